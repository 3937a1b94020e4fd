"""「一起跟进」: a voter whose neighbours wrote of the same has his matter join theirs (docs/spec.md section 4, Same matter)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import Joined
from domain.values.errors import RefusedError
from services.case import joined, neighbours, receipt
from services.case.own_matter import own_matter
from services.deed.by import By
from services.deed.work import Work


def follow_along(work: Work, by: By, case: Case) -> Case:
    """His case joins theirs: he hears every step of it and rates for himself."""
    voter = own_matter(work, by, case)
    main = neighbours.theirs(work, case)
    if main is None:
        raise RefusedError("already_so")
    joined.join(work, case, main, work.event("merged", "voter", Joined(main_case=main.id)))
    case = work.cases.get(case.id)
    receipt.show_again(work, voter, case)
    return case
