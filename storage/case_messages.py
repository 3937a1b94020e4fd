"""What was said on a case, taken apart where it is stored: masked words, and what is masked sealed beside them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, cast, delete, insert, literal_column, or_, select, update

from domain.values.ids import CaseId
from domain.values.message import Earlier, Media
from domain.words.apart import put_together, taken_apart
from domain.words.masks import Span
from storage.columns import storable
from storage.masked_spans import MaskedSpans
from storage.pages import every
from storage.prepared import Prepared
from storage.search import ELSEWHERE, Words
from storage.tables import case_message, message_version

_NOWHERE: dict[str, Any] = {"chat_id": 0, "message_id": 0, "around": None}
"""Of words whose place in a chat is not kept."""
_NEW_MESSAGE = Prepared(
    insert(case_message).returning(case_message.c.id),
    ("case_id", "author", "kind", "at", "text", "media", "album", *_NOWHERE, "version", "outbox_id", "masked_spans"),
)
FEW = 10
ABSTRACTS = 500
"""More summaries than anybody writes of one case."""


@dataclass(frozen=True)
class CaseMessage:
    """Words or media of a case. `author` is `voter` or a person's id; `kind`: words, note, to_voter, answer, elsewhere.

    The text is masked; `masked_spans`: what stands in it as it was written, sealed (storage/masked_spans.py). `around`: what stood around
    it in the line that was sent (domain/words/around.py); None: not known.
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
    found_as: int | None = None
    around: str | None = None

    @property
    def elsewhere(self) -> bool:
        """Whether its writer meant it for another matter, where it stands too: of this one's words it is none (services/voter/move.py)."""
        return self.kind == ELSEWHERE

    @property
    def attached(self) -> tuple[Media, ...]:
        return tuple(Media.from_data(part) for part in self.media)


class Messages:
    def __init__(self, connection: Connection, spans: MaskedSpans, index: Words) -> None:
        self._connection, self._spans, self._index = connection, spans, index
        self.kept_now: set[int] = set()
        """Numbers in their chat of the messages that this deed kept."""

    def add(self, values: Mapping[str, Any]) -> int:
        return self.keep(values).id

    def keep(self, values: Mapping[str, Any], more: Sequence[Span] = ()) -> CaseMessage:
        """Store what was said, masked, with what is masked sealed beside it; `more`: spans of its text that are masked too."""
        made: dict[str, Any] = {"media": [], "album": "", "version": 1, "outbox_id": None} | _NOWHERE | dict(values)
        made["text"], hidden = taken_apart(str(storable(made["text"])), more)
        made["masked_spans"] = self._spans.closed(made["case_id"], hidden)
        row = int(_NEW_MESSAGE.first(self._connection, made))
        self.kept_now.add(made["message_id"])
        if made["author"] == "voter":
            self._spans.note(row, hidden)
        return CaseMessage(id=row, **made)

    def whole(self, message: CaseMessage) -> CaseMessage:
        """As it was written: for its writer, and for whom it was written to."""
        text = put_together(message.text, self._spans.opened(message.case_id, message.masked_spans))
        return message if text == message.text else replace(message, text=text)

    def mask_more(self, messages: Sequence[CaseMessage], spans_of: Callable[[str], Sequence[Span]]) -> None:
        """Mask these spans of messages and of their versions too; together with what is sealed they stay as they were written."""
        self._index.take_out([message.id for message in messages])
        for message in messages:
            self._mask_more(message, spans_of)

    def _mask_more(self, message: CaseMessage, spans_of: Callable[[str], Sequence[Span]]) -> None:
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

    def of(self, case_id: CaseId) -> list[CaseMessage]:
        """All that was said on a case; a deed reads `storage/said.py`."""
        found = select(case_message).where(case_message.c.case_id == case_id)
        return [CaseMessage(**row._mapping) for row in every(self._connection, found, case_message.c.id)]

    def at(self, chat_id: int, message_id: int) -> CaseMessage | None:
        found = self.all_at(chat_id, message_id)
        return next((one for one in found if not one.elsewhere), found[0] if found else None)

    def with_media(self, case_id: int, handle: str) -> list[CaseMessage]:
        """The newest that somebody of the roster said on a case with that file."""
        found = select(case_message).where(case_message.c.case_id == case_id, case_message.c.author != "voter")
        found = found.where(cast(case_message.c.media, Text).like(f'%"{handle}"%')).order_by(case_message.c.id.desc()).limit(FEW)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found)]

    def hold(self, message_row: int, media: Sequence[Mapping[str, Any]]) -> None:
        """The same files by other handles: that is no edit."""
        self._connection.execute(update(case_message).where(case_message.c.id == message_row).values(media=list(media)))

    def put_elsewhere(self, message_rows: Sequence[int]) -> None:
        """These stay with the case as what was sent, and are no part of what it says: it is not found by them."""
        self._index.take_out(message_rows)
        self._connection.execute(update(case_message).where(case_message.c.id.in_(list(message_rows))).values(kind=ELSEWHERE))

    def all_at(self, chat_id: int, message_id: int) -> list[CaseMessage]:
        """What is kept of one message: more than one row where it is part of two cases, or a note that was sent on."""
        found = select(case_message).where(case_message.c.chat_id == chat_id, case_message.c.message_id == message_id)
        return [CaseMessage(**row._mapping) for row in self._connection.execute(found.order_by(case_message.c.id))]

    def get(self, message_row: int) -> CaseMessage | None:
        row = self._connection.execute(select(case_message).where(case_message.c.id == message_row)).first()
        return None if row is None else CaseMessage(**row._mapping)

    def album_part(self, chat_id: int, album: str) -> CaseMessage | None:
        """The first stored part of a voter's album in this chat, however long ago."""
        found = select(case_message).where(case_message.c.chat_id == chat_id, literal_column("album <> ''"), case_message.c.album == album)
        found = found.where(case_message.c.kind != ELSEWHERE, case_message.c.author == "voter")
        row = self._connection.execute(found.order_by(case_message.c.id).limit(1)).first()
        return None if row is None else CaseMessage(**row._mapping)

    def stands_in(self, known: CaseMessage, row: int) -> None:
        """In the message of that row of the outbox it stands before the voter now."""
        self._connection.execute(update(case_message).where(case_message.c.id == known.id).values(outbox_id=row))

    def stands_within(self, message: CaseMessage, around: str | None) -> None:
        """What stands around it now that its line was edited."""
        self._connection.execute(update(case_message).where(case_message.c.id == message.id).values(around=around))

    def revise(self, message: CaseMessage, text: str, media: Sequence[Media], at: datetime, more: Sequence[Span] = ()) -> CaseMessage:
        """Keep words and media as they were as a version and show the new ones (docs/spec.md, promise 4)."""
        kept: dict[str, Any] = {"message_id": message.id, "version": message.version, "at": message.at, "text": message.text}
        kept |= {"media": list(message.media), "masked_spans": message.masked_spans}
        self._connection.execute(insert(message_version).values(kept))
        self._index.take_out([message.id])
        words, hidden = taken_apart(str(storable(text)), more)
        new: dict[str, Any] = {"text": words, "media": [m.as_data() for m in media], "at": at, "version": message.version + 1}
        new["masked_spans"] = self._spans.closed(message.case_id, hidden)
        self._connection.execute(update(case_message).where(case_message.c.id == message.id).values(new))
        if message.author == "voter" and (hidden or message.masked_spans):
            self._spans.note(message.id, hidden, anew=True)
        return replace(message, **new)

    def hear(self, message: CaseMessage, text: str, more: Sequence[Span] = ()) -> CaseMessage:
        """Its words with what a machine heard in it: no version, as nothing that its writer sent is changed."""
        self._index.take_out([message.id])
        words, hidden = taken_apart(str(storable(text)), more)
        new: dict[str, Any] = {"text": words, "masked_spans": self._spans.closed(message.case_id, hidden)}
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
        changed = update(case_message).where(case_message.c.id.in_(some)).values(**_NOWHERE)
        return self._connection.execute(changed).rowcount

    def forget_places(self, case_id: CaseId) -> None:
        """After so long nobody edits or answers what was written in chats about it: which chats these were is not kept."""
        self._connection.execute(update(case_message).where(case_message.c.case_id == case_id).values(**_NOWHERE))

    def erase_words(self, case_id: CaseId, after: int, limit: int) -> int:
        """The voter's own words, their versions and where they came from (an edit brings nothing back): of his next messages after that row.

        Returns the row to go on from, 0 when there are no more.
        """
        m = case_message.c
        own = select(m.id).where(m.case_id == case_id, m.author == "voter", m.id > after).order_by(m.id).limit(limit)
        ids = list(self._connection.execute(own).scalars())
        self.erase_these(ids)
        return ids[-1] if len(ids) == limit else 0

    def erase_these(self, ids: Sequence[int]) -> None:
        """Whoever wrote them."""
        m = case_message.c
        self._connection.execute(delete(message_version).where(message_version.c.message_id.in_(ids)))
        self._index.take_out(ids)
        self._spans.forget(ids)
        self._connection.execute(update(case_message).where(m.id.in_(ids)).values(text="", media=[], masked_spans="", album="", **_NOWHERE))

    def erase_abstracts(self, case_id: CaseId) -> None:
        """What was written about his words in a few words, and its versions."""
        m = case_message.c
        others = or_(m.author < "voter", m.author > "voter")
        chosen = m.case_id == case_id, others, m.kind == "abstract"
        self._index.take_out(self._connection.execute(select(m.id).where(*chosen).limit(ABSTRACTS)).scalars().all())
        self._connection.execute(delete(message_version).where(message_version.c.message_id.in_(select(m.id).where(*chosen))))
        self._connection.execute(update(case_message).where(*chosen).values(text="", masked_spans=""))

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

    def _versions(self, message_row: int) -> Iterator[Any]:
        v = message_version.c
        return every(self._connection, select(message_version).where(v.message_id == message_row), v.version)
