"""What a visit heard and joined to a case (「并入」): words of somebody whom no number of a case leads to, one by one (services/privacy/noted.py)."""

from domain.cases.case import Case
from domain.values.message import from_json
from domain.words.masks import masked
from locales import common, erasing
from services.case import words_of as case_words
from services.deed.names import village_name
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.visit_rows import Matter

ABOUT = "visit"
"""As `services.visits.matters.join_case` notes them."""


def parts(work: Work, case: Case) -> list[CaseMessage]:
    """Oldest first; none that is erased."""
    if not work.visits.became(case.id):
        return []
    return [message for message in work.said.these(work.histories.said_about(case.id, ABOUT)) if message.text or message.media]


def part(work: Work, number: int) -> CaseMessage | None:
    case = case_of(work, number)
    return next((message for message in parts(work, case) if message.id == number), None) if case is not None else None


def case_of(work: Work, number: int) -> Case | None:
    message = work.messages.get(number)
    return work.cases.known(message.case_id) if message is not None else None


def words_of(work: Work, message: CaseMessage) -> str:
    return masked(case_words.whole(work.staff_words(), message))


def where(work: Work, key: str) -> str:
    """Day and village, before its words."""
    message = work.messages.get(int(key[1:]))
    if message is None:
        return ""
    t, case = work.staff_words(), work.cases.get(message.case_id)
    return erasing.heard_where(t, common.day(t, work.local_date(message.at)), village_name(work, case))


def matters_of(work: Work, message: CaseMessage) -> list[Matter]:
    """Where it stands in a record: by its words; corrected since, by the message it came with."""
    said, place = work.messages.whole(message).text, (message.chat_id, message.message_id)
    there = [(matter, from_json(matter.message)) for matter in work.visits.became(message.case_id) if matter.message]
    same = [matter for matter, heard in there if heard.text == said]
    return same or [matter for matter, heard in there if any(place) and (heard.chat_id, heard.message_id) == place]
