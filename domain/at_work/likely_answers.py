"""What a deputy's words say became of a matter: it is done, it is planned, it cannot be done, or it is only under way.

Done, planned and 办不了 are likely the answer; under way (动工了, 已经报上去了, 修到一半) is a word between, and a day on which work begins is
no day by which it is done.
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_AS_ASKED, letters
from domain.words.simplified import simplified

LONGEST = 300
"""Signs of words that are looked at."""
DONE, PLANNED, CANNOT, UNDER_WAY = "done", "planned", "cannot", "under_way"
_DONE = pattern_of(
    "(?:修|弄|搞|整|办|装|补|换|接|疏通|清理?|处理|解决|协调|落实|发|退|赔|拉|铺|架|拆|扶|挖|填|通|谈|讲|查|核实|登记|砌|焊|钉|垫|加固|修复|安装|整改|恢复)(?:好|完|妥|清|通|成|到位|下来|完毕)+(?:了|啦|咯|喽|哒)"
    "|(?:已经?|都|刚|昨天|今天|上午|下午|现在|终于)+(?:经)?[^，。]{0,6}(?:修|换|装|补|清|通|拆|退|赔|发|解决|恢复|处理|落实|到账|到位)[^，。]{0,4}(?:了|好|完|到位)"
    "|(?:水|电|气|网|路)(?:已经?|都)*(?:通|来|恢复)了|恢复(?:供水|供电|通行|正常)|(?:修|装|换|补|清|拆|搬|运)(?:上|走|掉|起来)了|(?:钱|款|补贴|补助)(?:已经?|都)*发(?:放|下来)?了|(?:领|拿|收)到(?:钱|补贴|款)?了|(?:完工|竣工)(?!的|前|日|时|还|要|之)|办结了|到账了"
    "|(?:水渠|渠|沟|管道?|路|桥|井)(?:已经?|都|也|又)*通了|(?:搞|弄|摆)定了|(?<!没)(?<!不)解决了|(?:修复|处理|办理|整改|安装)完毕|已经?(?:全部|全|都|给您|帮您)?(?:修复|修好|处理|解决|完工|竣工|整改|恢复|办理)(?!中|程|方案)"
)
_PLANNED = pattern_of(
    "(?:列入|纳入|排进|排到|放进)[^，。]{0,8}(?:计划|项目|预算|冬修)|(?:预计|计划|争取|打算|准备|保证)[^，。]{0,14}(?:前|底|初|内|开工|完工|动工|修|装|解决|发放?|到位)|[月日号底](?:之?前)[^，。]{0,6}(?:修|装|换|解决|办|弄|完|动工|开工|施工|进场)(?:好|完|成)?"
)
_CANNOT = pattern_of(
    "(?:办|修|弄|解决|处理|批|报)不(?:了|成|下来)|不(?:符合|够)(?:条件|政策|标准)|政策(?:上)?(?:不允许|规定)|没有?(?:这个)?(?:政策|资金|经费|指标)|不归(?:我们|镇|村|县)|暂时(?:没法|无法|不能|办不)"
)
_SOON = pattern_of(
    "(?:快|马上|就快|快要|就要|即将|将|会|准备|打算|预计|争取|计划|明天|后天|大后天|下周|下星期|下礼拜|下个?月|明年|过几天|这几天|月底|年底|年前)(?!.*已经?)"
)
"""Before words that would else say it is done: 明天修好, 快装完了."""
_WORKERS = "(?:施工队|工程队|施工方|师傅|工人|电工|水工|挖掘?机|吊车|设备|机器|车|单位的?人?|水厂的?人?|供电所的?人?|人)"
_PAPERS = "(?:材料|申请表?|报告|资料|表格?|方案|图纸|预算|合同|名单|文件|请示|信息|申报)"
_BEGINS = "(?:动工|开工|施工|进场|进驻|启动|开挖|动手|开标|招标|立项|报批|送审|报上?去|上报|上会|勘察|勘测|测量|备料|采购|排期|派工|下单)"
_FULLY = pattern_of(
    "完工|竣工|(?:修|装|办|换|补|清|弄|搞|铺|建|架|接|做|解决|处理|发|落实)(?:好|完|成|通|清|到位|完毕|结)|通[车水电]|投用|验收|到账"
)
"""What makes of words about a beginning words about the end."""
_UNDER_WAY = pattern_of(
    f"(?<!没)(?<!未)(?<!不){_BEGINS}了?|{_WORKERS}(?:已经?|都|刚|今天|昨天|明天|上午|下午)*(?:经)?(?:来|到|进|派|请|喊|叫|联系)(?:场|位|齐|好|过)?"
    f"|{_PAPERS}(?:都|已经?|全|刚)*(?:经)?(?:交|补|报|递|提交|送|填|齐|备|收|弄|准备|写)"
    f"|(?:交|补|报|递|提交|送|填|备|收|准备|写)[^，。]{{0,4}}{_PAPERS}"
    "|(?:已经?|都|刚)?(?:经)?(?:报|转|交|批|批复|批准|立项|审批|中标|公示|受理|排上|排到|排队|联系|反映|安排|申请|申报|喊人|派人|叫人|催)(?:去|来|上|过|好|下来|下去|到)*了|已经?(?:报|转|交)[^，。]{1,6}"
    "|正在|在(?:修|办|弄|装|换|补|挖|铺|走|跑|协调|处理|审|批)|开始[^，。]{1,4}了|一半|大半|部分|一部分|还(?:差|剩|有)|就?差|差不多|快[^，。]{0,4}[好完成]|走程序|走流程"
)
_NOT_YET = pattern_of("(?:还|都|也)?没(?:有)?(?:修|弄|搞|办|装|补|换|解决|处理|发|通|完|竣|砌|好)")
_ASKS = pattern_of("[?？]|[吗么呢]$|要不要|能不能|是不是|是否|什么时候|几时|谁")


def stands(text: str) -> str:
    """Which of these the words say; empty for others, for a question, and for what is not done yet."""
    said = simplified(text[:LONGEST]).strip()
    if not letters(said) or _ASKS.search(said) or _NOT_YET.search(said):
        return ""
    found = [_of(clause) for clause in CLAUSES_AS_ASKED.split(said) if clause]
    return next((kind for kind in (PLANNED, CANNOT, UNDER_WAY, DONE) if kind in found), "")


def _of(clause: str) -> str:
    if _CANNOT.search(clause):
        return CANNOT
    if done := _DONE.search(clause):
        if _SOON.search(clause[: done.end()]):
            return PLANNED
        return UNDER_WAY if _is_part(clause) else DONE
    if _PLANNED.search(clause) or (_SOON.search(clause) and _FULLY.search(clause)):
        return PLANNED
    return UNDER_WAY if _UNDER_WAY.search(clause) else ""


_PART = pattern_of(
    f"一半|大半|部分|还(?:差|剩|有)|就?差|{_PAPERS}(?:都|已经?|全|刚)*(?:经)?(?:交|补|报|发|递|填|收|送|备)|(?:补|发|交|填)[^，。]{{0,4}}{_PAPERS}"
    f"|{_WORKERS}(?:都|已经?)*(?:经)?到位|(?:派|喊|叫|请|联系|安排)[^，]{{0,4}}(?:去|来|在)(?:修|装|换|补|清|拆|弄|搞|处理|看|查|量)(?!好|完|通)"
)


def _is_part(clause: str) -> bool:
    """Whether what is done is only a step of it: 材料补交好了, 施工队已经到位了, 修好了一半."""
    return _PART.search(clause) is not None


def likely_answer(text: str) -> bool:
    """Whether the words say what became of the matter; a question, that it is not done yet, or only under way, does not."""
    return stands(text) in (DONE, PLANNED, CANNOT)


def not_done(text: str) -> bool:
    """Whether the words say that it is not done: nobody then means that it is."""
    return stands(text) in (PLANNED, CANNOT, UNDER_WAY)


_BEGINNING = pattern_of(_BEGINS)
_ENDS = pattern_of(r"([,，。;；!！\n]+)")
_DAY_ALONE = pattern_of(r"[\s\d年月日号底前之初中旬上下个\-./]*")


def without_beginnings(text: str) -> str:
    """The words without those clauses that only say when work begins: a day there is none by which it is done (12月10日前动工)."""
    kept: list[str] = []
    for piece in _ENDS.split(simplified(text)):
        if not _BEGINNING.search(piece) or _FULLY.search(piece):
            kept.append(piece)
            continue
        while kept and (_DAY_ALONE.fullmatch(kept[-1]) or _ENDS.fullmatch(kept[-1])):  # 12月10日，施工队进场
            kept.pop()
    return "".join(kept).strip(",，。;；!！\n")
