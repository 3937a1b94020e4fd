"""Consent to a late 「退办」: the secretary is asked, the group keeps the case and its clock runs on until she decides (docs/spec.md section 4)."""

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import BackAsked
from domain.cases.owed import overdue_since
from domain.congress.reminder import NAG_HOUR, at_local, every
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from domain.values.ids import PersonId
from locales import giving_back as words
from services.case import cards
from services.case.act import actor_of, allowed_to, event_by
from services.case.asked_back import awaited
from services.deed import tell
from services.deed.by import By
from services.deed.nags import Nags
from services.deed.work import Work
from storage.outbox import PARTING
from storage.reminders import Reminder

KIND = "back_asked"
"""Reminder: she is asked again."""


def ask(work: Work, by: By, case: Case, reason: str) -> Case:
    """She reads who asks and why, with 「同意退办」 and 「留在本组」. Nothing else changes; the voter hears nothing yet."""
    case = work.cases.record(case, work.event("back_asked", actor_of(work, by.persons, case).id, BackAsked(why=reason)))
    _put_question(work, case, 1)
    cards.refresh_cards(work, case)
    return case


def _put_question(work: Work, case: Case, again_in: int) -> None:
    """It comes again after so many working days."""
    asked, group = awaited(work, case), work.roster.group_of(case)
    if asked is None or group is None:
        return
    t, who = work.staff_words(), (group.name, tell.person_name(work, PersonId(asked.actor)))
    rows = [[(t(words.b_agree), Button("back_yes", case.id)), (t(words.b_keep), Button("back_no", case.id))]]
    question = words.secretary_asked(t, case.number, who, asked.of(BackAsked).why, overdue_since(case, work.today))
    tell.to_secretary(work, question, rows, case_id=case.id)
    _watch(work, case, again_in)


def _watch(work: Work, case: Case, days: int) -> None:
    work.reminders.cancel(case.id, KIND)
    due_at = at_local(work.calendar.add(work.today, days), NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": KIND, "case_id": case.id, "due_at": due_at})


def to_decide(work: Work, by: By, case: Case) -> Event:
    """The question, for whoever hands cases over. Raises NotAllowedError, and RefusedError where nothing is awaited."""
    allowed_to(work, by, "assign", case)
    asked = awaited(work, case)
    if asked is None:
        raise RefusedError("already_so")
    return asked


def refuse(work: Work, by: By, case: Case) -> Case:
    """「留在本组」: the group goes on, within the limit it has."""
    to_decide(work, by, case)
    case = work.cases.record(case, event_by(work, by, case, "back_refused"))
    work.reminders.cancel(case.id, KIND)
    cards.refresh_cards(work, case)
    cards.below_cards(work, case, words.kept(work.staff_words(), case.number, case.due_on))
    return case


def tell_agreed(work: Work, case: Case, asker: str) -> None:
    """He may see the case no more, and reads that it is done."""
    tell.to_person(work, work.roster.people.get(PersonId(asker)), words.agreed(work.staff_words(), case.number), purpose=PARTING)


def ask_again(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Nobody has decided: she is asked again the next working day, then every second one. Silence is no consent."""
    _put_question(work, case, every(2, busy=work.roster.congress.busy(work.today)))
