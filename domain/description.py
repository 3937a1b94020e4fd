"""What a case is said to be by those who handle it: its category, kind and marks (docs/glossary.md, Case types and special marks)."""

from collections.abc import Collection, Mapping
from typing import Any

from domain.case import Case

KINDS = ("complaint", "help", "enquiry", "suggestion", "praise", "appointment", "legal", "tip")
MARKS = ("urgent", "confidential", "minor", "multi", "repeat", "abusive", "out_of_area")
"""Marks set by hand. Not among them: what is worked out from the words (`pii`), decided in another way (`key`, `tip`: a kind) or a channel."""
STAYS = frozenset({"confidential"})
"""Once chosen for a voter, or by himself, it is not taken from him."""


def changes_to(case: Case, what: str, value: str, categories: Collection[str]) -> Mapping[str, Any]:
    """What an event `changed` has to say so that the case has this category or kind, or has (had) this mark. Nothing for a forged value."""
    if what == "category" and value in categories and value != case.category:
        return {"category": value}
    if what == "kind" and value in KINDS and value != case.kind:
        marks = (case.marks - {"legal"}) | ({value} & {"legal", "tip"})
        return {"kind": value} | ({"marks": sorted(marks)} if marks != case.marks else {})
    if what == "mark" and value in MARKS and not (value in STAYS and value in case.marks):
        return {"marks": sorted(case.marks ^ {value})} | ({"anonymous": True} if value == "minor" and value not in case.marks else {})
    return {}
