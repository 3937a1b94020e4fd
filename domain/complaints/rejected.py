"""Who is turned down by name in a few words: 于发这个人不行, 我不要于发来, 除了于发都行 (docs/spec.md section 4).

Like `accused`: the voter is asked of whom it is said. It is a matter, however little it says, and 人不行 of somebody of the roster is no illness.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAK

_PAUSE = " ,:"
_ENDS = r"(?:得很|的很|得要命|得狠|透了|极了|透顶|死了|啊|呀|的|嘛|哦|咯|嘞|哈|噻|吧|撒|哇)*$"
_LEAD = (
    r"(?>[这那]个?(?:人|代表|组长)|[这那]种人|这样的人|[这那]家伙|同志|代表|副?组长|副?主席|副?主任|书记|他|她|做人|为人|人品|人|办事|做事|干事|干活|工作|能力|水平|本事|作风|"
    r"真的|真|太|实在|也|都|很|根本|完全|就是|就|硬是|简直|确实|本来|反正|一点都?|有点|可|还|又|我看|我觉得|是)*"
)
_NO_GOOD = (
    r"(?:不(?:得行|行|成|中用|中|管用|顶用|顶事|好|咋地|咋的|咋样|咋好|怎么样|怎样|地道|老实|厚道|正派|可靠|靠谱|可信|能信|称职|合格|够格|配|得力|作为|像话|像样|受欢迎|招人待见)|"
    r"(?:没|冇|没得|没有|冇得)(?:用|本事|能力|水平|出息|人品|素质)|唔(?:得|掂|好)|靠不(?:住|到|起)|信不(?:得|过|住)|要不得|用不得|指望不上|"
    r"差劲|差|坏|孬|不是(?:一?个|什么|啥|么子)?(?:好?东西|玩意儿?|好人|好鸟|好货|人)|一?个?(?:废物|垃圾|草包|饭桶|坏人|孬种|窝囊废|混混|混子)|讨厌|讨人嫌|烦人)"
)
_PAST_IT = r"(?:(?<=差劲)|(?<=[差坏])|(?<=没用)|(?<=不像话)|(?<=讨厌)|(?<=不住)|(?<=不得))了"
"""不行了 and 不好了 are of the sick."""
_VERDICT = pattern_of(rf"^{_LEAD}{_NO_GOOD}(?:{_PAST_IT})?{_ENDS}")
_NOT_SO = pattern_of(
    r"(?:不是|并非|[没不]说|不是说|靠|不觉得|不认为|不信|[谁哪]个?(?:说|讲)|哪里(?:说|讲)|不见得|怕|如果|要是|万一|假如|冒充|[跟和对向给替])(?:那个|这个|我们)?$"
)
_KIN = pattern_of(r"(?:[爹妈爸娘爷奶婆娃哥姐弟妹叔伯舅姨]|公公|老公|外公|老人|老伴|儿子|女儿|媳妇)的?$")
_NEARLY = pattern_of(r"[老小阿].$")
"""老于: half the village may be called so."""
_SAYS = (
    r"(?>我家|我们[组村队]|全[组村队]|我们?|俺们?|咱们?|全家|大家|村里人|群众|乡亲们?|你们|可不可以|能不能|可以|希望|还是|就|最好|请|千万|求求?|拜托|麻烦|也|都|可|真的?|"
    r"实在|反正|坚决|绝对|死也|换个(?:人|代表)|这(?:件)?事|的?事|下次|以后|再)*"
)
_NOT = (
    r"(?:(?<!要)不要|不想要?|不愿意?|不[准许让叫喊派请找选信]|别|莫|甭|勿|唔好|唔要|不是|不希望|不同意|不赞成|不欢迎|不需要|不接受|反对|拒绝|讨厌|"
    r"看不[惯起上]|瞧不[起上]|信不过|懒得)(?:再|又)?(?:要|喊|叫|派|让|安排|请|找|给|使|由|选|换成|交给|见到?|看到|看见|理|信)?"
)
_NO_WISH = pattern_of(rf"^{_SAYS}{_NOT}(?:你们|我们|咱们|他们|那个|这个|什么|啥)*$")
_IS_NOT = pattern_of(r"不是(?:那个|这个)?$")
_AT_IT = r"(?:(?:再|又|也)?(?:过来|上门|来|去|管|办|接手|接|处理|插手|过问|负责|经手|跟进|搞|弄|到场|出面|当|做)(?:我们?|俺们?|咱们?|这里|这边|这事|这件事|家|屋里|的|门|里|事|代表|组长|看)*)"
_FOR_HIM = pattern_of(rf"^(?:[这那]个?人|[这那]种人|他|她|代表|同志|副?组长|本人){{0,3}}{_AT_IT}{{0,3}}了?{_ENDS}")
_CALLED = pattern_of(rf"^{_SAYS}(?:叫|喊|让|告诉)?(?:那个|这个)?$")
_KEEP_OFF = pattern_of(
    rf"^(?:[这那]个?人|[这那]种人|他|她|代表|同志|副?组长|就|也|最好|以后|我){{0,3}}(?:不要|别|莫|甭|休想|不准|不许|不用想|不欢迎){_AT_IT}?了?{_ENDS}"
)
_BUT = pattern_of(r"(?:除了?|除开|除掉|只要不是)(?:那个|这个)?$")
_ALL_ELSE = pattern_of(
    rf"^(?>[这那]个?人|代表|同志|以外|之外|外|来|谁来?|[哪那]个来?|别人|其他人|任何人|换谁|管|办)*(?:都|也|就)(?:行|可以|要得|好|中|成|得){_ENDS}"
)
_AWAY = pattern_of(r"(?:把|将)(?:那个|这个|你们)?$")
_TAKEN = pattern_of(rf"^(?:[这那]个?人|代表|同志|他|给我|也|都|就)*(?:换|撤|调走|弄走|赶走|撵走|拿掉|开除)(?:掉|了|下来|下去|人)*{_ENDS}")
_KINDLY = pattern_of(r"路滑|(?:修|弄|搞|办)好|解决了|来过了|通了|辛苦|太远|太累|[太很够]忙|白跑|休息")
"""Who spares him the way turns nobody down."""


@dataclass(frozen=True)
class Rejection:
    """Whom, and where the words stand that say so. `ill`: they might be of the sick as well, and he is of their kin, or hardly known."""

    mention: Mention
    start: int
    end: int
    ill: bool = False


_PRAISE = pattern_of(
    r"\s*(?:[这那]个?人|同志|代表|副?组长|人|真的?|很|挺|蛮|还|是|就是|一?个)*"
    r"(?:不错|好(?:人|样的)?|行|不[差坏赖孬]|不[行受]贿|不贪|靠得住|信得过|靠谱|可靠|公道|正派|老实|实在|厚道)[的啊呀呢嘛哦哈哟,.!。！，\s]*"
)


def praised(rest: str) -> bool:
    """Whether nothing but praise is left of words without the name in them (于发这人不错, 于发不行贿)."""
    return _PRAISE.fullmatch(rest) is not None


def rejected(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Who is turned down in these words (plain, quotations blanked)."""
    return frozenset(person for one in rejections(words, named) for person in one.mention.people)


def without_rejections(words: str, named: Sequence[Mention]) -> str:
    """The words without what turns somebody down, for whoever looks for danger in them."""
    for one in sorted(rejections(words, named), key=lambda one: -one.start):
        if not one.ill:
            words = f"{words[: one.start]}·{words[one.end :]}"
    return words


def rejections(words: str, named: Sequence[Mention]) -> Iterator[Rejection]:
    """All of them, in order."""
    for n, mention in enumerate(named):
        before = BREAK.split(words[named[n - 1].end if n else 0 : mention.start].rstrip(" "))[-1]
        rest = words[mention.end : named[n + 1].start if n + 1 < len(named) else len(words)]
        said = rest.lstrip(" " if before else _PAUSE)
        after = BREAK.split(said)[0]
        end = mention.end + len(rest) - len(said) + len(after)
        if _VERDICT.match(after) and not _NOT_SO.search(before):
            called = words[mention.start : mention.end]
            yield Rejection(mention, mention.start, end, not mention.sure or bool(_NEARLY.match(called) or _KIN.search(before)))
        elif _is_unwished(before, after) and not _KINDLY.search(words):
            yield Rejection(mention, mention.start - len(before), end)


def _is_unwished(before: str, after: str) -> bool:
    """Whether he shall not come, or be it: what is said around his name in its clause."""
    if _BUT.search(before):
        return _ALL_ELSE.match(after) is not None
    if _AWAY.search(before):
        return _TAKEN.match(after) is not None
    if _IS_NOT.search(before) and not _asks_for_another(before):
        return False
    if _NO_WISH.match(before):
        return _FOR_HIM.match(after) is not None
    return bool(_CALLED.match(before) and _KEEP_OFF.match(after))


_ANOTHER = pattern_of(r"能不能|可不可以|最好|希望")


def _asks_for_another(before: str) -> bool:
    """能不能不是于发来: not who he is."""
    return _ANOTHER.search(before) is not None
