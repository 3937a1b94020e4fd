"""Whether neighbours wrote of what a voter writes: he reads so, and may follow theirs (docs/spec.md section 4, Same matter)."""

from collections.abc import Iterator, Sequence

from domain.cases.case import Case
from domain.values.ids import CaseId
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
    others: set[int] = set()
    for one in _who_wrote(work, case, main, looks_like.others):
        if (one.village, one.category) == (case.village, case.category) and one.voter_id not in (case.voter_id, None):
            others.add(int(one.voter_id or 0))
        if len(others) >= VOTERS:
            return main
    return None


def _who_wrote(work: Work, case: Case, main: Case, alike: Sequence[CaseId]) -> Iterator[Case]:
    """The older matter, those that look like his, what joined it: no more of them is read than is needed."""
    yield main
    for one in alike:
        known = work.cases.known(one)
        if known is not None and twins.may_join(case, known):
            yield known
    if main.joined:
        yield from work.next_cases.joined_to(main.id, limit=JOINED)
