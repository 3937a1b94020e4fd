"""How much the words around a name weigh as a complaint of him who bears it: by the signs they are written with.

A sign is a character or a pair of neighbours; it counts for itself, for what stands shortly before him and for what stands after him. He
himself stands as one sign, others who are named as another, so that it is seen who does something to whom. What the rules of
domain/complaints/spoken_of.py found is a sign as well. The weights (domain/weights/said_weights.py) are made by bench/fit_said.py from labelled lines.
"""

import re
from collections.abc import Iterator, Sequence

from domain.complaints.in_passing import only_mentioned
from domain.people.mention import Mention
from domain.people.must_say_more import must_weigh
from domain.people.of_the_matter import of_the_matter
from domain.words.kinds import in_words
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of

_LOOK_BACK, _LOOK_ON = 60, 90
"""Characters before and after him that are read."""
_BEFORE, _AFTER = 12, 24
"""Those whose place beside him counts."""
_HE, _SAME, _OTHER = "甲", "丙", "乙"
"""What stands for him, for a place where he is named again, and for somebody else."""
_POINTS = str.maketrans({"。": ".", "、": ",", "…": ".", "\uff5e": "~"})
_BLANK = pattern_of(r"\s+")
"""Between two sentences, as often as not, where no point stands."""
_MAY_READ = pattern_of(
    r"(?:^|[^不别莫勿没要用敢能想])(?:只|就|仅|单|单独|专门)(?:能|准|许|要|想|可以)?(?:给|让|由|发给|交给|说给|讲给|告诉|留给)$"
)
_READ = pattern_of("(?:一个?人|自己|本人|单独|晓得|知道|看|读|处理|办|就行|就好)")
_SOMEBODY = pattern_of("他|她|你|您|这人|那人|个人(?!看|知|晓|读|处|办)")
_NEAR = 10
_GREETED = pattern_of("(?:[你您]们?)?(?:好|早|辛苦了?)(?=[,.!~ ]|$)")
_ASKED = pattern_of("(?:请|麻烦|劳烦|劳驾|恳请|想求|盼|please (?:ask|tell|let) )$", re.IGNORECASE)
_COMES = pattern_of("(?:抽空|有空|尽快|早点|快点|帮忙|赶紧)?(?:来|过来|帮|看|去看|管|出面|协调|反映|问| to (?:come|see|look|help|call))")
_HARMS = pattern_of("(?:^|[,. ])[^,. 他她你俺我]{2,8}(?:把|将)$")
_HARMED = pattern_of("(?:他?们?)?家?的?[^,.]{1,6}(?:坏|塌|烂|倒|断|伤|死|光|翻|碎|走)")
_TURNS = pattern_of(
    "他|她|你|您|这人|那人|自己|自家|亲戚|老婆|儿子|小舅子|但|可是|可惜|就是|不过|只是|却|结果|谁知|哪知|说好|讲好|答应|承诺|许|当初|上次|上回|以前|\b(?:but|he|she|his|her|him|you|your|himself)\b",
    re.IGNORECASE,
)
"""Beside them it may go on about whom he greets or asks."""
_BY_SIGNS = kinds_of("said_weights")
SURE = 1.0
"""What a complaint in so many words, which the rules know, counts beside all signs."""
OUTRIGHT = {"sure": 4.3, "doubt": 5.8, "": 5.8}
"""From this weight on he is complained of, unasked, by what the rules found: so that of ordinary lines of authors who were left out one in
fifty is (`bench/fit_said.py` prints both).
"""
NOTHING = float("-inf")


def weight(words: str, named: Sequence[Mention], n: int, rule: str) -> float:
    """How much what is said beside the nth name weighs as a complaint of him: from 0 on it may be one, from
    that of `OUTRIGHT` on it is one. `rule`: what the rules found of him, empty for nothing.
    """
    if rule != "sure" and (_alone_may_read(words, named, n) or _only_addressed(words, named, n)):
        return NOTHING
    if not rule and (only_mentioned(words, named, n) or of_the_matter(words, named, n)):
        return NOTHING
    heavy = max(_BY_SIGNS().scores(signs(words, named, n, rule)), default=NOTHING) + (SURE if rule == "sure" else 0)
    return heavy if heavy < 0 or heavy >= must_weigh(words, named, n) else NOTHING


def _alone_may_read(words: str, named: Sequence[Mention], n: int) -> bool:
    """「只给秘书看」: whoever alone may read it is not complained of, unless it goes on about somebody without a name."""
    he = named[n]
    if not (_MAY_READ.search(words, max(0, he.start - _NEAR), he.start) and _READ.match(words, he.end)):
        return False
    rest = words[he.end : named[n + 1].start if n + 1 < len(named) else len(words)]
    return _SOMEBODY.search(rest) is None


def _only_addressed(words: str, named: Sequence[Mention], n: int) -> bool:
    """Whether he is greeted, asked to come or harmed by somebody else, and what follows is of nobody without a name (周代表您好，邻居收了我的钱不还)."""
    he = named[n]
    rest = words[he.end : named[n + 1].start if n + 1 < len(named) else len(words)]
    before = words[max(0, he.start - _NEAR - 4) : he.start]
    begins = _COMES.match(rest) if _ASKED.search(before) else _HARMED.match(rest) if _HARMS.search(before) else None
    begins = _GREETED.match(rest) if not before.strip() else begins
    if begins is None or _TURNS.search(rest, begins.end()):
        return False
    return not any(other.people & he.people for at, other in enumerate(named) if at != n)


def to_weigh(words: str) -> str:
    """The words (plain, quotations blanked) with one kind of full stop and of comma."""
    return words.translate(_POINTS)


def signs(words: str, named: Sequence[Mention], n: int, rule: str) -> set[str]:
    """What there is to be weighed beside the nth name, in words as `to_weigh` gives them."""
    he = named[n]
    before, after = _around(words, named, he)
    known = (f"={word}" for word, so in ((rule, rule), ("bare", he.bare), ("unsure", not he.sure)) if so)
    return {*known, *in_words(f"{before}{_HE}{after}"), *_marked("-", before[-_BEFORE:]), *_marked("+", after[:_AFTER])}


def _marked(mark: str, text: str) -> Iterator[str]:
    return (mark + sign for sign in in_words(text))


def _around(words: str, named: Sequence[Mention], he: Mention) -> tuple[str, str]:
    """What stands before and after him, with a sign of the beginning and one of the end, and signs for whoever else is named."""
    start, end = max(0, he.start - _LOOK_BACK), min(len(words), he.end + _LOOK_ON)
    before, after, at = ["" if start else "^"], list[str](), start
    for mention in named:
        if mention.start < start or mention.end > end:
            continue
        part = before if mention.start <= he.start else after
        part.append(words[at : mention.start])
        if mention is not he:
            part.append(_SAME if mention.people & he.people else _OTHER)
        at = mention.end
    after.append(words[at:end] + ("$" if end == len(words) else ""))
    return _squeezed(before), _squeezed(after)


def _squeezed(parts: Sequence[str]) -> str:
    return _BLANK.sub(",", "".join(parts))
