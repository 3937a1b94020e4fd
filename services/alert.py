"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from domain.case import Case
from locales import texts
from services import show_case, tell
from storage.work import Work


def danger(work: Work, case: Case) -> None:
    words = texts.urgent_alert(work.staff_words(), case.number, show_case.village_name(work, case))
    tell.to_people(work, work.roster.staff("secretary", "info_officer"), words, case_id=case.id, silent=False)
