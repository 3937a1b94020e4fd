"""How much what is said beside a name weighs as a complaint of him who bears it: many hints together.

It judges what the rules of domain/spoken_of.py leave open, as they know deeds by their words. Hints are kinds of words (domain/said_words.py,
word_kinds.py) and the signs the words are written with (domain/signs.py); their weights are made by bench/fit_hints.py from labelled lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.mention import Mention
from domain.said_signs import SIGNS
from domain.said_weights import BASE, WEIGHTS
from domain.said_words import BEFORE, HERE_ONLY, PREVIOUS, SAID, WHOLE
from domain.signs import signs_in, weigh
from domain.spoken_words import AGENT_FIRST, POINTS, SALUTE
from domain.word_kinds import kinds_in

FROM = 0
"""From which weight on it may be a complaint of him."""
_LOOK_BACK, _LOOK_ON = 60, 300
"""Characters before and after that are read."""
_IN_A_ROW = 6
_REACH = 7
"""Clauses after his own that are read."""
_TOGETHER = re.compile(r"(?:[和与跟同及, ]|还有|以及)?")
_BREAK = re.compile(r"[,.!?;:~\s]")
_PART = re.compile(r"(?<=[,.!?;:~\s])")
_BOTH = re.compile("两个人?|两人|他俩|这俩|俩人?都|他们两")
_OTHER_DOER = re.compile(
    AGENT_FIRST.pattern
    + "|^(?:是|就是|还|让|求)?(?:[\u4e00-\u9fff]{1,4}(?:场|厂|所|站|局|司机|公司|那家)|[^,]{0,4}(?:采石|下游|上游|隔壁|银行|包工|楼上|邻居))"
)
_CALLED = re.compile(r"(?:同志|您|你|们|好|领导|辛苦|老师|代表|[啊呀哦])*[,.!:;\s~]|您|你")
_NOT_CALLED = re.compile("我们|那个|这个|村|俺")
_TO_HIS_FACE = re.compile("(?:你们?|您)[^,.]{0,10}(?:不|没|压|收|拿|占|就这|管管|算|凭|老是|对得|当|骂|说|扣|害|挪|怎么)")
_THANKS_FOR_WHAT = re.compile("把|让我|你家|到别人|真会")
_POINTS = str.maketrans({"。": ".", "、": ",", "…": ".", "\uff5e": "~"})


def weight(words: str, named: Sequence[Mention], n: int) -> float:
    """Of what is said beside the nth name in the words as `to_weigh` gives them; from `FROM` on it may be a complaint."""
    said = _said(words, named, n)
    return BASE + sum(WEIGHTS.get(hint, 0) for hint in set(_hints(said, words, named, n))) + weigh(_signs(said), SIGNS)


def to_weigh(words: str) -> str:
    """The words (plain, quotations blanked) with one kind of full stop and of comma."""
    return words.translate(_POINTS)


def hints(words: str, named: Sequence[Mention], n: int) -> set[str]:
    """What there is to be weighed: the kind of word and where it stands."""
    return set(_hints(_said(words, named, n), words, named, n))


def signs(words: str, named: Sequence[Mention], n: int) -> set[str]:
    """The signs it is written with; those before him and in his own clause have a mark of their own."""
    return _signs(_said(words, named, n))


@dataclass(frozen=True)
class _Said:
    """What stands before him in his clause, after him in it, and in the clauses that go on about him; `rest`: all up to somebody else."""

    first: int
    last: int
    previous: str
    before: str
    here: str
    after: str
    rest: str
    cut: bool


def _said(words: str, named: Sequence[Mention], n: int) -> _Said:
    first, last = _row(words, named, n)
    before = _BREAK.split(words[max(named[first - 1].end if first else 0, named[first].start - _LOOK_BACK) : named[first].start])[-1]
    cut_off = named[first].start - len(before)
    start = named[last].end
    rest = words[start : min(_end(words, named, n, last), start + _LOOK_ON)]
    here, after, cut = _his(rest, words[start : start + _LOOK_ON])
    return _Said(first, last, words[max(0, cut_off - _LOOK_BACK) : cut_off], before, here, after, rest, cut)


_NEAR_BEFORE, _NEAR_HERE, _NEAR_AFTER = 8, 40, 80
"""Characters whose signs and kinds of words are weighed."""


def _signs(said: _Said) -> set[str]:
    here = said.here[:_NEAR_HERE]
    return {
        *signs_in(here),
        *signs_in(said.after[:_NEAR_AFTER]),
        *(f"-{sign}" for sign in signs_in(said.before[-_NEAR_BEFORE:])),
        *(f"+{sign}" for sign in here),
    }


def _hints(said: _Said, words: str, named: Sequence[Mention], n: int) -> Iterator[str]:
    if named[n].bare:
        yield "bare"
    if not named[n].sure:
        yield "unsure"
    if said.last > said.first:
        yield "pair"
    if said.cut:
        yield "cut"
    yield from _of_place(said.previous, said.first, said.after, said.rest)
    yield from _called(said.before, said.rest, words[named[said.first].start : named[said.last].end])
    if "谢" in said.before + said.here and _THANKS_FOR_WHAT.search(said.rest):
        yield "irony"
    yield from _kinds(said.before, said.here, said.after, said.previous)
    yield from (f"here word {kind}" for kind in kinds_in(said.here[:_NEAR_HERE], 2))
    yield from (f"after word {kind}" for kind in kinds_in(said.after[:_NEAR_AFTER], 2))
    yield from (f"before word {kind}" for kind in kinds_in(said.before[-_NEAR_BEFORE:], 1))


def _of_place(previous: str, first: int, after: str, rest: str) -> Iterator[str]:
    if not after.strip():
        yield "last"
    if _BREAK.match(rest) or not rest:
        yield "alone"
    if rest.startswith("的"):
        yield "his"
    if first:
        yield "later"
    if previous.strip():
        yield "not_first"


def _kinds(before: str, here: str, after: str, previous: str) -> Iterator[str]:
    yield from (f"here {kind}" for kind, words in SAID.items() if words.search(here))
    if after:
        yield from (f"after {kind}" for kind, words in SAID.items() if kind not in HERE_ONLY and words.search(after, 0, 90))
    yield from (f"before {kind}" for kind, words in BEFORE.items() if words.search(before))
    whole = f"{before}#{here},{after[:20]}"
    yield from (f"whole {kind}" for kind, words in WHOLE.items() if words.search(whole))
    if previous.strip():
        yield from (f"previous {kind}" for kind in PREVIOUS if SAID[kind].search(previous))


def _called(before: str, rest: str, name: str) -> Iterator[str]:
    """He is spoken to; and what is said then is said of him."""
    if SALUTE.search(before) and _CALLED.match(rest) and not _NOT_CALLED.search(name):
        yield "called"
        if _TO_HIS_FACE.search(rest):
            yield "to his face"


def _row(words: str, named: Sequence[Mention], n: int) -> tuple[int, int]:
    """The first and last of the names that stand in a row with this one, 「张书记胡主任」."""
    first = last = n
    while last + 1 < min(len(named), n + _IN_A_ROW) and _TOGETHER.fullmatch(words, named[last].end, named[last + 1].start):
        last += 1
    while first > max(0, n - _IN_A_ROW) and _TOGETHER.fullmatch(words, named[first - 1].end, named[first].start):
        first -= 1
    return first, last


def _end(words: str, named: Sequence[Mention], n: int, last: int) -> int:
    return next((m.start for m in named[last + 1 : last + 20] if not m.people & named[n].people), len(words))


def _his(rest: str, all_after: str) -> tuple[str, str, bool]:
    """What his own clause says after him, what the next ones do, and whether somebody else comes in."""
    parts = _PART.split(rest)
    mine: list[str] = []
    for part in parts[1 : _REACH + 1]:
        if _OTHER_DOER.search(part) and not POINTS.search(part):
            break
        mine.append(part)
    cut = len(mine) < len(parts[1 : _REACH + 1])
    after = "".join(mine)
    if both := _BOTH.search(all_after):
        after += " " + all_after[both.end() :]
    return _BREAK.sub("", parts[0]), after, cut
