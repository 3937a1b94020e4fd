"""The level above reports back, as claimer, staff, group and voter see it (docs/spec.md section 4)."""

from tests.conversations.test_case_sheet import cells, files_of
from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town

NUMBER = "QX-2611-0001"


async def handed_up(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    await group.presses(leader, "up_to:d072")
    await group.presses(leader, "up_due")
    voter.forgets()
    return leader, group, voter


async def noted(group: GroupTalk, leader: Somebody, words: str = "县里下周派人来修", day: str = "今天") -> None:
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上级已回话")
    await group.presses(leader, day)
    await group.replies(leader, words)


async def in_private(somebody: Somebody, *, day: str = "今天") -> None:
    await somebody.writes(f"/case {NUMBER}")
    await somebody.presses("更多")
    await somebody.presses("上级已回话")
    await somebody.presses(day)


async def test_what_was_reported_back_ends_the_nag_and_stands_on_card_sheet_and_audit(town: Town) -> None:
    leader, group, voter = await handed_up(town)
    member = await town.deputy(await town.ask(lambda w: w.roster.people["d072"].name))
    due = (await town.case()).up_due_on
    await noted(group, leader)
    assert "的回话记下了，不再催" in group.last
    case = await town.case()
    assert case.up_due_on is None
    assert case.handed_up_to == ("d072",), "he still sees it"
    card = group.card()["text"]
    assert "上级已回话（" in card
    assert "县里下周派人来修" in card
    assert "前回话" not in card
    assert voter.reads == [], "he hears of it with the answer"
    leader.forgets()
    member.forgets()
    await town.comes(str(due))
    assert not any("前应有回话" in text for text in [*leader.reads, *member.reads])
    secretary = await town.secretary()
    await secretary.writes(f"/audit {NUMBER}")
    assert any("上级回话" in text for text in secretary.reads)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "办理单")
    ((_name, document),) = files_of(town, leader)
    assert "11月4日　上级回话" in cells(document)["办理经过"]
    await town.check_promises()


async def test_the_secretary_notes_it_with_a_photo_and_claimer_and_group_see_it(town: Town) -> None:
    leader, group, _voter = await handed_up(town)
    secretary = await town.secretary()
    leader.forgets()
    before = len(group.reads)
    await in_private(secretary)
    await secretary.sends("photo", caption="县里的批复")
    assert any("县里的批复" in text for text in leader.reads)
    assert any(text.startswith("[photo]") for text in group.reads[before:])
    assert "县里的批复" in group.card()["text"]


async def test_of_two_the_one_is_asked_for_and_the_other_alone_is_still_nagged(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    member = await town.deputy(await town.ask(lambda w: w.roster.people["d072"].name))
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    await group.presses(leader, "up_to:d072")
    await group.presses(leader, "up_due")
    secretary, whom = (
        await town.secretary(),
        await town.ask(lambda w: next(p.id for p in w.roster.people.values() if p.role == "secretary")),
    )
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    await group.presses(leader, f"up_to:{whom}")
    await group.presses(leader, "up_due")
    due = (await town.case()).up_due_on
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上级已回话")
    assert "是谁回了话" in group.last
    await group.presses(leader, "up_answered:d072")
    await group.presses(leader, "今天")
    await group.replies(leader, "主席团说要报县里")
    assert (await town.case()).up_due_on == due
    member.forgets()
    secretary.forgets()
    await town.comes(str(due))
    assert any("前应有回话" in text for text in secretary.reads)
    assert not any("前应有回话" in text for text in member.reads)


async def test_a_day_that_is_typed_lies_between_the_hand_up_and_today(town: Town) -> None:
    leader, group, _voter = await handed_up(town)
    await town.comes("2026-11-06", "10:00")
    for typed, told in (("11月1日", "要在上报之后"), ("2026-12-01", "12月1日")):
        await group.presses(leader, "更多", group.card())
        await group.presses(leader, "上级已回话")
        await group.presses(leader, "别的日子")
        await group.replies(leader, typed)
        assert told in group.last
    await noted(group, leader, day="昨天")
    assert "11月5日" in group.card()["text"]


async def test_of_a_confidential_matter_the_chat_reads_no_word(town: Town) -> None:
    leader, group, _voter = await handed_up(town)
    secretary = await town.secretary()
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("改分类")
    await secretary.presses("🔒保密")
    await in_private(leader)
    await leader.writes("老王家的账已经退了")
    assert not any("老王家" in text for text in group.reads)
    assert "上级已回话" in group.card()["text"]


async def test_a_colleague_without_the_right_does_not_note_it_and_nobody_notes_it_twice(town: Town) -> None:
    leader, group, _voter = await handed_up(town)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await group.presses(leader, "更多", group.card())
    await group.presses(other, "上级已回话")
    assert "来记上级的回话" in other.popups[-1]
    await group.presses(leader, "上级已回话")
    await group.presses(leader, "今天")
    await group.replies(leader, "县里下周派人来修")
    await group.presses(leader, "更多", group.card())
    assert "上级已回话" not in str(group.chat.messages[max(group.chat.messages)].get("reply_markup"))
