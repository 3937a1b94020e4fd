"""A question beside what was forwarded belongs to it (docs/spec.md section 3, What is forwarded)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.spoken_of import complained_of
from domain.matters.subjects import named_in
from domain.no_matter.of_the_forwarded import asks_of_it
from domain.values.forwarded import is_forwarded
from domain.values.ids import VillageId
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.words.simplified import simplified
from locales import voter as voter_words
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter.which_case import FOLLOWS

WITHIN = timedelta(minutes=10)
"""So long behind it a question may be of it."""
BEFORE = timedelta(minutes=1)
"""So long before it: Telegram sends what is typed with a forward ahead of it."""


def case_asked_about(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The matter whose newest words of his he forwarded just now, where he asks about them; None for other words."""
    if not _may_ask(message):
        return None
    spoken = [case for case in cases if case.open and case.last_spoke_at is not None]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    if last is None or last.last_spoke_at is None or message.at - last.last_spoke_at > WITHIN:
        return None
    newest = next(iter(work.said.newest_by_voter(last.id, 1)), None)
    if newest is None or not (is_forwarded(newest.text) or any(one.forwarded for one in newest.attached)):
        return None
    return None if _tells_of_another(work, last.village, message.text, newest.text) else last


def _tells_of_another(work: Work, village: VillageId | None, text: str, forwarded: str) -> bool:
    """Danger, a likely tip, a complaint of somebody, or a thing that the forwarded words do not name: heard as it would be without them."""
    reading = reading_of(work, text)
    if reading.danger or "tip" in reading.marks or complained_of(text, work.roster, village).all:
        return True
    return bool(named_in(simplified(text)) - named_in(simplified(forwarded)))


def goes_along(work: Work, voter: Voter, message: Incoming) -> bool:
    """A question about what he forwarded waits for the same choice as that; False for other words, and where nothing forwarded waits."""
    waits = work.drafts.newest(voter.chat_id, "matter", 1) if _may_ask(message) else []
    first = next((row for row in waits if abs(message.at - row.at) <= WITHIN and from_json(row.message).forwarded), None)
    if first is None or _tells_of_another(work, voter.village, message.text, from_json(first.message).text):
        return False
    work.drafts.put(f"{FOLLOWS}{first.id}", voter.chat_id, as_json(message), message.at)
    tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.waits_with), reply_to=message.message_id)
    return True


def _may_ask(message: Incoming) -> bool:
    return not message.media and not message.forwarded and message.reply_to is None and asks_of_it(message.text)


def came_before(message: Incoming, said: Incoming) -> bool:
    """Whether `said`, which was met in kind, asks about what is forwarded now."""
    near = timedelta(0) <= message.at - said.at < BEFORE
    return message.forwarded and near and not said.media and asks_of_it(said.text)
