"""What is said of a report back from the level above (docs/spec.md section 4). Rules: locales/common.py."""

from datetime import date

from domain.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day
from locales.units import with_quotation, with_words

b_answered = N_("上级已回话")
nothing_handed_up = N_("这件事还没有上报。")
not_so_early = N_("上级回话要在上报之后、今天以前。")


def ask_which(_: T, number: str) -> str:
    return _("{number} 是谁回了话？").format(number=number)


def who_line(_: T, name: str, due: date | None) -> str:
    return _("{name}（{due}前）").format(name=name, due=day(_, due)) if due is not None else name


def ask_when(_: T, number: str, name: str) -> str:
    return _("{number}：{name}是哪天回的话？").format(number=number, name=name)


def noted(_: T, number: str, name: str, *, late: bool) -> str:
    line = _("{number}：{name}的回话记下了，不再催。").format(number=number, name=name)
    return line + (_("比期限晚了。") if late else "") + _("选民现在看不到，等答复。")


def told_colleagues(_: T, number: str, name: str, on: date, words: str) -> str:
    return with_quotation(_, _("【{number}】上级{day}回话（{name}）").format(number=number, name=name, day=day(_, on)), words)


def card_answered(_: T, name: str, on: date, words: str) -> str:
    return with_words(_, _("上级已回话（{name}，{day}）").format(name=one_line(name), day=day(_, on)), words)
