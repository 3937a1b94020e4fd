"""What is reported back to the level above: the reminder, and the Word draft."""

from collections.abc import Mapping
from datetime import date

from locales.catalogue import N_
from locales.common import T, day
from locales.desk import full_day

b_draft = N_("报告稿（Word）")
b_done = N_("已报回")
noted = N_("记下了。")
nothing_owed = N_("这件没有要报回的。")


def ask(_: T, number: str, due: date | None) -> str:
    if due is None:
        return _("{number} 是上级交办的，已有答复，请向交办的单位报回。").format(number=number)
    return _("{number} 是上级交办的，已有答复，请在 {due} 前向交办的单位报回。").format(number=number, due=day(_, due))


title = N_("关于上级交办事项办理情况的报告")
"""Its number stands below it."""


def file_name(_: T, number: str) -> str:
    return _("报告_{number}.docx").format(number=number)


def field(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "to": _("主送"),
        "number": _("编号"),
        "came": _("交办日期"),
        "due": _("答复期限"),
        "group": _("办理小组"),
    }
    return known[name]


def head(_: T, name: str) -> str:
    return {"asked": _("一、交办内容"), "done": _("二、办理经过"), "outcome": _("三、办理结果")}[name]


def handled_by(_: T, name: str, *, staff: bool) -> str:
    """`staff`: he is no deputy."""
    return (_("由{name}经办。") if staff else _("由{name}代表经办。")).format(name=name)


def forwarded(_: T, on: date, unit: str) -> str:
    return _("{on}转{unit}办理。").format(on=full_day(_, on), unit=unit)


def unit_answered(_: T, on: date, unit: str) -> str:
    return _("{on}{unit}回话。").format(on=full_day(_, on), unit=unit)


def came(_: T, on: date | None) -> str:
    """A day on paper, with its year; empty where none is known."""
    return full_day(_, on) if on is not None else ""


def answered(_: T, on: date | None, by: str, outcome: str, words: str) -> str:
    if on is None:
        return _("还在办理，还没有答复。")
    return _("{on}{by}答复（{outcome}）：\n{words}").format(on=full_day(_, on), by=by, outcome=outcome, words=words)
