"""Who sees a matter that may be a tip, or has no words: nobody but the secretary until its voter has chosen (docs/spec.md section 3)."""

import pytest

from services.deed.calendar import calendar_of
from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town

TIP = "民政办那个人话里话外要我“表示表示”，不给就说名额没了"
PLAIN = "自来水停了三天了"
NUMBER = "QX-2611-0001"


async def people(town: Town, village: str = "上坪村") -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """The secretary, a leader with his group's chat, and a voter."""
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    return secretary, leader, group, await town.voter(village)


def about_it(who: Somebody | GroupTalk) -> list[str]:
    return [words for words in who.reads if NUMBER in words]


async def test_a_likely_tip_is_the_secretarys_alone_and_its_voter_is_asked(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes(TIP)
    assert "现在只有人大秘书能看" in voter.last
    assert voter.sees_button("只给人大秘书看")
    assert voter.sees_button("给代表小组看")
    assert about_it(group) == []
    assert about_it(leader) == []
    assert any("状态：像是检举控告，只有您能看" in words for words in secretary.reads)
    case = await town.case()
    assert (case.sealed, case.seal, case.due_on) == (True, "asked", None)
    await leader.writes(f"/case {NUMBER}")
    await leader.writes("/find 民政")
    await leader.writes("/cases")
    assert about_it(leader) == [words for words in about_it(leader) if "没有" in words]
    await town.check_promises()


async def test_his_choice_for_the_secretary_holds(town: Town) -> None:
    secretary, _leader, group, voter = await people(town)
    await voter.writes(TIP)
    await voter.presses("只给人大秘书看")
    assert "只有人大秘书能看" in voter.last
    assert (await town.case()).seal == "kept"
    await town.comes("2026-11-06")
    await secretary.writes("/queue")
    assert NUMBER in secretary.last
    await secretary.writes(f"/case {NUMBER}")
    assert not secretary.sees_button("交办") or "再问选民" in str(secretary.messages[-1])
    await secretary.presses("再问选民")
    assert voter.sees_button("给代表小组看")
    assert about_it(group) == []
    await town.check_promises()


async def test_his_choice_for_the_group_starts_the_limits_and_never_opens_it_to_the_official(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    colleague = await town.deputy("吕春敏")
    await voter.writes(TIP)
    await town.comes("2026-11-04", "11:30")
    secretary.forgets()
    await voter.presses("给代表小组看")
    await voter.presses("给代表小组看")
    case = await town.case()
    assert (case.status, case.seal, case.sealed) == ("assigned", "opened", False)
    assert str(case.due_on) == "2026-11-18", "ten working days after the hand-over"
    assert "已转给上下坪代表小组" in voter.last
    assert about_it(group) == [], "the leader is an official of that village"
    assert about_it(leader) == []
    assert any("表示表示" in words for words in colleague.reads)
    await leader.writes(f"/case {NUMBER}")
    assert "表示表示" not in "".join(leader.reads)
    await town.check_promises()


async def test_without_a_choice_in_two_working_hours_the_secretary_has_two_taps(town: Town) -> None:
    secretary, _leader, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await secretary.presses("q_assign") if secretary.sees_button("q_assign") else None
    await town.passes(minutes=90)
    assert (await town.case()).seal == "asked"
    await town.passes(minutes=40)
    assert (await town.case()).seal == "due"
    assert "选民两个小时没选给谁看" in secretary.last
    await secretary.writes("/queue")
    await secretary.presses("给代表小组看", secretary.messages[-1])
    case = await town.case()
    assert (case.status, case.group) == ("assigned", "g1")
    assert "表示表示" in group.card()["text"]
    assert "已转给上下坪代表小组" in voter.last
    await town.check_promises()


async def test_the_secretary_may_keep_it_herself(town: Town) -> None:
    secretary, _leader, group, voter = await people(town)
    await voter.writes(TIP)
    await town.passes(hours=3)
    await secretary.presses("只由我看")
    assert (await town.case()).seal == "held"
    assert about_it(group) == []
    await voter.presses("给代表小组看")
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened", "his word still counts"


async def test_on_a_friday_evening_the_two_hours_end_on_monday(town: Town) -> None:
    secretary, _leader, _group, voter = await people(town)
    await town.comes("2026-11-06", "17:00")
    await voter.writes(TIP)
    await town.comes("2026-11-08", "12:00")
    assert (await town.case()).seal == "asked"
    await town.comes("2026-11-09", "10:05")
    assert (await town.case()).seal == "due"


async def test_danger_to_life_is_never_held_and_the_official_is_left_out(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    colleague = await town.deputy("吕春敏")
    await voter.writes("村主任带人来打人，拿刀砍人了，我爹大出血，快来人")
    case = await town.case()
    assert "urgent" in case.marks
    assert not case.sealed
    assert case.group == "g1"
    assert "110" in voter.reads[0]
    assert any("紧急" in words for words in secretary.reads)
    assert any("大出血" in words for words in colleague.reads)
    assert about_it(group) == about_it(leader) == [], "an official of the village is in that chat"
    await voter.presses("只给人大秘书看")
    assert (await town.case()).sealed


async def test_further_words_seal_what_was_open_and_the_card_leaves_the_chat(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes(PLAIN)
    assert PLAIN in group.card(NUMBER)["text"]
    await group.presses(leader, "认领")
    await voter.writes("听说书记收了水厂老板两条烟才停的水")
    assert not (await town.case()).seal, "he is asked whether it is of the same matter"
    await voter.presses("as_more")
    assert (await town.case()).seal == "asked"
    everything = "\n".join(group.reads)
    assert "两条烟" not in everything
    assert PLAIN not in everything
    assert voter.sees_button("给代表小组看")
    assert any("两条烟" in words for words in secretary.reads)
    case = await town.case()
    assert (case.status, case.group, case.claimer, case.due_on) == ("accepted", None, None, None)
    await town.check_promises()


async def test_an_edit_seals_too_and_after_his_choice_no_more_is_asked(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town, "下坪村")
    said = await voter.writes(PLAIN)
    await voter.edits(said, "自来水停了，会计说要塞红包才给修")
    assert (await town.case()).seal == "asked"
    assert "塞红包" not in "\n".join(group.reads)
    await voter.presses("给代表小组看")
    await voter.presses("给代表小组看")
    assert "塞红包" in group.card(NUMBER)["text"]
    voter.forgets()
    await voter.writes("还要请吃饭，会计自己说的")
    assert (await town.case()).seal == "opened"
    assert "请吃饭" in "\n".join(group.reads)
    assert not voter.sees_button("给代表小组看") or "请吃饭" not in voter.last
    await town.check_promises()


async def test_a_deputy_keys_in_a_likely_tip_and_the_choice_is_the_secretarys_at_once(town: Town) -> None:
    secretary, _leader, group, _voter = await people(town)
    other = await town.deputy("吕春敏")
    await other.writes("/new")
    await other.presses("new_village")
    await other.presses("new_channel:" + find_value(other))
    await other.writes(TIP)
    case = await town.case()
    assert (case.sealed, case.seal) == (True, "due")
    assert secretary.sees_button("给代表小组看")
    assert about_it(group) == []


def find_value(who: Somebody) -> str:
    """What the newest button of its kind carries."""
    for message in reversed(who.messages):
        for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                kind, _, value = button["callback_data"].split("|", 2)
                if kind == "new_channel" and value.endswith(":phone"):
                    return str(value)
    raise AssertionError("no such button")


async def test_the_claimer_says_it_is_a_tip_and_loses_it_to_the_secretary(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes(PLAIN)
    await group.presses(leader, "认领")
    voter.forgets()
    await group.presses(leader, "更多")
    await group.presses(leader, "改分类")
    await group.presses(leader, "classify_as:kind:")
    await group.presses(leader, "classify_as:kind:tip")
    case = await town.case()
    assert (case.kind, case.seal, case.sealed) == ("tip", "due", True)
    assert not [words for words in group.reads if PLAIN in words]
    assert voter.messages == [], "told to nobody"
    assert secretary.sees_button("给代表小组看")


async def test_a_tip_of_an_earlier_version_is_still_hers_to_hand_over(town: Town) -> None:
    secretary, _leader, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await town.passes(hours=3)
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("交办")
    await secretary.presses("q_group:g1")
    case = await town.case()
    assert (case.status, case.sealed) == ("assigned", False)
    assert "confidential" in case.marks
    assert "表示表示" not in "\n".join(group.reads)


@pytest.mark.parametrize("kind", ["voice", "photo", "video"])
async def test_what_has_no_words_waits_two_minutes(town: Town, kind: str) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.sends(kind)
    rows = voter.messages[-1]["reply_markup"]["inline_keyboard"]
    assert [b["text"] for b in rows[0]] == ["只给人大秘书看", "有危险，马上转"]
    assert rows[1][0]["text"] == "转给小组"
    assert about_it(group) == about_it(secretary) == about_it(leader) == []
    await town.restart()
    await town.passes(seconds=100)
    assert about_it(group) == []
    await town.passes(seconds=40)
    assert "没有文字，见下面的" in group.card(NUMBER)["text"]
    assert any(words.startswith(f"[{kind}]") for words in group.reads), "and the original below it"
    case = await town.case()
    assert (case.status, case.seal, str(case.due_on)) == ("assigned", "", "2026-11-18")
    rows = voter.messages[-1]["reply_markup"]["inline_keyboard"]
    assert [b["text"] for b in rows[0]] == ["补充", "更改", "撤回"], "the receipt is an ordinary one by now"
    assert "已转给：上下坪代表小组" in voter.last


async def test_at_once_by_a_button_or_by_danger(town: Town) -> None:
    secretary, _leader, group, voter = await people(town)
    await voter.sends("voice")
    await voter.presses("转给小组")
    assert group.card(NUMBER)
    other = await town.voter(name="李大爷")
    await other.sends("voice")
    await other.presses("有危险，马上转")
    case = await town.case()
    assert "urgent" in case.marks
    assert case.status == "assigned"
    assert any("紧急" in words for words in secretary.reads)
    assert any("110" in words for words in other.reads)
    assert case.number in group.card(case.number)["text"]


async def test_kept_for_the_secretary_it_never_reaches_the_group(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.sends("voice")
    await voter.presses("只给人大秘书看")
    await town.passes(hours=5)
    assert about_it(group) == about_it(leader) == []
    assert any("选民只给您看" in words for words in secretary.reads)
    assert any(words.startswith("[voice]") for words in secretary.reads)
    assert (await town.case()).marks == set()


async def test_his_first_words_decide(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)
    await voter.sends("photo")
    await voter.writes("桥上的护栏断了")
    case = await town.case()
    assert (case.status, case.seal, case.category) == ("assigned", "", "road")
    assert "护栏断了" in group.card(NUMBER)["text"]
    assert any(words.startswith("[photo]") for words in group.reads)
    other = await town.voter(name="李大爷")
    await other.sends("photo")
    await other.writes("这是书记家的房子，收了工程队多少好处")
    case = await town.case()
    assert case.seal == "asked"
    assert case.number not in "\n".join(group.reads)
    assert other.sees_button("给代表小组看")
    await town.check_promises()


async def test_a_caption_put_in_by_an_edit_is_first_words_too(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)
    sent = await voter.sends("photo")
    voter.person.edits_caption(sent, "路灯坏了") if hasattr(voter.person, "edits_caption") else await voter.edits(sent, "路灯坏了")
    await town.settled()
    assert (await town.case()).status == "assigned"


async def test_any_matter_can_be_taken_back_from_the_group_behind_change(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    await voter.writes(PLAIN)
    await group.presses(leader, "认领")
    await voter.presses("更改")
    await voter.presses("只给人大秘书看")
    assert (await town.case()).seal == "kept"
    assert PLAIN not in "\n".join(group.reads)
    assert any(PLAIN in words for words in secretary.reads)
    await town.check_promises()


async def test_a_village_changed_meanwhile_hands_nothing_over(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)
    await voter.writes(TIP)
    await voter.presses("更改")
    await voter.presses("case_villages")
    await voter.presses("case_village:v02")
    case = await town.case()
    assert (case.village, case.sealed, case.group) == ("v02", True, None)
    assert about_it(group) == []


async def test_a_town_without_a_wait_hands_over_at_once(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)

    def no_wait(work: Work) -> None:
        row = work.rows.section("congress")
        name = next(iter(row))
        work.rows.revise("congress", name, data=dict(row[name].data) | {"media_wait_minutes": 0})
        work.rows.moved()
        work.roster_changed()
        assert calendar_of(work.roster)

    await town.ask(no_wait)
    await voter.sends("voice")
    assert group.card(NUMBER)
