"""One matter as its voter sees it: its timeline, the newest part of a long one first, and what he may do (docs/spec.md section 3)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.life_cycle import OPEN
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.voter import Voter
from locales import acts, common
from locales import case as case_words
from locales import voter as voter_words
from locales.common import T
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import timeline

TIMELINE = 100
"""Newest events of a case that are looked through for its timeline at once."""


@dataclass(frozen=True)
class Earlier:
    """「更早的」: the event before which one reads on."""

    before: int = 0


def show(work: Work, voter: Voter, case: Case, before: int = 0) -> None:
    """One case with its timeline, the newest part of a long one first, and what he can do."""
    t = tell.words_for(work, voter)
    events = work.histories.before(case.id, before, TIMELINE)
    due_on = (case.voter_due_on or case.due_on) if case.status in OPEN and case.status != "answered" else None
    words = [voter_words.my_case(t, case.number, common.status(t, case.status), due_on, late=case.overdue(work.today))]
    words += _who(work, t, case)
    words += timeline.lines(work, t, case, [placed.event for placed in events], newest=not before)
    earlier = [[(t(voter_words.b_earlier), Button("mine", case.id, packed(Earlier(events[0].id))))]] if len(events) == TIMELINE else []
    *first, last = tell.lines_in_pieces(words)
    for piece in first:
        tell.to_voter(work, voter, piece, case_id=case.id)
    tell.to_voter(work, voter, last, [*earlier, *_rows(t, case)], case_id=case.id)


def _who(work: Work, t: T, case: Case) -> list[str]:
    """Who has it in hand, as the deputy wishes to be seen; of what joined another matter that one's number and status, and nobody's words."""
    if case.status == "merged" and (main := work.cases.known(case.main_case or 0)) is not None:
        lines = [acts.goes_on_under(t, main.number, common.status(t, main.status))]
        return lines + _who(work, t, main) if main.status != "merged" else lines
    if case.claimer is None or case.sealed or case.status not in OPEN:
        return []
    return [acts.in_hands(t, tell.deputy_name(work, case, case.claimer))]


def _rows(t: T, case: Case) -> Rows:
    rows: list[list[tuple[str, Button]]] = []
    if case.status in OPEN:
        first = [(t(case_words.b_supplement), Button("supplement", case.id))]
        if case.status != "answered":
            first.insert(0, (t(voter_words.b_nag), Button("nag", case.id)))
        rows = [first, [(t(case_words.b_change), Button("change", case.id)), (t(case_words.b_withdraw), Button("withdraw", case.id))]]
    elif case.status == "closed":
        rows = [[(t(case_words.b_still_open), Button("reopen", case.id))]]
    return [*rows, [(t(voter_words.b_back_to_list), Button("my"))]]
