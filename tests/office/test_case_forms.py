"""Each form of a case's page does the deed of its room; a case that moved, and a field that will not do, are refused and change nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, SpokenOf
from domain.values.errors import FieldError, LianxinError, MovedOnError, NoSuchCaseError, NotAllowedError, RefusedError
from domain.values.ids import CaseId, Handle, PersonId, VillageId
from services.deed.work import Work
from services.desk import answer, claim, hand_up, key_follow_up, key_in, progress, suggest
from services.desk.answer import Answer
from services.office import do_act, kept_answers
from services.office.case_acts import ACTS
from services.office.case_forms import offers
from services.office.case_page import Asked, page
from services.office.do_act import Wanted
from services.office.fields import WORDS
from services.run.database_thread import DatabaseThread
from storage.tables import case_event
from tests.services import test_desk_deeds as desk
from tests.services.called import by, heard_since, last_row
from tests.services.test_desk_deeds import (
    CHAIR,
    DAY,
    GROUP,
    LEADER,
    MEMBER,
    SECOND_VOTER,
    SECRETARY,
    VOTER,
    as_opened,
    asked_back,
    claimed,
    declined,
    forwarded,
    house,
    merged,
    said,
    twin,
    unit_has_answered,
)

__all__ = ["house"]
Sent = Mapping[str, str]


def led(work: Work) -> Case:
    return key_follow_up.set_lead(work, by(work, SECRETARY), claimed(work), "d072")


def promised(work: Work) -> Case:
    return answer.answer(work, by(work, LEADER), claimed(work), Answer(said(work, "下月换管子"), "planned", DAY))


def asked(work: Work) -> Case:
    return progress.ask(work, by(work, SECRETARY), claimed(work))


def by_letter(work: Work) -> Case:
    return key_in.key_in(work, by(work, SECRETARY), desk.written_down(work), key_in.KeyedIn(VillageId("v01"), "letter"))


def answered(work: Work) -> Case:
    return answer.answer(work, by(work, LEADER), claimed(work), Answer(said(work, "水管换好了"), "solved"))


def appointment(work: Work) -> Case:
    """Its voter wants to meet a deputy."""
    return work.cases.record(claimed(work), work.event("changed", "d001", Changed(kind="appointment")))


def dispute(work: Work) -> Case:
    """The leader who has it is the village's mediator."""
    return work.cases.record(claimed(work), work.event("changed", "d001", Changed(category="dispute")))


def with_an_informant(work: Work) -> Case:
    """The leader who has it is the village's informant."""
    work.rows.revise("deputies", "d001", data=dict(work.rows.section("deputies")["d001"].data) | {"tags": ["informant"]})
    work.rows.moved()
    work.roster_changed()
    return claimed(work)


def with_joined(work: Work) -> Case:
    """Another voter's matter has joined it."""
    other = merged(work)
    assert other.main_case is not None
    return work.cases.get(other.main_case)


def met_by_now(work: Work) -> Case:
    """A time was agreed on, and it is gone by."""
    case = appointment(work)
    made = work.meetings.put(
        voter_id=case.voter_id,
        case_id=case.id,
        at=work.now - timedelta(hours=2),
        place="村委会",
        status="agreed",
        made_by="d001",
        made_at=work.now,
    )
    assert made is not None
    return case


def waiting_suggestion(work: Work) -> Case:
    suggest.start(work, by(work, LEADER), "关于更换供水管道的建议")
    return claimed(work)


def handed_up(work: Work) -> Case:
    return hand_up.hand_up(work, by(work, LEADER), claimed(work), "d072", work.today + timedelta(days=9)).case


def in_doubt(work: Work) -> Case:
    """A letter that may be about its own group's leader: nobody can be asked here but staff."""
    lists = SpokenOf(spoken_of=(PersonId("d001"),), asked_of=(PersonId("d001"),), cleared=())
    return work.cases.record(by_letter(work), work.event("spoken_of", "voter", lists))


@dataclass(frozen=True)
class Row:
    """`sent` into the form by `who` after `before`; afterwards the newest event is of this kind, and `told` is read where."""

    kind: str
    sent: Sent
    who: Handle = LEADER
    before: Callable[[Work], Case] = claimed
    told: Mapping[int, str] | None = None


WORD = "老槐树那里我们明天来看"
ROWS: Mapping[str, Row] = {
    "claim": Row("claimed", {}, MEMBER, as_opened, {VOTER: "吕春敏"}),
    "reply": Row("sent", {"words": WORD}, LEADER, told={VOTER: "明天来看"}),
    "reply to all": Row("sent", {"words": "您家门牌几号？", "readers": "all"}, LEADER, with_joined, {VOTER: "门牌", SECOND_VOTER: "门牌"}),
    "reply to all, by its words": Row("sent", {"words": WORD}, LEADER, with_joined, {VOTER: "明天来看", SECOND_VOTER: "明天来看"}),
    "reply to one who joined": Row("sent", {"words": WORD}, LEADER, merged, {SECOND_VOTER: "明天来看"}),
    "reply and wait": Row("waiting", {"words": WORD, "wait": "1"}, told={VOTER: "明天来看"}),
    "answer": Row("answered", {"outcome": "solved", "words": "水管换好了"}, told={VOTER: "水管换好了"}),
    "answer, planned": Row("answered", {"outcome": "planned", "promise_on": "2026-11-20", "words": "下月换"}, told={VOTER: "11月20日"}),
    "note": Row("noted", {"words": WORD}, MEMBER),
    "forward": Row("forwarded", {"unit": "h02", "due_on": "2026-11-20", "note": "老人多"}, told={VOTER: "转给", GROUP: "11月20日"}),
    "forward, typed": Row("forwarded", {"other_unit": "镇水务站 老李", "due_on": "11月20日"}, told={VOTER: "镇水务站 老李"}),
    "forward, wide": Row("forwarded", {"unit": "h02", "due_on": "２０２６－１１－２０"}, told={GROUP: "11月20日"}),
    "unit_answered": Row("unit_answered", {"nth": "1", "on": "2026-11-04", "words": WORD}, SECRETARY, forwarded, {GROUP: "明天来看"}),
    "unit_show": Row("unit_told", {"message": ""}, LEADER, unit_has_answered, {VOTER: "明天来看"}),
    "unit_again": Row("forwarded", {}, LEADER, unit_has_answered, {VOTER: "重新办理"}),
    "unit_visited": Row("unit_visited", {"words": WORD}, MEMBER, forwarded, {GROUP: "明天来看"}),
    "hand_up": Row("handed_up", {"to": "d072", "due_on": "2026-11-20"}, told={CHAIR: "11月20日"}),
    "up_answered": Row("up_answered", {"to": "d072", "on": "2026-11-04", "words": WORD}, SECRETARY, handed_up, {GROUP: "明天来看"}),
    "up_answered, today": Row("up_answered", {"to": "d072", "words": WORD}, LEADER, handed_up, {GROUP: "11月4日回话"}),
    "express": Row("express", {}, MEMBER, told={CHAIR: "QX"}),
    "consult": Row("noted", {"way": "phone", "words": WORD}, MEMBER),
    "extend": Row("extended", {"reason": "等材料"}, told={VOTER: "等材料"}),
    "ask_phone": Row("phone_asked", {}, told={VOTER: "电话"}),
    "promise": Row("promise_kept", {"how": "kept", "words": "换好了"}, LEADER, promised, {VOTER: "换好了"}),
    "promise_wait": Row("promise_moved", {"until": "2026-12-20", "reason": "等材料"}, LEADER, promised, {VOTER: "等材料"}),
    "talk_back": Row("progress_told", {"value": "underway"}, LEADER, asked, {SECRETARY: "在办"}),
    "talk_back in words": Row("progress_told", {"words": WORD}, LEADER, asked, {SECRETARY: "明天来看"}),
    "name_claimer": Row("handed", {"person": "d003"}, told={VOTER: "吕春敏"}),
    "assign": Row("assigned", {"group": "g2"}, SECRETARY, told={VOTER: "柳湾石门"}),
    "decline": Row("declined", {"reason": "请找法院"}, SECRETARY, told={VOTER: "请找法院"}),
    "undecline": Row("undeclined", {}, SECRETARY, declined),
    "merge": Row("merged", {"main": "1"}, LEADER, twin, {SECOND_VOTER: "QX-2611-0001"}),
    "merge by number": Row("merged", {"number": "qx-2611-0001"}, LEADER, twin, {SECOND_VOTER: "QX-2611-0001"}),
    "merge by number, short": Row("merged", {"number": "1"}, LEADER, twin, {SECOND_VOTER: "QX-2611-0001"}),
    "merge by number, wide": Row("merged", {"number": " ＱＸ－２６１１－０００１"}, LEADER, twin, {SECOND_VOTER: "QX-2611-0001"}),
    "meet": Row(
        "sent", {"on": "2026-11-20", "hour": "15:30", "place": "村委会"}, MEMBER, appointment, {VOTER: "11月20日（周五） 15:30，村委会"}
    ),
    "meet, typed": Row("sent", {"on": "11月20日", "hour": "下午3点半", "place": "村委会"}, LEADER, appointment, {VOTER: "15:30，村委会"}),
    "met": Row("consulted", {"meeting": "", "result": "met"}, LEADER, met_by_now),
    "suggest": Row("suggested", {"words": "关于更换供水管道的建议\n建议更换"}, MEMBER, told={VOTER: "正式建议"}),
    "suggest, into one": Row("suggested", {"into": ""}, LEADER, waiting_suggestion, {VOTER: "正式建议"}),
    "speaks": Row("spoken_of", {"who": "d003"}, SECRETARY),
    "speaks_for": Row("spoken_of", {"seen_by": "yes"}, SECRETARY, in_doubt),
    "erase_for": Row("erased", {"erase": "all"}, SECRETARY, told={VOTER: "删掉了"}),
    "unmerge": Row("unmerged", {}, LEADER, merged),
    "split": Row("split", {"words": "路灯不亮"}, told={VOTER: "QX-2611-0002"}),
    "release": Row("released", {}),
    "recuse": Row("released", {"reason": "亲戚"}),
    "give_back": Row("given_back", {"reason": "不归我们组"}, told={SECRETARY: "不归我们组"}),
    "back_yes": Row("given_back", {}, SECRETARY, asked_back),
    "back_no": Row("back_refused", {}, SECRETARY, asked_back),
    "classify": Row("changed", {"category": "road", "kind": "complaint"}),
    "summarise": Row("summarised", {"words": "水管老化"}, told={GROUP: "水管老化"}),
    "key": Row("key", {"lead": "d072"}, SECRETARY, told={CHAIR: "QX"}),
    "unkey": Row("unkey", {}, SECRETARY, led),
    "checked": Row("checked", {"words": WORD}, CHAIR, led, {GROUP: "明天来看"}),
    "ask_progress": Row("progress_asked", {}, SECRETARY, told={LEADER: "QX"}),
    "ask_mediator": Row("mediator_asked", {}, MEMBER, dispute, {LEADER: "请您来调解"}),
    "ask_informant": Row("informant_asked", {}, MEMBER, with_an_informant, {LEADER: "大家怎么说"}),
    "chase": Row("chased", {}, SECRETARY, told={LEADER: "QX"}),
    "send_back": Row("returned", {"reason": "没说何时修"}, SECRETARY, answered, {GROUP: "没说何时修"}),
    "call_rate": Row("resolved", {"rating": "satisfied", "solved": "yes"}, SECRETARY, answered),
    "call_log": Row("noted", {"about": "phone_missed"}, SECRETARY, answered),
    "keep_contact": Row("noted", {"name": "王大娘", "phone": "13800000999"}, SECRETARY, by_letter),
}
ELSEWHERE = {"q_keep", "q_give", "q_ask"}
"""Forms of a sealed matter: test_case_page.py."""


def test_every_form_is_sent_once() -> None:
    assert {name.split(",")[0].split(" ")[0] for name in ROWS} | ELSEWHERE == set(ACTS)


def _wanted(work: Work, case: Case, name: str, sent: Sent, seen: int | None = None) -> Wanted:
    typed = {field: (value,) for field, value in sent.items()}
    return Wanted(case.number, name, work.histories.newest_id(case.id) if seen is None else seen, typed)


def _kinds(work: Work, case: Case) -> list[str]:
    return [one.event.kind for one in work.histories.before(case.id, 0, 100)]


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_form_does_the_deed_of_its_room(house: DatabaseThread, name: str) -> None:  # noqa: F811
    row, act = ROWS[name], name.split(",")[0].split(" ")[0]

    def play(work: Work) -> None:
        case = work.cases.get(row.before(work).id)
        who, sent, last = by(work, row.who), dict(row.sent), last_row(work)
        offered = next(form for form in page(work, who, case.number).forms if form.act == act)
        for field in offered.fields:
            if field.name in sent and not sent[field.name]:
                sent[field.name] = field.choices[0][0]
            assert not field.choices or field.name not in sent or sent[field.name] in dict(field.choices)
        do_act.do(work, who, _wanted(work, case, act, sent))
        assert row.kind in _kinds(work, case)[-4:]
        heard = heard_since(work, last)
        for chat, words in (row.told or {}).items():
            assert words in heard[chat], heard

    house.do_now(play)


def _count(work: Work) -> int:
    return int(work.connection.execute(select(func.count()).select_from(case_event)).scalar_one())


def refused(work: Work, account: Handle, wanted: Wanted) -> LianxinError:
    before = _count(work)
    with pytest.raises(LianxinError) as caught:
        do_act.do(work, by(work, account), wanted)
    assert _count(work) == before
    return caught.value


def test_a_case_that_moved_is_shown_anew_with_the_typed_words(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        wanted = _wanted(work, case, "answer", {"outcome": "solved", "words": "水管换好了"})
        do_act.do(work, by(work, MEMBER), _wanted(work, case, "note", {"words": WORD}))
        error = refused(work, LEADER, wanted)
        assert isinstance(error, MovedOnError)
        errors = do_act.beside(work, by(work, LEADER), error)
        shown = page(work, by(work, LEADER), case.number, Asked(act="answer", typed=wanted.typed, errors=errors))
        form = next(form for form in shown.forms if form.act == "answer")
        assert {field.name: field.value for field in form.fields if field.value} == {"outcome": "solved", "words": "水管换好了"}
        assert "新的进展" in form.error
        assert shown.timeline.entries[-1].said == WORD
        assert shown.seen > wanted.seen
        do_act.do(work, by(work, LEADER), Wanted(case.number, "answer", shown.seen, wanted.typed))
        assert work.cases.get(case.id).status == "answered"

    house.do_now(play)


def test_nobody_is_offered_to_urge_himself(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        hers, other = claim.claim(work, by(work, SECRETARY), twin(work)), claimed(work)
        assert not offers(work, by(work, SECRETARY), hers, "chase")
        assert offers(work, by(work, SECRETARY), other, "chase")

    house.do_now(play)


def test_a_matter_that_is_answered_says_so_when_it_is_to_be_joined(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        newer = claim.claim(work, by(work, LEADER), twin(work))
        answer.answer(work, by(work, LEADER), newer, Answer(said(work, "水管换好了"), "solved"))
        error = refused(work, LEADER, _wanted(work, claimed(work), "merge", {"number": newer.number}))
        ((where, why),) = do_act.beside(work, by(work, LEADER), error)
        assert where == "number"
        assert f"{newer.number} 现在是「" in why
        assert "各办各的" in why

    house.do_now(play)


def test_what_was_typed_stands_there_also_where_the_form_is_not_offered_any_more(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        wanted = _wanted(work, case, "extend", {"reason": "等材料"})
        do_act.do(work, by(work, LEADER), _wanted(work, case, "answer", {"outcome": "solved", "words": "换好了"}))
        errors = do_act.beside(work, by(work, LEADER), refused(work, LEADER, wanted))
        shown = page(work, by(work, LEADER), case.number, Asked(act="extend", typed=wanted.typed, errors=errors))
        assert [f.fields[0].value for f in shown.forms if f.act == "extend"] == ["等材料"]

    house.do_now(play)


WRONG: Mapping[str, tuple[str, Sent, str, str]] = {
    "no words": ("answer", {"outcome": "solved"}, "words", "要填"),
    "no date of what is planned": ("answer", {"outcome": "planned", "words": "下月换"}, "promise_on", "日子"),
    "no such outcome": ("answer", {"outcome": "nonsense", "words": "换好了"}, "outcome", "不能选"),
    "no unit": ("forward", {"due_on": "2026-11-20"}, "unit", "要填"),
    "another town's unit": ("forward", {"unit": "x99", "due_on": "2026-11-20"}, "unit", "不能选"),
    "a day that is none": ("forward", {"unit": "h02", "due_on": "2026-02-31"}, "due_on", "没有这一天"),
    "a unit chosen and another typed": (
        "forward",
        {"unit": "h02", "other_unit": "县水利局 王股长", "due_on": "2026-11-20"},
        "other_unit",
        "这里又写了「县水利局 王股长」",
    ),
    "a state chosen and words beside it": ("talk_back", {"value": "underway", "words": "明天去看"}, "words", "上面选了「"),
    "a day beside what is no plan": (
        "answer",
        {"outcome": "solved", "promise_on": "2026-11-20", "words": "换好了"},
        "promise_on",
        "列入计划",
    ),
    "an abstract too long": ("summarise", {"words": "字" * 600}, "words", "写了 600 个字，最多 500 个字"),
    "a promise for a day gone by": (
        "answer",
        {"outcome": "planned", "promise_on": "2026-11-03", "words": "换好了"},
        "promise_on",
        "日子已经过了",
    ),
    "a day gone by": ("forward", {"unit": "h02", "due_on": "2026-11-03"}, "due_on", "日子已经过了"),
    "a day twenty years on": ("forward", {"unit": "h02", "due_on": "2046-11-20"}, "due_on", "最远填到2031年11月"),
    "a day in another century": ("forward", {"unit": "h02", "due_on": "9999-12-31"}, "due_on", "日子"),
    "somebody else's person": ("name_claimer", {"person": "d011"}, "person", "不能选"),
    "too long": ("note", {"words": "长" * 10_000}, "words", f"最多 {WORDS} 个字，多了 {10_000 - WORDS} 个"),
    "too long a line": ("forward", {"other_unit": "长" * 10_000, "due_on": "2026-11-20"}, "other_unit", "200"),
    "a mark of nobody": ("classify", {"category": "water", "kind": "complaint", "marks": "tip"}, "marks", "不能选"),
    "nothing changed": ("classify", {"category": "water", "kind": "complaint"}, "", "已经是这样"),
    "an hour that is none": ("meet", {"on": "2026-11-20", "hour": "25:00", "place": "村委会"}, "hour", "钟点"),
    "an hour gone by": ("meet", {"on": "2026-11-03", "hour": "9:00", "place": "村委会"}, "on", "过去的时间"),
    "no suggestion and no words": ("suggest", {}, "words", "选一项"),
    "another's suggestion": ("suggest", {"into": "1"}, "into", "不能选"),
    "no case to join": ("merge", {}, "number", "只要一样"),
    "no such number, short": ("merge", {"number": "0007"}, "number", "完整的编号"),
    "two numbers": ("merge", {"number": "QX-2611-0008 QX-2611-0009"}, "number", "一个编号"),
    "a number there is not": ("merge", {"number": "QX-2611-0099"}, "number", "没有 QX-2611-0099"),
    "its own number": ("merge", {"number": "QX-2611-0001"}, "number", "就是这一件"),
    "no state and no words": ("hand_up", {"to": "d072"}, "due_on", "日子"),
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_what_will_not_do_is_refused_beside_its_field(house: DatabaseThread, name: str) -> None:  # noqa: F811
    act, sent, field, words = WRONG[name]

    def play(work: Work) -> None:
        case = claimed(work)
        error = refused(work, LEADER, _wanted(work, case, act, sent))
        assert isinstance(error, RefusedError)
        ((where, why),) = do_act.beside(work, by(work, LEADER), error)
        assert where == field
        assert words in why
        if field:
            assert isinstance(error, FieldError)

    house.do_now(play)


BOTH: Mapping[str, tuple[Callable[[Work], Case], str, Sent, str]] = {
    "merge": (twin, "main", {"number": "QX-2611-0001"}, "number"),
    "suggest": (waiting_suggestion, "into", {"words": "修路"}, "words"),
}


@pytest.mark.parametrize("act", sorted(BOTH))
def test_what_is_chosen_and_what_is_typed_are_both_named(house: DatabaseThread, act: str) -> None:  # noqa: F811
    before, chosen, typed, beside = BOTH[act]

    def play(work: Work) -> None:
        case = work.cases.get(before(work).id)
        who = by(work, LEADER)
        form = next(form for form in page(work, who, case.number).forms if form.act == act)
        value, label = next(field for field in form.fields if field.name == chosen).choices[0]
        error = refused(work, LEADER, _wanted(work, case, act, {chosen: value, **typed}))
        ((where, why),) = do_act.beside(work, who, error)
        assert where == beside
        assert " ".join(label.split()) in why
        assert next(iter(typed.values())) in why

    house.do_now(play)


@pytest.mark.parametrize(("on", "why"), [("2026-11-20", "以前的日子"), ("明天", "以前的日子"), ("10月28日", "上报之后")])
def test_a_report_from_above_is_of_a_day_that_is_over(house: DatabaseThread, on: str, why: str) -> None:  # noqa: F811
    """One without a year is the last such day."""

    def play(work: Work) -> None:
        wanted = _wanted(work, handed_up(work), "up_answered", {"to": "d072", "on": on, "words": WORD})
        error = refused(work, LEADER, wanted)
        assert isinstance(error, RefusedError)
        ((where, said),) = do_act.beside(work, by(work, LEADER), error)
        assert where == "on"
        assert why in said

    house.do_now(play)


def test_words_for_the_voter_are_shown_as_he_will_read_them(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, who = claimed(work), by(work, LEADER)
        before = _count(work), last_row(work)
        reply = do_act.once_more(work, who, _wanted(work, case, "reply", {"words": "明天来\r\n看看"}))
        assert "明天来\n" in reply.words
        assert "周启明" in reply.words
        planned = {"outcome": "planned", "promise_on": "2026-11-20", "words": "下月换管子"}
        assert "11月20日" in do_act.once_more(work, who, _wanted(work, case, "answer", planned)).words
        assert "满意" in do_act.once_more(work, who, _wanted(work, case, "answer", planned)).words
        assert case.voter_id is not None
        work.voters.change(case.voter_id, rating_off_at=work.now)
        unasked = do_act.once_more(work, who, _wanted(work, case, "answer", planned)).words
        assert "满意" not in unasked, "he does not want to be asked, and will not read it"
        assert "11月20日" in unasked
        sent = _wanted(work, case, "decline", {"reason": "请找法院"})
        assert "请找法院" in do_act.once_more(work, by(work, SECRETARY), sent).words
        assert (_count(work), last_row(work)) == before
        with pytest.raises(NotAllowedError):
            do_act.once_more(work, by(work, MEMBER), _wanted(work, case, "answer", planned))
        with pytest.raises(FieldError):
            do_act.once_more(work, who, _wanted(work, case, "answer", {"outcome": "planned", "words": "下月"}))

    house.do_now(play)


def test_what_cannot_be_undone_is_shown_once_more(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        younger = twin(work)
        older, secretary, before = work.cases.get(CaseId(1)), by(work, SECRETARY), (_count(work), last_row(work))
        joined = do_act.once_more(work, by(work, LEADER), _wanted(work, older, "merge", {"number": younger.number}))
        assert joined.words.index(younger.number) < joined.words.index(older.number), "the newer joins the older, whichever page it is"
        assert joined.button == "是同一件，并案"
        erased = do_act.once_more(work, secretary, _wanted(work, older, "erase_for", {"erase": "identity"}))
        assert "只删身份，事项撤回" in erased.words
        assert (erased.above, erased.button) == ("删了就找不回来，请再看一遍。", "删掉")
        assert (_count(work), last_row(work)) == before

    house.do_now(play)


def test_before_words_leave_it_is_said_whether_those_read_them_who_joined(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, leader = with_joined(work), by(work, LEADER)

        def shown(**sent: str) -> str:
            return do_act.once_more(work, leader, _wanted(work, case, "reply", sent)).words

        assert shown(words=WORD).endswith("（并进来的 1 件也发。）")
        assert shown(words=WORD, readers="alone").endswith("（并进来的 1 件不发。）")
        assert shown(words=WORD, wait="1").endswith("（并进来的 1 件不发。）")
        assert shown(words="您家门牌几号？").endswith("（并进来的 1 件不发。）")
        assert shown(words="您家门牌几号？", readers="all").endswith("（并进来的 1 件也发。）")

    house.do_now(play)


def test_who_will_see_it_no_more_is_shown_before_it_is_done(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, secretary = work.cases.get(CaseId(1)), by(work, SECRETARY)
        wanted, before = _wanted(work, case, "speaks", {"who": "d003"}), (_count(work), last_row(work))
        shown = do_act.once_more(work, secretary, wanted)
        assert shown.words == "定下来以后，吕春敏就看不到这件事了，他聊天里已经有的也会清掉。"
        assert (shown.above, shown.button) == ("还没有定，请再看一遍。", "就这样记下")
        assert (_count(work), last_row(work)) == before
        do_act.do(work, secretary, wanted)
        case = work.cases.get(case.id)
        assert "d003" in case.spoken_of
        back = do_act.once_more(work, secretary, _wanted(work, case, "speaks", {"who": "d003"}))
        assert back.words == "定下来以后，吕春敏又能看到这件事。"

    house.do_now(play)


def test_the_day_of_a_kept_answer_is_filled_in_when_it_is_shown_and_when_it_goes(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, leader, last = work.cases.get(CaseId(1)), by(work, LEADER), last_row(work)
        work.canned.put(case.category, "【小组】说，【期限】前换好", PersonId("u01"), work.now, "planned")
        row = work.canned.of(case.category, 10)[-1].id
        typed = {"outcome": ("planned",), "promise_on": ("",), "words": ("",), "kept": (str(row),)}
        filled = kept_answers.filled(work, leader, case.number, typed)
        assert filled["words"] == ["上下坪代表小组说，【期限】前换好"], "the day may still be typed"
        with pytest.raises(FieldError, match="day_wanted"):
            do_act.once_more(work, leader, Wanted(case.number, "answer", work.histories.newest_id(case.id), filled))
        wanted = Wanted(case.number, "answer", work.histories.newest_id(case.id), {**filled, "promise_on": ("2026-11-20",)})
        assert "11月20日前换好" in do_act.once_more(work, leader, wanted).words
        do_act.do(work, leader, wanted)
        assert "11月20日前换好" in heard_since(work, last)[VOTER]
        assert "【期限】" not in heard_since(work, last)[VOTER]

    house.do_now(play)


def test_the_voter_is_asked_about_a_time_in_the_words_of_the_preview(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, last = appointment(work), last_row(work)
        wanted = _wanted(work, case, "meet", {"on": "2026-11-20", "hour": "15:30", "place": "村委会"})
        shown = do_act.once_more(work, by(work, LEADER), wanted)
        do_act.do(work, by(work, LEADER), wanted)
        assert shown.words in heard_since(work, last)[VOTER]
        assert "15:30 村委会" in page(work, by(work, LEADER), case.number).timeline.entries[-1].said

    house.do_now(play)


def test_whose_it_is_may_be_erased_once(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, who = claimed(work), by(work, SECRETARY)
        do_act.do(work, who, _wanted(work, case, "erase_for", {"erase": "all"}))
        assert work.voters.get(case.voter_id) is None
        assert "u01" in {one.event.actor for one in work.histories.before(case.id, 0, 100) if one.event.kind == "erased"}
        assert not any(form.act == "erase_for" for form in page(work, who, case.number).forms)

    house.do_now(play)


def test_nobody_says_of_himself_whether_it_is_about_him(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case, who = claimed(work), by(work, SECRETARY)
        form = next(form for form in page(work, who, case.number).forms if form.act == "speaks")
        offered = dict(form.fields[0].choices)
        assert offered["d003"] == "说的是吕春敏，不让本人看"
        assert "u01" not in offered
        do_act.do(work, who, _wanted(work, case, "speaks", {"who": "d003"}))
        with pytest.raises(NoSuchCaseError):
            page(work, by(work, MEMBER), case.number)
        form = next(form for form in page(work, who, case.number).forms if form.act == "speaks")
        assert dict(form.fields[0].choices)["d003"] == "说的不是吕春敏，让本人看"

    house.do_now(play)


def test_who_may_see_it_no_more_is_led_elsewhere(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = claimed(work)
        assert do_act.do(work, by(work, LEADER), _wanted(work, case, "recuse", {"reason": "亲戚"})) == ""
        with pytest.raises(NoSuchCaseError):
            page(work, by(work, LEADER), case.number)
        with pytest.raises(NoSuchCaseError):
            do_act.do(work, by(work, LEADER), _wanted(work, case, "note", {"words": WORD}))

    house.do_now(play)


def test_nobody_handles_or_reads_his_own_matter_here(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        own = desk.opened(work, MEMBER, "我家门口的路坏了")
        with pytest.raises(NoSuchCaseError):
            page(work, by(work, MEMBER), own.number)
        assert not any(offers(work, by(work, MEMBER), own, act) for act in ACTS)
        with pytest.raises(NoSuchCaseError):
            do_act.do(work, by(work, MEMBER), _wanted(work, own, "claim", {}))

    house.do_now(play)


def test_a_form_that_is_none_is_none(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> Any:
        return refused(work, LEADER, _wanted(work, claimed(work), "no_such_form", {}))

    assert isinstance(house.do_now(play), NoSuchCaseError)


def test_the_number_of_another_case_reads_like_none(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        for number in ("QX-2611-0099", "", "QX-2611-0001'--", "\x00", "长" * 10_000):
            with pytest.raises(NoSuchCaseError):
                page(work, by(work, LEADER), number)
        assert work.cases.get(CaseId(1)).number == "QX-2611-0001"

    house.do_now(play)


def test_before_an_answer_leaves_it_is_said_that_those_read_it_who_joined(house: DatabaseThread) -> None:  # noqa: F811
    def play(work: Work) -> None:
        case = with_joined(work)
        for act, sent, who in (("answer", {"outcome": "solved", "words": WORD}, LEADER), ("decline", {"reason": WORD}, SECRETARY)):
            shown = do_act.once_more(work, by(work, who), _wanted(work, case, act, sent)).words
            assert shown.endswith("（并进来的 1 件也发。）"), act

    house.do_now(play)
