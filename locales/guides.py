"""What is handed out to read: a page for deputies, a leaflet for voters, and what 「帮助」 says of the acts on a card (three lines each)."""

from locales.catalogue import N_
from locales.common import T

b_manual = N_("使用说明（PDF）")
comes = N_("使用说明马上发给您。")
deputy_title = N_("代表使用说明")
voter_title = N_("有事怎么找代表")
label_may = N_("代表能做什么")
label_promise = N_("答应了的事")
label_leave = N_("请假")
label_rate = N_("给答复打分")
label_urgent = N_("急事、危险")


def on_cards(_: T, task: str) -> str:
    """What it is for, how, an example; empty for another task."""
    known = {
        "may": _(
            "听选民的话，反映、转交、跟踪、督促，给他回音；不替单位拍板。\n本组的事项都看得到；选民是谁、电话多少看不到，除非他愿意。\n说您的事、您自己的事，您看不到，由别人办。"
        ),
        "claim": _("这件事由您来办。\n在群里的卡片上点「认领」，越早越好。\n例：「三组路灯不亮」，点「认领」，选民马上知道是您"),
        "reply": _(
            "问选民一句，或者告诉他办到哪了。\n点「回复选民」，写一句，看一遍再发。\n例：「明天上午九点我来看，您在家吗？」点「发送并等回复」"
        ),
        "forward": _("要单位办的，转给单位，写明哪天前回话。\n点「转办」，选单位，选日子；转办单可以打印。\n例：镇水务站，11月20日前"),
        "answer": _("办完了，告诉选民结果，请他评价。\n点「答复」，选一种，写清楚办了什么。\n例：点「已解决」，写「灯泡换好了，今晚就亮」"),
        "promise": _(
            "写了哪天办好的，到那天会问您。\n点「办好了」「还要等」或「办不成了」，说一句为什么。\n例：「还要等」，写「等县里来料，12月20日」"
        ),
        "leave": _(
            "走访日来不了，或者出门几天，先说一声，就不催您。\n走访日：发「请假」，组长同意了就算；出门几天，写从哪天到哪天。\n例：「我请假，12月11日到12月15日」"
        ),
    }
    return known.get(task, "")


def for_voters(_: T, task: str) -> str:
    """The same of what a voter need not look for: it comes by itself."""
    known = {
        "rate": _(
            "答复到了，您说了算：满意、基本满意、不满意。\n点一下就行；不满意的，说一句为什么，重新办。\n例：点「不满意」，写「灯亮了两天又灭了」"
        ),
        "urgent": _("急事、有危险，先打电话。\n报警 110，火警 119，急救 120。\n打完再写给代表，也会马上转"),
    }
    return known.get(task, "")


def deputy_subtitle(_: T, congress: str) -> str:
    return _("{congress} · 都在手机上点，不用记格式").format(congress=congress)


def voter_subtitle(_: T, congress: str) -> str:
    return _("{congress} · 写一句、说一句都行，件件有回音").format(congress=congress)


def file_name(_: T, congress: str, kind: str) -> str:
    known = {"guide": _("{congress}_代表使用说明"), "leaflet": _("{congress}_选民使用说明")}
    return known[kind].format(congress="".join(congress.split()))


def made(_: T, folder: str, names: str) -> str:
    return _("{folder}：{names}（给代表的一页，给选民的一页）").format(folder=folder, names=names)
