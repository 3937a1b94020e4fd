"""Danger that an edit or a transcript brings to a matter: the numbers for its voter, and whoever of the house it concerns, once for each kind
(docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.danger.another_kind import of_another_kind
from domain.danger.danger_found import Danger
from domain.values.voter import Voter
from services.case import alert, call_for_help
from services.case.open_case import reading_of
from services.deed.work import Work
from storage.case_messages import CaseMessage

LOOKED_AT = 6
"""Messages of a matter that are looked at for what it said already."""


def heed(work: Work, voter: Voter | None, cases: tuple[Case, Case], row: CaseMessage, words: tuple[str, str]) -> None:
    """`cases`: before and now; `words`: what the message said before and says now; `voter`: who is told, none where he is not there."""
    (before, case), (said, text) = cases, words
    danger, urgent = reading_of(work, text).danger, "urgent" in case.marks - before.marks
    other = _newly(work, before, text, row, said)
    if voter is not None and (urgent or other or _named_anew(work, case, text, said)):
        call_for_help.say(work, voter, danger, case)
    if urgent or other.alarms:
        alert.danger(work, case, told=voter is not None)
    elif danger.held and case.sealed:
        alert.sealed(work, case)


def _newly(work: Work, case: Case, text: str, row: CaseMessage, before: str) -> Danger:
    """What is dangerous now that a matter which burns already did not say."""
    danger = reading_of(work, text).danger
    if not danger or "urgent" not in case.marks:
        return Danger()
    others = [one.text for one in work.said.newest_by_voter(case.id, LOOKED_AT) if one.id != row.id]
    known = [found for words in (before, *others, "，".join(others[::-1])) if (found := reading_of(work, words).danger)]
    new = of_another_kind(danger, known, text) if known else danger.alarms
    return danger if new else Danger()


def _named_anew(work: Work, case: Case, text: str, before: str) -> bool:
    """Whether danger is named of which the words before said nothing."""
    danger, was = reading_of(work, text).danger, reading_of(work, before).danger
    return call_for_help.is_new(danger, case.marks) and (bool(set(danger.kinds) - set(was.kinds)) or (danger.silent and not was.silent))
