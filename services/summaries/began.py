"""From which day on a town is measured (docs/glossary.md, Statistics): said where it began within what is told of."""

from domain.congress.periods import Period
from locales import plans
from services.deed.work import Work


def since(work: Work, period: Period) -> str:
    """Empty where it began at another time, or on the period's first day."""
    began = work.roster.congress.began
    return plans.since(work.staff_words(), began) if began is not None and period[0] < began <= period[1] else ""
