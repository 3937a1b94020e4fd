"""Somebody of the roster edits a line that was read part by part: each copy gets its own part, and nobody reads more than at first (promise 4)."""

import pytest

from demo.telegram.state import Json
from domain.values.ids import CaseId
from tests.conversations.test_lists_say_what import number
from tests.town import GroupTalk, Somebody, Town, shown

STAYS = "发出去的、记下来的都还是原样"
WHO = "登记的话还是原样"


async def in_hand(town: Town, *words: str) -> tuple[Somebody, GroupTalk, list[Somebody]]:
    """A deputy has each of these matters, each of another voter."""
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voters = []
    for n, said in enumerate(words, 1):
        voters.append(await town.voter(name=f"选民{n}"))
        await voters[-1].writes(said)
        await deputy.writes(f"/case {number(n)}")
        await deputy.presses("认领")
    deputy.forgets()
    return deputy, group, voters


def newest(voter: Somebody) -> str:
    """The newest message before him, as it stands now."""
    return shown(list(voter.chat.messages.values())[-1])


def all_of(group: GroupTalk, *people: Somebody) -> str:
    """Everything that stands before these now."""
    return "\n".join([*group.reads, *(shown(message) for one in people for message in one.chat.messages.values())])


async def sent(deputy: Somebody, line: str, parts: int = 1) -> Json:
    """The line, and each of its parts once it was shown."""
    said = await deputy.writes(line)
    for _ in range(parts):
        if deputy.sees_button("发送"):
            await deputy.presses("发送")
    if parts > 1:
        await deputy.writes("发")
    deputy.forgets()
    return said


async def test_a_word_put_right_is_right_in_both_voters_messages(town: Town) -> None:
    deputy, group, (first, second) = await in_hand(town, "村口的路灯坏了半个月", "垃圾没人收臭死了")
    line = await sent(deputy, "0001告诉选民明天来水，0002告诉选民垃圾车坏了", 2)
    await deputy.edits(line, "0001告诉选民后天来水，0002告诉选民垃圾车修好了")
    assert "｜后天来水\n（已修改）" in newest(first)
    assert "垃圾车" not in newest(first)
    assert "｜垃圾车修好了\n（已修改）" in newest(second)
    assert "来水" not in newest(second)
    await deputy.edits(line, "0001告诉选民大后天来水，0002告诉选民垃圾车修好了")
    assert "｜大后天来水" in newest(first), "the next edit too"
    assert deputy.reads == []
    await town.check_promises()


async def test_no_voter_reads_the_confidential_matter_of_another(town: Town) -> None:
    deputy, group, (first, second) = await in_hand(town, "村口的路灯坏了半个月", "我男人坐牢去了，低保停了，请保密")
    said = "0002告诉选民低保查过了，他男人出狱前都能领"
    line = await sent(deputy, f"0001告诉选民明天来修灯，{said}", 2)
    await deputy.edits(line, f"0001告诉选民后天来修灯，{said}")
    assert "后天来修灯" in newest(first)
    assert "出狱" not in all_of(group, first)
    assert "修灯" not in newest(second)
    await deputy.edits(line, f"0001告诉选民后天来修灯，{said}，0001告诉选民他坐牢的事别说")
    assert "坐牢" not in all_of(group, first)
    assert STAYS in deputy.last


async def test_two_answers_in_one_line_stay_apart(town: Town) -> None:
    deputy, _, (first, second) = await in_hand(town, "村口的路灯坏了半个月", "垃圾没人收臭死了")
    line = await sent(deputy, "0001办好了：灯换了。0002办好了：王婆婆家门口清了", 2)
    await deputy.edits(line, "0001办好了：灯换新的了。0002办好了：王婆婆家门口清了")
    assert "｜办好了：灯换新的了" in newest(first)
    assert "王婆婆" not in newest(first)
    assert "灯" not in newest(second).split("您对这次")[0]


OTHERWISE = (
    "0001备注 这人难缠，明天不去",
    "0002告诉选民明天来修",
    "0001办好了：明天来修",
    "这人难缠，明天不去",
    "0001告诉选民明天来修，0002告诉选民垃圾车坏了",
    "0001告诉选民明天来修，0002备注这人难缠",
    "0001告诉选民",
    "撤回",
)


@pytest.mark.parametrize("then", OTHERWISE)
async def test_a_line_that_is_another_now_changes_nothing_and_its_writer_reads_so(town: Town, then: str) -> None:
    deputy, group, (first, second) = await in_hand(town, "村口的路灯坏了半个月", "垃圾没人收臭死了")
    line = await sent(deputy, "0001告诉选民明天来修")
    before = all_of(group, first, second)
    await deputy.edits(line, then)
    assert all_of(group, first, second) == before
    assert STAYS in deputy.last
    await town.check_promises()


async def test_in_the_group_what_is_not_told_to_the_voter_any_more_does_not_reach_him(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    line = await group.says(deputy, "告诉选民带上身份证", group.card())
    await group.presses(deputy, "发送")
    await deputy.edits(line, "告诉选民带上身份证和户口本")
    assert "｜带上身份证和户口本\n（已修改）" in newest(voter)
    await deputy.edits(line, "这个选民是个刺头，先拖一拖")
    assert "｜带上身份证和户口本" in newest(voter)
    assert "刺头" not in all_of(group, voter)
    assert STAYS in group.last


async def test_words_that_were_all_of_a_message_are_edited_as_a_whole_but_are_no_act(town: Town) -> None:
    deputy, group, (voter, _) = await in_hand(town, "村口的路灯坏了半个月", "垃圾没人收臭死了")
    await group.presses(deputy, "回复选民", group.card(number(1)))
    line = await group.replies(deputy, "明天去看")
    await group.presses(deputy, "发送")
    await deputy.edits(line, "您好，后天去看")
    assert "｜您好，后天去看" in newest(voter)
    for act in ("备注 这人难缠", "0001备注这人难缠", "告诉选民大后天去看", "0002告诉选民大后天去看"):
        await deputy.edits(line, act)
        assert "｜您好，后天去看" in newest(voter)
        assert STAYS in group.last


async def test_a_note_that_was_typed_with_its_number_stays_a_note(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    line = await deputy.writes("0001备注 钥匙在隔壁")
    await deputy.edits(line, "0001备注 钥匙在对门")
    notes = [message.text for message in await town.ask(lambda work: work.messages.of(CaseId(1))) if message.kind == "note"]
    assert notes == ["钥匙在对门"]
    await deputy.edits(line, "0001告诉选民钥匙在对门")
    assert STAYS in deputy.last
    assert "钥匙" not in all_of(group, voter)


async def test_a_note_that_was_sent_on_is_put_right_with_the_voters_copy(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    line = await deputy.writes("0001备注 钥匙在隔壁")
    await deputy.presses("发给选民")
    assert "｜钥匙在隔壁" in newest(voter)
    await deputy.edits(line, "0001备注 钥匙在对门")
    assert "｜钥匙在对门\n（已修改）" in newest(voter)
    await deputy.edits(line, "0001备注 钥匙在对门，0002备注 这人难缠")
    assert "难缠" not in all_of(group, voter)


async def test_below_a_picture_words_are_put_right_and_the_picture_stays(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    sent_photo = await deputy.sends("photo", caption="0001告诉选民灯买好了，明天装")
    await deputy.presses("发送")
    await deputy.edits(sent_photo, "0001告诉选民灯买好了，后天装")
    assert any("｜灯买好了，后天装" in shown(message) for message in voter.chat.messages.values())
    await deputy.edits(sent_photo, "0001备注 灯贵得很")
    assert "灯贵得很" not in all_of(group, voter)


async def test_words_of_a_walk_in_and_of_a_visit_are_put_right_without_a_number(town: Town) -> None:
    secretary = await town.secretary()
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("电话")
    line = await secretary.writes("水渠塌了")
    await secretary.edits(line, "水渠垮了")
    assert group.card()["text"].endswith("｜水渠垮了")
    for then in ("来电：李长顺反映水渠垮了", "水渠垮了 找李长顺 13800007755"):
        await secretary.edits(line, then)
        assert "李长顺" not in "\n".join(group.reads)
        assert WHO in secretary.last


async def test_a_units_words_are_put_right_until_the_voter_has_read_them(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    await deputy.writes("0001转给供电所，5天内")
    await deputy.presses("不写附言，直接转办")
    line = await deputy.writes("0001供电所电话答复：明天来休")
    await deputy.edits(line, "0001供电所电话答复：明天来修")
    assert "单位已回话（供电所，11月4日）：明天来修" in group.card()["text"]
    await deputy.presses("让选民也看到")
    assert "｜明天来修" in newest(voter)
    await deputy.edits(line, "0001供电所电话答复：下个月才来修")
    assert STAYS in deputy.last
    assert "）：明天来修" in group.card()["text"]
    assert "下个月" not in all_of(group, voter)


CALLS = (
    ("来电：上坪村李大爷 13800007788 反映水渠塌了", "来电：上坪村李大爷 13800007788 反映水渠垮了", "李大爷", "｜水渠垮了"),
    ("来信：下坪村彭长根写信说电杆歪了", "来信：下坪村彭长根写信说电杆斜了", "彭长根", "｜电杆斜了"),
    ("来电：下坪村张婆婆 13800007766 反映低保挺了", "来电：下坪村张婆婆 13800007766 反映低保停了", "张婆婆", "｜低保停了"),
)


@pytest.mark.parametrize(("first", "then", "name", "card"), CALLS)
@pytest.mark.parametrize("writer", ["secretary", "deputy"])
async def test_who_called_stands_in_no_chat_when_his_words_are_put_right(
    town: Town, writer: str, first: str, then: str, name: str, card: str
) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    who = deputy if writer == "deputy" else await town.secretary()
    line = await who.writes(first)
    who.forgets()
    await who.edits(line, then)
    assert card in group.card()["text"]
    assert name not in "\n".join(group.reads)
    assert who.reads == []
    await who.edits(line, then.replace(name, "王长富"))
    assert card in group.card()["text"]
    assert WHO in who.last
    await who.edits(line, f"{then}，她叫王长富，电话13900001111")
    assert "王长富" not in "\n".join(group.reads)
    assert WHO in who.last
    await town.check_promises()


async def test_who_complains_of_a_colleague_is_named_to_none_of_them(town: Town) -> None:
    deputy, other, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", deputy, other)
    line = await secretary.writes("接访：上坪村王秀英 13800007799 说周启明骂她")
    await secretary.edits(line, "接访：上坪村王秀英 13800007799 说周启明骂她打她")
    await other.writes(f"/case {number(1)}")
    assert "｜周启明骂她打她" in other.last
    assert "王秀英" not in all_of(group, deputy, other)


async def test_erased_words_keep_no_trace_of_what_stood_around_them(town: Town) -> None:
    deputy, _, _ = await in_hand(town, "村口的路灯坏了半个月")
    await deputy.writes("0001备注 钥匙在隔壁")
    note = next(message for message in await town.ask(lambda work: work.messages.of(CaseId(1))) if message.kind == "note")
    assert note.around
    await town.ask(lambda work: work.messages.erase_these([note.id]))
    gone = await town.ask(lambda work: work.messages.get(note.id))
    assert gone is not None
    assert gone.around is None


async def test_a_card_says_what_its_voter_reads_once_it_was_put_right(town: Town) -> None:
    deputy, group, (voter,) = await in_hand(town, "村口的路灯坏了半个月")
    line = await sent(deputy, "0001告诉选民明天来修")
    await deputy.edits(line, "0001告诉选民后天来修")
    assert "｜后天来修" in newest(voter)
    assert "：后天来修" in group.card()["text"]
    answer = await sent(deputy, "0001办好了：灯换了")
    await deputy.edits(answer, "0001办好了：灯换新的了")
    assert "｜办好了：灯换新的了" in newest(voter)
    assert "灯换新的了" in group.card()["text"]


async def test_the_name_beside_a_callers_number_is_his_contact(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    line = await deputy.writes("有人打电话来说水渠塌了 他叫李长顺 13800007755")
    await deputy.presses("上坪村")
    assert "联系人：李长顺 13800007755" in deputy.last
    assert group.card()["text"].endswith("｜水渠塌了")
    await deputy.edits(line, "有人打电话来说水渠垮了 他叫李长顺 13800007755")
    assert group.card()["text"].endswith("｜水渠垮了")
    assert "李长顺" not in "\n".join(group.reads)
