"""Every call owed to Telegram: stored with what caused it, sent afterwards, in order per chat."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, literal_column, select, update

from storage.columns import storable
from storage.indexed import KINDS, among, given
from storage.named_in import Named
from storage.prepared import Prepared
from storage.tables import outbox

ANSWER, NOTICE, FURTHER, BULK = 0, 1, 2, 3
"""Priorities: an answer to somebody who just acted, a notice, further words of a voter, a broadcast."""
PARTING = "parting"
"""Purpose of what somebody is told who may not see the case any more: that it is gone from here, that his own deed is done. None of its words."""
CONTACT = "contact"
"""Purpose of what shows one of the staff or a claimer whom to phone: it goes with who it is about."""
EMPTIED = "emptied"
"""Purpose of an edit in the place of a deletion that Telegram refused (services/watch/not_deleted.py)."""
WITHHELD, TAKEN_BACK = "its reader may not see the case", "taken back"
"""Why a row was replaced of which nobody is to read anything in that chat: also what was under way then (`Sending.mark_sent`)."""
OF_BROADCAST: ColumnElement[bool] = literal_column("purpose LIKE 'bc:%'")
"""Rows of a broadcast, as their index says it."""
DIGEST = "digest"
"""Purpose of an edit of a digest message."""
FIRST_ROWS = 200
"""Among so many rows of a case its receipt is found: the cards of a group without a chat come before it."""
EDITS = ("editMessageText", "editMessageReplyMarkup", "editMessageCaption")
STANDING = (*EDITS, "editMessageMedia", "deleteMessage")
"""Calls about a message that stands in the chat already; a chat's window of them is its own."""
MENUS = ("setMyCommands", "deleteMyCommands")
"""Calls that set what Telegram offers in a chat."""
LOOKS = ("getChatMember", "getChat", *MENUS)
"""Calls that say nothing to anybody: Telegram answers them."""


@dataclass(frozen=True)
class OutboxRow:
    """One call. `arguments` lack the message id of the row `refers_to`, which is filled in at sending."""

    id: int
    chat_id: int
    method: str
    arguments: dict[str, Any]
    priority: int
    refers_to: int | None = None
    case_id: int | None = None
    tries: int = 0
    purpose: str = ""
    put_at: datetime | None = None
    expires_at: datetime | None = None
    asked_by: int | None = None
    """The account of the roster whose act in this group the call answers; kept while it waits."""
    failing_since: datetime | None = None
    of_voter: int | None = None


@dataclass(frozen=True)
class Call:
    """A call to put. `due_at` and `expires_at` in UTC; `purpose` names what delivery causes (services/watch/outbox).

    `of_voter`: whose words it shows others; it takes of his share of the chat (services/case/share_chat.py).
    """

    chat_id: int
    method: str
    arguments: Mapping[str, Any]
    priority: int = ANSWER
    case_id: int | None = None
    refers_to: int | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    dedupe_key: str | None = None
    purpose: str = ""
    of_voter: int | None = None
    names: Collection[Named] = ()
    """What it names beside its case and the cases of a list, which are found in it."""


_PUT = Prepared(insert(outbox).returning(outbox.c.id), [c.name for c in outbox.c if c.name != "id"])
_WITH_KEY = Prepared(select(outbox.c.id).where(outbox.c.dedupe_key == bindparam("key")))
_SINCE = Prepared(
    select(outbox.c.id).where(outbox.c.dedupe_key == bindparam("key"), outbox.c.put_at > bindparam("since", type_=outbox.c.put_at.type))
)
_WITH_ANY_KEY = Prepared({kind: select(outbox.c.id).where(among(outbox.c.dedupe_key, "keys", kind)).limit(1) for kind in KINDS})
_SUPERSEDE = Prepared(
    update(outbox)
    .where(outbox.c.status == "waiting", outbox.c.refers_to == bindparam("row"), outbox.c.method == bindparam("how"))
    .values(status="replaced", arguments="")
)
_EDITS_OF = Prepared(
    select(outbox.c.due_at, outbox.c.priority, outbox.c.of_voter).where(
        outbox.c.status == "waiting", outbox.c.refers_to == bindparam("row"), outbox.c.method == bindparam("how")
    )
)
_HOLD = Prepared(update(outbox).where(outbox.c.id == bindparam("row")).values(tries=outbox.c.tries))


def encoded(arguments: Mapping[str, Any]) -> str:
    """Arguments as ASCII-escaped JSON; NUL and lone surrogates become U+FFFD, as nobody could send them."""
    text = json.dumps(arguments)
    return json.dumps(storable(dict(arguments))) if "\\ud" in text or "\\u0000" in text else text


class Outbox:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self.woken = False
        self.asker: tuple[int, int] | None = None
        """The group and the account of the roster whose act there the deed is about."""
        self.placed: list[int] = []
        self.may_be_told: Callable[[Call], bool] = lambda call: True
        """Whether what a call says of a case may go to its chat now (services/deed/work.py). What may not is a row without words that never leaves."""
        self.is_put: Callable[[Call, int, str], None] = lambda call, row_id, arguments: None
        """Told of every call that is put: the row of the message it makes or edits, and its arguments as they are stored."""

    def put(self, call: Call) -> int:
        """Owe a call. A waiting edit of the same message is replaced; a used `dedupe_key` gives the row that has it."""
        self.woken = True
        if call.case_id is not None and call.method != "deleteMessage" and not self.may_be_told(call):
            return self._withhold(call)
        if call.refers_to is not None and call.method in EDITS:
            call = self._supersede(call)
        if call.dedupe_key is not None and (known := self.with_key(call.dedupe_key)):
            return known
        arguments = encoded(call.arguments)
        self.placed.append(int(_PUT.first(self._connection, self._values(call, arguments, "waiting"))))
        edited = call.refers_to if call.method in EDITS else None
        self.is_put(call, edited or self.placed[-1], arguments)
        return self.placed[-1]

    def _withhold(self, call: Call) -> int:
        """The row of a call that is owed to nobody: what refers to it finds it, and its words are nowhere."""
        values = self._values(call, "", "replaced") | {"dedupe_key": None, "error": WITHHELD}
        return int(_PUT.first(self._connection, values))

    def _values(self, call: Call, arguments: str, status: str) -> dict[str, Any]:
        return {
            "chat_id": call.chat_id,
            "method": call.method,
            "arguments": arguments,
            "case_id": call.case_id,
            "refers_to": call.refers_to,
            "priority": call.priority,
            "put_at": self._now,
            "due_at": call.due_at or self._now,
            "expires_at": call.expires_at,
            "dedupe_key": call.dedupe_key,
            "status": status,
            "tries": 0,
            "failing_since": None,
            "shown": "",
            "error": "",
            "purpose": call.purpose,
            "asked_by": self.asker[1] if self.asker is not None and self.asker[0] == call.chat_id else None,
            "of_voter": call.of_voter,
        }

    def _supersede(self, call: Call) -> Call:
        """Two processes that show one message anew at once would each show only what they know: the second one has to look again.

        An edit that a voter's words cause leaves when the one would have left in whose place it comes.
        """
        if self._connection.dialect.name == "postgresql":
            _HOLD.count(self._connection, {"row": call.refers_to})
        if call.of_voter is not None:
            for former in _EDITS_OF.rows(self._connection, {"row": call.refers_to, "how": call.method}):
                shared = former["of_voter"] is not None
                call = replace(call, due_at=former["due_at"], priority=min(call.priority, former["priority"]))
                call = call if shared else replace(call, of_voter=None)
        _SUPERSEDE.count(self._connection, {"row": call.refers_to, "how": call.method})
        return call

    def shown_anew(self, row_id: int) -> bool:
        """Whether this deed gave the message of that row new words."""
        chosen = outbox.c.refers_to == row_id, outbox.c.status == "waiting", outbox.c.method == "editMessageText"
        return any(found in self.placed for found in self._connection.execute(select(outbox.c.id).where(*chosen)).scalars())

    def call_it(self, row_id: int, key: str | None) -> None:
        """By that key the row is found from now on; None: by none."""
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(dedupe_key=key))

    def with_key(self, key: str) -> int | None:
        """The row that has this dedupe key, whatever became of it."""
        found: int | None = _WITH_KEY.first(self._connection, {"key": key})
        return found

    def owed_since(self, key: str, since: datetime) -> bool:
        """Whether the row that has this dedupe key was put after that moment."""
        return _SINCE.first(self._connection, {"key": key, "since": since}) is not None

    def with_any_key(self, keys: Sequence[str]) -> int | None:
        """A row that has one of these dedupe keys."""
        found: int | None = _WITH_ANY_KEY.first(self._connection, {"keys": given(self._connection.dialect.name, keys)})
        return found

    def receipt_of(self, case_id: int) -> int | None:
        """The row of the receipt that a case's voter was given."""
        first = select(outbox.c.id, outbox.c.purpose).where(outbox.c.case_id == case_id).order_by(outbox.c.id).limit(FIRST_ROWS).subquery()
        return self._connection.execute(select(func.min(first.c.id)).where(first.c.purpose == "receipt")).scalar()

    def method_of(self, row_id: int) -> str:
        """How the message of that row was sent; empty for a row that is no more."""
        return str(self._connection.execute(select(outbox.c.method).where(outbox.c.id == row_id)).scalar() or "")

    def case_of(self, row_id: int) -> int | None:
        """The case that row is about."""
        found: int | None = self._connection.execute(select(outbox.c.case_id).where(outbox.c.id == row_id)).scalar()
        return found

    def spoken_since(self, chat_id: int, row_id: int) -> bool:
        """Whether another message was put for that chat after this row."""
        later = select(outbox.c.id).where(outbox.c.chat_id == chat_id, outbox.c.id > row_id, outbox.c.method.like("send%")).limit(1)
        return self._connection.execute(later).first() is not None

    def newest_row(self) -> int:
        return int(self._connection.execute(select(func.max(outbox.c.id))).scalar() or 0)


def outbox_row(r: Any) -> OutboxRow:
    return OutboxRow(
        r.id,
        r.chat_id,
        r.method,
        json.loads(r.arguments or "{}"),
        r.priority,
        r.refers_to,
        r.case_id,
        r.tries,
        r.purpose,
        r.put_at,
        r.expires_at,
        r.asked_by,
        r.failing_since,
        r.of_voter,
    )
