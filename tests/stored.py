"""What a database holds, whole: no query of the program reads so much."""

from typing import Any

from sqlalchemy import select

from domain.case import Case
from services.deed.work import Work
from storage.cases import case_of
from storage.tables import case


def cases(work: Work, *conditions: Any) -> list[Case]:
    """Every case that meets the conditions, oldest first."""
    return [case_of(row._asdict()) for row in work.connection.execute(select(case).where(*conditions).order_by(case.c.id))]
