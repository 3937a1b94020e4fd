"""An outage is told from a bad call by whether others go through; looks are never far apart (plain values, no clock)."""

from dataclasses import dataclass, field

import pytest

from bot.outage import AT_A_LOOK, LONGEST_UNCLEAR, MOST_UNDER_WAY, SILENT_CHATS, Outages
from storage.outbox import ANSWER, NOTICE, OutboxRow


def row(number: int, chat: int = 0, priority: int = ANSWER, method: str = "sendMessage", refers_to: int | None = None) -> OutboxRow:
    return OutboxRow(number, chat or number, method, {}, priority, refers_to)


@dataclass
class Street:
    """Calls that wait, one after another through a way; `bad` ones always fail. Each takes `takes` seconds."""

    waiting: list[OutboxRow]
    bad: set[int] = field(default_factory=set)
    down_until: float = 0.0
    takes: float = 0.05
    now: float = 1000.0
    way: Outages = field(default_factory=lambda: Outages(1.0, 5.0))
    tried: list[tuple[float, OutboxRow]] = field(default_factory=list)
    sent: dict[int, float] = field(default_factory=dict)
    own: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.down_until += self.now

    def pull(self) -> OutboxRow | None:
        lanes, _ = self.way.lanes_at_rest(self.now)
        shut = self.way.chats_that_looked()
        ready = [r for r in self.waiting if (r.chat_id, r.priority) not in lanes and r.chat_id not in shut]
        return min(ready, key=lambda r: (r.priority, r.id), default=None)

    def passes(self, seconds: float) -> None:
        """One call at a time, as soon as one may leave."""
        end = self.now + seconds
        while self.now < end:
            if (wait := self.way.free_at(self.now) - self.now) > 0:
                self.now += wait
                continue
            found = self.pull()
            if found is None:
                self.now += 0.05
                if self.way.out:
                    self.way.look_again(self.now)
            if found is not None:
                self.call(found)

    def call(self, found: OutboxRow) -> None:
        self.way.started(found.id, self.now)
        self.tried.append((self.now, found))
        self.now += self.takes
        if self.now <= self.down_until or found.id in self.bad:
            if self.way.failed(found, self.now):
                self.own.append((self.now, found.id))
            return
        self.way.went_through(found, self.now)
        self.waiting.remove(found)
        self.sent[found.id] = self.now


def test_in_an_outage_one_looks_at_a_time_each_another_and_the_first_that_goes_through_opens_everything() -> None:
    street = Street([row(n) for n in range(1, 301)], down_until=600)
    began = street.now
    street.passes(640)
    looks = [(at, r) for at, r in street.tried if at <= street.down_until]
    gaps = [b - a for (a, _), (b, _) in zip(looks, looks[1:], strict=False)]
    assert 1.0 <= looks[SILENT_CHATS][0] - looks[SILENT_CHATS - 1][0] <= 1.1, "the first look after a second"
    assert max(gaps) <= 5.0 + 0.1
    assert len(looks) <= SILENT_CHATS + AT_A_LOOK * (600 / 5 + 3)
    assert all(a.chat_id != b.chat_id for (_, a), (_, b) in zip(looks, looks[1:], strict=False))
    assert not street.own, "nothing that fails in an outage is its own trouble"
    assert not street.waiting
    assert max(street.sent.values()) - began - 600 <= 5 + 300 * street.takes + 0.5, "no slow beginning"


def test_where_each_look_hangs_the_next_does_not_wait_for_its_end() -> None:
    way, now = Outages(1.0, 5.0), 1000.0
    for n in range(SILENT_CHATS):
        way.started(n, now)
        way.failed(row(n, 50 + n), now)
    starts, under_way, n = [], dict[int, float](), 100
    while now < 1200:
        if (free := way.free_at(now)) > now:
            now = min(free, *under_way.values()) if under_way else free
        for ended in [k for k, at in under_way.items() if at <= now]:
            way.failed(row(ended), under_way.pop(ended), unclear=True)
        if way.free_at(now) <= now:
            n += 1
            way.started(n, now)
            starts.append(now)
            under_way[n] = now + 20  # its time-out
        assert len(under_way) <= MOST_UNDER_WAY
    gaps = [b - a for a, b in zip(starts, starts[1:], strict=False)]
    assert max(gaps) <= 15.0


def test_one_after_another_alone_is_tried_again_by_itself() -> None:
    street = Street([row(1)], down_until=60)
    street.passes(70)
    at = [at for at, _ in street.tried]
    gaps = [b - a for a, b in zip(at, at[1:], strict=False)]
    assert gaps[0] <= 1.2
    assert max(gaps) <= 5.2
    assert not street.own
    assert not street.waiting


@pytest.mark.parametrize("bad", [1, 2, 8, 20])
def test_bad_calls_never_hold_up_the_others(bad: int) -> None:
    """They come first in line, and several in a row look like an outage: once, for a moment."""
    street = Street([row(n) for n in range(1, 400)], bad=set(range(1, bad + 1)))
    street.passes(60)
    assert len(street.sent) == 399 - bad
    assert min(street.sent.values()) - 1000 <= (1 if bad < SILENT_CHATS else 15)
    assert max(street.sent.values()) - min(street.sent.values()) <= 399 * street.takes + bad
    later = [at for at, n in street.own if n == 1]
    gaps = [b - a for a, b in zip(later, later[1:], strict=False)]
    assert gaps == sorted(gaps), "its own waits grow"


def test_thirteen_failures_among_many_that_go_through_cost_nobody_more_than_moments() -> None:
    street = Street([row(n) for n in range(1, 189)])
    for k in range(188):
        at = street.now
        if k % 14 == 7:
            street.down_until = street.now + 0.01
        street.passes(0.5)
        assert street.now - at < 2
    street.passes(5)
    assert not street.waiting


def test_a_later_edit_of_the_same_message_is_the_same_trouble() -> None:
    way = Outages(1.0, 5.0)
    way.failed(row(1, 7, NOTICE, "editMessageText", 100), 1000)
    way.went_through(row(2, 8), 1000)
    assert way.failed(row(3, 7, NOTICE, "editMessageText", 100), 1001)
    assert way.lanes_at_rest(1001.5)[0] == {(7, NOTICE)}
    assert not way.out


def test_what_waits_alone_holds_up_its_chat_within_its_priority_alone() -> None:
    street = Street([row(1, 5), row(2, 5), row(3, 5, NOTICE), row(4, 6)], bad={1})
    street.passes(3)
    assert set(street.sent) == {3, 4}
    street.bad.clear()
    street.passes(20)
    assert street.sent[2] > street.sent[1]


def test_what_may_have_arrived_is_said_again_ever_more_seldom() -> None:
    way = Outages(1.0, 5.0)
    way.failed(row(1), 0, unclear=True)
    waits, now = [], 0.0
    for n in range(6):
        way.went_through(row(100 + n), now)
        assert way.failed(row(1), now, unclear=True)
        _, until = way.lanes_at_rest(now)
        waits.append(until - now)
        now = until
    assert waits == [5, 20, 80, 5 * LONGEST_UNCLEAR, 5 * LONGEST_UNCLEAR, 5 * LONGEST_UNCLEAR]
    assert way.unclear(row(1)) == 6


def test_an_ended_call_lets_its_chat_go_on() -> None:
    way = Outages(1.0, 5.0)
    way.failed(row(1, 5), 0)
    way.forget(row(1, 5))
    assert way.lanes_at_rest(0.1)[0] == set()
    assert not way.in_doubt
