"""`/broadcast`: words and audience are asked for, shown once more, and its progress a tap away (services/staff/broadcast.py)."""

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from locales import case as case_words
from locales import common
from locales import staff as staff_words
from services.deed.by import said_in
from services.deed.message import Rows
from services.deed.work import Work
from services.staff import broadcast as deeds
from services.staff.broadcast import Aim, InVillage, OneNotice
from storage.backlog import MOST_OF
from storage.broadcasts import Broadcast
from storage.steps import Step
from talk.asking.ask import ask
from talk.asking.ways import Tap
from talk.asking.who_acts import who_acts

VILLAGES_SHOWN = 80


def ask_words(work: Work, message: Incoming, rest: str) -> None:
    """`/broadcast`: the words first."""
    t = work.staff_words()
    if not may_in_congress(work.roster, who_acts(work, message).persons, "broadcast"):
        work.say(message.chat_id, case_words.who_may(t, "broadcast"))
        return
    ask(work, message, "broadcast_words", t(staff_words.ask_broadcast))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    notice = deeds.put_notice(work, who_acts(work, message), said_in(message))
    words = work.staff_words()(staff_words.broadcast_whom)
    outbox_id = work.say(message.chat_id, words, whom_rows(work, notice), reply_to=message.message_id)
    work.broadcasts.change(notice.id, outbox_id=outbox_id)


def whom_rows(work: Work, notice: Broadcast) -> Rows:
    """All voters, deputies, or villages that are ticked one by one."""
    t, chosen = work.staff_words(), deeds.villages_of(notice)
    villages = [
        (("✓ " if v.id in chosen else "") + v.name, Button("bc_village", 0, packed(InVillage(notice.id, v.id))))
        for v in work.roster.open_villages()[:VILLAGES_SHOWN]
    ]
    rows = [
        [(t(staff_words.b_all_voters), _to(notice, "all")), (t(staff_words.b_deputies), _to(notice, "deputies"))],
        *(villages[n : n + 3] for n in range(0, len(villages), 3)),
    ]
    return [*rows, [(staff_words.b_chosen(t, len(chosen)), _to(notice, "villages"))]] if chosen else rows


def _to(notice: Broadcast, whom: str) -> Button:
    return Button("bc_to", 0, packed(Aim(notice.id, whom)))


def tick_village(work: Work, press: Press) -> None:
    notice = deeds.tick_village(work, who_acts(work, press), parsed(InVillage, press.value))
    if notice.outbox_id is not None:
        work.revise(press.chat_id, notice.outbox_id, work.staff_words()(staff_words.broadcast_whom), whom_rows(work, notice))


def choose(work: Work, press: Press) -> None:
    """The preview: the words as they will be read, and to how many."""
    counted = deeds.aim(work, who_acts(work, press), parsed(Aim, press.value))
    work.tell(work.staff_words()(staff_words.broadcast_counting))
    if counted is not None:
        work.say(press.chat_id, *deeds.preview(work, counted))


def send(work: Work, press: Press) -> None:
    notice = deeds.send(work, who_acts(work, press), _which(press))
    t, carried = work.staff_words(), packed(OneNotice(notice.id))
    work.take_buttons(press.chat_id, press.message_id)
    rows = [[(t(staff_words.b_progress), Button("bc_state", 0, carried)), (t(staff_words.b_stop), Button("bc_stop", 0, carried))]]
    work.say(press.chat_id, t(staff_words.broadcast_running), rows)


def _which(press: Press) -> int:
    return parsed(OneNotice, press.value).notice


def show_state(work: Work, press: Press) -> None:
    done, t = deeds.progress(work, who_acts(work, press), _which(press)), work.staff_words()
    work.tell(staff_words.broadcast_state(t, done.sent, done.waiting, common.counted(t, done.failed, MOST_OF)), alert=True)


def stop(work: Work, press: Press) -> None:
    """「停止」 or 「取消」."""
    deeds.stop(work, who_acts(work, press), _which(press))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(staff_words.broadcast_stopped))


def opt_out(work: Work, tap: Tap) -> None:
    """「以后不收通知」, and back."""
    wanted, t = deeds.change_wish(work, tap.by), work.translator(tap.voter.language)
    work.tell(t(staff_words.broadcast_again) if wanted else t(staff_words.no_broadcast), alert=True)
