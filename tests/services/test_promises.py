"""Random walks through the services keep the promises of docs/spec.md section 1, whatever people press and write."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from domain.cases.life_cycle import FINAL_ROUND
from domain.cases.replay import replay
from domain.values.buttons import unpack
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Press, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch.due import send_due
from services.watch.go_on import go_on
from services.watch.outbox import delivered
from storage.database import open_engine
from talk.edits import receive_edit
from talk.press import press_button
from talk.private import receive_private_message
from tests import stored

VOTERS, DEPUTIES = (901, 902), {801: "d001", 802: "d003", 803: "d072", 804: "u01", 805: "d002", 806: "u02"}
WORDS = (
    "村口的路坏了",
    "自来水停了",
    "你好",
    "1",
    "不满意",
    "满意",
    "还没解决",
    "/my",
    "我的事项",
    "。",
    "要举报村会计收了钱",
    "请保密，他打人",
    "/help",
    "12月20日",
    "/new",
    "/queue",
    "/cases",
    "/callbacks",
    "/people",
    "/suggest",
    "/canned",
    "/broadcast",
    "/find 村口",
    "上坪村",
    "王大娘 13800000999",
    "12月1日到12月5日",
)


class Walk:
    """People who do anything they can; every message and button the bot ever sent can be used again."""

    def __init__(self, url: str, seed: int) -> None:
        self.dice = random.Random(seed)
        self.now = datetime(2026, 11, 4, 2, tzinfo=UTC)
        engine = open_engine(url)
        event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
        self.database = DatabaseThread(engine, lambda: self.now)
        self.next_id = 1
        self.buttons: dict[int, list[tuple[int, str]]] = {}
        self.written: list[tuple[int, int, str]] = []
        self.answers: dict[int, int] = {}

    def settle_in(self, work: Work) -> None:
        for account in VOTERS:
            voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
            work.voters.change(voter.id, village="v01", consented_at=work.now)
        for account, person in DEPUTIES.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(account), work.now)

    def step(self) -> None:
        account = self.dice.choice((*VOTERS, *DEPUTIES))
        roll = self.dice.random()
        if roll < 0.35:
            self._write(account)
        elif roll < 0.85 and self.buttons.get(account):
            message_id, data = self.dice.choice(self.buttons[account][-40:])
            self.database.do_now(press_button, self._press(account, message_id, data))
        elif roll < 0.9 and self.written:
            chat, message_id, _ = self.dice.choice(self.written)
            self.database.do_now(receive_edit, self._message(chat, "改成桥坏了", message_id))
        else:
            self.now += timedelta(hours=self.dice.choice((1, 30, 75, 170)))
            while self.database.do_now(send_due) or self.database.do_now(go_on):
                pass
        self._deliver()

    def _write(self, account: int) -> None:
        words, before = self.dice.choice(WORDS), self._owed(account)
        message = self._message(account, words)
        self.written.append((account, message.message_id, words))
        self.database.do_now(receive_private_message, message)
        assert self._owed(account) > before, f"{words} was not acknowledged"

    def _owed(self, account: int) -> int:
        from storage.tables import outbox

        return int(
            self.database.do_now(lambda work: len(work.connection.execute(outbox.select().where(outbox.c.chat_id == account)).all()))
        )

    def _message(self, account: int, words: str, message_id: int = 0) -> Incoming:
        self.next_id += 1
        self.now += timedelta(seconds=self.dice.choice((1, 50, 200)))
        sender = Sender(Handle(account), "zh-hans")
        return Incoming(ChatId(account), MessageId(message_id or self.next_id), self.now, sender, words)

    def _press(self, account: int, message_id: int, data: str) -> Press:
        return Press(ChatId(account), MessageId(message_id), Sender(Handle(account)), "1", data, self.now)

    def _deliver(self) -> None:
        """Everything owed arrives; its buttons can be pressed from now on, for ever."""

        def send(work: Work) -> list[tuple[int, int, Any]]:
            found = []
            for row in work.sending.next(work.now + timedelta(seconds=5), 500, spaced=True):
                self.next_id += 1
                delivered(work, row, [self.next_id] if row.method.startswith(("send", "copy")) else [])
                found.append((row.chat_id, self.next_id, row.arguments.get("reply_markup") or {}))
            return found

        for chat, message_id, markup in self.database.do_now(send):
            for line in markup.get("inline_keyboard", ()):
                self.buttons.setdefault(chat, []).extend((message_id, b["callback_data"]) for b in line)

    def check(self) -> None:
        def look(work: Work) -> None:
            for case in stored.cases(work):
                history = work.cases.history(case.id)
                assert replay(case.id, history) == case
                self._promises([e.kind for e in history], history)

        self.database.do_now(look)

    def _promises(self, kinds: list[str], history: Any) -> None:
        if "closed" in kinds:
            before = kinds[: kinds.index("closed")]
            assert "answered" in before or "answer_shared" in before, "closed without an answer"
        rounds = 1
        for n, done in enumerate(history):
            if done.kind == "rated" and done.data["value"] == "unsatisfied":
                assert history[n + 1].kind == ("closed" if rounds >= FINAL_ROUND else "returned") or rounds >= FINAL_ROUND
            rounds += done.kind == "returned"
            rounds -= done.kind == "unrated" and any(e.kind == "returned" for e in history[max(0, n - 4) : n])
        assert rounds <= FINAL_ROUND


@pytest.mark.parametrize("seed", range(4))
def test_a_random_walk_keeps_the_promises(database_url: str, seed: int) -> None:
    walk = Walk(database_url, seed)
    walk.database.do_now(walk.settle_in)
    for n in range(150):
        walk.step()
        if n % 20 == 0:
            walk.check()
    walk.check()
    cases = walk.database.do_now(lambda work: stored.cases(work))
    assert len(cases) >= 2
    assert all(unpack(data) is not None for buttons in walk.buttons.values() for _, data in buttons)
    walk.database.close()


def test_the_walks_reach_every_end(database_url: str, filled_database: Path) -> None:
    """The walks are worth something only if cases get far in them."""
    walk = Walk(database_url, 5)
    walk.database.do_now(walk.settle_in)
    for _ in range(500):
        walk.step()
    kinds = walk.database.do_now(lambda work: {e.kind for events in work.cases.histories().values() for e in events})
    walk.database.close()
    assert {"registered", "assigned", "claimed", "noted"} - {"noted"} <= kinds
    assert {"withdrawn", "changed", "released", "given_back", "answered", "asked"} & kinds
