"""A wish to be kept out of it that no expression knows (你知我知就行了, 千祈唔好俾人知係我): told by the signs it is written with, where each clause may be
of it (docs/spec.md section 3, Special words). The table is made by bench/fit_secrecy.py.
"""

from collections.abc import Sequence

from domain.danger.danger import danger
from domain.matters.subjects import named_in
from domain.no_matter.likely_none import as_weighed
from domain.tips.likely_tips import is_likely
from domain.words.asks_else import asks_else
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of, table_of
from domain.words.lightly import LIGHTLY
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES, in_sentences, letters
from domain.words.simplified import simplified
from domain.words.weighed import in_chinese, in_text, lengths

LIKELY, OF_A_THING, MAY = 0.56, 0.65, 0.4
"""How likely the whole must be; so where it names a thing that a matter may be of (别让车停在校门口); where the signs of the mark say so too."""
CLAUSE, WHOLE, HARDLY = 0.3, 0.6, 0.03
"""How likely each clause must be that does not say why; the whole, and each clause that names nothing, beside one that does ask."""
SURELY = 0.7
"""How likely a whole must be that names nothing, so that a clause which tells nothing of a matter may be anything."""
LONGEST, SHORT, SHORTEST = 32, 4, 3
"""Letters of a message that is weighed (不方便 may answer anything), and of a clause that is weighed by itself."""
_BY_SIGNS, _BY_MARK = kinds_of("secrecy_weights"), table_of("confidential")
_WHO_ORDERS = (
    "(?:我们?|俺)?(?:家|屋头|屋里)?的?(?:爷爷?|奶奶?|外[公婆]|爸爸?|妈妈?|爹|娘|叔叔?|伯伯?|舅舅?|哥哥?|姐姐?|老师|校长|邻居|他们?|她们?)"
)
_NONE = pattern_of(
    LIGHTLY
    + f"|^(?:{_WHO_ORDERS})(?:说|讲|叫我?|喊我?|让我|要我|不让我?|不准我?|不许我?)[，, ]*(?:别|不要|莫|不准|不许|千万|再|也|都){{1,4}}(?:跟|和|对|告诉|给)?(?:别人|人家|人|外人|哪个|谁|别个|旁人|其他人|老师|妈妈|爸爸)*(?:说|讲|提)?[了啊哦嘛的]*$"
    "|^(?:我|俺|现在|又|有点|真|真的|有些|好|都)*(?:后悔|反悔)[了咯哒啊哦死]*$|会不会|(?:可不可以|可唔可以|能不能|可以|能)(?:直接)?(?:发|用|传|说|拍|录|影)(?:个|段|张)?(?:语音|照片|相片|图片|视频|录音|相)|(?<![不别莫勿甭要能])公开$|[别莫勿不甭]要?留(?!名|姓|我)|留起|[删撤][掉除回了]|删$|不用保密|不匿名|不用匿名|(?:名字|姓名)?公开也?(?:行|可以|无所谓)|不怕(?:他|人|哪个|谁)|当面对|就[说讲话]是我|[收贪占偷打砸骂摸](?:了|过|人|我|他)|[叫喊让要]我(?:们)?(?:保密|不[要准许]|别|莫)|(?:别|不要|莫|勿|甭)再?(?:跟|告诉|对|和|给)?[我俺](?:说|讲|提)?了?$|^(?:别|不要|莫|勿|甭)再?(?:说|讲|提)了?$|(?<![别莫勿不甭])[泄漏透]露(?:了|过)?[我俺]|(?<![别莫勿不甭要能])把[我俺][^，。]{0,8}(?:抄|念|告|发|贴|泄|透|漏)(?:到|给|了)|(?:谁|哪个)[^，。]{0,8}[说传讲]出去|(?:晓得|知道|看得?到|听得?到)[^，。]{0,8}(?<!怕)(?:不|没有?|没得|吗|么|冇)[?？]?$|[说传讲]出去(?:了|的)"
)
"""He stands by it or is sorry for it, tells what somebody did or ordered him (爸爸说别告诉别人), or asks who knows."""
_POLITELY = pattern_of(
    "(?<=.{3})[，, ]*(?:(?:行|中|好|成|得|可以?|要得|阔以)(?:不|唔|没)(?:行|中|好|成|得|可以|要得)?|(?:行|中|好|成|可以|要得)(?:吗|么|嘛|吧|伐|啵))(?:啊|呀|嘞|呢)*[?？。!！]*$"
)
"""Asked behind a wish: 千万别叫俺队长知道，中不."""
_WHY = pattern_of(
    "怕|院子|[邻隔]|[抬低]头|亲戚|本家|同[村组族事]|一个(?:村|组|院|寨|单位|姓)|面子|脸|丢人|难为情|不好意思|做人|过日子|[还要]住|住在|报复|老实|[惹得][不罪]|相处|来往|为难|有数|嘴|求|拜托|谢"
)
"""By what people give the reason of such a wish."""
_DEED = pattern_of(
    "被|[他她它你](?:们|家|屋)?(?:里|头)?(?:就|又|都|也|还|天天|老|总)?(?:是|在|把|给我|逼|偷|卖|放|占|拿|打了|骗|砸|收|贪|睡|摸|买|烧)|[偷卖占贪骗砸赌毒嫖]"
)
"""What somebody did."""


def likely_secrecy(text: str) -> bool:
    """Whether a whole message likely asks for nothing but that; danger that is told to be kept secret (叔叔摸我叫我保密) is none."""
    if not SHORT <= len(letters(text)) <= LONGEST or not in_chinese(text) or _says_no_wish(text) or asks_else(simplified(text)):
        return False
    clauses = [(clause, _likely(clause)) for clause in CLAUSES.split(text) if len(letters(clause)) >= SHORTEST]
    asks = _asks(text, [share for _, share in clauses])
    surely = _likely(text) >= SURELY and not named_in(text)
    least = 0.0 if surely else HARDLY if asks and _likely(text) >= WHOLE else CLAUSE
    if not all(share >= CLAUSE or _says_why(clause, share >= least) for clause, share in clauses):
        return False
    return (surely or asks or _asks_by_mark(text)) and not _tells_of_danger(text)


def _says_no_wish(text: str) -> bool:
    """Whether he asks who knows, stands by it or is sorry; 就咱俩知道行不, 不留名得唔得 wish for it by asking."""
    return _NONE.search(_POLITELY.sub("", text)) is not None


def _says_why(clause: str, may: bool) -> bool:
    """Whether it says no more than why he asks (低头不见抬头见的, 都是一个院子的): what tells of a matter beside the wish is none alone.
    `may`: it need not be said by a word that is known for it (他放话了, beside 你们嘴紧点)."""
    return (may or bool(_WHY.search(clause))) and not (named_in(clause) or _DEED.search(clause))


def _asks(text: str, clauses: Sequence[float]) -> bool:
    """Whether the whole asks, and one of its clauses does."""
    least = OF_A_THING if named_in(text) else LIKELY
    return _likely(text) >= least and max(clauses, default=least) >= least


def _asks_by_mark(text: str) -> bool:
    """Whether it may ask, is kept confidential by the signs of that mark, and names nothing that could be a matter or a tip."""
    if _likely(text) < MAY or named_in(text) or is_likely(text):
        return False
    weighed = in_sentences(text)
    return _BY_MARK().says(in_text(weighed), frozenset(lengths(weighed)))


def _tells_of_danger(text: str) -> bool:
    """Signs alone that wake nobody are of the fear by which he asks; who cannot be heard on the telephone is told where to write."""
    found = danger(text)
    return found.silent or (bool(found.named) and (found.alarms or not found.by_signs))


def _likely(text: str) -> float:
    return (shares(_BY_SIGNS().scores(in_words(as_weighed(text)))) or [1.0, 0.0])[1]
