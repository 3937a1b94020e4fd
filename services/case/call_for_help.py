"""The numbers for whoever may be in danger: said at once, whatever else becomes of his words (docs/spec.md section 3, Special words)."""

from collections.abc import Collection

from domain.cases.case import Case
from domain.danger.danger_found import Danger
from domain.danger.danger_numbers import doctor_first, numbers_for
from domain.values.voter import Voter
from locales import danger as texts
from locales.common import T
from services.case import open_case, words_of
from services.deed import tell
from services.deed.work import Work


def lines(work: Work, t: T, danger: Danger, *, urgent: bool) -> list[str]:
    """`urgent`: somebody marked the case so; then the numbers are said though the words name no danger. None where he read them when he wrote,
    days before his words were let in."""
    if work.heeded or not (danger or urgent):
        return []
    own = work.roster.congress.referrals.get("urgent", "")
    numbers = (doctor_first(own) if danger.doctor_first else own) or numbers_for(danger)
    return [texts.call(t, danger, numbers, sure=danger.alarms or urgent)]


def say(work: Work, voter: Voter, danger: Danger, case: Case) -> None:
    if words := lines(work, tell.words_for(work, voter), danger, urgent=True):
        tell.to_voter(work, voter, "\n".join(words), case_id=case.id)


def is_new(danger: Danger, marks: Collection[str]) -> bool:
    """Whether further words on a matter of these marks bring the numbers: 还在漏 names nothing to run from; what burns has them already,
    save for who cannot speak."""
    if "urgent" in marks:
        return danger.silent
    return danger.named


def of_opening(work: Work, case: Case) -> Danger:
    """What the messages a case began with may say, the gravest of them: each for itself, as it was answered."""
    found = (open_case.reading_of(work, words_of.plain([message])).danger for message in work.said.opening(case.id))
    return max(found, key=lambda danger: (danger.alarms, bool(danger)), default=Danger())
