"""A button leads to its deed (talk/house.py); rights and the life cycle are asked at every press (docs/spec.md, promise 6)."""

import logging

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import may
from domain.typed.chosen_button import asks
from domain.values.buttons import Button, unpack
from domain.values.errors import (
    FieldError,
    IllegalStepError,
    LianxinError,
    LinkRefusedError,
    NoSuchCaseError,
    NotAllowedError,
    OldButtonError,
    RefusedError,
)
from domain.values.message import Press
from domain.values.voter import Voter
from locales import common
from locales.common import T
from locales.refusals import refusal as worded
from services.deed import count_reads, screens, tell
from services.deed.whole import whole
from services.deed.work import Work
from services.staff import suspended
from services.voter import register as register_voter
from services.watch import out_of_reach, public_chat, shut_chat
from talk.asking import finished
from talk.asking.act import Act
from talk.asking.ways import Own, Tap
from talk.house import OF_CARD, OF_OWN_CASE, OF_PAGE, OF_VOTER

REFUSALS = (RefusedError, IllegalStepError, LinkRefusedError, NoSuchCaseError, OldButtonError)
QUIETLY = frozenset({"rated_already", "agreed_before", "veiled_already", "chosen_already"})
"""Reasons after which nothing is amiss: a popup that goes by itself."""
log = logging.getLogger(__name__)


def press_button(work: Work, press: Press) -> None:
    """Do what a button says if it is still allowed; else a polite popup, and nothing changes."""
    button = unpack(press.data)
    if press.chat_id < 0:
        work.answers(press.chat_id, press.message_id, press.thread_id, press.sender.handle)
        public_chat.seen(work, press.chat_id, public=press.public)
        shut_chat.look(work, press.chat_id)
    else:
        out_of_reach.back(work, press.sender.handle)
    try:
        if button is None:
            work.tell(work.staff_words()(common.old_button), alert=True)
        elif button.kind in OF_PAGE:
            with whole(work):
                OF_PAGE[button.kind](work, press)
        elif button.kind in OF_CARD:
            _staff(work, press, button)
        else:
            _voter(work, press, button)
    except NotAllowedError as refusal:
        log.warning("press refused: %s on case %s by %s", refusal.act, button and button.case, _actor(work, press))
        work.tell(_why(work, press, refusal), alert=True)
    except REFUSALS as refusal:
        work.tell(_refused(work.staff_words(), refusal), alert=True)
    _answered(work, press, button)
    if press.late and work.popup is not None:
        tell.late_popup(work, press.chat_id, work.popup[0], work.update_id)


def _why(work: Work, press: Press, refusal: NotAllowedError) -> str:
    """Who is suspended, or has no seat any more, reads that it is so."""
    why = worded(work.staff_words(), refusal)
    if press.sender.anonymous:
        return why
    persons = work.roster.persons_of(press.sender.handle)
    return suspended.popup(work, persons) or f"{why}{suspended.of_nobody(work, persons)}"


def _answered(work: Work, press: Press, button: Button | None) -> None:
    """What was asked by the buttons of that message waits for no typed words any more."""
    row = screens.row_at(work, press.chat_id, press.message_id) if button is not None and asks([button.kind]) else None
    if row is not None:
        work.asked.over(press.chat_id, row)


def _refused(t: T, refusal: LianxinError) -> str:
    """A button with a choice that nobody is offered any more is an old one."""
    if isinstance(refusal, FieldError) and refusal.reason == "no_choice":
        return t(common.old_button)
    return worded(t, refusal)


def _actor(work: Work, press: Press) -> str:
    """Who pressed, as the roster or the voters' numbers know him: logs carry no account."""
    persons = work.roster.persons_of(press.sender.handle)
    voter = None if persons else work.voters.of_account(press.sender.handle)
    return ",".join(p.id for p in persons) or (f"voter {voter.id}" if voter else "a stranger")


def _staff(work: Work, press: Press, button: Button) -> None:
    case = work.cases.get(button.case)
    persons = () if press.sender.anonymous else work.roster.persons_of(press.sender.handle)
    _heal_stray_card(work, press, case, persons)
    with whole(work):
        finished.refuse_again(work, press.chat_id, press.message_id, button.kind)
        OF_CARD[button.kind](work, Act(press, persons, case, button.value))
    finished.by_tap(work, press.chat_id, press.message_id, button.kind)
    if work.popup is None or not work.popup[1]:
        screens.led_on(work, press.chat_id, press.sender.handle, case.id, press.message_id)
    if button.kind in count_reads.OPENS and work.popup is None:
        count_reads.opened(work, persons, case, button.kind)


def _heal_stray_card(work: Work, press: Press, case: Case, persons: tuple[Person, ...]) -> None:
    """A press on a second copy of a card (a call that may have repeated) takes that copy's buttons away."""
    stray = press.message_id and work.places.of(press.chat_id, press.message_id) is None
    if stray and may(work.roster, persons, "see", case):
        work.take_buttons(press.chat_id, press.message_id)


def _voter(work: Work, press: Press, button: Button) -> None:
    voter = work.voters.of_account(press.sender.handle)
    if voter is None or press.chat_id < 0:
        if button.kind in ("as_own", "as_nothing", "village", "villages", "language") and press.chat_id > 0:
            voter = register_voter.meet(work, press.sender.handle, work.roster.congress.languages[0])
        else:
            gone = button.kind == "pv_erase" and press.chat_id > 0  # pressed twice, or erased already
            words = work.staff_words()(common.deleted) if gone else work.staff_words()(common.old_button)
            work.tell(words, alert=True)
            return
    try:
        with whole(work):
            _of_voter(work, voter, button, press.message_id)
    except REFUSALS as refusal:
        loud = not (isinstance(refusal, RefusedError) and refusal.reason in QUIETLY)
        work.tell(_refused(tell.words_for(work, voter), refusal), alert=loud)


def _of_voter(work: Work, voter: Voter, button: Button, message_id: int) -> None:
    if button.kind in OF_VOTER:
        OF_VOTER[button.kind](work, Tap(voter, button.value))
    elif button.kind in OF_OWN_CASE:
        case = work.cases.get(button.case)
        if case.voter_id != voter.id:
            log.warning("forged press: %s on case %s by voter %s", button.kind, case.id, voter.id)
            work.tell(tell.words_for(work, voter)(common.old_button), alert=True)
            return
        OF_OWN_CASE[button.kind](work, Own(voter, case, button.value, message_id))
    else:
        work.tell(tell.words_for(work, voter)(common.old_button), alert=True)
