"""People without Telegram: written down by deputies and staff, told and asked by phone (docs/spec.md section 4)."""

from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town


async def keyed_in(town: Town) -> tuple[Somebody, GroupTalk]:
    """A deputy has written down what an old man told him."""
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    await deputy.presses("电话")
    await deputy.writes("张大爷说他家门口的路灯坏了两个月")
    return deputy, group


async def test_what_somebody_else_wishes_kept_quiet_is_so(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    await deputy.presses("电话")
    await deputy.writes("三组水渠堵了，赵婆婆讲的，她怕人晓得")
    assert (await town.case()).confidential
    assert not any("赵婆婆" in one for one in group.reads)


async def answered(town: Town, by: Somebody, group: GroupTalk) -> None:
    await group.presses(by, "认领")
    await group.presses(by, "答复")
    await group.presses(by, "outcome:solved")
    await group.replies(by, "路灯换好了")
    await group.presses(by, "send_answer")


async def test_a_case_keyed_in_is_a_case_like_any(town: Town) -> None:
    deputy, group = await keyed_in(town)
    assert "登记好了，编号 QX-2611-0001" in deputy.last
    assert "路灯坏了两个月" in group.card()["text"]
    case = await town.case()
    assert (case.channel, case.status, case.village) == ("phone", "assigned", "v01")
    first = (await town.ask(lambda work: work.cases.history(1)))[0]
    assert first.actor == "d003"
    await deputy.presses("留联系方式")
    await deputy.writes("张大爷 13800000444")
    assert "联系方式记下了" in deputy.last
    assert "13800000444" not in "\n".join(group.reads)
    await town.check_promises()


async def test_a_contact_that_is_too_long_is_asked_for_again_and_nothing_is_cut(town: Town) -> None:
    deputy, _ = await keyed_in(town)
    await deputy.presses("留联系方式")
    await deputy.writes(f"{'张' * 41} 13800000444")
    assert "姓名写了 41 个字，最多 40 个字" in deputy.last
    await deputy.writes("张大爷 13800000444，13900000555，13800000666，13800000777")
    assert "写了 4 个电话，最多存 3 个" in deputy.last
    await deputy.writes(f"张大爷 {'6' * 25}")
    assert "电话写了 25 位，最多 20 位" in deputy.last
    await deputy.writes("张大爷")
    assert "没看到电话号码" in deputy.last
    await deputy.writes("张大爷 3组5号 13800000444，13900000555")
    assert "联系方式记下了" in deputy.last
    assert await town.ask(_contact) == ("张大爷 3组5号", "13800000444、13900000555")


def _contact(work: Work) -> tuple[str, str]:
    voter = work.voters.get(work.cases.get(1).voter_id)
    assert voter is not None
    return voter.name, voter.phone


async def test_a_voter_whose_name_is_too_long_is_asked_again(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes(f"{'王' * 41} 13800000444")
    assert "最多 40 个字" in voter.last
    await voter.writes("王大娘 13800000444")
    assert await town.ask(lambda work: [work.voters.get(1).name]) == ["王大娘"]


async def test_the_outcome_is_told_by_phone_and_the_rating_taken_never_by_the_claimer(town: Town) -> None:
    deputy, group = await keyed_in(town)
    await deputy.presses("留联系方式")
    await deputy.writes("张大爷 13800000444")
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await answered(town, deputy, group)
    assert "工作人员会打电话告诉他" in deputy.popups[-1]
    assert (await town.case()).unaskable
    await officer.writes("/callbacks")
    await officer.presses("QX-2611-0001")
    assert "张大爷 13800000444" in officer.last
    assert "路灯换好了" in officer.last
    await officer.presses("满意")
    case = await town.case()
    assert (case.status, case.rating) == ("closed", "satisfied")
    await officer.presses("call_solved:yes")
    assert (await town.case()).resolved == "yes"
    rated = [e for e in await town.ask(lambda work: work.cases.history(1)) if e.kind == "rated"]
    assert rated[0].actor == "u02", "the event names who phoned"
    await officer.presses("满意")
    assert "这一问已经过去了" in officer.popups[-1]
    await secretary.writes("/callbacks")
    assert "没有要打电话告诉的人" in secretary.last
    await town.check_promises()


async def test_the_secretary_who_claimed_a_case_does_not_ask_about_it(town: Town) -> None:
    deputy, group = await keyed_in(town)
    secretary = await town.secretary()
    group.chat.members[secretary.id] = "member"
    await answered(town, secretary, group)
    await secretary.writes("/callbacks")
    await secretary.presses("QX-2611-0001")
    assert "请别的工作人员打电话" in secretary.popups[-1]
    await deputy.writes("/callbacks")
    assert "请他评价的电话由工作人员打" in deputy.last
    assert not deputy.sees_button("QX-2611-0001")


async def test_unsatisfied_by_phone_opens_a_new_round(town: Town) -> None:
    deputy, group = await keyed_in(town)
    officer = await town.deputy("鲁小川")
    await answered(town, deputy, group)
    await officer.writes("/callbacks")
    await officer.presses("QX-2611-0001")
    assert "没有留联系方式" in officer.last
    await officer.presses("没打通")
    await officer.presses("不满意")
    case = await town.case()
    assert (case.status, case.round, case.claimer) == ("returned", 2, "d003")


async def test_who_does_not_want_to_rate_is_not_phoned_again_and_not_counted(town: Town) -> None:
    deputy, group = await keyed_in(town)
    officer = await town.deputy("鲁小川")
    await answered(town, deputy, group)
    await officer.writes("/callbacks")
    await officer.presses("QX-2611-0001")
    await officer.presses("已告知，不评价")
    await officer.writes("/callbacks")
    assert "没有要打电话告诉的人" in officer.last
    assert (await town.case()).rating == ""


async def test_what_comes_from_above_is_the_staffs_and_has_its_own_date(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    assert not deputy.sees_button("上级交办")
    message = deputy.messages[-1]
    deputy.person.presses(message, "new_channel|0|:v01:from_above")
    await town.settled()
    assert "上级交办由工作人员登记" in deputy.popups[-1]
    await secretary.writes("/new")
    await secretary.writes("上坪")
    await secretary.presses("上级交办")
    await secretary.writes("12月8日")
    await secretary.writes("县里转来：村口水塘要清淤")
    case = await town.case()
    assert str(case.due_on) == "2026-12-08"
    assert "from_above" in case.marks
    assert "上级交办" in group.card()["text"]


async def test_a_deputys_plain_words_can_be_a_voters(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await deputy.writes("村里的桥护栏断了")
    await deputy.writes("/cases")
    assert any("您还没说这句话做什么用：\n｜村里的桥护栏断了" in text for text in deputy.reads)
    await deputy.presses("替选民登记")
    await deputy.presses("上坪村")
    await deputy.presses("走访")
    assert "村里的桥护栏断了" in group.card()["text"]
    assert (await town.case()).channel == "visit"


async def test_a_voter_cannot_write_down_for_others(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/new")
    assert await town.cases() == []
    assert voter.last != ""
