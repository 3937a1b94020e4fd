"""Who owes a report back from above (domain/rights/hand_ups.py)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.cases.case import Event
from domain.cases.event_kinds import details_of
from domain.rights.hand_ups import awaited, latest_day

DAY = datetime(2026, 11, 1, 2, tzinfo=UTC)


def event(kind: str, day: int, **said: Any) -> Event:
    at = DAY + timedelta(days=day - 1)
    return Event(kind, at, at, "d001", details_of(kind, said))


def owing(*events: Event) -> list[tuple[str, date, date | None]]:
    return [(one.to, one.handed_on, one.due_on) for one in awaited(events, lambda moment: moment.date())]


UP = event("handed_up", 2, to="d072", due_on="2026-11-09")
EXPRESS = event("express", 3, to="d070", due_on="2026-11-18")


def test_each_owes_until_he_himself_has_reported() -> None:
    both = [("d072", date(2026, 11, 2), date(2026, 11, 9)), ("d070", date(2026, 11, 3), date(2026, 11, 18))]
    assert owing(UP, EXPRESS) == both
    assert owing(UP, EXPRESS, event("up_answered", 4, to="d070", on="2026-11-04")) == both[:1]
    assert latest_day(awaited([UP, EXPRESS], lambda moment: moment.date())) == date(2026, 11, 18)


def test_an_answer_to_the_voter_ends_it_and_a_later_hand_up_owes_anew() -> None:
    answer = event("answered", 5, outcome="solved")
    assert owing(UP, answer) == []
    assert owing(UP, answer, EXPRESS) == [("d070", date(2026, 11, 3), date(2026, 11, 18))]
    assert latest_day([]) is None
