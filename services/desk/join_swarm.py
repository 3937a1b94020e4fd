"""「全部并案」: what is alike over the town is joined, in each group to the oldest there (docs/spec.md section 4, Same matter)."""

from domain.case import Case
from domain.details_for_voter import Joined
from domain.ids import CaseId
from domain.life_cycle import AWAITING_ANSWER, allowed
from services.case import joined, swarm, twins, words_of
from services.case.act import actor_of, allowed_to
from services.deed import portions
from services.deed.by import By
from services.deed.work import Work

PORTION = "join_swarm"
AT_ONCE = 5
"""Joined in a portion: each is shown anew on two cards, with what is alike."""


def join_all(work: Work, by: By, case: Case) -> tuple[int, list[Case]]:
    """Those shown with the case, which was the newest of them; each voter is told and rates for himself. Returns how many join, many
    of them by themselves later, and which came since: nobody has read those yet."""
    allowed_to(work, by, "merge", case)
    alike = swarm.alike(work, case, words_of.plain(work.said.opening(case.id)))
    later = [one for one in alike if one.id > case.id and allowed(one.status, "merged")]
    found = sorted((*(one for one in alike if one.id < case.id), case), key=lambda one: one.id)
    pairs = [pair for group in dict.fromkeys(one.group for one in found) for pair in _pairs([one for one in found if one.group == group])]
    if pairs:
        portions.begin(work, PORTION, join_portion, pairs=pairs, by=actor_of(work, by.persons, case).id)
    return len(pairs), later


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
                portions.begin(work, "rejoin", joined.rejoin, main=case.id, first=main.id, after=0, answered=False)

    portions.each(work, PORTION, data["pairs"][:AT_ONCE], join)
    left = data["pairs"][AT_ONCE:]
    return portions.Left({**data, "pairs": left}) if left else None
