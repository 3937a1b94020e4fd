"""Old lists, visit records and notes in chats go with their reader's right and with what was erased (docs/spec.md 1.6, section 8)."""

import pytest

from domain.values.ids import PersonId
from services.deed.work import Work
from tests.conversations.test_erase_for import hears, walks_in
from tests.conversations.test_privacy import traces
from tests.conversations.test_rights_end import ENDS
from tests.conversations.test_visit_day import files_record
from tests.town import Somebody, Town
from tests.town import handle_of as account_of

PUT_AWAY = "这是以前的列表"
PUT_AWAY_WHOLE = "这是以前的列表，已经收起来了。要看现在的，请再要一次。"
HEARD = "钱婆婆说低保没批"


async def _shows(somebody: Somebody, words: str) -> bool:
    return any(words in text for text in somebody.reads)


async def _two_matters(town: Town) -> tuple[Somebody, Somebody, Somebody, Somebody]:
    """A deputy with his list and what he found, the secretary, the voter of the second matter, and the leader with a list too."""
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    first, second = await town.voter(), await town.voter(name="李大爷")
    await first.writes("自来水停了三天")
    await second.writes("村口的路灯坏了")
    await group.presses(deputy, "认领", group.card("QX-2611-0001"))
    await deputy.writes("/cases")
    await deputy.writes("/find 路灯")
    await leader.writes("/cases")
    return deputy, secretary, second, leader


@pytest.mark.parametrize("why", ["停用", "席位结束", "换账号"])
async def test_what_he_listed_goes_with_his_right(town: Town, why: str) -> None:
    deputy, secretary, *_ = await _two_matters(town)
    listed = [text for text in deputy.reads if "QX-2611-0001" in text or "QX-2611-0002" in text]
    assert len([text for text in listed if "QX-2611-0002" in text and "【QX" not in text]) >= 2, "a list and what was found"
    await town.ask(ENDS[why], await secretary.handle(), deputy.person_id)
    await town.settled()
    left = [m for m in deputy.messages if "QX-2611-0002" in str(m)]
    assert left == [], "neither in words nor on a button"
    assert await _shows(deputy, PUT_AWAY)


async def test_a_list_goes_when_one_of_its_cases_is_kept_from_its_reader(town: Town) -> None:
    deputy, _, voter, other = await _two_matters(town)
    await voter.writes("补充：吕春敏骂人，还推了我一把")
    assert deputy.person_id in (await town.case("QX-2611-0002")).spoken_of
    assert not any("QX-2611-0002" in str(m.get("reply_markup")) for m in deputy.messages)
    assert deputy.reads.count(PUT_AWAY_WHOLE) == 2
    assert any("QX-2611-0002" in str(m.get("reply_markup")) for m in other.messages), "who is not meant keeps his list"


async def test_the_secretarys_queue_goes_when_she_is_spoken_of(town: Town) -> None:
    _, secretary, voter, _ = await _two_matters(town)
    await town.passes(days=20)
    await secretary.writes("/queue")
    assert "QX-2611-0001" in secretary.last
    assert "QX-2611-0002" in secretary.last
    await voter.writes("许文静骂人，拿了我的钱")
    await voter.presses("接着说：村口的路灯坏了")
    assert secretary.person_id in (await town.case("QX-2611-0002")).spoken_of
    assert not any("QX-2611-0002" in str(m.get("reply_markup")) for m in secretary.messages)
    assert secretary.reads.count(PUT_AWAY_WHOLE) == 1


async def test_a_visit_record_goes_with_the_right_and_stays_with_who_wrote_it(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await town.group("g1", leader, deputy)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy, HEARD)
    await secretary.writes("/visitday 2026-11")
    await secretary.presses("vk_next")
    assert await _shows(deputy, HEARD)
    assert await _shows(secretary, HEARD)
    await town.ask(ENDS["停用"], await secretary.handle(), leader.person_id)
    await town.settled()
    assert await _shows(deputy, HEARD), "somebody else's end is not his"
    await town.ask(ENDS["停用"], await secretary.handle(), deputy.person_id)
    await town.settled()
    assert not await _shows(deputy, HEARD)
    assert await _shows(secretary, HEARD)


async def test_a_record_that_became_a_case_loses_its_words_everywhere_with_an_erasure(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await town.group("g1", leader, deputy)
    await town.comes("2026-11-25", "09:30")
    await hears(deputy, HEARD)
    await deputy.presses("立为事项")
    for tap in ("入户", "5", "8", "保存"):
        await deputy.presses(tap)
    await secretary.writes("/visitday 2026-11")
    await secretary.presses("vk_next")
    assert await _shows(secretary, HEARD)
    await secretary.writes("/erase QX-2611-0001")
    await secretary.presses("都删：身份和写过的话")
    await town.passes(minutes=1)
    assert await town.ask(traces, HEARD) == []
    assert not await _shows(deputy, HEARD)
    assert not await _shows(secretary, HEARD)
    assert await _shows(deputy, "已按本人要求删去"), "the record says that something was heard"
    await deputy.presses("改")
    assert deputy.sees_button("保存"), "and goes on"


async def test_what_goes_with_a_right_is_not_said_to_be_erased(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("学了选举法，去了八个人")
    assert await _shows(leader, "11月4日 学习")
    await town.ask(ENDS["停用"], await secretary.handle(), leader.person_id)
    await town.settled()
    assert not await _shows(leader, "11月4日 学习")
    assert not await _shows(leader, "已按本人要求删去"), "nobody asked for that, and it is still there"
    assert await _shows(leader, "您现在看不到了")


async def test_what_the_secretary_erased_stands_in_no_list_any_more(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    visitor, noted, studied = "来问医保的赵大爷住在桥头", "孙婆婆家里困难，住在老槐树下", "学习，周大伯讲了他家的地"
    await walks_in(town, secretary, visitor)
    await hears(deputy, HEARD)
    await deputy.presses("备注")
    await deputy.writes(noted)
    for tap in ("入户", "5", "8", "保存"):
        await deputy.presses(tap)
    await deputy.presses("改")
    await deputy.presses("保存")
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes(studied)
    await secretary.writes("/erase 2026-11-04")
    for words in (visitor, HEARD, noted, studied):
        assert words in secretary.last
    listed = secretary.messages[-1]
    for _ in range(4):
        await secretary.presses("删第 1 条", listed)
        await secretary.presses("删掉")
    for words in (visitor, HEARD, noted, studied):
        assert await town.ask(traces, words) == []
        assert not await _shows(secretary, words)
        assert not await _shows(deputy, words), words
    assert "没有这样的记录" in listed["text"]
    await town.check_promises()


async def test_what_was_noted_about_the_secretary_is_the_chairs_to_erase(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    chair = await town.deputy(await town.ask(lambda work: str(work.roster.people[PersonId("d072")].name)))
    about = "许文静骂人，还收了村民的钱"
    await hears(deputy, about)
    await hears(deputy, HEARD)
    await secretary.writes("/erase 2026-11-04")
    assert HEARD in secretary.last
    assert about not in secretary.last
    await chair.writes("/erase 2026-11-04")
    assert about in chair.last
    assert HEARD not in chair.last, "the rest is not his"
    await chair.presses("删第 1 条")
    await chair.presses("删掉")
    assert chair.last == "删掉了。"
    assert await town.ask(traces, about) == []
    assert not await _shows(deputy, about)
    await chair.writes("/erase QX-2611-0001")
    assert "这是人大秘书的" in chair.last


async def test_a_list_of_many_is_put_away_by_itself(town: Town) -> None:
    """More old lists than one deed looks at."""
    deputy, secretary, *_ = await _two_matters(town)

    def lists(work: Work) -> None:
        for n in range(120):
            work.say(account_of(work, deputy), f"{n}：QX-2611-0001 自来水")

    await town.ask(lists)
    await town.passes(minutes=5)
    await town.ask(ENDS["停用"], await secretary.handle(), deputy.person_id)
    await town.passes(minutes=5)
    assert not any("自来水" in str(m) for m in deputy.messages)
