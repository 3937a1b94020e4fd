"""What stands on a case's card and is told of it, whoever acts. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line, quoted
from locales import common, signs
from locales.catalogue import C_, N_
from locales.common import T, day, rating

b_supplement = N_("补充")
b_change = N_("更改")
b_withdraw = N_("撤回")
b_claim = N_("认领")
b_more = N_("更多")
b_full = N_("全文")
b_still_open = N_("还没解决")
b_assign = N_("交办")
receipt_confidential = N_("已按「保密」处理：群里看不到您的话，只有认领的代表私下看。")
receipt_minor = N_("孩子的事，不用写姓名和电话。有危险，请马上找身边信得过的大人，或打 110。")
receipt_masked = N_("身份证号、银行卡号和电话已经遮住，群里看不到。")
receipt_nobody_linked = N_("小组的代表暂时还没有连上线，已经记下，连上就转给他们。")
ask_resolved = N_("您说的问题解决了吗？")
ask_how_far = N_("眼下问题解决了多少？")
noted_thanks = N_("记下了，谢谢您。")
words_may_follow = N_("记下了，谢谢您。还有想说的，直接写就行。")
ask_category = N_("是哪一类的事？")
dropped = N_("取消了，没有发出去。")
only_claimer_reads = N_("这件事保密，只有认领的代表能在私聊里看。")
card_confidential = N_("（保密：认领后在私聊里看）")
card_media_only = N_("（没有文字，见下面的图片、语音或文件）")


def nobody_may_read(_: T, reader: str = "") -> str:
    return _("眼下组里没有能看这件事的代表，先由{reader}看，再找人办。").format(reader=reader or _("人大秘书"))


def nobody_linked_yet(_: T, reader: str = "") -> str:
    return _("小组的代表暂时还没有连上线，先由{reader}看，连上就转给他们。").format(reader=reader or _("人大秘书"))


def mark(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "urgent": _("🔴紧急"),
        "confidential": _("🔒保密"),
        "pii": _("号码已遮"),
        "veiled": _("姓名门牌已遮"),
        "minor": _("未成年人"),
        "multi": _("多件事"),
        "repeat": _("重复反映"),
        "key": _(C_("mark", "重点督办")),
        "abusive": _("言辞激烈"),
        "out_of_area": _("外地"),
        "from_above": _("上级交办"),
        "tip": _("像是检举控告"),
        "legal": _("涉法涉诉"),
    }
    return known.get(value, value)


def outcome(_: T, value: str) -> str:
    known = {"solved": _("已解决"), "planned": _("列入计划"), "deferred": _("暂时办不了"), "explained": _("情况说明")}
    return known.get(value, value)


def resolved(_: T, value: str) -> str:
    return {"yes": _("已解决"), "partly": _("部分解决"), "no": _("未解决")}[value]


def noted_resolved(_: T, value: str, rating_value: str) -> str:
    """Of what he typed: how much is solved, and his rating, which it does not change."""
    return _("记下了：{solved}。您的评价是「{rating}」，没有变。").format(solved=resolved(_, value), rating=rating(_, rating_value))


def which_village(_: T, typed: str) -> str:
    return _("叫「{typed}」的地方不止一个，是哪个村的？").format(typed=typed)


def receipt(_: T, number: str, group: str, category: str, due_on: date | None) -> str:
    return _("收到了。编号 {number}\n已转给：{group}\n类别：{category}\n最迟 {due} 给您答复。").format(
        number=number, group=group, category=category, due=day(_, due_on)
    )


def receipt_unread(_: T, number: str, group: str, category: str, due_on: date | None) -> str:
    """Where nobody of the group can read it yet; why follows."""
    return _("收到了。编号 {number}\n归{group}办\n类别：{category}\n最迟 {due} 给您答复。").format(
        number=number, group=group, category=category, due=day(_, due_on)
    )


def receipt_queued(_: T, number: str, reason: str, channel: str) -> str:
    known: Mapping[str, str] = {
        "tip": _("收到了。编号 {number}\n这件事只有人大秘书能看，不进群。检举控告请直接找纪检监察机关：{channel}。"),
        "legal": _("收到了。编号 {number}\n法院、公安在办的案子，代表不能干预；打官司的事可以问：{channel}。人大秘书会看一下您的话。"),
        "out_of_area": _("收到了。编号 {number}\n这好像不是本地的事，可以打 {channel} 请他们转办。人大秘书也会看一下。"),
    }
    other = _("收到了。编号 {number}\n人大秘书会先看，一个工作日内转给合适的代表小组。")
    return known.get(reason, other).format(number=number, channel=channel)


def legal_aid(_: T, number: str) -> str:
    """Below the receipt of a matter that lies with a court."""
    return _("请不起律师的，可以打法律援助电话 {number}。").format(number=number)


def free_lawyer(_: T, number: str) -> str:
    """Beside what becomes of a matter in which a question of law is put."""
    return _("法律上的事，可以先打 {number} 免费问律师。").format(number=number)


def urgent_alert(_: T, number: str, village: str) -> str:
    return _("🔴 紧急：{village} {number}，选民说有危险。已请他打 110/119/120，请马上看卡片。").format(village=village, number=number)


def urgent_untold(_: T, number: str, village: str) -> str:
    """His words name the danger, and the bot cannot reach him."""
    return _("🔴 紧急：{village} {number}，选民的话里有危险。没能提醒他打 110/119/120，请马上看卡片。").format(
        village=village, number=number
    )


def urgent_marked(_: T, number: str, village: str, who: str) -> str:
    """Somebody of the house marked it; the voter reads nothing of a mark."""
    return _("🔴 紧急：{village} {number}，{who} 标为紧急。没有告诉选民，也没有提醒他打 110/119/120。请马上看卡片。").format(
        village=village, number=number, who=who
    )


def told_claimed(_: T, number: str, who: str, *, staff: bool = False) -> str:
    """`staff`: `who` names the office already, and is no deputy."""
    if staff:
        return _("{number}：{who} 已经认领，会和您联系。").format(number=number, who=who)
    return _("{number}：{who} 代表已经认领，会和您联系。").format(number=number, who=who)


def told_handed(_: T, number: str, who: str, *, staff: bool = False) -> str:
    """Somebody else put it into his hands; `staff`: as in `told_claimed`."""
    if staff:
        return _("{number}：已交给 {who} 办，会和您联系。").format(number=number, who=who)
    return _("{number}：已交给 {who} 代表办，会和您联系。").format(number=number, who=who)


def told_put_back(_: T, number: str, due_on: date | None, *, late: bool) -> str:
    if late:
        return _("{number}：小组正在另外安排人办，您不用再写。本该 {due} 答复，已经晚了，对不住；我们在催。").format(
            number=number, due=day(_, due_on)
        )
    return _("{number}：小组正在另外安排人办，您不用再写。答复的期限不变（{due}）。").format(number=number, due=day(_, due_on))


def told_assigned(_: T, number: str, group: str, due_on: date | None, *, late: bool = False) -> str:
    """`late`: that day is past."""
    if late:
        return _("{number} 已转给{group}。本该 {due} 答复您，已经晚了，对不住；我们在催。").format(
            number=number, group=group, due=day(_, due_on)
        )
    return _("{number} 已转给{group}，最迟 {due} 给您答复。").format(number=number, group=group, due=day(_, due_on))


def told_unread(_: T, number: str, group: str, due_on: date | None, *, late: bool = False) -> str:
    """The same where nobody of that group can read it yet; why follows."""
    if late:
        return _("{number} 现在归{group}办。本该 {due} 答复您，已经晚了，对不住；我们在催。").format(
            number=number, group=group, due=day(_, due_on)
        )
    return _("{number} 现在归{group}办，最迟 {due} 给您答复。").format(number=number, group=group, due=day(_, due_on))


def noted_rating(_: T, value: str, words: str) -> str:
    """In the message too, since a popup is gone at once."""
    return _("记下了：{rating}，十分钟内可以改。\n{words}").format(rating=rating(_, value), words=words)


def ask_why(_: T, number: str, due_on: date | None, *, final: bool) -> str:
    who = _("这次由人大主席团成员来办") if final else _("会重新办")
    return _("对不住，让您不满意了。哪里没办好？写一句就行。\n{number} {who}，最迟 {due} 再答复您。").format(
        number=number, who=who, due=day(_, due_on)
    )


def heard_why(_: T, number: str, due_on: date | None, *, final: bool) -> str:
    """Where his words said the reason themselves."""
    who = _("这次由人大主席团成员来办") if final else _("会重新办")
    return _("对不住，让您不满意了。您说的原因也记下了。\n{number} {who}，最迟 {due} 再答复您。\n眼下问题解决了多少？").format(
        number=number, who=who, due=day(_, due_on)
    )


def ask_why_hers(_: T, number: str, reader: str) -> str:
    """Of what one reader alone has. `reader`, here and below: who does the secretary's part where it speaks of herself; empty: she."""
    return _("对不住，让您不满意了。哪里没办好？写一句就行。\n{number} 现在只有{reader}能看，先由{reader}看了再定。").format(
        number=number, reader=reader or _("人大秘书")
    )


def heard_why_hers(_: T, number: str, reader: str) -> str:
    return _(
        "对不住，让您不满意了。您说的原因也记下了。\n{number} 现在只有{reader}能看，先由{reader}看了再定。\n眼下问题解决了多少？"
    ).format(number=number, reader=reader or _("人大秘书"))


def last_word(_: T, number: str, channel: str) -> str:
    return _("{number}：主席团的答复您仍不满意，我们如实记下了。这件事代表这边办到头了，您还可以打 {channel} 反映。").format(
        number=number, channel=channel
    )


def card_head(_: T, number: str, village: str, category_name: str) -> str:
    return _("【{number}】{village} · {category}").format(number=number, village=village, category=category_name)


def card_for(_: T, name: str) -> str:
    return _("选民写明给：{name}").format(name=name)


def card_appointment(_: T, *, taken: bool) -> str:
    """Of a matter whose voter asks for a talk."""
    return _("约访：选民想当面谈。") if taken else _("约访：选民想当面谈，认领以后点「约时间」。")


def card_status(_: T, words: str) -> str:
    return _("状态：{status}").format(status=words)


def card_claimer(_: T, name: str) -> str:
    return _("认领：{name}").format(name=name)


def card_due(_: T, due_on: date, round_number: int) -> str:
    if round_number > 1:
        return _("第 {round} 轮，最迟答复：{due}").format(round=round_number, due=day(_, due_on))
    return _("最迟答复：{due}").format(due=day(_, due_on))


def card_outcome(_: T, outcome: str, promise_on: date | None) -> str:
    promised = _("（{day}前）").format(day=day(_, promise_on)) if promise_on else ""
    return _("答复：{outcome}{promised}").format(outcome=outcome, promised=promised)


def card_rating(_: T, value: str, solved: str) -> str:
    return _("选民评价：{rating}").format(rating=signs.clauses(_, rating(_, value), resolved(_, solved) if solved else ""))


def card_said_anew(_: T, round_number: int, words: str) -> str:
    """Apart from what he first wrote."""
    return _("第 {round} 轮，选民说：\n{words}").format(round=round_number, words=quoted(words))


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
        "fr": _("法文"),
        "de": _("德文"),
        "es": _("西班牙文"),
        "vi": _("越南文"),
    }
    name = known.get(language) or known.get(language.split("-")[0]) or _("外文")
    return _("⚠ 选民用{language}写，组里没有登记会的代表").format(language=name)


def full_words(_: T, number: str, words: str) -> str:
    return _("【{number}】选民的话：\n{words}").format(number=number, words=quoted(words))


def more_words(_: T, number: str, words: str) -> str:
    return _("【{number}】选民补充：\n{words}").format(number=number, words=quoted(words))


def edited(_: T, number: str, old: str, new: str) -> str:
    return _("【{number}】选民改了原话。\n原来：{old}\n现在：{new}").format(
        number=number, old=quoted(old[:1500], inline=True), new=quoted(new[:1500], inline=True)
    )


def taken_apart(_: T, number: str, words: str) -> str:
    """His message was of several matters, and he said so: what is left of it here."""
    return _("【{number}】选民把几件事分开了，这一件是：\n{words}").format(number=number, words=quoted(words[:1500]))


def voter_withdrew(_: T, number: str) -> str:
    return _("【{number}】选民撤回了，不用再办。").format(number=number)


def voter_withdrew_joined(_: T, number: str, other: str, *, answered: bool) -> str:
    known = (
        _("【{number}】选民撤回了。一起办的 {other} 已经答复，答复照样算数，不用再办。")
        if answered
        else _("【{number}】选民撤回了。同样的事还有人反映，接着办 {other}。")
    )
    return known.format(number=number, other=other)


def new_round(_: T, number: str, round_number: int, due_on: date | None, handler: str) -> str:
    words = _("【{number}】选民不满意，进入第 {round} 轮，最迟 {due} 再答复。")
    who = _("经办：{handler}").format(handler=handler) if handler else _("现在没有人经办，请哪位认领。")
    return words.format(number=number, round=round_number, due=day(_, due_on)) + who


def new_round_hers(_: T, number: str, round_number: int) -> str:
    return _("【{number}】选民不满意，进入第 {round} 轮；没有转给小组，由您定。").format(number=number, round=round_number)


def round_without_handler(_: T, number: str, due_on: date | None) -> str:
    return _("{number} 要重新办，最迟 {due} 答复。原来经办的人现在不在，请定谁来办。").format(number=number, due=day(_, due_on))


def who_may(_: T, act: str) -> str:
    known: Mapping[str, str] = {
        "claim": _("只有本组代表能认领。"),
        "reply": _("只有本组代表能回复选民。"),
        "note": _("只有本组代表的话会记到事项里。"),
        "answer": _("要认领人、组长或副组长来答复。"),
        "give_back": _("要认领人、组长或副组长来退办。"),
        "release": _("要认领人、组长或副组长来放下。"),
        "author": _("谁写的谁来发。"),
        "writer": _("谁登记的谁来补。"),
        "office": _("电脑上的页面是给工作人员、主席、主席团成员和组长、副组长用的。"),
        "assign": _("只有人大秘书能交办。"),
        "release_tip": _("只有人大秘书能定。"),
        "decline": _("只有人大秘书能定。"),
        "see": _("这件事不归您看。"),
        "forward": _("要认领人、组长或副组长来转办。"),
        "unit_answered": _("要认领人、组长、副组长或工作人员来记单位的回话。"),
        "unit_visited": _("只有本组代表能记和单位去看了。"),
        "up_answered": _("要认领人、组长、副组长或工作人员来记上级的回话。"),
        "hand_up": _("要认领人、组长或副组长来上报。"),
        "extend": _("要认领人、组长或副组长来延期。"),
        "ask_progress": _("要秘书、信息员、主席或挂联的主席团成员来问。"),
        "chase": _("要秘书、信息员、主席或挂联的主席团成员来催。"),
        "tell_progress": _("要本组代表来回。"),
        "promise": _("要认领人、组长或副组长来说。"),
        "ask_phone": _("要认领人、组长或副组长来问电话。"),
        "express": _("只有本组代表能走直通车。"),
        "consult": _("只有本组代表能记面商。"),
        "name_claimer": _("要组长、副组长或工作人员来指派。"),
        "classify": _("要认领人或工作人员来改分类。"),
        "summarise": _("要认领人或工作人员来写摘要。"),
        "merge": _("要组长、副组长或工作人员来并案。"),
        "take_up": _("要本组代表或人大秘书来写；保密的事，要看得到内容的人（认领人或人大秘书）来写。"),
        "merge_unread": _("这件保密，要看得到内容的人（认领人或人大秘书）来并案。"),
        "unmerge": _("要组长、副组长或工作人员来撤销并案。"),
        "split": _("要组长、副组长或工作人员来拆分。"),
        "key_follow_up": _("要主席、副主席或秘书来定重点督办。"),
        "checked": _("要督办的主席团成员来记。"),
        "send_back": _("要工作人员来退回答复。"),
        "report_back": _("要工作人员来报回。"),
        "audit": _("这是主席、副主席和秘书看的。"),
        "callbacks": _("这是工作人员的。"),
        "not_claimer": _("您是认领人，请别的工作人员打电话，免得自己问自己。"),
        "from_above": _("上级交办由工作人员登记。"),
        "new": _("这是代表和工作人员的。直接写您要反映的事就行。"),
        "find": _("这是代表和工作人员的。"),
        "suggest": _("要写建议的代表或工作人员来改。"),
        "suggest_own": _("建议由代表自己来写。"),
        "motion_decided": _("主席团怎么定的，由工作人员或主席来记。"),
        "suggest_rate": _("满不满意，由提建议的代表自己来说。"),
        "topics": _("这是组长、主席团和工作人员的。"),
        "broadcast": _("这是人大秘书的。"),
        "notice": _("这是人大秘书的。"),
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


b_give_phone = N_("留电话")
b_no_phone = N_("不留")
b_join_alike = N_("相同的并案")


def b_merge_into(_: T, number: str) -> str:
    return _("并入 {number}").format(number=number)


def card_lead(_: T, name: str) -> str:
    return _("重点督办：{name}").format(name=name)


def _card_joined(_: T, numbers: str) -> str:
    return _("同样的事：{numbers}").format(numbers=numbers)


def card_main(_: T, number: str) -> str:
    return _("已并入 {number}").format(number=number)


def phone_wanted(_: T, number: str, who: str) -> str:
    return _("{number}：{who} 想打电话和您说。愿意留个电话吗？只给他一个人看。").format(number=number, who=who)


def asks_after_correction(_: T, number: str, rating: str) -> str:
    """The answer he had rated reads otherwise now."""
    return _(
        "{number} 的答复刚改过，改好的在上面。您之前评的是「{rating}」，现在还这样看吗？再点一次按新的算，不点就还算「{rating}」。"
    ).format(number=number, rating=rating)


def twin_elsewhere(_: T, main: str, village: str) -> str:
    return _("和 {main}（{village}）说的很像，是同一件事就点「更多」里的「并案」。").format(main=main, village=village)


def twin_found(_: T, number: str, main: str) -> str:
    return _("{number} 和 {main} 像是同一件事。是就并案，一起办，每位选民都有回音。").format(number=number, main=main)


def told_merged(_: T, number: str, main: str, due: date | None, *, late: bool = False) -> str:
    """`late`: that day is past."""
    if late:
        return _(
            "{number} 和 {main} 是同一件事，一起办，每一步照样告诉您，您单独评价。本该 {due} 答复，已经晚了，对不住；我们在催。"
        ).format(number=number, main=main, due=day(_, due))
    return _("{number} 和 {main} 是同一件事，一起办，每一步照样告诉您，最迟 {due} 答复，您单独评价。").format(
        number=number, main=main, due=day(_, due)
    )


def told_merged_answered(_: T, number: str, main: str) -> str:
    return _("{number} 和 {main} 是同一件事，已经有答复了，接着就发给您，您单独评价。").format(number=number, main=main)


def told_merged_own(_: T, number: str, main: str) -> str:
    return _("{number} 和 {main} 是同一件事，并到一起办：您只收一份答复，只评价一次。").format(number=number, main=main)


def told_unmerged(_: T, number: str, due: date | None, *, late: bool = False) -> str:
    if late:
        return _("{number} 改为单独办理。本该 {due} 答复您，已经晚了，对不住；我们在催。").format(number=number, due=day(_, due))
    return _("{number} 改为单独办理，最迟 {due} 答复您。").format(number=number, due=day(_, due))


digest_shown = N_("已打开")


def digest_gone(_: T, number: str) -> str:
    return _("· {number} 已不在这里办理").format(number=number)


card_erased = N_("（选民已删去原话）")


def card_up(_: T, names: str, due_on: date | None) -> str:
    if due_on is None:
        return _("已上报：{names}").format(names=names)
    return _("已上报：{names}，{due} 前回话").format(names=names, due=day(_, due_on))


def card_joined(_: T, numbers: Sequence[str], count: int) -> str:
    """`numbers`: the first of them, `count` of all."""
    shown = signs.listed(_, numbers)
    return _card_joined(_, _("{first}…（{count}）").format(first=shown, count=common.counted(_, count)) if count > len(numbers) else shown)


def way(_: T, value: str) -> str:
    known = {"visit": _("上门谈"), "phone": _("打电话谈"), "meeting": _("见面谈"), "not_reached": _("没联系上")}
    return known.get(value, value)


def consult_which(_: T, value: str) -> str:
    return {"first": _(C_("talk", "面商")), "second": _("二次面商"), "return_visit": _("回访")}[value]


def channel(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "bot": _("手机"),
        "visit": _("走访"),
        "reception": _("接待"),
        "activity": _("代表活动"),
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


b_read_on = N_("接着看")
# Whatever is no unit of the roster, where outsiders read.
other_units = N_("其他单位")
anonymous = N_("匿名")
confidential = N_("（保密）")
