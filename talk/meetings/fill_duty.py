"""「请人顶上」: staff choose who sits in the place of somebody who will not (services/meetings/fill_duty.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.list_places import carried_in
from domain.values.message import Press
from locales import leaving, rotas
from locales import meetings as meetings_words
from services.deed.names import name_of, people_called
from services.deed.work import Work
from services.meetings import fill_duty as deeds
from talk.asking import long_list
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts


def ask_who(work: Work, press: Press) -> None:
    long_list.show(work, press, _could(work, press, parsed(deeds.Seat, press.value)))


def turn_who(work: Work, press: Press) -> None:
    seat, at = carried_in(press.value)
    long_list.show(work, press, _could(work, press, parsed(deeds.Seat, seat)), at)


def _could(work: Work, press: Press, seat: deeds.Seat) -> Choice:
    (day, person), t = deeds.seat(work, who_acts(work, press), seat), work.staff_words()
    could = deeds.who_could(work, who_acts(work, press), day, person)
    names = people_called(work, could)
    items = [
        Item(
            names[p.id] if p.reachable else rotas.unlinked(t, names[p.id]),
            Button("rd_filled", 0, packed(deeds.Fill(day.id, person.id, p.id))),
            (p.name,),
        )
        for p in could
    ]
    words = leaving.ask_who(t, day.held_on, name_of(work, person)) if could else t(meetings_words.nobody_to_stand_in)
    return Choice(words, items, "rd_fill_on", packed(seat), size=NAMES, width=3)


def fill(work: Work, press: Press) -> None:
    wanted = parsed(deeds.Fill, press.value)
    other, day = deeds.fill(work, who_acts(work, press), wanted), work.days.get(wanted.day)
    work.take_buttons(press.chat_id, press.message_id)
    if day is not None:
        t = work.staff_words()
        name = name_of(work, other)
        told = leaving.filled(t, name, day.held_on) if other.reachable else rotas.swapped(t, name, day.held_on, told=False)
        work.say(press.chat_id, told)
