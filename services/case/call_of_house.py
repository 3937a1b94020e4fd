"""Danger in what somebody of the roster writes, in a chat or on a page: the numbers for him, and staff (docs/spec.md section 3, Special words)."""

from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.values.message import Incoming
from services.case import alert, call_for_help
from services.deed import tell
from services.deed.once import Once
from services.deed.work import Work


def heed(work: Work, persons: tuple[Person, ...], found: Danger, message: Incoming, once: Once | None = None) -> list[str]:
    """The numbers where he wrote it, and staff; of his own despair, and of what was typed on a page, he reads by himself. `once`: how often it
    is told. Returns what he reads."""
    words = call_for_help.lines(work, work.staff_words(), found, urgent=False)
    if found.whose == "own" or not message.chat_id:
        tell.to_people(work, persons[:1], "\n".join(words), once=once.also("call") if once is not None else None)
    else:
        work.say(message.chat_id, "\n".join(words), reply_to=message.message_id)
    alert.of_the_house(work, persons, found, message, once)
    return words
