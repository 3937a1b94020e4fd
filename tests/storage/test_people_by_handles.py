"""The schema in which accounts stood everywhere, and the one in which they lie sealed in one table: up and down, sealed and open."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from bot.commands.database import raise_schema
from domain.values.ids import ChatId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender, as_json, from_json
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.addresses import database_file
from storage.database import open_engine
from storage.faults import DatabaseFaultError
from storage.outbox import Call
from storage.schema import downgrade, revisions, upgrade
from storage.seal import Seal, seal_columns
from storage.tables import metadata
from talk.asking.ask import Question, ask
from tests.raw_files import files_of, found

BEFORE = "0027"
"""The schema in which every table named Telegram's accounts."""
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
VOTER, SECRETARY, DEPUTY, STRANGER, FORGOTTEN = (6_120_050_001 + n for n in range(5))
GROUP = -1001
KEY = "a key of more than sixteen signs"
OLD_TABLES: dict[str, set[int | None]] = {
    "account_link.telegram_user_id": {SECRETARY, DEPUTY},
    "step.telegram_user_id": {SECRETARY},
    "outbox.chat_id": {VOTER, DEPUTY, GROUP, 0},
    "outbox.asked_by": {DEPUTY, None},
    "draft.chat_id": {VOTER},
    "inbox.chat_key": {VOTER, STRANGER},
    "invite.used_by": {SECRETARY},
    "chat_message.chat_id": {VOTER, GROUP},
    "broadcast.chat_id": {SECRETARY},
}
"""What stood in the columns of before, once this is put into them."""


@pytest.fixture(params=[KEY, ""], ids=["sealed", "open"])
def seal(request: pytest.FixtureRequest) -> Seal:
    return Seal.of(request.param)


@pytest.fixture
def old(database_url: str, seal: Seal) -> str:
    """A database of before, in which a voter, people of the roster and a stranger have left what they leave."""
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, seal)
    thread.do_now(fill)
    thread.close()
    engine = open_engine(database_url)
    downgrade(engine, BEFORE, seal)
    with engine.begin() as connection:
        raw = {"update_id": 7, "message": written(STRANGER)}
        row = {"payload": json.dumps(raw), "chat": STRANGER, "at": "2026-11-04 02:00:00.000000+00:00"}
        connection.execute(
            text(
                "INSERT INTO inbox (update_id, chat_key, received_at, payload, status, tries, error) VALUES (7, :chat, :at, :payload, 'new', 0, '')"
            ),
            row if engine.dialect.name == "postgresql" else {**row, "at": "2026-11-04 02:00:00.000000"},
        )
    engine.dispose()
    return database_url


def written(account: int) -> dict[str, Any]:
    chat = {"id": account, "type": "private", "first_name": "画眉鸟"}
    return {
        "message_id": 3,
        "date": 1_793_757_601,
        "chat": chat,
        "from": {"id": account, "is_bot": False, "first_name": "画眉鸟"},
        "text": "好",
    }


def said(handle: Handle, words: str) -> str:
    return as_json(Incoming(ChatId(handle), MessageId(5), NOW, Sender(handle, "zh-hans"), words))


def fill(work: Work) -> None:
    voter, secretary, deputy, forgotten = (work.chats.of(account) for account in (VOTER, SECRETARY, DEPUTY, FORGOTTEN))
    met = work.voters.meet(voter, "zh-Hans", NOW)
    work.voters.set_contact(met.id, "王秀兰", "13800004321")
    work.voters.meet_without_account("zh-Hans", VillageId("v01"), NOW)
    work.voters.block(met, datetime(2026, 12, 1, tzinfo=UTC), "骂人", PersonId("u01"), NOW)
    for person, handle in (("u01", secretary), ("d001", deputy)):
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, handle, NOW)
    work.held.keep(met.id, said(voter, "等着的话"), "rate", NOW)
    work.drafts.put("matter", voter, said(voter, "草稿"), NOW)
    work.invites.put("h" * 64, "person", "u01", (NOW, NOW))
    work.invites.use("h" * 64, secretary, NOW)
    ask(work, Incoming(ChatId(secretary), MessageId(9), NOW, Sender(secretary)), Question("broadcast_words"), "写什么")
    work.waiting.drop(secretary, "")
    work.places.forget_chat(secretary, (10**6, 10**6), 10)
    sent = work.say(voter, "收到了")
    work.sending.mark_sent(next(r for r in work.sending.next(NOW, 9, spaced=True) if r.id == sent), [55])
    work.places.note(GROUP, 77, 1)
    work.outbox.put(Call(GROUP, "copyMessage", {"from_chat_id": voter, "message_id": 55}))
    work.outbox.put(Call(GROUP, "getChatMember", {"user_id": deputy, "_name": "周启明"}))
    work.outbox.asker = (GROUP, deputy)
    work.say(GROUP, "答他的话")
    notice = work.broadcasts.put("明天停水", PersonId("u01"), secretary, NOW)
    work.broadcasts.change(notice, audience={"deputies": True}, status="running")
    work.say(deputy, "明天停水", dedupe_key=f"bc:{notice}:{deputy}", purpose=f"bc:{notice}")
    work.reminders.put({"kind": "broadcast", "due_at": NOW, "data": {"id": notice, "after": secretary}, "key": "broadcast:1:x"})
    work.reminders.put({"kind": "portion", "due_at": NOW, "data": {"name": "find", "chat": secretary, "account": secretary, "words": "路"}})
    work.reminders.put({"kind": "paper", "due_at": NOW, "data": {"chats": [secretary, deputy], "kinds": ["word"]}})
    work.inbox.store([{"update_id": 6, "message": {"chat": {"id": voter, "type": "private"}}}], NOW)
    work.steps.drop(forgotten, forgotten)


def column(url: str, where: str) -> set[Any]:
    table, _, name = where.partition(".")
    engine = open_engine(url)
    with engine.connect() as connection:
        found = set(connection.execute(text(f"SELECT {name} FROM {table}")).scalars())
    engine.dispose()
    return found


def everywhere(url: str, seal: Seal) -> str:
    """All that the database holds, opened."""
    engine = open_engine(url)
    seal_columns(engine, seal)
    with engine.connect() as connection:
        found = [str(list(connection.execute(table.select()))) for table in metadata.sorted_tables if table.name != "chat"]
    engine.dispose()
    return "\n".join(found)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_accounts_become_handles_in_every_table_and_nothing_else_changes(old: str, seal: Seal) -> None:
    for where, accounts in OLD_TABLES.items():
        assert column(old, where) >= accounts - {0}, where
    engine = open_engine(old)
    upgrade(engine, seal=seal)
    engine.dispose()
    held = everywhere(old, seal)
    assert [account for account in (VOTER, SECRETARY, DEPUTY, STRANGER) if str(account) in held] == []
    thread = DatabaseThread(open_engine(old), lambda: NOW, seal)
    thread.do_now(look)
    thread.close()
    if seal.key:
        assert str(VOTER) not in str(column(old, "chat.address"))


def look(work: Work) -> None:
    voter, secretary, deputy, stranger = (work.chats.of(account) for account in (VOTER, SECRETARY, DEPUTY, STRANGER))
    met = work.voters.of_account(voter)
    assert met is not None
    assert (met.chat_id, met.name, met.phone, met.blocked_until is not None) == (voter, "王秀兰", "13800004321", True)
    numbers = work.connection.execute(text("SELECT id FROM voter ORDER BY id")).scalars()
    assert [one.chat_id for n in numbers if (one := work.voters.get(n)) is not None] == [voter, 0]
    assert [p.id for p in work.roster.persons_of(secretary)] == ["u01"]
    assert [p.id for p in work.roster.persons_of(deputy)] == ["d001"]
    (held,) = work.held.next(met.id, "rate", 9)
    assert from_json(held.message) == Incoming(ChatId(voter), MessageId(5), NOW, Sender(voter, "zh-hans"), "等着的话")
    (draft,) = work.drafts.newest(voter, "matter")
    assert from_json(draft.message).sender.handle == voter
    assert work.steps.of(secretary, secretary) is not None
    calls = {row.method + str(row.chat_id): row for row in work.sending.next(NOW, 99, spaced=True)}
    assert calls[f"copyMessage{GROUP}"].arguments["from_chat_id"] == voter
    assert calls[f"getChatMember{GROUP}"].arguments["user_id"] == deputy
    assert calls[f"sendMessage{GROUP}"].asked_by == deputy
    assert calls[f"sendMessage{deputy}"].arguments["chat_id"] == deputy
    notice = calls[f"sendMessage{deputy}"].purpose
    assert work.say(deputy, "明天停水", dedupe_key=f"{notice}:{deputy}", purpose=notice) == calls[f"sendMessage{deputy}"].id, "once"
    data = {
        row.kind: row.data
        for row in work.connection.execute(metadata.tables["reminder"].select().where(text("done_at IS NULL")))
        if row.data
    }
    assert data["broadcast"]["after"] == secretary
    assert (data["portion"]["chat"], data["portion"]["account"]) == (secretary, secretary)
    assert data["paper"]["chats"] == [secretary, deputy]
    rows = {row.update_id: row for row in work.inbox.new(9)}
    assert (rows[6].chat_key, rows[7].chat_key) == (voter, stranger)
    kept = json.loads(rows[7].payload)["message"]
    assert (kept["chat"], kept["from"]) == ({"id": stranger, "type": "private"}, {"id": stranger, "is_bot": False, "first_name": ""})
    assert work.places.of(voter, 55) is not None
    assert work.chats.of(6_120_059_999) > max(voter, secretary, deputy, stranger)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_with_another_key_nothing_is_changed(old: str, seal: Seal) -> None:
    if not seal.key:
        return
    for wrong in (Seal(), Seal.of("another key of many signs")):
        engine = open_engine(old)
        with pytest.raises(DatabaseFaultError, match="wrong key"):
            upgrade(engine, seal=wrong)
        engine.dispose()
    assert column(old, "account_link.telegram_user_id") >= {SECRETARY, DEPUTY}


def test_a_handle_is_never_a_number_that_was_an_account_before(database_url: str) -> None:
    """Early accounts of Telegram are small numbers, as handles are."""

    def few(work: Work) -> None:
        for account in (3, 1, 2, 6_120_050_001):
            work.voters.meet(work.chats.of(account), "zh-Hans", NOW)
            work.say(work.chats.of(account), f"给{account}")

    thread = DatabaseThread(open_engine(database_url), lambda: NOW)
    thread.do_now(few)
    thread.close()
    engine = open_engine(database_url)
    downgrade(engine, BEFORE)
    upgrade(engine)
    engine.dispose()
    thread = DatabaseThread(open_engine(database_url), lambda: NOW)

    def heard(work: Work) -> dict[str, int | None]:
        rows = work.sending.next(NOW, 9, spaced=True)
        return {row.arguments["text"]: work.chats.address(row.chat_id) for row in rows}

    assert thread.do_now(heard) == {"给3": 3, "给1": 1, "给2": 2, "给6120050001": 6_120_050_001}
    thread.close()


def test_after_the_upgrade_the_files_of_a_sealed_database_show_nobody(database_url: str) -> None:
    """Nor what lay in places that were free already."""
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, Seal.of(KEY))
    thread.do_now(fill)
    thread.close()
    engine = open_engine(database_url)
    downgrade(engine, BEFORE, Seal.of(KEY))
    engine.dispose()
    path = database_file(database_url)
    assert path is not None
    assert {account for _, account in found(files_of(path), VOTER, SECRETARY, DEPUTY)} == {VOTER, SECRETARY, DEPUTY}, "they were there"
    assert raise_schema(database_url, KEY)[1] == max(revisions())
    assert found(files_of(path), VOTER, SECRETARY, DEPUTY) == []
