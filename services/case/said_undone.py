"""Whether a complaint below an answer stands, and what its card says of it (docs/glossary.md, `undone`)."""

from datetime import datetime

from domain.cases.case import Case
from locales import undone as words
from services.deed.work import Work
from storage.reminders import Reminder

KIND = "undone"
"""The reminder, the event of his words, and how the keys of the rows begin."""


def stands(work: Work, case: Case) -> Reminder | None:
    """The row of a complaint that its voter has not settled."""
    rows = work.reminders.open_of_case(case.id, KIND) if case.waits_for_rating else []
    return rows[-1] if rows else None


def of_joined(work: Work, case: Case) -> list[Case]:
    """Those that joined it whose voters say that it is not done: their words are their own, whatever the others have said."""
    joined = work.next_cases.joined_to(case.id) if case.joined else []
    return [one for one in joined if stands(work, one) is not None]


def may_be_answered_anew(work: Work, case: Case) -> bool:
    """Whether it was answered, and its voter, or one who joined it, says that it is not done: another answer takes the place of the first."""
    if case.status != "answered" or case.promised:
        return False
    return stands(work, case) is not None or bool(of_joined(work, case))


def why_since(work: Work, case: Case, began: datetime) -> datetime:
    """From when his words are the reason of the round that began then: what he said was wrong with the answer came before his yes."""
    said, answered = work.histories.last(case.id, KIND), work.histories.last(case.id, "answered")
    complained = said is not None and answered is not None and answered.learned_at <= said.learned_at <= began
    return said.learned_at if said is not None and complained else began


def card_line(work: Work, case: Case) -> list[str]:
    """Since when whoever looks at the card knows that it may not be done."""
    t, found = work.staff_words(), []
    for one in (case, *of_joined(work, case)):
        event = work.histories.last(one.id, KIND) if one.id != case.id or stands(work, case) is not None else None
        if event is not None:
            on = work.local_date(event.at)
            found.append(words.card(t, on) if one.id == case.id else words.card_of_joined(t, one.number, on))
    return found
