"""What joined a main case that is there for it no more, withdrawn or the secretary's alone: it goes on by itself (docs/spec.md section 4, Same
matter)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import Joined, TookIn
from domain.cases.details_in_hand import Claimed, SpokenOf
from domain.cases.life_cycle import OPEN
from domain.values.ids import PersonId
from services.case import cards, clocks, shared_answer, suggested, twins
from services.case.by_itself import by_itself
from services.case.stand_alone import parted
from services.deed import portions
from services.deed.work import Work


def main_withdrawn(work: Work, main: Case, *, answered: bool) -> Case | None:
    """The voter of the main case took it back: the oldest of the joined ones goes on for the others (docs/glossary.md), with who had it in
    hand. Returns it.

    Who has the answer keeps it. `answered`: the main case waited for its rating, so that all of them have it or get it now.
    """
    return _goes_on(work, main, answered=answered, claimer=main.claimer)


def main_sealed(work: Work, main: Case) -> None:
    """The main case is the secretary's alone from now on: what joined it goes on without it in the group that had it, for whoever claims it.
    `main`: as it stood before."""
    _goes_on(work, main, answered=main.status in ("answered", "closed"), claimer=None)


def _goes_on(work: Work, main: Case, *, answered: bool, claimer: PersonId | None) -> Case | None:
    """The oldest of those that joined it; the others join that one. `claimer`: who has it in hand from now on, where it is not answered."""
    first = next(iter(_who_goes_on(work, main, answered=answered)), None)
    if first is None:
        return None
    first = _by_itself(work, first, main)
    if answered and first.answered_at is None:
        first = shared_answer.share_stored(work, first, main)
    first = parted(work, first, main)
    if first.status == "assigned" and claimer is not None:
        first = work.cases.record(first, work.event("claimed", "system", Claimed(claimer=claimer)))
        clocks.on_claim(work, first)
    first = suggested.goes_on(work, main, first)
    portions.begin(work, "rejoin", rejoin, main=main.id, first=first.id, after=0, answered=answered)
    return first


def _by_itself(work: Work, own: Case, main: Case) -> Case:
    """What it was kept from somebody for was told by the main case's voter, of what is the secretary's alone now: its own words alone count, as for
    any that stands alone. It is not so while the main case is only over."""
    of = tuple(sorted(by_itself(work, own))) if work.cases.get(main.id).sealed else own.spoken_of
    if set(of) == set(own.spoken_of):
        return own
    return work.cases.record(own, work.event("spoken_of", "system", SpokenOf(spoken_of=of, asked_of=own.asked_of)))


LOOKED_AT = 50
"""Of those that joined it so many are looked through for one whose words the group reads."""


def _who_goes_on(work: Work, main: Case, *, answered: bool) -> list[Case]:
    """The oldest: where an answer is still owed, of those who wait for it; one in confidence only where all of them are, since nobody joins it."""
    oldest = work.next_cases.joined_to(main.id, limit=LOOKED_AT)
    waiting = [] if answered else [one for one in oldest if one.answered_at is None] or work.next_cases.joined_unanswered(main.id)
    return sorted(waiting or oldest, key=lambda one: (one.confidential, one.id))[:1]


def rejoin(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the others join it, as they were taken for one matter; who would not be joined to it by hand, since others may read the one than
    the other, stands alone. Where it is there for them no more either, the oldest of those left goes on."""
    main, first = work.cases.get(data["main"]), work.cases.get(data["first"])
    if first.sealed or first.status not in (*OPEN, "closed"):
        _goes_on(work, main, answered=data["answered"], claimer=main.claimer)
        return None
    others = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def join_first(other: Case) -> None:
        other = _by_itself(work, other, main)
        if not twins.for_the_same_readers(other, work.cases.get(first.id)):
            parted(work, other, work.cases.get(first.id))
            return
        other = work.cases.record(other, work.event("rejoined", "system", Joined(main_case=first.id)))
        work.cases.record(work.cases.get(first.id), work.event("took_in", "system", TookIn(case=other.id)))
        if data["answered"] and other.answered_at is None:
            shared_answer.share_stored(work, other, main)

    portions.each(work, "rejoin", others, join_first)
    cards.refresh_cards(work, work.cases.get(first.id))
    return portions.Left({**data, "after": others[-1].id}) if len(others) == portions.CASES else None
