"""「回避」: who has an interest in a case is out of it; a colleague or the secretary has it instead (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import GivenBack, Recused, Released
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import may
from domain.rights.stand_ins import secretaries_of
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from locales import desk as desk_words
from services.case import appointments, cards, clocks, waits
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.lengths import reason_given
from services.deed.work import Work
from services.desk.name_claimer import nameable

REASON = 500
"""Characters of a reason that are kept."""


def may_recuse(work: Work, by: By, case: Case) -> None:
    """A deputy's, while the case is with a group. Raises NotAllowedError and IllegalStepError.

    Also of what he wrote himself, where colleagues who do not know it have given it to him.
    """
    if not (may(work.roster, by.persons, "note", case) and any(p.id == case.claimer for p in by.persons)):
        allowed_to(work, by, "note", case)
    if not any(p.kind == "deputy" for p in by.persons) or case.status not in WITH_GROUP:
        raise IllegalStepError("recused", case.status)


def recuse(work: Work, by: By, case: Case, reason: str) -> Case:
    """The reason stays inside. The leader names a colleague; with nobody left the case goes back to the secretary."""
    may_recuse(work, by, case)
    person = actor_of(work, by.persons, case)
    if case.claimer != person.id and case.status != "assigned":
        raise RefusedError("not_your_case")
    case = _out_of_it(work, case, person, reason_given(REASON, reason))
    return _ask_colleague(work, case) if nameable(work, case) else _back(work, case)


def _out_of_it(work: Work, case: Case, person: Person, reason: str) -> Case:
    if case.claimer != person.id:
        return work.cases.record(case, work.event("recused", person.id, Recused(by=person.id, reason=reason)))
    due = clocks.limit(work, work.local_date(work.now), clocks.limits_of(work, case).claim)
    event = work.event("released", person.id, Released(why="recuse", by=person.id, reason=reason, response_due_on=due))
    case = work.cases.record(case, *waits.moved(work, case), event)
    work.reminders.cancel(case.id, "nag_contact", "idle", "wait_over", "nag_claim", "nag_answer")
    clocks.start_clocks(work, case)
    appointments.ask_who_goes(work, case)
    return case


def _ask_colleague(work: Work, case: Case) -> Case:
    """Leader or deputy leader, else the secretary, name somebody else."""
    t, group = work.staff_words(), work.roster.group_of(case)
    named = (group.leader, group.deputy_leader) if group is not None else ()
    heads = [work.roster.people[p] for p in named if p and p in work.roster.people]
    hearers = [p for p in heads if not kept_out(p, case)][:1] or list(secretaries_of(work.roster, case))
    row = [[(t(desk_words.b_name_claimer), Button("name_claimer", case.id))]]
    tell.to_people(work, hearers, desk_words.colleague_needed(t, case.number), row, case_id=case.id)
    cards.refresh_cards(work, case)
    return case


def _back(work: Work, case: Case) -> Case:
    event = work.event("given_back", "system", GivenBack(reason="given_back", why="recuse", group_before=case.group))
    case = work.cases.record(case, event)
    clocks.stop(work, case)
    tell.to_voters(work, case, desk_words.told_given_back)
    appointments.call_off(work, case)
    tell.to_secretary(work, desk_words.nobody_left(work.staff_words(), case.number), case_id=case.id)
    cards.refresh_cards(work, case)
    return case
