"""What the unattended bot tells of itself. Rules of the sentences: locales/common.py."""

from locales.common import T


def not_delivered(_: T, number: str) -> str:
    return _("有一条消息 Telegram 不收，没有送到（{number}）。请换种写法再发，或打电话。").format(number=number or "—")


def no_file(_: T, period: str) -> str:
    """`period`: empty for a file that is of none."""
    if not period:
        return _("文件没有做成，登记都在。请再做一次；还不行，就告诉管机器的人。")
    return _("{period} 的文件没有做成，数字和登记都在。请再点一次；还不行，就告诉管机器的人。").format(period=period)
