"""A notice to the voters of chosen villages, to all of them or to the deputies: put, aimed, sent, stopped (docs/spec.md section 8).

A row per recipient, put in portions by a reminder: a restart goes on where it was, answers to people go first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import ChatId, VillageId
from locales import desk as desk_words
from locales import staff as staff_words
from services.case.act import allowed_in_congress
from services.case.own_matter import voter_by
from services.deed import portions
from services.deed.by import By, Said
from services.deed.message import Rows
from services.deed.work import Work
from services.visits.notices import MOST_BULK
from storage.broadcasts import Broadcast
from storage.outbox import BULK, NOTICE
from storage.reminders import Reminder

PORTION = 200
"""Recipients put in one transaction."""
COUNTED_AT_ONCE = 2_000
"""Voters that are looked at in one deed while those it is for are counted."""


@dataclass(frozen=True)
class OneNotice:
    notice: int


@dataclass(frozen=True)
class InVillage:
    """A village of a notice, chosen or not."""

    notice: int
    village: VillageId


@dataclass(frozen=True)
class Aim:
    """`whom`: all, deputies, or villages, which are those chosen before."""

    notice: int
    whom: str


@dataclass(frozen=True)
class Counted:
    """To how many a notice would go."""

    notice: Broadcast
    count: int


@dataclass(frozen=True)
class Progress:
    sent: int
    waiting: int
    failed: int


def put_notice(work: Work, by: By, said: Said) -> Broadcast:
    """Its words are kept; nothing leaves before it is aimed and sent. Raises NotAllowedError and FieldError."""
    allowed_in_congress(work, by, "broadcast")
    if not said.text.strip():
        raise FieldError("words", "words_needed")
    place = said.chat_id or ChatId(by.account)
    return work.broadcasts.get(work.broadcasts.put(said.text, by.live[0].id, place, work.now))


def draft_of(work: Work, by: By, notice_id: int) -> Broadcast:
    """Raises NotAllowedError, and RefusedError for one that is sent or stopped already."""
    allowed_in_congress(work, by, "broadcast")
    notice = work.broadcasts.find(notice_id)
    if notice is None or notice.status != "draft":
        raise RefusedError("already_so")
    return notice


def villages_of(notice: Broadcast) -> frozenset[VillageId]:
    """Those that were chosen."""
    return frozenset(notice.audience.get("villages", ()))


def tick_village(work: Work, by: By, ticked: InVillage) -> Broadcast:
    """Chosen, or chosen no longer."""
    notice = draft_of(work, by, ticked.notice)
    if ticked.village not in work.roster.villages:
        raise FieldError("village", "no_choice")
    work.broadcasts.change(notice.id, audience={"villages": sorted(villages_of(notice) ^ {ticked.village})})
    return work.broadcasts.get(notice.id)


def aim(work: Work, by: By, aimed: Aim) -> Counted | None:
    """For whom it is. None: there are so many voters that counting goes on by itself; the preview comes where the notice was written."""
    notice = draft_of(work, by, aimed.notice)
    audience: dict[str, Any] = {"villages": sorted(villages_of(notice))} if aimed.whom == "villages" else {aimed.whom: True}
    if aimed.whom not in ("all", "deputies", "villages") or not any(audience.values()):
        raise FieldError("whom", "no_choice")
    work.broadcasts.change(notice.id, audience=audience)
    done, left = _count_some(work, {"id": notice.id, "audience": audience, "after": 0, "count": 0})
    portions.put(work, "count_audience", left)
    return done


def count_audience(work: Work, data: portions.Data) -> portions.Left | None:
    """To how many voters it would go, counted a stretch of them at a time; then the preview. Another choice meanwhile ends it."""
    done, left = _count_some(work, data)
    if done is not None:
        work.say(data.get("chat", done.notice.chat_id), *preview(work, done))
    return left


def _count_some(work: Work, data: Mapping[str, Any]) -> tuple[Counted | None, portions.Left | None]:
    notice = work.broadcasts.find(data["id"])
    if notice is None or notice.status != "draft" or notice.audience != data["audience"]:
        return None, None
    count, after = work.broadcasts.count(notice.audience, work.roster, data["after"], COUNTED_AT_ONCE)
    count += data["count"]
    return (None, portions.Left({**data, "after": after, "count": count})) if after else (Counted(notice, count), None)


def preview(work: Work, done: Counted) -> tuple[str, Rows]:
    """The words as they will be read, and to how many."""
    t, carried = work.staff_words(), packed(OneNotice(done.notice.id))
    rows = [[(t(desk_words.b_send), Button("bc_send", 0, carried)), (t(desk_words.b_cancel), Button("bc_stop", 0, carried))]]
    return staff_words.broadcast_preview(t, done.count, done.notice.words), rows


def send(work: Work, by: By, notice_id: int) -> Broadcast:
    """To those it is aimed at, from now on in portions."""
    notice = draft_of(work, by, notice_id)
    if not notice.audience:
        raise FieldError("whom", "no_choice")
    work.broadcasts.change(notice.id, status="running")
    _put(work, notice, 0)
    return work.broadcasts.get(notice.id)


def progress(work: Work, by: By, notice_id: int) -> Progress:
    """Sent, still waiting, and not delivered. Raises FieldError for no notice of ours."""
    allowed_in_congress(work, by, "broadcast")
    notice = work.broadcasts.find(notice_id)
    if notice is None:
        raise FieldError("notice", "old_button")
    waiting, failed = (work.backlog.count_of(f"bc:{notice.id}", status) for status in ("waiting", "failed"))
    return Progress(max(notice.reached - waiting - failed, 0), waiting, failed)


def stop(work: Work, by: By, notice_id: int) -> Broadcast:
    """What has not left yet stays here."""
    allowed_in_congress(work, by, "broadcast")
    notice = work.broadcasts.find(notice_id)
    if notice is None or notice.status == "stopped":
        raise RefusedError("already_so")
    work.broadcasts.change(notice.id, status="stopped")
    work.waiting.drop_purpose(f"bc:{notice.id}")
    return work.broadcasts.get(notice.id)


def change_wish(work: Work, by: By) -> bool:
    """Whether notices reach him from now on: not, or again; everything about his own matters does in any case."""
    voter = voter_by(work, by)
    wanted = voter.broadcast_off_at is not None
    work.voters.change(voter.id, broadcast_off_at=None if wanted else work.now)
    return wanted


def send_portion(work: Work, due: Reminder) -> None:
    """The next recipients; the one after the last is remembered in the next reminder's row."""
    notice = work.broadcasts.find(int(due.data["id"]))
    if notice is None or notice.status != "running":
        return
    after = int(due.data["after"])
    if work.backlog.crowds(BULK, MOST_BULK):
        _put(work, notice, after, portions.CHAT_WAIT)
        return
    recipients, after = work.broadcasts.recipients(notice.audience, work.roster, after, PORTION)
    for _, chat_id, language in recipients:
        t = work.translator(language) if language else work.staff_words()
        rows = [[(t(staff_words.b_no_broadcast), Button("bc_off"))]] if language else ()
        words = staff_words.broadcast(t, work.roster.congress.name, notice.words)
        key = f"bc:{notice.id}:{chat_id}"
        work.say(chat_id, words, rows, priority=BULK, dedupe_key=key, purpose=f"bc:{notice.id}", silent=True)
    reached = notice.reached + len(recipients)
    work.broadcasts.change(notice.id, reached=reached)
    if after:
        _put(work, notice, after)
    else:
        work.broadcasts.change(notice.id, status="done")
        t = work.staff_words()
        rows = [[(t(staff_words.b_progress), Button("bc_state", 0, packed(OneNotice(notice.id))))]]
        work.say(notice.chat_id, staff_words.broadcast_put(t, reached), rows, priority=NOTICE)


def _put(work: Work, notice: Broadcast, after: int, wait: timedelta = timedelta()) -> None:
    """The next portion; with `wait` the same one once more, when what waits has left."""
    key = f"broadcast:{notice.id}:{after}" + (f":{work.now.isoformat()}" if wait else "")
    work.reminders.put({"kind": "broadcast", "due_at": work.now + wait, "data": {"id": notice.id, "after": after}, "key": key})
