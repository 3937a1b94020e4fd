"""Who asks where a matter stands, by its number or by words of it: 0005 到哪了, 低保那件办得怎么样了; and 补记来访 (docs/spec.md sections 4 and 5)."""

from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which words say more."""
_NUMBER = r"(?:编号|事项|第)?(?P<whole>(?:[A-Za-z]{1,6}\d{4})?\d{4})(?!\d)号?"
_SHORT = r"第?(?P<nth>\d{1,3})(?:号|件)"
_TOPIC = r"(?P<topic>.{1,10}?)"
_THAT = "的?(?:那件事?|这件事?|那个事?|这个事?|那事|这事|事情?|事项)?"
_NOW = "(?:现在|目前|眼下|如今|到底|后来)?"
_WHERE = (
    "(?:到|办到|走到|处理到|弄到)(?:哪儿?|哪里|哪个?(?:一步|地步|环节|程度)|哪步|什么程度|什么地步|啥程度)"
    "|(?:办|处理|弄|搞|进行|解决)(?:得|的)?(?:怎么样|怎样|如何|咋样)|怎么样|怎样|咋样|什么(?:情况|进展|状态|进度)|啥(?:情况|进展|进度)|有(?:什么|啥)?进展(?:没有|没)?"
    "|(?:的)?(?:进度|进展|状态|情况)(?:呢|如何|怎么样|怎样)?|(?:是)?(?:谁|哪个|哪位|啥子人)(?:代表)?在?(?:办|跟|管|负责|处理|弄|搞|接)(?:着|的)?|[在到](?:谁|哪个|哪位)(?:手里|手上|手头|那里|那儿)"
    "|(?:办好|办完|解决|处理好|答复|回复|办结)(?:了)?(?:没有?|吗|不)|(?:有没有|有)(?:结果|回音|答复|消息)"
)
_END = "[了呢吗啊呀没嘛]?"
_ASKED = pattern_of(f"(?:请问|问一下|查一下|看一下|查|看)?(?:{_NUMBER}|{_SHORT}|{_TOPIC}){_THAT}{_NOW}(?:{_WHERE}){_END}")
_NO_TOPIC = pattern_of("[你您我他她谁]|这|那|大家|^(?:村里?|镇里?|组里?|县里?)$|最近|天气|身体|今天|明天|昨天|工作|单位$|^(?:事|办|已)")


@dataclass(frozen=True)
class AskedWhere:
    """`number`: 0005, 2611-0005 or 5; `topic`: words of it."""

    number: str = ""
    topic: str = ""


def asked_where(text: str) -> AskedWhere | None:
    """None for any other words."""
    said = letters(simplified(text))
    found = _ASKED.fullmatch(said) if len(said) <= LONGEST else None
    if found is None:
        return None
    if found["whole"]:
        digits = "".join(sign for sign in found["whole"] if sign.isdigit())
        return AskedWhere(f"{digits[:-4]}-{digits[-4:]}" if len(digits) > len("0005") else digits)
    if found["nth"]:
        return AskedWhere(found["nth"])
    topic = found["topic"] or ""
    return None if _NO_TOPIC.search(topic) or topic.isdigit() else AskedWhere(topic=topic)


_DAY = r"(?:昨天|前天|今天|上次|那天|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号])?的?"
_VISITORS = pattern_of(
    f"(?:我要|我想|要|想|帮我|请)?{_DAY}(?:补记?|补登|补录|补写|补填){_DAY}(?:一下|一个|一次)?(?:代表)?(?:来访|接待日?|来访接待|接访|访客|上访)(?:的人|的选民|登记|情况|记录)?(?:一下)?[吧了]?"
    f"|{_DAY}(?:代表)?接待日?(?:那天)?(?:一共|共|总共)?来了(?:.{{1,4}})[个位人]人?|{_DAY}(?:代表)?接待日?(?:那天)?没(?:有)?人来"
)


def fills_in_visitors(text: str) -> bool:
    """Whether somebody wants to put down who came to a reception that is over: 补记来访, 昨天接待来了四个人."""
    said = letters(squeezed(simplified(text)))
    return len(said) <= LONGEST and _VISITORS.fullmatch(said) is not None
