"""What others were told of somebody is kept from him like what its voter writes: an informant, a talk, words shown from another chat."""

from tests.town import Town

NUMBER = "QX-2611-0001"
WORDS = "三组的水渠堵了浇不上地"


async def test_an_informant_who_names_him(town: Town) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    informant = await town.deputy("李建国")
    group = await town.group("g1", meant, other, informant)
    voter = await town.voter("下坪村")
    await voter.writes(WORDS)
    await group.presses(other, "认领")
    await other.writes(f"/case {NUMBER}")
    await other.presses("更多")
    await other.presses("问信息员")
    await informant.presses("我来说说")
    await informant.writes("渠是周启明半夜偷偷堵的，他怕别人知道")
    assert (await town.case()).spoken_of == ("d001",)
    assert not any("偷偷" in text or WORDS in text for text in (*group.reads, *meant.reads))
    assert any("偷偷堵的" in text for text in other.reads), "who asked reads it"


async def test_what_he_said_in_a_talk(town: Town) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes("三组的路灯坏了")
    await group.presses(other, "认领")
    await other.writes(f"/case {NUMBER}")
    await other.presses("更多")
    await other.presses("面商")
    await other.presses("上门谈")
    await other.writes("老人说灯钱让周启明吞了，他还骂人")
    case = await town.case()
    assert (case.spoken_of, case.claimer) == (("d001",), "d002")
    await meant.writes("/find 灯钱")
    assert "没有找到" in meant.last
    await meant.writes(f"/case {NUMBER}")
    assert not any("路灯" in text or "灯钱让" in text for text in (*group.reads, *meant.reads))


async def test_a_talk_that_names_who_wrote_it_down_leaves_it_to_him(town: Town) -> None:
    other = await town.deputy("于发")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("三组的路灯坏了")
    await group.presses(other, "认领")
    await other.writes(f"/case {NUMBER}")
    await other.presses("更多")
    await other.presses("面商")
    await other.presses("上门谈")
    await other.writes("老人骂于发，说于发收了钱不办事")
    case = await town.case()
    assert (case.spoken_of, case.claimer) == ((), "d002")


async def test_words_of_another_chat_that_he_shows_are_read(town: Town) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    origin = {"type": "user", "sender_user": voter.person.user, "date": 1}
    shown = {"origin": origin, "message_id": 3}
    quote = {"text": "周启明霸占我家水田还打人", "position": 0}
    voter.person.posts({"text": "你们看看这个，管不管", "external_reply": shown, "quote": quote})
    await town.settled()
    assert "d001" in {*(await town.case()).spoken_of}
    assert not any("霸占" in text for text in (*group.reads, *meant.reads))
