"""What the figures, the card and the register say of one case is the same, and adds up (docs/glossary.md, Statistics)."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.figures.statistics import Figures
from services.deed.work import Work
from services.summaries.account import account
from services.summaries.read_aloud import spoken_lines
from services.summaries.registers import registers
from services.summaries.sentences import sections
from services.summaries.tables import case_table, part_tables
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import answers, claimed_first
from tests.town import GroupTalk, Somebody, Town


async def figures(town: Town, name: str = "2026-11") -> Figures:
    def counted(work: Work) -> Figures:
        work.facts.catch_up(work.roster.congress)
        return account(work, name, work.now).figures

    found: Figures = await town.ask(counted)
    return found


def registered(content: bytes, number: str) -> dict[str, Any]:
    """The row of a case in 选民意见登记簿, by the labels above it."""
    rows = list(load_workbook(BytesIO(content))["选民意见登记簿"].iter_rows(values_only=True))
    labels = next(row for row in rows if row[0] == "编号")
    return dict(zip(map(str, labels), next(row for row in rows if row[0] == number), strict=True))


def groups(found: Figures) -> dict[str, Figures]:
    return {str(group): part for group, part in found.by_group}


async def asks_and_waits(group: GroupTalk, who: Somebody) -> None:
    await group.presses(who, "回复选民", group.card())
    await group.replies(who, "请问是哪一段？")
    await group.presses(who, "发送并等回复")


async def gives_back(group: GroupTalk, who: Somebody) -> None:
    await group.presses(who, "更多", group.card())
    await group.presses(who, "退办")
    await group.replies(who, "不归我们管")


async def test_days_in_which_the_group_waits_for_the_voter_are_not_late(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-17", "10:00")
    await asks_and_waits(group, leader)
    await town.comes("2026-11-20", "10:00")
    waiting = await figures(town)
    assert (waiting.overdue, waiting.on_time) == (0, (0, 0))
    await leader.writes("/cases")
    assert "⏰" not in leader.last
    await secretary.writes("/queue")
    assert "⏰" not in secretary.last
    await answers(group, leader, "修好了")
    done = await figures(town)
    assert (done.overdue, done.on_time) == (0, (1, 1))
    await town.check_promises()


async def test_an_answer_after_the_limit_as_moved_is_late(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await town.comes("2026-11-17", "10:00")
    await asks_and_waits(group, leader)
    await town.comes("2026-11-30", "10:00")
    assert (await figures(town)).overdue == 1
    if (await town.case()).claimer is None:
        await group.presses(leader, "认领", group.card())
    await answers(group, leader, "修好了")
    assert (await figures(town)).on_time == (0, 1)


async def test_a_closing_that_was_taken_back_is_no_closing(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    question = voter.messages[-1]
    await voter.presses("满意", question)
    await voter.presses("不满意", question)
    found = await figures(town)
    assert (found.closed, found.closed_in_period, found.days, found.unsatisfied) == (0, 0, (), 1)


async def test_a_late_word_that_is_changed_leaves_the_closing_where_it_was(town: Town) -> None:
    """Closed in silence in November, rated in December in two taps: a case of November's."""
    leader, group, voter = await claimed_case(town)
    await town.comes("2026-11-20", "10:00")
    if (await town.case()).claimer is None:
        await group.presses(leader, "认领", group.card())
    await answers(group, leader, "修好了")
    question = voter.messages[-1]
    await town.comes("2026-11-30", "10:00")
    await town.comes("2026-12-01", "10:00")
    assert (await town.case()).status == "closed"
    await voter.presses("基本满意", question)
    await voter.presses("满意", question)
    assert ((await figures(town)).closed_in_period, (await figures(town, "2026-12")).closed_in_period) == (1, 0)


async def test_who_says_it_is_not_solved_no_longer_counts_as_solved_nor_as_satisfied(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    await voter.presses("满意")
    await voter.presses("solved:yes")
    await town.passes(days=2)
    await voter.writes("路又坏了，还没解决")
    number = (await town.case()).number
    await voter.presses("还没解决：村口的路坏了")
    found = await figures(town)
    assert (found.resolved, found.resolved_asked, found.rated, found.first_satisfied) == (0, 1, 0, 1)
    assert "满意" not in group.card(number)["text"], "the round that begins is unrated until it is rated"
    await answers(group, leader, "又补了")
    await town.passes(days=8)
    found, case = await figures(town), await town.case()
    assert (found.resolved, found.resolved_asked, found.rated, found.returned) == (0, 1, 0, 1)
    assert (case.rating, case.resolved) == ("", "no")
    row = registered(await town.ask(lambda work: registers(account(work, "2026-11", work.now))), number)
    assert (row["评价"], row["是否解决"], row["重办次数"]) == (None, "未解决", 1)


async def test_the_lines_of_the_groups_add_up_to_the_whole(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    other = await town.voter(name="李大爷")
    await other.writes("路灯坏了三盏")
    await gives_back(group, leader)
    found = await figures(town)
    assert sum(part.accepted for _, part in found.by_group) == found.accepted == 2
    secretary = await town.secretary()
    await secretary.writes("/summary")
    assert any("未交办或另计：受理 1 件" in text for text in secretary.reads)


async def accounts_of(town: Town, *names: str) -> dict[str, Figures]:
    found: dict[str, Figures] = await town.ask(lambda work: {name: account(work, name).figures for name in names})
    return found


async def test_what_was_agreed_to_after_the_months_end_stands_in_the_next_account(town: Town) -> None:
    """Written on 30 November, agreed to on 2 December: in no month's account, in the quarter's and the year's."""
    stranger = await town.stranger("乙")
    await town.comes("2026-11-30", "23:58")
    code = await town.ask(lambda work: work.roster.code_of(work.roster.villages["v01"]))
    await stranger.writes(f"/start d_{code}")
    await stranger.writes("路灯坏了三盏")
    await town.comes("2026-12-02", "10:00")
    await stranger.presses("agree")
    number = (await town.case()).number
    assert number.startswith("QX-2611-")
    await town.comes("2027-01-01", "09:05")
    of = await accounts_of(town, "2026-11", "2026-12", "2026-Q4", "2026")
    assert [(f.incoming, f.accepted) for f in of.values()] == [(0, 0), (1, 1), (1, 1), (1, 1)]
    assert (of["2026-12"].late_incoming, of["2026-12"].late_accepted, of["2026-Q4"].late_incoming) == (1, 1, 0)
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-12")
    assert any("其中上期补登来件 1 件，受理 1 件" in text for text in secretary.reads)
    assert registered(await town.ask(lambda work: registers(account(work, "2026-12"))), number)["编号"] == number


async def test_what_was_handed_over_after_the_months_end_is_accepted_in_one_month(town: Town) -> None:
    """A legal matter of November that the secretary hands over in December."""
    secretary, voter = await town.secretary(), await town.voter()
    await town.comes("2026-11-27", "10:00")
    await voter.writes("法院判了钱一直不给执行，想问问怎么申请强制执行")
    case = await town.case()
    assert case.status == "new"
    await town.comes("2026-12-02", "10:00")
    await secretary.writes("/queue")
    await secretary.presses(case.number)
    await secretary.presses("交办")
    await secretary.presses("上下坪代表小组")
    assert (await town.case()).status == "assigned"
    await town.comes("2027-01-01", "09:05")
    of = await accounts_of(town, "2026-11", "2026-12", "2026-Q4", "2026")
    assert [(f.incoming, f.accepted, f.pending, f.carried) for f in of.values()] == [(1, 0, 1, 0), (0, 1, 0, 1), (1, 1, 0, 0), (1, 1, 0, 0)]
    await secretary.writes("/summary 2026-12")
    assert any("没有新收到的，上期转来 1 件，受理 1 件" in text for text in secretary.reads)


async def test_what_is_taken_back_after_the_account_stays_in_it(town: Town) -> None:
    """The month's account had counted it: the quarter counts it too, and says that it has gone."""
    _leader, _group, voter = await claimed_case(town)
    await town.comes("2026-12-02", "10:00")
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    await voter.presses("撤回")
    await voter.presses("确认撤回")
    assert (await town.case()).status == "withdrawn"
    await town.comes("2027-01-01", "09:05")
    of = await accounts_of(town, "2026-11", "2026-12", "2026-Q4")
    assert [(f.accepted, f.withdrawn, f.gone) for f in of.values()] == [(1, 0, 0), (0, 0, 0), (1, 0, 1)]
    assert of["2026-Q4"].answer_rate == (0, 0)


async def test_what_was_late_stays_late_with_the_group_that_had_it(town: Town) -> None:
    """「退办」 the day after the limit, then another group: two limits, one of them missed, and a voter who has waited since the first."""
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-19", "10:00")
    late = await figures(town)
    assert (late.overdue, late.on_time, groups(late)["g1"].overdue) == (1, (0, 1), 1)
    await gives_back(group, leader)
    await secretary.presses("同意退办")
    after = await figures(town)
    assert (after.overdue, after.on_time) == (1, (0, 1))
    assert (groups(after)["g1"].overdue, groups(after)["g1"].on_time) == (1, (0, 1))
    voter.forgets()
    await secretary.writes("/queue")
    await secretary.presses((await town.case()).number)
    await secretary.presses("交办")
    await secretary.presses("柳湾石门代表小组")
    case = await town.case()
    assert (str(case.voter_due_on), str(case.due_on) > "2026-11-30") == ("2026-11-18", True)
    moved = await figures(town)
    lines = groups(moved)
    assert (moved.overdue, moved.on_time, lines["g1"].overdue, lines["g1"].on_time) == (1, (0, 1), 1, (0, 1))
    assert (lines["g2"].accepted, lines["g2"].overdue, lines["g2"].on_time) == (1, 0, (0, 0))
    only = await town.ask(lambda work: {g: account(work, "2026-11", work.now, g).figures.on_time for g in ("g1", "g2")})
    assert only == {"g1": (0, 1), "g2": (0, 0)}


async def test_a_case_given_back_in_time_is_late_for_nobody_but_its_voter(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await gives_back(group, leader)
    await town.comes("2026-11-19", "10:00")
    found = await figures(town)
    assert (found.overdue, found.on_time, groups(found)[""].overdue) == (1, (0, 0), 1)


async def test_what_is_opened_again_and_late_is_said_beside_what_was_answered(town: Town) -> None:
    """Two accepted, one answered, two overdue: 1 + 2 is not 2, and the papers say which one is counted in both."""
    voter, _group, _leader = await claimed_first(town)
    await voter.presses("不满意")
    await town.passes(hours=1)
    other = await town.voter("柳湾村")
    await other.writes("渠道堵了")
    secretary = await town.secretary()
    await town.comes("2026-11-30", "10:00")
    found = await figures(town)
    assert (found.accepted, found.answered, found.overdue, found.overdue_again, found.overdue_earlier) == (2, 1, 2, 1, 0)
    assert groups(found)["g1"].overdue_again == 1
    await secretary.writes("/summary 2026-11")
    assert "过了期限还没答复的 2 件，里面有答复过、退回重办的 1 件。" in secretary.last
    assert "· 上下坪代表小组：受理 1 件，答复 1 件，过期 1 件（答复过、退回重办的 1 件）" in secretary.last
    problems = await town.ask(lambda work: sections(account(work, "2026-11", work.now))[-1].paragraphs[0])
    assert "有 2 件" in problems
    assert "分开看，新受理、从没答复过的 1 件，答复过、退回重办的 1 件。" in problems
    tables = await town.ask(lambda work: part_tables(account(work, "2026-11", work.now)))
    assert {table.note for table in tables} == {"单位：件。逾期里有答复过、退回重办的 1 件"}
    await town.comes("2026-12-15", "10:00")
    later = await figures(town, "2026-12")
    assert (later.accepted, later.overdue, later.overdue_again, later.overdue_earlier) == (0, 2, 1, 1)
    quarter = await figures(town, "2026-Q4")
    assert (quarter.accepted, quarter.answered, quarter.overdue_again, quarter.overdue_earlier) == (2, 1, 1, 0)
    assert "以前受理的 1 件" in (await town.ask(lambda work: part_tables(account(work, "2026-12", work.now))[0].note))


async def test_what_was_opened_again_and_answered_since_is_asked_of_nobody(town: Town) -> None:
    """The paper told the group to hear a voter out who had been answered anew and was satisfied."""
    voter, group, leader = await claimed_first(town)
    await voter.presses("不满意")
    await town.passes(hours=1)
    await town.comes("2026-11-12", "10:00")

    def said(work: Work) -> tuple[str, bool, str]:
        found = account(work, "2026-11", work.now)
        return str(sections(found)), case_table(found, "returned") is not None, "\n".join(spoken_lines(found))

    words, listed, aloud = await town.ask(said)
    assert "退回重办、还没有再次答复的 1 件，请先当面听取选民意见" in words
    assert listed
    assert "退回重办的有 1 件，代表会当面再听意见。" in aloud
    await answers(group, leader, "换了新的，亮了")
    words, listed, aloud = await town.ask(said)
    assert "请先当面听取选民意见" not in words
    assert not listed
    assert "退回重办的有 1 件，已经重新答复。" in aloud


async def test_limits_of_matters_accepted_before_the_month_are_said_beside_its_own(town: Town) -> None:
    """「受理的 1 件」 stood beside 「应在本月内响应的 2 件」."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await town.comes("2026-11-30", "10:00")
    await (await town.voter()).writes("村口的路灯坏了半个月")
    await town.comes("2026-12-01", "10:00")
    await group.presses(leader, "认领", group.card())
    await (await town.voter(name="李大爷")).writes("自来水停了三天了")
    await town.passes(minutes=5)
    await group.presses(leader, "认领", group.card())
    found = await figures(town, "2026-12")
    assert (found.accepted, found.responded, found.responded_earlier) == (1, (2, 2), 1)
    said = await town.ask(lambda work: "".join(line for part in sections(account(work, "2026-12", work.now)) for line in part.paragraphs))
    assert "应在本月内响应的 2 件（其中以前受理的 1 件），按时响应 2 件。" in said
