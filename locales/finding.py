"""What a search of typed words was understood as, and how to widen it (docs/spec.md section 8). Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.congress.periods import name_of
from locales import summaries
from locales.catalogue import N_
from locales.common import T, counted
from locales.summaries import on_day

b_as_words = N_("只按原话找")
widen = N_("想找得宽些，点下面去掉一条。")


number_first = N_("编号对得上的排在前面，后面是原话里有的。")


def understood(_: T, conditions: Sequence[str]) -> str:
    return _("按这些条件找：{conditions}").format(conditions="；".join(conditions))


only_what_is_his = N_("那边的事不归您看；下面只是到您手上的。")


def not_his(_: T, conditions: Sequence[str]) -> str:
    return _("{conditions}：那边的事不归您看，几件我不能说。").format(conditions=_("；").join(conditions))


def so_many(_: T, conditions: Sequence[str], count: int | None) -> str:
    """The answer to a question after a number; `count`: None where not all was looked through."""
    said = _("；").join(conditions) or _("全部事项")
    if count is None:
        return _("{conditions}（点编号打开）：").format(conditions=said)
    if not count:
        return _("{conditions}：一件也没有。").format(conditions=said)
    return _("{conditions}，共 {count} 件（点编号打开）：").format(conditions=said, count=counted(_, count))


def of_words(_: T, words: str) -> str:
    """`words`: what is looked for in what was said."""
    return _("原话里有「{words}」").format(words=words)


def of_number(_: T, number: str) -> str:
    return _("编号：{number}").format(number=number)


def b_without(_: T, condition: str) -> str:
    """`condition`: one of them, as it was typed."""
    return _("不限「{condition}」").format(condition=condition)


def came_in(_: T, first: date | None, last: date | None) -> str:
    """When a matter came in: a day, a month or year by its name, else the days between; None: without that end."""
    if first is None and last is not None:
        return _("来件：{last} 以前（含当天）").format(last=on_day(_, last))
    if first is not None and last is None:
        return _("来件：{first} 以后（含当天）").format(first=on_day(_, first))
    if first is None or last is None:
        return ""
    named = name_of(first, last)
    when = summaries.period(_, named) if named else on_day(_, first)
    return _("来件：{when}").format(when=when if named or first == last else _between(_, first, last))


def _between(_: T, first: date, last: date) -> str:
    return _("{first} 到 {last}").format(first=on_day(_, first), last=on_day(_, last))
