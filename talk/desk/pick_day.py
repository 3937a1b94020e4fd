"""A due date by one tap: a few working days ahead, or another date that is typed (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from locales import desk as desk_words
from locales import questions, units
from locales.common import T
from services.case.act import allowed_to
from services.deed.message import Rows
from services.deed.work import Work
from storage.steps import Step
from talk.asking import said_day
from talk.asking.act import Act, ask_words, offer
from talk.asking.ask import Question, wait

AHEAD = (3, 5, 10, 15)
"""Working days that are offered."""
BACK = (units.b_today, units.b_yesterday, units.b_before)
DEEDS = {"forward_due": "forward", "up_due": "hand_up", "unit_said": "unit_answered", "up_said": "up_answered"}
"""Buttons with a date, and the right behind each."""


@dataclass(frozen=True)
class Until:
    """Who has it (a unit, a person), and until when."""

    who: str
    day: date


@dataclass(frozen=True)
class OtherDay:
    """To which button the day will belong, and who has it."""

    button: str
    who: str


def day_rows(work: Work, act: Act, button: str, who: str) -> Rows:
    """Buttons of this name, each with its day; the last one asks for another date. A day behind the voter's own says so, and where all are
    behind it his own stands first."""
    t, told, down = work.staff_words(), act.case.told_day, act.case.handed_down
    labels: dict[date, str] = {}
    for ahead in AHEAD:
        day = work.calendar.add(work.today, ahead)
        if told is not None and told < day:
            labels[day] = desk_words.b_day_after(t, day, told, handed_down=down)
        else:
            labels[day] = desk_words.b_day_ahead(t, day, ahead, provisional=work.calendar.provisional(day))
    if told is not None and work.today <= told < min(labels):
        labels = {told: desk_words.b_own_day(t, told, handed_down=down), **labels}
    rows = [[(label, Button(button, act.case.id, packed(Until(who, day))))] for day, label in labels.items()]
    return [*rows, [(t(desk_words.b_other_day), Button("other_day", act.case.id, packed(OtherDay(button, who))))]]


def ask_other_day(work: Work, act: Act) -> None:
    wanted = parsed(OtherDay, act.value)
    if wanted.button not in DEEDS:
        raise OldButtonError(act.value)
    allowed_to(work, act.by, DEEDS[wanted.button], act.case)
    ask_words(work, act, "other_day", work.staff_words()(desk_words.ask_day), deed=packed(wanted), **how_read(wanted))


OVER = ("unit_said", "up_said")
"""Those whose day is over."""


def how_read(wanted: OtherDay) -> dict[str, int]:
    """Of the step: whether no word of the answer is read as a day to come, and whether the day is shown again before anything is done."""
    if wanted.button in OVER:
        return {said_day.OVER: 1}
    return {said_day.SHOWN_NEXT: 1} if wanted.button == "forward_due" else {}


def offer_days(work: Work, act: Act, words: str, rows: Rows, wanted: OtherDay) -> None:
    """A question with a button a day, which a typed day answers as well."""
    prompt = offer(work, act, words, rows)
    wait(work, act.press, Question("other_day", act.case.id), prompt, deed=packed(wanted), **how_read(wanted))


def offer_past_days(work: Work, act: Act, words: str, wanted: OtherDay) -> None:
    """The same for what was done already: today, the two days before it, or one that is typed."""
    t = work.staff_words()
    days = [
        (t(label), Button(wanted.button, act.case.id, packed(Until(wanted.who, work.today - timedelta(days=n)))))
        for n, label in enumerate(BACK)
    ]
    offer_days(work, act, words, [days, [(t(desk_words.b_other_day), Button("other_day", act.case.id, packed(wanted)))]], wanted)


def still_asked(t: T, step: Step, number: str, *, private: bool) -> str:
    """Below words that were no answer: what a question really waits for, which may be a day by these buttons."""
    if step.kind != "other_day":
        return questions.still_asked(t, step.kind, number, private=private)
    button = parsed(OtherDay, str(step.data["deed"])).button
    return questions.day_still_asked(t, questions.OF_DAY.get(button, ""), number, over=button in OVER, private=private)
