"""Whom a case speaks of: the taps by which its voter answers and staff correct it (docs/spec.md sections 3 and 4)."""

from dataclasses import replace

from domain.buttons import Button
from domain.case import Case
from domain.ids import PersonId
from locales import speaks, texts
from services.case.act import actor_of, allowed_to
from services.case.spoken_of import has_part, write_down
from services.deed import tell
from storage.work import Rows, Work
from talk.asking.act import Act, offer
from talk.asking.ways import Own


def may_see(work: Work, own: Own) -> None:
    """「…可以看」: his voter knows whom he meant."""
    voter, case = own.voter, own.case
    _answered(work, case, "voter", clear=True)
    work.tell(speaks.noted(tell.words_for(work, voter)))


def keep_from(work: Work, own: Own) -> None:
    """「别让他看」."""
    voter, case = own.voter, own.case
    _answered(work, case, "voter", clear=False)
    work.tell(speaks.noted(tell.words_for(work, voter)))


def answer_for(work: Work, act: Act) -> None:
    """The same by whoever does the secretary's part, for a voter who cannot be asked here."""
    value = act.value
    allowed_to(work, act.by, "spoken_of", act.case)
    if not act.case.asked_of:
        work.tell(texts.already_so(work.staff_words()), alert=True)
        return
    _answered(work, act.case, actor_of(work, act.persons, act.case).id, clear=value == "yes")
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(speaks.noted(work.staff_words()))


def _answered(work: Work, case: Case, by: str, *, clear: bool) -> None:
    asked = set(case.asked_of)
    if not asked:
        return
    of = set(case.spoken_of) - asked if clear else set(case.spoken_of)
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=())
    write_down(work, case, new, set(case.cleared) | asked if clear else set(case.cleared), by)


def show_people(work: Work, act: Act) -> None:
    """「说的是谁」: a correction by whoever does the secretary's part: each who could see the case on a button."""
    allowed_to(work, act.by, "spoken_of", act.case)
    offer(work, act, speaks.ask_who(work.staff_words(), act.case.number), _people_rows(work, act.case))


def _people_rows(work: Work, case: Case) -> Rows:
    t = work.staff_words()
    people = [p for p in work.roster.people.values() if p.id in case.spoken_of or has_part(work.roster, p, case)]
    rows = []
    for person in people[:90]:
        label = speaks.b_kept(t, person.name) if person.id in case.spoken_of else person.name
        rows.append([(label, Button("speaks_of", case.id, person.id))])
    return rows


def correct(work: Work, act: Act) -> None:
    """It is about him after all, or not about him."""
    person_id = act.value
    allowed_to(work, act.by, "spoken_of", act.case)
    t, case, person = work.staff_words(), act.case, work.roster.people.get(PersonId(person_id))
    if person is None or person in act.persons:
        work.tell(texts.old_button(t), alert=True)
        return
    of, asked, cleared = set(case.spoken_of), set(case.asked_of) - {person.id}, set(case.cleared)
    of, cleared = (of - {person.id}, cleared | {person.id}) if person.id in of else (of | {person.id}, cleared - {person.id})
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    case = write_down(work, case, new, cleared, actor_of(work, act.persons, act.case).id)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(speaks.kept_from_now(t, person.name) if person.id in case.spoken_of else speaks.sees_again(t, person.name))
