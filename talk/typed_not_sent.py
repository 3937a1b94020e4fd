"""等哈，改成后天 in private behind words that were shown and have not left, and 「发」 or 「确认」 once something else was said since: he reads that they
still wait, and how they are put right (domain/at_work/puts_words_right.py; docs/spec.md section 4, Typed acts)."""

from datetime import timedelta

from domain.at_work.puts_words_right import puts_words_right
from domain.typed.chosen_button import says_send, says_yes
from domain.values.message import Incoming
from locales import by_typing
from services.deed.work import Work
from talk import typed_shown

FRESH = timedelta(minutes=10)
"""So long after they were shown."""


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where nothing of his waits. Nothing leaves by it: he may think that it says what he put right."""
    if message.media or not message.private or message.reply_to is not None:
        return False
    agrees = says_yes(message.text)  # 确认 once 等一下 stands between
    if not (agrees or puts_words_right(message.text) or says_send(message.text)):
        return False
    waiting = typed_shown.waiting(work, message, [one for one in work.asked.of(message.chat_id) if message.at - one.at <= FRESH])
    if not waiting or (agrees and any(one.asks for one in work.asked.of(message.chat_id) if one.at > waiting[-1].at)):
        return False
    matter, place = typed_shown.matters(work, message, waiting[-1:])[0], work.places.message_ids(waiting[-1].row)[-1:]
    words = by_typing.not_sent_yet(work.staff_words(), matter, typed_shown.words_of(work, waiting[-1]))
    work.say(message.chat_id, words, reply_to=place[0] if place else message.message_id)
    return True
