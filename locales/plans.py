"""A group's plan of the year as its deputies read it, and its dated items as they come (docs/spec.md section 5). Rules: locales/common.py."""

from collections.abc import Mapping

from domain.quotation import quoted
from locales.common import T


def told(_: T, group: str, year: int, author: str, words: str) -> str:
    head = _("{group}{year}年计划（{name}写的）：").format(group=group, year=year, name=author)
    return f"{head}\n{quoted(words)}"


def item(_: T, group: str, words: str) -> str:
    return _("{group}计划里有这一项，快到日子了：").format(group=group) + "\n" + quoted(words)


def reached(_: T, told: int, linked: str, items: int) -> str:
    """Behind 「计划存好了」. `linked`: the member of the presidium linked to the group, who read it too."""
    words = _("发给了组里 {n} 位代表。").format(n=told) if told else _("组里还没有别人绑定，请当面说一声。")
    words += _("挂联的{name}也收到了。").format(name=linked) if linked else ""
    return words + (_("写了日子的 {n} 项，到日子前 3 天提醒大家。").format(n=items) if items else "")


# What was done beside what is owed


def _names(_: T) -> Mapping[str, tuple[str, str]]:
    """By fact: what it is, and in what it is counted."""
    return {
        "study": (_("学习"), _("次")),
        "activity": (_("活动"), _("次")),
        "visits": (_("走访选民日"), _("人次")),
        "answered": (_("受理事项已答复"), _("件")),
        "on_time": (_("按时答复"), _("件")),
        "suggestions": (_("由意见形成建议"), _("件")),
    }


def fact_label(_: T, name: str) -> str:
    """In the sheet, where figures stand alone."""
    label, unit = _names(_)[name]
    return _("{name}（{unit}）").format(name=label, unit=unit)


def fact_sum(_: T, name: str, quota: tuple[int, int]) -> str:
    """How what is owed was worked out. `quota`: so many each time, so many times by now."""
    each, times = quota
    known: Mapping[str, str] = {
        "study": _("每月 {each} 次，{times} 个月"),
        "activity": _("每季 {each} 次，到第 {times} 季"),
        "suggestions": _("全年 {each} 件"),
        "visits": _("到各走访日，应走访的"),
        "answered": _("受理的"),
        "on_time": _("到了期限的"),
    }
    return known[name].format(each=each, times=times)


def fact_line(_: T, name: str, done: int, owed: int | None, quota: tuple[int, int]) -> str:
    label, unit = _names(_)[name]
    if not owed:
        return _("· {name}：{done} {unit}").format(name=label, done=done, unit=unit)
    words = _("· {name}：{done} {unit}，应有 {owed} {unit}（{sum}）")
    return words.format(name=label, done=done, unit=unit, owed=owed, sum=fact_sum(_, name, quota))
