"""`/broadcast`: one notice to the voters of chosen villages or to the deputies (docs/spec.md section 8).

A row per recipient, put in portions by a reminder: a restart goes on where it was, answers to people go first.
"""

from datetime import timedelta

from domain.buttons import Button
from locales import desk, texts
from services.deed import portions
from services.visits.notices import MOST_BULK
from storage.broadcasts import Broadcast
from storage.outbox import BULK, NOTICE
from storage.reminders import Reminder
from storage.work import Work

PORTION = 200
"""Recipients put in one transaction."""
COUNTED_AT_ONCE = 2_000
"""Voters that are looked at in one deed while those it is for are counted."""


def count_audience(work: Work, data: portions.Data) -> portions.Left | None:
    """To how many voters it would go, counted a stretch of them at a time; then the preview. Another choice meanwhile ends it."""
    notice = work.broadcasts.find(data["id"])
    if notice is None or notice.status != "draft" or notice.audience != data["audience"]:
        return None
    count, after = work.broadcasts.count(notice.audience, work.roster, data["after"], COUNTED_AT_ONCE)
    count += data["count"]
    if after:
        return portions.Left({**data, "after": after, "count": count})
    t = work.staff_words()
    rows = [[(texts.b_send(t), Button("bc_send", 0, str(notice.id))), (texts.b_cancel(t), Button("bc_stop", 0, str(notice.id)))]]
    work.say(data["chat"], desk.broadcast_preview(t, count, notice.words), rows)
    return None


def send_portion(work: Work, due: Reminder) -> None:
    """The next recipients; the one after the last is remembered in the next reminder's row."""
    notice = work.broadcasts.find(int(due.data["id"]))
    if notice is None or notice.status != "running":
        return
    after = int(due.data["after"])
    if work.outbox.crowds(BULK, MOST_BULK):
        _put(work, notice, after, portions.CHAT_WAIT)
        return
    recipients, after = work.broadcasts.recipients(notice.audience, work.roster, after, PORTION)
    for _, chat_id, language in recipients:
        t = work.translator(language) if language else work.staff_words()
        rows = [[(desk.b_no_broadcast(t), Button("bc_off"))]] if language else ()
        words = desk.broadcast(t, work.roster.congress.name, notice.words)
        key = f"bc:{notice.id}:{chat_id}"
        work.say(chat_id, words, rows, priority=BULK, dedupe_key=key, purpose=f"bc:{notice.id}", silent=True)
    reached = notice.reached + len(recipients)
    work.broadcasts.change(notice.id, reached=reached)
    if after:
        _put(work, notice, after)
    else:
        work.broadcasts.change(notice.id, status="done")
        t = work.staff_words()
        rows = [[(desk.b_progress(t), Button("bc_state", 0, str(notice.id)))]]
        work.say(notice.chat_id, desk.broadcast_put(t, reached), rows, priority=NOTICE)


def _put(work: Work, notice: Broadcast, after: int, wait: timedelta = timedelta()) -> None:
    """The next portion; with `wait` the same one once more, when what waits has left."""
    key = f"broadcast:{notice.id}:{after}" + (f":{work.now.isoformat()}" if wait else "")
    work.reminders.put({"kind": "broadcast", "due_at": work.now + wait, "data": {"id": notice.id, "after": after}, "key": key})
