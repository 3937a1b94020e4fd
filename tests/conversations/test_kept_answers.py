"""Kept answers filled in from the case, by outcome, a page at a time (docs/spec.md section 4, Talk)."""

from collections.abc import Callable

from sqlalchemy import update

from domain.values.ids import Handle
from services.deed.by import By
from services.deed.work import Work
from services.desk import canned
from storage.tables import canned_answer
from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town, has_button


def keeps(*answers: tuple[str, str]) -> Callable[[Work], None]:
    """Kept by the secretary for drinking water: outcome and words."""

    def keep(work: Work) -> None:
        secretary = By((work.roster.staff("secretary")[0],), Handle(0))
        for outcome, words in answers:
            canned.keep_canned(work, secretary, "water", words, outcome)

    return keep


def offered(group: GroupTalk) -> list[str]:
    """The kept answers below the newest message that offers some."""
    keyboards = [
        m["reply_markup"]["inline_keyboard"] for m in group.chat.messages.values() if "inline_keyboard" in m.get("reply_markup", {})
    ]
    shown = [[row[0]["text"] for row in rows if row[0]["text"].startswith("📄")] for rows in keyboards]
    return next(words for words in reversed(shown) if words)


async def chooses(group: GroupTalk, leader: Somebody, outcome: str) -> None:
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, f"outcome:{outcome}")


async def test_a_kept_answer_says_number_date_group_and_unit_of_the_matter(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/canned")
    await secretary.presses("添加")
    await secretary.presses("饮水供水")
    await secretary.presses("什么答复都能用")
    assert "【编号】【期限】【小组】【单位】" in secretary.last
    await secretary.writes("您的事（【编号】）由【小组】跟着，最迟【期限】给您答复。")
    assert secretary.last == "记下了。"
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "回复选民")
    await group.presses(leader, "canned_use")
    await group.presses(leader, "发送")
    assert "您的事（QX-2611-0001）由上下坪代表小组跟着，最迟11月18日给您答复。" in voter.last


async def test_what_cannot_be_filled_in_is_not_offered_until_it_can(town: Town) -> None:
    await town.ask(keeps(("", "已转给{单位}，请等几天。")))
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "回复选民")
    assert not has_button(group.chat, "canned_use")
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")
    await group.presses(leader, "回复选民", group.card())
    await group.presses(leader, "canned_use")
    await group.presses(leader, "发送")
    assert "已转给" in voter.last
    assert "{单位}" not in voter.last


async def test_kept_answers_of_an_outcome_come_first_and_those_of_others_not(town: Town) -> None:
    await town.ask(keeps(("", "谢谢您反映"), ("planned", "【期限】前办好"), ("solved", "水已经通了")))
    leader, group, voter = await claimed_case(town)
    await chooses(group, leader, "solved")
    assert offered(group) == ["📄 水已经通了", "📄 谢谢您反映"]
    await group.presses(leader, "回复选民", group.card())
    assert offered(group) == ["📄 谢谢您反映"]
    await chooses(group, leader, "planned")
    await group.says(leader, "12月20日", group.chat.messages[max(group.chat.messages)])
    assert offered(group)[0] == "📄 12月20日前办好"
    await group.presses(leader, "canned_use")
    await group.presses(leader, "send_answer")
    assert "12月20日前办好" in voter.last


async def test_more_than_five_are_turned_over(town: Town) -> None:
    await town.ask(keeps(*[("explained", f"说明{n}") for n in range(7)]))
    leader, group, voter = await claimed_case(town)
    await chooses(group, leader, "explained")
    assert offered(group) == [f"📄 说明{n}" for n in range(5)]
    await group.presses(leader, "下一页")
    assert offered(group) == ["📄 说明5", "📄 说明6"]
    await group.presses(leader, "📄 说明6")
    await group.presses(leader, "send_answer")
    assert "说明6" in voter.last


async def test_a_blank_that_nothing_fills_in_is_said_at_once_and_reaches_no_voter(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/canned")
    await secretary.presses("添加")
    await secretary.presses("饮水供水")
    await secretary.presses("什么答复都能用")
    await secretary.writes("【姓名】您好，{期限}前给您答复。")
    assert "【姓名】 没有东西可以填进去" in secretary.last
    assert "【编号】【期限】【小组】【单位】" in secretary.last
    await secretary.writes("您好，{期限}前给您答复。")
    assert secretary.last == "记下了。"
    await town.ask(kept_before("【姓名】您好"))
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "回复选民")
    assert offered(group) == ["📄 您好，11月18日前给您答复。"]
    await secretary.writes("/canned")
    assert "【姓名】您好（有填不上的 【姓名】" in secretary.last


async def test_a_button_of_one_with_such_a_blank_says_why_it_is_not_used(town: Town) -> None:
    await town.ask(keeps(("", "请等几天")))
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "回复选民")
    await town.ask(rewritten("【姓名】您好"))
    await group.presses(leader, "canned_use")
    assert "【姓名】 没有东西可以填进去" in leader.popups[-1]
    assert not any("姓名" in text for text in voter.reads)


def kept_before(words: str) -> Callable[[Work], None]:
    """As an earlier version kept it."""
    return lambda work: work.canned.put("water", words, work.roster.staff("secretary")[0].id, work.now)


def rewritten(words: str) -> Callable[[Work], object]:
    return lambda work: work.connection.execute(update(canned_answer).values(words=words))
