"""「分工」: the leader chooses whom, then where (services/visits/who_goes.py)."""

from dataclasses import dataclass

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.ids import GroupId, PersonId
from domain.message import Press
from locales import visits as visits_words
from services.deed.work import Work
from services.visits.notices import OfGroup, plan_of
from services.visits.who_goes import Goes, day_to_plan, member_to_plan, plan_visit
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Whom:
    """One of a group on one day."""

    day: int
    group: GroupId
    person: PersonId


def ask_who(work: Work, press: Press) -> None:
    asked = parsed(OfGroup, press.value)
    day, group = day_to_plan(work, who_acts(work, press), asked.day, asked.group)
    rows = [
        [(f"{p.name}：{work.roster.village_name(where)}", Button("vd_who", 0, packed(Whom(day.id, group.id, p.id))))]
        for p, where in plan_of(work, day, group.id)
    ]
    work.say(press.chat_id, work.staff_words()(visits_words.ask_who), rows[:60])


def ask_where(work: Work, press: Press) -> None:
    whom = parsed(Whom, press.value)
    day, group = day_to_plan(work, who_acts(work, press), whom.day, whom.group)
    person = member_to_plan(work, group, whom.person)
    buttons = [(work.roster.village_name(v), Button("vd_where", 0, packed(Goes(day.id, group.id, person.id, v)))) for v in group.villages]
    rows = [buttons[n : n + 2] for n in range(0, len(buttons), 2)]
    work.say(press.chat_id, visits_words.ask_where(work.staff_words(), person.name), rows[:45])


def assign(work: Work, press: Press) -> None:
    goes = parsed(Goes, press.value)
    person = plan_visit(work, who_acts(work, press), goes)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits_words.assigned(work.staff_words(), person.name, work.roster.village_name(goes.village)))
