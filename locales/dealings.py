"""What a card and a timeline say of what was done: to whom it went, what was said and answered, who decided. Rules: locales/common.py."""

from datetime import date, datetime

from domain.words.quotation import one_line
from locales.common import T, day

SHOWN = 200
"""Characters of an answer or of words to the voter in a line; the whole stands where it was said."""


def _short(words: str, most: int = SHOWN) -> str:
    line = one_line(words)
    return line if len(line) <= most else line[:most] + "…"


def moment(_: T, at: datetime) -> str:
    """A local moment, to the minute."""
    return _("{day} {time}").format(day=day(_, at.date()), time=at.strftime("%H:%M"))


def card_unit(_: T, due: date | None, unit: str) -> str:
    """`unit`: its name, the person there and his telephone."""
    line = _("已转办，单位 {due} 前回话").format(due=day(_, due))
    return _("{line}：{unit}").format(line=line, unit=one_line(unit)) if unit else line


def card_said(_: T, who: str, at: datetime, words: str) -> str:
    return _("对选民说（{who}，{when}）：{words}").format(who=who, when=moment(_, at), words=_short(words))


def card_answer(_: T, who: str, at: datetime, words: str) -> str:
    return _("答复的话（{who}，{when}）：{words}").format(who=who, when=moment(_, at), words=_short(words))


def card_decided(_: T, line: str, who: str, at: datetime) -> str:
    """A decision, with who took it and when."""
    return _("{line}（{who}，{when}）").format(line=line, who=who, when=moment(_, at))


def card_declined(_: T, reason: str) -> str:
    return _("不予受理：{reason}").format(reason=_short(reason))


def told(_: T, words: str) -> str:
    """The words of an answer after the step of a timeline; empty for none."""
    return _("：{words}").format(words=_short(words)) if words else ""


def given_to(_: T, whom: str) -> str:
    """The unit with its person, after 「转给办理单位」; the office after 「上报上一级」."""
    return _("：{whom}").format(whom=one_line(whom)) if whom else ""
