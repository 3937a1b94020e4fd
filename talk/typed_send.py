"""「发」 typed in a group beside no message, or below its card: it sends what waits there of its writer alone to be sent (docs/spec.md section 4, Typed acts)."""

from datetime import timedelta

from domain.button_words import OF_DRAFT
from domain.buttons import unpack
from domain.chosen_button import Choice, says_send
from domain.message import Incoming
from locales import desk as desk_words
from services.deed import screens
from services.deed.work import Work
from storage.asked import AskedByButtons
from talk.desk.talk import case_below
from talk.typed_choice import press_of, tap

FRESH = timedelta(minutes=2)
"""So long 「发」 beside no message is of what was shown to him; people of a group say it of other things as well."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and for 发给他 where nothing waits: it may be said to a colleague."""
    elsewhere = message.thread_id != work.roster.topics.get(message.chat_id)
    if not says_send(message.text) or message.media or message.sender.anonymous or elsewhere:
        return False
    below = case_below(work, message) if message.reply_to is not None else None
    waiting = [one for one in work.asked.of(message.chat_id) if _sends(one) and screens.waits_for(work, one.row, message.sender.handle)]
    if message.reply_to is not None:  # 「发」 below its card
        waiting = [one for one in waiting if below is not None and _of_case(one) == below.id]
    meant = waiting if message.reply_to is not None else [one for one in waiting if message.at - one.at <= FRESH]
    if len(waiting) == len(meant) == 1:
        choice = _sends(waiting[0])
        press = press_of(work, message, waiting[0], choice) if choice is not None else None
        if press is not None:
            tap(work, message, waiting[0], press)
            return True
    if waiting or (message.reply_to is None and says_send(message.text, bare=True)):
        row = work.say(
            message.chat_id, desk_words.which_to_send(work.staff_words(), len(waiting)), reply_to=message.message_id, silent=True
        )
        screens.put(work, (message.chat_id, message.sender.handle, row), None)
        return True
    return False


def _of_case(one: AskedByButtons) -> int:
    choice = _sends(one)
    button = unpack(choice.data) if choice is not None else None
    return button.case if button is not None else 0


def _sends(one: AskedByButtons) -> Choice | None:
    return next((choice for choice in one.choices if choice.kind in OF_DRAFT), None)
