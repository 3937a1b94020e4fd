"""Photos of a visit record: kept with the message they came in, so that one which is exchanged by an edit keeps both."""

from collections.abc import Mapping
from typing import Any

from domain.values.message import Incoming, Media, same_media
from services.deed.by import By
from services.deed.work import Work
from services.visits.record import own_record
from storage.visit_rows import Record


def add(work: Work, record: Record, message: Incoming) -> None:
    work.visits.change(record.id, media=[*record.media, *_entries(message)])


def record_of(work: Work, message: Incoming) -> Record | None:
    """The record one of whose photos this message is; None when it is in no record."""
    return next((record for record in work.visits.lately_in(message.chat_id) if _shown_by(record, message)), None)


def exchange(work: Work, by: By, record_id: int, message: Incoming) -> None:
    """The message holds something else now: that stands in the record, and what stood there is kept.

    It is asked like words that come now. Raises NotAllowedError and RefusedError.
    """
    record = own_record(work, by, record_id)
    current = _shown_by(record, message)
    if message.media and not same_media([Media.from_data(e) for e in current], message.media):
        old = [{**e, "replaced": True} if e in current else e for e in record.media]
        work.visits.change(record.id, media=[*old, *_entries(message)])
        work.visits.keep(record.id, str(record.recorded_by), work.now)


def _shown_by(record: Record, message: Incoming) -> list[Mapping[str, Any]]:
    return [e for e in record.media if e.get("message_id") == message.message_id and "replaced" not in e]


def _entries(message: Incoming) -> list[dict[str, Any]]:
    return [m.as_data() | {"message_id": message.message_id} for m in message.media]
