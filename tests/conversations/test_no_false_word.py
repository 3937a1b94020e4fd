"""No false word to anybody: each sentence that claims a fact is read against the events (docs/spec.md section 3).

The sentences come from `locales/` themselves: a new one that claims something has a row here, or this fails.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Assigned, Waited
from domain.values.ids import GroupId
from locales.catalogue import USE
from locales.refresh import source_texts
from services.deed.work import Work
from tests.conversations.test_typed_acts import answered
from tests.conversations.test_which_case import WATER, asks
from tests.town import Town

CLAIMS = re.compile(
    "已(?:经)?(?:直接)?(?:转给|转到|转交|转办|上报|告诉|答复|发给选民|替您)|告诉了|也告诉|还?没人认领|代表(?:已经|都)*(?:看得到|看到)|已经看到|(?:小组|秘书)(?:会)?看(?:得)?到|选民(?:已经)?(?:看到|收到)"
)


@dataclass(frozen=True)
class Told:
    """One sentence as somebody read it: of which case, its events up to then, what stood in its blanks."""

    case: Case
    events: Sequence[Event]
    facts: Mapping[str, str]
    at: datetime

    def did(self, kind: str) -> bool:
        return any(event.kind == kind for event in self.events)


Check = Callable[[Work, Told], bool]


def _did(*kinds: str) -> Check:
    return lambda work, told: all(map(told.did, kinds))


def _group_of(work: Work, assigned: Event) -> str:
    return work.roster.groups[assigned.of(Assigned).group or GroupId("")].name


def _passed_on(work: Work, told: Told) -> bool:
    """The group it names has it, by an event."""
    return any(e.kind == "assigned" and _group_of(work, e) == told.facts["group"] for e in told.events)


def _nobody_claimed(work: Work, told: Told) -> bool:
    """Handed over so many working days ago, and claimed by nobody on any of them."""
    since = next(e for e in reversed(told.events) if e.kind == "assigned")
    days = work.calendar.count(work.local_date(since.at), work.local_date(told.at))
    return days == int(told.facts["days"]) and not any(e.kind == "claimed" and e.at >= since.at for e in told.events)


def _voter_was_told(work: Work, told: Told) -> bool:
    """Something of it left for the chat of the case's voter, who is within reach."""
    chat = work.voters.chat_of(told.case.voter_id)
    return chat in work.traces.chats_about(told.case.id) and any(e.kind in TELLS for e in told.events)


TELLS = frozenset({"sent", "forwarded", "extended", "answered", "declined", "handed_up"})


def _no_wait_left(work: Work, told: Told) -> bool:
    return sum(e.of(Waited).days for e in told.events if e.kind == "waited") >= 5 and told.did("sent")


def _no_deputy(work: Work, told: Told) -> bool:
    """No group has it, or nobody of it is here."""
    group = told.case.group
    return group is None or (group not in work.roster.chats and not any(p.reachable for p in work.roster.members(group)))


PLAYED: Mapping[str, Check] = {
    "收到了。编号 {number}\n已转给：{group}\n类别：{category}\n最迟 {due} 给您答复。": _passed_on,
    "{number}：已发给选民。": lambda work, told: told.did("sent") and _voter_was_told(work, told),
    "{number}：已发给选民，等他回话。这段时间不催您。": _did("sent", "waiting"),
    "{number}：已发给选民。能等他回话的天数用完了，答复的日子不往后推。": _no_wait_left,
    "{number}：答复已发给选民，正在请他评价。": lambda work, told: told.did("answered") and _voter_was_told(work, told),
    "· {number} {village}：{days} 个工作日还没人认领": _nobody_claimed,
    "已经替您催了。": _did("nagged"),
    "收到，已补充到 {number}，代表看得到。": lambda work, told: told.case.group is not None and not told.case.sealed and told.did("spoke"),
    "收到，已补充到 {number}，人大秘书看得到。": lambda work, told: _no_deputy(work, told) and told.did("spoke"),
}
"""What the stories below say: each is met, and true each time."""
SHOWN_BY: Mapping[str, str] = {
    "这件已并入 {main}，只有这一位选民收到；要大家都收到，请改发给 {main}。": "test_other_card.py::test_words_on_a_joined_card_say_whom_they_reach",
    "{number}：已经告诉选民，这次不见了。再约哪天、几点？写一句，问选民行不行。": "test_meetings.py::test_a_deputy_who_cannot_come_calls_it_off_and_is_asked_when",
    "{number}：已发给选民，并进来的 {count} 件也发了。": "test_words_for_joined.py::test_progress_reaches_each_joined_voter_under_his_own_number_and_stands_in_his_timeline",
    "{day} 接待日由{name}值班，已告诉他。": "test_left_behind.py::test_what_he_has_ahead_is_listed_before_he_goes_and_each_duty_finds_somebody",
    "那天约了的选民：{count} 位，已告诉他们正在另排。": "test_left_behind.py::test_what_he_has_ahead_is_listed_before_he_goes_and_each_duty_finds_somebody",
    "{number} 并到了 {main}，一起办：已经替您催了。": "test_old_buttons_of_joined.py::test_urging_reaches_who_has_the_main_matter",
    "收到，记到 {number} 了，人大秘书看得到。": "test_talk_goes_on.py::test_words_after_a_refusal_are_said_to_it",
    "好，{day} {hour} 的约先不算数，已经告诉代表，不会白等。哪天方便，直接写下来。": "test_talk_goes_on.py::test_an_appointment_that_does_not_suit_after_all_is_told_at_once",
    "{number} 已转给{group}，最迟 {due} 给您答复。": "test_sealing.py::test_a_tip_of_an_earlier_version_is_still_hers_to_hand_over",
    "{number} 已转给{group}。本该 {due} 答复您，已经晚了，对不住；我们在催。": "test_reorganisation.py::test_a_late_matter_that_changes_its_group_is_said_to_be_late",
    "{number} 已转给{group}，最迟 {due} 给您答复。{who}": "test_sealing.py::test_his_choice_for_the_group_starts_the_limits_and_never_opens_it_to_the_official",
    "这件事只有{names}和人大秘书看得到。": "test_wishes_of_a_reader.py::test_whom_alone_he_tells_has_it_and_nobody_beside_him",
    "{names}和人大秘书看得到。": "test_who_sees_now.py::test_who_asks_reads_who_sees_it",
    "小组里的代表都看得到。": "test_who_reads.py::test_a_second_tap_opens_and_nothing_is_promised",
    "{names}看不到，小组里别的代表看得到。": "test_who_reads.py::test_a_second_tap_opens_and_nothing_is_promised",
    "{number}：已上报给{office}，请他们一起想办法。联系人不变。": "test_desk.py::test_handed_up_to_the_linked_member_who_gets_the_case_in_private",
    "{number}：代表已直接上报给{office}，请他们一起想办法。联系人不变。": "test_handed_up.py::test_the_chair_reads_who_took_the_express_and_the_voter_where_it_went",
    "已上报给{name}，选民的联系人是{contact}。": "test_handed_up.py::test_the_chair_reads_who_took_the_express_and_the_voter_where_it_went",
    "{number}：已上报，{due} 前应有回话。": "test_desk.py::test_handed_up_to_the_linked_member_who_gets_the_case_in_private",
    "已上报给{name}。您还是选民的联系人。": "test_desk.py::test_handed_up_to_the_linked_member_who_gets_the_case_in_private",
    "已上报：{names}": "test_desk.py::test_the_express_goes_straight_to_the_chair_and_into_the_queue",
    "已上报：{names}，{due} 前回话": "test_desk.py::test_handed_up_to_the_linked_member_who_gets_the_case_in_private",
    "已转办，单位 {due} 前回话": "test_slips.py::test_a_slip_has_number_addressee_seal_and_a_reply_and_no_empty_lines",
    "已告诉选民。": "test_slips.py::test_who_forwards_reads_that_he_carries_the_slip_and_whether_the_voter_heard",
    "{number}：这条备注已发给选民。": "test_readable_chat.py::test_a_note_that_is_sent_leaves_itself_alone",
    "{number}：选民看到单位的回话了。": "test_unit_answers.py::test_the_claimer_lets_the_voter_read_it_and_my_shows_it_from_then_on",
    "选民已经看到了。": "test_unit_answers.py::test_the_voter_reads_it_once",
    "已经转给代表，请等他的电话。": "test_phone_for_one.py::test_the_number_leaves_with_the_claim",
    "电话改成 {phone} 了，已经告诉代表，之前的不算。": "test_phone_for_one.py::test_a_number_put_right_reaches_the_claimer_alone",
    "号码和您说的话已经转给代表，请等他的电话。": "test_phone_for_one.py::test_what_he_says_beside_the_number_goes_with_it_to_the_same_one",
    "【{number}】代表还发来〔{what}〕，没能转到您这里，我们已经告诉他了。": "test_what_comes_in.py::test_what_telegram_refuses_to_copy_is_told_of_to_both_sides",
    "【{number}】选民撤回了。一起办的 {other} 已经答复，答复照样算数，不用再办。": "test_joined_fates.py::test_a_main_matter_taken_back_after_its_answer_changes_nothing_for_who_has_rated",
    "刚才有一条发给您的话没有送到（{number}），已告诉工作人员。点「我的事项」可以看这件事办到哪一步。": "test_refusals.py::test_words_at_fault_are_the_only_ones_to_be_worded_otherwise",
    "刚才有一条发给您的话没有送到，已告诉工作人员。点「我的事项」可以看您的事办到哪一步。": "test_refusals.py::test_words_at_fault_are_the_only_ones_to_be_worded_otherwise",
    "{about}，{unit}已经答复，请代表说说满不满意。": "test_suggestion_doc.py::test_its_deputy_is_asked_on_working_days_until_he_has_said_his_word",
    "各组还有 {count} 件没人认领。": "test_unclaimed.py::test_so_does_the_desk",
    "各组还有 {count} 件没人认领，最久的等了 {days} 个工作日。": "test_unclaimed.py::test_the_morning_says_what_nobody_has_claimed",
    "您在群里写的{said}，群里没有对得上的。不在群里说的还有没人认领的：{numbers}。是说这件的，在这里点「认领」。": "test_said_claims.py::test_what_the_chat_does_not_show_is_offered_in_private",
    "{number} 的答复已经发给选民：\n{words}\n只改几个字，就直接改您写的那句，选民那边跟着改。不是这件的，点下面收回：选民会听到发错了，这件接着办。": "test_own_slip.py::test_who_says_only_that_it_is_wrong_is_shown_what_can_be_done",
    "{number} 的那句已经发给选民，收不回。说重了、写错了，按住您写的那条改过来，选民那边跟着改；要再说一句，写「告诉选民：…」。": "test_plain_orders.py::test_a_word_that_has_left_cannot_be_taken_back_and_he_reads_how_it_is_put_right",
    "{number} 还没人认领，您这句没有照办。先认领（写「{short} 我来」），再写一遍。": "test_whose_act_it_is.py::test_before_somebody_has_it_he_reads_that_he_takes_it_first",
    "{number} 还没人认领。": "test_whose_act_it_is.py::test_of_what_nobody_has_taken_he_reads_so_and_after_the_claim_no_more",
    "没人认领的": "test_unclaimed.py::test_what_was_claimed_meanwhile_is_gone_from_the_list",
    "留在本组，已告诉他们。": "test_late_give_back.py::test_refused_it_stays_with_the_group_and_its_limit",
    "{name} 现在不能代办了：已转给他 {count} 件，其余没有动。": "test_staff.py::test_a_stand_in_takes_over_and_the_month_is_counted",
}
"""Claims that stories elsewhere show."""
NO_CLAIM: Mapping[str, str] = {
    "人大就是人民代表大会，由大家选出来的代表组成，听大家的意见，监督政府办事。在这里写，您那里的代表看得到。": "what a congress is",
    "单位已答复": "what the step is called",
    "已答复，等代表评价": "a status",
    "把反映多的事写成正式建议，一直跟到您说满意。\n打开一件事，点「更多」里的「形成建议」；发 /suggest 往下办。\n例：单位答复了，点「单位已答复」": "how it is done",
    "受理事项已答复": "a figure: tests/domain/test_statistics.py",
    "受理的 {m} 件中，已答复 {n} 件": "a figure",
    "· 受理 {owed} 件，已答复 {done} 件": "a figure",
    "已答复的": "a figure",
    "让选民看到单位回话": "what the step is called",
    "已经答复的有 {n} 件{closed}，其余的正在办，或者等代表认领。": "a figure",
    "这些事都已经答复。": "a figure",
    "这些事都已经答复，其中办结的有 {n} 件。": "a figure",
    "已答复": "a status, which is the replay of events",
    "已经答复了。": "the status, as the reason why an act is refused",
    "已答复，请评价": "a status",
    "已答复，等选民评价": "a status",
    "愿意让办事的小组看到您的名字，就点「公开身份」，再写姓名和电话。只给这件事的小组看。": "what its button does",
    "不想让办事的小组看到您的名字，就点下面的按钮。": "what its button does",
    **dict.fromkeys(
        ("已答复，已打电话告诉选民，选民不评价", "已答复，还没有告诉选民", "已答复，选民没有留联系方式，无法告知", "已答复，无法请选民评价")
        + ("已答复，承诺{day}前办好", "已答复，待告知", "已答复，无法告知", "已答复，请不到评价"),
        "a status on papers: tests/services/test_sheet_says_what_is_so.py",
    ),
    "{name}：您回话时，选民看到小组名和您的名字。": "how it is set",
    "{number}：您写了自己的名字或门牌，小组看到的和您写的一样。不想让他们看到，就点下面的按钮。": "what it shows: test_own_name_and_door.py",
}
"""What only sounds so, and why it is none."""


def claiming() -> set[str]:
    return {text.rpartition(USE)[2] for text in source_texts() if CLAIMS.search(text)}


def test_every_sentence_that_claims_something_has_its_row() -> None:
    rows = {*PLAYED, *SHOWN_BY, *NO_CLAIM}
    assert claiming() - rows == set(), "a new claim: say by which events it is true"
    assert rows - claiming() == set(), "rows of sentences that are gone"


def test_the_stories_that_show_the_others_are_there() -> None:
    here = Path(__file__).parent
    for where in SHOWN_BY.values():
        name, _, story = where.partition("::")
        assert f"def {story}(" in (here / name).read_text(encoding="utf-8"), where


def _pattern(text: str) -> re.Pattern[str]:
    blanks = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^\\n]+?)", re.escape(text))
    return re.compile(blanks if text.startswith("·") else f"^{blanks}$", re.MULTILINE)


async def _false_words(town: Town) -> tuple[set[str], list[str]]:
    """Which claims were met in any chat or popup, and which of them were not true when they were read."""
    met: set[str] = set()
    untrue: list[str] = []
    later = town.clock()
    read = [
        (m.get("text", ""), datetime.fromtimestamp(m["date"], UTC)) for c in town.telegram.state.chats.values() for m in c.messages.values()
    ]
    read += [(text, later) for _, text, _ in town.telegram.bot.popups]
    for text, check in PLAYED.items():
        for words, at in read:
            if (found := _pattern(text).search(words)) is None:
                continue
            met.add(text)
            case = await town.case(found.groupdict().get("number", "").partition("「")[0])
            so = await town.ask(_is_so, check, case, found.groupdict(), at + timedelta(seconds=5))
            untrue += [] if so else [words]
    return met, untrue


def _is_so(work: Work, check: Check, case: Case, facts: Mapping[str, str], at: datetime) -> bool:
    return check(work, Told(case, [e for e in work.cases.history(case.id) if e.at <= at], facts, at))


async def test_what_a_case_says_from_its_first_word_to_its_second_round_is_true(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("水龙头没水")
    await town.comes("2026-11-05")
    await town.comes("2026-11-06")
    await town.passes(minutes=1)
    await group.presses(deputy, "认领", group.card(WATER))
    await voter.writes("催一下")
    await voter.writes("催一下")
    await asks(group, deputy, WATER, "去看过了。")
    await town.passes(minutes=20)
    await voter.writes("井也干了")
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    await town.comes("2026-11-16")
    await asks(group, deputy, WATER, "还在吗？", waits=True)
    await answered(group, deputy, WATER)
    await voter.presses("不满意")
    met, untrue = await _false_words(town)
    assert untrue == []
    assert set(PLAYED) - met == {"收到，已补充到 {number}，人大秘书看得到。"}


async def test_what_waits_for_the_secretary_is_not_said_to_be_seen_by_a_group(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.presses("不在其中")
    await voter.presses("同意并继续")
    await voter.writes("水龙头没水")
    await town.passes(minutes=20)
    await voter.writes("井也干了", voter.messages[-1])
    met, untrue = await _false_words(town)
    assert untrue == []
    assert "收到，已补充到 {number}，人大秘书看得到。" in met
    assert "收到，已补充到 {number}，代表看得到。" not in met


async def test_what_the_secretary_alone_can_see_is_not_said_to_be_seen_by_deputies(town: Town) -> None:
    await town.secretary()
    voter = await town.voter()
    await voter.writes("水龙头没水")
    await town.passes(minutes=20)
    await voter.writes("井也干了", voter.messages[-1])
    assert (await town.case()).group == "g1"
    met, untrue = await _false_words(town)
    assert untrue == []
    assert "收到，已补充到 {number}，人大秘书看得到。" in met
    assert "收到，已补充到 {number}，代表看得到。" not in met
