"""Cases as rows of a page: what a reader calls their marks and ratings."""

from collections.abc import Iterable
from typing import Any

from locales import case as case_words
from locales import common
from locales.common import T
from services.office.rows import Row

QUIET = frozenset({"pii", "veiled"})
"""Marks that say nothing to who reads a list."""


def worded(t: T, rows: Iterable[Row]) -> list[dict[str, Any]]:
    """As the template shows them."""
    return [
        vars(row)
        | {
            "marks": [case_words.mark(t, mark) for mark in row.marks if mark not in QUIET],
            "rating": common.rating(t, row.rating) if row.rating else "",
        }
        for row in rows
    ]
