"""What a group's chat does not take reaches those it is for in private (docs/spec.md section 2)."""

from collections.abc import Iterable
from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Group, Person
from domain.values.errors import NoSuchCaseError
from domain.values.ids import CaseId, Handle
from services.case import cards as show_case
from services.case import many_cards
from services.case.places import places
from services.deed import open_questions
from services.deed.work import Work
from storage.outbox import ANSWER, LOOKS, STANDING, Call, OutboxRow

LOOK = "look"
"""Purpose of the words that only see whether a chat takes anything (services/watch/shut_chat.py)."""
MEDIA = (
    "copyMessage",
    "sendMediaGroup",
    "sendPhoto",
    "sendVideo",
    "sendVoice",
    "sendAudio",
    "sendVideoNote",
    "sendAnimation",
    "sendSticker",
)
_STAYS = ("chat_id", "message_thread_id", "reply_parameters")
"""Arguments that mean something in the chat alone."""


def show_cases(work: Work, group: Group) -> None:
    """The group's open cases, each with a card in private; what is more than a handful comes as lines that open them."""
    many_cards.of_group(work, group.id, folded=True)


def hand_over(work: Work, group: Group, rows: Iterable[OutboxRow]) -> None:
    """Rows that were owed to the chat, cards aside: those are posted anew where they belong."""
    for row in rows:
        if row.purpose == LOOK:
            continue
        if (card := work.cards.shown_by(row.id)) is not None:
            work.cards.retire(card)
            _show(work, work.cases.get(card.case_id), row.chat_id)
        elif (digest := work.digests.made_by(row.id)) is not None:
            work.digests.forget(digest.id)
            _show_several(work, work.cases.several(digest.cases), row.chat_id)
        elif row.method not in (*STANDING, *LOOKS):
            _hand_to_readers(work, group, row)
        if (kept := row.arguments.get("_file")) is not None:
            work.files.drop(int(kept))


def _show_several(work: Work, cases: Iterable[Case], chat_id: int) -> None:
    for case in cases:
        _show(work, case, chat_id, folded=True)


def _hand_to_readers(work: Work, group: Group, row: OutboxRow) -> None:
    for person in _readers(work, group, row):
        hand(work, row, person)


def _show(work: Work, case: Case, chat_id: int, *, folded: bool = False) -> None:
    """A card in private where the chat takes none; where only this card was refused it is not tried there again before the next event."""
    if not any(place.chat_id == chat_id for place in places(work, case)):
        show_case.refresh_cards(work, case, folded=folded)
        return
    shown = {card.chat_id for card in work.cards.of(case.id)}
    for place in places(work, case, private=True):
        if place.chat_id not in shown:
            show_case.post_at(work, case, place)


def _readers(work: Work, group: Group, row: OutboxRow) -> list[Person]:
    """Whom a row is for: who asked for it, else everybody who would have read it in the chat; in doubt the secretary."""
    answers = row.priority == ANSWER and row.refers_to is None
    if answers and row.asked_by is not None:
        return list(work.roster.persons_of(Handle(row.asked_by))[:1])
    case = case_of(work, row)
    if case is None and answers:
        return []  # it answered a stranger
    if case is None:
        people = work.roster.members(group.id)
        linked = {p.handle: p for p in people if p.reachable and p.has_rights}
        secretaries = [p for p in work.roster.staff("secretary") if p.reachable]
        return list(linked.values()) or secretaries
    if case.group != group.id:
        return []  # it went to others meanwhile, who read its card
    ids = (place.person for place in places(work, case, private=True))
    return [work.roster.people[p] for p in ids if p is not None]


def case_of(work: Work, row: OutboxRow) -> Case | None:
    try:
        return work.cases.get(row.case_id) if row.case_id else None
    except NoSuchCaseError:
        return None


def hand(work: Work, row: OutboxRow, person: Person) -> None:
    """The same row in somebody's private chat, below the card where there is one; a question waits for his words there."""
    account = int(person.handle or 0)
    cards = work.cards.of(CaseId(row.case_id)) if row.case_id and row.refers_to is not None else ()
    card = next((c.outbox_id for c in cards if c.chat_id == account), None)
    if row.method in MEDIA and card is not None and card in work.outbox.placed:
        return  # it has just come with the card
    arguments = {key: value for key, value in row.arguments.items() if key not in _STAYS} | {"chat_id": account}
    if (kept := row.arguments.get("_file")) is not None:
        arguments["_file"] = work.files.put(*work.files.get(int(kept)), work.now)
    how: dict[str, Any] = {"purpose": row.purpose, "expires_at": row.expires_at, "of_voter": row.of_voter}
    call = Call(account, row.method, arguments, row.priority, row.case_id, card, **how)
    made = work.outbox.put(call)
    open_questions.put_elsewhere(work, row.chat_id, account, (row.id, made))
