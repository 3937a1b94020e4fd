"""「0005 到哪了」, 「低保那件办得怎么样了」: answered in words, with a button that opens it (domain/at_work/asked_where.py)."""

from domain.at_work.asked_where import AskedWhere, asked_where
from domain.cases.case import Case
from domain.congress.congress import Village
from domain.rights.rights import may, may_in_congress
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.words.simplified import simplified
from locales import desk as desk_words
from services.deed.work import Work
from services.desk import in_lists, matter_meant
from services.desk.named_by_number import cases_meant
from services.desk.where_it_stands import where_it_stands
from services.office.open_to_him import open_to_him
from talk.desk import look_up

SHOWN = 6
"""Of one number (of several months) or of those that the words fit."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and for a number or words that are of nothing he may see. What is not on his list is looked for like any words."""
    asked, persons = asked_where(message.text), work.roster.persons_of(message.sender.handle)
    if asked is None or not any(person.has_rights for person in persons):
        return False
    found = _meant(work, message, asked)
    if not found and asked.topic and may_in_congress(work.roster, persons, "find"):
        look_up.find(work, message, asked.topic)
        return True
    if found:
        _say(work, message, found[:SHOWN])
    elif asked.number:
        work.say(message.chat_id, desk_words.no_such_case(work.staff_words(), work.roster.congress.case_prefix))
    return bool(found or asked.number)


def _meant(work: Work, message: Incoming, asked: AskedWhere) -> list[Case]:
    account, persons = Handle(message.sender.handle), work.roster.persons_of(message.sender.handle)
    if asked.number:
        return [case for case in cases_meant(work, asked.number) if may(work.roster, persons, "see", case)]
    villages = {village.id for village in _villages(work, asked.topic)}
    cases = [
        case for case in open_to_him(work, persons) if may(work.roster, persons, "see", case) and (not villages or case.village in villages)
    ]
    return matter_meant.by_words(work, account, cases, asked.topic)


def _villages(work: Work, topic: str) -> list[Village]:
    """Those that are named whole: 上坪村电线那件 is none of another village."""
    said = simplified(topic)
    return [village for village in work.roster.villages.values() if simplified(village.name) in said]


def _say(work: Work, message: Incoming, found: list[Case]) -> None:
    account = Handle(message.sender.handle)
    words = "\n\n".join(where_it_stands(work, account, case) for case in found)
    work.say(message.chat_id, words, in_lists.openers(work, account, found), reply_to=message.message_id)
