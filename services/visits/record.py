"""A visit record: who writes in it and until when, and how it reads (docs/spec.md section 5, Visit record).

It is a row from the first tap on, so a restart or a long lunch loses nothing; until it is filed it is a draft.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import may_in_congress, officer_of, runs_group
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.ids import GroupId, Handle, VillageId
from domain.values.message import from_json
from domain.visits.visit_days import DayRule, rule_of
from domain.visits.visit_days import deadline_of as deadline_of_day
from domain.visits.visits import AT_RECEPTION, period_of_record
from domain.words.masks import masked
from domain.words.quotation import one_line
from locales import case as case_words
from locales import erasing
from locales import visits as visits_words
from services.case import words_of
from services.deed.by import By
from services.deed.kept_words import kept_words
from services.deed.names import names_by_id
from services.deed.work import Work
from storage.visit_rows import Matter, Record


@dataclass(frozen=True)
class OneRecord:
    """What a button about one record carries."""

    record: int


def recorder(work: Work, by: By) -> Person:
    """The deputy or member of staff who writes records. Raises NotAllowedError."""
    deputy = next((p for p in by.live if p.kind == "deputy"), None)
    staff = by.live[0] if by.live and may_in_congress(work.roster, by.live, "days") else None
    if (person := deputy or staff) is None:
        raise NotAllowedError("visit_record")
    return person


def group_of_visit(work: Work, person: Person | None, village: VillageId | None, otherwise: GroupId | None = None) -> GroupId | None:
    """For which of his groups a visit is: the one that serves the village, else the one it was for, else his first."""
    groups = person.groups if person is not None else ()
    now = work.roster.village_now(village)
    serving = [g for g in groups if g in work.roster.groups and now in work.roster.groups[g].villages]
    if otherwise in serving:
        return otherwise
    return next(iter(serving), None) or otherwise or next(iter(groups), None)


def period_of(work: Work, visit_on: date) -> tuple[str, date | None]:
    rule = rule_of(work.roster.congress, "visit")
    days = {d.month: d.held_on for d in work.days.of_kind("visit", since=(visit_on - timedelta(days=100)).strftime("%Y-%m"))}
    return period_of_record(visit_on, days, work.calendar, rule or DayRule(1))


def form_words(work: Work, record: Record, reader: int = 0) -> str:
    """`reader`: the account that sees it, where it is not the writer's."""
    t = work.staff_words()
    names = names_by_id(work, record.deputies)
    received = record.mode == AT_RECEPTION
    facts = [(visits_words.fact_received if received else visits_words.fact_with)(t, names), visits_words.fact_mode(t, record.mode)]
    facts += [] if received else [visits_words.fact_households(t, record.households)]
    facts.append(visits_words.fact_people(t, record.people))
    account = reader or record.chat_id
    shown_note = "" if kept_words(work, account, record.note, record.village, record.recorded_by) else record.note
    facts += [visits_words.fact_note(t, shown_note)] if shown_note else []
    village = village_of(work, record.village)
    matters = shown_matters(work, record, account)
    lines = [visits_words.form(t, village, record.visit_on, facts, len(matters), _photos(record))]
    for matter in matters:
        number = work.cases.get(matter.case_id).number if matter.case_id else ""
        lines.append(f"· {_shortened(one_line(matter_words(work, matter)))} {number}".rstrip())
    question = question_of(record)
    asked = {
        "mode": visits_words.ask_mode,
        "households": visits_words.ask_households,
        "people": visits_words.ask_visitors if received else visits_words.ask_people,
        "": visits_words.ask_matters,
    }
    return "\n".join([*lines, "", t(asked[question])])


SHOWN = 60
"""Signs of a matter in the form."""


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"


def shown_matters(work: Work, record: Record, account: int) -> list[Matter]:
    """What was heard, without what is kept from this account: it is counted by what it shows."""
    persons = work.roster.persons_of(Handle(account))

    def shown(matter: Matter) -> bool:
        if matter.case_id:
            return not any(kept_out(person, work.cases.get(matter.case_id)) for person in persons)
        return not kept_words(work, account, matter_words(work, matter), record.village, record.recorded_by)

    return [matter for matter in work.visits.matters(record.id) if shown(matter)]


def _photos(record: Record) -> int:
    """Those that nothing stands in the place of (services/visits/photos.py)."""
    return sum("replaced" not in entry for entry in record.media)


def matter_words(work: Work, matter: Matter) -> str:
    """What was heard, as others may read it: numbers masked; a tip's and a confidential case's words are not shown at all."""
    t = work.staff_words()
    case = work.cases.get(matter.case_id) if matter.case_id else None
    if case is not None and case.sealed:
        return t(visits_words.sealed)
    if case is not None and case.confidential:
        return t(case_words.confidential)
    return masked(words_of.whole(t, from_json(matter.message))) if matter.message else str(t(erasing.heard_erased))


def households_in(record: Record, mode: str) -> int | None:
    """How many he went to, once it is told in that manner: at a reception voters come, and he goes to none."""
    if mode == AT_RECEPTION:
        return 0
    return None if record.mode == AT_RECEPTION else record.households


def question_of(record: Record) -> str:
    """What is still to be told, one thing at a time."""
    if not record.mode:
        return "mode"
    return "households" if record.households is None else "people" if record.people is None else ""


def village_of(work: Work, village: VillageId | None) -> str:
    found = work.roster.villages.get(village) if village is not None else None
    return found.name if found is not None else "—"


def reads_record(work: Work, account: int, record: Record) -> bool:
    """Whether this account may read it now: who wrote it or took part, and staff of its group."""
    persons = work.roster.persons_of(Handle(account))
    staff = officer_of(persons, work.roster.groups.get(record.group_id) if record.group_id else None)
    return staff or any(person.has_rights and person.id in (record.recorded_by, *record.deputies) for person in persons)


def own_record(work: Work, by: By, record_id: int) -> Record:
    """A record that may be changed by its writer, who took part, and staff: these at any time, the others while it is still open.

    Raises NotAllowedError and RefusedError.
    """
    record = work.visits.get(record_id)
    if record is None:
        raise RefusedError("record_gone")
    staff = officer_of(by.persons, work.roster.groups.get(record.group_id) if record.group_id else None)
    if not (staff or {p.id for p in by.live} & {record.recorded_by, *record.deputies}):
        raise NotAllowedError("visit_record", "author")
    if not staff and not still_open(work, record):
        raise RefusedError("too_late_to_edit")
    return record


def take_over(work: Work, by: By, record_id: int, chat_id: int) -> Record:
    """The unfinished record of somebody who left goes on in his leader's hands; one that speaks of the leader in another's who runs the
    group. Raises NotAllowedError and RefusedError."""
    record = work.visits.get(record_id)
    if record is None or record.filed_at is not None:
        raise RefusedError("record_gone")
    author = work.roster.people.get(record.recorded_by)
    if not runs_group(by.live, work.roster.groups.get(record.group_id) if record.group_id else None):
        raise NotAllowedError("visit_record", "author")
    if author is not None and author.has_rights:
        raise RefusedError("already_so")
    if speaks_of(work, record, by.account):
        raise NotAllowedError("visit_record", "author")
    work.visits.change(record.id, recorded_by=by.live[0].id, chat_id=chat_id, outbox_id=None)
    return work.visits.there(record.id)


def speaks_of(work: Work, record: Record, account: int) -> bool:
    """Whether anything in it is kept from this account."""
    hidden = len(work.visits.matters(record.id)) - len(shown_matters(work, record, account))
    return bool(hidden) or kept_words(work, account, record.note, record.village, record.recorded_by)


def deadline_of(work: Work, record: Record) -> date | None:
    rule = rule_of(work.roster.congress, "visit")
    return deadline_of_day(rule, record.day, work.calendar) if record.day is not None and rule is not None else None


def still_open(work: Work, record: Record) -> bool:
    """Drafts and returned records always, a filed one until its deadline (one of no visit day: for three working days)."""
    if record.filed_at is None or record.check_result == "returned":
        return True
    last = deadline_of(work, record) or work.calendar.add(work.local_date(record.filed_at), 3)
    return work.today <= last


def record_words(work: Work, record: Record, reader: int = 0) -> str:
    """The record as it is shown when saved and when checked."""
    return form_words(work, record, reader).rsplit("\n\n", 1)[0]
