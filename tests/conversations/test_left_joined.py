"""What an earlier version left joined and sealed stands alone after the upgrade, in the secretary's queue (storage/migrations/versions/0072)."""

import pytest

from domain.cases.details_in_hand import Changed, Sealed
from services.case import left_joined
from services.deed.work import Work
from storage.database import open_engine
from storage.schema import downgrade, upgrade
from tests.conversations.test_joined_edited_in_confidence import one_of_two
from tests.town import Town

BEFORE = "0071"


async def upgraded(town: Town) -> None:
    await town.stop()
    engine = open_engine(town.settings.database_url)
    downgrade(engine, BEFORE)
    upgrade(engine)
    engine.dispose()
    await town.start()
    await town.passes(minutes=1)


def sealed_as_before(work: Work, how: str, *, tip: bool) -> None:
    """As an earlier version did it: the case stays joined."""
    case = work.cases.by_number("QX-2611-0002")
    assert case is not None
    if tip:
        case = work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | {"tip"})))))
    if how:
        work.cases.record(case, work.event("sealed", "voter", Sealed(how=how)))


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("how", "tip", "now"), [("kept", False, "kept"), ("due", True, "due"), ("asked", True, "asked"), ("", True, "due")]
)
async def test_it_stands_in_her_queue(town: Town, how: str, tip: bool, now: str) -> None:
    secretary = await town.secretary()
    _voter, group, _note = await one_of_two(town)
    await town.ask(lambda work: sealed_as_before(work, how, tip=tip))
    left = await town.case("QX-2611-0002")
    assert (left.status, left.sealed) == ("merged", True)
    await secretary.writes("/queue")
    assert "QX-2611-0002" not in secretary.last
    await upgraded(town)
    case = await town.case("QX-2611-0002")
    assert (case.status, case.main_case, case.seal, case.sealed) == ("accepted", None, now, True)
    await secretary.writes("/queue")
    assert "QX-2611-0002" in secretary.last
    assert "0002" not in group.card("QX-2611-0001")["text"]
    await town.check_promises()


async def test_of_an_answered_one_its_voter_keeps_the_answer(town: Town) -> None:
    _voter, group, _note = await one_of_two(town)
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await group.presses(zhou, "认领")
    await group.says(zhou, "0001答复：渠通了")
    await group.says(zhou, "发")
    await town.ask(lambda work: sealed_as_before(work, "kept", tip=False))
    await upgraded(town)
    case = await town.case("QX-2611-0002")
    assert (case.status, case.sealed, case.outcome) == ("answered", True, (await town.case("QX-2611-0001")).outcome)


async def test_what_is_joined_and_open_to_its_group_stays_joined(town: Town) -> None:
    await one_of_two(town)
    before = await town.case("QX-2611-0002")
    await upgraded(town)
    assert await town.case("QX-2611-0002") == before


async def test_what_looked_through_none_goes_on_behind_them(town: Town) -> None:
    await one_of_two(town)
    await town.ask(lambda work: sealed_as_before(work, "due", tip=True))
    left = await town.ask(lambda work: left_joined.stand_alone(work, {"after": -left_joined.LOOKED_AT}))
    assert (left.data, (await town.case("QX-2611-0002")).status) == ({"after": 0}, "merged")
    assert await town.ask(lambda work: left_joined.stand_alone(work, left.data)) is None
    assert (await town.case("QX-2611-0002")).status == "accepted"
