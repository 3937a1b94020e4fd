"""Sentences of the desk: what deputies and staff read while they handle cases. Same rules as locales/texts.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.quotation import one_line, quoted
from locales import lists
from locales.texts import T, day, rating


def b_forward(_: T) -> str:
    return _("转办")


def b_hand_up(_: T) -> str:
    return _("上报")


def b_express(_: T) -> str:
    return _("直通车")


def b_consult(_: T) -> str:
    return _("面商")


def b_extend(_: T) -> str:
    return _("延期")


def b_ask_phone(_: T) -> str:
    return _("请留电话")


def b_name_claimer(_: T) -> str:
    return _("指派")


def b_key(_: T) -> str:
    return _("重点督办")


def b_checked(_: T) -> str:
    return _("督办记录")


def b_merge(_: T) -> str:
    return _("并案")


def b_unmerge(_: T) -> str:
    return _("撤销并案")


def b_split(_: T) -> str:
    return _("拆分")


def b_recuse(_: T) -> str:
    return _("回避")


def b_suggest(_: T) -> str:
    return _("形成建议")


def b_reassign(_: T) -> str:
    return _("转给别的小组")


def b_open(_: T) -> str:
    return _("打开")


def b_give_phone(_: T) -> str:
    return _("留电话")


def b_no_phone(_: T) -> str:
    return _("不留")


def b_no_note(_: T) -> str:
    return _("不写附言，直接转办")


def b_other_unit(_: T) -> str:
    return _("不在名单里，我来写")


def b_other_day(_: T) -> str:
    return _("别的日子")


def b_add_contact(_: T) -> str:
    return _("留联系方式")


def b_call_told(_: T) -> str:
    return _("已告知，不评价")


def b_call_missed(_: T) -> str:
    return _("没打通")


def b_all_voters(_: T) -> str:
    return _("全体选民")


def b_deputies(_: T) -> str:
    return _("代表")


def b_progress(_: T) -> str:
    return _("看进度")


def b_stop(_: T) -> str:
    return _("停止")


def b_no_broadcast(_: T) -> str:
    return _("以后不收通知")


def b_add(_: T) -> str:
    return _("添加")


def b_staff(_: T) -> str:
    return _("工作人员")


def b_update_roster(_: T) -> str:
    return _("更新名册")


def b_leave(_: T) -> str:
    return _("请假")


def b_leave_over(_: T) -> str:
    return _("销假")


def b_new_link(_: T) -> str:
    return _("重发链接")


def b_suspend(_: T) -> str:
    return _("停用")


def b_resume(_: T) -> str:
    return _("恢复")


def b_end_seat(_: T) -> str:
    return _("卸任")


def b_end_yes(_: T) -> str:
    return _("确认卸任")


def b_for_voter(_: T) -> str:
    return _("替选民登记")


def b_new_suggestion(_: T) -> str:
    return _("另写一件建议")


def b_join_alike(_: T) -> str:
    return _("相同的并案")


def b_day_ahead(_: T, on: date | None, days: int, *, provisional: bool) -> str:
    words = _("{on}（{days} 个工作日，暂定）") if provisional else _("{on}（{days} 个工作日）")
    return words.format(on=day(_, on), days=days)


def b_merge_into(_: T, number: str) -> str:
    return _("并入 {number}").format(number=number)


def b_chosen(_: T, count: int) -> str:
    return _("发给选中的 {count} 个村（居）").format(count=count)


def b_take_out(_: T, n: int) -> str:
    return _("去掉第 {n} 条").format(n=n)


def b_into_suggestion(_: T, title: str) -> str:
    return _("并入「{title}」").format(title=title)


def b_result(_: T, title: str) -> str:
    return _("登记结果：{title}").format(title=title)


def ask_unit(_: T, number: str) -> str:
    return _("{number} 转给哪个单位？").format(number=number)


def ask_other_unit(_: T) -> str:
    return _("请回复这条消息，写单位名称、经办人和电话，例如：镇水务站 老李 1380000xxxx。")


def ask_unit_due(_: T, number: str, unit: str) -> str:
    return _("{number} 转给 {unit}。请他们什么时候前回话？").format(number=number, unit=unit)


def ask_unit_note(_: T, name: str, unit: str, due: date | None) -> str:
    return _("{name}，转给{unit}，{due}前回话。要附一句话就回复这条消息，不写就点下面。").format(name=name, unit=unit, due=day(_, due))


def whether_told(_: T, *, told: bool) -> str:
    """Whether the case's voter read of the step by himself."""
    return _("已告诉选民。") if told else _("选民在这里收不到消息，请转告他。")


def forwarded(_: T, unit: str, *, told: bool) -> str:
    return _("转办单在下面，请交给{unit}。").format(unit=unit) + whether_told(_, told=told)


def told_forwarded(_: T, number: str, unit: str) -> str:
    return _("{number}：已转给 {unit} 办理，代表会跟着催办。").format(number=number, unit=unit)


def slip_title(_: T, congress: str) -> str:
    return _("{congress}人大代表转办单").format(congress=congress)


def card_unit(_: T, due: date | None) -> str:
    return _("已转办，单位 {due} 前回话").format(due=day(_, due))


def card_lead(_: T, name: str) -> str:
    return _("重点督办：{name}").format(name=name)


def _card_joined(_: T, numbers: str) -> str:
    return _("同样的事：{numbers}").format(numbers=numbers)


def card_main(_: T, number: str) -> str:
    return _("已并入 {number}").format(number=number)


def ask_hand_up(_: T, number: str) -> str:
    return _("{number} 上报给谁？").format(number=number)


def ask_up_due(_: T, number: str, name: str) -> str:
    return _("{number} 上报给{name}。什么时候前请他回话？").format(number=number, name=name)


def handed_up(_: T, name: str, *, told: bool) -> str:
    return _("已上报给{name}。您还是选民的联系人。").format(name=name) + whether_told(_, told=told)


def handed_up_to_you(_: T, number: str, by: str, due: date | None) -> str:
    return _("{by} 把 {number} 上报给您，请在 {due} 前回话。卡片在下面，可以直接办。").format(number=number, by=by, due=day(_, due))


def hand_up_by_hand(_: T, number: str, name: str) -> str:
    return _("{number} 上报给了{name}，他还没有绑定账号，请您当面转告。").format(number=number, name=name)


def told_handed_up(_: T, number: str, office: str) -> str:
    return _("{number}：已上报给{office}，请他们一起想办法。联系人不变。").format(number=number, office=office)


def no_chair(_: T) -> str:
    return _("名册里还没有主席。")


def ask_extend(_: T, name: str, number: str, until: date | None) -> str:
    return _("{name}，{number} 要延到 {until}。为什么？请回复这条消息写一句，选民会看到。").format(
        name=name, number=number, until=day(_, until)
    )


def extended(_: T, number: str, until: date | None, *, told: bool) -> str:
    return _("{number} 延到 {until}。").format(number=number, until=day(_, until)) + whether_told(_, told=told)


def extended_before(_: T) -> str:
    return _("这一轮已经延过一次了，请按时答复，或如实答复办到哪一步。")


def too_late_to_extend(_: T, due: date | None) -> str:
    return _("{due} 的期限已经过了，不能再延。请先答复办到哪一步。").format(due=day(_, due))


def told_extended(_: T, number: str, until: date | None, reason: str) -> str:
    return _("{number} 要多一点时间，最迟 {until} 答复您。原因：{reason}").format(
        number=number, until=day(_, until), reason=quoted(reason, inline=True)
    )


def reason_needed(_: T) -> str:
    return _("请写一句原因（文字）。")


def ask_recuse(_: T, name: str, number: str) -> str:
    return _("{name}，您和 {number} 有什么关系要回避？请回复这条消息写一句，选民看不到。").format(name=name, number=number)


def recused(_: T, number: str) -> str:
    return _("{number} 您已回避，换别的代表办。").format(number=number)


def not_your_case(_: T) -> str:
    return _("这件事现在不在您手里，不用回避。")


def colleague_needed(_: T, number: str) -> str:
    return _("{number} 的代表回避了，请指派一位同组代表。").format(number=number)


def nobody_left(_: T, number: str) -> str:
    return _("{number} 组里没有别的代表能办，已退到待处理，请您另行安排。").format(number=number)


def ask_claimer(_: T, number: str) -> str:
    return _("{number} 指派给谁？").format(number=number)


def nobody_to_name(_: T) -> str:
    return _("组里现在没有别的代表可以指派。")


def named(_: T, name: str) -> str:
    return _("已交给{name}。").format(name=name)


def named_you(_: T, number: str, by: str, due: date | None) -> str:
    return _("{by} 请您办 {number}，最迟 {due} 答复。发 /cases 打开。").format(number=number, by=by, due=day(_, due))


def named_without_phone(_: T, number: str, name: str) -> str:
    return _("{name} 没有绑定账号，{number} 请您当面告诉他；您可以替他办。").format(number=number, name=name)


def ask_lead(_: T, number: str) -> str:
    return _("{number} 由哪位主席团成员督办？").format(number=number)


def key_lead_you(_: T, number: str) -> str:
    return _("请您重点督办 {number}。每次提醒都会告诉您，看过进展请点「督办记录」。").format(number=number)


def key_told(_: T, number: str, name: str) -> str:
    return _("【{number}】列为重点督办，由{name}督办。").format(number=number, name=name)


def ask_check(_: T, number: str) -> str:
    return _("{number} 督办情况怎样？请回复这条消息写一句。").format(number=number)


def check_told(_: T, number: str, name: str, words: str) -> str:
    return _("【{number}】{name}督办：{words}").format(number=number, name=name, words=quoted(words, inline=True))


def phone_wanted(_: T, number: str, who: str) -> str:
    return _("{number}：{who} 想打电话和您说。愿意留个电话吗？只给他一个人看。").format(number=number, who=who)


def phone_wanted_now(_: T, number: str, who: str) -> str:
    """He meant to leave it to somebody who has the case no longer."""
    return _("{number}：刚才想要电话的代表已经不办这件事了，电话没有给任何人。现在是 {who} 在办，愿意留给他吗？只给他一个人看。").format(
        number=number, who=who
    )


def phone_for_nobody(_: T, number: str) -> str:
    return _("{number}：刚才想要电话的代表已经不办这件事了，电话没有给任何人。有人接手后需要时再问您。").format(number=number)


def phone_asked(_: T) -> str:
    return _("已经问选民了，愿意留就只发给认领的代表。")


def ask_phone_number(_: T) -> str:
    return _("请写电话号码，只给办这件事的代表看。")


def phone_for_you(_: T, number: str, phone: str) -> str:
    return _("{number} 的选民留了电话：{phone}。只给您一个人看，请不要转到群里。").format(number=number, phone=one_line(phone))


def phone_passed_on(_: T) -> str:
    return _("已经转给代表，请等他的电话。")


def phone_refused(_: T, number: str) -> str:
    return _("【{number}】选民不方便留电话，请在这里和他说。").format(number=number)


def no_phone_fine(_: T) -> str:
    return _("没关系，就在这里说。")


def no_phone_of_minor(_: T) -> str:
    return _("这是小朋友写的，不问电话。")


def ask_way(_: T, number: str, which: str) -> str:
    return _("{number} {which}：怎么谈的？").format(number=number, which=which)


def ask_talk_words(_: T, number: str) -> str:
    return _("{number} 谈了什么？可以回复这条消息记一句（内部备注）。").format(number=number)


def talk_logged(_: T) -> str:
    return _("记下了。")


def try_logged(_: T, count: int) -> str:
    return _("记下了：第 {count} 次没联系上。").format(count=count)


def talk_first(_: T) -> str:
    return _("本地规定答复前要先和选民谈一次。请点「更多」「面商」记一下；三次没联系上也可以答复。")


def not_talked_yet(_: T) -> str:
    return _("（还没有和选民当面或电话谈过，最好先谈一次。）")


def twin_found(_: T, number: str, main: str) -> str:
    return _("{number} 和 {main} 像是同一件事。是就并案，一起办，每位选民都有回音。").format(number=number, main=main)


def ask_main(_: T, number: str) -> str:
    return _("{number} 并到哪一件？").format(number=number)


def nothing_alike(_: T) -> str:
    return _("同村同类没有更早、还在办的事可并。")


def others_joined(_: T, number: str) -> str:
    return _("{number} 已经有别的事并进来，请反过来并。").format(number=number)


def merged(_: T, number: str, main: str) -> str:
    return _("{number} 已并入 {main}。").format(number=number, main=main)


def told_merged(_: T, number: str, main: str, due: date | None) -> str:
    return _("{number} 和 {main} 是同一件事，一起办，每一步照样告诉您，最迟 {due} 答复，您单独评价。").format(
        number=number, main=main, due=day(_, due)
    )


def unmerged(_: T, number: str) -> str:
    return _("{number} 又单独办了。").format(number=number)


def told_unmerged(_: T, number: str, due: date | None) -> str:
    return _("{number} 改为单独办理，最迟 {due} 答复您。").format(number=number, due=day(_, due))


def joined_again(_: T, number: str, main: str) -> str:
    return _("【{number}】选民改了评价，不再单独办，仍和 {main} 一起办。").format(number=number, main=main)


def told_joined_again(_: T, number: str, main: str) -> str:
    return _("{number} 不再单独办，仍和 {main} 一起办，有进展照样告诉您。").format(number=number, main=main)


def round_taken_back(_: T, number: str, round_number: int) -> str:
    return _("【{number}】选民改了评价，第 {round} 轮不用办了。").format(number=number, round=round_number)


def ask_part(_: T, number: str) -> str:
    return _("{number} 里哪一段是另一件事？请回复这条消息，把那一段写（或复制）过来。").format(number=number)


def split(_: T, number: str, part: str) -> str:
    return _("已从 {number} 拆出 {part}，期限不变。").format(number=number, part=part)


def told_split(_: T, number: str, part: str) -> str:
    return _("您在 {number} 里说的是几件事，我们把其中一件另编号 {part}，分开办，期限不变。").format(number=number, part=part)


def joined_alike(_: T, count: int) -> str:
    return _("并了 {count} 件。").format(count=count)


def digest_shown(_: T) -> str:
    return _("已打开")


def ask_new_village(_: T) -> str:
    return _("是哪个村（居）的事？点一下，或回复这条消息写村名。")


def no_such_village(_: T) -> str:
    return _("没找到这个村（居）。请回复这条消息再写一次。")


def ask_channel(_: T) -> str:
    return _("选民是怎么反映的？")


def ask_new_words(_: T) -> str:
    return _("请回复这条消息，写下选民说的话（语音、照片也行）。")


def ask_day(_: T) -> str:
    return _("最迟哪天？请回复这条消息写日期，例如 12月31日。")


def keyed_in(_: T, number: str, group: str, category: str, due: date | None) -> str:
    return _(
        "登记好了，编号 {number}，转给：{group}，类别：{category}，最迟 {due} 答复。要给他回音，请留联系方式（只给打电话的人看）。"
    ).format(number=number, group=group, category=category, due=day(_, due))


def no_callbacks(_: T) -> str:
    return _("没有要打电话告诉的人。")


def callbacks(_: T) -> str:
    return _("这些选民收不到消息，请打电话告诉结果、请他评价（点编号）：")


def callback_line(_: T, number: str, village: str, outcome: str) -> str:
    return _("{number} {village}：{outcome}").format(number=number, village=village, outcome=outcome)


def ask_resolved_by_phone(_: T, number: str) -> str:
    return _("{number}：他说问题解决了吗？").format(number=number)


def rating_noted(_: T, value: str) -> str:
    return _("记下了：{value}。").format(value=rating(_, value))


def call_again(_: T) -> str:
    return _("记下了，请换个时间再打。")


def ask_their_contact(_: T, number: str) -> str:
    return _("请回复这条消息，写 {number} 选民的姓名和电话，例如：王大娘 1380000xxxx。不会出现在群里。").format(number=number)


def their_contact_kept(_: T) -> str:
    return _("联系方式记下了，只在打电话时给工作人员看。")


def contact_wanted(_: T) -> str:
    return _("没看到电话号码。请写姓名和电话，例如：王大娘 1380000xxxx。")


def voter_by_phone(_: T) -> str:
    return _("答复记下了。这位选民没有用 Telegram，工作人员会打电话告诉他并请他评价。")


def find_what(_: T) -> str:
    return _("要找什么？例如：/find 路灯")


def nothing_found(_: T, words: str) -> str:
    return _("没有找到「{words}」。").format(words=words)


def found(_: T, words: str) -> str:
    return _("「{words}」（点编号打开）：").format(words=words)


def audit_head(_: T, number: str) -> str:
    return _("{number} 全部经过（只有时间、人和动作）：").format(number=number)


def people(_: T) -> str:
    return _("名册（点小组看人）：")


def choose_person(_: T) -> str:
    return _("看谁？")


def last_secretary(_: T) -> str:
    return _("这是最后一位秘书。请先让接任的人绑定账号，再停用。")


def leave_backwards(_: T) -> str:
    return _("最后一天不能早于第一天。")


def block_days(_: T, most: int) -> str:
    return _("天数是 1 到 {most}。").format(most=most)


def ask_end_seat(_: T, name: str) -> str:
    return _("{name} 真的卸任吗？他手上的事会放回小组，以前办的记录留着他的名字。").format(name=name)


def seat_ended(_: T, name: str) -> str:
    return _("{name} 已卸任。").format(name=name)


def handler_gone(_: T, number: str, name: str) -> str:
    return _("【{number}】{name} 不再任职，请别的代表认领。").format(number=number, name=name)


def ask_leave(_: T, name: str) -> str:
    return _("{name} 从哪天到哪天请假？请回复这条消息，例如：12月1日到12月5日。").format(name=name)


def leave_kept(_: T, name: str, first: date | None, last: date | None) -> str:
    return _("{name} {first}到{last}请假，期间不催、不指派。").format(name=name, first=day(_, first), last=day(_, last))


def your_leave(_: T, first: date | None, last: date | None) -> str:
    return _("您 {first}到{last}的假记下了，期间不催您。").format(first=day(_, first), last=day(_, last))


def new_link(_: T, name: str, link: str, expires: str) -> str:
    return _("{name} 的新链接（{expires} 前用一次，只发给本人）：\n{link}").format(name=name, link=link, expires=expires)


def ask_broadcast(_: T) -> str:
    return _("通知的内容？请回复这条消息写下来。")


def broadcast_needs_words(_: T) -> str:
    return _("请写文字。")


def broadcast_whom(_: T) -> str:
    return _("发给谁？点村名可以选几个。")


def broadcast_running(_: T) -> str:
    return _("开始发了。人多时要一会儿，不耽误给选民的回话。")


def broadcast_put(_: T, count: int) -> str:
    return _("通知已排好，共 {count} 人。").format(count=count)


def broadcast_stopped(_: T) -> str:
    return _("停了，没发出去的不再发。")


def no_broadcast(_: T) -> str:
    return _("好的，以后不给您发通知。您自己的事照样告诉您。")


def broadcast_again(_: T) -> str:
    return _("好的，以后通知也发给您。")


def broadcast(_: T, congress: str, words: str) -> str:
    return _("【{congress}人大】\n{words}").format(congress=congress, words=quoted(words))


def canned(_: T) -> str:
    return _("常用答复：")


def no_canned(_: T) -> str:
    return _("还没有常用答复。")


def ask_canned(_: T, category: str) -> str:
    return _("「{category}」的常用答复，请回复这条消息写下来。").format(category=category)


def canned_offer(_: T) -> str:
    return _("也可以用现成的：")


def ask_suggestion(_: T, number: str) -> str:
    return _("{number} 要形成代表建议？").format(number=number)


def ask_suggestion_words(_: T) -> str:
    return _("请回复这条消息：第一行写案由，下面写建议怎么办。")


def told_suggested(_: T, number: str) -> str:
    return _("{number} 反映的事，代表已写成正式建议提出，有结果会告诉您。").format(number=number)


def told_suggestion_result(_: T, number: str, result: str) -> str:
    return _("{number} 的代表建议有结果了：{result}").format(number=number, result=result)


def no_suggestions(_: T) -> str:
    return _("没有等结果的代表建议。打开一件事项，点「更多」「形成建议」就能写。")


def suggestion_line(_: T, title: str, cases: str, due: date | None) -> str:
    return _("· {title}（{cases} 件，{due}前应有答复）").format(title=title, cases=cases, due=day(_, due))


def ask_result(_: T, title: str) -> str:
    return _("「{title}」结果怎样？请回复这条消息，反映过的选民都会看到。").format(title=title)


def result_told(_: T) -> str:
    return _("记下了，已告诉反映过的选民。")


def suggestion_due(_: T, title: str, due: date | None) -> str:
    return _("代表建议「{title}」{due}前应有答复，请问问承办单位。").format(title=title, due=day(_, due))


def suggestion_title(_: T, title: str) -> str:
    return _("关于{title}的建议").format(title=title)


def suggestion_by(_: T, name: str) -> str:
    return _("建议人：{name}").format(name=name)


def draft_waits(_: T, words: str) -> str:
    return _("您还没说这句话做什么用：\n{words}").format(words=quoted(words))


def by_express(_: T) -> str:
    return _("（直通车）")


def nag_unit(_: T, number: str, due: date | None) -> str:
    return _("{number}：转办单位 {due} 前应回话，请问一下。").format(number=number, due=day(_, due))


def nag_up(_: T, number: str, due: date | None) -> str:
    return _("{number}：已上报，{due} 前应有回话。").format(number=number, due=day(_, due))


def _person_line(_: T, mark: str, name: str, status: str) -> str:
    return _("{mark} {name} {status}").format(mark=mark, name=name, status=status)


def group_line(_: T, name: str, linked: int, members: int) -> str:
    return _("{name}（{linked}/{members} 已绑定）").format(name=name, linked=linked, members=members)


def cases_in_hand(_: T, count: str) -> str:
    return _("手上的事：{count} 件").format(count=count)


def linked_yes(_: T) -> str:
    return _("已绑定账号")


def linked_no(_: T) -> str:
    return _("还没有绑定账号")


def leave_span(_: T, first: date | None, last: date | None) -> str:
    return _("请假：{first}到{last}").format(first=day(_, first), last=day(_, last))


def roster_name(_: T) -> str:
    return _("名册")


def ask_roster(_: T) -> str:
    return _("这是现在的名册。改好后用文件发回来（回复这条消息），先给您看改了什么，点了确认才算。")


def roster_wanted(_: T) -> str:
    return _("请发 Excel 文件（.xlsx，5 MB 以内），回复这条消息。")


def roster_read(_: T) -> str:
    return _("收到了，正在看。")


def roster_wrong(_: T, count: int) -> str:
    return _("有 {count} 处填错了，什么也没有改：").format(count=count)


def roster_same(_: T) -> str:
    return _("和现在的名册一样，没有要改的。")


def roster_would(_: T, count: int) -> str:
    return _("会改 {count} 处：").format(count=count)


def roster_odd(_: T, count: int) -> str:
    return _("另有 {count} 处请您看看，不改也能更新：").format(count=count)


def roster_confirm(_: T) -> str:
    return _("确认更新吗？不确认就什么也不改。")


def b_roster_yes(_: T) -> str:
    return _("确认更新")


def roster_done(_: T, count: int) -> str:
    return _("名册更新好了，共 {count} 处。").format(count=count)


def digest_gone(_: T, number: str) -> str:
    return _("· {number} 已不在这里办理").format(number=number)


def b_back(_: T) -> str:
    return _("返回")


def went_back(_: T) -> str:
    return _("好的，什么也没有改。")


def b_export(_: T) -> str:
    return _("导出")


def b_correct(_: T) -> str:
    return _("更正")


def b_delete(_: T) -> str:
    return _("删除我的信息")


def b_withdraw_consent(_: T) -> str:
    return _("撤回同意")


def b_delete_all(_: T) -> str:
    return _("都删：身份和写过的话")


def b_delete_identity(_: T) -> str:
    return _("只删身份，事项撤回")


def b_delete_go_on(_: T) -> str:
    return _("只删身份，事项接着办")


def b_consent_withdraw(_: T) -> str:
    return _("撤回同意，没办完的也撤回")


def b_consent_go_on(_: T) -> str:
    return _("撤回同意，没办完的接着办")


def exported(_: T) -> str:
    return _("都在这两个文件里：一个给电脑看，一个给您看。")


def export_label(_: T, field: str) -> str:
    """What a line of the readable export is called."""
    known: Mapping[str, str] = {
        "account": _("Telegram 账号"),
        "village": _("村或社区"),
        "language": _("语言"),
        "name": _("姓名"),
        "phone": _("电话"),
        "first_met_at": _("第一次来的时间"),
        "consents": _("同意记录"),
        "purpose": _("用处"),
        "given_at": _("同意时间"),
        "withdrawn_at": _("收回时间"),
        "words": _("当时给您看的话"),
        "waiting_words": _("还没办的话"),
        "appointments": _("约访"),
        "place": _("地点"),
        "cases": _("事项"),
        "number": _("编号"),
        "status": _("到了哪一步"),
        "category": _("类别"),
        "registered_at": _("来件时间"),
        "rating": _("您的评价"),
        "resolved": _("是否解决"),
        "messages": _("来往的话"),
        "events": _("办理经过"),
        "at": _("时间"),
        "from": _("谁说的"),
        "text": _("内容"),
        "files": _("附件"),
        "earlier_versions": _("改之前"),
        "kind": _("哪一步"),
    }
    return known.get(field, field)


def said_by(_: T, who: str) -> str:
    return _("您") if who == "voter" else _("代表")


def consent_purpose(_: T, purpose: str) -> str:
    known: Mapping[str, str] = {
        "handling": _("办理您反映的事"),
        "show_contact": _("给小组看姓名和电话"),
        "give_phone": _("把电话给办理的代表"),
    }
    return known.get(purpose, purpose)


def ask_correct(_: T) -> str:
    return _("请写您的姓名和电话，例如：王大娘 1380000xxxx。换村（居）请发 /village。")


def corrected_data(_: T) -> str:
    return _("改好了。")


def deleted(_: T) -> str:
    return _("您的信息已经删了。群里的卡片，Telegram 允许的我们都清掉了。以后再写来，就当第一次见面。")


def ask_consent_back(_: T) -> str:
    return _("撤回同意后，您新写的话我们不再收下，直到您再点「同意并继续」。没办完的事怎么办？")


def consent_back(_: T) -> str:
    return _("同意已经撤回。想再反映，写来后点「同意并继续」就行。")


def card_erased(_: T) -> str:
    return _("（选民已删去原话）")


def b_appeal_block(_: T) -> str:
    return _("申诉")


def b_unblock(_: T) -> str:
    return _("解除")


def how_to_block(_: T, prefix: str) -> str:
    return _("请这样写：/block {prefix}-2611-0007 7 原因（编号、天数 1 到 90、原因）").format(prefix=prefix)


def block_set(_: T, number: str, until: date | None) -> str:
    return _("{number} 的选民到 {until} 前不能再反映，他写的话都存着，也可以申诉。").format(number=number, until=day(_, until))


def blocked(_: T, until: date | None, reason: str) -> str:
    return _("到 {until} 前，您写来的话先存着，暂不转给小组。原因：{reason}。觉得不对，可以申诉。").format(
        until=day(_, until), reason=one_line(reason)
    )


def blocked_waits(_: T, until: date | None) -> str:
    return _("这条存着了，{until}后接着办。觉得不对，可以申诉。").format(until=day(_, until))


def ask_appeal(_: T) -> str:
    return _("请写一句为什么不该这样，人大秘书会看。")


def appeal_sent(_: T) -> str:
    return _("转给人大秘书了。")


def unblocked(_: T) -> str:
    return _("限制已经解除，您存着的话接着办。")


def appeal_of_block(_: T, words: str) -> str:
    return _("被限制的选民申诉：\n{words}").format(words=quoted(words))


def card_up(_: T, names: str, due_on: date | None) -> str:
    if due_on is None:
        return _("已上报：{names}").format(names=names)
    return _("已上报：{names}，{due} 前回话").format(names=names, due=day(_, due_on))


def card_joined(_: T, numbers: Sequence[str], count: int) -> str:
    """`numbers`: the first of them, `count` of all."""
    shown = "、".join(numbers) + ("…" if count > len(numbers) else "")
    return _card_joined(_, f"{shown}（{lists.counted(_, count)}）" if count > len(numbers) else shown)


def unit_line(_: T, name: str, person: str, phone: str) -> str:
    """A unit as voters and colleagues read it: name, person, phone."""
    return " ".join(filter(None, (name, person, phone)))


def slip_text(_: T, head: Sequence[str], fields: Sequence[tuple[str, str]]) -> str:
    """The same as a message: what a person wrote stands in a quotation."""
    own = (_("选民反映"), _("附言"))
    return "\n".join([*head, *(f"{label}：{quoted(words, inline=True) if label in own else words}" for label, words in fields)])


def full_day(_: T, value: date) -> str:
    return _("{year}年{month}月{day}日").format(year=value.year, month=value.month, day=value.day)


def office(_: T, value: str) -> str:
    """Whose office a hand-up goes to; `group:` names a higher group."""
    known: Mapping[str, str] = {
        "linked_presidium": _("挂联的主席团成员"),
        "presidium_member": _("主席团成员"),
        "chair": _("人大主席"),
        "vice_chair": _("人大副主席"),
        "secretary": _("人大秘书"),
    }
    return value[6:] if value.startswith("group:") else known.get(value, value)


def office_line(_: T, name: str, value: str, town: str = "") -> str:
    """`town`: in a county, whose office it is."""
    return _("{name}（{office}）").format(name=name, office=f"{town}{office(_, value)}" if town else office(_, value))


def member_line(_: T, name: str, job: str, *, linked: bool) -> str:
    shown = " ".join(filter(None, (name, job)))
    return shown if linked else _("{who}（没有绑定，由您代办）").format(who=shown)


def main_line(_: T, number: str, *, alike: bool) -> str:
    return _("{number}（很像）").format(number=number) if alike else number


def way(_: T, value: str) -> str:
    known = {"visit": _("上门谈"), "phone": _("打电话谈"), "meeting": _("见面谈"), "not_reached": _("没联系上")}
    return known.get(value, value)


def consult_which(_: T, value: str) -> str:
    return {"first": _("面商"), "second": _("二次面商"), "return_visit": _("回访")}[value]


def channel(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "bot": _("手机"),
        "visit": _("走访"),
        "reception": _("接待"),
        "phone": _("电话"),
        "letter": _("来信"),
        "office": _("来访"),
        "deputy": _("代表转来"),
        "from_above": _("上级交办"),
    }
    return known.get(value, value)


def digest(_: T, lines: Sequence[str]) -> str:
    head = _("短时间里来了很多事，先列在这里（点编号打开，一件不少）：")
    return "\n".join([head, *lines])


def digest_line(_: T, number: str, village: str, state: str, words: str) -> str:
    return _("· {number} {village}（{state}）{words}").format(
        number=number.partition("-")[2], village=village, state=state, words=one_line(words)
    )


def digest_more(_: T, count: int) -> str:
    """Behind the line: how often its voter wrote on."""
    return _("（又说了 {count} 句）").format(count=count) if count > 0 else ""


def call(_: T, number: str, who: tuple[str, str], said: str, answered: str) -> str:
    """What to say on the phone. `who`: name and phone, empty where nobody kept them."""
    contact = " ".join(filter(None, map(one_line, who))) or _("没有留联系方式")
    return _("{number}\n电话：{contact}（看过已记录）\n他说的是：{said}\n答复：{answered}\n请照着念给他听，再问他满意不满意。").format(
        number=number, contact=contact, said=quoted(said, inline=True), answered=quoted(answered, inline=True)
    )


def broadcast_counting(_: T) -> str:
    return _("正在数发给多少人，马上给您看。")


def broadcast_preview(_: T, count: int, words: str) -> str:
    return _("将发给 {count} 人：\n{words}").format(count=count, words=quoted(words[:3000]))


def broadcast_state(_: T, sent: int, waiting: int, failed: str) -> str:
    return _("已送到 {sent}，等着发 {waiting}，没送到 {failed}").format(sent=sent, waiting=waiting, failed=failed)


def nag_report_back(_: T, number: str, kind: str, due_on: date) -> str:
    return nag_unit(_, number, due_on) if kind == "unit_due" else nag_up(_, number, due_on)


def suggestion_heads(_: T) -> tuple[str, str, str, str]:
    return (_("一、案由"), _("二、情况"), _("三、建议"), _("四、建议承办单位"))


def suggestion_made(_: T, numbers: Sequence[str], due_on: date | None) -> str:
    return _("建议草稿好了，来自 {numbers}。请在 Word 里改好再提交；{due}前应有答复。").format(
        numbers="、".join(numbers), due=day(_, due_on)
    )


def b_stand_in(_: T) -> str:
    return _("请人代办")


def b_month(_: T) -> str:
    return _("本月情况")


def ask_stand_in(_: T, name: str) -> str:
    return _("{name} 手上的事请谁代办？").format(name=name)


def stands_in_for(_: T, name: str, numbers: Sequence[str]) -> str:
    return _("请您代 {name} 办这些事：{numbers}。发 /cases 打开。").format(name=name, numbers="、".join(numbers))


def stood_in(_: T, name: str, count: int) -> str:
    return _("{count} 件已交给 {name} 代办。").format(name=name, count=count)


def month_of(_: T, name: str, first: date, counts: Mapping[str, int]) -> str:
    head = _("{name} {month} 月做过：").format(name=name, month=first.month)
    lines = [f"{event_name(_, kind)} {count}" for kind, count in sorted(counts.items(), key=lambda pair: -pair[1])]
    return head + ("\n" + "\n".join(lines) if lines else _("还没有记录。"))


def seat_status(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "serving": "",
        "away": _("在外"),
        "on_leave": _("请假"),
        "suspended": _("已停用"),
        "ended": _("已卸任"),
    }
    return known.get(value, value)


def person_line(_: T, name: str, status: str, *, linked: bool) -> str:
    return _person_line(_, "✓" if linked else "○", name, seat_status(_, status)).rstrip()


def person_state(_: T, name: str, status: str, *, linked: bool, cases: int) -> str:
    state = seat_status(_, status)
    lines = [f"{name} {state}".rstrip(), linked_yes(_) if linked else linked_no(_), cases_in_hand(_, lists.counted(_, cases))]
    return "\n".join(lines)


def on_leave(_: T, first: date | None, last: date | None) -> str:
    return leave_span(_, first, last)


def bad_leave(_: T, today: date) -> str:
    return _("没看懂。请回复这条消息再写一次，例如：{first}到{last}。").format(first=day(_, today), last=day(_, today))


def ask_delete(_: T, numbers: Sequence[str]) -> str:
    words = _("真的要删吗？身份马上删掉，删了找不回来，我们也不能再告诉您结果。")
    if numbers:
        words += "\n" + _("没办完的事：{numbers}").format(numbers="、".join(numbers))
    return words


def actor(_: T, name: str) -> str:
    known = {"voter": _("选民"), "system": _("自动")}
    return known.get(name, name)


def event_name(_: T, kind: str) -> str:
    """What an event is called in `/audit`."""
    known: Mapping[str, str] = {
        "registered": _("来件"),
        "queued": _("排到秘书"),
        "accepted": _("受理"),
        "declined": _("不予受理"),
        "overturned": _("请再看看"),
        "assigned": _("交办"),
        "claimed": _("认领"),
        "handed": _("换人办理"),
        "contacted": _("联系选民"),
        "released": _("放回小组"),
        "given_back": _("退办"),
        "forwarded": _("转办"),
        "recused": _("回避"),
        "handed_up": _("上报"),
        "express": _("直通车"),
        "consulted": _("面商"),
        "extended": _("延期"),
        "waiting": _("等选民回话"),
        "waited": _("不再等"),
        "answered": _("答复"),
        "answer_shared": _("答复联名选民"),
        "corrected": _("改答复"),
        "asked": _("请评价"),
        "unaskable": _("无法请评价"),
        "rated": _("评价"),
        "resolved": _("是否解决"),
        "explained": _("说明"),
        "unrated": _("改评价"),
        "unrated_joined": _("改评价，仍并案"),
        "returned": _("退回重办"),
        "closed": _("办结"),
        "archived": _("归档"),
        "merged": _("并案"),
        "unmerged": _("撤销并案"),
        "rejoined": _("改并"),
        "took_in": _("并入别的事"),
        "split": _("拆分"),
        "withdrawn": _("撤回"),
        "changed": _("更改"),
        "summarised": _("写摘要"),
        "spoken_of": _("说到的人"),
        "sealed": _("给谁看"),
        "key": _("重点督办"),
        "checked": _("督办记录"),
        "phone_asked": _("请留电话"),
        "phone_given": _("留了电话"),
        "suggested": _("形成建议"),
        "erased": _("选民删去信息"),
        "spoke": _("选民补充"),
        "noted": _("备注"),
        "sent": _("回复选民"),
        "edited": _("选民改了原话"),
        "nagged": _("催办"),
        "asked_on": _("到期再问"),
    }
    return known.get(kind, kind)


def appealed(_: T) -> str:
    return _("收到。请主席再看一遍，看完给您回音。")


def preview_decline(_: T, number: str, words: str) -> str:
    return _("{number} 将不予受理，选民会读到：\n{words}").format(number=number, words=quoted(words))


def b_decline_so(_: T) -> str:
    return _("就这样告诉选民")


def note_sent(_: T, number: str) -> str:
    return _("{number}：这条备注已发给选民。").format(number=number)
