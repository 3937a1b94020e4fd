"""What a colleague takes over from who is away: cases in hand, promises, and the suggestions he may read (docs/spec.md section 8)."""

from collections import defaultdict
from collections.abc import Sequence

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import may
from locales import staff as words
from services.case import promises
from services.case.in_his_place import in_his_place
from services.case.own_matter import wrote_it
from services.deed import portions, tell
from services.deed.work import Work
from services.desk import name_claimer
from services.desk.suggestion_readers import LOOKED_AT, readable


def hand(work: Work, people: tuple[Person, Person], askers: tuple[Person, ...], cases: Sequence[Case]) -> int:
    """`people`: who is away, his colleague; `askers`: the rows of who ordered it. Those that may be the colleague's and that the asker may
    see: nobody gives on what speaks of himself. The colleague reads which; what stays is named to who has it. Returns how many."""
    (person, other), by = people, askers[0]
    his = [case for case in cases if case.claimer == person.id]
    wanted = [case for case in his if may(work.roster, askers, "see", case) and _may_have(work, other, case)]

    def one(case: Case) -> None:
        if case.promised:
            promises.hand_on(work, case, other, by.id)
        else:
            name_claimer.hand_over(work, case, other, by.id)

    portions.each(work, "stand_in", wanted, one)
    if wanted:
        tell.to_person(work, other, words.stands_in_for(work.staff_words(), person.name, [case.number for case in wanted]))
    _say_what_stays(work, person, by, [case for case in his if case not in wanted and not wrote_it(work, other, case)])
    return len(wanted)


def _say_what_stays(work: Work, person: Person, by: Person, cases: Sequence[Case]) -> None:
    """Nobody has taken them over: he reads so, and whoever leads each, unless that one has ordered it."""
    t, of_heads = work.staff_words(), defaultdict[Person, list[str]](list)
    for case in cases:
        for head in in_his_place(work, case, person):
            of_heads[head].append(case.number)
    if cases:
        tell.to_person(work, person, words.stay_with_you(t, [case.number for case in cases]))
    for head, numbers in of_heads.items():
        if head.handle != by.handle:
            tell.to_person(work, head, words.stay_with(t, person.name, numbers))


def _may_have(work: Work, other: Person, case: Case) -> bool:
    """Nobody gets what he wrote himself."""
    return other in name_claimer.nameable(work, case) and not wrote_it(work, other, case)


def follow(work: Work, person: Person, other: Person) -> int:
    """His open suggestions, of which the colleague may read every case; he follows them as long as the other is away. Returns how many."""
    rows = work.suggestions.page([person.id], 0, LOOKED_AT)
    found = [row.id for row in rows if other.handle is not None and readable(work, row.id, int(other.handle))]
    for row_id in found:
        work.suggestions.change(row_id, followed_by=other.id)
    if found:
        tell.to_person(work, other, words.follows_suggestions(work.staff_words(), person.name, len(found)))
    return len(found)


def is_back(work: Work, person: Person) -> None:
    """Another time somebody else may follow his suggestions, or nobody but his leader."""
    work.suggestions.nobody_follows(person.id)
