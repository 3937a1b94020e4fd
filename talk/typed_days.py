"""「走访日能不能往后挪一天」 typed in private: who may move it has the days opened, of anybody else the secretary reads it (domain/at_work/wants_day.py)."""

from domain.at_work.wants_day import wants_day
from domain.rights.rights import may_in_congress
from domain.values.message import Incoming
from locales import visits as words
from services.deed import tell
from services.deed.names import name_of
from services.deed.work import Work
from talk.asking.who_acts import who_acts
from talk.house import STAFF_COMMANDS
from talk.visits import show_days


def take(work: Work, message: Incoming) -> bool:
    """False for any other words."""
    kind = wants_day(message.text) if not message.media else ""
    if not kind:
        return False
    t, by = work.staff_words(), who_acts(work, message)
    if kind == "unsaid":
        work.say(message.chat_id, t(words.which_day_to_move), reply_to=message.message_id)
    elif may_in_congress(work.roster, by.live, "days"):
        if not show_days.ask_move_named(work, message):
            STAFF_COMMANDS["days"](work, message, "")
    else:
        told = tell.to_secretary(work, words.wants_day_moved(t, name_of(work, by.live[0]), message.text))
        work.say(message.chat_id, t(words.day_wish_told if told else words.day_wish_not_told), reply_to=message.message_id)
    return True
