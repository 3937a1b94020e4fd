"""A complaint below an answer that is no rating: what its voter is asked, and what those read who answered (docs/spec.md section 3, Rating)."""

from collections.abc import Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T, day

ask = N_("您是说还没解决？不满意、要我们重新办，就回一个“是”，或点「是，重新办」；不是就点「不是」。您没定以前，不算评价。")
ask_last = N_("您是说还没解决？不满意就回一个“是”，或点「是，不满意」；不是就点「不是」。您没定以前，不算评价。")
ask_redo = N_("您是说还没解决？要我们重新办，就回一个“是”，或点「是，重新办」；不是就点「不是」。")
b_yes = N_("是，重新办")
b_yes_last = N_("是，不满意")
b_no = N_("不是")
not_so = N_("知道了，不当作没办好。满意不满意，方便时请点一下。")
not_so_unasked = N_("知道了，不当作没办好。")


def again(_: T, number: str, question: str) -> str:
    """Once more, when he has not settled it for days."""
    return _("{number}：您前些天的话我们记着，没有当作办好。\n{question}").format(number=number, question=question)


def closed(_: T, number: str, hotline: str) -> str:
    """In the last round, where nobody can do it anew."""
    return _(
        "{number} 已办结。您说没办好的话，如实记在这件事里；没有收到您的评价，我们不会当作满意。七天内还可以点评价，也可以打 {hotline}。"
    ).format(number=number, hotline=hotline)


def card(_: T, on: date) -> str:
    return _("选民 {day} 说还没好，还没评价").format(day=day(_, on))


def card_of_joined(_: T, number: str, on: date) -> str:
    """On the card of the main matter."""
    return _("{number} 的选民 {day} 说还没好，还没评价").format(number=number, day=day(_, on))


def nag(_: T, number: str, on: date) -> str:
    """To whoever answered, and his leader."""
    return _("{number} 选民 {day} 说还没好，还没评价：请去看看，给他一句话。").format(number=number, day=day(_, on))


def of_morning(_: T, count: str, numbers: Sequence[str]) -> str:
    return _("选民说还没好、还没评价的：{count}（{numbers}）。").format(count=count, numbers="、".join(numbers))


def to_decide(_: T, number: str) -> str:
    return _("· {number}：又问过他，没有回音；要不要重新办，请您定（「更多」里的「退回答复」）").format(number=number)
