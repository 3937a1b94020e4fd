"""An edit that puts another picture, file or voice in the place of the first, or adds one, is a version (docs/spec.md, promise 4)."""

import json
from pathlib import Path

from demo.telegram.state import Json
from services.deed.work import Work
from tests.conversations.test_visit_day import at_work
from tests.town import GroupTalk, Somebody, Town

SAMPLE = Path(__file__).parents[1] / "samples" / "photo_replaced_by_an_edit.jsonl"


def pictures(group: GroupTalk) -> list[str]:
    """The pictures the group sees, oldest first."""
    return [m["photo"][0]["file_id"] for m in group.chat.messages.values() if "photo" in m]


async def kept(town: Town, message: int = 1) -> tuple[list[str], list[str]]:
    """The files of a message, as they were before each edit and as they are; its words likewise."""

    def look(work: Work) -> tuple[list[str], list[str]]:
        row = work.messages.get(message)
        assert row is not None
        whole = [*((e.text, e.media) for e in work.messages.earlier(row.id)), (row.text, row.attached)]
        return [m[0].file_id if m else "" for _, m in whole], [text for text, _ in whole]

    found: tuple[list[str], list[str]] = await town.ask(look)
    return found


async def swaps(town: Town, who: Somebody, message: Json, kind: str, caption: str | None = None) -> str:
    edited = who.person.swaps(message, kind, caption=caption)
    await town.settled()
    return str(edited[kind][0]["file_id"] if kind == "photo" else edited[kind]["file_id"])


async def at_home(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    return leader, await town.group("g1", leader), await town.voter()


async def test_both_pictures_of_an_edit_are_kept_as_telegram_sends_it(town: Town) -> None:
    _, group, voter = await at_home(town)
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        update = json.loads(line)
        message = next(value for value in update.values() if isinstance(value, dict))
        message["chat"], message["from"] = voter.chat.as_json(), voter.person.user
        file_id = message["photo"][0]["file_id"]
        town.telegram.state.files[file_id] = b"x"
        stored = voter.chat.messages.setdefault(120, message | {"_at": 0.0})
        stored["photo"] = message["photo"]
        town.telegram.bot.updates.append(update | {"update_id": town.telegram.bot.next_update_id})
        town.telegram.bot.next_update_id += 1
        await town.settled()
    assert await kept(town) == (["file-first", "file-second"], ["桥坏了", "桥坏了"])
    assert pictures(group) == ["file-first", "file-second"]


async def test_before_a_claim_the_new_picture_comes_silently_and_after_it_is_told(town: Town) -> None:
    leader, group, voter = await at_home(town)
    said = await voter.sends("photo", "桥坏了")
    first = said["photo"][0]["file_id"]
    count = len(group.chat.messages)
    second = await swaps(town, voter, said, "photo")
    assert len(group.chat.messages) == count + 1
    shown = group.chat.messages[max(group.chat.messages)]
    assert shown["photo"][0]["file_id"] == second
    assert shown["_silent"]
    assert shown["reply_to_message"]["message_id"] == group.card()["message_id"]
    await group.presses(leader, "认领")
    third = await swaps(town, voter, said, "photo")
    assert any(text == "【QX-2611-0001】选民换了〔图片〕，新的在下面。" for text in group.reads)
    fourth = await swaps(town, voter, said, "photo", "老桥坏了，不能走")
    assert any("原来：桥坏了\n现在：老桥坏了，不能走\n【QX-2611-0001】选民换了〔图片〕" in text for text in group.reads)
    assert pictures(group) == [first, second, third, fourth]
    assert await kept(town) == ([first, second, third, fourth], ["桥坏了"] * 3 + ["老桥坏了，不能走"])
    assert "老桥坏了，不能走" in group.card()["text"]


async def test_a_picture_added_to_words_and_a_video_in_the_place_of_a_picture(town: Town) -> None:
    leader, group, voter = await at_home(town)
    said = await voter.writes("桥坏了")
    await group.presses(leader, "认领")
    first = await swaps(town, voter, said, "photo")
    assert any("选民换了〔图片〕，新的在下面" in text for text in group.reads)
    second = await swaps(town, voter, said, "video")
    assert "video" in group.chat.messages[max(group.chat.messages)]
    voice = await swaps(town, voter, await voter.sends("voice"), "voice")
    await town.passes(minutes=2)  # one voter's words take a third of the chat's minute
    assert any(m.get("voice", {}).get("file_id") == voice for m in group.chat.messages.values())
    assert await kept(town) == (["", first, second], ["桥坏了"] * 3)


async def test_other_words_below_the_same_picture_show_no_second_one(town: Town) -> None:
    """Telegram may give the same file another handle with every update; its unique name stays."""
    leader, group, voter = await at_home(town)
    said = await voter.sends("photo", "桥坏了")
    await group.presses(leader, "认领")
    for words in ("桥坏了两处", "桥坏了三处"):
        said["photo"][0]["file_id"] = town.telegram.state.keep_file(b"data")
        voter.person.edits(said, words)
        await town.settled()
    assert len(pictures(group)) == 1
    assert (await kept(town))[1] == ["桥坏了", "桥坏了两处", "桥坏了三处"]
    said["photo"][0]["file_id"] = town.telegram.state.keep_file(b"data")
    voter.person.edits(said, "桥坏了三处")
    await town.settled()
    assert (await kept(town))[1] == ["桥坏了", "桥坏了两处", "桥坏了三处"], "nothing was changed"


async def test_one_of_an_album_is_exchanged_before_and_after_it_left(town: Town) -> None:
    _, group, voter = await at_home(town)
    voter.person.sends_album(3, "三张照片")
    parts = [m for m in voter.chat.messages.values() if "photo" in m]
    second = voter.person.swaps(parts[1], "photo")["photo"][0]["file_id"]
    await town.settled()
    await town.passes(seconds=2)
    assert len(pictures(group)) == 3
    assert pictures(group)[1] == second
    third = await swaps(town, voter, parts[0], "photo")
    await town.passes(seconds=2)
    assert pictures(group)[3:] == [third]
    assert len(await town.cases()) == 1


async def test_an_edit_while_the_first_picture_still_waits_shows_the_new_one_once(town: Town) -> None:
    _, group, voter = await at_home(town)
    town.telegram.down = True
    said = voter.person.sends("photo")
    new = voter.person.swaps(said, "photo")["photo"][0]["file_id"]
    town.telegram.down = False
    await town.settled()
    await town.passes(minutes=3)
    assert new in pictures(group)
    assert len((await kept(town))[0]) == 2


async def test_after_closing_it_is_kept_in_the_timeline(town: Town) -> None:
    leader, group, voter = await at_home(town)
    said = await voter.sends("photo")
    await town.passes(minutes=3)
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "情况说明")
    await group.replies(leader, "已经报修")
    await group.presses(leader, "发送")
    await voter.presses("满意")
    count = len(group.chat.messages)
    await swaps(town, voter, said, "video", "修好以后拍的")
    assert len(group.chat.messages) == count
    assert len((await kept(town))[0]) == 2
    await voter.writes("/my")
    await voter.presses("mine")
    assert "您说：〔图片〕" in voter.last
    assert "您改成：修好以后拍的 〔视频〕" in voter.last


async def test_what_waits_for_consent_or_a_choice_keeps_both_and_its_time(town: Town) -> None:
    _, group, voter = await at_home(town)
    stranger = await town.stranger()
    await stranger.writes("/start d_QXv01")
    said = await stranger.sends("photo", "桥坏了")
    began = town.clock()
    await town.passes(minutes=30)
    second = await swaps(town, stranger, said, "photo", "老桥坏了")
    await stranger.presses("agree")
    case = await town.case()
    assert case.registered_at is not None
    assert (began - case.registered_at).total_seconds() < 60, "it was written then"
    assert await kept(town) == ([said["photo"][0]["file_id"].replace(second, "file000001"), second], ["桥坏了", "老桥坏了"])
    assert pictures(group) == [second]
    await voter.writes("村口的路坏了")
    await town.passes(hours=1)
    waits = await voter.sends("photo", "自来水是浑的")
    new = await swaps(town, voter, waits, "photo")
    await voter.presses("新事项")
    newest = (await town.ask(lambda work: work.messages.of(3)))[0]
    assert newest.attached[0].file_id == new
    assert len((await kept(town, newest.id))[0]) == 2


async def test_a_file_too_large_to_be_kept_is_said_when_an_edit_brings_it(town: Town) -> None:
    _, _, voter = await at_home(town)
    said = await voter.sends("photo", "桥坏了")
    voter.forgets()
    voter.person.swaps(said, "video")
    town.telegram.bot.updates[-1]["edited_message"]["video"]["file_size"] = 30 * 1024 * 1024
    await town.settled()
    assert "我们存不下来" in voter.last
    big = voter.person.sends("video", caption="还有一段")
    town.telegram.bot.updates[-1]["message"]["video"]["file_size"] = 30 * 1024 * 1024
    await town.settled()
    assert big
    assert "我们存不下来" in voter.last


async def test_an_edit_of_what_was_written_down_for_somebody_is_told_to_nobody(town: Town) -> None:
    leader, group, _ = await at_home(town)
    await leader.writes("/new")
    await leader.presses("上坪村")
    await leader.presses("电话")
    said = await leader.sends("photo", "桥坏了")
    leader.forgets()
    leader.person.swaps(said, "video")
    town.telegram.bot.updates[-1]["edited_message"]["video"]["file_size"] = 30 * 1024 * 1024
    await town.settled()
    assert leader.messages == []
    assert "video" in group.chat.messages[max(group.chat.messages)]


async def test_a_live_location_makes_no_versions(town: Town) -> None:
    leader, group, voter = await at_home(town)
    said = voter.person.shares_location(live_period=900)
    await town.settled()
    await group.presses(leader, "认领")
    count, heard = len(group.chat.messages), len(voter.chat.messages)
    for n in range(60):
        voter.person.moves(said, 30.1 + n / 1000, 110.2)
    await town.settled()
    await town.passes(minutes=5)
    assert (len(group.chat.messages), len(voter.chat.messages)) == (count, heard)
    message = (await town.ask(lambda work: work.messages.of(1)))[0]
    assert (message.version, message.attached[0].file_id) == (1, "30.1,110.2")
    assert not any("有点快" in text for text in voter.reads)


async def test_a_deputys_exchanged_picture_reaches_the_voter_and_a_note_keeps_both(town: Town) -> None:
    leader, group, voter = await at_home(town)
    await voter.writes("村口的路坏了")
    card = group.card()
    note = leader.person.sends("photo", group=group.chat, reply_to=card["message_id"], caption="今天去看了")
    await town.settled()
    row = (await town.ask(lambda work: [m.id for m in work.messages.of(1) if m.kind == "note"]))[0]
    await swaps(town, leader, note, "photo")
    assert voter.reads[1:] == []
    assert len((await kept(town, row))[0]) == 2
    await group.presses(leader, f"send_note:{row}")
    before = len([m for m in voter.messages if "photo" in m])
    newest = await swaps(town, leader, note, "photo", "今天去看了，明天修")
    sent = [m["photo"][0]["file_id"] for m in voter.messages if "photo" in m]
    assert len(sent) == before + 1
    assert sent[-1] == newest
    assert any("今天去看了，明天修\n（已修改）" in text for text in voter.reads)


async def test_in_a_confidential_case_only_the_claimer_sees_the_new_one(town: Town) -> None:
    leader, group, voter = await at_home(town)
    said = await voter.sends("photo", "桥坏了")
    await voter.presses("更改")
    await voter.presses("保密")
    count = len(group.chat.messages)
    await swaps(town, voter, said, "photo")
    assert len(group.chat.messages) == count
    await group.presses(leader, "认领")
    leader.forgets()
    count = len(group.chat.messages)
    new = await swaps(town, voter, said, "photo", "老桥坏了")
    assert any("现在：老桥坏了" in text for text in leader.reads)
    assert leader.messages[-1]["photo"][0]["file_id"] == new
    assert len(group.chat.messages) == count
    assert "老桥坏了" not in str(group.chat.messages)


async def test_words_split_off_are_edited_in_both_cases(town: Town) -> None:
    leader, group, voter = await at_home(town)
    await voter.writes("村口的路坏了")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    await town.passes(hours=1)
    said = await voter.writes("路灯不亮")
    await voter.presses("这是新事项")
    await voter.edits(said, "路灯坏了三盏")
    assert "路灯坏了三盏" in group.card("0002")["text"]
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.author == "voter"]) == ["村口的路坏了", "路灯坏了三盏"]


async def test_a_photo_of_a_visit_record_keeps_both(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for label in ("入户", "5", "8"):
        await deputy.presses(label)
    photo = await deputy.sends("photo")
    new = await swaps(town, deputy, photo, "photo")
    record = await town.ask(lambda work: work.visits.get(1))
    assert [(e["file_id"] == new, "replaced" in e) for e in record.media] == [(False, True), (True, False)]
    said = await deputy.sends("voice")
    await deputy.presses("立为事项")
    voice = await swaps(town, deputy, said, "voice")
    message = (await town.ask(lambda work: work.messages.of(1)))[0]
    assert (message.version, message.attached[0].file_id) == (2, voice)
