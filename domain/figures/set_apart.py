"""Under which group and village a case is counted (docs/glossary.md, Statistics).

What is kept from somebody (whom it speaks of, the officials of its village), or is the secretary's alone, is counted in the whole and
stands under no group and no village: else whoever counts what he can open finds in their line one more, and knows that it is there. By
what the case itself says and not by who is an official today: the same cut-off gives the same figures whatever the roster became.
"""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.replay import changed
from domain.figures.case_facts import CaseFacts

SEVERAL = 3
"""So many that are set apart may be counted on a paper that goes to all."""


def stands_apart(case: Case) -> bool:
    return case.sealed or bool(case.spoken_of) or case.concerns_officials


def set_apart(facts: CaseFacts) -> CaseFacts:
    """The facts as they are counted. What groups owed on it is counted for none of them."""
    if not stands_apart(facts.case):
        return facts
    case = changed(facts.case, {"group": None, "village": None})
    return replace(facts, case=case, owed=tuple(replace(owed, group="") for owed in facts.owed), late_group="")
