"""What many voters, and one voter's many words, cost the others: portions of a notice, and the next message beside held ones."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from demo.village import prepare
from domain.values.ids import ChatId, Handle, MessageId, VoterId
from domain.values.message import Incoming, Press, Sender, as_json
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.visits import notices
from services.watch.calendar_rows import plan_calendar
from services.watch.go_on import go_on
from storage import tables as t
from storage.database import open_engine, transaction
from talk.press import press_button
from talk.private import receive_private_message

Row = tuple[str, str, str, bool]
NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)
HOLDER = 7_000_001
LONGEST_MS = 250
"""No deed takes longer (of the CPU): everybody else waits for it."""


def measure(folder: Path, voters: int = 100_000, words: int = 10_000) -> list[Row]:
    return [*notice(folder, voters), *held(folder, words)]


def _timed(deed: Callable[[], Any]) -> tuple[Any, float]:
    """Seconds of the CPU, so that what else the machine does makes no difference."""
    began = time.process_time()
    return deed(), time.process_time() - began


def notice(folder: Path, voters: int) -> list[Row]:
    """A visit-day notice to so many voters; what is put counts as sent at once, so that only the portions themselves are measured."""
    url = prepare(folder / "notice", lambda: NOW)
    database = DatabaseThread(open_engine(url), lambda: NOW)
    one = database.do_now(lambda work: work.voters.meet(Handle(HOLDER), "zh-Hans", NOW).id)
    database.do_now(_many_like, one, voters)
    database.do_now(plan_calendar)
    day = database.do_now(lambda work: work.days.next_from("visit", work.today))
    assert day is not None  # noqa: S101  planned a moment ago
    spent = [_timed(partial(database.do_now, notices.announced, day))[1]]
    sent = text("UPDATE outbox SET status = 'sent', arguments = '' WHERE status = 'waiting'")
    while True:
        database.do_now(lambda work: work.connection.execute(sent) and None)
        more, seconds = _timed(lambda: database.do_now(go_on))
        if not more:
            break
        spent.append(seconds)
    put = database.do_now(
        lambda work: work.connection.execute(text("SELECT count(*) FROM outbox WHERE dedupe_key LIKE 'visit-notice:%'")).scalar_one()
    )
    database.close()
    longest = max(spent) * 1000
    return [
        (f"a notice to {voters:,} voters: the longest deed of it", f"≤ {LONGEST_MS} ms", f"{longest:.0f} ms ({len(spent)} portions, {put:,} put, {sum(spent):.1f} s of deeds)", longest <= LONGEST_MS and put > voters)
    ]  # fmt: skip


def _many_like(work: Work, one: VoterId, voters: int) -> None:
    """So many voters more, made by the database out of this one."""
    work.voters.change(one, village="v01", consented_at=NOW, visit_reminder_at=NOW)
    numbers = f"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {voters})"
    own = (t.voter, "id", {"id": "1000000 + i"}), (t.voter_identity, "voter_id", {"voter_id": "1000000 + i", "handle": "1000000 + i"})
    for table, which, changed in own:
        names = [c.name for c in table.columns]
        chosen, columns = ", ".join(changed.get(n, f'r."{n}"') for n in names), ", ".join(f'"{n}"' for n in names)
        made = f'SELECT {chosen} FROM "{table.name}" r, numbers WHERE r.{which} = {one}'
        work.connection.execute(text(f'{numbers} INSERT INTO "{table.name}" ({columns}) {made}'))


def held(folder: Path, words: int) -> list[Row]:
    """The next message of somebody of whom so many wait for consent, against one of whom one waits; then what agreeing costs."""
    (alone, _), (beside, longest) = (_held(folder, count) for count in (1, words))
    ratio, most = beside / alone, longest * 1000
    return [
        (f"the next message of a voter of whom {words:,} wait, against one of whom one waits", "≤ 1.3 ×", f"{ratio:.2f} × ({beside * 1000:.1f} ms)", ratio <= 1.3),
        (f"the longest deed when {words:,} held words are let in", f"≤ {LONGEST_MS} ms", f"{most:.0f} ms", most <= LONGEST_MS),
    ]  # fmt: skip


def _held(folder: Path, count: int) -> tuple[float, float]:
    """Seconds of his next message, and of the longest deed once he agrees."""
    database = DatabaseThread(open_engine(prepare(folder / f"held{count}", lambda: NOW)), lambda: NOW)
    database.do_now(receive_private_message, _said("/start d_QXv01", 1))
    database.do_now(receive_private_message, _said("村口的路灯坏了三天", 2))
    with transaction(database.engine) as connection:
        numbers = f"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {count})"
        names = [c.name for c in t.held_words.columns if c.name != "id"]
        stored = json.dumps(json.loads(as_json(_said("村口的路灯坏了三天", 2))))
        changed = {"message": "json_set(:stored, '$.message_id', 1000 + i)", "message_id": "1000 + i"}
        chosen, columns = ", ".join(changed.get(n, f'r."{n}"') for n in names), ", ".join(f'"{n}"' for n in names)
        sql = f"{numbers} INSERT INTO held_words ({columns}) SELECT {chosen} FROM held_words r, numbers"
        connection.execute(text(sql), {"stored": stored})
    spent = [_timed(partial(database.do_now, receive_private_message, _said("再说一句", 50_000 + n)))[1] for n in range(40)]
    agree = Press(ChatId(HOLDER), MessageId(3), Sender(Handle(HOLDER)), "1", "agree|0|", NOW)
    _, longest = _timed(partial(database.do_now, press_button, agree))
    for _ in range(40):
        more, seconds = _timed(partial(database.do_now, go_on))
        longest = max(longest, seconds)
        if not more:
            break
    database.close()
    return sorted(spent)[len(spent) // 2], longest


def _said(words: str, message_id: int) -> Incoming:
    return Incoming(ChatId(HOLDER), MessageId(message_id), NOW, Sender(Handle(HOLDER)), words)
