"""A group's plan of the year as its deputies read it, and its dated items as they come (docs/spec.md section 5). Rules: locales/common.py."""

from domain.quotation import quoted
from locales.common import T


def told(_: T, group: str, year: int, author: str, words: str) -> str:
    head = _("{group}{year}年计划（{name}写的）：").format(group=group, year=year, name=author)
    return f"{head}\n{quoted(words)}"


def item(_: T, group: str, words: str) -> str:
    return _("{group}计划里有这一项，快到日子了：").format(group=group) + "\n" + quoted(words)


def reached(_: T, told: int, items: int) -> str:
    """Behind 「计划存好了」."""
    words = _("发给了 {n} 位代表。").format(n=told) if told else _("组里还没有别人绑定，请当面说一声。")
    return words + (_("写了日子的 {n} 项，到日子前 3 天提醒大家。").format(n=items) if items else "")
