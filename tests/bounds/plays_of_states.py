"""Deeds that need a case, a record, an appointment or a day in a state of its own, which is put before it is counted."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from domain.town_file.town_json import as_data
from domain.values.ids import CaseId, ChatId, Handle, PersonId
from domain.values.refusal import TO_WRITE
from domain.visits.meetings import slots_of
from domain.visits.reception import place_of
from domain.visits.visit_days import rule_of
from reports.town_reader import read_town_file
from services.deed.by import By
from services.deed.nags import Nags
from services.deed.work import Work
from services.staff import roster_file
from services.visits.matters import open_twin
from services.watch.due import OF_CASE, OTHERS
from talk.press import press_button
from tests.bounds import crowded_town as town
from tests.bounds.crowded_town import GROUP, LEADER, MEMBER, NOW, SECRETARY, Made, due, moment, press
from tests.bounds.plays import Deed, Play, answered, asks, claims, complains, newest, presses, writes

SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"


def has(case: int, **columns: Any) -> Deed:
    """The case stands so."""
    names = ", ".join(f'"{name}" = :{name}' for name in columns)
    return lambda work: work.connection.execute(text(f"UPDATE case_ SET {names} WHERE id = :id"), {"id": case, **columns}) and None


def then(kind: str, account: int, case: int, table: str, value: str = "", *, before: str = "") -> Deed:
    """A press on the button that names the newest row of a table."""

    def press_it(work: Work) -> None:
        presses(account, kind, case, f"{before}{newest(work, table)}{value}")(work)

    return press_it


def cases(made: Made) -> Iterator[Play]:
    own, long_matter = made["unclaimed"], made["talk"]
    yield Play("appeal of a declined case", presses(town.VOTER, "appeal", own), (has(own, status="declined"),), "appeal")
    closed = has(own, status="closed", rating="satisfied", rated_at=moment(days=1), answered_at=moment(days=2), closed_at=moment(days=1))
    for kind, value in (("reopen", ""), ("solved", "yes")):
        yield Play(f"{kind} of a rated case", presses(town.VOTER, kind, own, value), (closed,), kind)
    over = has(own, status="closed", closed_at=moment(days=40)), writes(town.VOTER, "合作医疗怎么交")
    yield Play("as_again of one closed before", then("as_again", town.VOTER, own, "draft"), over, "as_again")
    states: dict[str, dict[str, Any]] = {
        "archive": {"status": "closed", "closed_at": moment(days=8), "answered_at": moment(days=9), "rating": "satisfied", "rated_at": moment(days=8)},
        "promise": {"status": "closed", "promise": "open", "promise_on": NOW.date().isoformat(), "claimer": "d003", "answered_at": moment(days=9), "closed_at": moment(days=8)},
        "rate_remind": {"status": "answered", "answered_at": moment(days=3), "claimer": "d003"},
        "wait_over": {"status": "in_progress", "claimer": "d003", "waiting_since": moment(days=9)},
        "unit_due": {"status": "in_progress", "claimer": "d003", "unit_due_on": (NOW - timedelta(days=2)).date().isoformat()},
        "nag_contact": {"status": "claimed", "claimer": "d003"},
    }  # fmt: skip
    said = (*answered(long_matter), complains(town.TALKER, long_matter))
    yield Play("undone, unsettled", partial(_of_case, "undone", long_matter), said, "undone")
    for kind, columns in states.items():
        yield Play(f"{kind} in its state", partial(_of_case, kind, long_matter), (has(long_matter, **columns),), kind)


def _of_case(kind: str, case: int, work: Work) -> None:
    nags = Nags()
    OF_CASE[kind](work, work.cases.get(CaseId(case)), due(kind, case_id=case), nags)
    for person, lines in nags.people.items():
        work.say(int(work.roster.people[PersonId(person)].handle or SECRETARY), "\n".join(lines))


def waiting(made: Made) -> Iterator[Play]:
    """What waits for a choice, a block's end, a chat."""
    blocked = made[f"voter_{town.BLOCKED}"]

    def over(work: Work) -> None:
        work.connection.execute(text("UPDATE voter SET blocked_until = :at WHERE id = :id"), {"at": moment(hours=1), "id": blocked})

    yield Play("block_over in its time", partial(_other, "block_over", {"voter_id": blocked}), (over,), "block_over")
    found: list[int] = []
    asked = writes(town.VOTER, "你好"), lambda work: found.append(newest(work, "draft", "done_at IS NULL"))
    yield Play("draft_new of words that wait", partial(_draft_new, made[f"voter_{town.VOTER}"], found), asked, "draft_new")

    def shut(work: Work) -> None:
        work.rows.shut_chat(ChatId(GROUP), NOW, TO_WRITE)
        work.roster_changed()

    yield Play("group_look of a shut chat", partial(_other, "group_look", {"group": "g1", "since": NOW.isoformat()}), (shut,), "group_look")


def _other(kind: str, data: dict[str, Any], work: Work) -> None:
    OTHERS[kind](work, due(kind, **data))


def _draft_new(voter: int, found: list[int], work: Work) -> None:
    OTHERS["draft_new"](work, due("draft_new", voter_id=voter, draft=str(found[-1])))


def records(made: Made) -> Iterator[Play]:
    """A visit record that is being written, and a visitor of a reception."""
    begun = presses(MEMBER, "vr_new")
    told = [then(f"vr_{kind}", MEMBER, 0, "visit_record", value) for kind, value in
            (("village", ":v01"), ("mode", ":home"), ("number", ":households:3"), ("number", ":people:3"))]  # fmt: skip
    heard = writes(MEMBER, "村口的路灯坏了三天")
    for kind in ("vr_case", "vr_done", "vr_forget"):
        yield Play(f"{kind} of a matter just heard", then(kind, MEMBER, 0, "visit_matter"), (begun, *told, heard), kind)
    again = writes(MEMBER, "桥栏杆断了一截")
    yield Play("vr_join of a matter that is open already", _join, (begun, *told, again), "vr_join")
    kept = writes(MEMBER, "村口的路灯坏了三天")
    came_on = writes(MEMBER, "已经喊人去修了")
    in_hand = has(made["talk"], status="claimed", claimer="d003")
    yield Play("as_reply of words that wait", then("as_reply", MEMBER, made["talk"], "draft"), (in_hand, came_on), "as_reply")
    hinted = has(made["talk"], status="claimed", claimer="d003"), writes(MEMBER, "这个我接不了，太忙了")
    for act in ("release", "note"):
        yield Play(f"as_act {act} of words that wait", then("as_act", MEMBER, made["talk"], "draft", before=f"{act}:"), hinted, "as_act")
    led = writes(SECRETARY, "新来一个代表叫张三")
    yield Play("as_task of words that wait", then("as_task", SECRETARY, 0, "draft", before="people:"), (led,), "as_task")
    yield Play("as_which of words that wait", then("as_which", MEMBER, 0, "draft", before="release:"), hinted, "as_which")
    yield Play("as_visit of words that wait", then("as_visit", MEMBER, 0, "draft"), (kept,), "as_visit")
    saved = then("vr_save", MEMBER, 0, "visit_record", ":anyway")
    yield Play("vr_save of a whole record", saved, (begun, *told, heard), "vr_save")
    checked = then("vk_set", SECRETARY, 0, "visit_record", ":ok")
    yield Play("vk_undo of a check", then("vk_undo", SECRETARY, 0, "visit_record"), (begun, *told, heard, saved, checked), "vk_undo")
    yield Play("vr_whose by the leader", then("vr_whose", LEADER, 0, "visit_record", ":d004"), (presses(LEADER, "vr_new"),), "vr_whose")
    came = asks(MEMBER, "walk_in_words", 0, {}), writes(MEMBER, "低保怎么办")
    yield Play("wi_case of a visitor", then("wi_case", MEMBER, 0, "draft", ":v01"), came, "wi_case")
    yield Play("wi_on of a visitor", then("wi_on", MEMBER, 0, "draft", ":60"), came, "wi_on")
    answered = then("wi_done", MEMBER, 0, "draft")
    yield Play("wi_done of a visitor", answered, came, "wi_done")
    for kind in ("erase_note", "erase_note_yes"):
        yield Play(f"{kind} of a visitor", then(kind, SECRETARY, 0, "walk_in", before="w"), (*came, answered), kind)


def _join(work: Work) -> None:
    """The matter just heard, with the open case that it resembles."""
    matter = work.visits.matter(newest(work, "visit_matter"))
    assert matter is not None
    by = By(work.roster.persons_of(Handle(MEMBER)), Handle(MEMBER))
    twin = open_twin(work, by, work.visits.there(matter.record_id), "桥栏杆断了一截")
    assert twin is not None
    press_button(work, press(MEMBER, f"vr_join|0|{matter.id}:{twin.id}"))


def workbooks(made: Made) -> Iterator[Play]:
    """A roster's file that was read and waits: somebody bears another name, a unit has another contact."""
    renamed, other = _file("deputies", name="王新人"), _file("handling_units", contact="李科长")
    yield Play("roster_who of one who is renamed", partial(_decide, "roster_who", ":same"), (_kept(renamed),), "roster_who")
    yield Play("roster_yes to another contact", partial(_decide, "roster_yes", ""), (_kept(other),), "roster_yes")


def _file(section: str, **changed: str) -> dict[str, Any]:
    """The sample town's, with this in the first row of a section."""
    found = json.loads(json.dumps(as_data(read_town_file(SAMPLE)), default=str))
    found["sections"][section][0][1].update(changed)
    return {**found, "seen": True}


def _kept(found: dict[str, Any]) -> Deed:
    return lambda work: roster_file.go_on(work, SECRETARY, found)


def _decide(kind: str, value: str, work: Work) -> None:
    press_button(work, press(SECRETARY, f"{kind}|0|{newest(work, 'stored_file')}{value}"))


def _book(work: Work) -> None:
    """The first half hour of the next reception day."""
    rule = rule_of(work.roster.congress, "reception")
    day = work.days.next_from("reception", work.today + timedelta(days=1))
    slot = slots_of(place_of(work.roster, rule)[1])[0] if rule is not None else None
    if day is not None and slot is not None:
        press_button(work, press(town.VOTER, f"mt_book|0|{day.id}:{slot:%H%M}"))


def appointments(made: Made) -> Iterator[Play]:
    case, voter = made["talk"], made[f"voter_{town.TALKER}"]

    def made_at(status: str, days: int, by: str = "d003") -> Deed:
        at = NOW + timedelta(days=days)
        return lambda work: work.meetings.put(voter_id=voter, at=at, place="村部", status=status, made_by=by, made_at=NOW, case_id=case)

    asked, agreed, past = made_at("asked", 2), made_at("agreed", 2), made_at("agreed", -1)
    held = claims(case)
    yield Play("mt_book of a half hour", _book, kind="mt_book")
    for kind in ("mt_yes", "mt_change"):
        yield Play(f"{kind} to a proposal", then(kind, town.TALKER, 0, "meeting"), (held, asked), kind)
    wished = made_at("asked", 3, by="voter")
    yield Play("mt_take of a time its voter wants", then("mt_take", MEMBER, case, "meeting"), (held, agreed, wished), "mt_take")
    yield Play("mt_again instead", presses(MEMBER, "mt_again", case), (held, agreed, wished), "mt_again")
    for words in ("改成四点", "要带什么", "在哪里见"):
        yield Play(f"{words} of an appointment", writes(town.TALKER, words), (held, agreed))
    for words in ("改成四点", "我那天来不了"):
        yield Play(f"{words} of a deputy's", writes(MEMBER, words), (held, agreed))
    yield Play("mt_off of an appointment", then("mt_off", town.TALKER, 0, "meeting"), (held, agreed), "mt_off")
    yield Play("mt_cancel of an appointment", then("mt_cancel", town.TALKER, 0, "meeting"), (held, agreed), "mt_cancel")
    yield Play("mt_done after it", then("mt_done", MEMBER, 0, "meeting", ":met"), (held, past), "mt_done")
    for step, when in (("before", agreed), ("after", past)):
        yield Play(f"meeting, {step}", _remind(step, 2 if step == "before" else -1), (held, when), "meeting")


def _remind(step: str, days: int) -> Deed:
    at = (NOW + timedelta(days=days)).isoformat()
    return lambda work: OTHERS["meeting"](work, due("meeting", meeting=newest(work, "meeting"), step=step, at=at))


def duties(made: Made) -> Iterator[Play]:
    """A deputy on the rota of a reception day that is today."""

    def today(work: Work) -> None:
        work.connection.execute(text("UPDATE congress_day SET held_on = :day WHERE id = 3"), {"day": NOW.date().isoformat()})
        work.days.put_duty(3, PersonId("d003"))

    yield Play("rd_here on the day", presses(MEMBER, "rd_here", 0, "3"), (today,), "rd_here")
    yield Play("rd_ask for a stand-in", presses(MEMBER, "rd_ask", 0, "3"), (today,), "rd_ask")
    yield Play("rd_whom_on for a stand-in", presses(MEMBER, "rd_whom_on", 0, "3:30"), (today,), "rd_whom_on")
    yield Play("rd_want of one", presses(MEMBER, "rd_want", 0, "3:d002"), (today,), "rd_want")
    wanted = presses(MEMBER, "rd_want", 0, "3:d002")
    yield Play("rd_agree by him", presses(town.DEPUTY_LEADER, "rd_agree", 0, "3:d003:d002:yes"), (today, wanted), "rd_agree")
    yield Play("rd_fill by the secretary", presses(SECRETARY, "rd_fill", 0, "3:d003"), (today,), "rd_fill")
    yield Play("rd_fill_on by the secretary", presses(SECRETARY, "rd_fill_on", 0, "3:d003:60"), (today,), "rd_fill_on")
    yield Play("rd_filled by the secretary", presses(SECRETARY, "rd_filled", 0, "3:d003:d002"), (today,), "rd_filled")
    yield Play("rd_leader by him", presses(MEMBER, "rd_leader", 0, "3"), (today,), "rd_leader")
    yield Play("ro_here by the secretary, on the day", presses(SECRETARY, "ro_here", 0, "3:d003"), (today,), "ro_here")

    def yesterday(work: Work) -> None:
        today(work)
        before = (NOW - timedelta(days=1)).date().isoformat()
        work.connection.execute(text("UPDATE congress_day SET held_on = :day WHERE id = 3"), {"day": before})

    for kind, value in (("ro_day", "3"), ("ro_here", "3:d003"), ("ro_away", "3:d003"), ("ro_none", "3"), ("ro_visitor", "3")):
        yield Play(f"{kind} of a reception day that is over", presses(SECRETARY, kind, 0, value), (yesterday,), kind)
    yield Play("ro_swapped on a reception day that is over", presses(SECRETARY, "ro_swapped", 0, "3:d003:d002"), (yesterday,), "ro_swapped")
    emptied = [presses(SECRETARY, "ro_out", 0, f"4:{person}") for person in ("d026", "d065")]
    yield Play("ro_copy to a month without anybody", presses(SECRETARY, "ro_copy", 0, "2026-12"), tuple(emptied), "ro_copy")
    gone = presses(MEMBER, "vr_new"), presses(SECRETARY, "suspend", 0, "d003")
    yield Play("vr_take by the leader", then("vr_take", LEADER, 0, "visit_record", ""), gone, "vr_take")
    asked = presses(MEMBER, "vd_leave", 0, "1")
    yield Play("vd_allow by the leader", presses(LEADER, "vd_allow", 0, "1:d003:approved"), (asked,), "vd_allow")
    allowed = presses(LEADER, "vd_allow", 0, "1:d003:approved")
    yield Play("vd_undo by the leader", presses(LEADER, "vd_undo", 0, "1:d003:approved"), (asked, allowed), "vd_undo")


def of_states(made: Made) -> Iterator[Play]:
    for part in (cases, waiting, records, workbooks, appointments, duties):
        yield from part(made)
