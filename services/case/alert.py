"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from domain.case import Case
from domain.stand_ins import secretaries_of
from locales import case as case_words
from services.deed import tell
from services.deed.names import village_name
from services.deed.work import Work


def danger(work: Work, case: Case) -> None:
    words = case_words.urgent_alert(work.staff_words(), case.number, village_name(work, case))
    people = (*secretaries_of(work.roster, case), *work.roster.staff("info_officer"))
    tell.to_people(work, people, words, case_id=case.id, silent=False)
