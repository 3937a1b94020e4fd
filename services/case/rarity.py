"""How rare words are in the town's own matters: counted once a day, a portion at a time, from the newest of them (domain/matters/similarity.py).

What somebody erased goes with all that was counted; it is counted anew from what is left.
"""

from collections import Counter
from datetime import timedelta

from domain.matters.similarity import Rarity, said
from services.deed.portions import LOOKED_AT, Data, Left, put
from services.deed.work import Work

PORTION, COUNTED, COUNTING = "count_pairs", "pairs", "pairs_next"
MOST, KEPT = 2_000, 5_000
"""Matters that are counted, and the commonest pairs that are kept of them; one that stood in a single matter says who wrote it."""
EVERY = timedelta(days=1)
BEFORE_ALL = 2**31 - 1


def of_town(work: Work) -> Rarity:
    found = work.learned.read(COUNTED) or {}
    return Rarity(int(found.get("documents", 0)), found.get("counts", {}))


def order(work: Work) -> None:
    """Counted anew where that was a day ago, or there is nothing counted."""
    if all(at is None or work.now - at >= EVERY for at in map(work.learned.at, (COUNTED, COUNTING))):
        begun = work.now.isoformat()
        work.learned.keep(COUNTING, {"begun": begun, "documents": 0, "counts": {}})
        put(work, PORTION, Left({"begun": begun, "before": BEFORE_ALL, "left": MOST}))


def count(work: Work, data: Data) -> Left | None:
    """The next of them, newest first; what may be read by a few only is left out."""
    so_far = work.learned.read(COUNTING)
    if so_far is None or so_far["begun"] != data["begun"]:
        return None  # somebody's words were erased meanwhile: it is begun anew
    cases = work.next_cases.open_to_read(data["before"], min(LOOKED_AT, data["left"]))
    counts, texts = Counter(so_far["counts"]), work.said.first_words([case for case, plain in cases if plain])
    for text in texts.values():
        counts.update(said(text).pairs)
    found = {**so_far, "documents": so_far["documents"] + len(texts), "counts": dict(counts.most_common(4 * KEPT))}
    left = data["left"] - len(cases)
    if len(cases) == LOOKED_AT and left > 0:
        work.learned.keep(COUNTING, found)
        return Left({**data, "before": cases[-1][0], "left": left})
    found["counts"] = {pair: seen for pair, seen in counts.most_common(KEPT) if seen > 1}
    work.learned.keep(COUNTED, found)
    work.learned.forget(COUNTING)
    return None
