"""What a 事项办理单 leaves out where its page is full, and in which order; of claim, answers and rating nothing (docs/spec.md section 8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from locales import case_sheet as words
from locales.common import T
from reports.case_sheet_room import BLOCK_WIDE, lines, too_many

Step = tuple[str, str]
"""Its kind, and its line."""
BY_THE_WAY = frozenset({"nagged", "extended", "unit_visited", "suggested", "promise_moved"})
ELSEWHERE = frozenset({"assigned", "given_back", "forwarded", "forwarded_again", "unit_answered", "handed_up", "up_answered", "express"})
BETWEEN = frozenset({"contacted", "returned"})
"""Kinds of steps that are left out; first come those that changed nothing, last what a claim, an answer or a rating beside it says too."""
TALKS, ANSWERS, FIRST_STEPS = 3, 3, 2
WORDS, RATING, ANSWER, EARLIER = 5, 2, 4, 1
"""Lines to which the voter's words, what he wrote to the answer, the newest answer and earlier ones are cut at most."""


@dataclass(frozen=True)
class Told:
    """`answers` and `talks`: oldest first. `left_out`: how many steps do not stand there; `earlier`: how many answers."""

    words: str
    steps: Sequence[Step]
    answers: Sequence[str]
    talks: Sequence[str]
    rating: str
    left_out: int = 0
    earlier: int = 0

    def blocks(self, t: T) -> Sequence[str]:
        """In the order in which they stand on the page."""
        steps = [line for _kind, line in self.steps] + ([words.more_steps(t, self.left_out)] if self.left_out else [])
        answers = [*([words.earlier_answers(t, self.earlier)] if self.earlier else []), *self.answers]
        return (self.words, "\n".join(steps), "\n".join(answers), "\n".join(self.talks), self.rating)


def fitted(t: T, told: Told, room: float) -> Sequence[str]:
    """All of it where there is room; else so much less that it fits. `room`: centimetres."""
    for shorter in SHORTER:
        over = too_many(told.blocks(t), room)
        if not over:
            break
        told = shorter(t, told, over)
    return told.blocks(t)


def _less_steps(kinds: frozenset[str]) -> Callable[[T, Told, int], Told]:
    """The oldest of these kinds; that some are left out takes a line too."""

    def less(_t: T, told: Told, over: int) -> Told:
        there = [n for n, (kind, _line) in enumerate(told.steps) if kind in kinds]
        return _without(told, there[: over + (not told.left_out)])

    return less


def _newest_talks(_t: T, told: Told, _over: int) -> Told:
    return replace(told, talks=told.talks[-TALKS:])


def _less_words(t: T, told: Told, over: int) -> Told:
    return replace(told, words=_cut(t, told.words, max(WORDS, lines(told.words) - over), words.cut))


def _less_rating(t: T, told: Told, over: int) -> Told:
    """Of what its voter wrote to the answer; the rating itself stands first."""
    return replace(told, rating=_cut(t, told.rating, max(RATING, lines(told.rating) - over), words.cut_short))


def _less_answers(t: T, told: Told, over: int) -> Told:
    kept = list(told.answers)
    for n, answer in enumerate(kept):
        least = ANSWER if n == len(kept) - 1 else EARLIER
        kept[n] = _cut(t, answer, max(least, lines(answer) - over), words.cut_short)
        over = max(0, over - lines(answer) + lines(kept[n]))
    return replace(told, answers=kept)


def _newest_answers(_t: T, told: Told, over: int) -> Told:
    gone = max(0, min(over + 1, len(told.answers) - ANSWERS))
    return replace(told, answers=told.answers[gone:], earlier=gone)


def _first_and_newest(_t: T, told: Told, over: int) -> Told:
    return _without(told, range(FIRST_STEPS, min(FIRST_STEPS + over + (not told.left_out), len(told.steps) - 1)))


SHORTER: Sequence[Callable[[T, Told, int], Told]] = (
    _less_steps(BY_THE_WAY),
    _less_steps(ELSEWHERE),
    _newest_talks,
    _less_words,
    _less_rating,
    _less_answers,
    _less_steps(BETWEEN),
    _newest_answers,
    _first_and_newest,
)


def _without(told: Told, places: Sequence[int]) -> Told:
    kept = [step for n, step in enumerate(told.steps) if n not in set(places)]
    return replace(told, steps=kept, left_out=told.left_out + len(told.steps) - len(kept))


def _cut(t: T, said: str, most: int, cut: Callable[[T, str, int], str]) -> str:
    """In so many lines at most. `cut`: the words with so many characters of them, and with how long they are."""
    if lines(said) <= most:
        return said
    n = most * BLOCK_WIDE
    while n and lines(cut(t, said, n)) > most:
        n -= 1
    return cut(t, said, n)
