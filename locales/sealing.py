"""Sentences about who sees a matter: a likely tip, and one without words. Same rules as locales/common.py."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from locales.catalogue import N_
from locales.common import T, day

b_keep = N_("只给人大秘书看")
b_open = N_("给代表小组看")
b_hand_over = N_("转给小组")
b_danger = N_("有危险，马上转")
whom_and_what = N_("您要告谁、什么事？接着写就行，说语音也行。先只有人大秘书看，给不给代表小组看由您定。")
b_ask_again = N_("再问选民")


receipt_confidential = N_("您选「给代表小组看」的话，也给您保密：群里看不到您的话，只有认领的代表私下看。")


def receipt_asked(_: T, number: str, channel: str) -> str:
    return _(
        "收到了。编号 {number}\n现在只有人大秘书能看。给谁看由您定：代表小组会看的话，说到的那个人也看不到。\n检举控告也可以直接找纪检监察机关：{channel}。"
    ).format(number=number, channel=channel)


def receipt_media(_: T, number: str, minutes: int) -> str:
    return _("收到了。编号 {number}\n没有文字，先不给别人看：{minutes} 分钟后转给代表小组。您写一句，或点下面的按钮，马上就办。").format(
        number=number, minutes=minutes
    )


def receipt_kept(_: T, number: str, channel: str) -> str:
    return _("收到了。编号 {number}\n只有人大秘书能看，不进群。检举控告也可以直接找纪检监察机关：{channel}。").format(
        number=number, channel=channel
    )


def joined_sealed(_: T, number: str) -> str:
    return _("收到，已补充到 {number}。现在只有人大秘书能看。").format(number=number)


def ask_voter(_: T, number: str) -> str:
    return _("{number} 从现在起只有人大秘书能看。给谁看由您定：代表小组会看的话，说到的那个人也看不到。").format(number=number)


def kept(_: T, number: str) -> str:
    return _("好，{number} 只有人大秘书能看。").format(number=number)


def opened(_: T, number: str, group: str, due_on: date | None) -> str:
    return _("{number} 已转给{group}，最迟 {due} 给您答复。说到的那个人看不到。").format(number=number, group=group, due=day(_, due_on))


def opened_here(_: T, number: str) -> str:
    """No new hand-over: the group that had it sees it again."""
    return _("好，{number} 代表小组看得到。说到的那个人看不到。").format(number=number)


def opened_queued(_: T, number: str) -> str:
    return _("好，{number} 由人大秘书转给合适的代表小组。").format(number=number)


def secretary_decides(_: T, number: str) -> str:
    return _("【{number}】像是检举控告，选民两个小时没选给谁看，请您定：").format(number=number)


def secretary_kept(_: T, number: str) -> str:
    return _("【{number}】只由您看。").format(number=number)


def voter_chooses(_: T, until: datetime, zone: ZoneInfo) -> str:
    return _("选民还在选给谁看，{time} 以后由您定。").format(time=until.astimezone(zone).strftime("%m-%d %H:%M"))


voter_kept = N_("选民选了只给您看。要交给小组，请先点「再问选民」。")


def asked_again(_: T, number: str) -> str:
    return _("【{number}】已再问选民。").format(number=number)
