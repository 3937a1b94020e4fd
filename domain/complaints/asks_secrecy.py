"""Words that only ask that it be kept quiet (前面那件请保密, 别让张老三知道是我说的), or whether it is (docs/spec.md section 3, Special words).

Only a whole message that says nothing else: whatever tells of a matter beside them is read by domain/reading/marks_in.py.
"""

from domain.complaints.alone_in_english import only_wishes_her_alone, wishes_her_alone
from domain.complaints.for_another import in_first_person
from domain.complaints.likely_secrecy import likely_secrecy
from domain.no_matter.number_left import leaves_number
from domain.values.forwarded import is_forwarded
from domain.which_matter.of_the_newest import of_the_newest
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 44
"""Letters beyond which the words say more than that."""
LOOKED_AT = 2000
"""Characters of a text that are looked at."""
LONGEST_NAME = 12
"""Letters before them that may name the matter."""
_LEAD = (
    "(?:请|麻烦|求|拜托|希望|帮忙|帮|替|给|能不能|能否|可不可以|可以|能|我想|我|俺|代表|领导|同志|你们|您们?|你|千万|一定|务必|对了|还有|另外|那个|那|就是|就|要|得|需要|必须|都|也|先|注意|记得|记住|对外|最好|尽量|不好意思"
    "|还是|算了|想了想|想来想去|改主意了?|改变主意了?|变卦了|(?:现在|又|有点)*(?:怕|后悔|反悔)了|(?:(?:刚才|刚刚|前面)(?:我|俺)?)?(?:说|讲|按|点)错了|谢谢|好|嗯|哦|啊|这样|一句|说一?下|一点|有一点|把|对|全部|全)*"
)
_THAT = (
    "(?:前面|前头|上面|上头|刚才|刚刚|方才|之前|先前|上次|上回|昨天|昨夜|昨晚|夜里|前天|今天|今早|以前|前几天|早上|下午|上午|第一|第一次|最早)*(?:的)?(?:我|俺|本人|我家|我们)?(?:刚才|刚刚|之前|上次|昨天)?(?:反映|说|讲|写|报|发|提|举报|投诉)?(?:过|了|给你们?)?(?:的)?"
    "(?:那|这|哪)?(?:一)?(?:件|个|条|些|张|段)?(?:事情|事儿|事项|事|问题|情况|话|信息|内容|消息|照片|名字|姓名|身份|投诉|举报)?(?:的)?(?:内容|名字|姓名|身份)?"
)
_NOT = "(?:千万)?(?:(?<!要)不要|(?<!能)不能|不许|(?<!可)(?<!可以)不可以|(?<!想)不想|不希望|(?<!愿)不愿意?|请勿|切勿|别|莫|勿|休|甭|唔好)+"
"""Not the end of a question: 能不能, 要不要 forbid nothing."""
_WHO = "(?!我(?!们|家|爸|妈|老|儿|女|村))[^，。]{1,9}?"
_KNOWS = "(?:知道|晓得|知|听到|听见|看到|看见|发现|认出来?)"
_TELLS = "(?:反映|举报|投诉|检举|讲|说|告|写|报|提|发)"
_ITS_ME = f"(?:了|到)?(?:这?(?:件|个)?事?)?(?:就)?(?:是|系|有)?(?:谁|我|俺|我家|本人)?(?:的)?(?:{_TELLS}|名字|姓名|身份|电话)?(?:了|过)?(?:的|这件?事|这个|这些|这话)?"
_STRONG = "(?:透露|泄露|泄漏|暴露|公开|声张|张扬|外传)"
_WEAK = "(?:说|讲|提|写|传|发|捅|供|留|露)"
"""Words that ask for silence only where they say of whom or to whom: 别说了 asks for none."""
_END = "(?:一下|下|处理|起来|好吗|行吗|可以吗|好不好|行不行|可以不|啊|呀|哈|吧|了|哦|嘛|呢|谢谢你?们?|谢谢您|多谢|拜托|求你们?|麻烦|啦|的)*"
_ASKS = (
    "(?:要|得|请|帮我|给我|替我|能不能|务必|一定|都|也)*(?:严格|绝对|完全)?(?:保(?:个|一下|一?下|好|住)?密|匿名|不公开|瞒着?点?|隐瞒)(?:啊|的)?(?:处理|反映|办理|办)?",
    f"{_NOT}(?:再)?(?:让|给|被|使|畀|叫)?{_WHO}{_KNOWS}{_ITS_ME}",
    f"{_NOT}(?:再)?(?:告诉{_WHO}|(?:跟|和|对|同|向|给){_WHO}(?:说|讲|提|透露|泄露|看|听|晓得|知道)){_ITS_ME}",
    f"{_NOT}(?:把|将)(?:我|俺|我家)的?(?:电话|号码|手机号?|名字|姓名|身份|地址|照片|信息|话)(?:传|发|说|透露|泄露)?(?:给|到){_WHO}",
    f"(?:我|俺)?(?:的)?(?:名字?|姓名|身份|电话)(?:就|也)?{_NOT}(?:写|留|登|报|提|露)(?:上去|上|出来|出去)?",
    "(?:保护|保护好|隐去|隐藏|藏起?|去掉|抹掉|遮住)(?:我|俺|举报人|反映人)(?:的)?(?:个人)?(?:信息|身份|隐私|名字?|姓名|电话)(?:隐去|藏起来)?",
    "(?:我|俺)?(?:想|要|希望|就)?不留(?:我的?)?(?:名字?|姓名)",
    f"{_NOT}(?:再)?(?:往外|到处|在群里|往群里|对外|跟外人|随便)?(?:把|将)?(?:我|俺|这件?事|我的名字|名字)?(?:{_STRONG}|(?=.*(?:我|俺|名|身份|出去|出来|群里|别人|外人|电话)){_WEAK})(?:我|俺)?(?:的)?(?:名字?|姓名|身份|信息|电话)?(?:出去|出来|给别人|给人|到群里|在群里)?{_ITS_ME}",
    "(?:只|仅|就)(?:能|许|要|想|可以)?(?:给|让|跟|对|和|由)?(?:代表|你|您|认领的代表|领导|你们?|镇里|镇上|镇政府|人大|人大秘书|秘书|上面)(?:的?人)?(?:一个人|自己|们)?(?:看|知道|晓得|讲|说)(?:就行|就好)?",
    "(?:只|仅|就|光)(?:能|许|要|想|可以)?(?:给|让|交给?|转给?|发给?)(?:你们)?(?:人大)?的?秘书",
    f"{_NOT}(?:再)?(?:转|发|交|送)(?:给|到|去)?(?:代表)?(?:小组|群里?|代表们?)(?:里|看|那里|去)?",
)
_CLAUSE = tuple(pattern_of(f"{_LEAD}{_THAT}{_LEAD}{asks}{_END}") for asks in _ASKS)
_BESIDE = pattern_of(f"{_LEAD}{_THAT}{_END}")
_TOLD_ON = pattern_of(
    f"(?:我|俺)?(?:就|只)?(?:怕|担心)[^，。]{{1,6}}?{_KNOWS}(?:了|到)?(?:是我.{{0,6}})?|"
    "(?:我|俺)?(?:就)?(?:怕|担心)(?:他|他们|人家|别人|有人)?(?:会|被)?(?:报复|打击报复|找我麻烦|记恨|穿小鞋|给我穿小鞋|得罪人?|惹事|惹麻烦)(?:我)?|谢谢|多谢|拜托"
    "|(?:大家|我们|都)*(?:是)?(?:熟人|乡亲|一个村的?|乡里乡亲|邻居|亲戚)的?|抬头不见低头见|(?:不然|否则|要不|我|俺|以后|还|要|得|在|这个?|就|都)*(?:村里|这里|这儿)?(?:住|过日子|做人|没法做人|没法过|不好做人)的?"
)
"""Why he asks, said beside it."""
_ENGLISH = pattern_of(
    r"(?:(?:hi|hello|sorry|and|also|please|kindly|can you|could you|i want you to|you must)[ ,]*)*"
    r"(?:hide my (?:name|identity|number|phone)|(?:i(?:'d| would)? (?:want|like|wish|prefer) to )?(?:stay|remain|be) anonymous"
    r"|my (?:name|identity|number|phone)(?: number)? (?:must|should|has to|is to) (?:stay|remain|be|be kept) (?:private|secret|confidential|hidden)"
    r"|(?:nobody|no one|noone)(?: else)? (?:should|may|must|is to|can) (?:know|find out)(?: (?:that|who|it|was|is|i|me|wrote|reported|said|this)){0,5}"
    r"|(?:do not|don'?t|never) (?:share|show|give|use|publish) my (?:name|identity|number|phone|words)(?: number)?(?: (?:with|to|in|on)(?: [\w.]+){1,3})?"
    r"|(?:keep|make|treat|mark|hold)(?: (?:it|this|that|everything|my \w+|the \w+|what i (?:said|wrote)|the (?:last|previous|first) (?:one|matter|message)))*(?: as)? (?:strictly )?(?:confidential|secret|private|anonymous|between us|to yourself)"
    r"|(?:do not|don'?t|never) (?:tell|let|mention|say)(?: to)?(?: (?:it|this|that|my name))?(?: to)?(?: [\w.]+){0,3}?(?: know)?(?: (?:it was|it'?s|that it was|i was|about|who)? ?(?:me|it|this|my name|i (?:said|told|reported|wrote)(?: (?:it|this|that|you))?))?"
    r"|(?:this|that|it)(?: (?:is|should be|must be|stays?))(?: kept)? (?:confidential|secret|private|between us)|confidential)"
    r"(?:[ ,.!]*(?:please|thanks|thank you|ok))*[ .!]*"
)
_WHETHER = pattern_of(
    f"{_LEAD}{_THAT}(?:现在|到底|究竟|真的|已经|给我|帮我|替我|是不是|有没有|算不算|会不会|能不能|会|是|算|有)*保(?:住|好|了)?密(?:了|着|的|住|好|处理)*(?:没有?|吗|么|不|否|嘛|没得|咩|呢)*(?:啊|呀|呢)*"
)
_ASKING = pattern_of("没有?$|没得$|吗|么|不$|呢$|嘛$|是不是|有没有|算不算|会不会|\\?")
_BIDS = pattern_of(
    "(?:还是|那就|就|请|麻烦|务必|一定要?|千万|最好|帮我|给我|替我|算了|要|得)(?:给我|帮我|替我|要)?(?:保(?:个|住|好)?密|匿名)嘛$"
)
"""嘛 asks nothing there: he bids it (那还是保密嘛)."""
_ENGLISH_WHETHER = pattern_of(
    r"(?:is|was|are)(?: my| the| this| that| it| what i \w+)?(?: (?:case|matter|name|message|words))?(?: (?:really|still|kept|being kept))* (?:confidential|secret|private)(?: now| yet)?[ ?]*"
)
_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～:：…]+")
_MATTERLESS = pattern_of(
    "(?<![要能])(?:不|别|莫|勿|甭)(?:用|要|需要?|必)?(?:再|给我|替我)?(?:保密|匿名)|我没(?:有)?|为什么|凭什么|怎么|[准实真假空大套]话|明白话|痛快话|说法|交代|答复|回音"
)
"""What says more: a complaint, and 准话, 实话, 痛快话, by which he wants an answer and no silence."""


def only_asks_secrecy(text: str) -> bool:
    """Whether a whole message says no more than that what he wrote shall stay between him and whoever handles it."""
    said = _said_of_secrecy(text)
    return bool(said) and (_in_known_words(said) or (likely_secrecy(said) and not of_the_newest(text)))


def plainly_asks_secrecy(text: str) -> bool:
    """So in words that are known; signs alone (`only_asks_secrecy`) may be of who shall read it."""
    said = _said_of_secrecy(text)
    return bool(said) and _in_known_words(said)


def _said_of_secrecy(text: str) -> str:
    """What may be no more than that, in plain characters; empty for what says more."""
    plain = in_first_person(squeezed(simplified(text[:LOOKED_AT])).strip())
    said = letters(plain)
    if not said or len(said) > LONGEST or leaves_number(text) or asks_whether_secret(text) or _MATTERLESS.search(plain):
        return ""
    return plain


def _in_known_words(plain: str) -> bool:
    if _ENGLISH.fullmatch(plain.lower().replace("’", "'")) or only_wishes_her_alone(plain):
        return True
    clauses = [clause for clause in map(letters, _CLAUSES.split(plain)) if clause]
    asks = [clause for clause in clauses if any(pattern.fullmatch(clause) for pattern in _CLAUSE)]
    return bool(asks) and all(clause in asks or _BESIDE.fullmatch(clause) or _TOLD_ON.fullmatch(clause) for clause in clauses)


_NAMES = pattern_of(
    "(?:请|把|还有|另外|就是|我说)?(?P<what>[一-鿿]{1,8}?)的?(?:[那这]一?[个件码回条]?(?:事情|事儿|事项|事|问题|投诉)?|(?<=的)(?:事情|事儿|事项|事|问题))的?"
)
"""How a matter is named before it is asked to be kept quiet: 猪那个事, 路灯的事."""
_OF_NOBODY = pattern_of("我|我们|我家|俺|本人|自己|他|他们|她|别人|那|这|那个|这个")


def asks_secrecy_of(text: str) -> str:
    """The words that name a matter (猪) where a whole message asks that this one be kept quiet (猪那个事不要写我名字); empty for others."""
    plain = squeezed(simplified(text)).strip()
    if len(letters(plain)) > LONGEST + LONGEST_NAME or leaves_number(text):
        return ""
    for end in range(min(len(plain), LONGEST_NAME + 8), 1, -1):
        found = _NAMES.fullmatch(plain, 0, end)
        what = found.group("what") if found is not None else ""
        if what and not (_OF_NOBODY.fullmatch(what) or _BESIDE.fullmatch(what)) and only_asks_secrecy(plain[end:]):
            return what
    return ""


_SECRETARY_ALONE = pattern_of(
    "(?:只|仅|光)(?:能|许|要|准|想|可以)*(?:让|给|许|要|准)(?:你们)?(?:镇|县|乡)?(?:上|里)?的?(?:人大)?的?秘书(?!长)(?:一个人|本人|自己|同志)?(?:能|来)?(?:看|知道|晓得|读)(?![了过])"
    "|(?:不要|不能|别|莫|不许|不准|勿)(?:再)?(?:转|交|发|拿|送|给)*(?:代表小组|小组|代表们?)(?:的人)?(?:看|晓得|知道|读)?[，。,. ]*(?:只|就|直接)[^，。]{0,4}秘书"
)
"""A wish, and nothing told of the office: 只有秘书知道, 钱只交给秘书, 材料只给秘书看了 are matters."""


def for_secretary_alone(text: str) -> bool:
    """Whether he wants it read by the secretary and nobody else: what the button 「只给人大秘书看」 says, in his own words. Another's, which he forwarded,
    say nothing of it."""
    if is_forwarded(text):
        return False
    return _SECRETARY_ALONE.search(squeezed(simplified(text[:LOOKED_AT]))) is not None or wishes_her_alone(text[:LOOKED_AT])


def asks_whether_secret(text: str) -> bool:
    """Whether a whole message asks if his matter is kept quiet."""
    plain = squeezed(simplified(text)).strip()
    said = letters(plain)
    if len(said) > LONGEST:
        return False
    if _ENGLISH_WHETHER.fullmatch(plain.lower()):
        return True
    asking = (
        "能不能" not in said
        and _BIDS.search(said) is None
        and "可以" not in said
        and (_ASKING.search(said) is not None or plain.endswith("?"))
    )
    return asking and _WHETHER.fullmatch(said) is not None
