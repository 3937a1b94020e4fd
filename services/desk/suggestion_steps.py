"""What becomes of a deputy's suggestion: handed over, put off, talked about, answered, rated by the deputy, back to the unit
(docs/glossary.md, The deputy's suggestion). The voters of its cases hear of each step that concerns them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases.life_cycle import OUTCOMES
from domain.congress.working_days import add_months
from domain.suggestions import motions, suggestion_doc
from domain.suggestions.suggestion_doc import DUE_MONTHS, REDO_MONTHS, SATISFIED, Round
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError
from locales import suggestions as words
from services.deed import portions, tell
from services.deed.by import By
from services.deed.lengths import held_to, reason_given
from services.deed.work import Work
from services.desk.suggest import may_read
from services.desk.suggestion_due import put_clock
from services.desk.suggestion_readers import Chosen, may_rate, named, reminded

SHOWN_ANSWER = 1_500
"""Characters of an answer that a voter reads."""
LONGEST_UNIT = 60
"""Characters of a unit's name that was typed."""
WHY = 4096
"""Characters of why it goes to the unit once more: all that a message holds."""


@dataclass(frozen=True)
class To:
    """A unit of the roster, or the name of another as it was typed (`unit` is empty then)."""

    unit: str
    name: str


@dataclass(frozen=True)
class UnitSays:
    """`answer_class`: an outcome, A to D of the glossary. `on`: on which day it answered; None: today."""

    answer_class: str
    words: str
    on: date | None = None


def may_step(work: Work, by: By, row_id: int, step: str) -> Any:
    """The suggestion as it stands. Raises what `may_read` does, and IllegalStepError."""
    row = may_read(work, by, row_id)
    motions.step(row.kind, row.status, step)
    if step in ("rated", "sent_back") and not may_rate(work, by.persons, row):
        raise NotAllowedError("suggest", "suggest_rate")
    return row


def hand_over(work: Work, by: By, row_id: int, to: To) -> date:
    """To the unit, for three months. Returns until when."""
    row = may_step(work, by, row_id, "handed_over")
    if not to.name.strip():
        raise FieldError("to", "words_needed")
    name, due_on = held_to(LONGEST_UNIT, "to", to.name), add_months(work.today, DUE_MONTHS)
    work.suggestions.begin_round(row.id, Round(1, to.unit, name, work.today, due_on))
    _moved(work, row, "handed_over", due_on)
    tell_voters(work, row.id, "handed")
    tell_others(work, by, row, lambda t, about: words.others_handed(t, about, name, due_on))
    return due_on


def extend(work: Work, by: By, row_id: int, until: date) -> None:
    """To one of the months there are (docs/glossary.md, Default limits); the voters of its cases read the new date."""
    row = may_step(work, by, row_id, "extended")
    one = work.suggestions.rounds(row.id)[-1]
    if until not in suggestion_doc.later_limits(one):
        raise FieldError("until", "no_choice")
    work.suggestions.change_round(row.id, one.nth, due_on=until, extended=True)
    _moved(work, row, "extended", until)
    tell_voters(work, row.id, "extended")
    tell_others(work, by, row, lambda t, about: words.others_extended(t, about, until))


def note_talk(work: Work, by: By, row_id: int, said: str) -> None:
    """面商: the unit talked with the deputy."""
    row = may_step(work, by, row_id, "talked")
    if not said.strip():
        raise FieldError("said", "words_needed")
    noted_by = next(p.id for p in by.persons if p.has_rights)
    work.suggestions.put_talk(row.id, len(work.suggestions.rounds(row.id)), work.today, noted_by, said.strip())


def answered(work: Work, by: By, row_id: int, given: UnitSays) -> None:
    """The unit's answer: the deputy is asked whether he is satisfied, the voters read it. By its day it is on time or late."""
    row = may_step(work, by, row_id, "answered")
    if given.answer_class not in OUTCOMES:
        raise FieldError("given", "no_choice")
    if not given.words.strip():
        raise FieldError("given", "words_needed")
    one, on = work.suggestions.rounds(row.id)[-1], given.on or work.today
    if not one.handed_on <= on <= work.today:
        raise FieldError("on", "suggestion_answer_day", handed_on=one.handed_on)
    noted = {
        "answered_on": on,
        "noted_on": work.today if on != work.today else None,
        "answer_class": given.answer_class,
        "answer": given.words.strip(),
    }
    work.suggestions.change_round(row.id, one.nth, **noted)
    _moved(work, row, "answered", one.due_on)
    tell_voters(work, row.id, "answered")
    tell_others(work, by, row, lambda t, about: words.others_answered(t, about, given.answer_class, given.words.strip()))


def rate(work: Work, by: By, row_id: int, rating: str) -> None:
    """满意 or 基本满意: it is done."""
    row = may_step(work, by, row_id, "rated")
    if rating not in SATISFIED:
        raise FieldError("rating", "no_choice")
    one = work.suggestions.rounds(row.id)[-1]
    work.suggestions.change_round(row.id, one.nth, rating=rating, rated_on=work.today)
    _moved(work, row, "rated", one.due_on)
    tell_voters(work, row.id, rating)
    tell_others(work, by, row, lambda t, about: words.others_rated(t, about, rating))


def send_back(work: Work, by: By, row_id: int, months: int, why: str) -> date:
    """不满意: the same unit once more, with a new limit. Returns until when."""
    row = may_step(work, by, row_id, "sent_back")
    if months not in REDO_MONTHS:
        raise FieldError("months", "no_choice")
    why = reason_given(WHY, why, "why")
    one, due_on = work.suggestions.rounds(row.id)[-1], add_months(work.today, months)
    work.suggestions.change_round(row.id, one.nth, rating="unsatisfied", rated_on=work.today, why=why)
    work.suggestions.begin_round(row.id, Round(one.nth + 1, one.unit, one.unit_name, work.today, due_on))
    _moved(work, row, "sent_back", due_on)
    tell_voters(work, row.id, "unsatisfied")
    tell_others(work, by, row, lambda t, about: words.others_sent_back(t, about, one.unit_name, due_on, why))
    return due_on


def _moved(work: Work, row: Any, step: str, due_on: date) -> None:
    work.suggestions.change(row.id, status=motions.step(row.kind, row.status, step), due_on=due_on)
    put_clock(work, row.id)


def tell_others(work: Work, by: By, row: Any, said: Callable[[Any, str], str]) -> None:
    """Who follows it and who does the secretary's part, save who did it."""
    t, here = work.staff_words(), {person.id for person in by.persons}
    rows = [[(t(words.b_open), Button("suggest_show", 0, packed(Chosen(row.id))))]]
    people = [person for person in reminded(work, row) if person.id not in here]
    tell.to_people(work, people, said(t, words.about(t, row.kind, row.title.splitlines()[0])), rows, names=named(row.id))


def tell_voters(work: Work, row_id: int, what: str) -> None:
    nth = len(work.suggestions.rounds(row_id))
    portions.begin(work, "tell_result", tell_result, suggestion=row_id, after=0, what=what, round=nth)


def tell_result(work: Work, data: portions.Data) -> portions.Left | None:
    """The voters of its next cases read what happened to it. What an earlier version left to say was the answer."""
    ids = work.suggestions.standing(data["suggestion"], data["after"], portions.CASES)
    rounds, row = work.suggestions.rounds(data["suggestion"]), work.suggestions.get(data["suggestion"])
    one = next((one for one in rounds if one.nth == data.get("round", 1)), None)
    if row is None or (one is None and data.get("what") not in words.BEFORE_A_UNIT):
        return None
    what = (data.get("what", "answered"), row.kind)
    said = words.Said(*what, one.unit_name, one.due_on, one.answer_class, one.answer[:SHOWN_ANSWER]) if one else words.Said(*what)
    tell_one = lambda case: tell.to_voters(work, case, lambda tv, number: words.told_voter(tv, number, said))  # noqa: E731
    portions.each(work, "tell_result", work.cases.several(ids), tell_one)
    return portions.Left({**data, "after": ids[-1]}) if len(ids) == portions.CASES else None
