"""Import a town file: add, update, never duplicate; staff's changes stay (docs/spec.md section 2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from domain import merges
from domain.categories import CATEGORIES
from domain.congress import Person
from domain.ids import PersonId
from domain.reminder import MIDNIGHT, at_local
from domain.roster import Roster
from domain.roster_rows import merged_rows, simple_language
from domain.stored_names import Known, Stored, stored_rows
from domain.town_rows import SECTIONS, TownFile, towns_of, villages_of_groups
from domain.who_is_meant import settle
from services.deed.work import Work
from services.staff import reorganise
from services.staff.end_person import end_people
from services.staff.import_texts import import_texts
from storage import roster as roster_store
from storage.calendars import as_year

CONGRESS_FIELDS = (
    "term",
    "visit_day",
    "reception_day",
    "group_quota",
    "limits",
    "quiet_hours",
    "reads_a_day",
    "phone_tries",
    "media_wait_minutes",
    "busy_season",
    "presidium_link",
    "presidium",
    "referrals",
    "duty_rota",
    "visit_plan",
    "visit_quota",
    "languages",
)
LONGEST = 4_000
"""Characters of a value that a report keeps."""
PUT_OFF = ("term", "dated")
"""How the keys begin of what waits for its day."""
Change = tuple[str, Mapping[str, str]]
Sections = dict[str, dict[str, dict[str, Any]]]


@dataclass
class Report:
    """What an import did: `changes` as code and facts, in order."""

    changes: list[Change] = field(default_factory=list)

    def note(self, code: str, **facts: str) -> None:
        self.changes.append((code, facts))


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


def sections_of(file: TownFile) -> Sections:
    """The file's rows by section and id, as they are stored; dated rows aside."""
    head = dict(file.head)
    congress = head | {name: file.top[name] for name in CONGRESS_FIELDS if name in file.top}
    congress |= {"towns": towns_of(file), "calendars": [as_year(c) for c in file.calendars]}
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
    report, before = Report(), work.roster
    settle(file, known_rows(work))
    sections = sections_of(file)
    if file.partial and (stored := work.rows.section("congress")):
        sections["congress"] = {next(iter(stored)): _with_what_stays(file, next(iter(stored.values())).filed, sections)}
    if _new_term(work, sections) and (start := _term_start(sections)) is not None:
        if start > work.local_date(work.now) and work.rows.section("congress"):
            _put_off(work, start, {"term": sections}, f"term:{start}")
            report.note("term_waits", date=start.isoformat())
            return report
        replaced = bool(work.rows.section("congress"))
        _merge(work, sections, report)
        if replaced:
            _end_unlisted(work, sections, report)
    else:
        _merge(work, sections, report)
        _end_replaced(work, file.replaced, report)
        _name_unlisted(work, sections, report)
    _undo_rings(work, report)
    _settle(work, report, before)
    _dated_rows(work, file, report)
    import_texts(work, file, report.note)
    return report


def _end_replaced(work: Work, replaced: Mapping[str, str], report: Report) -> None:
    """Whose number another has now, and who is said to have left."""
    work.rows.moved()
    work.roster_changed()
    people = work.roster.people
    end_people(work, [people[PersonId(old)] for old in replaced], work.now)
    for old, new in replaced.items():
        report.note("replaced", id=old, name=people[PersonId(old)].name, by=people[PersonId(new)].name)
    left = [facts["id"] for code, facts in report.changes if code == "changed" and facts["field"] == "status" and facts["new"] == "ended"]
    end_people(work, [people[PersonId(one)] for one in left if people[PersonId(one)].status == "ended"])


def _with_what_stays(file: TownFile, filed: Mapping[str, Any], sections: Sections) -> dict[str, Any]:
    """The congress as a workbook says it, with what it has no place for; calendars year by year."""
    said = sections["congress"]["congress"]
    kept = {name: value for name, value in filed.items() if name not in said or name == "towns" and not said[name]}
    if "languages" not in file.top:
        kept["languages"] = filed.get("languages", said["languages"])
    years = {int(year["year"]): year for year in (*(filed.get("calendars") or ()), *said["calendars"])}
    return said | kept | {"calendars": [years[year] for year in sorted(years)]}


def _undo_rings(work: Work, report: Report) -> None:
    """Stored merges that come back to themselves count for nothing: an import leaves none."""
    for section in merges.SECTIONS:
        rows = work.rows.section(section)
        for ring in merges.rings(merged_rows(row.data for row in rows.values())):
            for row_id in ring[:-1]:
                data = dict(rows[row_id].data)
                old = str(data.pop("merged_into"))
                work.rows.revise(section, row_id, data=data)
                report.note("changed", section=section, id=row_id, field="merged_into", old=old, new="—")


def _new_term(work: Work, sections: Sections) -> bool:
    stored = work.roster.congress.term_from
    start = _term_start(sections)
    return stored is not None and start is not None and start > stored


def _term_start(sections: Sections) -> date | None:
    term = sections["congress"]["congress"].get("term") or {}
    return date.fromisoformat(str(term["from"])) if term.get("from") else None


def _put_off(work: Work, day: date, data: Mapping[str, Any], key: str) -> None:
    due_at = at_local(day, MIDNIGHT, work.roster.congress)
    work.reminders.drop_key(key)
    work.reminders.put({"kind": "roster_change", "due_at": due_at, "data": data, "key": key})


def _merge(work: Work, sections: Sections, report: Report) -> None:
    """Three ways: what the file said last time, what it says now, what staff changed in between."""
    for section, rows in sections.items():
        stored = work.rows.section(section)
        added: dict[str, tuple[int, Mapping[str, Any]]] = {}
        for position, (row_id, filed) in enumerate(rows.items()):
            if row_id not in stored:
                added[row_id] = (position, filed)
                report.note("added", section=section, id=row_id, name=str(filed.get("name", "")))
            else:
                _update(work, section, stored[row_id], (position, filed), report)
        work.rows.put(section, added)


def _update(work: Work, section: str, old: Any, new: tuple[int, dict[str, Any]], report: Report) -> None:
    position, filed = new
    data = dict(old.data)
    changed = [name for name in {*filed, *old.filed} if _said(filed.get(name)) != _said(old.filed.get(name))]
    for name in sorted(changed):
        before = data.get(name)
        if name == "name" and section in ("deputies", "staff") and before != filed.get(name):
            data["former"] = [*data.get("former", ()), {"name": before, "until": work.now.isoformat()}]
            work.rows.rename_link(old.id, str(filed.get(name) or ""))
        if name in filed:
            data[name] = filed[name]
        else:
            data.pop(name, None)
        if name != "under" and _said(before) != _said(filed.get(name)):
            report.note("changed", section=section, id=old.id, field=name, old=_short(before), new=_short(filed.get(name)))
    if changed or old.position != position or old.ended_at is not None:
        if old.ended_at is not None:
            data["status"] = filed.get("status")
            report.note("back", section=section, id=old.id)
        work.rows.revise(section, old.id, data=data, filed=filed, position=position, ended_at=None)


def _said(value: Any) -> Any:
    """Nothing said is nothing said: an empty cell, `null`, `[]` and `no` are the same. Numbers and their digits too; and zh-Hans as it may be written."""
    if isinstance(value, Mapping):
        return {name: said for name, part in value.items() if (said := _said(part)) is not None} or None
    if isinstance(value, (list, tuple)):
        return [_said(part) for part in value] or None
    if value in (None, "", False):
        return None
    return simple_language(str(value))


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def _name_unlisted(work: Work, sections: Sections, report: Report) -> None:
    """Rows no longer listed are named and left alone."""
    for section in SECTIONS:
        for row_id, row in work.rows.section(section).items():
            if row_id not in sections[section] and row.ended_at is None and section != "categories":
                report.note("unlisted", section=section, id=row_id, name=str(row.data.get("name", "")))


def _end_unlisted(work: Work, sections: Sections, report: Report) -> None:
    """A new term replaces the whole roster: who is not in it has no seat any more."""
    work.rows.moved()
    work.roster_changed()
    left: list[Person] = []
    for section in ("deputies", "staff", "groups"):
        for row_id, row in work.rows.section(section).items():
            if row_id in sections[section] or row.ended_at is not None:
                continue
            if section == "groups":
                work.rows.revise(section, row_id, data=dict(row.data) | {"villages": []}, ended_at=work.now)
            else:
                left.append(work.roster.people[PersonId(row_id)])
            report.note("ended", section=section, id=row_id, name=str(row.data.get("name", "")))
    end_people(work, left, work.now)


def _settle(work: Work, report: Report, before: Roster) -> None:
    """After any change: a new picture, foreign links gone, open cases with the group that serves them."""
    if not report.changes:
        return
    work.rows.moved()
    work.roster_changed()
    for person in work.rows.drop_foreign_links(work.roster):
        report.note("link_ended", id=person)
    work.roster_changed()
    reorganise.follow(work, before)


def _dated_rows(work: Work, file: TownFile, report: Report) -> None:
    """`{id: v03, merged_into: v04, from: …}`: on its date, or at once when that is past."""
    for section in ("villages", "groups"):
        for row in file.sections[section]:
            if not row.dated:
                continue
            day = date.fromisoformat(str(row.data["from"]))
            data = {"section": section, "id": str(row.data["id"]), "fields": {k: v for k, v in row.data.items() if k not in ("id", "from")}}
            key = f"dated:{section}:{row.data['id']}:{day}"
            waiting = work.reminders.open_with_key(key)
            if work.reminders.known(key) and (waiting is None or waiting.data.get("fields") == data["fields"]):
                continue
            report.note("dated", section=section, id=str(row.data["id"]), date=day.isoformat())
            if day <= work.local_date(work.now):
                apply_dated(work, data)
            _put_off(work, max(day, work.local_date(work.now)), data | {"done": day <= work.local_date(work.now)}, key)


def apply_dated(work: Work, data: Mapping[str, Any]) -> None:
    """A new term, or a village or group that is merged, renamed or moved, comes into force."""
    if data.get("done"):
        return
    if "term" in data:
        report, before = Report(), work.roster
        _merge(work, data["term"], report)
        _end_unlisted(work, data["term"], report)
        _settle(work, report, before)
        return
    before = work.roster
    section, row_id, fields = str(data["section"]), str(data["id"]), dict(data["fields"])
    row = work.rows.section(section).get(row_id)
    if row is None:
        return
    if section == "villages" and "group" in fields:
        reorganise.move_village(work, row_id, str(fields["group"]))
    work.rows.revise(section, row_id, data=dict(row.data) | fields)
    work.rows.moved()
    roster_store.forget()
    work.roster_changed()
    reorganise.follow(work, before)


def days_to_term_end(work: Work) -> timedelta | None:
    """How long the term still lasts; None when the roster names no end."""
    end = work.roster.congress.term_to
    return None if end is None else end - work.local_date(work.now)
