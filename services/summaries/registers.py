"""The registers (五簿一册 as far as contact goes) as one workbook, without contact data of voters (docs/glossary.md, Records and reports)."""

from collections.abc import Callable, Sequence
from typing import Any

from services.summaries import suggestion_register
from services.summaries.account import Account
from services.summaries.activity_register import activity_register
from services.summaries.case_register import case_register
from services.summaries.kept_paper import Held
from services.summaries.letter_register import letter_register
from services.summaries.reception_register import reception_register
from services.summaries.roster_register import groups_register, links_register, roster_register, villages_register
from services.summaries.talk_register import talk_register
from services.summaries.visit_registers import visit_register

BOOKS: Sequence[Callable[[Account], Any]] = (
    case_register,
    letter_register,
    reception_register,
    talk_register,
    suggestion_register.register,
    activity_register,
    visit_register,
    roster_register,
    groups_register,
    villages_register,
    links_register,
)
"""In the order in which offices keep them: what voters said, then the five books, then the roster."""


def held(found: Account) -> Held:
    """The cases of the period whose words its readers find there."""
    return Held([one.case.id for one in found.ours if not found.hides(one.case)])


def registers(found: Account) -> bytes:
    """A sheet each; of no voter more than his surname and the end of his number, and that for the secretary alone."""
    from reports.tables_workbook import workbook

    return workbook([made(found) for made in BOOKS])
