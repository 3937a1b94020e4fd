"""What is stored already, by which it is found whom and what a town file means."""

from domain.town_file.stored_names import Known, Stored, stored_rows
from domain.town_file.town_rows import SECTIONS
from services.deed.work import Work

PUT_OFF = ("term", "dated")
"""How the keys begin of what waits for its day."""


def known_ids(work: Work) -> dict[str, set[str]]:
    """Ids stored already, for files that name only a part."""
    found = {section: set(work.rows.section(section)) for section in SECTIONS}
    found["secretary"] = {p.id for p in work.roster.staff("secretary")}
    found["towns"] = set(work.roster.congress.towns)
    return found


def known_rows(work: Work) -> Known:
    """Rows stored already, by which it is found whom a file means; of a term that waits for its day too."""
    found = {section: ((i, row.data, row.ended_at is not None) for i, row in work.rows.section(section).items()) for section in SECTIONS}
    towns = ((i, {"name": name}, False) for i, name in work.roster.congress.towns.items())
    congress = next(iter(work.rows.section("congress").values()), None)
    rota = ((f"{row.get('date')} {row.get('station')}", row, False) for row in (congress.data.get("duty_rota") or () if congress else ()))
    known = stored_rows({**found, "towns": towns, "duty_rota": rota})
    for due in work.reminders.waiting("roster_change", PUT_OFF):
        for section, rows in (due.data.get("term") or {}).items():
            waiting = {i: Stored(i, data, ended=True) for i, data in rows.items()}
            known[section] = {**waiting, **known.get(section, {})}
    return known
