"""What a voter types instead of tapping one of the buttons that stay below his input (domain/no_matter/menu_words.py)."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.no_matter.menu_words import said_button
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed.work import Work
from services.voter import signs
from services.voter.words_taken import agreed_to
from talk.voter import help

Shows = Callable[[Work, Voter, Incoming, str], Any]
OF_NO_COMMAND: Mapping[str, Shows] = {"manual": help.bring_manual}


def take(work: Work, voter: Voter, message: Incoming, commands: Mapping[str, Shows]) -> bool:
    """False for any other words, in a reply, and before he has agreed."""
    if voter.consented_at is None or message.media or message.reply_to is not None:
        return False
    name = said_button(message.text)
    show = OF_NO_COMMAND.get(name) or commands.get(name)
    if show is None:
        return False
    if agreed_to(work, voter, message):
        show(work, voter, message, "")
        signs.kept(work, voter, message)
    return True
