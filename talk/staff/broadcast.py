"""`/broadcast`: asked for words and for whom, shown once more, sent, stopped (docs/spec.md section 8)."""

from typing import Any

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from locales import desk, lists, texts
from services.deed import portions
from services.staff.broadcast import count_audience
from storage.broadcasts import Broadcast
from storage.outbox import MOST_OF
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking.ask import ask
from talk.asking.ways import Tap

VILLAGES_SHOWN = 80


def ask_words(work: Work, message: Incoming, rest: str) -> None:
    """`/broadcast`: the words first."""
    t = work.staff_words()
    if not may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "broadcast"):
        work.say(message.chat_id, texts.who_may(t, "broadcast"))
        return
    ask(work, message, "broadcast_words", desk.ask_broadcast(t))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """Nothing leaves before the audience is chosen and the notice was seen once more."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "broadcast") or not message.text.strip():
        work.say(message.chat_id, desk.broadcast_needs_words(t), reply_to=message.message_id)
        return
    row = work.broadcasts.put(message.text, persons[0].id, message.chat_id, work.now)
    outbox_id = work.say(message.chat_id, desk.broadcast_whom(t), whom_rows(work, work.broadcasts.get(row)), reply_to=message.message_id)
    work.broadcasts.change(row, outbox_id=outbox_id)


def whom_rows(work: Work, notice: Broadcast) -> Rows:
    """All voters, deputies, or villages that are ticked one by one."""
    t = work.staff_words()
    chosen = set(notice.audience.get("villages", ()))
    villages = [
        (("✓ " if v.id in chosen else "") + v.name, Button("bc_village", 0, f"{notice.id}:{v.id}"))
        for v in work.roster.open_villages()[:VILLAGES_SHOWN]
    ]
    first = [
        (desk.b_all_voters(t), Button("bc_to", 0, f"{notice.id}:all")),
        (desk.b_deputies(t), Button("bc_to", 0, f"{notice.id}:deputies")),
    ]
    rows = [first, *(villages[n : n + 3] for n in range(0, len(villages), 3))]
    return [*rows, [(desk.b_chosen(t, len(chosen)), Button("bc_to", 0, f"{notice.id}:villages"))]] if chosen else rows


def _own(work: Work, press: Press, value: str, status: str = "draft") -> Broadcast | None:
    """The notice, if the presser may broadcast and it is still in this status. Raises NotAllowedError."""
    if not may_in_congress(work.roster, work.roster.persons_of(press.sender.handle), "broadcast"):
        raise NotAllowedError("broadcast")
    number = value.split(":")[0]
    notice = work.broadcasts.find(number_in(number))
    if notice is None or notice.status != status:
        work.tell(texts.already_so(work.staff_words()))
        return None
    return notice


def tick_village(work: Work, press: Press) -> None:
    value = press.value
    notice = _own(work, press, value)
    if notice is None or notice.outbox_id is None:
        return
    village = value.partition(":")[2]
    chosen = set(notice.audience.get("villages", ())) ^ ({village} if village in work.roster.villages else set())
    work.broadcasts.change(notice.id, audience={"villages": sorted(chosen)})
    fresh = work.broadcasts.get(notice.id)
    work.revise(press.chat_id, notice.outbox_id, desk.broadcast_whom(work.staff_words()), whom_rows(work, fresh))


def choose(work: Work, press: Press) -> None:
    """The preview: the words as they will be read, and to how many."""
    value = press.value
    notice = _own(work, press, value)
    if notice is None:
        return
    kind = value.partition(":")[2]
    audience: dict[str, Any] = dict(notice.audience) if kind == "villages" else {kind: True}
    work.broadcasts.change(notice.id, audience=audience)
    t = work.staff_words()
    work.tell(desk.broadcast_counting(t))
    portions.begin(work, "count_audience", count_audience, id=notice.id, audience=audience, chat=press.chat_id, after=0, count=0)


def send(work: Work, press: Press) -> None:
    value = press.value
    notice = _own(work, press, value)
    if notice is None:
        return
    t = work.staff_words()
    work.broadcasts.change(notice.id, status="running")
    work.reminders.put({"kind": "broadcast", "due_at": work.now, "data": {"id": notice.id, "after": 0}, "key": f"broadcast:{notice.id}:0"})
    work.take_buttons(press.chat_id, press.message_id)
    rows = [[(desk.b_progress(t), Button("bc_state", 0, str(notice.id))), (desk.b_stop(t), Button("bc_stop", 0, str(notice.id)))]]
    work.say(press.chat_id, desk.broadcast_running(t), rows)


def show_state(work: Work, press: Press) -> None:
    """Sent, still waiting, and not delivered."""
    value = press.value
    if not may_in_congress(work.roster, work.roster.persons_of(press.sender.handle), "broadcast"):
        raise NotAllowedError("broadcast")
    notice = work.broadcasts.find(number_in(value))
    if notice is None:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    waiting, failed = (work.outbox.count_of(f"bc:{notice.id}", status) for status in ("waiting", "failed"))
    t = work.staff_words()
    sent = max(notice.reached - waiting - failed, 0)
    work.tell(desk.broadcast_state(t, sent, waiting, lists.counted(t, failed, MOST_OF)), alert=True)


def stop(work: Work, press: Press) -> None:
    """「停止」 or 「取消」: what has not left yet stays here."""
    value = press.value
    if not may_in_congress(work.roster, work.roster.persons_of(press.sender.handle), "broadcast"):
        raise NotAllowedError("broadcast")
    notice = work.broadcasts.find(number_in(value))
    if notice is None or notice.status == "stopped":
        work.tell(texts.already_so(work.staff_words()))
        return
    work.broadcasts.change(notice.id, status="stopped")
    work.outbox.drop_purpose(f"bc:{notice.id}")
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(desk.broadcast_stopped(work.staff_words()))


def opt_out(work: Work, tap: Tap) -> None:
    """「以后不收通知」: notices to all do not reach him any more; everything about his own matters does."""
    voter = tap.voter
    t = work.translator(voter.language)
    off = None if voter.broadcast_off_at is not None else work.now
    work.voters.change(voter.id, broadcast_off_at=off)
    work.tell(desk.no_broadcast(t) if off else desk.broadcast_again(t), alert=True)
