"""The events of one case in bites: somebody may have written ten thousand times on it, and nobody reads that at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, bindparam, cast, exists, func, literal_column, or_, select

from domain.cases.case import Event
from domain.cases.details_in_hand import Changed
from domain.cases.event_kinds import details_of
from domain.cases.life_cycle import SEALS
from domain.rights.kept import Away
from domain.values.ids import CaseId, PersonId
from storage.cases import as_stored, event_of
from storage.kept_away import NOBODY, may_be_kept, not_kept_from
from storage.pages import every
from storage.prepared import Prepared
from storage.tables import ACT_OF_PERSON, STEP_EVENT, case, case_event

STEPS = 300
KEPT_ACTS = 10_000
"""Newest steps of a case that are looked at. Further words and notes are none; a case of more rounds and hands does not exist."""
REPLAYED = 2_000
CORRECTED = 1_000
e, c = case_event.c, case.c
_STEP: ColumnElement[bool] = literal_column(STEP_EVENT)


_STEPS = Prepared(select(case_event).where(e.case_id == bindparam("case"), _STEP).order_by(e.id.desc()).limit(STEPS))


@cache
def _newest(kinds: tuple[str, ...]) -> Prepared:
    """A card asks for a dozen such steps."""
    any_of = or_(*(e.kind == kind for kind in kinds))
    return Prepared(select(case_event).where(e.case_id == bindparam("case"), _STEP, any_of).order_by(e.id.desc()).limit(1))


_AMONG = select(case_event).where(e.case_id == bindparam("case")).order_by(e.id.desc()).limit(bindparam("among")).subquery()
_LATELY = Prepared(select(_AMONG).where(_AMONG.c.kind == bindparam("sort")).order_by(_AMONG.c.id))


@dataclass(frozen=True)
class Placed:
    """An event with the number of its row, from where a reader goes on."""

    id: int
    event: Event


class Histories:
    """`new`: all that happened to cases that this deed opened."""

    def __init__(self, connection: Connection, new: Mapping[CaseId, Sequence[Event]]) -> None:
        self._connection, self._new = connection, new

    def steps(self, case_id: CaseId) -> list[Event]:
        """What was done with the case, oldest first: everything but further words, edits and notes."""
        return [event_of(r) for r in reversed(_STEPS.all(self._connection, {"case": case_id}))]

    def from_start(self, case_id: CaseId) -> list[Event]:
        """The same from the first one on, to be replayed: all but what was merely said."""
        found = select(case_event).where(e.case_id == case_id, _STEP).order_by(e.id).limit(REPLAYED)
        return [event_of(r) for r in self._connection.execute(found)]

    def last(self, case_id: CaseId, kind: str, actor: str = "") -> Event | None:
        """The newest step of this kind (by that actor)."""
        return next((event for event in reversed(self.steps(case_id)) if event.kind == kind and actor in ("", event.actor)), None)

    def newest_of(self, case_id: CaseId, kinds: Sequence[str]) -> Event | None:
        """The newest step of any of these kinds."""
        if (done := self._new.get(case_id)) is not None:
            return next((as_stored(event) for event in reversed(done) if event.kind in kinds), None)
        r = _newest(tuple(kinds)).row(self._connection, {"case": case_id})
        return None if r is None else Event(r["kind"], r["at"], r["learned_at"], r["actor"], details_of(r["kind"], r["data"]))

    def count_noted(self, case_id: CaseId, about: str, since: datetime) -> int:
        """How often that was noted on the case since then, counted in its newest STEPS notes."""
        found = select(e.data).where(e.case_id == case_id, e.kind == "noted", e.at >= since).order_by(e.id.desc()).limit(STEPS)
        return sum(data.get("about") == about for data in self._connection.execute(found).scalars())

    def said_about(self, case_id: CaseId, about: str) -> list[int]:
        """The messages that were noted of that kind, oldest first, of its newest STEPS notes."""
        found = select(e.data).where(e.case_id == case_id, e.kind == "noted").order_by(e.id.desc()).limit(STEPS)
        rows = self._connection.execute(found).scalars()
        return sorted(int(data["message"]) for data in rows if data.get("about") == about and data.get("message"))

    def newest_steps(self, case_id: CaseId, kind: str, most: int) -> list[Event]:
        """The newest steps of this kind, oldest first, however much was written since."""
        found = select(case_event).where(e.case_id == case_id, _STEP, e.kind == kind).order_by(e.id.desc()).limit(most)
        return [event_of(r) for r in reversed(list(self._connection.execute(found)))]

    def lately(self, case_id: CaseId, kind: str, among: int) -> list[Event]:
        """Those of this kind among the case's newest events, oldest first; it need be no step."""
        return [event_of(r) for r in _LATELY.all(self._connection, {"case": case_id, "sort": kind, "among": among})]

    def corrected(self, case_ids: Sequence[CaseId]) -> dict[CaseId, tuple[str, datetime]]:
        """Of these cases those whose category somebody corrected: to which one last, and when; looked for among the newest CORRECTED changes."""
        of_people = select(case_event).where(e.case_id.in_(case_ids), e.kind == "changed", e.actor != "system")
        found: dict[CaseId, tuple[str, datetime]] = {}
        for row in reversed(list(self._connection.execute(of_people.order_by(e.id.desc()).limit(CORRECTED)))):
            if isinstance(category := event_of(row).of(Changed).category, str):
                found[CaseId(row.case_id)] = category, row.at
        return found

    def first(self, case_id: CaseId) -> Event:
        """How the case came."""
        r = self._connection.execute(select(case_event).where(e.case_id == case_id).order_by(e.id).limit(1)).one()
        return event_of(r)

    def newest_id(self, case_id: CaseId) -> int:
        """The row of the case's newest event: another one means that something happened meanwhile."""
        return int(self._connection.execute(select(func.max(e.id)).where(e.case_id == case_id)).scalar() or 0)

    def before(self, case_id: CaseId, event_id: int, limit: int) -> list[Placed]:
        """The newest events before that one (0: the newest of all), oldest first."""
        found = select(case_event).where(e.case_id == case_id).order_by(e.id.desc()).limit(limit)
        if event_id:
            found = found.where(e.id < event_id)
        return [Placed(r.id, event_of(r)) for r in reversed(list(self._connection.execute(found)))]

    def after(self, case_id: CaseId, event_id: int, limit: int) -> list[Placed]:
        """The next events after that one (0: the first), oldest first."""
        found = select(case_event).where(e.case_id == case_id, e.id > event_id).order_by(e.id).limit(limit)
        return [Placed(r.id, event_of(r)) for r in self._connection.execute(found)]

    def talks(self, first: datetime, end: datetime, known: datetime) -> list[tuple[CaseId, Event]]:
        """Talks with voters from `first` on and before `end` that were noted by `known`, in order."""
        talked: ColumnElement[bool] = literal_column("kind = 'consulted'")
        found = select(case_event).where(talked, e.at >= first, e.at < end, e.learned_at <= known)
        return [(CaseId(r.case_id), event_of(r)) for r in every(self._connection, found, e.at, e.id)]

    def count_talks(self, first: datetime, end: datetime, known: datetime, *, which: Sequence[str], failed: str) -> int:
        """How many of these talks were one of `which` and no try of the manner `failed`."""
        talked: ColumnElement[bool] = literal_column("kind = 'consulted'")
        of_kind = e.data["which"].as_string().in_(which), e.data["how"].as_string() != failed
        found = select(func.count()).where(talked, e.at >= first, e.at < end, e.learned_at <= known, *of_kind)
        return int(self._connection.execute(found).scalar_one())

    def acts_of(self, person: PersonId, since: datetime, until: datetime) -> dict[str, int]:
        """How often he did what since then and before `until`, by kind of event."""
        acted: tuple[Any, ...] = literal_column(ACT_OF_PERSON), e.actor == person, e.at >= since, e.at < until
        counted = select(e.kind, func.count()).where(*acted).group_by(e.kind)
        return {kind: count for kind, count in self._connection.execute(counted)}

    def acts_kept(self, person: PersonId, since: datetime, until: datetime) -> list[tuple[str, CaseId, int]]:
        """Of these the acts on cases that may be kept from somebody: kind, case, times."""
        acted: tuple[Any, ...] = literal_column(ACT_OF_PERSON), e.actor == person, e.at >= since, e.at < until, may_be_kept()
        counted = select(e.kind, e.case_id, func.count()).join(case, case.c.id == e.case_id).where(*acted)
        found = self._connection.execute(counted.group_by(e.kind, e.case_id).limit(KEPT_ACTS))
        return [(kind, CaseId(one), times) for kind, one, times in found]

    def acted_on(self, person: PersonId, kinds: Sequence[str], span: tuple[datetime, datetime], limit: int) -> list[CaseId]:
        """The first cases with which he did one of these things from the first moment on and before the second."""
        of_person: ColumnElement[bool] = literal_column(ACT_OF_PERSON)
        acted = select(e.case_id).distinct().where(of_person, e.actor == person, e.at >= span[0], e.at < span[1], e.kind.in_(kinds))
        found = acted.order_by(e.case_id).limit(limit)
        return [CaseId(one) for one in self._connection.execute(found).scalars()]

    def still(self, persons: Sequence[PersonId], since: datetime, away: Away = NOBODY) -> set[PersonId]:
        """Those of them who did nothing since then with any case but what is kept from these people, or sealed where they are any."""
        asked = [literal_column(ACT_OF_PERSON), e.at >= since]
        if away != NOBODY:
            open_to_them = c.seal.not_in(sorted(SEALS)), cast(c.marks, Text).not_like('%"tip"%'), *not_kept_from(away)
            asked.append(exists().where(c.id == e.case_id, *open_to_them))
        acted = exists().where(*asked)
        return {person for person in persons if not self._connection.execute(select(acted.where(e.actor == person))).scalar()}
