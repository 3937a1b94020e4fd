"""The glossary's Rights for a case that speaks of somebody: he has none by any way, whatever his office; the others keep theirs."""

from collections.abc import Iterator, Mapping

import pytest

from domain.cases.details_in_hand import SpokenOf
from domain.rights.sight import away_from
from domain.rights.stand_ins import leaders_of, secretaries_of
from domain.rights.towns import presidium_of
from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Sender
from services.case import open_case
from services.case.intake import Intake
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.lists import queue, to_do
from tests.services.test_rights_table import (
    ACCOUNTS,
    ANSWERS,
    BUTTONS,
    COMMANDS,
    PEOPLE,
    _answers,
    _commands,
    _presses,
    _replies,
    county,
)

__all__ = ["county"]
MEANT = [name for name, person in PEOPLE.items() if person and name not in ("admin", "suspended")]
NUMBER = "SH-2611-0001"


def _speaks(work: Work, *persons: str) -> None:
    case = work.cases.get(1)
    work.cases.record(case, work.event("spoken_of", "voter", SpokenOf(spoken_of=tuple(map(PersonId, persons)), asked_of=(), cleared=())))


@pytest.fixture(params=MEANT)
def meant(request: pytest.FixtureRequest, county: DatabaseThread) -> Iterator[str]:
    county.do_now(_speaks, PEOPLE[request.param])
    yield request.param
    county.do_now(_speaks)


def test_he_has_no_right_by_any_way(meant: str, county: DatabaseThread) -> None:
    account, wrong = ACCOUNTS[meant], []
    for button in BUTTONS:
        kind, _, value = button.partition("|")
        if county.do_now(_presses, account, f"{kind}|1|{value}"):
            wrong.append(f"button {button}")
    wrong += [command for command in COMMANDS if county.do_now(_commands, account, command.format(NUMBER), NUMBER)]
    wrong += [f"answers {kind}" for kind in ANSWERS if county.do_now(_answers, account, kind, 1)]
    wrong += ["a reply"] if county.do_now(_replies, account, 1) else []
    assert wrong == []


def test_no_list_no_chat_and_no_row_holds_it(meant: str, county: DatabaseThread) -> None:
    def look(work: Work) -> list[str]:
        account = ACCOUNTS[meant]
        persons, case = work.roster.persons_of(Handle(account)), work.cases.get(1)
        away = away_from(work.roster, persons)
        lists = [*to_do([PersonId("e06")], list(work.roster.groups), away), *queue(work.today, away)]
        found = [c.number for c in work.lists.page(lists, 0, 50).cases]
        assert NUMBER not in found
        assert not work.may_read(account, case)
        row = work.say(account, NUMBER, case_id=1)
        assert work.sending.state_of(row)[0] != "waiting"
        return [p.id for p in (*leaders_of(work.roster, case), *secretaries_of(work.roster, case), presidium_of(work.roster, case)) if p]

    assert PEOPLE[meant] not in county.do_now(look)


def test_all_others_keep_theirs_and_the_towns_chair_has_the_secretarys(county: DatabaseThread) -> None:
    county.do_now(_speaks, PEOPLE["secretary"])
    wrong = []
    tables: Mapping[str, Mapping[int, set[str]]] = BUTTONS
    for button, table in tables.items():
        kind, _, value = button.partition("|")
        wanted = table[1] - {"secretary"} | ({"chair"} if "secretary" in table[1] else set())
        for name, account in ACCOUNTS.items():
            did = county.do_now(_presses, account, f"{kind}|1|{value}")
            if did != (name in wanted):
                wrong.append(f"{name} {'may' if did else 'may not'} {button}")
    county.do_now(_speaks)
    assert wrong == []


def test_the_part_of_each_falls_to_the_next(county: DatabaseThread) -> None:
    def look(work: Work, *persons: str) -> tuple[list[str], str, list[str]]:
        _speaks(work, *persons)
        case = work.cases.get(1)
        member = presidium_of(work.roster, case)
        return [p.id for p in leaders_of(work.roster, case)], member.id if member else "", [p.id for p in secretaries_of(work.roster, case)]

    assert county.do_now(look) == (["e03"], "e02", ["u01"])
    assert county.do_now(look, "e03") == (["e04"], "e02", ["u01"])
    assert county.do_now(look, "e03", "e04") == (["u01"], "e02", ["u01"])
    assert county.do_now(look, "e02") == (["e03"], "e01", ["u01"])
    assert county.do_now(look, "e02", "e01") == (["e03"], "k01", ["u01"])
    assert county.do_now(look, "u01") == (["e03"], "e02", ["e01"])
    assert county.do_now(look, "u01", "e01") == (["e03"], "e02", ["k01"])
    assert county.do_now(look, "u01", "e01", "k01") == (["e03"], "e02", [])
    county.do_now(_speaks)


def test_what_its_writer_says_in_a_new_case_counts_from_its_first_moment(county: DatabaseThread) -> None:
    def write(work: Work) -> tuple[str, ...]:

        voter = work.voters.meet(Handle(900), "zh-Hans", work.now)
        said = Incoming(ChatId(900), MessageId(1), work.now, Sender(Handle(900)), "东组长收了我五百块")
        case = open_case.open_case(work, voter, said, Intake(village=work.cases.get(1).village))
        return case.spoken_of

    assert county.do_now(write) == ("e03",)
