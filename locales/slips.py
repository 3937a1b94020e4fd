"""What goes out of the house on paper: the 转办单 with its reply, and the formal suggestion (docs/spec.md section 4)."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from locales.catalogue import N_
from locales.common import T
from locales.desk import full_day


def number(_: T, case: str, nth: int) -> str:
    return _("编号：{number}").format(number=_("{case}-转{nth}").format(case=case, nth=nth))


def addressee(_: T, unit: str) -> str:
    return _("{unit}：").format(unit=unit)


def its_head(_: T, unit: str) -> str:
    """In the place of a unit whose person the matter speaks of."""
    return _("{unit}负责人").format(unit=unit)


def it_is_he(_: T, who: str) -> str:
    """Before a matter goes to a unit of whose person it speaks. `who`: he, behind the unit's name."""
    who = _("这件事说的就是{who}，不能落到他手里。").format(who=who)
    how = _(
        "转办单写给单位负责人，不写他的名字和电话，也不写选民的原话（写了摘要的写摘要）。他自己就是负责人的话，请转给别的单位，或者上报。"
    )
    return f"{who}{how}"


def named_since(_: T, number: str, who: str) -> str:
    """To whoever has a matter that a unit has, where its voter speaks of the unit's person only now. `who`: he, behind the unit's name."""
    return _("{number} 转办以后，选民说到了{who}。请找单位负责人，不要再经过他；他自己就是负责人的话，请转给别的单位，或者上报。").format(
        number=number, who=who
    )


b_elsewhere = N_("转给别的单位")


def opening(_: T, due: date, promised: date | None, *, staff: bool) -> str:
    """`promised`: until when the voter is to have his answer. `staff`: who has the matter in hand is no deputy."""
    words = _("现将选民反映的下列事项转给你们办理，请于{due}前把办理情况填在回执上，交给联系代表。")
    by = _("代表须在{day}前答复选民。")
    if staff:
        words = _("现将选民反映的下列事项转给你们办理，请于{due}前把办理情况填在回执上，交给联系人。")
        by = _("我们须在{day}前答复选民。")
    return words.format(due=full_day(_, due)) + (by.format(day=full_day(_, promised)) if promised is not None else "")


def contact(_: T, *, staff: bool) -> str:
    """What stands before who is to be asked about the matter."""
    return _("联系人") if staff else _("联系代表")


def fields(_: T, facts: Mapping[str, str], *, staff: bool) -> Sequence[tuple[str, str]]:
    """What is not known is left out."""
    known = (
        (_("村（居）"), facts["village"]),
        (_("类别"), facts["category"]),
        (_("保密"), facts["secret"]),
        (_("选民反映"), facts["words"]),
        (_("附言"), facts["note"]),
        (_("责任人"), facts["person"]),
        (contact(_, staff=staff), facts["contact"]),
    )
    return [(label, words) for label, words in known if words]


def with_its_readers(_: T, number: str, names: str) -> str:
    """To who forwarded a confidential case without reading its words."""
    return _("{number} 是保密的事：转办单发给{names}了，请他送到单位。").format(number=number, names=names)


confidential = N_("选民要求保密，原话不外传，情况请向联系代表了解。")
confidential_with_staff = N_("选民要求保密，原话不外传，情况请向联系人了解。")
of_him = N_("选民的原话不随单转出，情况请向联系代表了解。")
of_him_with_staff = N_("选民的原话不随单转出，情况请向联系人了解。")


def seal(_: T, organ: str) -> str:
    return _("{organ}（盖章）").format(organ=organ)


reply_head = N_("回　　执")


def reply(_: T, case: str, nth: int) -> Sequence[tuple[str, str]]:
    return (
        (_("编号"), _("{case}-转{nth}").format(case=case, nth=nth)),
        (_("承办情况"), ""),
        (_("承办人、电话"), ""),
        (_("单位盖章、日期"), ""),
        (_("收单人签收、日期"), ""),
    )


def late(_: T, due: date | None, promised: date | None) -> str:
    """Told before it is forwarded or handed up; empty for a day that is not behind the voter's own."""
    if due is None or promised is None or due <= promised:
        return ""
    return _("注意：{due}比答复选民的期限（{promised}）晚，到时候还没有结果就要先答复或延期。").format(
        due=full_day(_, due), promised=full_day(_, promised)
    )


def suggestion_fields(_: T, facts: Mapping[str, str], kind: str) -> Sequence[tuple[str, str]]:
    """What the form of a congress asks for; what is written by hand stays empty."""
    return (
        (_("编号"), facts["number"]),
        (_("领衔代表"), facts["person"]),
        (_("所在小组"), facts["group"]),
        (_("联系电话"), facts["phone"]),
        (_("届次、会议"), facts["term"]),
        (_("联名代表") if kind == "motion" else _("附议代表"), facts["seconders"]),
    )


def names(_: T, people: Sequence[str]) -> str:
    return _("、").join(people)


def term(_: T, name: str, *, sits: bool) -> str:
    """`sits`: a meeting is near, whose number is written in by hand."""
    return _("{name}第　　次会议").format(name=name) if sits else name


def fact(_: T, nth: int, village: str, words: str) -> str:
    return _("{nth}. {village}选民反映：{words}").format(nth=nth, village=village, words=words.rstrip("。"))


def numbers_by_month(_: T, numbers: Sequence[str]) -> Sequence[str]:
    """Those of one month after the first by their last part: QX-2601-0010、0095."""
    months = groupby(numbers, key=lambda number: number.rpartition("-")[0])
    return [_("、").join([first, *(number.rpartition("-")[2] for number in others)]) for _month, (first, *others) in months]


def short_numbers(_: T, numbers: Sequence[str]) -> str:
    return _("、").join(numbers_by_month(_, numbers))


def came_from(_: T, numbers: Sequence[str]) -> str:
    return _("以上来自选民意见 {numbers}。").format(numbers=short_numbers(_, numbers))


def suggestion_file(_: T, title: str, kind: str) -> str:
    words = _("代表议案_{title}.docx") if kind == "motion" else _("代表建议_{title}.docx")
    return words.format(title=title)


def slip_file(_: T, case: str, nth: int) -> str:
    return _("转办单_{case}-转{nth}.docx").format(case=case, nth=nth)
