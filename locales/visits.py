"""Visit days, records, the board, activities. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from domain.words.quotation import one_line, quoted
from locales import signs
from locales.catalogue import N_
from locales.common import T, day, day_of_year
from locales.meetings import date_line, weekday


def bad_month(_: T, today: date) -> str:
    return _("请写是哪一个月，例如：{month}月谁还没交走访记录").format(month=today.month)


def mode(_: T, value: str) -> str:
    known = {"home": _("入户"), "field": _("田间"), "meeting": _("座谈"), "phone": _("电话"), "reception": _("接待")}
    return known.get(value, "—")


def check(_: T, value: str) -> str:
    known = {"": _("还没核查"), "ok": _("算数"), "returned": _("退回补记"), "duplicate": _("重复"), "not_counted": _("不算走访")}
    return known.get(value, value)


def filed_so_many(_: T, held_on: date, count: int) -> str:
    return _("{day}的走访，您在这里交了 {count} 条记录。").format(day=day(_, held_on), count=count)


def begun_not_filed(_: T, held_on: date, deadline: date) -> str:
    return _("{day}的走访记了还没交。点「走访记录」接着记，记完点「保存」，{deadline} 24:00 截止。").format(
        day=day(_, held_on), deadline=day(_, deadline)
    )


def nothing_filed(_: T, held_on: date, deadline: date) -> str:
    return _("{day}的走访，您还没有在这里记。点「走访记录」，{deadline} 24:00 截止。").format(
        day=day(_, held_on), deadline=day(_, deadline)
    )


def provisional(_: T, year: int) -> str:
    return _("{year} 年的放假安排还没有公布，这里的日子是暂定的。").format(year=year)


def day_name(_: T, kind: str) -> str:
    return {"visit": _("走访选民日"), "reception": _("代表接待选民日"), "session": _("人代会")}[kind]


# What the clock says


def notice(_: T, group: str, on: date, deadline: date, plan: Sequence[tuple[str, str]]) -> str:
    head = _("【走访选民日】{day}，{group}下村走访，{deadline} 前交走访记录。").format(
        day=date_line(_, on), group=group, deadline=day(_, deadline)
    )
    return "\n".join([head, _("谁去哪个村："), *(_("· {name}：{village}").format(name=n, village=v or "—") for n, v in plan)])


def quota_notice(_: T, group: str, households: int, last: date, deadline: date) -> str:
    return _(
        "【走访】{group}：到 {last} 为止，每位代表走访 {households} 户，记录 {deadline} 前交。走完一户记一户，点「走访记录」。"
    ).format(group=group, households=households, last=day(_, last), deadline=day(_, deadline))


def quota_nag(_: T, name: str, households: int, done: int, deadline: date) -> str:
    return _("{name}，这一期要走访 {households} 户，记下来的有 {done} 户，{deadline} 24:00 截止。").format(
        name=name, households=households, done=done, deadline=day(_, deadline)
    )


def moved(_: T, kind: str, before: date, on: date) -> str:
    return _("{name}改期：原定 {before}，改为 {day}。").format(name=day_name(_, kind), before=day(_, before), day=date_line(_, on))


def voter_notice(_: T, on: date, names: Sequence[str]) -> str:
    who = signs.listed(_, names[:6])
    return _("{day}是走访选民日，{who} 会到村里来，有话可以当面说。").format(day=date_line(_, on), who=who)


def morning(_: T, name: str, village: str, questions: Sequence[str]) -> str:
    where = _("{name}，今天是走访选民日，您去{village}。").format(name=name, village=village)
    head = where if village else _("{name}，今天是走访选民日。").format(name=name)
    asked = [_("可以问问：")] + [f"· {question}" for question in questions] if questions else []
    return "\n".join([head, *asked, _("走完点「走访记录」，一分钟就好。")])


def evening(_: T, name: str) -> str:
    return _("{name}，今天走访了吗？走过的点「走访记录」记一下；没去成的，这几天补上也算。").format(name=name)


def nag(_: T, name: str, on: date, deadline: date) -> str:
    return _("{name}，{day}的走访还没有您的记录，{deadline} 24:00 截止。").format(name=name, day=day(_, on), deadline=day(_, deadline))


def nag_leader(_: T, on: date, names: Sequence[str]) -> str:
    return _("{day}走访，您组里还没有记录的：{names}。没有手机的，您可以代他记。").format(day=day(_, on), names=signs.listed(_, names))


def chase(_: T, on: date, due: int, visited: int) -> str:
    """The deadline has passed; who is missing stands behind the buttons below."""
    head = _("{day}走访的记录截止了：{went}。").format(day=day(_, on), went=went(_, due, visited))
    return head if visited == due else head + _("补记照收，记为迟交。")


def reception_notice(_: T, words: str, names: Sequence[str]) -> str:
    return _("{words}值班代表：{names}。").format(words=words, names=signs.listed(_, names) or "—")


not_on_duty = N_("这一天没有您的班，或者还没到、已经过了。")


def activity(_: T, kind: str) -> str:
    known = {"study": _("学习"), "inspection": _("视察"), "talk": _("座谈"), "report": _("述职"), "other": _("其他活动")}
    return known.get(kind, kind)


ask_group = N_("哪个小组？")
ask_activity = N_("什么活动？")
ask_activity_words = N_("谁参加、做了什么、有什么结果？回复这条写一段，照片也行。")


def activity_kept(_: T, group: str, kind: str, on: date) -> str:
    return _("记下了：{group} {day} {kind}。").format(group=group, day=day(_, on), kind=activity(_, kind))


b_leave = N_("请假")
b_plan = N_("分工")


# Leave and plan


def leave_asked(_: T, name: str, on: date) -> str:
    return _("{name}{day}的走访请假，同意吗？").format(name=name, day=day(_, on))


leave_sent = N_("已经报给组长，同意了就不算您缺。")


def leave_known(_: T, status: str) -> str:
    known = {"asked": _("已经报上去了，还没有答复。"), "approved": _("已经同意了。"), "refused": _("没有准假，请照常走访。")}
    return known[status]


b_allow = N_("同意")
b_refuse = N_("不同意")


def leave_decided(_: T, on: date, *, allowed: bool) -> str:
    words = _("{day}的走访，您的请假已同意。") if allowed else _("{day}的走访，没有准您的假，请照常走访。")
    return words.format(day=day(_, on))


def leave_stands(_: T, whose: tuple[str, date], by: tuple[str, datetime], *, allowed: bool) -> str:
    """What stands where it was asked: `whose` leave on which day, and who decided `by` when (local)."""
    (name, on), (who, at) = whose, by
    words = _("{name}{day}的走访请假：已同意（{who}，{when}）") if allowed else _("{name}{day}的走访请假：没有同意（{who}，{when}）")
    return words.format(name=name, day=day(_, on), who=who, when=f"{day(_, at.date())} {at:%H:%M}")


def leave_open_again(_: T, on: date) -> str:
    return _("{day}的走访，您的请假要再看看，定了告诉您。").format(day=day(_, on))


leave_granted = N_("准假了。")
leave_not_granted = N_("这次没有准假。")
leave_over = N_("走访日已经过了，不用请假了；没去成请跟组长说一声。")
not_due = N_("这一次没有安排您走访。")
ask_who = N_("安排谁？")


def ask_where(_: T, name: str) -> str:
    return _("{name}去哪个村？").format(name=name)


def assigned(_: T, name: str, village: str) -> str:
    return _("好，{name}去{village}。").format(name=name, village=village)


def you_go(_: T, on: date, village: str) -> str:
    return _("{day}走访，组长安排您去{village}。").format(day=day(_, on), village=village)


# /days


days = N_("下面的日子（点一个改）：")
days_read = N_("下面的日子（要改请找人大秘书）：")


def day_button(_: T, kind: str, on: date, today: date, *, provisional: bool) -> str:
    """`1月11日 周一 接待`; of another year the year is said."""
    names = {"visit": _("走访"), "reception": _("接待"), "session": _("人代会")}
    shown = day_of_year(_, on, today)
    words = _("{day} {weekday} {kind}（暂定）") if provisional else _("{day} {weekday} {kind}")
    return words.format(day=shown, weekday=weekday(_, on), kind=names[kind])


no_days = N_("没有固定的日子。请在名册的「基本情况」里填「走访选民日（每月几号）」和「接待选民日（每月几号）」，再点「名册」「更新名册」。")


b_session = N_("定人代会开会日")


def ask_session(_: T, weeks: int) -> str:
    """`weeks`: how long before it they are reminded."""
    return _("人代会哪天开？回复日期，例如 1月12日。开会前 {weeks} 周会提醒您和各位组长选题。").format(weeks=weeks)


def session_set(_: T, on: date) -> str:
    return _("记下了：人代会 {day}。").format(day=date_line(_, on))


def ask_new_day(_: T, kind: str, month: str, on: date) -> str:
    words = _("{month} 的{name}现在是 {day}。改到哪一天？回复日期，例如 11月28日。")
    return words.format(month=month, name=day_name(_, kind), day=date_line(_, on))


def day_kept(_: T, kind: str, on: date, *, told: bool) -> str:
    words = _("改好了：{name} {day}，已经重新通知。") if told else _("改好了：{name} {day}。")
    return words.format(name=day_name(_, kind), day=date_line(_, on))


b_move_now = N_("改，马上通知")
b_move = N_("改到这天")


def ask_move(_: T, kind: str, before: date, on: date) -> str:
    return _("{name}从 {before} 改到 {day}。改吗？").format(name=day_name(_, kind), before=date_line(_, before), day=date_line(_, on))


def ask_short_notice(_: T, kind: str, on: date, days: int) -> str:
    return _("{name}改到 {day}，只剩 {days} 天，改了就马上通知各组。改吗？").format(name=day_name(_, kind), day=date_line(_, on), days=days)


def bad_day(_: T, today: date) -> str:
    return _("没看懂日期，或者已经过了。请写以后的一天，例如 {day}。").format(day=day(_, today))


# The record


def form(_: T, place: str, on: date, facts: Sequence[str], matters: int, photos: int) -> str:
    head = _("走访记录　{day}　{place}").format(day=day(_, on), place=place)
    counted = _("意见 {matters} 条，照片 {photos} 张").format(matters=matters, photos=photos)
    return "\n".join([head, "　".join(facts), counted])


def fact_mode(_: T, value: str) -> str:
    return _("方式：{mode}").format(mode=mode(_, value))


def fact_households(_: T, count: int | None) -> str:
    return _("户数：{count}").format(count="—" if count is None else count)


def fact_people(_: T, count: int | None) -> str:
    return _("人数：{count}").format(count="—" if count is None else count)


def fact_with(_: T, names: Sequence[str]) -> str:
    return _("走访人：{names}").format(names=signs.listed(_, names))


def fact_received(_: T, names: Sequence[str]) -> str:
    """At a reception."""
    return _("接待人：{names}").format(names=signs.listed(_, names))


def fact_note(_: T, note: str) -> str:
    return _("备注：{note}").format(note=one_line(note))


ask_mode = N_("怎么走访的？")
ask_households = N_("走了几户？点数字，或者直接打字。")
ask_people = N_("见了几个人？点数字，或者直接打字。")
ask_visitors = N_("来了几位选民？点数字，或者直接打字。")
ask_matters = N_("听到什么，直接发文字或语音，一件一条；照片也可以发。说完点「保存」。")
b_save = N_("保存")
b_save_anyway = N_("是另一次走访，保存")
b_village = N_("换村")
b_date = N_("换日期")
b_with = N_("同去的人")
b_note = N_("备注")
b_throw_away = N_("不要了")
b_change = N_("改")
b_for_other = N_("替别人记")
b_make_case = N_("立为事项")
b_answered = N_("当场答复了")
b_drop_matter = N_("不是意见，去掉")


def b_join(_: T, number: str) -> str:
    return _("并入 {number}").format(number=number)


def became(_: T, results: Sequence[str]) -> Sequence[str]:
    """What became of each opinion heard on a visit, in the order in which they stand; of one that is a case nothing: its number says it."""
    known: Mapping[str, str] = {"answered": _("当场答复了。"), "": _("还没定怎么办。")}
    said = [(n, known[result]) for n, result in enumerate(results, 1) if result in known]
    return [_("第 {n} 条：{what}").format(n=n, what=what) if len(results) > 1 else what for n, what in said]


def matter_kept(_: T, count: int) -> str:
    return _("第 {count} 条记下了。要有人去办吗？").format(count=count)


def matter_case(_: T, number: str, group: str) -> str:
    return _("立为事项 {number}，交给{group}。").format(number=number, group=group or "—")


def matter_joined(_: T, number: str) -> str:
    return _("已补充到 {number}。").format(number=number)


def matter_alone(_: T, number: str) -> str:
    return _("这句话说到了人、要求保密、像是举报，或者有人有危险，没有并进去，已单独立为事项 {number}。").format(number=number)


def heard_again(_: T, name: str, words: str) -> str:
    return _("{name}走访时又听到：{words}").format(name=name, words=quoted(words, inline=True))


photo_kept = N_("照片收下了。")
ask_date = N_("哪一天走访的？")


def b_today(_: T, on: date) -> str:
    return _("{day}").format(day=date_line(_, on))


ask_with = N_("谁一起去的？点一下加上，再点一下去掉。")
ask_note = N_("当场答复了什么、宣传了什么？回复一两句。")
ask_for_whom = N_("替谁记？")


def missing(_: T, what: Sequence[str]) -> str:
    return _("还差：{what}。").format(what=signs.listed(_, what))


def missing_name(_: T, name: str) -> str:
    return {"village": _("村"), "mode": _("方式"), "households": _("户数"), "people": _("人数")}[name]


def lacking(_: T, names: Sequence[str]) -> str:
    """`names` of a record's fields that nothing stands in yet."""
    return missing(_, [missing_name(_, name) for name in names])


empty = N_("听到什么、答复了什么，总要写一句，不然就成了走马观花。一句话也没有的，写个备注，例如「家家都好，没有意见」。")


def looks_alike(_: T, village: str, on: date) -> str:
    return _("{day}在{village}已经有一条您的记录了，是同一次吗？").format(day=day(_, on), village=village)


def saved(_: T, *, late: bool, received: bool = False) -> str:
    """`received`: at a reception, where nobody went anywhere."""
    if late:
        return _("存好了（过了截止时间，记为迟交）。")
    return _("存好了。") if received else _("存好了，谢谢您走这一趟。")


def editable(_: T, until: date) -> str:
    return _("{day} 24:00 前还可以改。").format(day=day(_, until))


too_late_to_edit = N_("截止时间过了，请信息员或秘书来改。")
thrown_away = N_("好的，不要了。")
record_gone = N_("这条记录已经不在了。")


def recorded_for_you(_: T, name: str, on: date) -> str:
    return _("{name}替您记了 {day} 的走访。不对的话请找他改。").format(name=name, day=day(_, on))


# The board and checking


def board_head(_: T, on: date | None, deadline: date | None) -> str:
    if on is None:
        return _("本月走访")
    return _("走访日 {day}，记录截止 {deadline}").format(day=date_line(_, on), deadline=day(_, deadline))


nothing_yet = N_("还没有走访记录。")


def went(_: T, due: int, visited: int) -> str:
    """Of how many deputies who were due how many have a record."""
    if not due:
        return _("没有安排走访")
    if not visited:
        return _("{due} 位代表，还没有人交走访记录").format(due=due)
    if visited == due:
        return _("{due} 位代表，都走访了").format(due=due)
    return _("{due} 位代表，走访了 {visited} 位").format(due=due, visited=visited)


def group_went(_: T, group: str, due: int, visited: int) -> str:
    return _("{group}：{words}").format(group=group, words=went(_, due, visited))


def b_group_missing(_: T, group: str, count: int) -> str:
    return _("{group}：还没记的 {count} 位").format(group=group, count=count)


def not_recorded(_: T, names: Sequence[str]) -> str:
    return _("还没记：{names}").format(names=signs.listed(_, names))


def begun_by(_: T, names: Sequence[str]) -> str:
    return _("开始记了、还没保存：{names}").format(names=signs.listed(_, names))


def b_check(_: T, count: int) -> str:
    return _("核查记录（{count}）").format(count=count)


nothing_to_check = N_("都核查完了。")


def to_check(_: T, words: str) -> str:
    return _("请核查：\n{words}").format(words=words)


missing_wanted = N_("退回补记要写明缺什么，写的人才知道补哪里。")
missing_for_return = N_("写了缺什么，只有「退回补记」才用得上：请点「退回补记」，或把字删掉。")
ask_return_reason = N_("要补什么？回复这条。")


def returned_to_you(_: T, on: date, village: str, reason: str) -> str:
    words = _("您 {day} 在{village}的走访记录退回补记：{reason}\n改好再点「保存」，照样算数。")
    return words.format(day=day(_, on), village=village, reason=one_line(reason))


def checked(_: T, value: str) -> str:
    return _("记下了：{result}").format(result=check(_, value))


b_plan_of_year = N_("年度计划")
sealed = N_("（检举控告，另存）")


which_day_to_move = N_("要改哪个日子？走访日写「走访日改到26号」，答复的期限写「0001延期到26号」，再加上原因。")
day_wish_told = N_("告诉人大秘书了。日子由秘书定，改了会通知到每位代表；您自己那天来不了，写「请假」。")
day_wish_not_told = N_("日子由人大秘书定，现在告诉不到，请打电话问。您自己那天来不了，写「请假」。")


def wants_day_moved(_: T, name: str, words: str) -> str:
    """`words`: his own."""
    return _("{name} 想改日子：\n{words}\n要改，写「日程」；不改，跟本人说一声。").format(name=name, words=quoted(words[:200]))
