"""「全部并案」: what is alike over the town is joined, in each group to the oldest there (docs/spec.md section 4, Same matter)."""

from collections import Counter
from collections.abc import Sequence

from domain.cases.case import Case
from domain.cases.details_for_voter import Joined
from domain.cases.life_cycle import AWAITING_ANSWER, WITH_GROUP, allowed
from domain.matters import storms
from domain.rights.rights import may
from domain.values.errors import OldButtonError
from domain.values.ids import CaseId
from services.case import joined, swarm, twins, without_main, words_of
from services.case.act import actor_of, allowed_to
from services.case.swarm import Of
from services.deed import portions
from services.deed.by import By
from services.deed.work import Work

PORTION = "join_swarm"
AT_ONCE = 5
"""Joined in a portion: each is shown anew on two cards, with what is alike."""


def shown(work: Work, by: By, case: Case, of: Of) -> list[Case]:
    """Those shown with the case, which was the newest of them, and itself, as far as they are his to join; oldest first. Raises NotAllowedError."""
    return [*(one for one in _like_it(work, by, case, of) if one.id < case.id), case]


def _like_it(work: Work, by: By, case: Case, of: Of) -> list[Case]:
    allowed_to(work, by, "merge", case)
    found = swarm.gathered(work, case, words_of.plain(work.said.opening(case.id)), storm=of.storm)
    return sorted((one for one in found if may(work.roster, by.persons, "merge", one)), key=lambda one: one.id)


def join_all(work: Work, by: By, case: Case, of: Of = Of()) -> tuple[int, list[Case]]:
    """Those shown with the case, save what was left out; each voter is told and rates for himself. Returns how many join, many of them by
    themselves later, and which nobody has read yet: those that came since. Raises OldButtonError where another list was shown."""
    like_it = _like_it(work, by, case, of)
    found, unread = [*(one for one in like_it if one.id < case.id), case], [one for one in like_it if one.id > case.id]
    if of.guard:
        picks = swarm.to_pick(found)
        if swarm.guard(picks) != of.guard:
            raise OldButtonError(str(of.guard))
        unread = [one for one in (*found, *unread) if picks and one.id > picks[-1].id]
        found = swarm.picked(picks, of.out)
    pairs = [pair for group in dict.fromkeys(one.group for one in found) for pair in _pairs([one for one in found if one.group == group])]
    if pairs:
        portions.begin(work, PORTION, join_portion, pairs=pairs, by=actor_of(work, by.persons, case).id)
    return len(pairs), [one for one in unread if allowed(one.status, "merged")]


def of_digest(work: Work, by: By, cases: Sequence[CaseId]) -> list[Case]:
    """Of the lines of a digest that still wait: the newest that names what most of them name, and those of one storm with it; oldest first.
    Empty where there is nothing to join. Raises NotAllowedError."""
    waiting = [one for one in work.cases.several(cases) if one.status in WITH_GROUP]
    first = work.said.first_words([one.id for one in waiting])
    named = {one.id: storms.things(first.get(one.id, "")) for one in waiting}
    thing = next((one for one, _count in Counter(one for found in named.values() for one in found).most_common(1)), "")
    newest = max((one for one in waiting if thing in named[one.id]), key=lambda one: one.id, default=None)
    found = shown(work, by, newest, Of(storm=True)) if newest is not None else []
    return found if _pairs(found) else []


def _pairs(cases: list[Case]) -> list[list[int]]:
    """Who joins which: all of one group the oldest of them that is open."""
    main = next((one for one in cases if one.open), None)
    if main is None:
        return []
    return [[one.id, main.id] for one in cases if one.id != main.id and _joins(one, main)]


def _joins(case: Case, main: Case) -> bool:
    """Those joined to it go with it: to one that has no answer yet, which they would have to be given at once."""
    apart = case.confidential or twins.of_one_whole(case, main) or (case.joined and main.status not in AWAITING_ANSWER)
    return allowed(case.status, "merged") and not apart and twins.may_join(case, main)


def join_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of them, each as it stands by now."""

    def join(pair: list[int]) -> None:
        case, main = (work.cases.get(CaseId(number)) for number in pair)
        if _joins(case, main):
            joined.join(work, case, main, work.event("merged", data["by"], Joined(main_case=main.id)))
            if case.joined:
                portions.begin(work, "rejoin", without_main.rejoin, main=case.id, first=main.id, after=0, answered=False)

    portions.each(work, PORTION, data["pairs"][:AT_ONCE], join)
    left = data["pairs"][AT_ONCE:]
    return portions.Left({**data, "pairs": left}) if left else None
