"""Registers of visits and receptions."""

from datetime import date
from typing import Any

from domain.ids import PersonId
from domain.masks import masked
from domain.visit_days import rule_of as visits_rule
from locales import meetings as meetings_words
from locales import summaries as summaries_words
from locales import visits as visits_words
from reports.printed import Column
from services.case import words_of
from services.deed.work import Work
from services.meetings import reception_day
from services.summaries.account import Account, walk_ins_of
from services.summaries.case_register import SHOWN_WORDS, as_shown
from services.summaries.printed_sheets import sheet, to_sign
from services.visits import record
from storage.days import CongressDay
from storage.visit_rows import Matter


def visit_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    kinds = {0: "date", 1: "date", 6: "number", 7: "number", 12: "moment"}
    widths = {2: 14, 3: 14, 4: 9, 5: 6.5, 6: 5.5, 7: 5.5, 8: 36, 9: 18, 10: 14, 11: 9, 13: 9}
    columns = [Column(label, widths.get(n, 11.5), kinds.get(n, "text")) for n, label in enumerate(summaries_words.visit_header(t))]
    columns.append(to_sign(found))
    rows = []
    groups = {str(group.id): group.name for group in work.roster.groups.values()}
    villages = {str(village.id): village.name for village in work.roster.villages.values()}
    for row in work.visits.rows(found.months):
        if row.filed_at is None or row.filed_at > found.cut_off or (found.group and row.group_id != found.group):
            continue
        matters = [m for m in work.visits.matters(row.id) if not _hides_matter(found, m, row.village)]
        names = [work.roster.people[PersonId(p)].name for p in row.deputies if PersonId(p) in work.roster.people]
        author = work.roster.people.get(PersonId(row.recorded_by))
        rows.append(
            (
                row.visit_on, row.day, "、".join(names), groups.get(row.group_id or "", ""),
                villages.get(row.village or "", ""), visits_words.mode(t, row.mode), row.households,
                row.people, "\n".join(record.matter_words(work, m)[:SHOWN_WORDS] for m in matters),
                "" if found.hides_words(row.note, row.village) else masked(row.note),
                "、".join(work.cases.get(m.case_id).number for m in matters if m.case_id), author.name if author else row.recorded_by,
                work.roster.congress.local(row.filed_at).replace(tzinfo=None), visits_words.check(t, row.check_result), None,
            )
        )  # fmt: skip
    return sheet(found, "visits", columns, rows)


def _hides_matter(found: Account, matter: Matter, village: str | None) -> bool:
    """Whether what was heard on a visit is kept from somebody the file is for."""
    if matter.case_id:
        return found.hides(found.work.cases.get(matter.case_id))
    return found.hides_words(record.matter_words(found.work, matter), village)


def _where_he_sat(work: Work, held: list[CongressDay], person: str) -> CongressDay | None:
    """Of the reception days of one date the one at whose station he sits who wrote it down, else the first."""
    own = (day for day in held if any(p.id == person for p in reception_day.on_duty(work, day)))
    return next(own, next(iter(held), None))


def reception_register(found: Account) -> Any:
    """接待记录: one row a visitor, walk-ins and those who had booked a half hour and came."""
    work, t = found.work, found.work.staff_words()
    widths = (12, 20, 20, 12, 44, 30, 16, 12, 18)
    kinds = {0: "date", 8: "moment"}
    columns = [Column(label, widths[n], kinds.get(n, "text")) for n, label in enumerate(summaries_words.reception_header(t))]
    columns.append(to_sign(found))
    days: dict[date, list[CongressDay]] = {}
    for held in work.days.of_kind("reception", since=found.months[0]):
        days.setdefault(held.held_on, []).append(held)
    heard = work.said.first_said([w.case_id for w in walk_ins_of(found) if w.case_id])
    first = {key: words_of.whole(t, m) for key, m in heard.items()}
    rows = []
    for w in walk_ins_of(found):
        by, rule = work.roster.people.get(PersonId(w.recorded_by)), visits_rule(work.roster.congress, "reception")
        day = _where_he_sat(work, days.get(w.held_on, []), w.recorded_by)
        place = reception_day.place_on(work, day, rule)[0] if day is not None and rule is not None else ""
        sitting = "、".join(p.name for p in reception_day.on_duty(work, day)) if day is not None else ""
        case = work.cases.get(w.case_id) if w.case_id else None
        if found.hides(case) if case is not None else found.hides_words(w.words, w.village):
            continue
        said = as_shown(t, case, first.get(case.id, "") if case else w.words)
        village = work.roster.villages[w.village].name if w.village in work.roster.villages else ""
        rows.append(
            (w.held_on, place, sitting, village, said, "" if case else t(meetings_words.b_on_the_spot), case.number if case else "",
             by.name if by else w.recorded_by, work.roster.congress.local(w.at).replace(tzinfo=None), None)
        )  # fmt: skip
    return sheet(found, "receptions", columns, rows)
