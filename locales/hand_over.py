"""移交清单: what is open in somebody's hands (docs/spec.md section 8). Rules: locales/common.py."""

from collections.abc import Mapping
from datetime import date

from locales.account import file_part
from locales.catalogue import N_
from locales.common import T, day

button = N_("移交清单（Word）")
nothing = N_("手上没有没办完的事。")
confidential = N_("保密")
given_by = N_("移交人：　　　　　　　　")
taken_by = N_("接手人：　　　　　　　　")


def title(_: T, name: str) -> str:
    return _("{name}移交清单").format(name=name)


def file_name(_: T, name: str) -> str:
    return _("{name}_移交清单.docx").format(name=file_part(name))


def head(_: T, n: int, part: str) -> str:
    """`n` counts from 0: the parts there are."""
    numbered = (_("一、{head}"), _("二、{head}"), _("三、{head}"), _("四、{head}"), _("五、{head}"), _("六、{head}"))
    known: Mapping[str, str] = {
        "cases": _("手上没办完的事项"),
        "promises": _("答应了选民、还没办好的"),
        "led": _("上报给他、由他领办的"),
        "suggestions": _("代表建议、议案"),
        "ahead": _("后面排好的"),
        "unsent": _("没发出去的"),
    }
    return numbered[n].format(head=known[part])


def case_line(_: T, about: tuple[str, str, str], state: str, due: date | None) -> str:
    """`about`: number, village, category; of a confidential one the last two are empty."""
    number, village, category = about
    where = _("{village}，{category}").format(village=village, category=category) if village or category else _(confidential)
    words = _("{number}（{where}）：{state}，{due}前答复") if due is not None else _("{number}（{where}）：{state}")
    return words.format(number=number, where=where, state=state, due=day(_, due) if due is not None else "")


def promise_line(_: T, number: str, due: date | None) -> str:
    return _("{number}：答应{due}前办好").format(number=number, due=day(_, due))


def suggestion_line(_: T, about: str, state: str, due: date | None) -> str:
    """`about`: number and title."""
    words = _("{about}：{state}，{due}前答复") if due is not None else _("{about}：{state}")
    return words.format(about=about, state=state, due=day(_, due) if due is not None else "")


def not_listed(_: T, count: int) -> str:
    """No reason is named."""
    return _("另有 {n} 件按规定不列在这里，请找有权看的人交接。").format(n=count)


def more(_: T, count: int) -> str:
    return _("还有 {n} 件没有列出。").format(n=count)


def unsent(_: T, count: int) -> str:
    return _("写好没发的 {n} 条，卸任以后不会发给任何人。").format(n=count)
