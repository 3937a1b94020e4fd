"""「以后不用问我满意不满意」, and back: his own wish, which nobody else can say for him (docs/spec.md, promise 3)."""

from services.case.own_matter import voter_by
from services.deed.by import By
from services.deed.work import Work


def change_wish(work: Work, by: By) -> bool:
    """Whether he is asked from now on. What he was asked already stays, and he may tap instead that it is not solved."""
    voter = voter_by(work, by)
    work.voters.change(voter.id, rating_off_at=None if not voter.is_asked else work.now)
    return not voter.is_asked
