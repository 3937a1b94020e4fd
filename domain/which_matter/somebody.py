"""Somebody complained of without a name (有人贪了修路的钱, 另外有个人欺负我屋里), and words that only say who it is by what he does (就是来看电线那个, 是他):
docs/spec.md section 3, Which case a message joins."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 20
"""Letters of words that only say who it is."""
_SOMEBODY = "有(?:一|几|两|好几)?[个位些]?(?:人(?!家)|代表|干部|村干部|当官的|当干部的|领导|书记|主任|家伙|男的|女的|老板|管事的|党员)"
_DEED = (
    "欺|打(?!电话|工|扫|井|针|药|水|听)|骂|贪|霸|占|偷|抢(?!修|险|收|种|救)|吞|克扣|扣了|收(?:了|我|钱|礼|烟)|吃(?:了|拿|回扣)|卖了|拿(?:了|我|回扣)|卡(?:我|我们)|坑(?:我|人|钱)|骗|吓|威胁|报复|整(?:我|人)"
    "|冒领|虚报|造假|拉(?:回|到)|诈|赖(?:我|账)|砸|推(?:我|倒)|摸(?:我|她)|调戏|逼|不办事|乱收|乱搞|搞鬼|包庇|送礼"
)
_KIN = "(?:堂|表|亲|大|小|二|三|四|幺|老)?(?:哥|弟|叔|伯|舅子?|姑父|姑爷|姨父|姐夫|妹夫|侄儿?|侄女婿|外甥|亲家|老表|邻居)"
_IN_OFFICE = "公报私仇|假公济私|打击报复|仗势|仗着|以权|刁难我|卡(?:着|住|了)?我|整我|欺压|欺负我"
"""What somebody in office does to one of his kin."""
_ACCUSES = pattern_of(
    rf"{_SOMEBODY}[^，。,.；;!！?？]{{0,14}}?(?:{_DEED})|(?:告|举报|检举|揭发|投诉|反映|说)(?:一|1)?[个位](?:人(?!家)|官|干部|代表|当官的|书记|主任)"
    rf"|我(?:们)?(?:屋|家)?(?:那个|这个|的)?{_KIN}[^，。,.；;!！?？]{{0,6}}?(?:{_IN_OFFICE})"
    "|(?:钱|款|补贴|沙子|水泥)[^，。,.；;!！?？]{0,6}?(?:哪个|谁)(?:吃|贪|拿|吞|领|弄)"
)
_DOES = "来|去|看|瞧|管|办|接|修|弄|搞|帮|派|负责|说|讲|问|收|打|找|领|换|量|照|拍|签|盖|发|联系|答|认领|处理"
_WHO = "(?:那|这)(?:个|位|一个|一位)(?:人|代表|干部|同志|师傅|男的|女的|家伙)?|人|代表|干部|那人|这人"
_SAYS_WHO = pattern_of(
    "(?:就|正|也|都|说|讲|我|的|对|嗯|哦|那个人|这个人|那人|名字)*(?:"
    f"(?:是|说的)?[^，。]{{0,8}}?(?:{_DOES})[^，。]{{0,10}}?(?:的(?:{_WHO})|那[个位]人?)"
    f"|(?:是|说的)[^，。]{{0,8}}?(?:{_DOES})[^，。]{{0,10}}?的|是?[^，。]{{1,8}}那个人|是(?:[他她佢]|(?:名片上的?)?[这那](?:个人|位|人))(?:本人|自己|家)?)[了啊呀嘛哈吧咯哦噻]*"
)
_NAMED = pattern_of(
    "(?:就|正|也|说|讲|我|的|对|嗯|哦|那个人|这个人)*是?(?P<name>[^，。]{2,6}?)(?:那个人?|那位|这个|本人|他)?(?:搞|弄|干|做)?的?[了啊呀嘛哈吧咯哦噻]*"
)
_IS_KIN = pattern_of(rf"(?P<name>[^，。]{{2,4}}?)(?:就|正)?是我(?:们)?(?:屋|家)?(?:那个|这个|的)?{_KIN}[了啊呀嘛哈吧咯哦噻]*")
_EXPLAINED = pattern_of(
    "(?:我|俺)(?:刚才|刚刚|前面|前头|先头|上头|上面)?(?:说|讲|指|提)(?:到|起)?的(?:那个|这个)?(?P<name>[^，。]{1,8}?)(?:就|正)?是(?!不|什么|啥|谁|哪)[^，。]{1,12}"
)
_ASKS = pattern_of("[?？]|[吗么不没]$|是不是|哪|谁|啥|什么|怎")


def accuses_somebody(text: str) -> bool:
    return _ACCUSES.search(simplified(text)) is not None


def says_who(text: str) -> bool:
    """Whether a whole message only points at a person: who came, who has it in hand, he."""
    plain = simplified(text).strip()
    said = letters(plain)
    return 1 < len(said) <= LONGEST and not _ASKS.search(plain) and _SAYS_WHO.fullmatch(said) is not None


def name_said(text: str) -> str:
    """What a whole message may say as a name (启明 in 就是启明那个 and 启明就是我堂哥); empty for other words."""
    said = letters(simplified(text))
    found = _IS_KIN.fullmatch(said) or _NAMED.fullmatch(said)
    return found["name"] if found is not None else ""


def explained(text: str) -> str:
    """Of whom, said before, a whole message says who he is (启明哥 in 我说的启明哥就是当书记那个); empty for other words."""
    plain = simplified(text).strip()
    found = None if _ASKS.search(plain) else _EXPLAINED.fullmatch(letters(plain))
    return found["name"] if found is not None else ""
