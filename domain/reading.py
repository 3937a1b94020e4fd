"""What a voter's words are about: category, type, special marks. By word lists, in microseconds.

Sources: docs/glossary.md (Case types and special marks, Issue categories); docs/spec.md section 3, Special words.
For `tip` recall comes first, as for danger (domain/danger.py): a word too many costs a look.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from domain.danger import Danger, danger
from domain.lexicon import OTHER_LANGUAGES, WORDS
from domain.likely_tips import is_likely
from domain.masks import masked
from domain.no_matter import intent_of
from domain.roster import Category
from domain.simplified import simplified


@dataclass(frozen=True)
class Reading:
    """`intent` names what is no matter (domain/no_matter.py), else empty."""

    intent: str
    kind: str
    category: str
    marks: frozenset[str]
    danger: Danger = Danger()


def _words(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


LEGAL = _words(
    "法院",
    "法官",
    "判决",
    "判了",
    "起诉",
    "上诉",
    "打官司",
    "拘留",
    "拘我",
    "要拘",
    "立案",
    "检察院",
    "仲裁",
    "律师函",
    "强制执行",
    "court",
    "lawsuit",
)
CONFIDENTIAL = _words(
    "保密",
    "(不要|别|莫|不能|不许|千万).{0,6}(告诉|让|说出|透露|登记|公开|讲).{0,8}(我|知道|名字|姓名)",
    "匿名",
    "不敢报警",
    "怕.{0,4}报复",
    "confidential",
    "keep.{0,12}secret",
    "don't tell",
)
MINOR = _words(
    "我是.{0,6}(小学生|初中生|年级的?学生|中学生)",
    "我(今年)?([6-9]|1[0-7])岁",
    "我(上|读|念).{0,3}[一二三四五六]年级",
    "我是.{0,2}[一二三四五六]年级",
)
NEIGHBOUR = _words("我是(隔壁|邻|旁边|外).{0,6}(镇|乡|县|村)的", "我(们)?(不是|不在)(你们|本|这个)(镇|乡|县)")
ABUSIVE = _words(
    "狗屁",
    "他妈",
    "你妈",
    "妈的",
    "放屁",
    "畜生",
    "王八",
    "混蛋",
    "吃干饭",
    "饭桶",
    "废物",
    "滚",
    "去死",
    "骗人的玩意",
    "养你们干什么吃",
    "问你个头",
    "傻逼",
    "神经病",
    "fuck",
    "shit",
    "idiot",
)
NUMBER = re.compile(r"[A-Za-z]{1,6}-\d{4}-\d{4}")
TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("appointment", _words("约.{0,6}(见面|面谈|见一见|见代表)", "想(见|当面)", "面谈", "能见.{0,4}代表")),
    ("suggestion", _words("建议", "能不能(在|把|给|装|修|开|多)", "希望(能|可以)?", "最好(能|是)", "should", "suggest")),
    ("help", _words("帮(帮|助|下|忙|我)", "求助", "求求", "救", "咋弄", "怎么活", "没法过", "困难", "help")),
    (
        "enquiry",
        _words(
            "怎么(办|申请|弄|交|领|报)",
            "如何",
            "哪里(办|交|领|可以)",
            "要什么(材料|手续|条件)",
            "多少钱",
            "什么时候",
            "请问",
            r"[吗么呢]\s*[?？]?$",
            r"\bhow\b",
            r"\bwhere\b",
        ),
    ),
    ("praise", _words("表扬", "点赞", "锦旗")),
)


def read(text: str, categories: Iterable[Category], own_towns: Iterable[str] = ()) -> Reading:
    """What the words are about. Never raises, whatever the text; no text at all is `noise`."""
    plain = simplified(text)
    perhaps = danger(text)
    marks = frozenset(_marks(plain, own_towns)) | ({"urgent"} if perhaps.alarms else frozenset())
    category = guess_category(plain, categories)
    intent = "" if perhaps or marks & {"tip", "legal"} else intent_of(text)
    return Reading(intent, _kind(plain, marks), category, marks, perhaps)


def _marks(plain: str, own_towns: Iterable[str]) -> Iterable[str]:
    if is_likely(plain):
        yield "tip"
    elif LEGAL.search(plain):
        yield "legal"
    for mark, pattern in (("confidential", CONFIDENTIAL), ("minor", MINOR), ("abusive", ABUSIVE)):
        if pattern.search(plain):
            yield mark
    if masked(plain) != plain:
        yield "pii"
    if NEIGHBOUR.search(plain) or _other_town(plain, tuple(own_towns)):
        yield "out_of_area"
    if len(re.findall(r"(?:^|\n|[。；;，,])\s*(?:[1-9][、.．)）]|[一二三四五][、.])", plain)) > 1 or "顺便" in plain:
        yield "multi"


def _other_town(plain: str, own_towns: tuple[str, ...]) -> bool:
    found = re.search(r"我是(?:隔壁)?([一-鿿]{2,4}?[镇乡县])的", plain)
    return bool(found) and bool(own_towns) and not any(found.group(1) in town or town in plain for town in own_towns if found)


def _kind(plain: str, marks: frozenset[str]) -> str:
    if "urgent" in marks and "legal" not in marks:
        return "help"
    if "tip" in marks or "legal" in marks:
        return "tip" if "tip" in marks else "legal"
    return next((kind for kind, pattern in TYPES if pattern.search(plain)), "complaint")


EARLY, BEGINNING = 1.5, 0.4
"""Weight of words in the first two fifths of a text."""
COMMON = ("road", "welfare", "water", "land", "village_affairs")
LOOKED_AT = 600
"""Characters of a text that are looked at for its category."""
NOT_HAN = re.compile(r"[a-zА-Яа-яөүӨҮ가-힯ༀ-࿿᠀-᢯؀-ۿ]")
FOREIGN_WORD = re.compile(r"[a-z]+|[а-яөүё]+|[가-힯]+|[ༀ-࿿]+|[᠀-᢯]+|[؀-ۿ]+")


def guess_category(plain: str, categories: Iterable[Category]) -> str:
    """The category whose words weigh most in the text. None: `other`."""
    ranked = ranked_categories(plain, categories)
    return ranked[0] if ranked else "other"


def ranked_categories(plain: str, categories: Iterable[Category]) -> list[str]:
    """Categories by the weight of their words in the text, heaviest first; a longer word says more.

    A word counts once, and not again as a part of a longer one. The congress's own keywords weigh half as much again,
    and so do words near the beginning: people name their matter first.
    """
    known = tuple(categories)
    index, longest = _index(known)
    found: dict[str, dict[str, float]] = {}
    text = plain[:LOOKED_AT]
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest.get(text[start], 0), len(text)) + 1):
            for category, factor in index.get(text[start:end], ()):
                own = found.setdefault(category, {})
                early = EARLY if start < len(text) * BEGINNING else 1.0
                own[text[start:end]] = max(own.get(text[start:end], 0.0), factor * early)
    if NOT_HAN.search(text):
        for category, word in _foreign(text.lower(), known):
            found.setdefault(category, {})[word] = 1.0
    scored = [(_weight(words) * (0.5 if category == "other" else 1.0), category) for category, words in found.items()]
    order = {category.id: n for n, category in enumerate(known)}
    return [category for _, category in sorted(scored, key=lambda pair: (-pair[0], order[pair[1]]))]


def likely_categories(plain: str, categories: Iterable[Category], count: int) -> list[str]:
    """The likeliest ones to offer; where the words name fewer, what people write about most follows."""
    known = tuple(categories)
    there = [category.id for category in known]
    return list(dict.fromkeys([*ranked_categories(plain, known), *(c for c in COMMON if c in there), *there]))[:count]


def _weight(words: dict[str, float]) -> float:
    return sum(
        len(word) * sqrt(len(word)) * factor
        for word, factor in words.items()
        if not any(word != other and word in other for other in words)
    )


@lru_cache(maxsize=8)
def _index(categories: tuple[Category, ...]) -> tuple[dict[str, list[tuple[str, float]]], dict[str, int]]:
    """Every word with the categories it speaks for and its factor; and by first character the length of the longest."""
    index: dict[str, list[tuple[str, float]]] = {}
    for category in categories:
        own = frozenset(category.keywords)
        for word in own | WORDS.get(category.id, frozenset()):
            index.setdefault(word, []).append((category.id, 1.5 if word in own else 1.0))
    longest: dict[str, int] = {}
    for word in index:
        if word:
            longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return index, longest


def _foreign(text: str, categories: tuple[Category, ...]) -> Iterable[tuple[str, str]]:
    parts = FOREIGN_WORD.findall(text)
    for category in categories:
        for word in OTHER_LANGUAGES.get(category.id, ()):
            if any(part.startswith(word) or (len(word) > 1 and not word.isascii() and word in part) for part in parts):
                yield category.id, word
