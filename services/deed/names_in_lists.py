"""Which cases a message to the roster's people names beside the one that it is about: a list, an account, the hint of a like one on a card
(storage/named_in.py)."""

from collections.abc import Callable

from domain.rights.roster import Roster
from domain.values.ids import ChatId, Handle
from services.deed.stores import Stores
from storage.named_in import Named, named_by
from storage.outbox import PARTING, Call


def cases_named(stores: Stores, roster: Callable[[], Roster], call: Call, arguments: str) -> set[Named]:
    """`arguments`: those of the call, as they are kept. The roster is asked for only where something is named."""
    if call.purpose == PARTING:
        return set()
    numbers, opened = named_by(arguments)
    if call.case_id is not None:
        own = stores.cases.known(call.case_id)
        numbers, opened = numbers - {own.number if own is not None else ""}, opened - {call.case_id}
    if not (numbers or opened) or not _is_the_rosters(roster(), call.chat_id):
        return set()
    return stores.named_in.cases(numbers, opened)


def _is_the_rosters(roster: Roster, chat_id: int) -> bool:
    return bool(roster.persons_of(Handle(chat_id))) if chat_id > 0 else roster.group_in(ChatId(chat_id)) is not None
