"""Every way by which words come in asks whether the person's word is taken now (docs/spec.md section 3)."""

from typing import Any

from domain.values.message import from_json
from services.deed.work import Work
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_privacy import traces
from tests.conversations.test_visit_day import at_work
from tests.town import GroupTalk, Somebody, Town, known

OLD, NEW = "自来水停了三天了", "改成后来才写的话"


async def takes_consent_back(voter: Somebody) -> None:
    await voter.writes("/privacy")
    await voter.presses("撤回同意")
    await voter.presses("撤回同意，没办完的接着办")
    voter.forgets()


def held(work: Work, voter: Somebody) -> list[str]:
    """What waits apart for the day on which he agrees."""
    met = known(work, voter)
    assert met is not None
    return [from_json(row.message).text for row in work.held.next(met.id, "consent", 100)]


def matters(work: Work) -> list[str]:
    """What stands in the records as their matters, before they are cases."""
    return [from_json(m.message).text for record in (1,) for m in work.visits.matters(record)]


def all_said(group: GroupTalk) -> str:
    return "\n".join(group.reads)


async def first_message(town: Town) -> tuple[Somebody, GroupTalk, Somebody, dict[str, Any]]:
    leader, group, voter = await claimed_case(town, OLD)
    said = next(m for m in voter.chat.messages.values() if m.get("text") == OLD)
    return leader, group, voter, said


async def test_an_edit_after_consent_was_taken_back_waits_until_he_agrees_again(town: Town) -> None:
    _leader, group, voter, said = await first_message(town)
    await takes_consent_back(voter)
    await voter.edits(said, NEW)
    assert NEW not in all_said(group)
    assert "先替您保管着" in "\n".join(voter.reads)
    await voter.edits(said, NEW + "，再改")
    assert await town.ask(held, voter) == [NEW, NEW + "，再改"]
    await voter.presses("agree")
    assert NEW + "，再改" in group.card()["text"]
    (words,) = await town.ask(lambda work: [m for m in work.messages.of(1) if m.author == "voter"])
    assert await town.ask(lambda work: [stood.text for stood in work.messages.earlier(words.id)]) == [OLD, NEW], "each is a version"
    assert len(await town.cases()) == 1, "it is an edit, no matter of its own"
    await town.check_promises()


async def test_an_edit_without_consent_is_gone_after_72_hours(town: Town) -> None:
    _leader, group, voter, said = await first_message(town)
    await takes_consent_back(voter)
    await voter.edits(said, NEW)
    await town.passes(hours=73)
    assert await town.ask(held, voter) == []
    await voter.presses("agree")
    assert NEW not in all_said(group)


async def test_an_answer_to_a_question_is_not_taken_without_consent(town: Town) -> None:
    _leader, group, voter, _said = await first_message(town)
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("补充")
    await takes_consent_back(voter)
    await voter.writes(NEW)
    assert NEW not in all_said(group)
    assert await town.ask(held, voter) == [NEW]


async def test_an_edit_of_a_blocked_voter_waits_for_the_end_of_the_block(town: Town) -> None:
    _leader, group, voter, said = await first_message(town)
    secretary = await town.secretary()
    await secretary.writes("/block QX-2611-0001 3 天天骂人")
    voter.forgets()
    await voter.edits(said, NEW)
    assert NEW not in all_said(group)
    assert "这条存着了" in voter.last
    await town.passes(days=4)
    assert NEW in all_said(group)
    assert len(await town.cases()) == 1


async def test_words_that_wait_for_a_choice_are_not_edited_by_somebody_blocked(town: Town) -> None:
    _leader, group, voter, _said = await first_message(town)
    secretary = await town.secretary()
    await town.passes(minutes=5)
    asked = await voter.writes("村口的路灯也坏了")
    await secretary.writes("/block QX-2611-0001 3 天天骂人")
    await voter.edits(asked, NEW)
    await town.passes(minutes=11)
    assert NEW not in all_said(group)


async def test_edits_are_counted_against_his_rate_like_messages(town: Town) -> None:
    _leader, group, voter, said = await first_message(town)
    for n in range(30):
        voter.person.edits(said, f"{OLD}{n}遍")
    await town.settled()
    kept = await town.ask(lambda work: len(work.messages.earlier(work.messages.of(1)[0].id)))
    assert kept < 25
    assert f"{OLD}29遍" not in all_said(group)
    assert any("您发得有点快" in text for text in voter.reads)
    await town.passes(minutes=3)
    assert f"{OLD}29遍" in all_said(group), "the last one is let in"


async def test_danger_that_an_edit_tells_of_is_an_alert_like_any(town: Town) -> None:
    _leader, _group, voter, said = await first_message(town)
    secretary = await town.secretary()
    await voter.edits(said, "着火了，有人困在屋里，快救命")
    assert "urgent" in (await town.case()).marks
    assert any("QX-2611-0001" in text for text in secretary.reads)
    assert any("119" in text for text in voter.reads)


async def test_who_may_not_write_any_more_corrects_nothing(town: Town) -> None:
    leader, group, voter = await claimed_case(town, OLD)
    await group.presses(leader, "回复选民")
    words = await group.replies(leader, "明天来看")
    await group.presses(leader, "发送")
    note = await group.says(leader, "先问水厂", group.card())
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("上下坪代表小组（10 位，手机连上的 1 位）")
    await secretary.presses("person:d001")
    await secretary.presses("停用")
    await secretary.presses("确认停用")
    leader.person.edits(words, "后天再说吧")
    leader.person.edits(note, "不问了")
    await town.settled()
    assert "后天再说吧" not in "\n".join(voter.reads)
    assert await town.ask(traces, "不问了") == []


async def suspends(secretary: Somebody, somebody: Somebody) -> None:
    await secretary.writes("/people")
    await secretary.presses("上下坪代表小组（10 位，手机连上的 2 位）")
    await secretary.presses(f"person:{somebody.person_id}")
    await secretary.presses("停用")
    await secretary.presses("确认停用")


async def test_whoever_is_suspended_changes_no_words_he_wrote_down_for_others(town: Town) -> None:
    _leader, deputy, secretary = (await at_work(town))[:3]
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for label in ("入户", "5", "8"):
        await deputy.presses(label)
    first = await deputy.writes("村口的路灯坏了")
    await deputy.presses("立为事项")
    second = await deputy.writes("桥栏杆坏了")
    assert await town.ask(matters) == ["村口的路灯坏了", "桥栏杆坏了"]
    await suspends(secretary, deputy)
    await deputy.edits(second, NEW)
    assert await town.ask(matters) == ["村口的路灯坏了", "桥栏杆坏了"]
    await deputy.edits(first, NEW)
    case = await town.case()
    assert [m.text for m in await town.ask(lambda work: work.messages.of(case.id))] == ["村口的路灯坏了"]
