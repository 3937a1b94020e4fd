"""我想写个建议，把… and 我也联名 typed in private: the suggestion is begun with these words, or how one signs along is said (domain/at_work/said_suggestion.py)."""

from domain.at_work.said_suggestion import signs_along, suggestion_wanted
from domain.values.message import Incoming
from locales import plain
from locales import suggestions as words
from services.deed.work import Work
from services.desk import suggest
from talk.asking.ask import ALL_THE_SAME, Question, ask
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for who is no deputy. A plain yes makes his words the suggestion."""
    by, t = who_acts(work, message), work.staff_words()
    if message.media or not any(person.kind == "deputy" for person in by.live):
        return False
    if signs_along(message.text):
        confirm(work, message, t(words.how_to_sign_along))
        return True
    wanted = suggestion_wanted(message.text)
    if not wanted:
        return False
    suggest.may_start(work, by)
    ask(work, message, Question("suggest_start"), f"{t(words.ask_start)}\n{plain.or_these(t, wanted)}", **{ALL_THE_SAME: wanted})
    return True
