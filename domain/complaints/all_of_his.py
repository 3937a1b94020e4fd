"""Words that speak of all that their voter wrote, not of one matter (两件都保密, 这些别说是我讲的, 前面说的都是他搞的): docs/spec.md section 3, Special words.

What is left without the sign that says so is read like any words: a wish (保密), or a complaint.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.complaints.asks_secrecy import asks_secrecy_of, for_secretary_alone, only_asks_secrecy
from domain.which_matter.parted_words import without
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LONGEST = 60
"""Signs beyond which words tell something beside that."""
_ALL = "(?:都|全都?|统统|通通|一律|一概|一起|一并)"
_THING = "(?:事情|事儿|事项|事|问题|情况|话|信息|内容|消息|反映|投诉)"
_FOLLOWS = f"(?={_ALL}|[别莫勿不请要就是只仅光保匿，,让给怕跟]|千万|希望|麻烦|能不能|$)"
_COUNTED = f"(?:我(?:说|讲|写|反映|报)的)?(?:[这那前上后]|上面|前面|前后)?(?:[两俩二三四五六七八九十几2-9]|10)(?:件|桩|码|项|样|条|个(?={_THING}))的?{_THING}?{_FOLLOWS}"
_THESE = f"(?:[这那]些|以上|上述|所有|全部)的?{_THING}?{_FOLLOWS}"
_EACH = f"(?:我的)?每一?(?:件|桩|条|个(?={_THING})){_THING}?"
_SAY = "(?:说|讲|写|反映|发|报|提|举报|投诉)"
_EARLIER = "(?:前面|前头|上面|上头|刚才|刚刚|方才|之前|先前|前几天|以前|昨天|前天|今天)"
_TOLD = f"(?:{_EARLIER}(?:我|俺|我们)?|(?:我|俺){_EARLIER}?){_SAY}(?:过|了|给你们?)?的(?!那?一?[件个条])(?:[这那]些|所有|全部|[这那]?(?:{_COUNTED}))?{_THING}?{_FOLLOWS}"
_LEAD = "(?:请|麻烦|求|拜托|希望|对了|还有|另外|那|就|代表|领导|你们?|您|把|我想|我要|我说)*"
_MANY = pattern_of(f"(?:{_COUNTED}|{_THESE}|{_EACH}|{_TOLD}){_ALL}?")
_BARE = pattern_of(
    f"[这那]?(?:我(?:们)?的?事)?{_ALL}(?=[别莫勿不请要是怪怨让给保匿只仅光跟]|千万)(?!不?是(?:我|老|靠|为|因|同|一个|些?人|熟人|乡))"
)
_CLAUSE = pattern_of("[^，,。.!！?？;；、\n]+")
_SIGN = pattern_of(f"(?P<lead>{_LEAD})(?:(?P<many>{_MANY.pattern})|(?P<bare>{_BARE.pattern}))")
_KEEP_FROM = pattern_of("(?:请|千万|也|还)*(?:不要|不能|不许|不想|别|莫|勿)(?:再)?(?:让|给|被|叫)[^，,。]{1,10}?(?:看|晓得|知道|听)")
_NO_MORE = pattern_of(f"{_LEAD}(?:{_ALL}|{_MANY.pattern})(?:的|一样|要|是|保密|吧|啊|呀|哈|嘛|了|哦)*")


@dataclass(frozen=True)
class OfAll:
    """`rest`: the words without what says that they are of all. `every`: they say so whatever he tells just now; 「都」 alone may be of that."""

    rest: str
    every: bool


def of_all(text: str) -> OfAll | None:
    """None where they speak of one matter, or of something else. The sign stands where a clause begins."""
    plain = squeezed(simplified(text)).strip()
    if not plain or len(plain) > LONGEST:
        return None
    for clause in _CLAUSE.finditer(plain):
        found = _SIGN.match(plain, *clause.span())
        if found is not None:
            rest = plain[: found.start()] + found["lead"] + plain[found.end() :]
            return OfAll(rest.strip(), found["many"] is not None)
    return None


def added_of_all(text: str, before: Sequence[str], parts: Sequence[str]) -> str:
    """What an edit of words that were split added and what is of all of them: clauses that neither stood in it nor are a part's, from the one
    on that says so or only wishes for secrecy."""
    new = text
    for words in (*before, *parts):
        new = without(new, words).words
    clauses = [found.group() for found in _CLAUSE.finditer(new)]
    for n, clause in enumerate(clauses):
        if of_all(clause) is not None or _wishes(clause):
            return "，".join(clauses[n:])
    return ""


def _wishes(clause: str) -> bool:
    away = _KEEP_FROM.match(squeezed(simplified(clause)).strip())
    return bool(away or only_asks_secrecy(clause) or asks_secrecy_of(clause) or for_secretary_alone(clause))


def says_all(text: str) -> bool:
    """Whether a whole message answers 「哪一件」 with all of them (都, 两件都, 全部)."""
    return _NO_MORE.fullmatch(squeezed(simplified(text)).strip("。.!！,， ")) is not None
