"""What deputies and staff do with a case, called without any chat: others hear of it, who asked for it is told by whoever asked him."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Sealed, Waited
from domain.values.errors import FieldError, IllegalStepError, LianxinError, NotAllowedError, RefusedError
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Media, Sender
from services.case import open_case, rating
from services.case.intake import Intake
from services.deed.by import By, Said, message_of
from services.deed.work import Work
from services.desk import (
    answer,
    ask_phone,
    assign,
    call_back,
    canned,
    claim,
    consult,
    correct,
    decline,
    describe,
    extend,
    forward,
    give_back,
    hand_up,
    join,
    key_follow_up,
    key_in,
    late_give_back,
    name_claimer,
    note,
    on_the_spot,
    recuse,
    reply,
    send_back,
    show_name,
    suggest,
    unit_again,
    unit_answer,
    up_answer,
)
from services.run.database_thread import DatabaseThread
from storage.tables import case_event, case_message, outbox, step
from tests.services import called
from tests.services.called import by, heard_since, last_row

LEADER, SECOND, MEMBER, ELSEWHERE, SECRETARY, CHAIR, VOTER, SECOND_VOTER = (Handle(n) for n in (101, 102, 103, 111, 121, 172, 500, 501))
GROUP = ChatId(-1001)
PEOPLE = {"d001": LEADER, "d002": SECOND, "d003": MEMBER, "d011": ELSEWHERE, "u01": SECRETARY, "d072": CHAIR}
DAY, PAST = date(2026, 11, 20), date(2026, 11, 3)


def said(work: Work, words: str = "老槐树那里我们明天来看", **more: Any) -> Said:
    """From a page: no chat, no message."""
    return called.said(work, words, **more)


def settle(work: Work) -> None:
    """A group with its chat, and a case that nobody has claimed yet."""
    for person, account in PEOPLE.items():
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, account, work.now)
    work.rows.bind_chat(GroupId("g1"), GROUP, PersonId("u01"), work.now)
    work.roster_changed()
    opened(work, VOTER)


def opened(work: Work, account: Handle, words: str = "村口水管坏了，没有水") -> Case:
    voter = work.voters.meet(account, "zh-Hans", work.now)
    message = Incoming(ChatId(account), MessageId(1), work.now, Sender(account), words)
    return open_case.open_case(work, voter, message, Intake(village=VillageId("v01")))


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    database.do_now(settle)
    return database


def as_opened(work: Work) -> Case:
    return work.cases.get(1)


def claimed(work: Work) -> Case:
    return claim.claim(work, by(work, LEADER), as_opened(work))


def noted(work: Work) -> Case:
    note.note(work, by(work, LEADER), claimed(work), said(work))
    return as_opened(work)


def answered(work: Work) -> Case:
    return answer.answer(work, by(work, LEADER), claimed(work), answer.Answer(said(work, "水管换好了"), "solved"))


def long_had(work: Work) -> Case:
    """Handed over six days ago: more than three working days."""
    return claim.claim(work, by(work, LEADER), replace(as_opened(work), assigned_at=work.now - timedelta(days=6)))


def asked_back(work: Work) -> Case:
    return give_back.give_back(work, by(work, LEADER), long_had(work), "归县里")


def twin(work: Work) -> Case:
    return opened(work, SECOND_VOTER)


def merged(work: Work) -> Case:
    case = twin(work)
    join.merge(work, by(work, LEADER), case, 1)
    return work.cases.get(case.id)


def burst(work: Work) -> Case:
    """More than have a card of their own: the last ones wait in the first digest."""
    for n in range(1, 8):
        opened(work, Handle(500 + n))
    return work.cases.get(work.digests.get(1).cases[0])


def declined(work: Work) -> Case:
    return decline.decline(work, by(work, SECRETARY), as_opened(work), "请找法院")


def rated(work: Work) -> Case:
    return call_back.rate_by_phone(work, by(work, SECRETARY), answered(work), rating.Rated(1, "satisfied"))


def keyed_in(work: Work) -> Case:
    return key_in.key_in(work, by(work, MEMBER), written_down(work), key_in.KeyedIn(VillageId("v01"), "phone"))


def written_down(work: Work, words: str = "路灯不亮") -> Incoming:
    return message_of(said(work, words), by(work, MEMBER))


def suggested(work: Work) -> Case:
    suggest.suggest(work, by(work, LEADER), claimed(work), "修水管")
    return twin(work)


def unit(work: Work) -> str:
    return next(iter(work.roster.units))


def received(work: Work) -> Case:
    return key_in.key_in(work, by(work, MEMBER), written_down(work), key_in.KeyedIn(VillageId("v01"), "reception"))


def forwarded(work: Work) -> Case:
    return forward.forward(work, by(work, LEADER), claimed(work), forward.Order(unit(work), DAY))


def unit_said(work: Work, who: By, case: Case) -> Case:
    return unit_answer.answered(work, who, case, unit_answer.UnitAnswer(1, work.today, said(work)))


def handed_up(work: Work) -> Case:
    return hand_up.hand_up(work, by(work, LEADER), claimed(work), "d072", DAY).case


def up_said(work: Work, who: By, case: Case, on: date, to: str = "d072") -> Case:
    return up_answer.answered(work, who, case, up_answer.UpAnswer(to, on, said(work)))


def unit_has_answered(work: Work) -> Case:
    return unit_said(work, by(work, LEADER), forwarded(work))


def newest(work: Work) -> Any:
    found = work.messages.get(work.connection.execute(select(func.max(case_message.c.id))).scalar_one())
    assert found is not None
    return found


@dataclass(frozen=True)
class Deed:
    """`told`: what is read where, in part; `who` may, who serves `elsewhere` may not; `over`: whether a case that has ended refuses it;
    `card`: whether its card is now in front of who did it."""

    do: Callable[[Work, By, Case], Any]
    told: Mapping[int, str] = field(default_factory=dict)
    before: Callable[[Work], Case] = claimed
    who: Handle = LEADER
    over: bool = True
    card: bool = False


DEEDS: Mapping[str, Deed] = {
    "claim": Deed(claim.claim, {VOTER: "周启明", GROUP: "周启明"}, as_opened),
    "release": Deed(claim.release, {GROUP: "认领"}),
    "give_back": Deed(lambda w, b, c: give_back.give_back(w, b, c, "不归我们组"), {VOTER: "QX", SECRETARY: "不归我们组"}),
    "give_back, late": Deed(lambda w, b, c: give_back.give_back(w, b, c, "归县里"), {SECRETARY: "归县里"}, long_had),
    "agree": Deed(give_back.agree, {VOTER: "重新安排", LEADER: "同意退办"}, asked_back, SECRETARY, card=True),
    "refuse": Deed(late_give_back.refuse, {GROUP: "没有同意退办"}, asked_back, SECRETARY),
    "reply": Deed(lambda w, b, c: reply.reply(w, b, c, said(w)), {VOTER: "明天来看", GROUP: "QX"}, as_opened, MEMBER),
    "reply and wait": Deed(lambda w, b, c: reply.reply(w, b, c, said(w), reply.Sending(wait=True)), {VOTER: "明天来看"}),
    "note": Deed(lambda w, b, c: note.note(w, b, c, said(w)), who=MEMBER, over=False),
    "send_note": Deed(lambda w, b, c: reply.send_note(w, b, c, newest(w).id), {VOTER: "明天来看"}, noted),
    "correct": Deed(
        lambda w, b, c: correct.correct(w, b, newest(w), said(w, "水管换好了，水清了")), {VOTER: "水清了"}, answered, over=False
    ),
    "answer": Deed(
        lambda w, b, c: answer.answer(w, b, c, answer.Answer(said(w, "水管换好了"), "solved")),
        {VOTER: "水管换好了", GROUP: "QX"},
        as_opened,
    ),
    "promise": Deed(lambda w, b, c: answer.answer(w, b, c, answer.Answer(said(w, "下月换管子"), "planned", DAY)), {VOTER: "11月20日"}),
    "forward": Deed(
        lambda w, b, c: forward.forward(w, b, c, forward.Order(unit(w), DAY, "老人多")), {VOTER: "转给 ", GROUP: "11月20日"}, as_opened
    ),
    "answered on the spot": Deed(
        lambda w, b, c: on_the_spot.answer_now(w, b, c, answer.Answer(said(w), "explained")), {GROUP: "明天来看"}, received, LEADER
    ),
    "send_back": Deed(
        lambda w, b, c: send_back.send_back(w, b, c, "没说何时修"),
        {VOTER: "没有说清楚", LEADER: "没说何时修", GROUP: "没说何时修"},
        answered,
        SECRETARY,
    ),
    "unit_answered": Deed(lambda w, b, c: unit_said(w, b, c), {LEADER: "明天来看", GROUP: "明天来看"}, forwarded, SECRETARY),
    "unit_shown": Deed(lambda w, b, c: unit_answer.show_voter(w, b, c, newest(w).id), {VOTER: "明天来看"}, unit_has_answered),
    "unit_visited": Deed(lambda w, b, c: unit_answer.visited(w, b, c, said(w)), {GROUP: "明天来看"}, who=MEMBER),
    "unit_again": Deed(unit_again.send_again, {VOTER: "重新办理", GROUP: "前回话"}, unit_has_answered),
    "hand_up": Deed(lambda w, b, c: hand_up.hand_up(w, b, c, "d072", DAY), {VOTER: "QX", CHAIR: "11月20日", GROUP: "QX"}, as_opened),
    "express": Deed(hand_up.express, {VOTER: "QX", CHAIR: "QX"}, as_opened, MEMBER),
    "up_answered": Deed(lambda w, b, c: up_said(w, b, c, w.today), {LEADER: "明天来看", GROUP: "明天来看"}, handed_up, SECRETARY),
    "log_talk": Deed(lambda w, b, c: consult.log_talk(w, b, c, "phone"), {GROUP: "QX"}, as_opened, MEMBER),
    "keep_talk": Deed(lambda w, b, c: consult.keep_talk(w, b, c, said(w)), who=MEMBER, over=False),
    "recuse, unclaimed": Deed(lambda w, b, c: recuse.recuse(w, b, c, "亲戚"), {LEADER: "指派"}, as_opened, MEMBER),
    "recuse, claimed": Deed(lambda w, b, c: recuse.recuse(w, b, c, "亲戚"), {GROUP: "QX", SECOND: "指派"}),
    "name_claimer": Deed(lambda w, b, c: name_claimer.name_claimer(w, b, c, "d003"), {VOTER: "吕春敏", MEMBER: "周启明"}, as_opened),
    "name_claimer anew": Deed(lambda w, b, c: name_claimer.name_claimer(w, b, c, "d003"), {VOTER: "吕春敏", GROUP: "吕春敏"}),
    "set_lead": Deed(lambda w, b, c: key_follow_up.set_lead(w, b, c, "d072"), {CHAIR: "QX", GROUP: "督办"}, who=SECRETARY),
    "log_check": Deed(lambda w, b, c: key_follow_up.log_check(w, b, c, said(w)), {GROUP: "明天来看"}, who=CHAIR),
    "ask_phone": Deed(ask_phone.ask_phone, {VOTER: "电话", GROUP: "QX"}, as_opened),
    "merge": Deed(lambda w, b, c: join.merge(w, b, c, 1), {SECOND_VOTER: "QX-2611-0001", GROUP: "QX-2611-0001"}, twin),
    "unmerge": Deed(join.unmerge, {SECOND_VOTER: "QX", GROUP: "QX"}, merged),
    "split": Deed(lambda w, b, c: join.split(w, b, c, "路灯不亮"), {VOTER: "QX-2611-0002", GROUP: "路灯不亮"}),
    "join_alike": Deed(lambda w, b, c: join.join_alike(w, b, c, 1), {507: "QX-2611-0006", GROUP: "QX-2611-0006"}, burst, over=False),
    "assign": Deed(lambda w, b, c: assign.assign(w, b, c, "g2"), {VOTER: "柳湾石门", ELSEWHERE: "水管"}, who=SECRETARY),
    "decline": Deed(lambda w, b, c: decline.decline(w, b, c, "请找法院"), {VOTER: "请找法院", GROUP: "QX"}, who=SECRETARY),
    "appeal": Deed(decline.appeal, {CHAIR: "QX"}, declined, VOTER, over=False),
    "classify": Deed(lambda w, b, c: describe.classify(w, b, c, "kind", "help"), {GROUP: "QX"}),
    "classify, urgent": Deed(lambda w, b, c: describe.classify(w, b, c, "mark", "urgent"), {SECRETARY: "紧急", GROUP: "QX"}),
    "summarise": Deed(lambda w, b, c: describe.summarise(w, b, c, said(w, "水管老化")), {GROUP: "水管老化"}),
    "rate_by_phone": Deed(
        lambda w, b, c: call_back.rate_by_phone(w, b, c, rating.Rated(1, "satisfied")), {GROUP: "QX"}, answered, SECRETARY, over=False
    ),
    "solved_by_phone": Deed(lambda w, b, c: call_back.solved_by_phone(w, b, c, "yes"), {GROUP: "QX"}, rated, SECRETARY, over=False),
    "log_call": Deed(lambda w, b, c: call_back.log_call(w, b, c, "phone_missed"), {}, answered, SECRETARY, over=False),
    "open_contact": Deed(call_back.open_contact, {}, answered, SECRETARY),
    "keep_contact": Deed(lambda w, b, c: call_back.keep_contact(w, b, c, "王大娘", "13800000999"), {}, keyed_in, MEMBER, over=False),
    "suggest": Deed(lambda w, b, c: suggest.suggest(w, b, c, "修水管"), {VOTER: "QX"}, who=MEMBER, over=False),
    "add_case": Deed(lambda w, b, c: suggest.add_case(w, b, c, 1), {SECOND_VOTER: "QX"}, suggested, over=False),
    "extend": Deed(lambda w, b, c: extend.extend(w, b, c, "等配件"), {VOTER: "等配件", GROUP: "QX"}),
}


def rows_since(work: Work, last: int) -> list[Any]:
    return list(work.connection.execute(select(outbox).where(outbox.c.id > last).order_by(outbox.c.id)))


def counts(work: Work) -> tuple[int, ...]:
    return tuple(
        work.connection.execute(select(func.count()).select_from(t)).scalar_one() for t in (case_event, case_message, outbox, step)
    )


def refused(work: Work, deed: Callable[[], Any]) -> LianxinError:
    return called.refused(work, deed, counts)


@pytest.mark.parametrize("name", DEEDS)
def test_others_hear_of_it_and_who_asked_is_not_spoken_to(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        case = deed.before(work)
        last = last_row(work)
        deed.do(work, by(work, deed.who), case)
        heard = heard_since(work, last)
        assert (deed.who in heard) == deed.card
        assert (work.popup, work.steps.of_account(deed.who)) == (None, [])
        assert {chat: words for chat, words in deed.told.items() if words not in heard.get(chat, "")} == {}

    house.do_now(look)


STEPS_OUT = "recuse, claimed"
"""The one deed of who was given what he wrote himself."""


@pytest.mark.parametrize("name", DEEDS)
def test_whoever_may_not_changes_nothing(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        case = deed.before(work)
        voter = work.voters.get(case.voter_id)
        assert voter is not None
        his_own = By(work.roster.persons_of(deed.who), Handle(voter.chat_id))
        for who in (
            by(work, ELSEWHERE),
            by(work, Handle(4711)),
            *([his_own] if voter.chat_id not in (deed.who, 0) and name != STEPS_OUT else []),
        ):
            error = refused(work, partial(deed.do, work, who, case))
            assert isinstance(error, NotAllowedError)

    house.do_now(look)


@pytest.mark.parametrize("name", [name for name, deed in DEEDS.items() if deed.over])
def test_a_case_that_has_ended_refuses_it(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        deed = DEEDS[name]
        case = work.cases.record(deed.before(work), work.event("withdrawn", "voter"))
        error = refused(work, lambda: deed.do(work, by(work, deed.who), case))
        assert isinstance(error, IllegalStepError | RefusedError)

    house.do_now(look)


def of_a_child(work: Work) -> Case:
    case = claimed(work)
    return work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | {"minor"})))))


def late(work: Work) -> Case:
    case = claimed(work)
    return work.cases.record(case, work.event("waited", "system", Waited(due_on=date(2026, 11, 2), days=0)))


REFUSED: Mapping[str, tuple[str, str, Callable[[Work], Case], Callable[[Work, By, Case], Any]]] = {
    # what is wrong: the field, the reason, the case before, the deed
    "claimed already": ("", "claimed_by", claimed, claim.claim),
    "nobody has it": ("", "already_so", as_opened, claim.release),
    "an outcome there is not": ("outcome", "no_choice", claimed, lambda w, b, c: answer.answer(w, b, c, answer.Answer(said(w), "done"))),
    "a plan without a day": ("outcome", "no_choice", claimed, lambda w, b, c: answer.answer(w, b, c, answer.Answer(said(w), "planned"))),
    "nothing that can be shown": (
        "",
        "unshown",
        claimed,
        lambda w, b, c: reply.reply(w, b, c, said(w, "", media=(Media("dice", way=""),))),
    ),
    "a promise for a day that is over": (
        "promise_on",
        "day_over",
        claimed,
        lambda w, b, c: answer.answer(w, b, c, answer.Answer(said(w), "planned", PAST)),
    ),
    "no such note": ("", "no_choice", claimed, lambda w, b, c: reply.send_note(w, b, c, 4711)),
    "no such unit": ("unit", "no_choice", claimed, lambda w, b, c: forward.forward(w, b, c, forward.Order("x", DAY))),
    "a day that is over": ("due_on", "day_over", claimed, lambda w, b, c: forward.forward(w, b, c, forward.Order(unit(w), PAST))),
    "reported back on a day to come": ("on", "up_not_so_early", handed_up, lambda w, b, c: up_said(w, b, c, DAY)),
    "reported back before it went up": ("on", "up_not_so_early", handed_up, lambda w, b, c: up_said(w, b, c, PAST)),
    "reported back by somebody else": ("", "already_so", handed_up, lambda w, b, c: up_said(w, b, c, w.today, "d003")),
    "reported back on what never went up": ("", "nothing_handed_up", claimed, lambda w, b, c: up_said(w, b, c, w.today)),
    "handed up until a day that is over": ("due_on", "day_over", claimed, lambda w, b, c: hand_up.hand_up(w, b, c, "d072", PAST)),
    "handed up to nobody": ("", "already_so", claimed, lambda w, b, c: hand_up.hand_up(w, b, c, "d003", DAY)),
    "handed up to him already": (
        "",
        "already_so",
        lambda w: hand_up.express(w, by(w, LEADER), claimed(w)).case,
        hand_up.express,
    ),
    "no such way": ("way", "no_choice", claimed, lambda w, b, c: consult.log_talk(w, b, c, "letter")),
    "named himself": ("", "already_so", claimed, lambda w, b, c: name_claimer.name_claimer(w, b, c, "d001")),
    "named of another group": ("", "already_so", claimed, lambda w, b, c: name_claimer.name_claimer(w, b, c, "d011")),
    "a child": ("", "no_phone_of_minor", of_a_child, ask_phone.ask_phone),
    "into a case of another matter": ("main_id", "no_choice", claimed, lambda w, b, c: join.merge(w, b, c, 1)),
    "no words of a part": ("words", "words_needed", claimed, lambda w, b, c: join.split(w, b, c, " ")),
    "no such digest": ("digest_id", "no_choice", claimed, lambda w, b, c: join.join_alike(w, b, c, 7)),
    "a mark that stays": (
        "chosen",
        "mark_stays",
        lambda w: describe.classify(w, by(w, LEADER), claimed(w), "mark", "confidential"),
        lambda w, b, c: describe.classify(w, b, c, "mark", "confidential"),
    ),
    "no such category": ("", "already_so", claimed, lambda w, b, c: describe.classify(w, b, c, "category", "x")),
    "an abstract too long": ("said", "too_many_signs", claimed, lambda w, b, c: describe.summarise(w, b, c, said(w, "字" * 501))),
    "a line for the unit too long": (
        "note",
        "too_many_signs",
        claimed,
        lambda w, b, c: forward.forward(w, b, c, forward.Order(unit(w), DAY, "字" * 501)),
    ),
    "a unit's name too long": (
        "typed",
        "too_many_signs",
        claimed,
        lambda w, b, c: forward.forward(w, b, c, forward.Order("", DAY, typed="站" * 121)),
    ),
    "a reason to extend too long": ("reason", "too_many_signs", claimed, lambda w, b, c: extend.extend(w, b, c, "字" * 501)),
    "a reason to give back too long": ("reason", "too_many_signs", claimed, lambda w, b, c: give_back.give_back(w, b, c, "字" * 501)),
    "a reason to stay out too long": ("reason", "too_many_signs", claimed, lambda w, b, c: recuse.recuse(w, b, c, "字" * 501)),
    "a reason to send back too long": (
        "reason",
        "too_many_signs",
        answered,
        lambda w, b, c: send_back.send_back(w, by(w, SECRETARY), c, "字" * 501),
    ),
    "called without a rating though he rated": (
        "",
        "voter_has_rated",
        rated,
        lambda w, b, c: call_back.log_call(w, by(w, SECRETARY), c, "told_by_phone"),
    ),
    "an empty abstract": ("said", "words_needed", claimed, lambda w, b, c: describe.summarise(w, b, c, said(w, " "))),
    "a rating of another round": (
        "",
        "question_over",
        answered,
        lambda w, b, c: call_back.rate_by_phone(w, by(w, SECRETARY), c, rating.Rated(2, "satisfied")),
    ),
    "nothing that comes of a call": ("about", "no_choice", answered, lambda w, b, c: call_back.log_call(w, by(w, SECRETARY), c, "x")),
    "no number": ("phone", "contact_wanted", keyed_in, lambda w, b, c: call_back.keep_contact(w, by(w, MEMBER), c, "王大娘", "13")),
    "no such channel": (
        "channel",
        "no_choice",
        claimed,
        lambda w, b, c: key_in.key_in(w, b, written_down(w), key_in.KeyedIn(VillageId("v01"), "dream")),
    ),
    "no such village": (
        "village",
        "no_choice",
        claimed,
        lambda w, b, c: key_in.key_in(w, b, written_down(w), key_in.KeyedIn(VillageId("x"), "phone")),
    ),
    "nothing written down": (
        "message",
        "words_needed",
        claimed,
        lambda w, b, c: key_in.key_in(w, b, written_down(w, " "), key_in.KeyedIn(VillageId("v01"), "phone")),
    ),
    "an empty suggestion": ("words", "words_needed", claimed, lambda w, b, c: suggest.suggest(w, b, c, " ")),
    "no such suggestion": ("row_id", "no_choice", claimed, lambda w, b, c: suggest.add_case(w, b, c, 7)),
    "in it already": ("", "already_so", suggested, lambda w, b, c: suggest.add_case(w, b, as_opened(w), 1)),
    "a kept answer to nothing": (
        "category",
        "no_choice",
        claimed,
        lambda w, b, c: canned.keep_canned(w, by(w, SECRETARY), "x", "请找村委会"),
    ),
    "a kept answer of no outcome": (
        "outcome",
        "no_choice",
        claimed,
        lambda w, b, c: canned.keep_canned(w, by(w, SECRETARY), "water", "请找村委会", "x"),
    ),
    "an empty answer": ("words", "words_needed", claimed, lambda w, b, c: canned.keep_canned(w, by(w, SECRETARY), "water", " ")),
    "a blank nothing fills in": (
        "words",
        "strange_blank",
        claimed,
        lambda w, b, c: canned.keep_canned(w, by(w, SECRETARY), "water", "【姓名】您好"),
    ),
    "no such kept answer": ("row_id", "no_choice", claimed, lambda w, b, c: canned.end_canned(w, by(w, SECRETARY), 7)),
    "no reason": ("reason", "reason_needed", claimed, lambda w, b, c: extend.extend(w, b, c, " ")),
    "too late": ("", "too_late_to_extend", late, lambda w, b, c: extend.extend(w, b, c, "等配件")),
    "a second time": (
        "",
        "extended_before",
        lambda w: extend.extend(w, by(w, LEADER), claimed(w), "等配件"),
        lambda w, b, c: extend.extend(w, b, c, "还等"),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_will_not_do_is_refused_by_name(name: str, house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        field_name, reason, before, deed = REFUSED[name]
        case = before(work)
        error = refused(work, lambda: deed(work, by(work, LEADER), case))
        assert isinstance(error, RefusedError)
        assert error.reason == reason
        assert (error.field if isinstance(error, FieldError) else "") == field_name

    house.do_now(look)


def test_another_ones_note_is_not_sent_on(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = noted(work)
        error = refused(work, lambda: reply.send_note(work, by(work, MEMBER), case, newest(work).id))
        assert isinstance(error, NotAllowedError)
        assert error.who == "author"

    house.do_now(look)


def test_who_has_nothing_to_do_with_it_need_not_recuse_himself(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = claimed(work)
        error = refused(work, lambda: recuse.recuse(work, by(work, MEMBER), case, "亲戚"))
        assert isinstance(error, RefusedError)
        assert error.reason == "not_your_case"

    house.do_now(look)


def test_only_chair_and_secretary_say_who_leads(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = claimed(work)
        assert isinstance(refused(work, lambda: key_follow_up.set_lead(work, by(work, LEADER), case, "d072")), NotAllowedError)
        led = key_follow_up.set_lead(work, by(work, CHAIR), case, "d072")
        again = refused(work, lambda: key_follow_up.set_lead(work, by(work, CHAIR), led, "d072"))
        assert isinstance(again, RefusedError)
        assert again.reason == "already_so"

    house.do_now(look)


def test_the_secretary_hands_over_what_its_voter_has_left_to_her(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        secretary = by(work, SECRETARY)
        assert isinstance(refused(work, lambda: assign.assign(work, secretary, as_opened(work), "g1")), RefusedError)
        for seal, reason in (("asked", "voter_chooses"), ("kept", "voter_kept")):
            case = work.cases.record(as_opened(work), work.event("sealed", "voter", Sealed(how=seal)))
            error = refused(work, partial(assign.assign, work, secretary, case, "g2"))
            assert isinstance(error, RefusedError)
            assert error.reason == reason

    house.do_now(look)


def test_only_the_secretary_declines_and_its_voter_says_look_again_once(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        assert isinstance(refused(work, lambda: decline.decline(work, by(work, LEADER), as_opened(work), "x")), NotAllowedError)
        empty = refused(work, lambda: decline.decline(work, by(work, SECRETARY), as_opened(work), " "))
        assert isinstance(empty, FieldError)
        assert empty.field == "reason"
        case = declined(work)
        assert isinstance(refused(work, lambda: decline.appeal(work, by(work, SECRETARY), case)), NotAllowedError)
        again = decline.decline(work, by(work, SECRETARY), decline.appeal(work, by(work, VOTER), case), "请找法院")
        assert isinstance(refused(work, lambda: decline.appeal(work, by(work, VOTER), again)), RefusedError)

    house.do_now(look)


def test_what_somebody_without_an_account_says_is_written_down(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        last = last_row(work)
        case = keyed_in(work)
        assert (case.channel, case.group, work.histories.first(case.id).actor) == ("phone", "g1", "d003")
        assert {row.chat_id for row in rows_since(work, last)} == {GROUP}
        above = key_in.KeyedIn(VillageId("v01"), key_in.FROM_ABOVE, DAY)
        assert isinstance(refused(work, lambda: key_in.key_in(work, by(work, MEMBER), written_down(work), above)), NotAllowedError)
        assert key_in.key_in(work, by(work, SECRETARY), written_down(work), above).due_on == DAY
        assert isinstance(refused(work, lambda: key_in.key_in(work, by(work, VOTER), written_down(work), above)), NotAllowedError)

    house.do_now(look)


def test_the_claimer_does_not_phone_about_his_own_work(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = answered(work)
        work.cases.record(case, work.event("noted", "u01"))
        both = By((*by(work, SECRETARY).persons, *by(work, LEADER).persons), SECRETARY)
        error = refused(work, lambda: call_back.log_call(work, both, case, "phone_missed"))
        assert isinstance(error, NotAllowedError)
        assert error.who == "not_claimer"

    house.do_now(look)


def test_staff_keep_answers_and_take_them_out(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        secretary = by(work, SECRETARY)
        canned.keep_canned(work, secretary, "water", "请找水务站")
        assert [row.words for row in canned.kept_for(work, as_opened(work))] == ["请找水务站"]
        row = work.canned.page(0, 5)[0]
        for deed in (
            lambda: canned.end_canned(work, by(work, LEADER), row.id),
            lambda: canned.keep_canned(work, by(work, LEADER), "water", "x"),
        ):
            assert isinstance(refused(work, deed), NotAllowedError)
        canned.end_canned(work, secretary, row.id)
        assert canned.kept_for(work, as_opened(work)) == []

    house.do_now(look)


def test_who_hides_his_name_is_his_group_for_voters(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        assert isinstance(refused(work, lambda: show_name.show_name(work, by(work, VOTER), shown=False)), NotAllowedError)
        show_name.show_name(work, by(work, LEADER), shown=False)
        last = last_row(work)
        claimed(work)
        heard = [row.arguments.encode().decode("unicode_escape", "ignore") for row in rows_since(work, last) if row.chat_id == VOTER]
        assert heard
        assert "周启明" not in "".join(heard)

    house.do_now(look)
