"""A roster's file that waits, decided on without any chat: who may, what was answered, what is applied."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from domain.town_file.town_json import as_data, from_data
from domain.values.errors import FieldError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from reports.town_sheets import read_workbook
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import apply_roster
from services.staff.apply_roster import Answer
from services.staff.check_town import check_with_stored
from services.staff.roster_file import current_workbook
from tests.services import own_matters
from tests.services.own_matters import LEADER, SECRETARY, STRANGER, VOTER

Deed = Callable[[Work, By, int], Any]
D3 = PersonId("d003")


def keep(work: Work, found: Mapping[str, Any]) -> int:
    return work.files.put("roster.json", json.dumps(found).encode(), work.now)


def renamed(work: Work, name: str = "吕小敏") -> int:
    """The roster as it stands, save that d003 is called otherwise."""
    found = as_data(read_workbook("x.xlsx", current_workbook(work))) | {"seen": False}
    row = next(data for _, data, _ in found["sections"]["deputies"] if data["id"] == D3)
    row["name"] = name
    return keep(work, found)


DEEDS: Mapping[str, Deed] = {
    "answer": lambda w, b, kept: apply_roster.answer(w, b, Answer(kept, "seen")),
    "apply": apply_roster.apply_roster,
    "leave": apply_roster.leave_roster,
}


@pytest.mark.parametrize("name", DEEDS)
def test_the_secretary_does_it_and_nobody_else(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        kept, since = renamed(work), own_matters.last_row(work)
        for account in (VOTER, STRANGER, LEADER):
            with pytest.raises(NotAllowedError):
                DEEDS[name](work, own_matters.by(work, account), kept)
        assert work.files.find(kept) is not None
        DEEDS[name](work, own_matters.by(work, SECRETARY), kept)
        assert own_matters.says_nothing(work, SECRETARY, since)

    house.do_now(do)


def test_who_somebody_is_must_be_said_before_it_is_applied(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        secretary, kept = own_matters.by(work, SECRETARY), renamed(work)
        asked = apply_roster.apply_roster(work, secretary, kept)
        assert asked.asks is not None
        assert asked.changes == 0
        found = {**asked.asks, "asking": _asked_about(work, asked.asks)}
        answered = apply_roster.answer(work, secretary, Answer(keep(work, found), "same"))
        applied = apply_roster.apply_roster(work, secretary, keep(work, answered))
        assert (applied.changes, applied.asks) == (1, None)
        assert work.roster.people[D3].name == "吕小敏"

    house.do_now(do)


def _asked_about(work: Work, found: Mapping[str, Any]) -> str:
    file = from_data("", found)
    check_with_stored(work, file)
    return file.asked[0].key


def wrong(work: Work, by: By, kept: int) -> None:
    found = dict(apply_roster.waiting(work, by, kept))
    next(data for _, data, _ in found["sections"]["deputies"] if data["id"] == D3)["group"] = "g99"
    apply_roster.apply_roster(work, by, keep(work, found))


REFUSED: Mapping[str, tuple[Deed, type[LianxinError], str]] = {
    "no such file": (lambda w, b, kept: apply_roster.apply_roster(w, b, kept + 1), RefusedError, "already_so"),
    "answered too late": (lambda w, b, kept: apply_roster.answer(w, b, Answer(kept + 1, "seen")), RefusedError, "already_so"),
    "no answer of ours": (lambda w, b, kept: apply_roster.answer(w, b, Answer(kept, "maybe")), FieldError, "no_choice"),
    "nobody asked about": (lambda w, b, kept: apply_roster.answer(w, b, Answer(kept, "same")), FieldError, "no_choice"),
    "with mistakes": (wrong, RefusedError, "roster_wrong"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_and_changes_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, kind, reason = REFUSED[name]
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, SECRETARY), renamed(work))
        assert getattr(refused.value, "reason", "") == reason
        assert work.roster.people[D3].name == "吕春敏"

    house.do_now(do)
