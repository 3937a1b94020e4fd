"""议案: a suggestion becomes a motion, goes to the presidium with its joint proposers, and what was decided on it is noted
(docs/glossary.md, The deputy's suggestion). From 列入议程 on it is handed over like a suggestion (services/desk/suggestion_steps.py)."""

from dataclasses import dataclass
from typing import Any

from domain.rights.rights import staff_of_all
from domain.rights.towns import is_chair, town_of
from domain.suggestions import motions
from domain.suggestions.motions import DECISIONS, KINDS, SUGGESTION, Joint
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from locales import suggestions as words
from services.deed.by import By
from services.deed.work import Work
from services.desk.suggestion_due import put_clock
from services.desk.suggestion_steps import may_step, tell_others, tell_voters


@dataclass(frozen=True)
class OfMotion:
    """Which one a button is about, and its kind or what was decided."""

    suggestion: int
    what: str


def joint_of(work: Work, row: Any) -> Joint:
    """Who leads it and who joined him, of those who sit in the congress it is put to."""
    people = work.roster.people
    maker = people.get(PersonId(row.made_by))
    in_a_town = maker is not None and bool(town_of(work.roster, maker))
    found = [people[p] for p in (PersonId(row.made_by), *work.suggestions.seconders(row.id)) if p in people]
    return motions.joint("town" if in_a_town else work.roster.congress.level, found)


def choose_kind(work: Work, by: By, row_id: int, kind: str) -> None:
    """While it is a draft; it gets the next number of that kind."""
    row = may_step(work, by, row_id, "kind_chosen")
    if kind not in KINDS:
        raise FieldError("kind", "no_choice")
    if kind == row.kind:
        raise RefusedError("already_so")
    work.suggestions.become(row.id, kind, work.today.year)


def submit(work: Work, by: By, row_id: int) -> None:
    """To the presidium. Raises RefusedError where too few propose it together."""
    row = may_step(work, by, row_id, "submitted")
    joint = joint_of(work, row)
    if not joint.enough:
        raise RefusedError("too_few_joint", there=joint.there, wanted=joint.wanted)
    work.suggestions.change(row.id, status=motions.step(row.kind, row.status, "submitted"), submitted_on=work.today)
    put_clock(work, row.id)
    tell_voters(work, row.id, "submitted")
    tell_others(work, by, row, words.others_submitted)


def decide(work: Work, by: By, row_id: int, decision: str) -> None:
    """What the presidium decided, noted by staff or a chair: 转作建议 makes it a suggestion that is handed over as usual."""
    if decision not in DECISIONS:
        raise FieldError("decision", "no_choice")
    row = may_step(work, by, row_id, decision)
    if not (staff_of_all(by.persons) or any(is_chair(person) and person.has_rights for person in by.persons)):
        raise NotAllowedError("suggest", "motion_decided")
    decided = {"decision": decision, "decided_on": work.today} if not row.decision else {}
    work.suggestions.change(row.id, status=motions.step(row.kind, row.status, decision), **decided)
    if decision == "turned":
        work.suggestions.become(row.id, SUGGESTION, work.today.year)
    put_clock(work, row.id)
    tell_voters(work, row.id, decision)
    tell_others(work, by, row, lambda t, about: words.others_decided(t, about, decision))
