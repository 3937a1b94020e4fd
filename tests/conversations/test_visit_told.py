"""A visit told when it is over begins its record with day and figures; what is begun and not saved is seen on the board (docs/spec.md section 5)."""

from datetime import date

import pytest

from domain.values.message import from_json
from services.deed.work import Work
from storage.visit_rows import Record
from tests.town import Somebody, Town


async def draft_of(town: Town, deputy: Somebody) -> Record | None:
    def look(work: Work) -> Record | None:
        return work.visits.draft_of(next(p.id for p in work.roster.people.values() if p.id == deputy.person_id))

    found: Record | None = await town.ask(look)
    return found


@pytest.mark.parametrize(
    ("words", "on", "households", "people"),
    [
        ("走访完了 5户 12个人", date(2026, 11, 30), 5, 12),
        ("我25号走访了三户，2户有意见", date(2026, 11, 25), 3, None),
        ("昨天走访了5户", date(2026, 11, 29), 5, None),
        ("补记10月25号的走访", date(2026, 10, 25), None, None),
    ],
)
async def test_the_record_is_begun_with_what_he_said(town: Town, words: str, on: date, households: int | None, people: int | None) -> None:
    deputy = await town.deputy("于发")
    await town.comes("2026-11-30", "15:00")
    await deputy.writes(words)
    record = await draft_of(town, deputy)
    assert record is not None
    assert (record.visit_on, record.households, record.people) == (on, households, people)
    assert "您这句话是要做什么" not in deputy.last


async def test_last_months_is_of_its_visit_day_and_counts_go_on(town: Town) -> None:
    deputy = await town.deputy("于发")
    await town.comes("2026-12-01", "15:00")
    await deputy.writes("补记上个月走访")
    await deputy.writes("3户")
    record = await draft_of(town, deputy)
    assert record is not None
    assert (record.month, record.households) == ("2026-11", 3)


@pytest.mark.parametrize("words", ["走访完了吗", "补路5户", "村干部走访了三户就走了", "走访日路不好走"])
async def test_other_words_begin_none(town: Town, words: str) -> None:
    deputy = await town.deputy("于发")
    await town.comes("2026-11-30", "15:00")
    await deputy.writes(words)
    assert await draft_of(town, deputy) is None


async def test_what_is_begun_is_seen_on_the_board_and_asked_about(town: Town) -> None:
    deputy, secretary = await town.deputy("于发"), await town.secretary()
    await town.comes("2026-11-25", "15:00")
    await deputy.writes("走访完了 5户 12个人")
    await town.comes("2026-11-30", "15:00")
    await secretary.writes("走访情况")
    assert "开始记了、还没保存：于发" in secretary.last
    await secretary.writes("于发走访了几户")
    assert "于发 2026-11 还没有交走访记录" in secretary.last
    assert "开始记了，还没有保存" in secretary.last


async def test_a_colleagues_visits_are_not_told(town: Town) -> None:
    deputy, _ = await town.deputy("史树华"), await town.deputy("于发")
    await deputy.writes("于发走访了几户")
    assert "还没有交走访记录" not in deputy.last


async def heard_in(town: Town, deputy: Somebody) -> list[str]:
    record = await draft_of(town, deputy)
    assert record is not None
    return [from_json(matter.message).text for matter in await town.ask(lambda work: work.visits.matters(record.id))]


SEVERAL = "老彭家沟臭要盖板，王婆婆家没意见，李四家低保没到"


async def test_each_household_of_one_breath_is_an_opinion_of_its_own_and_is_edited_by_its_part(town: Town) -> None:
    deputy = await town.deputy("于发")
    await town.group("g1", deputy)
    await town.comes("2026-11-25", "15:00")
    await deputy.writes("走访完了 3户 5个人")
    sent = await deputy.writes(SEVERAL)
    assert await heard_in(town, deputy) == ["老彭家沟臭要盖板", "李四家低保没到"]
    assert "意见 2 条" in deputy.last
    assert "· 老彭家沟臭要盖板\n· 李四家低保没到" in deputy.last
    await deputy.edits(sent, SEVERAL.replace("低保没到", "高龄补贴没到"))
    assert await heard_in(town, deputy) == ["老彭家沟臭要盖板", "李四家低保没到"]
    assert "没有动" in deputy.last, "which of them he means now is not known"


@pytest.mark.parametrize("words", ["老彭家说村主任收钱，李家说他还打人", "老彭家说不要讲是他说的，李家说路灯不亮"])
async def test_what_is_kept_from_somebody_is_not_taken_apart(town: Town, words: str) -> None:
    deputy = await town.deputy("于发")
    await town.group("g1", deputy)
    await town.comes("2026-11-25", "15:00")
    await deputy.writes("走访完了 3户 5个人")
    await deputy.writes(words)
    assert await heard_in(town, deputy) == [words]


async def test_a_long_opinion_is_shown_as_cut(town: Town) -> None:
    deputy = await town.deputy("于发")
    await town.group("g1", deputy)
    await town.comes("2026-11-25", "15:00")
    await deputy.writes("走访完了 3户 5个人")
    await deputy.writes("路灯坏了很久了，" * 12)
    assert "· 路灯坏了" in deputy.last
    assert any(line.endswith("…") for line in deputy.last.splitlines() if line.startswith("· 路灯"))
