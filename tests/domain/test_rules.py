"""Rules by plain values: working days, routing, masks, marks, typed ratings, buttons, statistics."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases.case import Case, Event
from domain.cases.event_kinds import details_of
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category, Congress, Group, Village
from domain.congress.reminder import answer_nags, quiet_until
from domain.congress.working_days import WorkingCalendar, add_months, day_of_month
from domain.figures.case_facts import History
from domain.figures.counting import figures
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import percent
from domain.people.places import villages_named
from domain.ratings.said_resolved import said_resolved
from domain.ratings.satisfaction import said
from domain.reading.reading import read
from domain.rights.roster import Roster
from domain.rights.routing import group_for, groups_for, may_stay
from domain.values.buttons import Button, unpack
from domain.values.ids import CaseId, ChatId, GroupId, VillageId
from domain.words.masks import masked
from tests import samples_of

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
CALENDAR = WorkingCalendar.of(
    frozenset(date(2026, 10, d) for d in range(1, 8)) | frozenset({date(2026, 9, 25)}),
    frozenset({date(2026, 10, 10), date(2026, 9, 20)}),
    frozenset({2026}),
)


def test_working_days_follow_holidays_and_makeup_days() -> None:
    assert CALENDAR.add(date(2026, 9, 28), 3) == date(2026, 10, 8)
    assert CALENDAR.is_working_day(date(2026, 10, 10))
    assert not CALENDAR.is_working_day(date(2026, 10, 11))
    assert CALENDAR.shifted(date(2026, 9, 25), "next_workday") == date(2026, 9, 28)
    assert CALENDAR.shifted(date(2026, 10, 25), "next_workday") == date(2026, 10, 26)
    assert CALENDAR.shifted(date(2026, 10, 25), "previous_workday") == date(2026, 10, 23)
    assert CALENDAR.shifted(date(2026, 10, 10), "next_workday") == date(2026, 10, 10)
    assert CALENDAR.limit_end(date(2026, 1, 31), "1 month") == date(2026, 2, 28)
    assert add_months(date(2026, 12, 15), 2) == date(2027, 2, 15)
    assert day_of_month(2026, 2, 31) == date(2026, 2, 28)


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(0, 30))
def test_adding_and_counting_working_days_agree(start: date, days: int) -> None:
    assert CALENDAR.count(start, CALENDAR.add(start, days)) == days


def test_the_ladder_starts_two_days_before_and_climbs_every_two() -> None:
    due, days, after = date(2026, 11, 18), [], date(2026, 11, 10)
    for _ in range(5):
        rung = answer_nags(due, CALENDAR, after)
        days.append((rung.day.isoformat(), rung.hearers))
        after = rung.day
    assert days == [
        ("2026-11-16", ("claimer",)),
        ("2026-11-18", ("claimer",)),
        ("2026-11-20", ("claimer", "leader")),
        ("2026-11-24", ("claimer", "leader", "presidium")),
        ("2026-11-26", ("claimer", "leader", "presidium")),
    ]
    assert answer_nags(due, CALENDAR, date(2026, 11, 1), busy=True).day == due


def test_quiet_hours_end_in_the_morning() -> None:
    congress = Congress()
    night = datetime(2026, 11, 4, 15, 0, tzinfo=UTC)
    assert quiet_until(night, congress) == datetime(2026, 11, 4, 23, 30, tzinfo=UTC)
    assert quiet_until(datetime(2026, 11, 4, 4, tzinfo=UTC), congress) is None


def roster(*groups: Group) -> Roster:
    villages = {VillageId(v): Village(VillageId(v), name) for v, name in (("v1", "上坪村"), ("v2", "下坪村"))}
    return Roster(1, Congress(), villages, {g.id: g for g in groups}, {}, {}, {}, {}, {GroupId("x"): ChatId(1)})


def test_routing_takes_the_lowest_level_then_fewest_cases_then_file_order() -> None:
    v1 = (VillageId("v1"),)
    county, one, two = (Group(GroupId(i), i, level, villages=v1) for i, level in (("c", "county"), ("a", "town"), ("b", "town")))
    town = roster(county, one, two)
    chosen = [group_for(town, VillageId("v1"), counts) for counts in ({}, {GroupId("a"): 3, GroupId("b"): 2})]
    assert [g.id if g else None for g in chosen] == ["a", "b"]
    assert group_for(town, VillageId("v2"), {}) is None
    assert group_for(town, None, {}) is None
    first_county = replace(town, congress=Congress(routing=("county", "town")))
    assert getattr(group_for(first_county, VillageId("v1"), {}), "level", "") == "county", "as the town file says"


def test_a_village_is_found_without_its_last_character() -> None:
    assert [v.id for v in villages_named(roster(), "上坪")] == ["v1"]
    assert villages_named(roster(), "哪里都不是") == ()


@pytest.mark.parametrize(
    "text",
    [
        "13800008801",
        "138 0000 8801",
        "+86 138-0000-8801",
        "１３８００００８８０１",
        "42000019000101000X",
        "6222 0000 0000 0000 000",
        "0717-1234567",
        "京A·12345",
        "鄂E8D23挂",
        "苏b 12345d",
    ],
)
def test_numbers_of_persons_are_masked(text: str) -> None:
    shown = masked(f"请打{text}谢谢")
    assert text not in shown
    assert shown.startswith("请打")
    assert "****" in shown
    assert masked(shown) == shown


@pytest.mark.parametrize("text", ["2026年11月22日", "欠了32000元", "编号 QX-2611-0007", "3.5米宽 2米8", "12345", "12388"])
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


def test_urgent_and_tip_are_found_on_the_samples_first_and_foremost() -> None:
    lines = samples_of.lines("voter_messages")
    for mark, flag, most in (
        ("urgent", "urgent", 8),
        ("tip", "tip_discipline", len(lines) // 14),
    ):  # of an outage with somebody on oxygen, water that wells up at the foot of a dyke, a dyke that is dug away, of a wife who is beaten and dares not call the police; eight more tell of tips, of relatives on lists, false measures and what is asked for a stamp
        wanted = [m for m in lines if flag in m["flags"]]
        found = [m for m in wanted if mark in read(m["text"], KNOWN, ("清溪镇",)).marks]
        assert len(found) / len(wanted) >= 0.95
        falsely = [m["text"] for m in lines if flag not in m["flags"] and mark in read(m["text"], KNOWN, ("清溪镇",)).marks]
        assert len(falsely) <= most, falsely


@given(st.text(max_size=200))
def test_reading_and_ratings_never_raise(text: str) -> None:
    read(text, KNOWN)
    masked(text)
    assert said(text) in (None, "satisfied", "mostly", "unsatisfied")
    assert said_resolved(text) in (None, "yes", "partly", "no")


@given(st.text(max_size=80))
def test_forged_button_data_never_raises(text: str) -> None:
    found = unpack(text)
    assert found is None or isinstance(found, Button)


def test_a_button_survives_packing() -> None:
    button = Button("rate", 7, "1:satisfied")
    assert unpack(button.pack()) == button


@pytest.mark.parametrize(
    ("rate", "shown"), [((0, 0), "—"), ((1, 3), "33.3%"), ((2, 3), "66.7%"), ((1, 8), "12.5%"), ((1, 16), "6.3%"), ((7, 7), "100.0%")]
)
def test_rates_have_one_decimal_half_up(rate: tuple[int, int], shown: str) -> None:
    assert percent(rate) == shown


def test_the_identities_of_the_glossary_hold_and_a_later_cut_off_sees_more() -> None:
    at = datetime(2026, 11, 4, 2, tzinfo=UTC)
    base = {"voter_id": 1, "village": "v1", "category": "road", "kind": "complaint", "channel": "bot", "marks": []}

    def history(n: int, *kinds: tuple[str, Any]) -> History:
        events = [Event("registered", at, at, "voter", details_of("registered", base | {"number": f"N{n}"}))]
        events += [
            Event(kind, at + timedelta(hours=k), at + timedelta(hours=k), "system", details_of(kind, data))
            for k, (kind, data) in enumerate(kinds, 1)
        ]
        return History(CaseId(n), events)

    assigned: tuple[tuple[str, Any], ...] = (("accepted", {}), ("assigned", {"group": "g1", "due_on": "2026-11-18"}))
    answered: tuple[tuple[str, Any], ...] = (
        *assigned,
        ("claimed", {"claimer": "d1"}),
        ("contacted", {}),
        ("answered", {"outcome": "solved"}),
    )
    histories = [
        history(1, *answered, ("rated", {"value": "satisfied"}), ("closed", {})),
        history(2, *answered, ("rated", {"value": "unsatisfied"}), ("returned", {"due_on": "2026-11-30"})),
        history(3, *answered, ("unaskable", {})),
        history(4, *assigned),
        history(5, ("withdrawn", {})),
        history(6, ("queued", {"reason": "tip"})),
        history(7, ("declined", {})),
        history(8, *assigned, ("merged", {"main_case": 4})),
    ]
    period = (date(2026, 11, 1), date(2026, 11, 30))
    f = figures(histories, Reckoning(period, datetime(2026, 12, 1, 1, tzinfo=UTC), Congress()))
    assert f.incoming + f.carried == f.accepted + f.declined + f.merged + f.withdrawn + f.pending == 8
    assert (f.accepted, f.answered, f.closed, f.rated, f.unaskable, f.overdue) == (4, 3, 1, 2, 1, 2 - 0)
    assert f.satisfied + f.mostly + f.unsatisfied == f.rated
    assert f.rating_rate == (2, 2)
    early = figures(histories, Reckoning(period, at + timedelta(hours=5, minutes=1), Congress()))
    assert (early.answered, early.rated) == (3, 0)
    assert figures(histories, Reckoning(period, datetime(2026, 12, 1, 1, tzinfo=UTC), Congress())) == f


def test_only_a_plain_number_names_a_row() -> None:
    from domain.values.buttons import number_in

    assert number_in("17") == 17
    assert [number_in(text) for text in ("", "-1", "²", "٣", "1e3", " 1", "9" * 19, "1|2")] == [0] * 8


def test_a_group_that_takes_a_category_has_it_from_every_village_of_its_town() -> None:
    here, health, other = (
        Group(GroupId("a"), "a", villages=(VillageId("v1"),)),
        Group(GroupId("h"), "h", categories=("medical",)),
        Group(GroupId("t"), "t", town="t2", categories=("education",)),
    )
    town = roster(here, health, other)
    for village in ("v1", "v2"):
        found = group_for(town, VillageId(village), {}, "medical")
        assert found is not None
        assert found.id == "h"
    assert [g.id for g in groups_for(town, VillageId("v1"), "education")] == ["a"], "another town's"
    assert group_for(town, VillageId("v2"), {}, "road") is None
    assert group_for(town, None, {}, "medical") is None
    case = Case(id=CaseId(1), village=VillageId("v1"), category="medical")
    assert may_stay(town, case) == {"a", "h"}, "somebody may have given it to the village's own"
