"""How long every kind of row is kept: the end of each table, what clears it, and whether something is kept past its end.

The list for people is docs/privacy-assessment.md; a table without a line here does not pass the tests.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, delete, func, literal_column, select, tuple_, update

from storage import chats
from storage.columns import UtcDateTime
from storage.prepared import Prepared
from storage.tables import (
    account_link,
    block,
    case_card,
    chat,
    chat_message,
    draft,
    held_words,
    inbox,
    invite,
    named_in,
    office_paper,
    office_view,
    outbox,
    roster_row,
    step,
    visit_matter,
    visit_record,
    web_deed,
    web_login,
    web_session,
)

AT_ONCE = 200
"""Rows of a kind that are looked at, and cleared, in one go."""
MONTH, HELD, OPEN, FAILED, SENT = (timedelta(days=n) for n in (31, 100, 90, 90, 761))
"""What is done with; words that nothing let in (a block lasts 90 days at most); what waits for a choice that does not come; what
failed and nobody replays; what was sent (25 months: longer than anybody is known)."""
DAY = timedelta(days=1)
"""A login waits for minutes, and a form is sent within a session, which lasts for hours."""
NOW = timedelta(0)
SPANS = (NOW, DAY, MONTH, HELD, OPEN, FAILED, SENT)
GRACE = timedelta(days=1)
"""So long after its end something may still be there before somebody hears of it."""
NOBODY, ARCHIVE, PERSON, CLEARED, SEAT = "nobody's", "with the archive", "with the person", "cleared", "with the seat"
"""Nothing of a person is in it; kept with the case or record, without who it was; goes with the voter's identity or with an erasure;
has a time of its own; goes when somebody leaves the roster (services/staff/end_person.py)."""


@dataclass(frozen=True)
class Kind:
    """Rows of a table that end by themselves: `find` gives the keys of the oldest that are past it, at most AT_ONCE."""

    find: Callable[[Connection, datetime], Sequence[Any]]
    clear: Callable[[Connection, Sequence[Any], datetime], Any]


def _ago(span: timedelta) -> Any:
    """So long before the moment that is asked about: a parameter of statements that are put together once."""
    return bindparam(f"ago_{span.days}", type_=UtcDateTime())


def _found(statement: Select[Any]) -> Callable[[Connection, datetime], Sequence[Any]]:
    """The keys it gives, at most AT_ONCE."""
    some = Prepared(statement.limit(AT_ONCE))

    def find(connection: Connection, now: datetime) -> Sequence[Any]:
        rows = some.all(connection, {f"ago_{span.days}": now - span for span in SPANS})
        return [row[0] if len(row) == 1 else tuple(row) for row in rows]

    return find


def _oldest(
    table: Table, made: ColumnElement[Any], past: Callable[[Any], ColumnElement[bool]], *chosen: Any
) -> Callable[..., Sequence[Any]]:
    """Of the oldest rows those that were past their end at that time. The newest row of then stays, whatever it is: its number must not
    be given again. `made`: when a row came."""
    newest = select(table.c.id).where(made <= _ago(NOW)).order_by(table.c.id.desc()).limit(1).scalar_subquery()
    some = select(table).where(table.c.id < newest, *chosen).order_by(table.c.id).limit(AT_ONCE).subquery()
    return _found(select(some.c.id).where(past(some.c)))


def _gone(table: Table) -> Callable[[Connection, Sequence[Any], datetime], Any]:
    return lambda connection, ids, now: connection.execute(delete(table).where(table.c.id.in_(ids)))


def _drafts_past(c: Any) -> Any:
    return (c.done_at < _ago(MONTH)) | (c.done_at.is_(None) & (c.at < _ago(OPEN)))


def _drop_steps(connection: Connection, keys: Sequence[Any], now: datetime) -> None:
    connection.execute(delete(step).where(tuple_(step.c.chat_id, step.c.handle).in_(list(keys))))


def _failed_past() -> Callable[..., Sequence[Any]]:
    failed: Any = literal_column("status = 'failed'")
    some = select(inbox.c.id, inbox.c.received_at).where(failed).order_by(inbox.c.id).limit(AT_ONCE).subquery()
    return _found(select(some.c.id).where(some.c.received_at < _ago(FAILED)))


def _give_up_failed(connection: Connection, ids: Sequence[Any], now: datetime) -> None:
    """Nobody replayed them: what they said goes, that they came does not."""
    connection.execute(update(inbox).where(inbox.c.id.in_(ids)).values(status="done", payload="", chat_key=0, error=""))


_STANDS = select(case_card.c.id).where(case_card.c.outbox_id == outbox.c.id, case_card.c.live).exists()


_FIRST_SENT = Prepared(select(outbox.c.id, outbox.c.put_at).order_by(outbox.c.id).limit(1))
_DONE_LONG_AGO = _oldest(outbox, outbox.c.put_at, lambda c: c.put_at < _ago(SENT), outbox.c.status != "waiting", ~_STANDS)


def _sent_past(connection: Connection, now: datetime) -> Sequence[Any]:
    """Nothing is looked for while the very first is not past it."""
    first = _FIRST_SENT.row(connection, {})
    return _DONE_LONG_AGO(connection, now) if first is not None and first["put_at"] < now - SENT else ()


def _drop_sent(connection: Connection, ids: Sequence[Any], now: datetime) -> None:
    connection.execute(delete(chat_message).where(chat_message.c.outbox_id.in_(ids)))
    connection.execute(delete(named_in).where(named_in.c.outbox_id.in_(ids)))
    connection.execute(delete(outbox).where(outbox.c.id.in_(ids)))


def _links_past() -> Callable[..., Sequence[Any]]:
    """Accounts of people all of whose seats and offices ended."""
    people = (
        select(roster_row.c.id).where((roster_row.c.section == "deputies") | (roster_row.c.section == "staff")).group_by(roster_row.c.id)
    )
    ended = people.having(func.count() == func.count(roster_row.c.ended_at), func.max(roster_row.c.ended_at) < _ago(MONTH))
    return _found(select(account_link.c.person_id).where(account_link.c.person_id.in_(ended)))


def _drop_links(connection: Connection, keys: Sequence[Any], now: datetime) -> None:
    held = account_link.c.person_id.in_(keys)
    connection.execute(update(chat).where(chat.c.id.in_(select(account_link.c.handle).where(held))).values(look_at=now))
    connection.execute(delete(account_link).where(held))


_OPEN_VISIT: Any = literal_column("filed_at IS NULL AND dropped_at IS NULL")


def drop_records(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Records that are thrown away: of what was written in them nothing is kept."""
    emptied = {"note": "", "media": [], "refs": [], "check_note": "", "dropped_at": now}
    connection.execute(update(visit_record).where(visit_record.c.id.in_(list(ids))).values(emptied))
    connection.execute(
        update(visit_matter).where(visit_matter.c.record_id.in_(list(ids)), visit_matter.c.case_id.is_(None)).values(message="")
    )


_USED: Any = literal_column("used_by IS NOT NULL")
KINDS: Mapping[str, Kind] = {
    "held_words": Kind(_oldest(held_words, held_words.c.at, lambda c: c.at < _ago(HELD)), _gone(held_words)),
    "step": Kind(_found(select(step.c.chat_id, step.c.handle).where(step.c.expires_at < _ago(MONTH))), _drop_steps),
    "draft": Kind(_oldest(draft, draft.c.at, _drafts_past), _gone(draft)),
    "inbox": Kind(_failed_past(), _give_up_failed),
    "outbox": Kind(_sent_past, _drop_sent),
    "block": Kind(
        _found(select(block.c.lookup).where(block.c.until < _ago(MONTH))),
        lambda connection, keys, now: connection.execute(delete(block).where(block.c.lookup.in_(keys))),
    ),
    "invite": Kind(
        _found(select(invite.c.token_hash).where(_USED & (invite.c.used_at < _ago(MONTH)))),
        lambda connection, keys, now: connection.execute(update(invite).where(invite.c.token_hash.in_(keys)).values(used_by=None)),
    ),
    "account_link": Kind(_links_past(), _drop_links),
    "chat": Kind(lambda connection, now: chats.due(connection, now, AT_ONCE), chats.settle),
    "visit_record": Kind(_found(select(visit_record.c.id).where(_OPEN_VISIT, visit_record.c.made_at < _ago(OPEN))), drop_records),
    "web_login": Kind(_oldest(web_login, web_login.c.created_at, lambda c: c.created_at < _ago(DAY)), _gone(web_login)),
    "web_session": Kind(_oldest(web_session, web_session.c.made_at, lambda c: c.made_at < _ago(MONTH)), _gone(web_session)),
    "office_paper": Kind(_oldest(office_paper, office_paper.c.asked_at, lambda c: c.asked_at < _ago(SENT)), _gone(office_paper)),
    "office_view": Kind(_oldest(office_view, office_view.c.made_at, lambda c: c.made_at < _ago(SENT)), _gone(office_view)),
    "web_deed": Kind(
        _found(select(web_deed.c.key).where(web_deed.c.at < _ago(DAY))),
        lambda connection, keys, now: connection.execute(delete(web_deed).where(web_deed.c.key.in_(keys))),
    ),
}
"""What housekeeping clears every hour by this list; reminders, files and who read what are cleared beside it (services/watch/tidy.py)."""
ENDS: Mapping[str, str] = {
    **dict.fromkeys(KINDS, CLEARED),
    **dict.fromkeys(("reminder", "stored_file", "case_read", "named_in"), CLEARED),
    **dict.fromkeys(("voter_identity", "masked_number"), PERSON),
    "person_photo": SEAT,
    **dict.fromkeys(
        (
            "case_", "case_mark", "case_event", "case_message", "message_version", "case_card", "chat_message", "consent", "voter", "visit_version",
            "visit_matter", "walk_in", "meeting", "activity", "activity_case", "deputy_record", "group_plan", "suggestion_doc", "suggestion_round", "suggestion_seconder", "suggestion_talk", "suggestion_case", "broadcast", "canned_answer", "standing_notice",
            "digest", "digest_line", "summary",
        ),
        ARCHIVE,
    ),
    **dict.fromkeys(
        (
            "congress", "roster_row", "group_chat", "chat_height", "case_part", "case_fact", "case_owed", "case_unit", "number_sequence",
            "congress_day", "duty", "activity_person", "visit_plan", "visit_leave", "page_template",
        ),
        NOBODY,
    ),
}  # fmt: skip
"""Of every table what ends it."""


def clear(connection: Connection, now: datetime) -> int:
    """Clear what is past its end; returns how many rows it was of the kind of which there were most (AT_ONCE: ask again)."""
    most = 0
    for kind in KINDS.values():
        found = kind.find(connection, now)
        if found:
            kind.clear(connection, found, now)
        most = max(most, len(found))
    return most


def kept_too_long(connection: Connection, now: datetime) -> dict[str, int]:
    """Tables in which something is a day past its end, and how many rows (of the oldest AT_ONCE)."""
    counted = {name: len(kind.find(connection, now - GRACE)) for name, kind in KINDS.items()}
    return {name: count for name, count in counted.items() if count}
