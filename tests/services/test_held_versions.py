"""What is edited while it waits keeps every version, and what waits in masses keeps its order; he is told once (docs/spec.md section 3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.values.ids import CaseId, ChatId, Handle, MessageId
from domain.values.message import Incoming, Press, Sender, as_json
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from services.watch.go_on import go_on
from storage.held import MUCH
from talk.edits import receive_edit
from talk.press import press_button
from talk.private import receive_private_message
from tests.stored import voter_of
from tests.town import START

ACCOUNT = 901
WORDS = "村口的路灯坏了三天"


def said(words: str, message_id: int = 5, at: datetime = START) -> Incoming:
    return Incoming(ChatId(ACCOUNT), MessageId(message_id), at, Sender(Handle(ACCOUNT)), words)


def edited(words: str, n: int, message_id: int = 5) -> Incoming:
    return replace(said(words, message_id, START + timedelta(seconds=n)), edited=True)


def presses(work: Work, data: str) -> None:
    press_button(work, Press(ChatId(ACCOUNT), MessageId(3), Sender(Handle(ACCOUNT)), "1", data, work.now))


def versions(work: Work) -> list[str]:
    (message,) = [m for m in work.messages.of(CaseId(1)) if m.author == "voter"]
    return [*(stood.text for stood in work.messages.earlier(message.id)), message.text]


def later(database: DatabaseThread, **span: float) -> None:
    now = database.clock() + timedelta(**span)
    database.clock = lambda: now


@pytest.fixture
def town(database: DatabaseThread) -> DatabaseThread:
    now = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
    database.clock = lambda: now
    return database


def until_quiet(town: DatabaseThread) -> None:
    while town.do_now(send_due) or town.do_now(go_on):
        pass


def test_every_edit_of_words_that_wait_for_consent_is_a_version(town: DatabaseThread) -> None:
    town.do_now(receive_private_message, said("/start d_QXv01", 1))
    town.do_now(receive_private_message, said(WORDS))
    later(town, minutes=5)
    made = [f"{WORDS}，改{n}" for n in range(120)]
    for n, words in enumerate(made):
        town.do_now(receive_edit, edited(words, n + 1))
    town.do_now(presses, "agree|0|")
    for _ in range(10):  # what is over his rate comes as the rate allows
        until_quiet(town)
        later(town, minutes=1)
    assert town.do_now(versions) == [WORDS, *made]


def test_every_edit_that_came_before_its_message_is_a_version(town: DatabaseThread) -> None:
    town.do_now(receive_private_message, said("/start d_QXv01", 1))
    town.do_now(presses, "agree|0|")
    made = [f"{WORDS}，改{n}" for n in range(7)]
    later(town, minutes=1)
    for n in (2, 0, 1, 6, 4, 3, 5):  # pushes know no order
        town.do_now(receive_edit, edited(made[n], n + 1))
    town.do_now(receive_private_message, said(WORDS))
    assert town.do_now(versions) == [WORDS, *made]


def owed(work: Work) -> list[str]:
    rows = work.sending.next(work.now + timedelta(days=1), 5_000, spaced=True)
    return [r.arguments["text"] for r in rows if r.chat_id == ACCOUNT and "text" in r.arguments]


def test_he_is_told_once_when_five_hundred_wait_and_all_are_taken_in_their_order(town: DatabaseThread, soak: bool) -> None:
    """Without `soak` the first hundred are looked at, and that what is written meanwhile goes behind all that waits."""
    town.do_now(receive_private_message, said("/start d_QXv01", 1))
    town.do_now(presses, "agree|0|")
    many = [f"{WORDS}，第{n}句" for n in range(MUCH + 60)]
    for n, words in enumerate(many):
        town.do_now(receive_private_message, said(words, 100 + n, START + timedelta(milliseconds=n)))
    assert sum(f"{MUCH} 多条话在等着" in words for words in town.do_now(owed)) == 1
    held = town.do_now(lambda work: len(work.held.next(voter_of(work, Handle(ACCOUNT)).id, "rate", 5_000)))
    assert MUCH <= held < len(many)
    for _ in range(len(many) // 10 if soak else 8):
        later(town, minutes=1)
        until_quiet(town)
    town.do_now(receive_private_message, said("这是后来写的一句", 9_000, town.clock()))

    def in_order(work: Work) -> list[str]:
        return [m.text for case in work.cases.of_voter(voter_of(work, Handle(ACCOUNT)).id) for m in work.messages.of(case.id)]

    taken = town.do_now(in_order)
    enough = len(many) if soak else 100
    assert len(taken) >= enough
    assert taken[: len(many)] == many[: len(taken)], "each once, in the order in which he wrote them"
    assert sum(f"{MUCH} 多条话在等着" in words for words in town.do_now(owed)) == 1, "still once"


def on_cases(work: Work) -> list[str]:
    return [m.text for case in work.cases.of_voter(voter_of(work, Handle(ACCOUNT)).id) for m in work.messages.of(case.id)]


def test_beside_a_matter_that_is_held_for_the_next_day_other_words_are_taken(town: DatabaseThread) -> None:
    town.do_now(receive_private_message, said("/start d_QXv01", 1))
    town.do_now(presses, "agree|0|")
    town.do_now(receive_private_message, said(WORDS, 4))

    def hold(work: Work) -> None:
        work.held.keep(voter_of(work, Handle(ACCOUNT)).id, as_json(said("垃圾没人收", 5)), "rate", START)

    town.do_now(hold)
    later(town, minutes=1)
    town.do_now(receive_private_message, said("路灯还是不亮", 6, town.clock()))
    assert "路灯还是不亮" in town.do_now(on_cases)


def test_when_all_that_waited_is_taken_words_are_taken_at_once_again(town: DatabaseThread) -> None:
    town.do_now(receive_private_message, said("/start d_QXv01", 1))
    town.do_now(presses, "agree|0|")
    for n in range(25):
        town.do_now(receive_private_message, said(f"{WORDS}，第{n}句", 100 + n, START + timedelta(milliseconds=n)))
    town.do_now(receive_private_message, said("这是后来写的一句", 200, town.clock()))
    assert "这是后来写的一句" not in town.do_now(on_cases)
    for _ in range(3):
        later(town, minutes=1)
        until_quiet(town)
    assert town.do_now(on_cases)[-1] == "这是后来写的一句"
    town.do_now(receive_private_message, said("路灯还是不亮", 300, town.clock()))
    assert town.do_now(on_cases)[-1] == "路灯还是不亮"
