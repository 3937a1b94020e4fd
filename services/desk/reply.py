"""「回复选民」: words of a deputy for the voter, under the group's name and his own (docs/spec.md section 4, Talk)."""

from dataclasses import dataclass

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import ChatId, MessageId
from domain.values.voter import Voter
from locales import desk as desk_words
from services.case import cards, clocks, main_case, media, shared_words, waits, words_of
from services.case.act import actor_of, allowed_to, keep_words, named_event
from services.case.in_hands import in_hand
from services.case.places import Spot
from services.deed import in_pieces, tell
from services.deed.by import By, Said
from services.deed.work import Work

TAKES_WORDS = WITH_GROUP | {"answered"}
"""Statuses of a case in which its voter can be written to; of one that joined another, that one's."""


def _takes_words(work: Work, case: Case) -> bool:
    return main_case.goes_on_in(work, case).status in TAKES_WORDS


def has_reader(work: Work, case: Case) -> bool:
    """Whether words to the case's voter make sense as it stands."""
    return _takes_words(work, case) and (tell.has_account(work, case) or shared_words.count(work, case) > 0)


def may_reply(work: Work, by: By, case: Case) -> Voter | None:
    """To whom; None where he has no account here, and those read it whose cases joined. Raises NotAllowedError, IllegalStepError, and
    RefusedError where there is nobody who would read it."""
    allowed_to(work, by, "reply", case)
    if not _takes_words(work, case):
        raise IllegalStepError("sent", case.status)
    voter = work.voters.get(case.voter_id)
    if voter is not None and voter.chat_id:
        return voter
    if not shared_words.count(work, case):
        raise RefusedError("voter_gone" if voter is None else "no_account")
    return None


@dataclass(frozen=True)
class Sending:
    """`wait`: the ball is with the voter from now on, and the clock of the answer stands still, as long as days of the round are left;
    `to_all`: those whose cases joined it read it too."""

    wait: bool = False
    to_all: bool = False


def reply(work: Work, by: By, case: Case, said: Said, sending: Sending = Sending()) -> Case:
    """Those alone whose cases joined read it where its voter has no account here.

    Of a voter who cannot be reached now nothing is asked: he reads it when he is back.
    """
    voter = may_reply(work, by, case)
    if not said.showable:
        raise RefusedError("unshown")
    case, person = in_hand(work, by, case), actor_of(work, by.persons, case)
    row = _put_words(work, case, voter, person, said) if voter is not None else None
    stored = keep_words(work, case, person, said, "to_voter", outbox_id=row)
    waited = case.waiting_since
    case = work.cases.record(case, *_events(work, case, person, stored, wait=sending.wait and voter is not None))
    _set_clocks(work, case, begins=case.waiting_since != waited)
    cards.refresh_cards(work, case)
    if case.joined and (sending.to_all or voter is None):
        shared_words.begin(work, case, stored)
    return case


def _events(work: Work, case: Case, person: Person, stored: int, *, wait: bool) -> list[Event]:
    events = [work.event("contacted", person.id)] if case.status == "claimed" else []
    events.append(named_event(work, case, person, "sent", OfMessage(message=stored)))
    if wait and waits.begins(work, case):
        events.append(work.event("waiting", person.id))
    return events


def _set_clocks(work: Work, case: Case, *, begins: bool) -> None:
    work.reminders.cancel(case.id, "nag_contact", "idle")
    if begins:
        waits.watch(work, case)
    elif case.waiting_since is None and case.status in ("in_progress", "returned"):
        work.reminders.put(clocks.idle_row(work, case))


def _put_words(work: Work, case: Case, voter: Voter, person: Person, said: Said) -> int | None:
    t = tell.words_for(work, voter)
    name, words, what = tell.deputy_name(work, case, person.id), words_of.on_card(t, said), words_of.kinds(t, said)
    row = in_pieces.say(work, voter, tell.pieces(desk_words.from_deputy(t, case.number, name, words, what)), case_id=case.id)
    if said.media and voter.unreachable_since is None:
        media.to_voter(work, t, case, said, Spot(voter.chat_id))
    return row


def send_note(work: Work, by: By, case: Case, note_id: int) -> Case:
    """An internal note goes on to the voter: its author's alone to say."""
    said = own_note(work, by, case, note_id)
    return reply(work, by, case, said, Sending(to_all=shared_words.are_for_all(work, case, said)))


def own_note(work: Work, by: By, case: Case, note_id: int) -> Said:
    """What was noted, with what was masked. Raises RefusedError where there is no such note, NotAllowedError where it is another's."""
    note = work.messages.get(note_id)
    if note is None or note.case_id != case.id:
        raise RefusedError("no_choice")
    if note.author not in {p.id for p in by.persons}:
        raise NotAllowedError("send_note", "author")
    whole = work.messages.whole(note)
    return Said(whole.text, note.at, whole.attached, ChatId(note.chat_id), MessageId(note.message_id), album=note.album)
