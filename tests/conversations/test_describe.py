"""「改分类」 and 「写摘要」: what staff and the claimer say a case is about, beside what was sent (docs/spec.md section 4)."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import file_of
from tests.conversations.test_desk import document_in
from tests.town import GroupTalk, Somebody, Town

HEARD = "桥头护栏断了两根，晚上没灯"


async def voice_case(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """A voice alone that the leader has claimed."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.sends("voice")
    await town.passes(minutes=3)
    await group.presses(leader, "认领")
    voter.forgets()
    return leader, group, voter


def register_of(work: Work) -> list[Any]:
    book = load_workbook(BytesIO(file_of(account(work, "2026-11"), "registers")[1]))
    return [cell.value for cell in book["选民意见登记簿"][4]]


async def test_a_voice_has_words_for_card_slip_register_search_and_figures(town: Town) -> None:
    leader, group, voter = await voice_case(town)
    said = len(voter.messages), len(group.reads)
    await group.presses(leader, "更多")
    await group.presses(leader, "写摘要")
    await group.replies(leader, HEARD + "，打13800000321找我")
    await group.presses(leader, "更多")
    await group.presses(leader, "改分类")
    await group.presses(leader, "classify_as:category:")
    await group.presses(leader, "classify_as:category:road")
    await group.presses(leader, "classify_as:kind:")
    await group.presses(leader, "classify_as:kind:help")
    case = await town.case()
    assert (case.category, case.kind) == ("road", "help")
    card = group.card()["text"]
    assert "道路交通" in card
    assert "摘要（周启明写，不是选民原话）：" in card
    assert HEARD in card
    assert "13800000321" not in card, "numbers in it are masked like all words"
    assert "没有文字，见下面的" in card, "the original is still below"
    assert len(voter.messages) == said[0], "told to nobody"
    assert not [words for words in group.reads[said[1] :] if HEARD in words and "状态：" not in words]
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    slip = document_in(town, group)
    assert f"摘要（周启明写，不是选民原话）：{HEARD}" in slip
    assert "语音" in slip, "what was sent is named beside it"
    secretary = await town.secretary()
    await secretary.writes("/find 护栏")
    assert case.number in secretary.last
    await secretary.writes(f"/audit {case.number}")
    assert "周启明 写摘要" in secretary.last
    assert "周启明 更改 类别：道路交通" in secretary.last
    assert "周启明 更改 类型：求助" in secretary.last
    assert HEARD not in secretary.last, "the audit has nobody's words"
    await town.comes("2026-11-25", "09:30")
    row = await town.ask(register_of)
    assert (row[5], row[6]) == ("道路交通", "求助")
    assert row[7].startswith("摘要（周启明写，不是选民原话）：" + HEARD)
    figures = (await town.ask(lambda work: account(work, "2026-11").figures)).by_category
    assert {name: figure.incoming for name, figure in figures} == {"road": 1}
    await town.check_promises()


async def test_a_later_one_takes_its_place_and_an_edit_corrects_it(town: Town) -> None:
    leader, group, _voter = await voice_case(town)
    secretary = await town.secretary()
    for words in ("说的是水管", "说的是水表"):
        await group.presses(leader, "更多")
        await group.presses(leader, "写摘要")
        written = await group.replies(leader, words)
    assert "说的是水表" in group.card()["text"]
    assert "说的是水管" not in group.card()["text"]
    leader.person.edits(written, "说的是水塔")
    await town.settled()
    assert "说的是水塔" in group.card()["text"]
    await secretary.writes(f"/case {(await town.case()).number}")
    await secretary.presses("更多")
    await secretary.presses("写摘要")
    await secretary.writes("听了一遍，说的是水费")
    assert "摘要（许文静写，不是选民原话）：" in group.card()["text"]
    assert "听了一遍，说的是水费" in group.card()["text"]
    await town.check_promises()


async def test_marks_are_set_and_taken_back_but_confidential_stays(town: Town) -> None:
    leader, group, voter = await voice_case(town)
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await voter.writes("老槐树边上")
    await officer.writes(f"/case {(await town.case()).number}")
    await officer.presses("更多")
    await officer.presses("改分类")
    await officer.presses("重复反映")
    assert (await town.case()).marks == {"repeat"}
    assert officer.sees_button("✓ 重复反映")
    await officer.presses("✓ 重复反映")
    assert (await town.case()).marks == set()
    await group.presses(leader, "更多")
    await group.presses(leader, "改分类")
    await group.presses(leader, "🔴紧急")
    assert any("紧急" in words for words in secretary.reads), "danger to life alerts staff, as the mark says"
    await group.presses(leader, "未成年人")
    await group.presses(leader, "🔒保密")
    case = await town.case()
    assert case.marks == {"urgent", "minor", "confidential"}
    assert case.anonymous
    assert "老槐树" not in group.card()["text"], "from then on the chat sees no words"
    await group.presses(leader, "更多")
    await group.presses(leader, "改分类")
    await group.presses(leader, "✓ 🔒保密")
    assert "改不了" in leader.popups[-1]
    assert "confidential" in (await town.case()).marks
    await town.check_promises()


async def test_a_category_that_concerns_an_official_of_the_village_leaves_his_chat(town: Town) -> None:
    leader, group, voter = await voice_case(town)  # the leader is the village's Party secretary
    secretary, colleague = await town.secretary(), await town.deputy("吕春敏")
    case = await town.case()
    await secretary.writes(f"/case {case.number}")
    await secretary.presses("更多")
    await secretary.presses("改分类")
    await secretary.presses("classify_as:category:")
    await secretary.presses("classify_as:category:village_affairs")
    assert (await town.case()).category == "village_affairs"
    assert not [m for m in group.chat.messages.values() if "状态：" in m.get("text", "")]
    assert any(case.number in words and "状态：" in words for words in colleague.reads)
    assert "村务与作风" not in "".join(leader.reads)
    assert voter.messages == []
    await town.check_promises()


async def test_whoever_has_not_claimed_it_may_neither_classify_nor_summarise(town: Town) -> None:
    _leader, group, _voter = await voice_case(town)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    for button, words in (("改分类", "要认领人或工作人员来改分类。"), ("写摘要", "要认领人或工作人员来写摘要。")):
        await group.presses(other, "更多")
        await group.presses(other, button)
        assert other.popups[-1] == words


async def test_what_was_written_about_his_words_goes_with_them(town: Town) -> None:
    leader, group, voter = await voice_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "写摘要")
    await group.replies(leader, HEARD)
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("pv_erase:withdraw:words")
    everything = await town.ask(lambda work: [m.text for m in work.messages.of((work.cases.by_number("QX-2611-0001")).id)])
    assert HEARD not in everything
    assert HEARD not in group.card()["text"]
