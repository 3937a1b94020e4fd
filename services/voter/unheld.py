"""Danger to life in further words, or in an edit, of what is the secretary's alone is never held: the words that tell of it are a matter of their own, which
the group has at once, kept from whom the sealed one is kept from; that one stays hers (docs/spec.md section 3, Special words)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.danger.denied import denies
from domain.no_matter.of_a_kept import BETWEEN, clauses_of
from domain.values.ids import ChatId, MessageId
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.plain_text import letters
from locales import sealing
from services.case import what_weighs, who_reads
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import edited_parts, opens
from services.voter.which_case import burns_already
from storage.case_messages import CaseMessage


class Apart(NamedTuple):
    """What of his words stays with the sealed one, empty where nothing does, and what tells of danger."""

    stays: str
    danger: str


def shared(work: Work, voter: Voter, case: Case, message: Incoming) -> Iterator[tuple[Case, Incoming]]:
    """Further words of his by the matter in which they are to stand, each stored before the next is asked for; what was opened of them stands
    already."""
    found = apart(work, case, message.text)
    if found is None:
        yield case, message
        return
    whole = not found.stays
    danger = replace(message, text=found.danger) if whole else placeless(message, found.danger)
    burning = burning_of(work, voter, danger)
    made = opened(work, voter, case, danger) if burning is None else None
    if not whole:
        yield case, replace(message, text=found.stays)
    if burning is not None:
        yield burning, danger
    if whole or (burning is None and made is None):
        return
    stayed = max(one.id for one in work.messages.all_at(message.chat_id, message.message_id) if one.case_id == case.id)
    if burning is not None:
        joined(work, case, burning, of=stayed)
    elif made is not None:
        is_part(work, case, made, of=stayed)


def opened(work: Work, voter: Voter, case: Case, message: Incoming) -> Case | None:
    """A matter of its own that follows the sealed one."""
    made = opens.open_for(work, voter, message, Intake(follows=case, asks=True), work.cases.of_voter(voter.id))
    return made.case if made is not None else None


def of_edit(work: Work, known: CaseMessage, message: Incoming, opens_it: Callable[[Case, Incoming], Case | None]) -> edited_parts.Parted:
    """An edit as far as it is the sealed one's (as it stood, where nothing is), and what of it is of the part that was opened before. `opens_it`: as
    its writer opens one."""
    case, said = work.cases.get(known.case_id), work.messages.whole(known).text
    held = edited_parts.unheld_of(work, case, known)
    found = _more_of(work, message.text, said) if held is not None else None
    if held is None or (found is not None and _burns_again(work, held, found)):
        held, found = None, apart(work, case, message.text, said)
    if found is None:
        return edited_parts.Parted(message)
    left = replace(message, text=found.stays or said)
    if held is not None:
        return edited_parts.Parted(left, [(held, replace(message, text=found.danger, media=held.attached))])
    made = opens_it(case, placeless(message, found.danger))
    if made is not None:
        is_part(work, case, made, of=known.id)
    return edited_parts.Parted(left)


def _burns_again(work: Work, held: CaseMessage, found: Apart) -> bool:
    """Whether danger is told in other words where the matter of the first is over: nobody would read them there."""
    told = letters(found.danger) != letters(work.messages.whole(held).text)
    return told and what_weighs.is_over(work, work.cases.get(held.case_id)) and reading_of(work, found.danger).danger.alarms


def _more_of(work: Work, text: str, before: str) -> Apart | None:
    """The same once a part was opened: what tells of the danger now, or that there is none after all. None where nothing does."""
    clauses = clauses_of(text)
    chosen = _of_danger(work, clauses, _new(clauses, before))
    return _parted(clauses, chosen) if any(chosen) else None


def apart(work: Work, case: Case, text: str, before: str = "") -> Apart | None:
    """None where nothing is to be told apart: nothing is sealed, or waits for words alone, or burns as a whole. `before`: what was said already."""
    if not case.sealed or case.seal == "media" or "urgent" in case.marks or not reading_of(work, text).danger.alarms:
        return None
    clauses = clauses_of(text)
    new = _new(clauses, before)
    for chosen in (_of_danger(work, clauses, new), new):
        found = _parted(clauses, chosen)
        if found.danger and reading_of(work, found.danger).danger.alarms:
            return found
    return Apart("", text)


def _new(clauses: Sequence[str], before: str) -> list[bool]:
    told = {letters(clause) for clause in clauses_of(before)}
    return [letters(clause) not in told for clause in clauses]


def _of_danger(work: Work, clauses: Sequence[str], new: Sequence[bool]) -> list[bool]:
    """Which tell of danger, or that it is none; what is of neither goes with the clause before it."""
    found, of = list[bool](), False
    for clause, said_now in zip(clauses, new, strict=True):
        reading = reading_of(work, clause)
        of = said_now and (bool(reading.danger) or denies(clause) or (of and "tip" not in reading.marks))
        found.append(of)
    return found


def _parted(clauses: Sequence[str], chosen: Sequence[bool]) -> Apart:
    stays, danger = ("".join(one for one, of in zip(clauses, chosen, strict=True) if of is side).strip(BETWEEN) for side in (False, True))
    return Apart(stays, danger)


def burning_of(work: Work, voter: Voter, message: Incoming) -> Case | None:
    """His matter that burns already, open to a group, and of the same sort: his own despair is kept quiet."""
    cases = [one for one in work.cases.of_voter(voter.id) if not one.sealed]
    burning = burns_already(cases, message)
    despairs = reading_of(work, message.text).danger.despairs
    return burning if burning is not None and burning.confidential == despairs else None


def placeless(message: Incoming, words: str) -> Incoming:
    """An edit of the message comes to the sealed one, and is shared out from there (services/voter/edited_parts.py)."""
    return Incoming(ChatId(0), MessageId(0), message.at, message.sender, words)


def is_part(work: Work, case: Case, part: Case, *, of: int) -> None:
    """By this an edit of the same message, of which that row (`of`) is what stays, is shared out; its voter reads that the sealed one stays so,
    where the words are his."""
    stays = work.messages.get(of)
    author = stays.author if stays is not None else "voter"
    work.cases.record(work.cases.get(case.id), work.event("split", author, Split(message=of, part=part.id)))
    voter = work.voters.get(case.voter_id)
    if voter is not None and author == "voter":
        t = tell.words_for(work, voter)
        words = sealing.stays_hers(t, case.number, who_reads.reader(work, case, t))
        tell.to_voter(work, voter, sealing.stays_withdrawn(t, case.number) if case.status == "withdrawn" else words, case_id=case.id)


def joined(work: Work, case: Case, burning: Case, *, of: int) -> None:
    """The same where it joined a matter that burns already: it is the newest there."""
    row = work.said.newest_by_voter(burning.id, 1)[0].id
    work.cases.record(work.cases.get(case.id), work.event("split", "voter", Split(message=of, part=burning.id, row=row)))
