"""「三访」: 接访, 约访, 回访 in the account and in their book. Rules: locales/common.py."""

from collections.abc import Mapping, Sequence

from locales.account import sentence as said_in_one
from locales.catalogue import N_
from locales.common import T

a_half_hour = N_("接待日约好的时间")


def sentence(_: T, visitors: int, agreed: int, returned: int) -> str:
    """In the account; empty where there was none of them. `visitors`: 接待人次, who had booked among them."""
    parts = [
        _("接待来访选民 {n} 人次").format(n=visitors) if visitors else "",
        _("约访 {n} 次").format(n=agreed) if agreed else "",
        _("答复后回访选民 {n} 次").format(n=returned) if returned else "",
    ]
    return said_in_one(_, parts)


def header(_: T) -> Sequence[str]:
    return (_("日期"), _("方式"), _("怎么谈的"), _("村（居）"), _("事项编号"), _("代表小组"), _("谁去的"))


def kind(_: T, value: str) -> str:
    known: Mapping[str, str] = {"agreed": _("约访"), "returned": _("回访")}
    return known[value]


def not_listed(_: T, count: int) -> str:
    """Of cases that the reader may not open."""
    return _("另计 {n} 次，不列明细。").format(n=count)


def walked_in(_: T, count: int) -> str:
    """Below the rows: who came without an appointment stands in the book of receptions."""
    return _("接访 {n} 人次，见「接待记录」。").format(n=count)
