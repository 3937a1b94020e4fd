"""What is said of a report back from the level above (docs/spec.md section 4). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day
from locales.desk import full_day
from locales.slips import contact
from locales.units import with_quotation, with_words

b_answered = N_("上级已回话")
nothing_handed_up = N_("这件事还没有上报。")
not_so_early = N_("上级回话要在上报之后、今天以前。")


paper_is_with_secretary = N_("上报件给秘书了，由她送去。")
reply_head = N_("回　　执")


def congress_above(_: T, county: str) -> str:
    """`county`: its name, where the town file says it."""
    return _("{county}人大").format(county=county) if county else _("上级人大")


def please_carry(_: T, number: str, by: str, to: str, due: date | None) -> str:
    """To the secretary, above the paper that she takes there."""
    words = _("{by} 把 {number} 上报给{to}，上报件在下面，请您送去，{due}前问他们的意见。有了回话点「更多」里的「上级已回话」。")
    return words.format(by=by, number=number, to=to, due=day(_, due))


def paper_title(_: T, congress: str) -> str:
    return _("{congress}人大代表上报件").format(congress=congress)


def paper_number(_: T, case: str, nth: int) -> str:
    return _("编号：{number}").format(number=_nth(_, case, nth))


def _nth(_: T, case: str, nth: int) -> str:
    return _("{case}-报{nth}").format(case=case, nth=nth)


def paper_file(_: T, case: str, nth: int) -> str:
    return _("上报件_{case}-报{nth}.docx").format(case=case, nth=nth)


def opening(_: T, due: date | None) -> str:
    words = _("选民反映的下列事项，本级难以解决，现报请研究，请于{due}前把意见填在回执上，交回我们。")
    return words.format(due=full_day(_, due)) if due is not None else ""


def fields(_: T, facts: Mapping[str, str], *, staff: bool) -> Sequence[tuple[str, str]]:
    """What is not known is left out."""
    known = (
        (_("村（居）"), facts["village"]),
        (_("类别"), facts["category"]),
        (_("保密"), facts["secret"]),
        (_("选民反映"), facts["words"]),
        (_("本级办理情况"), facts["done"]),
        (contact(_, staff=staff), facts["contact"]),
    )
    return [(label, words) for label, words in known if words]


def reply(_: T, case: str, nth: int) -> Sequence[tuple[str, str]]:
    return (
        (_("编号"), _nth(_, case, nth)),
        (_("处理意见"), ""),
        (_("经办人、电话"), ""),
        (_("盖章、日期"), ""),
    )


def counted(_: T, by_level: Mapping[str, int]) -> str:
    """How many were handed up in the period, by how far; none: nothing."""
    names = {"town": _("到镇 {n} 件"), "county": _("到县 {n} 件"), "above": _("到上级人大 {n} 件")}
    said = [names[level].format(n=n) for level, n in by_level.items() if n]
    return _("上报{parts}。").format(parts=_("，").join(said)) if said else ""


def how_far(_: T, value: str) -> str:
    """A filter: how far a case was handed up."""
    return {"none": _("村级（没有上报）"), "town": _("报到镇"), "county": _("报到县"), "above": _("报到上级人大")}[value]


def ask_which(_: T, number: str) -> str:
    return _("{number} 是谁回了话？").format(number=number)


def who_line(_: T, name: str, due: date | None) -> str:
    return _("{name}（{due}前）").format(name=name, due=day(_, due)) if due is not None else name


def ask_when(_: T, number: str, name: str) -> str:
    return _("{number}：{name}是哪天回的话？").format(number=number, name=name)


def noted(_: T, number: str, name: str, *, late: bool) -> str:
    line = _("{number}：{name}的回话记下了，不再催。").format(number=number, name=name)
    return line + (_("比期限晚了。") if late else "") + _("选民现在看不到，等答复。")


def told_colleagues(_: T, number: str, name: str, on: date, words: str) -> str:
    return with_quotation(_, _("【{number}】上级{day}回话（{name}）").format(number=number, name=name, day=day(_, on)), words)


def card_answered(_: T, name: str, on: date, words: str) -> str:
    return with_words(_, _("上级已回话（{name}，{day}）").format(name=one_line(name), day=day(_, on)), words)
