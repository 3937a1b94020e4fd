"""Visit days and visit records, done without any chat: others hear of it, who asked for it is told by whoever asked him."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, LianxinError, NotAllowedError, OldButtonError, RefusedError
from domain.values.ids import CaseId, ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Media, Sender, as_json
from services.case import open_case
from services.case.intake import Intake
from services.deed.by import By, message_of
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.visits import activity, board, check, days, file_record, leave, matters, notices, record, who_goes
from storage.days import CongressDay
from storage.tables import activity as activities
from storage.tables import case_event, case_message, congress_day, outbox, step, visit_leave, visit_matter, visit_plan, visit_version
from talk.visits import answers, save
from talk.visits import who_goes as talk_who_goes
from tests.services import called
from tests.services.called import by, heard_since, last_row, said

LEADER, MEMBER, OTHER, ELSEWHERE, SECRETARY, OFFICER, VOTER = (Handle(n) for n in (101, 103, 104, 111, 121, 122, 500))
GROUP = ChatId(-1001)
PEOPLE = {"d001": LEADER, "d003": MEMBER, "d004": OTHER, "d011": ELSEWHERE, "u01": SECRETARY, "u02": OFFICER}
WHO = {account: PersonId(person) for person, account in PEOPLE.items()}
STORED = (case_event, case_message, outbox, step, congress_day, visit_leave, visit_matter, visit_plan, visit_version, activities)
UPPER, FOREIGN = VillageId("v01"), VillageId("v09")
DAY, LATER = date(2026, 11, 25), date(2026, 11, 27)


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    """A group with its chat, and the days of the year."""

    def settle(work: Work) -> None:
        for person, account in PEOPLE.items():
            work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, account, work.now)
        work.rows.bind_chat(GroupId("g1"), GROUP, PersonId("u01"), work.now)
        work.roster_changed()
        days.plan(work)

    database.do_now(settle)
    return database


def visit_day(work: Work) -> CongressDay:
    day = work.days.of_month("visit", "2026-11")
    assert day is not None
    return day


def visit(work: Work, **more: Any) -> file_record.Visit:
    whole = file_record.Visit(work.today, UPPER, "home", 3, 5, (WHO[MEMBER], WHO[OTHER]), heard=(said(work, "村口的路灯坏了半个月"),))
    return replace(whole, **more)


def filed(work: Work) -> int:
    return int(file_record.file_record(work, by(work, MEMBER), visit(work)).id)


def heard(work: Work) -> int:
    """The one matter of a filed record."""
    return int(work.visits.matters(filed(work))[0].id)


def asked_leave(work: Work) -> leave.Decision:
    return leave.Decision(leave.ask_leave(work, by(work, MEMBER), visit_day(work).id).id, WHO[MEMBER], "approved")


def announced(work: Work) -> int:
    day = visit_day(work)
    work.days.change(day.id, announced_on=day.held_on)
    return day.id


def goes(work: Work, **more: Any) -> who_goes.Goes:
    return replace(who_goes.Goes(visit_day(work).id, GroupId("g1"), WHO[MEMBER], UPPER), **more)


def with_twin(work: Work) -> matters.Joins:
    """A matter that somebody else has written of already."""
    voter = work.voters.meet(VOTER, "zh-Hans", work.now)
    message = Incoming(ChatId(VOTER), MessageId(1), work.now, Sender(VOTER), "村口的路灯坏了半个月，晚上很黑")
    case = open_case.open_case(work, voter, message, Intake(village=UPPER))
    return matters.Joins(heard(work), case.id)


@dataclass(frozen=True)
class Deed:
    """`before` makes what it is done to; `told`: what is read where, in part; `who` may, those in `not_these` may not."""

    before: Callable[[Work], Any]
    do: Callable[[Work, By, Any], Any]
    told: Mapping[int, str] = field(default_factory=dict)
    who: Handle = MEMBER
    not_these: tuple[Handle, ...] = (ELSEWHERE, VOTER)


def checks(result: str, reason: str = "") -> Callable[[Work, By, Any], Any]:
    return lambda w, b, one: check.check_record(w, b, check.Check(one, result), reason)


STUDY = activity.Activity(GroupId("g1"), "study")
DEEDS: Mapping[str, Deed] = {
    "ask for leave": Deed(
        lambda w: visit_day(w).id, lambda w, b, day: leave.ask_leave(w, b, day), {LEADER: "请假"}, not_these=(SECRETARY, VOTER)
    ),
    "decide on leave": Deed(asked_leave, leave.decide_leave, {MEMBER: "您的请假已同意"}, LEADER, (MEMBER, ELSEWHERE, VOTER)),
    "say who goes": Deed(goes, who_goes.plan_visit, {MEMBER: "您去上坪村"}, LEADER, (MEMBER, ELSEWHERE, VOTER)),
    "move a day": Deed(
        announced, lambda w, b, day: days.move_day(w, b, day, LATER), {GROUP: "11月27日"}, SECRETARY, (LEADER, MEMBER, VOTER)
    ),
    "file a record": Deed(visit, file_record.file_record, {OTHER: "替您记了"}, not_these=(VOTER,)),
    "save it anew": Deed(
        filed, lambda w, b, one: file_record.file_record(w, b, visit(w, people=7, heard=()), one), not_these=(ELSEWHERE, VOTER)
    ),
    "make a case": Deed(heard, matters.make_case, {GROUP: "路灯"}),
    "join a case": Deed(with_twin, matters.join_case, {GROUP: "路灯"}),
    "answered": Deed(heard, lambda w, b, matter: matters.close_matter(w, b, matter, "answered")),
    "check": Deed(filed, checks("ok"), {}, SECRETARY, (LEADER, MEMBER, VOTER)),
    "give back": Deed(filed, checks("returned", "户数不对"), {MEMBER: "户数不对", OTHER: "户数不对"}, SECRETARY, (LEADER, VOTER)),
    "log an activity": Deed(
        lambda w: STUDY, lambda w, b, what: activity.log_activity(w, b, what, said(w, "学了代表法")), {}, LEADER, (MEMBER, ELSEWHERE, VOTER)
    ),
}


def counts(work: Work) -> list[int]:
    return [work.connection.execute(select(func.count()).select_from(table)).scalar_one() for table in STORED]


def refused(work: Work, deed: Callable[[], Any]) -> LianxinError:
    return called.refused(work, deed, counts)


@pytest.mark.parametrize("name", DEEDS)
def test_others_hear_of_it_and_who_asked_is_not_spoken_to(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        given, before = deed.before(work), counts(work)
        last = last_row(work)
        deed.do(work, by(work, deed.who), given)
        heard = heard_since(work, last)
        assert deed.who not in heard
        assert (work.popup, work.steps.of(deed.who, deed.who)) == (None, None)
        assert {chat: words for chat, words in deed.told.items() if words not in heard.get(chat, "")} == {}
        assert counts(work) != before or name in ("say who goes", "move a day")

    house.do_now(look)


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_may_not_changes_nothing(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        given = deed.before(work)
        for account in deed.not_these:
            error = refused(work, partial(deed.do, work, by(work, account), given))
            assert isinstance(error, NotAllowedError)

    house.do_now(look)


def twice(before: Callable[[Work], Any], do: Callable[[Work, By, Any], Any], who: Handle) -> Callable[[Work], Any]:
    def done(work: Work) -> Any:
        given = before(work)
        do(work, by(work, who), given)
        return given

    return done


REFUSED: Mapping[str, tuple[str, str, str, Callable[[Work], Any]]] = {
    # the deed, the field, the reason, what it is done to
    "a second leave": ("ask for leave", "", "leave_known", lambda w: asked_leave(w).day),
    "no such day": ("ask for leave", "", "leave_over", lambda w: 4711),
    "decided before": ("decide on leave", "", "already_so", twice(asked_leave, leave.decide_leave, LEADER)),
    "no such decision": ("decide on leave", "status", "no_choice", lambda w: replace(asked_leave(w), status="maybe")),
    "nobody's leave": ("decide on leave", "person", "no_choice", lambda w: replace(asked_leave(w), person=PersonId("d999"))),
    "a village of others": ("say who goes", "village", "no_choice", lambda w: goes(w, village=FOREIGN)),
    "one of another group": ("say who goes", "person", "no_choice", lambda w: goes(w, person=WHO[ELSEWHERE])),
    "a day there is not": ("say who goes", "day", "no_choice", lambda w: goes(w, day=4711)),
    "a day to move there is not": ("move a day", "day", "no_choice", lambda w: 4711),
    "no mode": ("file a record", "mode", "lacking", lambda w: visit(w, mode="")),
    "a mode there is not": ("file a record", "mode", "no_choice", lambda w: visit(w, mode="plane")),
    "no households": ("file a record", "households", "lacking", lambda w: visit(w, households=None)),
    "too many people": ("file a record", "people", "no_choice", lambda w: visit(w, people=10_000)),
    "a village there is not": ("file a record", "village", "no_choice", lambda w: visit(w, village=VillageId("v999"))),
    "tomorrow": ("file a record", "visit_on", "no_choice", lambda w: visit(w, visit_on=DAY)),
    "somebody of another group": ("file a record", "deputies", "no_choice", lambda w: visit(w, deputies=(WHO[ELSEWHERE],))),
    "nothing heard": ("file a record", "", "nothing_heard", lambda w: visit(w, heard=())),
    "the same visit": ("file a record", "", "looks_alike", lambda w: (filed(w), visit(w))[1]),
    "a record there is not": ("save it anew", "", "record_gone", lambda w: 4711),
    "a matter there is not": ("make a case", "", "already_so", lambda w: 4711),
    "a matter dealt with": ("make a case", "", "already_so", twice(heard, matters.make_case, MEMBER)),
    "another case": ("join a case", "", "settled", lambda w: replace(with_twin(w), case=CaseId(4711))),
    "nothing to check": ("check", "record", "no_choice", lambda w: 4711),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_will_not_do_is_refused_by_name(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed_name, field_name, reason, before = REFUSED[name]
        deed, given = DEEDS[deed_name], before(work)
        error = refused(work, lambda: deed.do(work, by(work, deed.who), given))
        assert isinstance(error, RefusedError)
        assert (error.reason, error.field if isinstance(error, FieldError) else "") == (reason, field_name)

    house.do_now(look)


def test_a_day_moves_to_one_still_to_come_and_an_activity_says_something(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        for wanted in (None, work.today, date(2026, 1, 1)):
            error = refused(work, partial(days.move_day, work, by(work, SECRETARY), visit_day(work).id, wanted))
            assert isinstance(error, FieldError)
            assert error.field == "held_on"
        assert days.move_day(work, by(work, SECRETARY), visit_day(work).id, LATER) is False, "nobody was told of the first date"
        empty = refused(work, lambda: activity.log_activity(work, by(work, LEADER), STUDY, said(work, " ")))
        assert isinstance(empty, FieldError)
        activity.log_activity(work, by(work, LEADER), STUDY, said(work, "", media=(Media("photo", "x"),)))
        wrong = refused(work, lambda: activity.log_activity(work, by(work, LEADER), replace(STUDY, kind="party"), said(work, "学了")))
        assert isinstance(wrong, FieldError)

    house.do_now(look)


def test_a_record_keeps_each_version_and_its_time(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        first = work.visits.get(filed(work))
        assert first is not None
        again = file_record.file_record(work, by(work, MEMBER), visit(work, people=7, heard=()), first.id)
        assert (again.filed_at, again.people, again.recorded_by) == (first.filed_at, 7, WHO[MEMBER])
        assert [version["people"] for version in work.visits.versions(first.id)] == [5, 7]
        assert file_record.file_record(work, by(work, MEMBER), visit(work), anyway=True).id != first.id
        given_back = check.check_record(work, by(work, SECRETARY), check.Check(first.id, "returned"), "户数不对")
        file_record.file_record(work, by(work, MEMBER), visit(work, households=4, heard=()), given_back.id)
        assert work.visits.versions(first.id)[-1]["check_result"] == ""

    house.do_now(look)


def test_after_its_time_a_record_is_changed_by_staff_alone(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        one = filed(work)
        work.visits.change(one, filed_at=work.now.replace(month=9), visit_on=date(2026, 9, 3), month="2026-09", day=None)
        late = refused(work, lambda: file_record.file_record(work, by(work, MEMBER), visit(work, people=7), one))
        assert isinstance(late, RefusedError)
        assert late.reason == "too_late_to_edit"
        file_record.file_record(work, by(work, SECRETARY), visit(work, people=7), one)

    house.do_now(look)


def test_words_that_change_before_they_are_a_case_are_a_version_too(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        matter = work.visits.matter(heard(work))
        assert matter is not None
        assert not matters.correct_matter(work, by(work, MEMBER), matter, message_of(said(work, "村口的路灯坏了半个月"), by(work, MEMBER)))
        anew = message_of(said(work, "村口的路灯坏了一个月"), by(work, MEMBER))
        assert isinstance(refused(work, lambda: matters.correct_matter(work, by(work, ELSEWHERE), matter, anew)), NotAllowedError)
        versions = len(work.visits.versions(matter.record_id))
        assert matters.correct_matter(work, by(work, MEMBER), matter, anew)
        corrected = work.visits.matter(matter.id)
        assert corrected is not None
        assert corrected.message == as_json(anew)
        assert len(work.visits.versions(matter.record_id)) == versions + 1

    house.do_now(look)


CARRIED = {
    "1:d003:approved": leave.Decision(1, PersonId("d003"), "approved"),
    "1:g1": notices.OfGroup(1, GroupId("g1")),
    "1:g1:d003": talk_who_goes.Whom(1, GroupId("g1"), PersonId("d003")),
    "1:g1:d003:v01": who_goes.Goes(1, GroupId("g1"), PersonId("d003"), UPPER),
    "7": record.OneRecord(7),
    "7:ok": check.Check(7, "ok"),
    "7:home": answers.Manner(7, "home"),
    "7:people:3": answers.Counted(7, "people", 3),
    "7:v01": answers.Where(7, UPPER),
    "7:2026-11-25": answers.OnDay(7, DAY),
    "7:d003": answers.Who(7, PersonId("d003")),
    "7:anyway": save.Saving(7, save.ANYWAY),
    "9:12": matters.Joins(9, CaseId(12)),
    "g1:study": STUDY,
    "2026-11": board.OneMonth("2026-11"),
    "2026-11:g1": board.GroupOfMonth("2026-11", GroupId("g1")),
    "2026-11:30": board.PageOfMonth("2026-11", 30),
}
"""What buttons of this room have always carried."""


@pytest.mark.parametrize("text", CARRIED)
def test_a_button_in_a_chat_goes_on_leading_where_it_led(text: str) -> None:
    value = CARRIED[text]
    assert packed(value) == text
    assert parsed(type(value), text) == value
    for forged in (f"{text}:x:y:z", "x" * 70 + ":" + text) if text != "2026-11" else (f"{text}:x",):
        with pytest.raises(OldButtonError):
            parsed(type(value), forged)


def test_a_button_that_saves_says_whether_it_is_another_visit() -> None:
    assert parsed(save.Saving, "7") == save.Saving(7)
