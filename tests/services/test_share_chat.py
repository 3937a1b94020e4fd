"""What is folded into a call that is under way, and what leaves first (services/case/share_chat.py)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Claimed
from domain.values.ids import CaseId, ChatId, GroupId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Media, Sender
from services.case import cards
from services.case.clear_away import take_card
from services.case.share_chat import room_for
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.outbox import delivered
from storage.outbox import BULK, FURTHER, NOTICE, Call, Outbox, OutboxRow
from talk.edits import receive_edit
from talk.private import receive_private_message

GROUP, VOTER, OTHER = -1001, 901, 902
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)


class Chat:
    """A group's chat of which the test itself is Telegram: it takes what leaves, when the test says so."""

    def __init__(self, database: DatabaseThread) -> None:
        self.database, self.number = database, 100

    def bind(self) -> None:
        def bind(work: Work) -> None:
            work.rows.bind_chat(GroupId("g1"), ChatId(GROUP), PersonId("u01"), work.now)
            for account in (VOTER, OTHER):
                voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
                work.voters.change(voter.id, village="v01", consented_at=work.now)

        self.database.do_now(bind)

    def says(self, words: str, account: int = VOTER, **more: Any) -> int:
        self.number += 1
        sender = Sender(Handle(account), "zh-hans")
        message = Incoming(ChatId(account), MessageId(self.number), NOW, sender, words, **more)
        self.database.do_now(receive_private_message, message)
        return self.number

    def edits(self, number: int, words: str) -> None:
        sender = Sender(Handle(VOTER), "zh-hans")
        self.database.do_now(receive_edit, Incoming(ChatId(VOTER), MessageId(number), NOW, sender, words))

    def pulled(self) -> list[OutboxRow]:
        """What may leave for the group now."""

        def look(work: Work) -> list[OutboxRow]:
            rows = work.sending.next(work.now + timedelta(seconds=2), 100, spaced=True)
            return [row for row in rows if row.chat_id == GROUP and room_for(work, row) == "sent"]

        return self.database.do_now(look)

    def takes(self, *rows: OutboxRow) -> None:
        for row in rows:
            self.number += 1
            parts = len(row.arguments.get("media", [0]))
            ids = [self.number + n for n in range(parts)] if row.method.startswith(("send", "copy")) else []
            self.number += parts
            self.database.do_now(delivered, row, ids)


@pytest.fixture
def chat(database: DatabaseThread) -> Chat:
    made = Chat(database)
    made.bind()
    made.says("村口的路坏了")
    made.takes(*made.pulled())
    return made


def words(rows: list[OutboxRow]) -> list[str]:
    return [str(row.arguments.get("text", row.method)) for row in rows]


def test_words_folded_into_a_call_under_way_follow_it(chat: Chat) -> None:
    chat.says("第一句")
    (under_way,) = chat.pulled()
    chat.says("第二句")
    chat.says("第三句")
    chat.takes(under_way)
    assert words([under_way]) == ["【QX-2611-0001】选民补充：\n｜第一句"]
    (rest,) = chat.pulled()
    assert words([rest]) == ["【QX-2611-0001】选民接着说：\n· 第二句\n· 第三句"]
    chat.takes(rest)
    assert chat.pulled() == []


def test_a_call_that_failed_leaves_with_what_was_folded_into_it(chat: Chat) -> None:
    chat.says("第一句")
    chat.pulled()
    chat.says("第二句")
    (again,) = chat.pulled()
    assert words([again]) == ["【QX-2611-0001】选民接着说：\n· 第一句\n· 第二句"]


def test_a_picture_that_joins_an_album_under_way_follows_it(chat: Chat) -> None:
    def shows(name: str) -> None:
        chat.says("", media=(Media("photo", name, 1),))

    shows("a")
    (under_way,) = chat.pulled()
    shows("b")
    chat.takes(under_way)
    (one,) = chat.pulled()
    assert (one.method, one.arguments["photo"]) == ("sendPhoto", "b")
    shows("c")
    shows("d")
    chat.takes(one)
    (album,) = chat.pulled()
    assert [part["media"] for part in album.arguments["media"]] == ["c", "d"]
    chat.takes(album)
    assert chat.pulled() == []


def test_what_was_taken_back_while_it_was_under_way_does_not_come_again(chat: Chat) -> None:
    chat.says("第一句")
    (under_way,) = chat.pulled()
    chat.says("第二句")

    def take_back(work: Work) -> None:
        case = work.cases.get(1)
        take_card(work, case, work.cards.of(case.id)[0])

    chat.database.do_now(take_back)
    chat.takes(under_way)
    assert not any("第二句" in text for text in words(chat.pulled()))


def test_an_edit_by_the_voter_never_delays_what_a_deputy_changed_on_the_card(chat: Chat) -> None:
    first = chat.database.do_now(lambda work: work.messages.of(CaseId(1))[0].message_id)
    for n in range(8):
        chat.edits(first, f"村口的路坏了 {n}")
        chat.takes(*chat.pulled())

    def claimed(work: Work) -> Case:
        case = work.cases.get(1)
        case = work.cases.record(case, work.event("claimed", "d001", Claimed(claimer=PersonId("d001"))))
        cards.refresh_cards(work, case)
        return case

    chat.database.do_now(claimed)
    chat.edits(first, "村口的路坏了 9")
    card = [row for row in chat.pulled() if row.method == "editMessageText"]
    assert len(card) == 1
    assert "已认领" in card[0].arguments["text"]
    assert "村口的路坏了 9" in card[0].arguments["text"]


def test_cards_before_further_words_before_broadcasts(chat: Chat) -> None:
    chat.says("第一句")

    def tell_all(work: Work) -> None:
        work.say(GROUP, "明天停水", priority=BULK)

    chat.database.do_now(tell_all)
    chat.says("自来水停了三天了", OTHER)
    rows = chat.pulled()
    assert [row.priority for row in rows] == [NOTICE, FURTHER, BULK]


def test_more_than_the_share_is_put_off_once_and_not_looked_at_again(chat: Chat) -> None:
    for n in range(30):
        chat.says("", media=(Media("voice", f"v{n}", 1),))
    left = chat.pulled()
    chat.takes(*left[:6])
    assert chat.pulled() == []
    due = chat.database.do_now(lambda work: work.sending.next(work.now + timedelta(seconds=50), 100, spaced=True))
    assert [row for row in due if row.chat_id == GROUP] == []


def test_a_call_put_by_a_process_whose_clock_is_ahead_waits_for_its_share_too(database: DatabaseThread) -> None:
    """It would leave at once whatever the clock says; put off, it must not come up again and again, or the sender never rests."""

    def look(work: Work) -> list[list[int]]:
        ahead = Outbox(work.connection, work.now + timedelta(hours=1))
        ahead.put(Call(GROUP, "sendMessage", {"chat_id": GROUP, "text": "又一句"}, FURTHER, of_voter=1))
        (row,) = work.sending.next(work.now, 10, spaced=True)
        work.shares.put_off(row, work.now + timedelta(seconds=30))
        moments = (work.now, work.now + timedelta(seconds=31))
        return [[r.id for r in work.sending.next(at, 10, spaced=True)] for at in moments]

    now, later = database.do_now(look)
    assert now == []
    assert len(later) == 1
