"""Plainly different subjects: clauses side by side, each with a thing of its own that is broken, asked or wished for.

A subject is what stands at the beginning of a clause (路灯, 老人补贴, 我爸的残疾证: domain/matters/subject_words.py). What follows from the
clause before (把路泡坏了, 老人下不了楼), what others said, and clauses without a subject belong to the matter before them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.matters.parts_of_places import Parts, belongs, of_place
from domain.matters.subject_words import ONE_STORY, SIDE_BY_SIDE, SUBJECTS, TOGETHER
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.sieve import Sieve

_LEAD = "[一-鿿a-z0-9，]{0,6}?"
_PATTERNS = {name: pattern_of(_LEAD + f"(?:{row})") for name, row in SUBJECTS.items()}
_NAMED = {name: pattern_of(row) for name, row in SUBJECTS.items()}
_SIEVE = Sieve({name: [row] for name, row in SUBJECTS.items()})
_ANYWHERE = {name: pattern_of(f".{{0,14}}?(?:{row})") for name, row in SUBJECTS.items()}
_BESIDE = {frozenset(pair) for pair in SIDE_BY_SIDE}
_ONE_STORY = {frozenset(pair) for pair in ONE_STORY}
_TOGETHER = {frozenset(pair) for pair in TOGETHER}
LEADS = pattern_of(
    "^(?:还有就是|再加上|还有|另外|同时|再就是|另一个就是|而且|还|也|一来|二来|再说|先说|仲有|然后|对了|哎|那个|想?反映(?:一?下)?[:：，]?)+"
)
TOLD = pattern_of(
    "^(?:[他她人]们?)?(?:说|讲|怕|让|叫|搞得|害得|弄得|导致|造成|结果|所以|因为|把|连|都|就|又说|希望|请你们|要不|不然|否则|如果|要是|万一|去|找|到|打|跑)"
    "|(?:[他她]|老板|人家|医生|书记|主任|公司|村里|镇里|镇上|银行|会计|物业|房东)(?:回|答|推|让|要|不认|不赔|不听|不管|不给|不肯|劝|看怎么办)|(?<=[一-鿿])(?<![没不])(?:说|讲)(?![的过])"
)
FOLLOWS = pattern_of(
    "(?<![批办报领评要等拿收补迁查发申交修找])不(?:了|上|成|起|进|出|动|得|下|过|来|到(?=[一-鿿])|方便)|没法|不敢|(?<!得)不能|绕|[流漫漏飘溅]得|又.{1,3}又|泡坏|压坏|压烂|震裂|冲垮|淹|熏|呛|吓|危险|死了|停[课工产业]|歇业|关门了|窜|到处翻|医药费|[流冲漫飘倒溢漏灌滴落倾砸]到|旁边|附近|边上|离.{1,6}近|当时|当年|的时候|之后|以后"
    "|^(?:都|根本|晚上|夜里|又|就|黑得)*看不(?:见|清|到)(?:路|人|脚|东西|对面)"
)
TROUBLE = pattern_of(
    "坏|没|不|烂|堵|漏|停|断|爆|破|炸|塌|臭|吵|偷|欠|脏|乱|裂|倒|满|黑|浑|贵|卡|透风|锁|锈|松|歪|丢|垂|冇|翻|垮|窄|慢|黄|积水|占|成山|打针|瞎|翘|坑|涨|太|错|差|难|挤|低|远|洞|拖|灭|少|返|掉|塞|唔|大$|小$|多$|撤|超员|打人|老化|掏空|摆设|霉|瘫|废|被淹|被推|吃不起|超载|有人|叫|两小时|又要交|是假|馊|吠|拉屎|到处|咬[人了死伤]|(?:天天|日日|整天|成天|半夜)[放唱打闹]"
)
ASKED = pattern_of("怎么|啥时|什么时|几时|多久|哪[里办交领个去儿]|在哪|去哪|找谁|是谁|多少|怎样|咋")
WISHED = pattern_of("^(?:请(?!问)|麻烦|想要|也?想要|要个|能不能|可不可以|希望|建议|求|盼|再给|再装|再修|给|添|装|修)")
TOO = pattern_of("也|又|还|再|^二来")
STORY = pattern_of("他|她|说|讲|叫|结果|可是|但|却|才|就|连|因为|所以|要是|如果|现在|后来|当时|已经|^[这那是]|还要|还没")
"""Words that tie a clause to what was told before it."""
APART = frozenset({"。", "；", ";", "!", "！", "?", "？", "\n"})
FURTHER = pattern_of("^(?:还有就是|另外|对了|仲有|再就是|再一个|另一个|还有)(?![一二两三四五六七八九十几个半多0-9人谁时的])")
SHORTEST, LONGEST, LINES = 2, 22, 8
"""Letters of a clause that is one complaint; clauses of a text that is looked at."""
BARE = 5
"""Letters of a clause that says no more than what comes of it: 路烂了，快递不送."""


_WHOSE = pattern_of("^[家屋户]?[的嘅啲里头]*")


@dataclass(frozen=True)
class Clause:
    """`words` in simplified characters; `cut`: the sign that stands before it."""

    words: str
    cut: str


def begins(clauses: Sequence[Clause], category_of: Callable[[str], str]) -> list[int]:
    """Where a further matter begins, by the place of its clause; at least two places (the first is 0), or none."""
    if not 2 <= len(clauses) <= LINES:
        return []
    places: list[int] = []
    rows: list[str] = []
    categories: list[str] = []
    parts: Parts = frozenset()
    for place, clause in enumerate(clauses):
        row, category = _about(clause, bool(places), category_of)
        if not places and not row and not category:
            if subject(clause.words):
                return []
            continue
        if places and (_belongs(clause.words, row, parts) or not _other(clause, row, category, rows, categories)):
            continue
        parts = of_place(LEADS.sub("", clause.words))
        rows.append(row)
        categories.append(category)
        places.append(place)
    return [0, *places[1:]] if len(places) > 1 else []


def _belongs(words: str, row: str, parts: Parts) -> bool:
    """Whether it is named bare, as a part of the place that was named before it."""
    bare = LEADS.sub("", words)
    found = _NAMED[row].search(bare) if row else None
    return found is not None and belongs(bare, row, found.start(), parts)


def _other(clause: Clause, row: str, category: str, rows: Sequence[str], categories: Sequence[str]) -> bool:
    """Whether it is about something else than all matters before it."""
    if row and rows[-1]:
        tied = frozenset((rows[-1], row)) in _BESIDE and not any(marks.search(clause.words) for marks in (TOO, ASKED, FURTHER))
        return not {row, *named_in(clause.words)}.intersection(rows) and not tied and frozenset((rows[-1], row)) not in _TOGETHER
    if not category or category in categories or (row and row in rows):
        return False
    sure = clause.cut in APART or bool(FURTHER.search(clause.words))
    return sure and not STORY.search(clause.words) and frozenset((categories[-1], category)) not in _ONE_STORY


def _about(clause: Clause, later: bool, category_of: Callable[[str], str]) -> tuple[str, str]:
    """What a clause that stands by itself is about, by its subject and by its words; empty where it does not stand by itself."""
    bare = LEADS.sub("", clause.words)
    said = letters(clause.words)
    if not SHORTEST <= len(said) <= LONGEST or TOLD.search(bare) or (later and FOLLOWS.search(clause.words)):
        return "", ""
    category = category_of(bare) if len(said) > 4 else "other"
    category = "" if category == "other" else category
    if WISHED.search(bare):
        return subject(clause.words, anywhere=True), category
    stands = TROUBLE.search(clause.words) or ASKED.search(clause.words)
    return (subject(clause.words), category) if stands else ("", "")


def subject(words: str, *, anywhere: bool = False) -> str:
    """The thing that a clause is of, or that a wish names anywhere in it. A neighbour is mostly whose it is, or who did it (邻居家的狗天天叫): the thing is what is named behind him, if anything is."""
    name, behind = first_named(words, _ANYWHERE if anywhere else _PATTERNS)
    return (name if name != "neighbour" else first_named(_WHOSE.sub("", behind))[0]) or name


def first_named(words: str, patterns: dict[str, re.Pattern[str]] = _PATTERNS) -> tuple[str, str]:
    """What is named first, of what begins together the longer word; and what follows it. Empty where nothing is."""
    bare = LEADS.sub("", words)
    found = [(hit.end(), name) for name in _SIEVE.may(frozenset(bare)) if (hit := patterns[name].match(bare))]
    end, name = min(found, default=(0, ""))
    return name, bare[end:]


@dataclass(frozen=True)
class Stands:
    """How a clause stands: the thing it names first; whether something is wrong there, asked or wished; whether it may follow from what was told."""

    thing: str
    troubled: bool
    follows: bool


def stands(clause: str) -> Stands | None:
    """None for what others said or did. `clause` in simplified characters."""
    bare = LEADS.sub("", clause)
    if TOLD.search(bare):
        return None
    troubled = any(marks.search(words) for marks, words in ((TROUBLE, clause), (ASKED, clause), (WISHED, bare)))
    return Stands(subject(clause), troubled, FOLLOWS.search(clause) is not None)


def named_in(words: str) -> frozenset[str]:
    """The things that are named anywhere in words, in simplified characters."""
    return frozenset(words_naming(words))


def words_naming(words: str) -> dict[str, str]:
    """The words by which each is named first."""
    return {name: hit.group() for name, row in _NAMED.items() if (hit := row.search(words)) is not None}


def tied(one: str, other: str) -> bool:
    """Whether one of these things is often told beside the other in one story."""
    return frozenset((one, other)) in _BESIDE | _TOGETHER


def goes_with(before: str, clause: str) -> bool:
    """Whether it names bare a part of the place that stands before it, or the second of two things that are told in one story."""
    one, other = subject(before), subject(clause)
    if _belongs(clause, other, of_place(LEADS.sub("", before))) or frozenset((one, other)) in _TOGETHER:
        return True
    return len(letters(clause)) <= BARE and may_go_with(before, clause)


def may_go_with(before: str, clause: str) -> bool:
    """Whether it names the second of two things that are told side by side, and does not say that it is one more."""
    pair = frozenset((subject(before), subject(clause)))
    return pair in _BESIDE and not any(marks.search(clause) for marks in (TOO, ASKED, FURTHER))


def told_as_one(categories: tuple[str, str]) -> bool:
    return frozenset(categories) in _ONE_STORY
