"""Every kind of row has an end; three years show it (docs/privacy-assessment.md, 各样东西存多久)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from bench.chaos_bots import ROOT
from domain.values.buttons import Button
from domain.values.ids import Handle, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import morning
from storage import ends
from storage.addresses import database_file
from storage.tables import (
    account_link,
    block,
    case_card,
    case_message,
    chat_message,
    draft,
    held_words,
    inbox,
    invite,
    metadata,
    outbox,
    roster_row,
    step,
    stored_file,
    visit_record,
    voter_identity,
    web_login,
)
from tests.conversations.test_privacy import traces
from tests.raw_files import files_of, found
from tests.town import Town, handle_of, known

LONG = 300.0
"""Seconds: after years in which it was off the house issues every month's account at once."""
DRAFTED, HELD, FAILED, THROWN, VISITED = "老槐树底下有口井", "井边石板松了", "井水发浑", "桥墩裂了缝", "桥头路滑"


def test_no_table_is_without_an_end_and_the_assessment_lists_them_all() -> None:
    assert set(ends.ENDS) == set(metadata.tables)
    told = (ROOT / "docs" / "privacy-assessment.md").read_text(encoding="utf-8")
    assert [name for name in metadata.tables if f"`{name}`" not in told] == []
    rows = {line.split("|")[1].strip(): line for line in told.splitlines() if line.startswith("| `")}
    assert all(any(f"`{name}`" in row for row in rows) for name in ends.KINDS), "with a line of its own"


def count(work: Work, table: Any, *chosen: Any) -> int:
    return int(work.connection.execute(select(func.count()).select_from(table).where(*chosen)).scalar_one())


async def years(town: Town, days: int, soak: bool) -> None:
    """So many days, a quarter at a time: the clock and housekeeping run. Without `soak` two quarters, and the rest while it was off."""
    for span in [90] * -(-days // 90) if soak else (90, 90, days - 180):
        await town.passes(days=span, patience=LONG)
        await town.bot.tidy()
        await town.settled(LONG)


def at_the_office(work: Work) -> None:
    """Logins, sessions, forms, files and ways of looking up: two each, since the newest row of a table stays."""
    for n in ("a", "b"):
        hashes = dict.fromkeys(("token_hash", "browser_hash", "code_hash", "agent", "address"), n)
        work.connection.execute(insert(web_login).values(hashes | {"number": 10, "created_at": work.now, "expires_at": work.now}))
        work.web.sessions.open(n, Handle(1), n, n)
        work.web.sessions.spend(n, Handle(1))
        work.web.papers.order(Handle(1), PersonId("d001"), "csv", "")
        work.web.papers.keep_view(Handle(1), n, "")


async def test_three_years_leave_nothing_that_has_an_end(town: Town, soak: bool) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    voter, blocked, stranger = await town.voter(), await town.voter(name="被限制的人"), await town.stranger()
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领")
    await group.presses(deputy, "回复选民")
    await group.replies(deputy, "明天来看")
    await group.presses(deputy, "发送")
    await voter.writes("/privacy")
    await voter.presses("导出")
    await blocked.writes("路灯坏了")
    await secretary.writes("/block QX-2611-0002 30 天天骂人")
    await blocked.writes("桥上的灯也不亮")
    await stranger.writes("/start")
    await stranger.writes(HELD)
    await deputy.writes(DRAFTED)
    await deputy.presses("走访记录")
    await deputy.writes(VISITED)
    await town.ask(lambda work: work.say(handle_of(work, deputy), "走访", [[("走访记录", Button("vr_new"))]]))
    await town.settled()
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    await deputy.presses("电话")  # and says nothing more

    def breaks(work: Work) -> None:
        update_of = {
            "update_id": 10**9,
            "message": {"text": FAILED, "chat": {"id": handle_of(work, voter)}, "from": {"id": handle_of(work, voter)}},
        }
        work.inbox.store([update_of], work.now)
        row = work.connection.execute(select(inbox.c.id).where(inbox.c.update_id == 10**9)).scalar_one()
        work.inbox.mark_failed(row, "a mistake")
        work.held.keep(known(work, voter).id, '{"text": "x"}', "rate", work.now)
        work.files.put("a file that was never sent", b"x", work.now)
        work.files.put("another", b"x", work.now)
        work.connection.execute(update(roster_row).where(roster_row.c.id == "d004").values(ended_at=work.now))
        work.rows.link(PersonId("d004"), "届满的人", work.chats.of(7_000_000_123), work.now)
        work.invites.put("hash", "person", "d005", (work.now, work.now + timedelta(days=30)))
        work.invites.use("hash", work.chats.of(7_000_000_123), work.now)

    handle = await voter.handle()
    await town.ask(breaks)
    await town.ask(at_the_office)

    def there(work: Work) -> list[int]:
        return [count(work, table) for table in (draft, held_words, step, stored_file, block, visit_record, outbox)]

    assert min(await town.ask(there)) > 0
    assert await town.ask(lambda work: ends.kept_too_long(work.connection, work.now)) == {}
    town.clock.add(timedelta(days=1000))

    def late(work: Work) -> Any:
        return ends.kept_too_long(work.connection, work.now), morning.audit_counts(work, 0)["past_end"]

    kept, told = await town.ask(late)
    assert set(kept) == set(ends.KINDS), "all of it waits for housekeeping"
    assert told == sum(kept.values())
    town.clock.add(timedelta(days=-1000))
    await years(town, 3 * 365, soak)
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("撤回")
    await voter.presses("withdraw_yes")
    await years(town, 180, soak)

    def look(work: Work) -> dict[str, int]:
        old = work.now - ends.SENT
        return {
            "drafts": count(work, draft, draft.c.message != ""),
            "held": count(work, held_words),
            "questions": count(work, step, step.c.expires_at < work.now - ends.MONTH),
            "files": count(work, stored_file, stored_file.c.made_at < work.now - ends.MONTH),
            "blocks": count(work, block),
            "failed": count(work, inbox, inbox.c.status == "failed") + count(work, inbox, inbox.c.payload != ""),
            "links": count(work, account_link, account_link.c.person_id == "d004"),
            "used": count(work, invite, invite.c.used_by.is_not(None)),
            "visits": count(work, visit_record, visit_record.c.filed_at.is_(None), visit_record.c.dropped_at.is_(None)),
            "sent": count(work, outbox, outbox.c.put_at < old),
            "identities": count(work, voter_identity),
        }

    stay = {"identities": 3, "sent": 1}
    assert {name: n for name, n in (await town.ask(look)).items() if n} == stay, "two of the roster; one whose matter is open, and its card"
    assert await town.ask(late) == ({}, 0)
    for marker in (DRAFTED, HELD, FAILED, VISITED, str(stranger.id), str(voter.id), "7000000123"):
        assert await town.ask(traces, marker) == [], marker
    assert await town.ask(lambda work: count(work, case_message, case_message.c.case_id == 1, case_message.c.chat_id != 0)) == 0
    assert await town.ask(lambda work: count(work, case_card, case_card.c.case_id == 1, case_card.c.chat_id != 0)) == 0
    assert await town.ask(lambda work: count(work, chat_message, chat_message.c.chat_id == handle)) == 0
    database = database_file(town.settings.database_url)
    assert database is not None
    assert found(files_of(database), DRAFTED, HELD, FAILED, VISITED, stranger.id) == []
    assert [m.text for m in await town.ask(lambda work: work.messages.of(1))][:1] == ["村口的路坏了"], "the archive stays"


def test_what_housekeeping_had_to_leave_until_now_is_no_fault(database: DatabaseThread) -> None:
    """The newest row stays, whatever it is: what came after it makes it one to clear, at the next hour and not a day ago."""

    def look(work: Work) -> tuple[dict[str, int], dict[str, int]]:
        for days in (40, 40, 0):
            at = work.now - timedelta(days=days)
            work.connection.execute(insert(draft).values(chat_id=1, kind="note", message="", at=at, done_at=at))
        return ends.kept_too_long(work.connection, work.now), ends.kept_too_long(work.connection, work.now + timedelta(days=2))

    now, later = database.do_now(look)
    assert now["draft"] == 1, "the one before it could have gone long ago"
    assert later["draft"] == 2


async def test_a_record_that_is_thrown_away_keeps_nothing(town: Town, tmp_path: Path) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes(THROWN)
    await deputy.presses("走访记录")
    assert await town.ask(traces, THROWN) == ["visit_matter.message"]
    await deputy.presses("vr_drop")
    assert await town.ask(traces, THROWN) == []


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_number_is_never_given_again(town: Town, soak: bool) -> None:
    """The newest row stays, however old: an old button must not find somebody else's draft."""
    deputy = await town.deputy("吕春敏")
    await deputy.writes(DRAFTED)
    last = await town.ask(lambda work: work.connection.execute(select(func.max(draft.c.id))).scalar_one())
    await years(town, 720, soak)
    await deputy.writes("路灯坏了吗")
    assert await town.ask(lambda work: work.connection.execute(select(func.max(draft.c.id))).scalar_one()) > last
