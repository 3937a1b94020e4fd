"""`/broadcast`: words and audience are asked for, shown once more, and its progress a tap away (services/staff/broadcast.py)."""

from dataclasses import dataclass

from domain.rights.rights import may_in_congress
from domain.typed.chosen_button import typed_label
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.list_places import At, carried_in
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import case as case_words
from locales import common
from locales import staff as staff_words
from locales.catalogue import languages, translator
from services.deed import tell
from services.deed.by import said_in
from services.deed.work import Work
from services.staff import broadcast as deeds
from services.staff.broadcast import Aim, InVillage, OneNotice
from services.voter import words_taken
from storage.backlog import MOST_OF
from storage.broadcasts import Broadcast
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.ways import Tap
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Villages:
    """The villages of which notice."""

    notice: int


def ask_words(work: Work, message: Incoming, rest: str) -> None:
    """`/broadcast`: the words first."""
    t = work.staff_words()
    if not may_in_congress(work.roster, who_acts(work, message).persons, "broadcast"):
        work.say(message.chat_id, case_words.who_may(t, "broadcast"))
        return
    ask(work, message, Question("broadcast_words"), t(staff_words.ask_broadcast))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    notice = deeds.put_notice(work, who_acts(work, message), said_in(message))
    show_whom(work, message, notice)


def _whom(work: Work, notice: Broadcast) -> Choice:
    """All voters, deputies, or villages that are ticked one by one."""
    t, chosen = work.staff_words(), deeds.villages_of(notice)
    items = [
        Item(
            ("✓ " if v.id in chosen else "") + work.roster.village_name(v.id),
            Button("bc_village", 0, packed(InVillage(notice.id, v.id))),
            village_names(v),
        )
        for v in work.roster.open_villages()
    ]
    everybody = [(t(staff_words.b_all_voters), _to(notice, "all")), (t(staff_words.b_deputies), _to(notice, "deputies"))]
    below = [everybody, [(staff_words.b_chosen(t, len(chosen)), _to(notice, "villages"))]] if chosen else [everybody]
    return Choice(t(staff_words.broadcast_whom), items, "bc_on", packed(Villages(notice.id)), below, NAMES, 3)


def turn_villages(work: Work, press: Press) -> None:
    wanted, at = carried_in(press.value)
    show_whom(work, press, deeds.draft_of(work, who_acts(work, press), parsed(Villages, wanted).notice), at)


def show_whom(work: Work, where: Press | Incoming, notice: Broadcast, at: At | None = None) -> None:
    """Where it stands; below words that were typed."""
    row = long_list.show(work, where, _whom(work, notice), at, notice.outbox_id if at is not None and not at.typed else None)
    if row != notice.outbox_id:
        work.broadcasts.change(notice.id, outbox_id=row)


def _to(notice: Broadcast, whom: str) -> Button:
    return Button("bc_to", 0, packed(Aim(notice.id, whom)))


def tick_village(work: Work, press: Press) -> None:
    """The page with that village stays."""
    ticked = parsed(InVillage, press.value)
    notice = deeds.tick_village(work, who_acts(work, press), ticked)
    places = [v.id for v in work.roster.open_villages()]
    show_whom(work, press, notice, At(places.index(ticked.village) if ticked.village in places else 0))


def choose(work: Work, press: Press) -> None:
    """The preview: the words as they will be read, and to how many."""
    show_preview(work, press, parsed(Aim, press.value))


def show_preview(work: Work, where: Press | Incoming, aimed: Aim) -> bool:
    """As it is known for whom; of many voters once they are counted, False until then."""
    counted = deeds.aim(work, who_acts(work, where), aimed)
    work.tell(work.staff_words()(staff_words.broadcast_counting))
    if counted is not None:
        work.say(where.chat_id, *deeds.preview(work, counted))
    return counted is not None


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


def take_opt_out(work: Work, voter: Voter, message: Incoming) -> bool:
    """「以后不收通知」 typed. It is never turned back by it: he sees no button that says how it stands. False for other words."""
    labels = {typed_label(translator(language)(staff_words.b_no_broadcast)) for language in languages()}
    if message.media or message.reply_to is not None or typed_label(message.text) not in labels:
        return False
    if words_taken.agreed_to(work, voter, message):
        if voter.broadcast_off_at is None:
            deeds.change_wish(work, Tap(voter).by)
        tell.to_voter(work, voter, tell.words_for(work, voter)(staff_words.no_broadcast), reply_to=message.message_id)
    return True
