"""Whether neighbours wrote of what a voter writes: he reads so, and may follow theirs (docs/spec.md section 4, Same matter)."""

from domain.case import Case
from services.case import dealings, twins
from services.deed.work import Work

VOTERS = 3
"""From so many others on: fewer could be told apart in a village."""
UNSAID = frozenset({"village_affairs", "dispute"})
"""Categories of which nobody hears that others wrote."""
JOINED = 60
"""So many that joined are looked at."""


def theirs(work: Work, case: Case) -> Case | None:
    """The older matter that his may follow, where VOTERS others at least wrote of it; none where anything of it is kept from anybody."""
    kept = case.confidential or case.sealed or case.seal or case.spoken_of or case.asked_of or case.cleared
    if case.status != "assigned" or case.category in UNSAID or kept:
        return None
    looks_like = dealings.looks_like(work, case)
    main = work.cases.known(looks_like.main_case) if looks_like is not None else None
    if looks_like is None or main is None or not twins.may_join(case, main):
        return None
    if (main.village, main.category) != (case.village, case.category) or main.seal:
        return None
    alike = [one for one in work.cases.several(looks_like.others) if twins.may_join(case, one)]
    wrote = (*alike, main, *work.next_cases.joined_to(main.id, limit=JOINED))
    others = {one.voter_id for one in wrote if (one.village, one.category) == (case.village, case.category)}
    return main if len(others - {case.voter_id, None}) >= VOTERS else None
