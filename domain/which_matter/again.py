"""Words that only say that something is bad again, of no thing of their own or of one they point at: 又坏了, 后头又停了咋说, 和上次一样, 那个灯又黑起.

Of somebody whose matter is over they are said of that (docs/spec.md section 3, Which case a message joins).
"""

from domain.matters.subjects import named_in, stands
from domain.which_matter.gone import only_names_a_thing
from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

NAME = 4
"""Letters of the name of a thing."""
LONGEST = 20
"""Letters beyond which the words say more than that."""
_SAYS_SO = "(?:我|俺|我们|他|她)?(?:妈妈?|爸爸?|爹|娘|奶奶?|爷爷?|婆婆?|公公|外婆|外公|老婆|老公|堂客|婆娘|儿子|女儿|崽|媳妇|邻居|隔壁|老人家)(?:打电话|刚才|今天|昨天|又|来)*(?:说|讲|告诉我)"
_LEAD = (
    f"(?:{_SAYS_SO}|哎呀?|唉|咋个?|怎么|啷个|为啥|代表|你们|你看|这下|这回|后头|后来|后面|现在|今天|昨天|昨晚|昨夜|今早|今晚|前天|刚才|刚刚|才[几两一三]天|没过?[几两]天|没好[几两]天|过了[几两]天|好了?[几两一]天"
    "|(?:你们|人)走了|修了|修好了?|弄好了?|它|那里|那儿|那边|这里|就|都|还|家里|屋里|屋头|我家|我们这里?)*"
)
_THING = "(?:[那这](?:一?[个盏条处段家桩根座口些]|边的?|里的?)?(?:路灯|灯|自来水|水管|水|电|网|信号|路|桥|沟|水渠|渠道|渠|堰塘|塘|堤|井盖|井|管子|水泵|泵|变压器|护栏|栏杆|坑|厕所|门|电线|线|杆子))"
_BAD = (
    "(?:(?:开始|是|给我?|搞)?(?:坏|停|黑|断|漏|堵|烂|灭|熄|垮|塌|臭|歪|掉|脱|裂|冒|淹|卡|瞎|松|破|响|吵)(?:起来|起|掉|完|球|脱)?"
    "|不[亮行通响动好来]|不(?:得行|好使|好用|中用|顶用|转|走)|没得?(?:用|有)?|出(?:问题|毛病|鬼|事)|犯|这样|那样|那个样子?|老样子|一样|原样)"
)
_LAST = tuple("灯电水网路桥沟渠塘堤井管泵坑栏杆线门桶盖厕库闸坝") + ("管子", "垃圾", "厕所", "变压器", "电视", "信号")
"""How such a name ends."""
_END = "(?:了|哒|咯|喽|啦|的|嘛|啊|呀|哦|哟|呢|噻|着|咋说|咋办|咋个办|咋整|怎么办|怎么说|啷个办|咋回事|怎么回事)*"
_LIKE = "(?:和|跟|同|还是|跟到|与)?(?:上次|上回|以前|之前|原来|前头|前回|从前|先前)(?:的)?(?:还是|又是|都是)?(?:一个?样|那样|一样样|一模一样|那个样子?|样子|老毛病|毛病)"
_AGAIN = pattern_of(
    f"{_LEAD}(?:{_THING}{_LEAD})?(?:[又再]{_BAD}|{_LIKE}|(?:还|又)是(?:[这那]样|那个样子?|老毛病|老问题)|老毛病(?:又)?犯?){_END}"
)


_ENGLISH = pattern_of(
    r"(?:(?:hi|hello|sorry|and|but|now|today|tonight|yesterday|last night|this morning|well|(?:my|our) [a-z]+ (?:says?|said|tells me|told me|wrote|called)(?: that)?)[ ,:]+)*"
    r"(?:(?:it|this|that|they|the same (?:thing|problem)|same (?:thing|problem))(?:'s| is| has| was| are| does)?(?: just| already)? )?"
    r"(?:(?:leak(?:s|ing|ed)?|br(?:oke|oken|eaks)|stop(?:s|ped)?(?: working)?|fail(?:s|ed)|gone|out|off|down|dark|dry|wet|blocked|flooded|clogged|dirty|not working|happen(?:s|ed|ing)|the same|same (?:thing|problem)|come|back|bad|doesn'?t work|isn'?t working|does not work)(?: down| out| off| back)?(?: once)? again"
    r"|(?:the )?same (?:thing|problem)?(?: as)? ?(?:again|last time|before))[ .!?]*(?:now|today|please)?[ .!]*"
)
LONGEST_ENGLISH = 80


def says_again(text: str) -> bool:
    """Whether a whole message says no more than that."""
    if text.isascii() or text.replace("’", "'").isascii():
        said = text.replace("’", "'").strip().lower()
        return len(said) <= LONGEST_ENGLISH and _ENGLISH.fullmatch(said) is not None
    return either_way(_says, simplified(text))


def _says(plain: str) -> bool:
    said = letters(squeezed(plain))
    return 0 < len(said) <= LONGEST and _AGAIN.fullmatch(said) is not None


def only_names(text: str) -> bool:
    """Whether a whole message names a thing and says nothing of it (灯, 水渠)."""
    plain = letters(simplified(text))
    found = stands(plain) if 0 < len(plain) <= NAME else None
    return only_names_a_thing(text) or (found is not None and not found.troubled and plain.endswith(_LAST))


def thing_again(text: str) -> frozenset[str]:
    """The things that such words point at, by name."""
    return named_in(simplified(text))
