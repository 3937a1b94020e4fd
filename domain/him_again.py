"""Words that name nobody and yet may speak of whom their writer complained of before (docs/spec.md section 4): 昨天他又来了, 又骂我娘, 莫给他看."""

import re
from collections.abc import Iterable, Sequence

from domain.ids import PersonId
from domain.mention import Mention
from domain.plain_characters import plain
from domain.simplified import simplified
from domain.spoken_words import AGENT, NOT_DONE, PERSONAL

LOOKED_AT = 300
"""Signs of a text that are looked at."""
_HIM = re.compile(
    "(?<!其)(?:他|她|那个?人|这个?人|此人|那家伙|那家人)(?!们村|乡|俩村)|(?:^|[,，。;；!！ ]|昨天|今天|昨晚|今早|现在|刚才|刚刚|酒)(?:又|还在|照样|继续)(?!(?:没|停|断|漏|坏|堵|塌|不亮|是|涨|下|到|有))"
)
_NOT = "(?:不要|不能|不许|不想|不愿|不敢|别|莫|勿|甭|唔好|不)(?:再|要)?(?:让|给|被|叫|使|告诉)"
_READ = "(?:本人|代表|书记|主任)?(?:看|晓得|知|听|见|读)"
_NOT_FOR_HIM = re.compile(f"{_NOT}(?:他|她|那个?人|这个?人)们?{_READ}")
_NOT_FOR, _SHALL_READ = re.compile(f"{_NOT}$"), re.compile(_READ)
_NEAR = 10
_CLAUSE = re.compile(r"[^,，。.!！?？;；\s]+")
_YOU = re.compile("你(?!们|的)|您(?!们|的)")
_HE = re.compile(
    "(?<!其)[他她佢](?!们|家|乡|人|俩)|(?<!其)[他她](?=人)|来的(?:那|这)?个?人|(?:这|那)(?:个|位)(?:人|代表|干部)|此人|你们(?:那个|这个|的)?代表"
)
_SOMEBODY = re.compile(f"(?!谁)(?:{AGENT})|老板|师傅|儿子|女儿|媳妇|婆|爹|娘|老[一-龥]|[哥嫂叔伯]")
_DEED = re.compile(
    "(?:[他她佢你您](?:自己|本人)?就是|(?:就|正)是[他她佢你您](?:自己|本人)?)[^,，。]{0,14}的(?:人|地)?(?:$|啊|呀|嘛|哦)|就是[他她佢你您](?:自己|本人)?[干做弄搞堵占砸挖拿偷]|"
    "(?:他|她|你|您)就是占|把我[^,，。]{0,8}(?:告诉|讲给|说出去|传)|推了?我|掐|扇我|撵我"
)
REACH = 2
"""Clauses after the one that points to him which may still be of him."""


def may_be_him(text: str) -> bool:
    """Whether words that name nobody may go on about somebody."""
    return _HIM.search(simplified(text[:LOOKED_AT])) is not None


def wronged_by(text: str) -> str:
    """Whether these words complain of a deed of somebody whom they only point to: `you`, `he`, else nothing. Not where another is named before
    him (邻居他还骂人); that he did not come or mend is what who has the matter in hand must read."""
    who, left, other = "", 0, False
    for found in _CLAUSE.finditer(plain(text[:LOOKED_AT])):
        clause = found[0]
        somebody, points = _SOMEBODY.search(clause), _YOU.search(clause) or _HE.search(clause)
        other = other or (somebody is not None and (points is None or somebody.start() < points.start()))
        if points and (points[0] in "你您" or not other):
            who, left = "you" if points[0] in "你您" else "he", REACH + 1
        elif other:
            left = 0
        deed = _DEED.search(clause) or PERSONAL.search(clause)
        if left > 0 and deed and deed[0] != "不行" and not NOT_DONE.search(clause[: deed.start()]):
            return who
        left -= 1
    return ""


def not_for(words: str, named: Sequence[Mention], those: Iterable[PersonId]) -> frozenset[PersonId]:
    """Of `those` who shall not read it by these words (plain): whom they name (别让周启明看), or all of them (莫给他看)."""
    if _NOT_FOR_HIM.search(words[:LOOKED_AT]):
        return frozenset(those)
    kept_from = (
        mention.people
        for mention in named
        if _NOT_FOR.search(words, max(0, mention.start - _NEAR), mention.start) and _SHALL_READ.match(words, mention.end)
    )
    return frozenset[PersonId]().union(*kept_from) & frozenset(those)
