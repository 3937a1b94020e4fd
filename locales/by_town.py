"""The account of a county by its towns, in the chat, in papers and on sheets. Rules: locales/common.py."""

from collections.abc import Mapping, Sequence

from domain.figures.unit_figures import UnitFigures
from domain.words.quotation import one_line
from locales.account import joined, sentence
from locales.catalogue import N_
from locales.common import T

b_by_town = N_("按乡镇看")
of_none = N_("跨乡镇小组和未交办的")
of_no_town = N_("县本级、跨乡镇和另计")
counted_in = N_("单位：人、户、次、件")


def which(_: T, when: str) -> str:
    """`when`: the period."""
    return _("{when}看哪个乡镇？各乡镇加上跨乡镇小组和未交办的，就是全县的数。").format(when=when)


def title(_: T, place: str, kind: str) -> str:
    """`place`: area or town; `kind`: met or handled."""
    known = {
        ("area", "met"): _("各片区走访、接待和活动情况"),
        ("town", "met"): _("各乡镇走访、接待和活动情况"),
        ("area", "handled"): _("各片区单位回话和代表建议情况"),
        ("town", "handled"): _("各乡镇单位回话和代表建议情况"),
    }
    return known[place, kind]


def header(_: T, place: str, kind: str) -> Sequence[str]:
    """As services/summaries/town_tables.py counts them."""
    first = {"area": _("片区"), "town": _("乡镇")}[place]
    met = (
        _("应走访"), _("已走访"), _("走访记录"), _("户次"), _("见面人数"), _("应到岗"), _("到岗"), _("接待人次"), _("活动次数"), _("参加人次"),
    )  # fmt: skip
    handled = (
        _("转办"), _("已回话"), _("应回话"), _("按时回话"), _("退回"), _("建议交办"), _("单位答复"), _("建议办结"), _("代表评价"), _("代表满意"),
    )  # fmt: skip
    return (first, *(met if kind == "met" else handled))


def counted(_: T, n: int | None) -> int | str:
    """In a cell; None: nobody registered it."""
    return _("没有登记") if n is None else n


def units(_: T, together: UnitFigures, by_unit: Mapping[str, UnitFigures]) -> Sequence[str]:
    """What was forwarded of a town's matters; a line a unit where there are several."""
    if not together.handed:
        return ()
    (n, m) = together.on_time
    answered = [_("单位回话 {n} 件").format(n=together.answered)] if together.answered else [_("单位都还没有回话")]
    in_time = [_("应回话 {m} 件，按时 {n} 件").format(m=m, n=n)] if m else []
    again = [_("退回单位 {n} 件").format(n=together.returned)] if together.returned else []
    whole = sentence(_, [_("转办 {n} 件").format(n=together.handed), *answered, *in_time, *again])
    return (whole, *(_unit(_, name, did) for name, did in sorted(by_unit.items()) if len(by_unit) > 1 and did.handed))


def _unit(_: T, name: str, did: UnitFigures) -> str:
    parts = [_("转办 {n} 件").format(n=did.handed), _("回话 {n} 件").format(n=did.answered) if did.answered else _("还没有回话")]
    (n, m) = did.on_time
    parts += [_("应回话 {m} 件，按时 {n} 件").format(m=m, n=n)] if m else []
    parts += [_("退回 {n} 件").format(n=did.returned)] if did.returned else []
    return _("· {name}：{parts}").format(name=one_line(name), parts=joined(_, parts))
