"""What the secretary says of somebody whose data is to be erased, and of what a voter told (talk/typed_erasing.py, talk/desk/key_in.py)."""

from tests import stored
from tests.town import Town


async def test_a_number_leads_to_the_question_and_nothing_is_done_before(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter("下坪村", "辛伯")
    await voter.writes("垃圾车从来不进四组")
    await town.passes(minutes=15)
    await secretary.writes("把0001这个人删了")
    assert "要删除 QX-2611-0001 这位选民的信息吗" in secretary.last
    await secretary.writes("不删")
    assert (await town.case()).voter_id is not None
    await secretary.writes("0001 删除此人信息")
    await secretary.presses("都删：身份和写过的话")
    assert any("QX-2611-0001 这位选民的信息已经删了" in words for words in secretary.reads)


async def test_by_a_name_nobody_is_looked_for(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("周启明")
    await (await town.voter("下坪村", "辛伯")).writes("垃圾车从来不进四组")
    await town.passes(minutes=15)
    for words in ("删掉辛伯的信息", "有个选民打电话来要求删除他的信息"):
        await secretary.writes(words)
        assert "0007 删除此人信息" in secretary.last
        assert "0001" not in secretary.last
    await deputy.writes("把0001这个人删了")
    assert "人大秘书" in deputy.last


async def test_a_letter_without_a_colon_is_shown_and_kept_without_its_writer(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("收到一封信 下坪村彭家说塘里水臭")
    assert "替选民登记这件事吗" in secretary.last
    await secretary.presses("登记")
    assert "彭家" not in str(await town.ask(lambda work: [m.text for c in stored.cases(work) for m in work.messages.of(c.id)]))


async def test_what_no_group_has_is_not_said_to_be_handed_on(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("来信：石门村李老汉 13877776666 说刘国春收了两万块才给批宅基地")
    kept = next(words for words in secretary.reads if "登记好了" in words)
    case = await town.case()
    assert "转给：，" not in kept
    assert "最迟 —" not in kept
    assert case.group is not None or "还没有转给哪个小组" in kept


async def test_an_order_is_no_village(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("刚有人打电话说四组垃圾没人收")
    assert "是哪个村（居）的事" in secretary.last
    await secretary.writes("待处理")
    assert not any("没找到这个村" in words for words in secretary.reads)
    await secretary.writes("下坪村")
    assert (await town.case()).village is not None
