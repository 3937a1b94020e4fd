"""Whether words may be of a matter that is the secretary's alone (docs/spec.md section 3, Which case a message joins)."""

from domain.cases.case import Case
from services.deed.work import Work
from services.voter.which_case import REOPENS_WITHIN


def beside_sealed(work: Work, cases: list[Case]) -> bool:
    """Whether words of which nobody said where they go may be of a matter that is the secretary's alone: of such a one that is open he spoke
    last, or of one that is over within a week. A picture that was taken back before it had a word is none: it said nothing."""
    spoken = [case for case in cases if case.last_spoke_at is not None and (case.open or case.seal != "media")]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    return any(case.sealed and ((case == last and case.open) or _within(work, case)) for case in spoken)


def _within(work: Work, case: Case) -> bool:
    return case.last_spoke_at is not None and work.acted_at - case.last_spoke_at < REOPENS_WITHIN
