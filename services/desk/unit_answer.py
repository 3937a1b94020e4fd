"""「单位已回话」 and 「和单位去看了」: what a unit did of what was forwarded to it (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import OfMessage, UnitTold
from domain.cases.details_in_hand import UnitAnswered
from domain.cases.hand_overs import HandOver, latest_day
from domain.cases.life_cycle import HANDLED, allowed
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from locales import units
from locales.common import T
from services.case import at_units, cards, clocks, media, shared_words, words_of
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.case.places import Spot
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work
from services.desk.noted_words import says_something, tell_colleagues
from storage.case_messages import CaseMessage

ANSWER, VISIT = "unit_said", "unit_visit"
"""Kinds of the words that are kept."""


@dataclass(frozen=True)
class UnitAnswer:
    """What a unit said of the `nth` 转办 of its case, and on which local date."""

    nth: int
    on: date
    said: Said


def answered(work: Work, by: By, case: Case, given: UnitAnswer) -> Case:
    """The unit is not asked any more; colleagues hear what it said, the voter nothing yet."""
    one = _handed_over(work, by, case, given.nth)
    if not one.handed_on <= given.on <= work.today:
        raise FieldError("on", "unit_not_so_early")
    says_something(given.said)
    stored = keep_words(work, case, actor_of(work, by.persons, case), given.said, ANSWER)
    left = latest_day(other for other in at_units.owed(work, case) if other.nth != one.nth)
    noted = UnitAnswered(nth=one.nth, unit=one.unit, unit_name=one.name, on=given.on, message=stored, due_on=left)
    case = work.cases.record(case, event_by(work, by, case, "unit_answered", noted))
    clocks.on_unit_answered(work, case)
    words = "" if case.confidential else words_of.whole(work.staff_words(), given.said)
    tell_colleagues(work, by, case, stored, units.told_colleagues(work.staff_words(), case.number, one.name, given.on, words))
    cards.refresh_cards(work, case)
    return case


def _handed_over(work: Work, by: By, case: Case, nth: int) -> HandOver:
    allowed_to(work, by, "unit_answered", case)
    if not allowed(case.status, "unit_answered"):
        raise IllegalStepError("unit_answered", case.status)
    found = at_units.of_case(work, case)
    if not found:
        raise RefusedError("nothing_forwarded")
    one = next((one for one in found if one.nth == nth), None)
    if one is None or one.answered_on is not None:
        raise RefusedError("already_so")
    return one


def has_reader(work: Work, case: Case) -> bool:
    """Whether somebody would read what a unit said: its voter, or who joined him."""
    return tell.has_account(work, case) or bool(case.joined)


def may_show(work: Work, by: By, case: Case, message_id: int) -> Event:
    """The answer of a unit that these words are; raises where they are none of this case, or its voter has seen them."""
    allowed_to(work, by, "reply", case)
    if not has_reader(work, case):
        raise RefusedError("voter_gone" if work.voters.get(case.voter_id) is None else "no_account")
    history = work.histories.steps(case.id)
    if any(isinstance(e.data, UnitTold) and e.data.message == message_id for e in history):
        raise RefusedError("unit_shown_already")
    found = next((e for e in history if isinstance(e.data, UnitAnswered) and e.data.message == message_id), None)
    if found is None:
        raise RefusedError("old_button")
    return found


def show_voter(work: Work, by: By, case: Case, message_id: int) -> Case:
    """「让选民也看到」: its voter reads what the unit said; his `/my` shows it from now on. Those who joined him read it too, as far as it is
    theirs to read, else that the unit has replied."""
    event, message = may_show(work, by, case, message_id), work.messages.get(message_id)
    if not allowed(case.status, "unit_told"):
        raise IllegalStepError("unit_told", case.status)
    name, on, to_all = event.of(UnitAnswered).unit_name, event.of(UnitAnswered).on, for_joined(work, case, message)
    if not to_all and not tell.has_account(work, case):
        raise RefusedError("no_account")
    case = work.cases.record(case, event_by(work, by, case, "unit_told", UnitTold(unit_name=name, on=on, message=message_id)))
    staff = work.roster.staff_has(case)

    def told(t: T, number: str, *, whole: bool) -> str:
        return units.told_voter(t, number, name, on, words_of.on_card(t, message) if message and whole else "", staff=staff)

    tell.to_own(work, case, partial(told, whole=True))
    tell.to_joined(work, case, partial(told, whole=to_all))
    _show_photo(work, case, message)
    return case


def for_joined(work: Work, case: Case, message: CaseMessage | None) -> bool:
    """Whether what the unit said is for those who joined it too."""
    return message is None or shared_words.are_for_any(work, case, work.messages.whole(message).text, words_of.media_of(message))


def _show_photo(work: Work, case: Case, message: CaseMessage | None) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is not None and tell.hears(work, case) and message is not None and message.attached:
        media.to_voter(work, tell.words_for(work, voter), case, message, Spot(voter.chat_id))


def visited(work: Work, by: By, case: Case, said: Said) -> Case:
    """Somebody went to see it together with the unit: that counts as handling, and colleagues read what was agreed."""
    allowed_to(work, by, "unit_visited", case)
    if not allowed(case.status, "unit_visited"):
        raise IllegalStepError("unit_visited", case.status)
    says_something(said)
    person, t = actor_of(work, by.persons, case), work.staff_words()
    stored = keep_words(work, case, person, said, VISIT)
    case = work.cases.record(case, event_by(work, by, case, "unit_visited", OfMessage(message=stored)))
    if case.claimer is not None and case.status in HANDLED:
        work.reminders.cancel(case.id, "idle")
        work.reminders.put(clocks.idle_row(work, case))
    words = "" if case.confidential else words_of.whole(t, said)
    tell_colleagues(work, by, case, stored, units.visit_told(t, case.number, person.name, words))
    return case
