"""What a deputy tells his group's meeting of a quarter. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day

to_finish = N_("（请补充体会和下季度的打算。）")


def button(_: T, quarter: str) -> str:
    """`quarter`: 1 to 4."""
    return _("第{quarter}季度汇报稿（Word）").format(quarter=quarter)


def title(_: T, when: str) -> str:
    return _("{when}履职情况汇报（草稿）").format(when=when)


def head(_: T, n: int, name: str) -> str:
    """`n` from 0: the sections there are, counted."""
    numbered = (_("一、{head}"), _("二、{head}"), _("三、{head}"), _("四、{head}"))
    known: Mapping[str, str] = {
        "contact": _("联系选民和参加活动"),
        "cases": _("办理选民意见"),
        "suggestions": _("提出代表建议"),
        "next": _("体会和下季度打算"),
    }
    return numbered[n].format(head=known[name])


def case_line(_: T, about: tuple[str, str, str], state: str) -> str:
    """`about`: number, village, category."""
    number, village, category = about
    return _("{number}（{village}，{category}）：{state}。").format(number=number, village=village, category=category, state=state)


def due(_: T, state: str, on: date) -> str:
    return _("{state}，{day}前答复").format(state=state, day=day(_, on))


def rated(_: T, state: str, rating: str) -> str:
    return _("{state}，选民评价{rating}").format(state=state, rating=rating)


def rest(_: T, count: int) -> str:
    return _("还有 {count} 件没有列在这里。").format(count=count)


def suggestion(_: T, number: str, headline: str, state: str) -> str:
    return _("{number}「{title}」：{state}。").format(number=number, title=one_line(headline), state=state)


def in_hand(_: T, count: int) -> str:
    """Matters of the quarter that still wait for their answer."""
    return _("手上还有 {count} 件没有答复，接着办。").format(count=count) if count else ""
