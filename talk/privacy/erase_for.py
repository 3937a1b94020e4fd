"""「删除此人信息」 and `/erase`: asked for the choices of the voter's own button (docs/spec.md section 8)."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.buttons import Button, number_in
from domain.case import OPEN, Case
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import may, may_in_congress
from domain.roster import Person
from locales import desk, erasing, lists, texts
from services.case.act import allowed_to
from services.deed import pages, tell
from services.deed.kept_words import kept_words
from services.privacy.erase_for import MOST, SHOWN
from services.privacy.erase_noted import erase_matter, erase_walk_in
from services.privacy.erase_voter import erase_voter
from services.visits import record as visit_record
from storage.work import Rows, Work
from talk.asking.act import Act, offer

log = logging.getLogger(__name__)


CHOICES = ("withdraw:words", "withdraw:keep", "go_on:keep", "words:words")


def command(work: Work, message: Incoming, rest: str) -> None:
    """`/erase`: a case's number, or a day."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "erase_for"):
        work.say(message.chat_id, texts.who_may(t, "erase_for"))
        return
    case = work.cases.by_number(rest.strip()) if rest.strip() else None
    if case is not None and may(work.roster, persons, "erase_for", case):
        work.say(message.chat_id, *_question(work, message.chat_id, case), case_id=case.id)
    elif case is None and (day := _day(rest)) is not None:
        work.say(message.chat_id, *_noted(work, day, message.sender.handle))
    else:
        work.say(message.chat_id, erasing.how_to_erase(t, work.roster.congress.case_prefix))


def ask(work: Work, act: Act) -> None:
    """The button in 「更多」."""
    allowed_to(work, act.by, "erase_for", act.case)
    offer(work, act, *_question(work, act.chat_id, act.case))


def _question(work: Work, chat_id: int, case: Case) -> tuple[str, Rows]:
    """A matter that is kept from whoever asks is not named; it goes the same way."""
    t = work.staff_words()
    if case.voter_id is None or work.voters.get(case.voter_id) is None:
        if case.voter_id is None or not work.said.any_of_voter(case.voter_id, work.now):
            return erasing.nothing_left(t, case.number), ()
        return erasing.only_words_left(t, case.number), [_row(erasing.b_erase_words(t), case, "words:words"), _no(t)]
    open_cases = [c for c in work.cases.of_voter(case.voter_id) if c.status in OPEN or c.status == "merged"]
    rows = [_row(desk.b_delete_all(t), case, "withdraw:words"), _row(desk.b_delete_identity(t), case, "withdraw:keep")]
    if open_cases:
        rows.append(_row(desk.b_delete_go_on(t), case, "go_on:keep"))
    named = [c.number for c in open_cases if work.may_read(chat_id, c)]
    return erasing.ask_erase_for(t, case.number, named), [*rows, _no(t)]


def _day(words: str) -> date | None:
    """A day as it is written in lists, 2026-11-25."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


def _row(label: str, case: Case, choice: str) -> list[tuple[str, Button]]:
    return [(label, Button("erase_yes", case.id, choice))]


def _no(t: Any) -> list[tuple[str, Button]]:
    return [(erasing.b_leave(t), Button("erase_no"))]


def erase(work: Work, act: Act) -> None:
    """Confirmed by the button that says what happens."""
    choice = act.value
    allowed_to(work, act.by, "erase_for", act.case)
    t, number = work.staff_words(), act.case.voter_id
    what, _, words = choice.partition(":")
    if choice not in CHOICES or number is None or not _anything_left(work, number, words == "words"):
        work.tell(erasing.nothing_left(t, act.case.number) if choice in CHOICES else texts.old_button(t), alert=True)
        return
    voter = work.voters.get(number)
    secretary = _who(act.persons)
    chat = voter.chat_id if voter is not None else 0
    erase_voter(work, number, chat, words=words == "words", withdraw=what == "withdraw", by=secretary.id)
    if voter is not None and chat:
        tell.to_voter(work, voter, erasing.told_erased(tell.words_for(work, voter)), purpose="forget")
    work.take_buttons(act.chat_id, act.press.message_id)
    work.say(act.chat_id, erasing.erased_for(t, act.case.number))


def _anything_left(work: Work, voter_id: int, words: bool) -> bool:
    return work.voters.get(voter_id) is not None or (words and work.said.any_of_voter(voter_id, work.now))


@dataclass(frozen=True)
class _Noted:
    """`key` is what a button carries: w or m and the number of the row."""

    key: str
    words: str


def _noted(work: Work, day: date, account: int, first: int = 0) -> tuple[str, Rows]:
    """What was noted on a day and is no case, a page of it."""
    t = work.staff_words()
    found = _on(work, day, account)
    if not found:
        return erasing.nothing_noted(t, day.isoformat()), ()
    shown = found[first : first + pages.SIZE]
    places = range(first + 1, first + len(shown) + 1)
    lines = [f"{place}. {one.words[:SHOWN]}" for place, one in zip(places, shown, strict=True)]
    rows: list[list[tuple[str, Button]]] = [
        [(erasing.b_erase_note(t, place), Button("erase_note", 0, one.key))] for place, one in zip(places, shown, strict=True)
    ]
    further = first + pages.SIZE
    if further < len(found):
        rows.append([(lists.b_on(t), Button("erase_notes", 0, f"{day}:{further}"))])
    return "\n".join([erasing.noted_on(t, day.isoformat()), *lines]), rows


def turn(work: Work, press: Press) -> None:
    """The next page of what was noted."""
    value = press.value
    _secretary(work, press)
    day, _, first = value.partition(":")
    found = _day(day)
    if found is None:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    work.say(press.chat_id, *_noted(work, found, press.sender.handle, number_in(first)))


def _on(work: Work, day: date, account: int) -> Sequence[_Noted]:
    """Without what speaks of who looks."""
    visitors = [_Noted(f"w{row.id}", _visitor_words(work, row, account)) for row in work.walk_ins.answered_on(day, MOST)]
    heard = [_Noted(f"m{row.id}", _heard_words(work, row, account)) for row in work.visits.heard_on(day, MOST)]
    return [one for one in (*visitors, *heard) if one.words]


def _visitor_words(work: Work, row: Any, account: int) -> str:
    """Empty where they are kept from this account."""
    return "" if kept_words(work, account, row.words, row.village, row.recorded_by) else str(row.words)


def _heard_words(work: Work, matter: Any, account: int) -> str:
    """The same of what was heard on a visit."""
    words, record = visit_record.matter_words(work, matter), work.visits.get(matter.record_id)
    return "" if record is None or kept_words(work, account, words, record.village, record.recorded_by) else words


def _who(persons: Sequence[Person]) -> Person:
    """Under whose name it is done: the secretary's, or that of the chair who stands in for her."""
    live = [person for person in persons if person.has_rights]
    return next((person for person in live if person.kind == "staff"), live[0])


def _secretary(work: Work, press: Press) -> Person:
    """Raises NotAllowedError."""
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not may_in_congress(work.roster, persons, "erase_for"):
        raise NotAllowedError("erase_for")
    return _who(persons)


def _words_of(work: Work, key: str, account: int) -> str:
    """Empty for what is not there, or gone already, or speaks of who looks."""
    number = number_in(key[1:])
    if key.startswith("w"):
        row = work.walk_ins.get(number)
        return _visitor_words(work, row, account) if row is not None and row.case_id is None else ""
    matter = work.visits.matter(key[1:]) if key.startswith("m") else None
    return _heard_words(work, matter, account) if matter is not None and matter.message and matter.case_id is None else ""


def ask_note(work: Work, press: Press) -> None:
    key = press.value
    _secretary(work, press)
    t, words = work.staff_words(), _words_of(work, key, press.sender.handle)
    if not words:
        work.tell(texts.already_so(t), alert=True)
        return
    rows = [[(erasing.b_erase(t), Button("erase_note_yes", 0, key))], _no(t)]
    work.say(press.chat_id, erasing.ask_erase_note(t, words[:1000]), rows)


def erase_note(work: Work, press: Press) -> None:
    key = press.value
    secretary = _secretary(work, press)
    t = work.staff_words()
    if not _words_of(work, key, press.sender.handle):
        work.tell(texts.already_so(t), alert=True)
        return
    if key.startswith("w"):
        erase_walk_in(work, number_in(key[1:]), secretary.id)
    else:
        erase_matter(work, number_in(key[1:]), secretary.id)
    log.info("what was noted was erased: %s by %s", key, secretary.id)
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, erasing.note_erased(t))


def leave(work: Work, press: Press) -> None:
    """「不删」: nothing has changed."""
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(desk.went_back(work.staff_words()))
