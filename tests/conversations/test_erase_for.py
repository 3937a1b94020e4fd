"""「删除此人信息」: the secretary erases for who asks by phone, by letter or at the door (docs/spec.md section 8)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_key_in import answered, keyed_in
from tests.conversations.test_privacy import figures, traces
from tests.town import GroupTalk, Somebody, Town

WORDS = "张大爷说他家门口的路灯坏了两个月"


async def audited(town: Town, secretary: Somebody, number: str) -> str:
    secretary.forgets()
    await secretary.writes(f"/audit {number}")
    return "\n".join(secretary.reads)


async def test_an_old_man_who_phones_is_erased_like_one_who_presses_his_own_button(town: Town) -> None:
    deputy, group = await keyed_in(town)
    typed = max((m for m in deputy.chat.messages.values() if m.get("text") == WORDS), key=lambda m: m["message_id"])
    await deputy.presses("留联系方式")
    await deputy.writes("张大爷 13800000444")
    await answered(town, deputy, group)
    officer = await town.deputy("鲁小川")
    await officer.writes("/callbacks")
    await officer.presses("QX-2611-0001")
    assert "13800000444" in officer.last
    before = await figures(town)
    secretary = await town.secretary()
    await secretary.writes("/erase QX-2611-0001")
    assert "先弄清是本人要求的" in secretary.last
    assert "没办完的事：QX-2611-0001" in secretary.last
    await secretary.presses("不删")
    assert "13800000444" in "\n".join(officer.reads)
    await secretary.writes("/erase QX-2611-0001")
    await secretary.presses("都删：身份和写过的话")
    assert "QX-2611-0001 这位选民的信息已经删了" in secretary.last
    await town.passes(minutes=1)
    for marker in (WORDS, "路灯坏了", "张大爷", "13800000444"):
        assert await town.ask(traces, marker) == []
    assert "13800000444" not in "\n".join(officer.reads)
    assert "路灯坏了" not in "\n".join(group.reads)
    assert (await town.case()).status == "withdrawn"
    after = await figures(town)
    assert (after.incoming, after.withdrawn) == (before.incoming, before.withdrawn + 1)
    said = await audited(town, secretary, "QX-2611-0001")
    name = await town.ask(lambda work: work.roster.people[secretary.person_id].name)
    assert f"{name} 选民删去信息" in said, said
    await deputy.edits(typed, f"{WORDS}，在老槐树旁边")
    for marker in (WORDS, "老槐树"):
        assert await town.ask(traces, marker) == [], "an edit brings nothing back"
    await secretary.writes("/callbacks")
    assert "没有要打电话告诉的人" in secretary.last
    await secretary.writes("/erase QX-2611-0001")
    assert "已经删过了" in secretary.last
    await town.check_promises()


async def test_first_who_he_is_then_his_words_too(town: Town) -> None:
    deputy, group = await keyed_in(town)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("删除此人信息")
    await secretary.presses("只删身份，事项接着办")
    assert (await town.case()).status == "assigned"
    assert "路灯坏了" in group.card()["text"]
    await secretary.writes("/erase QX-2611-0001")
    assert "身份已经删过了" in secretary.last
    await secretary.presses("话也删掉")
    assert "路灯坏了" not in group.card()["text"]
    assert await town.ask(traces, WORDS) == []
    assert (await town.case()).status == "assigned"
    await town.check_promises()


async def test_a_voter_of_the_bot_who_phones_reads_it_and_is_a_stranger_then(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口老槐树下的路坏了")
    secretary = await town.secretary()
    await secretary.writes("/erase QX-2611-0001")
    await secretary.presses("都删：身份和写过的话")
    assert "照您向人大秘书提的要求" in voter.last
    await town.passes(minutes=1)
    for marker in ("老槐树", str(voter.id)):
        assert await town.ask(traces, marker) == []
    await voter.writes("又有一件事")
    assert voter.sees_button("village") or voter.sees_button("agree")


async def test_what_was_noted_and_is_no_case_is_erased_one_by_one(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    visitor, heard = "来问医保的赵大爷住在桥头", "钱婆婆说低保没批"
    await walks_in(town, secretary, visitor)
    await hears(deputy, heard)
    await secretary.writes("/erase")
    assert "/erase QX-2611-0007" in secretary.last
    await secretary.writes("/erase 2026-11-03")
    assert "没有这样的记录" in secretary.last
    await secretary.writes("/erase 2026-11-04")
    assert visitor in secretary.last
    assert heard in secretary.last
    listed = secretary.messages[-1]
    for _ in range(2):
        await secretary.presses("删第 1 条", listed)
        await secretary.presses("删掉")
        assert secretary.last == "删掉了。"
    for marker in (visitor, heard):
        assert await town.ask(traces, marker) == []
    assert "没有这样的记录" in listed["text"], "the list says what is left"
    deputy.person.presses(listed, "erase_note|0|m1")
    await town.settled()
    assert "这是人大秘书的" in deputy.popups[-1]


async def joined(town: Town, deputy: Somebody, *heard: str) -> tuple[Somebody, GroupTalk]:
    """A voter's matter that others told of on a visit, each in his own words."""
    group, voter = await town.group("g1", deputy), await town.voter("上坪村")
    await voter.writes("三组水渠堵了浇不上地，找了几回没人管")
    await town.comes("2026-11-25", "09:30")
    await deputy.writes("/visit")
    await deputy.presses("走访记录")
    for tap in ("入户", "5", "8"):
        await deputy.presses(tap)
    for words in heard:
        await deputy.writes(words)
        await deputy.presses("并入 QX-2611-0001")
    await deputy.presses("保存")
    return voter, group


HERS, HIS = "三组水渠堵了浇不上地，赵婆婆说是树根堵的", "三组水渠堵了浇不上地，钱大爷说去年就报过"


async def test_what_a_visit_joined_to_a_matter_is_erased_one_by_one(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    voter, group = await joined(town, deputy, HERS, HIS)
    assert "赵婆婆" in "\n".join(group.reads)
    await secretary.writes("/erase QX-2611-0001")
    listed = secretary.messages[-1]
    assert "QX-2611-0001 里还有走访时听别人说、并进来的话" in listed["text"]
    assert "1. 11月25日 上坪村：三组水渠堵了浇不上地，赵婆婆" in listed["text"]
    await secretary.presses("删第 1 条", listed)
    assert "赵婆婆" in secretary.last
    await secretary.presses("删掉")
    await town.passes(minutes=1)
    assert await town.ask(traces, "赵婆婆") == []
    assert await town.ask(traces, "钱大爷") != [], "another's words are his"
    assert "赵婆婆" not in "\n".join([*group.reads, *secretary.reads, *deputy.reads])
    assert "三组水渠堵了" in group.card("QX-2611-0001")["text"], "what its voter wrote stays"
    assert (await town.case()).status == "assigned"
    await secretary.writes("/erase QX-2611-0001")
    assert "1. 11月25日 上坪村：三组水渠堵了浇不上地，钱大爷" in secretary.last
    assert "赵婆婆" not in secretary.last
    deputy.person.presses(listed, "erase_note|0|h3")
    await town.settled()
    assert "这是人大秘书的" in deputy.popups[-1]
    assert voter.reads
    await town.check_promises()


async def walks_in(town: Town, secretary: Somebody, words: str) -> None:
    from domain.values.buttons import Button

    await town.ask(lambda work: work.say(work.chats.of(secretary.id), "来访", [[("来访登记", Button("wi_new"))]]))
    await town.settled()
    await secretary.presses("来访登记")
    await secretary.writes(words)
    await secretary.presses("wi_done")


async def hears(deputy: Somebody, words: str) -> None:
    await deputy.writes(words)
    await deputy.presses("走访记录")


@pytest.mark.parametrize("who", ["鲁小川", "周启明", "吕春敏"])
async def test_nobody_else_may(town: Town, who: str) -> None:
    await keyed_in(town)
    somebody, secretary = await town.deputy(who), await town.secretary()
    await somebody.writes("/erase QX-2611-0001")
    assert "这是人大秘书的" in somebody.last
    await secretary.writes("/erase QX-2611-0001")
    question = secretary.messages[-1]
    somebody.person.presses(question, "erase_yes|1|withdraw:words")
    await town.settled()
    assert "这是人大秘书的" in somebody.popups[-1]
    assert (await town.case()).status == "assigned"
    voter = await town.voter()
    voter.person.presses(question, "erase_yes|1|withdraw:words")
    await town.settled()
    assert (await town.case()).status == "assigned"
    assert await town.ask(lambda work: work.voters.get(1) is not None)
