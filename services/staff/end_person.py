"""A person goes: the one way out for whoever leaves the roster, by the chat, an import, a new term (docs/spec.md section 2)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.stand_ins import leaders_of, secretaries_of
from domain.values.ids import Handle, PersonId
from locales import leaving, rosters, seats
from locales import staff as staff_words
from services.case import cards, in_hands, many_cards, promises
from services.case.places import places
from services.deed import open_questions, portions, tell
from services.deed.names import names_of
from services.deed.work import Work
from services.staff import left_behind, new_leader
from storage.outbox import NOTICE, PARTING
from storage.portraits import Portraits

SHOWN = 30
"""Numbers in a message; how many more there are is said."""
FEW = 5
"""So many cases of somebody who goes are told one by one, below their cards."""


def end_person(work: Work, person: Person, by: Handle | None = None) -> None:
    """No rights, no link; his open cases go to the group, history keeps his name. `by`: who orders it reads elsewhere what is left."""
    end_people(work, [person], by=by)


def end_people(work: Work, people: Sequence[Person], ended_at: datetime | None = None, *, by: Handle | None = None) -> None:
    """The same for many, with one new picture of the roster. `ended_at`: their rows are closed for good."""
    if not people:
        return
    closed = {"ended_at": ended_at} if ended_at is not None else {}
    found = [left_behind.behind(work, person) for person in people]
    back = work.cases.in_hand_by_group([person.id for person in people]) if ended_at is not None else {}
    rows = {"deputy": work.rows.section("deputies"), "staff": work.rows.section("staff")}
    for person in people:
        section = "deputies" if person.kind == "deputy" else "staff"
        data = dict(rows[person.kind][person.id].data) | {"status": "ended"}
        work.rows.revise(section, person.id, data=data, **closed)
        work.rows.unlink(person.id)
    Portraits(work.connection).drop([person.id for person in people])
    work.rows.moved()
    work.roster_changed()
    for person in people:
        _say_it_is_over(work, person)
        free_cases(work, person)
        promises.free(work, person)
    tell_led(work, {person.id: person.name for person in people})
    left_behind.tell_left(work, found, besides=by)
    new_leader.ask(work, {person.id for person in people})
    if ended_at is not None:
        names = names_of(work, people)
        t, groups = work.staff_words(), [(work.roster.groups[g].name, n) for g, n in back.items() if g in work.roster.groups]
        said = leaving.account(t, names[: left_behind.SHOWN], len(names), sum(back.values()))
        tell.to_secretary(work, said + (seats.went_back(t, groups) if groups else ""))


def _say_it_is_over(work: Work, person: Person) -> None:
    """The last he reads as one of the roster."""
    if person.handle is not None and person.reachable and person.has_rights:
        words = leaving.seat_over(work.staff_words(), person.name, deputy=person.kind == "deputy")
        prompt = work.say(person.handle, words, priority=NOTICE, silent=tell.is_quiet(work), purpose=PARTING)
        open_questions.seat_over(work, person.handle, prompt)


def tell_led(work: Work, left: Mapping[PersonId, str]) -> None:
    """What was handed up to one of them or led by him is decided anew: leader and secretary read which. `left`: their names."""
    portions.begin(work, "tell_led", led_portion, left=dict(left), after=0)


def led_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the cases that somebody leads or was handed up."""
    left: Mapping[PersonId, str] = data["left"]
    cases = work.next_cases.led(data["after"], portions.LOOKED_AT)
    told: dict[tuple[PersonId, str], list[str]] = {}
    suspended = {left[p] for p in left if p in work.roster.people and work.roster.people[p].status == "suspended"}
    for case in cases:
        for person_id in {*case.handed_up_to, case.key_lead} & set(left):
            for reader in _deciders(work, case):
                told.setdefault((reader.id, left[PersonId(person_id or "")]), []).append(case.number)
    for (reader_id, name), numbers in told.items():
        words = rosters.led_by_the_gone(work.staff_words(), name, numbers[:SHOWN], len(numbers), suspended=name in suspended)
        tell.to_person(work, work.roster.people[reader_id], words)
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.LOOKED_AT else None


def _deciders(work: Work, case: Case) -> list[Person]:
    return [p for p in dict.fromkeys((*leaders_of(work.roster, case), *secretaries_of(work.roster, case))) if not kept_out(p, case)]


def free_cases(work: Work, person: Person) -> None:
    """Cases he had claimed go back to their group with running clocks."""
    few = work.cases.count_in_hand(person.id) <= FEW
    portions.begin(work, "free_cases", free_portion, person=person.id, after=0, later=[], few=few)


def free_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them; nobody's are freed who has his rights back meanwhile."""
    person, later = work.roster.people[PersonId(data["person"])], set(data["later"])
    cases = [] if person.has_rights else work.next_cases.in_hand_of(person.id, data["after"], portions.CASES)
    portions.each(work, "free_cases", cases, lambda case: _free(work, case, person, later, alone=data["few"]))
    if not data["few"]:
        _tell_freed(work, person, cases)
    if len(cases) == portions.CASES:
        return portions.Left({**data, "after": cases[-1].id, "later": sorted(later)})
    many_cards.go_on_showing(work, sorted(later))
    return None


def _free(work: Work, case: Case, person: Person, later: set[str], *, alone: bool) -> None:
    case = in_hands.released(work, case, "system", "gone")
    if (group := work.roster.group_of(case)) is not None:
        tell.to_voters(work, case, lambda t, number: leaving.told_voter(t, number, group.name, case.due_on))
    many_cards.or_later(work, case, later)
    if alone:
        cards.below_cards(
            work, case, staff_words.handler_gone(work.staff_words(), case.number, person.name, suspended=person.status == "suspended")
        )


def _tell_freed(work: Work, person: Person, cases: Sequence[Case]) -> None:
    """Of many cases each chat that shows them hears in one message, not below each card, and of none that it may not read."""
    told: dict[int, list[str]] = {}
    for case in work.cases.several([case.id for case in cases if case.group]):
        for place in places(work, case):
            if work.may_read(place.chat_id, case):
                told.setdefault(place.chat_id, []).append(case.number)
    for chat_id, numbers in told.items():
        words = staff_words.many_handed_over(work.staff_words(), person.name, numbers)
        work.say(chat_id, words, priority=NOTICE, silent=tell.is_quiet(work))
