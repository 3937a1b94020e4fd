"""Who he is, said before his matter or after it (我是二组滴 老根), is kept with it: nothing that is typed is lost (docs/spec.md, promise 1)."""

from domain.ids import CaseId
from domain.joins import RUN_LASTS
from domain.message import Incoming, from_json
from domain.no_matter import introduces
from domain.voter import Voter
from services.deed.work import Work
from services.voter.add_words import join

LOOKED_AT = 5
"""Newest words of his that were met in kind."""


def says_who(message: Incoming) -> bool:
    """Whether the message says who writes, and nothing else."""
    return not message.media and introduces(message.text)


def goes_along(work: Work, voter: Voter, case_id: CaseId, message: Incoming) -> None:
    """What he said of himself up to ten minutes before the message with which this case begins."""
    for draft in work.drafts.newest(voter.chat_id, "words", LOOKED_AT):
        said = from_json(draft.message)
        if says_who(said) and abs(message.at - said.at) < RUN_LASTS:
            work.drafts.close(draft.id, work.now)
            join(work, voter, work.cases.get(case_id), said)
