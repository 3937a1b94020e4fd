"""What was 其他 at first is guessed anew when later words of its voter say more, as long as nobody has said which it is
(docs/spec.md section 3). What was guessed stays: a word more must not take a card out of its group."""

from domain.cases.case import Case
from domain.cases.details import UNSAID
from domain.cases.details_in_hand import Changed
from domain.cases.life_cycle import AWAITING_ANSWER
from services.case import cards, words_of
from services.case.open_case import reading_of
from services.deed.work import Work

UNCLAIMED = ("new", "accepted", "assigned")
CHANGES = 60
"""Newest changes of a case among which somebody's choice of its category is looked for."""


def guessed(work: Work, case: Case) -> Case:
    """The case, with the category that all its words so far make likely. A claim, a tap of its voter's or staff's end the guessing."""
    if case.category != "other" or case.status not in UNCLAIMED or case.first_claim_at is not None:
        return case
    category = reading_of(work, words_of.plain(work.said.opening(case.id))).category
    if category == "other" or _chosen(work, case):
        return case
    case = work.cases.record(case, work.event("changed", "system", Changed(category=category, why="said_more")))
    cards.refresh_cards(work, case)
    return case


def of_its_words(work: Work, case: Case, words: str) -> Case:
    """The case, with the category that these words make likely: its others went to cases of their own. Also where it is claimed, for what made
    it of another is in it no longer."""
    category = reading_of(work, words).category
    if case.status not in AWAITING_ANSWER or category in (case.category, "other") or _chosen(work, case):
        return case
    return work.cases.record(case, work.event("changed", "system", Changed(category=category, why="said_more")))


def _chosen(work: Work, case: Case) -> bool:
    changes = work.histories.newest_steps(case.id, "changed", CHANGES)
    return any(event.actor != "system" and getattr(event.data, "category", UNSAID) is not UNSAID for event in changes)
