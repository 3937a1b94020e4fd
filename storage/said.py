"""What was said on one case in bites: its first words for the card, page after page for who wants all of it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, String, and_, bindparam, cast, func, or_, select

from domain.values.ids import CaseId
from storage.case_messages import CaseMessage
from storage.indexed import KINDS, among, given
from storage.prepared import Prepared
from storage.search import ELSEWHERE
from storage.tables import case, case_message

OPENING = 60
"""Messages of the voter that are read for a card, a slip or a comparison: it shows 800 characters."""
COUNTED = 1_000
IN_ONE_QUERY = 5_000
"""SQLite takes 32,766 values in one statement: a county's register of a year has more cases."""
m = case_message.c
_OWN = and_(m.author == "voter", m.kind != ELSEWHERE)
"""What its voter said on it, save what he meant for another matter."""
_NEXT = Prepared(
    select(case_message).where(m.case_id == bindparam("case"), _OWN, m.id > bindparam("after")).order_by(m.id).limit(bindparam("most"))
)
_LATEST = Prepared(select(case_message).where(m.case_id == bindparam("case"), _OWN).order_by(m.id.desc()).limit(bindparam("most")))
_THIS = Prepared(select(case_message).where(m.id == bindparam("row")).limit(1))
_FIRST_OWN = select(m.id).where(m.case_id == bindparam("case"), m.author == "voter", m.kind == "words").order_by(m.id).limit(1)
_FIRST_WORDS = Prepared(
    select(case_message).where(m.id == func.coalesce(_FIRST_OWN.where(m.text != "").scalar_subquery(), _FIRST_OWN.scalar_subquery()))
)
_OWN_OF_EACH = select(m.id).where(m.case_id == case.c.id, m.author == "voter", m.kind == "words").order_by(m.id).limit(1).correlate(case)
_FIRST_OF_EACH = func.coalesce(_OWN_OF_EACH.where(m.text != "").scalar_subquery(), _OWN_OF_EACH.scalar_subquery())
_FIRST_OF_THESE = Prepared(
    {
        kind: select(case_message)
        .where(m.id.in_(select(_FIRST_OF_EACH).select_from(case).where(among(case.c.id, "cases", kind))))
        .order_by(m.id)
        .limit(IN_ONE_QUERY)
        for kind in KINDS
    }
)
_SAID = (
    select(func.coalesce(func.nullif(m.album, ""), cast(m.id, String)).label("said"))
    .where(m.case_id == case.c.id, m.author == "voter", m.kind == "words")
    .limit(COUNTED)
    .correlate(case)
    .subquery()
)
_TIMES = select(func.count(_SAID.c.said.distinct())).scalar_subquery().label("times")
_COUNTS = Prepared({kind: select(case.c.id, _TIMES).where(among(case.c.id, "cases", kind)).limit(IN_ONE_QUERY) for kind in KINDS})
_OTHERS = or_(m.author < "voter", m.author > "voter")
"""Two ranges of the index on case and author."""
_NEWEST = Prepared(
    select(case_message).where(m.case_id == bindparam("case"), _OTHERS, m.kind == bindparam("sort")).order_by(m.id.desc()).limit(1)
)


class Said:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def opening(self, case_id: CaseId) -> list[CaseMessage]:
        """The voter's first messages, oldest first; one more than OPENING when there are more."""
        return self.by_voter(case_id, 0, OPENING + 1)

    def by_voter(self, case_id: CaseId, after: int, limit: int) -> list[CaseMessage]:
        """His next messages after that row."""
        return [CaseMessage(**row) for row in _NEXT.rows(self._connection, {"case": case_id, "after": after, "most": limit})]

    def newest_by_voter(self, case_id: CaseId, limit: int) -> list[CaseMessage]:
        """His newest messages, newest first."""
        return [CaseMessage(**row) for row in _LATEST.rows(self._connection, {"case": case_id, "most": limit})]

    def by_voter_since(self, case_id: CaseId, since: datetime, limit: int) -> list[CaseMessage]:
        """What he wrote on it after that moment, oldest first."""
        found = select(case_message).where(m.case_id == case_id, _OWN, m.at > since).order_by(m.id).limit(limit)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found)]

    def moments_of_voter(self, case_id: CaseId, limit: int) -> list[datetime]:
        """When he wrote his newest messages on it (aware, UTC), newest first."""
        found = select(m.at).where(m.case_id == case_id, _OWN).order_by(m.id.desc()).limit(limit)
        return list(self._connection.execute(found).scalars())

    def any_of_voter(self, voter_id: int, until: datetime) -> bool:
        """Whether words or media are kept that a voter sent by then, on whichever case."""
        own = select(m.id).join(case, case.c.id == m.case_id).where(case.c.voter_id == voter_id, m.author == "voter", m.at <= until)
        kept = or_(m.text != "", cast(m.media, String) != "[]")
        return self._connection.execute(own.where(kept).limit(1)).first() is not None

    def count_by_voter(self, case_id: CaseId) -> int:
        """How many messages he sent on it, counted a little farther than COUNTED."""
        found = select(m.id).where(m.case_id == case_id, _OWN).limit(COUNTED + 2).subquery()
        return int(self._connection.execute(select(func.count()).select_from(found)).scalar_one())

    def last_answer(self, case_id: CaseId) -> CaseMessage | None:
        """The newest answer."""
        return self.newest_of(case_id, "answer")

    def answers(self, case_id: CaseId, limit: int) -> list[CaseMessage]:
        """The newest answers, oldest first."""
        found = select(case_message).where(m.case_id == case_id, _OTHERS, m.kind == "answer").order_by(m.id.desc()).limit(limit)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found)][::-1]

    def newest_of(self, case_id: CaseId, kind: str) -> CaseMessage | None:
        """The newest of what somebody of the roster said on it: `to_voter`, `answer`, `note` …"""
        row = _NEWEST.row(self._connection, {"case": case_id, "sort": kind})
        return None if row is None else CaseMessage(**row)

    def these(self, ids: Collection[int]) -> list[CaseMessage]:
        if len(ids) == 1:
            return [CaseMessage(**row) for row in _THIS.rows(self._connection, {"row": next(iter(ids))})]
        found = select(case_message).where(m.id.in_(list(ids))).order_by(m.id)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found.limit(len(ids)))]

    def to_voter_since(self, case_id: CaseId, since: datetime, limit: int) -> list[CaseMessage]:
        """What was said to him on the case since then, oldest first."""
        found = select(case_message).where(m.case_id == case_id, _OTHERS, m.kind.in_(["to_voter", "answer"]), m.at >= since)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found.order_by(m.id).limit(limit))]

    def first_said(self, case_ids: Sequence[int]) -> dict[CaseId, CaseMessage]:
        """Of each case the first message of its voter with words in it, else the first; by case."""
        if len(case_ids) == 1:
            return {row["case_id"]: CaseMessage(**row) for row in _FIRST_WORDS.rows(self._connection, {"case": case_ids[0]})}
        said: dict[CaseId, CaseMessage] = {}
        kind = self._connection.dialect.name
        for start in range(0, len(case_ids), IN_ONE_QUERY):
            ids = given(kind, case_ids[start : start + IN_ONE_QUERY])
            said |= {row["case_id"]: CaseMessage(**row) for row in _FIRST_OF_THESE.rows(self._connection, {"cases": ids})}
        return said

    def counts(self, case_ids: Sequence[int]) -> dict[CaseId, int]:
        """How often each case's voter wrote about it, counted in his first COUNTED messages; an album is one message."""
        said: dict[CaseId, int] = {}
        for start in range(0, len(case_ids), IN_ONE_QUERY):
            ids = given(self._connection.dialect.name, case_ids[start : start + IN_ONE_QUERY])
            said |= {CaseId(row["id"]): int(row["times"]) for row in _COUNTS.rows(self._connection, {"cases": ids})}
        return said

    def first_words(self, case_ids: Sequence[int]) -> dict[CaseId, str]:
        """The first words of each case's voter, by case."""
        return {case_id: said.text for case_id, said in self.first_said(case_ids).items() if said.text}

    def notes_behind(self, chat_id: int, message_id: int, authors: Sequence[str], most: int) -> list[CaseMessage]:
        """The newest notes of these people in that chat, of messages with a higher id, the newest first."""
        found = select(case_message).where(m.chat_id == chat_id, m.message_id > message_id, m.kind == "note", m.author.in_(list(authors)))
        return [
            CaseMessage(**row._mapping) for row in self._connection.execute(found.order_by(m.message_id.desc(), m.id.desc()).limit(most))
        ]
