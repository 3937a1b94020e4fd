"""Sending at Telegram's limit whatever the distance, and never beyond it as Telegram counts (hand-set clocks, no time passes)."""

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.distance import ENOUGH, LATELY, Distance
from bot.pace import Limits, Pace
from bot.turns import SIDE_BY_SIDE

LIMIT, WINDOW = Limits().overall
JITTERS: dict[str, Callable[[random.Random, float], float]] = {
    "even": lambda dice, most: dice.uniform(0, most),
    "seldom": lambda dice, most: most if dice.random() < 0.1 else 0.0,
    "long tail": lambda dice, most: dice.expovariate(5 / most) if most else 0.0,
    "two ways": lambda dice, most: dice.choice((0.0, most)),
    "none": lambda dice, most: 0.0,
}


@dataclass
class Line:
    """Calls to a Telegram so far away, sent as the sender does it: whenever the pace allows, so many side by side.

    Every leg takes its least and some jitter; our clock began at any moment, Telegram's runs by itself.
    """

    there: float
    back: float
    jitter: Callable[[], float]
    dice: random.Random
    begun: float = 0.0
    answers: float = 0.0
    """Share of the calls that are answers to somebody: these need not be spaced."""
    idle: float = 0.0
    """Share of the calls before which nothing was to be sent for a while."""
    pace: Pace = field(default_factory=lambda: Pace(Limits()))
    counted: list[float] = field(default_factory=list)
    """When Telegram took each call, by its clock."""

    def sends(self, calls: int) -> None:
        now, chat = self.begun, 0
        under_way: list[tuple[float, int, float]] = []
        while len(self.counted) < calls:
            while under_way and under_way[0][0] <= now:
                self._ends(*heapq.heappop(under_way))
            spaced = self.dice.random() >= self.answers
            while len(under_way) >= SIDE_BY_SIDE or (free := self.pace.spaced_free_at(now) if spaced else self.pace.free_at(now)) > now:
                if under_way and (len(under_way) >= SIDE_BY_SIDE or under_way[0][0] <= free):
                    now = max(now, under_way[0][0])
                    self._ends(*heapq.heappop(under_way))
                else:
                    now = free
            chat += 1
            self.pace.started(chat, edit=False, now=now, spaced=spaced)
            taken = now + self.there + self.jitter()
            self.counted.append(taken)
            heapq.heappush(under_way, (taken + self.back + self.jitter(), chat, now))
            now += self.dice.uniform(0, 0.002) + (self.dice.uniform(0, 3) if self.dice.random() < self.idle else 0.0)
        while under_way:
            self._ends(*heapq.heappop(under_way))

    def _ends(self, at: float, chat: int, started: float) -> None:
        self.pace.ended(chat, edit=False, now=at)
        self.pace.distance.seen(at - started, at)

    @property
    def most_in_a_window(self) -> int:
        """In any window, wherever it begins."""
        taken, first, most = sorted(self.counted), 0, 0
        for n, at in enumerate(taken):
            while at - taken[first] >= WINDOW:
                first += 1
            most = max(most, n - first + 1)
        return most

    @property
    def share(self) -> float:
        """Of what Telegram permits, once the distance is known."""
        taken = sorted(self.counted)[4 * LIMIT :]
        return (len(taken) - 1) / (taken[-1] - taken[0]) / LIMIT


@settings(deadline=None, max_examples=150)
@given(
    there=st.floats(0, 0.4),
    back=st.floats(0, 0.4),
    most=st.floats(0, 0.1),
    kind=st.sampled_from(sorted(JITTERS)),
    begun=st.floats(0, 1e7),
    answers=st.sampled_from([0.0, 0.1, 0.5, 1.0]),
    idle=st.sampled_from([0.0, 0.0, 0.02]),
    seed=st.integers(0, 2**32),
)
@example(there=0.125, back=0.125, most=0.1, kind="even", begun=0.0, answers=1.0, idle=0.0, seed=1)
@example(there=0.0, back=0.25, most=0.1, kind="two ways", begun=1e7, answers=1.0, idle=0.0, seed=2)
@example(there=0.25, back=0.0, most=0.1, kind="long tail", begun=0.0, answers=0.5, idle=0.02, seed=3)
def test_never_more_than_the_limit_in_any_window_as_telegram_counts(
    there: float, back: float, most: float, kind: str, begun: float, answers: float, idle: float, seed: int
) -> None:
    dice = random.Random(seed)
    line = Line(there, back, lambda: JITTERS[kind](dice, most), dice, begun, answers, idle)
    line.sends(600)
    assert line.most_in_a_window <= LIMIT


@settings(deadline=None, max_examples=200)
@given(
    least=st.floats(0, 0.8),
    most=st.floats(0, 0.2),
    kind=st.sampled_from(["even", "long tail", "two ways", "none"]),
    count=st.integers(ENOUGH, 900),
    seed=st.integers(0, 2**32),
)
def test_what_is_believed_is_never_more_than_the_way_itself(least: float, most: float, kind: str, count: int, seed: int) -> None:
    dice, distance = random.Random(seed), Distance()
    for n in range(count):
        distance.seen(least + JITTERS[kind](dice, most) + JITTERS[kind](dice, most), n / 30)
    chance = most / 20 + 1e-9
    """Of thirty even ways hardly one is met at its quickest both there and back: rarely a millisecond too much is believed."""
    assert 0.0 <= distance.known(count / 30) <= least + chance


@pytest.mark.parametrize(("way", "share"), [(0.0, 0.98), (0.04, 0.96), (0.1, 0.96), (0.25, 0.96)])
@pytest.mark.parametrize("kind", ["none", "even", "long tail"])
def test_the_rate_is_telegrams_whatever_the_distance(way: float, share: float, kind: str) -> None:
    dice = random.Random(7)
    line = Line(way / 2, way / 2, lambda: JITTERS[kind](dice, 0.015 if way else 0.0), dice)
    line.sends(1_500)
    assert line.share >= share
    assert line.most_in_a_window <= LIMIT


def test_a_call_is_not_believed_to_be_far_before_enough_was_seen() -> None:
    distance = Distance()
    for n in range(ENOUGH - 1):
        distance.seen(0.1, n / 30)
        assert distance.known(n / 30) == 0.0
    distance.seen(0.1, 1.0)
    assert distance.known(1.0) == pytest.approx(0.1)


def test_a_way_that_became_shorter_counts_at_once_and_one_that_became_longer_after_a_minute() -> None:
    distance, now = Distance(), 0.0
    for _ in range(300):
        now += 1 / 30
        distance.seen(0.25, now)
    assert distance.known(now) == pytest.approx(0.25)
    distance.seen(0.04, now)
    assert distance.known(now) <= 0.04
    last = now
    while now < last + LATELY + 10:
        now += 1 / 30
        distance.seen(0.3, now)
    assert distance.known(now) == pytest.approx(0.3)


def test_after_a_silence_nothing_is_known() -> None:
    distance = Distance()
    for n in range(100):
        distance.seen(0.1, n / 30)
    assert distance.known(100 / 30 + 2 * LATELY) == 0.0
