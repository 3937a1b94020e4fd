"""Sentences about who sees a matter: a likely tip, and one without words. Same rules as locales/common.py."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from locales.catalogue import N_
from locales.common import T, day

b_keep_hers = N_("只由我看")
b_open = N_("给代表小组看")
b_hand_over = N_("转给小组")
b_danger = N_("有危险，马上转")
whom_and_what = N_("您要告谁、什么事？接着写就行，说语音也行。先只有人大秘书看，给不给代表小组看由您定。")
b_ask_again = N_("再问选民")
whom = N_("您要是在说哪位代表，我没认出是谁：写下他的名字，就不给他看。")
whom_hers = N_("没认出选民说的是哪位代表：您看得出的话，先点「说的是谁」，就不给他看。")
chair = N_("人大主席")
not_known = N_("说不出名字也不要紧，您没定之前照旧封着。")
no_such_deputy = N_("代表里没有找到这个名字。")


def b_keep(_: T, reader: str = "") -> str:
    """`reader`, here and below: who does the secretary's part where it speaks of herself; empty: she."""
    return _("只给{reader}看").format(reader=reader or _("人大秘书"))


def who_reads(_: T, names: str, *, confidential: bool) -> str:
    """`names`: from whom it is kept; empty: from nobody of the group."""
    if confidential:
        return _("{names}看不到，别的代表谁认领谁看得到。").format(names=names) if names else _("小组里的代表谁认领谁看得到。")
    return _("{names}看不到，小组里别的代表看得到。").format(names=names) if names else _("小组里的代表都看得到。")


def kept_from(_: T, names: str) -> str:
    """Where nobody else of the group reads it yet."""
    return _("{names}看不到。").format(names=names)


def if_given(_: T, who: str) -> str:
    return _("给代表小组看的话：{who}").format(who=who)


def really_all(_: T, number: str, who: str) -> str:
    """He tapped 「给代表小组看」, and nobody was recognised."""
    return _("{number} 还没转：没认出您说的是谁。\n{who}\n不给谁看，现在写下他的名字；都能看，就再点一次「给代表小组看」。").format(
        number=number, who=who
    )


receipt_confidential = N_("您选「给代表小组看」的话，也给您保密：群里看不到您的话，只有认领的代表私下看。")


def receipt_asked(_: T, number: str, channel: str, who: str, reader: str = "") -> str:
    return _("收到了。编号 {number}\n现在只有{reader}能看，给谁看由您定。{who}\n检举控告也可以直接找纪检监察机关：{channel}。").format(
        number=number, channel=channel, who=who, reader=reader or _("人大秘书")
    )


def receipt_media(_: T, number: str, minutes: int) -> str:
    return _("收到了。编号 {number}\n没有文字，先不给别人看：{minutes} 分钟后转给代表小组。您写一句，或点下面的按钮，马上就办。").format(
        number=number, minutes=minutes
    )


def receipt_kept(_: T, number: str, channel: str, reader: str = "") -> str:
    return _("收到了。编号 {number}\n只有{reader}能看，不进群。检举控告也可以直接找纪检监察机关：{channel}。").format(
        number=number, channel=channel, reader=reader or _("人大秘书")
    )


def joined_sealed(_: T, number: str, reader: str = "") -> str:
    return _("收到，已补充到 {number}。现在只有{reader}能看。").format(number=number, reader=reader or _("人大秘书"))


def stays_hers(_: T, number: str, reader: str = "") -> str:
    """Of a sealed matter, beside danger that was told with it and is one of its own."""
    return _("危险的事另办了；{number} 还是只有{reader}能看。").format(number=number, reader=reader or _("人大秘书"))


def stays_withdrawn(_: T, number: str) -> str:
    """The same of what its voter has taken back: of that nothing is done."""
    return _("危险的事另办了；{number} 您已经撤回，不再办了。").format(number=number)


def ask_voter(_: T, number: str, who: str, reader: str = "") -> str:
    return _("{number} 现在只有{reader}能看，给谁看由您定。{who}").format(number=number, who=who, reader=reader or _("人大秘书"))


def kept(_: T, number: str, reader: str = "") -> str:
    return _("好，{number} 只有{reader}能看。").format(number=number, reader=reader or _("人大秘书"))


def opened(_: T, number: str, group: str, due_on: date | None, who: str) -> str:
    return _("{number} 已转给{group}，最迟 {due} 给您答复。{who}").format(number=number, group=group, due=day(_, due_on), who=who)


def opened_here(_: T, number: str, who: str) -> str:
    """No new hand-over: the group that had it sees it again."""
    return _("好，{number} 转给代表小组了。{who}").format(number=number, who=who)


def opened_queued(_: T, number: str) -> str:
    return _("好，{number} 由人大秘书转给合适的代表小组。").format(number=number)


def secretary_decides(_: T, number: str, who: str) -> str:
    return _("【{number}】像是检举控告，选民两个小时没选给谁看，请您定。\n{who}").format(number=number, who=who)


def secretary_kept(_: T, number: str) -> str:
    return _("【{number}】只由您看。").format(number=number)


def voter_chooses(_: T, until: datetime, zone: ZoneInfo) -> str:
    return _("选民还在选给谁看，{time} 以后由您定。").format(time=until.astimezone(zone).strftime("%m-%d %H:%M"))


voter_kept = N_("选民选了只给您看。要交给小组，请先点「再问选民」。")


def asked_again(_: T, number: str) -> str:
    return _("【{number}】已再问选民。").format(number=number)
