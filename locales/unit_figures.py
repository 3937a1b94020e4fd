"""The table of what units did with what was forwarded to them, and `/units` (docs/glossary.md, Statistics). Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day

title = N_("各承办单位回话情况")
head = N_("单位还欠的回话（点编号打开）：")
nothing_owed = N_("没有单位欠回话。")
label_units = N_("单位回话")
no_figures = N_("这段时间没有转办。")


def header(_: T) -> Sequence[str]:
    return (_("承办单位"), _("转办"), _("已回话"), _("应回话"), _("按时回话"), _("退回"), _("评价"), _("满意"), _("基本满意"), _("不满意"))


def owed(_: T, case: tuple[str, str], unit: str, due: date, late: int) -> str:
    """`case`: number and village; `late`: working days past the date."""
    line = _("· {number} {village}：{unit}，{due}前").format(number=case[0], village=case[1], unit=one_line(unit), due=day(_, due))
    return line + (_("，晚了 {days} 个工作日").format(days=late) if late > 0 else "")


def since(_: T, period: str) -> str:
    return _("{period} 各单位：").format(period=period)


def line(_: T, unit: str, did: tuple[int, int, int], rates: tuple[tuple[int, int], tuple[int, int]]) -> str:
    """`did`: handed over, answered, returned; `rates`: in time, satisfied."""
    (handed, answered, returned), (in_time, satisfied) = did, rates
    parts = [_("转办 {n} 件").format(n=handed), _("回话 {n} 件").format(n=answered) if answered else _("还没有回话")]
    parts += [_("应回话 {m} 件，按时 {n} 件").format(m=in_time[1], n=in_time[0])] if in_time[1] else []
    parts += [_("退回重办 {n} 件").format(n=returned)] if returned else []
    parts += [_("选民评价 {m} 件，满意 {n} 件").format(m=satisfied[1], n=satisfied[0])] if satisfied[1] else []
    return _("· {unit}：{parts}").format(unit=one_line(unit), parts=_("，").join(parts))
