"""A busy group's digest: a few seconds behind at two messages a second, and never a 429 (plain values, no clock)."""

from dataclasses import dataclass, field

import pytest

from bot.pace import Limits, Pace
from services.case.digest import LINES

GROUP = -7


@dataclass
class Chat:
    """Digest messages of one group: lines come, edits leave as soon as the pace lets them, each shows the newest state."""

    pace: Pace = field(default_factory=lambda: Pace(Limits()))
    now: float = 1000.0
    came: list[float] = field(default_factory=list)
    dirty: dict[int, list[float]] = field(default_factory=dict)
    """By message, oldest first: when what it does not show yet was said."""
    edits: list[tuple[float, int]] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)

    def comes(self) -> None:
        self.came.append(self.now)
        message, first = divmod(len(self.came) - 1, LINES)
        if first:  # the first line is sent with its message
            self.says_more(message)

    def says_more(self, message: int) -> None:
        said = self.dirty.pop(message, [])
        self.dirty[message] = [*said, self.now]

    def passes(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            rest, _ = self.pace.digests.at_rest(self.now)
            ready = [m for m in self.dirty if m not in rest.messages]
            if ready and GROUP not in rest.chats and GROUP not in self.pace.resting(self.now)[1]:
                self.edit(min(ready, key=lambda m: rest.edited.get(m, 0.0)))
            self.now += 0.05

    def edit(self, message: int) -> None:
        self.pace.digests.edited(GROUP, message, self.now)
        self.pace.started(GROUP, edit=True, now=self.now, spaced=True)
        self.pace.ended(GROUP, edit=True, now=self.now + 0.05)
        self.pace.digests.taken(GROUP)
        self.edits.append((self.now, message))
        self.lags += [self.now - at for at in self.dirty.pop(message)]


def gaps(edits: list[tuple[float, int]]) -> list[float]:
    return [b - a for (a, _), (b, _) in zip(edits, edits[1:], strict=False)]


def test_two_new_cases_a_second_are_seen_within_six_seconds_for_as_long_as_they_come() -> None:
    chat = Chat()
    for _ in range(2 * 600):
        chat.comes()
        chat.passes(0.5)
    chat.passes(10)
    assert not chat.dirty
    assert max(chat.lags) < 6
    for message in {m for _, m in chat.edits}:
        assert min(gaps([e for e in chat.edits if e[1] == message]), default=9) >= 4
    times = [at for at, _ in chat.edits]
    assert all(b - a >= 60 for a, b in zip(times, times[20:], strict=False)), "twenty a minute"


@pytest.mark.parametrize("busy", [1, 2, 5])
def test_several_digests_take_turns_and_none_is_forgotten(busy: int) -> None:
    chat = Chat()
    for n in range(600):
        chat.says_more(n % busy)
        chat.passes(0.5)
    assert max(chat.lags) <= busy * 3.3 + 4
    assert {m for _, m in chat.edits} == set(range(busy))


def test_after_a_429_the_edits_are_wider_apart_and_then_as_before() -> None:
    chat = Chat()
    chat.pace.rest(GROUP, 3, chat.now)
    for _ in range(200):
        chat.says_more(0)
        chat.passes(0.5)
    found = gaps(chat.edits)
    assert found[0] >= 2 * 4 * 0.75 - 0.1
    assert found[0] > found[-1]
    assert 4 <= found[-1] < 4.2
    for _ in range(10):
        chat.pace.rest(GROUP, 1, chat.now)
    chat.edits.clear()
    for _ in range(200):
        chat.says_more(0)
        chat.passes(0.5)
    assert 20 < max(gaps(chat.edits)) <= 33, "and never so wide that it stands still"
