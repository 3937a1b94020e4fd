"""What a group does together: how it is asked for, shown and counted (docs/spec.md section 5). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.visits.activities import ActivityFigures, Grades
from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day
from locales.visits import activity

b_people = N_("参加的人")
b_reporters = N_("述职的代表")
b_place = N_("地点")
b_day = N_("哪一天")
b_photo = N_("添照片")
b_heard = N_("听到的事")
b_heard_more = N_("再记一件")
b_questions = N_("选民提的问题")
b_audience = N_("听众人数")
b_grades = N_("评议结果")
b_today = N_("今天")
b_yesterday = N_("昨天")
b_whole_group = N_("全组都到了")
b_lately = N_("补写最近的活动")
ask_place = N_("在哪里？回复这条写地点，例：村部会议室。")
ask_photo = N_("请发照片，回复这条。")
ask_heard = N_("他说了什么？回复这条写下来，一件事写一条。")
ask_audience = N_("来了多少人听？回复这条写人数，例：120。")
ask_people = N_("谁参加了？点名字，再点一次去掉。")
ask_whose_grades = N_("谁的评议结果？")
ask_village = N_("说这件事的人是哪个村的？")
no_reporters = N_("先点「述职的代表」，再记评议结果。")
nothing_lately = N_("这个小组最近没有活动记录。")
too_late = N_("这次活动过去很久了，不能再改。")
counted_already = N_("这个月的数字已经报出去了，不能换到别的月份。")


def ask_day(_: T, today: date) -> str:
    return _("是哪一天？点一下，或回复这条写日期，例：{day}。").format(day=day(_, today))


def ask_grades(_: T, name: str) -> str:
    return _("{name}的评议结果，回复这条，例：满意 45 基本满意 3 不满意 0。").format(name=name)


def too_many(_: T, voices: int, people: int) -> str:
    return _("评议一共 {n} 票，听众只有 {m} 人，对不上。请核对后再写，例：满意 45 基本满意 3 不满意 0。").format(n=voices, m=people)


def too_few(_: T, voices: int, people: int) -> str:
    return _("已经记了 {n} 票评议，听众不会只有 {m} 人。请核对后再写人数。").format(n=voices, m=people)


grades_wanted = N_("请写三个数，例：满意 45 基本满意 3 不满意 0。")


def told(_: T, group: str, kind: str, words: str) -> str:
    """To the linked presidium member."""
    head = _("{group}今天记了一次{kind}。").format(group=group, kind=activity(_, kind))
    return f"{head}\n{quoted(words)}" if words else head


def grades(_: T, value: Grades) -> str:
    words = _("满意 {n}、基本满意 {m}、不满意 {k}")
    return words.format(n=value.satisfied, m=value.mostly, k=value.unsatisfied)


def form(_: T, head: str, known: Mapping[str, Any]) -> str:
    """`head`: which activity; `known`: place, people (names), graded (name and grades), audience, photos, numbers of cases."""
    names = known["people"]
    lines = (
        (known["place"], _("地点：{place}").format(place=one_line(known["place"]))),
        (names, _("参加（{n} 人）：{names}").format(n=len(names), names=_("、").join(names))),
        (known["audience"], _("听众：{n} 人").format(n=known["audience"])),
        (known["graded"], "\n".join(_("{name}：{grades}").format(name=name, grades=grades(_, given)) for name, given in known["graded"])),
        (known["photos"], _("照片：{n} 张").format(n=known["photos"])),
        (known["cases"], _("听到的事：{numbers}").format(numbers=_("、").join(known["cases"]))),
    )
    return "\n".join([head, *(words for there, words in lines if there)])


def one(_: T, on: date, kind: str, people: int) -> str:
    """A line, and a button, of a list."""
    head = _("{day} {kind}").format(day=day(_, on), kind=activity(_, kind))
    return _("{head}（{n} 人）").format(head=head, n=people) if people else head


def case_opened(_: T, number: str, group: str) -> str:
    return _("立为事项 {number}，交给{group}。要告诉他结果，请留联系方式。").format(number=number, group=group or _("人大秘书"))


# Counted


def of_deputy(_: T, found: Sequence[ActivityFigures]) -> Sequence[str]:
    """What he took part in, in the file of a year."""
    listed = _("、").join(_("{kind} {n} 次").format(kind=activity(_, one.kind), n=one.held) for one in found if one.kind != "report")
    lines = [_("参加小组活动：{listed}").format(listed=listed)] if listed else []
    return [*lines, *(_reported(_, one) for one in found if one.kind == "report")]


def _reported(_: T, found: ActivityFigures) -> str:
    words = _("向选民述职 {n} 次").format(n=found.held)
    if found.audience:
        words += _("，到会 {n} 人").format(n=found.audience)
    return words + (_("，评议{grades}").format(grades=grades(_, found.grades)) if found.grades else "")


def of_period(_: T, found: Sequence[ActivityFigures]) -> str:
    """In the account: how often what was held, and what came of it."""
    if not found:
        return ""
    listed = _("、").join(_("{kind} {n} 次").format(kind=activity(_, one.kind), n=one.held) for one in found)
    people, cases = sum(one.people for one in found), sum(one.cases for one in found)
    words = _("代表小组开展活动 {n} 次：{listed}").format(n=sum(one.held for one in found), listed=listed)
    words += _("，参加 {n} 人次").format(n=people) if people else ""
    words += _("，听到的意见立为事项 {n} 件").format(n=cases) if cases else ""
    reports = [_("到会听述职 {n} 人").format(n=one.audience) for one in found if one.audience]
    reports += [_graded(_, one) for one in found if one.grades]
    return words + _("。") + (_("，").join(reports) + _("。") if reports else "")


def _graded(_: T, found: ActivityFigures) -> str:
    """Where several reported each listener grades each of them: there are more votes than listeners."""
    votes, words = found.grades.all, grades(_, found.grades)
    return (
        _("逐位评议共 {n} 票：{grades}").format(n=votes, grades=words) if votes > found.audience else _("评议{grades}").format(grades=words)
    )


def header(_: T) -> Sequence[str]:
    return (
        _("日期"), _("小组"), _("活动"), _("地点"), _("参加的代表"), _("人数"), _("内容和结果"), _("听到的事"), _("听众和评议"), _("照片"), _("记录人"),
    )  # fmt: skip


def heard_by(_: T, audience: int, graded: Sequence[tuple[str, Grades]]) -> str:
    """A cell of the register: how many listened, how each was graded."""
    head = [_("听众 {n} 人").format(n=audience)] if audience else []
    return "\n".join([*head, *(_("{name}：{grades}").format(name=name, grades=grades(_, given)) for name, given in graded)])
