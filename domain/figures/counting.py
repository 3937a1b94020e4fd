"""The figures of a period counted from the facts of its cases, by the formulae of docs/glossary.md (Statistics).

Each case adds its share, and every figure is the sum of the shares: so parts add up to their whole. In memory; the same in SQL is
storage/fact_counts.py, and a test holds them against each other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.cases.life_cycle import RATINGS, SETTLED
from domain.cases.owed import Owed
from domain.figures.account_months import NOT_COUNTED
from domain.figures.case_facts import CaseFacts, History, facts_of
from domain.figures.reckoning import Reckoning
from domain.figures.set_apart import set_apart
from domain.figures.statistics import Figures, Rate, added

PARTS: Mapping[str, Callable[[CaseFacts], Iterable[Any]]] = {
    "by_group": lambda facts: (facts.case.group or "",),
    "by_village": lambda facts: (facts.case.village or "",),
    "by_category": lambda facts: (facts.case.category,),
    "by_unit": lambda facts: filter(None, facts.units),
}
"""Under which keys a case is counted; the empty one is what is with no group, of no village, or set apart (domain/figures/set_apart.py). A case may have several units or none."""


def figures(histories: Iterable[History], over: Reckoning) -> Figures:
    """The figures of a period as known at the cut-off."""
    found = [facts for history in histories if (facts := facts_of(history, over.cut_off, over.congress)) is not None]
    return figures_of(found, over)


def figures_of(found: Sequence[CaseFacts], over: Reckoning, *, parts: bool = True) -> Figures:
    """The figures and, if wanted, their parts."""
    divided = parts_of(found, over)
    whole = divided.pop("")[""]
    return replace(whole, **{name: something_happened(shares) for name, shares in divided.items()}) if parts else whole  # type: ignore[arg-type]


def parts_of(found: Sequence[CaseFacts], over: Reckoning) -> dict[str, dict[Any, Figures]]:
    """The figures of every part, by the name of its field and its key; of the whole under the empty name."""
    shares: dict[str, dict[Any, list[Figures]]] = {"": {"": []}, **{name: {} for name in PARTS}}
    made: dict[tuple[str, Any], set[str]] = {}
    for facts in map(set_apart, found):
        keys: dict[str, tuple[Any, ...]] = {"": ("",)} | {name: tuple(of(facts)) for name, of in PARTS.items()}
        for whose, share in _shares(facts, over):
            if over.group in ("", whose):
                for name in shares:
                    for key in (whose,) if name == "by_group" else keys[name]:
                        shares[name].setdefault(key, []).append(share)
        if over.group in ("", facts.case.group):
            for place in ((name, key) for name in keys for key in keys[name]):
                made.setdefault(place, set()).update(key for key, day in facts.suggestions if over.within(day))
    return {name: {key: _together(name, key, several, made) for key, several in by.items()} for name, by in shares.items()}


def _together(name: str, key: Any, several: Sequence[Figures], made: Mapping[tuple[str, Any], set[str]]) -> Figures:
    """One suggestion that holds several cases was made once; days are the whole's alone."""
    found = replace(added(several), converted=len(made.get((name, key), ())))
    return found if not name else replace(found, days=())


def something_happened(shares: Mapping[Any, Figures]) -> tuple[tuple[Any, Figures], ...]:
    """Parts by key; those in which nothing happened are left out."""
    return tuple((key, part) for key, part in sorted(shares.items()) if part != Figures())


OF_ACCEPTED = (
    "gone", "answered", "closed", "rated", "unaskable", "for_above", "satisfied", "mostly", "unsatisfied", "first_satisfied", "first_rated", "resolved",
    "partly_resolved", "resolved_asked", "self_resolved", "returned", "no_second_talk",
)  # fmt: skip
"""Figures that follow the cases accepted in the period: each case adds the same whatever the period and the day are."""


def of_accepted(facts: CaseFacts) -> dict[str, bool]:
    """What one case adds to the figures named in OF_ACCEPTED."""
    if not facts.counted:
        return {name: name == "gone" for name in OF_ACCEPTED}
    case, answered = facts.case, facts.answered_on is not None
    return {
        "gone": False,
        "answered": answered,
        "closed": case.status in SETTLED,
        "rated": bool(case.rating),
        "unaskable": answered and case.unaskable and not case.rating and not case.handed_down,
        "for_above": answered and case.handed_down and not case.rating,
        **{value: case.rating == value for value in RATINGS},
        "first_satisfied": facts.first_rating == "satisfied",
        "first_rated": bool(facts.first_rating),
        "resolved": case.resolved == "yes",
        "partly_resolved": case.resolved == "partly",
        "resolved_asked": bool(case.resolved),
        "self_resolved": answered and case.outcome == "solved",
        "returned": case.round > 1,
        "no_second_talk": facts.lacks_second_talk,
    }


def _booked(facts: CaseFacts, over: Reckoning) -> dict[str, bool]:
    """Where the accounts of the period show the case: incoming + carried = accepted + declined + merged + withdrawn + pending."""
    booked, (first, last) = facts.booked, over.period
    entered, settled, accepted = (over.within(day) for day in (booked.entered_on, booked.settled_in, booked.accepted_in))
    waited = booked.entered_on < first and (booked.settled_in is None or booked.settled_in >= first)
    return {
        "incoming": entered,
        "accepted": accepted,
        **{name: settled and booked.settled_as == name and not accepted for name in NOT_COUNTED},
        "pending": booked.entered_on <= last and (booked.settled_in is None or booked.settled_in > last),
        "carried": waited or (accepted and booked.settled_in is not None and booked.settled_in < first),
        "late_incoming": entered and facts.registered_on < first,
        "late_accepted": accepted and facts.registered_on < first,
        "repeats": entered and facts.repeated,
    }


def joined_rating(facts: CaseFacts) -> tuple[int, int, int]:
    """The word of a joined voter: printed beside, not in the rates."""
    rating = facts.case.rating if facts.case.status == "merged" else ""
    return (int(rating == "satisfied"), int(rating == "mostly"), int(rating == "unsatisfied"))


def _shares(facts: CaseFacts, over: Reckoning) -> list[tuple[str, Figures]]:
    """What one case adds to the figures, and to which group's line: lateness to that of the group that had it; `converted` apart."""
    shares = [(facts.case.group or "", _share(facts, over))]
    for owed in facts.owed:
        shares.append((owed.group, _limit(facts, owed, over)))
    if promised := _promised(facts, over):
        shares.append((facts.case.group or "", promised))
    if facts.overdue(over.today):
        shares.append((facts.late_with(over.today), _late(facts, over)))
    return shares


def _late(facts: CaseFacts, over: Reckoning) -> Figures:
    """Why what is overdue does not stand among those accepted in P that have no answer, where it does not."""
    again = of_accepted(facts)["answered"]
    return Figures(overdue=1, overdue_again=int(again), overdue_earlier=int(not again and not over.within(facts.booked.accepted_in)))


def _share(facts: CaseFacts, over: Reckoning) -> Figures:
    ours: dict[str, Any] = {name: int(adds) for name, adds in _booked(facts, over).items()}
    if ours["accepted"]:
        ours |= {name: int(adds) for name, adds in of_accepted(facts).items()}
    closed, counted = facts.closings[0] if facts.closings else (None, None)
    first_closed = closed if over.within(counted) else None
    spent = over.calendar.count(facts.accepted_on, first_closed) if first_closed and facts.accepted_on else None
    return Figures(
        **ours,
        joined_rated=joined_rating(facts) if ours["incoming"] else (0, 0, 0),
        closed_in_period=int(first_closed is not None),
        days=((spent, 1),) if spent is not None else (),
    )


def _promised(facts: CaseFacts, over: Reckoning) -> Figures | None:
    """What a promise adds: followed at the cut-off, or settled in the period."""
    if facts.promise == "open":
        return Figures(promise_open=1, promise_late=int(facts.promise_late(over.today)))
    if not facts.promise or not over.within(facts.promise_settled_in):
        return None
    return Figures(promise_kept=1) if facts.promise == "kept" else Figures(promise_dropped=1)


def _limit(facts: CaseFacts, owed: Owed, over: Reckoning) -> Figures:
    """What one limit adds: whether it was kept, and whether it is that of a case accepted before P."""
    rate, accepted = _in_time(facts, owed, over), facts.booked.accepted_in
    earlier = rate[1] if accepted is not None and accepted < over.period[0] else 0
    if owed.what == "response":
        return Figures(responded=rate, responded_earlier=earlier)
    return Figures(on_time=rate, on_time_earlier=earlier)


def _in_time(facts: CaseFacts, owed: Owed, over: Reckoning) -> Rate:
    """Done not after the due date, of what was due in P. Not yet counted: neither done nor due at the cut-off."""
    if not facts.counted or not over.within(owed.due_on) or (owed.done_on is None and owed.due_on >= over.today):
        return (0, 0)
    return (int(owed.done_on is not None and owed.done_on <= owed.due_on), 1)
