"""「更改」: what a voter changes of a matter of his: category, village, who sees his name (docs/spec.md section 3)."""

from typing import Any

from domain.case import Case
from domain.voter import Voter
from locales import texts
from services.case import cards
from services.deed import tell
from storage.work import Work


def show_identity(work: Work, voter: Voter, case: Case) -> None:
    """His consent for this case stands in the ledger with the words he was shown."""
    work.voters.allow(voter.id, "show_contact", texts.ask_contact(tell.words_for(work, voter)), work.acted_at, case.id)
    record_change(work, voter, case, anonymous=False)


def record_change(work: Work, voter: Voter, case: Case, **what: Any) -> None:
    case = work.cases.record(case, work.event("changed", "voter", **what))
    cards.refresh_cards(work, case, by_voter="category" in what)
    tell.to_voter(work, voter, texts.changed(tell.words_for(work, voter), case.number), case_id=case.id)
