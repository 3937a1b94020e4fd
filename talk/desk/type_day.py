"""Another due date, typed: it goes on as if its button had been pressed (docs/spec.md section 4)."""

from collections.abc import Callable, Mapping

from domain.days.dates import date_in
from domain.days.day_put_right import says_more
from domain.days.past_days import read_past, says_beside
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from domain.visits.activities import EARLIEST
from locales import desk as desk_words
from locales import past_days
from services.deed.work import Work
from storage.steps import Step
from talk.asking.act import Act, act_of
from talk.asking.ask import Question, ask
from talk.asking.called import of_it
from talk.desk import no_note, unit_answer, up_answer
from talk.desk.forward import ask_note
from talk.desk.hand_up import hand_up, hand_up_with
from talk.desk.pick_day import AHEAD, OVER, OtherDay, Until, how_read

GOES_TO: Mapping[str, Callable[[Work, Act], None]] = {
    "forward_due": ask_note,
    "up_due": hand_up,
    "unit_said": unit_answer.ask_what,
    "up_said": up_answer.ask_what,
}
"""What each button of `pick_day.day_rows` leads to."""
WITH_WORDS: Mapping[str, Callable[[Work, Act, Incoming], None]] = {
    "forward_due": no_note.forward_with,
    "up_due": hand_up_with,
    "unit_said": unit_answer.answered_with,
    "up_said": up_answer.answered_with,
}
"""Where what he writes beside the day goes: it is the line for the unit, a note on the case, what the unit or the level above said."""


def take_day(work: Work, message: Incoming, step: Step) -> None:
    """A date that is none is asked for again with an example; when a unit or the level above answered is a day that is over.

    What he writes beside the day is kept."""
    wanted, t = parsed(OtherDay, str(step.data["deed"])), work.staff_words()
    past = wanted.button in OVER
    if past:
        said = read_past(message.text, work.today, EARLIEST)
        day, words = said.day, past_days.why(t, said.fault, said.on, work.today, work.today - EARLIEST)
    else:
        day, words = date_in(message.text, work.today), desk_words.bad_date(t, work.calendar.add(work.today, AHEAD[1]))
    if day is None:
        again = of_it(work, act_of(work, message, step.case_id), words)
        ask(work, message, Question("other_day", step.case_id), again, deed=step.data["deed"], **how_read(wanted))
        return
    act = act_of(work, message, step.case_id, packed(Until(wanted.who, day)))
    if says_beside(message.text) if past else says_more(message.text, work.today):
        WITH_WORDS[wanted.button](work, act, message)
        return
    GOES_TO[wanted.button](work, act)
