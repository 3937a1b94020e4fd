"""Which acts make sense for a case as it stands, and the right behind each: one table for the chat's 「更多」 and for a page (docs/spec.md section 4)."""

from collections.abc import Callable, Mapping

from domain.cases.case import Case
from domain.cases.life_cycle import ANSWERED, FINAL_ROUND, HANDLED, OPEN, WITH_ANSWER, WITH_GROUP
from domain.values.errors import RefusedError
from services.case import at_above, at_units, said_undone
from services.case.mediators import informants_of, mediators_of
from services.deed import tell
from services.deed.work import Work
from services.desk import ask_informant, mediate

STATUSES: Mapping[str, frozenset[str]] = {
    "meet": WITH_GROUP,
    "ask_progress": WITH_GROUP,
    "ask_mediator": WITH_GROUP,
    "ask_informant": WITH_GROUP,
    "chase": WITH_GROUP,
    "forward": WITH_GROUP,
    "unit_answered": WITH_GROUP | {"answered"},
    "unit_visited": WITH_GROUP | {"answered"},
    "unit_again": WITH_GROUP,
    "hand_up": WITH_GROUP | ANSWERED,
    "express": WITH_GROUP,
    "up_answered": WITH_GROUP,
    "consult": HANDLED | ANSWERED,
    "extend": HANDLED,
    "ask_phone": WITH_GROUP | {"answered"},
    "answer": frozenset({"assigned", "answered"}),
    "name_claimer": WITH_GROUP | ANSWERED,
    "key": WITH_GROUP | {"answered"},
    "checked": WITH_GROUP | {"answered"},
    "send_back": ANSWERED | {"merged"},
    "merge": WITH_GROUP,
    "split": WITH_GROUP | {"answered"},
    "unmerge": frozenset({"merged"}),
    "release": HANDLED,
    "recuse": WITH_GROUP,
    "give_back": WITH_GROUP,
    "suggest": WITH_GROUP | WITH_ANSWER,
    "q_assign": WITH_GROUP,
    "classify": OPEN | {"closed"},
    "speaks": OPEN | {"closed"},
    "summarise": OPEN | {"closed"},
}
"""By act, as its button is called: where the life cycle has a place for it. What is not named has one everywhere."""
NEEDS: Mapping[str, str] = {
    "full": "see",
    "repost": "see",
    "sheet": "see",
    "key": "key_follow_up",
    "checked": "checked",
    "q_assign": "assign",
    "recuse": "note",
    "meet": "reply",
    "ask_mediator": "note",
    "ask_informant": "note",
    "suggest": "take_up",
    "unit_again": "forward",
    "speaks": "spoken_of",
}
"""The right behind an act where it has another name (domain/rights/rights.py, ACTS)."""
ONLY_WHERE: Mapping[str, Callable[[Work, Case], bool]] = {
    "unit_answered": lambda work, case: bool(at_units.owed(work, case)),
    "unit_again": at_units.may_be_sent_back,
    "up_answered": lambda work, case: bool(at_above.owed(work, case)),
    "unit_visited": at_units.was_forwarded,
    "ask_mediator": lambda work, case: bool(mediators_of(work, case)) and not mediate.asked(work, case),
    "ask_informant": lambda work, case: bool(informants_of(work, case)) and not ask_informant.asked(work, case),
    "send_back": lambda work, case: (
        not case.rating and case.round < FINAL_ROUND and (case.status != "merged" or said_undone.stands(work, case) is not None)
    ),
    "answer": lambda work, case: case.status == "assigned" or said_undone.may_be_answered_anew(work, case),
    "checked": lambda work, case: case.key_lead is not None,
    "meet": lambda work, case: case.kind == "appointment" and tell.has_account(work, case),
    "ask_phone": tell.has_account,
    "name_claimer": lambda work, case: case.status in WITH_GROUP or case.promised,
    "hand_up": lambda work, case: case.status in WITH_GROUP or case.promised,
    "suggest": lambda work, case: not case.sealed,
}
"""What is offered only where a unit has the case, owes an answer, or can be given it back; where the level above owes a report; where
no voter has had his word yet; where somebody leads it; where a promise is followed; where its voter can be asked here; where it is not the secretary's alone."""


def fits(work: Work, case: Case, act: str) -> bool:
    """Whether the act makes sense for the case as it stands; who may do it is asked elsewhere."""
    if case.status not in STATUSES.get(act, (case.status,)):
        return False
    return act not in ONLY_WHERE or ONLY_WHERE[act](work, case)


def must_fit(work: Work, case: Case, act: str) -> None:
    """Raises RefusedError with where the case stands instead."""
    if not fits(work, case, act):
        raise unfit(case)


def unfit(case: Case) -> RefusedError:
    return RefusedError("not_at_this_step", status=case.status, tip="tip" in case.marks)


def right_of(act: str) -> str:
    return NEEDS.get(act, act)
