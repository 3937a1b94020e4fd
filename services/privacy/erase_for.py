"""「删除此人信息」: the secretary erases for who asks by phone, by letter or at the door, with the choices of the voter's own button.

Who did it stands in the history of every case.
"""

from domain.case import Case
from domain.errors import RefusedError
from locales import erasing
from services.case.act import allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.privacy.noted import in_whose_name


def erase_for(work: Work, by: By, case: Case, *, words: bool, withdraw: bool) -> None:
    """The person of this case; he is told, as long as he can be."""
    allowed_to(work, by, "erase_for", case)
    number = case.voter_id
    if number is None or not anything_left(work, case, words=words):
        raise RefusedError("nothing_left", number=case.number)
    voter = work.voters.get(number)
    erase_voter(work, number, words=words, withdraw=withdraw, by=in_whose_name(by).id)
    if voter is not None and voter.chat_id:
        tell.to_voter(work, voter, tell.words_for(work, voter)(erasing.told_erased), purpose="forget")


def anything_left(work: Work, case: Case, *, words: bool) -> bool:
    """Whether somebody is known behind this case, or (`words`) anything he said is kept."""
    if case.voter_id is None:
        return False
    return work.voters.get(case.voter_id) is not None or (words and work.said.any_of_voter(case.voter_id, work.now))
