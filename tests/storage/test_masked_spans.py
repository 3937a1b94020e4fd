"""What is masked lies apart, sealed and found by a keyed hash; words of an earlier version are masked by the program."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import insert, select, text

from domain.cases.case import Event
from domain.cases.details_in_hand import Registered
from domain.rights.kept import Away
from domain.rights.sight import Area, Sight
from domain.rights.wanted import Wanted
from domain.values.ids import VillageId
from domain.values.message import Earlier
from services.deed.mask_words import mask_words
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import go_on
from storage.database import open_engine
from storage.masked_spans import FIRST_PLACE
from storage.register import Found
from storage.schema import downgrade, upgrade
from storage.seal import Seal
from storage.sealed_columns import rekey_columns, sealed_columns
from storage.tables import case_message, masked_number, message_version, visit_record, visit_version

BEFORE = "0018"
"""The schema in which words stood as they were written."""
EVERYTHING = Sight(True, Area((), ()), (), Away(), True, (), ())
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
PHONE, WORDS = "13800005678", "路坏了，电话１３８００００5678"
OLD_KEY, NEW_KEY = Seal.of("an old and long key"), Seal.of("a new and long key")


@pytest.fixture
def sealed(database_url: str) -> Iterator[DatabaseThread]:
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, OLD_KEY)
    yield thread
    thread.close()


def said(work: Work, words: str = WORDS) -> int:
    """A case with one message of its voter, edited once; returns the message's row."""
    number = work.cases.next_number("QX", "2611")
    case = work.cases.open([Event("registered", NOW, NOW, "voter", Registered(number=number, village=VillageId("v01"), category="road"))])
    values = {"case_id": case.id, "author": "voter", "kind": "words", "at": NOW, "text": "早先写的 13900001111"}
    first = work.messages.keep(values)
    return work.messages.revise(first, words, (), NOW).id


def rows(work: Work) -> list[Any]:
    return [*work.connection.execute(select(case_message)), *work.connection.execute(select(message_version))]


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_with_a_key_no_row_shows_a_number_and_the_original_is_there(sealed: DatabaseThread) -> None:
    row = sealed.do_now(said)
    assert not any(number in str(found) for number in (PHONE, "００００5678", "13900001111", "00001111") for found in sealed.do_now(rows))
    message = sealed.do_now(lambda work: work.messages.get(row))
    assert message is not None
    assert sealed.do_now(lambda work: work.messages.whole(message).text) == WORDS
    assert sealed.do_now(lambda work: [stood.text for stood in work.messages.earlier_whole(message)]) == ["早先写的 13900001111"]
    assert sealed.do_now(lambda work: work.spans.cases_with("138-0000-5678")) == [message.case_id]
    assert sealed.do_now(lambda work: work.spans.cases_with("13900001111")) == [], "he took it back"


def test_another_key_opens_nothing_and_a_new_key_everything(sealed: DatabaseThread, database_url: str) -> None:
    row = sealed.do_now(said)
    other = DatabaseThread(open_engine(database_url), lambda: NOW, NEW_KEY)
    message = sealed.do_now(lambda work: work.messages.get(row))
    assert message is not None
    with pytest.raises(InvalidTag):
        other.do_now(lambda work: work.messages.whole(message))
    assert other.do_now(lambda work: work.spans.cases_with(PHONE)) == []
    sealed.do_now(lambda work: work.spans.rekey(NEW_KEY))
    again = other.do_now(lambda work: work.messages.get(row))
    assert again is not None
    assert other.do_now(lambda work: work.messages.whole(again).text) == WORDS
    assert other.do_now(lambda work: [stood.text for stood in work.messages.earlier_whole(again)]) == ["早先写的 13900001111"]
    assert other.do_now(lambda work: work.spans.cases_with(PHONE)) == [again.case_id]
    other.close()


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_words_of_an_earlier_version_are_masked_in_portions_and_are_no_hit_before(database_url: str) -> None:
    engine = open_engine(database_url)
    downgrade(engine, BEFORE)
    with engine.begin() as connection:
        raw: dict[str, Any] = {
            "number": "QX-2601-0001",
            "status": "assigned",
            "category": "road",
            "kind": "complaint",
            "marks": "[]",
            "channel": "bot",
        }
        raw |= {"anonymous": True, "registered_at": str(NOW), "queue_reason": "", "recused": "[]", "round": 1, "extended_round": 0}
        raw |= {"waited_round": 0, "handed_up_to": "[]", "outcome": "", "unaskable": False, "rating": "", "rated_round": 0, "resolved": ""}
        raw |= {"joined": False, "language": "zh-Hans", "limits": "{}"}
        names = ", ".join(raw)
        connection.execute(text(f"INSERT INTO case_ (id, {names}) VALUES (1, {', '.join(':' + name for name in raw)})"), raw)  # noqa: S608
        for n in range(1, 251):
            values = {"id": n, "at": str(NOW), "text": f"第{n}次说，电话13800005678"}
            connection.execute(
                text(
                    "INSERT INTO case_message (id, case_id, author, kind, at, text, media, album, chat_id, message_id, version)"
                    " VALUES (:id, 1, 'voter', 'words', :at, :text, '[]', '', 0, 0, 2)"
                ),
                values,
            )
        old = {"at": str(NOW), "text": f"原来写 {WORDS}"}
        connection.execute(text("INSERT INTO message_version (message_id, version, at, text, media) VALUES (7, 1, :at, :text, '[]')"), old)
    upgrade(engine)
    engine.dispose()
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, OLD_KEY)
    hits = thread.do_now(
        lambda work: (work.register.words.put_in(), work.register.page(Wanted(words="13800005678"), EVERYTHING, None, 9).cases)
    )
    assert hits == (0, ()), "not even before they are masked"
    portions = 0
    while thread.do_now(go_on.go_on):
        portions += 1
    assert portions == 2, "200 at a time"
    assert not any(PHONE in str(found) or "１３８" in str(found) for found in thread.do_now(rows))
    message = thread.do_now(lambda work: work.messages.get(7))
    assert message is not None
    assert thread.do_now(lambda work: work.messages.whole(message).text) == "第7次说，电话13800005678"
    assert thread.do_now(lambda work: [stood.text for stood in work.messages.earlier_whole(message)]) == [f"原来写 {WORDS}"]
    assert thread.do_now(lambda work: work.spans.cases_with(PHONE)) == [1]
    assert thread.do_now(lambda work: work.register.words.put_in(1_000)) == 250
    for words, found in {"13800005678": [], "5678": [], "7次": [1], "第7次说": [1]}.items():
        page = thread.do_now(_found, words)
        assert [case.id for case in page.cases] == found, words
    thread.close()


def _found(work: Work, words: str) -> Found:
    return work.register.page(Wanted(words=words), EVERYTHING, None, 9)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_a_step_back_to_the_earlier_schema_puts_back_what_is_not_sealed(database: DatabaseThread, database_url: str) -> None:
    row = database.do_now(said)
    engine = open_engine(database_url)
    downgrade(engine, BEFORE)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT text FROM case_message WHERE id = :id"), {"id": row}).scalar() == WORDS
        assert (
            connection.execute(text("SELECT text FROM message_version WHERE message_id = :id"), {"id": row}).scalar()
            == "早先写的 13900001111"
        )
    upgrade(engine)
    engine.dispose()


def test_what_is_forgotten_stays_masked_for_good(sealed: DatabaseThread) -> None:
    row = sealed.do_now(said)
    message = sealed.do_now(lambda work: work.messages.get(row))
    assert message is not None
    sealed.do_now(lambda work: work.spans.forget_of(message.case_id, FIRST_PLACE, 200))
    assert sealed.do_now(lambda work: list(work.connection.execute(select(masked_number)))) == []
    after = sealed.do_now(lambda work: work.messages.get(row))
    assert after is not None
    assert sealed.do_now(lambda work: work.messages.whole(after).text) == after.text == message.text
    stood = sealed.do_now(lambda work: work.messages.earlier_whole(after))
    assert [type(one) for one in stood] == [Earlier]
    assert "1111" not in stood[0].text


def open_words(engine: Any) -> list[str]:
    """What a sealed column holds, as it lies there."""
    with engine.connect() as connection:
        return [
            str(value)
            for table, part in sealed_columns()
            for value in connection.execute(text(f'SELECT "{part.name}" FROM "{table.name}"')).scalars()  # noqa: S608  our own names
        ]


def fill(work: Work) -> None:
    """Words in every kind of sealed column."""
    work.drafts.put("words", 7, '{"text": "电话13800005678"}', NOW)
    work.reminders.put({"kind": "portion", "due_at": NOW, "data": {"name": "find", "words": PHONE}})
    work.files.put("lianxin.txt", PHONE.encode(), NOW)
    work.say(7, f"您说过 {PHONE}")


def read(work: Work) -> tuple[Any, ...]:
    draft = work.drafts.newest(7, "words")[0].message
    due = work.aside.next_portion()
    waiting = work.waiting.of_chat(7, 5)[0].arguments["text"]
    return draft, dict(due.data) if due else {}, work.files.get(1), waiting


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_what_waits_is_sealed_as_a_whole_and_opens_with_a_new_key(sealed: DatabaseThread, database_url: str) -> None:
    sealed.do_now(fill)
    whole = sealed.do_now(read)
    assert whole == ('{"text": "电话13800005678"}', {"name": "find", "words": PHONE}, ("lianxin.txt", PHONE.encode()), f"您说过 {PHONE}")
    assert not any(PHONE in held for held in open_words(sealed.engine))
    sealed.do_now(lambda work: rekey_columns(work.connection, OLD_KEY, NEW_KEY))
    other = DatabaseThread(open_engine(database_url), lambda: NOW, NEW_KEY)
    assert other.do_now(read) == whole
    with pytest.raises(InvalidTag):
        sealed.do_now(read)
    other.do_now(lambda work: rekey_columns(work.connection, NEW_KEY, Seal()))
    assert sum(PHONE in held for held in open_words(other.engine)) == 4
    other.close()


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_what_lay_open_before_is_sealed_where_it_lies(database: DatabaseThread, database_url: str) -> None:
    database.do_now(lambda work: work.drafts.put("words", 7, '{"text": "电话13800005678"}', NOW))
    record = {"month": "2026-11", "visit_on": NOW.date(), "refs": [], "deputies": [], "note": PHONE, "media": [], "chat_id": 7}
    database.do_now(lambda work: work.connection.execute(insert(visit_record).values(record | {"recorded_by": "d001", "made_at": NOW})))
    data = {"record_id": 1, "version": 1, "at": NOW, "by": "d001", "month": "2026-11", "data": {"note": PHONE}}
    database.do_now(lambda work: work.connection.execute(insert(visit_version).values(data)))
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, OLD_KEY)
    assert thread.do_now(lambda work: work.drafts.newest(7, "words")[0].message) == '{"text": "电话13800005678"}', "read as it lies"
    thread.do_now(lambda work: mask_words(work, {}))
    assert not any(PHONE in held for held in open_words(thread.engine))
    assert thread.do_now(lambda work: work.connection.execute(select(visit_version.c.data)).scalar()) == {"note": PHONE}
    assert thread.do_now(lambda work: work.drafts.newest(7, "words")[0].message) == '{"text": "电话13800005678"}'
    thread.close()
