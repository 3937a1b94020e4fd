"""The first language of the town that a database holds: that of its terminal, before anything else is known."""

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from domain.values.errors import LianxinError
from storage.database import open_engine, snapshot
from storage.faults import look, refuse_other_schema, told
from storage.tables import roster_row


def town_language(url: str) -> str:
    """Empty where there is no town, or where the database cannot be asked: why is for the command to say."""
    try:
        with told(url):
            look(url, reading=True)
            return _asked(url)
    except (LianxinError, OSError, SQLAlchemyError):
        return ""


def _asked(url: str) -> str:
    engine = open_engine(url, reading=True)
    try:
        refuse_other_schema(engine, url)
        with snapshot(engine) as connection:
            data = connection.scalar(select(roster_row.c.data).where(roster_row.c.section == "congress"))
    finally:
        engine.dispose()
    languages = (data or {}).get("languages") if data is not None else None
    return str(languages[0]) if languages else "zh-Hans" if data is not None else ""
