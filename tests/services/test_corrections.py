"""A town learns from its corrections: fitted by a job from 500 on, used where it beats the general table (services/case/corrections.py)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.cases.case import Event
from domain.cases.details_in_hand import Changed
from domain.values.ids import ChatId, Handle, MessageId, VillageId
from domain.values.message import Incoming, Sender
from services.case import corrections
from services.case.intake import Intake
from services.case.open_case import open_case, reading_of
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.run.database_thread import DatabaseThread
from services.watch.examine import examine
from services.watch.go_on import go_on
from storage.learned import Learned
from tests import stored

LOCAL = ("龙口子", "毛卡子", "斗门坎", "撇洪道")
"""What an office calls its sluices; no lexicon knows it."""
NEW = "坡上的毛卡子又豁了"


MANY = 520


def opened(work: Work) -> None:
    """So many matters of one voter, from all over the town: where each has hundreds of the same village beside it, all of them are compared."""
    handle = Handle(700)
    work.voters.change(work.voters.meet(handle, "zh-Hans", work.now).id, village=VillageId("v01"), consented_at=work.now)
    voter = work.voters.of_account(handle)
    assert voter is not None
    villages = sorted(work.roster.villages)
    for n in range(MANY):
        from_there = replace(voter, village=villages[n % len(villages)])
        text = f"{'东西南北'[n % 4]}边那个{LOCAL[n % 4]}豁了"
        open_case(work, from_there, Incoming(ChatId(handle), MessageId(n + 1), work.now, Sender(handle), text), Intake())


@pytest.fixture
def begun() -> Callable[[Work], None]:
    return opened


def corrected(work: Work, count: int, *, by: tuple[str, ...] = ("d001",), to: tuple[str, ...] = ("irrigation",)) -> None:
    """So many of them, every tenth in the last month, each put under a category by somebody, in turn."""
    for n, case in enumerate(stored.cases(work)[:count]):
        at = work.now - timedelta(days=3 if n % 10 == 0 else 60)
        work.cases.record(case, Event("changed", at, at, by[n % len(by)], Changed(category=to[n % len(to)])))


def fit(database: DatabaseThread) -> None:
    database.do_now(corrections.order)
    while database.do_now(go_on):
        pass


def guessed(database: DatabaseThread) -> str:
    return database.do_now(lambda work: reading_of(work, NEW)).category


def found(database: DatabaseThread) -> list[str]:
    codes = ("own_weights", "lexicon_better", "lexicon_alone")
    return [finding.code for finding in database.do_now(examine) if finding.code in codes]


def test_from_five_hundred_on_the_towns_words_are_learned_whoever_corrected(database: DatabaseThread) -> None:
    """Without any of the three there would be too few."""
    before = guessed(database)
    assert before != "irrigation"
    database.do_now(lambda work: corrected(work, MANY, by=("voter", "d001", "u01")))
    assert found(database) == []
    fit(database)
    assert (guessed(database), found(database)) == ("irrigation", ["own_weights"])


def test_fewer_are_gathered_and_nothing_is_learned(database: DatabaseThread) -> None:
    before = guessed(database)
    database.do_now(lambda work: corrected(work, 30))
    fit(database)
    assert (guessed(database), found(database)) == (before, ["lexicon_alone"])


def test_what_the_program_guessed_anew_is_no_correction(database: DatabaseThread) -> None:
    database.do_now(lambda work: corrected(work, 30, by=("system",)))
    fit(database)
    assert found(database) == []


def test_where_people_do_not_agree_the_lexicon_stays(database: DatabaseThread) -> None:
    before = guessed(database)
    others = ("road", "water", "welfare", "land", "medical", "housing", before)
    database.do_now(lambda work: corrected(work, MANY, to=others))
    fit(database)
    kept = database.do_now(lambda work: Learned(work.connection, work.now).read(corrections.FITTED))
    assert kept is not None
    assert kept["used"] == (kept["fitted"] > kept["lexicon"])
    assert found(database) == ["own_weights" if kept["used"] else "lexicon_better"]


def test_an_erasure_takes_along_what_was_learned_and_stops_the_fitting(database: DatabaseThread) -> None:
    database.do_now(lambda work: corrected(work, MANY))
    fit(database)
    assert guessed(database) == "irrigation"

    def erased(work: Work) -> None:
        voter = work.voters.of_account(Handle(700))
        assert voter is not None
        erase_voter(work, voter.id, words=True)

    database.do_now(erased)
    assert guessed(database) != "irrigation"
    assert found(database) == []
    while database.do_now(go_on):
        pass
    fit(database)
    assert guessed(database) != "irrigation", "nothing is left to learn it from"
