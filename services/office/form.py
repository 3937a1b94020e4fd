"""What a form of a case's page is: a deed with its fields, who may, and where the case has a place for it."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.life_cycle import allowed
from services.deed.by import By
from services.deed.work import Work
from services.desk import offered
from services.office import case_deeds as deeds
from services.office.fields import Field, Given
from services.office.who_reads import VOTER_READS, Confirm

Deed = Callable[[Work, By, Case, Given], object]
Where = Callable[[Work, Case], bool]
Ready = Callable[[Work, By, Case], object]


@dataclass(frozen=True)
class Form:
    """`label`: its button in the chat, empty where it has none of that name; `right`: of domain/rights/rights.py; `ready`: raises what the deed would raise
    before it looks at a field; `preview`: the words as their reader will read them, shown once more before they leave, below what `confirm` says."""

    label: str
    right: str
    where: Where
    deed: Deed
    fields: tuple[Field, ...] = ()
    ready: Ready | None = None
    preview: Callable[[Work, By, Case, Given], str] | None = None
    confirm: Confirm = VOTER_READS
    warns: bool = False
    """Its preview is empty where there is nothing to be warned of, and it is done at once."""


def as_in_the_chat(act: str) -> Where:
    return lambda work, case: offered.fits(work, case, act)


def in_status(*statuses: str) -> Where:
    return lambda work, case: case.status in statuses


def where_step(step: str) -> Where:
    return lambda work, case: allowed(case.status, step)


def plain(deed: Callable[[Work, By, Case], object]) -> Deed:
    """One without a field."""
    return lambda work, by, case, given: deed(work, by, case)


def of_one(name: str, deed: Callable[[Work, By, Case, str], object]) -> Deed:
    """One with a single field."""
    return lambda work, by, case, given: deed(work, by, case, given[name])


def of_words(deed: Callable[..., object]) -> Deed:
    return lambda work, by, case, given: deed(work, by, case, deeds.said(work, given))


WORDS, SOME_WORDS = Field("words"), Field("words", required=False)
PHOTO = Field("photo", "photos", required=False)
REASON, TOLD = Field("reason"), Field("reason", label="told_reason")
