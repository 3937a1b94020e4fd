"""The first words of the cases that another may be like, and nothing else of them: many are compared, few are kept (services/case/twins.py).

The words are as stored, masked; who may read of the cases is asked once they are found to be alike.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, literal_column, or_, select

from domain.cases.case import Case
from domain.values.ids import CaseId, VillageId
from storage.prepared import Prepared
from storage.tables import OPEN_CASE, case, case_message

LOOKED_AT = 500
ALIKE = 200
"""Newest open cases of a group that are looked through for those of a village, and how many of these are compared."""
NEAR = 60
"""The same of whatever village."""
CATEGORIES = 4
"""So many categories may be asked for at once."""
c, m = case.c, case_message.c
_WORDS = (
    select(m.text)
    .where(m.case_id == c.id, m.author == "voter", m.kind == "words", m.text != "")
    .order_by(m.id)
    .limit(1)
    .correlate(case)
    .scalar_subquery()
)
_SINCE = c.registered_at >= bindparam("since", type_=c.registered_at.type)
_OF_KINDS = or_(*(c.category == bindparam(f"category{n}") for n in range(CATEGORIES)))


def _newest(what: Any, *conditions: ColumnElement[bool]) -> Any:
    return select(*what).where(*conditions).order_by(c.id.desc())


def _open_before(grouped: bool) -> tuple[ColumnElement[bool], ...]:
    """Those of a group (of none) that are older than one of them."""
    group = c.group == bindparam("group") if grouped else c.group.is_(None)
    return group, literal_column(OPEN_CASE), c.id < bindparam("before")


_FOUND = c.id, _WORDS.label("words")
_OF_VILLAGE = {
    grouped: Prepared(
        _newest(
            _FOUND,
            c.id.in_(_newest([c.id], *_open_before(grouped)).limit(LOOKED_AT)),
            c.village == bindparam("village"),
            _SINCE,
            _OF_KINDS,
        ).limit(ALIKE)
    )
    for grouped in (True, False)
}
_ELSEWHERE = {
    grouped: Prepared(
        _newest(_FOUND, c.id.in_(_newest([c.id], *_open_before(grouped), _SINCE).limit(NEAR)), c.village != bindparam("village"))
    )
    for grouped in (True, False)
}
"""By whether it is with a group."""
_LATELY = c.registered_at.between(bindparam("begins", type_=c.registered_at.type), bindparam("ends", type_=c.registered_at.type))
_OF_TOWN = Prepared(
    _newest(
        (*_FOUND, c.village, c.category, c.registered_at),
        c.id.in_(_newest([c.id], c.id != bindparam("beside")).limit(LOOKED_AT)),
        _SINCE,
        or_(_OF_KINDS, and_(c.village == bindparam("village"), _LATELY)),
    ).limit(bindparam("most"))
)


@dataclass(frozen=True)
class NearBy:
    """A matter of the town: what was said, where, of which category, and when (aware, UTC)."""

    words: str
    village: VillageId | None
    category: str
    at: datetime


class NearWords:
    """By case, the oldest first: of those that are equally alike it is the one to join."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_village(self, present: Case, since: datetime, categories: Collection[str]) -> dict[CaseId, str]:
        """Of the newest open cases before this one of the same village and group, of these categories."""
        asked = _asked(present, since) | _kinds(categories)
        return _by_case(_OF_VILLAGE[present.group is not None].rows(self._connection, asked))

    def elsewhere(self, present: Case, since: datetime) -> dict[CaseId, str]:
        """Of the newest open cases before this one of its group's other villages, whatever category they have."""
        return _by_case(_ELSEWHERE[present.group is not None].rows(self._connection, _asked(present, since)))

    def of_town(self, present: Case, since: datetime, categories: Collection[str], around: timedelta) -> dict[CaseId, NearBy]:
        """Of the newest cases beside this one, open or not: those of these categories, and of its village whatever was written `around` it."""
        at = present.registered_at or since
        asked = {"beside": present.id, "since": since, "village": present.village, "begins": at - around, "ends": at + around, "most": NEAR}
        rows = _OF_TOWN.rows(self._connection, asked | _kinds(categories))
        return {
            CaseId(row["id"]): NearBy(row["words"], row["village"], row["category"], row["registered_at"])
            for row in reversed(rows)
            if row["words"]
        }


def _by_case(rows: Sequence[Mapping[str, Any]]) -> dict[CaseId, str]:
    """Who sent nothing in words is like nobody."""
    return {CaseId(row["id"]): row["words"] for row in reversed(rows) if row["words"]}


def _asked(present: Case, since: datetime) -> dict[str, Any]:
    return {"group": present.group, "before": present.id, "village": present.village, "since": since}


def _kinds(categories: Collection[str]) -> dict[str, str]:
    """Fewer than can be asked for stand there again."""
    wanted = sorted(categories)
    if len(wanted) > CATEGORIES:
        raise ValueError(f"at most {CATEGORIES} categories: {wanted}")
    return {f"category{n}": wanted[min(n, len(wanted) - 1)] for n in range(CATEGORIES)}
