"""What visitors were told there and then by 「当场答复了」, as registers may show it (services/desk/on_the_spot.py)."""

from collections.abc import Sequence

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Answered
from domain.cases.details_in_hand import Consulted
from domain.values.ids import CaseId
from domain.words.masks import masked
from locales import receptions
from services.case import words_of
from services.deed.names import outcome_name
from services.summaries.account import Account
from services.summaries.case_register import SHOWN_WORDS

AT_ONCE = 50
ANSWERS = 60
"""Answers of a case among which the first is looked for; a case is answered again by a new round only."""


def words(found: Account, cases: Sequence[Case]) -> dict[CaseId, str]:
    """By case, of those answered so by the cut-off: the outcome, and the words where others may read them."""
    told: dict[CaseId, str] = {}
    for start in range(0, len(cases), AT_ONCE):
        some = {case.id: case for case in cases[start : start + AT_ONCE]}
        for case_id, events in found.work.cases.histories(list(some), steps=True).items():
            answered = _in_one_go([event for event in events if event.learned_at <= found.cut_off])
            if answered is not None:
                told[case_id] = _shown(found, some[case_id], answered)
    return told


def _in_one_go(events: Sequence[Event]) -> Event | None:
    """The first answer, where the talk at which it was given was noted by the same deed."""
    first = next((n for n, event in enumerate(events) if event.kind == "answered"), None)
    if first is None:
        return None
    answer = events[first]
    same = [event for event in events[:first] if (event.at, event.learned_at) == (answer.at, answer.learned_at)]
    talks = [event.of(Consulted) for event in same if event.kind == "consulted"]
    return answer if any(talk.how == "meeting" for talk in talks) else None


def _shown(found: Account, case: Case, answered: Event) -> str:
    work, t = found.work, found.work.staff_words()
    outcome = outcome_name(work, answered.of(Answered).outcome, t)
    said = next(iter(work.said.answers(case.id, ANSWERS)), None)
    open_words = said is not None and not case.sealed and not case.confidential
    return receptions.answered(t, outcome, masked(words_of.whole(t, said))[:SHOWN_WORDS] if said is not None and open_words else "")
