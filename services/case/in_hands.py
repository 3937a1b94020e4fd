"""In whose hands a case is: it comes into somebody's, or goes back to its group, whoever causes it (docs/spec.md section 4)."""

from collections.abc import Callable

from domain.cases.case import Case
from domain.cases.details_in_hand import Claimed, Released
from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.ids import PersonId
from domain.words.masks import masked
from locales import case as case_words
from locales.common import T
from services.case import appointments, clocks, media, phone_left, waits, words_of
from services.case.act import actor_of
from services.case.places import Spot
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.outbox import PARTING
from storage.said import OPENING


def claimed(work: Work, case: Case, person: Person, by: str = "") -> Case:
    """The case in this person's hands (`by` the leader who named him): clocks, the voter's notice, and in private the
    words of a confidential case."""
    contact_due = clocks.limit(work, work.today, clocks.limits_of(work, case).contact)
    case = work.cases.record(case, work.event("claimed", by or person.id, Claimed(claimer=person.id, contact_due_on=contact_due)))
    clocks.on_claim(work, case)
    name = tell.deputy_name(work, case, person.id)
    said = case_words.told_handed if by and by != person.id else case_words.told_claimed
    tell.to_voters(work, case, lambda t, number: said(t, number, name, staff=person.kind == "staff"))
    if case.confidential:
        _hand_words_to_claimer(work, case, person)
    phone_left.on_claim(work, case)
    return case


def _hand_words_to_claimer(work: Work, case: Case, person: Person) -> None:
    """The words of a confidential case, in private; of a long one the first, the rest by 「全文」."""
    messages = work.said.opening(case.id)
    t = work.staff_words()
    words = case_words.full_words(t, case.number, masked(words_of.everything(t, messages)))
    rows = [[(t(case_words.b_full), Button("full", case.id))]] if len(messages) > OPENING or len(words) > tell.ROOM else []
    if tell.to_person(work, person, words, rows, case_id=case.id) and person.handle is not None:
        for message in messages:
            media.to_deputy(work, case, message, Spot(person.handle))


def ensure_claimed(work: Work, case: Case, person: Person) -> Case:
    """Replying to or deciding on an unclaimed case claims it."""
    return claimed(work, case, person) if case.status == "assigned" else case


def in_hand(work: Work, by: By, case: Case) -> Case:
    """The same for who decides: the case goes on as it is then."""
    return ensure_claimed(work, case, actor_of(work, by.persons, case))


def put_back(work: Work, case: Case, actor: str, why: str) -> Case:
    """The same where the claim ends and the case stays: the voter, who was told who has it, hears that the group finds somebody else."""
    case = released(work, case, actor, why)
    tell_put_back(work, case)
    return case


def tell_put_back(work: Work, case: Case) -> None:
    """Its voter hears that the group finds somebody else."""
    due_on, late = case.voter_due_on or case.due_on, case.overdue(work.today)
    tell.to_voters(work, case, lambda t, number: case_words.told_put_back(t, number, due_on, late=late))


def kept_on(work: Work, case: Case, person: Person) -> Case:
    """Back in the hands of who had it: its voter was told so when he claimed it, and of nothing else since."""
    contact_due = clocks.limit(work, work.today, clocks.limits_of(work, case).contact)
    case = work.cases.record(case, work.event("claimed", person.id, Claimed(claimer=person.id, contact_due_on=contact_due)))
    clocks.on_claim(work, case)
    return case


def tell_before(work: Work, case: Case, before: str | None, actor: str, words: Callable[[T, str, str], str]) -> None:
    """Who had it (`before`) hears who took it out of his hands, unless he did so himself. `words`: of a number, and a name."""
    was, by = (work.roster.people.get(PersonId(one or "")) for one in (before, actor))
    if was is not None and by is not None and was.handle != by.handle:
        tell.to_person(work, was, words(work.staff_words(), case.number, by.name), purpose=PARTING)


def released(work: Work, case: Case, actor: str, why: str) -> Case:
    """Back to the group, with a new clock for claiming."""
    due = clocks.limit(work, work.local_date(work.now), clocks.limits_of(work, case).claim)
    case = work.cases.record(
        case, *waits.moved(work, case), work.event("released", actor, Released(why=why, by=case.claimer, response_due_on=due))
    )
    work.reminders.cancel(case.id, "nag_contact", "idle", "wait_over", "nag_claim", "nag_answer")
    clocks.start_clocks(work, case)
    appointments.ask_who_goes(work, case)
    return case
