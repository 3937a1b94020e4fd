"""「定新组长」 (services/staff/new_leader.py)."""

from domain.congress.congress import Group
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.list_places import At, carried_in
from domain.values.message import Press
from locales import seats as words
from services.deed.names import people_called
from services.deed.work import Work
from services.staff import new_leader as deeds
from services.staff.new_leader import Leads, OneGroup
from talk.asking import long_list
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts


def ask_button(group: Group) -> Button:
    return Button("nl_ask", 0, packed(OneGroup(group.id)))


def label(work: Work, group: Group) -> str:
    return words.b_for_group(work.staff_words(), group.name)


def ask(work: Work, press: Press) -> None:
    long_list.show(work, press, _members(work, press, parsed(OneGroup, press.value)))


def turn(work: Work, press: Press) -> None:
    group, at = carried_in(press.value)
    long_list.show(work, press, _members(work, press, parsed(OneGroup, group)), at or At())


def _members(work: Work, press: Press, wanted: OneGroup) -> Choice:
    found = deeds.who_could(work, who_acts(work, press), wanted.group)
    items = [Item(name, Button("nl_set", 0, packed(Leads(wanted.group, p)))) for p, name in people_called(work, found).items()]
    return Choice(work.staff_words()(words.ask_leader), items, "nl_on", packed(wanted), size=NAMES, width=3)


def choose(work: Work, press: Press) -> None:
    group, person = deeds.set_leader(work, who_acts(work, press), parsed(Leads, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, words.leader_set(work.staff_words(), group.name, person.name))
