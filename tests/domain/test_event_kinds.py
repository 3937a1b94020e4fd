"""What an event says is a value of its kind's own, checked when it is made; its JSON is what it always was."""

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest

from domain.cases.case import Event
from domain.cases.details import UNSAID, Details
from domain.cases.details_for_voter import Answered, OfMessage, PhoneAsked, Returned, Unrated, Word
from domain.cases.details_in_hand import Assigned, Changed, Claimed, Forwarded, GivenBack, Registered, Released, Sealed, SpokenOf, Waited
from domain.cases.effects import EFFECTS
from domain.cases.event_kinds import KINDS, as_data, details_of
from domain.cases.life_cycle import STEPS
from domain.values.ids import GroupId, PersonId

NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)
DAY = date(2026, 11, 18)
D1, D2 = PersonId("d001"), PersonId("d002")
AS_STORED: list[tuple[str, dict[str, Any], Details]] = [
    (
        "registered",
        {
            "voter_id": None,
            "village": None,
            "category": "road",
            "kind": "help",
            "marks": ["minor"],
            "channel": "bot",
            "anonymous": True,
            "repeat_of": None,
            "named_deputy": None,
            "station": None,
            "language": "zh-Hans",
            "limits": {"answer": 10},
            "number": "QX-2611-0001",
        },
        Registered(category="road", kind="help", marks=("minor",), language="zh-Hans", limits={"answer": 10}, number="QX-2611-0001"),
    ),
    ("assigned", {"group": "g1", "response_due_on": "2026-11-18", "due_on": "2026-11-18"}, Assigned(group=GroupId("g1"), response_due_on=DAY, due_on=DAY)),
    ("claimed", {"claimer": "d001", "contact_due_on": None, "acted_for": "d002"}, Claimed(claimer=D1, acted_for=D2)),
    ("released", {"why": "gone", "by": None, "response_due_on": "2026-11-18"}, Released(why="gone", response_due_on=DAY)),
    ("given_back", {"why": "归县里", "group_before": "g1"}, GivenBack(why="归县里", group_before=GroupId("g1"))),
    ("forwarded", {"unit": "u1", "unit_name": "供电所", "person": "", "phone": "", "due_on": "2026-11-18", "note": ""}, Forwarded(unit="u1", unit_name="供电所", due_on=DAY)),
    ("waited", {"due_on": None, "voter_due_on": None, "days": 0}, Waited()),
    ("answered", {"outcome": "planned", "promise_on": "2026-11-18", "window_ends_at": "2026-11-04T02:00:00+00:00"}, Answered(outcome="planned", promise_on=DAY, window_ends_at=NOW)),
    ("rated", {"value": "satisfied"}, Word(value="satisfied")),
    ("returned", {"due_on": "2026-11-18", "claimer": None, "due_before": "2026-11-18", "claimer_before": "d001"}, Returned(due_on=DAY, claimer=None, due_before=DAY, claimer_before=D1)),
    ("unrated", {"claimer": "d001", "group": None, "unit_due_on": None, "resolved": ""}, Unrated(claimer=D1, group=None, unit_due_on=None)),
    ("changed", {"marks": [], "village": None, "anonymous": False}, Changed(marks=(), village=None, anonymous=False)),
    ("spoken_of", {"spoken_of": [], "asked_of": ["d001"]}, SpokenOf(spoken_of=(), asked_of=(D1,))),
    ("noted", {"message": 7, "about": "visit", "of_before": "a name nobody reads any more"}, OfMessage(message=7, about="visit")),
    ("phone_asked", {"whom": "d001", "again": True}, PhoneAsked(whom=D1, again=True)),
    ("closed", {"acted_for": "d002"}, Details(acted_for=D2)),
]  # fmt: skip
"""Kinds, the JSON of a row as it stands in databases, and what it says."""


@pytest.mark.parametrize(("kind", "data", "said"), AS_STORED, ids=[kind for kind, _, _ in AS_STORED])
def test_stored_rows_are_read_and_written_again_with_the_same_meaning(kind: str, data: dict[str, Any], said: Details) -> None:
    assert details_of(kind, data) == said
    written = as_data(said)
    assert details_of(kind, written) == said
    assert written == {name: value for name, value in data.items() if name in written}
    told_apart = {one.name for one in fields(said) if getattr(said, one.name) is None and one.default is UNSAID}
    assert told_apart <= written.keys(), "what ends something is written"
    assert all(value in (None, "") or name == "of_before" for name, value in data.items() if name not in written)


@pytest.mark.parametrize("kind", sorted(STEPS))
def test_an_event_takes_its_own_details_alone(kind: str) -> None:
    other = Sealed(how="due") if kind != "sealed" else Word(value="yes")
    with pytest.raises(TypeError, match=kind):
        Event(kind, NOW, NOW, "system", other)
    if kind in KINDS:
        with pytest.raises(TypeError, match=kind):
            Event(kind, NOW, NOW, "system", Details())
    else:
        assert Event(kind, NOW, NOW).data == Details()


def test_every_kind_is_a_step_and_every_effect_a_kinds() -> None:
    assert set(KINDS) <= set(STEPS)
    assert set(EFFECTS) <= set(STEPS)


def test_names_tell_days_and_moments_from_words() -> None:
    """The reader goes by the names: a field that ends so is a date or a moment, and no other is."""
    kinds: tuple[type[Details], ...] = (Details, *KINDS.values())
    for kind in kinds:
        for one in fields(kind):
            parts = get_args(one.type) or (one.type,)
            days = one.name.endswith("_on") or one.name in ("on", "due_before")
            assert (datetime in parts, date in parts) == (one.name.endswith("_at"), days), (kind, one.name)
