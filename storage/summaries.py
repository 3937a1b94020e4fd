"""Issued summaries, kept as figures so that the next one can show what changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from storage.tables import page_template, summary


class Summaries:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issued(self, period: str) -> Any | None:
        return self._connection.execute(select(summary).where(summary.c.period == period)).first()

    def issue(self, period: str, times: tuple[datetime, datetime], figures: dict[str, Any]) -> None:
        """`times`: issued at, cut-off."""
        self._connection.execute(insert(summary).values(period=period, issued_at=times[0], cut_off=times[1], figures=figures))

    def template(self) -> bytes | None:
        """The staff's own page for the 通报."""
        content = self._connection.execute(select(page_template.c.content).where(page_template.c.kind == "summary")).scalar()
        return None if content is None else bytes(content)

    def keep_template(self, content: bytes | None, by: str, at: datetime) -> None:
        """None: back to the page that comes with the program."""
        self._connection.execute(delete(page_template).where(page_template.c.kind == "summary"))
        if content is not None:
            row = {"kind": "summary", "content": content, "made_by": by, "made_at": at}
            self._connection.execute(insert(page_template).values(row))
