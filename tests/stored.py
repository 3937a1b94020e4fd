"""What a database holds, whole: no query of the program reads so much."""

from typing import Any

from sqlalchemy import select

from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.voter import Voter
from services.deed.work import Work
from storage.cases import case_of
from storage.tables import case


def voter_of(work: Work, account: Handle) -> Voter:
    """Somebody who has met the bot."""
    voter = work.voters.of_account(account)
    assert voter is not None
    return voter


def case_of_number(work: Work, number: str) -> Case:
    case = work.cases.by_number(number)
    assert case is not None
    return case


def cases(work: Work, *conditions: Any) -> list[Case]:
    """Every case that meets the conditions, oldest first."""
    return [case_of(row._asdict()) for row in work.connection.execute(select(case).where(*conditions).order_by(case.c.id))]
