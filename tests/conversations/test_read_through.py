"""Of a matter with very many messages all are read again, for who comes into the roster and for the offices of where it goes."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.values.ids import CaseId, PersonId, VillageId
from services.case.read_there import read_there
from services.deed.work import Work
from storage.tables import case_message
from tests.conversations.test_arrived import NEW, NUMBER, _imported
from tests.town import Town

MANY = 700


def _talks_much(work: Work, words: str, at: int) -> None:
    """As many messages of its voter, of which one says these words."""
    first = work.said.by_voter(CaseId(1), 0, 1)[0]
    rows = [
        {
            "case_id": 1,
            "author": "voter",
            "kind": "words",
            "at": first.at,
            "text": words if n == at else "还是没有水",
            "media": [],
            "album": "",
            "chat_id": first.chat_id,
            "message_id": 100_000 + n,
            "version": 1,
        }
        for n in range(MANY)
    ]
    work.connection.execute(insert(case_message), rows)


@pytest.mark.parametrize("at", [10, 200, 350, 520, 690])
async def test_who_comes_into_the_roster_is_looked_for_in_every_message(town: Town, tmp_path: Path, at: int) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("三组没有水")
    await town.ask(_talks_much, "汤有德霸占我家半亩水田不还", at)
    await _imported(town, tmp_path / "town.yaml", d101=NEW)
    await town.passes(minutes=1)
    assert "d101" in (await town.case(NUMBER)).spoken_of


@pytest.mark.parametrize("at", [10, 299, 350, 690])
async def test_the_offices_of_where_it_goes_are_looked_for_in_every_message(town: Town, at: int) -> None:
    words = "我们村主任三天两头骂我，路也不给修"
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter(await town.ask(lambda work: work.roster.villages[VillageId("v02")].name))
    await voter.writes("三组没有水")
    await town.ask(_talks_much, words, at)

    def moves(work: Work) -> Case:
        case = work.cases.get(CaseId(1))
        return read_there(work, work.cases.record(case, work.event("changed", "voter", Changed(village=VillageId("v01")))))

    await town.ask(moves)
    await town.passes(minutes=1)
    assert PersonId("d007") in (await town.case(NUMBER)).spoken_of
