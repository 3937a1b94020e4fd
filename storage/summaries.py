"""Issued summaries, kept as figures so that the next one can show what changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from storage.tables import summary


class Summaries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issued(self, period: str) -> Any | None:
        return self._connection.execute(select(summary).where(summary.c.period == period)).first()

    def issue(self, period: str, times: tuple[datetime, datetime], figures: dict[str, Any]) -> None:
        """`times`: issued at, cut-off."""
        self._connection.execute(insert(summary).values(period=period, issued_at=times[0], cut_off=times[1], figures=figures))
