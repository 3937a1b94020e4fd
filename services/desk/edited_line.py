"""An edited line of somebody of the roster is read as the first was, and each copy that is kept of it gets its own part (docs/spec.md, promise 4).

0001告诉选民明天来修，0002告诉选民低保查过了 are two copies, and none of them reads the other's. What is read otherwise than before (another act, another
number, words that nobody was to read) changes none of them.
"""

from collections.abc import Callable, Mapping, Sequence

from domain.at_work.said_apart import numbered_acts, numbers_in, parts
from domain.at_work.said_deeds import numbered_deed, said_deed, stripped
from domain.cases.case import Case
from domain.cases.details_for_voter import UnitTold
from domain.words.around import WHOLE, around, within
from services.deed.work import Work
from services.desk.named_by_number import cases_meant
from services.desk.unit_answer import ANSWER as UNIT_SAID
from storage.case_messages import CaseMessage

FOR_VOTER = frozenset({"reply_with", "ask_with", "answer_with", "ask_of"})
INSIDE = FOR_VOTER | {"note", "claim", "release", "give_back", "recuse", "merge", "name", "name_one", "forward", "chase", "hand_up"}
"""Acts that are no words for a voter: a line that was none of them and becomes one is another line."""


def shared_out(work: Work, copies: Sequence[CaseMessage], line: str) -> list[str] | None:
    """The new words of each copy; None where the line is read otherwise than before, or not known as it was."""
    wholes = [work.messages.whole(copy) for copy in copies]
    if all(copy.text == line for copy in wholes):
        return [copy.text for copy in wholes]
    kept = _kept_around(wholes)
    anew = _by_its_acts(work, wholes, kept, line) or _by_what_stands_around(wholes, kept, line)
    if anew is None or any(_may_not(work, old, new) for old, new in zip(wholes, anew, strict=True)):
        return None
    return anew


def stand_anew(work: Work, copies: Sequence[CaseMessage], line: str, anew: Sequence[str]) -> None:
    """The next edit is read by this line."""
    for copy, words in zip(copies, anew, strict=True):
        if (now := around(line, words)) != copy.around:
            work.messages.stands_within(copy, now)


def _kept_around(copies: Sequence[CaseMessage]) -> list[str | None]:
    """Of a note that was sent on, the words for the voter stood in the same line as the note."""
    first: dict[str, str | None] = {}
    for copy in copies:
        first.setdefault(copy.text, copy.around)
    return [first[copy.text] for copy in copies]


def _by_its_acts(work: Work, copies: Sequence[CaseMessage], kept: Sequence[str | None], line: str) -> list[str] | None:
    """What it says of each matter by its number, where these are the matters of the copies; of a line without numbers, what it says."""
    if WHOLE in kept:
        return None
    said = _said_of(line, lambda number: bool(cases_meant(work, number)))
    cases = {copy.case_id: _own(said, work.cases.get(copy.case_id)) for copy in copies}
    if len(cases) != len(said):
        return None
    found = [_words(copy.kind, cases[copy.case_id]) for copy in copies]
    words = [one for one in found if one]
    return words if len(words) == len(found) else None


def _said_of(line: str, known: Callable[[str], bool]) -> Mapping[str, str]:
    """What stands behind each number; behind none, the line. Nothing of one that names a matter twice."""
    if several := parts(line, known):
        numbers = [number for part in several for number in part.numbers]
        return {number: part.words for part in several for number in part.numbers} if len(set(numbers)) == len(numbers) else {}
    named = numbered_deed(line)
    return {named.numbers[0]: named.deed.words} if named is not None and len(named.numbers) == 1 else {"": line}


def _own(said: Mapping[str, str], case: Case) -> str:
    """What is said of this one; empty where nothing is."""
    return next((words for number, words in said.items() if not number or case.is_numbered(number)), "")


def _words(kind: str, said: str) -> str:
    """The words that an act leaves for a copy of this kind, as it did at first (talk/typed_words.py); empty for any other act."""
    deed = said_deed(said)
    if deed is None:
        return ""
    if deed.kind in FOR_VOTER:
        return deed.rest if kind == "answer" or (kind == "to_voter" and deed.kind != "answer_with") else ""
    if deed.kind == "done":
        return said if kind == "answer" else ""
    return deed.rest if (deed.kind, kind) in (("closed", "answer"), ("note", "note")) else ""


def _by_what_stands_around(copies: Sequence[CaseMessage], kept: Sequence[str | None], line: str) -> list[str] | None:
    """What stands between what stood before and behind the words, where it is no other act."""
    found = [within(line, one) for one in kept]
    words = [one for one in found if one is not None]
    if len(words) < len(found):
        return None
    same = all(_same_act(copy.text, new, whole=one == WHOLE) for copy, new, one in zip(copies, words, kept, strict=True))
    return words if same else None


def _same_act(old: str, new: str, *, whole: bool) -> bool:
    """Words that were all of a line may say what they will, save what would be an act inside; a part of one does what it did."""
    return _act(old) == _act(new) or (whole and _act(new) not in INSIDE)


def _act(words: str) -> str:
    """Empty for words that are none; 您好，明天去看 only speaks to him."""
    deed = said_deed(words)
    return "" if deed is None or (deed.kind in FOR_VOTER and deed.rest == stripped(words)) else deed.kind


def _may_not(work: Work, old: CaseMessage, new: str) -> bool:
    """Words that name a matter which they did not name, and a unit's that its voter has read."""
    if new == old.text:
        return False
    known = numbers_in(new, lambda number: bool(cases_meant(work, number)))
    if known - numbers_in(old.text, lambda number: True) or numbered_acts(new) - numbered_acts(old.text):
        return True
    told = work.histories.steps(old.case_id) if old.kind == UNIT_SAID else ()
    return any(isinstance(event.data, UnitTold) and event.data.message == old.id for event in told)
