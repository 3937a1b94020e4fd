"""The sender looks into the outbox when something may leave, and not at every end of a call; what may leave is never looked past."""

from prometheus_client import REGISTRY

from bot.outage import Outages
from bot.outgoing import Leaving
from bot.pace import Limits, Pace
from bot.turns import FILES_SIDE_BY_SIDE, Turns
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import outbox
from storage.outbox import ANSWER, NOTICE, Call, OutboxRow
from tests.town import Town

OPEN = Limits(overall=(1000, 1.0), group=(1000, 1.0), private=(1000, 1.0), spacing=0.0, bulk_spacing=0.0)
FULL = 8


def counted() -> tuple[float, float]:
    """How often was looked, and how many calls there were."""
    calls = [sample.value for metric in REGISTRY.collect() if metric.name == "lianxin_calls" for sample in metric.samples]
    return REGISTRY.get_sample_value("lianxin_outbox_looks_total") or 0.0, sum(calls)


async def test_matters_take_fewer_looks_than_calls(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(8)]
    await town.settled()
    looks, calls = counted()
    for n, voter in enumerate(voters):
        await voter.writes(f"{n}组的路坏了，车过不去")
    now_looks, now_calls = counted()
    assert now_calls - calls >= 2 * len(voters)
    assert now_looks - looks < now_calls - calls
    assert group.last


def test_who_writes_down_that_a_call_was_taken_sees_what_waits_for_it(database: DatabaseThread) -> None:
    def owed(work: Work) -> tuple[list[OutboxRow], int]:
        first = work.say(-5, "一")
        work.say(-5, "二")
        work.outbox.put(Call(-6, "copyMessage", {"from_chat_id": -5, "message_id": 1}, refers_to=work.say(-7, "三")))
        work.say(-8, "四")
        return work.sending.next(work.now, 10, spaced=True), first

    def taken(work: Work, row: OutboxRow) -> bool:
        return outbox.delivered_for(work, row, [row.id + 1000])

    rows, first = database.do_now(owed)
    assert [row.chat_id for row in rows] == [-5, -5, -7, -8]
    assert rows[0].id == first
    assert [database.do_now(taken, row) for row in rows] == [True, False, True, False]


def row(number: int, chat: int, *, priority: int = ANSWER, method: str = "sendMessage") -> Leaving:
    return Leaving(OutboxRow(number, chat, method, {"text": "一"}, priority), None, {})


def turns(limits: Limits = OPEN) -> Turns:
    return Turns(Pace(limits), Outages(0.1, 1.0))


def test_a_chat_somebody_looked_past_while_its_call_was_written_down_is_looked_at_again() -> None:
    made, (one,) = turns(), [row(1, 5)]
    assert made.chosen([one], FULL) == ([one], None)
    made.resting()
    made.ended(one.row)
    made.marking(one.row)
    assert not made.over(one.row), "who writes it down sees what was put before"
    assert made.chosen([one], FULL) == ([one], None)
    made.ended(one.row)
    made.marking(one.row)
    assert 5 in made.resting()[0].sends
    assert made.over(one.row)
    assert made.chosen([one], FULL) == ([one], None)
    made.ended(one.row)
    made.marking(one.row)
    assert not made.over(one.row), "that was the call before"


def test_after_all_that_was_there_nobody_looks_and_after_a_full_page_at_once() -> None:
    few, full = [row(n, n) for n in range(1, FULL)], [row(n, 100 + n) for n in range(1, FULL + 1)]
    assert turns().chosen(few, FULL) == (few, None)
    assert turns().chosen(full, FULL) == (full, 0.0)


def test_what_waits_for_its_slot_is_looked_at_when_that_comes() -> None:
    made = turns(Limits(overall=(1000, 1.0), private=(1000, 1.0), spacing=0.2, bulk_spacing=0.2))
    answer, notices = row(9, 9), [row(n, n, priority=NOTICE) for n in range(1, 5)]
    leave, again = made.chosen([answer, *notices], FULL)
    assert leave == [answer, *notices[:2]], "one more than the spacing, for the time nothing left"
    assert again is not None
    assert 0.1 < again <= 0.2


def test_a_file_without_a_place_does_not_hold_up_what_comes_after_it() -> None:
    made = turns()
    files = [row(n, n, method="getFile") for n in range(1, FILES_SIDE_BY_SIDE + 2)]
    assert made.chosen(files, FULL) == (files[:-1], 0.0)
    assert not made.usual(files[0].row)
    assert made.usual(row(99, 99).row)
