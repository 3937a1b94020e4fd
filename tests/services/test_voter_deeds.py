"""What a voter does with a matter of his own, without any chat: who may, in which state, with what, and who is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from domain.cases.case import Case
from domain.values.errors import FieldError, IllegalStepError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import VillageId
from domain.values.message import as_json
from services.case import rating, withdraw
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.voter import change, choose, move, nag, phone, rate
from services.voter.add_words import join
from tests.services import own_matters
from tests.services.own_matters import LEADER, OTHER, SECRETARY, STRANGER, VOTER

PHONE = "13800000999"
Deed = Callable[[Work, By, Case], object]


@dataclass(frozen=True)
class Way:
    """A deed, a stage of the case at which it can be done, the step it records, and who reads of it."""

    do: Deed
    stage: str
    step: str
    told: int = LEADER
    """0: nobody but he himself has to know."""


DEEDS: Mapping[str, Way] = {
    "satisfied": Way(lambda work, by, case: rate.rate(work, by, case, of_round=1, rating="satisfied"), "answered", "closed"),
    "unsatisfied": Way(lambda work, by, case: rate.rate(work, by, case, of_round=1, rating="unsatisfied"), "answered", "returned"),
    "solved": Way(lambda work, by, case: rating.resolve(work, by, _rated(work, case), "yes"), "answered", "resolved"),
    "reopen": Way(rating.reopen, "closed", "returned"),
    "withdraw": Way(withdraw.withdraw, "claimed", "withdrawn"),
    "nag": Way(nag.nag, "claimed", "nagged"),
    "category": Way(lambda work, by, case: change.set_category(work, by, case, "water"), "claimed", "changed"),
    "village": Way(lambda work, by, case: change.set_village(work, by, case, None), "opened", "given_back"),
    "confidential": Way(change.keep_confidential, "claimed", "changed"),
    "show identity": Way(change.show_identity, "claimed", "changed"),
    "hide identity": Way(change.hide_identity, "claimed", "changed"),
    "phone": Way(lambda work, by, case: phone.give(work, by, case, PHONE), "phone asked", "phone_given"),
    "no phone": Way(phone.refuse, "phone asked", "phone_asked"),
    "phone anew": Way(phone.ask_for_whoever_has_it, "claimed", "phone_asked", told=0),
}


def _rated(work: Work, case: Case) -> Case:
    return rating.count(work, case, "satisfied") if not case.rating else case


def _of_a_child(work: Work, case: Case) -> Case:
    return replace(case, marks=case.marks | {"minor"})


@pytest.mark.parametrize("name", DEEDS)
def test_its_voter_may_others_are_told_and_he_is_not(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        way = DEEDS[name]
        case = own_matters.at_stage(work, way.stage)
        since = own_matters.last_row(work)
        way.do(work, own_matters.by(work, VOTER), case)
        assert work.histories.last(case.id, way.step) is not None
        assert not way.told or own_matters.owed(work, way.told, since), "they read of it"
        assert own_matters.says_nothing(work, VOTER, since)

    house.do_now(do)


@pytest.mark.parametrize("account", [OTHER, LEADER, SECRETARY, STRANGER])
@pytest.mark.parametrize("name", DEEDS)
def test_nobody_else_may(house: DatabaseThread, name: str, account: int) -> None:
    def do(work: Work) -> None:
        way = DEEDS[name]
        case = own_matters.at_stage(work, way.stage)
        if name == "solved":
            case = _rated(work, case)
        before = own_matters.recorded(work)
        with pytest.raises(NotAllowedError):
            way.do(work, own_matters.by(work, account), case)
        assert own_matters.recorded(work) == before

    house.do_now(do)


REFUSED: Mapping[str, tuple[Deed, str, type[LianxinError], str]] = {
    "no such rating": (lambda w, b, c: rate.rate(w, b, c, of_round=1, rating="best"), "answered", FieldError, "old_button"),
    "not answered": (lambda w, b, c: rate.rate(w, b, c, of_round=1, rating="satisfied"), "claimed", RefusedError, "question_over"),
    "another round": (lambda w, b, c: rate.rate(w, b, c, of_round=2, rating="satisfied"), "answered", RefusedError, "question_over"),
    "not rated": (lambda w, b, c: rating.resolve(w, b, c, "yes"), "answered", RefusedError, "question_over"),
    "no such word": (lambda w, b, c: rating.resolve(w, b, c, "maybe"), "closed", RefusedError, "question_over"),
    "not closed": (rating.reopen, "claimed", RefusedError, "cannot_reopen"),
    "closed": (withdraw.withdraw, "closed", IllegalStepError, ""),
    "answered": (nag.nag, "answered", RefusedError, "nothing_to_nag"),
    "no such category": (lambda w, b, c: change.set_category(w, b, c, "weather"), "claimed", FieldError, "old_button"),
    "a closed one's category": (lambda w, b, c: change.set_category(w, b, c, "water"), "closed", RefusedError, "old_button"),
    "no such village": (lambda w, b, c: change.set_village(w, b, c, VillageId("v99")), "opened", FieldError, "old_button"),
    "somebody has it": (lambda w, b, c: change.set_village(w, b, c, VillageId("v02")), "claimed", RefusedError, "claimed_stays"),
    "kept quiet too late": (change.keep_confidential, "withdrawn", RefusedError, "old_button"),
    "shown too late": (change.show_identity, "withdrawn", IllegalStepError, ""),
    "hidden too late": (change.hide_identity, "withdrawn", IllegalStepError, ""),
    "a child's name": (lambda w, b, c: change.show_identity(w, b, _of_a_child(w, c)), "claimed", RefusedError, "old_button"),
    "no number": (lambda w, b, c: phone.give(w, b, c, "12345"), "phone asked", FieldError, "phone_wanted"),
    "nobody asked": (lambda w, b, c: phone.give(w, b, c, PHONE), "claimed", RefusedError, "phone_for_another"),
    "nobody has it": (lambda w, b, c: phone.give(w, b, c, PHONE), "opened", RefusedError, "phone_for_nobody"),
    "nothing waits": (lambda w, b, c: choose.as_more(w, b, c, 77), "claimed", RefusedError, "chosen_already"),
    "no such words": (lambda w, b, c: move.to_new(w, b, c, 77), "claimed", RefusedError, "chosen_already"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_and_changes_nothing(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, stage, kind, reason = REFUSED[name]
        case = own_matters.at_stage(work, stage)
        before = own_matters.recorded(work)
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, VOTER), case)
        assert getattr(refused.value, "reason", "") == reason
        assert own_matters.recorded(work) == before

    house.do_now(do)


def test_another_word_within_ten_minutes_counts_alone(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, case = own_matters.by(work, VOTER), own_matters.at_stage(work, "answered")
        case = rate.rate(work, by, case, of_round=1, rating="unsatisfied")
        assert (case.status, case.round) == ("returned", 2)
        case = rate.rate(work, by, case, of_round=1, rating="mostly")
        assert (case.status, case.round, case.rating) == ("closed", 1, "mostly")
        with pytest.raises(RefusedError) as same:
            rate.rate(work, by, case, of_round=1, rating="mostly")
        assert same.value.reason == "rated_already"

    house.do_now(do)


def test_one_may_ask_for_haste_once_in_three_days(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, case = own_matters.by(work, VOTER), own_matters.at_stage(work, "claimed")
        nag.nag(work, by, case)
        with pytest.raises(RefusedError) as soon:
            nag.nag(work, by, case)
        assert soon.value.reason == "nagged_lately"
        work.acted_at += nag.NAG_EVERY
        nag.nag(work, by, case)

    house.do_now(do)


def test_words_that_wait_are_his_who_wrote_them_and_are_chosen_for_once(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        mine, another = own_matters.by(work, VOTER), own_matters.by(work, OTHER)
        words = own_matters.message(work, "路灯也坏了")
        draft = work.drafts.put("matter", VOTER, as_json(words), work.now)
        with pytest.raises(RefusedError):
            choose.as_new(work, another, draft)
        choose.as_new(work, mine, draft)
        with pytest.raises(RefusedError):
            choose.let_go(work, mine, draft)
        assert len(work.cases.of_voter(own_matters.voter_of(work).id)) == 1
        assert work.cases.of_voter(own_matters.voter_of(work, OTHER).id) == []

    house.do_now(do)


def test_words_that_say_it_is_not_solved_open_it_anew(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, case = own_matters.by(work, VOTER), own_matters.at_stage(work, "closed")
        draft = work.drafts.put("matter", VOTER, as_json(own_matters.message(work, "又停水了")), work.now)
        assert choose.as_open(work, by, case, draft) is True
        case = work.cases.get(case.id)
        assert (case.status, case.round) == ("returned", 2)
        assert [m.text for m in work.messages.of(case.id) if m.author == "voter"][-1] == "又停水了"

    house.do_now(do)


def test_words_that_joined_become_a_matter_of_their_own_once(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, case = own_matters.by(work, VOTER), own_matters.at_stage(work, "claimed")
        join(work, own_matters.voter_of(work), case, own_matters.message(work, "路灯坏了", number=8))
        joined = [m for m in work.messages.of(case.id) if m.author == "voter"][-1]
        move.to_new(work, by, work.cases.get(case.id), joined.id)
        with pytest.raises(RefusedError):
            move.to_new(work, by, work.cases.get(case.id), joined.id)
        assert len(work.cases.of_voter(own_matters.voter_of(work).id)) == 2

    house.do_now(do)


def test_a_number_is_kept_and_read_by_its_claimer_alone(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        case = own_matters.at_stage(work, "phone asked")
        since = own_matters.last_row(work)
        phone.give(work, own_matters.by(work, VOTER), case, "电话 138-0000-0999")
        assert own_matters.voter_of(work).phone == PHONE
        assert own_matters.owed(work, LEADER, since) == 1
        assert own_matters.owed(work, SECRETARY, since) == 0
        assert [c["purpose"] for c in work.voters.consents(own_matters.voter_of(work).id)] == ["give_phone"]

    house.do_now(do)


def test_what_he_allowed_to_be_shown_he_can_take_back(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        by, voter = own_matters.by(work, VOTER), own_matters.voter_of(work)
        change.keep_contact(work, by, name="王大娘", phone=PHONE)
        case = change.show_identity(work, by, own_matters.at_stage(work, "claimed"))
        assert not case.anonymous
        assert change.hide_identity(work, by, case).anonymous
        (consent,) = work.voters.consents(voter.id)
        assert consent["withdrawn_at"] is not None

    house.do_now(do)
