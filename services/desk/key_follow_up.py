"""「重点督办」 and 「督办记录」: a member of the presidium leads a case and logs what he checked (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.cases.details_in_hand import Key
from domain.cases.life_cycle import allowed
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.towns import of_town, town_of_case
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from locales import common, decided
from locales import desk as desk_words
from services.case import cards, clocks, media, words_of
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.places import Spot
from services.deed import decisions, tell
from services.deed.by import By, Said
from services.deed.work import Work
from storage.outbox import PARTING


def leads(work: Work, case: Case) -> list[Person]:
    """The presidium members who may lead it: those of the case's town, and of the county itself."""
    members = [p for p in work.roster.people.values() if p.has_rights and p.presidium_role and not kept_out(p, case)]
    return of_town(work.roster, members, town_of_case(work.roster, case))


def set_lead(work: Work, by: By, case: Case, person_id: str) -> Case:
    """He gets every nag of the case from now on and logs what he checked."""
    allowed_to(work, by, "key_follow_up", case)
    person = next((p for p in leads(work, case) if p.id == person_id), None)
    if person is None or case.key_lead == person.id:
        raise RefusedError("already_so")
    case, t = work.cases.record(case, event_by(work, by, case, "key", Key(lead=person.id))), work.staff_words()
    row = [[(t(desk_words.b_open), Button("open", case.id)), (t(common.b_checked), Button("checked", case.id))]]
    clocks.watch_key(work, case)
    if not tell.to_person(work, person, desk_words.key_lead_you(t, case.number), row, case_id=case.id):
        untold = desk_words.lead_without_phone(t, case.number, person.name)
        tell.to_person(work, actor_of(work, by.persons, case), untold, case_id=case.id)
    cards.refresh_cards(work, case)
    cards.below_cards(work, case, desk_words.key_told(t, case.number, person.name))
    return case


def unset_lead(work: Work, by: By, case: Case) -> Case:
    """Within ten minutes by whoever may decide it: who was to lead it, and those below its cards, read that it is not so."""
    allowed_to(work, by, "key_follow_up", case)
    event = work.histories.newest_of(case.id, ("key",)) if case.key_lead is not None else None
    if event is None:
        raise RefusedError("already_so")
    decisions.in_time(work, event.at)
    lead = work.roster.people.get(case.key_lead) if case.key_lead is not None else None
    case, words = work.cases.record(case, event_by(work, by, case, "unkey")), decided.key_over(work.staff_words(), case.number)
    tell.to_person(work, lead, words, purpose=PARTING)
    cards.refresh_cards(work, case)
    cards.below_cards(work, case, words)
    return case


def log_check(work: Work, by: By, case: Case, said: Said) -> Case:
    """What the leading member found stands below the cards; of a confidential case that he did, and its claimer reads the words."""
    allowed_to(work, by, "checked", case)
    if not allowed(case.status, "checked"):
        raise IllegalStepError("checked", case.status)
    person, t = actor_of(work, by.persons, case), work.staff_words()
    stored = keep_words(work, case, person, said, "note")
    case = work.cases.record(case, event_by(work, by, case, "checked", OfMessage(message=stored)))
    told = desk_words.check_told(t, case.number, person.name, words_of.whole(t, said))
    if case.confidential:
        cards.below_cards(work, case, desk_words.check_told(t, case.number, person.name, ""))
        _to_claimer(work, by, case, stored, told)
        return case
    cards.below_cards(work, case, told)
    for card in work.cards.of(case.id) if said.media else ():
        if card.chat_id not in work.roster.shut:
            media.to_voter(work, t, case, said, Spot(card.chat_id, card.outbox_id))
    return case


def _to_claimer(work: Work, by: By, case: Case, stored: int, words: str) -> None:
    claimer, message = work.roster.claimer_of(case), work.messages.get(stored)
    if claimer is None or claimer.id in {person.id for person in by.persons}:
        return
    there = tell.to_person(work, claimer, words, case_id=case.id)
    if there and claimer.handle is not None and message is not None and message.attached:
        media.to_deputy(work, case, message, Spot(claimer.handle))
