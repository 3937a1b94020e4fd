"""Who was not told what came of his matter, and has to be phoned (docs/spec.md section 4)."""

from domain.cases.case import Case
from services.deed.work import Work


def still_to_be_told(work: Work, case: Case) -> bool:
    """Whether its voter, whom the bot cannot tell, was neither told the outcome by phone nor tried as often as the town says."""
    voter = work.voters.get(case.voter_id)
    if case.handed_down or not case.unaskable or case.told_by_phone or case.rating or voter is None or case.answered_at is None:
        return False
    if voter.chat_id and not voter.phone:
        return False  # nobody can phone him
    return work.histories.count_noted(case.id, "phone_missed", case.answered_at) < work.roster.congress.phone_tries
