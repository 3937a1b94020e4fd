"""Words that an earlier version stored as they were written are masked, what lay open is sealed, a portion at a time.

The migration leaves the row that begins it: only the running program has the key with which the masked spans are sealed.
"""

from services.deed.portions import LOOKED_AT, Data, Left
from services.deed.work import Work
from storage.sealed_columns import seal_next


def mask_words(work: Work, data: Data) -> Left | None:
    """The next messages and versions of before, and what lies beside cases as a whole: drafts, records, matters of visits."""
    work.scrubs = True
    unmasked = work.spans.mask_next(LOOKED_AT)
    unsealed = seal_next(work.connection, LOOKED_AT)
    return Left(data) if unmasked or unsealed else None
