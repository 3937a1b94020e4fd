"""What lies about a case, or for one account, outside the case itself: waiting calls, messages that stand, questions, drafts.

`services/watch/end_rights.py` takes it back from those who may not read it any more.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, literal_column, select, update

from domain.values.buttons import unpack
from storage.drafts import Drafts
from storage.named_in import NUMBER
from storage.outbox import PARTING, WITHHELD, encoded
from storage.pages import every
from storage.tables import CONTACT_SHOWN, case_card, chat_message, digest, draft, outbox, step

_WAITING: Any = literal_column("status = 'waiting' AND case_id IS NOT NULL")


@dataclass(frozen=True)
class Standing:
    """A message of ours that stands in a chat. `words`: whether it is one that can be edited to say something else."""

    message_id: int
    outbox_id: int
    words: bool
    sent_at: datetime


LOWEST = -(2**63)
"""Before every chat."""
TOLD = 300
"""Newest calls about a case among which those are that show a run of its voter's."""


@dataclass(frozen=True)
class Told:
    """A message of ours that shows somebody what a voter said."""

    chat_id: int
    message_id: int
    outbox_id: int


@dataclass(frozen=True)
class Waiting:
    """A call about no single case that waits for a chat: the cases its buttons open, and the numbers it names."""

    row_id: int
    chat_id: int
    refers_to: int | None
    cases: frozenset[int]
    numbers: frozenset[str]
    file: bool


class Traces:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def chats_about(self, case_id: int) -> set[int]:
        """Private chats in which something about the case stands or waits, or somebody's question or draft about it lies."""
        found: set[int] = set()
        found |= self._chats(outbox, outbox.c.case_id == case_id, _WAITING)
        found |= self._chats(chat_message, chat_message.c.case_id == case_id)
        asked = select(step.c.chat_id, step.c.handle).where(step.c.case_id == case_id)
        found |= {row.handle for row in every(self._connection, asked, step.c.chat_id, step.c.handle)}
        drafts = select(draft.c.id, draft.c.chat_id).where(draft.c.case_id == case_id, draft.c.done_at.is_(None), draft.c.chat_id > 0)
        return found | {row.chat_id for row in every(self._connection, drafts, draft.c.id)}

    def groups_about(self, case_id: int) -> set[int]:
        """Groups' chats in which something about the case stands, or was said by people."""
        return self._chats(chat_message, chat_message.c.case_id == case_id, chat_message.c.chat_id < 0, after=LOWEST)

    def standing_in(self, chat_id: int, after: int, limit: int) -> list[tuple[int, int | None]]:
        """The next messages that stand in a chat, each with the case that one of ours is about."""
        c = chat_message.c
        found = select(c.message_id, c.case_id, c.outbox_id).where(c.chat_id == chat_id, c.message_id > after)
        rows = self._connection.execute(found.order_by(c.message_id).limit(limit))
        return [(r.message_id, r.case_id if r.outbox_id is not None else None) for r in rows]

    def _chats(self, table: Table, *chosen: Any, after: int | None = 0) -> set[int]:
        """The chats of these rows, private ones as a rule: from one to the next by the index, however many rows each has."""
        found: set[int] = set()
        while after is not None:
            after = self._connection.execute(select(func.min(table.c.chat_id)).where(*chosen, table.c.chat_id > after)).scalar()
            found |= {after} if after is not None else set()
        return found

    def cases_of(self, account: int) -> set[int]:
        """Cases of which something stands or waits in an account's private chat, or about which it was asked."""
        found: set[int] = set()
        sources: Sequence[tuple[Table, Any]] = (
            (outbox, (outbox.c.chat_id == account) & (outbox.c.status == "waiting")),
            (chat_message, chat_message.c.chat_id == account),
            (step, step.c.handle == account),
            (draft, (draft.c.chat_id == account) & draft.c.done_at.is_(None)),
            (case_card, (case_card.c.chat_id == account) & case_card.c.live),
        )
        for table, chosen in sources:
            of = select(table.c.case_id).distinct().where(chosen, table.c.case_id.is_not(None))
            found |= {row.case_id for row in every(self._connection, of, table.c.case_id)}
        return found

    def take_waiting(self, chat_id: int, case_id: int) -> None:
        """What waits for a chat about a case does not leave; that something is taken away there does."""
        chosen = outbox.c.chat_id == chat_id, outbox.c.case_id == case_id, outbox.c.status == "waiting", outbox.c.method != "deleteMessage"
        self._withhold(chosen)

    def take_waiting_words(self, chat_id: int, case_id: int) -> None:
        """The same but for its cards, which say to each what he may read."""
        about = outbox.c.chat_id == chat_id, outbox.c.case_id == case_id, outbox.c.status == "waiting"
        self._withhold((*about, outbox.c.method != "deleteMessage", outbox.c.purpose != "card"))

    def take_waiting_contact(self, chat_id: int, case_id: int) -> None:
        """Whom to phone about a case is not told in this chat any more."""
        about: Any = (outbox.c.case_id == case_id, outbox.c.chat_id == chat_id, literal_column(CONTACT_SHOWN))
        self._withhold((*about, outbox.c.status == "waiting"))

    def chats_with_contact(self, case_id: int) -> set[int]:
        """Chats in which it stands whom to phone about a case; what waits to say so does not leave."""
        chosen: Any = (outbox.c.case_id == case_id, literal_column(CONTACT_SHOWN))
        self._withhold((*chosen, outbox.c.status == "waiting"))
        shown = select(outbox.c.chat_id).distinct().where(*chosen, outbox.c.status == "sent")
        return {row.chat_id for row in every(self._connection, shown, outbox.c.chat_id)}

    def take_rows(self, row_ids: Collection[int]) -> None:
        if row_ids:
            self._withhold((outbox.c.id.in_(list(row_ids)), outbox.c.status == "waiting"))

    def take_line(self, row_id: int, number: str) -> bool:
        """Of a plain list that waits (a head and a line a case) the lines that name a case. False where it is none, or nothing is left."""
        row = self._connection.execute(select(outbox.c.arguments).where(outbox.c.id == row_id)).first()
        arguments = json.loads(row.arguments or "{}") if row is not None else {}
        if arguments.get("reply_markup") or arguments.get("entities") or "text" not in arguments:
            return False
        lines = arguments["text"].split("\n")
        kept = [line for line in lines if number not in line]
        if len(kept) < 2 or kept[0] != lines[0]:
            return False
        changed = encoded({**arguments, "text": "\n".join(kept)})
        self._connection.execute(update(outbox).where(outbox.c.id == row_id, outbox.c.status == "waiting").values(arguments=changed))
        return True

    def _withhold(self, chosen: Sequence[Any]) -> None:
        self._connection.execute(update(outbox).where(*chosen).values(status="replaced", error=WITHHELD, arguments="", asked_by=None))

    def waiting_lists(self, accounts: Collection[int]) -> Iterator[Waiting]:
        """Lists, nags and files that wait for these private chats: calls that are about no single case."""
        c = outbox.c
        chosen = c.status == "waiting", c.case_id.is_(None), c.purpose != PARTING, c.chat_id.in_(list(accounts))
        found = select(c.id, c.chat_id, c.refers_to, c.method, c.arguments).where(*chosen)
        return (_waiting(row) for row in every(self._connection, found, c.chat_id, c.id))

    def standing(self, chat_id: int, case_id: int, between: tuple[int, int], limit: int, purpose: str = "") -> list[Standing]:
        """The next of our messages about a case (of a purpose) that stand in a chat, cards among them; `between`: message id after which,
        newest row of ours."""
        after, until = between
        joined = select(chat_message.c.message_id, chat_message.c.outbox_id, outbox.c.method, outbox.c.put_at).join(
            outbox, outbox.c.id == chat_message.c.outbox_id
        )
        c = chat_message.c
        found = joined.where(c.chat_id == chat_id, c.case_id == case_id, c.message_id > after, outbox.c.id <= until)
        if purpose:
            found = found.where(outbox.c.purpose == purpose)
        found = found.order_by(c.message_id).limit(limit)
        return [Standing(r.message_id, r.outbox_id, r.method == "sendMessage", r.put_at) for r in self._connection.execute(found)]

    def told_between(self, case_id: int, purposes: Collection[str], between: tuple[datetime, datetime]) -> list[Told]:
        """What of these purposes stands in the staff's chats about a case and was put in that time (both ends with it)."""
        c, (since, until) = chat_message.c, between
        newest = select(outbox.c.id, outbox.c.purpose, outbox.c.put_at).where(outbox.c.case_id == case_id)
        row = newest.order_by(outbox.c.id.desc()).limit(TOLD).subquery().c
        chosen = select(row.id).where(row.purpose.in_(list(purposes)), row.put_at >= since, row.put_at <= until)
        shown = list(self._connection.execute(chosen).scalars())
        found = select(c.chat_id, c.message_id, c.outbox_id, c.case_id).where(c.outbox_id.in_(shown))
        stand = every(self._connection, found, c.chat_id, c.message_id)
        return [Told(r.chat_id, r.message_id, r.outbox_id) for r in stand if r.case_id == case_id]

    def let_go(self, chat_id: int, *rows: int) -> None:
        """The messages of these rows of ours are about no case longer: they were taken away."""
        c = chat_message.c
        # `+ 0`: by the rows, not through all that stands in the chat
        self._connection.execute(update(chat_message).where(c.outbox_id.in_(rows), c.chat_id + 0 == chat_id).values(case_id=None))

    def digests_in(self, chat_id: int) -> list[int]:
        return [row.id for row in every(self._connection, select(digest.c.id).where(digest.c.chat_id == chat_id), digest.c.id)]

    def open_drafts(self, case_id: int | None, kinds: Collection[str]) -> list[Any]:
        """Drafts of these kinds about a case (None: all there are) that wait for somebody's choice."""
        chosen = [draft.c.done_at.is_(None), draft.c.kind.in_(sorted(kinds))] + (
            [draft.c.case_id == case_id] if case_id is not None else []
        )
        return list(every(self._connection, select(draft).where(*chosen), draft.c.id))

    def drop_drafts(self, draft_ids: Collection[int]) -> None:
        drafts = Drafts(self._connection)
        for draft_id in draft_ids:
            drafts.close(draft_id, self._now)


def _waiting(row: Any) -> Waiting:
    arguments = json.loads(row.arguments or "{}")
    buttons = [b for line in (arguments.get("reply_markup") or {}).get("inline_keyboard", ()) for b in line]
    values = [unpack(b["callback_data"]) for b in buttons if "callback_data" in b]
    words = f"{arguments.get('text', '')} {arguments.get('caption', '')}"
    numbers = frozenset(NUMBER.findall(words))
    return Waiting(
        row.id, row.chat_id, row.refers_to, frozenset(v.case for v in values if v is not None and v.case), numbers, "_file" in arguments
    )
