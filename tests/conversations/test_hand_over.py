"""移交清单: what is open in somebody's hands, on one paper, for who keeps the roster and his leader (docs/spec.md section 8)."""

from domain.cases.details_in_hand import SpokenOf
from domain.values.ids import CaseId, PersonId
from services.deed.work import Work
from tests.conversations.test_group_papers import content_of
from tests.conversations.test_rating import claimed_first
from tests.services.test_books import files_of
from tests.services.test_summary_files import words_of
from tests.town import Somebody, Town


async def opens(reader: Somebody, group: str = "g1", person: str = "d001") -> None:
    await reader.writes("/people")
    await reader.presses(f"people:{group}")
    await reader.presses(f"person:{person}")


async def in_his_hands(town: Town) -> tuple[Somebody, Somebody]:
    """Of the leader: one matter in hand, a confidential one, a suggestion, a reception day ahead, an answer that has not left."""
    _voter, group, leader = await claimed_first(town)
    for words in ("村口的路灯坏了两个月", "请替我保密，水管漏了半个月了"):
        voter = await town.voter(name="李大爷")
        await voter.writes(words)
    for number in ("QX-2611-0002", "QX-2611-0003"):
        await leader.writes(f"/case {number}")
        await leader.presses("认领")
    await leader.writes("/suggestions")
    await leader.presses("写一件建议")
    await leader.writes("恢复下午班车\n请和客运公司商量")
    secretary = await town.secretary()
    assert group.chat
    return leader, secretary


async def test_it_names_what_is_open_without_words_and_of_the_confidential_the_number_alone(town: Town) -> None:
    _leader, secretary = await in_his_hands(town)
    await opens(secretary)
    await secretary.presses("移交清单（Word）")
    assert files_of(secretary)[-1] == "周启明_移交清单.docx"
    text = words_of(content_of(town, secretary))
    for part in (
        "周启明移交清单",
        "一、手上没办完的事项",
        "QX-2611-0002（上坪村，",
        "QX-2611-0003（保密）：",
        "代表建议、议案",
        "〔2026〕第1号 恢复下午班车：还没交办",
        "接待日值班",
        "接手人：",
    ):
        assert part in text, part
    for never in ("两个月", "半个月", "李大爷", "QX-2611-0001", "饮水"):
        assert never not in text, never


async def test_what_speaks_of_its_reader_is_not_counted_and_it_is_offered_before_a_seat_ends(town: Town) -> None:
    _leader, secretary = await in_his_hands(town)
    deputy_leader = await town.deputy("于发")
    speaks_of = SpokenOf(spoken_of=(PersonId(deputy_leader.person_id or ""),))
    await town.ask(lambda work: work.cases.record(work.cases.get(2), work.event("spoken_of", "u01", speaks_of)))
    await opens(deputy_leader)
    await deputy_leader.presses("移交清单（Word）")
    his = words_of(content_of(town, deputy_leader))
    assert "QX-2611-0002" not in his
    assert "不列在这里" not in his, "what speaks of its reader is not even counted for him"
    stranger = await town.deputy("李春生")
    stranger.person.presses(deputy_leader.messages[-1], "office_paper|0|hand_over:d001")
    await town.settled()
    assert files_of(stranger) == []
    await opens(secretary)
    await secretary.presses("end_seat")
    await secretary.presses("移交清单（Word）")
    assert "QX-2611-0002" in words_of(content_of(town, secretary))
    await secretary.presses("end_yes")
    assert not (await town.ask(lambda work: work.roster.people[PersonId("d001")].has_rights))


async def test_what_is_kept_from_its_reader_as_an_official_is_not_counted(town: Town) -> None:
    official, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", official, deputy)
    for nth, words in enumerate(("村务公开栏半年没有更新了", "村里三年没有账目公开"), 1):
        await (await town.voter("上坪村", name=f"选民{nth}")).writes(words)
        await deputy.writes(f"/case QX-2611-000{nth}")
        await deputy.presses("认领")
    assert {(case.category, case.claimer) for case in await town.cases()} == {("village_affairs", "d003")}

    def suggested(work: Work) -> None:
        row = work.suggestions.put("公开账目", PersonId("d003"), work.now, 2026, "")
        assert work.suggestions.add_case(row, CaseId(2))

    await town.ask(suggested)
    await opens(official, person="d003")
    await official.presses("移交清单（Word）")
    text = words_of(content_of(town, official))
    assert "不列在这里" not in text, "neither matter nor suggestion"
    assert "QX-2611" not in text
    secretary = await town.secretary()
    await opens(secretary, person="d003")
    await secretary.presses("移交清单（Word）")
    text = words_of(content_of(town, secretary))
    assert "QX-2611-0002" in text
    assert "公开账目" in text


async def test_of_who_has_nothing_it_says_so(town: Town) -> None:
    secretary = await town.secretary()
    await opens(secretary, person="d009")

    def nothing(work: Work) -> bool:
        return not work.next_cases.in_hand_of(PersonId("d009"), 0, 1)

    assert await town.ask(nothing)
    await secretary.presses("移交清单（Word）")
    assert "手上没有没办完的事。" in words_of(content_of(town, secretary))
