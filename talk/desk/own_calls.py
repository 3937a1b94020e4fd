"""`/callbacks` of a deputy: whom he phones himself about what he has in hand (docs/spec.md section 4). Who rates is asked by staff."""

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.ids import Handle
from domain.values.message import Incoming
from locales import desk as desk_words
from services.deed import tell
from services.deed.work import Work
from services.desk import in_lists
from storage import lists
from talk.asking.who_acts import who_acts

LOOKED_AT = 20
"""Cases that he has in hand, the first."""
SHOWN = 10
BY_PHONE = ("phone_given", "consulted")


def show(work: Work, message: Incoming) -> bool:
    """False for who is no deputy."""
    by, t = who_acts(work, message), work.staff_words()
    mine = [person for person in by.live if person.kind == "deputy"]
    if not mine:
        return False
    cases = [case for person in mine for case in work.lists.page(lists.in_hand(person.id), 0, LOOKED_AT).cases]
    found = [case for case in cases if may(work.roster, by.persons, "see", case) and _to_phone(work, case)][:SHOWN]
    if not found:
        work.say(message.chat_id, t(desk_words.no_calls_of_his))
        return True
    account = Handle(message.sender.handle)
    words = "\n".join([t(desk_words.calls_of_his), *in_lists.lines(work, account, found)])
    work.say(message.chat_id, words, in_lists.openers(work, account, found))
    return True


def _to_phone(work: Work, case: Case) -> bool:
    """Nobody else tells him, or he left a number and they have not spoken since."""
    if not tell.has_account(work, case):
        return True
    newest = work.histories.newest_of(case.id, BY_PHONE)
    return newest is not None and newest.kind == "phone_given"
