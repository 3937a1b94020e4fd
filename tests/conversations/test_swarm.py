"""Many alike matters within a week are named to the secretary, who joins them by one tap (docs/spec.md section 4, Same matter)."""

from datetime import timedelta

from domain.values.ids import ChatId, Handle, MessageId, VillageId
from domain.values.message import Incoming, Sender
from services.case.open_case import open_case
from services.deed.work import Work
from storage.near_words import NEAR
from tests.conversations.test_wishes_of_a_voter import answers
from tests.town import Somebody, Town

WATER = "自来水发黄有铁锈味，喝不得"
SAID = "一周里有 {} 件很像的事"


async def writes(town: Town, count: int, village: str = "上坪村", words: str = WATER, first: int = 0) -> None:
    for n in range(first, first + count):
        voter = await town.voter(village, f"{village}{n}")
        await voter.writes(words)


def told(secretary: Somebody, count: int) -> int:
    return sum(SAID.format(count) in words for words in secretary.reads)


async def test_the_fifth_in_a_week_over_the_town_is_told_once_and_all_are_joined_group_by_group(town: Town) -> None:
    secretary = await town.secretary()
    await town.group("g1", await town.deputy("周启明"))
    await writes(town, 3)
    await writes(town, 1, "柳湾村")
    assert not any("很像的事" in words for words in secretary.reads)
    await writes(town, 1, "柳湾村", first=1)
    assert told(secretary, 5) == 1
    assert "QX-2611-0001 上坪村：｜" not in secretary.last
    assert "· QX-2611-0001 上坪村：自来水发黄" in secretary.last
    await writes(town, 1, "柳湾村", first=2)
    assert sum("很像的事" in words for words in secretary.reads) == 1, "told again only where they have doubled"
    await secretary.presses("全部并案")
    await town.settled()
    assert (await town.case("QX-2611-0006")).status == "assigned", "it came after the list she read"
    assert "之后又来了 1 件很像的，还没有并：\n· QX-2611-0006 柳湾村" in secretary.last
    await secretary.presses("全部并案", secretary.messages[-1])
    await town.settled()
    cases = await town.cases()
    joined = {case.number: case.main_case for case in cases if case.status == "merged"}
    first, other = (next(c.id for c in cases if c.group == group) for group in ("g1", "g2"))
    assert list(joined.values()).count(first) == 2
    assert list(joined.values()).count(other) == 2
    assert "QX-2611-0005" in joined
    await town.check_promises()


def _storm(work: Work, count: int) -> None:
    """So many voters write the same, a minute after another."""
    for n in range(count):
        chat = work.chats.of(70_000 + n)
        voter = work.voters.meet(chat, "zh-Hans", work.now)
        work.voters.change(voter.id, village=VillageId("v01"), consented_at=work.now)
        known = work.voters.of_account(Handle(chat))
        assert known is not None
        came = work.now + timedelta(minutes=n)
        open_case(work, known, Incoming(ChatId(chat), MessageId(1), came, Sender(Handle(chat)), WATER))


async def test_of_a_storm_beyond_those_looked_at_she_does_not_read_with_each_new_matter(town: Town) -> None:
    secretary = await town.secretary()
    await town.ask(_storm, NEAR + 15)
    await town.settled()
    assert [told(secretary, count) for count in (5, 10, 20, 40)] == [1, 1, 1, 1]
    assert sum("很像的事" in words for words in secretary.reads) == 4


async def test_those_kept_from_somebody_make_no_further_word_of_it(town: Town) -> None:
    secretary = await town.secretary()
    await writes(town, 5)
    await writes(town, 5, words=f"请保密，{WATER}", first=5)
    await writes(town, 2, first=10)
    assert sum("很像的事" in words for words in secretary.reads) == 1


async def test_what_is_kept_from_anybody_or_lies_longer_back_is_not_counted(town: Town) -> None:
    secretary = await town.secretary()
    await writes(town, 3)
    await writes(town, 1, words=f"请保密，{WATER}", first=3)
    await town.comes("2026-11-12")
    await writes(town, 2, first=4)
    assert not any("很像的事" in words for words in secretary.reads)


async def test_many_more_than_a_portion_go_on_by_themselves_and_a_deputy_joins_none(town: Town) -> None:
    secretary, foreign = await town.secretary(), await town.deputy("李春生")
    await writes(town, 13)
    asked = next(m for m in reversed(secretary.messages) if "很像的事" in m["text"])
    assert told(secretary, 10) == 1
    foreign.person.presses(asked, "swarm_join|13|")
    await town.settled()
    assert not any(case.status == "merged" for case in await town.cases())
    await secretary.presses("全部并案", asked)
    await town.settled()
    assert sum(case.status == "merged" for case in await town.cases()) == 9
    assert "之后又来了 3 件" in secretary.last
    await secretary.presses("全部并案", secretary.messages[-1])
    await town.settled()
    assert sum(case.status == "merged" for case in await town.cases()) == 12


async def test_a_main_matter_joins_with_those_that_joined_it(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    await writes(town, 5)
    asked = next(m for m in reversed(secretary.messages) if "很像的事" in m["text"])
    await secretary.writes("/case QX-2611-0003")
    await secretary.presses("更多")
    await secretary.presses("并案")
    await secretary.writes("QX-2611-0002")
    await secretary.presses("是同一件，并案")
    second, third = await town.case("QX-2611-0002"), await town.case("QX-2611-0003")
    assert third.main_case == second.id
    await secretary.presses("全部并案", asked)
    await town.settled()
    first, *others = await town.cases()
    assert [case.main_case for case in others] == [first.id] * 4
    assert {case.status for case in others} == {"merged"}
    await town.check_promises()


async def test_one_that_has_its_answer_already_is_shown_so(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await writes(town, 1)
    await group.presses(leader, "认领", group.card("QX-2611-0001"))
    await answers(group, leader)
    await writes(town, 4, first=1)
    assert "· QX-2611-0001 上坪村：自来水发黄有铁锈味，喝不得（已答复，等选民评价）" in secretary.last
    assert "· QX-2611-0002 上坪村：自来水发黄有铁锈味，喝不得\n" in secretary.last
