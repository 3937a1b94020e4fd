"""What a voter does about himself, without any chat: village, consent, language, and whom he came by."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from domain.values.errors import FieldError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import Handle, PersonId, VillageId
from domain.values.message import as_json
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.voter import register
from tests.services import own_matters
from tests.services.own_matters import STRANGER, VOTER

NEWCOMER = 903
DEEDS: Mapping[str, tuple[Callable[[Work, By], object], Mapping[str, Any]]] = {
    "village": (lambda work, by: register.set_village(work, by, VillageId("v02")), {"village": "v02"}),
    "no village": (lambda work, by: register.set_village(work, by, None), {"village": None}),
    "language": (lambda work, by: register.set_language(work, by, "en"), {"language": "en", "language_chosen": True}),
    "deputy": (lambda work, by: register.come_to_deputy(work, by, PersonId("d001")), {"named_deputy": "d001"}),
    "station": (lambda work, by: register.come_to_station(work, by, next(iter(work.roster.stations))), {}),
    "no reminder": (lambda work, by: register.remind_of_visits(work, by, on=False), {"visit_reminder_at": None}),
}


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    def settle_in(work: Work) -> None:
        own_matters.settle_in(work)
        register.meet(work, Handle(NEWCOMER), "zh-Hans")

    database.do_now(settle_in)
    return database


@pytest.mark.parametrize("name", DEEDS)
def test_he_does_it_for_himself_and_is_told_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, wanted = DEEDS[name]
        since = own_matters.last_row(work)
        deed(work, own_matters.by(work, VOTER))
        voter = own_matters.voter_of(work)
        assert {field: getattr(voter, field) for field in wanted} == wanted
        assert own_matters.says_nothing(work, VOTER, since)

    house.do_now(do)


@pytest.mark.parametrize("name", DEEDS)
def test_whom_nobody_knows_can_do_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        with pytest.raises(NotAllowedError):
            DEEDS[name][0](work, own_matters.by(work, STRANGER))

    house.do_now(do)


REFUSED: Mapping[str, tuple[Callable[[Work, By], object], type[LianxinError], str]] = {
    "no such village": (lambda work, by: register.set_village(work, by, VillageId("v99")), FieldError, "village"),
    "no such language": (lambda work, by: register.set_language(work, by, "xx"), FieldError, "language"),
    "no such deputy": (lambda work, by: register.come_to_deputy(work, by, PersonId("x1")), FieldError, "person"),
    "no such station": (lambda work, by: register.come_to_station(work, by, "x1"), FieldError, "station"),
    "agreed before": (register.agree, RefusedError, ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_will_not_do_is_refused_by_its_field(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, kind, field = REFUSED[name]
        before = own_matters.voter_of(work)
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, VOTER))
        assert getattr(refused.value, "field", "") == field
        assert own_matters.voter_of(work) == before

    house.do_now(do)


def test_what_he_wrote_before_he_agreed_becomes_a_matter_then(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, voter = own_matters.by(work, NEWCOMER), own_matters.voter_of(work, NEWCOMER)
        register.set_village(work, by, VillageId("v01"))
        said = own_matters.message(work, "村口的路坏了", NEWCOMER)
        work.held.keep(voter.id, as_json(said), "consent", said.at)
        assert work.cases.of_voter(voter.id) == []
        voter = register.agree(work, by)
        assert voter.consented_at == work.acted_at
        assert [case.village for case in work.cases.of_voter(voter.id)] == ["v01"]
        assert [given["words"] for given in work.voters.consents(voter.id)] != []

    house.do_now(do)
