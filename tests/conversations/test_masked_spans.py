"""What is masked in a voter's words is stored, searched and shown masked; what stood there lies apart, sealed (docs/spec.md section 3)."""

from domain.cases.details_for_voter import OfMessage
from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town

PHONE, ID = "13800005678", "420000190001010007"
WORDS = f"村口的路坏了，我电话{PHONE}，身份证{ID}"


async def finds(who: Somebody, words: str) -> str:
    """What `/find` says, without the words that were asked for."""
    await who.writes(f"/find {words}")
    return who.last.split("」", 1)[1]


async def test_a_part_of_a_masked_number_is_no_hit_and_a_whole_one_is_the_secretarys(town: Town) -> None:
    leader, _, _ = await claimed_case(town, WORDS)
    secretary = await town.secretary()
    for who in (leader, secretary):
        for part in (PHONE[:4], PHONE[4:], PHONE[:-1], ID[4:12], ID[:-1]):
            assert "QX-2611-0001" not in await finds(who, part), part
        assert "QX-2611-0001" in await finds(who, "138****"), "what he reads he may look for"
    nothing = await finds(leader, "13800009999")
    for whole in (PHONE, ID, "138 0000 5678"):
        assert await finds(leader, whole) == nothing, "as if it were not there"
    for whole in (PHONE, ID, "+86 138-0000-5678", "１３８００００５６７８", "一三八零零零零五六七八"):
        assert "QX-2611-0001" in await finds(secretary, whole), whole
    assert "QX-2611-0001" not in await finds(secretary, "13800009999")


async def test_an_edit_that_changes_a_number_alone_is_a_version_and_the_new_number_is_found(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "路坏了")
    sent = await voter.writes(f"我电话{PHONE}")
    await voter.edits(sent, "我电话13800001234")
    secretary = await town.secretary()
    assert "QX-2611-0001" in await finds(secretary, "13800001234")
    assert "QX-2611-0001" not in await finds(secretary, PHONE)
    words = await town.ask(lambda work: [m for m in work.messages.of(1) if m.version == 2][0])
    assert await town.ask(lambda work: work.messages.whole(words).text) == "我电话13800001234"
    assert await town.ask(lambda work: [stood.text for stood in work.messages.earlier_whole(words)]) == [f"我电话{PHONE}"], (
        "the original stays"
    )
    assert "12345678" not in str([m.get("text") for m in group.chat.messages.values()])
    assert "0000" not in group.card()["text"]


async def test_the_voter_reads_his_own_words_whole(town: Town) -> None:
    _, _, voter = await claimed_case(town, WORDS)
    await voter.writes("/my")
    await voter.presses("mine")
    assert WORDS in "\n".join(voter.reads)
    await voter.writes("/privacy")
    await voter.presses("导出")
    files = [town.telegram.state.files[m["document"]["file_id"]].decode() for m in voter.messages if "document" in m]
    assert all(WORDS in content for content in files)


async def test_a_phone_in_a_deputys_answer_reaches_the_voter_and_stays_in_his_timeline(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "回复选民")
    await group.replies(leader, "请打水务站电话13800004321")
    await group.presses(leader, "发送")
    assert "13800004321" in voter.last
    await voter.writes("/my")
    await voter.presses("mine")
    assert "13800004321" in "\n".join(voter.reads)
    stored = await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "to_voter"])
    assert "13800004321" not in str(stored)


async def test_the_secretary_opens_masked_numbers_by_a_tap_that_is_an_event(town: Town) -> None:
    leader, group, voter = await claimed_case(town, WORDS)
    secretary = await town.secretary()
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("全文")
    assert not leader.sees_button("看遮住的号码")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("全文")
    assert PHONE not in "\n".join(secretary.reads)
    await secretary.presses("看遮住的号码")
    assert WORDS in secretary.last
    events = await town.ask(
        lambda work: [e for e in work.cases.history(1) if isinstance(e.data, OfMessage) and e.data.about == "spans_opened"]
    )
    assert [event.actor for event in events] == ["u01"]
    leader.person.presses(leader.messages[-1], "spans|1|0")
    await town.settled()
    assert PHONE not in "\n".join(leader.reads + group.reads)
    assert "秘书" in leader.popups[-1]


async def test_what_is_masked_goes_with_who_he_is_even_where_his_words_stay(town: Town) -> None:
    leader, group, voter = await claimed_case(town, WORDS)
    await voter.edits((await voter.writes(f"座机和{PHONE}都行")), f"还是打{PHONE}")
    secretary = await town.secretary()
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("只删身份，事项接着办")
    await town.passes(minutes=1)
    assert "村口的路坏了" in group.card()["text"]
    assert "QX-2611-0001" not in await finds(secretary, PHONE)
    whole = await town.ask(lambda work: [work.messages.whole(m).text for m in work.messages.of(1)])
    assert PHONE not in str(whole)
    stood = await town.ask(lambda work: [s.text for m in work.messages.of(1) for s in work.messages.earlier_whole(m)])
    assert PHONE not in str(stood)
