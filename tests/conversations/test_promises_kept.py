"""What was promised (「列入计划」) is followed until it is kept or explained, and its voter hears each step (docs/spec.md section 4)."""

from pathlib import Path

import pytest

from demo.telegram.state import Json
from domain.cases.details import UNSAID
from domain.cases.details_of_promises import PromiseHanded
from locales import account as words
from services.case import promises
from services.deed.work import Work
from services.staff.end_person import end_person
from services.summaries.account import account
from tests.conversations.test_another_person import imported
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_one_tick import answers
from tests.conversations.test_reorganisation import reorganised
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"
DAY = "2026-11-24"


async def promised(town: Town, day: str = DAY) -> tuple[Somebody, GroupTalk, Somebody]:
    """A case that was answered with a promise for that day, rated, and closed."""
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "planned", day)
    await voter.presses("满意")
    leader.forgets()
    voter.forgets()
    return leader, group, voter


def question(who: Somebody) -> Json:
    return next(m for m in reversed(who.messages) if "现在办到哪一步了" in m.get("text", ""))


async def test_done_as_promised_the_voter_reads_it_sees_it_and_is_asked_anew(town: Town) -> None:
    leader, group, voter = await promised(town)
    await town.comes(DAY)
    assert "答应选民 11月24日 办的，到日子了" in question(leader)["text"]
    await leader.presses("办好了", question(leader))
    await leader.sends("photo", "新水管通水了")
    assert not any("新水管" in text for text in voter.reads), "nothing leaves unseen"
    await leader.presses("发送")
    assert any("当时答应您的事" in text and "新水管通水了" in text and "您现在对这件事的办理满意吗" in text for text in voter.reads)
    assert any(m.get("photo") for m in voter.messages)
    case = await town.case()
    assert (case.status, case.promise, case.rating) == ("closed", "kept", "satisfied")
    assert "承诺兑现了" in group.card()["text"]
    await voter.presses("基本满意")
    assert (await town.case()).rating == "mostly", "another word of his counts"
    await town.comes("2026-12-03", "10:00")
    assert (await town.case()).status == "archived"
    await voter.writes("/my")
    await voter.presses(ONE)
    assert "说答应的事办好了" in voter.last
    assert "新水管通水了" in voter.last
    await town.check_promises()


async def test_not_satisfied_with_what_was_kept_opens_a_round(town: Town) -> None:
    leader, _, voter = await promised(town)
    await town.comes(DAY)
    await leader.presses("办好了", question(leader))
    await leader.writes("换了水管")
    await leader.presses("发送")
    await voter.presses("不满意")
    case = await town.case()
    assert (case.status, case.round, case.promise) == ("returned", 2, "")
    await town.check_promises()


async def test_put_off_twice_with_a_reason_and_then_the_leader_decides(town: Town) -> None:
    voter, deputy, leader = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明")
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)
    await voter.presses("满意")
    await town.comes(DAY)
    assert not any("现在办到哪一步了" in text for text in leader.reads)
    for n, until in enumerate(("12月1日", "12月8日"), 1):
        await deputy.presses("还要等", question(deputy))
        await deputy.writes(DAY)
        assert "没看懂日期" in deputy.last, "not before what was promised"
        assert "QX-2611-0001「村口的路坏了」：" in deputy.last
        await deputy.writes(until)
        await deputy.writes("管子还没到货")
        await deputy.presses("发送")
        assert f"现在要等到 {until}" in voter.last
        assert "管子还没到货" in voter.last
        assert (await town.case()).promise_moves == n
        deputy.forgets()
        await town.comes("2026-12-01" if n == 1 else "2026-12-08")
    assert "已经改过 2 次日子" in question(leader)["text"], "the leader is asked beside him"
    leader.forgets()
    await deputy.presses("还要等", question(deputy))
    assert "再改要组长定" in deputy.popups[-1]
    assert "吕春敏 答应选民 12月8日 前办" in leader.last
    await deputy.presses("还要等", question(deputy))
    assert len([text for text in leader.reads if "吕春敏 答应选民 12月8日 前办" in text]) == 1, "however often he taps"
    await leader.presses("还要等")
    await leader.writes("12月20日")
    await leader.writes("等县里拨款")
    await leader.presses("发送")
    assert "现在要等到 12月20日" in voter.last
    await town.check_promises()


async def test_a_later_day_on_which_work_only_begins_is_asked_beyond(town: Town) -> None:
    leader, group, voter = await promised(town)
    await town.comes(DAY)
    await leader.presses("还要等", question(leader))
    await leader.writes("材料涨价，12月20日开工")
    assert "12月20日是动工的日子" in leader.last
    await leader.writes("12月31日")
    await leader.presses("发送")
    assert "现在要等到 12月31日" in voter.last
    assert "材料涨价，12月20日开工" in voter.last
    await town.check_promises()


async def test_what_cannot_be_done_is_explained_and_the_voter_asked(town: Town) -> None:
    leader, group, voter = await promised(town)
    await town.comes(DAY)
    await leader.presses("办不成了", question(leader))
    await leader.writes("这段路明年要改线，不修了")
    await leader.presses("发送")
    assert "说现在办不成了，原因是" in voter.last
    assert "明年要改线" in voter.last
    await voter.presses("不满意")
    assert (await town.case()).status == "returned"
    await town.check_promises()


async def test_who_says_nothing_is_nagged_like_for_an_answer_and_nothing_is_archived(town: Town) -> None:
    voter, deputy, leader = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明")
    secretary = await town.secretary()
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)
    await voter.presses("满意")
    await town.comes("2026-11-20")
    assert "答应选民 11月24日 前办好" in deputy.last, "two working days before"
    await town.comes(DAY)
    leader.forgets()
    await town.comes("2026-11-26")
    assert "已经过了 2 个工作日" in leader.last
    assert "已经过了 2 个工作日" in deputy.last
    await town.comes("2026-12-20", "10:00")
    assert (await town.case()).status == "closed"
    for who in (deputy, leader, secretary):
        await who.writes("/promises")
        assert ONE in who.last
        assert "⏰" in who.last
    await deputy.writes("/cases")
    assert ONE in deputy.last
    assert "在跟承诺" in deputy.last
    await secretary.writes("/queue")
    assert ONE in secretary.last
    await deputy.presses("open")
    assert "承诺过了日子" in deputy.last
    await deputy.presses("办好了")
    await deputy.writes("修好了")
    await deputy.presses("发送")
    await town.comes("2026-12-30", "10:00")
    assert (await town.case()).status == "archived"
    await town.check_promises()


async def test_who_is_on_leave_is_spared_and_his_leader_asked(town: Town) -> None:
    voter, deputy, leader = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明")
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)

    def on_leave(work: Work) -> None:
        row = work.rows.section("deputies")[deputy.person_id]
        work.rows.revise("deputies", deputy.person_id, data=dict(row.data) | {"status": "on_leave"})
        work.rows.moved()

    await town.ask(on_leave)
    deputy.forgets()
    leader.forgets()
    await town.comes(DAY)
    assert question(leader)
    assert not any(ONE in text for text in deputy.reads)


async def test_a_joined_voter_hears_all_of_it_and_rates_for_himself(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, "planned", DAY)
    await first.presses("满意")
    await second.presses("满意")
    await town.comes(DAY)
    await leader.presses("还要等", question(leader))
    await leader.writes("12月1日")
    await leader.writes("管子没到")
    await leader.presses("发送")
    for voter in (first, second):
        assert "现在要等到 12月1日" in voter.last
    await town.comes("2026-12-01")
    await leader.presses("办好了", question(leader))
    await leader.writes("通水了")
    await leader.presses("发送")
    for voter, number in ((first, ONE), (second, "QX-2611-0002")):
        assert f"【{number}】当时答应您的事" in voter.last
    await second.presses("基本满意")
    assert [c.rating for c in await town.cases()] == ["satisfied", "mostly"]
    await town.check_promises()


async def test_who_follows_it_is_named_anew_and_the_voter_hears_who(town: Town) -> None:
    voter, deputy, leader = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明")
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)
    await voter.presses("满意")
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "指派")
    await group.presses(leader, f"named:{leader.person_id}")
    assert (await town.case()).claimer == leader.person_id
    assert "现在由上下坪代表小组 周启明接着跟" in voter.last
    await town.comes(DAY)
    assert question(leader)
    await town.check_promises()


async def test_who_goes_leaves_it_to_the_group_and_the_leader_names_another(town: Town) -> None:
    voter, deputy, leader = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明")
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    leader.forgets()
    await town.ask(lambda work: end_person(work, work.roster.people[deputy.person_id]))
    await town.settled()
    assert (await town.case()).claimer is None
    assert "现在由上下坪代表小组接着跟" in voter.last
    assert any("请定谁接着跟" in text for text in leader.reads)
    await town.comes(DAY)
    assert question(leader)
    await town.check_promises()


async def test_it_moves_with_its_village_and_the_voter_hears_who_follows_now(town: Town, tmp_path: Path) -> None:
    deputy, leader = await town.deputy("夏明柱"), await town.deputy("周启明")
    chat, here = await town.group("g2", deputy), await town.group("g1", leader)
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    await chat.presses(deputy, "认领")
    await answers(chat, deputy, "planned", DAY)
    await voter.presses("满意")
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-04"})
    case = await town.case()
    assert (case.group, case.claimer, case.promise, case.status) == ("g1", None, "open", "closed")
    assert any("现在由上下坪代表小组接着跟" in text for text in voter.reads)
    assert "村口的路灯坏了" in here.card()["text"], "the group that follows it sees it"
    assert not any("村口的路灯坏了" in text for text in chat.reads)
    await town.comes(DAY)
    assert question(leader)
    await town.check_promises()


async def test_in_a_new_term_the_voter_hears_who_follows(town: Town, tmp_path: Path) -> None:
    _, _, voter = await promised(town)
    term = {"name": "第二十届", "from": "2026-11-04", "to": "2031-12-31", "seats": 79}
    await imported(town, tmp_path / "town.yaml", {"d001": "常胜利"}, term)
    case = await town.case()
    assert (case.claimer, case.promise) == (None, "open")
    assert any("接着跟" in text for text in voter.reads)
    await town.check_promises()


async def test_the_level_above_follows_it_by_its_day(town: Town) -> None:
    leader, group, voter = await promised(town)
    chair = await town.deputy("贺正平")
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "上报")
    await group.presses(leader, f"up_to:{chair.person_id}")
    case = await town.case()
    assert (case.claimer, case.promise, case.status) == (chair.person_id, "open", "closed")
    assert "接着跟" in voter.last
    await town.comes(DAY)
    assert question(chair)
    await town.check_promises()


async def test_the_account_says_what_became_of_promises(town: Town) -> None:
    leader, _, _ = await promised(town)

    def said(work: Work, name: str) -> str:
        return " ".join(words.handling(work.staff_words(), account(work, name).figures, "month"))

    await town.comes("2026-11-26")
    assert "还在跟踪的承诺 1 件，其中过了日子的 1 件" in await town.ask(said, "2026-11")
    await leader.presses("办好了", question(leader))
    await leader.writes("通水了")
    await leader.presses("发送")
    assert "兑现承诺 1 件" in await town.ask(said, "2026-11")
    assert "还在跟" not in await town.ask(said, "2026-11")
    await town.comes("2026-12-15")
    assert "承诺" not in await town.ask(said, "2026-12")


@pytest.mark.parametrize("day", ["2026-11-06", "2026-11-20"])
async def test_what_the_voter_says_of_what_was_promised_goes_to_it(town: Town, day: str) -> None:
    leader, group, voter = await promised(town)
    await town.comes(day)
    await voter.writes("还没动工呢")
    case = await town.case()
    assert (len(await town.cases()), case.status, case.promise) == (1, "closed", "open"), "his words alone open no round"
    assert any("还没动工呢" in text for text in group.reads)
    assert "还是只是说一声" not in voter.last
    assert "代表看得到" in voter.last
    await leader.writes("/promises")
    assert ONE in leader.last


async def test_what_he_says_right_after_he_was_told_of_another_day_is_said_to_it(town: Town) -> None:
    leader, group, voter = await promised(town)
    await town.comes(DAY)
    await leader.presses("还要等", question(leader))
    await leader.writes("12月1日")
    await leader.writes("管子还没到货")
    await leader.presses("发送")
    await voter.writes("又要等")
    assert len(await town.cases()) == 1
    assert any("又要等" in text for text in group.reads)


@pytest.mark.parametrize(
    ("words", "asks"), [("还要等", "改到什么时候"), ("恐怕还要等几天", "改到什么时候"), ("已经修好了", "办好"), ("办不了", "办不成")]
)
async def test_what_became_of_it_can_be_typed(town: Town, words: str, asks: str) -> None:
    leader, _, _ = await promised(town)
    await town.comes(DAY)
    await leader.writes(words)
    assert asks in leader.last, leader.last
    assert "要做什么" not in leader.last


async def test_words_beside_a_later_day_are_its_reason(town: Town) -> None:
    leader, _, voter = await promised(town)
    await town.comes(DAY)
    await leader.presses("还要等", question(leader))
    await leader.writes("12月8日，管子还没到货")
    assert "管子还没到货" not in voter.last, "nothing leaves before it was seen"
    await leader.writes("发")
    assert "现在要等到 12月8日" in voter.last
    assert "管子还没到货" in voter.last
    await town.check_promises()


ASKED = "当时说 11月24日 前办，现在到日子了。办好了吗？"


async def on_its_day(town: Town, *, rated: bool = True) -> tuple[Somebody, GroupTalk, Somebody]:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "planned", DAY)
    if rated:
        await voter.presses("满意")
    await town.comes(DAY)
    assert ASKED in voter.last
    voter.forgets()
    return leader, group, voter


@pytest.mark.parametrize("words", ["还没", "没来", "还没动工", "没看到人", "说好今天动工的，人影都没得", "又坏了", "你们说话不算数"])
async def test_on_its_day_a_typed_not_yet_is_the_tap(town: Town, words: str) -> None:
    _, group, voter = await on_its_day(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    case = await town.case()
    assert (case.status, case.round, len(await town.cases())) == ("returned", 2, 1)
    assert any("重新办" in text for text in voter.reads)
    assert len(words) < 6 or any(words in text for text in group.reads), "what he tells beside it is read"


@pytest.mark.parametrize("words", ["弄好了", "看到了，弄好了", "修好了，谢谢", "都好了"])
async def test_on_its_day_a_typed_yes_is_the_tap(town: Town, words: str) -> None:
    _, _, voter = await on_its_day(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    case = await town.case()
    assert (case.resolved, case.round, len(await town.cases())) == ("yes", 1, 1)
    assert "谢谢您" in "".join(voter.reads)


@pytest.mark.parametrize("words", ["弄了一半", "动工了没修完", "快了", "还没弄完"])
async def test_on_its_day_what_is_done_in_part_is_told_and_counted_so(town: Town, words: str) -> None:
    _, group, voter = await on_its_day(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    case = await town.case()
    assert (case.resolved, case.promise, len(await town.cases())) == ("partly", "open", 1)
    assert any(words in text for text in group.reads)


@pytest.mark.parametrize("words", ["晓不得", "不知道", "不清楚", "没看到", "看到了", "我在外地，没去看"])
async def test_on_its_day_who_does_not_know_is_asked_for_later(town: Town, words: str) -> None:
    _, group, voter = await on_its_day(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    case = await town.case()
    assert (case.resolved, case.promise, len(await town.cases())) == ("", "open", 1)
    assert "不要紧" in voter.last
    assert any(words in text for text in group.reads)
    await voter.writes("还没动静")
    assert (await town.case()).status == "returned", "the question stands"


@pytest.mark.parametrize(("words", "many"), [("路灯也不亮", 2), ("村口的桥断了", 2), ("弄好了吗？", 1), ("路灯还没修", 2)])
async def test_on_its_day_other_words_are_no_answer(town: Town, words: str, many: int) -> None:
    _, _, voter = await on_its_day(town)
    await voter.writes(words)
    await town.passes(minutes=15)
    assert (await town.case(ONE)).round == 1
    assert (await town.case(ONE)).resolved == ""
    assert len(await town.cases()) == many


@pytest.mark.parametrize("words", ["还没", "弄好了"])
async def test_on_its_day_who_has_not_rated_is_asked_for_his_word(town: Town, words: str) -> None:
    _, group, voter = await on_its_day(town, rated=False)
    await voter.writes(words)
    await town.passes(minutes=15)
    assert "您对这件事的办理满意吗？请点一下。" in voter.reads
    assert voter.sees_button("不满意")
    assert any(words in text for text in group.reads)
    assert len(await town.cases()) == 1


async def followed_by_one(town: Town) -> tuple[Somebody, Somebody, Somebody, Somebody]:
    """A closed matter whose promise a deputy follows: voter, deputy, leader, secretary."""
    voter, deputy, leader, secretary = await town.voter(), await town.deputy("吕春敏"), await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", deputy, leader)
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领", group.card(ONE))
    await answers(group, deputy, "planned", DAY)
    await voter.presses("满意")
    for person in (voter, leader, deputy):
        person.forgets()
    return voter, deputy, leader, secretary


async def says_it_is(secretary: Somebody, whom: str) -> None:
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("说的是谁")
    await secretary.presses(whom)


async def test_whom_it_speaks_of_follows_it_no_longer_and_cannot_be_named(town: Town) -> None:
    voter, deputy, leader, secretary = await followed_by_one(town)
    await says_it_is(secretary, "吕春敏")
    case = await town.case()
    assert (case.claimer, case.promised) == (None, True)
    assert "现在由上下坪代表小组接着跟" in voter.last
    assert any("请定谁接着跟" in text for text in leader.reads)
    await leader.presses("指派", next(m for m in reversed(leader.messages) if "请定谁接着跟" in m.get("text", "")))
    assert not leader.sees_button("吕春敏")
    deputy.forgets()
    await town.comes(DAY)
    assert question(leader)
    assert not any(ONE in text for text in deputy.reads)
    await town.check_promises()


async def test_nor_does_he_follow_it_after_who_had_it_has_gone(town: Town) -> None:
    voter, deputy, leader, secretary = await followed_by_one(town)
    await says_it_is(secretary, "周启明")
    assert (await town.case()).claimer == deputy.person_id, "who follows it is another"
    leader.forgets()
    second = await town.deputy("于发")
    await town.ask(lambda work: end_person(work, work.roster.people[deputy.person_id]))
    await town.settled()
    assert (await town.case()).claimer is None
    assert any("请定谁接着跟" in text for text in second.reads)
    await town.comes(DAY)
    assert question(second)
    assert not any(ONE in text for text in leader.reads)
    assert voter.reads
    await town.check_promises()


async def test_nor_does_it_stay_with_him_where_an_earlier_version_left_it(town: Town) -> None:
    voter, deputy, leader, secretary = await followed_by_one(town)
    await says_it_is(secretary, "周启明")

    def his_again(work: Work) -> None:
        work.cases.record(work.cases.get(1), work.event("promise_handed", "system", PromiseHanded(claimer=leader.person_id, group=UNSAID)))
        promises.move(work)

    await town.ask(his_again)
    await town.passes(minutes=1)
    assert (await town.case()).claimer is None
    assert deputy.person_id
    assert voter.reads
