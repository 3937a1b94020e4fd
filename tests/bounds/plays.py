"""Deeds to play in the crowded town (crowded_town.py): what people write and press. What the clock does: plays_of_the_clock.py."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import text

from domain.cases.case import Event
from domain.cases.details_in_hand import BackAsked, Sealed
from domain.values.ids import CaseId, Handle, VillageId, VoterId
from domain.values.message import Media
from services.deed.by import By
from services.deed.work import Work
from services.desk import key_in
from services.desk.key_in import KeyedIn
from services.voter.add_words import join
from services.voter.new_case import new_case
from storage.steps import Step
from talk.edits import receive_edit
from talk.group import receive_group_message
from talk.house import ASKED, ASKED_VOTER, COMMANDS, OF_CARD, OF_OWN_CASE, OF_PAGE, OF_VOTER, STAFF_COMMANDS
from talk.press import press_button
from talk.private import receive_private_message
from tests.bounds import crowded_town as town
from tests.bounds.crowded_town import CHAIR, GROUP, LEADER, MEMBER, NOW, SECRETARY, Made, message, press

Deed = Callable[[Work], Any]
NUMBER = "QX-2611-0002"


@dataclass(frozen=True)
class Play:
    """`before` is not counted. `kind` is what its table calls it (a command, a button, a step), for who counts what was played.

    `portion`: which of the portions it leaves is done then; empty for the first.
    """

    name: str
    deed: Deed
    before: tuple[Deed, ...] = ()
    kind: str = ""
    portion: str = ""


def presses(account: int, kind: str, case: int = 0, value: str = "", chat: int = 0) -> Deed:
    return lambda work: press_button(work, press(account, f"{kind}|{case}|{value}", chat=chat))


def writes(account: int, words: str, message_id: int = 77, **more: Any) -> Deed:
    return lambda work: receive_private_message(work, message(account, words, message_id, **more))


def says(account: int, words: str, reply_to: Callable[[Work], int] | None = None) -> Deed:
    """In the group's chat."""

    def say(work: Work) -> None:
        more = {"reply_to": reply_to(work)} if reply_to is not None else {}
        receive_group_message(work, message(account, words, 90, GROUP, **more))

    return say


def edits(account: int, words: str, message_id: int) -> Deed:
    return lambda work: receive_edit(work, message(account, words, message_id))


@cache
def claims(case: int, who: int = MEMBER) -> Deed:
    """Always the same deed for the same case: what several plays begin with is done once (test_bounds.py)."""
    return presses(who, "claim", case)


def newest(work: Work, table: str, condition: str = "1 = 1") -> int:
    return int(work.connection.execute(text(f"SELECT max(id) FROM {table} WHERE {condition}")).scalar_one() or 0)


def card_of(case: int, work: Work) -> int:
    return work.places.message_ids(work.cards.of(CaseId(case))[0].outbox_id)[0]


def unreachable(voter: int) -> Deed:
    return lambda work: work.voters.change(VoterId(voter), unreachable_since=NOW - timedelta(days=9))


def late(deed: Deed) -> Deed:
    """The same five minutes later: what was said just now took so long."""

    def do(work: Work) -> None:
        work.now += timedelta(minutes=5)
        deed(work)

    return do


def commands(made: Made) -> Iterator[Play]:
    rest = {"case": NUMBER, "find": "路灯", "audit": NUMBER, "block": f"{NUMBER} 3 骂人", "start": "d_QXv02", "erase": NUMBER}
    for name in COMMANDS:
        yield Play(f"/{name} by a voter", writes(town.VOTER, f"/{name} {rest.get(name, '')}".strip()), kind=name)
    yield Play("/my by one with a long matter", writes(town.TALKER, "/my"))
    yield Play("/start by a stranger", writes(town.STRANGER, "/start"))
    for name in STAFF_COMMANDS:
        for who, account in {"the secretary": SECRETARY, "a leader": LEADER, "a deputy": MEMBER, "the chair": CHAIR}.items():
            yield Play(f"/{name} by {who}", writes(account, f"/{name} {rest.get(name, '')}".strip()), kind=name)
    yield Play("/find of what nobody wrote", writes(SECRETARY, "/find 天外飞仙"))
    yield Play("/find by filters", writes(SECRETARY, "/find 上坪村 今年 道路 没有了结"))
    yield Play("/find by filters and words", writes(MEMBER, "/find 逾期 供电所 路灯"))
    yield Play("/visitday of a full month", writes(SECRETARY, "/visitday 2025-03"))


def words(made: Made) -> Iterator[Play]:
    photo = (Media("photo", "f", 1),)
    yield Play("a stranger's first words", writes(town.STRANGER, "路坏了"))
    yield Play("words before consent beside many", writes(town.HOLDER, "再说一句"))
    yield Play("words over the rate beside many", writes(town.FLOODER, "再说一句"))
    yield Play("words of a blocked voter beside many", writes(town.BLOCKED, "再说一句"))
    yield Play("a matter of one with many cases", writes(town.VOTER, "电线杆倒了"))
    yield Play("a hello of one with many drafts", writes(town.VOTER, "你好"))
    yield Play("a photo", writes(town.VOTER, "", media=photo))
    yield Play("a part of an album", writes(town.TALKER, "", media=photo, album="a1"))
    yield Play("further words on a long matter", writes(town.TALKER, "还有一句"))
    yield Play("a word that came late", late(writes(town.FLOODER, "电线杆倒了", 78)))
    yield Play("one who was away writes again", writes(town.GONE, "我回来了"), (unreachable(made[f"voter_{town.GONE}"]),))
    yield Play("an edit on a long matter", edits(town.TALKER, "改成这样", 1_000_001))
    for account in (town.HOLDER, town.FLOODER, town.VOTER, MEMBER):
        yield Play(f"an edit of words that wait or never came, {account}", edits(account, "改", 1100))
    yield Play("a rating typed", writes(town.VOTER, "满意"))
    for typed in ("撤回", "催一下", "改一下", "修好了", "不满意", "还有一件事", "什么时候有人来", "谁在看我写的"):
        for account in (town.VOTER, town.TALKER):
            yield Play(f"{typed} typed by {account}", writes(account, typed))
    yield Play("a deputy's words", writes(MEMBER, "记一下"))
    yield Play("a note on a long matter", says(LEADER, "看过了", partial(card_of, made["talk"])))
    yield Play("talk in the group", says(LEADER, "吃了吗"))


CASE_VALUES = {
    "outcome": "solved", "q_group": "g2", "forward_to": "n01", "forward_due": "n01:2026-11-12", "forward_go": "n01:2026-11-12", "up_to": "d072",
    "up_due": "d072:2026-11-12", "unit_said": "1:2026-11-04", "up_said": "d072:2026-11-04", "consulted": "visit", "named": "d004", "hand_on": "d004", "key_lead": "d072", "call_rate": "1:satisfied", "call_solved": "yes",
    "other_day": "up_due:d072", "classify_as": "category:water", "mark_yes": "mark:urgent", "hand_yes": "d004", "speaks_of": "d004", "speaks_for": "yes",
    "erase_yes": "withdraw:words", "groups_on": "30", "units_on": "30", "claimers_on": "30", "hands_on": "30", "leads_on": "30", "people_on": "30",
    "mains_on": "30", "suggest_on": "10", "canned_reply_on": "5", "canned_answer_on": "5",
}  # fmt: skip
OWN_VALUES = {"category": "water", "case_village": "v02", "rate": "1:unsatisfied", "solved": "yes", "speaks_turn": "1:d001"}
"""What a button carries where it carries anything."""
SENDS = {
    "send": "reply",
    "send_all": "reply",
    "send_alone": "reply",
    "send_wait": "reply",
    "send_other": "reply",
    "drop": "reply",
    "send_answer": "answer",
}


def case_buttons(made: Made) -> Iterator[Play]:
    values = CASE_VALUES | {"merge_into": str(made["main"]), "suggest_add": str(made["suggestion"]), "canned_use": f"reply:{made['canned']}",
                            "join_alike": str(made["digest"])}  # fmt: skip
    for kind in OF_CARD:
        value = values.get(kind, "")
        for name in ("talk", "main", "queued", "answered", "joined", "folded"):
            who = SECRETARY if name in ("queued", "answered") else LEADER
            yield Play(f"{kind} on {name}", presses(who, kind, made[name], value), kind=kind)
        yield Play(
            f"{kind} in the group",
            presses(LEADER, kind, made["folded" if kind in ("unfold", "join_alike") else "talk"], value, GROUP),
            kind=kind,
        )
        for name in ("talk", "main"):
            yield Play(f"{kind} on {name}, claimed", presses(LEADER, kind, made[name], value), (claims(made[name]),), kind)
            if kind in SENDS:
                yield Play(f"{kind} on {name}, drafted", *drafted(made[name], kind, SENDS[kind]), kind)
    yield from of_units(made)
    yield from of_above(made)
    yield from of_visitors()
    empty = (*answered(made["talk"]), asks(SECRETARY, "send_back_reason", made["talk"], {}))
    yield Play("words for send_back_reason on talk, answered", writes(SECRETARY, "没有说何时修"), empty, "send_back_reason")
    yield Play("send_back on talk, answered", presses(SECRETARY, "send_back", made["talk"]), answered(made["talk"]), "send_back")
    noted = says(LEADER, "看过了", partial(card_of, made["talk"]))
    yield Play("send_note of a note", partial(_send_note, made["talk"]), (noted,), "send_note")
    declined = presses(SECRETARY, "q_decline", made["queued"]), writes(SECRETARY, "请找法院")
    yield Play("decline_go, drafted", partial(_decline_go, made["queued"]), declined, "decline_go")
    gone = (*declined, partial(_decline_go, made["queued"]))
    yield Play("decline_undo", presses(SECRETARY, "decline_undo", made["queued"]), gone, "decline_undo")
    for kind in ("back_yes", "back_no"):
        yield Play(f"{kind} of a late one", presses(SECRETARY, kind, made["talk"]), (asked_back(made["talk"]),), kind)
    yield from own_buttons(made)
    for kind, how in (("seal_keep", "asked"), ("seal_give", "asked"), ("seal_danger", "media")):
        yield Play(f"{kind} of a sealed one", presses(town.VOTER, kind, made["unclaimed"]), (sealed(made["unclaimed"], how),), kind)
    kept = sealed(made["unclaimed"], "due"), presses(SECRETARY, "q_keep", made["unclaimed"])
    yield Play("q_undo of what she kept", presses(SECRETARY, "q_undo", made["unclaimed"]), kept, "q_undo")
    for deed, undo, value in (("speaks_of", "speaks_undo", "d004"), ("key_lead", "key_undo", "d072")):
        decided = presses(SECRETARY, deed, made["talk"], value)
        yield Play(f"{undo} of a decision", presses(SECRETARY, undo, made["talk"]), (decided,), undo)
    for kind, how in (("q_keep", "due"), ("q_give", "due"), ("q_ask", "kept")):
        yield Play(f"{kind} of a sealed one", presses(SECRETARY, kind, made["unclaimed"]), (sealed(made["unclaimed"], how),), kind)


def own_buttons(made: Made) -> Iterator[Play]:
    """Those of a voter on matters of his own."""
    for account, name in ((town.TALKER, "talk"), (town.VOTER, "unclaimed"), (town.GONE, "main")):
        for kind in OF_OWN_CASE:
            yield Play(f"{kind} on {name} by its voter", presses(account, kind, made[name], OWN_VALUES.get(kind, "")), kind=kind)
        for kind in ("rate", "solved", "reopen", "mine", "nag"):
            deed = presses(account, kind, made[name], OWN_VALUES.get(kind, ""))
            yield Play(f"{kind} on {name} by its voter, answered", deed, answered(made[name]), kind)
        for kind in ("undone_yes", "undone_no"):
            deed = presses(account, kind, made[name], "1:unsatisfied")
            yield Play(f"{kind} on {name} by its voter, who complains", deed, (*answered(made[name]), complains(account, made[name])), kind)
        for kind in ("as_more", "as_open", "as_again", "ask_after"):
            yield Play(
                f"{kind} on {name} of words that wait", partial(_choose_on, account, kind, made[name]), (writes(account, "你好"),), kind
            )
        said = (partial(_says_on, account, made[name]),)
        yield Play(f"split_off on {name}", partial(_split_off, account, made[name]), said, "split_off")
    told = (partial(_tells_another, town.TALKER), partial(_says_on, town.TALKER, made["talk"]))
    for kind in ("parts_apart", "parts_one"):
        yield Play(f"{kind} of two matters", partial(_press_newest, town.TALKER, kind), (partial(_tells_two, town.TALKER),), kind)
    behind = (partial(_says_more, town.TALKER, made["talk"]),)
    for kind in ("part_new", "part_kept"):
        yield Play(f"{kind} of words behind an answer", partial(_split_off, town.TALKER, made["talk"], kind=kind), behind, kind)
    yield Play("moved_to another", partial(_moved_to, town.TALKER, made["talk"]), told, "moved_to")


def of_visitors() -> Iterator[Play]:
    """Somebody who was received today, and has his answer there."""
    came = (_received,)
    yield Play("spot of a visitor", lambda work: press_button(work, press(LEADER, f"spot|{newest(work, 'case_')}")), came, "spot")
    chosen = (*came, lambda work: press_button(work, press(LEADER, f"spot_as|{newest(work, 'case_')}|explained")))
    yield Play("spot_as of a visitor", chosen[-1], came, "spot_as")
    yield Play("words for spot_words of a visitor", writes(LEADER, "带户口本去填表"), chosen, "spot_words")
    noted = (lambda work: work.walk_ins.put(held_on=work.today, recorded_by="d001", at=NOW, words="医保卡丢了") and None,)
    told = (*noted, lambda work: press_button(work, press(LEADER, f"wi_told|0|{newest(work, 'walk_in')}")))
    yield Play("wi_told of a visitor", told[-1], noted, "wi_told")
    yield Play("words for walk_in_answer of a visitor", writes(LEADER, "到三号窗口"), told, "walk_in_answer")


def _received(work: Work) -> None:
    """Written down by the leader of his group."""
    key_in.key_in(
        work,
        By(work.roster.persons_of(Handle(LEADER)), Handle(LEADER)),
        message(LEADER, "低保怎么办", 91),
        KeyedIn(VillageId("v01"), "reception"),
    )


def of_units(made: Made) -> Iterator[Play]:
    """What a unit said, and what goes back to it."""
    for name in ("talk", "main"):
        case = made[name]
        handed = (claims(case), presses(LEADER, "forward_go", case, "n01:2026-11-12"))
        for kind, value in (("unit_answered", ""), ("unit_said", "1:2026-11-04")):
            yield Play(f"{kind} on {name}, forwarded", presses(LEADER, kind, case, value), handed, kind)
        said = (*handed, asks(LEADER, "unit_words", case, {"value": "1:2026-11-04"}), writes(LEADER, "换好了"))
        yield Play(f"words for unit_words on {name}, forwarded", said[-1], said[:-1], "unit_words")
        yield Play(f"unit_show on {name}, answered", partial(_unit_show, case), said, "unit_show")
        yield Play(f"unit_again on {name}, answered", presses(LEADER, "unit_again", case), said, "unit_again")


def of_above(made: Made) -> Iterator[Play]:
    """What the level above reported back."""
    for name in ("talk", "main"):
        case = made[name]
        handed = (claims(case), presses(LEADER, "up_due", case, "d072:2026-11-12"))
        for kind, value in (("up_answered", ""), ("up_said", "d072:2026-11-04")):
            yield Play(f"{kind} on {name}, handed up", presses(LEADER, kind, case, value), handed, kind)
        asked = asks(LEADER, "up_words", case, {"value": "d072:2026-11-04"})
        yield Play(f"words for up_words on {name}, handed up", writes(LEADER, "下周派人来修"), (*handed, asked), "up_words")


def _unit_show(case: int, work: Work) -> None:
    press_button(work, press(LEADER, f"unit_show|{case}|{newest(work, 'case_message')}"))


def asked_back(case: int) -> Deed:
    """Its group asks to give it back, late."""
    asked = Event("back_asked", NOW, NOW, "d001", BackAsked(why="归县里"))
    return lambda work: work.cases.record(work.cases.get(case), asked)


def sealed(case: int, how: str) -> Deed:
    """It left its group, and waits under this seal."""
    steps = [Event("sealed", NOW, NOW, "system", Sealed(how=step)) for step in ("asked", how)]
    return lambda work: work.cases.record(work.cases.get(case), *steps)


def _decline_go(case: int, work: Work) -> None:
    press_button(work, press(SECRETARY, f"decline_go|{case}|{newest(work, 'draft')}"))


def _send_note(case: int, work: Work) -> None:
    press_button(work, press(LEADER, f"send_note|{case}|{newest(work, 'case_message', 'kind = ' + repr('note'))}"))


def drafted(case: int, kind: str, sort: str) -> tuple[Deed, tuple[Deed, ...]]:
    """A press on the button below words that were shown once more, and what led there."""

    def press_it(work: Work) -> None:
        value = f"{newest(work, 'draft')}:solved:" if sort == "answer" else str(newest(work, "draft"))
        press_button(work, press(LEADER, f"{kind}|{case}|{value}"))

    ask = presses(LEADER, "outcome", case, "solved") if sort == "answer" else presses(LEADER, "reply", case)
    return press_it, (claims(case, LEADER), ask, writes(LEADER, "明天来修"))


def answered(case: int) -> tuple[Deed, ...]:
    deed, before = drafted(case, "send_answer", "answer")
    return (*before, deed)


def voter_buttons(made: Made) -> Iterator[Play]:
    values = {"village": ("v02", "none"), "language": ("en",), "visit_remind": ("on", "off"), "pv_erase": ("withdraw:words", "go_on:keep"),
              "pv_consent_yes": ("withdraw", "go_on")}  # fmt: skip
    for kind in OF_VOTER:
        if kind in ("as_new", "as_own", "as_nothing", "secret_all"):
            for account in (town.VOTER, town.TALKER):
                yield Play(f"{kind} by {account}", partial(_choose, account, kind), (writes(account, "你好"),), kind)
            continue
        for value in values.get(kind, ("",)):
            yield Play(f"{kind} {value} by a voter", presses(town.VOTER, kind, 0, value), kind=kind)
    yield Play("agree with many words held", presses(town.HOLDER, "agree"), kind="agree")
    yield Play("a village with many words held", presses(town.HOLDER, "village", 0, "v02"))


def _choose(account: int, kind: str, work: Work) -> None:
    press_button(work, press(account, f"{kind}|0|{newest(work, 'draft')}"))


def _choose_on(account: int, kind: str, case: int, work: Work) -> None:
    press_button(work, press(account, f"{kind}|{case}|{newest(work, 'draft')}"))


def _split_off(account: int, case: int, work: Work, kind: str = "split_off") -> None:
    said = newest(work, "case_message", f"case_id = {case} AND author = 'voter'")
    press_button(work, press(account, f"{kind}|{case}|{said}"))


def _moved_to(account: int, case: int, work: Work) -> None:
    said = newest(work, "case_message", f"case_id = {case} AND author = 'voter'")
    owner = work.cases.get(CaseId(case)).voter_id
    other = next(one.id for one in work.cases.of_voter(VoterId(owner or 0)) if one.open and one.id != case)
    press_button(work, press(account, f"moved_to|{other}|{said}"))


def _tells_another(account: int, work: Work) -> None:
    voter = work.voters.of_account(Handle(account))
    assert voter is not None
    new_case(work, voter, message(account, "桥栏杆断了", 89))


def _tells_two(account: int, work: Work) -> None:
    voter = work.voters.of_account(Handle(account))
    assert voter is not None
    new_case(work, voter, message(account, "一是路灯不亮，二是公厕堵了", 87))


def _press_newest(account: int, kind: str, work: Work) -> None:
    press_button(work, press(account, f"{kind}|{newest(work, 'case_')}"))


def _says_on(account: int, case: int, work: Work) -> None:
    """His newest words on it: what he may move."""
    voter = work.voters.of_account(Handle(account))
    assert voter is not None
    join(work, voter, work.cases.get(CaseId(case)), message(account, "还有一句", 88), others=())


def complains(account: int, case: int) -> Deed:
    """Below its answer."""

    def say(work: Work) -> None:
        voter = work.voters.of_account(Handle(account))
        assert voter is not None
        join(work, voter, work.cases.get(CaseId(case)), message(account, "还在漏", 89))

    return say


def _says_more(account: int, case: int, work: Work) -> None:
    """An answer with another matter behind it."""
    voter = work.voters.of_account(Handle(account))
    assert voter is not None
    join(work, voter, work.cases.get(CaseId(case)), message(account, "在的，顺便村口的路灯也不亮了", 89), others=())


def person_buttons(made: Made) -> Iterator[Play]:
    values = _person_values(made)
    for kind in OF_PAGE:
        for value in values.get(kind, ("",)):
            for who, account in {"the secretary": SECRETARY, "a deputy": MEMBER}.items():
                yield Play(f"{kind} {value} by {who}", presses(account, kind, 0, value), kind=kind)
    found: list[int] = []
    yield Play("find_page of a search by the secretary", partial(_further, found), (partial(_searched, found),), "find_page")
    yield Play("find_wider of a search by the secretary", partial(_wider, found), (partial(_filtered, found),), "find_wider")
    yield Play("my_page by a voter", presses(town.VOTER, "my_page", 0, "10"), kind="my_page")
    for act, typed in (("withdraw", "撤回"), ("ask", "什么时候有人来"), ("more", "电线杆倒了")):
        before = (writes(town.VOTER, typed),)
        yield Play(f"which_others after {typed}", partial(_turn_matters, act), before, "which_others")
        yield Play(f"a number after {typed}", writes(town.VOTER, "0002"), before, "which_matter")


def _turn_matters(act: str, work: Work) -> None:
    press_button(work, press(town.VOTER, f"which_others|0|{act}:{newest(work, 'draft')}:6"))


def _searched(found: list[int], work: Work) -> None:
    found[:] = [work.drafts.put("find", SECRETARY, "路灯", NOW), newest(work, "case_message")]


def _further(found: list[int], work: Work) -> None:
    press_button(work, press(SECRETARY, f"find_page|0|{found[0]}:{found[1]}"))


def _filtered(found: list[int], work: Work) -> None:
    found[:] = [work.drafts.put("find", SECRETARY, "上坪村 逾期 路灯", NOW)]


def _wider(found: list[int], work: Work) -> None:
    press_button(work, press(SECRETARY, f"find_wider|0|{found[0]}:1"))


ROTA_VALUES = {
    "rd_leader": ("3",), "ro_day": ("3",), "ro_add": ("3",), "ro_add_on": ("3:30",), "ro_swap_on": ("3:d001:30",), "ro_added": ("3:d005",),
    "ro_out": ("3:d001", "3:d003"), "ro_swap": ("3:d001",), "ro_swapped": ("3:d001:d005",), "ro_here": ("3:d001", "3:d003"), "ro_away": ("3:d001",), "ro_none": ("3",), "ro_visitor": ("3",), "ro_copy": ("2026-12",), "ro_at": ("s00",),
}  # fmt: skip


def _person_values(made: Made) -> dict[str, tuple[str, ...]]:
    record, broadcast, notice = str(made["record"]), str(made["broadcast"]), str(made["notice"])
    people = dict.fromkeys(
        (
            "person",
            "new_link",
            "suspend_ask",
            "suspend",
            "resume",
            "resume_yes",
            "end_seat",
            "end_yes",
            "leave",
            "leave_over",
            "stand_in",
            "person_month",
        ),
        ("d003",),
    )
    records = dict.fromkeys(
        ("vr_villages", "vr_dates", "vr_with", "vr_form", "vr_for", "vr_note", "vr_drop", "vr_save", "vr_edit"), (record,)
    )
    gathering = str(made["gathering"])
    people |= dict.fromkeys(("gn_pass", "gn_send", "gn_drop"), (gathering,))
    people |= {"gn_to": (f"{gathering}:g1",), "gn_undo": (str(made["gathering_told"]),)}
    return people | records | ROTA_VALUES | _of_activity(made["held"], made["inspected"]) | {
        "people": ("g1", "staff"), "stands_in": ("d003:d004",), "own_stand_in": ("d004",), "leave_ok": ("d001:2026-11-10:2026-11-12",), "undo_link": ("d003",), "new_village": (":v01",), "new_channel": (":v01:phone",),
        "bc_village": (f"{notice}:v01",), "bc_on": (f"{notice}:60",), "groups_of": ("60",), "members_on": ("g1:60",), "stand_in_on": ("d003:30",), "ac_on": ("30",), "new_village_on": ("::40",),
        "vd_who_on": ("1:g1:30",), "vd_where_on": ("1:g1:d003:60",),
        **{kind: (f"{record}:60",) for kind in ("vr_village_on", "vr_with_on", "vr_for_on")}, "bc_to": (f"{notice}:deputies",), "bc_send": (notice,), "bc_state": (broadcast,), "bc_stop": (broadcast,),
        "canned_for": ("road",), "canned_as": ("road:solved", "road:"), "canned_drop": (str(made["canned"]),), **_of_suggestion(str(made["suggestion"])), "vr_mode": (f"{record}:home",),
        "vr_number": (f"{record}:people:3",), "vr_village": (f"{record}:v02",), "vr_date": (f"{record}:2026-11-03",), "vr_who": (f"{record}:d004",),
        "vr_whose": (f"{record}:d004",), "vk_next": ("2025-03",), "vb_group": ("2026-11:g1",), "help_task": ("my", ""), "vb_on": ("2025-03:30",), "vd_on": ("6",), "ro_on": ("20",), "vk_set": (f"{record}:ok",), "pf_show": ("d003:2026", "d003:2026-Q4"),
        "pf_draft": ("d003:2026", "d003:2026-Q4"), "pf_on": ("60",), "pf_note": ("d003:training",), "pf_out": (str(made["training"]),), "erase_notes": ("2026-11-03:0",), "erase_note": ("w1",), "erase_note_yes": ("w1",), "unblock": (str(made[f"voter_{town.BLOCKED}"]),), "name_shown": ("no",), "phone_shown": ("mobile",), "photo_ask": ("d003",), "photo_drop": ("d003",), "deputy_card": ("d003",), "ac_group": ("g1",),
        "ac_kind": ("g1:study",), "gp_write": ("g1",), "gp_show": ("g1",), "sp_list": ("",), "sp_on": ("30",), "sp_show": ("s01",), "sp_write": ("s01",), "sum_file": ("word:2026-10",), "sum_groups": ("2026-10",), "sum_groups_on": ("2026-10:30",), "sum_group": ("g1:2026-10",), **dict.fromkeys(("topic_show", "topic_draft", "topic_make"), ("road",)), "doors": ("",), "door_on": ("60",), "office_paper": ("hand_over:d003", "year_plan:2026", "door_village:v01", "directory_office", "archive:2026", "group_book:g1:2026", "group_report:g1:2026"), "ask_sum": ("2026-10",), "ask_rota": ("",), "chase_due": ("late:1", ":0"), "of_list": ("unclaimed", "unclaimed::20", "due:late", "hand:d003"), "sheets": ("queue:0", "cases:20"), "vd_edit": ("1",), "vd_move": ("1:2026-12-21",), "vd_stay": ("",), "vd_session": ("",), "vd_leave": ("1",),
        "vd_plan": ("1:g1",), "vd_who": ("1:g1:d003",), "vd_where": ("1:g1:d003:v01",), "rd_ask": ("3",), "rd_here": ("3",),
        "audit_page": (f"{made['talk']}:5",), **dict.fromkeys(("units_page", "queue_page", "callbacks_page", "cases_page", "suggest_page", "canned_page", "promises_page"), ("20",)),
    }  # fmt: skip


def _of_activity(held: int, inspected: int) -> dict[str, tuple[str, ...]]:
    plain: dict[str, tuple[str, ...]] = {f"ac_{kind}": (str(held),) for kind in ("form", "people", "all", "heard")}
    asked = tuple(f"{held}:{part}:" for part in ("place", "day", "photo", "audience", "grades"))
    return plain | {
        "ac_list": ("g1",), "ac_list_on": ("g1:30",), "ac_people_on": (f"{held}:60",), "ac_who": (f"{held}:d003:0", f"{held}:d004:0"),
        "ac_notice": ("g1",), "ac_report": (str(inspected),), "ac_ask": asked, "ac_date": (f"{held}:2026-11-03",),
    }  # fmt: skip


def _of_suggestion(which: str) -> dict[str, tuple[str, ...]]:
    plain: dict[str, tuple[str, ...]] = {
        f"suggest_{kind}": (which,) for kind in ("show", "word", "second", "hand", "other", "extend", "talk", "answer")
    }
    return plain | {
        "suggest_second_on": (f"{which}:60",), "suggest_unit_on": (f"{which}:30",), "suggest_seconds": (f"{which}:d004",), "suggest_unit": (f"{which}:h01",), "suggest_unit_sure": (f"{which}:h01",),
        "motion_kind": (f"{which}:motion",), "motion_submit": (which,), "motion_decide": (f"{which}:listed",), "suggest_until": (f"{which}:2027-05-04",), "suggest_class": (f"{which}:solved",), "suggest_rate": (f"{which}:satisfied",), "suggest_redo": (f"{which}:1",),
    }  # fmt: skip


STEP_DATA = {"row": 1, "kind": "training", "part": "place", "station": "s02", "outcome": "solved", "value": ":v01:phone", "person": "d003", "group": "g1", "activity": "study", "day": 1, "id": 1, "record": 1,
             "category": "road", "draft": "", "deed": "up_due:d072", "list": "groups_of", "of": ""}  # fmt: skip
STEP_WORDS = {"rota_date": "2026-12-18", "promise_date": "2026-12-01", "new_place": "上坪村", "leave_days": "11月10日到11月12日", "meeting_when": "11月10日 9点 村部",
              "visit_day": "2026-11-26", "session_day": "2027-01-12", "correct": "王大娘 13800000321", "village": "下坪村", "phone": "13800000321", "contact": "王大娘 13800000321",
              "contact_words": "王大娘 13800000321", "new_due": "2026-12-01", "other_day": "2026-11-20"}  # fmt: skip


UNIT_VALUES = {"forward_note": "n01:2026-11-12", "unit_words": "1:2026-11-04", "suggest_answer": "solved", "suggest_why": "1"}


def steps(made: Made) -> Iterator[Play]:
    for kind in ASKED:
        for name in ("talk", "main", "queued"):
            who = SECRETARY if name == "queued" else LEADER
            data = (
                STEP_DATA | {"id": made["suggestion"], "held": made["held"]} | ({"value": UNIT_VALUES[kind]} if kind in UNIT_VALUES else {})
            )
            before = (claims(made[name]), asks(who, kind, made[name], data))
            yield Play(f"words for {kind} on {name}", writes(who, STEP_WORDS.get(kind, "明天来修")), before, kind)
    for kind in ASKED_VOTER:
        for account, name in ((town.TALKER, "talk"), (town.VOTER, "unclaimed")):
            asked = asks(account, kind, made[name], {})
            yield Play(f"words for {kind} by {account}", writes(account, STEP_WORDS.get(kind, "再说一句")), (asked,), kind)


def asks(account: int, kind: str, case: int | None, data: dict[str, Any]) -> Deed:
    return lambda work: work.steps.put(account, account, Step(kind, case, data, NOW + timedelta(minutes=20)))


def of_people(made: Made) -> Iterator[Play]:
    for part in (commands, words, case_buttons, voter_buttons, person_buttons, steps):
        yield from part(made)
