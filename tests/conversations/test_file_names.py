"""What a voter's file is called is read like his words, and never shown to others where his words would be masked."""

from collections.abc import Iterator
from typing import Any

import pytest

from services.case.renamed_files import RENAMED
from tests.conversations.test_rights_end import ENDS
from tests.town import GroupTalk, Somebody, Town, find_button


def _called(group: GroupTalk) -> Iterator[str]:
    for message in group.chat.messages.values():
        for kind in ("document", "audio"):
            if kind in message:
                yield " ".join(str(message[kind].get(name, "")) for name in ("title", "performer", "file_name"))


async def _sends(town: Town, voter: Somebody, kind: str, caption: str = "", **named: str) -> None:
    file_id = town.telegram.state.keep_file(b"data")
    held: dict[str, Any] = {"file_id": file_id, "file_unique_id": "u1", "file_size": 4, **named}
    more = {"duration": 3} if kind == "audio" else {}
    voter.person.posts({kind: held | more} | ({"caption": caption} if caption else {}))
    await town.settled()
    await town.passes(minutes=10)


@pytest.mark.parametrize(
    ("kind", "named", "who"),
    [
        ("document", {"file_name": "周启明骂人.pdf"}, "d001"),
        ("audio", {"title": "刘国春骂人录音"}, "d007"),
        ("audio", {"title": "录音", "file_name": "刘国春_骂人.mp3"}, "d007"),
    ],
)
async def test_whom_a_file_is_named_after_is_kept_from_it(town: Town, kind: str, named: dict[str, str], who: str) -> None:
    leader, chief = await town.deputy("周启明"), await town.deputy("刘国春")
    group = await town.group("g1", leader, chief)
    voter = await town.voter("上坪村")
    await _sends(town, voter, kind, **named)
    assert who in (await town.case()).spoken_of
    assert list(_called(group)) == []
    assert not any("骂人" in words for words in group.reads)


async def test_a_file_named_like_a_tip_is_sealed(town: Town) -> None:
    group = await town.group("g1", await town.deputy("史树华"))
    voter = await town.voter("上坪村")
    await _sends(town, voter, "document", file_name="举报周启明贪污低保款.pdf")
    assert (await town.case()).sealed
    assert list(_called(group)) == []


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("document", {"file_name": "王秀兰13800001234上坪村3组12号.jpg"}),
        ("audio", {"performer": "王秀兰 13800001234", "title": "路灯"}),
    ],
)
async def test_a_file_whose_name_would_be_masked_is_not_copied(town: Town, kind: str, named: dict[str, str]) -> None:
    group = await town.group("g1", await town.deputy("史树华"))
    voter = await town.voter("上坪村")
    await _sends(town, voter, kind, "路灯坏了，见文件", **named)
    assert any("路灯坏了" in words and "显示不了" in words for words in group.reads)
    assert list(_called(group)) == []
    assert not any("13800001234" in words for words in group.reads)


@pytest.mark.parametrize(
    "name", ["路灯.pdf", "IMG_20261101_120000.jpg", "mmexport1780000000000.jpg", "微信图片_20261101120000.jpg", "VID-20261101-WA0001.mp4"]
)
async def test_an_ordinary_name_changes_nothing(town: Town, name: str) -> None:
    group = await town.group("g1", await town.deputy("史树华"))
    voter = await town.voter("上坪村")
    await _sends(town, voter, "document", "路灯坏了，见文件", file_name=name)
    assert len(list(_called(group))) == 1


async def _reads_in_full(somebody: Somebody, number: str) -> list[dict[str, Any]]:
    await somebody.writes(f"/case {number}")
    await somebody.presses("menu")
    await somebody.presses("full")
    return [m["document"] for m in somebody.messages if "document" in m]


async def test_its_claimer_reads_it_under_the_masked_name(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, deputy)
    voter = await town.voter("上坪村")
    await _sends(town, voter, "document", "路灯坏了，见文件", file_name="王秀兰13800001234上坪村3组12号.jpg")
    assert any("认领的代表在私聊里点「全文」" in words for words in group.reads)
    assert await _reads_in_full(deputy, "QX-2611-0001") == [], "whoever did not claim it"
    await group.presses(deputy, "认领")
    deputy.forgets()
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("menu")
    await deputy.presses("full")
    (file,) = [m["document"] for m in deputy.messages if "document" in m]
    assert file["file_name"].endswith(".jpg")
    for told in ("13800001234", "王秀兰", "12号"):
        assert told not in file["file_name"]
    assert town.telegram.state.files[file["file_id"]] == b"data"
    assert list(_called(group)) == []


async def test_a_file_that_comes_after_the_claim_ended_reaches_nobody(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("史树华"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter("上坪村")
    await _sends(town, voter, "document", "路灯坏了，见文件", file_name="王秀兰13800001234.pdf")
    await group.presses(deputy, "认领")
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("menu")
    town.telegram.down = True
    deputy.person.presses(*find_button(deputy.chat, "full", None))

    async def owed() -> bool:
        return bool(await town.ask(lambda work: RENAMED in {row.purpose for row in work.sending.next(work.now, 50, spaced=False)}))

    await town.until(owed)
    await town.ask(ENDS["停用"], await secretary.handle(), deputy.person_id)
    town.telegram.down = False
    await town.settled()
    assert not any("document" in m for m in deputy.messages)


async def test_a_sound_says_inside_what_it_is_called_and_is_shown_to_nobody(town: Town) -> None:
    deputy = await town.deputy("史树华")
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await _sends(town, voter, "audio", "路灯坏了，见录音", performer="王秀兰 13800001234", title="路灯")
    await group.presses(deputy, "认领")
    assert await _reads_in_full(deputy, "QX-2611-0001") == []
    assert not any("audio" in m for m in deputy.messages)
