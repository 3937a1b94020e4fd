"""What follows when the rows of the roster have changed: who left, what is not listed any more, who serves the open cases now."""

from collections.abc import Mapping

from domain.congress.congress import Person
from domain.rights.roster import Roster
from domain.town_file import merges
from domain.town_file.roster_rows import merged_rows
from domain.town_file.town_rows import SECTIONS
from domain.values.ids import PersonId
from services.deed.work import Work
from services.staff import on_leave, reorganise
from services.staff.end_person import end_people
from services.staff.merge_rows import Report, Sections


def end_replaced(work: Work, replaced: Mapping[str, str], report: Report) -> None:
    """Whose number another has now, and who is said to have left."""
    work.rows.moved()
    work.roster_changed()
    people = work.roster.people
    end_people(work, [people[PersonId(old)] for old in replaced], work.now)
    for old, new in replaced.items():
        report.note("replaced", id=old, name=people[PersonId(old)].name, by=people[PersonId(new)].name)
    left = [facts["id"] for code, facts in report.changes if code == "changed" and facts["field"] == "status" and facts["new"] == "ended"]
    end_people(work, [people[PersonId(one)] for one in left if people[PersonId(one)].status == "ended"])


def undo_rings(work: Work, report: Report) -> None:
    """Stored merges that come back to themselves count for nothing: an import leaves none."""
    for section in merges.SECTIONS:
        rows = work.rows.section(section)
        for ring in merges.rings(merged_rows(row.data for row in rows.values())):
            for row_id in ring[:-1]:
                data = dict(rows[row_id].data)
                old = str(data.pop("merged_into"))
                work.rows.revise(section, row_id, data=data)
                report.note("changed", section=section, id=row_id, field="merged_into", old=old, new="—")


def name_unlisted(work: Work, sections: Sections, report: Report) -> None:
    """Rows no longer listed are named and left alone."""
    for section in SECTIONS:
        for row_id, row in work.rows.section(section).items():
            if row_id not in sections[section] and row.ended_at is None and section != "categories":
                report.note("unlisted", section=section, id=row_id, name=str(row.data.get("name", "")))


def end_unlisted(work: Work, sections: Sections, report: Report) -> None:
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


def follow(work: Work, report: Report, before: Roster) -> None:
    """After any change: a new picture, foreign links gone, open cases with the group that serves them."""
    if not report.changes:
        return
    work.rows.moved()
    work.roster_changed()
    for person in work.rows.drop_foreign_links(work.roster):
        report.note("link_ended", id=person)
    work.roster_changed()
    reorganise.follow(work, before)
    on_leave.came_by_file(work, before)
