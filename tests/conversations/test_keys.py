"""One keyboard a role, the same wherever it is shown; /help lists what its reader may do (docs/spec.md section 2)."""

from domain.ids import Handle
from services.deed.work import Work
from tests.town import Somebody, Town

VOTER = [["我的事项", "我的代表"], ["走访日", "帮助"]]
DEPUTY = [["我的待办", "走访记录"], ["我的事项", "帮助"]]
SECRETARY = [["待处理", "小结"], ["走访情况", "名册"], ["帮助"]]


def keyboard(person: Somebody) -> list[list[str]]:
    """The labels that stand below his input: those of the newest message that set them."""
    markups = [m["reply_markup"] for m in person.messages if "keyboard" in m.get("reply_markup", {})]
    return [[label["text"] for label in row] for row in markups[-1]["keyboard"]]


def leaves(work: Work, account: Handle) -> None:
    (person,) = work.roster.persons_of(account)
    row = work.rows.section("deputies")[person.id]
    work.rows.revise("deputies", person.id, data=dict(row.data) | {"status": "ended"})
    work.rows.moved()
    work.roster_changed()


async def test_a_deputy_has_the_same_keys_wherever_they_are_shown(town: Town) -> None:
    leader = await town.deputy("周启明")
    for words in ("/help", "/cases", "/deputies", "/village"):
        await leader.writes(words)
        assert keyboard(leader) == DEPUTY, words


async def test_the_secretary_reaches_her_daily_work_without_a_command(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/help")
    assert keyboard(secretary) == SECRETARY
    await secretary.writes("待处理")
    assert secretary.last == "没有等您处理的事。"
    await secretary.writes("小结")
    assert "11 月" in secretary.last or "11月" in secretary.last
    await secretary.writes("名册")
    assert "名册" in secretary.last
    await secretary.writes("走访情况")
    assert "走访" in secretary.last


async def test_a_deputy_begins_a_visit_record_from_the_keys(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("走访记录")
    assert "走访记录" in leader.last
    assert not await town.ask(lambda work: work.cases.count_open()), "a label is never a matter"


async def test_a_voter_keeps_his_four_and_a_staff_label_opens_nothing(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/help")
    assert keyboard(voter) == VOTER
    await voter.writes("名册")
    assert "没看懂这个词" in voter.last
    assert keyboard(voter) == VOTER


async def test_who_has_left_reads_a_voters_keys_and_help(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.ask(leaves, await leader.handle())
    await leader.writes("/help")
    assert keyboard(leader) == VOTER
    assert "/cases" not in leader.last


async def test_help_lists_what_its_reader_may_do(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("/help")
    assert {"/cases", "/record", "/me"} <= set(deputy.last.split())
    assert not {"/people", "/queue", "/visitday"} & set(deputy.last.split())
    await secretary.writes("/help")
    assert {"/queue", "/people", "/block"} <= set(secretary.last.split())
    assert "/cases" not in secretary.last.split()
