"""「退回答复」: staff find that an answer says nothing; its claimer answers anew (docs/glossary.md, `returned`)."""

from domain.cases.case import Case
from domain.cases.life_cycle import FINAL_ROUND
from domain.rights.rights import reads_confidential
from domain.rights.stand_ins import leaders_of
from domain.values.errors import IllegalStepError, RefusedError
from locales import empty_answers as words
from services.case import cards, said_undone
from services.case.act import actor_of, allowed_to
from services.case.in_his_place import who_hear
from services.case.rating import ask_for_handler, begin_round
from services.deed import tell
from services.deed.by import By
from services.deed.lengths import reason_given
from services.deed.work import Work

REASON = 500
"""Characters of a reason that are kept."""


def may_send_back(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError; IllegalStepError where there is no answer or it is the secretary's alone, RefusedError where its voter has had
    his word or no round is left."""
    allowed_to(work, by, "send_back", case)
    answered = case.status in ("answered", "closed") or (case.status == "merged" and said_undone.stands(work, case) is not None)
    if case.sealed or not answered:
        raise IllegalStepError("returned", case.status)
    if case.rating:
        raise RefusedError("voter_has_rated")
    if case.round >= FINAL_ROUND:
        raise RefusedError("last_round")


def send_back(work: Work, by: By, case: Case, reason: str) -> Case:
    """A new round with a new clock; one that had joined another is one of its own again. Claimer and leader read why (of a confidential case
    who reads its words, and the chat does not), the voter that he is answered anew; nobody asks him meanwhile."""
    may_send_back(work, by, case)
    reason = reason_given(REASON, reason)
    who = actor_of(work, by.persons, case).id
    main = work.cases.known(case.main_case) if case.main_case is not None else None
    case, t = begin_round(work, case, who, why="empty", reason=reason), work.staff_words()
    due_on = case.due_on
    tell.to_voters(work, case, lambda tv, number: words.told_voter(tv, number, due_on))
    without = words.told(t, (case.number, case.round), due_on, "" if case.confidential else reason)
    cards.below_cards(work, case, without)
    hearers = [*who_hear(work, case, leaders_of(work.roster, case)[:1]), work.roster.claimer_of(case)]
    others = [p for p in hearers if p is not None and p.id not in {person.id for person in by.persons}]
    reads = [p for p in others if not case.confidential or reads_confidential(work.roster, work.roster.rows_of(p), case)]
    tell.to_people(work, reads, words.told(t, (case.number, case.round), due_on, reason), case_id=case.id)
    tell.to_people(work, [p for p in others if p not in reads], without, case_id=case.id)
    ask_for_handler(work, case)
    for one in filter(None, (case, main)):
        cards.refresh_cards(work, one)
    return case
