"""A case's page against the glossary's Rights, multiplied out: role × own and other group and town × form; and against the chat's own menu.

The tables are those of tests/services/test_rights_table.py, written by hand from docs/glossary.md. Every try is undone.
"""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from domain.values.errors import LianxinError, NoSuchCaseError, NotAllowedError
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Press, Sender
from services.deed.work import Work
from services.office import do_act
from services.office.case_acts import ACTS
from services.office.case_forms import offers
from services.office.case_page import page
from services.run.database_thread import DatabaseThread
from storage.tables import case_event
from talk.asking.act import Act
from talk.desk.menu import MENU, offered
from tests.services.called import by
from tests.services.test_rights_table import (
    ACCOUNTS,
    CHAIR,
    DECIDE,
    DESCRIBE,
    LEAD,
    NOTE,
    OF_UNIT,
    PLACES,
    SECRETARY,
    SEE,
    STAFF,
    county,
)

__all__ = ["county"]
ABOVE: Mapping[int, set[str]] = {
    1: STAFF[1] | {"chair", "county chair", "county member", "presidium member"},
    2: STAFF[2] | {"chair", "county chair", "county member"},
    3: STAFF[3] | {"chair elsewhere", "county chair", "county member"},
}
"""Staff, chairs, the linked member: who asks how far it is."""
WHO: Mapping[str, Mapping[int, set[str]]] = {
    **dict.fromkeys(
        (
            "claim",
            "reply",
            "note",
            "unit_show",
            "unit_visited",
            "express",
            "consult",
            "recuse",
            "talk_back",
            "meet",
            "suggest",
            "ask_mediator",
            "ask_informant",
        ),
        NOTE,
    ),
    **dict.fromkeys(("answer", "forward", "unit_again", "hand_up", "extend", "ask_phone", "promise", "promise_wait", "met"), DECIDE),
    **dict.fromkeys(("release", "give_back"), DECIDE),
    **dict.fromkeys(("unit_answered", "up_answered"), OF_UNIT),
    **dict.fromkeys(("name_claimer", "merge", "unmerge", "split"), LEAD),
    **dict.fromkeys(("assign", "decline", "undecline", "q_keep", "q_give", "q_ask", "back_yes", "back_no"), SECRETARY),
    **dict.fromkeys(("speaks", "speaks_for", "erase_for"), SECRETARY),
    **dict.fromkeys(("classify", "summarise"), DESCRIBE),
    **dict.fromkeys(("key", "unkey", "checked"), CHAIR),
    **dict.fromkeys(("ask_progress", "chase"), ABOVE),
    **dict.fromkeys(("send_back", "call_rate", "call_log"), STAFF),
    "keep_contact": SEE,
}
"""Who may send each form."""
STATUSES = ("new", "accepted", "assigned", "claimed", "in_progress", "answered", "returned", "closed", "merged", "archived", "withdrawn")


def number(case: int) -> str:
    return f"SH-2611-000{case}"


def test_every_form_has_its_row() -> None:
    assert set(WHO) == set(ACTS)


def _sends(work: Work, account: int, act: str, case: int) -> bool:
    """Whether the right lets it through: what is refused after that is a field, or the life cycle."""
    point, wanted = (
        work.connection.begin_nested(),
        do_act.Wanted(number(case), act, work.histories.newest_id(work.cases.several([case])[0].id), {}),
    )
    events = work.connection.execute(select(func.count()).select_from(case_event)).scalar_one()
    try:
        do_act.do(work, by(work, account), wanted)
        may = True
    except (NotAllowedError, NoSuchCaseError):
        may = False
        assert work.connection.execute(select(func.count()).select_from(case_event)).scalar_one() == events
    except LianxinError:
        may = True
    point.rollback()
    work.cases.forget_known()
    return may


@pytest.mark.parametrize("act", sorted(WHO))
def test_who_may_send_a_form(county: DatabaseThread, act: str) -> None:  # noqa: F811  the fixture
    wrong = []
    for case in PLACES:
        who = WHO[act][case] & SEE[case]
        for name, account in ACCOUNTS.items():
            did = county.do_now(_sends, account, act, case)
            if did != (name in who):
                wrong.append(f"{name} {'may' if did else 'may not'} {act} case {case}")
    assert wrong == []


def test_who_opens_the_page(county: DatabaseThread) -> None:  # noqa: F811
    def opens(work: Work, account: int, case: int) -> bool:
        try:
            return page(work, by(work, account), number(case)).number == number(case)
        except NoSuchCaseError:
            return False

    for case, who in SEE.items():
        assert {name for name, account in ACCOUNTS.items() if county.do_now(opens, account, case)} == who


SAME = sorted(({kind for row in MENU for kind, _ in row} & set(ACTS)) - {"answer", "recuse"} | {"q_assign"})
"""Acts of the chat's menu that the page has: 「答复」 stands on the card itself once it is claimed, 「回避」 is refused to who is no deputy."""


def test_what_is_offered_is_what_the_chats_menu_offers(county: DatabaseThread) -> None:  # noqa: F811
    def differ(work: Work) -> list[str]:
        wrong = []
        for number_, status in ((n, s) for n in PLACES for s in STATUSES):
            case = replace(work.cases.several([number_])[0], status=status)
            for name, account in ACCOUNTS.items():
                who = by(work, account)
                press = Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", "", work.now)
                act = Act(press, who.persons, case, "")
                for kind in SAME:
                    in_page = offers(work, who, case, {"q_assign": "assign"}.get(kind, kind))
                    if offered(work, act, kind) != in_page and not (kind == "q_assign" and status in ("new", "accepted")):
                        wrong.append(f"{kind}: {name}, case {number_}, {status}: page {in_page}")
        return wrong

    assert county.do_now(differ) == []
    assert len(SAME) > 20
