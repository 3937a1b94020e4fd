"""A burst: when many cases reach one group at once, further cards fold into one message that opens any of them.

Telegram allows a group 20 messages a minute; a water main that breaks must neither block answers nor lose a voice
(docs/spec.md section 4, Same matter).
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import CaseId
from domain.words.masks import masked
from locales import case as case_words
from locales import chats
from services.case.places import places
from services.case.words_of import whole
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import status_words, village_name
from services.deed.work import Work
from storage.digests import Digest
from storage.outbox import DIGEST, NOTICE

WITHIN = timedelta(minutes=10)
MOST_CARDS = 5
"""Cards of their own for one group in ten minutes; what comes after is folded."""
LINES = 40
"""Cases in one digest message: their first words fit Telegram's 4,096 characters with room to spare."""
FIRST_WORDS = 36
FITS = 4000
"""Characters of a digest; where villages have long names the words are cut shorter, and no case is left out."""


def is_burst(work: Work, case: Case) -> bool:
    """Whether this case comes in a burst: more than five to its group within ten minutes. Danger to life is never folded."""
    if case.group is None or case.queue_reason or "urgent" in case.marks or case.sealed:
        return False
    return work.digests.lately_assigned(case.group, work.now - WITHIN) > MOST_CARDS


def fold(work: Work, case: Case, chat_id: int) -> None:
    """Add a line to the digest of this chat; a full or old one is followed by a new message."""
    digest = work.digests.newest(chat_id, work.now - WITHIN)
    if digest is None or len(digest.cases) >= LINES:
        lines = {case.id: case}
        outbox_id = work.say(chat_id, words_of(work, lines), rows_of(work, 0, lines), priority=NOTICE, silent=tell.is_quiet(work))
        work.digests.add(work.digests.open(chat_id, outbox_id, work.now), case.id)
        return
    work.digests.add(digest.id, case.id)
    show(work, replace(digest, cases=tuple(sorted((*digest.cases, case.id)))))


def holds(work: Work, case: Case, chat_id: int) -> bool:
    """Whether the case is a line in this chat and nobody has opened it yet."""
    return work.digests.holding(case.id, chat_id) is not None


def bring_up_to_date(work: Work, case: Case) -> None:
    """Every digest that lists the case says where it stands now; one that has nothing to do with it any more, no words."""
    for digest in work.digests.listing(case.id):
        if digest.chat_id not in work.roster.shut:
            show(work, digest)


def show(work: Work, digest: Digest, *, unsent: bool = False) -> None:
    """Say anew where each case of a digest stands; `unsent`: also in a message that waits still, before anybody reads what it says."""
    cases = {case.id: case for case in work.cases.several(digest.cases)}
    waiting = {key: case for key, case in cases.items() if key not in digest.shown}
    gone = frozenset(key for key, case in cases.items() if not _belongs(work, case, digest.chat_id))
    rows = rows_of(work, digest.id, {key: case for key, case in waiting.items() if key not in gone})
    words = words_of(work, cases, digest.shown, gone)
    if unsent:
        work.reword(digest.chat_id, digest.outbox_id, words, rows)
    work.revise(digest.chat_id, digest.outbox_id, words, rows, priority=NOTICE, purpose=DIGEST)


def said_more(work: Work, case: Case) -> None:
    """A voter wrote on about a case that nobody has opened yet: its line says so."""
    for digest in work.digests.listing(case.id):
        if case.id not in digest.shown and digest.chat_id not in work.roster.shut:
            show(work, digest)


def leave(work: Work, digest: Digest) -> None:
    """The group has left the place where this message stands: it keeps neither lines nor buttons, its cases wait in it no longer."""
    work.revise(digest.chat_id, digest.outbox_id, work.staff_words()(chats.moved_away), priority=NOTICE)
    work.digests.forget(digest.id)


def _belongs(work: Work, case: Case, chat_id: int) -> bool:
    return any(place.chat_id == chat_id for place in places(work, case))


def words_of(work: Work, cases: dict[CaseId, Case], shown: frozenset[CaseId] = frozenset(), gone: frozenset[CaseId] = frozenset()) -> str:
    t = work.staff_words()
    first, counts = work.said.first_said(list(cases)), work.said.counts(list(cases))
    for width in (FIRST_WORDS, FIRST_WORDS // 2, FIRST_WORDS // 4):
        lines = []
        for case_id, case in cases.items():
            if case_id in gone or case.sealed:
                lines.append(case_words.digest_gone(t, case.number))
                continue
            message = first.get(case_id)
            words = masked(whole(t, message))[:width] if message is not None else ""
            said = t(case_words.card_confidential) if case.confidential else words or t(case_words.card_erased)
            state = t(case_words.digest_shown) if case_id in shown else status_words(work, case)
            more = 0 if case_id in shown else counts.get(case_id, 1) - 1
            lines.append(case_words.digest_line(t, case.number, village_name(work, case), state, said) + case_words.digest_more(t, more))
        found = str(case_words.digest(t, lines))
        if len(found) <= FITS:
            break
    return found


@dataclass(frozen=True)
class Alike:
    """In which digest those are that a button joins."""

    digest: int


def rows_of(work: Work, digest_id: int, cases: dict[CaseId, Case]) -> Rows:
    """A button per case that nobody opened, and one that joins those alike."""
    t = work.staff_words()
    buttons = [(case.number[-4:], Button("unfold", case.id)) for case in cases.values()]
    rows = [buttons[n : n + 4] for n in range(0, len(buttons), 4)]
    if len(cases) > 1 and digest_id:
        rows.append([(t(case_words.b_join_alike), Button("join_alike", next(iter(cases)), packed(Alike(digest_id))))])
    return rows
