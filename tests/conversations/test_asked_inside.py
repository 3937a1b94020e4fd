"""What a deputy asks the bot or a colleague is answered in kind or left alone, and never offered to his voter (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import Town, has_button


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("这个怎么转？", "转办"),
        ("怎么转给水利站", "转办"),
        ("怎么延期", "点「更多」，再点「延期」"),
        ("退办怎么弄", "点「更多」，再点「退办」"),
        ("怎么上报啊", "上报"),
        ("答复", "答复"),
        ("谁有水利站电话", "13800000903"),
        ("水厂的电话是多少", "13800000902"),
        ("怎么联系供电所", "龚正富"),
    ],
)
async def test_in_private_it_is_answered(town: Town, words: str, answer: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert answer in deputy.last
    assert "要做什么" not in deputy.last
    await town.check_promises()


@pytest.mark.parametrize("words", ["谁去看过？", "明天几点开会？", "要不要报镇里", "这个能不能转给别的组"])
async def test_what_it_cannot_answer_is_not_offered_to_the_voter(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert not has_button(deputy.chat, "as_reply")


@pytest.mark.parametrize("words", ["您家门牌多少？", "0002 水管是哪天换的？", "大娘，路坏在几组？", "是哪一盏灯？"])
async def test_what_is_asked_of_the_voter_is(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert has_button(deputy.chat, "as_reply")


async def test_below_a_card_a_colleagues_question_is_a_note_without_a_way_to_the_voter(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "谁去看过？", group.card(number(2)))
    assert "已记为内部备注" in group.last
    assert not has_button(group.chat, "发给选民")
    await group.says(deputy, "您家门牌多少？", group.card(number(2)))
    assert has_button(group.chat, "发给选民")


async def test_below_a_card_how_it_is_done_is_answered_and_is_no_note(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "这个怎么转？", group.card(number(2)))
    assert "转办" in group.last
    assert "内部备注" not in group.last


@pytest.mark.parametrize("words", ["这个怎么转？", "谁有水利站电话"])
async def test_in_the_group_beside_no_card_it_is_left_alone(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town)
    before = len(group.reads)
    await group.says(deputy, words)
    assert len(group.reads) == before


async def test_no_persons_number_is_told(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("史树华的电话是多少")
    assert "138" not in deputy.last
