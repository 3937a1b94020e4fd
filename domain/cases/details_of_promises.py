"""What becomes of a promise, 「列入计划」 with a day (domain/cases/details.py)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.details import UNSAID, Details, Group
from domain.values.ids import PersonId


@dataclass(frozen=True, kw_only=True)
class PromiseSettled(Details):
    """`message`: the row of the words in which it was said to be done, or beyond doing."""

    message: int = 0


@dataclass(frozen=True, kw_only=True)
class PromiseMoved(Details):
    """Another day than before, and why in the words of who follows it."""

    promise_on: date | None = None
    before_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class PromiseHanded(Details):
    """Who follows it now; nobody: the group."""

    claimer: PersonId | None = None
    group: Group = UNSAID
