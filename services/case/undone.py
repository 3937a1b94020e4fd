"""A complaint below an answer that is no rating (还在漏, 没弄好): its voter is asked in words, and silence closes nothing while it stands.

It stands, as a row of KIND, from his words until he rates, says that it is not so, or a new round begins (docs/glossary.md, `undone`). What
the clock does meanwhile: services/watch/undone_due.py.
"""

from typing import Any

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import FINAL_ROUND
from domain.congress.reminder import NAG_HOUR, at_local, every
from domain.ratings.complains import complains
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.voter import Voter
from locales import undone as words
from locales.common import T
from services.case import cards
from services.case.rating import Rated, awaits_word
from services.case.said_undone import KIND, stands
from services.deed.message import Rows
from services.deed.work import Work
from storage.case_messages import CaseMessage

EVERY = 2
"""Working days between two nags."""


def heard(work: Work, case: Case, message: CaseMessage, said: str, before: str = "") -> Case:
    """His words on an answer that waits for his rating; `said`: as he wrote them, `before`: as they stood. Never counted, whatever they say."""
    if not awaits_word(work, case) or not complains(said) or complains(before):
        return case
    voter = work.voters.get(case.voter_id)
    if voter is None or not may_settle(voter, case) or stands(work, case) is not None:
        return case
    case = work.cases.record(case, work.event(KIND, "voter", OfMessage(message=message.id)))
    watch(work, case, {"since": work.today.isoformat(), "message": message.id}, 1)
    _refresh(work, case)
    return case


def _refresh(work: Work, case: Case) -> None:
    """Its cards, and those of the matter it joined."""
    main = work.cases.known(case.main_case) if case.main_case is not None else None
    for one in (case, main):
        if one is not None:
            cards.refresh_cards(work, one, by_voter=True)


def may_settle(voter: Voter, case: Case) -> bool:
    """Who does not want to be asked for a rating can only have it done again, in the last round not even that."""
    return voter.is_asked or case.round < FINAL_ROUND


def unsaid(work: Work, case: Case, message: CaseMessage, said: str) -> Case:
    """He edited the complaint into something else."""
    row = stands(work, case)
    return over(work, case) if row is not None and row.data.get("message") == message.id and not complains(said) else case


def over(work: Work, case: Case) -> Case:
    """He says that it is not so."""
    return let_go(work, work.cases.record(case, work.event("undone_over", "voter")))


def let_go(work: Work, case: Case) -> Case:
    """Silence closes the matter as ever."""
    work.reminders.cancel(case.id, KIND)
    if case.status == "answered":
        work.reminders.put({"kind": "rate_close", "case_id": case.id, "due_at": max(case.window_ends_at or work.now, work.now)})
    _refresh(work, case)
    return case


def watch(work: Work, case: Case, data: dict[str, Any], days: int) -> None:
    """The clock looks again after so many working days."""
    days = every(days, busy=work.roster.congress.busy(work.today)) if days > 1 else days
    due_at = at_local(work.calendar.add(work.today, days), NAG_HOUR, work.roster.congress)
    work.reminders.put(
        {"kind": KIND, "case_id": case.id, "due_at": due_at, "data": data, "key": f"{KIND}:{case.id}:{work.now.isoformat()}"}
    )


def question(voter: Voter, case: Case, t: T) -> str:
    """Whether he is dissatisfied and it is to be done again; in the last round, whether he is dissatisfied."""
    asks = words.ask if case.round < FINAL_ROUND else words.ask_last
    return t(asks if voter.is_asked else words.ask_redo)


def again(voter: Voter, case: Case, t: T) -> str:
    """The same days later."""
    return words.again(t, case.number, question(voter, case, t))


def rows(case: Case, t: T) -> Rows:
    yes, carried = words.b_yes if case.round < FINAL_ROUND else words.b_yes_last, packed(Rated(case.round, "unsatisfied"))
    return [[(t(yes), Button("undone_yes", case.id, carried)), (t(words.b_no), Button("undone_no", case.id, carried))]]
