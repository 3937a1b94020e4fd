"""Danger in what was typed into a form, before anything else is made of it (services/office/danger_typed.py)."""

from collections.abc import Sequence

from services.office import danger_typed, sessions
from services.office.secrets import is_key_of
from web.office.visit import Visit


async def heard(visit: Visit, texts: Sequence[str], where: str) -> tuple[str, ...]:
    """What he reads then; nothing where the words call for no help, or no page of his made the form. Raises SessionOverError."""
    if not danger_typed.calls(texts) or not is_key_of(visit.session_secret, (await visit.form()).text("key")):
        return ()
    said: tuple[str, ...] = await visit.house.do(sessions.as_entered, visit.session_secret, danger_typed.heed, texts, where)
    return said
