"""「约时间」: the claimer is asked when and where; whatever he says of it is kept, and he is asked for what lacks alone."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, time
from typing import Any

from domain.days.past_days import read_past
from domain.days.said_days import FURTHEST, written_out
from domain.values.errors import FieldError
from domain.values.message import Incoming
from domain.visits.meetings import When, when_in
from locales import meetings as meetings_words
from locales import plain
from locales.refusals import refusal
from services.case.act import allowed_to
from services.deed.by import said_in
from services.deed.work import Work
from services.meetings import propose as deeds
from storage.steps import Step
from talk.asking import said_day
from talk.asking.act import Act, act_of, ask_words
from talk.asking.called import called
from talk.asking.over import confirm

KIND = "meeting_when"
LONGEST = 12
"""Signs of words that may be a place where nothing else is said yet."""


def ask_when(work: Work, act: Act) -> None:
    """Date, time and place in one line."""
    deeds.may_propose(work, act.by, act.case)
    ask_words(work, act, KIND, meetings_words.ask_when(work.staff_words(), called(work, act), work.calendar.add(work.today, 2)))


def take_when(work: Work, message: Incoming, step: Step) -> None:
    """In one line, or one after another; a day that may be meant of another week is shown once before the voter is asked."""
    act, said = act_of(work, message, step.case_id), when_in(message.text, work.today)
    allowed_to(work, act.by, "reply", act.case)
    known = kept(step.data)
    if said_day.no_such(work, message, step):
        return
    when = said.over(known)
    if when.nothing or (when.lacks == ("day", "hour") and len(when.place) > LONGEST) or (said.on is None and _is_over(work, message)):
        _again(work, act, FieldError("on", "bad_when", example=work.calendar.add(work.today, 2)), {})
    elif when.lacks:
        _ask_for(work, act, when)
    elif not when.sure:
        shown = plain.meant(work.staff_words(), message.text.strip()[:40], [when.on] if when.on else [], work.today)
        ask_words(work, act, KIND, shown, **_data(replace(when, sure=True)))
    else:
        _propose(work, message, act, (when, _words(work, message, when, known)))


def _propose(work: Work, message: Incoming, act: Act, said: tuple[When, str]) -> None:
    (when, words), t = said, work.staff_words()
    if when.on is None or when.hour is None:
        return
    try:
        proposal = deeds.Proposal(when.on, when.hour, when.place, said_in(replace(message, text=words)), when.until)
        case = deeds.propose_meeting(work, act.by, act.case, proposal)
    except FieldError as refused:
        _again(work, act, refused, _data(replace(when, place="")) if refused.field == "place" else {})
        return
    confirm(work, message, meetings_words.asked_voter(t, case.number), case_id=case.id)


def _ask_for(work: Work, act: Act, when: When) -> None:
    """What is known stands in the question, the day as a date, so that it is not asked about again."""
    known = (called(work, act), when.on, hours_of(when), when.place)
    ask_words(work, act, KIND, meetings_words.lacking(work.staff_words(), known, when.lacks), **_data(replace(when, sure=True)))


def hours_of(when: When) -> str:
    """The hour, from when to when, or the part of the day that is known."""
    return meetings_words.hours(f"{when.hour:%H:%M}", f"{when.until:%H:%M}" if when.until else "") if when.hour else when.part


def _again(work: Work, act: Act, refused: FieldError, data: Mapping[str, Any]) -> None:
    ask_words(work, act, KIND, refusal(work.staff_words(), refused), **data)


def _is_over(work: Work, message: Incoming) -> bool:
    """昨天下午三点: a day is said, and it is over."""
    return read_past(message.text, work.today, FURTHEST).day is not None


def _words(work: Work, message: Incoming, when: When, known: When) -> str:
    """As they are kept with the case: his own with the day as a date, or in one line what he said in several."""
    if known == When():
        return written_out(message.text, work.today, 1)[0]
    return meetings_words.when_line(work.staff_words(), when.on or work.today, hours_of(when), when.place)


def kept(data: Mapping[str, Any]) -> When:
    """What the step keeps of an earlier line."""
    at = {name: time.fromisoformat(str(data[name])) for name in ("hour", "until") if data.get(name)}
    on = date.fromisoformat(str(data["on"])) if data.get("on") else None
    return When(on, True, at.get("hour"), at.get("until"), str(data.get("part", "")), bool(data.get("told")), str(data.get("place", "")))


def _data(when: When) -> dict[str, str | int]:
    """As a step keeps it."""
    return {name: int(value) if isinstance(value, bool) else str(value) for name, value in asdict(when).items() if value}
