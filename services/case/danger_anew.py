"""Danger that an edit or a transcript brings to a matter: the numbers for its voter, and whoever of the house it concerns, once for each kind
(docs/spec.md section 3, Special words)."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Anew:
    """A message of a case (`row`) that `said` one thing and `says` another, or more; the case as it stood `before` that and stands `now`."""

    before: Case
    now: Case
    row: CaseMessage
    said: str
    says: str


def heed(work: Work, voter: Voter | None, anew: Anew) -> None:
    """`voter`: who is told, none where he is not there."""
    case, danger = anew.now, reading_of(work, anew.says).danger
    urgent, other = "urgent" in case.marks - anew.before.marks, _newly(work, anew)
    if voter is not None and (urgent or other or _names_more(work, anew)):
        call_for_help.say(work, voter, danger, case)
    if urgent or other.alarms:
        alert.danger(work, case, told=voter is not None)
    elif danger.held and case.sealed:
        alert.sealed(work, case)


def _newly(work: Work, anew: Anew) -> Danger:
    """What is dangerous now that a matter which burns already did not say."""
    danger = reading_of(work, anew.says).danger
    if not danger or "urgent" not in anew.before.marks:
        return Danger()
    others = [one.text for one in work.said.newest_by_voter(anew.before.id, LOOKED_AT) if one.id != anew.row.id]
    known = [found for words in (anew.said, *others, "，".join(others[::-1])) if (found := reading_of(work, words).danger)]
    new = of_another_kind(danger, known, anew.says) if known else danger.alarms
    return danger if new else Danger()


def _names_more(work: Work, anew: Anew) -> bool:
    """Whether danger is named of which the words before said nothing."""
    danger, was = reading_of(work, anew.says).danger, reading_of(work, anew.said).danger
    return call_for_help.is_new(danger, anew.now.marks) and (bool(set(danger.kinds) - set(was.kinds)) or (danger.silent and not was.silent))
