"""Reception day: 「我到了」, 「请人替」 and who is asked (services/meetings/stand_in.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.list_places import carried_in
from domain.values.message import Press
from locales import desk as desk_words
from locales import meetings as meetings_words
from locales import rotas
from services.deed.message import Rows
from services.deed.names import name_of, people_called
from services.deed.work import Work
from services.meetings import stand_in as deeds
from services.meetings.reception_day import OneDay
from talk.asking import long_list
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts


def come(work: Work, press: Press) -> None:
    deeds.attend(work, who_acts(work, press), parsed(OneDay, press.value).day)
    work.tell(work.staff_words()(meetings_words.noted_here))


def ask_whom(work: Work, press: Press) -> None:
    long_list.show(work, press, _could(work, press, parsed(OneDay, press.value)))


def turn_whom(work: Work, press: Press) -> None:
    day, at = carried_in(press.value)
    long_list.show(work, press, _could(work, press, parsed(OneDay, day)), at)


def _could(work: Work, press: Press, day: OneDay) -> Choice:
    t, duty = work.staff_words(), deeds.duty_of(work, who_acts(work, press), day.day)
    could = people_called(work, deeds.who_could(work, duty))
    items = [Item(name, Button("rd_want", 0, packed(deeds.Wanted(duty.day.id, p)))) for p, name in could.items()]
    words = t(meetings_words.ask_stand_in) if items else t(meetings_words.nobody_to_stand_in)
    below: Rows = [[(t(rotas.b_leader), Button("rd_leader", 0, packed(day)))]]
    return Choice(words, items, "rd_whom_on", packed(day), below)


def ask_leader(work: Work, press: Press) -> None:
    """「请组长找人」."""
    asked = deeds.ask_leader(work, who_acts(work, press), parsed(OneDay, press.value).day)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(rotas.leader_asked(work.staff_words(), name_of(work, asked)))


def want(work: Work, press: Press) -> None:
    other = deeds.ask_to_stand_in(work, who_acts(work, press), parsed(deeds.Wanted, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(meetings_words.stand_in_asked(work.staff_words(), name_of(work, other)))


def agree(work: Work, press: Press) -> None:
    """「可以」 or 「不行」."""
    deeds.stand_in(work, who_acts(work, press), parsed(deeds.Consent, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(desk_words.setting_kept))
