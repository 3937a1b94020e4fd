"""What an officer's scope and a county's towns bound beside cases: whom he writes down for, which units a case is passed to."""

from typing import Any

import pytest

from domain.cases.case import Case
from domain.congress.congress import Unit
from domain.rights.rights import keys_in_for
from domain.rights.towns import units_for
from domain.values.buttons import Button
from domain.values.ids import CaseId, ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender
from locales import common
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.outbox import NOTICE
from talk.desk.key_in import show_new
from talk.press import press_button
from talk.private import receive_private_message
from tests.conversations.test_desk import claimed_case
from tests.services.test_rights_table import ACCOUNTS, county  # noqa: F401  the fixture
from tests.town import Town

WITHIN = {"u01": "all", "u02": "t1", "u03": "g3", "u04": "all", "u09": "none"}
"""Staff of the county by what they serve: the secretary, an officer of a town, one of a group, one of all; the installer writes nothing down."""


def _served(work: Work, staff: str, village: VillageId) -> bool:
    what = WITHIN[staff]
    groups = [g for g in work.roster.groups.values() if village in g.villages]
    return what == "all" or what == work.roster.villages[village].town or any(g.id == what for g in groups)


@pytest.mark.parametrize("staff", WITHIN)
def test_an_officer_writes_down_for_people_of_his_villages_alone(county: DatabaseThread, staff: str) -> None:  # noqa: F811
    def look(work: Work) -> dict[str, bool]:
        person = (work.roster.people[PersonId(staff)],)
        return {v.id: keys_in_for(work.roster, person, v.id) == _served(work, staff, v.id) for v in work.roster.open_villages()}

    found = county.do_now(look)
    assert len(found) > 2
    assert all(found.values()), found


def test_who_is_a_deputy_too_writes_down_for_everybody(county: DatabaseThread) -> None:  # noqa: F811
    def look(work: Work) -> bool:
        both = (work.roster.people[PersonId("u03")], next(p for p in work.roster.people.values() if p.kind == "deputy"))
        return all(keys_in_for(work.roster, both, v.id) for v in work.roster.open_villages())

    assert county.do_now(look)


def test_neither_a_button_nor_a_typed_village_nor_words_that_were_asked_for_go_beyond_it(county: DatabaseThread) -> None:  # noqa: F811
    account = ACCOUNTS["officer of a group"]

    def message(work: Work, text: str) -> Incoming:
        return Incoming(ChatId(account), MessageId(1), work.now, Sender(Handle(account)), text)

    def look(work: Work) -> tuple[str, str, int, int]:
        from domain.values.message import Press

        mine = {v for v in work.roster.groups[GroupId("g3")].villages}
        foreign = next(v for v in work.roster.open_villages() if v.id not in mine)
        before, cases = work.outbox.newest_row(), len(work.cases.histories())
        show_new(work, message(work, "/new"), "")
        offered = str(work.waiting.of_chat(account, 50)[-1].arguments)
        press = Press(
            ChatId(account), MessageId(0), Sender(Handle(account)), "1", Button("new_channel", 0, f":{foreign.id}:phone").pack(), work.now
        )
        press_button(work, press)
        popup = work.popup[0] if work.popup else ""
        receive_private_message(work, message(work, foreign.name))
        assert work.outbox.newest_row() > before
        return offered, popup, len(work.cases.histories()) - cases, sum(v.id in offered for v in work.roster.open_villages()) - len(mine)

    offered, popup, made, too_many = county.do_now(look)
    assert "new_village" in offered
    assert "这个村不归您管" in popup
    assert (made, too_many) == (0, 0)


def test_a_case_is_passed_to_units_of_its_town_and_of_the_county_never_to_another_town_s(county: DatabaseThread) -> None:  # noqa: F811
    def look(work: Work) -> Any:
        roster = work.roster
        towns = list(roster.congress.towns)
        units = {
            "a": Unit("a", "东站", ("road",), town=towns[0]),
            "b": Unit("b", "西站", ("water",), town=towns[1]),
            "c": Unit("c", "县局", ("water",)),
            "d": Unit("d", "东水务", ("water",), town=towns[0]),
        }
        place = next(v for v in roster.open_villages() if v.town == towns[0])
        from dataclasses import replace

        case = Case(CaseId(1), village=place.id, category="water")
        return [unit.id for unit in units_for(replace(roster, units=units), case)]

    assert county.do_now(look) == ["d", "c", "a"]


async def test_a_nag_that_waits_for_a_group_does_not_name_a_case_that_left_it(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    other = await town.voter(name="李大爷")
    await other.writes("自来水停了三天了")
    secretary = await town.secretary()

    def nag(work: Work) -> int:
        t = work.staff_words()
        lines = [f"QX-2611-000{n} 还没有人认领" for n in (1, 2)]
        from datetime import timedelta

        return work.say(group.chat.id, common.nag_list(t, lines), due_at=work.now + timedelta(hours=2), priority=NOTICE)

    row = await town.ask(nag)

    def waiting(work: Work) -> str:
        return next((str(r.arguments.get("text")) for r in work.waiting.of_chat(group.chat.id, 50) if r.id == row), "")

    assert "QX-2611-0001" in await town.ask(waiting)
    for number, left in (("QX-2611-0001", "QX-2611-0002"), ("QX-2611-0002", "")):
        await secretary.writes(f"/case {number}")
        await secretary.presses("menu")
        await secretary.presses("q_assign")
        await secretary.presses("q_group:g2")
        assert (await town.case(number)).group == "g2"
        words = await town.ask(waiting)
        assert number not in words
        assert left in words
    assert await town.ask(waiting) == "", "nothing is left to say"
    await town.passes(hours=3)
    assert not [text for text in group.reads if "还没有人认领" in text]
