"""「帮助」 and Telegram's command menu: what somebody can do here, a task each; three lines say what it is for, how, and show one (docs/spec.md section 2)."""

from locales import common, guides
from locales.catalogue import N_
from locales.common import T

help_voter = N_("直接写字、说话（语音）、拍照或发位置，就是反映事情，不用格式。\n急事、危险请打 110、119、120。")
help_person = N_("有事直接点下面的按钮，也可以直接问一句：「谁值班」「接待日哪天」。")
ask_task = N_("还想办什么？点一个，看怎么办。")
b_tasks = N_("看别的")
label_write = N_("反映事情")
label_village = N_("换村（居）")
label_language = N_("换文字")
label_new = N_("替选民登记")
label_find = N_("找事项")
label_case = N_("看一件事")
label_suggest = N_("代表建议")
label_activity = N_("小组活动")
label_promises = N_("在跟的承诺")
label_callbacks = N_("要打的电话")
label_days = N_("定走访日")
label_broadcast = N_("发通知")
label_notice = N_("挂通知")
label_canned = N_("常用答复")
label_block = N_("停用骚扰的人")
label_erase = N_("删一个人的信息")
label_audit = N_("一件事的经过")
label_me = N_("我的设置")
label_hand_up = N_("往上报")
label_mediator = N_("请人调解")
label_informant = N_("问问村里的信息员")
label_motion = N_("写成议案")
label_group_papers = N_("各组的台账、总结")
label_doors = N_("打印门贴")
label_card = N_("我的名片")
label_quarter = N_("季度汇报")
label_session = N_("定人代会的日子")
label_year_plan = N_("全年计划")
label_ask = N_("直接问一句")
label_hand_over = N_("谁走了怎么交接")
label_chat = N_("小组的工作群")


def answer(_: T, task: str, prefix: str) -> str:
    """`task` is a command (or `write`); `prefix`: of the numbers here."""
    known = (_for_voters, guides.for_voters, guides.on_cards, _for_deputies, _by_a_tap, _for_staff)
    return next(filter(None, (words(_, task) for words in known)), "").format(prefix=prefix)


def _for_voters(_: T, task: str) -> str:
    known = {
        "write": _("写字、说话、拍照、发位置都行，不用格式。\n发来就有编号，转给您村的代表小组。\n例：「三组路灯不亮，晚上看不见路」"),
        "my": _("看每件事办到哪一步，也能催办、补充、撤回。\n点「我的事项」，再点那件事。\n例：点「路灯不亮」，再点「催办」"),
        "deputies": _("看您村的代表是谁、联络站在哪里。\n点「我的代表」。\n例：想当面说，照上面的地址和时间去"),
        "visit": _("看代表哪天到村里来、哪天接待。\n点「走访日」；要约时间，点「约访」。\n例：约接待日 9:30"),
        "village": _("搬了家、选错了村，可以换。\n发 /village，点新的村。\n例：点「下坪村」，以前的事还在原来的小组办"),
        "language": _("换成简体、繁体或英文。\n发 /language，点一个。\n例：点「English」"),
        "privacy": _("看我们存了您什么，也能改、能删。\n发 /privacy，点下面的按钮。\n例：点「更正」，写「王大娘 1380000xxxx」"),
    }
    return known.get(task, "")


def _for_deputies(_: T, task: str) -> str:
    known = {
        "cases": _("要您办的事都在这里。\n点「我的待办」，再点编号。\n例：点「答复」，写「水管换好了，今天来水」"),
        "record": _("走访了哪几户、听到什么，记一条。\n点「走访记录」，一步一步点。\n例：入户、4 户、8 人，再写「三组路灯不亮」"),
        "new": _("电话、来信、当面说的，替选民登记。\n发 /new，先点村和来的路子，再写他的话。\n例：上坪村，电话，「自来水停了两天」"),
        "find": _(
            "按原话、编号、村、月份、类别、单位、代表、进度找事项，可以一起写。\n发 /find，后面写要找的。\n例：/find 上坪村 12月 道路 逾期"
        ),
        "case": _("打开一件事的卡片。\n发 /case，后面写编号。\n例：/case {prefix}-2611-0007"),
        "suggest": _(
            "把反映多的事写成正式建议，一直跟到您说满意。\n打开一件事，点「更多」里的「形成建议」；发 /suggest 往下办。\n例：单位答复了，点「单位已答复」"
        ),
        "topics": _("看近一年反映得多的是哪几类，起草一件建议。\n发 /topics，点一类。\n例：点「道路交通」旁边的「起草建议」"),
        "activity": _("学习、视察、座谈，记一条。\n发 /activity，点活动，写一段。\n例：「12 人看了中心小学食堂，建议添冷柜」"),
        "files": _(
            "看一位代表这一年做了什么，还能记培训和获奖。\n发 /files，点他的名字；要一个季度，再点一下。\n例：点「周启明」，再点「记培训」"
        ),
        "me": _("回话时显不显示您的名字；您的履职档案也在这里。\n发 /me，点一下就改。\n例：点「只显示小组名」"),
    }
    return known.get(task, "")


def _by_a_tap(_: T, task: str) -> str:
    known = {
        "hand_up": _(
            "本组办不了的，报给主席团、县里或者上级人大。\n打开卡片，点「更多」里的「上报」，选给谁、哪天前回话。\n例：点「上级人大」那一行，再点 10 个工作日"
        ),
        "mediator": _(
            "邻里闹矛盾，请村里的调解员去说和。\n打开卡片，点「更多」里的「请调解员」。\n例：他点了「我来调解」，卡片上就写着他去"
        ),
        "informant": _(
            "想知道村里眼下什么情况，问本村的信息员。\n打开卡片，点「更多」里的「问信息员」。\n例：他点「我来说说」写两句，您就收到了"
        ),
        "motion": _(
            "要上人代会的，写成议案：镇里 5 名、县里 10 名代表联名。\n发 /suggest，打开一件，点「改作议案」，选联名代表，点「提交主席团」。\n例：点「联名代表」，再点四个人的名字"
        ),
        "card": _(
            "选民看得到您的名片：名字、工作、电话、照片，您自己定。\n发 /me，点「公开手机」或「不公开电话」，点「放照片」。\n例：点「放照片」，发一张照片"
        ),
        "quarter": _(
            "一季度的履职汇报，稿子替您起好，改了在组会上讲。\n发 /me，点「履职档案」，再点那一季的「汇报稿」。\n例：点「第4季度汇报稿（Word）」"
        ),
        "group_papers": _(
            "一个组的台账、小结和年终总结。\n点「小结」，再点「本组台账」；工作人员点「各组台账和总结」。\n例：点「年终总结」，改成自己的话"
        ),
        "session": _("定人代会哪天开，前四个星期提醒大家选题目。\n发 /days，点「定人代会开会日」，写哪天。\n例：回复「1月20日」"),
        "year_plan": _(
            "全年的走访日、接待日、值班、人代会、各组活动，排在一份文件里。\n点「小结」，再点下面的「年度计划」。\n例：十月以后，明年的也有"
        ),
        "doors": _(
            "门贴和联络站、代表的码，打印了贴出去。\n点「名册」，点「门贴」，再点村或联络站；代表的码在他自己那一页。\n例：点「上坪村」，来一张 PDF"
        ),
        "ask": _(
            "几件、哪些、谁、哪天，私聊里直接写一句就答。\n写完发来就行，不用命令；您看得到多少就答多少。\n例：「上坪村有几件」「哪些快到期」「周启明手上几件」「走访日哪天」"
        ),
        "chat": _(
            "一个小组一个工作群，事项的卡片发在群里。\n机器人进群要用小组链接，由管机器人的人出，交给组长点；再请群主把机器人设为管理员。\n例：换了新群，请管机器人的人重出一个；群里有不该在的人，请群主移出去"
        ),
        "hand_over": _(
            "谁要走，他手上没办完的列在一张纸上。\n点「名册」，点他的名字，点「移交清单」；卸任以前先要一份。\n例：打印出来，两个人签字"
        ),
    }
    return known.get(task, "")


def _for_staff(_: T, task: str) -> str:
    known = {
        "queue": _("要您分派或决定的事都在这里。\n点「待处理」，再点编号。\n例：点「交办」，再点「上下坪代表小组」"),
        "promises": _(
            "答应了选民、还没办好的事，日子近的在前。\n发 /promises，点编号，点「办好了」或「还要等」。\n例：「办好了」之后写一句，附张照片"
        ),
        "callbacks": _("收不到消息的选民，要打电话告诉结果、请他评价。\n发 /callbacks，点编号，照着念。\n例：念完点「满意」"),
        "summary": _(
            "一个月、一季、半年、一年的情况，还有通报和登记簿。\n点「小结」；要别的时候，写「上半年小结」「10月小结」。\n例：/summary 2026-10"
        ),
        "units": _("哪些单位还没回话，各单位办得怎样、选民满不满意。\n发 /units，点编号打开；要别的月份，后面写明。\n例：/units 2026-10"),
        "visitday": _("看哪些代表走访了，谁还没记。\n点「走访情况」，再点小组。\n例：/visitday 2026-10"),
        "rota": _(
            "接待日谁值班：加人、换人、照上月排、加接待点。\n发 /rota，点一天，再点要换的人。\n例：点「12月10日」，再点「换下周启明」"
        ),
        "days": _("定走访日和接待日是哪天。\n发 /days，点一天，写改到哪天。\n例：回复「11月27日」"),
        "people": _(
            "请假、停职、发新链接、更新名册。\n点「名册」，点小组，再点人；要空白的名册，写「空白名册」。\n例：点「请假」，回复「12月1日到12月5日」"
        ),
        "broadcast": _("给选民、代表或几个村发通知。\n发 /broadcast，写好，选发给谁，看一遍再发。\n例：「25日停水，请提前存水」"),
        "notice": _(
            "停水修路这样的事，挂到一个日子，选民反映事情时就看到。\n发 /notice，点「写一条」，写好，选日子和村居。\n例：「25日前修水管，早晚有水」"
        ),
        "canned": _("常写的话存下来，答复时点一下就用。\n发 /canned，点类别，写一句。\n例：「水管已经报修，三天内来水」"),
        "block": _("反复骚扰的人停几天，他写的话照样存着。\n发 /block，后面写编号、天数、原因。\n例：/block {prefix}-2611-0007 7 反复辱骂"),
        "erase": _("有人要求删去他的信息，替他删。\n发 /erase，后面写编号；走访听到的，写那天的日期。\n例：/erase {prefix}-2611-0007"),
        "office": _("在电脑上办：登记簿、录入、答复。\n发 /office，在电脑上打开链接；也能看谁登录着。\n例：看到不认识的电脑，点「结束」"),
        "audit": _("一件事从头到尾谁在什么时候办了什么。\n发 /audit，后面写编号。\n例：/audit {prefix}-2611-0007"),
    }
    return known.get(task, "")


def menu(_: T) -> list[tuple[str, str]]:
    """What the menu of everybody's private chat offers: a voter's commands."""
    names = {
        "my": common.label_my,
        "deputies": common.label_deputies,
        "visit": common.label_visit,
        "village": label_village,
        "language": label_language,
        "privacy": common.label_privacy,
        "help": common.label_help,
    }
    return [(command, _(label)) for command, label in names.items()]


def group_menu(_: T) -> list[tuple[str, str]]:
    """In a group's chat: how things are done there."""
    return [("help", _(common.label_help))]
