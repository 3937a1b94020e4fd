"""A group's own papers: its books (本组台账) and what it did in a period (小结, 年终总结). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from locales.account import file_part, period_kind, sentence
from locales.catalogue import N_
from locales.common import T

b_book = N_("本组台账")
b_report = N_("小结（Word）")
b_year_end = N_("年终总结")
b_groups = N_("各组台账和总结")
to_write = N_("（请组长补写。）")
counted_apart = N_("反映代表或村干部的事项、村务与作风的事项、只给人大秘书看的事项，不算在本组数里，另计在总数里。")


def which(_: T, when: str) -> str:
    """`when`: the period."""
    return _("{when}看哪个组？").format(when=when)


def not_listed(_: T, count: int) -> str:
    """The last line of a group's book: no reason is named, since it may be the reader himself."""
    return _("另有 {n} 件按规定不列在这里。").format(n=count)


def file_name(_: T, congress: str, group: str, when: str, what: str) -> str:
    """`what`: book, or which report (month, quarter, half, year)."""
    known: Mapping[str, str] = {
        "book": _("{place}_{group}_{when}_台账.xlsx"),
        "month": _("{place}_{group}_{when}_工作小结.docx"),
        "quarter": _("{place}_{group}_{when}_工作小结.docx"),
        "half": _("{place}_{group}_{when}_工作小结.docx"),
        "year": _("{place}_{group}_{when}_年终总结.docx"),
    }
    return known[what].format(place=file_part(congress), group=file_part(group), when=file_part(when))


def title(_: T, place: str, name: str, when: str) -> Sequence[str]:
    """Two lines. `place`: congress and group; `when`: the period, of a running one until when."""
    what = _("{when}工作总结") if period_kind(name) == "year" else _("{when}工作小结")
    return (place, what.format(when=when))


def group(_: T, name: str, counts: str, villages: Sequence[str]) -> str:
    """`counts`: deputies by level."""
    words = _("{group}现有代表{counts}").format(group=name, counts=counts)
    return words + (_("，服务{villages}。").format(villages=_("、").join(villages)) if villages else _("。"))


def who(_: T, leader: str, deputy_leader: str, linked: str) -> str:
    known = ((_("组长{name}"), leader), (_("副组长{name}"), deputy_leader), (_("挂联的主席团成员{name}"), linked))
    said = [words.format(name=name) for words, name in known if name]
    return sentence(_, said)


def counts(_: T, deputies: int, by_level: Sequence[str], *, twice: bool = False) -> str:
    """`twice`: somebody sits at two levels, and is counted at both."""
    words = _("{n} 名").format(n=deputies)
    levels = _("、").join([*by_level, *([_("两级都是的两边都算")] if twice else [])])
    return words + (_("（{levels}）").format(levels=levels) if by_level else "")


def planned(_: T, words: str) -> Sequence[str]:
    """A plan of several lines begins below its head."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return [_("年初计划：{words}").format(words=lines[0])] if len(lines) == 1 else [_("年初计划："), *lines]


no_plan = N_("年初没有写计划。")


def done_until(_: T, until: date) -> str:
    return _("到{month}月{day}日实际做了：").format(month=until.month, day=until.day)


def activities_header(_: T) -> Sequence[str]:
    return (_("日期"), _("类型"), _("地点"), _("人数"), _("做了什么"))


def activities_title(_: T, shown: int, count: int) -> str:
    """How often it met, and how many of these stand here."""
    if shown == count:
        return _("小组活动（共 {count} 次）").format(count=count)
    return _("小组活动（共 {count} 次，这里列 {shown} 次）").format(count=count, shown=shown)
