"""Words that only go on about what was told: where it is, which one, how its writer is reached (就是老屋组那个弯弯, 打我电话).

They name no trouble of their own, so that of somebody with one open matter they belong to it (docs/spec.md section 3).
"""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 24
"""Signs of such words."""
_PLACE = "(?:那(?:个|里|儿|边|头|一?[段头块截条处盏根家])|这(?:里|边|个|儿)|旁边|边上|边边|对面|后面|前面|前头|后头|门口|路口|中间|附近|上头|下头)"
_NUMBER = r"[\d*●•xX\- ]{7,}"
_GOES_ON = pattern_of(
    f"(?:我说的)?(?:就是|就在|就|在|是|靠近|挨着|离).{{1,12}}?{_PLACE}.{{0,5}}"
    "|(?:我说的)?不是.{1,8}?[,， ]*(?:而)?是.{1,10}"
    "|(?:请|麻烦|你们?|您|代表|能不能|可不可以|可以|让他们?|叫人)*(?:给我|跟我|打|拨)(?:打|回)?(?:个|一个)?(?:我的?)?电话(?:给我|说|讲|嘛|吧|吗|哈|行不行?)*"
    "|(?:请|麻烦|你们?|您|代表)?(?:打(?:个)?(?:电话)?给|打个?电话给|回个?电话给)(?:我|俺)(?:家|儿子|女儿|老伴)?(?:好不好|行不行|[嘛吧哈啊呀了啦喇])*"
    f"|(?:我)?(?:叫|是|姓)?[一-鿿]{{2,4}}[,， ]*(?:的)?(?:电话|手机|号码)?(?:是|[:：])?[ ]*{_NUMBER}"
    f"|(?:我的|我)?(?:电话|手机|号码|联系方式)(?:号码?)?(?:是|[:：])?[ ]*{_NUMBER}"
)


_ENGLISH = pattern_of(
    "(?:can|could|would|will)?(?:you|someone|somebody)?(?:please|pls)?(?:call|phone|ring)(?:me|us)(?:back|please|pls|tomorrow|today|later|atthisnumber|whenyouhavetime|whenyoucan|soon)*"
)
_SAYS_MORE = pattern_of("漏|坏|断|堵|没|冇|不(?!是|行)|欠|偷|臭|脏|鬼|贪|乱|吵|塌|裂|倒了|骗|打人|骂")
"""A trouble of their own."""


def only_goes_on(text: str) -> bool:
    """Whether a whole message does no more than that."""
    return either_way(_goes_on, simplified(text).strip(" 。.!！~"))


def _goes_on(plain: str) -> bool:
    if plain.isascii() and _ENGLISH.fullmatch("".join(filter(str.isalnum, plain)).lower()):
        return True
    return 0 < len(plain) <= LONGEST and _GOES_ON.fullmatch(plain) is not None and not _SAYS_MORE.search(plain)


_LAMENTS = pattern_of(
    "(?:反正|真的?|现在|又|也|都|就|就是|一直|硬是|到现在|喊|找|到底|究竟|还|啊|唉|哎|老是|从来)*(?:没有?|没得|冇得?|莫得|有没有|有冇|得)(?:一个|个|哪个)?人"
    "(?:来|去|肯|愿意|出来)*(?:管|理|问|睬|搭理|过问|修|弄|搞|看)(?:一下|我们?|他|它|这个?事|事|过|的|啊|呀|嘛|了|哦|唉|吗|么|没有)*"
    "|(?:真|快|太|都|就|要|人)*(?:急|气|愁|烦|恼|怄)死(?:个|人|我|们|了|啊|哦|俺)*|(?:真是|太|好)?(?:急|气|愁|烦|恼)人(?:啊|哦|得很|呀|了)*"
    "|(?:这|那|你说|叫我|让我|我|要)*(?:咋个?|怎么|如何|么样|啷个|哪么)(?:整|办|搞|弄|得了)(?:嘛|啊|呀|哦|噢|呢|咯|唉|哟|才好|得)*|点算(?:啊|呀|好)*"
    "|(?:你们?|您们?|代表)?(?:自己)?看(?:着|倒|到)(?:办|搞|弄|整)(?:吧|嘛|啊|噻|咯|哈)*"
)
_HURRIES = pattern_of(
    "(?:请|麻烦|帮忙|求|你们?|您们?|代表|领导|喊|叫|让|能不能|要|得|可以)*(?:他们?)?(?:快|搞快|赶快|赶紧|抓紧|尽快|麻利)(?:点|些|一点|的)?(?:来|来人|来看(?:看|下|一下|一看)?|来个人)?(?:吧|嘛|啊|呀|哦|咯|噻|行不|行吗)*"
)


def laments(text: str) -> bool:
    """Whether a whole message only says how things are going with what was told (没人管, 咋整, 你们看着办, 急死人, 快点): behind his own words it
    goes on with them."""
    said = letters(simplified(text[:LONGEST]))
    return len(text.strip()) <= LONGEST and bool(said) and (_LAMENTS.fullmatch(said) or _HURRIES.fullmatch(said)) is not None
