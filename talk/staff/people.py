"""`/people`: who is linked, one person with what can be done for him, and the questions before it is done (services/staff/people.py)."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.congress.periods import period_of
from domain.rights.rights import may_in_congress, staff_of_all
from domain.rights.seats import seats_of
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.ids import GroupId, PersonId
from domain.values.list_places import At, at_in, carried_in
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import desk as desk_words
from locales import doors, leaving, reach
from locales import hand_over as hand_over_words
from locales import seats as seat_words
from locales import staff as staff_words
from locales.common import T, seat_status
from services.case import hand_seen
from services.case.act import allowed_in_congress
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.staff import left_behind, one_sheet
from services.staff import people as deeds
from services.staff import portrait as portrait_deeds
from services.staff.new_leader import leaderless
from services.staff.on_leave import OnePerson
from services.staff.roster_papers import HAND_OVER
from services.summaries import performance
from services.summaries.counted_for import CountedFor
from services.summaries.papers import OneOfTheOffice, paper_button
from talk.asking import long_list
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts
from talk.staff import new_leader, office_paper

STAFF = GroupId("staff")
"""Stands for those who are in no group."""
SHOWN = 60
"""Groups or people on one page."""


@dataclass(frozen=True)
class OneGroup:
    group: GroupId


def whom(press: Press) -> PersonId:
    return parsed(OnePerson, press.value).person


def show_people(work: Work, message: Incoming, rest: str) -> None:
    """`/people`: the groups; a leader sees his own group, for leave only."""
    by, t = who_acts(work, message), work.staff_words()
    groups = deeds.groups_of(work, by)
    if not groups:
        work.say(message.chat_id, case_words.who_may(t, "people"))
        return
    long_list.show(work, message, _groups(work, by, groups))


def turn_groups(work: Work, press: Press) -> None:
    """Another page of them, or those whose name was typed."""
    by = who_acts(work, press)
    groups = deeds.groups_of(work, by)
    if not groups:
        raise NotAllowedError("people")
    long_list.show(work, press, _groups(work, by, groups), at_in(press.value) or At())


def _groups(work: Work, by: By, groups: list[GroupId]) -> Choice:
    """The groups; for who has every one of them, the staff and the way to a new roster below."""
    t, below = work.staff_words(), []
    if may_in_congress(work.roster, by.persons, "people"):
        below = [
            [(t(staff_words.b_staff), Button("people", 0, packed(OneGroup(STAFF))))],
            [(t(staff_words.b_update_roster), Button("roster_file"))],
            office_paper.directories(t),
            [(t(doors.b_doors), Button("doors"))],
        ]
    found = [work.roster.groups[g] for g in groups]
    items = [
        Item(staff_words.group_line(t, g.name, *_linked(work, g.id)), Button("people", 0, packed(OneGroup(g.id))), _found_by(work, g))
        for g in found
    ]
    words = t(staff_words.people)
    if may_in_congress(work.roster, by.persons, "people"):
        words = "\n".join([words, seat_words.seats(t, seats_of(work.roster))])
        below += [[(new_leader.label(work, group), new_leader.ask_button(group))] for group in leaderless(work)[:SHOWN]]
    return Choice(words, items, "groups_of", below=below, size=SHOWN)


def _found_by(work: Work, group: Group) -> tuple[str, ...]:
    """Its own name, and those of its people: who looks for somebody need not know where he sits."""
    return (group.name, *(p.name for p in work.roster.members(group.id)))


def _linked(work: Work, group: GroupId) -> tuple[int, int]:
    members = [p for p in work.roster.members(group) if p.has_rights]
    return sum(p.reachable for p in members), len(members)


def show_members(work: Work, press: Press) -> None:
    """A group's people, or the staff."""
    long_list.show(work, press, _members(work, press, parsed(OneGroup, press.value).group))


def turn_members(work: Work, press: Press) -> None:
    group, at = carried_in(press.value)
    long_list.show(work, press, _members(work, press, parsed(OneGroup, group).group), at)


def _members(work: Work, press: Press, group: GroupId) -> Choice:
    by, t = who_acts(work, press), work.staff_words()
    if group == STAFF:
        allowed_in_congress(work, by, "people")
    elif group not in deeds.groups_of(work, by):
        raise NotAllowedError("people")
    members = work.roster.members(group) if group != STAFF else [p for p in work.roster.people.values() if p.kind == "staff"]
    names = people_called(work, members)
    items = [Item(_line(t, p, names[p.id]), _of(p, "person"), (p.name,)) for p in members]
    return Choice(t(staff_words.choose_person), items, "members_on", packed(OneGroup(group)), size=SHOWN)


def _line(t: T, person: Person, name: str) -> str:
    if person.unreachable_since is not None:
        return reach.person_line(t, name, seat_status(t, person.status))
    return staff_words.person_line(t, name, person.status, linked=person.handle is not None)


def _of(person: Person, name: str) -> Button:
    """The button of that name about him."""
    return Button(name, 0, packed(OnePerson(person.id)))


def show_person(work: Work, press: Press) -> None:
    """One person with what can be done for him."""
    by = who_acts(work, press)
    _show(work, press, deeds.managed(work, by, whom(press)))


def _show(work: Work, press: Press, person: Person) -> None:
    t, open_cases = work.staff_words(), hand_seen.count_for(work, who_acts(work, press).persons, person)
    words = staff_words.person_state(t, person.name, person.status, linked=person.handle is not None, cases=open_cases)
    if person.unreachable_since is not None:
        words += "\n" + reach.person_state(t, work.local_date(person.unreachable_since))
    if person.leave_from or person.leave_to:
        words += "\n" + staff_words.on_leave(t, person.leave_from, person.leave_to)
    work.say(press.chat_id, words, _rows(work, who_acts(work, press), person))


def _rows(work: Work, by: By, person: Person) -> Rows:
    t = work.staff_words()
    rows: list[list[tuple[str, Button]]] = []
    if person.kind == "deputy":
        rows.append([(t(staff_words.b_leave), _of(person, "leave")), (t(staff_words.b_leave_over), _of(person, "leave_over"))])
        rows.append([(t(staff_words.b_stand_in), _of(person, "stand_in")), (t(staff_words.b_month), _of(person, "person_month"))])
    rows.append([_hand_over(t, person)])
    if may_in_congress(work.roster, by.persons, "people"):
        if person.kind == "deputy" and person.has_rights:
            rows.append(portrait_deeds.buttons(work, person))
            rows.append([paper_button(t, doors.b_card, OneOfTheOffice(one_sheet.DEPUTY, person.id))])
        suspended = person.status == "suspended"
        off = (t(staff_words.b_resume), _of(person, "resume")) if suspended else (t(staff_words.b_suspend), _of(person, "suspend_ask"))
        rows.append([(t(staff_words.b_new_link), _of(person, "new_link")), off])
        rows.append([(t(staff_words.b_end_seat), _of(person, "end_seat"))])
    return rows


def _hand_over(t: T, person: Person) -> tuple[str, Button]:
    return paper_button(t, hand_over_words.button, OneOfTheOffice(HAND_OVER, person.id))


def new_link(work: Work, press: Press) -> None:
    link = deeds.new_link(work, who_acts(work, press), whom(press))
    work.say(press.chat_id, staff_words.new_link(work.staff_words(), link.name, link.link, link.expires))


def ask_suspend(work: Work, press: Press) -> None:
    """With his rights his claims go back to the group, and 「恢复」 does not bring them back."""
    person, t = deeds.may_go(work, who_acts(work, press), whom(press)), work.staff_words()
    rows = [
        [_hand_over(t, person)],
        [(t(staff_words.b_suspend_yes), _of(person, "suspend")), (t(desk_words.b_cancel), _of(person, "person"))],
    ]
    words, ahead = staff_words.ask_suspend(t, person.name), _ahead(work, press, person)
    work.say(press.chat_id, "\n".join([words, leaving.ahead(t, ahead)]) if ahead else words, rows)


def suspend(work: Work, press: Press) -> None:
    found = left_behind.behind(work, deeds.may_go(work, who_acts(work, press), whom(press)))
    _done(work, press, deeds.suspend)
    say_left(work, press, found)


def resume(work: Work, press: Press) -> None:
    _done(work, press, deeds.resume)


def leave_over(work: Work, press: Press) -> None:
    _done(work, press, deeds.leave_over)


def _done(work: Work, press: Press, deed: Callable[[Work, By, PersonId], Person]) -> None:
    """What changes him at once, and how he stands after it; who ended his own right by it may not see that any more."""
    person = deed(work, who_acts(work, press), whom(press))
    work.tell(work.staff_words()(desk_words.setting_kept))
    _show(work, press, deeds.managed(work, who_acts(work, press), person.id))


def ask_end_seat(work: Work, press: Press) -> None:
    """移交清单 is offered before: with his rights his claims are gone too."""
    person, t = deeds.may_go(work, who_acts(work, press), whom(press)), work.staff_words()
    rows = [[_hand_over(t, person)], [(t(staff_words.b_end_yes), _of(person, "end_yes")), (t(desk_words.b_cancel), _of(person, "person"))]]
    words, ahead = staff_words.ask_end_seat(t, person.name), _ahead(work, press, person)
    work.say(press.chat_id, "\n".join([words, leaving.ahead(t, ahead)]) if ahead else words, rows)


def end_seat(work: Work, press: Press) -> None:
    found = left_behind.behind(work, deeds.may_go(work, who_acts(work, press), whom(press)))
    person = deeds.end_seat(work, who_acts(work, press), whom(press))
    work.say(press.chat_id, staff_words.seat_ended(work.staff_words(), person.name))
    say_left(work, press, found)


def _ahead(work: Work, press: Press, person: Person) -> list[str]:
    return left_behind.lines(work, who_acts(work, press).persons, left_behind.behind(work, person))


def say_left(work: Work, where: Press | Incoming, found: left_behind.Behind, *, leave: bool = False) -> None:
    """What is to be taken up, to whoever ordered it; finding somebody is staff's."""
    readers = who_acts(work, where).persons
    staff = staff_of_all(readers)
    for words, rows in left_behind.for_staff(work, readers, [found], leave=leave):
        work.say(where.chat_id, words, rows if staff else ())


def show_month(work: Work, press: Press) -> None:
    """What he did this month: visits, receptions, activities, and what he did with matters."""
    by = who_acts(work, press)
    person, first = deeds.managed(work, by, whom(press)), work.today.replace(day=1)
    found = performance.performance(CountedFor(work, by), person, period_of(first.strftime("%Y-%m")))
    words = staff_words.month_of(work.staff_words(), person.name, first, performance.done(work, found), found.acts or {})
    work.say(press.chat_id, words)
