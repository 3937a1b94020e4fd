"""What was answered or promised and is the secretary's alone now stands in her queue, and no group hears of it (docs/spec.md section 3)."""

import pytest
from sqlalchemy import text

from demo.telegram.state import Json
from storage.database import open_engine
from storage.schema import downgrade, upgrade
from tests.town import GroupTalk, Somebody, Town

TIP, HERS = "会计收了钱才给放水", "这件事只给秘书看"


class Story:
    """An answered matter of the canal, and who has to do with it."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def begin(self) -> None:
        town = self.town
        self.zhou, self.yu, self.secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
        self.group: GroupTalk = await town.group("g1", self.zhou, self.yu)
        self.voter = await town.voter("上坪村", "甲")
        self.words: Json = await self.voter.writes("三组水渠堵了浇不上地，找了几回没人管")
        await town.passes(minutes=20)
        await self.group.presses(self.yu, "认领")

    async def answered(self) -> None:
        await self.group.says(self.yu, "0001答复：渠通了")
        await self.group.says(self.yu, "发")
        await self.forget()

    async def promised(self, *, rated: bool) -> None:
        await self.yu.writes("/case QX-2611-0001")
        await self.yu.presses("答复")
        await self.yu.presses("outcome:planned")
        for line in ("2026-11-13", "月底前挖通"):
            await self.yu.writes(line)
        await self.yu.presses("send_answer")
        if rated:
            await self.voter.presses("满意")
        await self.forget()

    async def forget(self) -> None:
        await self.town.passes(hours=1)
        for one in (self.voter, self.secretary, self.zhou, self.yu):
            one.forgets()

    async def says(self, words: str, *, edited: bool = False) -> None:
        if edited:
            await self.voter.edits(self.words, f"三组水渠堵了浇不上地，{words}")
        else:
            await self.voter.writes(words, self.words)
        if self.voter.sees_button("只给人大秘书看"):
            await self.voter.presses("只给人大秘书看")

    async def passes(self, until: int) -> None:
        for day in range(5, until):
            await self.town.comes(f"2026-11-{day:02d}", "08:35")

    def heard_by(self, *people: Somebody) -> str:
        return "\n".join(one for somebody in people for one in somebody.reads if "0001" in one)

    async def queue(self) -> str:
        await self.secretary.writes("/queue")
        return self.secretary.last


@pytest.fixture
async def story(town: Town) -> Story:
    made = Story(town)
    await made.begin()
    return made


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("words", [TIP, HERS])
async def test_she_has_it_with_card_and_words_while_nobody_rated(story: Story, words: str, edited: bool) -> None:
    await story.answered()
    await story.says(words, edited=edited)
    case = await story.town.case()
    assert (case.status, case.seal) == ("answered", "kept")
    read = story.heard_by(story.secretary)
    assert "浇不上地" in read
    assert "认领后在私聊里看" not in read
    assert "经办：于发" not in read
    assert "QX-2611-0001" in await story.queue()
    await story.voter.writes("/my")
    await story.voter.presses("QX-2611-0001")
    assert "于发" not in story.voter.last.split("\n")[1]


@pytest.mark.parametrize("edited", [False, True])
async def test_so_she_has_it_once_it_is_closed(story: Story, edited: bool) -> None:
    await story.answered()
    await story.voter.presses("满意")
    await story.town.passes(hours=1)
    story.secretary.forgets()
    await story.says(HERS, edited=edited)
    assert (await story.town.case()).status == "closed"
    assert "浇不上地" in story.heard_by(story.secretary)
    await story.secretary.presses("只由我看")
    assert "QX-2611-0001" not in await story.queue()


@pytest.mark.parametrize("words", [TIP, HERS])
async def test_what_satisfies_nobody_begins_no_round_of_the_group(story: Story, words: str) -> None:
    await story.answered()
    await story.says(words)
    await story.voter.presses("不满意")
    case = await story.town.case()
    assert (case.status, case.round, case.group, case.claimer, case.due_on) == ("accepted", 2, None, None, None)
    assert "先由人大秘书看了再定" in story.heard_by(story.voter)
    assert "第 2 轮" in story.heard_by(story.secretary)
    await story.passes(27)
    assert not story.heard_by(story.zhou, story.yu)
    assert not any(line in story.heard_by(story.voter, story.secretary) for line in ("安排人办", "我们在催", "经办：", "放回小组"))
    assert "QX-2611-0001" in await story.queue()


async def test_his_second_word_within_minutes_counts(story: Story) -> None:
    await story.answered()
    await story.says(HERS)
    await story.voter.presses("不满意")
    await story.voter.presses("满意")
    case = await story.town.case()
    assert (case.status, case.rating, case.round, case.seal) == ("closed", "satisfied", 1, "kept")
    assert not story.heard_by(story.zhou, story.yu)


async def test_rated_well_it_is_not_archived_before_she_has_seen_it(story: Story) -> None:
    await story.answered()
    await story.says(TIP)
    await story.voter.presses("满意")
    await story.passes(20)
    assert (await story.town.case()).status == "closed"
    assert "QX-2611-0001" in await story.queue()
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("只由我看")
    assert (await story.town.case()).seal == "kept"
    assert "QX-2611-0001" not in await story.queue()
    await story.town.passes(days=3)
    assert (await story.town.case()).status == "archived"


async def test_what_he_adds_to_a_confidential_one_that_stays_hers_she_reads(story: Story) -> None:
    await story.answered()
    await story.says(TIP)
    await story.says("请保密")
    await story.voter.presses("满意")
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("只由我看")
    story.secretary.forgets()
    await story.says("水还是小得很")
    assert "水还是小得很" in story.heard_by(story.secretary)
    assert "认领" not in story.heard_by(story.secretary)


async def test_she_may_take_that_back(story: Story) -> None:
    await story.answered()
    await story.says(TIP)
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("只由我看")
    await story.secretary.presses("撤回这个决定")
    assert "QX-2611-0001" in await story.queue()


async def test_given_to_the_group_after_a_bad_word_its_limits_run_from_then(story: Story) -> None:
    await story.answered()
    await story.voter.writes(TIP, story.words)
    await story.voter.presses("不满意")
    await story.town.comes("2026-11-06", "10:00")
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("给代表小组看")
    case = await story.town.case()
    assert (case.status, case.group, case.round) == ("assigned", "g1", 2)
    assert case.due_on is not None
    assert case.due_on.isoformat() > "2026-11-06"


@pytest.mark.parametrize(("words", "edited", "rated"), [(TIP, False, False), (TIP, True, False), (HERS, True, False), (HERS, True, True)])
async def test_nobody_is_nagged_for_a_promise(story: Story, words: str, edited: bool, rated: bool) -> None:
    """Of a closed one a tip is a matter of its own (test_weightier.py), and the promise is its group's as ever."""
    await story.promised(rated=rated)
    await story.says(words, edited=edited)
    assert (await story.town.case()).seal == "kept"
    await story.passes(19)
    assert not story.heard_by(story.zhou, story.yu)
    assert "QX-2611-0001" in await story.queue()
    await story.yu.writes("在跟的承诺")
    assert "0001" not in story.yu.last


async def test_a_promise_that_is_given_back_is_followed_again(story: Story) -> None:
    await story.promised(rated=False)
    await story.voter.writes(TIP, story.words)
    await story.town.comes("2026-11-05", "10:00")
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("给代表小组看")
    assert (await story.town.case()).seal == "opened"
    assert "QX-2611-0001" not in await story.queue()
    story.yu.forgets()
    await story.passes(18)
    assert "承诺" in story.heard_by(story.yu) or "答应" in story.heard_by(story.yu)


async def test_given_back_with_nobody_to_follow_it_somebody_is_named_at_once(story: Story) -> None:
    """While it was hers alone nobody of the group was asked."""
    await story.promised(rated=False)
    await story.says(HERS)
    await story.secretary.writes("/case QX-2611-0001")
    await story.secretary.presses("再问选民")
    await story.voter.writes("于发骂我，把我赶出来", story.words)
    assert (await story.town.case()).claimer is None
    story.secretary.forgets()
    story.zhou.forgets()
    await story.voter.presses("给代表小组看")
    case = await story.town.case()
    assert (case.seal, case.claimer, case.promised) == ("opened", None, True)
    assert "请定谁接着跟" in story.heard_by(story.zhou, story.secretary)


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
@pytest.mark.parametrize(("words", "reason"), [(TIP, "tip"), (HERS, "sealed")])
async def test_what_an_earlier_version_sealed_is_in_her_queue_after_the_upgrade(story: Story, words: str, reason: str) -> None:
    """It gave what was answered no reason."""
    await story.answered()
    await story.says(words)
    await story.town.stop()
    engine = open_engine(story.town.settings.database_url)
    downgrade(engine, "0070")
    with engine.begin() as connection:
        connection.execute(text("UPDATE case_ SET queue_reason = ''"))
    upgrade(engine)
    engine.dispose()
    await story.town.start()
    assert (await story.town.case()).queue_reason == reason
    assert "QX-2611-0001" in await story.queue()
