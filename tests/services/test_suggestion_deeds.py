"""What becomes of a deputy's suggestion, called without a chat (services/desk/suggestion_steps.py)."""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select, text

from domain.cases.details_in_hand import Changed, SpokenOf
from domain.values.errors import FieldError, IllegalStepError, NotAllowedError
from domain.values.ids import Handle, PersonId
from services.case.suggested import follower
from services.deed.by import By
from services.deed.work import Work
from services.desk import suggest, suggestion_due
from services.desk import suggestion_steps as steps
from services.run.database_thread import DatabaseThread
from storage.reminders import Reminder
from storage.tables import outbox, suggestion_doc, suggestion_round, suggestion_talk
from tests.services import called
from tests.services.called import by, heard_since, last_row
from tests.services.test_desk_deeds import ELSEWHERE, LEADER, MEMBER, SECOND, SECRETARY, VOTER, as_opened, claimed, house

__all__ = ["house"]
TO = steps.To("n01", "镇水务站")


def made(work: Work) -> int:
    """By a member, from the voter's case."""
    claimed(work)
    return suggest.suggest(work, by(work, MEMBER), as_opened(work), "关于换水管的建议\n请明年换")


def handed(work: Work) -> int:
    row = made(work)
    steps.hand_over(work, by(work, MEMBER), row, TO)
    return row


def answered(work: Work) -> int:
    row = handed(work)
    steps.answered(work, by(work, SECRETARY), row, steps.UnitSays("planned", "列入明年计划"))
    return row


def redone(work: Work) -> int:
    row = answered(work)
    steps.send_back(work, by(work, MEMBER), row, 2, "没说几月")
    return row


Do = Callable[[Work, By, int], Any]
DEEDS: Mapping[str, tuple[Callable[[Work], int], Do, str]] = {
    # before, the deed, what the voter of its case reads (nothing: "")
    "second": (made, lambda w, b, row: suggest.second(w, b, row, w.roster.people[PersonId("d001")]), ""),
    "hand_over": (made, lambda w, b, row: steps.hand_over(w, b, row, TO), "镇水务站办理"),
    "extend": (handed, lambda w, b, row: steps.extend(w, b, row, date(2027, 5, 4)), "5月4日前答复"),
    "note_talk": (handed, lambda w, b, row: steps.note_talk(w, b, row, "到现场看了"), ""),
    "answered": (handed, lambda w, b, row: steps.answered(w, b, row, steps.UnitSays("solved", "换好了")), "换好了"),
    "rate": (answered, lambda w, b, row: steps.rate(w, b, row, "satisfied"), "的答复满意"),
    "send_back": (answered, lambda w, b, row: steps.send_back(w, b, row, 1, "没说几月"), "不满意，已退回镇水务站重新办理"),
}


def counts(work: Work) -> tuple[Any, ...]:
    found = (suggestion_round, suggestion_talk, outbox)
    rows = [work.connection.execute(select(func.count()).select_from(table)).scalar_one() for table in found]
    return (*rows, *work.connection.execute(select(suggestion_doc.c.status, suggestion_doc.c.due_on)).all())


@pytest.mark.parametrize("name", DEEDS)
def test_voters_of_its_cases_hear_each_step_and_who_did_it_is_not_spoken_to(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        before, do, told = DEEDS[name]
        row, last = before(work), last_row(work)
        do(work, by(work, MEMBER), row)
        heard = heard_since(work, last)
        assert MEMBER not in heard
        assert told in heard.get(VOTER, "")
        assert (VOTER in heard) == bool(told)

    house.do_now(look)


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_may_not_changes_nothing(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        before, do, _ = DEEDS[name]
        row = before(work)
        for account in (ELSEWHERE, SECOND, LEADER, Handle(4711)):
            error = called.refused(work, partial(do, work, by(work, account), row), counts)
            assert isinstance(error, NotAllowedError)

    house.do_now(look)


@pytest.mark.parametrize("name", DEEDS)
def test_one_that_is_closed_refuses_every_step(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = answered(work)
        steps.rate(work, by(work, MEMBER), row, "mostly")
        error = called.refused(work, lambda: DEEDS[name][1](work, by(work, MEMBER), row), counts)
        assert isinstance(error, IllegalStepError)

    house.do_now(look)


REFUSED: Mapping[str, tuple[str, Callable[[Work], int], Do]] = {
    "no unit": ("words_needed", made, lambda w, b, row: steps.hand_over(w, b, row, steps.To("", " "))),
    "seven months": ("no_choice", handed, lambda w, b, row: steps.extend(w, b, row, date(2027, 6, 4))),
    "no words of a talk": ("words_needed", handed, lambda w, b, row: steps.note_talk(w, b, row, " ")),
    "no such class": ("no_choice", handed, lambda w, b, row: steps.answered(w, b, row, steps.UnitSays("E", "好"))),
    "no answer": ("words_needed", handed, lambda w, b, row: steps.answered(w, b, row, steps.UnitSays("solved", " "))),
    "answered before it was handed over": (
        "suggestion_answer_day",
        handed,
        lambda w, b, row: steps.answered(w, b, row, steps.UnitSays("solved", "好", w.today - timedelta(days=1))),
    ),
    "answered tomorrow": (
        "suggestion_answer_day",
        handed,
        lambda w, b, row: steps.answered(w, b, row, steps.UnitSays("solved", "好", w.today + timedelta(days=1))),
    ),
    "no such rating": ("no_choice", answered, lambda w, b, row: steps.rate(w, b, row, "unsatisfied")),
    "four months for a redo": ("no_choice", answered, lambda w, b, row: steps.send_back(w, b, row, 4, "x")),
    "no reason": ("reason_needed", answered, lambda w, b, row: steps.send_back(w, b, row, 1, " ")),
    "seconds his own": ("no_choice", made, lambda w, b, row: suggest.second(w, b, row, w.roster.people[PersonId("d003")])),
    "no such suggestion": ("no_choice", made, lambda w, b, row: steps.rate(w, b, row + 1, "mostly")),
    "none of its words": ("words_needed", made, lambda w, b, row: suggest.start(w, b, " ")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_will_not_do_is_refused_by_its_field(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        reason, before, do = REFUSED[name]
        row = before(work)
        error = called.refused(work, lambda: do(work, by(work, MEMBER), row), counts)
        assert isinstance(error, FieldError)
        assert error.reason == reason

    house.do_now(look)


def test_every_round_is_kept_with_answer_and_the_deputys_word(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = redone(work)
        first, second = work.suggestions.rounds(row)
        assert (first.unit_name, first.answer, first.rating, first.why) == ("镇水务站", "列入明年计划", "unsatisfied", "没说几月")
        assert (second.unit, second.due_on, second.answered_on) == ("n01", date(2027, 1, 4), None)
        assert _state(work, row) == "handed"

    house.do_now(look)


def test_the_word_is_the_deputys_and_staff_say_it_only_for_one_without_a_phone(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = answered(work)
        with pytest.raises(NotAllowedError) as refused:
            steps.rate(work, by(work, SECRETARY), row, "satisfied")
        assert refused.value.who == "suggest_rate"
        work.rows.unlink(PersonId("d003"))
        work.roster_changed()
        steps.rate(work, by(work, SECRETARY), row, "satisfied")
        assert _state(work, row) == "closed"

    house.do_now(look)


def _state(work: Work, row: int) -> str:
    found = work.suggestions.get(row)
    assert found is not None
    return str(found.status)


def _status(work: Work, person: str, status: str) -> None:
    row = work.rows.section("deputies")[person]
    work.rows.revise("deputies", person, data=dict(row.data) | {"status": status})
    work.rows.moved()
    work.roster_changed()


@pytest.mark.parametrize("status", ["on_leave", "suspended", "ended"])
def test_the_leader_follows_it_while_its_deputy_is_away_or_gone(status: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = answered(work)
        follows = follower(work, work.suggestions.get(row))
        assert follows is not None
        assert follows.id == "d003"
        _status(work, "d003", status)
        last = last_row(work)
        suggestion_due.remind(work, _due(work, row))
        heard = heard_since(work, last)
        assert "请代表说说满不满意" in heard[LEADER]
        assert MEMBER not in heard
        if status == "on_leave":
            with pytest.raises(NotAllowedError):
                steps.rate(work, by(work, LEADER), row, "mostly")
        else:
            steps.rate(work, by(work, LEADER), row, "mostly")

    house.do_now(look)


def _due(work: Work, row: int) -> Reminder:
    """The newest row of its clock."""
    found = work.connection.execute(text("SELECT max(id) FROM reminder WHERE kind = 'suggestion_due'")).scalar_one()
    data = work.connection.execute(text("SELECT data FROM reminder WHERE id = :id"), {"id": found}).scalar_one()
    return Reminder(found, "suggestion_due", None, None, work.now, json.loads(data) if isinstance(data, str) else data)


def test_a_clock_of_before_the_step_asks_nothing(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = handed(work)
        before = _due(work, row)
        steps.answered(work, by(work, SECRETARY), row, steps.UnitSays("solved", "换好了"))
        last = last_row(work)
        suggestion_due.remind(work, before)
        assert last_row(work) == last
        suggestion_due.remind(work, _due(work, row))
        assert {MEMBER, SECRETARY} <= set(heard_since(work, last))

    house.do_now(look)


def test_who_is_late_is_asked_with_the_working_days(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = handed(work)
        work.now += timedelta(days=100)
        last = last_row(work)
        suggestion_due.remind(work, _due(work, row))
        assert "已经晚了" in heard_since(work, last)[MEMBER]

    house.do_now(look)


def test_a_deputy_starts_one_without_a_case_and_numbers_go_on_by_year(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        first = suggest.start(work, by(work, MEMBER), "修桥")
        second = suggest.start(work, by(work, LEADER), "修路")
        rows = [work.suggestions.get(row) for row in (first, second)]
        assert [(row.year, row.number, row.status) for row in rows if row is not None] == [(2026, 1, "draft"), (2026, 2, "draft")]
        with pytest.raises(NotAllowedError):
            suggest.start(work, by(work, SECRETARY), "修渠")
        work.now += timedelta(days=90)
        work.acted_at = work.now
        third = work.suggestions.get(suggest.start(work, by(work, MEMBER), "修渠"))
        assert third is not None
        assert (third.year, third.number) == (2027, 1)

    house.do_now(look)


def test_from_whom_one_of_its_matters_is_kept_is_not_asked_to_second_it(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = made(work)
        case = as_opened(work)
        official, complained_of, other = (work.roster.people[PersonId(p)] for p in ("d001", "d002", "d004"))
        suggest.second(work, by(work, MEMBER), row, other)
        kept = work.event("spoken_of", "u01", SpokenOf(spoken_of=(complained_of.id, other.id)))
        work.cases.record(case, work.event("changed", "u01", Changed(category="village_affairs")), kept)
        could, last = suggest.could_join(work, work.suggestions.get(row)), last_row(work)
        assert official.official_in(case.village)
        assert official not in could
        assert complained_of not in could
        assert other in could, "who seconds it already can be taken out"
        for person in (official, complained_of):
            with pytest.raises(FieldError):
                suggest.second(work, by(work, MEMBER), row, person)
        assert last_row(work) == last, "he hears nothing"
        assert not suggest.second(work, by(work, MEMBER), row, other)
        assert other not in suggest.could_join(work, work.suggestions.get(row))
        assert work.suggestions.seconders(row) == []

    house.do_now(look)
