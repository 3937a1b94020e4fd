"""What a visited person tells in confidence, or of danger, is not posted by 「并入」 (docs/spec.md section 5)."""

import pytest

from tests.conversations.test_erase_for import joined
from tests.town import Town

CANAL = "三组水渠堵了浇不上地，"
SECRECY = ("赵婆婆说的，请保密，莫讲是她说的", "我一个寡妇找了好几回，请帮我保密")
FOR_ANOTHER = ("赵婆婆讲的，她怕人晓得", "赵婆婆说不要讲她名字", "说话的人不想让人知道", "莫说是她讲的")
BEATEN = ("赵婆婆说她男人又打她", "赵婆婆挨儿子打了几回")
HARMS_HERSELF = ("赵婆婆说再不修就喝农药", "赵婆婆说她不想活了")


@pytest.mark.parametrize("words", SECRECY + FOR_ANOTHER)
async def test_a_wish_for_secrecy_stands_alone(town: Town, words: str) -> None:
    deputy = await town.deputy("吕春敏")
    _, group = await joined(town, deputy, CANAL + words)
    read = "\n".join(group.reads)
    assert words not in read
    assert "走访时又听到" not in read
    other = next(case for case in await town.cases() if case.number == "QX-2611-0002")
    assert other.confidential
    assert any("已单独立为事项 QX-2611-0002" in one for one in deputy.reads)


@pytest.mark.parametrize("words", HARMS_HERSELF + BEATEN)
async def test_who_may_be_harmed_stands_alone_and_staff_are_woken(town: Town, words: str) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    _, group = await joined(town, deputy, CANAL + words)
    assert "走访时又听到" not in "\n".join(group.reads)
    assert len(await town.cases()) == 2
    assert any("🔴 紧急" in one for one in secretary.reads)


async def test_danger_stands_alone_and_wakes_staff(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await joined(town, deputy, CANAL + "刚才有个娃儿掉进渠里了，快来人")
    other = next(case for case in await town.cases() if case.number == "QX-2611-0002")
    assert "urgent" in other.marks
    assert any("🔴 紧急" in one for one in secretary.reads)
