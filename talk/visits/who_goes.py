"""「分工」: the leader chooses whom, then where (services/visits/who_goes.py)."""

from dataclasses import dataclass

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.ids import GroupId, PersonId
from domain.values.list_places import carried_in
from domain.values.message import Press
from locales import visits as visits_words
from services.deed.names import people_called
from services.deed.work import Work
from services.visits.notices import OfGroup, plan_of
from services.visits.who_goes import Goes, day_to_plan, member_to_plan, plan_visit
from talk.asking import long_list
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Whom:
    """One of a group on one day."""

    day: int
    group: GroupId
    person: PersonId


def ask_who(work: Work, press: Press) -> None:
    long_list.show(work, press, _people(work, press, parsed(OfGroup, press.value)))


def turn_who(work: Work, press: Press) -> None:
    asked, at = carried_in(press.value)
    long_list.show(work, press, _people(work, press, parsed(OfGroup, asked)), at)


def _people(work: Work, press: Press, asked: OfGroup) -> Choice:
    day, group = day_to_plan(work, who_acts(work, press), asked.day, asked.group)
    plan = plan_of(work, day, group.id)
    names = people_called(work, [p for p, _ in plan])
    items = [
        Item(f"{names[p.id]}：{work.roster.village_name(where)}", Button("vd_who", 0, packed(Whom(day.id, group.id, p.id))))
        for p, where in plan
    ]
    return Choice(work.staff_words()(visits_words.ask_who), items, "vd_who_on", packed(asked))


def ask_where(work: Work, press: Press) -> None:
    long_list.show(work, press, _villages(work, press, parsed(Whom, press.value)))


def turn_where(work: Work, press: Press) -> None:
    whom, at = carried_in(press.value)
    long_list.show(work, press, _villages(work, press, parsed(Whom, whom)), at)


def _villages(work: Work, press: Press, whom: Whom) -> Choice:
    day, group = day_to_plan(work, who_acts(work, press), whom.day, whom.group)
    person, villages = member_to_plan(work, group, whom.person), work.roster.villages
    items = [
        Item(work.roster.village_name(v), Button("vd_where", 0, packed(Goes(day.id, group.id, person.id, v))), village_names(villages[v]))
        for v in group.villages
        if v in villages
    ]
    return Choice(visits_words.ask_where(work.staff_words(), person.name), items, "vd_where_on", packed(whom), size=NAMES, width=2)


def assign(work: Work, press: Press) -> None:
    goes = parsed(Goes, press.value)
    person = plan_visit(work, who_acts(work, press), goes)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits_words.assigned(work.staff_words(), person.name, work.roster.village_name(goes.village)))
