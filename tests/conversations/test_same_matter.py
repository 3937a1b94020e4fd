"""One matter of many voters, several matters in one message, and a burst (docs/spec.md section 4, Same matter)."""

from dataclasses import replace

from demo.telegram.faults import Fault
from domain.values.ids import CaseId
from services.deed.work import Work
from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town


async def two_neighbours(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    """Two voters of one village with the same matter; the leader has claimed the first and joined the second to it."""
    leader, group, first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    assert any("QX-2611-0002 和 QX-2611-0001 像是同一件事" in text for text in group.reads)
    second.forgets()
    await group.presses(leader, "并入 QX-2611-0001")
    return leader, group, first, second


async def test_a_joined_voter_hears_every_step_and_rates_for_himself(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    assert "是同一件事，一起办" in second.last
    assert "同样的事：QX-2611-0002" in group.card("QX-2611-0001")["text"]
    await group.presses(leader, "转办", group.card("QX-2611-0001"))
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    assert "QX-2611-0002：转给" in second.last
    assert "转办单由代表送去" in second.last
    await group.presses(leader, "答复", group.card("QX-2611-0001"))
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "水管修好了，今天来水")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    for voter, number in ((first, "QX-2611-0001"), (second, "QX-2611-0002")):
        assert f"【{number}】" in voter.reads[-1]
        assert "您对这次办理满意吗" in voter.reads[-1]
    await first.presses("满意")
    await second.presses("基本满意")
    one, two = await town.case("QX-2611-0001"), await town.case("QX-2611-0002")
    assert (one.status, one.rating) == ("closed", "satisfied")
    assert (two.status, two.rating) == ("merged", "mostly"), "his word stands beside, his case stays joined"
    secretary = await town.secretary()
    await secretary.writes("/summary")
    assert "收到 2 件，受理 1 件，并入同类事项 1 件" in secretary.last
    assert "选民评价 1 件：满意 1 件。" in secretary.last
    assert "联名反映的选民另评：基本满意 1 件。" in secretary.last
    await town.check_promises()


async def test_a_joined_voters_unsatisfied_makes_his_case_one_of_its_own(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.presses(leader, "答复", group.card("QX-2611-0001"))
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    await second.presses("不满意")
    case = await town.case("QX-2611-0002")
    assert (case.status, case.round, case.main_case, case.claimer) == ("returned", 2, None, "d001")
    assert "哪里没办好" in second.last
    assert "第 2 轮" in group.card("QX-2611-0002")["text"]
    assert "并入" not in str(group.card("QX-2611-0002")), "the matter he just left is not offered again"
    assert (await town.case("QX-2611-0001")).status == "answered"
    await town.check_promises()


async def test_on_the_promised_day_a_joined_voter_is_asked_too(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.presses(leader, "答复", group.card("QX-2611-0001"))
    await group.presses(leader, "outcome:planned")
    await group.replies(leader, "2026-11-30")
    await group.replies(leader, "月底前换新水管")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    await first.presses("满意")
    await second.presses("基本满意")
    await town.comes("2026-11-30")
    for voter, number in ((first, "QX-2611-0001"), (second, "QX-2611-0002")):
        assert number in voter.last
        assert "11月30日" in voter.last
    await second.presses("还没解决")
    case = await town.case("QX-2611-0002")
    assert (case.status, case.round, case.main_case) == ("returned", 2, None)
    assert (await town.case("QX-2611-0001")).status == "closed"
    await town.check_promises()


async def test_joining_can_be_undone(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.presses(leader, "更多", group.card("QX-2611-0002"))
    await group.presses(leader, "撤销并案")
    case = await town.case("QX-2611-0002")
    assert (case.status, case.main_case, case.group) == ("assigned", None, "g1")
    assert "改为单独办理" in second.last
    assert "同样的事" not in group.card("QX-2611-0001")["text"]


async def test_the_oldest_goes_on_when_the_main_voter_withdraws(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, "并入 QX-2611-0001")
    await first.writes("/my")
    await first.presses("QX-2611-0001")
    await first.presses("撤回")
    await first.presses("确认撤回")
    main, other = await town.case("QX-2611-0002"), await town.case("QX-2611-0003")
    assert (main.status, main.claimer, main.joined) == ("claimed", "d001", True)
    assert (other.status, other.main_case) == ("merged", main.id)
    assert (await town.case("QX-2611-0001")).status == "withdrawn"
    await town.check_promises()


async def test_a_voter_who_was_waited_for_can_write_after_his_case_was_joined(town: Town) -> None:
    leader, group, first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, "回复选民", group.card("QX-2611-0002"))
    await group.replies(leader, "是哪一户？")
    await group.presses(leader, "发送并等回复")
    await group.presses(leader, "并入 QX-2611-0001")
    asked = next(m for m in second.messages if "是哪一户" in m["text"])
    await second.writes("村东头第三户", asked)
    assert await town.ask(lambda work: [m.text for m in work.messages.of(2) if m.author == "voter"][-1]) == "村东头第三户"
    await town.check_promises()


async def test_a_joined_voter_withdraws_his_own_only(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await second.writes("/my")
    await second.presses("QX-2611-0002")
    await second.presses("撤回")
    await second.presses("确认撤回")
    assert (await town.case("QX-2611-0002")).status == "withdrawn"
    assert (await town.case("QX-2611-0001")).status == "claimed"


async def test_other_matters_are_not_offered_and_not_joined(town: Town) -> None:
    leader, group, first = await claimed_case(town, "自来水停了三天了")
    second = await town.voter(name="李大爷")
    await second.writes("邻居占了我家地界，天天吵架")
    assert not any("像是同一件事" in text for text in group.reads)
    await group.presses(leader, "更多", group.card("QX-2611-0002"))
    await group.presses(leader, "并案")
    assert "和哪一件是同一件事" in group.last, "a person may join what the bot would not offer"
    assert "像是同一件事" not in group.last
    foreign = await town.voter("柳湾村", "外村人")
    await foreign.writes("自来水停了三天了")
    third = await town.case("QX-2611-0003")
    await group.presses(leader, "更多", group.card("QX-2611-0002"))
    leader.person.presses(group.chat.messages[max(group.chat.messages)], f"merge_into|2|{third.id}")
    await town.settled()
    assert (await town.case("QX-2611-0002")).status == "assigned"


async def test_a_message_with_several_matters_is_split_and_the_clock_stays(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "自来水停了三天，还有路灯也不亮")
    due_on = (await town.case()).due_on
    await town.comes("2026-11-05")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "拆分")
    await group.replies(leader, "路灯不亮")
    part = await town.case("QX-2611-0002")
    assert (part.category, part.due_on, part.status) == ("sanitation", due_on, "assigned")
    assert "另编号 QX-2611-0002" in voter.last
    assert "路灯不亮" in group.card("QX-2611-0002")["text"]


async def test_a_burst_folds_into_one_message_that_opens_any_and_joins_those_alike(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(10)]
    for n, voter in enumerate(voters):
        await voter.writes(f"自来水停了，第{n}户没水用" if n != 8 else "村口路坏了，车过不去")
        assert "收到了。编号" in voter.last
    cards = [m for m in group.chat.messages.values() if "状态：" in m.get("text", "")]
    assert len(cards) == 5
    digest = [m for m in group.chat.messages.values() if "先列在这里" in m.get("text", "")]
    assert len(digest) == 1
    assert all(f"2611-{n:04d}" in digest[0]["text"] for n in range(6, 11)), "none is left out"
    await group.presses(leader, "0009")
    assert "村口路坏了" in group.card("QX-2611-0009")["text"]
    assert "已打开" in group.chat.messages[digest[0]["message_id"]]["text"]
    await group.presses(leader, "相同的并案")
    assert "并了 3 件" in leader.popups[-1]
    main = await town.case("QX-2611-0006")
    assert main.joined
    assert "QX-2611-0010" in group.card("QX-2611-0006")["text"]
    assert "是同一件事" in voters[9].last
    assert (await town.case("QX-2611-0009")).status == "assigned", "another matter is not joined"
    await town.check_promises()


async def test_a_digest_says_when_more_was_said_and_what_was_said_opens_with_the_case(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(6):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(f"自来水停了，第{n}户没水用")
    digest = next(m for m in group.chat.messages.values() if "先列在这里" in m.get("text", ""))
    assert "又说了" not in digest["text"]
    before = len(group.reads)
    await voter.writes("孩子没水喝")
    await voter.sends("photo", caption="看看这水龙头")
    voter.person.sends_album(2, "井也干了")
    await town.settled()
    line = next(line for line in digest["text"].splitlines() if "2611-0006" in line)
    assert line.endswith("（又说了 3 句）")
    assert len(group.reads) == before, "and nothing else is said meanwhile"
    await group.presses(leader, "0006")
    await town.passes(seconds=2)  # parts of an album wait for each other
    card = group.card("QX-2611-0006")
    assert all(words in card["text"] for words in ("第5户没水用", "孩子没水喝", "看看这水龙头", "井也干了"))
    assert len([m for m in group.chat.messages.values() if "photo" in m]) == 3
    assert "又说了" not in digest["text"]
    await voter.writes("现在来水了一会儿")
    assert "现在来水了一会儿" in group.last
    assert "又说了" not in digest["text"]
    await town.check_promises()


async def test_a_full_digest_names_every_case_whatever_the_language_and_the_length_of_names(town: Town) -> None:
    def longest(work: Work) -> list[int]:
        from services.case import digest as fold_burst

        cases = {}
        case = work.cases.by_number("QX-2611-0001")
        assert case is not None
        for n in range(fold_burst.LINES):
            cases[CaseId(10_000 + n)] = replace(case, id=CaseId(10_000 + n), number=f"QX-2611-{n:04d}")
        cases[case.id] = case
        stored = work.rows.section("villages")[str(case.village)]
        work.rows.revise("villages", str(case.village), data={**stored.data, "name": "很长很长的村名" * 8})
        work.rows.moved()
        work.roster_changed()
        words = fold_burst.words_of(work, cases)
        return [len(words), words.count("2611-")]

    await town.group("g1")
    voter = await town.voter()
    await voter.writes("自来水停了" * 60)
    size, named = await town.ask(longest)
    assert size <= 4096
    assert named == 41


async def test_danger_to_life_is_never_folded(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(6):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes("自来水停了")
    await town.secretary()
    voter = await town.voter(name="着急的人")
    await voter.writes("救命，房子着火了，里面有人")
    assert "🔴紧急" in group.card("QX-2611-0007")["text"]


async def test_what_follows_a_question_goes_with_its_choice(town: Town) -> None:
    """A voter with an open matter writes three lines about a new one: one choice, one new case."""
    leader, group, voter = await claimed_case(town)
    await town.passes(hours=30)
    await voter.writes("村口路坏了")
    await voter.writes("三轮车过不去")
    await voter.writes("老人上街也难")
    assert "和上一条一起" in voter.last
    await voter.presses("新事项")
    cases = await town.cases()
    assert len(cases) == 2
    messages = await town.ask(lambda work: [m.text for m in work.messages.of(cases[1].id)])
    assert messages == ["村口路坏了", "三轮车过不去", "老人上街也难"]


async def test_a_folded_case_that_becomes_a_tip_leaves_no_words_in_the_chat(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await town.secretary()
    for n in range(5):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes("自来水停了")
    voter = await town.voter(name="改口的人")
    said = await voter.writes("路灯坏了没人管")
    digest = next(m for m in group.chat.messages.values() if "先列在这里" in m.get("text", ""))
    assert "路灯坏了没人管" in digest["text"]
    await voter.edits(said, "举报村会计贪污低保款，收了我两千块钱")
    shown = group.chat.messages[digest["message_id"]]
    assert "路灯" not in shown["text"]
    assert "贪污" not in "\n".join(group.reads)
    assert "2611-0006 已不在这里办理" in shown["text"]
    leader.person.presses(shown, "unfold|6|")
    await town.settled()
    assert "贪污" not in "\n".join(group.reads)


async def test_a_list_that_stands_keeps_its_other_lines_when_one_of_its_cases_is_sealed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(5):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes("自来水停了")
    one, other = await town.voter(name="改口的人"), await town.voter(name="别的人")
    said = await one.writes("路灯坏了没人管")
    await other.writes("桥栏杆断了没人修")
    digest = next(m for m in group.chat.messages.values() if "先列在这里" in m.get("text", ""))
    await one.edits(said, "举报村会计贪污低保款，收了我两千块钱")
    shown = group.chat.messages[digest["message_id"]]
    assert "路灯" not in shown["text"]
    assert "2611-0006 已不在这里办理" in shown["text"]
    assert "桥栏杆断了没人修" in shown["text"]
    await group.presses(leader, "0007", shown)
    assert "桥栏杆断了没人修" in group.card("QX-2611-0007")["text"], "it is opened as before"


async def test_a_list_in_private_keeps_its_other_lines_when_its_reader_may_not_read_one_any_more(town: Town) -> None:
    """The group has no chat: each deputy has the list for himself, and one of its cases comes to speak of him."""
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    for n in range(5):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes("自来水停了")
    one, two = await town.voter(name="改口的人"), await town.voter(name="别的人")
    said = await one.writes("路灯坏了没人管")
    await two.writes("桥栏杆断了没人修")
    await one.edits(said, "周启明骂人，路灯坏了他不管")
    await town.settled()
    his = next(m for m in leader.messages if "先列在这里" in m.get("text", ""))
    assert "路灯" not in "\n".join(leader.reads)
    assert "桥栏杆断了没人修" in his["text"]
    assert "路灯" in next(m["text"] for m in other.messages if "先列在这里" in m.get("text", ""))
    await leader.presses("0007", his)
    assert "桥栏杆断了没人修" in leader.last


async def test_a_list_that_waits_keeps_its_other_lines_when_one_of_its_cases_is_sealed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(5):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes("自来水停了")
    one, other = await town.voter(name="改口的人"), await town.voter(name="别的人")
    town.telegram.faults.append(Fault("502", "sendMessage", group.chat.id, times=10_000))
    said = one.person.says("路灯坏了没人管")
    other.person.says("桥栏杆断了没人修")

    async def all_came() -> bool:
        return len(await town.cases()) == 7

    async def one_is_sealed() -> bool:
        return any(case.sealed for case in await town.cases())

    await town.until(all_came)
    one.person.edits(said, "举报村会计贪污低保款，收了我两千块钱")
    await town.until(one_is_sealed)
    town.telegram.faults.clear()
    await town.settled()
    arrived = "\n".join(group.reads)
    assert "路灯" not in arrived
    assert "桥栏杆断了没人修" in arrived


async def test_joined_voters_without_telegram_are_phoned_too(town: Town) -> None:
    leader, group, first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    officer = await town.deputy("鲁小川")
    await leader.writes("/new")
    await leader.presses("上坪村")
    await leader.presses("电话")
    await leader.writes("自来水停了三天没水做饭")
    await group.presses(leader, "并入 QX-2611-0001")
    await group.presses(leader, "答复", group.card("QX-2611-0001"))
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    await officer.writes("/callbacks")
    await officer.presses("QX-2611-0002")
    assert "修好了" in officer.last
    await officer.presses("满意")
    assert (await town.case("QX-2611-0002")).rating == "satisfied"


async def test_a_strangers_forged_contact_is_not_taken(town: Town) -> None:
    leader, group, first = await claimed_case(town)
    foreign = await town.deputy("李春生")
    await leader.writes("/new")
    await leader.presses("上坪村")
    await leader.presses("电话")
    await leader.writes("张大爷说路灯坏了")
    foreign.person.presses(leader.messages[-1], "new_contact|2|")
    await town.settled()
    assert "这是工作人员的" in foreign.popups[-1]


async def test_one_matter_in_words_of_two_categories_is_offered_and_a_likely_other_one_is_not(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    first, second, third = await town.voter(), await town.voter(name="李大爷"), await town.voter(name="赵大娘")
    await first.writes("污水沟堵了，臭水流到村小学操场")
    await second.writes("村小学操场边污水沟臭得没法上课")
    await third.writes("村小学操场太小，没有篮球架")
    one, two, other = await town.cases()
    assert one.category != two.category, "else this says nothing"
    assert "像是同一件事" in group.card(two.number)["text"]
    assert "像是同一件事" not in group.card(other.number)["text"]
    await group.presses(leader, f"并入 {one.number}", group.card(two.number))
    assert (await town.case(two.number)).main_case == one.id


async def test_a_burst_joins_those_alike_whatever_category_was_guessed(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    words = ["村小学操场边污水沟臭得没法上课", "污水沟堵了，臭水流到村小学操场"]
    for n in range(8):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(words[n % 2])
    cases = await town.cases()
    assert len({case.category for case in cases}) > 1, "else this says nothing"
    await group.presses(leader, "join_alike")
    assert len({case.main_case for case in await town.cases() if case.main_case}) == 1


async def test_a_part_that_staff_split_off_is_never_offered_as_the_whole(town: Town) -> None:
    leader, group, first = await claimed_case(town, "村东头水管漏水，村西头水管漏水")
    await group.presses(leader, "更多", group.card("QX-2611-0001"))
    await group.presses(leader, "拆分")
    await group.says(leader, "村西头水管漏水", group.chat.messages[max(group.chat.messages)])
    assert (await town.case("QX-2611-0002")).status == "assigned"
    assert not any("像是同一件事" in text for text in group.reads)
    assert "并入" not in str(group.card("QX-2611-0002"))
