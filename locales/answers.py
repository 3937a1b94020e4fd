"""Answers to what staff and deputies ask in their own words (docs/spec.md section 4, Asked inside). Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales.account import joined
from locales.catalogue import N_
from locales.common import T, counted, day
from locales.meetings import date_line
from locales.summaries import period

b_not_a_question = N_("这句不是问您的")
which_one = N_("您问的是哪一个？")
nobody_has_any = N_("没有人手上有没办完的事。")
most_head = N_("各人手上没办完的（点名字打开）：")
nobody_on_leave = N_("现在没有人请假。")
b_summary = N_("看整份小结")
b_rota = N_("值班表")
nothing_today = N_("今天没有要办的事，也没有安排。")
head_today = N_("今天的事：")
chase_by_card = N_("要催哪一件，点编号打开，再点「更多」里的「催一催」。")
no_session = N_("人代会还没定哪天开。")
no_visit_day = N_("没有定走访日。")
no_reception = N_("没有定接待日。")
which_group = N_("要哪个组的？")


def can_ask(_: T, *, board: bool) -> str:
    """What he may ask, in one sentence. `board`: whoever looks after others."""
    if board:
        return _(
            "这个我答不上来。可以问我：这个月几件、哪些超期了、周启明手上几件、谁还没交走访记录、接待日哪天、谁值班、满意率多少；要文件就说「10月通报发我」。"
        )
    return _("这个我答不上来。可以问我：哪些快到期、上坪村有几件、路灯的事谁在办、水厂电话、接待日哪天、谁值班、怎么延期。")


def in_hands(_: T, name: str, count: int) -> str:
    return _("{name}：{count} 件").format(name=name, count=counted(_, count))


def visits_of(_: T, name: str, month: str, figures: tuple[int, int, int], begun: int) -> str:
    """`figures`: visits, households, people met; `begun`: records that are not saved yet."""
    times, households, people = figures
    line = _("{name} {month} 走访 {times} 次，{households} 户，见了 {people} 人。") if times else _("{name} {month} 还没有交走访记录。")
    said = line.format(name=name, month=month, times=times, households=households, people=people)
    unsaved = _("有一份开始记了，还没有保存。")
    return f"{said}\n{unsaved}" if begun else said


def on_leave(_: T, name: str, first: date | None, last: date | None) -> str:
    if first is not None and last is not None:
        return _("· {name}：{first} 到 {last}").format(name=name, first=day(_, first), last=day(_, last))
    if last is not None:
        return _("· {name}：到 {last}").format(name=name, last=day(_, last))
    return _("· {name}：从 {first} 起").format(name=name, first=day(_, first)) if first is not None else _("· {name}").format(name=name)


def not_on_leave(_: T, name: str) -> str:
    return _("{name}没有请假。").format(name=name)


def leave_head(_: T, count: int) -> str:
    return _("请假的 {count} 位：").format(count=count)


def group(_: T, name: str, leader: str, vice: str) -> str:
    """`leader`, `vice`: names, with their phones where they show one; empty where the group has none."""
    said = [_("组长 {name}").format(name=leader) if leader else _("还没有组长"), _("副组长 {name}").format(name=vice) if vice else ""]
    return _("{group}：{people}。").format(group=name, people=joined(_, said))


def members(_: T, name: str, people: Sequence[str]) -> str:
    return _("{group} {count} 位代表：{names}").format(group=name, count=len(people), names=_("、").join(people))


def sits_in(_: T, name: str, groups: Sequence[str], village: str) -> str:
    where = _("、").join(groups) or _("没有小组")
    return (
        _("{name}：{groups}，{village}").format(name=name, groups=where, village=village)
        if village
        else _("{name}：{groups}").format(name=name, groups=where)
    )


def served_by(_: T, village: str, groups: Sequence[str]) -> str:
    return (
        _("{village}归{groups}。").format(village=village, groups=_("、").join(groups))
        if groups
        else _("{village}还没有代表小组。").format(village=village)
    )


def phone(_: T, name: str, number: str) -> str:
    return _("{name} {phone}").format(name=name, phone=number) if number else _("{name}没有公开电话。").format(name=name)


def with_phone(_: T, name: str, number: str) -> str:
    return _("{name} {phone}").format(name=name, phone=number) if number else name


def visit_day(_: T, on: date, deadline: date) -> str:
    return _("走访选民日：{day}，走访记录 {deadline} 24:00 前交。").format(day=date_line(_, on), deadline=day(_, deadline))


def you_go_to(_: T, villages: Sequence[str]) -> str:
    """Where who asks of the visit day goes, as it is planned now."""
    return _("按现在的分工，您去{villages}。").format(villages=_("、").join(villages))


def reception_day(_: T, on: date, place: str, hours: str, names: Sequence[str]) -> str:
    words = _("代表接待日：{day} {hours}，{place}。").format(day=date_line(_, on), hours=hours, place=place)
    return words + (_("值班：{names}。").format(names=_("、").join(names)) if names else _("还没有人值班。"))


def session_day(_: T, on: date) -> str:
    return _("人代会：{day}。").format(day=date_line(_, on))


def duties_of(_: T, name: str, days: Sequence[date]) -> str:
    if not days:
        return _("近几个月没有排{name}值班。").format(name=name)
    return _("{name}值班：{days}。").format(name=name, days=_("、").join(date_line(_, on) for on in days))


def report_day(_: T, on: date, of: str) -> str:
    return _("{of}的通报 {day} 9 时发给工作人员；现在的数写「小结」就看得到。").format(of=period(_, of), day=day(_, on))


def paper_comes(_: T, of: str, paper: str) -> str:
    return _("{period}的{paper}，做好就发来。").format(period=period(_, of), paper=paper)


def board_nags(_: T, on: date, deadline: date) -> str:
    return _("没交的，我在{day}以后提醒他本人，{deadline} 再告诉组长；急的请打电话。").format(day=day(_, on), deadline=day(_, deadline))


def several_groups(_: T, count: int) -> str:
    return _("您看得到的 {count} 个组合起来").format(count=count)


def line_today(_: T, title: str, count: int) -> str:
    return _("· {title}：{count} 件").format(title=title, count=counted(_, count))


def line_of_day(_: T, name: str, sits: Sequence[str]) -> str:
    if sits:
        return _("· 今天是{name}，值班：{names}").format(name=name, names=_("、").join(sits))
    return _("· 今天是{name}").format(name=name)


def nothing_named(_: T, name: str) -> str:
    return _("名册上没有「{name}」，您问的是哪一个？").format(name=name)


not_ranked = N_("各组不排名次，这是小结里各组的数。")
still_running = N_("这个月还没过完，过完了才好比。")
done_by_each = N_("谁办得多不排名次。各人手上的，写「谁手上最多」；某个人办结的，写「周启明办结几件」；全年的在「履职档案」。")


def village_came(_: T, name: str, count: int) -> str:
    return _("· {name}：收到 {count} 件").format(name=name, count=count)


def silent(_: T, names: Sequence[str]) -> str:
    """Villages from which nothing came."""
    return _("没有收到过的：{names}").format(names="、".join(names)) if names else _("每个村（居）都有。")


def of_period(_: T, when: str, said: str) -> str:
    return _("{when}：{said}").format(when=when, said=said)
