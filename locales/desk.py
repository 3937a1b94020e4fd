"""What deputies and staff read while they handle cases. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from domain.congress.working_days import Limit
from domain.words.quotation import one_line, quoted
from locales.catalogue import C_, N_
from locales.common import T, behind_number, day, rating

b_release = N_("放下")
b_repost = N_("重发卡片")
b_send = N_("发送")
b_send_wait = N_("发送并等回复")
b_cancel = N_("取消")
b_send_note = N_("发给选民")
b_appeal = N_("请再看看")
b_hide_name = N_("只显示小组名")
b_show_name = N_("显示我的名字")
b_solved_now = N_("已经办好了")
already_so = N_("已经是这样了，不用再点。")
chosen_already = N_("这条已经选过了。")
release_done = N_("已放回小组。")
no_cases = N_("现在没有要办的事。")
todo = N_("我的待办（点编号打开）：")
setting_kept = N_("改好了。")
ask_what_for = N_("您这句话是要做什么？先替您留着。")
queue_empty = N_("没有要您定的事。")
queue = N_("等您处理（点编号打开）：")


def not_at_this_step(_: T, status: str, tip: bool) -> str:
    """Where a case stands, for which something has no place. `tip`: the secretary's alone."""
    if tip:
        return _("像是检举控告，还没有交给小组。")
    known = {
        "new": _("还没有交给小组。"),
        "accepted": _("还没有交给小组。"),
        "answered": _("已经答复了。"),
        "closed": _("已经办结。"),
        "archived": _("已经办结、归档。"),
        "declined": _("没有受理。"),
        "merged": _("已经并到别的事项里。"),
        "withdrawn": _("选民已经撤回。"),
    }
    return known[status] if status in known else _("还在小组里办。")


def sent(_: T, matter: str) -> str:
    """`matter`, here and below: its number and first words, so that who has five knows which it was."""
    return _("{number}：已发给选民。").format(number=matter)


def sent_waiting(_: T, matter: str) -> str:
    return _("{number}：已发给选民，等他回话。这段时间不催您。").format(number=matter)


def sent_no_wait_left(_: T, matter: str) -> str:
    return _("{number}：已发给选民。能等他回话的天数用完了，答复的日子不往后推。").format(number=matter)


def answer_sent(_: T, matter: str) -> str:
    return _("{number}：答复已发给选民，正在请他评价。").format(number=matter)


def voter_unreachable(_: T, matter: str) -> str:
    return _("{number}：选民暂时收不到消息，他一回来就会看到。").format(number=matter)


def answer_for_above(_: T, matter: str) -> str:
    return _("{number}：答复记下了。这是上级交办的，由人大秘书报回上级。").format(number=matter)


def voter_without_contact(_: T, matter: str) -> str:
    return _("{number}：答复记下了。这位选民没有留联系方式，没法告诉他。").format(number=matter)


def voter_by_phone(_: T, matter: str) -> str:
    return _("{number}：答复记下了。这位选民没有用 Telegram，工作人员会打电话告诉他并请他评价。").format(number=matter)


def told_given_back(_: T, number: str) -> str:
    return _("{number}：小组说不归他们办，人大秘书正在重新安排，您不用再写。").format(number=number)


def told_looked_at_again(_: T, number: str) -> str:
    return _("{number}：一起办的人请求再看看，现在重新看这件事，有了结果就告诉您。").format(number=number)


def told_undeclined(_: T, number: str) -> str:
    return _("{number}：刚才说的不予受理收回了，现在重新看这件事，有了结果就告诉您。").format(number=number)


def told_declined(_: T, number: str, reason: str) -> str:
    return _("{number} 没有受理。原因和该找谁：\n{reason}").format(number=number, reason=quoted(reason))


def from_deputy(_: T, number: str, who: str, words: str, what: str) -> str:
    """`what` comes below, by name (语音, 图片 …): said where there are no words."""
    if not words.strip():
        return _("【{number}】{who} 给您发来{what}。").format(number=number, who=who, what=what)
    return _("【{number}】{who}：\n{words}").format(number=number, who=who, words=quoted(words))


def corrected(_: T, words: str) -> str:
    return _("{words}\n（已修改）").format(words=words)


def answer(_: T, number: str, who: str, words: str, what: str) -> str:
    """`what` was sent with it, by name (语音, 图片 …): said where there are no words. A corrected one stands below, not above."""
    if not words.strip():
        return _("【{number}】{who} 用{what}给您答复了。").format(number=number, who=who, what=what)
    return _("【{number}】{who} 给您的答复：\n{words}").format(number=number, who=who, words=quoted(words))


def answer_asks(_: T, words: str, outcome: str, promise_on: date | None) -> str:
    """`outcome`: what the answer comes to, in words."""
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("{words}\n\n办理结果：{outcome}{promised}\n您对这次办理满意吗？请点一下，或回 1 满意、2 基本满意、3 不满意。").format(
        words=words, outcome=outcome, promised=promised
    )


def answer_ends(_: T, words: str, outcome: str, promise_on: date | None) -> str:
    """The same to a voter who does not want to be asked."""
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("{words}\n\n办理结果：{outcome}{promised}\n没办好，就点「还没解决」。").format(words=words, outcome=outcome, promised=promised)


def answer_told(_: T, words: str, outcome: str, promise_on: date | None) -> str:
    """The same where nobody is asked anything."""
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("{words}\n\n办理结果：{outcome}{promised}").format(words=words, outcome=outcome, promised=promised)


def promise_day(_: T, number: str, on: date | None) -> str:
    return _("{number}：当时说 {day} 前办，现在到日子了。办好了吗？").format(number=number, day=day(_, on))


b_more_acts = N_("其余的 ▸")


def more_for(_: T, number: str) -> str:
    return _("{number} 还能办：").format(number=number)


def ask_reply(_: T, name: str, number: str) -> str:
    return behind_number(_("{name}，给 {number} 的选民写什么？回复这条，发出前给您看一遍。"), number).format(name=name, number=number)


def preview(_: T, number: str, words: str) -> str:
    return behind_number(_("将发给 {number} 的选民：\n{words}"), number).format(number=number, words=quoted(words[:3000]))


def preview_told(_: T, number: str, words: str) -> str:
    """`words`: the whole sentence that its voter will read."""
    return behind_number(_("{number} 的选民会读到：\n{words}"), number).format(number=number, words=words)


def rather_of(_: T, number: str, words: str) -> str:
    """The words are plainly about another matter of his."""
    return _("这话像是说 {number}「{words}」的，请看清再发。").format(number=number, words=words)


def note_rather_of(_: T, number: str, words: str) -> str:
    """A note that is plainly about another matter of his."""
    return _("这话像是说 {number}「{words}」的。是那件的，请回复那张卡片再写一次。").format(number=number, words=words)


def b_for_other(_: T, number: str) -> str:
    return behind_number(_("改发给 {number} 的选民"), number).format(number=number)


typed_withdrawn = N_("这件事已经撤回，您这句没有照办，也没有发给选民。")


def nobody_has_it_yet(_: T, number: str) -> str:
    """Of an act that needs a claimer."""
    return _("{number} 还没人认领，您这句没有照办。先认领（写「{short} 我来」），再写一遍。").format(number=number, short=number[-4:])


def not_his_to_do(_: T, number: str, why: str, claimer: str) -> str:
    """`why`: who may do it; `claimer`: who has it, empty where nobody has."""
    has_it = (
        _("{number} 现在由{name}在办。").format(number=number, name=claimer)
        if claimer
        else _("{number} 还没人认领。").format(number=number)
    )
    note = _("您这句没有照办。要给组里留句话，写「{short}备注：……」。").format(short=number[-4:])
    return "\n".join((has_it + why, note))


typed_too_late = N_("这件事已经办到下一步，您这句没有照办。")
edited_after_shown = N_("您改了原话，但要发的还是上面给您看过的那几句。要按改过的发，请先点「取消」，再重写一遍。")
edited_otherwise = N_("您改的这句和原来说的不是一回事了，发出去的、记下来的都还是原样，没有动。要更正，请重新写一条发来。")
reads_nothing = N_("（这位选民的信息已经删去，他收不到。）")
told_by_phone = N_("（这位选民不在 Telegram 上，他收不到，请打电话或当面告诉他。）")


def preview_answer(_: T, number: str, result: tuple[str, date | None], words: str) -> str:
    promised = _("（{day}前）").format(day=day(_, result[1])) if result[1] else ""
    return behind_number(_("将答复 {number} 的选民（{outcome}{promised}）：\n{words}"), number).format(
        number=number, outcome=result[0], promised=promised, words=quoted(words[:3000])
    )


def noted(_: T, number: str) -> str:
    return _("{number}：已记为内部备注，选民看不到。").format(number=number)


def noted_or_claims(_: T, number: str) -> str:
    """Below words that may claim a matter nobody has (我跑一趟)."""
    return _("{number}：已记为内部备注。是要认领吗？").format(number=number)


def noted_cannot(_: T, number: str) -> str:
    """Below 办不了，是县里的管网."""
    return _("{number}：已记为内部备注，选民看不到。要这样办就点一下，您这句会带上：").format(number=number)


def ask_outcome(_: T, number: str) -> str:
    return behind_number(_("{number} 办得怎么样？"), number).format(number=number)


def ask_answer(_: T, name: str, number: str) -> str:
    who = name + "，" if name else ""
    return behind_number(_("{who}怎么答复 {number} 的选民？回复这条，语音也行。"), number).format(who=who, number=number)


def ask_promise(_: T, name: str, number: str) -> str:
    return behind_number(_("{name}，{number} 哪天前办好？回复日期，例如 12月31日。"), number).format(name=name, number=number)


def ask_done_by(_: T, begins: date) -> str:
    """Beside a day on which work only begins."""
    return _("{day}是动工的日子，记承诺要办好的日子。哪天前办好？回复日期，例如 12月31日；您写的话留着，照样给选民看。").format(
        day=day(_, begins)
    )


def bad_date(_: T, example: date) -> str:
    return _("没看懂日期，或日子已经过了。请回复这条再写，例如 {example}。").format(example=day(_, example))


def nag_claim(_: T, number: str, village: str, days: int) -> str:
    return _("· {number} {village}：{days} 个工作日还没人认领").format(number=number, village=village, days=days)


def nag_answer(_: T, number: str, village: str, due_on: date, late: int, today: date) -> str:
    if late > 0:
        return _("· {number} {village}：已超期 {late} 个工作日（{due}）").format(
            number=number, village=village, late=late, due=day(_, due_on)
        )
    if late == 0 and due_on == today:
        return _("· {number} {village}：今天到期").format(number=number, village=village)
    return _("· {number} {village}：{due} 到期").format(number=number, village=village, due=day(_, due_on))


def nag_key(_: T, number: str, village: str, lead: str, due_on: date | None) -> str:
    return _("· 重点督办 {number} {village}（{lead}）：请说说办到哪一步，最迟 {due} 答复").format(
        number=number, village=village, lead=lead, due=day(_, due_on)
    )


def nag_contact(_: T, number: str) -> str:
    return _("· {number}：今天要和选民联系上").format(number=number)


def span(_: T, limit: Limit) -> str:
    """How long that is, as it is said: working days, months, or a year."""
    n, days = int(str(limit).split()[0]), isinstance(limit, int)
    if n == 1:
        return _("一个工作日") if days else _("一个月")
    if n == 12 and not days:
        return _("一年")
    return (_("{several} 个工作日") if days else _("{several} 个月")).format(several=n)


def nag_idle(_: T, number: str, limit: Limit) -> str:
    return _("· {number}：{span}没有进展了。今天办一步（回话、转办、记一笔）就还在您手里，不然下个工作日放回小组").format(
        number=number, span=span(_, limit)
    )


def idle_returned(_: T, number: str, name: str, limit: Limit) -> str:
    return _("【{number}】{span}没有进展，放回小组。请哪位接着办？（之前：{name}）").format(number=number, name=name, span=span(_, limit))


def me(_: T, name: str, *, shown: bool) -> str:
    if shown:
        return _("{name}：您回话时，选民看到小组名和您的名字。").format(name=name)
    return _("{name}：您回话时，选民只看到小组名。").format(name=name)


def no_such_case(_: T, prefix: str) -> str:
    return _("没有这个编号，或不归您看。编号像这样：{prefix}-2611-0007").format(prefix=prefix)


def ask_group(_: T, number: str) -> str:
    return _("{number} 交给哪个小组？").format(number=number)


def assigned_to(_: T, group: str) -> str:
    return _("已交给{group}。").format(group=group)


def ask_decline(_: T, number: str) -> str:
    return _("{number} 为什么不受理、该找谁？回复这条，写给选民看。").format(number=number)


def declined(_: T, number: str, who: str, at: datetime, *, told: bool) -> str:
    """`at`: local."""
    words = _("{number} 不予受理（{who}，{when}）。").format(number=number, who=who, when=f"{day(_, at.date())} {at:%H:%M}")
    return words + whether_told(_, told=told)


def undeclined(_: T, number: str, who: str, at: datetime, *, told: bool) -> str:
    """`at`: local."""
    words = _("{number} 的不予受理撤回了，请重新看（{who}，{when}）。").format(
        number=number, who=who, when=f"{day(_, at.date())} {at:%H:%M}"
    )
    return words + whether_told(_, told=told)


def chair_appeal(_: T, number: str) -> str:
    return _("{number} 不予受理，选民请再看看，已回到秘书那里。").format(number=number)


def of_matter(_: T, matter: str, words: str) -> str:
    """What came of an act: the number and first words of the matter before it."""
    return _("{matter}：{words}").format(matter=matter, words=words)


def claim_done(_: T, contact_due_on: date | None) -> str:
    if contact_due_on is None:
        return _("认领好了。")
    return _("认领好了，{due}前联系选民。").format(due=day(_, contact_due_on))


which_number = N_("这个号码有好几件，您要看哪一件？")
b_hand_up = N_("上报")
b_express = N_("直通车")
b_ask_phone = N_("请留电话")
b_name_claimer = N_("指派")
b_key = N_("重点督办")
b_merge = N_("并案")
b_unmerge = N_("撤销并案")
b_reassign = N_("转给别的小组")
b_open = N_("打开")
b_no_note = N_("不写附言，直接转办")
b_other_unit = N_("不在名单里，我来写")
b_other_day = N_("别的日子")
b_add_contact = N_("留联系方式")
b_call_told = N_("已告知，不评价")
b_call_missed = N_("没打通")
b_add = N_("添加")
b_new_suggestion = N_("另写一件建议")


def b_day_ahead(_: T, on: date | None, days: int, *, provisional: bool) -> str:
    words = _("{on}（{days} 个工作日，暂定）") if provisional else _("{on}（{days} 个工作日）")
    return words.format(on=day(_, on), days=days)


def b_own_day(_: T, on: date, *, handed_down: bool) -> str:
    """The day by which its voter must be answered, or the level above that gave it."""
    words = _("{on}（报回上级的期限）") if handed_down else _("{on}（答复选民的期限）")
    return words.format(on=day(_, on))


def b_day_after(_: T, on: date, told: date, *, handed_down: bool) -> str:
    words = _("{on}（晚于报回上级的 {told}）") if handed_down else _("{on}（晚于答复选民的 {told}）")
    return words.format(on=day(_, on), told=day(_, told))


def told_by(_: T, told: date | None, *, handed_down: bool) -> str:
    """Beside a field for a day; empty where nobody waits for one."""
    if told is None:
        return ""
    return (_("报回上级的期限是 {told}") if handed_down else _("答复选民的期限是 {told}")).format(told=day(_, told))


def b_take_out(_: T, n: int) -> str:
    return _("去掉第 {n} 条").format(n=n)


def b_into_suggestion(_: T, title: str) -> str:
    return _("并入「{title}」").format(title=title)


def ask_unit(_: T, number: str) -> str:
    return _("{number} 转给哪个单位？").format(number=number)


ask_other_unit = N_("哪个单位？回复名称、经办人和电话，例如：镇水务站 老李 1380000xxxx。")


def ask_unit_due(_: T, number: str, unit: str) -> str:
    return _("{number} 转给 {unit}。请他们什么时候前回话？").format(number=number, unit=unit)


def ask_rest_of_new(_: T, before: str) -> str:
    return _("{words} 记下了，放在最前面。接着写这件事：").format(words=quoted(before, inline=True))


def ask_unit_note(_: T, name: str, unit: str, due: date | None) -> str:
    return _("{name}，转给{unit}，{due}前回话。附一句就回复这条，不写就点下面。").format(name=name, unit=unit, due=day(_, due))


def whether_told(_: T, *, told: bool) -> str:
    """Whether the case's voter read of the step by himself."""
    return _("已告诉选民。") if told else _("选民在这里收不到消息，请转告他。")


def forwarded(_: T, unit: str, *, told: bool) -> str:
    return _("转办单在下面，请交给{unit}。").format(unit=unit) + whether_told(_, told=told)


def told_forwarded(_: T, number: str, unit: str, *, staff: bool) -> str:
    """`staff`: no deputy has it in hand."""
    words = _("{number}：转给 {unit} 办理，转办单由代表送去，代表会跟着催办。")
    if staff:
        words = _("{number}：转给 {unit} 办理，转办单由人大工作人员送去，他们会跟着催办。")
    return words.format(number=number, unit=unit)


def slip_title(_: T, congress: str) -> str:
    return _("{congress}人大代表转办单").format(congress=congress)


def ask_hand_up(_: T, number: str) -> str:
    return _("{number} 上报给谁？").format(number=number)


def ask_up_due(_: T, number: str, name: str) -> str:
    return _("{number} 上报给{name}。什么时候前请他回话？").format(number=number, name=name)


def handed_up(_: T, name: str, contact: str, *, told: bool) -> str:
    """`contact`: who it is, where that is somebody else than who reads this."""
    if contact:
        return _("已上报给{name}，选民的联系人是{contact}。").format(name=name, contact=contact) + whether_told(_, told=told)
    return _("已上报给{name}。您还是选民的联系人。").format(name=name) + whether_told(_, told=told)


def handed_up_to_you(_: T, number: str, by: str, due: date | None) -> str:
    return _("{by} 把 {number} 上报给您，请在 {due} 前回话。卡片在下面，可以直接办。").format(number=number, by=by, due=day(_, due))


def express_to_you(_: T, number: str, by: str, due: date | None) -> str:
    """To the chair."""
    line = _("直通车：{by} 把 {number} 直接报给您，请在 {due} 前回话。卡片在下面，可以直接办。")
    return line.format(number=number, by=by, due=day(_, due))


def contact_is(_: T, contact: str) -> str:
    """Beside who handed it up, where that is somebody else."""
    return _("选民的联系人是{contact}。").format(contact=contact)


def hand_up_by_hand(_: T, number: str, name: str) -> str:
    return _("{number} 上报给了{name}，他的手机还没连上，请您当面转告。").format(number=number, name=name)


def told_handed_up(_: T, number: str, office: str) -> str:
    return _("{number}：已上报给{office}，请他们一起想办法。联系人不变。").format(number=number, office=office)


def told_express(_: T, number: str, office: str) -> str:
    """To its voter: it went past everybody in between."""
    return _("{number}：代表已直接上报给{office}，请他们一起想办法。联系人不变。").format(number=number, office=office)


no_chair = N_("名册里还没有主席。")


def ask_extend(_: T, name: str, number: str, until: date | None) -> str:
    return _("{name}，{number} 为什么要延到 {until}？回复一句，选民会看到。").format(name=name, number=number, until=day(_, until))


which_of_these = N_("您说的是哪一件？点编号打开：")


def asked_next(_: T, later: Sequence[tuple[str, str]]) -> str:
    """Of several matters in one line of which one is asked about first. `later`: the number of each other, with what was said of it."""
    return _("一次问您一件：上面这件办完，接着问 {said}。").format(said=_each_said(_, later))


def not_done_of(_: T, left: Sequence[tuple[str, str]]) -> str:
    """Of several matters in one line. `left`: the number of each that nothing was done of, with what was said of it."""
    return _("还没办的：{said}。这几句没看懂要做什么，请一件一件写，或者回复那张卡片。").format(said=_each_said(_, left))


def _each_said(_: T, said: Sequence[tuple[str, str]]) -> str:
    return _("；").join(_("{number}（{words}）").format(number=number, words=one_line(words)[:60]) for number, words in said)


def shares_not_done(_: T, left: Sequence[str]) -> str:
    """Of several matters that one line shares out."""
    said = _("；").join(one_line(words)[:60] for words in left)
    return _("没有办的：{said}。给别人的由组长指派；说的是哪件，请写编号，例如 0003 我来。").format(said=said)


def write_whole_number(_: T, numbers: Sequence[str]) -> str:
    """A number of four figures that several have there."""
    return _("这个编号有几件：{numbers}。请写全编号，或者回复那张卡片。").format(numbers=_("、").join(numbers))


def in_the_menu(_: T, label: str) -> str:
    """How an act of 「更多」 is done; `label`: what stands on its button."""
    return _("打开那件事的卡片，点「更多」，再点「{label}」；或者回复卡片，直接写一句。").format(label=label)


def extended_at_most(_: T, until: date) -> str:
    return _("这一轮最多延到 {until}。").format(until=day(_, until))


def extended(_: T, number: str, until: date | None, *, told: bool) -> str:
    return _("{number} 延到 {until}。").format(number=number, until=day(_, until)) + whether_told(_, told=told)


extended_before = N_("这一轮已经延过一次了，请按时答复，或如实答复办到哪一步。")


def too_late_to_extend(_: T, due: date | None) -> str:
    return _("{due} 的期限已经过了，不能再延。请先答复办到哪一步。").format(due=day(_, due))


def told_extended(_: T, number: str, until: date | None, reason: str) -> str:
    """Without `reason`: the day alone."""
    if not reason:
        return _("{number} 要多一点时间，最迟 {until} 答复您。").format(number=number, until=day(_, until))
    return _("{number} 要多一点时间，最迟 {until} 答复您。原因：{reason}").format(
        number=number, until=day(_, until), reason=quoted(reason, inline=True)
    )


reason_needed = N_("请写一句原因（文字）。")


def ask_recuse(_: T, name: str, number: str) -> str:
    return _("{name}，{number} 为什么要回避？回复一句，选民看不到。").format(name=name, number=number)


def recused(_: T, number: str) -> str:
    return _("{number} 您已回避，换别的代表办。").format(number=number)


not_your_case = N_("这件事现在不在您手里，不用回避。")


def colleague_needed(_: T, number: str) -> str:
    return _("{number} 的代表回避了，请指派一位同组代表。").format(number=number)


def nobody_left(_: T, number: str) -> str:
    return _("{number} 组里没有别的代表能办，已退到待处理，请您另行安排。").format(number=number)


def ask_claimer(_: T, number: str) -> str:
    return _("{number} 指派给谁？").format(number=number)


nobody_to_name = N_("组里现在没有别的代表可以指派。")


def named(_: T, name: str) -> str:
    return _("已交给{name}。").format(name=name)


def named_you(_: T, number: str, by: str, due: date | None) -> str:
    return _("{by} 请您办 {number}，最迟 {due} 答复。点「我的待办」打开。").format(number=number, by=by, due=day(_, due))


def put_back_by(_: T, number: str, by: str) -> str:
    return _("{number}：{by} 放回小组了，不再由您经办。").format(number=number, by=by)


def given_on_by(_: T, number: str, by: str, name: str) -> str:
    if by == name:
        return _("{number}：{by} 接过去办了，不再由您经办。").format(number=number, by=by)
    return _("{number}：{by} 改请 {name} 办了，不再由您经办。").format(number=number, by=by, name=name)


def given_back_by(_: T, number: str, by: str) -> str:
    return _("{number}：{by} 退办给秘书了，不再由您经办。").format(number=number, by=by)


def not_for_him(_: T, number: str) -> str:
    return _("{number} 不能交给他，请换一位。").format(number=number)


def not_for_whom_it_speaks_of(_: T, number: str, name: str) -> str:
    return _("{number} 里选民的话说到 {name}，不能交给他，请换一位。").format(number=number, name=name)


def not_in_this_group(_: T, number: str) -> str:
    return _("{number} 不在那个群里办，刚才那句没有照办。请写在这里。").format(number=number)


def named_without_phone(_: T, number: str, name: str) -> str:
    return _("{name} 的手机还没连上，{number} 请您当面告诉他；您可以替他办。").format(number=number, name=name)


def lead_without_phone(_: T, number: str, name: str) -> str:
    return _("{name} 的手机还没连上，{number} 请他牵头，他还不知道，请您当面告诉他。").format(name=name, number=number)


def ask_lead(_: T, number: str) -> str:
    return _("{number} 由哪位主席团成员督办？").format(number=number)


def key_lead_you(_: T, number: str) -> str:
    return _("请您重点督办 {number}。每次提醒都会告诉您，看过进展请点「督办记录」。").format(number=number)


def key_told(_: T, number: str, name: str) -> str:
    return _("【{number}】列为重点督办，由{name}督办。").format(number=number, name=name)


def ask_check(_: T, number: str) -> str:
    return _("{number} 督办得怎样？回复一句。").format(number=number)


def check_told(_: T, number: str, name: str, words: str) -> str:
    if not words:
        return _("【{number}】{name}督办过一次，记下的话不在群里说。").format(number=number, name=name)
    return _("【{number}】{name}督办：{words}").format(number=number, name=name, words=quoted(words, inline=True))


def phone_for_nobody(_: T, number: str) -> str:
    return _("{number}：刚才想要电话的代表已经不办这件事了，电话没有给任何人。有人接手后需要时再问您。").format(number=number)


phone_asked = N_("已经问选民了，愿意留就只发给认领的代表。")
no_phone_of_minor = N_("可能是孩子写的，不问电话。")


def ask_way(_: T, number: str, which: str) -> str:
    return _("{number} {which}：怎么谈的？").format(number=number, which=which)


def ask_talk_words(_: T, number: str) -> str:
    return _("{number} 谈了什么？可以回复一句（选民看不到）。").format(number=number)


talk_logged = N_("记下了。")


def try_logged(_: T, count: int) -> str:
    return _("记下了：第 {count} 次没联系上。").format(count=count)


talk_first = N_("本地规定答复前要先和选民谈一次。请点「更多」「面商」记一下；三次没联系上也可以答复。")
not_talked_yet = N_("（还没有和选民当面或电话谈过，最好先谈一次。）")


def ask_main(_: T, number: str) -> str:
    return _("{number} 和哪一件是同一件事？也可以回复编号。").format(number=number)


def others_joined(_: T, number: str) -> str:
    return _("{number} 已经有别的事并进来，请反过来并。").format(number=number)


def merged(_: T, number: str, main: str) -> str:
    return _("{number} 已并入 {main}。").format(number=number, main=main)


def unmerged(_: T, number: str) -> str:
    return _("{number} 又单独办了。").format(number=number)


def ask_part(_: T, number: str) -> str:
    return _("{number} 里哪一段是另一件事？回复这条，把那一段写来。").format(number=number)


def split(_: T, number: str, part: str) -> str:
    return _("已从 {number} 拆出 {part}，期限不变。").format(number=number, part=part)


def told_split(_: T, number: str, part: str) -> str:
    return _("您在 {number} 里说的是几件事，我们把其中一件另编号 {part}，分开办，期限不变。").format(number=number, part=part)


def joined_alike(_: T, count: int) -> str:
    return _("并了 {count} 件。").format(count=count)


ask_new_village = N_("是哪个村（居）的事？点一下，或回复村名。")
no_such_place = N_("没找到这个村（居）。点一下，或写村名；不登记了，回「算了」。")
no_such_village = N_("没找到这个村（居），请回复这条再写。")
ask_channel = N_("选民是怎么反映的？")
ask_new_words = N_("选民说了什么？回复这条，语音、照片也行。")
ask_day = N_("最迟哪天？回复日期，例如 12月31日。")


def keyed_in(_: T, number: str, group: str, category: str, due: date | None) -> str:
    return _(
        "登记好了，编号 {number}，转给：{group}，类别：{category}，最迟 {due} 答复。要给他回音，请留联系方式（只给打电话的人看）。"
    ).format(number=number, group=group, category=category, due=day(_, due))


def keyed_in_from_above(_: T, number: str, group: str, category: str, due: date | None) -> str:
    """No voter of ours waits for it."""
    return _("登记好了，编号 {number}，转给：{group}，类别：{category}，最迟 {due} 答复，办好由人大秘书报回上级。").format(
        number=number, group=group, category=category, due=day(_, due)
    )


no_callbacks = N_("没有要打电话告诉的人。")
no_calls_of_his = N_("您手上没有要打电话的：选民都收得到消息。请他评价的电话由工作人员打。")
calls_of_his = N_("您手上这些要您自己打电话说（选民收不到消息，或者给您留了电话）。点开看号码，打过了写「0001 打过电话了」：")
callbacks = N_("这些选民收不到消息，请打电话告诉结果、请他评价（点编号）：")


def callback_line(_: T, number: str, village: str, outcome: str) -> str:
    return _("{number} {village}：{outcome}").format(number=number, village=village, outcome=outcome)


def ask_resolved_by_phone(_: T, number: str) -> str:
    return _("{number}：他说问题解决了吗？").format(number=number)


def rating_noted(_: T, value: str) -> str:
    return _("记下了：{value}。").format(value=rating(_, value))


call_again = N_("记下了，请换个时间再打。")


def ask_their_contact(_: T, number: str) -> str:
    return behind_number(_("{number} 的选民叫什么、电话多少？回复这条，例如：王大娘 1380000xxxx。群里看不到。"), number).format(
        number=number
    )


their_contact_kept = N_("联系方式记下了，只在打电话时给工作人员看。")
contact_wanted = N_("没看到电话号码。请写姓名和电话，例如：王大娘 1380000xxxx。")
phone_unread = N_("这不像电话号码，请写全，例如 1380000xxxx；没有电话就空着。")


def name_too_long(_: T, count: int, most: int) -> str:
    return _("姓名写了 {count} 个字，最多 {most} 个字，请写短些。什么也没有存。").format(count=count, most=most)


def phone_too_long(_: T, count: int, most: int) -> str:
    return _("电话写了 {count} 位，最多 {most} 位，请看看写对没有。什么也没有存。").format(count=count, most=most)


def phones_too_many(_: T, count: int, most: int) -> str:
    return _("写了 {count} 个电话，最多存 {most} 个，请留要紧的再写一遍。什么也没有存。").format(count=count, most=most)


def phone_alone(_: T, typed: str) -> str:
    return _("电话这一格里还写了「{typed}」，和姓名不一样，没有地方存：请删掉，或写到姓名里。").format(typed=one_line(typed))


find_what = N_("要找什么？写原话里的字，也可以写村、月份、类别、单位、代表、进度。\n例如：路灯\n例如：上坪村 12月 道路 逾期")


def nothing_found(_: T, words: str) -> str:
    return _("没有找到「{words}」。").format(words=words)


def found(_: T, words: str, page: int = 1) -> str:
    if page > 1:
        return _("「{words}」第 {page} 页（点编号打开）：").format(words=words, page=page)
    return _("「{words}」（点编号打开）：").format(words=words)


def audit_head(_: T, number: str) -> str:
    return _("{number} 从头到尾（哪天、谁、办了什么）：").format(number=number)


def audit_moment(_: T, at: datetime) -> str:
    """A matter may take longer than a year. `at`: local."""
    return f"{full_day(_, at)} {at:%H:%M}"


canned = N_("常用答复：")
no_canned = N_("还没有常用答复。")


canned_offer = N_("也可以用现成的：")


def ask_suggestion(_: T, number: str) -> str:
    return _("{number} 要形成代表建议？").format(number=number)


ask_suggestion_words = N_("建议写什么？回复这条：第一行写案由，下面写怎么办。")


def told_suggested(_: T, number: str) -> str:
    return _("{number} 反映的事，代表已写成正式建议提出，有结果会告诉您。").format(number=number)


def suggestion_title(_: T, title: str, kind: str) -> str:
    words = _("关于{title}的议案") if kind == "motion" else _("关于{title}的建议")
    return words.format(title=title)


def suggestion_by(_: T, name: str) -> str:
    return _("领衔代表：{name}").format(name=name)


def of_which_is_it(_: T, said: str) -> str:
    """`said`: his words, which may be about several of his matters."""
    return _("“{said}”说的是哪一件？点一下；发出去之前您还能再看一遍。").format(said=one_line(said)[:60])


def b_for_voter_of(_: T, number: str, words: str) -> str:
    """`words`: the matter's own, as a button has room for them."""
    return _("发给选民（{number}）：{words}").format(number=number.rpartition("-")[2], words=words)


b_keep_as_note = N_("记一笔")
with_which = N_("是哪一件？点一下：")


def b_act_of(_: T, label: str, number: str) -> str:
    """`label`: what stands on the act's own button."""
    return _("{label}（{number}）").format(label=label, number=number.rpartition("-")[2])


def b_as_answer(_: T, result: tuple[str, date | None]) -> str:
    promised = _("（{day}前）").format(day=day(_, result[1])) if result[1] else ""
    return _("作为答复：{outcome}{promised}").format(outcome=result[0], promised=promised)


sounds_not_done = N_("这几句听着还没有办好，办理结果写的是「已解决」。没办好请点「取消」，另选一种结果。")
or_as_answer = N_("「发送」只是回一句，期限照走；事情有结果了，请点「作为答复」，会请选民评价。")


def draft_waits(_: T, words: str) -> str:
    return _("您还没说这句话做什么用：\n{words}").format(words=quoted(words))


by_express = N_("（直通车）")


def nag_unit(_: T, number: str, due: date | None) -> str:
    return _("{number}：转办单位 {due} 前应回话，请问一下。").format(number=number, due=day(_, due))


def nag_up(_: T, number: str, due: date | None) -> str:
    return _("{number}：已上报，{due} 前应有回话。").format(number=number, due=day(_, due))


went_back = N_("好的，什么也没有改。")


def unit_line(_: T, name: str, person: str, phone: str) -> str:
    """A unit as voters and colleagues read it: name, person, phone."""
    return " ".join(filter(None, (name, person, phone)))


which_to_claim = N_("认领哪几件？点一下；也可以写编号，例如 0003、0004 我来。")


def nothing_changed(_: T, matter: str) -> str:
    """`matter`: its number and first words."""
    return _("{number}：好的，什么也没有改。").format(number=matter)


def which_to_send(_: T, matters: Sequence[str], *, drops: bool) -> str:
    """「发」 (`drops`: 「不发了」) in a group beside no message, where not one alone waits to be sent. `matters`: number and first words of each that does."""
    if not matters:
        return _("这里没有等您发的话。")
    listed = "\n".join(_("· {number}").format(number=matter) for matter in matters)
    if drops:
        return _("等您发的有 {count} 句。请长按不发的那一句，点「回复」写「不发」。").format(count=len(matters)) + f"\n{listed}"
    return _("等您发的有 {count} 句。请长按要发的那一句，点「回复」写「发」。").format(count=len(matters)) + f"\n{listed}"


def also_to_send(_: T, matters: Sequence[str]) -> str:
    """`matters`: number and first words of each whose words were shown and have not left."""
    listed = _("、").join(matters)
    return _("还没发的：{listed}。要发，回「发」；不发，回「不发」。").format(listed=listed)


def not_sent(_: T, matter: str) -> str:
    """`matter`: its number and first words."""
    return _("{number}：取消了，没有发出去。").format(number=matter)


def still_to_send(_: T, number: str) -> str:
    """好 or 对 in private, when something else was said since the words for a voter were shown."""
    if not number:
        return _("上面还有一句没发。要发，回「发」；不发，回「不发」。")
    return _("{number} 还有一句没发给选民。要发，回「发」；不发，回「不发」。").format(number=number)


def chase_by_phone(_: T, unit: str) -> str:
    return _("{unit}\n打电话催一下；它回话了，点下面记一笔。").format(unit=unit)


def slip_text(_: T, head: Sequence[str], fields: Sequence[tuple[str, str]]) -> str:
    """The same as a message: what a person wrote stands in a quotation."""
    own = (_("选民反映"), _("附言"))
    return "\n".join([*head, *(f"{label}：{quoted(words, inline=True) if label in own else words}" for label, words in fields)])


def full_day(_: T, value: date) -> str:
    return _("{year}年{day}").format(year=value.year, day=day(_, value))


def office(_: T, value: str) -> str:
    """Whose office a hand-up goes to; `group:` names a higher group."""
    known: Mapping[str, str] = {
        "linked_presidium": _("挂联的主席团成员"),
        "presidium_member": _("主席团成员"),
        "chair": _("人大主席"),
        "vice_chair": _("人大副主席"),
        "secretary": _("人大秘书"),
        "above": _("上级人大"),
    }
    return value[6:] if value.startswith("group:") else known.get(value, value)


def office_line(_: T, name: str, value: str, town: str = "") -> str:
    """`town`: in a county, whose office it is."""
    return _("{name}（{office}）").format(name=name, office=f"{town}{office(_, value)}" if town else office(_, value))


def member_line(_: T, name: str, job: str, *, linked: bool) -> str:
    shown = " ".join(filter(None, (name, job)))
    return shown if linked else _("{who}（手机没连上，由您代办）").format(who=shown)


def main_line(_: T, number: str, *, alike: bool) -> str:
    return _("{number}（很像）").format(number=number) if alike else number


def call(_: T, number: str, who: tuple[str, str], said: str, answered: str) -> str:
    """What to say on the phone. `who`: name and phone, empty where nobody kept them."""
    contact = _contact(_, who)
    return _("{number}\n电话：{contact}（看过已记录）\n他说的是：{said}\n答复：{answered}\n请照着念给他听，再问他满意不满意。").format(
        number=number, contact=contact, said=quoted(said, inline=True), answered=quoted(answered, inline=True)
    )


def call_in_confidence(_: T, number: str, who: tuple[str, str], outcome: str) -> str:
    """The same for who may not read its words."""
    words = _(
        "{number}\n电话：{contact}（看过已记录）\n结果：{outcome}\n这件保密，他的话和答复不在这里。只问他满意不满意；他想细问，就请人大秘书给他打。"
    )
    return words.format(number=number, contact=_contact(_, who), outcome=outcome)


def _contact(_: T, who: tuple[str, str]) -> str:
    return " ".join(filter(None, map(one_line, who))) or _("没有留联系方式")


def nag_report_back(_: T, number: str, kind: str, due_on: date) -> str:
    return nag_unit(_, number, due_on) if kind == "unit_due" else nag_up(_, number, due_on)


def suggestion_heads(_: T, kind: str, *, handed: bool) -> tuple[str, ...]:
    """A motion has 案由、案据 and 方案 (《代表法》); a suggestion says what it is about in its title alone, and has no 案由. `handed`: to a
    unit, which is named in what came of it."""
    unit = _("承办单位和办理情况") if handed else _("承办单位")
    return (_("案由"), _("案据"), _("方案"), unit) if kind == "motion" else (_("案据"), _("建议"), unit)


def head_in_a_row(_: T, nth: int, name: str) -> str:
    """`nth`: of a paper's sections, counted from 1, four at most."""
    known = (_("一、{name}"), _("二、{name}"), _("三、{name}"), _("四、{name}"))
    return known[nth - 1].format(name=name)


def suggestion_made(_: T, numbers: Sequence[str]) -> str:
    return _("这件建议来自 {numbers}。稿子可以在 Word 里改。").format(numbers="、".join(numbers))


def actor(_: T, name: str) -> str:
    known = {"voter": _("选民"), "system": _("自动")}
    return known.get(name, name)


def event_name(_: T, kind: str) -> str:
    """What an event is called in `/audit`."""
    known: Mapping[str, str] = {
        "registered": _(C_("step", "来件")),
        "queued": _(C_("step", "排到秘书")),
        "accepted": _(C_("step", "受理")),
        "declined": _(C_("step", "不予受理")),
        "overturned": _(C_("step", "请再看看")),
        "undeclined": _(C_("step", "收回不予受理")),
        "assigned": _(C_("step", "交办")),
        "claimed": _(C_("step", "认领")),
        "named": _(C_("step", "指派")),
        "handed": _(C_("step", "换人办理")),
        "contacted": _(C_("step", "联系选民")),
        "released": _(C_("step", "放回小组")),
        "given_back": _(C_("step", "退办")),
        "back_asked": _(C_("step", "请求退办")),
        "back_refused": _(C_("step", "不同意退办")),
        "forwarded": _(C_("step", "转办")),
        "forwarded_again": _(C_("step", "转办")),
        "unit_answered": _(C_("step", "单位回话")),
        "unit_told": _(C_("step", "让选民看到单位回话")),
        "unit_visited": _(C_("step", "和单位去看")),
        "recused": _(C_("step", "回避")),
        "handed_up": _(C_("step", "上报")),
        "express": _(C_("step", "直通车")),
        "up_answered": _(C_("step", "上级回话")),
        "consulted": _(C_("step", "面商")),
        "extended": _(C_("step", "延期")),
        "waiting": _(C_("step", "等选民回话")),
        "waited": _(C_("step", "不再等")),
        "answered": _(C_("step", "答复")),
        "answer_shared": _(C_("step", "答复联名选民")),
        "corrected": _(C_("step", "改答复")),
        "asked": _(C_("step", "请评价")),
        "asked_anew": _(C_("step", "答复改过，再请评价")),
        "unaskable": _(C_("step", "无法请评价")),
        "window_moved": _(C_("step", "评价期限顺延")),
        "rated": _(C_("step", "评价")),
        "resolved": _(C_("step", "是否解决")),
        "undone": _(C_("step", "选民说还没好")),
        "undone_over": _(C_("step", "选民说不是没办好")),
        "explained": _(C_("step", "说明")),
        "unrated": _(C_("step", "改评价")),
        "unrated_joined": _(C_("step", "改评价，仍并案")),
        "returned": _(C_("step", "退回重办")),
        "closed": _(C_("step", "办结")),
        "archived": _(C_("step", "归档")),
        "merged": _(C_("step", "并案")),
        "unmerged": _(C_("step", "撤销并案")),
        "rejoined": _(C_("step", "改并")),
        "answer_kept": _(C_("step", "答复有效，单独成件")),
        "took_in": _(C_("step", "并进来一件")),
        "split": _(C_("step", "拆分")),
        "unsent": _(C_("step", "选民收回发错的")),
        "withdrawn": _(C_("step", "撤回")),
        "changed": _(C_("step", "更改")),
        "summarised": _(C_("step", "写摘要")),
        "spoken_of": _(C_("step", "说到的人")),
        "sealed": _(C_("step", "给谁看")),
        "key": _(C_("step", "重点督办")),
        "unkey": _(C_("step", "收回重点督办")),
        "checked": _(C_("step", "督办记录")),
        "phone_asked": _(C_("step", "请留电话")),
        "phone_given": _(C_("step", "留了电话")),
        "suggested": _(C_("step", "形成建议")),
        "erased": _(C_("step", "选民删去信息")),
        "spoke": _(C_("step", "选民补充")),
        "noted": _(C_("step", "备注")),
        "unnoted": _(C_("step", "备注收回")),
        "sent": _(C_("step", "回复选民")),
        "edited": _(C_("step", "选民改了原话")),
        "nagged": _(C_("step", "催办")),
        "asked_on": _(C_("step", "到期再问")),
        "reported_back": _(C_("step", "向上级报回")),
        "mediator_asked": _(C_("step", "请调解员")),
        "mediator_said": _(C_("step", "调解员回话")),
        "informant_asked": _(C_("step", "问村里的信息员")),
        "informant_said": _(C_("step", "信息员回话")),
        "progress_asked": _(C_("step", "问进度")),
        "progress_told": _(C_("step", "回了进度")),
        "chased": _(C_("step", "工作人员催办")),
        "promise_kept": _(C_("step", "承诺兑现")),
        "promise_moved": _(C_("step", "承诺改期")),
        "promise_dropped": _(C_("step", "承诺办不成")),
        "promise_handed": _(C_("step", "换人跟承诺")),
        "alike": _(C_("step", "和别的事相像")),
    }
    return known.get(kind, kind)


appealed = N_("收到。请主席再看一遍，看完给您回音。")


def preview_decline(_: T, number: str, words: str) -> str:
    return _("{number} 将不予受理，选民会读到：\n{words}").format(number=number, words=quoted(words))


b_decline_so = N_("就这样告诉选民")


def note_sent(_: T, number: str) -> str:
    return _("{number}：这条备注已发给选民。").format(number=number)


older_words_wait = N_("以前的话还在整理，过一会儿再找一次，会找得更全。")
b_look_further = N_("继续往前找")


def looked_back_to(_: T, day: str) -> str:
    return _("已经找到 {day}，再往前还没有找。").format(day=day)


def and_more(_: T, count: int) -> str:
    return _("另有 {count} 件").format(count=count)


def case_kind(_: T, value: str) -> str:
    known = {
        "complaint": _("反映"),
        "help": _("求助"),
        "enquiry": _("咨询"),
        "suggestion": _("建议"),
        "praise": _("表扬"),
        "appointment": _("约访"),
        "tip": _("检举控告"),
        "legal": _("涉法涉诉"),
    }
    return known.get(value, value)


file_comes = N_("正在做，马上发来。")
b_file = N_("履职档案")
