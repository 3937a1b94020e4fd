"""What follows from Telegram's refusals: gone readers, content that is not taken, faults of words and files (docs/spec.md section 11)."""

from datetime import timedelta

import pytest

from demo.telegram.faults import Fault
from domain.cases.case import Case
from domain.figures.statistics import Figures
from services.deed.work import Work
from storage.outbox import Call
from tests.town import GroupTalk, Somebody, Town, handle_of, known

GONE = ("Bad Request: chat not found", "Bad Request: user not found", "Bad Request: PEER_ID_INVALID", "Bad Request: USER_IS_BLOCKED")


async def answered(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """A leader who has claimed a voter's case, and their group."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    return leader, voter, group


async def sends_answer(group: GroupTalk, leader: Somebody, words: str) -> None:
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, words)
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])


async def figures(town: Town) -> Figures:
    from services.summaries.account import account

    def look(work: Work) -> Figures:
        return account(work, "2026-11", work.now).figures

    found: Figures = await town.ask(look)
    return found


@pytest.mark.parametrize("words", GONE)
async def test_a_voter_who_is_gone_by_a_400_is_unreachable_like_one_by_a_403(town: Town, words: str) -> None:
    secretary = await town.secretary()
    leader, voter, group = await answered(town)
    secretary.forgets()
    town.telegram.faults.append(Fault("400", chat_id=voter.id, times=99, description=words))
    await sends_answer(group, leader, "路已修好")
    assert "选民从 11月4日 起收不到消息" in group.card()["text"]
    case = await town.case()
    assert await town.ask(lambda work: work.voters.get(case.voter_id).unreachable_since) is not None
    found = await figures(town)
    assert (found.answered, found.unaskable, found.rated) == (1, 1, 0)
    assert [text for text in secretary.reads + leader.reads if "没有送到" in text or "换种写法" in text] == []
    town.telegram.faults.clear()
    voter.forgets()
    await voter.writes("我回来了，路修得怎么样")
    assert any("路已修好" in text for text in voter.reads)
    assert voter.sees_button("满意")
    assert await town.ask(lambda work: work.voters.get(case.voter_id).unreachable_since) is None


async def test_a_deputy_whose_chat_is_gone_is_no_voter_and_nobody_is_told_to_write_it_otherwise(town: Town) -> None:
    deputy, secretary = await town.deputy("李春生"), await town.secretary()
    for code, words in (("400", "Bad Request: chat not found"), ("403", "Forbidden: bot was blocked by the user")):
        town.telegram.faults.append(Fault(code, chat_id=deputy.id, description=words))
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    await voter.writes("/my")
    assert "收到了。编号" in " ".join(voter.reads)
    assert await town.ask(lambda work: known(work, deputy).unreachable_since) is None
    assert [text for text in secretary.reads if "换种写法" in text] == []


async def test_words_at_fault_are_the_only_ones_to_be_worded_otherwise(town: Town) -> None:
    secretary = await town.secretary()
    leader, voter, group = await answered(town)
    town.telegram.faults.append(Fault("400", "sendMessage", voter.id, description="Bad Request: message is too long"))
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    for reader in (secretary, leader):
        assert "没有送到（QX-2611-0001）。请换种写法再发" in reader.last


async def test_a_refusal_nobody_knows_is_told_in_its_own_words_and_the_voter_hears_that_something_did_not_arrive(town: Town) -> None:
    secretary = await town.secretary()
    leader, voter, group = await answered(town)
    town.telegram.faults.append(Fault("400", "sendMessage", voter.id, description="Bad Request: the moon is full"))
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    for reader in (secretary, leader):
        assert "没有送到（QX-2611-0001）" in reader.last
        assert "the moon is full" in reader.last.lower()
        assert "换种写法" not in reader.last
    assert "没有送到" in voter.last
    assert "我的事项" in voter.last


async def test_a_card_that_is_refused_for_a_reason_nobody_knows_reaches_the_deputies_in_private(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    town.telegram.faults.append(Fault("400", "sendMessage", group.chat.id, times=9, description="Bad Request: the moon is full"))
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "村口的路坏了" in " ".join(leader.reads)
    assert "the moon is full" in secretary.last.lower()
    town.telegram.faults.clear()
    await leader.presses("认领")
    assert "状态：已认领" in group.card()["text"]


@pytest.mark.parametrize("words", ["Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN", "Bad Request: not enough rights to send photos to the chat"])
async def test_where_only_photos_are_not_taken_words_go_there_and_photos_in_private(town: Town, words: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    town.telegram.faults.append(Fault("400", "copyMessage", group.chat.id, times=9, description=words))
    voter = await town.voter()
    await voter.sends("photo", "村口的路坏了")
    assert "村口的路坏了" in group.card()["text"]
    assert "照片在这个群里发不了，已私下发给各位代表" in group.last
    assert any("photo" in m for m in leader.messages)
    for reader in (leader, secretary):
        assert any("不让我发照片" in text for text in reader.reads)
    assert await town.ask(lambda work: dict(work.roster.shut)) == {}


async def test_an_album_goes_in_private_where_photos_are_withheld(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    group.chat.bot_status, group.chat.withheld = "member", {"photo"}
    voter = await town.voter()
    voter.person.sends_album(2, "村口的路坏了")
    await town.settled()
    await town.passes(seconds=5)
    assert "村口的路坏了" in group.card()["text"]
    assert sum("photo" in m for m in deputy.messages) == 2
    assert sum("发不了" in text for text in group.reads) == 1


async def test_a_voter_who_takes_no_voice_is_told_of_to_the_deputy_who_sent_one(town: Town) -> None:
    leader, voter, group = await answered(town)
    fault = Fault("400", "copyMessage", voter.id, description="Bad Request: user restricted receiving of voice note messages")
    town.telegram.faults.append(fault)
    await group.presses(leader, "回复选民", group.card())
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    leader.person.sends("voice", group=group.chat, reply_to=prompt["message_id"])
    await town.settled()
    await group.presses(leader, "发送")
    assert "不收语音，没有送到（QX-2611-0001）。请改用文字" in leader.last


async def test_a_photo_the_voter_deleted_before_it_was_copied_is_sent_by_its_handle(town: Town) -> None:
    group = await town.group("g1")
    voter = await town.voter()
    town.telegram.down = True
    photo = voter.person.sends("photo", caption="村口的路坏了")
    await town.until(lambda: has_case(town))
    del voter.chat.messages[photo["message_id"]]
    town.telegram.down = False
    await town.settled()
    assert "村口的路坏了" in group.card()["text"]
    assert any("photo" in m for m in group.chat.messages.values())


async def test_an_error_of_our_own_is_not_called_telegrams_words(town: Town) -> None:
    secretary = await town.secretary()
    _leader, voter, _group = await answered(town)
    secretary.forgets()
    case, nothing = await town.case(), {"media": [{"type": "nothing", "media": "x"}]}
    await town.ask(lambda work: work.outbox.put(Call(handle_of(work, voter), "sendMediaGroup", nothing, case_id=case.id)))
    await town.settled()
    assert secretary.reads == ["有一条消息没有送到（QX-2611-0001），原因还不清楚。请打电话或换个办法告诉对方，并告诉管机器的人。"]


async def has_case(town: Town) -> bool:
    found: list[Case] = await town.cases()
    return bool(found)


async def test_a_file_at_fault_is_told_to_who_sent_it_and_of_an_album_only_the_bad_part_is_missing(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    town.telegram.down = True
    voter.person.sends_album(3, "村口的路坏了")
    await town.until(lambda: has_case(town))
    await town.until(lambda: in_one_album(town))
    bad = voter.chat.messages[max(voter.chat.messages)]["photo"][0]["file_id"]
    del town.telegram.state.files[bad]
    town.clock.add(timedelta(seconds=5))
    town.telegram.down = False
    await town.settled()
    assert sum("photo" in m for m in group.chat.messages.values()) == 2
    assert "没有送到（QX-2611-0001）" in secretary.last
    assert "换种写法" not in secretary.last


async def in_one_album(town: Town) -> bool:
    from sqlalchemy import text

    def look(work: Work) -> int:
        rows = work.connection.execute(text("SELECT arguments FROM outbox WHERE method = 'sendMediaGroup'"))
        return sum(row.arguments.count('"type"') for row in rows)

    return bool(await town.ask(look) == 3)


async def test_a_reply_whose_target_is_gone_is_said_without_it(town: Town) -> None:
    leader, voter, group = await answered(town)
    fault = Fault("400", "sendMessage", group.chat.id, description="Bad Request: message to be replied not found")
    town.telegram.faults.append(fault)
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    assert "明天去看" in voter.last


@pytest.mark.parametrize("words", ["Bad Request: message to edit not found", "Bad Request: message can't be edited"])
async def test_a_card_that_cannot_be_edited_is_posted_anew(town: Town, words: str) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    first = group.card()
    town.telegram.faults.append(Fault("400", "editMessageText", group.chat.id, description=words))
    await group.presses(leader, "认领")
    assert group.card()["message_id"] > first["message_id"]
    assert "状态：已认领" in group.card()["text"]


async def test_a_correction_whose_message_is_gone_is_said_anew(town: Town) -> None:
    leader, voter, group = await answered(town)
    await group.presses(leader, "回复选民", group.card())
    said = await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    town.telegram.faults.append(Fault("400", "editMessageText", voter.id, description="Bad Request: message to edit not found"))
    leader.person.edits(said, "后天去看")
    await town.settled()
    assert "后天去看\n（已修改）" in voter.last


async def test_a_deletion_of_what_is_gone_alarms_nobody(town: Town) -> None:
    secretary = await town.secretary()
    leader, voter, group = await answered(town)
    secretary.forgets()
    for words in ("Bad Request: message to delete not found", "Bad Request: message can't be deleted"):
        town.telegram.faults.append(Fault("400", "deleteMessage", description=words))
    await voter.writes("栏杆也断了")
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("更改")
    await voter.presses("保密")
    assert secretary.reads == []


async def test_a_digest_that_was_deleted_is_posted_anew_with_its_cases(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(8):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(f"第{n}段自来水停了")
    digest = [m for m in group.chat.messages.values() if "第7段自来水停了" in m.get("text", "")][-1]
    del group.chat.messages[digest["message_id"]]
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("更改")
    await voter.presses("保密")
    lines = [m for m in group.chat.messages.values() if "2611-0007 上坪村" in m.get("text", "")]
    assert len(lines) == 1
    assert "2611-0008" in lines[0]["text"]
    assert "第7段自来水停了" not in str(group.chat.messages)
    await group.presses(leader, "0007", lines[0])
    assert "第6段自来水停了" in group.card("QX-2611-0007")["text"]


async def test_a_copy_whose_chat_is_not_found_is_tried_by_its_handle_before_a_group_is_called_shut(town: Town) -> None:
    group = await town.group("g1")
    town.telegram.faults.append(Fault("400", "copyMessage", group.chat.id, description="Bad Request: chat not found"))
    voter = await town.voter()
    await voter.sends("photo", "村口的路坏了")
    assert any("photo" in m for m in group.chat.messages.values())
    assert await town.ask(lambda work: dict(work.roster.shut)) == {}


async def test_a_place_and_a_video_note_that_cannot_be_copied_are_sent_by_their_handles(town: Town) -> None:
    group = await town.group("g1")
    town.telegram.faults.append(Fault("400", "copyMessage", group.chat.id, times=9, description="Bad Request: message can't be copied"))
    voter = await town.voter()
    voter.person.shares_location()
    await town.settled()
    await voter.sends("video_note")
    assert {"location", "video_note"} <= {kind for m in group.chat.messages.values() for kind in m}


async def test_a_paper_the_group_does_not_take_goes_to_who_asked_for_it(town: Town) -> None:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, other)
    group.chat.bot_status, group.chat.withheld = "member", {"document"}
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    await group.presses(other, "转办", group.card())
    await group.presses(other, "forward_to")
    await group.presses(other, "forward_due")
    await group.presses(other, "不写附言，直接转办")
    assert any("document" in m for m in other.messages)
    assert not any("document" in m for m in [*leader.messages, *group.chat.messages.values()])
    assert "文件在这个群里发不了" in " ".join(group.reads)
    assert any("不让我发文件" in text for text in secretary.reads)
