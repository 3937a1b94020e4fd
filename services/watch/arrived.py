"""Who is new in the roster, or is somebody else in it since: of open matters that complain of him he sees none (docs/spec.md section 4).

「刘主任」 meant nobody as long as there was no such person; once he comes, what was written is read anew, before he reads any of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_in_hand import SpokenOf
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from services.case import abstracts, cards, spoken_of
from services.case.by_itself import by_itself
from services.case.places import places
from services.deed import portions
from services.deed.work import Work

PORTION, OF_JOINED, OF_MANY, IN_GROUPS, OF_OFFICE = "read_anew", "read_joined", "read_on", "leave_groups", "stay_kept"
JOINED = 50
"""Those that joined one matter of which so many are read at once."""
AMONG = 150
"""Messages of one matter that are read at once, of the first and of the newest; those between them right after."""


def look(work: Work) -> None:
    """After the roster moved: the first open matters in the deed itself, further ones of a large town right after it."""
    if work.roster_before is None:
        return
    for person, villages in _out_of_office(work.roster_before, work.roster):
        portions.begin(work, OF_OFFICE, stay_kept, person=person, villages=villages, after=0)
    if people := arrived(work.roster_before, work.roster):
        portions.begin(work, PORTION, read_anew, people=people, after=0)
        portions.begin(work, IN_GROUPS, leave_groups, people=people, after=0)


def arrived(before: Roster, now: Roster) -> list[PersonId]:
    """Whom words may mean by a name or an office that he did not have before, or who reads what he did not read."""
    heads_before, heads = _heads(before), _heads(now)
    return sorted(
        person.id
        for person in now.people.values()
        if person.has_rights and (heads.get(person.id) != heads_before.get(person.id) or _is_another(before.people.get(person.id), person))
    )


def _heads(roster: Roster) -> dict[PersonId, set[tuple[str, str]]]:
    found: dict[PersonId, set[tuple[str, str]]] = {}
    for group in roster.groups.values():
        for part in ("leader", "deputy_leader", "linked_presidium"):
            if person := getattr(group, part):
                found.setdefault(person, set()).add((group.id, part))
    return found


def _is_another(was: Person | None, person: Person) -> bool:
    return was is None or (was != person and _who(was) != _who(person))


def _who(person: Person) -> tuple[object, ...]:
    office = person.role, person.job, person.presidium_role, person.official_of, person.merged_with
    place = person.groups, person.village, person.town, person.scope, person.within, person.levels
    return person.name, person.kind, person.has_rights, office, place


def _out_of_office(before: Roster, now: Roster) -> list[tuple[PersonId, list[VillageId]]]:
    """Who is no official of a village any more in which he was one."""
    left = []
    for was in before.people.values():
        person = now.people.get(was.id)
        if person is not None and (villages := [v for v in before.villages if was.official_in(v) and not person.official_in(v)]):
            left.append((was.id, villages))
    return left


def stay_kept(work: Work, data: portions.Data) -> portions.Left | None:
    """What was written of a village's office while he held it is kept from him as before."""
    person, cases = PersonId(data["person"]), work.next_cases.of_officials(data["villages"], data["after"], portions.CASES)

    def keep(case: Case) -> None:
        if person not in case.spoken_of:
            new = replace(case, spoken_of=tuple(sorted((*case.spoken_of, person))), asked_of=tuple(p for p in case.asked_of if p != person))
            spoken_of.write_down(work, case, new, set(case.cleared))
        elif case.status == "merged" and person not in by_itself(work, case):
            _of_its_own(work, case, person)

    portions.each(work, OF_OFFICE, cases, keep)
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.CASES else None


def _of_its_own(work: Work, case: Case, person: PersonId) -> None:
    """It only follows its main one in that so far: it is kept from him for its own words too, whatever is let in there later."""
    others = tuple(one for one in case.spoken_of if one != person)
    for actor, people in (("system", others), ("voter", case.spoken_of)):
        lists = SpokenOf(spoken_of=people, asked_of=case.asked_of, cleared=case.cleared)
        case = work.cases.record(case, work.event("spoken_of", actor, lists))


def leave_groups(work: Work, data: portions.Data) -> portions.Left | None:
    """The cards of the next cases that may not stand any more where one of these people sits now."""
    people = [work.roster.people[PersonId(person)] for person in data["people"] if person in work.roster.people]
    looked = work.next_cases.shown_in_groups(data["after"], portions.LOOKED_AT)
    kept = [case for case in looked if any(kept_out(person, case) for person in people)][: portions.CASES]

    def leave(case: Case) -> None:
        wanted = {place.chat_id for place in places(work, case)}
        if any(card.chat_id < 0 and card.chat_id not in wanted for card in work.cards.of(case.id)):
            cards.refresh_cards(work, case)

    portions.each(work, IN_GROUPS, kept, leave)
    if len(kept) == portions.CASES:
        return portions.Left({**data, "after": kept[-1].id})
    return portions.Left({**data, "after": looked[-1].id}) if len(looked) == portions.LOOKED_AT else None


def read_anew(work: Work, data: portions.Data) -> portions.Left | None:
    """The next open matters, and what joined them."""
    cases = work.next_cases.all_open(data["after"], portions.LOOKED_AT)
    _read(work, cases, data)
    for case in cases:
        if case.joined:
            portions.begin(work, OF_JOINED, read_joined, people=data["people"], main=case.id, after=0)
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.LOOKED_AT else None


def read_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of those that joined one."""
    joined = work.next_cases.joined_to(data["main"], data["after"], JOINED)
    _read(work, joined, data)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == JOINED else None


def _read(work: Work, cases: Sequence[Case], data: portions.Data) -> None:
    people = frozenset(PersonId(person) for person in data["people"])

    def read(case: Case) -> None:
        first, last = work.said.by_voter(case.id, 0, AMONG), work.said.newest_by_voter(case.id, AMONG)
        said = {one.id: one for one in (*first, *reversed(last))}
        case = _heard(work, case, [abstracts.said(work, case), *(work.messages.whole(one).text for one in said.values())], people)
        if len(first) == AMONG and last[-1].id > first[-1].id:
            portions.put(work, OF_MANY, portions.Left({"case": case.id, "people": data["people"], "after": first[-1].id}))

    portions.each(work, PORTION, cases, read)


def read_on(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages of one matter between its first and its newest ones."""
    case, said = work.cases.get(data["case"]), work.said.by_voter(data["case"], data["after"], AMONG)
    _heard(work, case, [work.messages.whole(one).text for one in said], frozenset(PersonId(person) for person in data["people"]))
    return portions.Left({**data, "after": said[-1].id}) if len(said) == AMONG else None


def _heard(work: Work, case: Case, texts: Sequence[str], people: frozenset[PersonId]) -> Case:
    for text in filter(None, texts):
        case = spoken_of.heard(work, case, text, spoken_of.Beside(about=people - set(case.cleared)))
    return case
