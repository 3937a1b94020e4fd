"""Held words are let in a few at a time, however many there are: nobody waits long for one voter's (docs/design.md, Nothing without a bound)."""

from datetime import timedelta
from functools import partial

import pytest

from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Press, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.voter.held import LET_IN
from services.voter.let_in import AT_ONCE
from services.watch.due import send_due
from services.watch.go_on import go_on
from talk.press import press_button
from talk.private import receive_private_message

ACCOUNT = Handle(700)
MANY = 37


def said(work: Work, words: str, message_id: int) -> Incoming:
    return Incoming(ChatId(ACCOUNT), MessageId(message_id), work.now, Sender(ACCOUNT), words)


def write(work: Work, words: str, message_id: int) -> None:
    receive_private_message(work, said(work, words, message_id))


def left(work: Work) -> int:
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    return len(work.held.next(voter.id, "consent", 100)) + len(work.held.next(voter.id, "rate", 100))


def unread(work: Work) -> int:
    """What waits for his consent."""
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    return len(work.held.next(voter.id, "consent", 100))


def known(work: Work) -> list[str]:
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    cases = work.cases.of_voter(voter.id)
    return [m.text for case in cases for m in work.messages.of(case.id) if m.author == "voter"]


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_no_deed_lets_in_more_than_a_few_words_and_all_come_in_order(database: DatabaseThread) -> None:
    database.do_now(write, "/start d_QXv01", 1)
    for n in range(MANY):
        database.do_now(write, f"村口的路坏了，第{n}句", 10 + n)
    assert database.do_now(left) >= MANY - 1
    agree = Press(ChatId(ACCOUNT), MessageId(3), Sender(ACCOUNT), "1", "agree|0|", database.clock())
    steps, before = [], database.do_now(unread)
    database.do_now(press_button, agree)
    more = True
    while more:
        now = database.do_now(unread)
        steps.append(before - now)
        before = now
        more = bool(database.do_now(go_on))
    assert max(steps) == AT_ONCE
    assert before == 0
    late = 0
    while database.do_now(left) and late < 10:
        late += 1
        clock = database.clock() + timedelta(minutes=1, seconds=5)
        database.clock = partial(lambda moment: moment, clock)
        waited, steps = database.do_now(left), []
        going = True
        while going:
            was = database.do_now(left)
            going = bool(database.do_now(send_due)) or database.do_now(go_on)
            steps.append(was - database.do_now(left))
        assert max(steps) <= AT_ONCE
        assert waited - database.do_now(left) <= LET_IN
    assert [words for words in database.do_now(known) if "第" in words] == [f"村口的路坏了，第{n}句" for n in range(MANY)]
