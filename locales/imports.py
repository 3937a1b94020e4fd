"""What `lianxin import` did, in three lines: how it ended, what is new, what is changed or was left alone. Same rules as locales/common.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from locales.catalogue import N_
from locales.common import T

SECTIONS: Mapping[str, str] = {
    "congress": N_("基本情况"),
    "villages": N_("村居"),
    "groups": N_("代表小组"),
    "deputies": N_("代表"),
    "staff": N_("工作人员"),
    "stations": N_("联络站"),
    "handling_units": N_("承办单位"),
    "categories": N_("类别"),
    "texts": N_("常用答复"),
}
SHEETS: Mapping[str, str] = {
    "presidium": N_("主席团"),
    "duty_rota": N_("值班表"),
    "visit_plan": N_("走访日安排"),
    "calendars": N_("放假调休（年）"),
    "towns": N_("乡镇"),
    "referrals": N_("转介电话"),
}
"""Lists that stand in the settings, each with its rows."""
DAYS: Mapping[str, str] = {"visit_day": N_("走访选民日"), "reception_day": N_("接待选民日"), "session": N_("人代会")}
"""Settings that make days of their own."""
WORDS = {**SECTIONS, **SHEETS, **DAYS}
NAMED = 5
"""Rows that are named in a line."""


@dataclass(frozen=True)
class Done:
    """Rows by section or by one of `SHEETS` and `DAYS`; `changed` and `kept` are named. `waits`: the day a new term begins, as it is shown; empty where none is put off."""

    town: str
    first: bool
    added: Sequence[str]
    changed: Sequence[tuple[str, str]]
    kept: Sequence[tuple[str, str]]
    waits: str = ""


def told(_: T, done: Done) -> list[str]:
    """Three lines, however much it was."""
    kept = _("；文件里没写、照旧留着：{rows}").format(rows=_named(_, done.kept)) if done.kept else ""
    return [
        _head(_, done),
        _("新增：{rows}").format(rows=_counted(_, done.added)),
        _("更改：{rows}").format(rows=_named(_, done.changed)) + kept,
    ]


def _head(_: T, done: Done) -> str:
    if done.waits:
        return _("{town}：新一届名册收下了，{date} 零点生效。").format(town=done.town, date=done.waits)
    if done.first:
        return _("{town}：名册导入好了。").format(town=done.town)
    if done.added or done.changed:
        return _("{town}：名册改好了。").format(town=done.town)
    return _("{town}：和原来一样，什么也没有改。").format(town=done.town)


def _counted(_: T, sections: Iterable[str]) -> str:
    found = list(sections)
    counted = [_(word) if part in DAYS else f"{_(word)} {found.count(part)}" for part, word in WORDS.items() if part in found]
    return _("，").join(counted) or _("没有")


def _named(_: T, rows: Sequence[tuple[str, str]]) -> str:
    """Each row once, whatever became of it."""
    found = list(dict.fromkeys(f"{_(WORDS[section])} {name}".strip() for section, name in rows))
    shown = _("，").join(found[:NAMED]) or _("没有")
    return _("{rows}，一共 {count} 处").format(rows=shown, count=len(found)) if len(found) > NAMED else shown
