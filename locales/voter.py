"""What a voter reads: welcome, receipts, his matters, what he is asked. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line, quoted
from locales import acts
from locales.catalogue import C_, N_
from locales.common import T, day, rating
from locales.further import short

LANGUAGE_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


b_agree = N_("同意并继续")
b_new = N_("新事项")
b_this_is_new = N_("这是新事项")
b_is_matter = N_("这是要反映的事项")
b_just_saying = N_("只是说一声")
b_nag = N_("催办")
b_not_listed = N_("不在其中")
b_show_me = N_("公开身份")
b_show_them_too = N_("也给他们看")
b_hide_me = N_("改为匿名")
b_confidential = N_("保密")
b_category = N_("改类别")
b_village = N_("改村（居）")
b_back_to_list = N_("回到我的事项")
b_withdraw_yes = N_("确认撤回")
b_keep = N_("不撤回")
b_keep_village = N_("不换，还是原来的村")
ask_language = N_("请选择文字。")
language_set = N_("好的，以后用这种文字和您说话。")
unknown_code = N_("这个二维码我们不认识，可能已经换了新的。您照样可以在这里反映事情。")
held = N_("您的话收到了，先替您保管着。看一下说明，点「同意并继续」，就转给代表小组。")
held_first = N_("您的话收到了，先替您保管着。点一下您是哪个村的，看过说明，就转过去。")
held_agree = N_("收好了，就差一步：点一下「同意并继续」，或打「同意」两个字，您写的就一起转过去。")
what_is_it = N_("您想反映什么事？在哪里、怎么了，写一句就行，说语音、拍照也行。前面写的先留着，和这件事一起转。")
lives_now = N_("您自己现在住在哪个村，请点一下。")


def by_hand(_: T, where: str) -> str:
    """`where`: the telephone and the address of those who help."""
    return _("点不来也不要紧，有人帮您弄：{where}。您写的都收着。").format(where=where)


held_village = N_("收好了，就差一步：点一下您是哪个村的，或直接写村名，您写的就一起转过去。")
refused = N_("好的，您不同意，您的话就不转给任何人，存着的三天内删掉。改主意了，随时可以再来。")
held_reminder = N_("您写的话还在替您保管。点「同意并继续」就转给代表小组；再过两天没有点，我们就删掉。")
agreed_before = N_("您已经同意过了，直接写事情就行。")
receipt_big_file = N_("文件太大，只能转给人看，我们存不下来，请您自己也留一份。")
too_fast = N_("您发得有点快，后面的话都收着了，会一条一条接着转，不用重发。")
too_many_today = N_("今天反映的事已经很多了，这一条我们收着，明天接着办。")
waits_along = N_("这条也收到了，和上一条放在一起，明天接着办。")
ask_which = N_("这是另一件事，还是接着说以前的事？十分钟不选，就当新事项。")
ask_which_on = N_("这是另一件事，还是接着说以前的事？十分钟不选，就当接着说最近那件。")
ask_which_said = N_("这是另一件事，还是接着说以前的事？十分钟不选，就当说一声，记到以前那件。")
how_to_say_which = N_("不会点也不要紧，回几个字就行：说的还是原来那件，回「接着说」；是另一件，回「新事项」。")
waits_with = N_("这条也收到了，和上一条一起，等您点一下上面的选择。")


def shown_no_further(_: T, number: str, group: str) -> str:
    """What he showed to one group stays with it."""
    return _("{number} 现在归{group}办。您给原来的小组看的姓名和电话没有跟过去，他们看不到。要不要也给他们看？").format(
        number=number, group=group
    )


def cannot_change(_: T, why: str) -> str:
    known: Mapping[str, str] = {
        "late": _("已经过了十分钟，不能再改了。还有话请直接写。"),
        "acted": _("您评价以后已经有人接着办了，不能再改。还有话请直接写。"),
        "moved": _("这件事又在办了，这次的评价不能再改。办完还会再问您满意不满意。"),
        "withdrawn": _("这件事您已经撤回，评价不能再改了。想再反映，随时写。"),
        "archived": _("这件事已经归档，评价不能再改了。还有话请直接写。"),
    }
    return known[why]


ask_again = N_("您对答复满意不满意，请点一下。")


def ask_which_rating(_: T, said: str) -> str:
    return _("您说“{said}”：算满意、基本满意，还是不满意？请点一下。").format(said=one_line(said).strip())


cannot_reopen = N_("这件事已经过了可以重办的时候。请直接写，当新事项办。")
no_matters = N_("您还没有反映过事情。直接写、发语音或拍照发来就行。")
my_matters = N_("您反映的事（点一下看经过）：")
nothing_to_nag = N_("这件事现在不用催。")
nagged_lately = N_("三天之内催过一次了，满三天可以再催。")
nag_done = N_("已经替您催了。")
nag_kept = N_("您催过，已经记下。眼下还没有代表或秘书能在这里收到，谁接手这件事，谁就看得到。")
ask_case_village = N_("这件事是哪个村（居）的？")
claimed_stays = N_("已经有代表认领，村（居）不能再改。请写一句告诉他。")
ask_contact = N_("请写下您的姓名和电话，例如：王大娘 1380000xxxx。只给办这件事的小组看。")
contact_kept = N_("联系方式记下了，不会转到群里。要给办事的小组看，请在事项里点「更改」，再点「公开身份」。")
contact_not_taken = N_("联系人名片我们不转给任何人。请直接写事情。")
no_deputies = N_("还不知道您是哪个村（居）的。选好了村（居），就能看到您的代表。")
no_days = N_("近期没有安排走访日。")
unknown_command = N_("没看懂这个词。直接写您要反映的事就行，或点下面的「帮助」。")


def level(_: T, value: str) -> str:
    known = {"town": _("镇"), "county": _("县"), "city": _("市"), "province": _("省"), "national": _("全国")}
    return known.get(value, value)


def notice(_: T, congress: str) -> str:
    return _(
        "这里是{congress}人大代表联系选民的地方。代表是您选出来的：听您的话，把事情反映、转交给管事的单位，跟踪督促，给您回音。\n\n"
        "您的话，您村的代表小组和人大工作人员看得到，只用来办您的事。姓名、电话和账号，代表看不到，除非您自己公开；办完两年后删去。"
        "存了什么、要改要删，点「帮助」里的「我的信息」。\n消息要经过 Telegram 在国外的服务器。"
    ).format(congress=congress)


def welcome(_: T, village: str) -> str:
    if not village:
        return _("您好！有什么事，直接写、说语音或拍照发来就行。")
    return _("您好，{village}的乡亲！有什么事，直接写、说语音或拍照发来就行，马上转给您村的代表小组。").format(village=village)


def ask_town(_: T, congress: str) -> str:
    return _("您是{congress}哪个乡镇的？请点一下，或直接写村名。").format(congress=congress)


def ask_village(_: T, congress: str) -> str:
    return _("您是{congress}哪个村（居）的？请点一下，或直接写村名。").format(congress=congress)


def no_such_village(_: T, typed: str) -> str:
    return _("没找到「{typed}」。").format(typed=one_line(typed))


def near_villages(_: T, typed: str) -> str:
    return _("没找到「{typed}」。您说的是下面哪一个？").format(typed=one_line(typed))


def village_set(_: T, village: str) -> str:
    if not village:
        return _("记下了。您的事会先由人大秘书看，再转给合适的小组。")
    return _("记下了：{village}。以前的事还在原来的小组办。").format(village=village)


def changed_by_now(_: T, village: str) -> str:
    return _("您已经换成{village}了。要换回来，请写「换村」。").format(village=village)


def other_village(_: T, old: str, new: str) -> str:
    return _("您登记的是{old}，这是{new}的二维码。要换成{new}吗？").format(old=old, new=new)


def moved(_: T, old: str) -> str:
    """`old`: his village until now, empty where he has none."""
    if not old:
        return _("您搬家了？要不要改成新的村？以前的事还在原来的小组办。")
    return _("您搬家了？您登记的是{old}。要不要改成新的村？以前的事还在原来的小组办。").format(old=old)


def b_change_village(_: T, village: str) -> str:
    return _("换成{village}").format(village=village)


def named_deputy_set(_: T, name: str) -> str:
    return _("下一件事会写明是给{name}代表的。").format(name=name)


def station_set(_: T, name: str, hours: str) -> str:
    return _("您在{name}。开放时间：{hours}。").format(name=name, hours=hours)


def added(_: T, count: str) -> str:
    return _("（已补充 {count} 条）").format(count=count)


def added_and_waiting(_: T, count: str, waiting: str) -> str:
    return _("（已补充 {count} 条，还有 {waiting} 条等着，都存好了）").format(count=count, waiting=waiting)


def joined(_: T, number: str) -> str:
    return _("收到，已补充到 {number}，代表看得到。").format(number=number)


def what_it_is(_: T, words: str) -> str:
    return _(
        "您反映的「{words}」，代表答复了，想听您一句话：\n满意，就是办好了；基本满意，就是办了，还差一点；不满意，就是没办好，我们重新办。\n点一下就行，写字也行。"
    ).format(words=short(words))


def joined_queued(_: T, number: str) -> str:
    """No group has it yet."""
    return _("收到，已补充到 {number}，人大秘书看得到。").format(number=number)


def joined_closed(_: T, number: str) -> str:
    return _("收到，已记到 {number}。这件事还没解决，还是只是说一声？").format(number=number)


def in_kind(_: T, intent: str) -> str:
    known: Mapping[str, str] = {
        "greeting": _("您好！我在。有什么事直接写、说语音或拍照发来就行。"),
        "anybody_there": _("在的。是什么事，直接写、说语音或拍照发来就行，转给您的代表。"),
        "asks": _("您请讲，直接写就行，说语音也行。"),
        "thanks": _("不客气，谢谢您！有事随时写。"),
        "farewell": _("好的，您慢走。有事随时写。"),
        "privacy": _("您的信息您说了算：写「我的信息」看我们存了什么；要撤回一件事，在「我的事项」里点「撤回」。"),
        "unsay": _("发来的话这里删不掉。写错了，再写一句对的就行；整件事不办了，写「撤回」。要删个人信息，写「我的信息」。"),
        "no_rating": _("答复的时候不想被问满意不满意，点下面这个就行。"),
        "command": _("请直接写您要反映的事，或点下面的按钮。想找人，就把事情写在这里，代表会和您说话。"),
        "abuse": _("听得出您有气。请说说是什么事、在哪里，我们转给代表。"),
        "noise": _("没太明白。请写一句是什么事、在哪里，发语音或照片也行。"),
        "rating": _("谢谢您的话。现在没有等您评价的事。"),
        "who_reads": _(acts.who_reads),
    }
    return known.get(intent, known["noise"])


def missed(_: T, number: str, words: str) -> str:
    return _("您不在的时候，{number} 有消息：\n{words}").format(number=number, words=quoted(words))


def rated(_: T, value: str) -> str:
    return _("记下了：{rating}。十分钟内可以改。").format(rating=rating(_, value))


def rated_each(_: T, ratings: Sequence[tuple[str, str]]) -> str:
    """`ratings`: the words of each matter, and what he said of its answer."""
    each = _("；").join(_("「{matter}」{rating}").format(matter=short(words), rating=rating(_, value)) for words, value in ratings)
    return _("记下了：{each}。十分钟内都可以改。").format(each=each)


def of_matter(_: T, matter: str, words: str) -> str:
    """Where he is asked of several one after the other. `matter`: its own words."""
    return _("「{matter}」：\n{words}").format(matter=short(matter), words=words)


def rated_already(_: T, value: str) -> str:
    return _("已经记下：{rating}。").format(rating=rating(_, value))


def rate_reminder(_: T, number: str, until: date | None) -> str:
    return _("{number} 的答复您看到了吗？满意不满意请点一下，{until}前都算数。").format(number=number, until=day(_, until))


def closed_unrated(_: T, number: str) -> str:
    return _("{number} 已办结，没有收到您的评价，我们不会当作满意。七天内还可以点评价，或回复「还没解决」。").format(number=number)


def my_line(_: T, number: str, category_name: str, status_name: str) -> str:
    return _("{number} {category}：{status}").format(number=number, category=category_name, status=status_name)


def b_matter(_: T, number: str, words: str) -> str:
    """A button of the list: a number alone says nothing to him."""
    return _("{number} {words}").format(number=number, words=short(words))


def my_case(_: T, number: str, status_name: str, due_on: date | None, *, late: bool = False) -> str:
    """`late`: that day is over and nobody answered."""
    if due_on is None:
        return _("{number}：{status}").format(number=number, status=status_name)
    if late:
        return _("{number}：{status}。本该 {due} 答复，已经晚了，对不住；我们在催。").format(
            number=number, status=status_name, due=day(_, due_on)
        )
    return _("{number}：{status}，最迟 {due} 答复").format(number=number, status=status_name, due=day(_, due_on))


def timeline(_: T, on: date, kind: str, facts: Mapping[str, str]) -> str:
    known: Mapping[str, str] = {
        "registered": _("您写来"),
        "assigned": _("转给{group}"),
        "claimed": _("{who} 代表认领"),
        "named": _("交给 {who} 代表办"),
        "handed": _("交给 {who} 代表办"),
        "claimed_by_staff": _("{who} 认领"),
        "forwarded": _("转给办理单位"),
        "forwarded_again": _("退回单位重办"),
        "handed_up": _("上报上一级"),
        "extended": _(C_("step", "延期")),
        "given_back": _("小组退回，秘书重新安排"),
        "answered": _("{who} 答复（{outcome}）"),
        "answer_shared": _("{who} 答复（{outcome}）"),
        "promise_kept": _("{who} 说答应的事办好了"),
        "promise_moved": _("答应的事改到 {until}"),
        "promise_dropped": _("{who} 说答应的事办不成了"),
        "promise_handed": _("答应的事改由{who}接着跟"),
        "rated": _("您评价：{value}"),
        "returned": _("退回重办"),
        "closed": _("办结"),
        "archived": _("归档"),
        "withdrawn": _("您撤回"),
        "declined": _(C_("status", "不予受理")),
        "overturned": _("您请我们再看看"),
        "undeclined": _("收回不予受理，重新看"),
        "nagged": _("您催办"),
        "merged": _("和同样的事一起办"),
        "unmerged": _("改为单独办理"),
        "rejoined": _("和同样的事一起办"),
        "unrated": _("您改了评价"),
        "unrated_joined": _("您改了评价，仍和同样的事一起办"),
        "split": _("其中一件事另外编号"),
        "unsent": _("您收回了发错的一条"),
        "express": _("直接报给主席"),
    }
    shown = dict(facts)
    if shown.get("value") in ("satisfied", "mostly", "unsatisfied"):
        shown["value"] = rating(_, shown["value"])
    until = shown.get("until", "")
    shown["until"] = day(_, date.fromisoformat(until)) if until else ""
    return f"· {day(_, on)} " + known[kind].format(**shown)


def timeline_said(_: T, on: date, who: str, words: str) -> str:
    words = one_line(words)
    short = words if len(words) <= 60 else words[:60] + "…"
    return _("· {day} {who} 说：{words}").format(day=day(_, on), who=who, words=short)


def ask_supplement(_: T, number: str) -> str:
    return _("请写要补充到 {number} 的话，语音、照片也行。").format(number=number)


def ask_withdraw(_: T, number: str, words: str) -> str:
    """`words`: the matter's own."""
    return _("真的要撤回 {number}「{words}」吗？撤回后小组就不办了。").format(number=number, words=short(words))


def withdrawn(_: T, number: str) -> str:
    return _("{number} 已撤回。想再反映，随时写。").format(number=number)


def ask_change(_: T, number: str) -> str:
    return _("{number} 要改什么？").format(number=number)


def changed(_: T, number: str) -> str:
    return _("{number} 改好了。").format(number=number)


def deputy_line(_: T, name: str, levels: Sequence[str], phone: str, job: str = "") -> str:
    """`job`: his work, as the roster has it; a long one is cut."""
    names = "、".join(level(_, value) for value in levels)
    line = _("{name}（{levels}人大代表，{job}）{phone}") if job else _("{name}（{levels}人大代表）{phone}")
    return line.format(name=name, levels=names, job=_cut(one_line(job)), phone=phone).rstrip()


JOB = 40
"""Characters of a deputy's work on the line with his name."""


def _cut(job: str) -> str:
    return job if len(job) <= JOB else job[:JOB] + "…"


def station_line(_: T, name: str, address: str, hours: str) -> str:
    return _("联络站：{name}，{address}，{hours}").format(name=name, address=address, hours=hours)


def next_visit(_: T, on: date) -> str:
    return _("下一个走访选民日：{day}，代表到村里来。").format(day=day(_, on))


def next_reception(_: T, on: date, place: str, hours: str) -> str:
    return _("下一个代表接待日：{day} {hours}，{place}。").format(day=day(_, on), hours=hours, place=place)


def voter_nags(_: T, number: str) -> str:
    return _("【{number}】选民催办，请看一下。").format(number=number)


def phone_wanted_now(_: T, number: str, who: str) -> str:
    """He meant to leave it to somebody who has the case no longer."""
    return _("{number}：刚才想要电话的代表已经不办这件事了，电话没有给任何人。现在是 {who} 在办，愿意留给他吗？只给他一个人看。").format(
        number=number, who=who
    )


ask_phone_number = N_("请写电话号码，只给办这件事的代表看。")


phone_number_missing = N_("还没看到电话号码。请把号码写来，刚才说的会跟号码一起只给办这件事的代表看。")


def phone_for_you(_: T, number: str, phones: Sequence[str], beside: str) -> str:
    told = _("{number} 的选民留了电话：{phone}。只给您一个人看，请不要转到群里。").format(number=number, phone=one_line("、".join(phones)))
    return "\n".join([told, _("他说：{words}").format(words=quoted(beside, inline=True))] if beside else [told])


def phone_changed_for_you(_: T, number: str, phones: Sequence[str], beside: str) -> str:
    """The number he gave before was wrong."""
    told = _("{number} 的选民改了电话：{phone}，请打这个，之前的不要打了。只给您一个人看，请不要转到群里。").format(
        number=number, phone=one_line("、".join(phones))
    )
    return "\n".join([told, _("他说：{words}").format(words=quoted(beside, inline=True))] if beside else [told])


def phone_changed(_: T, phone: str) -> str:
    return _("电话改成 {phone} 了，已经告诉代表，之前的不算。").format(phone=phone)


def phone_passed_on(_: T, phones: Sequence[str], *, beside: bool) -> str:
    passed = _("号码和您说的话已经转给代表，请等他的电话。") if beside else _("已经转给代表，请等他的电话。")
    return passed + "\n" + _("号码：{phone}。写错了就把对的写来。").format(phone="、".join(phones))


def phone_refused(_: T, number: str) -> str:
    return _("【{number}】选民不方便留电话，请在这里和他说。").format(number=number)


no_phone_fine = N_("没关系，就在这里说。")


def joined_again(_: T, number: str, main: str) -> str:
    return _("【{number}】选民改了评价，不再单独办，仍和 {main} 一起办。").format(number=number, main=main)


def told_joined_again(_: T, number: str, main: str) -> str:
    return _("{number} 不再单独办，仍和 {main} 一起办，有进展照样告诉您。").format(number=number, main=main)


def round_taken_back(_: T, number: str, round_number: int) -> str:
    return _("【{number}】选民改了评价，第 {round} 轮不用办了。").format(number=number, round=round_number)


b_appeal_block = N_("申诉")


def blocked_waits(_: T, until: date | None) -> str:
    return _("您现在暂时不能反映，到 {until} 为止。这条存着了，过后接着办。觉得不对，可以申诉。").format(until=day(_, until))


b_earlier = N_("更早的")


def much_waits(_: T, count: int, hours: int) -> str:
    return _("您已有 {count} 多条话在等着，都存好了，一条不会丢。每分钟处理一些，全部看完大约要 {hours} 小时。").format(
        count=count, hours=hours
    )


b_book = N_("约访")
b_remind_me = N_("提醒我")
b_remind_off = N_("不用提醒了")
remind_on = N_("好的，走访日前三天告诉您。")
remind_off = N_("好的，不再提醒。")
