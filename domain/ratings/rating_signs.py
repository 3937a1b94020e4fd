"""By which signs a reply to "are you satisfied?" is weighed: its characters and pairs, what its words do, and how its clauses stand side by side."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from domain.ratings.rating_tags import tags_of, tone
from domain.words.kinds import in_words

LENGTHS = (2, 4, 7, 11, 16, 25)
MOST_CLAUSES = 4


def signs_of(plain: str, letters: str, clauses: Sequence[tuple[str, str]]) -> set[str]:
    """`clauses`: each with the rating it is by itself, or none; `letters`: of them all."""
    words = (_of_words(tags_of(plain)), _of_clauses(clauses), _of_length(len(letters), len(clauses)))
    return in_words(f"^{plain}$").union(*words)


def _of_words(tags: Sequence[str]) -> Iterator[str]:
    """What there is, two and two in any order, and side by side in theirs."""
    known = sorted(set(tags))
    yield from (f"<{one}>" for one in known)
    yield from (f"<{one}+{other}>" for one, other in combinations(known, 2))
    yield from (f"<{one}→{then}>" for one, then in pairwise(["", *tags, ""]))


def _of_clauses(clauses: Sequence[tuple[str, str]]) -> Iterator[str]:
    tagged = [(frozenset(tags_of(words)), rating) for words, rating in clauses]
    tones = [rating or tone(tags) for tags, rating in tagged]
    yield from (f"[{'+'.join(sorted(tags))}]" for tags, _ in tagged)
    yield from (f"{{{one}}}" for one in tones)
    yield from (f"{{{one}→{then}}}" for one, then in pairwise(tones))
    yield f"{{{'→'.join(tones[:MOST_CLAUSES])}|}}"
    yield f"{{{'+'.join(sorted(set(tones)))}|}}"


def _of_length(letters: int, clauses: int) -> Iterator[str]:
    yield from (f"<longer {most}>" for most in LENGTHS if letters > most)
    yield f"<clauses {min(clauses, MOST_CLAUSES)}>"
