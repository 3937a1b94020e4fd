"""Import a town file: add, update, never duplicate; staff's changes stay (docs/spec.md section 2)."""

from collections.abc import Mapping
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.town_file.roster_rows import simple_language
from domain.town_file.town_rows import SECTIONS, TownFile, areas_of, towns_of, villages_of_groups
from domain.town_file.who_is_meant import settle
from services.deed.work import Work
from services.staff.after_import import end_replaced, end_unlisted, follow, name_unlisted, undo_rings
from services.staff.dated_changes import dated_rows, new_term, put_off, term_start
from services.staff.import_texts import import_texts
from services.staff.merge_rows import Report, Sections, merge_rows
from services.staff.stored_town import known_rows
from services.visits import days, session
from storage.calendars import as_year

CONGRESS_FIELDS = (
    "term",
    "visit_day",
    "reception_day",
    "group_quota",
    "deputy_quota",
    "routing",
    "session",
    "limits",
    "quiet_hours",
    "working_hours",
    "reads_a_day",
    "phone_tries",
    "media_wait_minutes",
    "busy_season",
    "presidium_link",
    "presidium",
    "referrals",
    "words",
    "outcomes",
    "duty_rota",
    "visit_plan",
    "visit_quota",
    "languages",
)


def sections_of(file: TownFile) -> Sections:
    """The file's rows by section and id, as they are stored; dated rows aside."""
    head = ({"level": "county"} if isinstance(file.top.get("county"), dict) else {}) | dict(file.head)
    congress = head | {name: file.top[name] for name in CONGRESS_FIELDS if name in file.top}
    congress |= {"towns": towns_of(file), "areas": areas_of(file), "calendars": [as_year(c) for c in file.calendars]}
    congress["languages"] = [simple_language(tag) for tag in file.top.get("languages") or ["zh-Hans"]]
    served = villages_of_groups(file)
    made: Sections = {"congress": {"congress": congress}}
    for section in SECTIONS:
        rows = [dict(r.data) for r in file.sections[section] if not r.dated]
        made[section] = {str(row["id"]): row for row in rows}
    for group_id, row in made["groups"].items():
        row["villages"] = served.get(group_id, [])
    if not made["categories"]:
        made["categories"] = {c["id"]: dict(c) for c in CATEGORIES}
    return made


def import_town(work: Work, file: TownFile) -> Report:
    """Apply a checked file. A `term` that begins later waits for 00:00 of its date.

    Who stands under an old id with another name is somebody else, unless `file.answers` says that only his name changed.
    """
    report, before, first = Report(), work.roster, not work.rows.section("congress")
    settle(file, known_rows(work))
    sections = sections_of(file)
    if file.partial and (stored := work.rows.section("congress")):
        sections["congress"] = {next(iter(stored)): _with_what_stays(file, next(iter(stored.values())).filed, sections)}
    if new_term(work, sections) and (start := term_start(sections)) is not None:
        if start > work.local_date(work.now) and work.rows.section("congress"):
            put_off(work, start, {"term": sections}, f"term:{start}")
            report.note("term_waits", date=start.isoformat())
            return report
        replaced = bool(work.rows.section("congress"))
        merge_rows(work, sections, report)
        if replaced:
            end_unlisted(work, sections, report)
    else:
        merge_rows(work, sections, report)
        end_replaced(work, file.replaced, report)
        name_unlisted(work, sections, report)
    if first:
        begin(work)
    undo_rings(work, report)
    follow(work, report, before)
    dated_rows(work, file, report)
    import_texts(work, file, report.note)
    days.plan(work)
    session.plan(work)
    return report


def begin(work: Work) -> None:
    """From this day on it is measured what the town asks for."""
    for row_id, row in work.rows.section("congress").items():
        work.rows.revise("congress", row_id, data=dict(row.data) | {"began": work.local_date(work.now).isoformat()})


def _with_what_stays(file: TownFile, filed: Mapping[str, Any], sections: Sections) -> dict[str, Any]:
    """The congress as a workbook says it, with what it has no place for; calendars year by year."""
    said = sections["congress"]["congress"]
    kept = {
        name: value
        for name, value in filed.items()
        if name not in said or (name == "towns" and not said[name]) or (name == "areas" and not said["towns"])
    }
    if "languages" not in file.top:
        kept["languages"] = filed.get("languages", said["languages"])
    years = {int(year["year"]): year for year in (*(filed.get("calendars") or ()), *said["calendars"])}
    return said | kept | {"calendars": [years[year] for year in sorted(years)]}
