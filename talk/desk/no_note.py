"""What is typed where the line for a unit is asked for and is none: nothing leaves by it (domain/at_work/no_note.py; docs/spec.md section 4, Talk)."""

from dataclasses import replace
from datetime import date

from domain.at_work.no_note import FOR_ANOTHER, no_note, without_day, without_label
from domain.cases.case import Case
from domain.days.day_put_right import says_more
from domain.days.said_days import written_out
from domain.typed.chosen_button import says_drop
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from locales import questions
from services.deed.work import Work
from services.desk import forward as deeds
from storage.steps import Step
from talk.asking.act import Act, act_of
from talk.asking.said_day import reckoned
from talk.desk import forward
from talk.desk.forward import ask_note
from talk.desk.pick_day import Until

KIND = "forward_note"
_TITLES = ("站长", "厂长", "所长", "局长", "主任", "经理", "师傅", "工")


def what(work: Work, message: Incoming, step: Step) -> str:
    """As in domain/at_work/no_note.py; empty for a line that is one, for 「不发了」, which drops the whole, and of any other question."""
    if step.kind != KIND or step.case_id is None or says_drop(message.text, plainly=True):
        return ""
    until = parsed(Until, str(step.data["value"]))
    return of_unit(work, work.cases.get(step.case_id), until.who, message.text)


def of_unit(work: Work, case: Case, unit_id: str, text: str) -> str:
    unit = deeds.unit_of(work, case, unit_id)
    called = (unit.name, unit.name[-2:], *_as_called(unit.person)) if unit is not None else ()
    people = [one.name for one in work.roster.members(case.group)] if case.group else []
    return no_note(without_label(text), called, people)


def _as_called(person: str) -> tuple[str, ...]:
    first = person[:1]
    return (person, f"老{first}", f"小{first}", *(first + title for title in _TITLES)) if person else ()


def say_why(work: Work, message: Incoming, step: Step) -> None:
    """What seems to be for somebody else is asked about before it can stand on the unit's paper."""
    if what(work, message, step) == FOR_ANOTHER:
        work.say(message.chat_id, work.staff_words()(questions.note_for_another), case_id=step.case_id, reply_to=message.message_id or None)


def forward_with(work: Work, act: Act, message: Incoming) -> None:
    """Words that came with the day are the line, unless they hardly are one: then he is asked for it, and a plain yes makes them it."""
    if of_unit(work, act.case, parsed(Until, act.value).who, without_day(message.text, work.today)):
        ask_note(work, replace(act, said=message.text.strip()))
    else:
        forward.forward_with(work, act, message)


def takes_day(work: Work, message: Incoming, step: Step) -> bool:
    """A day alone is until when, once more: the question is asked again with it."""
    if step.kind != KIND:
        return False
    day = _day(work, message.text)
    if day is None or day < work.today:
        return False
    until = parsed(Until, str(step.data["value"]))
    ask_note(work, act_of(work, message, step.case_id, packed(Until(until.who, day))))
    return True


def _day(work: Work, text: str) -> date | None:
    text = reckoned(work, without_label(text))
    _, days = written_out(text, work.today, 1)
    return days[0].on if days and not says_more(text, work.today) else None
