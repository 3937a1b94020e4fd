"""What is done about the account of a period, without any chat: plans, the page, files, and who may read them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from domain.values.errors import FieldError, LianxinError, NotAllowedError
from domain.values.ids import GroupId, Handle, PersonId
from services.deed.by import By
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries import group_plan, performance, show, template
from services.summaries.performance import OneFile
from services.summaries.show import OnePaper
from storage.reminders import PAPER
from tests.services import own_matters
from tests.services.own_matters import LEADER, SECRETARY, STRANGER, VOTER

MEMBER, FOREIGN = 803, 811
D3 = PersonId("d003")
Deed = Callable[[Work, By], Any]


@dataclass(frozen=True)
class Way:
    """A deed, those who may, and those who may not."""

    do: Deed
    by: tuple[int, ...]
    not_by: tuple[int, ...]
    told: bool = False
    """Whether others are told of it."""


DEEDS: Mapping[str, Way] = {
    "write a plan": Way(
        lambda w, b: group_plan.write_plan(w, b, "g1", "每月学习一次"), (LEADER, SECRETARY), (MEMBER, FOREIGN, STRANGER), told=True
    ),
    "keep a page": Way(lambda w, b: template.keep_template(w, b, b"page", ()), (SECRETARY,), (LEADER, MEMBER, VOTER, STRANGER)),
    "drop the page": Way(template.drop_template, (SECRETARY,), (LEADER, MEMBER, VOTER, STRANGER)),
    "read a file of somebody": Way(
        lambda w, b: performance.words_of(w, b, OneFile(D3, "2026-Q3")), (LEADER, MEMBER, SECRETARY), (FOREIGN, VOTER, STRANGER)
    ),
    "take his draft": Way(
        lambda w, b: performance.report_draft(w, b, OneFile(D3, "2026")), (LEADER, MEMBER, SECRETARY), (FOREIGN, VOTER, STRANGER)
    ),
    "read the account": Way(lambda w, b: show.period_to_show(w, b, ""), (LEADER, SECRETARY), (MEMBER, VOTER, STRANGER)),
    "read it later": Way(lambda w, b: show.show_when_counted(w, b, "2026-10"), (LEADER, SECRETARY), (MEMBER, VOTER, STRANGER)),
    "order a file": Way(lambda w, b: show.order_paper(w, b, OnePaper("word", "2026-10")), (SECRETARY,), (LEADER, VOTER, STRANGER)),
}


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    def settle(work: Work) -> None:
        own_matters.settle_in(work)
        for account, person in {MEMBER: "d003", FOREIGN: "d012"}.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, Handle(account), work.now)
        work.roster_changed()

    database.do_now(settle)
    return database


@pytest.mark.parametrize("name", DEEDS)
def test_who_may_does_it_and_nobody_else(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        since = own_matters.last_row(work)
        for account in DEEDS[name].not_by:
            with pytest.raises(NotAllowedError):
                DEEDS[name].do(work, own_matters.by(work, account))
        for account in DEEDS[name].by:
            DEEDS[name].do(work, own_matters.by(work, account))
            assert own_matters.asks_and_answers_nothing(work, account)
        assert (own_matters.last_row(work) > since) == DEEDS[name].told

    house.do_now(do)


REFUSED: Mapping[str, tuple[Deed, type[LianxinError], str]] = {
    "a plan without words": (lambda w, b: group_plan.write_plan(w, b, "g1", " "), FieldError, "words_needed"),
    "a plan of no group": (lambda w, b: group_plan.write_plan(w, b, "g99", "学习"), NotAllowedError, ""),
    "a page without its places": (lambda w, b: template.keep_template(w, b, b"page", ("正文",)), FieldError, "template_lacks"),
    "a file of no period": (lambda w, b: performance.words_of(w, b, OneFile(D3, "2026-13")), FieldError, "old_button"),
    "a file of nobody": (lambda w, b: performance.words_of(w, b, OneFile(PersonId("x9"), "2026")), NotAllowedError, ""),
    "an account of no period": (lambda w, b: show.period_to_show(w, b, "路灯"), FieldError, "bad_period"),
    "an account of the future": (lambda w, b: show.period_to_show(w, b, "2027-01"), FieldError, "future_month"),
    "no such paper": (lambda w, b: show.order_paper(w, b, OnePaper("song", "2026-10")), FieldError, "old_button"),
    "a paper of no period": (lambda w, b: show.order_paper(w, b, OnePaper("word", "x")), FieldError, "old_button"),
    "a paper of the future": (lambda w, b: show.order_paper(w, b, OnePaper("word", "2027")), FieldError, "old_button"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused(house: DatabaseThread, name: str) -> None:
    def do(work: Work) -> None:
        deed, kind, reason = REFUSED[name]
        with pytest.raises(kind) as refused:
            deed(work, own_matters.by(work, SECRETARY))
        assert getattr(refused.value, "reason", "") == reason

    house.do_now(do)


def test_what_is_kept(house: DatabaseThread) -> None:
    def do(work: Work) -> None:
        secretary = own_matters.by(work, SECRETARY)
        group_plan.write_plan(work, secretary, "g1", " 每月学习一次 ")
        assert work.activities.plan(GroupId("g1"), 2026) == "每月学习一次"
        template.keep_template(work, secretary, b"page", ())
        assert work.summaries.template() == b"page"
        template.drop_template(work, secretary)
        assert work.summaries.template() is None
        show.order_paper(work, secretary, OnePaper("excel", "2026-10"))
        owed = [row for row in work.reminders.waiting(PAPER) if row.data["kinds"] == ["excel"]]
        assert [row.data["chats"] for row in owed] == [[SECRETARY]]

    house.do_now(do)
