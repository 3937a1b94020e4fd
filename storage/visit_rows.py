"""A visit record, and what was heard on a visit, as their rows hold them (docs/spec.md section 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from domain.values.ids import CaseId, GroupId, PersonId, VillageId
from domain.visits.visits import VisitRecord


@dataclass(frozen=True)
class Record:
    """A visit record: a draft has no `filed_at`, one thrown away has `dropped_at`. Moments in UTC; `day` and `visit_on` are local dates.

    `households` and `people` are None until they are told; `media` as domain.values.message.Media has it, or what stands in its place.
    """

    id: int
    month: str
    day: date | None
    visit_on: date
    group_id: GroupId | None
    village: VillageId | None
    mode: str
    households: int | None
    people: int | None
    refs: tuple[str, ...]
    deputies: tuple[PersonId, ...]
    note: str
    media: tuple[Mapping[str, Any], ...]
    chat_id: int
    outbox_id: int | None
    recorded_by: PersonId
    made_at: datetime
    filed_at: datetime | None
    version: int
    check_result: str
    checked_by: str | None
    checked_at: datetime | None
    check_note: str
    dropped_at: datetime | None


@dataclass(frozen=True)
class Matter:
    """What was heard on a visit: `message` as JSON (domain.values.message.as_json), empty once erased; `result`: what became of it."""

    id: int
    record_id: int
    message: str
    at: datetime
    result: str
    case_id: CaseId | None


def as_record(row: Row[Any]) -> Record:
    lists = {"refs": tuple(row.refs), "deputies": tuple(row.deputies), "media": tuple(row.media)}
    return Record(**{**row._mapping, **lists})


def as_counted(row: Any) -> VisitRecord:
    data = row.data
    return VisitRecord(
        id=str(row.record_id),
        month=row.month,
        visit_on=date.fromisoformat(data["visit_on"]),
        deputies=tuple(PersonId(p) for p in data["deputies"]),
        village=VillageId(data["village"]) if data["village"] else None,
        households=data["households"] or 0,
        people=data["people"] or 0,
        filed_at=row.filed_at,
        group=GroupId(data["group_id"]) if data["group_id"] else None,
        mode=data["mode"],
        refs=tuple(data["refs"]),
        check=data["check_result"],
        day=date.fromisoformat(data["day"]) if data["day"] else None,
        matters=data["matters"],
        cases=data["cases"],
    )
