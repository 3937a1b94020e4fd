"""What is masked in the words of cases, sealed beside them, and the numbers among it by their keyed hash.

The words themselves are stored masked: whoever searches or shows them needs to know nothing of it. A row without an entry (NULL)
was written by an earlier version and is masked by `services/deed/mask_words.py`.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, literal, literal_column, select, tuple_, update

from domain.values.ids import CaseId
from domain.words.apart import Hidden, spelt, taken_apart
from storage.pages import every
from storage.seal import Seal
from storage.tables import case_message, masked_number, message_version

LEAST = 5
"""Signs of the shortest number that is looked up."""
MOST_FOUND = 200
Place = tuple[str, int]
"""Where among a case's messages one has come: in the order of their writers, and of their numbers."""
FIRST_PLACE: Place = ("", 0)
m, v, n = case_message.c, message_version.c, masked_number.c


class MaskedSpans:
    def __init__(self, connection: Connection, seal: Seal) -> None:
        self._connection, self._seal = connection, seal

    def closed(self, case_id: int, hidden: Sequence[Hidden]) -> str:
        """As a row of the case keeps it; empty where nothing is masked."""
        return self._closed(self._seal, case_id, hidden)

    def _closed(self, seal: Seal, case_id: int, hidden: Sequence[Hidden]) -> str:
        plain = json.dumps([[part.start, part.end, part.original] for part in hidden], ensure_ascii=False) if hidden else ""
        return seal.close(plain, f"case:{case_id}")

    def opened(self, case_id: int, kept: str | None) -> tuple[Hidden, ...]:
        return tuple(Hidden(*part) for part in json.loads(self._seal.open(kept, f"case:{case_id}"))) if kept else ()

    def note(self, message_row: int, hidden: Sequence[Hidden], *, anew: bool = False) -> None:
        """Its numbers can be found by their hash; `anew`: no longer those it had before."""
        if anew:
            self._forget_numbers([message_row])
        hashes = {self._seal.hashed(number) for part in hidden if len(number := spelt(part.original)) >= LEAST}
        if hashes:
            self._connection.execute(insert(masked_number), [{"lookup": known, "message_id": message_row} for known in sorted(hashes)])

    def cases_with(self, number: str) -> list[CaseId]:
        """Cases in whose voter's words this whole number stands, the newest words first; none for less than a number."""
        if len(asked := spelt(number)) < LEAST:
            return []
        found = select(m.case_id).join(masked_number, n.message_id == m.id).where(n.lookup == self._seal.hashed(asked))
        rows = self._connection.execute(found.order_by(m.id.desc()).limit(MOST_FOUND)).scalars()
        return [CaseId(case_id) for case_id in dict.fromkeys(rows)]

    def forget(self, message_rows: Collection[int]) -> None:
        """What is masked in these messages and their versions is gone; the masked words stay."""
        if not message_rows:
            return
        self._forget_numbers(message_rows)
        self._connection.execute(update(message_version).where(v.message_id.in_(list(message_rows))).values(masked_spans=""))
        self._connection.execute(update(case_message).where(m.id.in_(list(message_rows))).values(masked_spans=""))

    def _forget_numbers(self, message_rows: Collection[int]) -> None:
        self._connection.execute(delete(masked_number).where(n.message_id.in_(list(message_rows))))

    def forget_of(self, case_id: int, after: Place, limit: int) -> Place | None:
        """The same of the case's next messages behind that place; returns the one to go on from, None when there are no more."""
        behind = tuple_(m.author, m.id) > tuple_(*map(literal, after))
        found = select(m.author, m.id, m.masked_spans, m.version).where(m.case_id == case_id, behind).order_by(m.author, m.id).limit(limit)
        rows = self._connection.execute(found).all()
        self.forget([row.id for row in rows if row.masked_spans or row.version > 1])
        return (rows[-1].author, rows[-1].id) if len(rows) == limit else None

    def mask_next(self, limit: int) -> bool:
        """Mask so many messages and versions that an earlier version stored as they were written. Whether there may be more."""
        unmasked: Any = literal_column("masked_spans IS NULL")
        rows = self._connection.execute(select(case_message).where(unmasked).order_by(m.id).limit(limit)).all()
        for row in rows:
            words, hidden = taken_apart(row.text)
            new = {"text": words, "masked_spans": self.closed(row.case_id, hidden)}
            self._connection.execute(update(case_message).where(m.id == row.id).values(new))
            if row.author == "voter":
                self.note(row.id, hidden)
        earlier = select(v.message_id, v.version, v.text, m.case_id).join(case_message, m.id == v.message_id)
        stood = self._connection.execute(earlier.where(v.masked_spans.is_(None)).order_by(v.message_id, v.version).limit(limit)).all()
        for row in stood:
            words, hidden = taken_apart(row.text)
            which = update(message_version).where(v.message_id == row.message_id, v.version == row.version)
            self._connection.execute(which.values(text=words, masked_spans=self.closed(row.case_id, hidden)))
        return limit in (len(rows), len(stood))

    def rekey(self, new: Seal) -> None:
        """Seal everything with another key, numbers to be found by it too. Raises InvalidTag where the present key is another."""
        self._connection.execute(delete(masked_number))
        masked = select(m.id, m.case_id, m.author, m.masked_spans).where(m.masked_spans != "")
        for row in every(self._connection, masked, m.id):
            hidden = self.opened(row.case_id, row.masked_spans)
            sealed = self._closed(new, row.case_id, hidden)
            self._connection.execute(update(case_message).where(m.id == row.id).values(masked_spans=sealed))
            if row.author == "voter":
                MaskedSpans(self._connection, new).note(row.id, hidden)
        earlier = select(v.message_id, v.version, v.masked_spans, m.case_id).join(case_message, m.id == v.message_id)
        for row in every(self._connection, earlier.where(v.masked_spans != ""), v.message_id, v.version):
            sealed = self._closed(new, row.case_id, self.opened(row.case_id, row.masked_spans))
            which = update(message_version).where(v.message_id == row.message_id, v.version == row.version)
            self._connection.execute(which.values(masked_spans=sealed))
