"""What became of each 转办 (domain/cases/hand_overs.py)."""

from datetime import UTC, date, datetime
from typing import Any

from domain.cases.case import Event
from domain.cases.event_kinds import details_of
from domain.cases.hand_overs import awaited, hand_overs, latest_day


def at(day: int) -> datetime:
    return datetime(2026, 11, day, 2, tzinfo=UTC)


def event(kind: str, day: int, **data: Any) -> Event:
    return Event(kind, at(day), at(day), "d001", details_of(kind, data))


def forwarded(day: int, unit: str, due: str, name: str = "", **more: Any) -> Event:
    return event("forwarded", day, unit=unit, unit_name=name or unit, due_on=due, **more)


def found(*events: Event) -> list[Any]:
    return hand_overs(events, lambda moment: moment.date())


def test_each_answer_belongs_to_its_own_hand_over() -> None:
    water, power = found(
        forwarded(2, "water", "2026-11-06"),
        forwarded(3, "power", "2026-11-05"),
        event("unit_answered", 9, nth=1, on="2026-11-09"),
    )
    assert (water.answered_on, water.on_time) == (date(2026, 11, 9), False)
    assert (power.answered_on, power.on_time) == (None, False)


def test_an_answer_on_the_day_itself_is_on_time() -> None:
    (one,) = found(forwarded(2, "water", "2026-11-06"), event("unit_answered", 6, nth=1, on="2026-11-06"))
    assert one.on_time


def test_what_went_back_marks_the_result_before_it_and_no_other_units() -> None:
    first, other, again = found(
        forwarded(2, "water", "2026-11-06"),
        forwarded(3, "power", "2026-11-05"),
        forwarded(9, "water", "2026-11-16", again=True),
    )
    assert (first.returned, other.returned, again.returned) == (True, False, False)
    assert again.again


def test_units_that_were_typed_are_told_apart_by_their_names() -> None:
    one, two = found(forwarded(2, "", "2026-11-06", "老李"), forwarded(3, "", "2026-11-05", "老王"))
    assert not one.same_unit(two)
    assert awaited([one, two]) == [one, two]


def test_of_one_unit_the_newest_alone_is_awaited() -> None:
    several = found(forwarded(2, "water", "2026-11-06"), forwarded(3, "water", "2026-11-12"), forwarded(3, "power", "2026-11-20"))
    assert [one.nth for one in awaited(several)] == [2, 3]
    assert latest_day(awaited(several)) == date(2026, 11, 20)
    assert latest_day([]) is None
