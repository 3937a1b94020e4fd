"""「删除此人信息」: the secretary erases for who asks by phone, by letter or at the door, with the choices of the voter's own button.

Who did it stands in the history of every case.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.errors import RefusedError
from locales import erasing
from services.case.act import allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.privacy.erase import open_cases
from services.privacy.erase_voter import erase_voter
from services.privacy.noted import in_whose_name


@dataclass(frozen=True)
class Way:
    """Whether what he said goes too, and whether what is open of his is taken back."""

    words: bool
    withdraw: bool


WAYS: Mapping[str, Way] = {
    "all": Way(words=True, withdraw=True),
    "identity": Way(words=False, withdraw=True),
    "go_on": Way(words=False, withdraw=False),
    "words": Way(words=True, withdraw=False),
}
"""By name: as the voter's own button has it; and the words of one whom nobody knows any more."""


def ways(work: Work, case: Case) -> tuple[str, ...]:
    """Those of WAYS in which there is something to erase; none where all of it is gone."""
    if case.voter_id is None or not anything_left(work, case, words=False):
        return ("words",) if anything_left(work, case, words=True) else ()
    return ("all", "identity", *(("go_on",) if open_cases(work, case.voter_id) else ()))


def may_erase(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, and RefusedError where nothing is left."""
    allowed_to(work, by, "erase_for", case)
    if not ways(work, case):
        raise RefusedError("nothing_left", number=case.number)


def question(work: Work, by: By, case: Case) -> str:
    """What is asked before it. A matter that is kept from whoever asks is not named; it goes the same way."""
    t, found = work.staff_words(), ways(work, case)
    if not found or case.voter_id is None:
        return erasing.nothing_left(t, case.number)
    if found == ("words",):
        return erasing.only_words_left(t, case.number)
    return erasing.ask_erase_for(t, case.number, [c.number for c in open_cases(work, case.voter_id) if work.may_read(by.account, c)])


def erase_as(work: Work, by: By, case: Case, way: str) -> None:
    """In one of WAYS."""
    erase_for(work, by, case, words=WAYS[way].words, withdraw=WAYS[way].withdraw)


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
