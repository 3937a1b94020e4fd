"""What was noted of somebody and is no case is erased (services/privacy/noted.py), and what stands of it in chats goes.

Who erased something of a visit stands in the versions of its record.
"""

import logging

from services.case import cards
from services.deed import word_index
from services.deed.by import By
from services.deed.work import Work
from services.privacy import joined_words, old_lists
from services.privacy.erase_voter import clear_chats
from services.privacy.noted import in_whose_name, named_by, words_of
from storage.named_in import ACTIVITY, CASE, HEARD, MATTER, NOTE, RECORD, WALK_IN

log = logging.getLogger(__name__)


def erase_note(work: Work, by: By, key: str) -> None:
    """The words go, the row stays. Raises as `words_of` does."""
    words_of(work, by, key)
    kind, number = named_by(key)
    ERASED[kind](work, number, in_whose_name(by).id)
    log.info("what was noted was erased: %s by %s", key, in_whose_name(by).id)


def erase_walk_in(work: Work, number: int, by: str) -> None:
    row = work.walk_ins.get(number)
    if row is not None:
        work.erases(WALK_IN, number, row.at, by)
        work.walk_ins.erase(number)
        old_lists.gone(work, (WALK_IN, number))


def erase_matter(work: Work, number: int, by: str) -> None:
    """The record keeps that something was heard; who erased it stands in its versions."""
    row = work.visits.matter(str(number))
    if row is not None:
        work.erases(MATTER, number, row.at, by)
        work.visits.change_matter(number, message="")
        work.visits.keep(row.record_id, by, work.now)
        old_lists.gone(work, (MATTER, number))
        old_lists.gone(work, (RECORD, row.record_id))


def erase_record_note(work: Work, number: int, by: str) -> None:
    """Out of every version of the record, too."""
    record = work.visits.get(number)
    if record is not None:
        work.erases(NOTE, number, record.made_at, by)
        work.visits.erase_note(number)
        work.visits.keep(number, by, work.now)
        old_lists.gone(work, (NOTE, number))
        old_lists.gone(work, (RECORD, number))


def erase_activity(work: Work, number: int, by: str) -> None:
    """That the group came together stays counted."""
    row = work.activities.get(number)
    if row is not None:
        work.erases(ACTIVITY, number, row.recorded_at, by)
        work.activities.erase(number)
        old_lists.gone(work, (ACTIVITY, number))


def erase_heard(work: Work, number: int, by: str) -> None:
    """What joined a case goes from it, from the record of its visit and from every chat; the case goes on with the words of others."""
    message = joined_words.part(work, number)
    if message is None:
        return
    work.erases(HEARD, number, message.at, by)
    for matter in joined_words.matters_of(work, message):
        erase_matter(work, matter.id, by)
    work.messages.erase_these([number])
    word_index.merge_later(work)
    case = work.cases.get(message.case_id)
    clear_chats(work, case)
    for named in ((HEARD, number), (CASE, case.id)):
        old_lists.gone(work, named)
    cards.refresh_cards(work, case)


ERASED = {WALK_IN: erase_walk_in, MATTER: erase_matter, NOTE: erase_record_note, ACTIVITY: erase_activity, HEARD: erase_heard}
"""By kind of what was noted."""
