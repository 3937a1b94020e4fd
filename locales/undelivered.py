"""Sentences about what could not be delivered, to those who wait for it and to staff (docs/spec.md section 11). Rules: locales/common.py."""

from locales.catalogue import N_
from locales.common import T


def _about(_: T, number: str) -> str:
    return _("（{number}）").format(number=number) if number else ""


def to_person(_: T, number: str) -> str:
    return _("有一条发给您的消息没能送到{about}。最新情况请看「我的待办」。").format(about=_about(_, number))


def file_too_large(_: T, name: str) -> str:
    return _("文件「{name}」没有送到：它太大，路上不收。请到电脑上取，或少要一些内容再试。").format(name=name)


def file_not_sent(_: T, name: str) -> str:
    return _("文件「{name}」没有送到：试了很久都传不过去。请过一会儿再要一次。").format(name=name)


send_again = N_("您的文件没有取到。请回复这条消息，再发一次。")


def reason(_: T, why: str) -> str:
    if why == "too_large":
        return _("它太大，路上不收")
    return _("别的都送得出去，只有它一直送不出去")


def to_staff(_: T, whom: str, number: str, reason: str) -> str:
    return _("发给{whom}的一条消息没有送到{about}：{reason}。要紧的话，请打电话或换个办法告诉。").format(
        whom=whom, about=_about(_, number), reason=reason
    )


def perhaps_lost(_: T, whom: str, number: str) -> str:
    return _("有一条发给{whom}的消息{about}出了差错，可能没有送到。要紧的话，请打电话问一下，并告诉管机器的人。").format(
        whom=whom, about=_about(_, number)
    )


def told_to_wait(_: T, whom: str, number: str, minutes: int) -> str:
    return _("Telegram 要我们等 {minutes} 分钟才能再给{whom}发消息{about}，每十分钟会再试一次。要紧的话，请先打电话。").format(
        minutes=minutes, whom=whom, about=_about(_, number)
    )


a_voter = N_("一位选民")


def not_emptied(_: T, whom: str, number: str, link: str) -> str:
    """Telegram neither deletes nor empties it. `link`: where it stands; empty where a message has none."""
    words = _("发到{whom}的一条消息{about}该删，Telegram 不让删，也清不空。请到那里长按它手工删除。").format(
        whom=whom, about=_about(_, number)
    )
    return f"{words}\n{link}" if link else words


def left_standing(_: T, group: str, number: str, link: str) -> str:
    """The bot is out of the chat, or may do nothing there. `group`: whose it was; empty: nobody's that is known."""
    where = _("{group}的工作群").format(group=group) if group else _("以前的一个工作群")
    words = _(
        "{where}里还留着我发的消息{about}，该收起来。我现在动不了那个群里的消息，请到那里长按它手工删除。把我拉回去、让我说话，我自己也会删。"
    ).format(where=where, about=_about(_, number))
    return f"{words}\n{link}" if link else words


def not_taken_back(_: T, whom: str, number: str) -> str:
    return _("发到{whom}的一条消息该删没有删掉{about}。请到那里手工删除。").format(whom=whom, about=_about(_, number))
