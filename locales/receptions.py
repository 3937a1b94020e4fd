"""What stands in 接待记录 beside what visitors said (docs/glossary.md, Records and reports). Rules: locales/common.py."""

from collections.abc import Sequence

from locales.catalogue import N_
from locales.common import T

nobody_came = N_("没有来访。")
not_registered = N_("没有登记。")
not_listed = N_("另计，不列明细。")


def who_sat(_: T, there: Sequence[str], absent: Sequence[str]) -> str:
    """Of a reception day: who was there, and who was on the rota and was not."""
    names, missed = "、".join(there), "、".join(absent)
    if not missed:
        return names
    return _("{names}（未到岗：{missed}）").format(names=names, missed=missed) if names else _("未到岗：{missed}").format(missed=missed)


def who_was_to_sit(_: T, names: Sequence[str]) -> str:
    """Of a reception day of which nobody said who came."""
    return _("没有登记（值班表：{names}）").format(names="、".join(names))


def booked(_: T, hour: str) -> str:
    """Of a visitor who had a half hour; what he said nobody wrote down with it."""
    return _("约好 {hour} 来的，见了面。").format(hour=hour)


def answered(_: T, outcome: str, words: str) -> str:
    """What a visitor was told there and then."""
    return _("{outcome}：{words}").format(outcome=outcome, words=words) if words else outcome
