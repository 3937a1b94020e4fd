"""Who is new in the roster, or is somebody else in it since: of open matters that complain of him he sees none (docs/spec.md section 4).

「刘主任」 meant nobody as long as there was no such person; once he comes, what was written is read anew, before he reads any of it.
"""

from collections.abc import Sequence

from domain.case import Case
from domain.congress import Person
from domain.ids import PersonId
from domain.roster import Roster
from services.case import abstracts, spoken_of
from services.deed import portions
from services.deed.work import Work

PORTION, OF_JOINED = "read_anew", "read_joined"
JOINED = 50
"""Those that joined one matter of which so many are read at once."""
AMONG = 150
"""Messages of one matter that are read, of the first and of the newest."""


def look(work: Work) -> None:
    """After the roster moved: the first open matters in the deed itself, further ones of a large town right after it."""
    people = arrived(work.roster_before, work.roster) if work.roster_before is not None else []
    if people:
        portions.begin(work, PORTION, read_anew, people=people, after=0)


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
        for text in _words(work, case):
            case = spoken_of.heard(work, case, text, spoken_of.Beside(about=people - set(case.cleared)))

    portions.each(work, PORTION, cases, read)


def _words(work: Work, case: Case) -> list[str]:
    """What its voter said first and last, as he wrote it, and what was written of his voice."""
    first, last = work.said.by_voter(case.id, 0, AMONG), work.said.newest_by_voter(case.id, AMONG)
    said = {one.id: work.messages.whole(one).text for one in (*first, *reversed(last))}
    return [text for text in (*said.values(), abstracts.said(work, case)) if text]
