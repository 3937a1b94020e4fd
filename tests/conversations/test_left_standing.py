"""What was to go from a chat while the bot could do nothing there: it goes when the bot is back (docs/spec.md section 2)."""

from datetime import timedelta

import pytest

from domain.values.ids import GroupId
from services.staff.invites import group_link
from tests.conversations.test_not_deleted import erases
from tests.town import GroupTalk, Somebody, Town

COMPLAINT, DOOR = "我家自来水停了，独眼龙家倒还有水", "我叫王秀英，住在三组村口第一家"
TOLD = "请到那里长按它手工删除"


class Story:
    """A voter's matter in the chat of 上下坪代表小组, with more words below its card."""

    leader: Somebody
    deputy: Somebody
    secretary: Somebody
    voter: Somebody
    group: GroupTalk

    async def begin(self, town: Town) -> "Story":
        self.town = town
        self.leader, self.deputy, self.secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
        self.group = await town.group("g1", self.leader, self.deputy)
        self.voter = await town.voter()
        await self.voter.writes(COMPLAINT)
        await town.passes(minutes=1)
        await self.voter.writes(DOOR)
        await town.passes(minutes=3)
        assert self.stands
        return self

    @property
    def stands(self) -> bool:
        return any("自来水停了" in text or "王秀英" in text for text in self.group.reads)

    @property
    def told(self) -> list[str]:
        return [text for text in self.secretary.reads if TOLD in text]

    async def bot_is(self, status: str) -> None:
        self.leader.person.makes_bot(self.group.chat, status)
        await self.town.settled()

    async def bot_is_back(self) -> None:
        self.leader.person.adds_bot(self.group.chat)
        await self.town.settled()
        await self.bot_is("administrator")
        await self.town.passes(minutes=5)

    async def another_chat(self) -> GroupTalk:
        link = await self.town.ask(lambda work: group_link(work, work.roster.groups[GroupId("g1")])[0])
        chat = self.town.telegram.group(-1900, "新群")
        chat.bot_status = "administrator"
        chat.members |= {self.leader.id: "member", self.deputy.id: "member"}
        made = GroupTalk(self.town, chat)
        await made.says(self.leader, "/start " + link.split("startgroup=")[1])
        return made


async def wishes(voter: Somebody, wish: str) -> None:
    if wish == "都删":
        await erases(voter)
    else:
        await voter.writes(wish)


EVERY = ("都删", "请保密，别说是我讲的", "这件事只给秘书看", "周启明骂我，别让他看")


@pytest.mark.parametrize("wish", EVERY)
async def test_put_out_the_wish_reaches_the_chat_when_the_bot_is_back(town: Town, wish: str) -> None:
    story = await Story().begin(town)
    await story.bot_is("kicked")
    await wishes(story.voter, wish)
    await town.passes(minutes=5)
    assert story.stands, "the bot can do nothing there"
    assert len(story.told) == 1
    assert "上下坪代表小组的工作群里还留着我发的消息（QX-2611-0001）" in story.told[0]
    await story.bot_is_back()
    assert not story.stands
    assert len(story.told) == 1


async def test_of_a_name_and_door_nothing_stands_either(town: Town) -> None:
    story = await Story().begin(town)
    await story.bot_is("kicked")
    await story.voter.presses("改为匿名显示")
    await town.passes(minutes=5)
    assert len(story.told) == 1
    await story.bot_is_back()
    assert not any("王秀英" in text for text in story.group.reads)


async def test_what_nobody_wished_away_stays_and_nobody_is_told(town: Town) -> None:
    story = await Story().begin(town)
    await story.bot_is("kicked")
    await story.deputy.presses("认领")
    await town.passes(minutes=5)
    await story.bot_is_back()
    assert story.stands
    assert story.told == []


async def test_a_list_that_names_it_goes_too(town: Town) -> None:
    story = await Story().begin(town)
    await story.group.says(story.leader, "/cases")
    assert any("自来水" in text for text in story.group.reads)
    await story.bot_is("kicked")
    await erases(story.voter)
    await story.bot_is_back()
    assert not any("自来水" in text for text in story.group.reads)


@pytest.mark.parametrize("first", ["put out", "still there"])
async def test_a_chat_whose_group_has_another_one_is_cleared_as_soon_as_the_bot_sits_there(town: Town, first: str) -> None:
    story = await Story().begin(town)
    if first == "put out":
        await story.bot_is("kicked")
    new = await story.another_chat()
    await erases(story.voter)
    await town.passes(minutes=5)
    assert not any("自来水停了" in text for text in new.reads)
    assert len(story.told) == (first == "put out")
    if first == "put out":
        assert story.stands
        assert "以前的一个工作群里" in story.told[0]
        stranger = await town.stranger()
        stranger.person.adds_bot(story.group.chat)
        await town.settled()
    assert not story.stands


async def test_what_went_to_another_group_meanwhile_goes_too(town: Town) -> None:
    story = await Story().begin(town)
    await story.bot_is("kicked")
    await town.group("g2")
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("更多")
    await story.secretary.presses("转给别的小组")
    await story.secretary.presses("q_group:g2")
    assert (await town.case()).group == "g2"
    await story.bot_is_back()
    assert not story.stands


async def test_a_card_alone_is_told_too(town: Town) -> None:
    story = Story()
    story.town, story.leader, story.secretary = town, await town.deputy("周启明"), await town.secretary()
    story.group = await town.group("g1", story.leader)
    story.voter = await town.voter()
    await story.voter.writes(COMPLAINT)
    story.group.chat.bot_status = "kicked"
    await erases(story.voter)
    assert len(story.told) == 1
    await story.bot_is_back()
    assert not story.stands


async def test_what_waited_to_go_when_the_bot_was_put_out_goes_when_it_is_back(town: Town) -> None:
    story = await Story().begin(town)
    story.group.chat.bot_status = "kicked"
    await erases(story.voter)
    assert story.stands
    assert len(story.told) == 1
    await story.bot_is_back()
    assert not story.stands


async def test_in_a_chat_that_moved_the_old_messages_are_told_and_no_other_is_deleted(town: Town) -> None:
    story = await Story().begin(town)
    moved = story.leader.person.upgrades(story.group.chat, -1001234567)
    await town.settled()
    for n in range(12):
        story.deputy.person.says(f"闲聊{n}", moved)
    await town.settled()
    assert any("自来水停了" in text for text in GroupTalk(town, moved).reads)
    await erases(story.voter)
    await town.passes(minutes=5)
    assert sum("闲聊" in m.get("text", "") for m in moved.messages.values()) == 12
    assert not any("自来水停了" in text or "王秀英" in text for text in GroupTalk(town, moved).reads)
    assert len(story.told) == 1
    assert "以前的一个工作群里还留着我发的消息（QX-2611-0001）" in story.told[0]
    assert await town.ask(lambda work: work.backlog.count("waiting")) == 0


async def test_a_chat_that_was_silent_for_days_loses_what_was_to_go(town: Town) -> None:
    story = await Story().begin(town)
    await story.bot_is("muted")
    await erases(story.voter)
    for _ in range(4):
        await town.passes(days=1)
    assert story.stands
    assert len(story.told) == 1
    await story.bot_is("administrator")
    await town.passes(hours=1)
    assert not story.stands


async def test_a_line_of_a_burst_goes_too(town: Town) -> None:
    story = await Story().begin(town)
    voters = [await town.voter(name=f"选民{n}") for n in range(8)]
    for n, voter in enumerate(voters):
        await voter.writes(f"第{n}组的路灯坏了")
    lines = [text for text in story.group.reads if "第7组的路灯" in text]
    assert len(lines) == 1
    await story.bot_is("kicked")
    await erases(voters[7])
    assert any("第7组的路灯" in text for text in story.group.reads)
    town.clock.add(timedelta(minutes=20))
    await story.bot_is_back()
    assert not any("第7组的路灯" in text for text in story.group.reads)
