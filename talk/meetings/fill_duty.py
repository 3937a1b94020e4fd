"""「请人顶上」: staff choose who sits in the place of somebody who will not (services/meetings/fill_duty.py)."""

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.message import Press
from locales import leaving
from locales import meetings as meetings_words
from services.deed.work import Work
from services.meetings import fill_duty as deeds
from talk.asking.who_acts import who_acts

OFFERED = 60


def ask_who(work: Work, press: Press) -> None:
    day, person = deeds.seat(work, who_acts(work, press), parsed(deeds.Seat, press.value))
    could, t = deeds.who_could(work, day, person)[:OFFERED], work.staff_words()
    buttons = [(p.name, Button("rd_filled", 0, packed(deeds.Fill(day.id, person.id, p.id)))) for p in could]
    words = leaving.ask_who(t, day.held_on, person.name) if could else t(meetings_words.nobody_to_stand_in)
    work.say(press.chat_id, words, [buttons[n : n + 3] for n in range(0, len(buttons), 3)])


def fill(work: Work, press: Press) -> None:
    wanted = parsed(deeds.Fill, press.value)
    other, day = deeds.fill(work, who_acts(work, press), wanted), work.days.get(wanted.day)
    work.take_buttons(press.chat_id, press.message_id)
    if day is not None:
        work.say(press.chat_id, leaving.filled(work.staff_words(), other.name, day.held_on))
