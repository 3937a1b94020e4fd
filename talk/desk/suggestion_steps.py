"""The buttons of a suggestion: seconders, limit, talk, answer, the deputy's word (services/desk/suggestion_steps.py); its unit:
suggestion_unit.py."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases.life_cycle import OUTCOMES
from domain.suggestions.suggestion_doc import REDO_MONTHS, SATISFIED, answered_after, later_limits
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId
from domain.values.list_places import At, carried_in
from domain.values.message import Incoming, Press
from locales import common
from locales import suggestions as words
from locales.refusals import refusal
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import suggest, suggestion_steps
from services.desk.suggestion_readers import Chosen, named
from services.desk.suggestion_steps import UnitSays, may_step
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts
from talk.desk import suggestion_list
from talk.desk.suggestion_paper import hand_out


@dataclass(frozen=True)
class Pick:
    """A suggestion, and what was chosen for it: a person, a unit, a class, a rating, months."""

    suggestion: int
    what: str


@dataclass(frozen=True)
class Until:
    """A suggestion, and its new limit."""

    suggestion: int
    day: date


def _may(work: Work, press: Press, step: str) -> Any:
    return may_step(work, who_acts(work, press), parsed(Chosen, press.value).suggestion, step)


def _again(work: Work, press: Press, row_id: int) -> None:
    """The page as it stands now, below what was done."""
    row = work.suggestions.get(row_id)
    said, rows = suggestion_list.told(work, row), suggestion_list.buttons(work, who_acts(work, press).persons, row)
    work.say(press.chat_id, said, rows, names=named(row_id))


def word(work: Work, press: Press) -> None:
    row = suggest.may_read(work, who_acts(work, press), parsed(Chosen, press.value).suggestion)
    hand_out(work, row.id, press.sender.handle)


# Who seconds it


def ask_seconders(work: Work, press: Press) -> None:
    row = _may(work, press, "seconded")
    long_list.show(work, press, _deputies(work, row))


def turn_seconders(work: Work, press: Press) -> None:
    asked, at = carried_in(press.value)
    row = may_step(work, who_acts(work, press), parsed(Chosen, asked).suggestion, "seconded")
    long_list.show(work, press, _deputies(work, row), at)


def take_seconder(work: Work, press: Press) -> None:
    """Each tap adds one or takes him out; the list stays."""
    pick, by = parsed(Pick, press.value), who_acts(work, press)
    row = may_step(work, by, pick.suggestion, "seconded")
    person = work.roster.people.get(PersonId(pick.what))
    if person is None:
        raise RefusedError("old_button")
    suggest.second(work, by, row.id, person)
    long_list.show(work, press, _deputies(work, row), At())


def _deputies(work: Work, row: Any) -> Choice:
    """Those who second it marked and first."""
    chosen, could = set(work.suggestions.seconders(row.id)), suggest.could_join(work, row)
    names = people_called(work, could)
    items = [
        Item(("✓ " if p.id in chosen else "") + names[p.id], Button("suggest_seconds", 0, packed(Pick(row.id, p.id))), (p.name,))
        for p in sorted(could, key=lambda p: p.id not in chosen)
    ]
    t, which = work.staff_words(), packed(Chosen(row.id))
    done = [[(t(words.b_done), Button("suggest_show", 0, which))]]
    return Choice(words.ask_who_joins(t, row.kind), items, "suggest_second_on", which, below=done, size=NAMES, width=2)


# Its limit, talks, the answer


def ask_until(work: Work, press: Press) -> None:
    row, t = _may(work, press, "extended"), work.staff_words()
    one = work.suggestions.rounds(row.id)[-1]
    days = later_limits(one)
    if not days:
        raise RefusedError("no_later_limit")
    rows = [[(common.day(t, day), Button("suggest_until", 0, packed(Until(row.id, day))))] for day in days]
    work.say(press.chat_id, words.ask_until(t, one.latest), rows)


def take_until(work: Work, press: Press) -> None:
    until = parsed(Until, press.value)
    suggestion_steps.extend(work, who_acts(work, press), until.suggestion, until.day)
    work.tell(words.extended(work.staff_words(), until.day))
    _again(work, press, until.suggestion)


def ask_talk(work: Work, press: Press) -> None:
    row = _may(work, press, "talked")
    ask(work, press, Question("suggest_talk"), work.staff_words()(words.ask_talk), id=row.id)


def take_talk(work: Work, message: Incoming, step: Step) -> None:
    suggestion_steps.note_talk(work, who_acts(work, message), int(step.data["id"]), message.text)
    work.say(message.chat_id, work.staff_words()(words.talk_noted), reply_to=message.message_id)


def ask_class(work: Work, press: Press) -> None:
    row, t = _may(work, press, "answered"), work.staff_words()
    rows = [[(words.answer_class(t, value), Button("suggest_class", 0, packed(Pick(row.id, value))))] for value in OUTCOMES]
    work.say(press.chat_id, t(words.ask_class), rows)


def ask_answer(work: Work, press: Press) -> None:
    pick = parsed(Pick, press.value)
    row = may_step(work, who_acts(work, press), pick.suggestion, "answered")
    if pick.what not in OUTCOMES:
        raise RefusedError("old_button")
    ask(work, press, Question("suggest_answer"), words.ask_answer(work.staff_words(), pick.what), id=row.id, value=pick.what)


def take_answer(work: Work, message: Incoming, step: Step) -> None:
    """What the unit said, and on which day, where that stands before it; of one that cannot be its day the words are kept meanwhile."""
    by, t, row_id, kind = who_acts(work, message), work.staff_words(), int(step.data["id"]), str(step.data["value"])
    on, said = answered_after(message.text, work.today, str(step.data.get("kept", "")))
    try:
        if on.fault:
            raise FieldError("on", "suggestion_answer_day", handed_on=work.suggestions.rounds(row_id)[-1].handed_on)
        suggestion_steps.answered(work, by, row_id, UnitSays(kind, said, on.on))
    except FieldError as refused:
        if refused.field != "on":
            raise
        ask(work, message, Question("suggest_answer"), words.only_the_day(t, refusal(t, refused), said), id=row_id, value=kind, kept=said)
        return
    row = work.suggestions.get(row_id)
    noted = words.answer_noted_of(t, on.on) if on.on is not None else t(words.answer_noted)
    work.say(message.chat_id, noted, suggestion_list.buttons(work, by.persons, row), reply_to=message.message_id)


# The deputy's word


def rate(work: Work, press: Press) -> None:
    """不满意 asks for how long the unit has it once more, and why."""
    pick, by, t = parsed(Pick, press.value), who_acts(work, press), work.staff_words()
    if pick.what in SATISFIED:
        suggestion_steps.rate(work, by, pick.suggestion, pick.what)
        work.tell(t(words.rated_thanks))
        _again(work, press, pick.suggestion)
        return
    row = may_step(work, by, pick.suggestion, "sent_back")
    rows = [[(words.b_months(t, n), Button("suggest_redo", 0, packed(Pick(row.id, str(n))))) for n in REDO_MONTHS]]
    work.say(press.chat_id, t(words.ask_months), rows)


def ask_why(work: Work, press: Press) -> None:
    pick = parsed(Pick, press.value)
    row = may_step(work, who_acts(work, press), pick.suggestion, "sent_back")
    if pick.what not in map(str, REDO_MONTHS):
        raise RefusedError("old_button")
    ask(work, press, Question("suggest_why"), work.staff_words()(words.ask_why), id=row.id, value=pick.what)


def take_why(work: Work, message: Incoming, step: Step) -> None:
    row_id, months = int(step.data["id"]), int(step.data["value"])
    due_on = suggestion_steps.send_back(work, who_acts(work, message), row_id, months, message.text)
    unit = work.suggestions.rounds(row_id)[-1].unit_name
    work.say(message.chat_id, words.sent_back(work.staff_words(), unit, due_on), reply_to=message.message_id)
