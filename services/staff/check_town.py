"""A town file checked together with what is stored (docs/spec.md section 2); merges that are stored and come back to themselves."""

from domain.town_file.merges import SECTIONS, Merge, ends
from domain.town_file.roster_rows import merged_rows
from domain.town_file.town_file import check
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Problem
from domain.town_file.who_is_meant import settle
from services.deed.work import Work
from services.staff.odd_duties import odd_duties
from services.staff.stored_town import PUT_OFF, known_ids, known_rows


def check_with_stored(work: Work, file: TownFile) -> tuple[list[Problem], list[Problem]]:
    """All mistakes of the file as an import of it would find them, and all oddities that only warn. Names are ids afterwards."""
    settle(file, known_rows(work))
    errors, warnings = check(file, known_ids(work), stored_merges(work))
    return errors, warnings if errors else [*warnings, *odd_duties(work, file)]


def stored_merges(work: Work) -> list[Merge]:
    """What holds already, rings aside (they count for nothing), and what waits for its day."""
    found = []
    for section in SECTIONS:
        said = merged_rows(row.data for row in work.rows.section(section).values())
        found += [Merge(section, row, said[row]) for row in ends(said)]
    for due in work.reminders.waiting("roster_change", PUT_OFF):
        fields = due.data.get("fields") or {}
        if fields.get("merged_into") and not due.data.get("done"):
            day = work.roster.congress.local(due.due_at).date().isoformat()
            found.append(Merge(str(due.data["section"]), str(due.data["id"]), str(fields["merged_into"]), day))
    return found
