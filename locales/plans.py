"""A group's plan of the year as its deputies read it, and its dated items as they come (docs/spec.md section 5). Rules: locales/common.py."""

from collections.abc import Mapping
from datetime import date

from domain.visits.plan_items import Done
from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day
from locales.desk import full_day
from locales.visits import activity


def told(_: T, group: str, year: int, author: str, words: str) -> str:
    head = _("{group}{year}年计划（{name}写的）：").format(group=group, year=year, name=author)
    return f"{head}\n{quoted(words)}"


def item(_: T, group: str, words: str) -> str:
    return _("{group}计划里有这一项，快到日子了：").format(group=group) + "\n" + quoted(words)


def station_told(_: T, station: str, year: int, author: str, words: str) -> str:
    head = _("{station}{year}年计划（{name}写的）：").format(station=station, year=year, name=author)
    return f"{head}\n{quoted(words)}"


def station_head(_: T, station: str, year: int) -> str:
    return _("{station}{year}年计划：").format(station=station, year=year)


def no_station_plan(_: T, station: str, year: int) -> str:
    return _("{station}还没有写{year}年的计划。").format(station=station, year=year)


def station_reached(_: T, station: str, told: int, items: int) -> str:
    words = _("{station}的计划存好了。").format(station=station)
    words += _("发给了在这里值班的 {n} 位代表。").format(n=told) if told else _("在这里值班的代表手机都还没连上，请当面说一声。")
    return words + (_("写了日子的 {n} 项，到日子前 3 天提醒大家。").format(n=items) if items else "")


b_stations = N_("联络站计划")
b_write_station = N_("写这个站的计划")
ask_station = N_("哪个联络站？")
no_stations = N_("没有归您安排的联络站。")
ask_station_words = N_("这个站今年打算办哪些事？把日子也写上，一件一行，例：3月10日 接待选民。再写一次就是新的一版。")


def held(_: T, words: str, done: Done | None) -> str:
    """An item of a plan, and what came of it."""
    said = _("{kind}，{day}办了").format(kind=_kind(_, done.kind), day=day(_, done.on)) if done is not None else _("没有记录")
    return _("· {item}：{said}").format(item=one_line(words), said=said)


def what_was_held(_: T, on: date, done: Done | None) -> str:
    """Beside an item in the sheet."""
    if done is None:
        return _("计划 {day}，没有记录").format(day=day(_, on))
    return _("计划 {day}，{done} {kind}").format(day=day(_, on), done=day(_, done.on), kind=_kind(_, done.kind))


def _kind(_: T, kind: str) -> str:
    return _("接待") if kind == "reception" else activity(_, kind)


def reached(_: T, told: int, linked: str, items: int) -> str:
    """Behind 「计划存好了」. `linked`: the member of the presidium linked to the group, who read it too."""
    words = _("发给了组里 {n} 位代表。").format(n=told) if told else _("组里别人的手机都还没连上，请当面说一声。")
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
        "activity": _("每季 {each} 次，{times} 个季度"),
        "suggestions": _("全年 {each} 件"),
        "visits": _("到各走访日，应走访的"),
        "answered": _("受理的"),
        "on_time": _("到了期限的"),
    }
    return known[name].format(each=each, times=times)


def since(_: T, began: date) -> str:
    """Of a year in which a town began to use it."""
    return _("{day}开始用，都从那天算起。").format(day=full_day(_, began))


def fact_line(_: T, name: str, done: int, owed: int | None, quota: tuple[int, int]) -> str:
    """Empty where nothing was done and nothing is owed: an office writes no zeros."""
    label, unit = _names(_)[name]
    if not done and owed:
        return _nothing_yet(_, name).format(owed=owed, sum=fact_sum(_, name, quota))
    if not done:
        return ""
    if not owed:
        return _("· {name}：{done} {unit}").format(name=label, done=done, unit=unit)
    words = _said_of(_).get(name) or _("· {name}：{done} {unit}，应有 {owed} {unit}（{sum}）")
    return words.format(name=label, done=done, unit=unit, owed=owed, sum=fact_sum(_, name, quota))


def _said_of(_: T) -> Mapping[str, str]:
    """What is owed by no quota is said as it is."""
    return {
        "visits": _("· 走访选民日：应走访 {owed} 人次，走访了 {done} 人次"),
        "answered": _("· 受理 {owed} 件，已答复 {done} 件"),
        "on_time": _("· 到了期限的 {owed} 件，按时答复 {done} 件"),
        "suggestions": _("· 由意见形成建议：{done} 件，全年应有 {owed} 件"),
    }


def _nothing_yet(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "study": _("· 学习：还没有记录，应有 {owed} 次（{sum}）"),
        "activity": _("· 活动：还没有记录，应有 {owed} 次（{sum}）"),
        "visits": _("· 走访选民日：应走访 {owed} 人次，还没有走访记录"),
        "answered": _("· 受理的 {owed} 件，还没有一件答复"),
        "on_time": _("· 到了期限的 {owed} 件，没有一件按时答复"),
        "suggestions": _("· 由意见形成建议：还没有，全年应有 {owed} 件"),
    }
    return known[name]


nothing_at_all = N_("还没有学习、活动和走访的记录。")
to_do = N_("办过没记的，写「小组活动」记上；还没办的，请定个日子写进计划。")
no_plan = N_("还没有写计划，点下面「写计划」，写一段就行。")
no_plan_in_time = N_("没有写计划。")
