"""Who sees a matter, by its voter's choice and the secretary's, without any chat: who may, when, and who is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Sealed, SpokenOf
from domain.values.errors import FieldError, IllegalStepError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from services.case import let_see, seal_choice, veil
from services.case.open_case import keep_message
from services.case.open_spans import open_spans
from services.case.own_words import VEILED
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.services import own_matters
from tests.services.own_matters import CLAIMER, LEADER, OTHER, SECRETARY, STRANGER, VOTER

Deed = Callable[[Work, By, Case], Case]


@dataclass(frozen=True)
class Way:
    """A deed, the state in which it can be done, who may, the step it records, who reads of it, and who may not do it."""

    do: Deed
    state: str
    who: int
    step: str
    told: int
    not_by: tuple[int, ...]


OF_VOTER = (OTHER, LEADER, SECRETARY, STRANGER)
OF_SECRETARY = (VOTER, OTHER, LEADER, STRANGER)
DEEDS: Mapping[str, Way] = {
    "keep": Way(seal_choice.keep, "asked", VOTER, "sealed", 0, OF_VOTER),
    "keep, later": Way(seal_choice.keep, "claimed", VOTER, "sealed", LEADER, OF_VOTER),
    "give": Way(seal_choice.give, "asked", VOTER, "assigned", LEADER, OF_VOTER),
    "danger": Way(seal_choice.danger, "media", VOTER, "changed", LEADER, OF_VOTER),
    "keep for him": Way(seal_choice.keep_for_voter, "due", SECRETARY, "sealed", 0, OF_SECRETARY),
    "give for him": Way(seal_choice.give_for_voter, "due", SECRETARY, "assigned", VOTER, OF_SECRETARY),
    "ask him again": Way(seal_choice.ask_voter_again, "kept", SECRETARY, "sealed", VOTER, OF_SECRETARY),
    "may see": Way(lambda w, b, c: let_see.answer(w, b, c, clear=True), "doubt", VOTER, "spoken_of", LEADER, OF_VOTER),
    "may not": Way(lambda w, b, c: let_see.answer(w, b, c, clear=False), "doubt", VOTER, "spoken_of", 0, OF_VOTER),
    "may see, for him": Way(lambda w, b, c: let_see.answer_for(w, b, c, clear=True), "doubt", SECRETARY, "spoken_of", LEADER, OF_SECRETARY),
    "not of him": Way(lambda w, b, c: let_see.correct(w, b, c, PersonId("d003")), "claimed", SECRETARY, "spoken_of", LEADER, OF_SECRETARY),
    "veil": Way(veil.veil, "claimed", VOTER, "changed", LEADER, OF_VOTER),
}


def in_state(work: Work, state: str) -> Case:
    """Sealed in one of its ways, in doubt whether it speaks of the leader, or a stage of tests/services/own_matters.py."""
    if state in ("asked", "due", "kept", "media"):
        return work.cases.record(own_matters.at_stage(work, "opened"), work.event("sealed", "voter", Sealed(how=state)))
    if state == "doubt":
        lists = SpokenOf(spoken_of=(PersonId(CLAIMER),), asked_of=(PersonId(CLAIMER),), cleared=())
        return work.cases.record(own_matters.at_stage(work, "opened"), work.event("spoken_of", "voter", lists))
    return own_matters.at_stage(work, state)


@pytest.mark.parametrize("name", DEEDS)
def test_who_may_does_it_others_are_told_and_he_is_not(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way = DEEDS[name]
        case = in_state(work, way.state)
        since, steps = own_matters.last_row(work), len(work.histories.steps(case.id))
        after = way.do(work, own_matters.by(work, way.who), case)
        assert after == work.cases.get(case.id)
        assert work.histories.last(case.id, way.step) is not None
        assert len(work.histories.steps(case.id)) > steps
        assert not way.told or own_matters.owed(work, way.told, since), "they read of it"
        assert own_matters.asks_and_answers_nothing(work, way.who)
        assert way.who != VOTER or own_matters.owed(work, VOTER, since) == 0

    house.do_now(do)


@pytest.mark.parametrize("name", DEEDS)
def test_nobody_else_may(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way = DEEDS[name]
        case = in_state(work, way.state)
        before = own_matters.recorded(work)
        for account in way.not_by:
            with pytest.raises(NotAllowedError):
                way.do(work, own_matters.by(work, account), case)
        assert own_matters.recorded(work) == before

    house.do_now(do)


REFUSED: Mapping[str, tuple[Deed, str, int, type[LianxinError], str]] = {
    "kept too late": (seal_choice.keep, "withdrawn", VOTER, IllegalStepError, ""),
    "given, not sealed": (seal_choice.give, "claimed", VOTER, IllegalStepError, ""),
    "danger, with words": (seal_choice.danger, "asked", VOTER, IllegalStepError, ""),
    "he is choosing": (seal_choice.give_for_voter, "asked", SECRETARY, RefusedError, "voter_chooses"),
    "he has chosen": (seal_choice.keep_for_voter, "kept", SECRETARY, RefusedError, "voter_kept"),
    "not sealed": (seal_choice.keep_for_voter, "claimed", SECRETARY, RefusedError, "settled"),
    "not kept": (seal_choice.ask_voter_again, "due", SECRETARY, RefusedError, "settled"),
    "nobody asked": (lambda w, b, c: let_see.answer_for(w, b, c, clear=True), "claimed", SECRETARY, RefusedError, "already_so"),
    "nobody like that": (lambda w, b, c: let_see.correct(w, b, c, PersonId("x1")), "claimed", SECRETARY, FieldError, "old_button"),
    "herself": (lambda w, b, c: let_see.correct(w, b, c, PersonId("u01")), "claimed", SECRETARY, FieldError, "old_button"),
    "veiled": (lambda w, b, c: veil.veil(w, b, replace(c, marks=c.marks | {VEILED})), "claimed", VOTER, RefusedError, "veiled_already"),
    "veiled too late": (veil.veil, "withdrawn", VOTER, IllegalStepError, ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_and_changes_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, state, who, kind, reason = REFUSED[name]
        case = in_state(work, state)
        before = own_matters.recorded(work)
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, who), case)
        assert getattr(refused.value, "reason", "") == reason
        assert own_matters.recorded(work) == before

    house.do_now(do)


def test_of_whom_it_speaks_it_is_kept_until_somebody_says_otherwise(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, person = own_matters.by(work, SECRETARY), PersonId("d003")
        case = let_see.correct(work, by, own_matters.at_stage(work, "claimed"), person)
        assert (case.spoken_of, case.cleared) == ((person,), ())
        case = let_see.correct(work, by, case, person)
        assert (case.spoken_of, case.cleared) == ((), (person,))

    house.do_now(do)


@pytest.mark.parametrize(("account", "may"), [(SECRETARY, True), (LEADER, False), (OTHER, False), (STRANGER, False), (VOTER, False)])
def test_masked_numbers_are_opened_by_a_right_and_that_is_kept(house: DatabaseThread, account: int, *, may: bool) -> None:
    def do(work: Work) -> None:
        case, by = own_matters.at_stage(work, "claimed"), own_matters.by(work, account)
        keep_message(work, case, own_matters.message(work, "打我电话 13800000321", number=9), author="voter")
        said = work.said.by_voter(case.id, 0, 10)
        before, since = own_matters.recorded(work), own_matters.last_row(work)
        if not may:
            with pytest.raises(NotAllowedError):
                open_spans(work, by, case, said)
            assert own_matters.recorded(work) == before
            return
        assert "13800000321" in open_spans(work, by, case, said)[-1].text
        assert own_matters.recorded(work) == before + 1
        assert own_matters.says_nothing(work, account, since)
        with pytest.raises(RefusedError):
            open_spans(work, by, case, said[:1])

    house.do_now(do)
