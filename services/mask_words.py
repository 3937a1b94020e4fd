"""Words that an earlier version stored as they were written are masked, a portion at a time (docs/operations.md, upgrading).

The migration leaves the row that begins it: only the running program has the key with which the masked spans are sealed.
"""

from services.portions import LOOKED_AT, Data, Left
from storage.work import Work


def mask_words(work: Work, data: Data) -> Left | None:
    """The next messages and versions of before."""
    work.scrubs = True
    return Left(data) if work.spans.mask_next(LOOKED_AT) else None
