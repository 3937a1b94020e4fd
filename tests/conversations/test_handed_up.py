"""「上报」 and 「直通车」 as chair, linked member, claimer and voter read them (docs/spec.md section 4)."""

from domain.rights.towns import chair_of
from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town


async def chair_here(town: Town) -> Somebody:
    return await town.deputy(await town.ask(lambda w: getattr(chair_of(w.roster, ""), "name", "")))


async def test_the_chair_reads_who_took_the_express_and_the_voter_where_it_went(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    other, chair = await town.deputy("吕春敏"), await chair_here(town)
    group.chat.members[other.id] = "member"
    await group.presses(other, "更多", group.card())
    await group.presses(other, "直通车")
    (told,) = [text for text in chair.reads if "直通车" in text]
    assert "吕春敏 把 QX-2611-0001 直接报给您，请在 11月18日 前回话" in told
    assert "选民的联系人是周启明" in told
    assert "代表已直接上报给人大主席" in voter.last
    assert "联系人不变" in voter.last
    assert "选民的联系人是周启明" in other.popups[-1], "he is not the voter's contact"
    assert "您还是" not in other.popups[-1]
    await town.check_promises()


async def test_a_claimer_who_takes_it_is_named_once(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    chair = await chair_here(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "直通车")
    (told,) = [text for text in chair.reads if "直通车" in text]
    assert "周启明 把 QX-2611-0001 直接报给您" in told
    assert told.count("周启明") == 1
    assert "您还是选民的联系人" in leader.popups[-1]


async def test_who_hands_up_for_the_claimer_is_named_too(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    secretary, chair = await town.secretary(), await chair_here(town)
    named = await town.ask(lambda w: next(p.name for p in w.roster.people.values() if p.role == "secretary"))
    whom = await town.ask(lambda w: getattr(chair_of(w.roster, ""), "id", ""))
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("上报")
    await secretary.presses(f"up_to:{whom}")
    await secretary.presses("up_due")
    (told,) = [text for text in chair.reads if "上报给您" in text]
    assert f"{named} 把 QX-2611-0001 上报给您" in told
    assert "选民的联系人是周启明" in told
    assert "直通车" not in told
    assert "已上报给" in voter.last
    assert "直接" not in voter.last
