"""Why somebody is kept from a case, and what its card says of it."""

from domain.cases.case import Case
from domain.rights.kept import kept_out, why_kept_out
from domain.values.ids import CaseId, PersonId, VillageId
from locales.reach import nobody_takes
from tests.spoken_of import roster_of


def test_of_each_reason_its_own_words_are_said() -> None:
    head = roster_of("qingxi").people[PersonId("d001")]
    cases = {
        "": Case(id=CaseId(1), village=VillageId("v01"), category="water"),
        "official": Case(id=CaseId(1), village=VillageId("v01"), category="village_affairs"),
        "spoken": Case(id=CaseId(1), village=VillageId("v01"), spoken_of=(PersonId("d001"),)),
        "recused": Case(id=CaseId(1), village=VillageId("v01"), recused=(PersonId("d001"),)),
    }
    assert {why: why_kept_out(head, case) for why, case in cases.items()} == {why: why for why in cases}
    assert [kept_out(head, case) for case in cases.values()] == [False, True, True, True]
    official = nobody_takes(str, frozenset({"official"}))
    assert "村干部" in official
    assert "话里说到他们" not in official
    assert "话里说到他们，或者要回避" in nobody_takes(str, frozenset({"spoken", "recused"}))
