"""Somebody of the roster whom the bot cannot write to any more: noticed, said, gone round, welcomed back (docs/spec.md section 11)."""

from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

WORDS = "村口的路灯坏了半个月"


async def blocks(town: Town, somebody: Somebody) -> None:
    """Telegram says so at once."""
    somebody.person.blocks_bot()
    await town.settled()


async def is_gone(town: Town, somebody: Somebody) -> None:
    """Nobody says so: the next message to him is refused."""
    town.telegram.state.users[somebody.id].blocked_bot = True
    await town.settled()


async def test_what_nobody_of_the_group_can_read_goes_to_the_secretary_who_hears_why(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    for somebody in (leader, deputy):
        await is_gone(town, somebody)
    voter = await town.voter()
    await voter.writes(WORDS)
    assert any(WORDS in text for text in secretary.reads), "the card that nobody else can read"
    for name in ("周启明", "于发"):
        assert sum(f"{name} 收不到我的消息了" in text for text in secretary.reads) == 1
    await secretary.writes("/people")
    await secretary.presses("people")
    assert secretary.sees_button("✕ 于发（收不到消息）")
    assert secretary.sees_button("✕ 周启明（收不到消息）")
    voter.forgets()
    other = await town.voter(name="李大爷")
    await other.writes("自来水停了三天没人管")
    assert any("先由人大秘书看" in text and "已转给" not in text for text in other.reads)
    assert any("自来水停了" in text for text in secretary.reads)
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2026-11-05", "08:31")
    assert any("2 位收不到我的消息（周启明 2026-11-04、于发 2026-11-04 起）" in text for text in secretary.reads), secretary.reads


async def test_a_voter_is_not_told_that_it_was_passed_on_where_nobody_can_read_it(town: Town) -> None:
    deputy = await town.deputy("于发")
    await blocks(town, deputy)
    voter = await town.voter()
    await voter.writes(WORDS)
    assert any("代表暂时还没有连上线" in text for text in voter.reads)


async def test_another_deputy_of_the_group_reads_what_he_cannot(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    voter = await town.voter()
    await voter.writes(WORDS)
    await deputy.presses("认领")
    await blocks(town, deputy)
    assert any("于发 收不到我的消息了" in text and "他手上没办完的：1 件" in text for text in leader.reads)
    assert any("认领：于发（从11月4日起收不到消息）" in text for text in leader.reads)
    await voter.writes("昨晚又摔了一个人")
    assert "昨晚又摔了一个人" in all_read(leader)
    leader.forgets()
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("催办")
    assert any("催" in text for text in leader.reads), "what the claimer cannot read the leader does"
    assert "昨晚又摔了一个人" not in all_read(secretary)


async def test_confidential_words_go_to_the_secretary_and_the_chat_reads_so(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(deputy, "认领")
    await is_gone(town, deputy)
    await voter.writes("他家儿子在城里开着三家店")
    assert "开着三家店" in all_read(secretary)
    assert any("于发 收不到消息，刚才的补充他没有看到，已发给人大秘书" in text for text in group.reads)
    await voter.writes("还有两台车")
    assert "还有两台车" in all_read(secretary)
    assert any("认领的代表收不到消息，已发给人大秘书" in text for text in group.reads)
    assert "开着三家店" not in all_read(leader)
    assert not any("三家店" in text or "两台车" in text for text in group.reads)


async def test_he_comes_back_and_reads_what_he_missed(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(deputy, "认领")
    await blocks(town, deputy)
    await voter.writes("他家儿子在城里开着三家店")
    deputy.forgets()
    await town.passes(days=1)
    deputy.person.blocks_bot(blocked=False)
    await town.settled()
    assert any("您又收得到我的消息了。从11月4日到现在" in text and "1 件" in text for text in deputy.reads), deputy.reads
    assert any("开着三家店" in text for text in deputy.reads)
    assert "收不到" not in group.card()["text"]
    deputy.forgets()
    await voter.writes("还有两台车")
    assert any("还有两台车" in text for text in deputy.reads)
    assert not any("又收得到" in text for text in deputy.reads)


async def test_whose_start_nobody_heard_is_back_with_his_first_word(town: Town) -> None:
    deputy, secretary = await town.deputy("于发"), await town.secretary()
    await blocks(town, deputy)
    town.telegram.state.users[deputy.id].blocked_bot = False
    await deputy.writes("/cases")
    assert any("又收得到我的消息了" in text for text in deputy.reads)
    people = await town.ask(lambda work: [p.name for p in work.roster.people.values() if p.unreachable_since is not None])
    assert people == []
    assert any("于发 收不到我的消息了" in text for text in secretary.reads)


async def test_the_last_secretary_is_told_about_to_the_chair(town: Town) -> None:
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    await blocks(town, secretary)
    assert any("许文静 收不到我的消息了" in text for text in chair.reads)


async def test_a_voter_who_blocks_says_nothing_about_the_roster(town: Town) -> None:
    voter, secretary = await town.voter(), await town.secretary()
    voter.person.blocks_bot()
    await town.settled()
    assert not any("收不到我的消息" in text for text in secretary.reads)
