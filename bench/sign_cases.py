"""What the tables of signs are fitted on: labelled lines, each with the signs and hints that are in it (tests/samples)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from domain.danger import ruled
from domain.danger.letter_parts import PART, parts_of_letter
from domain.reading import marks_in
from domain.words.simplified import simplified
from domain.words.weighed import in_text, lengths
from tests.samples_of import lines

DANGERS = (
    "danger",
    "more_danger",
    "passing_danger",
    "everyday_danger",
    "false_alarms",
    "near_danger",
    "few_words_of_danger",
    "frightened",
    "hinted_danger",
)
MATTERS = ("category_lines", "plain_matters", "passing_matters")
BESIDE = ("no_matter", "passing_no_matter", "more_no_matter", "fragments", "asks_after")
"""What is no matter, or said beside one."""
UNSAID = ("safety", "dispute", "medical")
"""Categories of whose lines nobody said which are of danger."""

SECRECY = ("secrecy_lines", "passing_secrecy", "later_secrecy", "strangers_secrecy")
OF_OTHERS = ("confidential", "minor", "legal")
"""Marks that are fitted on tests/samples/other_marks too; the others were found less rightly with it."""
UNORDINARY = frozenset({"urgent", "confidential", "legal", "out_of_area"})
"""Flags of what is looked for."""


@dataclass(frozen=True)
class Case:
    """A line: what is weighed of it, whether it is so, and whether an expression says so already."""

    hints: frozenset[str]
    true: bool
    by_rules: bool


def ordinary(half: str) -> list[str]:
    """Matters and what is none, of which nobody said whether they are so: hardly any is."""
    matters = [line["text"] for name in MATTERS for line in lines(name, half) if line["category"] not in UNSAID]
    none = [line["text"] for name in BESIDE for line in lines(name, half)]
    sampled = [line["text"] for line in lines("voter_messages") if not UNORDINARY & {*line["flags"]}] if half == "tuned" else []
    return [*matters, *none, *sampled]


def dangers(label: str, half: str) -> list[Case]:
    """`danger` or `alarm`; ordinary lines beside them, save those that an expression takes for danger."""
    own = [_of_danger(line["text"], line[label], label) for name in DANGERS for line in lines(name, half)]
    own += [
        _of_danger(part, so and (label == "danger" or line["alarm"]), label)
        for line in lines("letters", half)
        for part, so in in_parts(line)
    ]
    return [*own, *(case for text in ordinary(half) if not (case := _of_danger(text, False, label)).by_rules)]


def in_parts(letter: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """The parts in which a letter is read, each with whether danger is told in it."""
    text, at = str(letter["text"]), 0
    told = [(begins, begins + len(one)) for one in filter(None, letter["danger"].split("|")) if (begins := text.find(one)) >= 0]
    for part in parts_of_letter(text):
        begins = text.find(part, max(0, at - PART))
        at = begins + len(part)
        yield part, any(2 * (min(at, end) - max(begins, start)) > min(len(part), end - start) for start, end in told)


def _of_danger(text: str, true: bool, label: str) -> Case:
    read = ruled.to_weigh(text)
    found = ruled.by_rules(read)
    said = with_signs(read.weighed, read.beside)
    if label == "danger":
        return Case(frozenset(filter(_may_tell, said)), true, bool(found.kinds))
    return Case(said | ruled.hinted(found), true, found.sure)


_WHOEVER = frozenset(
    "我你他她它俺咱您佢伊阿爷奶婆公爸妈爹娘父母亲伯叔婶姑舅姨嫂哥弟姐妹儿子女孙崽娃伢孩媳妇婿老汉伴堂客男邻居隔壁家说问叫让讲话"
)


def _may_tell(sign: str) -> bool:
    """Not by whom it is told and of whom alone: most lines of danger speak of relatives, few others do, and no relative is a danger. Whom to
    wake for was told less rightly without them."""
    return " " in sign or not _WHOEVER.issuperset(sign)


def with_signs(plain: str, beside: Iterable[str]) -> frozenset[str]:
    """A sign is never two words, a hint is none else."""
    return frozenset({*(sign for sign in in_text(plain) if " " not in sign), *beside})


def marks(mark: str, half: str) -> list[Case]:
    """Whether its words ask for a mark; ordinary matters beside them, save those that an expression says it of."""
    files = ("mark_lines", "passing_marks", *(("other_marks",) if mark in OF_OTHERS else ()))
    own = [(line["text"], mark in line["marks"]) for name in files for line in lines(name, half)]
    own += [(line["text"], line["mark"] == mark) for line in lines("more_marks", half)]
    if mark == "confidential":
        own += [(line["text"], line["asks"]) for name in SECRECY for line in lines(name, half)]
    others = [_of_mark(text, False, mark) for text in ordinary(half)]
    return [*(_of_mark(text, is_so, mark) for text, is_so in own), *(case for case in others if not case.by_rules)]


def _of_mark(text: str, true: bool, mark: str) -> Case:
    plain = marks_in.to_weigh(simplified(text))
    return Case(with_signs(plain, lengths(plain)), true, mark in marks_in.by_rules(plain))
