"""First contact: village, notice and consent, language (docs/spec.md section 3, First contact)."""

from domain.ids import Handle
from domain.voter import Voter
from services.case import clocks
from storage.work import Work


def meet(work: Work, account: Handle, language: str) -> Voter:
    """A voter seen for the first time: from now on it is watched how long he is known."""
    voter = work.voters.meet(account, language, work.now)
    clocks.on_meeting(work, voter.id)
    return voter
