"""A voter who abuses the line is blocked with reason and end; he is told once and can appeal (docs/spec.md sections 3 and 8).

What he sends meanwhile is stored and let in when the block ends. A block outlives the deletion of his data as a keyed hash.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.cases.case import Case
from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Person
from domain.reading.reading import NUMBER
from domain.rights.rights import may_in_congress, roles
from domain.rights.towns import is_chair
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.ids import PersonId, VoterId
from domain.values.voter import Voter
from domain.words.narrow import case_number
from locales import staff as staff_words
from locales import voter as voter_words
from services.case.own_matter import voter_by
from services.deed import tell
from services.deed.by import By, Said
from services.deed.lengths import held_to, reason_given
from services.deed.message import Rows
from services.deed.work import Work
from services.voter.let_in import let_in
from services.voter.words_taken import is_blocked
from storage.reminders import Reminder

LONGEST_DAYS = 90
LONGEST_REASON = 300
LONGEST_APPEAL = 1500


@dataclass(frozen=True)
class OneVoter:
    voter: VoterId


@dataclass(frozen=True)
class Blocked:
    """`until`: the local day on which it ends."""

    voter: Voter
    number: str
    until: date


def case_to_block(work: Work, by: By, number: str) -> Case | None:
    """The case of that number if he does the secretary's part in it. Raises NotAllowedError for one who does it nowhere.

    A case that is kept from her reads like a number that is not there.
    """
    case = work.cases.by_number(number) if NUMBER.fullmatch(case_number(number)) else None
    hers = case is not None and "secretary" in roles(work.roster, by.persons, case)
    if not hers and not may_in_congress(work.roster, by.persons, "block"):
        raise NotAllowedError("block")
    return case if hers else None


def block(work: Work, by: By, number: str, *, days: int, reason: str) -> Blocked:
    """The voter of that case, for so many days. Raises NotAllowedError, FieldError, NoSuchCaseError, and RefusedError where he
    has no account here."""
    case = case_to_block(work, by, number)
    if not 1 <= days <= LONGEST_DAYS:
        raise FieldError("days", "block_days", most=LONGEST_DAYS)
    reason = reason_given(LONGEST_REASON, reason)
    voter = work.voters.get(case.voter_id) if case is not None else None
    if case is None or voter is None:
        raise NoSuchCaseError
    if not voter.chat_id:
        raise RefusedError("no_account_to_block")
    until = work.now + timedelta(days=days)
    work.voters.block(voter, until, reason, _who_blocks(by.persons), work.now)
    work.reminders.put({"kind": "block_over", "voter_id": voter.id, "due_at": until})
    t, day = tell.words_for(work, voter), work.local_date(until)
    tell.to_voter(work, voter, staff_words.blocked(t, day, reason), [[(t(voter_words.b_appeal_block), Button("appeal_block"))]])
    return Blocked(voter, case.number, day)


SHOWN = 30
"""Blocked voters that are listed at most."""


def blocked_now(work: Work, by: By) -> list[Blocked]:
    """Whose block he may end, the one that ends first first, each by the newest case of his that is this person's. Raises NotAllowedError."""
    case_to_block(work, by, "")
    found = []
    for voter in work.voters.blocked(work.now, SHOWN):
        cases = [case for case in work.cases.of_voter(voter.id) if "secretary" in roles(work.roster, by.persons, case)]
        judges = {person.id for person in _judges(work, voter)}
        if cases and voter.blocked_until is not None and any(person.id in judges for person in by.persons):
            newest = max(cases, key=lambda case: case.id)
            found.append(Blocked(voter, newest.number, work.local_date(voter.blocked_until)))
    return found


def _who_blocks(persons: tuple[Person, ...]) -> PersonId:
    """Of several rows of one account the one whose part it is."""
    return min(persons, key=lambda p: (p.role != "secretary", not is_chair(p))).id


def unblock_rows(work: Work, voter: Voter) -> Rows:
    return [[(work.staff_words()(staff_words.b_unblock), Button("unblock", 0, packed(OneVoter(voter.id))))]]


def _judges(work: Work, voter: Voter) -> tuple[Person, ...]:
    """Who hears his appeal and may end the block: the secretary, or, where his appeal complains of her, the chairs, and where a chair blocked
    him in her stead, the chairs too, that one first."""
    by = work.roster.people.get(work.voters.blocked_by(voter) or PersonId(""))
    if by is None or by.kind == "staff":
        return tuple(work.roster.chairs()) if work.reminders.known(_of_her(voter)) else work.roster.staff("secretary")
    return (by, *(person for person in work.roster.chairs() if person.id != by.id))


def may_appeal(work: Work, by: By) -> Voter:
    """Once against each block. Raises RefusedError."""
    voter = voter_by(work, by)
    if not is_blocked(work, voter) or work.reminders.known(_appealed(voter)):
        raise RefusedError("already_so")
    return voter


def _appealed(voter: Voter) -> str:
    return f"appealed:{voter.id}:{voter.blocked_until}"


def _of_her(voter: Voter) -> str:
    return f"{_appealed(voter)}:of her"


def appeal(work: Work, by: By, said: Said) -> Voter:
    """To those who may end the block; whatever he says is his appeal."""
    voter, text = may_appeal(work, by), held_to(LONGEST_APPEAL, "said", said.text)
    work.reminders.put({"kind": "appealed", "voter_id": voter.id, "due_at": work.now, "key": _appealed(voter)})
    about = spoken_of(text, work.roster, voter.village).all
    if any(judge.kind == "staff" and not judge.ids.isdisjoint(about) for judge in _judges(work, voter)):
        work.reminders.put({"kind": "appealed", "voter_id": voter.id, "due_at": work.now, "key": _of_her(voter)})
    words, judges = staff_words.appeal_of_block(work.staff_words(), text), _judges(work, voter)
    if judges and judges[0].kind != "staff":
        any(tell.to_person(work, person, words, unblock_rows(work, voter)) for person in judges)
    else:
        tell.to_people(work, judges, words, unblock_rows(work, voter))
    return voter


def unblock(work: Work, by: By, voter_id: VoterId) -> Voter:
    """At once; he hears of it, and what waited is let in."""
    voter = work.voters.get(voter_id)
    judges = [person.id for person in _judges(work, voter) if person.has_rights] if voter is not None else []
    judge = any(person.id in judges for person in by.persons)
    if not judge and not may_in_congress(work.roster, by.persons, "block"):
        raise NotAllowedError("block")
    if voter is None or not judge or not is_blocked(work, voter):
        raise RefusedError("already_so")
    work.voters.unblock(voter)
    tell.to_voter(work, voter, tell.words_for(work, voter)(staff_words.unblocked))
    let_in(work, voter, "block")
    return voter


def over(work: Work, due: Reminder) -> None:
    """Its time has come, if it was not made longer meanwhile."""
    voter = work.voters.get(due.voter_id)
    if voter is not None and not is_blocked(work, voter):
        let_in(work, voter, "block")
