"""What a voter's words are about: category, type, special marks. By word lists, in microseconds.

Sources: docs/glossary.md (Case types and special marks, Issue categories); docs/spec.md section 3, Special words.
For `tip` recall comes first, as for danger (domain/danger/danger.py): a word too many costs a look.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.congress.congress import Category
from domain.danger.danger import danger
from domain.danger.danger_found import Danger
from domain.matters.category_fit import NOTHING, Weights
from domain.matters.category_of import guess_category, plain_category
from domain.matters.several import parts_of
from domain.no_matter.asks_us import asks_us
from domain.no_matter.likely_none import likely_none, speaks_to_us
from domain.no_matter.no_matter import intent_of
from domain.no_matter.number_left import leaves_number
from domain.reading.marks_in import marks_in
from domain.tips.likely_tips import is_likely
from domain.town_file.town_words import NONE, TownWords
from domain.which_matter.of_the_newest import of_the_newest
from domain.words.courtesy import without_courtesy
from domain.words.masks import masked
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

HEEDED = frozenset({"urgent", "confidential", "pii", "minor"})
"""Marks that a case gets by further words too."""


@dataclass(frozen=True)
class Reading:
    """`intent` names what is no matter (domain/no_matter/no_matter.py), else empty; `seems` what is likely none (domain/no_matter/likely_none.py), where nothing
    else says where the words belong."""

    intent: str
    kind: str
    category: str
    marks: frozenset[str]
    danger: Danger = Danger()
    parts: tuple[str, ...] = ()
    """Several matters in one message, each in his own words (domain/matters/several.py)."""
    seems: str = ""


def _words(*words: str) -> re.Pattern[str]:
    return pattern_of("|".join(words))


OTHER = "other"
"""Whoever says that he does not want to live any more asks about no field of an office's, whatever words he says it with (不想活, 活 …)."""
LOOKED_AT = 600
"""Signs of a text that are looked at for several matters."""
NUMBER = pattern_of(r"[A-Za-z]{1,6}-\d{4}-\d{4}")
TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "appointment",
        _words(
            "约.{0,6}(见面|面谈|见一见|见代表)",
            "想(见|当面)",
            "面谈",
            "能见.{0,4}代表",
            "^(我们?|俺|咱们?)?(就|只|还是|也)?(要|求|请求|希望|得)见(一?见|一?下)?[^，。,]{0,6}$",
            "(代表|书记|主任)[^，。,]{0,5}(什么时候|啥时候?|几时|何时|哪天|能不能|可不可以|能|可以|肯不肯).{0,3}(有空|得空)?.{0,2}见(一?见|一?下|个)?(我|面)",
            "(想|要|帮我?|能不能|可以)(先)?约(一?下|个|一?约)*(代表|时间见|见面)",
        ),
    ),
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


def read(
    text: str, categories: Iterable[Category], own_places: Iterable[str] = (), more: TownWords = NONE, learned: Weights = NOTHING
) -> Reading:
    """What the words are about. Never raises, whatever the text; no text at all is `noise`. `more`: what the town added; `learned`: what it corrected."""
    if us := asks_us(text):
        return Reading(us, "enquiry", OTHER, frozenset())
    plain, added = simplified(text), more.marks_in(text)
    perhaps, no_matter = danger(text, more.of("urgent")), intent_of(text)
    left = leaves_number(text)
    if no_matter == "privacy" and left:  # 我号码139…，莫给别个
        no_matter = ""
    marks = _marks(plain, own_places, added - {"urgent", "multi"})
    to_us = bool(perhaps.by_signs or "tip" in marks) and speaks_to_us(text)
    if perhaps.by_signs and (no_matter or (to_us and perhaps.kinds == ("other",) and not perhaps.alarms)):
        perhaps = Danger(silent=perhaps.silent)
    if to_us and "tip" not in added:
        marks -= {"tip"}
    known = tuple(categories)
    parts = parts_of(without_courtesy(text[:LOOKED_AT]), lambda part: plain_category(simplified(part), known), more.of("multi"))
    perhaps = _beside_a_tip(perhaps, marks)
    marks |= marks_of(perhaps) | ({"multi"} if parts else set())
    marks -= {"confidential"} if left or of_the_newest(text) else set()  # 不要给我打电话 asks for no silence
    by_hand = "self_harm" in perhaps.kinds and "threat" not in perhaps.kinds
    category = OTHER if by_hand else guess_category(plain, known, learned)
    grave = bool(perhaps or added or marks & {"tip", "legal"})
    kind = _kind(plain, marks)
    a_matter = bool(no_matter or parts) or kind == "appointment"  # 想见代表 is no hello
    intent, seems = ("", "") if grave else (no_matter, "" if a_matter else likely_none(text))
    return Reading(intent, kind, category, marks, perhaps, parts, seems)


def of_somebody(reading: Reading, text: str, beside: str, more: TownWords = NONE) -> Reading:
    """What was read, where somebody of the roster is turned down in it: a matter, however little it says. `beside`: the words without that,
    of which alone danger is read (于发这个人不行)."""
    perhaps = danger(beside, more.of("urgent")) if beside != text else reading.danger
    perhaps = _beside_a_tip(perhaps, reading.marks)
    marks = (reading.marks - (marks_of(reading.danger) - {"confidential"})) | marks_of(perhaps)
    kind = reading.kind if marks == reading.marks else _kind(simplified(text), marks)
    return replace(reading, intent="", seems="", danger=perhaps, marks=marks, kind=kind)


def of_another(reading: Reading) -> Reading:
    """What was read in words he forwarded: no hello and no wish for silence of his own. Danger, a likely tip and a minor are what they are."""
    return replace(reading, intent="", seems="", marks=reading.marks - {"confidential"})


def as_tip(reading: Reading, text: str) -> Reading:
    """What was read, where it is likely a tip by whom it names."""
    marks = (reading.marks - {"legal"} - (marks_of(reading.danger) - {"confidential"})) | {"tip"}
    perhaps = _beside_a_tip(reading.danger, marks)
    marks |= marks_of(perhaps)
    return replace(reading, intent="", seems="", danger=perhaps, marks=marks, kind=_kind(simplified(text), marks))


def _beside_a_tip(perhaps: Danger, marks: frozenset[str]) -> Danger:
    """Danger to life opens what is sealed: of a likely tip, only where words say so. By signs alone it brings the numbers, no more."""
    weighed = "tip" in marks and perhaps.by_signs and not perhaps.despairs
    return replace(perhaps, alarms=False, held=perhaps.alarms or perhaps.held) if weighed else perhaps


def marks_of(perhaps: Danger) -> frozenset[str]:
    """What is surely danger wakes staff; his own despair is kept quiet too, another's life and an accident are not: who is near must know where."""
    if not perhaps.alarms:
        return frozenset()
    return frozenset({"urgent", "confidential"} if perhaps.despairs else {"urgent"})


def _marks(plain: str, own_places: Iterable[str], added: frozenset[str]) -> frozenset[str]:
    found = {*marks_in(plain, own_places), *added}
    if "tip" in added or is_likely(plain):
        found = (found | {"tip"}) - {"legal"}
    return frozenset(found | ({"pii"} if masked(plain) != plain else set()))


def _kind(plain: str, marks: frozenset[str]) -> str:
    if "urgent" in marks and "legal" not in marks:
        return "help"
    if "tip" in marks or "legal" in marks:
        return "tip" if "tip" in marks else "legal"
    return next((kind for kind, pattern in TYPES if pattern.search(plain)), "complaint")
