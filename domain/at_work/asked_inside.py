"""What a deputy asks the bot or a colleague, not the voter: 这个怎么转？, 谁有水利站电话, 谁去看过 (docs/spec.md section 4, Talk)."""

from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which words ask more than how something is done here."""
_ASKS = pattern_of(
    "[?？]|[吗么呢]$|怎么(?!也|都|说也)|咋|如何|怎样|谁|哪[个里儿天家位些一种]|几(?:点|号|时|个|位|户|天|月)|多少|多久|什么|啥|为何|为什么|是不是|有没有|能不能|可不可以|要不要|行不行"
)
_TO_VOTER = pattern_of("[您]|(?:你|你们)(?:家|屋|那边|村|方便|在不在|电话|叫)|大[娘爷妈叔伯婶哥姐]|老乡|门牌|几口人|选民[:：,，]")
_INSIDE = pattern_of(
    "谁(?!家)|哪[个位](?:代表|同志|组|单位|部门)|咱|大家|各位|你们|同志|组里|我们组|别的组|镇里|县里|单位|部门|站长|主任|书记|秘书|组长|代表|开会|会议|名册|按钮|机器人|群里"
    "|要不要|该不该|(?:能不能|可不可以|怎么|咋|如何|怎样|是不是(?:该|要|得)?)(?:才能|能|去|给)?(?:转|报|延|退|认领|答复|回复|上报|指派|并案|登记|填|写|弄|办|处理)|归(?:谁|哪)"
)
"""What is asked of those who work on it; a question without any of these may be the voter's to answer (是哪一盏灯？)."""
_HOW = "(?:怎么|咋个?|如何|怎样|在哪里?|从哪里?)(?:才能|才可以|能|去|来|样)?"
_BEFORE = "(?:请问|问一下|请教|这个?|那个?|件|事情?|事项|我|要|想|是|该|应该|得)*"
_END = "(?:这个?|一下|给单位|给选民|给别的单位|选民|单位|事情?|事项|弄|办|做|点|写|填|记|录|操作|搞|的|了|呢|啊|呀|嘛|吗|吧|哦)*"
_HOW_TO: Mapping[str, str] = {
    "claim": "认领|接手?|领",
    "reply": "回复|回话|联系选民|发给选民|跟选民说|告诉选民",
    "forward": "转办|转交|转给?.{0,6}|移交",
    "answer": "答复|办结|结案|报办好|写答复",
    "promise": "(?:记|写)?(?:承诺|答应了的事)|列入计划",
    "leave": "请假",
    "hand_up": "上报|往上报|报上去|报给?(?:主席团|镇里|县里)",
    "mediator": "请?调解员?|请人调解",
    "informant": "问信息员|找信息员",
    "motion": "写议案|提议案|议案",
    "card": "改名片|名片|公开电话",
    "record": "(?:记|写|填|登记|录)?走访|走访登记|走访记录",
    "new": "登记|替选民登记|录入",
    "find": "找事项|查事项|找|查|搜",
    "suggest": "写建议|提建议|形成建议",
    "extend": "申请延期|延期|延",
    "give_back": "退办|退回去?|退",
    "release": "放下|放回去?|不办了",
    "recuse": "回避",
    "name_claimer": "指派",
    "merge": "并案|合并|并",
    "consult": "面商|记面商|记电话",
    "meet": "约时间|约见|约选民",
    "unit_answered": "记单位回话|单位回话",
    "ask_phone": "要电话|要选民电话|请留电话",
    "days": "(?:改|定|换|调)(?:走访日|接待日|日子)",
    "people": "(?:换|加|增加|新增)(?:个|一个)?代表|(?:更新|改|换)名册",
    "rota": "排班|排?值班表|排值班|换值班",
    "broadcast": "发通知|群发|发公告",
    "notice": "挂通知",
    "doors": "(?:打印?|要|拿)?门贴",
    "summary": "看小结|出通报|(?:看|要|导)?(?:通报|登记簿|台账)",
    "visitday": "看走访情况|看谁没走访",
    "office": "用电脑办|在电脑上办|用电脑",
    "year_plan": "(?:看|要|打)?年度计划",
    "hand_over": "交接",
}
_PATTERNS = {kind: pattern_of(f"{_BEFORE}(?:{_HOW}(?:{says})|(?:{says}){_HOW}){_END}") for kind, says in _HOW_TO.items()}
_CAN = "(?:可以|可不可以|能不能|能|行不行|怎么|咋个?|如何|怎样)(?:才能|才可以|能|直接|去)?"
_FILE = "(?:照片|相片|图片|语音|录音|视频|小视频|文件)"
_TO_HIM = "(?:给|到)?(?:选民|老乡|群众|村民|他们?|她|对方|老百姓)?(?:看|听|那里|那边)?"
_ACTS = "(?:放下|放回|退办|退回|转办|上报)"
_AND = "(?:和|跟|与|同|、)"
_OF_USE: Mapping[str, str] = {
    "photo": f"{_FILE}(?:也)?{_CAN}(?:发|转|传|送){_TO_HIM}(?:吗|么|呢|不|啊)?|{_CAN}(?:把)?(?:发|转|传)?{_FILE}(?:发|转|传)?{_TO_HIM}(?:吗|么|呢|不|啊)?",
    "undo": "(?:我|要是|如果|话)*(?:发|写|打|说|点)(?:错|漏)了?(?:的?话|字|人|的)?(?:怎么|咋|如何|能不能|能|可以|还能|要)*(?:办|弄|撤回|撤|改|收回|删|取消)(?:掉|回来|吗|么|呢|不)*"
    "|(?:怎么|咋|如何|能不能|能|可以|帮我|我要|想)*(?:撤回|收回|撤掉|撤)(?:我)?(?:刚才|刚|上)?(?:发|说)?(?:的|那|一|这)*(?:条|句|话|个|信息|消息)(?:话|信息|消息)?(?:吗|么|呢|不)*|(?:撤回|收回)(?:我)?(?:刚才|刚刚|刚)(?:发|说|写|那|的)*"
    "|(?:把|将)?(?:我)?(?:刚才|刚刚|上一?|前面|那)(?:发|说|写)?(?:的|那|一|这)*(?:条|句|个)(?:话|答复|回复)?(?:里的?)?.{0,4}?(?:改成|改为|换成|改一下|改一改|改掉|改改).{0,16}|(?:我(?:要|想)|帮我|怎么|咋)?(?:改|修改)(?:一下|下)?(?:我)?(?:刚才|刚刚|上一?)?(?:的|那|条|句)*(?:答复|回复|那句话)",
    "apart": f"{_ACTS}{_AND}{_ACTS}(?:有|是|都)*(?:啥|什么|哪些|何|怎么)?(?:区别|不同|不一样|差别|分别)(?:吗|呢|啊)?|{_ACTS}{_AND}{_ACTS}(?:一样|是一回事|一回事)(?:吗|不|么)|(?:放下|退办)(?:是|就是)?(?:啥|什么)(?:意思)?(?:呢|啊)?",
    "of_me": "(?:现在|最近|这个月|到底|请问|看看|查一下|查查)*(?:有没有|有无|可有|有没得)(?:什么|哪个)?(?:人|选民|群众|村民|谁)?(?:在)?(?:反映|反应|告|投诉|举报|检举|控告|说|提)(?:过|了)?(?:我|俺)(?:的|本人)?(?:事|坏话|意见|状|问题)?(?:没有|没|吗|么|呢|不|啊)?"
    "|(?:现在|最近|到底)*有(?:人|选民|群众|谁)(?:在)?(?:反映|反应|告|投诉|举报|检举|控告|说)(?:过|了)?(?:我|俺)(?:的)?(?:事|坏话|意见|状|问题)?(?:没有|没得|没|吗|么|不)"
    "|(?:谁|哪个|哪些人|什么人|是谁|是哪个)(?:在)?(?:反映|反应|告|投诉|举报|检举|控告)(?:的|了|过)?(?:我|俺)(?:的)?(?:呢|啊|了)?|(?:我|俺)(?:有没有|有没得|是不是)被(?:人|选民)?(?:反映|告|投诉|举报|检举)(?:了|过)?(?:吗|没有|没|呢)?",
    "put_right": "(?:[0-9]{2,4})?(?:我|刚才|刚|上一?[个件条]|上面|那[个件条封]|这[个件条封]|信|的)*(?:登记|登|录|记|删|改|转|交|派|填|点|选|发)错了?(?:人|件|村|类别|地方|一个|字|了)*(?:撤回|撤了|怎么办|咋办|怎么改|要改|重来|改一下|收回)?"
    "|(?:我|刚才|刚刚|上面|前面|那|这)*(?:那|这)?[个件条](?:不算|作废|不要了|取消掉|撤回|撤掉)(?:了)?"
    "|(?:等哈|等下|等一下|等一哈|等等|慢着|慢点|哎呀|哦豁|不对)+(?:我|刚才|刚|是我)*(?:搞|弄|写|发|点|说|打|记|看|登记)?错了[啊哈嘛哦]?",
    "machine": "(?:你|您)(?:到底)?(?:是|算|叫)(?:谁|啥|什么|哪个|哪位|(?:不是)?(?:个)?机器人?|真?人(?:还是机器人?)?|ai|干啥的|干什么的|做什么的|机器人?还是(?:真)?人)(?:吗|么|呢|啊|呀|东西)?",
}
OF_USE = {kind: pattern_of(pattern) for kind, pattern in _OF_USE.items()}
_NAMED_ALONE = {"forward": "转办|转交|转给?单位?|移交"}
"""Where a unit stands there too, it is an order (转供电所)."""
_NAMED = {
    kind: pattern_of(f"(?:{_NAMED_ALONE.get(kind, says)})")
    for kind, says in _HOW_TO.items()
    if kind in ("claim", "forward", "answer", "promise", "reply")
}
_NUMBER = "(?:电话号码|电话|号码|手机号?|联系方式|联系电话)"
_PHONE = pattern_of(
    f"(?:请问|问一下)?(?:哪个|哪位|谁)(?:那里|手里|手上)?(?:有|知道|晓得)(?P<who>.{{2,10}}?)的?{_NUMBER}(?:呢|吗|啊|呀)?"
    f"|(?:请问|问一下|我要|要|查一下|查|找)?(?P<of>.{{2,10}}?)的?{_NUMBER}是?(?:多少|几号|什么|有吗|有没有)?[呢吗啊呀]?"
    "|(?:请问|问一下)?怎么联系(?P<reach>.{2,10}?)(?:呢|啊|呀)?"
)


def asks(text: str) -> bool:
    """Whether words ask something."""
    plain = squeezed(simplified(text)).strip(" 。.!！~～…")
    return _ASKS.search(plain) is not None


def asks_inside(text: str) -> bool:
    """Whether they plainly ask the bot or a colleague: who asks the voter says 您, 你家, 大娘, or asks about the thing itself."""
    plain = simplified(text)
    return asks(text) and _INSIDE.search(plain) is not None and _TO_VOTER.search(plain) is None


_OFFICE = pattern_of(
    "走访|接待日|值班|月报|季报|通报|简报|小结|台账|登记簿|名册|名单|组长|小组|本组|满意率|办结|答复率|超期|逾期|到期|认领|指标|任务|人代会|培训|考核|履职"
)
LONGEST_OF_STAFF = 30


def asks_staff(text: str) -> bool:
    """Whether a line asks us of the office's work (谁的考核最好, 培训哪天): of a voter's thing and of himself it says another."""
    plain = simplified(text).strip()
    ours = asks_inside(text) or (asks(text) and _OFFICE.search(plain) is not None and _TO_VOTER.search(plain) is None)
    return ours and len(letters(plain)) <= LONGEST_OF_STAFF and _TOLD.search(plain) is None


_TOLD = pattern_of("(?:选民|村民|群众|大家|他|她|有人)(?:说|问|讲|反映)|家里?的|反映[:：]|来电|[,，。]")


def asked_how(text: str) -> str:
    """Which act or task it is that somebody asks how to do, or names as 「帮助」 does; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    if not said or len(said) > LONGEST:
        return ""
    named = next((kind for kind, pattern in _NAMED.items() if pattern.fullmatch(said)), "")
    return named or next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(said)), "")


def asked_use(text: str) -> str:
    """What of OF_USE is asked; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    return next((kind for kind, pattern in OF_USE.items() if pattern.fullmatch(said)), "") if 0 < len(said) <= LONGEST else ""


def asked_phone(text: str) -> str:
    """Whose telephone is asked for; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    found = _PHONE.fullmatch(said) if len(said) <= LONGEST else None
    return (found["who"] or found["of"] or found["reach"] or "") if found is not None else ""
