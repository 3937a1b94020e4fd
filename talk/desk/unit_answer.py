"""「单位已回话」, 「和单位去看了」, 「退回单位重办」: asked for unit, day and words (services/desk/unit_answer.py, unit_again.py)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.cases.details_in_hand import UnitAnswered
from domain.cases.hand_overs import HandOver
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError, RefusedError
from domain.values.message import Incoming
from locales import common, units
from services.case import at_units, shared_words
from services.case.act import allowed_to
from services.deed import screens, tell
from services.deed.by import said_in
from services.deed.work import Work
from services.desk import forward, unit_again
from services.desk import unit_answer as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer
from talk.asking.called import called
from talk.asking.over import confirm
from talk.desk.pick_day import OtherDay, Until, offer_past_days
from talk.desk.slip import hand_out

SHOWN_FOR = timedelta(hours=24)
"""How long 「让选民也看到」 stands below what was noted."""


@dataclass(frozen=True)
class Which:
    """The 转办 that is meant; 0: not said yet."""

    nth: int = 0


@dataclass(frozen=True)
class Kept:
    """The row of the words that were kept."""

    message: int


def ask_when(work: Work, act: Act) -> None:
    """Which unit, where several owe an answer; then on which day."""
    allowed_to(work, act.by, "unit_answered", act.case)
    t, owed = work.staff_words(), at_units.owed(work, act.case)
    if not owed:
        raise RefusedError("already_so" if at_units.was_forwarded(work, act.case) else "nothing_forwarded")
    wanted = parsed(Which, act.value).nth
    meant = [one for one in owed if wanted in (0, one.nth)]
    if len(meant) != 1:
        rows = [[(units.which_line(t, one.name, one.due_on), Button("unit_answered", act.case.id, packed(Which(one.nth))))] for one in owed]
        offer(work, act, units.ask_which(t, called(work, act)), rows)
        return
    who = str(meant[0].nth)
    offer_past_days(work, act, units.ask_when(t, called(work, act), meant[0].name), OtherDay("unit_said", who))


def ask_what(work: Work, act: Act) -> None:
    """What it said."""
    until, one = _meant(work, act)
    ask_words(work, act, "unit_words", units.ask_words(work.staff_words(), called(work, act), one.name), value=packed(until))


def _meant(work: Work, act: Act) -> tuple[Until, HandOver]:
    allowed_to(work, act.by, "unit_answered", act.case)
    until = parsed(Until, act.value)
    one = _owed(work, act, until)
    if not one.handed_on <= until.day <= work.today:
        raise RefusedError("unit_not_so_early")
    return until, one


def _owed(work: Work, act: Act, until: Until) -> HandOver:
    found = next((one for one in at_units.owed(work, act.case) if str(one.nth) == until.who), None)
    if found is None:
        raise OldButtonError(act.value)
    return found


def take_words(work: Work, message: Incoming, step: Step) -> None:
    answered_with(work, act_of(work, message, step.case_id, str(step.data["value"])), message)


def answered_with(work: Work, act: Act, message: Incoming) -> None:
    """The day is known, and these are its words."""
    until, one = _meant(work, act)
    case = deeds.answered(work, act.by, act.case, deeds.UnitAnswer(one.nth, until.day, said_in(message)))
    t, event = work.staff_words(), work.histories.last(case.id, "unit_answered")
    stored = event.of(UnitAnswered).message if event is not None else 0
    rows = [
        [(t(units.b_show), Button("unit_show", case.id, packed(Kept(stored))))],
        [(t(common.b_answer), Button("answer", case.id)), (t(units.b_again), Button("unit_again", case.id))],
    ]
    words = units.noted(t, case.number, one.name, late=until.day > one.due_on)
    row = work.say(message.chat_id, words, rows, case_id=case.id, reply_to=message.message_id)
    screens.put(work, (message.chat_id, message.sender.handle, row), case.id, screens.LATER, SHOWN_FOR)


def show_voter(work: Work, act: Act) -> None:
    message = parsed(Kept, act.value).message
    case = deeds.show_voter(work, act.by, act.case, message)
    to_all = deeds.for_joined(work, case, work.messages.get(message))
    told = tell.hears(work, case)
    work.tell(units.shown_to_voter(work.staff_words(), case.number, told=told, joined=shared_words.count(work, case), to_all=to_all))


def ask_visit(work: Work, act: Act) -> None:
    allowed_to(work, act.by, "unit_visited", act.case)
    ask_words(work, act, "unit_visit_words", units.ask_visit(work.staff_words(), called(work, act)))


def take_visit(work: Work, message: Incoming, step: Step) -> None:
    act = act_of(work, message, step.case_id)
    case = deeds.visited(work, act.by, act.case, said_in(message))
    confirm(work, message, units.visit_noted(work.staff_words(), case.number), case_id=case.id)


def send_again(work: Work, act: Act) -> None:
    """One tap: the same unit has it again, and its slip lies here."""
    case = unit_again.send_again(work, act.by, act.case)
    t, (last, unit, order) = work.staff_words(), unit_again.last_order(work, case)
    hand_out(work, act, case, forward.slip_of(work, case, unit, order, units.again_title(t, work.roster.congress.name)))
    work.tell(units.again_done(t, last.name, last.due_on, told=tell.hears(work, case)))
