"""A matter that began with a picture, a voice or a film and has no words yet: those that say what it is go with it, and in doubt it is kept like
them; and words that only say who did it, of any of his matters (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.complaints.more_words import with_more
from domain.complaints.spoken_of import Spoken, named_in
from domain.complaints.spoken_of import spoken_of as of_whom
from domain.complaints.what_it_is import on_it, says_what_it_is
from domain.complaints.who_did_it import who_did_it
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import TALK_LASTS
from services.case import seal, spoken_of
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.which_case import REOPENS_WITHIN

LOOKED_AT = 6
"""His newest messages on a matter among which words are looked for."""


def meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The one without words of which he spoke last, where they only say what it is."""
    if message.media or message.reply_to is not None or message.unknown or not _says_what_it_is(work, cases, message.text):
        return None
    found = _without_words(work, cases, message)
    return max(found, key=lambda case: (case.last_spoke_at or case.registered_at, case.id)) if found else None


def _says_what_it_is(work: Work, cases: Sequence[Case], text: str) -> bool:
    return says_what_it_is(text) or any(on_it(*named_in(text, work.roster, case.village)) for case in cases[-1:])


def keep_likewise(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> None:
    """He is asked to which matter his words go: one without words may be what they complain of, any of them what they only name the doer of, and
    is kept from whom they speak of until he says who sees it."""
    if message.media or message.unknown or not message.text.strip():
        return
    doers = names_doer(work, voter, message)
    for told in _lately(work, cases) if doers else _without_words(work, cases, message):
        case = work.cases.get(told.id)
        doubt = of_whom(message.text, work.roster, case.village, case.named_deputy).all | doers
        case = spoken_of.write_more(work, case, with_more(case, Spoken(frozenset(), doubt)))
        if "tip" in reading_of(work, message.text).marks:
            seal.heed(work, voter, case, seal.Words(reading_of(work, message.text), message))


def names_doer(work: Work, voter: Voter, message: Incoming) -> frozenset[PersonId]:
    """Who it was, where his words say that and not what was done (是周启明搞的)."""
    if message.media or message.unknown:
        return frozenset()
    return who_did_it(*named_in(message.text, work.roster, voter.village))


def keep_each(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, goes: Case | None) -> bool:
    """Whether his words only say who did it: any of his open matters may be meant beside the one they go to, and he is asked of each. What is
    said below a reply is of that one."""
    if message.reply_to is not None or not names_doer(work, voter, message):
        return False
    keep_likewise(work, voter, [case for case in cases if goes is None or case.id != goes.id], message)
    return any(case.open for case in cases)


def _lately(work: Work, cases: Sequence[Case]) -> list[Case]:
    spoken = [(case, case.last_spoke_at or case.registered_at) for case in cases if case.open or case.promised]
    return [case for case, at in spoken if at is None or work.acted_at - at < REOPENS_WITHIN]


def _without_words(work: Work, cases: Sequence[Case], message: Incoming) -> list[Case]:
    lately = [case for case in cases if case.open and case.last_spoke_at is not None and message.at - case.last_spoke_at < TALK_LASTS]
    return [case for case in lately if not any(one.text.strip() for one in work.said.newest_by_voter(case.id, LOOKED_AT))]
