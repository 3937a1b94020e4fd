"""A door sheet, or the code of a station or deputy, by a tap: one page to print (docs/spec.md section 2)."""

from collections.abc import Sequence
from typing import Any

from domain.congress.congress import Person, Station, Village
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId, VillageId
from services.deed.work import Work
from services.staff.door_sheets import code_of, door_of

VILLAGE, STATION, DEPUTY = "door_village", "door_station", "door_deputy"


def places(work: Work) -> Sequence[tuple[str, Village | Station]]:
    """Each with the name of its paper: open villages, then stations."""
    return [*((VILLAGE, v) for v in work.roster.open_villages()), *((STATION, s) for s in work.roster.stations.values())]


def row_of(work: Work, kind: str, row_id: str) -> Any:
    """Raises FieldError for one that is not there any more, and RefusedError before the bot has its name."""
    roster = work.roster
    known: dict[str, Village | Station | Person | None] = {
        VILLAGE: next((v for v in roster.open_villages() if v.id == VillageId(row_id)), None),
        STATION: roster.stations.get(row_id),
        DEPUTY: next((p for p in (roster.people.get(PersonId(row_id)),) if p is not None and p.kind == "deputy" and p.has_rights), None),
    }
    found = known.get(kind)
    if found is None:
        raise FieldError("of", "old_button")
    if not work.rows.bot_name():
        raise RefusedError("bot_without_name")
    return found


def paper(work: Work, kind: str, row_id: str) -> tuple[str, bytes]:
    """As PDF."""
    from reports.hung_up import pdf  # the drawing library is loaded by those who need it

    row, bot = row_of(work, kind, row_id), work.rows.bot_name()
    sheet = door_of(work, bot, row) if kind == VILLAGE else code_of(work, bot, row)
    return f"{sheet.file}.pdf", pdf(sheet)
