"""One act on several matters is shown and asked once before it is done, each by itself (talk/typed_several.py; docs/spec.md section 4, Typed acts)."""

import pytest

from services.deed.work import Work
from tests import stored
from tests.conversations.test_key_in import keyed_in
from tests.town import Somebody, Town


async def in_hand(town: Town, many: int = 2) -> tuple[Somebody, list[Somebody]]:
    deputy = await town.deputy("吕春敏")
    await town.group("g1", deputy, await town.deputy("周启明"))
    said = (("上坪村", "桥头的路灯坏了三天"), ("下坪村", "垃圾车从来不进四组"), ("上坪村", "水管爆了没水用"))[:many]
    voters = [await town.voter(village, f"选民{n}") for n, (village, _) in enumerate(said)]
    for voter, (_, words) in zip(voters, said, strict=True):
        await voter.writes(words)
    await town.passes(minutes=15)
    for nth in range(1, many + 1):
        await deputy.writes(f"000{nth}我认领")
    return deputy, voters


async def happened(town: Town, name: str) -> list[str]:
    def look(work: Work) -> list[str]:
        return [case.number[-4:] for case in stored.cases(work) if work.histories.last(case.id, name) is not None]

    found: list[str] = await town.ask(look)
    return found


@pytest.mark.parametrize("typed", ["都延到11月20日", "我手里的全部延期两天", "这两个都延期两天", "1和2都延期两天"])
async def test_a_longer_limit_for_several_is_shown_and_done_after_one_yes(town: Town, typed: str) -> None:
    deputy, voters = await in_hand(town)
    await deputy.writes(typed)
    assert "为什么要延期" in deputy.last
    assert "0001「桥头的路灯坏了三天」，到 11月20日" in deputy.last
    assert await happened(town, "extended") == []
    await deputy.writes("县里在换系统")
    assert "每位选民会读到的原因" in deputy.last
    assert await happened(town, "extended") == []
    await deputy.writes("发")
    assert "延期了 2 件" in deputy.last
    assert await happened(town, "extended") == ["0001", "0002"]
    assert all("县里在换系统" in voter.last for voter in voters)
    await deputy.writes("发")
    assert await happened(town, "extended") == ["0001", "0002"]
    await town.check_promises()


async def test_what_is_not_wanted_leaves_everything_as_it_was(town: Town) -> None:
    deputy, voters = await in_hand(town)
    before = [voter.last for voter in voters]
    await deputy.writes("都延期两天，县里在换系统")
    await deputy.writes("算了")
    assert "一件都没有动" in deputy.last
    assert await happened(town, "extended") == []
    assert [voter.last for voter in voters] == before


async def test_only_what_is_due_today_is_meant(town: Town) -> None:
    deputy, _ = await in_hand(town)
    await deputy.writes("今天到期的全部延期五天")
    assert "没有今天到期的事项" in deputy.last
    assert "11月18日" in deputy.last
    await town.comes("2026-11-18")
    await deputy.writes("今天到期的全部延期五天")
    assert "这 2 件一起延期" in deputy.last


async def test_both_go_to_one_unit_each_by_itself(town: Town) -> None:
    deputy, voters = await in_hand(town)
    await deputy.writes("这两个都转水利站")
    assert "什么时候前回话" in deputy.last
    await deputy.writes("三天")
    assert "→ 水利站，到 11月7日" in deputy.last
    assert await happened(town, "forwarded") == []
    await deputy.writes("好")
    assert await happened(town, "forwarded") == ["0001", "0002"]
    assert all("水利站" in voter.last for voter in voters)
    await town.check_promises()


async def test_which_two_of_three_is_not_guessed(town: Town) -> None:
    deputy, _ = await in_hand(town, 3)
    await deputy.writes("这两个都转水利站")
    assert "是哪几件" in deputy.last
    await deputy.writes("1和3都转水利站，下周五")
    assert "这 2 件一起转办" in deputy.last
    assert "0002" not in deputy.last


async def test_what_was_extended_before_is_left_out_and_said(town: Town) -> None:
    deputy, _ = await in_hand(town)
    await deputy.writes("0001延期两天，县里在换系统")
    await deputy.writes("发")
    await deputy.writes("都延期两天，县里在换系统")
    assert any("没有办的" in text and "0001" in text for text in deputy.reads)
    assert "这 1 件一起延期" in deputy.last


@pytest.mark.parametrize(("typed", "day"), [("1和2都转供电所，三天内，带上梯子", ""), ("1和2都转供电所，带上梯子", "三天")])
async def test_words_beside_the_day_are_the_line_for_the_unit(town: Town, typed: str, day: str) -> None:
    deputy, _ = await in_hand(town)
    await deputy.writes(typed)
    if day:
        await deputy.writes(day)
    assert "每张单上的附言：" in deputy.last
    assert "带上梯子" in deputy.last
    deputy.forgets()
    await deputy.writes("好")
    assert sum("带上梯子" in text for text in deputy.reads) == 2
    assert await happened(town, "forwarded") == ["0001", "0002"]


async def test_what_is_due_later_anyway_keeps_its_day(town: Town) -> None:
    deputy, _ = await in_hand(town)
    await deputy.writes("都延到11月12日，县里在换系统")
    assert "本来就到 11月18日" in deputy.last
    assert not deputy.sees_button("2 件都延期")


async def test_what_speaks_of_whom_the_unit_has_is_not_handed_to_it_among_others(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    voter, other = await town.voter(), await town.voter("下坪村", "老李")
    await voter.writes("自来水停了三天，贺成不肯来修，还骂人")
    await other.writes("下坪的水管爆了没水用")
    await town.passes(minutes=15)
    await deputy.writes("0001我认领")
    await deputy.writes("0002我认领")
    await deputy.writes("1和2都转自来水厂，三天内")
    assert any("没有办的" in text and "0001：这件事说的就是镇自来水厂贺成" in text for text in deputy.reads)
    assert "这 1 件一起转办" in deputy.last
    await deputy.writes("好")
    assert await happened(town, "forwarded") == ["0002"]


async def test_whose_voter_reads_nothing_here_is_told_before_it_is_done(town: Town) -> None:
    deputy, _ = await keyed_in(town)
    await (await town.voter("下坪村")).writes("垃圾车从来不进四组")
    await town.passes(minutes=15)
    for nth in ("0001", "0002"):
        await deputy.writes(f"{nth}我认领")
    await deputy.writes("1和2都延期两天，县里在换系统")
    assert "这 2 件一起延期" in deputy.last
    assert "QX-2611-0001（这位选民不在 Telegram 上" in deputy.last
    assert "QX-2611-0002（" not in deputy.last


async def test_who_was_suspended_meanwhile_does_nothing(town: Town) -> None:
    deputy, _ = await in_hand(town)
    secretary = await town.secretary()
    await deputy.writes("都延期两天，县里在换系统")
    shown = dict(deputy.messages[-1])
    await secretary.writes("名册")
    await secretary.presses("上下坪代表小组（10 位，手机连上的 2 位）")
    await secretary.presses("✓ 吕春敏")
    await secretary.presses("停用")
    await secretary.writes("确认")
    await deputy.presses("2 件都延期", shown)
    assert await happened(town, "extended") == []


@pytest.mark.parametrize("asked", ["都延期两天", "0001延期两天"])
async def test_it_is_no_reason_that_voters_would_read(town: Town, asked: str) -> None:
    deputy, _ = await in_hand(town)
    await deputy.writes(asked)
    await deputy.writes("1和2都转供电所")
    assert not any("原因" in text and "1和2" in text for text in deputy.reads)
    assert any("这 2 件一起转办" in text for text in deputy.reads)
