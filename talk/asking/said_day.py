"""A day that is only said (月底, 下周内) is shown as a date before it is taken; who asked for a day reads written ones alone."""

from dataclasses import replace
from datetime import date

from domain.days.dates import date_in
from domain.days.day_put_right import only_days, says_more, with_days
from domain.days.no_such_day import no_such_day
from domain.days.said_days import as_date, written_out
from domain.days.said_working_days import working_days_out
from domain.days.spans import end_of_span
from domain.typed.chosen_button import as_he_wrote
from domain.values.message import Incoming
from locales import past_days, plain
from services.deed.work import Work
from storage.steps import Step
from talk.asking.ask import Question, ask

MEANT = "meant"
"""Of the step: his words with the days written out, which a plain yes confirms."""

DUE = ("other_day", "promise_date", "promise_day", "new_due", "notice_until")
"""Questions for a day by which something is due: of a span (11月9号到15号) it is the last."""

OVER = "over"
"""Of the step: a day that is over is asked for, which who asked reads himself."""

SHOWN_NEXT = "shown_next"
"""Of the step: the next question shows the day, so that one that is said alone (后天) needs no yes."""


def reckoned(work: Work, text: str) -> str:
    """With 五个工作日 as the date by the town's calendar."""
    return working_days_out(text, work.today, lambda many: work.calendar.add(work.today, many))


def day_in(work: Work, text: str) -> tuple[date | None, bool]:
    """The day that words name, of a span the last, and whether they say anything beside it."""
    said = reckoned(work, text)
    if (last := end_of_span(said, work.today)) is not None:
        said = as_date(last, work.today)
    day = date_in(said, work.today) if said else None
    return day, bool(said) if day is None else says_more(said, work.today)


def confirmed(work: Work, message: Incoming, step: Step, most: int) -> Incoming | None:
    """The message with its days written out; None where he is asked first whether they are these, or reads that there is no such day."""
    if not most or message.media or step.data.get(OVER):
        return message
    if no_such(work, message, step):
        return None
    if step.kind in DUE and (last := end_of_span(message.text, work.today)) is not None:
        return replace(message, text=as_date(last, work.today))
    if (meant := step.data.get(MEANT)) and as_he_wrote(message.text):
        return replace(message, text=str(meant))
    text = reckoned(work, message.text)
    words, days = written_out(text, work.today, most)
    if step.data.get(SHOWN_NEXT) and days and not says_more(text, work.today):
        return replace(message, text=words)
    if text == message.text and all(day.written for day in days):
        return replace(message, text=with_days(str(meant), days, work.today)) if meant and only_days(message.text, days) else message
    data = {name: value for name, value in step.data.items() if name not in ("prompt", MEANT)}
    shown = plain.meant(work.staff_words(), message.text.strip()[:40], [day.on for day in days], work.today)
    ask(work, message, Question(step.kind, step.case_id), shown, **data, **{MEANT: words})
    return None


def no_such(work: Work, message: Incoming, step: Step) -> bool:
    """11月31日: he reads that there is none, and the question stays."""
    fault = no_such_day(message.text, work.today)
    if fault is None:
        return False
    data = {name: value for name, value in step.data.items() if name != "prompt"}
    words = past_days.no_such_ahead(work.staff_words(), fault.month, fault.last, work.calendar.add(work.today, 5))
    ask(work, message, Question(step.kind, step.case_id), words, **data)
    return True
