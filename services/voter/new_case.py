"""A voter's words become a matter of their own, and he reads so (docs/spec.md section 3, Just write)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case.intake import Intake
from services.deed.work import Work
from services.voter import opens, parts
from services.voter.add_words import case_replied_to
from services.voter.behind import kept_before
from services.voter.introduced import goes_along


def new_case(
    work: Work, voter: Voter, message: Incoming, intake: Intake = Intake(asks=True), cases: list[Case] | None = None
) -> Case | None:
    """Open a case and say so: number, group, category, when an answer is due. What he replies to is what it follows, also where the words
    waited meanwhile. Returns it; None where it waits for another day."""
    known = work.cases.of_voter(voter.id) if cases is None else cases
    made = opens.open_for(work, voter, message, _with_older(work, voter, message, intake, known), known)
    if made is not None:
        parts.ask(work, voter, made.case, message, made.room)
        goes_along(work, voter, made.case.id, message, first=not known)
    return made.case if made is not None else None


def _with_older(work: Work, voter: Voter, message: Incoming, intake: Intake, known: list[Case]) -> Intake:
    """With the older one it follows, or those that it may go on from."""
    follows = intake.follows or case_replied_to(work, voter, message)
    return replace(intake, follows=follows, perhaps=intake.perhaps or (kept_before(work, known, message) if follows is None else ()))
