"""What a deputy asks the bot or a colleague, not the voter: 这个怎么转？, 谁有水利站电话, 谁去看过 (docs/spec.md section 4, Talk)."""

import re
from collections.abc import Mapping

from domain.plain_text import letters, squeezed
from domain.simplified import simplified

LONGEST = 24
"""Letters beyond which words ask more than how something is done here."""
_ASKS = re.compile(
    "[?？]|[吗么呢]$|怎么(?!也|都|说也)|咋|如何|怎样|谁|哪[个里儿天家位些一种]|几(?:点|号|时|个|位|户|天|月)|多少|多久|什么|啥|为何|为什么|是不是|有没有|能不能|可不可以|要不要|行不行"
)
_TO_VOTER = re.compile("[您]|(?:你|你们)(?:家|屋|那边|村|方便|在不在|电话|叫)|大[娘爷妈叔伯婶哥姐]|老乡|门牌|几口人|选民[:：,，]")
_INSIDE = re.compile(
    "谁(?!家)|哪[个位](?:代表|同志|组|单位|部门)|咱|大家|各位|你们|同志|组里|我们组|别的组|镇里|县里|单位|部门|站长|主任|书记|秘书|组长|代表|开会|会议|名册|按钮|机器人|群里"
    "|要不要|该不该|(?:能不能|可不可以|怎么|咋|如何|怎样|是不是(?:该|要|得)?)(?:才能|能|去|给)?(?:转|报|延|退|认领|答复|回复|上报|指派|并案|登记|填|写|弄|办|处理)|归(?:谁|哪)"
)
"""What is asked of those who work on it; a question without any of these may be the voter's to answer (是哪一盏灯？)."""
_HOW = "(?:怎么|咋个?|如何|怎样|在哪里?|从哪里?)(?:才能|才可以|能|去|来|样)?"
_BEFORE = "(?:请问|问一下|请教|这个?|那个?|件|事情?|事项|我|要|想|是|该|应该|得)*"
_END = "(?:这个?|一下|给单位|给选民|给别的单位|选民|单位|事情?|事项|弄|办|做|点|写|填|操作|搞|的|了|呢|啊|呀|嘛|吗|吧|哦)*"
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
    "record": "记走访|写走访|填走访|登记走访|录走访|走访登记|走访记录",
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
}
_PATTERNS = {kind: re.compile(f"{_BEFORE}(?:{_HOW}(?:{says})|(?:{says}){_HOW}){_END}") for kind, says in _HOW_TO.items()}
_NAMED = {kind: re.compile(f"(?:{says})") for kind, says in _HOW_TO.items() if kind in ("claim", "forward", "answer", "promise", "reply")}
_NUMBER = "(?:电话号码|电话|号码|手机号?|联系方式|联系电话)"
_PHONE = re.compile(
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


def asked_how(text: str) -> str:
    """Which act or task it is that somebody asks how to do, or names as 「帮助」 does; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    if not said or len(said) > LONGEST:
        return ""
    named = next((kind for kind, pattern in _NAMED.items() if pattern.fullmatch(said)), "")
    return named or next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(said)), "")


def asked_phone(text: str) -> str:
    """Whose telephone is asked for; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    found = _PHONE.fullmatch(said) if len(said) <= LONGEST else None
    return (found["who"] or found["of"] or found["reach"] or "") if found is not None else ""
