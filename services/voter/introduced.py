"""Who he is, said before his matter or after it (我是二组滴 老根), is kept with it: nothing that is typed is lost (docs/spec.md, promise 1)."""

from datetime import timedelta

from domain.no_matter.no_matter import introduces
from domain.values.ids import CaseId
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from services.deed.work import Work
from services.voter import first_words
from services.voter.add_words import join
from services.voter.behind_forwarded import came_before

KEPT_FOR = timedelta(days=1)
"""So long before his matter he may have said who he is."""
LOOKED_AT = first_words.MOST
"""Newest words of his that were met in kind."""


def says_who(message: Incoming) -> bool:
    """Whether the message says who writes, and nothing else."""
    return not message.media and introduces(message.text)


def goes_along(work: Work, voter: Voter, case_id: CaseId, message: Incoming, *, first: bool) -> None:
    """What he said of himself up to a day before the message with which this case begins, and where it is his first what waited for one; no
    later case has it too."""
    for draft in work.drafts.newest(voter.chat_id, "words", LOOKED_AT):
        said = from_json(draft.message)
        own = says_who(said) and abs(message.at - said.at) < KEPT_FOR
        if own or came_before(message, said) or (first and first_words.waits(work, said)):
            work.drafts.close(draft.id, work.now)
            join(work, voter, work.cases.get(case_id), said)
