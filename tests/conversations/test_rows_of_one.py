"""The rows of one account are one person: what speaks of her as a deputy is kept from her as the secretary too (docs/spec.md section 4, Routing)."""

import pytest
from sqlalchemy import Engine, text

from domain.values.ids import PersonId
from services.deed.work import Work
from services.watch.examine import examine
from storage.database import open_engine
from storage.schema import downgrade, upgrade
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

OFFICES = pytest.mark.parametrize("office", ["u01", "u02", "d072"])

TIP = "{}代表收了包工头的红包，修路的钱少了"
DID = "{}代表骂我，把我从屋里赶出来"


async def rows_of_one(town: Town, *people: str) -> Somebody:
    """Somebody with these rows of the roster."""
    somebody = await town.stranger("两行")

    def link(work: Work) -> None:
        for person in people:
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, work.chats.of(somebody.id), work.now)
            work.roster_changed()

    await town.ask(link)
    somebody.person.says("/help")
    await town.settled()
    somebody.forgets()
    return somebody


def waits(work: Work) -> bool:
    return any(found.code == "waits_for_chair" for found in examine(work))


async def four_mornings(town: Town) -> None:
    for day in ("05", "06", "09", "10"):
        await town.comes(f"2026-11-{day}", "08:31")


@pytest.mark.parametrize("words", [TIP, DID])
@OFFICES
async def test_a_complaint_of_the_deputy_is_kept_from_her_other_office(town: Town, office: str, words: str) -> None:
    """Card, list, register, morning message, nag: nothing of it reaches her, and somebody else reads it."""
    both, yu = await rows_of_one(town, "d003", office), await town.deputy("于发")
    chair = await town.deputy("石立新" if office == "d072" else "贺正平")
    readers = [yu, chair] if office == "u01" else [yu, chair, await town.secretary()]
    await town.group("g1", both, yu)
    voter = await town.voter()
    await voter.writes(words.format("吕"))
    assert "d003" in (await town.case()).spoken_of
    await four_mornings(town)
    for asked in ("/queue", "/cases", "/find", "/case QX-2611-0001", "今天有什么事"):
        await both.writes(asked)
    assert "QX-2611-0001" not in "\n".join(both.reads)
    assert any("QX-2611-0001" in "\n".join(one.reads) for one in readers)


async def test_a_tip_of_a_secretary_who_is_a_deputy_is_the_chairs(town: Town) -> None:
    await rows_of_one(town, "u01", "d003")
    chair, voter = await town.deputy("贺正平"), await town.voter()
    await voter.writes(TIP.format("吕"))
    assert "贺正平" in "\n".join(voter.reads)
    assert "秘书能看" not in "\n".join(voter.reads)
    await chair.writes("/queue")
    assert "0001" in chair.last
    assert not await town.ask(waits)


async def test_with_no_chair_it_waits_and_doctor_says_so_until_one_comes(town: Town) -> None:
    both, voter = await rows_of_one(town, "u01", "d003"), await town.voter()
    await voter.writes(TIP.format("吕"))
    await four_mornings(town)
    assert "QX-2611-0001" not in "\n".join(both.reads)
    assert await town.ask(waits)
    chair = await town.deputy("贺正平")
    await chair.writes("/queue")
    assert "0001" in chair.last
    assert not await town.ask(waits)


async def test_what_was_written_before_the_second_row_is_taken_from_her(town: Town) -> None:
    """The secretary had it: it goes with the link of the deputy's row, and stands with the chair."""
    chair, voter = await town.deputy("贺正平"), await town.voter()
    secretary = await town.secretary()
    await voter.writes(TIP.format("吕"))
    assert "包工头" in all_read(secretary)

    def link(work: Work) -> None:
        work.rows.link(PersonId("d003"), "吕春敏", work.chats.of(secretary.id), work.now)
        work.roster_changed()

    await town.ask(link)
    await town.settled()
    await secretary.writes("/queue")
    assert "0001" not in secretary.last
    assert "包工头" not in "\n".join(secretary.reads)
    await chair.writes("/queue")
    assert "0001" in chair.last


async def test_a_secretary_who_recused_herself_as_a_deputy_is_out_of_it(town: Town) -> None:
    both, chair = await rows_of_one(town, "u01", "d003"), await town.deputy("贺正平")
    group, voter = await town.group("g1", both, await town.deputy("周启明")), await town.voter()
    await voter.writes("村口的路灯坏了半个月")
    await group.presses(both, "认领")
    await group.presses(both, "更多")
    await group.presses(both, "回避")
    await group.replies(both, "是我家的灯")
    case = await town.case()
    assert "d003" in case.recused or "u01" in case.recused, both.last
    await chair.writes("/case QX-2611-0001")
    assert "路灯" in chair.last
    assert not await town.ask(waits)


async def test_what_her_village_complains_of_its_officials_is_the_chairs_too(town: Town) -> None:
    both, chair = await rows_of_one(town, "u01", "d007"), await town.deputy("贺正平")
    await town.voter()
    voter = await town.voter(name="三爷")
    await voter.writes("村务公开栏一直空着")
    assert (await town.case()).concerns_officials
    assert "先由贺正平" in voter.last
    await both.writes("/case QX-2611-0001")
    assert "公开栏" not in all_read(both)
    await chair.writes("/case QX-2611-0001")
    assert "公开栏" in chair.last
    await town.comes("2026-11-06", "08:31")
    assert not await town.ask(waits)


KEPT_FROM_HER = {"official": "村务公开栏一直空着", "spoken": "刘国春骂我，把我从屋里赶出来"}
"""Of a secretary who is 刘国春 too, the village's head."""


@pytest.mark.parametrize("words", KEPT_FROM_HER.values(), ids=KEPT_FROM_HER)
async def test_whatever_keeps_it_from_her_it_is_in_the_chairs_queue(town: Town, words: str) -> None:
    both, voter = await rows_of_one(town, "u01", "d007"), await town.voter()
    await voter.writes(words)
    found = [(one.code, one.facts) for one in await town.ask(examine)]
    assert ("waits_for_chair", {"count": "1"}) in found
    assert "QX-2611" not in str(found)
    chair = await town.deputy("贺正平")
    assert not await town.ask(waits)
    await four_mornings(town)
    await town.comes("2026-11-12", "08:31")
    await both.writes("/queue")
    assert "QX-2611-0001" not in "\n".join(both.reads)
    assert "这些事要您看一看：\n· QX-2611-0001" in "\n".join(chair.reads), "on the mornings on which somebody has to look at it"
    await chair.writes("/queue")
    assert "QX-2611-0001" in chair.last


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_what_an_earlier_version_wrote_down_is_found_after_the_upgrade(town: Town) -> None:
    """It found what speaks of her alone."""
    await rows_of_one(town, "u01", "d007")
    chair = await town.deputy("贺正平")
    for name, words in (*KEPT_FROM_HER.items(), ("other", "渠道堵了浇不上水")):
        await (await town.voter(name=name)).writes(words)
    await town.stop()
    engine = open_engine(town.settings.database_url)
    downgrade(engine, "0069")
    assert _found(engine, "speaks") == [2]
    upgrade(engine)
    assert _found(engine, "kept_from_somebody") == [1, 2]
    engine.dispose()
    await town.start()
    await chair.writes("/queue")
    assert ("0001" in chair.last, "0002" in chair.last, "0003" in chair.last) == (True, True, False)


async def promised_of_her(town: Town) -> Somebody:
    """A matter that speaks of the secretary, who is 龚㛃 too: closed, with a promise for 24 November. The secretary."""
    both, deputy = await rows_of_one(town, "u01", "d014"), await town.deputy("吕春敏")
    voter = await town.voter("上坪村")
    await voter.writes("龚㛃骂我，把我从学校赶出来")
    await deputy.presses("认领")
    await deputy.presses("答复")
    await deputy.presses("outcome:planned")
    await deputy.writes("2026-11-24")
    await deputy.writes("月底前谈好")
    await deputy.presses("send_answer")
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    return both


async def test_what_was_promised_on_a_matter_of_hers_and_is_late_is_in_the_chairs_queue(town: Town) -> None:
    """Late promises stand in her own queue, this one may not."""
    both, chair = await promised_of_her(town), await town.deputy("贺正平")
    await chair.writes("/queue")
    assert "QX-2611-0001" not in chair.last, "not before its day"
    await town.comes("2026-11-26")
    assert not await town.ask(waits)
    await both.writes("/queue")
    assert "QX-2611-0001" not in "\n".join(both.reads)
    await chair.writes("/queue")
    assert "QX-2611-0001" in chair.last


async def test_without_a_chair_doctor_counts_what_was_promised_on_it_and_is_late(town: Town) -> None:
    await promised_of_her(town)
    assert not await town.ask(waits)
    await town.comes("2026-11-26")
    assert await town.ask(waits)


async def test_what_was_answered_and_then_told_of_her_is_the_chairs_until_he_has_seen_it(town: Town) -> None:
    """It stands in her own queue while she has not said that it stays hers, and is not archived; this one may not."""
    both, deputy = await rows_of_one(town, "u01", "d014"), await town.deputy("吕春敏")
    voter = await town.voter("上坪村")
    words = await voter.writes("学校门口的路灯坏了半个月")
    await deputy.presses("认领")
    await deputy.writes("0001答复：换好了")
    await deputy.writes("发")
    await voter.writes("龚㛃收了包工头的红包，灯才是坏的", words)
    await voter.presses("满意")
    case = await town.case()
    assert (case.status, case.hers_to_see) == ("closed", True)
    assert await town.ask(waits)
    chair = await town.deputy("贺正平")
    assert not await town.ask(waits)
    await town.passes(days=9)
    await both.writes("/queue")
    assert "QX-2611-0001" not in "\n".join(both.reads)
    await chair.writes("/queue")
    assert "QX-2611-0001" in chair.last
    await chair.writes("/case QX-2611-0001")
    await chair.presses("只由我看")
    await chair.writes("/queue")
    assert "QX-2611-0001" not in chair.last
    await town.passes(days=2)
    assert (await town.case()).status == "archived"


def _found(engine: Engine, column: str) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(text(f"SELECT id FROM case_ WHERE {column} ORDER BY id")).scalars())  # noqa: S608


async def test_two_groups_under_two_numbers_of_one_account(town: Town) -> None:
    """What speaks of her in one group is kept from her in the other; what does not, she has in both."""
    both = await rows_of_one(town, "d003", "d014")
    here, there = await town.group("g1", both), await town.group("g2", both)
    await (await town.voter()).writes("村口的路灯坏了半个月")
    await (await town.voter("柳湾村")).writes("渠道堵了浇不上水")
    assert "路灯" in here.last
    assert "渠道" in there.last
    secretary = await town.secretary()
    await (await town.voter("柳湾村")).writes("龚㛃骂我，把我从学校赶出来")
    assert "d014" in (await town.case("QX-2611-0003")).spoken_of
    assert "赶出来" not in all_read(both)
    assert "赶出来" in all_read(secretary)
    await here.presses(both, "认领", here.card("QX-2611-0001"))
    await there.presses(both, "认领", there.card("QX-2611-0002"))
    assert [(await town.case(f"QX-2611-000{n}")).claimer for n in (1, 2)] == ["d003", "d014"]
