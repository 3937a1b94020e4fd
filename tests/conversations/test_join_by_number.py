"""Two matters of one group joined by a typed number, and hints from other villages and categories (docs/spec.md section 4, Same matter)."""

import pytest

from domain.rights.rights import may
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle
from services.deed.by import By
from services.deed.work import Work
from services.desk import join
from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town

POLE = "石桥边的电线杆歪了快要倒下来了"


async def asks(group: GroupTalk, leader: Somebody, number: str, other: str) -> None:
    await group.presses(leader, "更多", group.card(number))
    await group.presses(leader, "并案")
    await group.says(leader, other, group.chat.messages[max(group.chat.messages)])


async def test_matters_of_two_villages_and_categories_are_joined_by_the_number_typed_on_either(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    second = await town.voter("下坪村", "李大爷")
    await second.writes("修路把水管挖断了，路也不通")
    await asks(group, leader, "QX-2611-0001", "qx-2611-0002")
    assert "QX-2611-0002 下坪村：修路把水管挖断了" in group.last
    assert (await town.case("QX-2611-0002")).status == "assigned", "shown before anything is done"
    await group.presses(leader, "是同一件，并案")
    joined = await town.case("QX-2611-0002")
    assert (joined.status, joined.main_case) == ("merged", (await town.case("QX-2611-0001")).id), "the newer joins the older"
    assert "QX-2611-0001" in second.last
    await town.check_promises()


@pytest.mark.parametrize("yes", ["对", "是", "就这么办"])
async def test_a_plain_yes_beside_no_message_joins_what_was_just_shown(town: Town, yes: str) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    await (await town.voter("下坪村", "李大爷")).writes("修路把水管挖断了，路也不通")
    await group.says(leader, "并到0001", group.card("QX-2611-0002"))
    await group.says(leader, yes)
    assert (await town.case("QX-2611-0002")).status == "merged"


async def test_what_may_be_said_to_a_colleague_joins_nothing_and_brings_how(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    other = await town.deputy("史树华")
    await (await town.voter("下坪村", "李大爷")).writes("修路把水管挖断了，路也不通")
    await group.says(leader, "并到0001", group.card("QX-2611-0002"))
    before = max(group.chat.messages)
    await group.says(other, "对")
    assert max(group.chat.messages) == before + 1, "nothing is asked of him"
    await group.says(leader, "好")
    assert "请回复那条消息写「是」" in group.last
    await town.passes(minutes=12)
    before = max(group.chat.messages)
    await group.says(leader, "对")
    assert max(group.chat.messages) == before + 1
    assert (await town.case("QX-2611-0002")).status == "assigned"


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("QX-2611-0009", "没有 QX-2611-0009，或者您不能看"),
        ("QX-2611-0001", "不能并案"),
        ("第二件", "请回复完整的编号"),
        ("QX-2611-0003", "或者您不能看"),
    ],
)
async def test_what_cannot_be_joined_says_why(town: Town, typed: str, refused: str) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    second, foreign = await town.voter("下坪村", "李大爷"), await town.voter("柳湾村", "外村人")
    await second.writes("村口的路烂了")
    await foreign.writes("自来水停了三天了")
    await asks(group, leader, "QX-2611-0001", typed)
    assert refused in group.last
    assert [case.status for case in await town.cases()] == ["claimed", "assigned", "assigned"]


async def test_matters_of_two_groups_are_not_joined_even_by_the_secretary(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    secretary, foreign = await town.secretary(), await town.voter("柳湾村", "外村人")
    await foreign.writes("自来水停了三天了")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("并案")
    await secretary.writes("QX-2611-0002")
    assert "QX-2611-0002 在别的小组，不能并" in secretary.last


async def test_a_likely_tip_is_joined_with_nothing_and_no_move_is_proposed(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    secretary, second = await town.secretary(), await town.voter("下坪村", "李大爷")
    await second.writes("举报村支书贪污救灾款，收了老板的红包")
    assert (await town.case("QX-2611-0002")).sealed
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("并案")
    await secretary.writes("QX-2611-0002")
    assert "QX-2611-0002 只给人大秘书看，不和别的并案" in secretary.last
    assert "指派" not in secretary.last


async def test_what_is_kept_from_somebody_is_not_joined_with_what_he_reads(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    secretary, second = await town.secretary(), await town.voter("下坪村", "李大爷")
    await second.writes("周启明说来修水管从来不来")
    assert (await town.case("QX-2611-0002")).spoken_of
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("并案")
    await secretary.writes("QX-2611-0002")
    assert "看得到的人不一样" in secretary.last


async def test_a_like_matter_of_another_village_is_hinted_at_below_the_card_without_a_button_in_anothers_place(town: Town) -> None:
    leader, group, first = await claimed_case(town, POLE)
    second = await town.voter("下坪村", "李大爷")
    await second.writes(f"{POLE}，没人管")
    card = group.card("QX-2611-0002")
    assert "和 QX-2611-0001（上坪村）说的很像" in card["text"]
    labels = [button["text"] for row in card["reply_markup"]["inline_keyboard"] for button in row]
    assert "并入 QX-2611-0001" not in labels
    await group.presses(leader, "更多", card)
    await group.presses(leader, "并案")
    await group.presses(leader, "QX-2611-0001（很像）")
    assert (await town.case("QX-2611-0002")).status == "merged"


async def test_another_matter_of_another_village_is_not_hinted_at(town: Town) -> None:
    leader, group, first = await claimed_case(town, POLE)
    second = await town.voter("下坪村", "李大爷")
    await second.writes("村口的路灯不亮")
    assert "很像" not in group.card("QX-2611-0002")["text"]


async def test_of_two_numbers_none_is_taken_and_he_reads_so(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    for words in ("村口的路烂了", "桥栏杆松了"):
        voter = await town.voter("下坪村", words)
        await voter.writes(words)
    await asks(group, leader, "QX-2611-0001", "QX-2611-0002，QX-2611-0003")
    assert "一次只能并一件" in group.last
    await group.says(leader, "QX-2611-0003", group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "是同一件，并案")
    assert (await town.case("QX-2611-0003")).status == "merged"


async def test_the_main_matters_history_says_what_joined_it(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    second, secretary = await town.voter("下坪村", "李大爷"), await town.secretary()
    await second.writes("修路把水管挖断了，路也不通")
    await asks(group, leader, "QX-2611-0001", "QX-2611-0002")
    await group.presses(leader, "是同一件，并案")
    await secretary.writes("/audit QX-2611-0001")
    assert "并进来一件 QX-2611-0002" in secretary.last


async def test_a_confidential_matter_is_joined_by_who_reads_its_words_alone(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    voter, _secretary = await town.voter("上坪村", "李大爷"), await town.secretary()
    await voter.writes("请保密，自来水停了")
    main, kept = await town.case("QX-2611-0001"), await town.case("QX-2611-0002")
    assert kept.confidential

    def as_(work: Work, who: str) -> By:
        person = next(p for p in work.roster.people.values() if who in (p.id, p.role) and p.handle is not None)
        return By((person,), person.handle or Handle(0))

    assert not await town.ask(lambda work: may(work.roster, as_(work, "d001").persons, "merge", kept))
    assert await town.ask(lambda work: may(work.roster, as_(work, "secretary").persons, "merge", kept))

    def merges(work: Work) -> None:
        with pytest.raises(NotAllowedError) as caught:
            join.merge(work, as_(work, "d001"), kept, main.id)
        assert caught.value.act == "merge_unread", "he is told whose it is"

    await town.ask(merges)
    assert (await town.case("QX-2611-0002")).status == "assigned"
