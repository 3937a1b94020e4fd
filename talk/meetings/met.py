"""「已见面」 「未见面」: their button (services/meetings/met.py)."""

from domain.values.carried import parsed
from domain.values.message import Press
from locales import meetings as meetings_words
from services.deed.work import Work
from services.meetings.meeting import Outcome
from services.meetings.met import met
from talk.asking.who_acts import who_acts


def done(work: Work, press: Press) -> None:
    met(work, who_acts(work, press), parsed(Outcome, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(meetings_words.noted))
