"""When both sides are reminded of a meeting (domain/congress/meeting_reminders.py)."""

from datetime import datetime

import pytest

from domain.congress.congress import Congress
from domain.congress.meeting_reminders import moments
from domain.congress.reminder import quiet_until

TOWN = Congress()


@pytest.mark.parametrize(
    ("at", "agreed", "said"),
    [
        ("11-12 15:30", "11-04 10:00", {"before": "11-11 09:00", "hour": "11-12 14:30"}),
        ("11-05 15:30", "11-04 08:00", {"before": "11-04 09:00", "hour": "11-05 14:30"}),
        ("11-05 15:30", "11-04 19:00", {"morning": "11-05 09:00", "hour": "11-05 14:30"}),
        ("11-05 10:00", "11-04 19:00", {"hour": "11-05 09:00"}),
        ("11-05 08:00", "11-04 19:00", {"eve": "11-04 20:00"}),
        ("11-05 08:00", "11-04 21:00", {"early": "11-05 07:30"}),
        ("11-05 08:00", "11-03 10:00", {"before": "11-04 09:00", "early": "11-05 07:30"}),
        ("11-05 07:30", "11-04 21:00", {}),
        ("11-05 22:00", "11-05 10:00", {"evening": "11-05 20:00"}),
        ("11-05 15:30", "11-05 10:00", {"hour": "11-05 14:30"}),
        ("11-05 15:30", "11-05 15:00", {}),
    ],
)
def test_what_is_agreed_late_is_said_once_before_it_and_never_at_night(at: str, agreed: str, said: dict[str, str]) -> None:
    found = moments(_moment(at), _moment(agreed), TOWN)
    assert {name: f"{TOWN.local(moment):%m-%d %H:%M}" for name, moment in found.items()} == said
    assert not any(quiet_until(moment, TOWN) for moment in found.values())


def _moment(text: str) -> datetime:
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=TOWN.zone)
