"""What a town cannot solve goes to the congress above, by the secretary's hand, and comes back (docs/spec.md section 4, 上报)."""

import pytest

from domain.cases.details_in_hand import ABOVE
from services.desk import claim, hand_up
from tests.conversations.test_case_sheet import files_of
from tests.conversations.test_desk import claimed_case
from tests.services.called import by
from tests.town import GroupTalk, Somebody, Town, has_button

NUMBER = "QX-2611-0001"


async def handed_above(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    secretary.forgets()
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    await group.presses(leader, "云澜县人大（上级人大）")
    await group.presses(leader, "up_due")
    return leader, group, voter, secretary


async def test_the_congress_above_is_an_addressee_its_paper_is_the_secretarys_and_the_voter_hears(town: Town) -> None:
    leader, group, voter, secretary = await handed_above(town)
    case = await town.case()
    assert (case.status, case.reached, case.handed_up_to) == ("in_progress", "above", ("@above",))
    assert "已上报给上级人大" in voter.last
    assert "上报件给秘书了" in leader.popups[-1]
    assert "已上报：云澜县人大，" in group.card()["text"]
    ask = next(text for text in secretary.reads if "请您送去" in text)
    assert "周启明 把 QX-2611-0001 上报给云澜县人大" in ask
    assert "自来水停了三天了" in ask
    ((name, document),) = files_of(town, secretary)
    assert name == "上报件_QX-2611-0001-报1.docx"
    assert "云澜县人大" in "\n".join(p.text for p in document.paragraphs)
    words = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "自来水停了三天了" in "\n".join(words)
    assert "王大娘" not in "\n".join([*words, *(p.text for p in document.paragraphs)])
    await town.check_promises()


async def test_a_unit_that_somebody_typed_is_named_in_no_paper_that_leaves_the_house(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    secretary = await town.secretary()
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "不在名单里，我来写")
    await group.replies(leader, "老李水暖店 老李 13800000999")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    await group.presses(leader, "云澜县人大（上级人大）")
    await group.presses(leader, "up_due")
    document = files_of(town, secretary)[-1][1]
    words = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "转其他单位" in words
    assert "老李" not in words


async def test_on_its_day_secretary_and_claimer_are_asked_until_what_it_said_is_noted(town: Town) -> None:
    leader, group, _voter, secretary = await handed_above(town)
    due = (await town.case()).up_due_on
    leader.forgets()
    secretary.forgets()
    await town.comes(str(due))
    assert any("前应有回话" in text for text in leader.reads)
    assert any("前应有回话" in text for text in secretary.reads)
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("上级已回话")
    await secretary.presses("今天")
    await secretary.writes("县里列入明年管网改造")
    assert (await town.case()).up_due_on is None
    assert "上级已回话（云澜县人大，" in group.card()["text"]
    assert "县里列入明年管网改造" in group.card()["text"]
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上报")
    assert has_button(group.chat, "云澜县人大（上级人大）"), "it may be asked once more"


async def test_it_is_found_by_how_far_it_came_and_counted_in_the_account(town: Town) -> None:
    _leader, _group, _voter, secretary = await handed_above(town)
    other = await town.voter(name="李大爷")
    await other.writes("村口的路灯坏了")
    secretary.forgets()
    await secretary.writes("/find 报到上级")
    assert any(NUMBER in text and "报到上级人大" in text for text in secretary.reads)
    assert not any("QX-2611-0002" in text for text in secretary.reads)
    secretary.forgets()
    await secretary.writes("/find 没上报 逾期")
    assert not any(NUMBER in text for text in secretary.reads)
    secretary.forgets()
    await secretary.writes("/find 层级：村级")
    assert any("QX-2611-0002" in text for text in secretary.reads)
    assert not any(NUMBER in text for text in secretary.reads)


async def confidential(town: Town) -> tuple[Somebody, Somebody]:
    """In the hands of 吕春敏; her leader is there too."""
    leader, member, voter = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.voter()
    await voter.writes("请替我保密，路灯坏了半个月了")
    his = await member.handle()
    assert (await town.case()).confidential
    await town.ask(lambda work: claim.claim(work, by(work, his), work.cases.get(1)))
    return leader, member


async def goes_up(town: Town, who: Somebody) -> None:
    account = await who.handle()
    await town.ask(lambda work: hand_up.hand_up(work, by(work, account), work.cases.get(1), ABOVE, work.calendar.add(work.today, 5)))
    await town.settled()


async def test_of_a_confidential_matter_the_secretary_carries_the_paper_and_nobody_else_reads_it(town: Town) -> None:
    leader, member = await confidential(town)
    secretary = await town.secretary()
    for somebody in (leader, member, secretary):
        somebody.forgets()
    await goes_up(town, leader)
    assert [name for name, _ in files_of(town, secretary)] == ["上报件_QX-2611-0001-报1.docx"]
    assert any("请您送去" in text for text in secretary.reads)
    for somebody in (leader, member):
        assert files_of(town, somebody) == []
        assert not any("请您送去" in text for text in somebody.reads)


@pytest.mark.parametrize("claimer", [True, False])
async def test_without_a_secretary_only_who_reads_its_words_carries_it(town: Town, claimer: bool) -> None:
    leader, member = await confidential(town)
    carries, other = (member, leader) if claimer else (leader, member)
    for somebody in (leader, member):
        somebody.forgets()
    await goes_up(town, carries)
    assert [name for name, _ in files_of(town, carries)] == (["上报件_QX-2611-0001-报1.docx"] if claimer else [])
    assert any("请您送去" in text for text in carries.reads) == claimer
    assert files_of(town, other) == []
