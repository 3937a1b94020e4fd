"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.rights.stand_ins import secretaries_of
from locales import case as case_words
from services.deed import tell
from services.deed.names import village_name
from services.deed.work import Work


def danger(work: Work, case: Case, *, told: bool = True) -> None:
    """By the voter's own word; `told`: he has the numbers on his phone."""
    said = case_words.urgent_alert if told else case_words.urgent_untold
    _tell(work, case, said(work.staff_words(), case.number, village_name(work, case)))


def marked(work: Work, case: Case, by: str) -> None:
    """By somebody of the house (his name): its voter reads nothing of it."""
    _tell(work, case, case_words.urgent_marked(work.staff_words(), case.number, village_name(work, case), by))


def _tell(work: Work, case: Case, words: str) -> None:
    people = (*secretaries_of(work.roster, case), *work.roster.staff("info_officer"))
    tell.to_people(work, people, words, case_id=case.id, silent=False)
