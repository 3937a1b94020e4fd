"""The voter's own file: see, take along, correct, delete, take back consent (docs/spec.md section 3)."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from domain.matters import similarity
from services.deed.work import Work
from storage.columns import UtcDateTime
from storage.tables import metadata
from tests.conversations.test_desk import claimed_case
from tests.town import Town, known


def traces(work: Work, marker: str) -> list[str]:
    """Every table and column in which the marker stands somewhere; an account's digits may stand in a moment by chance."""
    spelt = (marker, json.dumps(marker)[1:-1])  # as it is, and as JSON escapes it
    found = []
    for table in metadata.sorted_tables:
        for column in (c for c in table.columns if not isinstance(c.type, UtcDateTime)):
            rows = work.connection.execute(text(f'SELECT "{column.name}" FROM "{table.name}"')).scalars()  # noqa: S608  our own names
            if any(form in str(value) for value in rows for form in spelt):
                found.append(f"{table.name}.{column.name}")
    return found


async def figures(town: Town) -> Any:
    from datetime import date

    from domain.figures.case_facts import History
    from domain.figures.counting import figures as count
    from domain.figures.reckoning import Reckoning

    def look(work: Work) -> Any:
        histories = [History(case_id, events) for case_id, events in work.cases.histories().items()]
        return count(histories, Reckoning((date(2026, 11, 1), date(2026, 11, 30)), work.now, work.roster.congress))

    return await town.ask(look)


async def test_who_asks_in_words_to_have_his_data_erased_is_asked_what_goes_with_it(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("删掉我的信息")
    await voter.presses("都删：身份和写过的话")
    assert "您的信息删掉了" in voter.last


async def test_erased_words_go_from_what_was_found_too(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("村东头的路灯坏了")
    await secretary.writes("/find 路灯")
    assert "村东头的路灯坏了" in secretary.last
    await voter.writes("删掉我的信息")
    await voter.presses("都删：身份和写过的话")
    await town.settled()
    assert not [words for words in secretary.reads if "村东头" in words]


async def test_erased_words_are_not_kept_for_comparing_either(town: Town) -> None:
    voter, neighbour = await town.voter(), await town.voter(name="邻居")
    await voter.writes("村东头的路灯坏了，晚上黑得很")
    await neighbour.writes("村东头那盏路灯不亮，晚上黑得很")
    said: Any = similarity.said
    assert said.cache_info().currsize > 0
    await voter.writes("删掉我的信息")
    await voter.presses("都删：身份和写过的话")
    await town.settled()
    assert said.cache_info().currsize == 0


async def test_everything_can_be_taken_along(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了，请快来修")
    await group.says(leader, "这人老来反映", group.card())
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天来看")
    await group.presses(leader, "发送")
    await voter.writes("/privacy")
    await voter.presses("导出")
    files = [town.telegram.state.files[m["document"]["file_id"]] for m in voter.messages if "document" in m]
    data = json.loads(files[0])
    assert data["account"] == voter.id
    assert data["cases"][0]["number"] == "QX-2611-0001"
    said = [m["text"] for m in data["cases"][0]["messages"]]
    assert said == ["村口的路坏了，请快来修", "明天来看"]
    assert data["consents"][0]["withdrawn_at"] is None
    assert "老来反映" not in files[0].decode(), "what colleagues note among themselves is not his data"
    assert "村口的路坏了，请快来修" in files[1].decode()


async def test_showing_who_he_is_has_a_consent_of_its_own_for_that_case_and_can_be_taken_back(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("更改")
    await voter.presses("show_me")
    await voter.writes("王秀兰 13800000321")
    assert "王秀兰" in group.card()["text"]
    ledger = await town.ask(lambda work: work.voters.consents(work.cases.get(1).voter_id))
    assert [(entry["purpose"], entry["withdrawn_at"] is None) for entry in ledger] == [("handling", True), ("show_contact", True)]
    assert "姓名" in ledger[1]["words"]
    await voter.writes("/privacy")
    await voter.presses("导出")
    text = [town.telegram.state.files[m["document"]["file_id"]] for m in voter.messages if "document" in m][1].decode()
    for line in (
        "姓名: 王秀兰",
        "村或社区: 上坪村",
        "用处: 给小组看姓名和电话",
        "到了哪一步: 已认领",
        "类别: 道路交通",
        "谁说的: 您",
        "哪一步: 认领",
    ):
        assert line in text
    await voter.writes("/privacy")
    await voter.presses("撤回同意")
    await voter.presses("pv_consent_yes:go_on")
    assert "王秀兰" not in group.card()["text"], "without consent the group sees him no more"
    ledger = await town.ask(lambda work: work.voters.consents(work.cases.get(1).voter_id))
    assert all(entry["withdrawn_at"] for entry in ledger)


async def test_contact_data_is_corrected(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王秀兰 13800000321")
    await voter.writes("/privacy")
    assert "王秀兰" in voter.last
    assert "13800000321" in voter.last


async def test_who_deletes_everything_leaves_no_trace_and_the_same_figures(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路塌了，我家在老槐树边上")
    await voter.sends("photo", caption="老槐树照片")
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王秀兰 13800000321")
    before = await figures(town)
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    assert "QX-2611-0001" in voter.last
    await voter.presses("都删：身份和写过的话")
    assert "您的信息删掉了" in voter.last
    await town.passes(minutes=1)
    for marker in ("老槐树", "王秀兰", "13800000321", str(voter.id)):
        assert await town.ask(traces, marker) == []
    assert "老槐树" not in "\n".join(group.reads)
    assert "photo" not in str([m for m in group.chat.messages.values() if m["from"].get("is_bot")])
    case = await town.case()
    assert case.status == "withdrawn"
    after = await figures(town)
    assert (after.incoming, after.answered, after.rated) == (before.incoming, before.answered, before.rated)
    assert after.withdrawn == before.withdrawn + 1
    voter.forgets()
    await voter.writes("又有一件事")
    assert "同意并继续" in str(voter.messages) or voter.sees_button("同意并继续") or voter.sees_button("village")
    assert await town.ask(lambda work: known(work, voter).consented_at) is None
    await town.check_promises()


async def test_an_update_of_his_that_failed_and_an_export_that_was_ordered_are_gone_too(town: Town) -> None:
    from services.deed.orders import order_export

    voter = await town.voter()
    await voter.writes("村口的路坏了")

    def fails(work: Work) -> None:
        mine = known(work, voter)
        assert mine is not None
        work.inbox.store([{"update_id": 10**9, "message": {"text": "老槐树下有口井", "chat": {"id": mine.chat_id}}}], work.now)
        work.inbox.mark_failed(work.inbox.new(1)[0].id, "a mistake")
        order_export(work, mine.id)
        work.ordered = False

    await town.ask(fails)
    assert "inbox.payload" in await town.ask(traces, "老槐树下有口井")
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    voter.forgets()
    await town.passes(minutes=1)
    assert await town.ask(traces, "老槐树下有口井") == []
    assert await town.ask(lambda work: work.inbox.replay([]).again) == 0
    await town.passes(minutes=1)
    assert not [m for m in voter.messages if "document" in m]
    assert await town.ask(traces, str(voter.id)) == []


async def test_who_deletes_only_who_he_is_lets_the_matter_go_on(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("只删身份，事项接着办")
    voter.forgets()
    assert (await town.case()).status == "claimed"
    assert "村口的路坏了" in group.card()["text"]
    assert "回复选民" not in str(group.card()["reply_markup"])
    leader.person.presses(group.card(), "reply|1|")
    await town.settled()
    assert "没法告诉他" in leader.popups[-1]
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    assert "他收不到" in group.last
    await group.presses(leader, "send_answer")
    case = await town.case()
    assert (case.status, case.unaskable) == ("answered", True)
    assert voter.reads == []
    assert await town.ask(traces, str(voter.id)) == []


async def test_whoever_keeps_his_data_keeps_them(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("不删")
    assert "什么也没有改" in voter.popups[-1]
    assert (await town.case()).status == "claimed"
    assert await town.ask(lambda work: known(work, voter) is not None)


async def test_after_consent_is_taken_back_nothing_new_is_taken_in(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await voter.writes("/privacy")
    await voter.presses("撤回同意")
    await voter.presses("撤回同意，没办完的接着办")
    assert "同意已经撤回" in voter.last
    assert (await town.case()).status == "claimed"
    number = await town.ask(lambda work: known(work, voter).id)
    ledger = await town.ask(lambda work: work.voters.consents(number))
    assert ledger[0]["withdrawn_at"] is not None
    await voter.writes("路灯也坏了")
    assert len(await town.cases()) == 1
    assert "先替您保管着" in "\n".join(voter.reads)
    await voter.presses("agree")
    assert len(await town.ask(lambda work: work.voters.consents(number))) == 2
    await town.check_promises()


async def test_identity_goes_two_years_after_the_last_case_and_figures_stay(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复")
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer")
    await voter.presses("满意")
    other = await town.voter(name="还在办的人")
    await other.writes("路灯坏了")
    await town.passes(days=8)
    before = await figures(town)
    await town.passes(days=700)
    assert await town.ask(lambda work: known(work, voter) is not None)
    town.clock.add(timedelta(days=40))

    def dry(work: Work) -> int:
        from services.privacy.forget import erase_old

        return erase_old(work, dry_run=True)

    assert await town.ask(dry) == 1
    await town.passes(seconds=1)
    assert await town.ask(lambda work: known(work, voter)) is None
    assert await town.ask(lambda work: known(work, other) is not None), "his case is still open"
    assert await town.ask(dry) == 0
    after = await figures(town)
    assert (after.incoming, after.accepted, after.rated, after.satisfied) == (
        before.incoming,
        before.accepted,
        before.rated,
        before.satisfied,
    )


async def test_a_blocked_voter_is_told_once_can_appeal_and_loses_no_word(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await secretary.writes("/block")
    assert "请这样写：/block" in secretary.last
    await secretary.writes("/block QX-2611-0001 7 天天骂人")
    assert "到 11月11日 为止，您写来的话先存着，暂不转给小组。原因：天天骂人" in voter.last
    await voter.writes("路灯坏了")
    await voter.writes("两个月了")
    assert len([text for text in voter.reads if "您现在暂时不能反映，到 11月11日 为止。这条存着了" in text]) == 1
    assert len(await town.cases()) == 1
    await town.passes(days=1)
    await voter.writes("村口的桥栏杆断了两根")
    await voter.writes("孩子上学要走那里")
    assert len([text for text in voter.reads if "您现在暂时不能反映，到 11月11日 为止。这条存着了" in text]) == 2, "once a day"
    for look in ("/my", "我的事项"):
        voter.forgets()
        await voter.writes(look)
        assert "QX-2611-0001" in voter.last
    await secretary.writes("/block")
    assert "QX-2611-0001 的选民，限制到 11月11日 为止" in secretary.last
    assert secretary.sees_button("解除 QX-2611-0001")
    await voter.writes("/privacy")
    assert voter.sees_button("导出"), "his data stay his"
    await voter.presses("申诉")
    await voter.writes("急" * 1_502)
    assert "写了 1502 个字，最多 1500 个字" in voter.last
    assert not any("被限制的选民申诉" in text for text in secretary.reads), "his one appeal is not spent"
    await voter.writes("我没有骂人，是着急")
    assert "被限制的选民申诉：\n｜我没有骂人，是着急" in secretary.last
    await voter.presses("申诉")
    assert "已经是这样了" in voter.popups[-1]
    leader.person.presses(secretary.messages[-1], "unblock|0|1")
    await town.settled()
    assert "这是人大秘书的" in leader.popups[-1]
    await secretary.presses("解除")
    assert "限制已经解除" in "\n".join(voter.reads)
    await town.passes(minutes=11)
    said = await town.ask(lambda work: [m.text for c in work.cases.of_voter(known(work, voter).id) for m in work.messages.of(c.id)])
    assert said == ["自来水停了三天了", "路灯坏了", "两个月了", "村口的桥栏杆断了两根", "孩子上学要走那里"]


async def test_a_block_ends_by_itself_and_outlives_deletion(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await secretary.writes("/block QX-2611-0001 3 骂人")
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    voter.forgets()
    await voter.writes("我又来了")
    assert "这条存着了" in voter.last
    await town.passes(days=4)
    await voter.writes("现在可以了吗")
    assert "这条存着了" not in voter.last
