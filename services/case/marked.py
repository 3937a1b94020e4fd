"""A case gets other marks by what is said in it. What becomes confidential goes out of every chat that may not read it, before anything else
(docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from services.case import cards
from services.case.clear_away import hide_words
from services.case.main_case import goes_on_in
from services.deed.work import Work


def with_marks(work: Work, case: Case, marks: frozenset[str], by: str = "voter") -> Case:
    """The case with these marks, and as its cards show it then, be it closed or joined to another; nothing is done where they are its own."""
    if marks == case.marks:
        return case
    if "confidential" in marks - case.marks:
        hide_words(work, case)
    case = work.cases.record(case, work.event("changed", by, Changed(marks=tuple(sorted(marks)))))
    cards.refresh_cards(work, case)
    return case


def takes_marks(work: Work, case: Case) -> bool:
    """Whether words that say something else now still change them: it is open or closed, or what it joined (并案) goes on."""
    return case.status == "closed" or goes_on_in(work, case).open
