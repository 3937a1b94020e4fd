"""What a case is said to be by those who handle it: its category, kind and marks (docs/glossary.md, Case types and special marks)."""

from collections.abc import Collection

from domain.cases.case import Case
from domain.cases.details import UNSAID
from domain.cases.details_in_hand import Changed

KINDS = ("complaint", "help", "enquiry", "suggestion", "praise", "appointment", "legal", "tip")
MARKS = ("urgent", "confidential", "minor", "multi", "repeat", "abusive", "out_of_area")
"""Marks set by hand. Not among them: what is worked out from the words (`pii`), decided in another way (`key`, `tip`: a kind) or a channel."""
STAYS = frozenset({"confidential"})
"""Once chosen for a voter, or by himself, it is not taken from him."""


def changes_to(case: Case, what: str, value: str, categories: Collection[str]) -> Changed | None:
    """What an event `changed` has to say so that the case has this category or kind, or has (had) this mark. None for a forged value."""
    if what == "category" and value in categories and value != case.category:
        return Changed(category=value)
    if what == "kind" and value in KINDS and value != case.kind:
        marks = (case.marks - {"legal"}) | ({value} & {"legal", "tip"})
        return Changed(kind=value, marks=tuple(sorted(marks)) if marks != case.marks else UNSAID)
    if what == "mark" and value in MARKS and not (value in STAYS and value in case.marks):
        hidden = value == "minor" and value not in case.marks
        return Changed(marks=tuple(sorted(case.marks ^ {value})), anonymous=True if hidden else UNSAID)
    return None
