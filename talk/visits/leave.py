"""「请假」 on a visit day: its buttons (services/visits/leave.py)."""

from domain.carried import parsed
from domain.message import Press
from locales import desk as desk_words
from locales import visits as visits_words
from services.deed.work import Work
from services.meetings.reception_day import OneDay
from services.visits import leave as deeds
from talk.asking.who_acts import who_acts


def ask_leave(work: Work, press: Press) -> None:
    deeds.ask_leave(work, who_acts(work, press), parsed(OneDay, press.value).day)
    work.tell(work.staff_words()(visits_words.leave_sent))


def decide_leave(work: Work, press: Press) -> None:
    deeds.decide_leave(work, who_acts(work, press), parsed(deeds.Decision, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(desk_words.setting_kept))
