"""Cases, their events and messages. The row is the fold of the events (domain/case.py) and written with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, String, bindparam, cast, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.case import OPEN, WITH_GROUP, Case, Event, apply, numbered
from domain.errors import NoSuchCaseError
from domain.ids import CaseId, GroupId, PersonId, VoterId
from domain.message import Earlier, Media
from storage.columns import storable
from storage.numbers import drawn
from storage.prepared import Prepared
from storage.tables import case, case_card, case_event, case_message, message_version, number_sequence, reminder

IN_ONE_QUERY = 5_000
"""SQLite takes 32,766 values in one statement: a county's register of a year has more cases."""
_FIELDS = [f.name for f in fields(Case) if f.name != "id"]
_LOCKED = Prepared(select(case).where(case.c.id == bindparam("id")).with_for_update())
_READ = Prepared(select(case).where(case.c.id == bindparam("id")))
_OF_VOTER = Prepared(select(case).where(case.c.voter_id == bindparam("voter_id")).order_by(case.c.id))
_COLUMNS = [*_FIELDS, "facts_due"]
_UPDATE = Prepared(update(case).where(case.c.id == bindparam("case_row_id")), _COLUMNS)
_OPEN = tuple(sorted(OPEN))
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
    ("case_id", "author", "kind", "at", "text", "media", "album", "chat_id", "message_id", "version", "outbox_id"),
)
_MESSAGES = Prepared(select(case_message).where(case_message.c.case_id == bindparam("case_id")).order_by(case_message.c.id))
_CARDS = Prepared(select(case_card).where(case_card.c.case_id == bindparam("case_id"), case_card.c.live).order_by(case_card.c.id))
_NEW_CARD = Prepared(insert(case_card), ("case_id", "chat_id", "outbox_id", "person_id", "live"))


@dataclass(frozen=True)
class CaseMessage:
    """Words or media of a case. `author` is `voter` or a person's id; `kind`: words, note, to_voter, answer."""

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


def _case(row: Mapping[str, Any]) -> Case:
    data = dict(row)
    del data["facts_due"]
    data["marks"] = frozenset(data["marks"])
    data["recused"], data["handed_up_to"] = tuple(data["recused"]), tuple(data["handed_up_to"])
    return Case(**data)


def _values(present: Case) -> dict[str, Any]:
    values = {name: getattr(present, name) for name in _FIELDS}
    values["marks"] = sorted(present.marks)
    values["limits"] = dict(present.limits)
    values["facts_due"] = True
    values["recused"], values["handed_up_to"] = list(present.recused), list(present.handed_up_to)
    return values


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """Event data as JSON holds it: dates and moments in ISO form."""
    made = {k: v.isoformat() if isinstance(v, (date, datetime)) else v for k, v in data.items()}
    return {k: storable(v) if isinstance(v, str) else v for k, v in made.items()}


class Cases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, Case] = {}
        self.before: dict[CaseId, Case] = {}
        """Cases this deed changed, each as it was found."""

    def _read(self, row: Mapping[str, Any]) -> Case:
        """A case as its row says it; the deed knows it from then on."""
        found = _case(row)
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

    def of_voter(self, voter_id: VoterId) -> list[Case]:
        """His cases, oldest first."""
        return [self._read(row) for row in _OF_VOTER.rows(self._connection, {"voter_id": voter_id})]

    def joined_to(self, main_case: CaseId) -> list[Case]:
        """Cases of other voters that were joined to this one, oldest first."""
        return self.where(case.c.main_case == main_case, case.c.status == "merged")

    def with_words(self, words: str, limit: int = 200) -> list[Case]:
        """Cases in whose voter's words this occurs, or whose number it is, newest first."""
        asked = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        m = case_message.c
        said = select(m.case_id).where(m.author == "voter", m.text.like(f"%{asked}%", escape="\\"))
        found = select(case).where(or_(case.c.id.in_(said), case.c.number == words.upper())).order_by(case.c.id.desc()).limit(limit)
        return [self._read(row._asdict()) for row in self._connection.execute(found)]

    def several(self, case_ids: Sequence[int]) -> list[Case]:
        return self.where(case.c.id.in_(list(case_ids)))

    def first_said(self, case_ids: Sequence[int]) -> dict[CaseId, CaseMessage]:
        """Of each case the first message of its voter with words in it, else the first; by case."""
        m, said = case_message.c, dict[CaseId, CaseMessage]()
        for start in range(0, len(case_ids), IN_ONE_QUERY):
            some = list(case_ids[start : start + IN_ONE_QUERY])
            chosen = m.case_id.in_(some), m.author == "voter", m.kind == "words"
            worded = func.min(m.id).filter(m.text != "")
            first = select(func.coalesce(worded, func.min(m.id))).where(*chosen).group_by(m.case_id)
            for row in self._connection.execute(select(case_message).where(m.id.in_(first))):
                said[row.case_id] = CaseMessage(**row._mapping)
        return said

    def said_counts(self, case_ids: Sequence[int]) -> dict[CaseId, int]:
        """How often each case's voter wrote about it; an album is one message."""
        m, counts = case_message.c, dict[CaseId, int]()
        message = func.coalesce(func.nullif(m.album, ""), cast(m.id, String))
        for start in range(0, len(case_ids), IN_ONE_QUERY):
            chosen = m.case_id.in_(case_ids[start : start + IN_ONE_QUERY]), m.author == "voter", m.kind == "words"
            found = select(m.case_id, func.count(message.distinct())).where(*chosen).group_by(m.case_id)
            counts |= {case_id: count for case_id, count in self._connection.execute(found)}
        return counts

    def first_words(self, case_ids: Sequence[int]) -> dict[CaseId, str]:
        """The first words of each case's voter, by case."""
        m, words = case_message.c, dict[CaseId, str]()
        for start in range(0, len(case_ids), IN_ONE_QUERY):
            some = list(case_ids[start : start + IN_ONE_QUERY])
            chosen = m.case_id.in_(some), m.author == "voter", m.kind == "words", m.text != ""
            first = select(func.min(m.id)).where(*chosen).group_by(m.case_id)
            for row in self._connection.execute(select(m.case_id, m.text).where(m.id.in_(first))):
                words[row.case_id] = row.text
        return words

    def open_counts(self, groups: Iterable[GroupId]) -> dict[GroupId, int]:
        counted = select(case.c.group, func.count()).where(case.c.group.in_(list(groups)), case.c.status.in_(_OPEN)).group_by(case.c.group)
        return {GroupId(group): count for group, count in self._connection.execute(counted)}

    def where(self, *conditions: Any) -> list[Case]:
        """Cases that meet the conditions, oldest first; conditions speak of `storage.tables.case`."""
        return [self._read(row._asdict()) for row in self._connection.execute(select(case).where(*conditions).order_by(case.c.id))]

    def with_group(self, group: GroupId) -> list[Case]:
        return self.where(case.c.group == group, case.c.status.in_(sorted(WITH_GROUP | {"answered"})))

    def queued(self) -> list[Case]:
        """Cases that wait for the secretary."""
        return self.where(case.c.status.in_(["new", "accepted"]), case.c.queue_reason != "")

    def count_open(self, due_before: date | None = None) -> int:
        """Open cases; or those of them whose answer was due before that day."""
        found = select(func.count()).where(case.c.status.in_(_OPEN))
        if due_before is not None:
            found = found.where(case.c.due_on < due_before, case.c.waiting_since.is_(None))
        return int(self._connection.execute(found).scalar_one())

    def count_unrouted(self) -> int:
        """Cases that no group has and nobody chose to keep from one."""
        found = select(func.count()).where(case.c.status.in_(["new", "accepted"]), case.c.queue_reason.in_(["unrouted", "no_village"]))
        return int(self._connection.execute(found).scalar_one())

    def count_overdue_without_nag(self, today: date) -> int:
        """Cases whose answer is late, with a group, and about which no reminder is waiting to be sent."""
        r = reminder.c
        nagged = select(r.id).where(r.case_id == case.c.id, r.done_at.is_(None), r.kind.in_(["nag_answer", "nag_claim", "wait_over"]))
        late = (case.c.due_on < today, case.c.status.in_(sorted(WITH_GROUP)), case.c.waiting_since.is_(None))
        return int(self._connection.execute(select(func.count()).where(*late, ~nagged.exists())).scalar_one())

    def open_for(self, person: PersonId, groups: Iterable[GroupId]) -> list[Case]:
        """Open cases a deputy has to do with: his own first by due date, then his groups' unclaimed ones."""
        mine = or_(case.c.claimer == person, (case.c.group.in_(list(groups))) & (case.c.status == "assigned"))
        found = self.where(case.c.status.in_(_OPEN), mine)
        return sorted(found, key=lambda c: (c.claimer != person, c.due_on or date.max, c.id))

    def first_registered_at(self) -> datetime | None:
        """When the oldest case was written."""
        return self._connection.execute(select(func.min(case.c.registered_at))).scalar()

    def all_open(self) -> list[Case]:
        return self.where(case.c.status.in_(_OPEN))

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
        found = select(case_event).where(case_event.c.case_id == case_id).order_by(case_event.c.id)
        return [Event(r.kind, r.at, r.learned_at, r.actor, r.data) for r in self._connection.execute(found)]

    def acts_of(self, person: PersonId, since: datetime, until: datetime | None = None) -> dict[str, int]:
        """How often he did what since then (and before `until`), by kind of event."""
        e = case_event.c
        counted = select(e.kind, func.count()).where(e.actor == person, e.at >= since).group_by(e.kind)
        if until is not None:
            counted = counted.where(e.at < until)
        return {kind: count for kind, count in self._connection.execute(counted)}

    def actors_since(self, since: datetime) -> set[PersonId]:
        """Everybody who did anything with a case since then."""
        e = case_event.c
        return {PersonId(row.actor) for row in self._connection.execute(select(e.actor).where(e.at >= since).distinct())}

    def histories(self, case_ids: Sequence[int] | None = None) -> dict[CaseId, list[Event]]:
        """Events of these cases (a portion of them at most), or of every case, each in order."""
        found: dict[CaseId, list[Event]] = {}
        chosen = select(case_event) if case_ids is None else select(case_event).where(case_event.c.case_id.in_(list(case_ids)))
        for r in self._connection.execute(chosen.order_by(case_event.c.id)):
            found.setdefault(CaseId(r.case_id), []).append(Event(r.kind, r.at, r.learned_at, r.actor, r.data))
        return found

    def add_message(self, values: Mapping[str, Any]) -> int:
        made = {"media": [], "album": "", "chat_id": 0, "message_id": 0, "version": 1} | dict(values)
        made["text"] = storable(made["text"])
        return int(_NEW_MESSAGE.first(self._connection, made))

    def messages(self, case_id: CaseId) -> list[CaseMessage]:
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
        found = select(case_message).where(case_message.c.chat_id == chat_id, case_message.c.album == album).order_by(case_message.c.id)
        row = self._connection.execute(found).first()
        return None if row is None else CaseMessage(**row._mapping)

    def revise_message(self, message: CaseMessage, text: str, media: Sequence[Media], at: datetime) -> CaseMessage:
        """Keep words and media as they were as a version and show the new ones (docs/spec.md, promise 4)."""
        self.keep_version(message.id, message.version, Earlier(message.text, message.attached, message.at))
        new = {"text": storable(text), "media": [m.as_data() for m in media], "at": at, "version": message.version + 1}
        self._connection.execute(update(case_message).where(case_message.c.id == message.id).values(new))
        return replace(message, **new)

    def keep_version(self, message_row: int, version: int, stood: Earlier) -> None:
        media = [m.as_data() for m in stood.media]
        kept = {"message_id": message_row, "version": version, "at": stood.at, "text": storable(stood.text), "media": media}
        self._connection.execute(insert(message_version).values(kept))

    def forget_chat(self, chat_id: int) -> None:
        """Messages no longer say from which chat they came."""
        self._connection.execute(update(case_message).where(case_message.c.chat_id == chat_id).values(chat_id=0, message_id=0))

    def erase_words(self, case_id: CaseId) -> None:
        """The voter's own words, their versions and the references to his files."""
        own = select(case_message.c.id).where(case_message.c.case_id == case_id, case_message.c.author == "voter")
        self._connection.execute(delete(message_version).where(message_version.c.message_id.in_(own)))
        chosen = (case_message.c.case_id == case_id) & (case_message.c.author == "voter")
        self._connection.execute(update(case_message).where(chosen).values(text="", media=[]))

    def versions(self, message_row: int) -> list[str]:
        """The words of a message before each of its edits, oldest first."""
        return [stood.text for stood in self.earlier(message_row)]

    def earlier(self, message_row: int) -> list[Earlier]:
        """A message as it stood before each of its edits, oldest first."""
        v = message_version.c
        rows = self._connection.execute(select(v.text, v.media, v.at).where(v.message_id == message_row).order_by(v.version))
        return [Earlier(row.text, tuple(Media.from_data(part) for part in row.media), row.at) for row in rows]

    def add_card(self, case_id: CaseId, chat_id: int, outbox_id: int, person: PersonId | None) -> None:
        values = {"case_id": case_id, "chat_id": chat_id, "outbox_id": outbox_id, "person_id": person, "live": True}
        _NEW_CARD.count(self._connection, values)

    def cards(self, case_id: CaseId) -> list[Card]:
        return [Card(**row) for row in _CARDS.rows(self._connection, {"case_id": case_id})]

    def shown_in(self, chat_id: int) -> list[Case]:
        """Cases that have a live card in a chat."""
        cards = select(case_card.c.case_id).where(case_card.c.chat_id == chat_id, case_card.c.live)
        return self.where(case.c.id.in_(cards))

    def card_of(self, outbox_id: int) -> Card | None:
        row = self._connection.execute(select(case_card).where(case_card.c.outbox_id == outbox_id)).first()
        return None if row is None else Card(**row._mapping)

    def retire_card(self, card: Card) -> None:
        self._connection.execute(update(case_card).where(case_card.c.id == card.id).values(live=False))
