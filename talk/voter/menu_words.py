"""What a voter types instead of tapping one of the buttons that stay below his input (domain/menu_words.py)."""

from domain.menu_words import said_button
from domain.message import Incoming
from domain.voter import Voter
from services.deed.work import Work
from services.voter.words_taken import agreed_to
from talk.voter import help, look_around, my_matters, register

SHOWS = {
    "my": my_matters.show_list,
    "deputies": look_around.show_deputies,
    "visit": look_around.show_visit_day,
    "language": register.ask_language,
    "help": help.show_help,
    "manual": help.bring_manual,
}


def take(work: Work, voter: Voter, message: Incoming) -> bool:
    """False for any other words, in a reply, and before he has agreed."""
    if voter.consented_at is None or message.media or message.reply_to is not None:
        return False
    show = SHOWS.get(said_button(message.text))
    if show is None:
        return False
    if agreed_to(work, voter, message):
        show(work, voter, message, "")
    return True
