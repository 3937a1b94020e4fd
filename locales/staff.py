"""People, links, chats, the roster, notices and blocks: what staff read. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line, quoted
from locales import common
from locales.catalogue import N_
from locales.common import T, counted, day, days, place, seat_status
from locales.desk import event_name

b_not_me = N_("不是我")
b_undo_link = N_("断开这部手机")


def link_refused(_: T, reason: str) -> str:
    known: Mapping[str, str] = {
        "used": _("这个链接已经用过了。要换手机，请找人大秘书重发一个。"),
        "expired": _("这个链接过期了，请找人大秘书重发一个。"),
        "not_leader": _(
            "小组链接要组长、副组长或工作人员来点，而且手机要先连上：点一次写着自己名字的链接。连上了，再点一次这个链接，或者把它发在这个群里，它还能用。"
            "您不是组长，请把它交给组长；名册里写错了，请告诉人大秘书。"
        ),
    }
    return known.get(reason, _("这个链接不对，或者后来又出了新的。请用最新的那个；没有，就找人大秘书重发一个。"))


def confirm_name(_: T, name: str, congress: str) -> str:
    return _("{congress}人大：您是 {name} 吗？点「是」，以后用这部手机办事。").format(congress=congress, name=name)


def b_is_me(_: T, name: str) -> str:
    return _("是，我是{name}").format(name=name)


def linked(_: T, name: str, todo: str) -> str:
    """`todo`: the label below the input that leads to what is to do; empty where the role has none."""
    if not todo:
        return _("{name}，手机连好了。要看什么，点下面的按钮。").format(name=name)
    return _("{name}，手机连好了。要办的事，点「{todo}」。").format(name=name, todo=todo)


def unlinked(_: T, name: str) -> str:
    return _("这个账号不再是 {name} 的账号。有疑问请找人大秘书。").format(name=name)


def somebody_linked(_: T, name: str) -> str:
    return _("{name} 的手机连上了。不是他本人，就点下面断开。").format(name=name)


def link_undone(_: T, name: str) -> str:
    return _("{name} 的手机断开了。").format(name=name)


def chat_bound(_: T, group: str) -> str:
    return _(
        "本群现在是{group}的工作群，选民的事会发到这里。直接回复卡片是内部备注，选民看不到。请把我设为管理员，我才看得到大家对卡片的回复。"
    ).format(group=group)


def chat_serves_other(_: T, group: str) -> str:
    return _("本群已经是{group}的工作群。一个群只服务一个小组。").format(group=group)


b_all_voters = N_("全体选民")
b_deputies = N_("代表")
b_progress = N_("看进度")
b_stop = N_("停止")
b_no_broadcast = N_("以后不收通知")
b_staff = N_("工作人员")
b_update_roster = N_("更新名册")
b_blank_roster = N_("空白名册")
b_leave = N_("请假")
b_leave_over = N_("销假")
b_new_link = N_("重发链接")
b_suspend = N_("停用")
b_resume = N_("恢复")
b_end_seat = N_("卸任")
b_end_yes = N_("确认卸任")
b_suspend_yes = N_("确认停用")


def b_chosen(_: T, count: int) -> str:
    return _("发给选中的 {count} 个村（居）").format(count=count)


people = N_("名册（点小组看人）：")
choose_person = N_("看谁？")
last_secretary = N_("这是最后一位秘书。请先让接任的人把手机连上，再停用。")
leave_backwards = N_("最后一天不能早于第一天。")


def block_days(_: T, most: int) -> str:
    return _("天数是 1 到 {most}。").format(most=most)


def ask_end_seat(_: T, name: str) -> str:
    return _("{name} 真的卸任吗？他手上的事会放回小组，以前办的记录留着他的名字。").format(name=name)


def ask_suspend(_: T, name: str) -> str:
    return _("{name} 真的停用吗？他手上的事会放回小组，以后点「恢复」也不会回到他手上。").format(name=name)


def seat_ended(_: T, name: str) -> str:
    return _("{name} 已卸任。").format(name=name)


def handler_gone(_: T, number: str, name: str, *, suspended: bool = False) -> str:
    if suspended:
        return _("【{number}】{name} 暂时停用，请别的代表认领。").format(number=number, name=name)
    return _("【{number}】{name} 不再任职，请别的代表认领。").format(number=number, name=name)


def ask_leave(_: T, name: str) -> str:
    return _("{name} 从哪天到哪天请假？回复这条，例如：12月1日到12月5日。").format(name=name)


def leave_kept(_: T, name: str, first: date | None, last: date | None) -> str:
    return _("{name} {days}请假，期间不催、不指派。").format(name=name, days=days(_, first, last))


def leave_replaced(_: T, first: date | None, last: date | None) -> str:
    return _("原来记的是{days}，换成这一段了。").format(days=days(_, first, last))


def due_in_leave(_: T, name: str, cases: Sequence[tuple[str, date | None, bool]], count: int) -> str:
    """`cases`: number, day, and whether it is a promise."""
    if not cases:
        return _("{name} 请假期间，不找人代办的话，到时候问组长：").format(name=name)
    head = _("{name} 请假期间有 {count} 件事到日子，不找人代办的话，到时候问组长：").format(name=name, count=counted(_, count))
    labels = (_("· {number}（{due} 前答复）"), _("· {number}（答应 {due} 办好）"))
    lines = [labels[promised].format(number=number, due=day(_, due)) for number, due, promised in cases]
    return "\n".join([head, *lines, *([place(_, 1, len(cases), count)] if count > len(cases) else [])])


def suggestions_due_in_leave(_: T, count: int, first: date) -> str:
    return _("· 代表建议：{count} 件该有单位答复，最早 {day}").format(count=count, day=day(_, first))


def your_leave(_: T, first: date | None, last: date | None) -> str:
    return _("您 {days}的假记下了，期间不催您。").format(days=days(_, first, last))


def new_link(_: T, name: str, link: str, expires: str) -> str:
    return _("{name} 的新链接（{expires} 前用一次，只发给本人）：\n{link}").format(name=name, link=link, expires=expires)


ask_broadcast = N_("通知写什么？回复这条。")
broadcast_needs_words = N_("请写文字。")
broadcast_whom = N_("发给谁？点村名可以选几个。")
broadcast_running = N_("开始发了。人多时要一会儿，不耽误给选民的回话。")


def broadcast_put(_: T, count: int) -> str:
    return _("通知已排好，共 {count} 人。").format(count=count)


broadcast_stopped = N_("停了，没发出去的不再发。")
no_broadcast = N_("好的，以后不给您发通知。您自己的事照样告诉您。")
broadcast_again = N_("好的，以后通知也发给您。")


def broadcast(_: T, congress: str, words: str) -> str:
    return _("【{congress}人大】\n{words}").format(congress=congress, words=quoted(words))


def _person_line(_: T, mark: str, name: str, status: str) -> str:
    return _("{mark} {name} {status}").format(mark=mark, name=name, status=status)


def group_line(_: T, name: str, linked: int, members: int) -> str:
    return _("{name}（{members} 位，手机连上的 {linked} 位）").format(name=name, linked=linked, members=members)


def cases_in_hand(_: T, count: str) -> str:
    return _("手上的事：{count} 件").format(count=count)


linked_yes = N_("手机连上了")
linked_no = N_("手机还没连上")


def leave_span(_: T, first: date | None, last: date | None) -> str:
    return _("请假：{days}").format(days=days(_, first, last))


roster_name = N_("名册")
ask_roster = N_("这是现在的名册。改好后用文件发回来（回复这条消息），先给您看改了什么，点了确认才算。")
form_roster = N_("现在的名册，改好发回来。")
form_blank = N_("空的，从头填，填好发回来。")
form_page = N_("通报用的 Word 页，可以换成自己的。")


def which_form(_: T, forms: Sequence[tuple[str, str]]) -> str:
    """`forms`: the button, and what it gives."""
    return "\n".join([_("要哪一张？"), *(_("「{form}」：{about}").format(form=form, about=about) for form, about in forms)])


ask_blank = N_("这是空白的名册，每张表带一行例子。填好用文件发回来（回复这条消息），先给您看改了什么，点了确认才算。")
roster_wanted = N_("请发 Excel 文件（.xlsx，5 MB 以内），回复这条消息。")
roster_read = N_("收到了，正在看。")


def roster_wrong(_: T, count: int) -> str:
    return _("有 {count} 处填错了，什么也没有改：").format(count=count)


roster_same = N_("和现在的名册一样，没有要改的。")


def roster_would(_: T, count: int) -> str:
    return _("会改 {count} 处：").format(count=count)


def roster_odd(_: T, count: int) -> str:
    return _("另有 {count} 处请您看看，不改也能更新：").format(count=count)


roster_confirm = N_("确认更新吗？不确认就什么也不改。")
b_roster_yes = N_("确认更新")


def roster_done(_: T, count: int) -> str:
    return _("名册更新好了，共 {count} 处。").format(count=count)


b_unblock = N_("解除")


def how_to_block(_: T, prefix: str) -> str:
    return _("请这样写：/block {prefix}-2611-0007 7 原因（编号、天数 1 到 90、原因）").format(prefix=prefix)


nobody_blocked = N_("现在没有被限制的选民。")
no_account_to_block = N_("这件事的选民不在 Telegram 上（来信、电话等登记的），不会发来消息，不用限制。")


def blocked_line(_: T, number: str, until: date | None) -> str:
    return _("· {number} 的选民，限制到 {until} 为止").format(number=number, until=day(_, until))


def b_unblock_one(_: T, number: str) -> str:
    return _("解除 {number}").format(number=number)


def block_set(_: T, number: str, until: date | None) -> str:
    return _("{number} 的选民到 {until} 为止不能再反映，他写的话都存着，也可以申诉。").format(number=number, until=day(_, until))


def blocked(_: T, until: date | None, reason: str) -> str:
    return _("到 {until} 为止，您写来的话先存着，暂不转给小组。原因：{reason}。觉得不对，可以申诉。").format(
        until=day(_, until), reason=one_line(reason)
    )


ask_own_appeal = N_("转来的这条存着了，不算申诉。请用自己的话写一句，人大秘书会看。")
ask_appeal = N_("请写一句为什么不该这样，人大秘书会看。")
appeal_sent = N_("转给人大秘书了。")
unblocked = N_("限制已经解除，您存着的话接着办。")


def appeal_of_block(_: T, words: str) -> str:
    return _("被限制的选民申诉：\n{words}").format(words=quoted(words))


broadcast_counting = N_("正在数发给多少人，马上给您看。")


def broadcast_preview(_: T, count: int, words: str) -> str:
    return _("将发给 {count} 人：\n{words}").format(count=count, words=quoted(words[:3000]))


def broadcast_state(_: T, sent: int, waiting: int, failed: str) -> str:
    return _("已送到 {sent} 人，等着发 {waiting} 人，没送到 {failed} 人").format(sent=sent, waiting=waiting, failed=failed)


b_stand_in = N_("请人代办")
b_month = N_("本月情况")


def ask_stand_in(_: T, name: str) -> str:
    return _("{name} 手上的事请谁代办？").format(name=name)


def stands_in_for(_: T, name: str, numbers: Sequence[str]) -> str:
    return _("请您代 {name} 办这些事：{numbers}。点「我的待办」打开。他回来以后也还由您办完，要还给他请跟组长说。").format(
        name=name, numbers="、".join(numbers)
    )


def stay_with_you(_: T, numbers: Sequence[str]) -> str:
    return _("{numbers} 没有交出去，还在您手里，请您自己接着办。").format(numbers="、".join(numbers))


def stay_with(_: T, name: str, numbers: Sequence[str]) -> str:
    """To whoever leads them."""
    return _("{name} 手上的 {numbers} 没有交给别人代办。他不在的时候要人接着办，请您指派。").format(name=name, numbers="、".join(numbers))


def follows_suggestions(_: T, name: str, count: int) -> str:
    return _("{name} 请假期间，他的代表建议 {count} 件请您跟着。写「代表建议」打开。").format(name=name, count=count)


def stood_in(_: T, name: str, count: int, suggestions: int = 0) -> str:
    words = _("{count} 件已交给 {name} 代办。").format(name=name, count=count)
    words += _("他的代表建议 {count} 件，请假期间也由 {name} 跟。").format(name=name, count=suggestions) if suggestions else ""
    return words + (_("交出去的事项，本人回来以后也由 {name} 办完。").format(name=name) if count else "")


def stood_in_later(_: T, name: str, first: date) -> str:
    return _("{name} 到{first}请假开始那天接手代办，手上的事和代表建议那天一起交；那天以前还是他本人办。").format(
        name=name, first=day(_, first)
    )


def stands_in_from(_: T, name: str, first: date | None) -> str:
    return _("{name} {first}起请假，请您从那天起代他办事；是哪些事，那天告诉您。").format(name=name, first=day(_, first))


def stands_in_no_more(_: T, name: str) -> str:
    return _("{name} 的事不用您代办了，没有转给您。").format(name=name)


def other_leave(_: T, first: date | None, last: date | None) -> str:
    return _("已经记着{span}的假，这一段没有记。一次只记一段：要换，先点“销假”，再写新的。").format(span=days(_, first, last))


def month_of(_: T, name: str, first: date, done: Sequence[str], counts: Mapping[str, int]) -> str:
    """`done`: where he went and what he took part in, in sentences; `counts`: what he did with matters."""
    head = _("{name} {month} 月做过：").format(name=name, month=first.month)
    lines = [*done, *(f"{event_name(_, kind)} {count}" for kind, count in sorted(counts.items(), key=lambda pair: -pair[1]))]
    return head + ("\n" + "\n".join(lines) if lines else _("还没有记录。"))


def person_line(_: T, name: str, status: str, *, linked: bool) -> str:
    return _person_line(_, "✓" if linked else "○", name, seat_status(_, status)).rstrip()


def person_state(_: T, name: str, status: str, *, linked: bool, cases: int) -> str:
    state = seat_status(_, status)
    lines = [f"{name} {state}".rstrip(), _(linked_yes) if linked else _(linked_no), cases_in_hand(_, common.counted(_, cases))]
    return "\n".join(lines)


def on_leave(_: T, first: date | None, last: date | None) -> str:
    return leave_span(_, first, last)


def bad_leave(_: T, today: date) -> str:
    return _("没看懂，或者日子已经过了，请回复这条再写，例如：{first}到{last}。").format(first=day(_, today), last=day(_, today))


def stood_in_for_some(_: T, name: str, count: int) -> str:
    """He lost his own right while the cases were handed to him."""
    return _("{name} 现在不能代办了：已转给他 {count} 件，其余没有动。").format(name=name, count=count)


def many_handed_over(_: T, name: str, numbers: Sequence[str]) -> str:
    return _("{name} 不再经办下面这些事项，已交回小组，请重新认领：{numbers}").format(name=name, numbers="、".join(numbers))
