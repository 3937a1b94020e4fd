"""`/audit` says in words what a step came to: no field of ours, no id (docs/spec.md section 8)."""

import re
from datetime import date

import pytest

from domain.cases.case import Event
from domain.cases.details import Details
from domain.cases.details_for_voter import Answered, Word
from domain.cases.details_in_hand import Assigned, Changed, Claimed, Consulted, Forwarded, HandedUp, Progress, Sealed
from domain.cases.details_of_mediation import MediatorSaid, PutTo
from domain.values.ids import GroupId, PersonId
from services.desk.audit_facts import facts
from services.run.database_thread import DatabaseThread
from tests.town import START

SAID: dict[str, tuple[Details, list[str]]] = {
    "assigned": (Assigned(group=GroupId("g1"), due_on=date(2026, 11, 18)), ["小组：", "期限：2026年11月18日"]),
    "claimed": (Claimed(claimer=PersonId("d001")), ["经办：周启明"]),
    "changed": (Changed(category="road", kind="help", marks=("urgent",)), ["类别：道路交通", "类型：求助", "标记：🔴紧急"]),
    "answered": (Answered(outcome="planned", promise_on=date(2026, 12, 20)), ["结果：列入计划", "答应哪天：2026年12月20日"]),
    "rated": (Word(value="unsatisfied"), ["不满意"]),
    "resolved": (Word(value="partly"), ["一部分"]),
    "progress_told": (Progress(value="at_unit"), ["等单位"]),
    "mediator_said": (MediatorSaid(value="no"), ["不是"]),
    "informant_asked": (PutTo(to=(PersonId("d001"), PersonId("d003"))), ["给：周启明、吕春敏"]),
    "consulted": (Consulted(how="visit", which="return_visit"), ["上门谈", "回访"]),
}


@pytest.mark.parametrize("kind", SAID)
def test_what_a_step_came_to_is_said_in_words(database: DatabaseThread, kind: str) -> None:
    said, wanted = SAID[kind]
    found = database.do_now(lambda work: facts(work, Event(kind, START, START, "d001", said)))
    assert all(any(one.startswith(part) for one in found) for part in wanted), found
    assert not [one for one in found if re.search("[a-z_=]{2}", one)]


@pytest.mark.parametrize("how", ["media", "asked", "due", "kept", "held", "opened", "urgent"])
def test_who_sees_it_is_said_in_words(database: DatabaseThread, how: str) -> None:
    (found,) = database.do_now(lambda work: facts(work, Event("sealed", START, START, "u01", Sealed(how=how))))
    assert not re.search("[a-z]", found)


def test_nobodys_own_words_are_among_them(database: DatabaseThread) -> None:
    told = Forwarded(unit="u1", unit_name="水务站", due_on=date(2026, 11, 20), note="他家骂人")
    found = database.do_now(lambda work: facts(work, Event("forwarded", START, START, "d001", told)))
    assert found == ["期限：2026年11月20日"]
    above = HandedUp(to=PersonId("d072"), due_on=date(2026, 11, 20))
    assert "d072" not in str(database.do_now(lambda work: facts(work, Event("handed_up", START, START, "d001", above))))
