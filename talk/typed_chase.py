"""通知没交记录的人赶紧交, and 催一下他们 below the board of a visit day: who lacks a record, and when each is reminded (domain/at_work/said_to_chase.py)."""

from dataclasses import replace

from domain.at_work.said_to_chase import chases_missing, chases_them
from domain.rights.rights import may_in_congress
from domain.values.buttons import unpack
from domain.values.message import Incoming
from services.deed.work import Work
from talk.answers import take as answers
from talk.asking.who_acts import who_acts

OF_THE_BOARD = frozenset({"vb_group", "vb_on", "vk_next"})
"""Buttons below the board."""
ASKED = "催一下没交走访记录的"


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and of 他们 where no board stands last."""
    if message.media or not (chases_missing(message.text) or (chases_them(message.text) and _is_shown(work, message))):
        return False
    if not may_in_congress(work.roster, who_acts(work, message).live, "visit_board"):
        return False
    return answers.take(work, replace(message, text=ASKED))


def _is_shown(work: Work, message: Incoming) -> bool:
    last = next(reversed(work.asked.standing(message.chat_id)), None)
    kinds = {button.kind for choice in last.choices if (button := unpack(choice.data)) is not None} if last is not None else set()
    return bool(kinds & OF_THE_BOARD)
