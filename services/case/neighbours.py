"""Whether neighbours wrote of what a voter writes: he reads so, and may follow theirs (docs/spec.md section 4, Same matter)."""

from domain.case import Case
from services.case import dealings, twins, words_of
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
    main = dealings.twin_of(work, case)
    if main is None or (main.village, main.category) != (case.village, case.category) or main.seal:
        return None
    alike = twins.likely_twins(work, case, words_of.plain(work.said.opening(case.id)))
    wrote = (*alike, main, *work.next_cases.joined_to(main.id, limit=JOINED))
    others = {one.voter_id for one in wrote if (one.village, one.category) == (case.village, case.category)}
    return main if len(others - {case.voter_id, None}) >= VOTERS else None
