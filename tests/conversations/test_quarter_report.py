"""What a deputy tells his group's meeting of a quarter, drafted from the records (docs/glossary.md, 履职汇报)."""

from typing import Any

from domain.cases.details_in_hand import SpokenOf
from domain.congress.periods import moments_of, period_of
from domain.values.ids import PersonId
from services.deed.by import By
from services.deed.work import Work
from services.summaries import quarter_report
from tests import stored
from tests.conversations.test_files_of_deputies import opened
from tests.conversations.test_rating import claimed_first
from tests.services.test_summary_files import words_of
from tests.town import GroupTalk, Somebody, Town

BUTTON = "第4季度汇报稿（Word）"


def papers(town: Town, somebody: Somebody) -> list[tuple[str, str]]:
    """Name and words of each file he got."""
    found = [m["document"] for m in somebody.messages if "document" in m]
    return [(one["file_name"], words_of(town.telegram.state.files[one["file_id"]])) for one in found]


async def quarter(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """Of the leader one matter answered and rated, one in hand; a day on which he went out."""
    voter, group, leader = await claimed_first(town)
    await voter.presses("基本满意")
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了，老槐树那里淹了")
    await group.presses(leader, "认领", group.card())
    await town.comes("2026-11-25", "09:30")
    await leader.presses("走访记录")
    await leader.presses("入户")
    await leader.presses("5")
    await leader.presses("8")
    await leader.writes("想装路灯")
    await leader.presses("保存")
    return voter, group, leader


async def his_own(town: Town, leader: Somebody, button: str = BUTTON) -> tuple[str, str]:
    await leader.writes("/me")
    await leader.presses("履职档案")
    await leader.presses(button)
    return papers(town, leader)[-1]


async def test_it_is_drafted_from_his_records_by_a_tap_in_his_file(town: Town) -> None:
    _voter, _group, leader = await quarter(town)
    name, text = await his_own(town, leader)
    assert name == "周启明_2026年第4季度_履职情况汇报.docx"
    for part in (
        "2026年第4季度履职情况汇报（草稿）",
        "一、联系选民和参加活动",
        "走访 1 次，5 户 8 人，听到意见 1 条。",
        "二、办理选民意见",
        "QX-2611-0001（上坪村，道路交通）：",
        "选民评价基本满意",
        "QX-2611-0002（上坪村，饮水供水）：",
        "三、体会和下季度打算",
        "手上还有 1 件没有答复，接着办。",
    ):
        assert part in text, part
    for never in ("老槐树", "李大爷", "王大娘", "提出代表建议"):
        assert never not in text, "nobody's words, nobody's name, nothing of what there is not"
    await leader.presses("2026年第3季度")
    await leader.presses("第3季度汇报稿（Word）")
    name, text = papers(town, leader)[-1]
    assert name.startswith("周启明_2026年第3季度")
    assert "没有走访、接待和建议的记录" in text
    assert "QX-" not in text


async def test_whom_the_rights_name_has_it_with_what_he_may_open(town: Town) -> None:
    _voter, _group, leader = await quarter(town)
    linked = await town.ask(lambda work: work.roster.people[work.roster.groups["g1"].linked_presidium].name)
    secretary, member = await town.secretary(), await town.deputy(linked)
    for reader in (secretary, member):
        await opened(reader, "周启明")
        await reader.presses(BUTTON)
        assert "QX-2611-0002" in papers(town, reader)[-1][1]
    speaks_of = SpokenOf(spoken_of=(PersonId(member.person_id or ""),))
    await town.ask(lambda work: work.cases.record(work.cases.get(2), work.event("spoken_of", "u01", speaks_of)))
    await member.presses(BUTTON)
    text = papers(town, member)[-1][1]
    assert "QX-2611-0001" in text
    assert "QX-2611-0002" not in text, "it is about himself"
    await secretary.presses(BUTTON)
    assert "QX-2611-0002" not in papers(town, secretary)[-1][1], "it is read to the whole group"
    stranger = await town.deputy("巴特尔")
    await stranger.writes("/me")
    for wanted in (f"{leader.person_id}:2026-Q4", f"{stranger.person_id}:2027-Q1", f"{stranger.person_id}:2026-Q9"):
        stranger.person.presses(stranger.messages[-1], f"pf_draft|0|{wanted}")
        await town.settled()
    assert papers(town, stranger) == []


async def test_his_cases_are_those_of_which_an_event_of_the_quarter_is_his(town: Town) -> None:
    """Beside a slow count over every event of every case; confidential ones he tells himself."""
    _voter, group, leader = await quarter(town)
    await town.comes("2027-01-05", "10:00")

    third = await town.voter(name="张大爷")
    await third.writes("请替我保密，路灯坏了半个月了")
    await town.settled()

    def look(work: Work) -> tuple[Any, Any]:
        by, person = By(work.roster.persons_of(leader_handle), leader_handle), work.roster.people[PersonId("d001")]
        found = {q: [case.number for case in quarter_report.cases_of(work, by, person, q)] for q in ("2026-Q4", "2027-Q1")}
        slow = {}
        for q in found:
            first, end = moments_of(period_of(q), work.roster.congress)
            slow[q] = [
                case.number
                for case in stored.cases(work)
                if not case.confidential
                and any(e.actor == "d001" and e.kind in quarter_report.HANDLED and first <= e.at < end for e in work.cases.history(case.id))
            ]
        return found, slow

    leader_handle = await leader.handle()
    found, slow = await town.ask(look)
    assert found == slow
    assert found["2026-Q4"] == ["QX-2611-0001", "QX-2611-0002"]


async def test_a_suggestion_stands_in_it_by_its_title(town: Town) -> None:
    """One that was drafted from the topics stood there with all its numbers."""
    _voter, _group, leader = await quarter(town)
    await leader.writes("/topics")
    await leader.presses("起草建议")
    await leader.presses("就用这个写成建议")
    _name, text = await his_own(town, leader)
    assert "三、提出代表建议" in text
    assert "的建议」：" in text
    assert "其中：QX" not in text
