"""Whether voters see a deputy's name, or his group's alone: his own to say (docs/spec.md section 8)."""

from domain.errors import NotAllowedError
from services.deed.by import By
from services.deed.work import Work


def show_name(work: Work, by: By, *, shown: bool) -> None:
    """In every row of the roster that is his."""
    persons = [p for p in by.persons if p.has_rights]
    if not persons:
        raise NotAllowedError("see")
    for person in persons:
        section = "deputies" if person.kind == "deputy" else "staff"
        row = work.rows.section(section)[person.id]
        work.rows.revise(section, person.id, data=dict(row.data) | {"hide_name": not shown})
    work.rows.moved()
    work.roster_changed()
