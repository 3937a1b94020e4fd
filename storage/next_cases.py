"""Cases in portions: the next ones after a number, so that nobody reads all there are at once (services/deed/portions.py)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    exists,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
    union,
)

from domain.cases.case import Case
from domain.cases.life_cycle import AFFAIRS, WITH_GROUP, WITHOUT_OFFICIALS
from domain.rights.kept import Away
from domain.values.ids import CaseId, GroupId, PersonId, VillageId
from storage.case_cards import Card
from storage.cases import COUNTED, NEWEST, case_of
from storage.kept_away import NOBODY, kept_from_one_of, may_be_kept, not_kept_from
from storage.near_words import ALIKE, LOOKED_AT
from storage.prepared import Prepared
from storage.tables import (
    HANDLED_CASE,
    HERS_CASE,
    KEPT_CASE,
    LED_CASE,
    OPEN_CASE,
    PROMISED_CASE,
    QUEUED_CASE,
    WITH_GROUP_CASE,
    case,
    case_card,
    case_message,
    reminder,
)

KEPT_LOOKED_AT = 2_000
"""Cases that go on and are kept from anybody: of a whole county some hundreds."""
_MERGED = case.c.main_case == bindparam("main"), case.c.status == "merged"
_JOINED = Prepared(select(case).where(*_MERGED, case.c.id > bindparam("after")).order_by(case.c.id).limit(bindparam("most")))
_COUNT_JOINED = Prepared(select(func.count()).select_from(select(case.c.id).where(*_MERGED).limit(COUNTED).subquery()))
_JOINED_AND_SEALED = "status = 'merged' AND (seal IN ('media','asked','due','kept','held') OR CAST(marks AS TEXT) LIKE '%\"tip\"%')"
_SINCE = case.c.registered_at >= bindparam("since", type_=case.c.registered_at.type)


def _of_group(grouped: bool) -> ColumnElement[bool]:
    return case.c.group == bindparam("group") if grouped else case.c.group.is_(None)


def _in_village(placed: bool) -> ColumnElement[bool]:
    return case.c.village == bindparam("village") if placed else case.c.village.is_(None)


def _open_before(what: Any, grouped: bool) -> Any:
    """The newest open ones of a group (of none) before one of them."""
    return select(what).where(_of_group(grouped), literal_column(OPEN_CASE), case.c.id < bindparam("before")).order_by(case.c.id.desc())


_ALIKE = {
    (grouped, placed): Prepared(
        select(case)
        .where(case.c.id.in_(_open_before(case.c.id, grouped).limit(LOOKED_AT)), _in_village(placed), _SINCE)
        .order_by(case.c.id.desc())
        .limit(ALIKE)
    )
    for grouped in (True, False)
    for placed in (True, False)
}
"""By whether it is with a group, and of a village."""


class NextCases:
    """`after`: the number of the last one that was taken; 0 begins."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _next(self, *conditions: Any, limit: int) -> list[Case]:
        """The first of those that meet the conditions, oldest first."""
        found = select(case).where(*conditions).order_by(case.c.id).limit(limit)
        return [case_of(row._asdict()) for row in self._connection.execute(found)]

    def joined_to(self, main_case: CaseId, after: int = 0, limit: int = NEWEST, *, one_each: bool = False) -> list[Case]:
        """The next cases that were joined to this one, oldest first. `one_each`: of one person only the first, none of the main
        case's own."""
        if not one_each:
            return [case_of(row) for row in _JOINED.rows(self._connection, {"main": main_case, "after": after, "most": limit})]
        joined = (case.c.main_case == main_case, case.c.status == "merged", case.c.id > after)
        return self._next(*joined, *self._one_each(main_case), limit=limit)

    def _one_each(self, main_case: CaseId) -> tuple[Any, ...]:
        earlier, main = case.alias("earlier"), case.alias("main")
        same = (earlier.c.voter_id == case.c.voter_id, earlier.c.id < case.c.id)
        of_it = earlier.c.main_case + 0 == main_case  # else each looks through all that joined before it, not through its person's
        before = exists().where(of_it, earlier.c.status == "merged", *same).correlate(case)
        own = exists().where(main.c.id == main_case, main.c.voter_id == case.c.voter_id).correlate(case)
        return not_(before), not_(own)

    def asked_by_itself(self, own: Case) -> bool:
        """Whether a joined case is the one in which its person is asked: he has no earlier one there, and not the main case."""
        return bool(self._next(case.c.id == own.id, *self._one_each(CaseId(own.main_case or 0)), limit=1))

    def joined_unanswered(self, main_case: CaseId) -> list[Case]:
        """The oldest joined case whose voter has no answer yet; none where all have one."""
        return self._next(case.c.main_case == main_case, case.c.status == "merged", case.c.answered_at.is_(None), limit=1)

    def joined_and_sealed(self, after: int, until: int, limit: int) -> list[Case]:
        """Those up to that number that are joined and the secretary's alone, as an earlier version left some."""
        return self._next(literal_column(_JOINED_AND_SEALED), case.c.id > after, case.c.id <= until, limit=limit)

    def declined_with(self, main_case: CaseId, after: int, limit: int) -> list[Case]:
        """The next cases that were declined together with this one, oldest first."""
        return self._next(case.c.main_case == main_case, case.c.status == "declined", case.c.id > after, limit=limit)

    def count_joined(self, main_case: CaseId) -> int:
        """How many cases joined this one, counted as far as COUNTED."""
        return int(_COUNT_JOINED.first(self._connection, {"main": main_case}))

    def shown_in_groups(self, after: int, limit: int) -> list[Case]:
        """Those of which a card stands in a group's chat and from which somebody may be kept out."""
        shown = exists().where(case_card.c.case_id == case.c.id, case_card.c.chat_id < 0, case_card.c.live)
        return self._next(case.c.id > after, may_be_kept(), shown, limit=limit)

    def of_officials(self, villages: Sequence[VillageId], after: int, limit: int) -> list[Case]:
        """Those that are kept from the officials of these villages."""
        theirs = or_(case.c.category == AFFAIRS, case.c.seal.in_(sorted(WITHOUT_OFFICIALS)))
        return self._next(case.c.id > after, theirs, case.c.village.in_(list(villages)), limit=limit)

    def all_open(self, after: CaseId, limit: int) -> list[Case]:
        """The next open cases of all groups, oldest first."""
        return self._next(literal_column(OPEN_CASE), case.c.id > after, limit=limit)

    def open_in(self, group: GroupId, after: int, limit: int) -> list[Case]:
        """The group's next open cases, oldest first."""
        return self._next(case.c.group == group, literal_column(OPEN_CASE), case.c.id > after, limit=limit)

    def led(self, after: int, limit: int) -> list[Case]:
        """The next open cases that were handed up to somebody or have a key lead, oldest first."""
        return self._next(literal_column(LED_CASE), case.c.id + 0 > after, limit=limit)

    def open_kept_from(self, people: Sequence[Away], after: int = 0, limit: int = COUNTED) -> list[Case]:
        """The next open cases that are kept from one of these, oldest first."""
        behind = case.c.id + 0 > after  # as a range of numbers SQLite would walk through all cases instead of the index
        return self._next(literal_column(KEPT_CASE), case.c.status != "closed", kept_from_one_of(people), behind, limit=limit)

    def newest_kept_from(self, people: Sequence[Away], today: date) -> list[Case]:
        """Those that are open and kept from one of these, or closed and their promise is late or the secretary is still to say that they stay
        hers, among the KEPT_LOOKED_AT newest that are kept from anybody, and as many of the last."""
        newest = [
            select(case.c.id).where(literal_column(one)).order_by(case.c.id.desc()).limit(KEPT_LOOKED_AT).subquery()
            for one in (KEPT_CASE, HERS_CASE)
        ]
        due = or_(case.c.status != "closed", case.c.promise_on < today, literal_column(HERS_CASE))
        return self._next(case.c.id.in_(union(*map(select, newest))), due, kept_from_one_of(people), limit=COUNTED)

    def queued(self, after: int, limit: int) -> list[Case]:
        """The next cases that wait for the secretary, oldest first."""
        return self._next(literal_column(QUEUED_CASE), case.c.id > after, limit=limit)

    def in_hand_of(self, person: PersonId, after: int, limit: int) -> list[Case]:
        """The next cases he has claimed and not answered, oldest first."""
        return self._next(case.c.claimer == person, literal_column(HANDLED_CASE), case.c.id > after, limit=limit)

    def promised(self, after: int, limit: int) -> list[Case]:
        """The next cases whose promise is followed, oldest first."""
        return self._next(literal_column(PROMISED_CASE), case.c.id > after, limit=limit)

    def promised_by(self, person: PersonId, after: int, limit: int) -> list[Case]:
        """The next of those that he follows, oldest first."""
        return self._next(case.c.claimer == person, literal_column(PROMISED_CASE), case.c.id > after, limit=limit)

    def promises_without_nag(self, today: date) -> int:
        """Among the oldest LOOKED_AT promises whose day has passed: about how many no reminder waits."""
        late = select(case.c.id).where(literal_column(PROMISED_CASE), case.c.promise_on < today)
        ids = list(self._connection.execute(late.order_by(case.c.promise_on, case.c.id).limit(LOOKED_AT)).scalars())
        r = reminder.c
        nagged = set(
            self._connection.execute(select(r.case_id).where(r.case_id.in_(ids), r.done_at.is_(None), r.kind == "nag_promise")).scalars()
        )
        return sum(case_id not in nagged for case_id in ids)

    def of_voter(self, voter_id: int, after: int, limit: int) -> list[Case]:
        """His next cases, whatever became of them, oldest first."""
        return self._next(case.c.voter_id == voter_id, case.c.id > after, limit=limit)

    def alike(self, present: Case, since: datetime) -> list[Case]:
        """The newest open cases before this one of the same village and group: ALIKE of the LOOKED_AT newest at most."""
        asked = {"group": present.group, "before": present.id, "village": present.village, "since": since}
        found = _ALIKE[present.group is not None, present.village is not None]
        return [case_of(row) for row in found.rows(self._connection, asked)][::-1]

    def any_from(self, number: int) -> bool:
        """Whether there is a case of that row number or later."""
        return self._connection.execute(select(case.c.id).where(case.c.id >= number).limit(1)).first() is not None

    def open_to_read(self, before: int, limit: int) -> list[tuple[CaseId, bool]]:
        """The newest cases below that number, and of each whether all of its group may read its words."""
        read = select(case.c.id, case.c.marks, case.c.seal, case.c.spoken_of, case.c.recused)
        rows = self._connection.execute(read.where(case.c.id < before).order_by(case.c.id.desc()).limit(limit))
        return [(CaseId(r.id), not (r.seal or r.spoken_of or r.recused or {"confidential", "tip"} & set(r.marks))) for r in rows]

    def with_group_in(self, village: VillageId, group: GroupId | None) -> list[Case]:
        """The newest unanswered cases of the village that are with that group: ALIKE of its LOOKED_AT newest at most."""
        newest = select(case.c.id).where(case.c.group == group, literal_column(OPEN_CASE)).order_by(case.c.id.desc()).limit(LOOKED_AT)
        found = select(case).where(case.c.id.in_(newest), case.c.village == village, case.c.status.in_(sorted(WITH_GROUP)))
        return [case_of(row._asdict()) for row in self._connection.execute(found.order_by(case.c.id.desc()).limit(ALIKE))][::-1]

    def overdue_without_nag(
        self, today: date, after: tuple[date, int], window: int, away: Away = NOBODY
    ) -> tuple[int, tuple[date, int] | None]:
        """Of the next `window` cases whose answer is late, by due date and number: about how many no reminder is waiting to be sent;
        and the last of them, None when there are no more. `away`: who reads it, from whom something may be kept."""
        late = select(case.c.id, case.c.due_on, case.c.waiting_since).where(literal_column(WITH_GROUP_CASE), case.c.due_on < today)
        late = late.where(*not_kept_from(away), tuple_(case.c.due_on, case.c.id) > tuple_(*map(literal, after)))
        rows = list(self._connection.execute(late.order_by(case.c.due_on, case.c.id).limit(window)))
        r = reminder.c
        ids = [row.id for row in rows if row.waiting_since is None]
        kinds = r.kind.in_(["nag_answer", "nag_claim", "wait_over"])
        nagged = set(self._connection.execute(select(r.case_id).where(r.case_id.in_(ids), r.done_at.is_(None), kinds)).scalars())
        end = (rows[-1].due_on, rows[-1].id) if len(rows) == window else None
        return sum(case_id not in nagged for case_id in ids), end

    def cards_in(self, chat_id: int, cards: tuple[int, int], limit: int) -> list[Card]:
        """The next live cards in a chat after the first of `cards`, up to the second, in order."""
        c = case_card.c
        found = select(case_card).where(c.chat_id == chat_id, literal_column("live"), c.id > cards[0], c.id <= cards[1])
        return [Card(**row._mapping) for row in self._connection.execute(found.order_by(c.id).limit(limit))]

    def newest_message(self) -> int:
        """The number of the newest message on any case, 0 without any."""
        return int(self._connection.execute(select(func.max(case_message.c.id))).scalar() or 0)

    def registered_from(self, case_id: int) -> datetime | None:
        """When the next case from that number on was written."""
        found = select(case.c.registered_at).where(case.c.id >= case_id).order_by(case.c.id).limit(1)
        at: datetime | None = self._connection.execute(found).scalar()
        return at
