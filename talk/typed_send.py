"""「发」 or 「不发了」 typed in a group beside no message, or below its card: of what waits there of its writer alone to be sent (docs/spec.md section 4, Typed acts)."""

from datetime import timedelta

from domain.typed.chosen_button import says_drop, says_send
from domain.values.message import Incoming
from locales import desk as desk_words
from services.deed import screens
from services.deed.work import Work
from storage.asked import AskedByButtons
from talk import typed_shown
from talk.desk.talk import case_below
from talk.typed_choice import press_of, tap

FRESH = timedelta(minutes=2)
"""So long 「发」 beside no message is of what was shown to him; people of a group say it of other things as well."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and for 发给他 or 算了 where nothing waits: they may be said to a colleague."""
    elsewhere = message.thread_id != work.roster.topics.get(message.chat_id)
    sends, drops = says_send(message.text), says_drop(message.text)
    if not (sends or drops) or message.media or message.sender.anonymous or elsewhere:
        return False
    below = case_below(work, message) if message.reply_to is not None else None
    asked = [one for one in work.asked.of(message.chat_id) if screens.waits_for(work, one.row, message.sender.handle)]
    waiting = typed_shown.waiting(work, message, asked)
    if message.reply_to is not None:  # 「发」 below its card
        waiting = [one for one in waiting if below is not None and typed_shown.case_of(one) == below.id]
    fresh = waiting if message.reply_to is not None else [one for one in waiting if message.at - one.at <= FRESH]
    together = len(waiting) == 1 or (message.reply_to is None and _one_line(work, waiting))
    if waiting == fresh and together and _tapped(work, message, waiting, typed_shown.DROP if drops else ""):
        return True
    bare = says_send(message.text, bare=True) if sends else says_drop(message.text, plainly=True)
    if (waiting and (sends or bare)) or (sends and message.reply_to is None and bare):
        _ask_which(work, message, waiting, drops=drops)
        return True
    return False


def _one_line(work: Work, waiting: list[AskedByButtons]) -> bool:
    return bool(waiting) and typed_shown.of_one_line(work, waiting[-1], waiting) == waiting


def _tapped(work: Work, message: Incoming, waiting: list[AskedByButtons], kind: str) -> bool:
    found = [(one, choice) for one in waiting if (choice := typed_shown.choice_of(one, kind)) is not None]
    presses = [(one, press) for one, choice in found if (press := press_of(work, message, one, choice)) is not None]
    for one, press in presses:
        tap(work, message, one, press)
    return bool(presses)


def _ask_which(work: Work, message: Incoming, waiting: list[AskedByButtons], *, drops: bool) -> None:
    matters = typed_shown.matters(work, message, waiting)
    words = desk_words.which_to_send(work.staff_words(), matters, drops=drops)
    row = work.say(message.chat_id, words, reply_to=message.message_id, silent=True)
    screens.put(work, (message.chat_id, message.sender.handle, row), None)
