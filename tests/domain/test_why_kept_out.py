"""Why somebody is kept from a case, and what its card says of it."""

import pytest

from domain.cases.case import Case
from domain.rights.kept import kept_out, why_kept_out
from domain.rights.readers import kept_from
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
    assert [case.kept_from_somebody for case in cases.values()] == [False, True, True, True]
    official = nobody_takes(str, frozenset({"official"}))
    assert "村干部" in official
    assert "话里说到他们" not in official
    assert "话里说到他们，或者要回避" in nobody_takes(str, frozenset({"spoken", "recused"}))


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        (Case(CaseId(1), village=VillageId("v01")), False),
        (Case(CaseId(1), village=VillageId("v01"), seal="kept"), False),
        (Case(CaseId(1), spoken_of=(PersonId("d001"),)), True),
        (Case(CaseId(1), recused=(PersonId("d001"),)), True),
        (Case(CaseId(1), village=VillageId("v01"), category="village_affairs"), True),
        (Case(CaseId(1), category="village_affairs"), False),
        *((Case(CaseId(1), village=VillageId("v01"), seal=seal), True) for seal in ("opened", "urgent", "affairs")),
    ],
)
def test_whatever_keeps_somebody_out_it_is_kept_from_somebody(case: Case, *, kept: bool) -> None:
    assert case.kept_from_somebody is kept
    assert kept or not any(kept_out(person, case) for person in roster_of("qingxi").people.values())


def test_what_is_kept_from_nobody_keeps_nobody_out() -> None:
    roster = roster_of("qingxi")
    seals = ("", "asked", "due", "kept", "media", "urgent", "opened")
    for category in roster.categories:
        for village in (None, *roster.villages):
            for seal in seals:
                case = Case(id=CaseId(1), village=village, category=category, seal=seal)
                assert case.kept_from_somebody or not any(kept_out(person, case) for person in roster.people.values())
                assert case.kept_from_somebody or not any(kept_from(roster, group, case) for group in roster.groups.values())
