"""Who: what somebody has in hand, who has most, who is on leave, who leads, whose group a village is, a telephone (docs/spec.md section 4)."""

from domain.at_work.words_of_filters import LABEL_OF
from domain.congress.congress import Group, Person
from domain.congress.public_card import public_phone
from domain.rights.rights import may_in_congress, runs_group, sees_all
from domain.rights.towns import chairs_group, of_town, town_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import VillageId
from locales import answers as words
from services.deed.names import name_of, names_of
from services.office.lists import busiest, list_named
from services.staff.people import groups_of
from talk.answers import named_list
from talk.answers.counts import find
from talk.answers.named_list import OneList
from talk.answers.question import Question
from talk.staff import people

SHOWN = 20
"""People in one list."""


LABEL, CLOSED = LABEL_OF["person"], f"{LABEL_OF['status']}:已办结"


def one_of(q: Question) -> Person | None:
    """Whom he means, if that is one alone."""
    found = q.persons()
    return found[0] if len(found) == 1 else None


def hand(q: Question) -> bool:
    """What he has in hand; with a status or a time what is found by them."""
    person = one_of(q)
    if person is None:
        return q.which_person(q.persons())
    if (q.asked.has("did") and not q.asked.has("hand")) or q.asked.values("status") or q.asked.values("overdue") or q.asked.timed:
        return find(q, q.asked.search if q.asked.values("person") else f"{LABEL}:{person.name} {q.asked.search}")
    named_list.say(q.work, q.message, OneList("hand", person.id))
    return True


def done_by(q: Question) -> bool:
    """Of what he claimed the closed ones; a person has no rates of his own. Of his visits: the records of the month."""
    if q.asked.value_of("figure") == "visits":
        return _visits_of(q)
    rate = any(part.kind == "figure" and "率" in part.text for part in q.asked.parts)
    return q.asked.value_of("figure") == "done" and not rate and find(q, f"{q.asked.search} {CLOSED}")


def _visits_of(q: Question) -> bool:
    """Of one deputy, for who reads the board of his group, and himself."""
    people_meant, work = q.persons(), q.work
    if len(people_meant) != 1:
        return q.which_person(people_meant)
    person = people_meant[0]
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    reads = sees_all(work.roster, q.by.live) or any(runs_group(q.by.live, g) or chairs_group(work.roster, q.by.live, g) for g in groups)
    if person not in q.by.live and not (reads and may_in_congress(work.roster, q.by.live, "visit_board")):
        return q.refuse("visit_board")
    month = q.asked.month or work.today.strftime("%Y-%m")
    his = [one for one in work.visits.filed([month], work.now) if person.id in one.deputies and one.valid]
    households, met = sum(one.households for one in his), sum(one.people for one in his)
    begun = work.visits.begun([month]).get(person.id, 0)
    return q.say(words.visits_of(q.t, name_of(work, person), month, (len(his), households, met), begun))


def linked(q: Question) -> bool:
    people.show_people(q.work, q.message, "")
    return True


def most(q: Question) -> bool:
    """As many as he may see, each with the list."""
    if not may_in_congress(q.work.roster, q.by.persons, "find"):
        return q.refuse("find")
    work, roster = q.work, q.work.roster
    ids = [one for one in busiest(work, q.by, SHOWN) if one in roster.people]
    counts = {one: work.lists.count(list_named(work, q.by, "hand", one)) for one in ids}
    found = sorted(ids, key=lambda one: -counts[one])
    if not found:
        return q.say(q.t(words.nobody_has_any))
    names = [name_of(work, roster.people[one]) for one in found]
    lines = [words.in_hands(q.t, name, counts[one]) for name, one in zip(names, found, strict=True)]
    rows = [[(name, Button("of_list", 0, packed(OneList("hand", one))))] for name, one in zip(names, found, strict=True)]
    return q.say("\n".join([q.t(words.most_head), *lines]), rows)


def leave(q: Question) -> bool:
    """Of the people he looks after: today's, and leaves still to come."""
    groups = set(groups_of(q.work, q.by))
    if not groups:
        return q.refuse("people")
    named = q.persons() if q.asked.values("person") else q.work.roster.people.values()
    away = [p for p in named if p.has_rights and groups & set(p.groups) and _is_away(q, p)]
    if not away and q.asked.values("person"):
        return q.say(words.not_on_leave(q.t, name_of(q.work, q.persons()[0])))
    if not away:
        return q.say(q.t(words.nobody_on_leave))
    lines = [words.on_leave(q.t, name_of(q.work, p), p.leave_from, p.leave_to) for p in away]
    return q.say("\n".join([words.leave_head(q.t, len(away)), *lines]))


def _is_away(q: Question, person: Person) -> bool:
    today = q.work.today
    return person.on_leave(today) or (person.leave_from is not None and person.leave_from > today)


def leader(q: Question) -> bool:
    found = q.groups()
    if not found:
        return q.which_group()
    return q.say("\n".join(_led(q, group) for group in found))


def _led(q: Question, group: Group) -> str:
    known = q.work.roster.people
    named = [_with_phone(q, known[one]) if one and one in known else "" for one in (group.leader, group.deputy_leader)]
    return words.group(q.t, group.name, *named)


def members(q: Question) -> bool:
    found = q.groups()
    if not found:
        return q.which_group()
    there = [(g, [p for p in q.work.roster.members(g.id) if p.has_rights]) for g in found]
    if q.asked.has("phone"):
        return q.say("\n".join(_with_phone(q, person) for _, members in there for person in members))
    return q.say("\n".join(words.members(q.t, group.name, names_of(q.work, members)) for group, members in there))


def group_of(q: Question) -> bool:
    """Of a village who serves it, of a person where he sits."""
    roster, lines = q.work.roster, []
    for village in q.asked.values("village")[:1]:
        found = roster.groups_of_village(VillageId(village))
        lines.append(words.served_by(q.t, roster.villages[VillageId(village)].name, [group.name for group in found]))
        lines += [_led(q, group) for group in found]
    for person in q.persons()[:SHOWN] if not lines else ():
        place = roster.villages.get(person.village) if person.village is not None else None
        groups = [roster.groups[group].name for group in person.groups if group in roster.groups]
        lines.append(words.sits_in(q.t, person.name, groups, place.name if place is not None else ""))
    return bool(lines) and q.say("\n".join(lines))


def phone(q: Question) -> bool:
    """Who has the roster reads his number, everybody else what he makes public."""
    if q.asked.has("leader", "vice") and not q.persons():
        return leader(q)
    found = q.persons() or _of_office(q)
    if not found:
        return False
    if len(found) > 1 and not q.asked.has("secretary", "chair"):
        return q.which_person(found)
    return q.say("\n".join(words.phone(q.t, name_of(q.work, person), _number(q, person)) for person in found))


def _of_office(q: Question) -> list[Person]:
    """The secretary, or the chairs of his town."""
    roster = q.work.roster
    if q.asked.has("secretary"):
        return list(roster.staff("secretary"))
    towns = {town_of(roster, person) for person in q.by.persons}
    return of_town(roster, roster.chairs(), next(iter(towns), "")) if q.asked.has("chair") else []


def _number(q: Question, person: Person) -> str:
    return person.phone if may_in_congress(q.work.roster, q.by.live, "people") else public_phone(person)


def _with_phone(q: Question, person: Person) -> str:
    return words.with_phone(q.t, name_of(q.work, person), _number(q, person))
