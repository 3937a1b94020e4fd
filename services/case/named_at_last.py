"""Who described a deputy (那个胖代表) says by a whole name which it is: the others about whom he was asked by it read the case (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.complaints.spoken_of import named_in
from domain.which_matter.somebody import name_said
from services.case import spoken_of
from services.deed.work import Work


def narrowed(work: Work, case: Case, text: str) -> Case:
    """The same case for other words, and where he was asked about one alone."""
    name = name_said(text)
    words, named = named_in(name, work.roster, case.village) if name else ("", [])
    only = [one for one in named if (one.start, one.end) == (0, len(words)) and len(one.people) == 1]
    if not only or len(case.asked_of) < 2:
        return case
    of = set(case.spoken_of) - set(case.asked_of) | only[0].people
    return spoken_of.write_more(work, case, (of, set(), set(case.cleared)), asks=False)
