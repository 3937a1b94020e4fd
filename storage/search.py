"""The index of words: in which cases masked words of voters, and what they were said to be in short (摘要), occur.

SQLite keeps it as FTS5 without the words themselves, PostgreSQL as a table with a GIN index; pieces and questions are made by
`domain/words/grams.py`. A row is a message, numbered within its case, so that hits come by case, the newest first. What is new is put in by the
clock, a portion at a time, and before somebody searches; what is edited or erased is taken out in the deed that does it.
"""

from collections.abc import Collection, Mapping, Sequence
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, select, text, update

from domain.values.heard import unmarked
from domain.values.ids import CaseId
from domain.words.grams import Phrase, grams
from storage.tables import FOUND_MESSAGE, TO_FIND_MESSAGE, case, case_message

AT_ONCE = 200
"""Messages put in by one deed."""
BITS = 12
"""A case has this many bits of numbers for its messages; those behind the last are found by the others alone."""
NEAR, FAR = 1, 1 << 53
"""SQLite keeps of each piece how far its rows lie apart, so that rows close to each other make a small index: a case has this many bits of
numbers for its first messages. Those of which there are more stand by themselves, from this number on, with BITS a case."""
FIRST = 1 << NEAR
NEVER = -1
"""Nothing to find in it: a photo without words, words that are no part of what its case says."""
ELSEWHERE = "elsewhere"
"""Kind of a message that is part of another case instead."""
SMALL, PAGES = 500, 250
"""Pieces of the index (4 KB) that are written anew at once, and in one deed where there are more."""
m = case_message.c
SQLITE, POSTGRESQL = "sqlite", "postgresql"
_ROW = f"CASE WHEN :n < {FIRST} THEN (:case << {NEAR}) + :n ELSE {FAR} + (:case << {BITS}) + :n END"
_PUT = {
    SQLITE: f"INSERT INTO case_words (rowid, words) VALUES ({_ROW}, :words)",
    POSTGRESQL: "INSERT INTO case_words (case_id, n, words) VALUES (:case, :n, :words)",
}
_TAKE = {
    SQLITE: f"INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', {_ROW}, :words)",
    POSTGRESQL: "DELETE FROM case_words WHERE case_id = :case AND n = :n AND CAST(:words AS text) IS NOT NULL",
}
_CASE = {SQLITE: f"(CASE WHEN rowid < {FAR} THEN rowid >> {NEAR} ELSE (rowid - {FAR}) >> {BITS} END)", POSTGRESQL: "case_id"}
_HIT = {
    SQLITE: "case_words MATCH :asked{n}",
    POSTGRESQL: "array_to_tsvector(string_to_array(words, ' ')) @@ CAST(:asked{n} AS tsquery) AND ' ' || words || ' ' LIKE :like{n} ESCAPE '\\'",
}
_BETWEEN = {
    SQLITE: (
        f"rowid >= (:least << {NEAR}) AND rowid < (:before << {NEAR})",
        f"rowid >= {FAR} + (:least << {BITS}) AND rowid < {FAR} + (:before << {BITS})",
    ),
    POSTGRESQL: ("case_id >= :least AND case_id < :before",),
}
"""Where a stretch of cases lies: each part in the order of their numbers."""
WALKED = 20_000
"""Of the newest messages so many are looked through for one sign."""
_WALK = f"""
SELECT case_id FROM (
  SELECT case_id, n, words FROM case_words WHERE {_BETWEEN[POSTGRESQL][0]} ORDER BY case_id DESC, n DESC LIMIT :walked
) AS newest
WHERE ' ' || words || ' ' LIKE :like0 ESCAPE '\\' ORDER BY case_id DESC, n DESC LIMIT :most
"""
_NEWEST = {SQLITE: "rowid DESC", POSTGRESQL: "case_id DESC, n DESC"}


class Words:
    def __init__(self, connection: Connection) -> None:
        self._connection, self._kind = connection, connection.dialect.name

    def put_in(self, most: int = AT_ONCE) -> int:
        """Put in the newest messages that are not in it yet; returns how many there were. What another process has in hand is left to it."""
        waiting = select(m.id, m.case_id, m.kind, m.text).where(literal_column(TO_FIND_MESSAGE)).order_by(m.id.desc()).limit(most)
        rows = self._connection.execute(waiting.with_for_update(skip_locked=True)).all()
        if not rows:
            return 0
        last = self._last_numbers({row.case_id for row in rows})
        placed, put = [], []
        for row in reversed(rows):
            pieces = [] if row.kind == ELSEWHERE else grams(unmarked(row.text))
            n = last.get(row.case_id, NEVER) + 1 if pieces else NEVER
            n = n if n < 1 << BITS else NEVER
            placed.append({"message": row.id, "n": n})
            if n != NEVER:
                last[row.case_id] = n
                put.append({"case": row.case_id, "n": n, "words": " ".join(pieces)})
        if put:
            self._connection.execute(text(_PUT[self._kind]), put)
        self._connection.execute(update(case_message).where(m.id == bindparam("message")).values(found_as=bindparam("n")), placed)
        return len(rows)

    def waits(self) -> bool:
        """Whether anything is not in it yet."""
        return self._connection.execute(select(m.id).where(literal_column(TO_FIND_MESSAGE)).limit(1)).first() is not None

    def _last_numbers(self, case_ids: Collection[int]) -> dict[int, int]:
        """Each read at the end of an index, however much was said on the case."""
        last = select(m.found_as).where(m.case_id == case.c.id, literal_column(FOUND_MESSAGE)).order_by(m.found_as.desc()).limit(1)
        found = select(case.c.id, last.scalar_subquery()).where(case.c.id.in_(sorted(case_ids))).limit(len(case_ids))
        return {case_id: NEVER if n is None else n for case_id, n in self._connection.execute(found)}

    def take_out(self, message_rows: Collection[int]) -> None:
        """Before the words of these messages change: what stands there now is found no more, nor are its pieces kept."""
        if not message_rows:
            return
        known = m.id.in_(sorted(message_rows)), m.found_as.is_not(None)
        rows = self._connection.execute(select(m.id, m.case_id, m.found_as, m.text).where(*known).limit(len(message_rows))).all()
        taken = [
            {"case": row.case_id, "n": row.found_as, "words": " ".join(grams(unmarked(row.text)))} for row in rows if row.found_as != NEVER
        ]
        if taken:
            self._connection.execute(text(_TAKE[self._kind]), taken)
        if rows:
            self._connection.execute(update(case_message).where(m.id.in_([row.id for row in rows])).values(found_as=None))

    def hits(self, asked: Sequence[Phrase], between: tuple[int, int], most: int) -> tuple[list[CaseId], CaseId | None]:
        """Cases from the first of these numbers on and below the second, of the newest `most` messages with the first phrase, in which all
        others occur too, the newest first; and the case of the message that follows those, None when there is none."""
        parts, values = self._parts(asked, between)
        values["most"] = most + 1
        found = self._walked(asked, values) or self._newest(parts, values)
        return [CaseId(number) for number in dict.fromkeys(found[:most])], CaseId(found[most]) if len(found) > most else None

    def _walked(self, asked: Sequence[Phrase], values: Mapping[str, Any]) -> list[int]:
        """One sign: PostgreSQL finds a common one sooner among the newest messages than by reading all that its index names. Empty where these
        have not enough."""
        if self._kind != POSTGRESQL or [len(piece) for phrase in asked for piece in phrase.pieces] != [1]:
            return []
        found = list(self._connection.execute(text(_WALK), {**values, "walked": WALKED}).scalars())
        return found if len(found) == values["most"] else []

    def _newest(self, parts: Sequence[str], values: Mapping[str, Any]) -> list[int]:
        """Of all parts, each of which gives its newest."""
        found = [self._connection.execute(text(f"{part} LIMIT :most"), values).scalars() for part in parts]
        return list(islice(merge(*found, reverse=True), values["most"]))

    def _parts(self, asked: Sequence[Phrase], between: tuple[int, int]) -> tuple[list[str], dict[str, Any]]:
        kind = self._kind
        ordered = sorted(asked, key=lambda phrase: -len("".join(phrase.pieces)))
        values: dict[str, Any] = dict(zip(("least", "before"), between, strict=True))
        for n, phrase in enumerate(ordered):
            values |= _asked(kind, phrase, n)
        others = [f"{_CASE[kind]} IN (SELECT {_CASE[kind]} FROM case_words WHERE {_HIT[kind].format(n=n)})" for n in range(1, len(ordered))]
        hit = " AND ".join((_HIT[kind].format(n=0), *others))
        part = f"SELECT {_CASE[kind]} AS case_id FROM case_words WHERE {hit} AND {{}} ORDER BY {_NEWEST[kind]}"  # noqa: S608
        return [part.format(where) for where in _BETWEEN[kind]], values

    def merge(self, *, begins: bool, small: int = SMALL) -> bool:
        """Write a part of the index anew, so that of what was taken out nothing is left in the file: all of a small one. Whether there may be
        more. PostgreSQL uses the place again once its table was cleaned."""
        if self._kind != SQLITE:
            return False
        parts = self._connection.execute(text("SELECT count(*) FROM (SELECT 1 FROM case_words_data LIMIT :most)"), {"most": small + 1})
        if begins and parts.scalar_one() <= small:
            self._connection.execute(text("INSERT INTO case_words (case_words) VALUES ('optimize')"))
            return False
        before = self._changes()
        pages = (
            -PAGES if begins else PAGES
        )  # below 0: from now on all parts become one (https://www.sqlite.org/fts5.html#the_merge_command)
        self._connection.execute(text("INSERT INTO case_words (case_words, rank) VALUES ('merge', :pages)"), {"pages": pages})
        return self._changes() - before > 1

    def _changes(self) -> int:
        return int(self._connection.execute(text("SELECT total_changes()")).scalar_one())


def _asked(kind: str, phrase: Phrase, n: int) -> dict[str, str]:
    if kind == SQLITE:
        pieces = " ".join(phrase.pieces)  # of letters, digits and Chinese signs alone: nothing in it means anything to FTS5
        return {f"asked{n}": f'"{pieces}"' + (" *" if phrase.begins else "")}
    *whole, last = phrase.pieces
    asked = " & ".join((*(f"'{piece}'" for piece in whole), f"'{last}'" + (":*" if phrase.begins else "")))
    return {f"asked{n}": asked, f"like{n}": f"% {' '.join(phrase.pieces)}{'' if phrase.begins else ' '}%"}
