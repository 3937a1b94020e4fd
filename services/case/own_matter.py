"""Who acts in a matter of his own, or in what is stored of him, is its voter, whatever else he is."""

from domain.cases.case import Case
from domain.cases.life_cycle import SEALS
from domain.congress.congress import Person
from domain.values.errors import NotAllowedError
from domain.values.ids import PersonId
from domain.values.voter import Voter
from services.deed.by import By
from services.deed.work import Work


def own_matter(work: Work, by: By, case: Case) -> Voter:
    """The case's voter, if it is he who acts. Raises NotAllowedError."""
    voter = work.voters.get(case.voter_id)
    if voter is None or not by.account or voter.chat_id != by.account:
        raise NotAllowedError("see")
    return voter


def wrote_it(work: Work, person: Person, case: Case) -> bool:
    """Whether it is his own. What others see of a case says nothing of it, or an anonymous matter would name him."""
    voter = work.voters.get(case.voter_id)
    return voter is not None and person.handle is not None and voter.chat_id == person.handle


def who_may_not_decide(work: Work, voter: Voter | None, seal: str) -> tuple[PersonId, ...]:
    """The secretary who wrote it as a voter: what is sealed, but for a photo that waits for words, is not hers to decide, the chair has her part."""
    if voter is None or seal == "media" or seal not in SEALS:
        return ()
    return tuple(one.id for one in work.roster.staff("secretary") if one.handle is not None and one.handle == voter.chat_id)


def voter_by(work: Work, by: By) -> Voter:
    """As whom the bot knows who acts. Raises NotAllowedError for one whom it does not know."""
    voter = work.voters.of_account(by.account)
    if voter is None:
        raise NotAllowedError("see")
    return voter
