"""Whether a further matter begins at a clause, by signs that each say little: what was told before, how the clause begins, what both are about.

快递不送到村，医保卡也刷不了 names no two things that stand in a list (domain/matters/subject_words.py) and is two matters all the same. The weights
(domain/weights/further.py) are made by bench/fit_several.py from labelled lines.
"""

from collections.abc import Iterator, Mapping, Sequence

from domain.matters.category_of import OTHER, usual_shares
from domain.matters.subjects import (
    APART,
    ASKED,
    FOLLOWS,
    FURTHER,
    LEADS,
    STORY,
    TOLD,
    TOO,
    TROUBLE,
    WISHED,
    goes_with,
    may_go_with,
    named_in,
    subject,
    tied,
    told_as_one,
)
from domain.words.late_weights import table_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.signs import signs_in, spread

SCALE = 100
"""Steps of a weight that make one of the margin (bench/fit_several.py)."""
NEVER = -9.0
_BY_SIGNS = table_of("further")
_HAN = pattern_of("[一-鿿]")
_MINE = pattern_of(
    "^(?:还有|另外|也|而且|想问|请问|顺便)*(?:我|俺|阿拉|咱|屋)(?:们|哋|家|屋|妈|爸|爹|娘|老|儿|女|娃|孩|奶|爷|婆|公|孙|姆|阿)"
)
_WHERE = pattern_of(
    "^(?:村|镇|乡|街|路|门|屋|河|山|学校|对面|隔壁|楼|小区|桥|[东西南北])[^，]{0,3}?(?:里|口|上|下|边|头|后|前|的|村|小|门)"
)
_ITS_TOO = pattern_of("^[^也又]{2,8}[也又]")
_HAILS = pattern_of(
    "(?:喂|哎|诶)|(?:喂|尊敬的)?(?:[一-鿿]{0,4}(?:领导|代表|书记|主任|镇长|组长|村长|队长|主席|委员|同志|老师|兄弟|哥|姐|叔|婶|大爷|大妈))?"
    "(?:您好|你们好|你好|大家好|早上好|晚上好|好|在吗|在不在|在么)*"
)
"""Calls somebody, and tells nothing."""
_TELLS = pattern_of("死|被|请|想|能|修|该|快|响|慢|冲|推|闹|烧|要|问|申请|反映|的事")
"""Beside what is wrong, asked or wished: what a matter may be told by."""
_SAYS_NOTHING = pattern_of(
    "(?:你|您)们?$|(?:再|多|就)?问(?:一|两|几)?[句下声个]$|(?:不|没)?(?:好意思|耽误|麻烦|打扰|满意)|满意|我(?:也|还|很|都)?(?:不|没)?满意|算了|能匿名|有结果|这个归|手机(?:快)?没电"
    "|(?:我|大家好我|您好我)?(?:叫|姓)|我是|全体|一[位个]|[^，]{0,8}[那这][条个边片座栋排][^，]{0,4}的$|(?:还有|另外)?(?:一|两)?件?[件个]?事(?:要|想)?(?:麻烦|说|问|反映)[^，]{0,3}$"
)
"""What is said beside a matter: politeness, who writes, how to reach him, where it is."""
_ALL_FOLLOWS = pattern_of(
    "^(?:[他她人]们?)?(?:说|讲|结果|所以|因为|害得|搞得|弄得|导致|造成)|停[课工产业]|歇业|[流漫漏飘溅淌冒喷]得|(?:满|一)[路地街院屋]子?(?:都|全)?是|^水(?:流|漫|淌|冒|喷|往|直|到处|都|全|把|进|灌)|谢谢|多谢|感谢|[都就][^，]{0,4}不(?:了|上|成|起|动|得|出|下|到)|都没法|都(?:坏|死|烂|黄|干)|还是"
)
"""自来水停了，学校食堂都开不了火: what comes of it, whatever thing it names."""
_RIGHT = {
    "too": TOO,
    "follows": FOLLOWS,
    "trouble": TROUBLE,
    "asked": ASKED,
    "story": STORY,
    "further": FURTHER,
    "mine": _MINE,
}
_BARE = {"told": TOLD, "wished": WISHED, "where": _WHERE, "its too": _ITS_TOO}
_LEFT = {"trouble": TROUBLE, "asked": ASKED, "follows": FOLLOWS, "mine": _MINE, "story": STORY}
_CUTS = {" ": "blank", "、": "list", "\t": "blank"} | dict.fromkeys(APART, "apart")
_ALIKE = (0.5, 0.3, 0.2, 0.1, 0.05, 0.03, 0.02, 0.01, 0.005)
_SURE = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_LETTERS, _LETTERS_BEFORE = (3, 4, 5, 7, 9, 12, 16, 22), (3, 4, 6, 9, 12, 16, 25, 40)


def likelihood(before: Sequence[str], cut: str, clause: str, *, last: bool) -> float:
    """From 0 on it is likelier that another matter begins with the clause. `before`: the clauses before it, `cut`: the sign between them; all in
    simplified characters; `last`: nothing follows. None begins with what comes of what was told or goes with it, nor with what says nothing."""
    if _ALL_FOLLOWS.search(clause) or not _says_more(clause) or any(goes_with(one, clause) for one in before):
        return NEVER
    table = _BY_SIGNS()
    hints = sum(table.hints.get(hint, 0) for hint in hints_of(before, cut, clause, last=last))
    return (table.base + hints + spread(signs_of(clause), table.signs.weights)) / SCALE


def _hails(words: str) -> bool:
    return _HAILS.fullmatch(letters(words)) is not None


def _says_more(words: str) -> bool:
    said = letters(words)
    return len(_HAN.findall(said)) > 1 and not _SAYS_NOTHING.match(said) and not _hails(words)


def _tells(words: str) -> bool:
    """Whether something is wrong, asked or wished in it."""
    return _says_more(words) and any(marks.search(words) for marks in (TROUBLE, ASKED, WISHED, _TELLS))


def signs_of(clause: str) -> frozenset[str]:
    return signs_in(letters(clause))


def hints_of(before: Sequence[str], cut: str, clause: str, *, last: bool) -> Iterator[str]:
    """What is known of such a place beside its signs."""
    told = [words for words in before if not _hails(words)]
    said, left = "，".join(told), told[-1] if told else ""
    bare = LEADS.sub("", clause)
    yield from _of_categories(usual_shares(said), usual_shares(bare or clause))
    yield from _of_things(said, left, clause, wished=WISHED.search(bare) is not None)
    for side, words, marks in (("is", clause, _RIGHT), ("is", bare, _BARE), ("was", left, _LEFT)):
        yield from (f"{side} {name}" for name, mark in marks.items() if mark.search(words))
    yield from (f"cut {name}" for name in [_CUTS.get(cut)] if name)
    yield from _reached("longer", len(letters(clause)), _LETTERS)
    yield from _reached("after", len(letters(said)), _LETTERS_BEFORE)
    if not told:
        yield "is first"
    if not any(map(_tells, before)):
        yield "was untold"
    if any(may_go_with(one, clause) for one in before):
        yield "goes with"
    if len(told) > 1:
        yield "is later"
    if not last:
        yield "goes on"


def _of_categories(was: Mapping[str, float], now: Mapping[str, float]) -> Iterator[str]:
    both = sum(share * was.get(category, 0.0) for category, share in now.items())
    old, new = (max(shares, key=shares.__getitem__, default=OTHER) for shares in (was, now))
    yield from (f"unlike {step}" for step in _ALIKE if both <= step)
    yield from _reached("sure", now.get(new, 0.0), _SURE)
    yield from _reached("was sure", was.get(old, 0.0), _SURE)
    if new == OTHER:
        yield "is other"
    if old == OTHER:
        yield "was other"
    if old == new:
        yield "same category"
    if told_as_one((old, new)):
        yield "one story"


def _of_things(said: str, left: str, clause: str, *, wished: bool) -> Iterator[str]:
    old, new = subject(left), subject(clause, anywhere=wished)
    were, are = named_in(said), named_in(clause)
    yield "was thing" if old else "was thingless"
    yield "is thing" if new else "is thingless"
    if were:
        yield "were named"
    if are:
        yield "are named"
    if were & are:
        yield "same thing"
    beside = any(tied(one, other) for one in were for other in are)
    if beside:
        yield "things tied"
    if were and are and not were & are and not beside:
        yield "things apart"
    if old and new and old != new and not tied(old, new):
        yield "subjects apart"


def _reached(name: str, value: float, steps: Sequence[float]) -> Iterator[str]:
    return (f"{name} {step}" for step in steps if value >= step)
