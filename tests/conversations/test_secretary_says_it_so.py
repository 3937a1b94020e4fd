"""What a secretary writes about the missing, two matters that are one, the summary and a visit day (docs/spec.md sections 4, 5 and 8)."""

import pytest

from services.deed.work import Work
from tests.conversations.test_lists_say_what import five_matters
from tests.town import Town


@pytest.mark.parametrize("words", ["催一下他们", "叫他们赶紧交记录"])
async def test_them_are_those_of_the_board_above(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-26")
    await secretary.writes("走访情况")
    secretary.forgets()
    await secretary.writes(words)
    assert "您这句话是要做什么" not in secretary.last
    assert "提醒" in secretary.last, "when they are reminded by themselves"


@pytest.mark.parametrize("words", ["通知没交记录的人赶紧交", "叫还没交的抓紧补"])
async def test_who_has_no_record_is_chased_at_any_time(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-26")
    await secretary.writes(words)
    assert "提醒" in secretary.last
    assert "您这句话是要做什么" not in secretary.last


async def test_without_a_board_them_are_nobody_known(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("催一下他们")
    assert "走访" not in secretary.last or "做什么" in secretary.last


@pytest.mark.parametrize("words", ["0001和0002是同一件", "0001跟0002重复了"])
async def test_two_are_one(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town, claimed=False)
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "QX-2611-0001" in secretary.last
    assert "QX-2611-0002" in secretary.last
    assert secretary.sees_button("merge_into")


async def test_a_question_about_two_joins_nothing(town: Town) -> None:
    await five_matters(town, claimed=False)
    secretary = await town.secretary()
    await secretary.writes("0001和0002是不是同一件")
    assert not secretary.sees_button("merge_into")


@pytest.mark.parametrize("words", ["把小结发到群里", "10月小结发到群里", "三季度通报发到各组群"])
async def test_the_summary_in_the_groups(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "自动发到各组群里" in secretary.last


@pytest.mark.parametrize(("words", "to"), [("12月的走访日改到28号", "2026-12-28"), ("12月走访日改到12月29日", "2026-12-29")])
async def test_a_day_is_moved_by_one_tap(town: Town, words: str, to: str) -> None:
    secretary = await town.secretary()

    def held(work: Work) -> str:
        day = work.days.of_month("visit", "2026-12")
        return day.held_on.isoformat() if day is not None else ""

    before = await town.ask(held)
    await secretary.writes(words)
    assert "改吗" in secretary.last
    assert await town.ask(held) == before, "nothing moves by words alone"
    await secretary.presses("改到这天")
    assert await town.ask(held) == to


async def test_who_only_reads_the_days_moves_none(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("12月的走访日改到28号")
    assert not deputy.sees_button("vd_move")
