"""What a deed and a look cost beside a million stored cases, messages, rows that wait or are done."""

import os
import tempfile
from pathlib import Path
from typing import Any

from aiogram import Bot
from sqlalchemy import text

from bench import made_rows, postgresql, way_in
from bench.scene import Row
from bot import clock, one_cpu
from demo.village import fill, prepare
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from storage.claims import Claims
from storage.database import open_engine, transaction
from storage.tables import case, case_event, case_message, inbox, outbox, reminder


async def stored_cases(counts: tuple[int, ...] = (1_000, 100_000, 1_000_000)) -> list[Row]:
    """CPU of one matter's deed beside so many stored cases, messages, sent rows and done updates, on SQLite."""

    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    one_cpu.settle()
    bot, found = Bot(way_in.TOKEN), list[float]()
    urls = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            urls.append(prepare(Path(folder) / str(count), clock.real))
            _fill_everything(urls[-1], count)
        tries: dict[str, list[float]] = {url: [] for url in urls}
        for turn in range(3):
            for url in urls:  # one after the other, so that a noisy moment touches all
                tries[url].append((await way_in.take_in(bot, url, 40, first=turn * 10_000))["cpu"])
        found = [min(tries[url]) for url in urls]
    await bot.session.close()
    if allowed is not None:
        os.sched_setaffinity(0, allowed)
    flat = max(found) / found[0]
    words = ", ".join(f"{n:,}: {one / found[0]:.2f} ×" for n, one in zip(counts, found, strict=True))
    return [(f"cost of a matter beside {counts[-1]:,} stored cases against beside {counts[0]:,}", "≤ 1.3 ×", words, flat <= 1.3)]


def _fill_everything(url: str, n: int) -> None:
    """Cases as of a year with their first event and words, the messages sent for them, the updates they came with."""
    engine = open_engine(url)
    later = "at:2027-01-04T01:00"
    with transaction(engine) as connection:
        made_rows.fill(
            connection, case, made_rows.CASE | {"voter_id": "i + 10000000"}, n
        )  # of others: who has a case is asked which he means
        made_rows.fill(connection, case_event, made_rows.EVENT, n)
        words = {
            "case_id": "i",
            "author": "'voter'",
            "kind": "'words'",
            "text": "'村口的路坏了' || i",
            "chat_id": "i",
            "message_id": "i",
            "version": "1",
        }
        made_rows.fill(connection, case_message, words, n)
        made_rows.fill(connection, outbox, {"chat_id": "i", "status": "'sent'", "dedupe_key": "NULL", "refers_to": "NULL"}, n)
        done = {"update_id": "-i", "chat_key": "i", "status": "'done'", "payload": "''", "received_at": "at:2026-11-01T02:00"}
        made_rows.fill(connection, inbox, done, n)
        made_rows.fill(connection, reminder, made_rows.NAG | {"due_at": later}, n)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE" if connection.dialect.name == "sqlite" else "VACUUM ANALYZE"))
    engine.dispose()


SINCE = "at:2026-11-01T02:00"
NEW = {"update_id": "i", "chat_key": "i", "status": "'new'", "payload": "'{}'", "received_at": SINCE}
WAITING = {
    "chat_id": "i",
    "status": "'waiting'",
    "dedupe_key": "NULL",
    "refers_to": "NULL",
    "due_at": SINCE,
    "priority": "1",
    "arguments": "'{}'",
}


def queues(few: int = 20_000, many: int = 1_000_000) -> list[Row]:
    """Claiming 100, and pulling what may leave, with so many waiting; looking in vain beside so many done. On PostgreSQL."""
    spent: dict[int, dict[str, float]] = {}
    for n in (few, many):
        url = postgresql.empty("queues")
        if url is None:
            return []
        fill(url)
        engine = open_engine(url)
        with transaction(engine) as connection:
            made_rows.fill(connection, inbox, NEW, n)
            made_rows.fill(connection, outbox, WAITING, n)
        _vacuum(engine)
        _vacuum(engine)
        spent[n] = _looks(engine)
        engine.dispose()
    least, most = spent[few], spent[many]
    rows: list[Row] = [
        (f"{what} with {many:,} waiting against with {few:,}", "≤ 1.7 ×", f"{most[name] / least[name]:.2f} × ({most[name] * 1e3:.1f} ms)", most[name] <= 1.7 * least[name])
        for name, what in (("claim", "claim of 100 chats"), ("pull", "pull of what may leave"))
    ]  # fmt: skip
    idle = {name: most[name] / most["empty"] for name in ("idle claim", "idle pull", "idle tick")}
    words = ", ".join(f"{name.removeprefix('idle ')} {ratio:.2f} ×" for name, ratio in idle.items())
    rows.append((f"looking in vain beside {many:,} done, against an empty transaction", "≤ 3 ×", words, max(idle.values()) <= 3))
    return rows


def _looks(engine: Any) -> dict[str, float]:
    """Seconds of each look, with everything waiting and with everything done."""
    quickest, claims, thread = made_rows.quickest, Claims(engine), DatabaseThread(engine, clock.real)

    def pull() -> object:
        return thread.do_now(lambda work: work.sending.next(work.now, 8, spaced=True))

    def claim() -> object:
        return claims.next(list(range(1, 101)), [], 100, 100)

    claim()
    found = {"claim": quickest(claim, 15), "pull": quickest(pull, 15)}
    with transaction(engine) as connection:
        connection.execute(text("UPDATE inbox SET status = 'done'"))
        connection.execute(text("UPDATE outbox SET status = 'sent'"))
    claims.next(list(range(1, 101)), [], 1, 1)
    _vacuum(engine)
    found |= {
        "empty": quickest(lambda: thread.do_now(lambda work: work.connection.execute(text("SELECT 1")).scalar()), 30),
        "idle claim": quickest(lambda: claims.next([], [], 100, 100), 30),
        "idle pull": quickest(pull, 30),
        "idle tick": quickest(lambda: thread.do_now(send_due), 30),
    }
    claims.close()
    thread.close()
    return found


def _vacuum(engine: Any) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))
