"""「上报」 and 「直通车」: asked to whom and until when (docs/spec.md section 4)."""

from domain.buttons import Button
from domain.ids import PersonId
from domain.roster import Person
from domain.towns import chair_of, town_of_case
from locales import desk, texts
from services.case import cards, clocks
from services.case.act import allowed_to
from services.deed import tell
from services.desk.hand_up import addressees
from services.desk.pick_day import split_day
from storage.work import Work
from talk.asking.act import Act, acting, offer, start_handling
from talk.desk.pick_day import day_rows


def ask_whom(work: Work, act: Act) -> None:
    """「上报」: to whom."""
    allowed_to(work, act.by, "hand_up", act.case)
    t = work.staff_words()
    rows = [
        [(desk.office_line(t, person.name, office, tell.town_name(work, person)), Button("up_to", act.case.id, person.id))]
        for person, office in addressees(work, act.case)
    ]
    offer(work, act, desk.ask_hand_up(t, act.case.number), rows)


def ask_due(work: Work, act: Act) -> None:
    person_id = act.value
    allowed_to(work, act.by, "hand_up", act.case)
    t = work.staff_words()
    person = work.roster.people.get(PersonId(person_id))
    if person is None:
        work.tell(texts.old_button(t), alert=True)
        return
    words = desk.ask_up_due(t, act.case.number, person.name)
    offer(work, act, words, day_rows(work, act, "up_due", person_id))


def hand_up(work: Work, act: Act) -> None:
    """Handed up with a date for the report back; he gets the case in private, the voter hears of it."""
    value = act.value
    allowed_to(work, act.by, "hand_up", act.case)
    person_id, due_on = split_day(value)
    chosen = next((found for found in addressees(work, act.case) if found[0].id == person_id), None)
    if chosen is None or due_on is None:
        work.tell(texts.already_so(work.staff_words()), alert=True)
        return
    _pass_on(work, act, "handed_up", chosen, due_on=due_on.isoformat())


def express(work: Work, act: Act) -> None:
    """「直通车」: a deputy's direct hand-up to the chair, past leader and linked member; the answer's limit as usual."""
    allowed_to(work, act.by, "express", act.case)
    chair = chair_of(work.roster, town_of_case(work.roster, act.case), act.case)
    t = work.staff_words()
    if chair is None or chair.id in act.case.handed_up_to:
        work.tell(texts.already_so(t) if chair else desk.no_chair(t), alert=True)
        return
    due_on = act.case.due_on.isoformat() if act.case.due_on else None
    _pass_on(work, act, "express", (chair, chair.presidium_role or chair.role), due_on=due_on)


def _pass_on(work: Work, act: Act, kind: str, chosen: tuple[Person, str], **data: str | None) -> None:
    act = start_handling(work, act)
    person, office = chosen
    case = work.cases.record(act.case, acting(work, act, kind, to=person.id, office=office, **data))
    clocks.on_hand_up(work, case)
    t = work.staff_words()
    by = tell.person_name(work, case.claimer or "")
    if not tell.to_person(work, person, desk.handed_up_to_you(t, case.number, by, case.up_due_on), case_id=case.id):
        tell.to_secretary(work, desk.hand_up_by_hand(t, case.number, person.name), case_id=case.id)
    tell.to_voters(work, case, lambda tv, number: desk.told_handed_up(tv, number, desk.office(tv, office)))
    cards.refresh_cards(work, case)
    work.tell(desk.handed_up(t, person.name))
