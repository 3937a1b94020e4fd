"""「把0003这个人删了」, 「有个选民打电话来要求删除他的信息」 typed in private: the question of 「删除此人信息」, or how it is come by (domain/typed/said_erasing.py)."""

from domain.rights.rights import may, may_in_congress
from domain.typed.said_erasing import said_erasing
from domain.values.message import Incoming
from locales import case as case_words
from locales import desk as desk_words
from locales import erasing
from services.deed.work import Work
from services.desk.named_by_number import cases_meant
from talk.asking.act import act_of
from talk.asking.who_acts import who_acts
from talk.privacy import erase_for

SHOWN = 3
"""Of one number in several months."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words. By a name nobody is looked for: whose matter is whose is not to be found out so."""
    said = said_erasing(message.text) if not message.media else None
    if said is None:
        return False
    t, by = work.staff_words(), who_acts(work, message)
    cases = [case for case in cases_meant(work, said.number) if may(work.roster, by.persons, "erase_for", case)] if said.number else []
    if cases:
        for case in cases[:SHOWN]:
            erase_for.ask(work, act_of(work, message, case.id))
    elif not may_in_congress(work.roster, by.persons, "erase_for"):
        work.say(message.chat_id, case_words.who_may(t, "erase_for"), reply_to=message.message_id)
    elif said.number:
        work.say(message.chat_id, desk_words.no_such_case(t, work.roster.congress.case_prefix), reply_to=message.message_id)
    else:
        work.say(message.chat_id, erasing.how_in_words(t, said.name), reply_to=message.message_id)
    return True
