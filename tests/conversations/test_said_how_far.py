"""Words that only say how far a thing is belong to the matter that goes on (docs/spec.md section 3)."""

import pytest

from tests.town import Town

LAMP = "村口的路灯不亮"


@pytest.mark.parametrize(
    "words",
    [
        "还没动工呢",
        "人还没来",
        "还是不亮",
        "亮了两天又不亮了",
        "昨天来人看了，说等材料",
        "电工来过了，说缺线",
        "修到一半停了",
        "有好几个月了",
        "是三组不是二组",
        "说好十号动工的，人影都没得",
        "不急，慢慢来",
        "没来",
        "代表没来",
        "又一天了",
        "供电所没来啊",
        "供电所的人还没来修",
        "到现在供电所都没来一个人",
        "施工队一直没动静",
        "第三天了",
    ],
)
@pytest.mark.parametrize("day", ["2026-11-04", "2026-11-12"])
async def test_they_are_kept_with_it_also_days_later(town: Town, words: str, day: str) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(LAMP)
    await town.comes(day, "15:00")
    await voter.writes(words)
    await town.passes(minutes=20)
    assert len(await town.cases()) == 1, voter.reads
    assert any(words.split("，")[0] in text for text in group.reads)
    assert "这是新事项" in str(voter.messages[-1].get("reply_markup", "")) or "这是新事项" in str(voter.messages), "he can say otherwise"
    await town.check_promises()


async def test_what_names_another_thing_is_asked_about(town: Town) -> None:
    voter = await town.voter()
    await voter.writes(LAMP)
    await town.comes("2026-11-05")
    await voter.writes("水还没来")
    assert "接着说" in str(voter.messages[-1]["reply_markup"])


async def test_of_somebody_without_a_matter_they_are_one(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路还没人来修")
    assert len(await town.cases()) == 1
