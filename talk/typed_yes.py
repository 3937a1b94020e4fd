"""A plain yes in a group beside no message: to the one question that was just put to its writer there (docs/spec.md section 4, Typed acts)."""

from datetime import timedelta

from domain.typed.button_words import OF_DRAFT
from domain.typed.chosen_button import Choice, chosen, says_plainly_yes, says_yes
from domain.values.message import Incoming
from locales import questions
from services.deed import screens
from services.deed.work import Work
from storage.asked import AskedByButtons, hidden
from talk.asking.over import confirm
from talk.typed_choice import press_of, tap

AT_ONCE = timedelta(minutes=2)
"""So long it is the answer."""
LATELY = timedelta(minutes=10)
"""So long he reads how it is answered."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where nothing is asked of him: people of a group say yes to each other. 好 and 行 may be said to a colleague,
    what is for a voter is never sent so: he reads how."""
    elsewhere = message.thread_id != work.roster.topics.get(message.chat_id)
    if message.reply_to is not None or message.media or message.sender.anonymous or elsewhere:
        return False
    if not (says_yes(message.text) or says_plainly_yes(message.text)):
        return False
    waiting = _waiting(work, message)
    if not waiting:
        return False
    one, choice = waiting[-1]
    press = press_of(work, message, one, choice)
    fresh = message.at - one.at <= AT_ONCE
    if len(waiting) == 1 and fresh and press is not None and choice.kind not in OF_DRAFT and says_plainly_yes(message.text):
        tap(work, message, one, press)
    else:
        confirm(work, message, work.staff_words()(questions.yes_in_a_group))
    return True


def _waiting(work: Work, message: Incoming) -> list[tuple[AskedByButtons, Choice]]:
    """What was asked of him lately that a yes answers."""
    account = message.sender.handle
    asked = [
        one
        for one in work.asked.of(message.chat_id)
        if one.asks and message.at - one.at <= LATELY and screens.asked(work, one.row, account)
    ]
    found = [(one, chosen("是", one.choices, hidden("是"))) for one in asked]
    return [(one, choice) for one, choice in found if choice is not None]
