"""请人代办 of a deputy for himself: his colleagues by their names; whom he taps his leader is asked for (services/staff/own_leave.py)."""

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press
from locales import desk as desk_words
from locales import leaves
from services.deed.names import people_called
from services.deed.work import Work
from services.staff import own_leave, people
from services.staff.on_leave import OnePerson
from talk.asking import long_list
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts


def ask(work: Work, where: Incoming, own: Person) -> None:
    if not people.who_could(work, own):
        work.say(where.chat_id, work.staff_words()(leaves.nobody_could))
        return
    long_list.show(work, where, _could(work, own))


def turn(work: Work, press: Press) -> None:
    _, at = carried_in(press.value)
    long_list.show(work, press, _could(work, own_leave.own(who_acts(work, press))), at)


def _could(work: Work, own: Person) -> Choice:
    t, could = work.staff_words(), people.who_could(work, own)
    names = people_called(work, could)
    items = [
        Item(
            desk_words.member_line(t, names[p.id], p.job, linked=p.handle is not None),
            Button("own_stand_in", 0, packed(OnePerson(p.id))),
            (p.name,),
        )
        for p in could
    ]
    return Choice(t(leaves.who_shall_stand_in), items, "own_stand_ins", packed(OnePerson(own.id)))


def wish(work: Work, press: Press) -> None:
    """Who leads him is asked, with one tap that does it."""
    t, other = work.staff_words(), work.roster.people.get(parsed(OnePerson, press.value).person)
    try:
        if other is None:
            raise FieldError("other", "no_choice")
        asked = own_leave.ask_stand_in(work, who_acts(work, press), other.name)
    except FieldError:
        work.tell(leaves.no_such_colleague(t, other.name if other is not None else ""), alert=True)
        return
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, leaves.stand_in_asked(t, asked.name))
