"""A matter that began with a picture, a voice or a film and has no words yet: those that say what it is go with it, and in doubt it is kept like
them (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.case import Case
from domain.joins import TALK_LASTS
from domain.message import Incoming
from domain.more_words import with_more
from domain.spoken_of import Spoken
from domain.spoken_of import spoken_of as of_whom
from domain.voter import Voter
from domain.what_it_is import says_what_it_is
from services.case import seal, spoken_of
from services.case.open_case import reading_of
from services.deed.work import Work

LOOKED_AT = 6
"""His newest messages on a matter among which words are looked for."""


def meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The one without words of which he spoke last, where they only say what it is."""
    if message.media or message.reply_to is not None or message.unknown or not says_what_it_is(message.text):
        return None
    found = _without_words(work, cases, message)
    return max(found, key=lambda case: (case.last_spoke_at or case.registered_at, case.id)) if found else None


def keep_likewise(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> None:
    """He is asked to which matter his words go: one without words may be what they complain of, and is kept from whom they do until he says who
    sees it."""
    if message.media or message.unknown or not message.text.strip():
        return
    for case in _without_words(work, cases, message):
        doubt = of_whom(message.text, work.roster, case.village, case.named_deputy).all
        case = spoken_of.write_more(work, case, with_more(case, Spoken(frozenset(), doubt)))
        if "tip" in reading_of(work, message.text).marks:
            seal.heed(work, voter, case, reading_of(work, message.text), message)


def _without_words(work: Work, cases: Sequence[Case], message: Incoming) -> list[Case]:
    lately = [case for case in cases if case.open and case.last_spoke_at is not None and message.at - case.last_spoke_at < TALK_LASTS]
    return [case for case in lately if not any(one.text.strip() for one in work.said.newest_by_voter(case.id, LOOKED_AT))]
