"""Cases, their events and messages. The row is the fold of the events (domain/case.py) and written with them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.apart import put_together, taken_apart
from domain.case import Case, Event
from domain.errors import NoSuchCaseError
from domain.ids import CaseId, GroupId, PersonId, VoterId
from domain.masks import Span, masked
from domain.message import Earlier, Media
from domain.replay import apply, numbered
from storage.columns import storable
from storage.masked_spans import MaskedSpans
from storage.numbers import drawn
from storage.prepared import Prepared
from storage.seal import Seal
from storage.tables import (
    HANDLED_CASE,
    OPEN_CASE,
    STEP_EVENT,
    case,
    case_card,
    case_event,
    case_message,
    message_version,
    number_sequence,
)

NEWEST = 60
"""So many of a voter's cases, the newest, may take what he writes: twice what he may open in a day."""
COUNTED = 1_000
"""So far is counted where a number is shown or compared."""
WORDED = ("reason", "why", "note", "unit_name")
"""Event data that may be somebody's own words: masked like all words of a case."""
PEOPLE = ("recused", "spoken_of", "asked_of", "cleared", "handed_up_to")
"""Fields of a case that are lists of people."""
_FIELDS = [f.name for f in fields(Case) if f.name != "id"]
_LOCKED = Prepared(select(case).where(case.c.id == bindparam("id")).with_for_update())
_READ = Prepared(select(case).where(case.c.id == bindparam("id")))
_OF_VOTER = Prepared(select(case).where(case.c.voter_id == bindparam("voter_id")).order_by(case.c.id.desc()).limit(NEWEST))
_COLUMNS = [*_FIELDS, "facts_due"]
_UPDATE = Prepared(update(case).where(case.c.id == bindparam("case_row_id")), _COLUMNS)
_NUMBER = Prepared(
    {
        name: make(number_sequence)
        .on_conflict_do_update(index_elements=["month"], set_={"last": number_sequence.c.last + 1})
        .returning(number_sequence.c.last)
        for name, make in (("postgresql", pg_insert), ("sqlite", sqlite_insert))
    },
    ("month", "last"),
)
_NEW_CASE = Prepared(insert(case).returning(case.c.id), _COLUMNS)
_NEW_EVENT = Prepared(insert(case_event), ("case_id", "kind", "actor", "at", "learned_at", "data"))
_NEW_MESSAGE = Prepared(
    insert(case_message).returning(case_message.c.id),
    ("case_id", "author", "kind", "at", "text", "media", "album", "chat_id", "message_id", "version", "outbox_id", "masked_spans"),
)
_MESSAGES = Prepared(select(case_message).where(case_message.c.case_id == bindparam("case_id")).order_by(case_message.c.id))
_CARDS = Prepared(select(case_card).where(case_card.c.case_id == bindparam("case_id"), case_card.c.live).order_by(case_card.c.id))
_NEW_CARD = Prepared(insert(case_card), ("case_id", "chat_id", "outbox_id", "person_id", "live"))


@dataclass(frozen=True)
class CaseMessage:
    """Words or media of a case. `author` is `voter` or a person's id; `kind`: words, note, to_voter, answer.

    The text is masked; `masked_spans`: what stands in it as it was written, sealed (storage/masked_spans.py).
    """

    id: int
    case_id: CaseId
    author: str
    kind: str
    at: datetime
    text: str
    media: Sequence[Mapping[str, Any]] = ()
    album: str = ""
    chat_id: int = 0
    message_id: int = 0
    version: int = 1
    outbox_id: int | None = None
    masked_spans: str | None = ""

    @property
    def attached(self) -> tuple[Media, ...]:
        return tuple(Media.from_data(part) for part in self.media)


@dataclass(frozen=True)
class Card:
    """A message that shows a case in a chat; only live ones are kept up to date."""

    id: int
    case_id: CaseId
    chat_id: int
    outbox_id: int
    person_id: PersonId | None
    live: bool


def case_of(row: Mapping[str, Any]) -> Case:
    data = dict(row)
    del data["facts_due"]
    data["marks"] = frozenset(data["marks"])
    for people in PEOPLE:
        data[people] = tuple(data[people])
    return Case(**data)


def _values(present: Case) -> dict[str, Any]:
    values = {name: getattr(present, name) for name in _FIELDS}
    values["marks"] = sorted(present.marks)
    values["limits"] = dict(present.limits)
    values["facts_due"] = True
    values |= {people: list(getattr(present, people)) for people in PEOPLE}
    return values


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """Event data as JSON holds it: dates and moments in ISO form."""
    made = {k: v.isoformat() if isinstance(v, (date, datetime)) else v for k, v in data.items()}
    made |= {k: masked(made[k]) for k in WORDED if isinstance(made.get(k), str)}
    return {k: storable(v) if isinstance(v, str) else v for k, v in made.items()}


class Cases:
    def __init__(self, connection: Connection, spans: MaskedSpans | None = None) -> None:
        self._connection, self._spans = connection, spans or MaskedSpans(connection, Seal())
        self._known: dict[int, Case] = {}
        self.before: dict[CaseId, Case] = {}
        """Cases this deed changed, each as it was found."""

    def _read(self, row: Mapping[str, Any]) -> Case:
        """A case as its row says it; the deed knows it from then on."""
        found = case_of(row)
        self._known[found.id] = found
        return found

    def known(self, case_id: int) -> Case | None:
        """The case as this deed knows it, read (and not locked) if it has not met it yet."""
        if case_id not in self._known:
            for row in _READ.rows(self._connection, {"id": case_id}):
                self._read(row)
        return self._known.get(case_id)

    def forget_known(self) -> None:
        """Something was undone: what the deed knows may not be so."""
        self._known.clear()

    def get(self, case_id: int) -> Case:
        """The case, locked for this transaction. Raises NoSuchCaseError."""
        found = _LOCKED.rows(self._connection, {"id": case_id})
        if not found:
            raise NoSuchCaseError
        return self._read(found[0])

    def by_number(self, number: str) -> Case | None:
        row = self._connection.execute(select(case).where(case.c.number == number.upper())).first()
        return None if row is None else self._read(row._asdict())

    def numbered(self, numbers: Collection[str]) -> list[Case]:
        """Those with these numbers, oldest first; as many as are named in one message at most."""
        return self._those(case.c.number.in_(sorted(numbers)), len(numbers)) if numbers else []

    def of_voter(self, voter_id: VoterId) -> list[Case]:
        """His NEWEST cases, oldest first."""
        return [self._read(row) for row in reversed(_OF_VOTER.rows(self._connection, {"voter_id": voter_id}))]

    def count_of_voter(self, voter_id: VoterId) -> int:
        return self._count(case.c.voter_id == voter_id)

    def several(self, case_ids: Sequence[int]) -> list[Case]:
        """Those with these ids, oldest first."""
        return self._those(case.c.id.in_(list(case_ids)), len(case_ids)) if case_ids else []

    def open_counts(self, groups: Iterable[GroupId]) -> dict[GroupId, int]:
        """Open cases by group, each counted as far as COUNTED."""
        return {group: self._count(case.c.group == group, literal_column(OPEN_CASE)) for group in groups}

    def _count(self, *conditions: Any) -> int:
        found = select(case.c.id).where(*conditions).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(found)).scalar_one())

    def _those(self, named: ColumnElement[bool], most: int) -> list[Case]:
        found = select(case).where(named).order_by(case.c.id).limit(most)
        return [self._read(row._asdict()) for row in self._connection.execute(found)]

    def count_in_hand(self, person: PersonId) -> int:
        return self._count(case.c.claimer == person, literal_column(HANDLED_CASE))

    def count_open(self, due_before: date | None = None) -> int:
        """Open cases; or those of them whose answer was due before that day."""
        found = select(func.count()).select_from(case).where(literal_column(OPEN_CASE))
        if due_before is not None:
            found = found.where(case.c.due_on < due_before, case.c.waiting_since.is_(None))
        return int(self._connection.execute(found).scalar_one())

    def first_registered_at(self) -> datetime | None:
        """When the oldest case was written."""
        return self._connection.execute(select(func.min(case.c.registered_at))).scalar()

    def next_number(self, prefix: str, month: str) -> str:
        """The next number of a month, e.g. `QX-2611-0007`."""
        key = f"{prefix}-{month}"

        def count_up(connection: Connection) -> int:
            return int(_NUMBER.first(connection, {"month": key, "last": 1}))

        alone = self._connection.dialect.name == "sqlite"
        number = count_up(self._connection) if alone else drawn(self._connection.engine).draw(key, count_up)
        return f"{prefix}-{month}-{number:04d}"

    def open(self, events: Sequence[Event]) -> Case:
        """Store a new case as its first events make it. Returns it with its id."""
        present = Case(CaseId(0))
        for event in events:
            present = apply(present, event)
        case_id = _NEW_CASE.first(self._connection, _values(present))
        self._write_events(case_id, events)
        made = numbered(present, CaseId(case_id))
        self._known[case_id] = made
        return made

    def record(self, present: Case, *events: Event) -> Case:
        """Do the steps: events and row together. Raises IllegalStepError and changes nothing."""
        self.before.setdefault(present.id, present)
        for event in events:
            present = apply(present, event)
        self._known[present.id] = present
        _UPDATE.count(self._connection, _values(present) | {"case_row_id": present.id})
        self._write_events(present.id, events)
        return present

    def _write_events(self, case_id: int, events: Sequence[Event]) -> None:
        rows = [
            {"case_id": case_id, "kind": e.kind, "actor": e.actor, "at": e.at, "learned_at": e.learned_at, "data": _plain(e.data)}
            for e in events
        ]
        _NEW_EVENT.many(self._connection, rows)

    def history(self, case_id: CaseId) -> list[Event]:
        """All its events; a deed reads `storage/histories.py`."""
        found = select(case_event).where(case_event.c.case_id == case_id).order_by(case_event.c.id)
        return [Event(r.kind, r.at, r.learned_at, r.actor, r.data) for r in self._connection.execute(found)]

    def histories(self, case_ids: Sequence[int] | None = None, *, steps: bool = False) -> dict[CaseId, list[Event]]:
        """Events of these cases (a portion of them at most), or of every case, each in order; `steps`: without what was merely said."""
        found: dict[CaseId, list[Event]] = {}
        chosen = select(case_event) if case_ids is None else select(case_event).where(case_event.c.case_id.in_(list(case_ids)))
        if steps:
            chosen = chosen.where(literal_column(STEP_EVENT))
        for r in self._connection.execute(chosen.order_by(case_event.c.id)):
            found.setdefault(CaseId(r.case_id), []).append(Event(r.kind, r.at, r.learned_at, r.actor, r.data))
        return found

    def add_message(self, values: Mapping[str, Any]) -> int:
        return self.keep_message(values).id

    def keep_message(self, values: Mapping[str, Any], more: Sequence[Span] = ()) -> CaseMessage:
        """Store what was said, masked, with what is masked sealed beside it; `more`: spans of its text that are masked too."""
        made: dict[str, Any] = {"media": [], "album": "", "chat_id": 0, "message_id": 0, "version": 1, "outbox_id": None} | dict(values)
        made["text"], hidden = taken_apart(str(storable(made["text"])), more)
        made["masked_spans"] = self._spans.closed(made["case_id"], hidden)
        row = int(_NEW_MESSAGE.first(self._connection, made))
        if made["author"] == "voter":
            self._spans.note(row, hidden)
        return CaseMessage(id=row, **made)

    def whole(self, message: CaseMessage) -> CaseMessage:
        """As it was written: for its writer, and for whom it was written to."""
        text = put_together(message.text, self._spans.opened(message.case_id, message.masked_spans))
        return message if text == message.text else replace(message, text=text)

    def mask_more(self, message: CaseMessage, spans_of: Callable[[str], Sequence[Span]]) -> None:
        """Mask these spans of a message and of its versions too; together with what is sealed it stays as it was written."""
        text = self.whole(message).text
        words, hidden = taken_apart(text, spans_of(text))
        new = {"text": words, "masked_spans": self._spans.closed(message.case_id, hidden)}
        self._connection.execute(update(case_message).where(case_message.c.id == message.id).values(new))
        for row in self._versions(message.id):
            text = put_together(row.text, self._spans.opened(message.case_id, row.masked_spans))
            words, hidden = taken_apart(text, spans_of(text))
            which = (message_version.c.message_id == message.id) & (message_version.c.version == row.version)
            new = {"text": words, "masked_spans": self._spans.closed(message.case_id, hidden)}
            self._connection.execute(update(message_version).where(which).values(new))

    def messages(self, case_id: CaseId) -> list[CaseMessage]:
        """All that was said on a case; a deed reads `storage/said.py`."""
        return [CaseMessage(**row) for row in _MESSAGES.rows(self._connection, {"case_id": case_id})]

    def message_at(self, chat_id: int, message_id: int) -> CaseMessage | None:
        found = self.messages_at(chat_id, message_id)
        return found[0] if found else None

    def messages_at(self, chat_id: int, message_id: int) -> list[CaseMessage]:
        """What is kept of one message: more than one row where it is part of two cases, or a note that was sent on."""
        found = select(case_message).where(case_message.c.chat_id == chat_id, case_message.c.message_id == message_id)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found.order_by(case_message.c.id))]

    def message(self, message_row: int) -> CaseMessage | None:
        row = self._connection.execute(select(case_message).where(case_message.c.id == message_row)).first()
        return None if row is None else CaseMessage(**row._mapping)

    def album_part(self, chat_id: int, album: str) -> CaseMessage | None:
        """The first stored part of an album of this chat, however long ago."""
        found = select(case_message).where(case_message.c.chat_id == chat_id, literal_column("album <> ''"), case_message.c.album == album)
        row = self._connection.execute(found.order_by(case_message.c.id).limit(1)).first()
        return None if row is None else CaseMessage(**row._mapping)

    def revise_message(
        self, message: CaseMessage, text: str, media: Sequence[Media], at: datetime, more: Sequence[Span] = ()
    ) -> CaseMessage:
        """Keep words and media as they were as a version and show the new ones (docs/spec.md, promise 4)."""
        kept: dict[str, Any] = {"message_id": message.id, "version": message.version, "at": message.at, "text": message.text}
        kept |= {"media": list(message.media), "masked_spans": message.masked_spans}
        self._connection.execute(insert(message_version).values(kept))
        words, hidden = taken_apart(str(storable(text)), more)
        new: dict[str, Any] = {"text": words, "media": [m.as_data() for m in media], "at": at, "version": message.version + 1}
        new["masked_spans"] = self._spans.closed(message.case_id, hidden)
        self._connection.execute(update(case_message).where(case_message.c.id == message.id).values(new))
        if message.author == "voter" and (hidden or message.masked_spans):
            self._spans.note(message.id, hidden, anew=True)
        return replace(message, **new)

    def keep_version(self, message: CaseMessage, version: int, stood: Earlier, more: Sequence[Span] = ()) -> None:
        """How it stood before it was stored."""
        words, hidden = taken_apart(str(storable(stood.text)), more)
        kept: dict[str, Any] = {
            "message_id": message.id,
            "version": version,
            "at": stood.at,
            "text": words,
            "media": [m.as_data() for m in stood.media],
        }
        kept["masked_spans"] = self._spans.closed(message.case_id, hidden)
        self._connection.execute(insert(message_version).values(kept))

    def forget_chat(self, chat_id: int, until: int, limit: int) -> int:
        """So many messages, up to that row, no longer say from which chat they came; returns how many there were."""
        some = select(case_message.c.id).where(case_message.c.chat_id == chat_id, case_message.c.id <= until).limit(limit)
        changed = update(case_message).where(case_message.c.id.in_(some)).values(chat_id=0, message_id=0)
        return self._connection.execute(changed).rowcount

    def forget_places(self, case_id: CaseId) -> None:
        """After so long nobody edits or answers what was written in chats about it: whose chats these were is not kept."""
        self._connection.execute(update(case_message).where(case_message.c.case_id == case_id).values(chat_id=0, message_id=0))
        self._connection.execute(update(case_card).where(case_card.c.case_id == case_id).values(chat_id=0, person_id=None, live=False))

    def erase_words(self, case_id: CaseId, after: int, limit: int) -> int:
        """The voter's own words, their versions and where they came from (an edit brings nothing back): of his next messages after that row.

        Returns the row to go on from, 0 when there are no more.
        """
        m = case_message.c
        own = select(m.id).where(m.case_id == case_id, m.author == "voter", m.id > after).order_by(m.id).limit(limit)
        ids = list(self._connection.execute(own).scalars())
        self._connection.execute(delete(message_version).where(message_version.c.message_id.in_(ids)))
        self._spans.forget(ids)
        self._connection.execute(
            update(case_message).where(m.id.in_(ids)).values(text="", media=[], masked_spans="", album="", chat_id=0, message_id=0)
        )
        return ids[-1] if len(ids) == limit else 0

    def erase_abstracts(self, case_id: CaseId) -> None:
        """What was written about his words in a few words, and its versions."""
        m = case_message.c
        others = or_(m.author < "voter", m.author > "voter")
        ids = list(self._connection.execute(select(m.id).where(m.case_id == case_id, others, m.kind == "abstract")).scalars())
        if ids:
            self._connection.execute(delete(message_version).where(message_version.c.message_id.in_(ids)))
            self._connection.execute(update(case_message).where(m.id.in_(ids)).values(text="", masked_spans=""))

    def versions(self, message_row: int) -> list[str]:
        """The words of a message before each of its edits, oldest first."""
        return [stood.text for stood in self.earlier(message_row)]

    def earlier(self, message_row: int) -> list[Earlier]:
        """A message as it stood before each of its edits, masked, oldest first."""
        return [Earlier(row.text, tuple(Media.from_data(part) for part in row.media), row.at) for row in self._versions(message_row)]

    def earlier_whole(self, message: CaseMessage) -> list[Earlier]:
        """The same as it was written, for its writer."""
        rows = [(row, self._spans.opened(message.case_id, row.masked_spans)) for row in self._versions(message.id)]
        return [Earlier(put_together(row.text, hidden), tuple(map(Media.from_data, row.media)), row.at) for row, hidden in rows]

    def _versions(self, message_row: int) -> Sequence[Any]:
        v = message_version.c
        return self._connection.execute(select(message_version).where(v.message_id == message_row).order_by(v.version)).all()

    def add_card(self, case_id: CaseId, chat_id: int, outbox_id: int, person: PersonId | None) -> None:
        values = {"case_id": case_id, "chat_id": chat_id, "outbox_id": outbox_id, "person_id": person, "live": True}
        _NEW_CARD.count(self._connection, values)

    def cards(self, case_id: CaseId) -> list[Card]:
        return [Card(**row) for row in _CARDS.rows(self._connection, {"case_id": case_id})]

    def newest_card(self) -> int:
        return int(self._connection.execute(select(func.max(case_card.c.id))).scalar() or 0)

    def card_of(self, outbox_id: int) -> Card | None:
        row = self._connection.execute(select(case_card).where(case_card.c.outbox_id == outbox_id)).first()
        return None if row is None else Card(**row._mapping)

    def retire_card(self, card: Card) -> None:
        self._connection.execute(update(case_card).where(case_card.c.id == card.id).values(live=False))
