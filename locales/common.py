"""Words that several rooms say: labels of the keyboard, days, statuses, refusals that any deed may give.

Every sentence a person reads stands in `locales/`, in the module of its room: a sentence without blanks is a constant, one with blanks a
function; `_` is the translator of the reader's language. The source language is zh-Hans. Words in 「」 are labels fixed by docs/spec.md.
Dates are local dates of the congress.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from domain.values.typed_command import LIANXIN
from locales.catalogue import C_, N_

T = Callable[[str], str]


label_my = N_("我的事项")
label_deputies = N_("我的代表")
label_visit = N_("走访日")
label_help = N_("帮助")
label_queue = N_("待处理")
label_summary = N_("小结")
label_board = N_("走访情况")
label_people = N_("名册")
label_cases = N_("我的待办")
label_privacy = N_("我的信息")
b_reply = N_("回复选民")
b_give_back = N_("退办")
b_answer = N_("答复")
b_decline = N_("不予受理")
b_my_own = N_("我自己反映")
b_nothing = N_("不用了")
question_over = N_("这一问已经过去了。有话请直接写给我们。")
settled = N_("这件事已经办到下一步，这个按钮不起作用了。")
help_group = N_("群里怎么办事：卡片下的按钮「认领」「回复选民」「答复」；直接回复卡片是内部备注，选民看不到。")
used_button = N_("这个按钮已经办过一次，没有再办。真要再办，请从卡片上重新点。")
old_button = N_("这个按钮已经过时了，什么也没有改动。")
no_choice = N_("这一项现在不能选，请另选一项。")
no_account = N_("这位选民不在 Telegram 上，发了他也收不到。请打电话或当面说，再记「面商」。")
voter_gone = N_("这位选民的信息已经删去，没法告诉他了。")
no_village = N_("村（居）不明")
status_waiting = N_("等选民回话")
own_matter = N_("这是您自己反映的事，请别的代表办。")
anonymous_admin = N_("您现在是匿名管理员，认不出是谁。请在群设置里关掉「匿名」再操作。")
chat_not_bound = N_("这个群还没有定给哪个代表小组。请组长点小组链接，把我加进来。")
admin_thanks = N_("谢谢，我现在能看到大家对卡片的回复了。")
# In the place of a list some of which its reader may not see any more; it does not say so.
list_is_old = N_("这是以前的列表，已经收起来了。要看现在的，请再要一次。")
failed = N_("对不起，刚才这一条没有办成。您的话存着，弄好了就接着办。")


_MONTHS = (
    N_("1月{day}日"),
    N_("2月{day}日"),
    N_("3月{day}日"),
    N_("4月{day}日"),
    N_("5月{day}日"),
    N_("6月{day}日"),
    N_("7月{day}日"),
    N_("8月{day}日"),
    N_("9月{day}日"),
    N_("10月{day}日"),
    N_("11月{day}日"),
    N_("12月{day}日"),
)


def day(_: T, value: date | None) -> str:
    """A local date as people write it."""
    if value is None:
        return "—"
    return _(_MONTHS[value.month - 1]).format(day=value.day)


def days(_: T, first: date | None, last: date | None) -> str:
    """From the first to the last; one day is said once."""
    return day(_, first) if first == last else _("{first}到{last}").format(first=day(_, first), last=day(_, last))


def day_of_year(_: T, value: date, today: date) -> str:
    """The same, with its year where that is another one."""
    return day(_, value) if value.year == today.year else _("{year}年{day}").format(year=value.year, day=day(_, value))


_CATEGORIES: Mapping[str, str] = {
    "road": N_("道路交通"),
    "water": N_("饮水供水"),
    "irrigation": N_("农田水利防汛"),
    "power_comms": N_("电力通信"),
    "sanitation": N_("人居环境与公共设施"),
    "pollution": N_("污染与生态"),
    "land": N_("土地与宅基地"),
    "requisition": N_("征地拆迁补偿"),
    "agriculture": N_("农业生产与惠农补贴"),
    "welfare": N_("低保救助与养老"),
    "medical": N_("医疗与医保"),
    "education": N_("教育"),
    "housing": N_("住房与危房"),
    "labour": N_("就业与欠薪"),
    "dispute": N_("邻里与矛盾纠纷"),
    "safety": N_("治安与安全生产"),
    "village_affairs": N_("村务与作风"),
    "other": N_("其他"),
}


def category(_: T, category_id: str, name: str) -> str:
    known = _CATEGORIES.get(category_id)
    return _(known) if known is not None else name


_STATUS: Mapping[str, str] = {
    "new": N_("待受理"),
    "accepted": N_("已受理"),
    "declined": C_("status", "不予受理"),
    "merged": C_("status", "并案"),
    "assigned": N_("待认领"),
    "claimed": N_("已认领"),
    "in_progress": N_("办理中"),
    "answered": N_("已答复，请评价"),
    "returned": N_("退回重办"),
    "closed": N_("已办结"),
    "archived": N_("已归档"),
    "withdrawn": N_("已撤回"),
}


def status(_: T, value: str) -> str:
    return _(_STATUS[value])


def status_at_work(_: T, value: str) -> str:
    """For deputies and staff: it is the voter who is asked to rate."""
    return _("已答复，等选民评价") if value == "answered" else status(_, value)


def status_in_books(_: T, value: str) -> str:
    """For registers and papers: they ask nobody for his rating."""
    return _("待评价") if value == "answered" else status(_, value)


def unasked_in_books(_: T, heard: str) -> str:
    """The same of who was not asked. `heard`: services/deed/names.heard."""
    known: Mapping[str, str] = {
        "to_phone": _("已答复，待告知"),
        "no_contact": _("已答复，无法告知"),
        "gone": _("已答复，请不到评价"),
    }
    return known.get(heard, _("已答复"))


def queue_reason(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "tip": _("像是检举控告，只有您能看"),
        "sealed": _("选民只给您看"),
        "legal": _("涉法涉诉，等您看"),
        "out_of_area": _("外地的事，等您看"),
        "unrouted": _("这个村（居）还没有定给哪个小组"),
        "no_village": _("不知道是哪个村（居）"),
        "given_back": _("小组退办"),
        "undeclined": _("收回了不予受理，等您看"),
        "appeal": _("选民请再看看"),
    }
    return known.get(value, value)


def rating(_: T, value: str) -> str:
    return {"satisfied": _("满意"), "mostly": _("基本满意"), "unsatisfied": _("不满意")}[value]


def claimed_by(_: T, name: str) -> str:
    return _("{name} 已经认领了。").format(name=name)


def nag_list(_: T, lines: Sequence[str]) -> str:
    return _("这些事要您看一看：") + "\n" + "\n".join(lines)


def todo_line(_: T, called: str, village: str, status_name: str, due: str, *, late: bool) -> str:
    """`called`: its number, with its words beside it (`named_in_list`); `due`: what is owed until when (`owed_by`)."""
    flag = "⏰" if late else ""
    if not due:
        return _("{number} {village}：{status}").format(number=called, village=village, status=status_name)
    return _("{flag}{number} {village}：{status}，{due}").format(flag=flag, number=called, village=village, status=status_name, due=due)


def named_in_list(_: T, number: str, words: str) -> str:
    return _("{number}「{words}」").format(number=number, words=words) if words else number


_BLANK_BEHIND = re.compile(r"\{number\} (?=[一-鿿])")


def behind_number(template: str, number: str) -> str:
    """A sentence with {number} in it, without the blank behind it where that ends with a quotation: QX-2611-0001「路灯不亮」的选民."""
    return _BLANK_BEHIND.sub("{number}", template) if number.endswith("」") else template


def owed_by(_: T, on: date | None, *, promised: bool) -> str:
    """What is owed by that day: the answer, or what was promised."""
    if on is None:
        return ""
    return (_("{due} 前办好") if promised else _("最迟 {due} 答复")).format(due=day(_, on))


def b_open(_: T, number: str, words: str) -> str:
    return _("{number} {words}").format(number=number, words=words) if words else number


def failed_rows(_: T, count: int) -> str:
    return _("有 {count} 条消息没有办成，原话都存着。请告诉管机器的人。").format(count=count)


def sheet_title(_: T, congress: str) -> str:
    return _("{congress} 连手机的链接（一人一个，只能用一次）").format(congress=congress)


def finding(_: T, code: str, facts: Mapping[str, str]) -> str:
    """A finding of `lianxin doctor`, with its cure."""
    known: Mapping[str, str] = {
        "no_town": _("还没有导入乡镇资料。请运行：{lianxin} import town.xlsx"),
        "unlinked": _("{count} 位代表手机还没连上（{names}）。请发给他们 {lianxin} invites 里的链接。"),
        "secretary_unlinked": _("人大秘书手机还没连上，待处理的事没人收到。请打开 {lianxin} invites 里她的链接。"),
        "waits_for_chair": _("有 {count} 件事等着主席接手。请让主席用他的专属链接连上。"),
        "village_alone": _("{name} 没有小组服务，那里的事会排到秘书那里。请在文件里写明小组再导入。"),
        "out_of_reach": _("{count} 位收不到我的消息（{names} 起）。请打电话请他们打开和我的聊天，点「重新启动」。"),
        "without_group": _("{count} 位在任的代表不在任何小组里（{names}），收不到事项，也派不到走访。请在名册里给他们写上小组。"),
        "vacant_seats": _("代表名额 {seats} 名，空缺 {count} 名。补选之后请在名册里添上。"),
        "no_leader": _("{names} 没有组长。请秘书在「名册」里定一位，或在文件里写明再导入。"),
        "links_outside": _("挂联的小组或代表不在规定数目里的主席团成员：{names}。登记簿「主席团成员挂联情况」里有明细。"),
        "merged_ring": _("{chain}：合来合去又合回自己，所以都当作没有合并。请在文件里写明谁并入谁，再导入。"),
        "group_without_chat": _("{name} 没有工作群，卡片会私下发给代表。请组长用小组链接拉群。"),
        "own_weights": _(
            "类别是机器先猜的。上个月改过的 {tried} 件，照这里改过的 {corrections} 件去猜，对 {fitted} 件；照原来的办法，对 {lexicon} 件。以后照这里的猜。"
        ),
        "lexicon_better": _(
            "类别是机器先猜的。上个月改过的 {tried} 件，照原来的办法猜，对 {lexicon} 件；照这里改过的 {corrections} 件去猜，对 {fitted} 件，没有更准。还照原来的猜。"
        ),
        "lexicon_alone": _("类别按通用的表来猜：改过类别的有 {corrections} 件，满 {enough} 件就学本地的说法。"),
        "no_calendar": _(
            "{year} 年的放假安排还没有导入，工作日是暂定的（周一到周五，除去固定节日）。请照放假通知填名册的「放假调休」表，再点「名册」里的「更新名册」。"
        ),
        "term_ends_today": _("本届今天届满。请导入新一届的名册文件。"),
        "term_over": _("本届已经届满，新一届的名册还没有导入。请准备好文件再导入。"),
        "term_ends": _("本届还有 {days} 天届满。请准备新一届的名册文件再导入。"),
        "failed_rows": _("有 {count} 条消息没有处理成。请运行：{lianxin} inbox"),
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
        "no_copy": _("还没有数据库备份（{folder}）。机器人开着时每天会备一份；现在就要，请运行：{lianxin} db backup"),
        "old_copy": _("最近一份数据库备份是 {day} 的（{folder}）。请看磁盘满了没有，再运行：{lianxin} db backup"),
        "chat_gone": _("{name}的群进不去了。请用 {lianxin} invites --group 出一个新的小组链接，交给组长重新拉群。"),
        "chat_muted": _("{name}的群不让我发消息。请群主在群权限里放开「发送消息」，或者把我设为管理员。"),
        "shut_write": _("{name}的群从 {since} 起不让我发消息，卡片私下发给代表。请群主放开「发送消息」，或者把我设为管理员。"),
        "shut_public": _("{name}的群从 {since} 起是公开群，谁都看得到，卡片私下发给代表。请群主改回私密群组。"),
        "chat_public": _("{name}的群是公开群，谁都搜得到、看得到里面的话。请群主改回私密群组。"),
        "history_open": _("{name}的群让新进来的人看得到以前的消息。请群主在群资料里把「新成员可见的历史消息」改为隐藏。"),
        "cannot_delete": _("{name}的群里我不能删消息，该收回的话只能改成空话。请群主把「删除消息」的权限给我。"),
        "shut_admin": _("{name}的群从 {since} 起只让管理员发消息，卡片私下发给代表。请群主把我设为管理员。"),
        "shut_topic_closed": _(
            "{name}的群里我待的话题从 {since} 起关了，卡片私下发给代表。请打开它，或者用 {lianxin} invites --group {id} 出一个新链接，在别的话题里发。"
        ),
        "shut_topic_gone": _(
            "{name}的群里我待的话题从 {since} 起没有了，卡片私下发给代表。请用 {lianxin} invites --group {id} 出一个新链接，在要用的话题里发。"
        ),
        "shut_link": _(
            "{name}的群从 {since} 起进不去，卡片私下发给代表。请用 {lianxin} invites --group {id} 出一个新链接，交给组长重新拉群。"
        ),
    }
    return known[code].format(lianxin=LIANXIN, **facts)


# By which way Telegram is reached.
directly = N_("Telegram：直接连接")


def through_proxy(_: T, proxy: str, variable: str) -> str:
    return _("Telegram：经代理 {proxy}（{variable}）").format(proxy=proxy, variable=variable)


name_the_bot = N_("也可以自己写上机器人的名字：--bot 名字")
reminder_failed = N_("有一条到期的提醒没有办成，已记下，请告诉管机器的人。")


COUNTED = 1_000
"""So far a list is counted."""


def counted(_: T, count: int, most: int = COUNTED) -> str:
    """How many: exactly, as far as it was counted."""
    return _("{count} 多").format(count=most) if count > most else str(count)


def place(_: T, first: int, last: int, total: int) -> str:
    """Which part of the list this is; places count from 1."""
    return _("第 {first}–{last} 件，共 {total} 件。").format(first=first, last=last, total=counted(_, total))


def place_among(_: T, first: int, last: int, total: int) -> str:
    """The same of groups, units or people to choose from."""
    return _("第 {first}–{last} 个，共 {total} 个。").format(first=first, last=last, total=counted(_, total))


rest_waits = N_("后面的，等前面的办好了就看得到。")
b_page_back = N_("上一页")
b_page_on = N_("下一页")


def nags_left(_: T, count: int) -> str:
    return _("· 还有 {count} 件，请看「我的待办」。").format(count=count)


b_forward = N_("转办")
b_consult = N_("面商")
b_extend = N_("延期")
b_checked = N_("督办记录")
b_split = N_("拆分")
b_recuse = N_("回避")
b_suggest = N_("形成建议")
b_for_voter = N_("替选民登记")
b_back = N_("返回")
b_take_back = N_("撤回这个决定")
taken_back_popup = N_("已撤回，照原来的样子。")
decided_long_ago = N_("超过十分钟了，撤不回来了。")
taken_back = N_("（已收回）")
deleted = N_("您的信息删掉了，群里的也在清，清不掉的由秘书去删。以后再写来，就当第一次见面。")


def seat_status(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "serving": "",
        "away": _("在外"),
        "on_leave": _("请假"),
        "suspended": _("已停用"),
        "ended": _("已卸任"),
    }
    return known.get(value, value)


b_meet = N_("约时间")


def bad_period(_: T, today: date) -> str:
    words = _("没看懂是哪一期。写清就行，例如：{year}年{month}月小结、三季度小结、上半年小结、{year}年小结。")
    return words.format(year=today.year, month=today.month)


def written(_: T, path: str) -> str:
    return _("写好了：{path}").format(path=path)


b_record = N_("走访记录")
