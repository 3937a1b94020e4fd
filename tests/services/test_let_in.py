"""Held words are let in a few at a time, however many there are: nobody waits long for one voter's (docs/design.md, Nothing without a bound)."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select

from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Press, Sender
from domain.values.voter import CASES_PER_DAY
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.voter.held import DAY, LET_IN
from services.voter.let_in import AT_ONCE
from services.voter.new_case import new_case
from services.watch.due import send_due
from services.watch.go_on import go_on
from storage.tables import outbox
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


def matter(work: Work, words: str, message_id: int) -> None:
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    new_case(work, voter, said(work, words, message_id))


def waiting(work: Work) -> list[int]:
    """The rows of what waits for another day."""
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    return [row.id for row in work.held.next(voter.id, DAY, 100)]


def cases(work: Work) -> int:
    voter = work.voters.of_account(ACCOUNT)
    assert voter is not None
    return len(work.cases.of_voter(voter.id))


def told(work: Work) -> int:
    return int(work.connection.execute(select(func.count()).select_from(outbox)).scalar_one())


def later(database: DatabaseThread, by: timedelta) -> None:
    clock = database.clock() + by
    database.clock = partial(lambda moment: moment, clock)
    while database.do_now(send_due) or database.do_now(go_on):
        pass


def test_what_is_too_much_for_a_day_is_looked_at_when_there_is_room_and_not_written_anew_before(database: DatabaseThread) -> None:
    database.do_now(write, "/start d_QXv01", 1)
    database.do_now(press_button, Press(ChatId(ACCOUNT), MessageId(3), Sender(ACCOUNT), "1", "agree|0|", database.clock()))
    for n in range(CASES_PER_DAY):
        database.do_now(matter, f"村口的路坏了，第{n}处", 100 + n)
    later(database, timedelta(hours=1))
    for n in range(8):
        database.do_now(matter, f"家里的水管漏了，第{n}处", 200 + n)
    kept, said_to_him = database.do_now(waiting), database.do_now(told)
    assert (len(kept), database.do_now(cases)) == (8, CASES_PER_DAY)
    for _ in range(20):
        later(database, timedelta(minutes=1))
    later(database, timedelta(hours=22))
    assert (database.do_now(waiting), database.do_now(told)) == (kept, said_to_him)
    later(database, timedelta(minutes=50))
    assert (database.do_now(waiting), database.do_now(cases)) == ([], CASES_PER_DAY + 8)
    later(database, timedelta(minutes=1))
    for n in range(CASES_PER_DAY):
        database.do_now(matter, f"桥上的灯不亮，第{n}盏", 300 + n)
    assert (len(database.do_now(waiting)), database.do_now(cases)) == (8, 2 * CASES_PER_DAY)
