"""Below an answer of him of whom another matter of theirs complains: what may be of that other matter does not reach him."""

import pytest

from tests.town import GroupTalk, Somebody, Town

COMPLAINT = "村支书周启明把修路的沙子拉回他屋里 偷卖了"


async def two_matters(town: Town, *, alone: bool) -> tuple[Somebody, GroupTalk, Somebody]:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("屋檐下的电线快挨到晾衣竿了")
    await group.says(zhou, "我来", group.card())
    await town.passes(minutes=30)
    await voter.writes(COMPLAINT)
    await voter.writes("新事项")
    if alone:
        await voter.writes("只给人大秘书看")
    await town.passes(minutes=30)
    await group.says(zhou, "0001答复：线接好了")
    await group.says(zhou, "发")
    await town.passes(minutes=10)
    return zhou, group, voter


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        "线接起了 那沙子呢",
        "线好了 我告他那个有结果没",
        "好了 上回那个检举呢",
        "他来接线的时候 我没敢提沙子",
        "线是抬高了 谢谢 沙子的事咋样",
        "处理他没有",
        "处分下来没",
        "纪委来了没",
        "查清楚没",
        "录音听了没",
        "上头晓得了没",
        "他晓得了咋办",
        "还敢不敢来",
        "他来问我了",
        "派出所咋还不抓人",
    ],
)
async def test_what_may_be_of_the_complaint_goes_there(town: Town, words: str, alone: bool) -> None:
    zhou, group, voter = await two_matters(town, alone=alone)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(words in text for text in (*group.reads[read:], *zhou.reads[before:])), words
    assert "QX-2611-0002" in voter.last, voter.reads


@pytest.mark.parametrize(
    "words", ["线还是低，挨到竹竿", "电线杆歪了一点", "师傅说下周再来紧一次线", "你们几时再来一趟", "电线处理得还不牢"]
)
async def test_what_is_of_the_answered_one_goes_on_to_him(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town, alone=False)
    await voter.writes(words)
    await town.settled()
    assert any(words in text for text in group.reads), voter.reads


WISHES = [
    "可以 莫让他晓得是我讲的",
    "好了 不要让他看到是我说的",
    "线好了 你们可别跟他提我",
    "行 莫说是我讲的",
    "嫑跟他说是俺说的",
    "谢谢 别把我供出来",
]


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("words", WISHES)
async def test_a_wish_for_silence_goes_to_the_complaint_alone(town: Town, words: str, alone: bool) -> None:
    zhou, group, voter = await two_matters(town, alone=alone)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(words)
    assert "QX-2611-0002" in voter.last, voter.reads
    await town.passes(minutes=12)
    await zhou.writes("0001")
    assert not any(words in text for text in (*group.reads[read:], *zhou.reads[before:])), words
    assert not any("QX-2611-0001" in text for text in group.reads[read:])


@pytest.mark.parametrize("words", ["两件都保密", "都别说是我讲的", "前面说的都保密"])
async def test_a_wish_for_all_is_not_put_where_the_man_complained_of_reads_it(town: Town, words: str) -> None:
    zhou, group, voter = await two_matters(town, alone=True)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(words)
    await town.passes(minutes=12)
    await zhou.writes("0001")
    assert not any(words in text for text in (*group.reads[read:], *zhou.reads[before:])), words
    assert "confidential" in (await town.case("QX-2611-0001")).marks


async def test_below_a_wish_the_other_matter_can_be_kept_too_without_its_words(town: Town) -> None:
    zhou, _, voter = await two_matters(town, alone=True)
    before = len(zhou.reads)
    await voter.writes("可以 莫让他晓得是我讲的")
    await voter.presses("保密：屋檐下的电线快挨到晾衣…")
    assert "confidential" in (await town.case("QX-2611-0001")).marks
    assert not any("莫让他晓得" in text for text in zhou.reads[before:])


async def test_a_reply_to_his_answer_with_such_a_wish_goes_to_the_complaint(town: Town) -> None:
    zhou, group, voter = await two_matters(town, alone=True)
    answer = next(message for message in reversed(voter.messages) if "线接好了" in str(message.get("text")))
    await voter.writes("要得 莫跟他说是我告的", answer)
    await town.settled()
    assert not any("莫跟他说" in text for text in (*group.reads, *zhou.reads))
    assert "QX-2611-0002" in voter.last


async def test_a_caption_with_such_a_wish_goes_to_the_complaint(town: Town) -> None:
    zhou, group, voter = await two_matters(town, alone=False)
    read = len(group.reads)
    await voter.sends("photo", "莫让他晓得是我拍的")
    await town.settled()
    assert not any("莫让他晓得" in text for text in (*group.reads[read:], *zhou.reads)), group.reads[read:]


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("满意 就是沙子那个没下文", "satisfied"),
        ("2 沙子没人管", "mostly"),
        ("基本满意吧 沙子他还没还", "mostly"),
        ("满意 沙子的事莫忘记", "satisfied"),
    ],
)
async def test_a_rating_counts_and_what_is_said_of_the_complaint_behind_it_goes_there(
    town: Town, words: str, rating: str, alone: bool
) -> None:
    zhou, group, voter = await two_matters(town, alone=alone)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert [case.rating for case in await town.cases()] == [rating, ""]
    assert not any("沙子" in text for text in (*group.reads[read:], *zhou.reads[before:])), words
