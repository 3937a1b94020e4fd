"""What an earlier version sealed while it was joined, and left joined: it stood in nobody's queue. It stands alone and is whoever does the
secretary's part's from now on, as it would be today (docs/spec.md section 3, Later words; storage/migrations/versions/0072)."""

from domain.cases.case import Case
from services.case.seal import seal
from services.deed import portions
from services.deed.work import Work

PORTION = "left_joined"
LOOKED_AT = 1_000
"""Cases that are looked through in a portion."""
STAYS = ("asked", "kept", "held")
"""What its voter is asked, or who chose, is as it was; anything else is the secretary's to decide."""


def stand_alone(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them, of so many cases by their numbers."""
    until = data["after"] + LOOKED_AT
    cases = work.next_cases.joined_and_sealed(data["after"], until, portions.CASES)
    portions.each(work, PORTION, cases, lambda case: _parted(work, case))
    if len(cases) == portions.CASES:
        return portions.Left({"after": cases[-1].id})
    return portions.Left({"after": until}) if work.next_cases.any_from(until + 1) else None


def _parted(work: Work, case: Case) -> None:
    seal(work, case, case.seal if case.seal in STAYS else "due", "system")
