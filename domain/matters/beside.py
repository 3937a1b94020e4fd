"""Matters that stand side by side in a short text and which no word counts or parts: 路灯不亮，低保也没批 (docs/spec.md section 3, Several matters).

A further one begins where a clause names a thing of its own (domain/matters/subjects.py), unless its signs speak plainly against it, and where
they speak plainly for it (domain/matters/further.py) though no list knows its thing.
"""

from collections.abc import Callable, Iterator, Sequence

from domain.matters.further import likelihood
from domain.matters.subjects import LINES, Clause, begins
from domain.words.clause_ends import clause_ends
from domain.words.counted_parts import TRIM
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters

_TURN = pattern_of("^(?:还有就是|还有|另外|同时|再就是|另一个就是|仲有)")
_CLAUSES = pattern_of(
    "[，,、 \\t]*[。；;！!？?\\n]+[，,。；;、！!？?\\s]*|[，,、\\s]+|(?<=[了亮水人电修通坏烂堵])(?=然后|还有(?![一二两三几]))"
)
WHOLE = 60
"""Letters of a text that may hold several matters which no word counts or parts."""
AGAINST, ENOUGH = -0.3, 0.0
"""How likely a further matter must be that begins with a thing of its own, and one of which only its signs say so."""
MAY_END, PARTED = -2.0, 0.4
"""In words that nothing parts: how likely a clause must end at a place that is looked at, and how likely a further matter begin there."""
_OPEN = pattern_of("(?:把|将)[^了过着得完掉走光好开]{1,8}$|^(?!.*是|.*(.)\\1的$).*的$")
"""Goes on behind such a place: 主任把我申请书 丢垃圾桶, 修村里路的 工钱."""
LEAN = 1.5
"""How much it tells against such a place that no clause seems to end there."""


def side_by_side(text: str, category_of: Callable[[str], str]) -> list[str]:
    """The matters of such a text; none where it is one. `text` in simplified characters."""
    clauses = clauses_of(text)
    if len(clauses) == 1:
        return run_on(clauses[0][2].words)
    if not 2 <= len(clauses) <= LINES:
        return []
    words = [clause for _, _, clause in clauses]
    places = _places(words, category_of)
    lasts = [*(place - 1 for place in places[1:]), len(clauses) - 1]
    parts = [text[clauses[first][0] : clauses[last][1]] for first, last in zip(places, lasts, strict=True)]
    return [_TURN.sub("", part.strip(TRIM)).strip(TRIM) for part in parts] if len(parts) > 1 else []


def run_on(words: str) -> list[str]:
    """The matters of words that nothing parts, none where they are one; what comes behind a place is looked at once more."""
    at = _parted_at(words)
    return [words[:at], *(run_on(words[at:]) or [words[at:]])] if at else []


def _parted_at(words: str) -> int:
    """The likeliest place of a further matter; 0: none."""
    ends = {at: says for at, says in clause_ends(words).items() if says >= MAY_END and not _OPEN.search(words[:at])}
    told = {at: likelihood([words[:at]], "", words[at:], last=True) for at in ends}
    best = max(told, key=lambda at: told[at] + LEAN * min(0.0, ends[at]), default=0)
    return best if best and told[best] >= PARTED else 0


def clauses_of(text: str) -> list[tuple[int, int, Clause]]:
    """Where each clause begins and ends; none of a text that is too long."""
    if len(letters(text)) > WHOLE:
        return []
    cuts = [hit for hit in _CLAUSES.finditer(text) if hit.start() > 0 and hit.end() < len(text)]
    ends = [*(hit.start() for hit in cuts), len(text)]
    starts = [(0, ""), *((hit.end(), hit.group()[:1]) for hit in cuts)]
    found = zip(starts, ends, strict=True)
    return [(start, end, Clause(text[start:end].strip(TRIM), cut)) for (start, cut), end in found if letters(text[start:end])]


def _places(clauses: Sequence[Clause], category_of: Callable[[str], str]) -> list[int]:
    named = begins(clauses, category_of)
    return [0, *(n for n, said in further(clauses) if said >= (AGAINST if n in named else ENOUGH))]


def further(clauses: Sequence[Clause]) -> Iterator[tuple[int, float]]:
    """Each clause but the first, and how much speaks for another matter beginning there."""
    words = [clause.words for clause in clauses]
    return ((n, likelihood(words[:n], clause.cut, clause.words, last=n == len(words) - 1)) for n, clause in enumerate(clauses) if n)
