"""The glossary's Rights multiplied out in a county: roles × acts × ways × own and other group × own and other town.

The table is written by hand from docs/glossary.md, not derived from domain/rights/rights.py. Every try is undone.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.cases.details_in_hand import ABOVE as LEVEL_ABOVE
from domain.cases.details_in_hand import Claimed
from domain.congress.congress import Person
from domain.rights.rights import sees_all
from domain.rights.towns import chair_of, presidium_of, town_of
from domain.suggestions.suggestion_doc import Round
from domain.values.ids import CaseId, ChatId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Press, Sender
from locales import case as case_words
from locales import common
from locales.catalogue import translator
from services.case import open_case, rating
from services.case.intake import Intake
from services.deed.by import By
from services.deed.work import Work
from services.desk import hand_up
from services.run.database_thread import DatabaseThread
from services.staff import links, suspended
from services.summaries import account as accounts
from services.summaries import performance, tables
from services.summaries.account import led_groups
from services.visits import board
from storage import roster as roster_store
from storage.database import open_engine
from storage.steps import Step
from storage.tables import case_event, case_message, draft, outbox
from talk.asking.act import Act
from talk.desk import offer_canned
from talk.group import receive_group_message
from talk.press import press_button
from talk.private import receive_private_message
from tests.town import fill

COUNTY = Path(__file__).parents[1] / "samples" / "county.yaml"
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
WORDS = "老槐树"
PLACES: Mapping[int, tuple[str, str]] = {1: ("g1", "v1"), 2: ("g2", "v2"), 3: ("g3", "v3")}
"""Case: its group and village. 1 is claimed by the deputy; 2 is of another group of the town, 3 of the other town."""
PEOPLE: Mapping[str, str] = {
    "deputy": "e06",
    "leader": "e03",
    "deputy leader": "e04",
    "of two groups": "e08",
    "presidium member": "e02",
    "chair": "e01",
    "chair elsewhere": "f01",
    "leader elsewhere": "f03",
    "county chair": "k01",
    "county member": "k02",
    "secretary": "u01",
    "officer of the town": "u02",
    "officer of a group": "u03",
    "officer of all": "u04",
    "admin": "u09",
    "suspended": "e07",
    "stranger": "",
}
ACCOUNTS = {name: 600_000 + n for n, name in enumerate(PEOPLE)}
GROUP_1 = {"deputy", "leader", "deputy leader", "of two groups", "chair"}
GROUP_2 = {"presidium member"}
GROUP_3 = {"of two groups", "chair elsewhere", "leader elsewhere"}
ABOVE = {"county chair", "county member", "secretary", "officer of all"}
SEE: Mapping[int, set[str]] = {
    1: GROUP_1 | ABOVE | {"presidium member", "officer of the town"},
    2: GROUP_2 | ABOVE | {"chair", "officer of the town"},
    3: GROUP_3 | ABOVE | {"officer of a group"},
}
NOTE: Mapping[int, set[str]] = {1: GROUP_1 | {"secretary"}, 2: GROUP_2 | {"secretary"}, 3: GROUP_3 | {"secretary"}}
DECIDE: Mapping[int, set[str]] = {
    1: {"deputy", "leader", "deputy leader", "secretary"},
    2: {"secretary"},
    3: {"leader elsewhere", "secretary"},
}
LEAD: Mapping[int, set[str]] = {
    1: {"leader", "deputy leader", "secretary", "officer of the town", "officer of all"},
    2: {"secretary", "officer of the town", "officer of all"},
    3: {"leader elsewhere", "secretary", "officer of a group", "officer of all"},
}
CHAIR: Mapping[int, set[str]] = {
    1: {"chair", "county chair", "secretary"},
    2: {"chair", "county chair", "secretary"},
    3: {"chair elsewhere", "county chair", "secretary"},
}
DESCRIBE: Mapping[int, set[str]] = {
    1: {"deputy", "secretary", "officer of the town", "officer of all"},
    2: {"secretary", "officer of the town", "officer of all"},
    3: {"leader elsewhere", "secretary", "officer of a group", "officer of all"},
}
"""Its claimer and staff."""
OF_UNIT: Mapping[int, set[str]] = {
    1: {"deputy", "leader", "deputy leader", "secretary", "officer of the town", "officer of all"},
    2: {"secretary", "officer of the town", "officer of all"},
    3: {"leader elsewhere", "secretary", "officer of a group", "officer of all"},
}
"""Who decides, and staff."""
STAFF: Mapping[int, set[str]] = {
    1: {"secretary", "officer of the town", "officer of all"},
    2: {"secretary", "officer of the town", "officer of all"},
    3: {"secretary", "officer of a group", "officer of all"},
}
SECRETARY: Mapping[int, set[str]] = dict.fromkeys(PLACES, {"secretary"})
BUTTONS: Mapping[str, Mapping[int, set[str]]] = {
    "full": SEE,
    "menu": SEE,
    "open": SEE,
    "reply": NOTE,
    "consult": NOTE,
    "express": NOTE,
    "forward": DECIDE,
    "other_day|forward_due:x": DECIDE,
    "unit_answered": OF_UNIT,
    "other_day|unit_said:1": OF_UNIT,
    "up_answered": OF_UNIT,
    "other_day|up_said:e01": OF_UNIT,
    "unit_again": DECIDE,
    "unit_visited": NOTE,
    "send_back": STAFF,
    "hand_up": DECIDE,
    "other_day|up_due:e01": DECIDE,
    "answer": DECIDE,
    "extend": DECIDE,
    "give_back": DECIDE,
    "release": DECIDE,
    "classify": DESCRIBE,
    "classify_as|kind:help": DESCRIBE,
    "summarise": DESCRIBE,
    "name_claimer": LEAD,
    "merge": LEAD,
    "split": LEAD,
    "key": CHAIR,
    "q_assign": SECRETARY,
    "q_keep": SECRETARY,
    "q_give": SECRETARY,
    "q_ask": SECRETARY,
    "back_yes": SECRETARY,
    "back_no": SECRETARY,
}
COMMANDS: Mapping[str, Mapping[int, set[str]]] = {"/case {}": SEE, "/find {}": SEE, "/audit {}": CHAIR}
ANSWERS: Mapping[str, Mapping[int, set[str]]] = {
    "reply_words": NOTE,
    "give_back_reason": DECIDE,
    "extend_reason": DECIDE,
    "split_words": LEAD,
    "consult_words": NOTE,
    "abstract_words": DESCRIBE,
    "forward_note": DECIDE,
    "unit_visit_words": NOTE,
    "other_unit": DECIDE,
    "answer_words": DECIDE,
    "check_words": CHAIR,
}


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Iterator[DatabaseThread]:
    path = shutil.copy(migrated_database, tmp_path_factory.mktemp("county") / "county.db")
    thread = DatabaseThread(open_engine(f"sqlite:///{path}"), lambda: NOW)
    thread.do_now(fill, COUNTY)
    thread.do_now(_settle)
    yield thread
    thread.close()


def _settle(work: Work) -> None:
    """Everybody linked, and a case in each group: claimed by the deputy, by the presidium member of the other group, by that leader."""
    for name, person in PEOPLE.items():
        if person:
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(ACCOUNTS[name]), work.now)
    work.roster_changed()
    claimers = {1: "e06", 2: "e05", 3: "f03"}
    for number, (group, village) in PLACES.items():
        voter = work.voters.meet(Handle(500 + number), "zh-Hans", work.now)
        said = Incoming(ChatId(500 + number), MessageId(1), work.now, Sender(Handle(500 + number)), f"{WORDS}边的水管坏了，没有水")
        case = open_case.open_case(work, voter, said, Intake(village=VillageId(village)))
        assert (case.id, case.group) == (number, group)
        work.cases.record(case, work.event("claimed", claimers[number], Claimed(claimer=PersonId(claimers[number]))))


def _counts(work: Work) -> tuple[int, ...]:
    return tuple(work.connection.execute(select(func.count()).select_from(t)).scalar_one() for t in (case_event, draft, case_message))


def _last_row(work: Work) -> int:
    return work.connection.execute(select(func.max(outbox.c.id))).scalar() or 0


def _said(work: Work, since: int) -> str:
    rows = work.connection.execute(select(outbox.c.arguments).where(outbox.c.id > since))
    return "".join(row.arguments.encode().decode("unicode_escape", "ignore") for row in rows)


def _presses(work: Work, account: int, data: str) -> bool:
    point, work.popup = work.connection.begin_nested(), None
    press_button(work, Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", data, work.now))
    popup = work.popup[0] if work.popup else ""
    point.rollback()
    work.cases.forget_known()
    t = translator("zh-Hans")
    acts = ("see", "note", "take_up", "reply", "consult", "express", "forward", "hand_up", "answer", "extend", "give_back", "release", "name_claimer",
            "merge", "split", "key_follow_up", "assign", "classify", "summarise", "release_tip", "unit_answered", "unit_visited", "send_back", "up_answered")  # fmt: skip
    refused = {case_words.who_may(t, act) for act in acts} | {t(common.old_button)}
    persons = work.roster.persons_of(Handle(account))
    return popup.removesuffix(suspended.of_nobody(work, persons)) not in refused | {suspended.popup(work, persons) or None}


def test_buttons(county: DatabaseThread) -> None:
    wrong = []
    for button, table in BUTTONS.items():
        kind, _, value = button.partition("|")
        for case, who in table.items():
            for name, account in ACCOUNTS.items():
                did = county.do_now(_presses, account, f"{kind}|{case}|{value}")
                if did != (name in who):
                    wrong.append(f"{name} {'may' if did else 'may not'} {button} case {case}")
    assert wrong == []


def _commands(work: Work, account: int, text: str, number: str) -> bool:
    point, since = work.connection.begin_nested(), _last_row(work)
    said = Incoming(ChatId(account), MessageId(77), work.now, Sender(Handle(account)), text)
    receive_private_message(work, said)
    told = _said(work, since)
    point.rollback()
    work.cases.forget_known()
    return number in told.replace(f"「{number}」", "")


def test_commands(county: DatabaseThread) -> None:
    wrong = []
    for command, table in COMMANDS.items():
        for case, who in table.items():
            number = f"SH-2611-000{case}"
            for name, account in ACCOUNTS.items():
                did = county.do_now(_commands, account, command.format(number), number)
                if did != (name in who):
                    wrong.append(f"{name} {'may' if did else 'may not'} {command} of case {case}")
    assert wrong == []


def _answers(work: Work, account: int, kind: str, case: int) -> bool:
    point, before = work.connection.begin_nested(), _counts(work)
    work.steps.put(account, account, Step(kind, case, {"value": "w1:2026-11-30", "outcome": "solved"}, work.now + timedelta(minutes=5)))
    receive_private_message(work, Incoming(ChatId(account), MessageId(78), work.now, Sender(Handle(account)), "因为要等材料到了再办"))
    after = _counts(work)
    mine = work.traces.open_drafts(None, ["mine"])
    point.rollback()
    work.cases.forget_known()
    return after != before and not mine


def test_words_that_answer_a_question(county: DatabaseThread) -> None:
    """The right is asked again when the answer comes: who lost it in between changes nothing."""
    wrong = []
    for kind, table in ANSWERS.items():
        for case, who in table.items():
            for name in PEOPLE:
                if name != "stranger":
                    did = county.do_now(_answers, ACCOUNTS[name], kind, case)
                    if did != (name in who):
                        wrong.append(f"{name} {'may' if did else 'may not'} answer {kind} of case {case}")
    assert wrong == []


def _replies(work: Work, account: int, case: int) -> bool:
    point, before = work.connection.begin_nested(), _counts(work)
    work.places.note(account, 60, case)
    said = Incoming(ChatId(account), MessageId(79), work.now, Sender(Handle(account)), "我去看过了", reply_to=MessageId(60))
    receive_private_message(work, said)
    after = _counts(work)
    noted = after[0] != before[0]
    point.rollback()
    work.cases.forget_known()
    return noted


def test_a_reply_below_a_card(county: DatabaseThread) -> None:
    wrong = []
    for case, who in NOTE.items():
        for name, account in ACCOUNTS.items():
            if name != "stranger" and county.do_now(_replies, account, case) != (name in who):
                wrong.append(f"{name}: note on case {case}")
    assert wrong == []


BINDS: Mapping[str, set[str]] = {
    "g1": {"leader", "deputy leader", "secretary", "officer of the town", "officer of all"},
    "g2": {"secretary", "officer of the town", "officer of all"},
    "g3": {"leader elsewhere", "secretary", "officer of a group", "officer of all"},
}


def _binds(work: Work, account: int, group: str) -> bool:
    point = work.connection.begin_nested()
    token = links.new_token(work, "group", group)
    chat = ChatId(-700_000)
    receive_group_message(work, Incoming(chat, MessageId(5), work.now, Sender(Handle(account)), f"/start g_{token}"))
    bound = work.roster.group_in(chat) is not None
    point.rollback()
    work.roster_changed()
    return bound


def test_who_binds_a_chat(county: DatabaseThread) -> None:
    wrong = [
        f"{name} binds {group}"
        for group, who in BINDS.items()
        for name, account in ACCOUNTS.items()
        if county.do_now(_binds, account, group) != (name in who)
    ]
    assert wrong == []


def _person(work: Work, name: str) -> tuple[Person, ...]:
    return work.roster.persons_of(Handle(ACCOUNTS[name]))


def test_each_towns_chairs_are_its_own_and_the_countys_are_above_all(county: DatabaseThread) -> None:
    def look(work: Work) -> list[Any]:
        found: list[Any] = [town_of(work.roster, work.roster.people[PersonId(p)]) for p in ("e01", "f01", "k01", "e08")]
        for case_id in PLACES:
            case = work.cases.get(case_id)
            member = presidium_of(work.roster, case)
            found.append(({p.id for p, _ in hand_up.addressees(work, case)}, member and member.id))
        return [*found, [getattr(chair_of(work.roster, town), "id", "") for town in ("t1", "t2", "")]]

    assert county.do_now(look) == [
        "t1",
        "t2",
        "",
        "",
        ({"e02", "e01", "k01", "u01", LEVEL_ABOVE}, "e02"),
        ({"e01", "k01", "u01", LEVEL_ABOVE}, "e01"),
        ({"f01", "f02", "k01", "u01", LEVEL_ABOVE}, "f01"),
        ["e01", "f01", "k01"],
    ]


def test_without_a_chair_of_its_own_a_town_turns_to_the_county_never_to_the_other_town(county: DatabaseThread) -> None:
    def look(work: Work) -> tuple[str, set[str]]:
        point = work.connection.begin_nested()
        row = work.rows.section("deputies")["e01"]
        work.rows.revise("deputies", "e01", data=dict(row.data) | {"status": "ended"})
        work.rows.moved()
        work.roster_changed()
        case = work.cases.get(2)
        found = getattr(chair_of(work.roster, "t1"), "id", ""), {str(p.id) for p, _ in hand_up.addressees(work, case)}
        point.rollback()
        roster_store.forget()
        work.roster_changed()
        return found

    assert county.do_now(look) == ("k01", {"k01", "u01", LEVEL_ABOVE})


def test_every_button_of_a_hand_up_says_whose_office_it_is(county: DatabaseThread) -> None:
    def look(work: Work) -> str:
        point, since = work.connection.begin_nested(), _last_row(work)
        press_button(work, Press(ChatId(ACCOUNTS["deputy"]), MessageId(0), Sender(Handle(ACCOUNTS["deputy"])), "1", "hand_up|1|", work.now))
        said = _said(work, since)
        point.rollback()
        return said

    said = county.do_now(look)
    assert "东主席（东河镇人大主席）" in said
    assert "县主任（山河县人大主席）" in said
    assert "西主席" not in said


def test_the_express_and_the_third_round_go_to_the_towns_own(county: DatabaseThread) -> None:
    def look(work: Work) -> list[Any]:
        found: list[Any] = []
        for case_id, account in ((1, "deputy"), (3, "leader elsewhere")):
            point = work.connection.begin_nested()
            sender = Sender(Handle(ACCOUNTS[account]))
            press_button(work, Press(ChatId(sender.handle), MessageId(0), sender, "1", f"express|{case_id}|", work.now))
            found.append(work.cases.get(case_id).handed_up_to)
            point.rollback()
            work.cases.forget_known()
            last = replace(work.cases.get(case_id), round=2)
            found.append(rating.next_handler(work, last))
        return found

    assert county.do_now(look) == [("e01",), "e02", ("f01",), "f01"]


def test_figures_and_the_board_are_by_town(county: DatabaseThread) -> None:
    reads: Mapping[str, set[str]] = {
        "chair": {"g1", "g2"},
        "chair elsewhere": {"g3"},
        "officer of the town": {"g1", "g2"},
        "officer of a group": {"g3"},
        "leader": {"g1"},
        "admin": set(),
        "suspended": set(),
    }

    def look(work: Work) -> dict[str, tuple[bool, set[str]]]:
        return {name: (sees_all(work.roster, _person(work, name)), set(led_groups(work, _person(work, name)))) for name in reads}

    assert county.do_now(look) == {name: (False, groups) for name, groups in reads.items()}

    def boards(work: Work) -> list[str]:
        return [
            board.board(work, "2026-10", _person(work, name))[0] for name in ("chair", "chair elsewhere", "county chair", "county member")
        ]

    own, other, whole, member = county.do_now(boards)
    assert ("松林代表小组" in own, "柳树代表小组" in own) == (False, True)
    assert ("松林代表小组" in other, "柳树代表小组" in other) == (True, False)
    assert ("松林代表小组" in whole, "柳树代表小组" in whole) == (True, True)
    assert member == whole


def test_in_a_county_figures_stand_by_town(county: DatabaseThread) -> None:
    def look(work: Work) -> tuple[list[tuple[str, tuple[int, ...]]], list[tuple[str, tuple[int, ...]]]]:
        found = accounts.account(work, "2026-11")
        return tables.rows_of(found, "town"), tables.rows_of(found, "group")

    towns, groups = county.do_now(look)
    assert len(towns) == 2
    assert [sum(row[n] for _, row in towns) for n in range(9)] == [sum(row[n] for _, row in groups) for n in range(9)]
    assert [row[0] for _, row in towns] == [2, 1]


FILES: Mapping[str, set[str]] = {
    "e06": {"deputy", "leader", "deputy leader", "presidium member", "chair", "officer of the town"} | ABOVE,
    "f03": {"leader elsewhere", "chair elsewhere", "officer of a group"} | ABOVE,
}


def test_a_deputys_file_is_read_by_those_of_his_group_and_town(county: DatabaseThread) -> None:
    def look(work: Work) -> dict[str, set[str]]:
        who = {name: By(_person(work, name), Handle(account)) for name, account in ACCOUNTS.items() if name != "stranger"}
        readable = {name: {p.id for p in performance.readable(work, by)} for name, by in who.items()}
        seen = {p: {name for name, by in who.items() if performance.may_see(work, by, work.roster.people[PersonId(p)])} for p in FILES}
        assert seen == {p: {name for name in who if p in readable[name]} for p in FILES}
        return seen

    assert county.do_now(look) == FILES


def _tries(work: Work, account: int, data: str) -> str:
    """The popup of a press, undone."""
    point, work.popup = work.connection.begin_nested(), None
    version = work.roster.version
    press_button(work, Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", data, work.now))
    popup = (work.popup[0] if work.popup else "").removesuffix(suspended.of_nobody(work, work.roster.persons_of(Handle(account))))
    work.roster_changed()
    moved = work.roster.version != version
    point.rollback()
    roster_store.forget()
    work.roster_changed()
    return popup + (" and a new roster" if moved else "")


def _no_rights(county: DatabaseThread, account: int) -> str:
    """What a suspended one reads; for others what nobody reads."""
    return county.do_now(lambda work: suspended.popup(work, work.roster.persons_of(Handle(account)))) or "-"


def test_who_sets_whose_leave(county: DatabaseThread) -> None:
    """Leader, deputy leader and staff; a leader's and a deputy leader's own is staff's."""
    members = {"leader", "deputy leader", "officer of the town", "officer of all", "secretary"}
    staff = {"officer of the town", "officer of all", "secretary"}
    t = translator("zh-Hans")
    refused = {case_words.who_may(t, act) for act in ("leave", "people")}
    for subject, who in (("e06", members), ("e03", staff), ("e04", staff)):
        for button in ("leave", "leave_over"):
            may_do = {
                name
                for name, account in ACCOUNTS.items()
                if county.do_now(_tries, account, f"{button}|0|{subject}").split(" and")[0] not in refused | {_no_rights(county, account)}
            }
            assert may_do == who, (button, subject)


def test_a_forged_button_is_an_old_button(county: DatabaseThread) -> None:
    old = translator("zh-Hans")(common.old_button)
    assert county.do_now(_tries, ACCOUNTS["deputy"], "other_day|1|no_such_deed:x") == old
    assert county.do_now(_tries, ACCOUNTS["stranger"], "other_day|1|forward_due:x") != ""
    for name in ("stranger", "suspended"):
        assert county.do_now(_tries, ACCOUNTS[name], "name_shown|0|no") == old
    assert county.do_now(_tries, ACCOUNTS["deputy"], "name_shown|0|no").endswith(" and a new roster")


def test_an_officers_scope_bounds_suggestions_days_and_canned_answers(county: DatabaseThread) -> None:
    def look(work: Work) -> list[Any]:
        point = work.connection.begin_nested()
        row = work.suggestions.put("松林的水", PersonId("f03"), work.now, work.today.year, "")
        work.suggestions.add_case(row, CaseId(3))
        work.suggestions.begin_round(row, Round(1, "", "水务站", work.today, work.today))
        work.suggestions.change(row, status="handed", due_on=work.today)
        found: list[Any] = []
        for name in ("officer of the town", "officer of a group", "officer of all", "secretary"):
            account = ACCOUNTS[name]
            since = _last_row(work)
            receive_private_message(work, Incoming(ChatId(account), MessageId(80), work.now, Sender(Handle(account)), "/suggest"))
            found.append("松林的水" in _said(work, since))
            work.steps.put(account, account, Step("suggest_answer", None, {"id": row, "value": "solved"}, work.now + timedelta(minutes=5)))
            inner = work.connection.begin_nested()
            receive_private_message(work, Incoming(ChatId(account), MessageId(81), work.now, Sender(Handle(account)), "修好了"))
            stored_now = work.suggestions.get(row)
            found.append(stored_now is not None and stored_now.status == "answered")
            inner.rollback()
            press_button(work, Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", "vd_edit|0|999", work.now))
            found.append(work.popup is not None and work.popup[0] == translator("zh-Hans")(common.old_button))
        work.canned.put("water", "松林的话", PersonId("u03"), work.now)
        kept = work.canned.page(0, 50)[-1]
        offered = [bool(offer_canned.offer_rows(work, _act(work, "secretary", case), offer_canned.REPLY)) for case in (1, 3)]
        for name in ("officer of the town", "officer of a group", "secretary"):
            account = ACCOUNTS[name]
            inner = work.connection.begin_nested()
            press_button(work, Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", f"canned_drop|0|{kept.id}", work.now))
            stored_now = work.canned.get(kept.id)
            found.append(stored_now is not None and stored_now.ended_at is not None)
            inner.rollback()
        point.rollback()
        return [*found, offered]

    bounded, own, whole = [False, False, False], [True, True, False], [True, True, True]
    assert county.do_now(look) == [*bounded, *own, *whole, *whole, False, True, True, [False, True]]


def _act(work: Work, name: str, case_id: int) -> Act:
    press = Press(ChatId(ACCOUNTS[name]), MessageId(0), Sender(Handle(ACCOUNTS[name])), "1", "", work.now)
    return Act(press, _person(work, name), work.cases.get(case_id))
