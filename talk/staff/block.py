"""`/block`, the appeal and the unblocking (docs/spec.md sections 3 and 8)."""

import re
from datetime import timedelta

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.reading import NUMBER
from domain.rights import may_in_congress, roles
from domain.roster import Person
from domain.towns import is_chair
from domain.voter import Voter
from locales import desk, texts
from services.deed import tell
from services.voter.let_in import let_in
from services.voter.words_taken import is_blocked
from storage.reminders import Step
from storage.work import Work
from talk.asking.ways import Tap

LONGEST_DAYS = 90
APPEAL_WITHIN = timedelta(days=7)
STILL_OPEN = ("privacy", "help", "language")
"""Commands a blocked voter may use: his data and his language stay his."""


def block(work: Work, message: Incoming, rest: str) -> None:
    """`/block QX-2611-0007 7 reason`: the voter of that case, for so many days; by whoever does the secretary's part in it.

    A case that is kept from her reads like a number that is not there.
    """
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    asked = re.match(r"\s*(\S+)\s+(\d{1,3})\s+(\S.*)", rest, re.DOTALL)
    number = NUMBER.fullmatch(asked.group(1).upper()) if asked else None
    case = work.cases.by_number(number.group()) if number is not None else None
    hers = case is not None and "secretary" in roles(work.roster, persons, case)
    if not hers and not may_in_congress(work.roster, persons, "block"):
        work.say(message.chat_id, texts.who_may(t, "block"))
        return
    if asked is None or number is None or not 1 <= int(asked.group(2)) <= LONGEST_DAYS:
        work.say(message.chat_id, desk.how_to_block(t, work.roster.congress.case_prefix))
        return
    voter = work.voters.get(case.voter_id) if case is not None and hers else None
    if voter is None or not voter.chat_id:
        work.say(message.chat_id, texts.no_such_case(t, work.roster.congress.case_prefix))
        return
    days, reason = int(asked.group(2)), asked.group(3).strip()[:300]
    until = work.now + timedelta(days=days)
    work.voters.block(voter, until, reason, _who_blocks(persons), work.now)
    work.reminders.put({"kind": "block_over", "voter_id": voter.id, "due_at": until})
    tv = tell.words_for(work, voter)
    tell.to_voter(work, voter, desk.blocked(tv, work.local_date(until), reason), [[(desk.b_appeal_block(tv), Button("appeal_block"))]])
    rows = [[(desk.b_unblock(t), Button("unblock", 0, str(voter.id)))]]
    work.say(message.chat_id, desk.block_set(t, number.group(), work.local_date(until)), rows)


def _who_blocks(persons: tuple[Person, ...]) -> PersonId:
    """Of several rows of one account the one whose part it is."""
    return min(persons, key=lambda p: (p.role != "secretary", not is_chair(p))).id


def _judges(work: Work, voter: Voter) -> tuple[Person, ...]:
    """Who hears his appeal and may end the block: the secretary, or, where a chair blocked him in her stead, the chairs, that one first."""
    by = work.roster.people.get(work.voters.blocked_by(voter) or PersonId(""))
    if by is None or by.kind == "staff":
        return work.roster.staff("secretary")
    return (by, *(person for person in work.roster.chairs() if person.id != by.id))


def ask_appeal(work: Work, tap: Tap) -> None:
    """「申诉」: his next message goes to the secretary; once."""
    voter = tap.voter
    t = tell.words_for(work, voter)
    if not is_blocked(work, voter) or work.reminders.known(f"appealed:{voter.id}:{voter.blocked_until}"):
        work.tell(texts.already_so(t), alert=True)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("appeal_block", None, {}, work.acted_at + APPEAL_WITHIN))
    tell.to_voter(work, voter, desk.ask_appeal(t))


def take_appeal(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """To those who may end the block; whatever he writes is his appeal."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    key = f"appealed:{voter.id}:{voter.blocked_until}"
    work.reminders.put({"kind": "appealed", "voter_id": voter.id, "due_at": work.now, "key": key})
    t = work.staff_words()
    rows = [[(desk.b_unblock(t), Button("unblock", 0, str(voter.id)))]]
    words, judges = desk.appeal_of_block(t, message.text[:1500]), _judges(work, voter)
    if judges and judges[0].kind != "staff":
        any(tell.to_person(work, person, words, rows) for person in judges)
    else:
        tell.to_people(work, judges, words, rows)
    tell.to_voter(work, voter, desk.appeal_sent(tell.words_for(work, voter)))
    return True


def unblock(work: Work, press: Press) -> None:
    """「解除」: at once; what waited is let in."""
    value = press.value
    persons = work.roster.persons_of(press.sender.handle)
    voter = work.voters.get(number_in(value))
    judges = [person.id for person in _judges(work, voter) if person.has_rights] if voter is not None else []
    judge = any(person.id in judges for person in persons)
    if not judge and not may_in_congress(work.roster, persons, "block"):
        raise NotAllowedError("block")
    if voter is None or not judge or not is_blocked(work, voter):
        work.tell(texts.already_so(work.staff_words()), alert=True)
        return
    work.voters.unblock(voter)
    tell.to_voter(work, voter, desk.unblocked(tell.words_for(work, voter)))
    let_in(work, voter, "block")
    work.tell(texts.setting_kept(work.staff_words()))
