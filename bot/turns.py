"""Whose turn it is: what is under way, and which rows may leave beside it (docs/design.md, Outbox)."""

import time
from collections.abc import Sequence
from datetime import timedelta

from bot.outage import Outages
from bot.outgoing import Leaving, Resting, has_file
from bot.pace import Pace
from services.case.share_chat import messages_of
from storage.outbox import ANSWER, BULK, DIGEST, STANDING, OutboxRow
from storage.sending import Lane

SIDE_BY_SIDE = 12
"""With Telegram 0.3 s away as many must be under way for 30 a second; with 128, PTB takes twice as long for each (docs/design.md, Costs)."""
FILES_SIDE_BY_SIDE = 4
"""Of these at most so many with a file, up or down: each may take minutes, and an answer must find a place."""
FULL_SECONDS = 0.002
"""How soon to look again when all places are taken."""

LOOK_SECONDS = 0.5
"""How soon to look again whether something became due."""


class Turns:
    """Times are monotonic seconds."""

    def __init__(self, pace: Pace, outages: Outages) -> None:
        self.pace, self._outages = pace, outages
        self.busy: set[int] = set()
        """Chats a call of which is under way."""
        self._files: set[int] = set()
        """Rows with a file that are under way."""
        self._files_wait: set[Lane] = set()
        """Lanes whose turn is with a file while no place is free for one."""
        self._marking: set[int] = set()
        """Of the busy chats those what came of whose call is being written."""
        self._left_out: set[int] = set()
        """Of these those that somebody looked past meanwhile."""

    def until_a_slot(self) -> float:
        """Seconds until a call of any kind may leave; 0 or less: now."""
        now = time.monotonic()
        if len(self.busy) >= SIDE_BY_SIDE:
            return FULL_SECONDS
        return max(self.pace.free_at(now), self._outages.free_at(now)) - now

    def resting(self) -> tuple[Resting, float]:
        """What takes nothing now, and for how long at least that stays so."""
        now = time.monotonic()
        self._left_out |= self._marking
        sends, edits, soonest = self.pace.resting(now)
        lanes, first = self._outages.lanes_at_rest(now)
        digests, turn = self.pace.digests.at_rest(now)
        spaced_at = self.pace.spaced_free_at(now)
        shut = self.busy | self._outages.chats_that_looked()
        window = timedelta(seconds=self.pace.limits.group[1])
        resting = Resting(
            frozenset(sends | shut), frozenset(edits | shut), frozenset(lanes | self._files_wait), digests, spaced_at <= now, window
        )
        soonest = min(soonest, first, turn)
        return resting, min(soonest - now, max(spaced_at - now, FULL_SECONDS) if spaced_at > now else LOOK_SECONDS)

    def chosen(self, rows: Sequence[Leaving], most: int) -> tuple[list[Leaving], float | None]:
        """Those of these that leave now, counted as under way; and in how many seconds to look what comes after them in the line.

        None: at nothing that these show. `most`: so many rows are looked at in one go, fewer are all there are.
        """
        leave: list[Leaving] = []
        passed_over: set[int] = set()
        """Chats a row of which must wait: a slot that comes free meanwhile is not for the row after it."""
        at_once = slots = False
        for leaving in rows:
            row = leaving.row
            if has_file(row) and len(self._files) >= FILES_SIDE_BY_SIDE:
                self._files_wait.add((row.chat_id, row.priority))
                passed_over.add(row.chat_id)
                at_once = True
            elif row.chat_id in self.busy | passed_over or not self._has_room(row):
                passed_over.add(row.chat_id)
            elif self._wait_for_slot(row) > 0:
                passed_over.add(row.chat_id)
                slots = True
            else:
                self._started(row)
                leave.append(leaving)
        if slots:
            now = time.monotonic()
            return leave, max(self.until_a_slot(), min(self.pace.spaced_free_at(now) - now, LOOK_SECONDS), FULL_SECONDS)
        return leave, 0.0 if at_once or (leave and len(rows) >= most) else None

    def _has_room(self, row: OutboxRow) -> bool:
        return (parts := messages_of(row)) <= 1 or self.pace.has_room(row.chat_id, parts, time.monotonic())

    def _wait_for_slot(self, row: OutboxRow) -> float:
        now = time.monotonic()
        return max(self.until_a_slot(), 0.0 if row.priority == ANSWER else self.pace.spaced_free_at(now) - now)

    def _started(self, row: OutboxRow) -> None:
        self.busy.add(row.chat_id)
        if has_file(row):
            self._files.add(row.id)
        now = time.monotonic()
        self.pace.started(row.chat_id, edit=row.method in STANDING, now=now, spaced=row.priority != ANSWER, bulk=row.priority == BULK)
        if row.purpose == DIGEST and row.refers_to is not None:
            self.pace.digests.edited(row.chat_id, row.refers_to, now)
        self._outages.started(row.id, now)

    def ended(self, row: OutboxRow) -> None:
        """The call has ended; its chat stays busy until what came of it is written."""
        self.pace.ended(row.chat_id, edit=row.method in STANDING, now=time.monotonic(), messages=messages_of(row))

    def answered(self, row: OutboxRow, seconds: float) -> None:
        """Telegram itself said something, after so long."""
        if not has_file(row):
            self.pace.distance.seen(seconds, time.monotonic())

    def usual(self, row: OutboxRow) -> bool:
        """Whether the end of this call frees nothing but its own chat: no place for a file, no other call that waits for the way to be open."""
        return not (has_file(row) or self.pace.all.doubted or self._outages.in_doubt or self._outages.waiting_alone)

    def marking(self, row: OutboxRow) -> None:
        """What came of it is written from now on: what is put for the chat later is not seen by who writes it."""
        self._marking.add(row.chat_id)

    def over(self, row: OutboxRow) -> bool:
        """What came of it is written: the next of its chat may leave. Returns whether somebody looked past the chat while it was being written."""
        self.busy.discard(row.chat_id)
        self._marking.discard(row.chat_id)
        left_out = row.chat_id in self._left_out
        self._left_out.discard(row.chat_id)
        if row.id in self._files:
            self._files.discard(row.id)
            self._files_wait.clear()
        return left_out
