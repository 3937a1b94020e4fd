"""Every sentence a person reads, one function each; `_` is the translator of the reader's language.

The source language is zh-Hans. Words in 「」 are labels fixed by docs/spec.md. Dates are local dates of the congress.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from domain.quotation import one_line, quoted
from domain.statistics import Figures, Rate, percent, small_sample

T = Callable[[str], str]
LANGUAGE_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


def label_my(_: T) -> str:
    return _("我的事项")


def label_deputies(_: T) -> str:
    return _("我的代表")


def label_visit(_: T) -> str:
    return _("走访日")


def label_help(_: T) -> str:
    return _("帮助")


def label_cases(_: T) -> str:
    return _("我的待办")


def label_privacy(_: T) -> str:
    return _("我的信息")


def b_agree(_: T) -> str:
    return _("同意并继续")


def b_supplement(_: T) -> str:
    return _("补充")


def b_change(_: T) -> str:
    return _("更改")


def b_withdraw(_: T) -> str:
    return _("撤回")


def b_claim(_: T) -> str:
    return _("认领")


def b_reply(_: T) -> str:
    return _("回复选民")


def b_give_back(_: T) -> str:
    return _("退办")


def b_more(_: T) -> str:
    return _("更多")


def b_answer(_: T) -> str:
    return _("答复")


def b_release(_: T) -> str:
    return _("放下")


def b_full(_: T) -> str:
    return _("全文")


def b_repost(_: T) -> str:
    return _("重发卡片")


def b_send(_: T) -> str:
    return _("发送")


def b_send_wait(_: T) -> str:
    return _("发送并等回复")


def b_cancel(_: T) -> str:
    return _("取消")


def b_send_note(_: T) -> str:
    return _("发给选民")


def b_new(_: T) -> str:
    return _("新事项")


def b_this_is_new(_: T) -> str:
    return _("这是新事项")


def b_is_matter(_: T) -> str:
    return _("这是要反映的事项")


def b_still_open(_: T) -> str:
    return _("还没解决")


def b_just_saying(_: T) -> str:
    return _("只是说一声")


def b_nag(_: T) -> str:
    return _("催办")


def b_not_listed(_: T) -> str:
    return _("不在其中")


def b_show_me(_: T) -> str:
    return _("公开身份")


def b_hide_me(_: T) -> str:
    return _("改为匿名")


def b_confidential(_: T) -> str:
    return _("保密")


def b_category(_: T) -> str:
    return _("改类别")


def b_village(_: T) -> str:
    return _("改村（居）")


def b_back_to_list(_: T) -> str:
    return _("回到我的事项")


def b_withdraw_yes(_: T) -> str:
    return _("确认撤回")


def b_keep(_: T) -> str:
    return _("不撤回")


def b_keep_village(_: T) -> str:
    return _("不换，还是原来的村")


def b_assign(_: T) -> str:
    return _("交办")


def b_decline(_: T) -> str:
    return _("不予受理")


def b_appeal(_: T) -> str:
    return _("请再看看")


def b_my_own(_: T) -> str:
    return _("我自己反映")


def b_nothing(_: T) -> str:
    return _("不用了")


def b_not_me(_: T) -> str:
    return _("不是我")


def b_undo_link(_: T) -> str:
    return _("撤销绑定")


def b_hide_name(_: T) -> str:
    return _("只显示小组名")


def b_show_name(_: T) -> str:
    return _("显示我的名字")


def b_solved_now(_: T) -> str:
    return _("已经办好了")


def ask_language(_: T) -> str:
    return _("请选择文字。")


def language_set(_: T) -> str:
    return _("好的，以后用这种文字和您说话。")


def unknown_code(_: T) -> str:
    return _("这个二维码我们不认识，可能已经换了新的。您照样可以在这里反映事情。")


def held(_: T) -> str:
    return _("您的话收到了，先替您保管着。请先看一下说明，点「同意并继续」，马上就转给代表小组。")


def held_too(_: T) -> str:
    return _("这条也收到了。您接着写的都会收好，点「同意并继续」后一起转交。")


def held_reminder(_: T) -> str:
    return _("您写的话还在替您保管。点「同意并继续」就转给代表小组；再过两天没有点，我们就删掉。")


def held_deleted(_: T) -> str:
    return _("您没有点同意，之前写的话已经删掉了，没有给任何人看。想反映事情，随时再写。")


def agreed_before(_: T) -> str:
    return _("您已经同意过了，直接写事情就行。")


def receipt_confidential(_: T) -> str:
    return _("已按「保密」处理：群里看不到您的话，只有认领的代表私下看。")


def receipt_minor(_: T) -> str:
    return _("小朋友，不用写姓名和电话。遇到危险请马上找身边的大人或打 110。")


def receipt_masked(_: T) -> str:
    return _("身份证号、银行卡号和电话已经遮住，群里看不到。")


def receipt_nobody_linked(_: T) -> str:
    return _("小组的代表暂时还没有连上线，已经记下，连上就转给他们。")


def receipt_big_file(_: T) -> str:
    return _("文件太大，已转给小组看，但我们存不下来，请您自己也留一份。")


def too_fast(_: T) -> str:
    return _("您发得有点快，后面的话都收着了，会一条一条接着转，不用重发。")


def too_many_today(_: T) -> str:
    return _("今天反映的事已经很多了，这一条我们收着，明天接着办。")


def ask_which(_: T) -> str:
    return _("这是另一件事，还是接着说以前的事？十分钟不选，就当新事项。")


def waits_with(_: T) -> str:
    return _("这条也收到了，和上一条一起，等您点一下上面的选择。")


def question_over(_: T) -> str:
    return _("这一问已经过去了。有话请直接写给我们。")


def cannot_change(_: T, why: str) -> str:
    known: Mapping[str, str] = {
        "late": _("已经过了十分钟，不能再改了。还有话请直接写。"),
        "acted": _("您评价以后已经有人接着办了，不能再改。还有话请直接写。"),
        "moved": _("这件事又在办了，这次的评价不能再改。办完还会再问您满意不满意。"),
        "withdrawn": _("这件事您已经撤回，评价不能再改了。想再反映，随时写。"),
        "archived": _("这件事已经归档，评价不能再改了。还有话请直接写。"),
    }
    return known[why]


def ask_again(_: T) -> str:
    return _("您对答复满意不满意，请点一下。")


def ask_resolved(_: T) -> str:
    return _("您说的问题解决了吗？")


def noted_thanks(_: T) -> str:
    return _("记下了，谢谢您。")


def words_may_follow(_: T) -> str:
    return _("记下了，谢谢您。还有想说的，直接写就行。")


def cannot_reopen(_: T) -> str:
    return _("这件事已经过了可以重办的时候。请直接写，当新事项办。")


def no_matters(_: T) -> str:
    return _("您还没有反映过事情。直接写、发语音或拍照发来就行。")


def my_matters(_: T) -> str:
    return _("您反映的事（点编号看经过）：")


def nothing_to_nag(_: T) -> str:
    return _("这件事现在不用催。")


def nagged_lately(_: T) -> str:
    return _("三天之内催过一次了，代表已经看到。")


def nag_done(_: T) -> str:
    return _("已经替您催了。")


def settled(_: T) -> str:
    return _("这件事已经办到下一步，这个按钮不起作用了。")


def ask_category(_: T) -> str:
    return _("是哪一类的事？")


def ask_case_village(_: T) -> str:
    return _("这件事是哪个村（居）的？")


def claimed_stays(_: T) -> str:
    return _("已经有代表认领，村（居）不能再改。请写一句告诉他。")


def ask_contact(_: T) -> str:
    return _("请写下您的姓名和电话，例如：王大娘 1380000xxxx。只给办这件事的小组看。")


def contact_kept(_: T) -> str:
    return _("联系方式记下了，不会转到群里。要给办事的小组看，请在事项里点「更改」「公开身份」。")


def contact_not_taken(_: T) -> str:
    return _("联系人名片我们不转给任何人。请直接写事情。")


def no_deputies(_: T) -> str:
    return _("还不知道您是哪个村（居）的。发 /village 选一下，就能看到您的代表。")


def no_days(_: T) -> str:
    return _("近期没有安排走访日。")


def unknown_command(_: T) -> str:
    return _("没有这个指令。直接写您要反映的事就行，或点下面的「帮助」。")


def help_voter(_: T) -> str:
    return _(
        "直接写字、说话（语音）、拍照或发位置，就是反映事情，不用格式。\n每件事有编号，转给您村的代表小组，每一步都会告诉您。\n「我的事项」看经过、催办、撤回；「我的代表」看是谁；/village 换村（居），/language 换文字，/privacy 看我们存了什么。\n急事、危险请打 110、119、120。"
    )


def help_person(_: T) -> str:
    return _(
        "代表：/cases 我的待办，/visit 走访记录，/new 替选民登记，/find 找事项，/suggest 代表建议，/me 我的设置。\n工作人员另有：/queue 待处理，/case 编号，/audit 编号 看经过，/callbacks 要打的电话，/people 名册，/broadcast 发通知，/canned 常用答复，/days 走访日和接待日，/visitday 走访情况，/summary 本月小结。"
    )


def help_group(_: T) -> str:
    return _("群里怎么办事：卡片下的按钮「认领」「回复选民」「答复」；直接回复卡片是内部备注，选民看不到。")


def already_so(_: T) -> str:
    return _("已经是这样了，不用再点。")


def old_button(_: T) -> str:
    return _("这个按钮已经过时了，什么也没有改动。")


def no_choice(_: T) -> str:
    return _("这一项现在不能选，请另选一项。")


def chosen_already(_: T) -> str:
    return _("这条已经选过了。")


def dropped(_: T) -> str:
    return _("取消了，没有发出去。")


def release_done(_: T) -> str:
    return _("已放回小组。")


def sent(_: T) -> str:
    return _("已发给选民。")


def sent_waiting(_: T) -> str:
    return _("已发给选民，等他回话。这段时间不催您。")


def answer_sent(_: T) -> str:
    return _("答复已发给选民，正在请他评价。")


def voter_gone(_: T) -> str:
    return _("这位选民的信息已经删去，没法告诉他了。")


def voter_unreachable(_: T) -> str:
    return _("选民暂时收不到消息，他一回来就会看到。")


def only_claimer_reads(_: T) -> str:
    return _("这件事保密，只有认领的代表能在私聊里看。")


def card_confidential(_: T) -> str:
    return _("（保密：认领后在私聊里看）")


def card_media_only(_: T) -> str:
    return _("（没有文字，见下面的图片、语音或文件）")


def more_words_hidden(_: T) -> str:
    return _("选民有补充（保密，认领的代表在私聊里看）。")


def no_village(_: T) -> str:
    return _("村（居）不明")


def status_waiting(_: T) -> str:
    return _("等选民回话")


def own_matter(_: T) -> str:
    return _("这是您自己反映的事，请别的代表办。")


def anonymous_admin(_: T) -> str:
    return _("您现在是匿名管理员，认不出是谁。请在群设置里关掉「匿名」再操作。")


def chat_not_bound(_: T) -> str:
    return _("这个群还没有和代表小组绑定。请组长用小组链接把我加进来。")


def admin_thanks(_: T) -> str:
    return _("谢谢，我现在能看到大家对卡片的回复了。")


def no_cases(_: T) -> str:
    return _("现在没有要办的事。")


def todo(_: T) -> str:
    return _("我的待办（点编号打开）：")


def setting_kept(_: T) -> str:
    return _("改好了。")


def ask_what_for(_: T) -> str:
    return _("您这句话是要做什么？先替您留着。")


def queue_empty(_: T) -> str:
    return _("没有等您处理的事。")


def queue(_: T) -> str:
    return _("等您处理（点编号打开）：")


def failed(_: T) -> str:
    return _("对不起，刚才这一条没有办成。您的话存着，弄好了就接着办。")


def day(_: T, value: date | None) -> str:
    """A local date as people write it."""
    if value is None:
        return "—"
    months = (
        _("1月{day}日"),
        _("2月{day}日"),
        _("3月{day}日"),
        _("4月{day}日"),
        _("5月{day}日"),
        _("6月{day}日"),
        _("7月{day}日"),
        _("8月{day}日"),
        _("9月{day}日"),
        _("10月{day}日"),
        _("11月{day}日"),
        _("12月{day}日"),
    )
    return months[value.month - 1].format(day=value.day)


def category(_: T, category_id: str, name: str) -> str:
    known: Mapping[str, str] = {
        "road": _("道路交通"),
        "water": _("饮水供水"),
        "irrigation": _("农田水利防汛"),
        "power_comms": _("电力通信"),
        "sanitation": _("人居环境与公共设施"),
        "pollution": _("污染与生态"),
        "land": _("土地与宅基地"),
        "requisition": _("征地拆迁补偿"),
        "agriculture": _("农业生产与惠农补贴"),
        "welfare": _("低保救助与养老"),
        "medical": _("医疗与医保"),
        "education": _("教育"),
        "housing": _("住房与危房"),
        "labour": _("就业与欠薪"),
        "dispute": _("邻里与矛盾纠纷"),
        "safety": _("治安与安全生产"),
        "village_affairs": _("村务与作风"),
        "other": _("其他"),
    }
    return known.get(category_id) or name


def mark(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "urgent": _("🔴紧急"),
        "confidential": _("🔒保密"),
        "pii": _("号码已遮"),
        "veiled": _("姓名门牌已遮"),
        "minor": _("未成年人"),
        "multi": _("多件事"),
        "repeat": _("重复反映"),
        "key": _("重点督办"),
        "abusive": _("言辞激烈"),
        "out_of_area": _("外地"),
        "from_above": _("上级交办"),
        "tip": _("检举控告"),
        "legal": _("涉法涉诉"),
    }
    return known.get(value, value)


def status(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "new": _("待受理"),
        "accepted": _("已受理"),
        "declined": _("不予受理"),
        "merged": _("并案"),
        "assigned": _("待认领"),
        "claimed": _("已认领"),
        "in_progress": _("办理中"),
        "answered": _("已答复，请评价"),
        "returned": _("退回重办"),
        "closed": _("已办结"),
        "archived": _("已归档"),
        "withdrawn": _("已撤回"),
    }
    return known[value]


def queue_reason(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "tip": _("检举控告，只有您能看"),
        "sealed": _("选民只给您看"),
        "legal": _("涉法涉诉，等您看"),
        "out_of_area": _("外地的事，等您看"),
        "unrouted": _("没有小组服务这个村（居）"),
        "no_village": _("不知道是哪个村（居）"),
        "given_back": _("小组退办"),
        "appeal": _("选民请再看看"),
    }
    return known.get(value, value)


def outcome(_: T, value: str) -> str:
    known = {"solved": _("已解决"), "planned": _("列入计划"), "deferred": _("暂缓"), "explained": _("解释说明")}
    return known.get(value, value)


def rating(_: T, value: str) -> str:
    return {"satisfied": _("满意"), "mostly": _("基本满意"), "unsatisfied": _("不满意")}[value]


def resolved(_: T, value: str) -> str:
    return {"yes": _("已解决"), "partly": _("部分解决"), "no": _("未解决")}[value]


def level(_: T, value: str) -> str:
    known = {"town": _("镇"), "county": _("县"), "city": _("市"), "province": _("省"), "national": _("全国")}
    return known.get(value, value)


def notice(_: T, congress: str) -> str:
    return _(
        "这里是{congress}人大代表联系选民的地方。代表是您选出来的：听您的话，把事情反映、转交给管事的单位，跟踪督促，给您回音。\n\n"
        "请先知道：\n· 您的话给您村的代表小组和人大工作人员看，只用来办您的事。\n· 您的姓名、电话和账号，代表看不到，除非您自己公开。\n"
        "· 办完两年后删去您的身份信息。\n· 发 /privacy 随时能看存了什么、要求更正或删除。\n· 消息要经过 Telegram 在国外的服务器。"
    ).format(congress=congress)


def welcome(_: T, village: str) -> str:
    if not village:
        return _("您好！有什么事，直接写、说语音或拍照发来就行。")
    return _("您好，{village}的乡亲！有什么事，直接写、说语音或拍照发来就行，马上转给您村的代表小组。").format(village=village)


def ask_town(_: T, congress: str) -> str:
    return _("您是{congress}哪个乡镇的？请点一下，或直接写村名。").format(congress=congress)


def ask_village(_: T, congress: str) -> str:
    return _("您是{congress}哪个村（居）的？请点一下，或直接写村名。").format(congress=congress)


def which_village(_: T, typed: str) -> str:
    return _("叫「{typed}」的地方不止一个，是哪个村的？").format(typed=typed)


def village_set(_: T, village: str) -> str:
    if not village:
        return _("记下了。您的事会先由人大秘书看，再转给合适的小组。")
    return _("记下了：{village}。以前的事还在原来的小组办。").format(village=village)


def other_village(_: T, old: str, new: str) -> str:
    return _("您登记的是{old}，这是{new}的二维码。要换成{new}吗？").format(old=old, new=new)


def b_change_village(_: T, village: str) -> str:
    return _("换成{village}").format(village=village)


def named_deputy_set(_: T, name: str) -> str:
    return _("下一件事会写明是给{name}代表的。").format(name=name)


def station_set(_: T, name: str, hours: str) -> str:
    return _("您在{name}。开放时间：{hours}。").format(name=name, hours=hours)


def receipt(_: T, number: str, group: str, category: str, due_on: date | None) -> str:
    return _("收到了。编号 {number}\n已转给：{group}\n类别：{category}\n最迟 {due} 给您答复。").format(
        number=number, group=group, category=category, due=day(_, due_on)
    )


def receipt_queued(_: T, number: str, reason: str, channel: str) -> str:
    known: Mapping[str, str] = {
        "tip": _("收到了。编号 {number}\n这件事只有人大秘书能看，不进群。检举控告请直接找纪检监察机关：{channel}。"),
        "legal": _("收到了。编号 {number}\n法院、公安正在办的案子代表不能干预。诉讼的事请找：{channel}。人大秘书会看一下您的话。"),
        "out_of_area": _("收到了。编号 {number}\n这好像不是本地的事，可以打 {channel} 请他们转办。人大秘书也会看一下。"),
    }
    other = _("收到了。编号 {number}\n人大秘书会先看，一个工作日内转给合适的代表小组。")
    return known.get(reason, other).format(number=number, channel=channel)


def urgent_alert(_: T, number: str, village: str) -> str:
    return _("🔴 紧急：{village} {number}，选民说有危险。已请他打 110/119/120，请马上看卡片。").format(village=village, number=number)


def added(_: T, count: str) -> str:
    return _("（已补充 {count} 条）").format(count=count)


def added_and_waiting(_: T, count: str, waiting: str) -> str:
    return _("（已补充 {count} 条，还有 {waiting} 条等着，都存好了）").format(count=count, waiting=waiting)


def joined(_: T, number: str) -> str:
    return _("收到，已补充到 {number}，代表看得到。").format(number=number)


def joined_closed(_: T, number: str) -> str:
    return _("收到，已记到 {number}。这件事还没解决，还是只是说一声？").format(number=number)


def in_kind(_: T, intent: str) -> str:
    known: Mapping[str, str] = {
        "greeting": _("您好！我在。有什么事直接写、说语音或拍照发来就行。"),
        "anybody_there": _("在的。您写的话代表都看得到。是什么事，直接写、说语音或拍照发来就行。"),
        "thanks": _("不客气，谢谢您！有事随时写。"),
        "farewell": _("好的，您慢走。有事随时写。"),
        "privacy": _("您的信息您说了算：点下面的「帮助」或发 /privacy 看我们存了什么；要撤回一件事，在「我的事项」里点「撤回」。"),
        "command": _("请直接写您要反映的事，或点下面的按钮。想找人，就把事情写在这里，代表会和您说话。"),
        "abuse": _("听得出您有气。请说说是什么事、在哪里，我们转给代表。"),
        "noise": _("没太明白。请写一句是什么事、在哪里，发语音或照片也行。"),
        "rating": _("谢谢您的话。现在没有等您评价的事。"),
    }
    return known.get(intent, known["noise"])


def which_rating(_: T, number: str) -> str:
    return _("您说的是 {number} 吗？请点一下满意不满意。").format(number=number)


def missed(_: T, number: str, words: str) -> str:
    return _("您不在的时候，{number} 有消息：\n{words}").format(number=number, words=quoted(words))


def told_claimed(_: T, number: str, who: str) -> str:
    return _("{number}：{who} 代表已经认领，会和您联系。").format(number=number, who=who)


def told_assigned(_: T, number: str, group: str, due_on: date | None) -> str:
    return _("{number} 已转给{group}，最迟 {due} 给您答复。").format(number=number, group=group, due=day(_, due_on))


def told_given_back(_: T, number: str) -> str:
    return _("{number}：小组说不归他们办，人大秘书正在重新安排，您不用再写。").format(number=number)


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


def answer_asks(_: T, words: str, outcome_id: str, promise_on: date | None) -> str:
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("{words}\n\n办理结果：{outcome}{promised}\n您对这次办理满意吗？请点一下，或回 1 满意、2 基本满意、3 不满意。").format(
        words=words, outcome=outcome(_, outcome_id), promised=promised
    )


def rated(_: T, value: str) -> str:
    return _("记下了：{rating}。十分钟内可以改。").format(rating=rating(_, value))


def rated_already(_: T, value: str) -> str:
    return _("已经记下：{rating}。").format(rating=rating(_, value))


def ask_why(_: T, number: str, due_on: date | None, *, final: bool) -> str:
    who = _("这次由人大主席团成员来办") if final else _("会重新办")
    return _("哪里不满意？请写一句，代表小组会看到。\n{number} {who}，最迟 {due} 再答复您。").format(
        number=number, who=who, due=day(_, due_on)
    )


def last_word(_: T, number: str, channel: str) -> str:
    return _("{number}：主席团的答复您仍不满意，我们如实记下了。代表这里能做的已经做完，您还可以打 {channel} 反映。").format(
        number=number, channel=channel
    )


def rate_reminder(_: T, number: str, until: date | None) -> str:
    return _("{number} 的答复您看到了吗？满意不满意请点一下，{until}前都算数。").format(number=number, until=day(_, until))


def closed_unrated(_: T, number: str) -> str:
    return _("{number} 已办结，没有收到您的评价，我们不会当作满意。七天内还可以点评价，或回复「还没解决」。").format(number=number)


def promise_day(_: T, number: str, on: date | None) -> str:
    return _("{number}：当时说 {day} 前办，现在到日子了。办好了吗？").format(number=number, day=day(_, on))


def my_line(_: T, number: str, category_name: str, status_name: str) -> str:
    return _("{number} {category}：{status}").format(number=number, category=category_name, status=status_name)


def my_case(_: T, number: str, status_name: str, due_on: date | None) -> str:
    if due_on is None:
        return _("{number}：{status}").format(number=number, status=status_name)
    return _("{number}：{status}，最迟 {due} 答复").format(number=number, status=status_name, due=day(_, due_on))


def timeline(_: T, on: date, kind: str, facts: Mapping[str, str]) -> str:
    known: Mapping[str, str] = {
        "registered": _("您写来"),
        "assigned": _("转给{group}"),
        "claimed": _("{who} 代表认领"),
        "forwarded": _("转给办理单位"),
        "handed_up": _("上报上一级"),
        "extended": _("延期"),
        "given_back": _("小组退回，秘书重新安排"),
        "answered": _("{who} 答复（{outcome}）"),
        "answer_shared": _("{who} 答复（{outcome}）"),
        "rated": _("您评价：{value}"),
        "returned": _("退回重办"),
        "closed": _("办结"),
        "archived": _("归档"),
        "withdrawn": _("您撤回"),
        "declined": _("不予受理"),
        "overturned": _("您请再看看"),
        "nagged": _("您催办"),
        "merged": _("和同样的事一起办"),
        "unmerged": _("改为单独办理"),
        "unrated": _("您改了评价"),
        "unrated_joined": _("您改了评价，仍和同样的事一起办"),
        "split": _("其中一件事另外编号"),
        "express": _("直接报到主席"),
    }
    shown = dict(facts)
    if shown.get("value") in ("satisfied", "mostly", "unsatisfied"):
        shown["value"] = rating(_, shown["value"])
    shown["outcome"] = outcome(_, shown.get("outcome", ""))
    return f"· {day(_, on)} " + known[kind].format(**shown)


def timeline_said(_: T, on: date, who: str, words: str) -> str:
    words = one_line(words)
    short = words if len(words) <= 60 else words[:60] + "…"
    return _("· {day} {who} 说：{words}").format(day=day(_, on), who=who, words=short)


def ask_supplement(_: T, number: str) -> str:
    return _("请写要补充到 {number} 的话，语音、照片也行。").format(number=number)


def ask_withdraw(_: T, number: str) -> str:
    return _("真的要撤回 {number} 吗？撤回后小组就不办了。").format(number=number)


def withdrawn(_: T, number: str) -> str:
    return _("{number} 已撤回。想再反映，随时写。").format(number=number)


def ask_change(_: T, number: str) -> str:
    return _("{number} 要改什么？").format(number=number)


def changed(_: T, number: str) -> str:
    return _("{number} 改好了。").format(number=number)


def deputy_line(_: T, name: str, levels: Sequence[str], phone: str) -> str:
    names = "、".join(level(_, value) for value in levels)
    return _("{name}（{levels}人大代表）{phone}").format(name=name, levels=names, phone=phone).rstrip()


def station_line(_: T, name: str, address: str, hours: str) -> str:
    return _("联络站：{name}，{address}，{hours}").format(name=name, address=address, hours=hours)


def next_visit(_: T, on: date) -> str:
    return _("下一个走访选民日：{day}，代表到村里来。").format(day=day(_, on))


def next_reception(_: T, on: date, place: str, hours: str) -> str:
    return _("下一个代表接待日：{day} {hours}，{place}。").format(day=day(_, on), hours=hours, place=place)


def my_data(_: T, village: str, name: str, phone: str, agreed: date | None, cases: str) -> str:
    return _(
        "我们存了您的：\n村（居）：{village}\n姓名：{name}\n电话：{phone}\n同意时间：{agreed}\n反映的事：{cases} 件\n"
        "还有您的 Telegram 账号编号，只用来给您回话。要更正或删除，请把要求写在这里或告诉人大秘书。"
    ).format(village=village or "—", name=one_line(name) or "—", phone=one_line(phone) or "—", agreed=day(_, agreed), cases=cases)


def card_head(_: T, number: str, village: str, category_name: str) -> str:
    return _("【{number}】{village} · {category}").format(number=number, village=village, category=category_name)


def card_for(_: T, name: str) -> str:
    return _("选民写明给：{name}").format(name=name)


def card_status(_: T, words: str) -> str:
    return _("状态：{status}").format(status=words)


def card_claimer(_: T, name: str) -> str:
    return _("认领：{name}").format(name=name)


def card_due(_: T, due_on: date, round_number: int) -> str:
    if round_number > 1:
        return _("第 {round} 轮，最迟答复：{due}").format(round=round_number, due=day(_, due_on))
    return _("最迟答复：{due}").format(due=day(_, due_on))


def card_outcome(_: T, outcome_id: str, promise_on: date | None) -> str:
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("答复：{outcome}{promised}").format(outcome=outcome(_, outcome_id), promised=promised)


def card_rating(_: T, value: str, solved: str) -> str:
    extra = "，" + resolved(_, solved) if solved else ""
    return _("选民评价：{rating}{extra}").format(rating=rating(_, value), extra=extra)


def card_unreachable(_: T, since: date) -> str:
    return _("选民从 {day} 起收不到消息").format(day=day(_, since))


def card_mediators(_: T, names: str) -> str:
    return _("本村调解员：{names}").format(names=names)


def card_identity(_: T, name: str, phone: str) -> str:
    return _("选民（本人公开）：{name} {phone}").format(name=one_line(name), phone=one_line(phone))


def card_gone(_: T, number: str) -> str:
    return _("【{number}】已不在这里办理。").format(number=number)


def card_moved(_: T, number: str) -> str:
    return _("【{number}】卡片已重发，见下面。").format(number=number)


def language_note(_: T, language: str) -> str:
    known = {
        "bo": _("藏文"),
        "ug": _("维吾尔文"),
        "mn-Mong": _("蒙古文"),
        "mn-Cyrl": _("蒙古文"),
        "ko": _("朝鲜文"),
        "en": _("英文"),
        "ja": _("日文"),
        "ru": _("俄文"),
    }
    return _("⚠ 选民用{language}写，组里没有登记会的代表").format(language=known.get(language, language))


def full_words(_: T, number: str, words: str) -> str:
    return _("【{number}】选民的话：\n{words}").format(number=number, words=quoted(words))


def more_words(_: T, number: str, words: str) -> str:
    return _("【{number}】选民补充：\n{words}").format(number=number, words=quoted(words))


def edited(_: T, number: str, old: str, new: str) -> str:
    return _("【{number}】选民改了原话。\n原来：{old}\n现在：{new}").format(
        number=number, old=quoted(old[:1500], inline=True), new=quoted(new[:1500], inline=True)
    )


def more_for(_: T, number: str) -> str:
    return _("{number}：还可以").format(number=number)


def claimed_by(_: T, name: str) -> str:
    return _("{name} 已经认领了。").format(name=name)


def ask_reply(_: T, name: str, number: str) -> str:
    return _("{name}，请回复这条消息，写给 {number} 选民的话。发出前会给您再看一遍。").format(name=name, number=number)


def preview(_: T, number: str, words: str) -> str:
    return _("将发给 {number} 的选民：\n{words}").format(number=number, words=quoted(words[:3000]))


def preview_answer(_: T, number: str, result: tuple[str, date | None], words: str) -> str:
    promised = _("（{day}前）").format(day=day(_, result[1])) if result[1] else ""
    return _("将答复 {number} 的选民（{outcome}{promised}）：\n{words}").format(
        number=number, outcome=outcome(_, result[0]), promised=promised, words=quoted(words[:3000])
    )


def noted(_: T, number: str) -> str:
    return _("{number}：已记为内部备注，选民看不到。").format(number=number)


def ask_outcome(_: T, number: str) -> str:
    return _("{number} 办得怎么样？").format(number=number)


def ask_answer(_: T, name: str, number: str) -> str:
    who = name + "，" if name else ""
    return _("{who}请回复这条消息，写下给选民的答复（可以发语音）。").format(who=who)


def ask_promise(_: T, name: str) -> str:
    return _("{name}，计划什么时候办好？请回复这条消息写日期，例如 12月31日。").format(name=name)


def bad_date(_: T, example: date) -> str:
    return _("没看懂日期，或日子已经过了。请回复这条消息再写一次，例如 {example}。").format(example=day(_, example))


def ask_give_back(_: T, name: str, number: str) -> str:
    return _("{name}，{number} 为什么不归本组办？请回复这条消息写一句，给秘书看。").format(name=name, number=number)


def given_back(_: T, number: str) -> str:
    return _("{number} 已退给秘书。").format(number=number)


def secretary_given_back(_: T, number: str, name: str, reason: str) -> str:
    return _("{number} 被退办。{name}：{reason}").format(number=number, name=name, reason=quoted(reason[:500], inline=True))


def voter_nags(_: T, number: str) -> str:
    return _("【{number}】选民催办，请看一下。").format(number=number)


def voter_withdrew(_: T, number: str) -> str:
    return _("【{number}】选民撤回了，不用再办。").format(number=number)


def new_round(_: T, number: str, round_number: int, due_on: date | None, handler: str) -> str:
    return _("【{number}】选民不满意，进入第 {round} 轮，最迟 {due} 再答复。经办：{handler}").format(
        number=number, round=round_number, due=day(_, due_on), handler=handler or "—"
    )


def who_may(_: T, act: str) -> str:
    known: Mapping[str, str] = {
        "claim": _("只有本组代表能认领。"),
        "reply": _("只有本组代表能回复选民。"),
        "note": _("只有本组代表的话会记到事项里。"),
        "answer": _("要认领人、组长或副组长来答复。"),
        "give_back": _("要认领人、组长或副组长来退办。"),
        "release": _("要认领人、组长或副组长来放下。"),
        "author": _("谁写的谁来发。"),
        "assign": _("只有人大秘书能交办。"),
        "release_tip": _("只有人大秘书能定。"),
        "decline": _("只有人大秘书能定。"),
        "see": _("这件事不归您看。"),
        "forward": _("要认领人、组长或副组长来转办。"),
        "hand_up": _("要认领人、组长或副组长来上报。"),
        "extend": _("要认领人、组长或副组长来延期。"),
        "ask_phone": _("要认领人、组长或副组长来问电话。"),
        "express": _("只有本组代表能走直通车。"),
        "consult": _("只有本组代表能记面商。"),
        "name_claimer": _("要组长、副组长或工作人员来指派。"),
        "classify": _("要认领人或工作人员来改分类。"),
        "summarise": _("要认领人或工作人员来写摘要。"),
        "merge": _("要组长、副组长或工作人员来并案。"),
        "unmerge": _("要组长、副组长或工作人员来撤销并案。"),
        "split": _("要组长、副组长或工作人员来拆分。"),
        "key_follow_up": _("要主席、副主席或秘书来定重点督办。"),
        "checked": _("要督办的主席团成员来记。"),
        "audit": _("这是主席、副主席和秘书看的。"),
        "callbacks": _("这是工作人员的。"),
        "not_claimer": _("您是认领人，请别的工作人员打电话，免得自己问自己。"),
        "from_above": _("上级交办由工作人员登记。"),
        "new": _("这是代表和工作人员的。直接写您要反映的事就行。"),
        "find": _("这是代表和工作人员的。"),
        "suggest": _("要写建议的代表或工作人员来改。"),
        "broadcast": _("这是人大秘书的。"),
        "block": _("这是人大秘书的。"),
        "erase_for": _("这是人大秘书的。"),
        "not_your_village": _("这个村不归您管，请交给管它的工作人员登记。"),
        "contact_data": _("这是人大秘书的。"),
        "canned": _("这是工作人员的。"),
        "queue": _("这是人大秘书的。"),
        "people": _("这是人大秘书的。"),
        "days": _("这是工作人员的。"),
        "plan": _("要组长、副组长或工作人员来安排。"),
        "leave": _("要组长、副组长或工作人员来定；组长的由工作人员定。"),
        "rota": _("接待日值班的代表才用得上。"),
        "visit_record": _("走访记录由代表和工作人员来记。"),
        "visit_board": _("这是组长、主席和工作人员看的。"),
        "summary": _("小结给主席、副主席和工作人员看。"),
    }
    return known.get(act, _("只有本组代表和工作人员能用这个按钮。"))


def nag_list(_: T, lines: Sequence[str]) -> str:
    return _("请看一下：") + "\n" + "\n".join(lines)


def nag_claim(_: T, number: str, village: str, days: int) -> str:
    return _("· {number} {village}：{days} 个工作日还没人认领").format(number=number, village=village, days=days)


def nag_answer(_: T, number: str, village: str, due_on: date, late: int) -> str:
    if late > 0:
        return _("· {number} {village}：已超期 {late} 个工作日（{due}）").format(
            number=number, village=village, late=late, due=day(_, due_on)
        )
    if late == 0:
        return _("· {number} {village}：今天到期").format(number=number, village=village)
    return _("· {number} {village}：{due} 到期").format(number=number, village=village, due=day(_, due_on))


def nag_contact(_: T, number: str) -> str:
    return _("· {number}：今天要和选民联系上").format(number=number)


def nag_promise(_: T, number: str, on: date) -> str:
    return _("· {number}：答应选民 {day} 办的，到日子了").format(number=number, day=day(_, on))


def idle_returned(_: T, number: str, name: str) -> str:
    return _("【{number}】五个工作日没有动静，放回小组。原认领：{name}。").format(number=number, name=name)


def todo_line(_: T, number: str, village: str, status_name: str, due_on: date | None, *, late: bool) -> str:
    flag = "⏰" if late else ""
    return _("{flag}{number} {village}：{status}，{due}").format(
        flag=flag, number=number, village=village, status=status_name, due=day(_, due_on)
    )


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
    return _("{number} 为什么不受理、该找谁？请回复这条消息，写给选民看。").format(number=number)


def declined(_: T, number: str) -> str:
    return _("{number} 不予受理，已告诉选民。").format(number=number)


def chair_appeal(_: T, number: str) -> str:
    return _("{number} 不予受理，选民请再看看，已回到秘书那里。").format(number=number)


def link_refused(_: T, reason: str) -> str:
    known: Mapping[str, str] = {
        "used": _("这个链接已经用过了。要换手机，请找人大秘书重发一个。"),
        "expired": _("这个链接过期了，请找人大秘书重发一个。"),
        "not_leader": _("小组链接要由已绑定的组长、副组长或工作人员使用。"),
    }
    return known.get(reason, _("这个链接不对，请找人大秘书重发一个。"))


def confirm_name(_: T, name: str, congress: str) -> str:
    return _("这是{congress}给 {name} 的链接。您是 {name} 本人吗？").format(congress=congress, name=name)


def b_is_me(_: T, name: str) -> str:
    return _("是，我是{name}").format(name=name)


def linked(_: T, name: str) -> str:
    return _("{name}，绑定好了。点「我的待办」或发 /cases 看要办的事。").format(name=name)


def unlinked(_: T, name: str) -> str:
    return _("这个账号不再是 {name} 的账号。有疑问请找人大秘书。").format(name=name)


def somebody_linked(_: T, name: str) -> str:
    return _("{name} 绑定了账号。不对的话点下面撤销。").format(name=name)


def link_undone(_: T, name: str) -> str:
    return _("{name} 的绑定已撤销。").format(name=name)


def chat_bound(_: T, group: str) -> str:
    return _("本群现在是{group}的工作群，选民的事会发到这里。请把我设为管理员，我才看得到大家对卡片的回复。").format(group=group)


def chat_serves_other(_: T, group: str) -> str:
    return _("本群已经是{group}的工作群。一个群只服务一个小组。").format(group=group)


def not_delivered(_: T, number: str) -> str:
    return _("有一条消息 Telegram 不收，没有送到（{number}）。请换种写法再发，或打电话。").format(number=number or "—")


def bad_month(_: T, today: date) -> str:
    return _("月份请这样写：/summary {example}").format(example=today.strftime("%Y-%m"))


def future_month(_: T, period: str) -> str:
    return _("{period} 还没到。").format(period=period)


def share(_: T, rate: Rate) -> str:
    """A rate as n/m, with `样本少` under ten (docs/glossary.md, Statistics)."""
    few = _("（样本少）") if small_sample(rate) else ""
    return f"{rate[0]}/{rate[1]} {percent(rate)}{few}" if rate[1] else "—"


def summary(_: T, congress: str, period: str, found: Figures, names: Mapping[Any, str], cut_off: datetime) -> str:
    head = _("{congress} {period} 小结（截至 {cut_off}）").format(
        congress=congress, period=period, cut_off=cut_off.strftime("%Y-%m-%d %H:%M")
    )
    lines = [head, *_figures(_, found)]
    for group, part in found.by_group:
        lines.append(
            _("· {group}：受理 {accepted}，答复 {answered}，办结 {closed}，逾期 {overdue}").format(
                group=names.get(group, group), accepted=part.accepted, answered=part.answered, closed=part.closed, overdue=part.overdue
            )
        )
    return "\n".join(lines)


def group_summary(_: T, group: str, period: str, found: Figures) -> str:
    return "\n".join([_("{group} {period} 小结").format(group=group, period=period), *_figures(_, found)])


def _figures(_: T, f: Figures) -> list[str]:
    return [
        _("来件 {incoming} = 受理 {accepted} + 不予受理 {declined} + 并案 {merged} + 撤回 {withdrawn} + 待受理 {pending}").format(
            incoming=f.incoming, accepted=f.accepted, declined=f.declined, merged=f.merged, withdrawn=f.withdrawn, pending=f.pending
        ),
        _("答复 {rate}").format(rate=share(_, f.answer_rate)),
        _("办结 {rate}").format(rate=share(_, f.close_rate)),
        _("评价 {rate}，无法请评 {unaskable}").format(rate=share(_, f.rating_rate), unaskable=f.unaskable),
        _("满意 {satisfied}；基本满意 {mostly}；不满意 {unsatisfied}").format(
            satisfied=share(_, f.satisfied_rate), mostly=share(_, f.mostly_rate), unsatisfied=share(_, f.unsatisfied_rate)
        ),
        _("选民说已解决 {rate}").format(rate=share(_, (f.resolved, f.resolved_asked))),
        _("退回重办 {returned}；逾期未答复 {overdue}").format(returned=f.returned, overdue=f.overdue),
        *([_("办结而没有二次面商 {count}").format(count=f.no_second_talk)] if f.no_second_talk else []),
        *([_("联名选民另评：满意 {0}，基本满意 {1}，不满意 {2}").format(*f.joined_rated)] if any(f.joined_rated) else []),
    ]


def failed_rows(_: T, count: int) -> str:
    return _("有 {count} 条消息没有办成，原话都存着。请告诉管机器的人。").format(count=count)


def sheet_title(_: T, congress: str) -> str:
    return _("{congress} 绑定链接（一人一个，用一次就失效）").format(congress=congress)


def finding(_: T, code: str, facts: Mapping[str, str]) -> str:
    """A finding of `lianxin doctor`, with its cure."""
    known: Mapping[str, str] = {
        "no_town": _("还没有导入乡镇资料。请运行：lianxin import FILE.yaml"),
        "unlinked": _("{count} 位代表还没有绑定账号（{names}…）。请发给他们 lianxin invites 里的链接。"),
        "secretary_unlinked": _("人大秘书还没有绑定账号，待处理的事没人收到。请打开 lianxin invites 里她的链接。"),
        "waits_for_chair": _("有 {count} 件事等着主席接手。请让主席用他的专属链接连上。"),
        "village_alone": _("{name} 没有小组服务，那里的事会排到秘书那里。请在文件里写明小组再导入。"),
        "merged_ring": _("{chain}：合来合去又合回自己，所以都当作没有合并。请在文件里写明谁并入谁，再导入。"),
        "group_without_chat": _("{name} 没有工作群，卡片会私下发给代表。请组长用小组链接拉群。"),
        "no_calendar": _("{year} 年的放假安排还没有导入，工作日是暂定的（周一到周五，除去固定节日）。请把放假通知写成日历文件再导入。"),
        "term_ends": _("本届还有 {days} 天届满。请准备新一届的名册文件再导入。"),
        "failed_rows": _("有 {count} 条消息没有处理成。请运行：lianxin inbox"),
        "no_token": _("没有 LIANXIN_BOT_TOKEN。请向 @BotFather 要一个，写进 .env。"),
        "bad_token": _("Telegram 不认这个令牌。请向 @BotFather 核对。"),
        "api_away": _("连不上 {address}。请检查网络或 LIANXIN_BOT_API；要经代理才通的，请写 LIANXIN_PROXY。"),
        "api_refuses": _("Telegram 这会儿不回答（{code}）。请过一会儿再试。"),
        "foreign_answer": _("{address} 那头回答的不是 Telegram，是中间网关的页面（{status}）。请检查网络、代理或 LIANXIN_BOT_API。"),
        "proxy_away": _("连不上代理 {proxy}。请看它开着没有，{variable} 里的地址和端口写对没有。"),
        "proxy_locked": _("代理 {proxy} 不让过。请看它要不要账号和密码，{variable} 里的写对没有，它是不是这一种代理。"),
        "proxy_stuck": _("经代理 {proxy} 到不了 {address}。请看代理自己通不通，是不是这一种代理。"),
        "clock_off": _("本机时间差了 {seconds} 秒。请打开自动对时。"),
        "not_admin": _("{name}的群里我不是管理员，看不到大家对卡片的回复。请把我设为管理员。"),
        "no_copy": _("还没有数据库备份（{folder}）。机器人开着时每天会备一份；现在就要，请运行：lianxin db backup"),
        "old_copy": _("最近一份数据库备份是 {day} 的（{folder}）。请看磁盘满了没有，再运行：lianxin db backup"),
        "chat_gone": _("{name}的群进不去了。请用 lianxin invites --group 出一个新的小组链接，交给组长重新拉群。"),
        "chat_muted": _("{name}的群不让我发消息。请群主在群权限里放开「发送消息」，或者把我设为管理员。"),
        "shut_write": _("{name}的群从 {since} 起不让我发消息，卡片私下发给代表。请群主放开「发送消息」，或者把我设为管理员。"),
        "shut_admin": _("{name}的群从 {since} 起只让管理员发消息，卡片私下发给代表。请群主把我设为管理员。"),
        "shut_topic_closed": _(
            "{name}的群里我待的话题从 {since} 起关了，卡片私下发给代表。请打开它，或者用 lianxin invites --group {id} 出一个新链接，在别的话题里发。"
        ),
        "shut_topic_gone": _(
            "{name}的群里我待的话题从 {since} 起没有了，卡片私下发给代表。请用 lianxin invites --group {id} 出一个新链接，在要用的话题里发。"
        ),
        "shut_link": _(
            "{name}的群从 {since} 起进不去，卡片私下发给代表。请用 lianxin invites --group {id} 出一个新链接，交给组长重新拉群。"
        ),
    }
    return known[code].format(**facts)


def directly(_: T) -> str:
    """By which way Telegram is reached."""
    return _("Telegram：直接连接")


def through_proxy(_: T, proxy: str, variable: str) -> str:
    return _("Telegram：经代理 {proxy}（{variable}）").format(proxy=proxy, variable=variable)


def name_the_bot(_: T) -> str:
    return _("也可以自己写上机器人的名字：--bot 名字")


def claim_done(_: T, contact_due_on: date | None) -> str:
    if contact_due_on is None:
        return _("您认领了。")
    return _("您认领了，请在 {due} 前联系选民。").format(due=day(_, contact_due_on))


def reminder_failed(_: T) -> str:
    return _("有一条到期的提醒没有办成，已记下，请告诉管机器的人。")


def commands(_: T) -> Sequence[tuple[str, str]]:
    """What the bot's menu offers: command and words."""
    return (
        ("my", label_my(_)),
        ("deputies", label_deputies(_)),
        ("visit", label_visit(_)),
        ("village", _("换村（居）")),
        ("language", _("换文字")),
        ("privacy", label_privacy(_)),
        ("help", label_help(_)),
    )
