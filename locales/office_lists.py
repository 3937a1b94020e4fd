"""今日, the lists behind it, the register and key-in as the office's pages say them. Sentences of the templates stand there. Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from domain.words.quotation import one_line
from locales import common, signs
from locales.catalogue import C_, N_
from locales.common import T, day
from locales.desk import full_day
from locales.meetings import date_line
from locales.summaries import period

village_wanted = N_("请写是哪个村（居）。")
which_village = N_("是下面哪一个？选好再交。")
no_such_village = N_("没找到这个村（居），请改一改。")
letter_empty = N_("请把说的事写下来。")
due_from_above_alone = N_("只有「上级交办」才填这个日子，请把它删掉。")
due_wanted = N_("上级交办要写明哪天以前答复，要在今天以后。")
written_when = N_("来信日期只能是今天，或以前一个月里的一天。")
seen_before = N_("有相像的事，请看一看是不是同一件。")

to_needed = N_("请先选「交给小组」。")
title_needed = N_("请先写建议的案由。")
ticked_before = N_("刚才还没有交成，一件也没有办：那一页是上一次登录时打开的。勾选的和写的都还在，请看一遍再交。")
nothing_ticked = N_("一件也没有勾选。")
papers_enough = N_("今天做的表够多了，明天再做吧。")
paper_old = N_("做好以后，里面有的事不归您看了。请再做一张，只有您现在能看的。")
paper_gone = N_("这张表已经清掉了，请再做一张。")
name_wanted = N_("请给这种查法起个名。")
views_enough = N_("存的查法够多了，先删掉几个。")
not_there = N_("没有这件事，或不归您看。")
register = N_("登记簿")
part_new = N_("新来的")
part_queue = N_("等您处理")
part_due = N_("期限")
part_own = N_("我和本组")
part_more = N_("还要做的")
nobody = N_("还没有人认领的")


def by_number(_: T, typed: str, count: int) -> str:
    """What was found is the cases of that number; in the words of so many it stands too."""
    return _("下面是编号「{typed}」的事项。原话里有「{typed}」的有 {count}：").format(typed=one_line(typed), count=counted(_, count))


def ticked_elsewhere(_: T, count: int) -> str:
    """Beside those of the page that is shown."""
    return _("另外已勾 {count} 件，在别的页").format(count=count)


def ticked_gone(_: T, numbers: Sequence[str]) -> str:
    """Ticked before, and no longer there or not his to see."""
    return _("原来勾选的 {numbers} 找不到了，或不归您看了，没有带着。").format(
        numbers=signs.listed(_, [one_line(n)[:30] for n in numbers[:10]])
    )


def too_many_ticked(_: T, count: int, most: int) -> str:
    return _("一次最多一起办 {most} 件，现在勾了 {count} 件：请先办一部分，或少勾几件。").format(most=most, count=count)


def several(_: T, act: str) -> str:
    """The button of what is done with the cases that are ticked."""
    known: Mapping[str, str] = {"suggest": _("形成建议"), "sheets": _("做办理单"), "chase": _("催一催"), "assign": _("交办")}
    return known[act]


def of_another_deed(_: T, name: str, its: str, act: str) -> str:
    """`name`: of the field that is filled in; `its`: the deed it is for; `act`: the one that was chosen."""
    fields: Mapping[str, str] = {"title": _("建议的案由"), "lead": _("哪位代表领衔"), "to": _("交给小组")}
    return _("「{field}」里填了，「{act}」用不上，什么也没有办：请把这一格清掉，或改点「{its}」。").format(
        field=fields[name], its=several(_, its), act=several(_, act)
    )


def queue_part(_: T, of: str) -> str:
    """`of`: a part of the queue, or a reason for which a case waits in it."""
    known: Mapping[str, str] = {
        "": _("等您处理"),
        "overdue": _("逾期没有答复"),
        "express": _("直通车报上来的"),
        "key": _("重点督办的"),
        "promise": _("承诺的日子过了"),
    }
    return known[of] if of in known else common.queue_reason(_, of)


def list_title(_: T, name: str, of: str, person: str) -> str:
    """`person`: by name, of a list that is somebody's."""
    if name == "queue":
        return queue_part(_, of)
    known: Mapping[str, str] = {
        "todo": _("我的待办"),
        "mine": _("交到我手上"),
        "group": _("本组"),
        "callbacks": _("要打电话告诉结果的"),
        "promises": _("没有了结的承诺"),
        "due": _("逾期的") if of == "late" else _("快到期和逾期的"),
        "due_of": person or _(nobody),
        "unclaimed": _("没人认领的"),
        "hand": _("{name}手上的").format(name=person),
        "new": _("新来的事项"),
        "booked": _("约好当面谈的"),
    }
    return known[name]


def list_head(_: T, title: str, count: int) -> str:
    return _("{title}：{count}（点编号打开）").format(title=title, count=counted(_, count))


def none_of(_: T, title: str) -> str:
    return _("{title}：没有。").format(title=title)


def counted(_: T, count: int) -> str:
    """More than a thousand are not counted further."""
    return _("多于 {most} 件").format(most=1000) if count > 1000 else _("{count} 件").format(count=count)


def number(_: T, count: int) -> str:
    """The same where the number stands by itself."""
    return _("{most} 以上").format(most=1000) if count > 1000 else str(count)


def place(_: T, first: int, last: int, total: int) -> str:
    return _("第 {first}–{last} 件，共 {total}").format(first=first, last=last, total=counted(_, total))


def new_since(_: T, at: datetime) -> str:
    """`at`: local."""
    return _("{when} 以后新来的").format(when=f"{day(_, at.date())} {at:%H:%M}")


def unchecked(_: T, month: str) -> str:
    return _("{month}的走访记录，还没有核查").format(month=period(_, month))


def records_of(_: T, month: str) -> str:
    return _("{month}的走访记录").format(month=period(_, month))


def looked_for_so_far(_: T, count: int, most: int) -> str:
    """What is looked for is longer than is looked at."""
    return _("写了 {count} 个字，只按前 {most} 个字找的。").format(count=count, most=most)


def day_ahead(_: T, name: str, on: date, place: str) -> str:
    """`place`: empty where it is nowhere but in the villages."""
    return signs.beside(_, signs.begun(name), signs.clauses(_, date_line(_, on), place))


def fault(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "undelivered": _("昨天以来没送到的消息"),
        "stuck": _("过了五分钟还没办或没发出去的消息"),
        "unrouted": _("没有小组接的事项"),
        "not_nagged": _("逾期却没有催办的事项"),
        "promise_alone": _("过了日子却没有人跟的承诺"),
        "incomplete": _("缺材料、归不了档的事项"),
        "units_late": _("单位过了日子两个工作日还没回话的事项"),
        "suggestions_late": _("单位过了期限还没答复的代表建议"),
        "quota_behind": _("上一季活动没办够的小组"),
        "session_untold": _("人代会开了，题目却没有提前提醒"),
        "not_told": _("答复了却还没打电话告诉的选民"),
        "past_erasure": _("过了保存期还没清掉的选民信息"),
        "past_end": _("过了保存期还没清掉的草稿、文件和旧消息"),
    }
    return known[name]


def kept(_: T, number: str, village: str, group: str, category: str) -> str:
    """`group`: empty where nobody has it yet."""
    words = (
        _("登记好了：{number}，{village}，{category}，转给{group}。")
        if group
        else _("登记好了：{number}，{village}，{category}，等人大秘书安排。")
    )
    return words.format(number=number, village=village, group=group, category=category)


def kept_and_joined(_: T, number: str, joined: str) -> str:
    return _("登记好了：{number}，并到 {joined}。").format(number=number, joined=joined)


def found(_: T, total: int | None, *, shown: int, whole: bool) -> str:
    """`total`: None where not all that was said was looked through; `whole`: whether this page is."""
    if total is not None:
        return _("查到 {count}").format(count=counted(_, total))
    words = _("这一页 {count}") if whole else _("这一页 {count}，再往前的还没有找")
    return words.format(count=counted(_, shown))


def status(_: T, value: str) -> str:
    known = {
        "open": _("没有了结的"),
        "new": _("待受理"),
        "accepted": _("已受理"),
        "answered": _("已答复"),
        "declined": _(C_("status", "不予受理")),
        "merged": _(C_("status", "并案")),
    }
    return known[value] if value in known else common.status(_, value)


def promise(_: T, value: str) -> str:
    return {"open": _("在跟"), "late": _("过了日子"), "kept": _("兑现了"), "dropped": _("办不成")}[value]


def shape(_: T, value: str) -> str:
    return {"excel": _("Excel 表"), "csv": _("CSV 表"), "sheets": _("事项办理单")}[value]


def paper_title(_: T, shape: str, at: datetime) -> str:
    """A file as a page calls it, whatever the name is under which it is kept. `at`: local."""
    title = _("事项办理单 {day}") if shape == "sheets" else _("登记簿 {day}")
    return title.format(day=full_day(_, at.date()))


CONDITIONS = (
    "words", "month", "village", "group", "town", "category", "kind", "status", "mark", "unit", "claimer", "overdue", "rating", "promise",
    "reached",
)  # fmt: skip
"""What `condition` has words for."""


def condition(_: T, name: str, value: str) -> str:
    """One filter of the register, as it stands beside a file. `value`: by name."""
    labels = {
        "words": _("找的字"), "month": _("月份"), "village": _("村居"), "group": _("小组"), "town": _("乡镇"), "category": _("类别"),
        "kind": _("类型"), "status": _("现在"), "mark": _("记号"), "unit": _("承办单位"), "claimer": _("认领人"), "rating": _("评价"),
        "promise": _("承诺"), "reached": _("报到哪一级"),
    }  # fmt: skip
    return _("逾期") if name == "overdue" else signs.beside(_, labels.get(name, name), value)


def done_with(_: T, number: str) -> str:
    return _("{number}：办好了").format(number=number)


def not_done_with(_: T, number: str, why: str) -> str:
    return _("{number}：没有办，{why}").format(number=number, why=why)


def table_header(_: T) -> Sequence[str]:
    return (
        _("编号"), _("来件"), _("渠道"), _("村（居）"), _("类别"), _("类型"), _("内容摘要"), _("小组"), _("代表"), _("到哪一步"),
        _("记号"), _("交办日"), _("限期"), _("答复类别"), _("评价"), _("重办次数"),
    )  # fmt: skip


def table_name(_: T, congress: str, day: date, ending: str) -> str:
    return _("{congress}登记簿{day}.{ending}").format(congress=congress, day=full_day(_, day), ending=ending)


def table_is(_: T, count: int) -> str:
    return _("登记簿里查到的，共 {count}。").format(count=counted(_, count) if count <= 1000 else count)
