"""What a voter may do with what is stored of him, and the secretary for him, without any chat."""

from collections.abc import Callable, Mapping

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.values.errors import FieldError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import VillageId
from services.deed.by import By
from services.deed.work import Work
from services.privacy import erase, erase_for, erase_noted, my_data, noted
from services.run.database_thread import DatabaseThread
from tests.services import own_matters
from tests.services.own_matters import LEADER, OTHER, SECRETARY, STRANGER, VOTER

PHONE = "13800000999"


def test_his_data_go_with_his_open_cases_and_he_is_told_by_nobody_else(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        case, voter = own_matters.at_stage(work, "claimed"), own_matters.voter_of(work)
        since = own_matters.last_row(work)
        erase.erase(work, own_matters.by(work, VOTER), words=True, withdraw=True)
        assert work.voters.get(voter.id) is None
        assert work.cases.get(case.id).status == "withdrawn"
        assert own_matters.owed(work, LEADER, since), "the group is told"
        assert own_matters.says_nothing(work, VOTER, since)
        with pytest.raises(NotAllowedError):
            erase.erase(work, own_matters.by(work, VOTER), words=True, withdraw=True)

    house.do_now(do)


@pytest.mark.parametrize("withdraw", [True, False])
def test_without_consent_open_cases_are_withdrawn_or_go_on_without_his_name(house: DatabaseThread, *, withdraw: bool) -> None:
    def do(work: Work) -> None:
        case, by = own_matters.at_stage(work, "claimed"), own_matters.by(work, VOTER)
        case = work.cases.record(case, work.event("changed", "voter", Changed(anonymous=False)))
        since = own_matters.last_row(work)
        erase.take_consent_back(work, by, withdraw=withdraw)
        after = work.cases.get(case.id)
        assert (after.status, after.anonymous) == (("withdrawn", False) if withdraw else ("claimed", True))
        assert own_matters.voter_of(work).consented_at is None
        assert own_matters.says_nothing(work, VOTER, since)
        with pytest.raises(RefusedError):
            erase.take_consent_back(work, by, withdraw=withdraw)

    house.do_now(do)


def test_what_is_corrected_is_kept_and_what_is_empty_stays(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by = own_matters.by(work, VOTER)
        my_data.correct(work, by, name="王大娘", phone="")
        my_data.correct(work, by, name="", phone=PHONE)
        voter = own_matters.voter_of(work)
        assert (voter.name, voter.phone) == ("王大娘", PHONE)
        assert own_matters.says_nothing(work, VOTER, 0)

    house.do_now(do)


def test_he_takes_along_what_is_his_alone(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        case = own_matters.at_stage(work, "claimed")
        since = own_matters.last_row(work)
        own, others = (my_data.export(work, own_matters.by(work, account)) for account in (VOTER, OTHER))
        assert [name.rsplit(".")[-1] for name, _ in own] == ["json", "txt"]
        assert all(case.number.encode() in content for _, content in own)
        assert not any(case.number.encode() in content for _, content in others)
        assert own_matters.says_nothing(work, VOTER, since)

    house.do_now(do)


OF_HIMSELF: Mapping[str, Callable[[Work, By], object]] = {
    "erase": lambda work, by: erase.erase(work, by, words=True, withdraw=True),
    "consent": lambda work, by: erase.take_consent_back(work, by, withdraw=True),
    "correct": lambda work, by: my_data.correct(work, by, name="王大娘", phone=PHONE),
    "export": my_data.export,
}


@pytest.mark.parametrize("name", OF_HIMSELF)
def test_whom_nobody_knows_has_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        with pytest.raises(NotAllowedError):
            OF_HIMSELF[name](work, own_matters.by(work, STRANGER))

    house.do_now(do)


# The secretary, for him


def _erase_for(work: Work, account: int, case: Case) -> None:
    erase_for.erase_for(work, own_matters.by(work, account), case, words=True, withdraw=True)


def test_the_secretary_erases_for_him_once_and_he_is_told(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        case, voter = own_matters.at_stage(work, "claimed"), own_matters.voter_of(work)
        since = own_matters.last_row(work)
        _erase_for(work, SECRETARY, case)
        assert work.voters.get(voter.id) is None
        assert own_matters.owed(work, VOTER, since) == 1, "the last he hears"
        assert own_matters.asks_and_answers_nothing(work, SECRETARY)
        erased = work.histories.last(case.id, "erased")
        assert erased is not None
        assert erased.actor == "u01"
        work.connection.exec_driver_sql("DELETE FROM case_message")
        with pytest.raises(RefusedError) as again:
            _erase_for(work, SECRETARY, work.cases.get(case.id))
        assert (again.value.reason, again.value.facts) == ("nothing_left", {"number": case.number})

    house.do_now(do)


@pytest.mark.parametrize("account", [VOTER, OTHER, LEADER, STRANGER])
def test_nobody_else_erases_for_anybody(house: DatabaseThread, account: int) -> None:
    def do(work: Work) -> None:
        case = own_matters.at_stage(work, "claimed")
        with pytest.raises(NotAllowedError):
            _erase_for(work, account, case)
        with pytest.raises(NotAllowedError):
            erase_noted.erase_note(work, own_matters.by(work, account), "w1")
        with pytest.raises(NotAllowedError):
            noted.on_day(work, own_matters.by(work, account), work.today)
        assert work.voters.get(own_matters.voter_of(work).id) is not None

    house.do_now(do)


REFUSED: Mapping[str, tuple[str, type[LianxinError]]] = {
    "": ("already_so", FieldError),
    "w": ("already_so", FieldError),
    "x1": ("already_so", FieldError),
    "w77": ("already_so", RefusedError),
    "m77": ("already_so", RefusedError),
}


@pytest.mark.parametrize("key", REFUSED)
def test_a_note_that_is_not_there_is_refused(house: DatabaseThread, key: str) -> None:
    def do(work: Work) -> None:
        reason, kind = REFUSED[key]
        with pytest.raises(kind) as refused:
            erase_noted.erase_note(work, own_matters.by(work, SECRETARY), key)
        assert isinstance(refused.value, RefusedError)
        assert refused.value.reason == reason

    house.do_now(do)


def _visitor(work: Work) -> None:
    said = {"words": "问低保怎么办", "recorded_by": "d001", "village": VillageId("v01")}
    work.walk_ins.put(held_on=work.today, at=work.now, **said)


def test_a_visitors_words_are_found_by_their_day_and_erased_once(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by = own_matters.by(work, SECRETARY)
        _visitor(work)
        (note,) = noted.on_day(work, by, work.today)
        assert noted.words_of(work, by, note.key) == note.words
        since = own_matters.last_row(work)
        erase_noted.erase_note(work, by, note.key)
        assert noted.on_day(work, by, work.today) == []
        with pytest.raises(RefusedError):
            erase_noted.erase_note(work, by, note.key)
        assert own_matters.says_nothing(work, SECRETARY, since)

    house.do_now(do)
