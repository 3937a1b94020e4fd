"""Words that put a slip right go with the words that they correct, waiting for his choice or told (docs/spec.md section 3, Which case a message
joins)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.which_matter.put_right import put_right
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import voter as voter_words
from services.deed import tell
from services.deed.work import Work
from services.voter.add_words import join
from services.voter.which_case import FOLLOWS, may_mean

LATELY = timedelta(days=1)
AT_ONCE = timedelta(minutes=10)
"""Since the words that wait: so long they are what he corrects, whatever he says stood there."""
LOOKED_AT = 5
"""Of what waits for a choice, the newest, and of what he said last of each matter."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where none of his have what stood there by mistake."""
    slip = put_right(message.text) if replied is None and not message.media else None
    if slip is None:
        return False
    waits = [row for row in work.drafts.newest(voter.chat_id, "matter", LOOKED_AT) if abs(message.at - row.at) < AT_ONCE]
    said = [row for row in waits if _has(from_json(row.message).text, slip.wrong)]
    case = None if said else _told(work, cases, message, slip.wrong)
    if case is not None:
        join(work, voter, case, message, others=may_mean(work, cases))
    elif first := max(said or waits, key=lambda row: int(row.id), default=None):
        work.drafts.put(f"{FOLLOWS}{first.id}", voter.chat_id, as_json(message), message.at)
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.waits_with), reply_to=message.message_id)
    else:
        return False
    return True


def _told(work: Work, cases: list[Case], message: Incoming, wrong: str) -> Case | None:
    """The matter in whose last words it stands, the newest of several."""
    spoken = [case for case in cases if case.open and case.last_spoke_at is not None and abs(message.at - case.last_spoke_at) < LATELY]
    of = [case for case in spoken if any(_has(row.text, wrong) for row in work.said.newest_by_voter(case.id, LOOKED_AT))]
    return max(of, key=lambda case: (case.last_spoke_at, case.id), default=None)


def _has(text: str, wrong: str) -> bool:
    return wrong in letters(simplified(text))
