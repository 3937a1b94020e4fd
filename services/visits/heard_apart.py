"""What was heard on visits and is kept from somebody: it is counted in the whole and stands under no group (domain/figures/set_apart.py)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.figures.set_apart import stands_apart
from domain.values.message import from_json
from domain.visits.visits import VisitRecord
from services.deed.work import Work
from services.visits.matters import stands_alone
from storage.visit_rows import Matter, Record


def apart(work: Work, record: Record, matter: Matter) -> bool:
    """What is no case by now is read once more: it speaks of somebody, is a likely tip or for the secretary alone."""
    if matter.case_id:
        return stands_apart(work.cases.get(matter.case_id))
    return bool(matter.message) and stands_alone(work, record.village, from_json(matter.message).text)


def without_apart(work: Work, records: Iterable[VisitRecord], until: datetime) -> list[VisitRecord]:
    """The records with those matters alone that a group's figures count, as known at `until`."""
    return [_without(work, one, until) if one.matters else one for one in records]


def _without(work: Work, counted: VisitRecord, until: datetime) -> VisitRecord:
    record = work.visits.get(counted.id)
    if record is None:
        return counted
    kept = [m for m in work.visits.matters(record.id) if m.at <= until and apart(work, record, m)]
    cases = sum(1 for m in kept if m.case_id and (at := work.cases.get(m.case_id).registered_at) is not None and at <= until)
    return replace(counted, matters=max(0, counted.matters - len(kept)), cases=max(0, counted.cases - cases))
