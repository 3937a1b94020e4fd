"""「米那个给小组看吧」, 「米是周支书家发的，别给老周看」, 「帮我跟老于说 快点去认」 of staff, typed in private: the place opens where its button is
(domain/at_work/said_leads.py; docs/spec.md section 8)."""

from dataclasses import replace

from domain.at_work.said_leads import SaidLead, said_lead
from domain.cases.case import Case
from domain.rights.rights import is_staff, may, may_in_congress
from domain.values.buttons import Button
from domain.values.ids import Handle
from domain.values.message import Incoming
from locales import answers as answers_words
from locales import desk as desk_words
from services.deed.work import Work
from services.desk import in_lists, matter_meant
from services.desk.named_by_number import cases_meant
from services.office.open_to_him import open_to_him
from talk.answers import named_list
from talk.answers import take as answers
from talk.answers.named_list import OneList
from talk.asking.who_acts import who_acts
from talk.house import STAFF_COMMANDS
from talk.typed_button import tap

SHOWN = 6


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, for who is no staff, and where no matter she sees is meant."""
    said = said_lead(message.text) if not message.media else None
    if said is None or not is_staff(who_acts(work, message).live):
        return False
    if said.kind == "urge":
        return _urge(work, message, said)
    found = _meant(work, message, said)
    if len(found) == 1:
        _open(work, message, said, found[0])
    elif found:
        t, account = work.staff_words(), Handle(message.sender.handle)
        words = "\n".join([t(desk_words.which_of_these), *in_lists.lines(work, account, found[:SHOWN])])
        work.say(message.chat_id, words, in_lists.openers(work, account, found[:SHOWN]), reply_to=message.message_id)
    return bool(found)


def _meant(work: Work, message: Incoming, said: SaidLead) -> list[Case]:
    persons = work.roster.persons_of(message.sender.handle)
    cases = cases_meant(work, said.number) if said.number else open_to_him(work, persons)
    seen = [case for case in cases if may(work.roster, persons, "see", case)]
    return (
        [case for case in seen if case.open]
        if said.number
        else matter_meant.by_topic(work, Handle(message.sender.handle), seen, said.topic)
    )


def _open(work: Work, message: Incoming, said: SaidLead, case: Case) -> None:
    """Its card, on which the group gets it; or of whom it speaks."""
    if said.kind == "speaks":
        tap(work, message, Button("speaks", case.id))
    else:
        STAFF_COMMANDS["case"](work, replace(message, text=case.number), case.number)


def _urge(work: Work, message: Incoming, said: SaidLead) -> bool:
    """What he has in hand, or what nobody has: each is urged on from its card."""
    by = who_acts(work, message)
    if not may_in_congress(work.roster, by.live, "summary"):
        return False
    if not said.claims:
        return answers.take(work, replace(message, text=f"催一下{said.who}"))
    named_list.say(work, message, OneList("unclaimed"))
    work.say(message.chat_id, work.staff_words()(answers_words.chase_by_card))
    return True
