"""Who goes where on the next visit day, typed in private: the leader's word is done, a member's wish is asked of who leads him (domain/at_work/said_goes.py)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.at_work.said_goes import SaidGoes, asks_who_goes, asks_who_goes_to, said_goes
from domain.congress.congress import Group, Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import VillageId
from domain.values.message import Incoming
from domain.visits.visit_days import deadline_of, rule_of
from domain.words.part_of_a_name import bare
from locales import case as case_words
from locales import goes as words
from locales import visits as visits_words
from services.deed import tell
from services.deed.by import By
from services.deed.names import people_called
from services.deed.once import Once
from services.deed.work import Work
from services.visits.notices import OfGroup, plan_of
from services.visits.who_goes import Goes, led_groups, plan_visit
from storage.days import CongressDay
from talk.asking.called_so import called
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts

MOST = 8
"""Groups whose plans are told at once."""
AGAIN = timedelta(days=2)
"""So long who leads him does not read the same wish again."""
HIMSELF = frozenset({"我", "我自己", "本人", "我们"})


@dataclass(frozen=True)
class Plan:
    """A group on that day, and who of it goes where as planned now."""

    day: CongressDay
    group: Group
    now: dict[str, VillageId | None]


@dataclass(frozen=True)
class Meant:
    """Who is meant, where they shall go, and with whom."""

    who: tuple[Person, ...]
    village: VillageId
    other: Person | None = None


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, where no visit day is ahead, and where a name is nobody's or no village's of the group."""
    if message.private and not message.media and _asked(work, message):
        return True
    said = said_goes(message.text) if message.private and not message.media else None
    day = work.days.next_from("visit", work.today) if said is not None else None
    if said is None or day is None:
        return False
    by = who_acts(work, message)
    own, led = next((p for p in by.live if p.kind == "deputy"), None), led_groups(work, by)
    for group in _groups(work, by):
        plan = Plan(day, group, {person.id: village for person, village in plan_of(work, day, group.id)})
        meant = _meant(work, plan, said, own)
        if meant is not None:
            _do(work, message, plan, (meant, own, group in led))
            return True
    return False


def _groups(work: Work, by: By) -> list[Group]:
    """Those he leads, then his own."""
    own = [work.roster.groups[g] for person in by.live for g in person.groups if g in work.roster.groups]
    return list({group.id: group for group in (*led_groups(work, by), *own)}.values())


def _asked(work: Work, message: Incoming) -> bool:
    """谁去哪个村, 谁去上坪: the plan of the next visit day; False where none is ahead, or no village of his groups is called so."""
    place, t = asks_who_goes_to(message.text), work.staff_words()
    if not (place or asks_who_goes(message.text)) or (day := work.days.next_from("visit", work.today)) is None:
        return False
    by, rule = who_acts(work, message), rule_of(work.roster.congress, "visit")
    groups = _groups(work, by)
    if not asks_who_goes(message.text):
        groups = [group for group in groups if _village(work, group, place) is not None]
    elif len(groups) > MOST:
        return False
    if rule is None or rule.quota or not groups:
        return False
    led, deadline = led_groups(work, by), deadline_of(rule, day.held_on, work.calendar)
    for group in groups:
        plan = plan_of(work, day, group.id)
        names = people_called(work, [person for person, _ in plan])
        who = [(names[person.id], work.roster.village_name(where)) for person, where in plan]
        button = [[(t(visits_words.b_plan), Button("vd_plan", 0, packed(OfGroup(day.id, group.id))))]] if group in led else ()
        work.say(message.chat_id, visits_words.notice(t, group.name, day.held_on, deadline, who), button, reply_to=message.message_id)
    return True


def _meant(work: Work, plan: Plan, said: SaidGoes, own: Person | None) -> Meant | None:
    members = work.roster.members(plan.group.id)
    each = [[own] if name in HIMSELF and own in members else called(members, name) for name in said.who]
    who = tuple(found[0] for found in each if len(found) == 1 and found[0] is not None)
    others = called(members, said.other) if said.other else []
    if len(who) < len(each) or (said.other and (len(others) != 1 or others[0] in who)):
        return None
    other = others[0] if others else None
    village = _village(work, plan.group, said.place) if said.place else plan.now.get(other.id) if other is not None else None
    return Meant(who, village, other) if village is not None else None


def _village(work: Work, group: Group, place: str) -> VillageId | None:
    """By its name, whole or without 村, or another name of it."""
    wanted = {bare(place), bare(place).removesuffix("村")}
    for village in (work.roster.villages[v] for v in group.villages if v in work.roster.villages):
        if wanted & {one for name in (village.name, *village.aliases) for one in (bare(name), bare(name).removesuffix("村"))}:
            return village.id
    return None


def _do(work: Work, message: Incoming, plan: Plan, what: tuple[Meant, Person | None, bool]) -> None:
    (meant, own, leads), t = what, work.staff_words()
    where = work.roster.village_name(meant.village)
    whom = (*meant.who, meant.other) if leads and meant.other is not None else meant.who
    moved = [person for person in whom if plan.now.get(person.id) != meant.village]
    if not moved:
        confirm(work, message, words.already(t, plan.day.held_on, [tell.person_name(work, p.id) for p in meant.who], where))
    elif leads:
        for person in moved:
            plan_visit(work, who_acts(work, message), Goes(plan.day.id, plan.group.id, person.id, meant.village))
        before = [(tell.person_name(work, p.id), work.roster.village_name(plan.now[p.id])) for p in moved if plan.now.get(p.id) is not None]
        confirm(work, message, words.planned(t, plan.day.held_on, [tell.person_name(work, p.id) for p in moved], where, before))
    elif own is None or meant.who != (own,):
        confirm(work, message, case_words.who_may(t, "plan"))
    else:
        confirm(work, message, _ask(work, plan, meant, own))


def _ask(work: Work, plan: Plan, meant: Meant, own: Person) -> str:
    """Who leads him reads it with the tap that does it."""
    t, where = work.staff_words(), work.roster.village_name(meant.village)
    tap = [[(words.b_goes(t, own.name, where), Button("vd_where", 0, packed(Goes(plan.day.id, plan.group.id, own.id, meant.village))))]]
    now = plan.now.get(own.id)
    wish = words.wished(
        t, plan.day.held_on, (own.name, meant.other.name if meant.other is not None else "", where), work.roster.village_name(now)
    )
    heads = [one for one in work.roster.heads_of(plan.group.id) if one.id != own.id]
    once = Once(f"goes:{plan.day.id}:{own.id}:{meant.village}:{meant.other.id if meant.other else ''}", work.now, AGAIN)
    if not tell.to_people(work, heads, wish, tap, once=once) and not tell.to_secretary(work, wish, tap):
        return t(words.nobody_to_ask)
    return words.asked(t, plan.day.held_on, where)
