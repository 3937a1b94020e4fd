"""One voter's matter from the first message to the rating."""

from tests.town import Town


async def test_a_broken_road_is_reported_claimed_answered_and_rated(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.stranger("王大娘")

    await voter.writes("/start d_QXv01")
    assert "人大代表联系选民" in voter.last
    await voter.presses("同意并继续")
    assert "上坪村的乡亲" in voter.last

    await voter.writes("三组的路坏了，车过不去")
    assert "收到了。编号 QX-2611-0001\n已转给：上下坪代表小组\n类别：道路交通\n最迟 11月18日 给您答复。" in voter.last
    assert "【QX-2611-0001】上坪村 · 道路交通" in group.last
    assert "三组的路坏了，车过不去" in group.last

    await group.presses(leader, "认领")
    assert "周启明 代表已经认领" in voter.last
    assert "状态：已认领" in group.card()["text"]

    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看，您在家吗？")
    assert "明天去看" not in voter.last
    await group.presses(leader, "发送")
    assert voter.last == "【QX-2611-0001】上下坪代表小组 周启明：\n｜明天去看，您在家吗？"

    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "已解决")
    await group.replies(leader, "路已经填平了")
    await group.presses(leader, "发送")
    assert "路已经填平了" in voter.last
    assert "您对这次办理满意吗" in voter.last

    await voter.presses("满意")
    assert "问题解决了吗" in voter.last
    await voter.presses("solved:yes")
    case = await town.case()
    assert (case.status, case.rating, case.resolved) == ("closed", "satisfied", "yes")
    assert secretary.reads == []
