"""The buttons of a motion at the presidium (services/desk/motion.py)."""

from domain.suggestions.motions import MOTION
from domain.values.carried import parsed
from domain.values.message import Press
from locales import suggestions as words
from services.deed.work import Work
from services.desk import motion as deeds
from services.desk.motion import OfMotion
from services.desk.suggestion_readers import Chosen, named
from talk.asking.who_acts import who_acts
from talk.desk import suggestion_list


def choose_kind(work: Work, press: Press) -> None:
    wanted, t = parsed(OfMotion, press.value), work.staff_words()
    deeds.choose_kind(work, who_acts(work, press), wanted.suggestion, wanted.what)
    work.tell(t(words.now_motion if wanted.what == MOTION else words.now_suggestion))
    _again(work, press, wanted.suggestion)


def submit(work: Work, press: Press) -> None:
    which = parsed(Chosen, press.value).suggestion
    deeds.submit(work, who_acts(work, press), which)
    work.tell(work.staff_words()(words.submitted))
    _again(work, press, which)


def decide(work: Work, press: Press) -> None:
    wanted = parsed(OfMotion, press.value)
    deeds.decide(work, who_acts(work, press), wanted.suggestion, wanted.what)
    work.tell(work.staff_words()(words.decided))
    _again(work, press, wanted.suggestion)


def _again(work: Work, press: Press, row_id: int) -> None:
    """The page as it stands now, below what was done."""
    row = work.suggestions.get(row_id)
    rows = suggestion_list.buttons(work, who_acts(work, press).persons, row)
    work.say(press.chat_id, suggestion_list.told(work, row), rows, names=named(row_id))
