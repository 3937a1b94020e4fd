"""Which typed words stand for which button, and that no button of a question was forgotten (domain/typed/button_words.py)."""

from collections.abc import Callable

import pytest

from domain.cases.life_cycle import RATINGS
from domain.ratings.satisfaction import said
from domain.typed.button_words import ASKED, OFFERS
from domain.typed.chosen_button import LONGEST, Choice, asks, chosen, roles, says_yes, typable, typed_label
from domain.typed.typed_acts import typed_act
from locales import case as case_words
from locales import common
from locales import staff as staff_words
from locales import voter as voter_words
from locales.catalogue import languages, translator
from storage.asked import hidden
from talk import house

NOT_ASKED: dict[str, str] = {
    "a notice that is put together": "notice_add notice_drop notice_form notice_where notice_village notice_what notice_kind",
    "a link's token is kept nowhere": "link no_link",
    "pages and forms, whose fields have buttons of their own": "of_list ask_sum ask_rota queue_page callbacks_page cases_page find_page find_wider sheets "
    "audit_page suggest_page suggest_start suggest_show suggest_word suggest_second suggest_hand suggest_other "
    "motion_kind motion_submit motion_decide doors suggest_extend suggest_talk suggest_answer canned_page canned_add canned_drop name_shown phone_shown photo_ask photo_drop vr_new vr_villages vr_dates "
    "vr_with vr_for vr_note vr_edit vr_take vk_next vk_undo vb_group vd_plan vd_edit vd_session vd_undo bc_village bc_on bc_state people person new_link suspend_ask resume "
    "end_seat leave stand_in own_stand_in own_stand_ins person_month roster_file roster_blank undo_link unblock erase_notes erase_note "
    "gp_write gp_show sp_list sp_show sp_write tp_show sum_file sum_towns sum_town sum_groups sum_group topic_show topic_draft topic_make pf_show pf_draft pf_note pf_out rd_ask rd_here rd_fill wi_new wi_told  "
    "groups_of ac_notice ac_report ac_list ac_people ac_all ac_ask ac_heard ac_form ro_here ro_away ro_none ro_visitor ro_copy ro_station rd_leader office_end office_end_all",
}
"""Buttons of staff that are no answer to a question, by why."""


def says_act(text: str) -> str:
    found = typed_act(text)
    return found.act if found is not None else ""


def takes_notices_off(text: str) -> str:
    return "bc_off" if typed_label(text) in {typed_label(label) for label in in_each_language(staff_words.b_no_broadcast)} else ""


def rates(text: str) -> str:
    return "rate" if said(text) is not None else ""


def in_each_language(*labels: str) -> list[str]:
    return [translator(language)(label) for language in languages() for label in labels]


READ_BY_ITSELF: dict[str, tuple[Callable[[str], str], list[str]]] = {
    "rate": (rates, [common.rating(translator(language), value) for language in languages() for value in RATINGS]),
    "nag": (says_act, in_each_language(voter_words.b_nag)),
    "change": (says_act, in_each_language(case_words.b_change)),
    "withdraw": (says_act, in_each_language(case_words.b_withdraw)),
    "supplement": (says_act, in_each_language(case_words.b_supplement)),
    "bc_off": (takes_notices_off, in_each_language(staff_words.b_no_broadcast)),
}
"""Buttons below every receipt, answer and notice, of which nothing is kept: who reads their labels, and all of these."""


def test_every_button_is_an_answer_or_said_to_be_none() -> None:
    """Acts on a card or in its menu are none, save those named in ASKED: several cards may stand in a chat."""
    listed = {kind for kinds in NOT_ASKED.values() for kind in kinds.split()}
    pages = {kind for kind in house.OF_PAGE if not kind.endswith(("_on", "_page"))}
    assert pages - ASKED - OFFERS - listed == set()
    assert (ASKED | OFFERS) & listed == set()
    assert set() == ASKED & OFFERS
    assert ASKED | OFFERS <= house.BUTTONS


def test_every_button_of_a_voter_may_be_typed_as_it_is_called() -> None:
    """All of the tables: kept with the page that shows it, or read by itself in every language."""
    for kind in sorted({*house.OF_VOTER, *house.OF_OWN_CASE} - ASKED - OFFERS):
        reader, labels = READ_BY_ITSELF[kind]
        assert [label for label in labels if reader(label) != kind] == [], kind


def test_labels_of_a_page_are_kept_and_those_that_ask_nothing_are_no_answer_to_a_yes() -> None:
    assert typable(["nag", "supplement", "my"]) == [2], "what is read by itself would be of an old page"
    assert typable(["withdraw_yes", "keep", "my"]) == [0, 1, 2]
    assert not asks(["my", "deputy_card"])
    page = [Choice("deputies_wrong", "deputies_wrong|0|", "", hidden("代表有误"))]
    assert chosen("代表有误。", page, hidden("代表有误。")) == page[0]
    assert chosen("是", page, hidden("是")) is None


def pair(yes: str, no: str, labels: tuple[str, str] = ("可以", "不行")) -> list[Choice]:
    return [Choice(kind, f"{kind}|1|", role, hidden(label)) for kind, role, label in zip((yes, no), roles([yes, no]), labels, strict=True)]


@pytest.mark.parametrize(
    ("text", "kinds", "meant"),
    [
        ("是", ("withdraw_yes", "keep"), "withdraw_yes"),
        ("是的是的", ("withdraw_yes", "keep"), "withdraw_yes"),
        ("對的", ("withdraw_yes", "keep"), "withdraw_yes"),
        ("不要撤回", ("withdraw_yes", "keep"), "keep"),
        ("还是算了", ("withdraw_yes", "keep"), "keep"),
        ("是路灯的事", ("withdraw_yes", "keep"), None),
        ("可以看", ("speaks_ok", "speaks_no"), "speaks_ok"),
        ("别让他知道", ("speaks_ok", "speaks_no"), "speaks_no"),
        ("给秘书看就行", ("seal_keep", "seal_give"), "seal_keep"),
        *[
            (text, ("seal_keep", "seal_give"), "seal_keep")
            for text in ("哪个都莫给看", "给代表小组看？那不行", "谁都别让看", "先莫给 我想哈")
        ],
        *[(text, ("seal_keep", "seal_give"), None) for text in ("哪个都看得到不", "给代表小组看行不行", "先看看", "哪个来看")],
        ("给代表看吧", ("seal_keep", "seal_give"), "seal_give"),
        ("是", ("seal_keep", "seal_give"), None),
        ("没有，还没修", ("solved", "reopen"), None),
        ("还没修好", ("solved", "reopen"), "reopen"),
        ("都修好了", ("solved", "reopen"), "solved"),
        ("不留", ("give_phone", "no_phone"), "no_phone"),
        ("留在本组", ("back_yes", "back_no"), "back_no"),
        ("同意", ("back_yes", "back_no"), "back_yes"),
        ("完", ("vr_save", "vr_drop"), "vr_save"),
        ("发吧", ("send", "drop"), "send"),
        ("好好的路又挖了", ("send", "drop"), None),
    ],
)
def test_whole_messages_choose(text: str, kinds: tuple[str, str], meant: str | None) -> None:
    found = chosen(text, pair(*kinds), hidden(text))
    assert (found.kind if found else None) == meant


def test_one_kind_twice_is_told_apart_by_its_place() -> None:
    choices = pair("vd_allow", "vd_allow", ("同意", "不同意"))
    assert [chosen(text, choices, hidden(text)) for text in ("同意", "不同意", "行", "不行")] == [*choices, *choices]


def test_several_that_say_yes_wait_for_their_label() -> None:
    assert roles(["pv_erase", "pv_erase", "pv_no"]) == ["", "", "no"]


@pytest.mark.parametrize(("kind", "label"), [("report_done", "已报回"), ("nl_ask", "定新组长"), ("office_paper", "导出年度档案")])
def test_the_label_of_an_offer_to_staff_may_be_typed(kind: str, label: str) -> None:
    offer = Choice(kind, f"{kind}|1|", "", hidden(label))
    assert kind in ASKED, "a message with it is remembered"
    assert chosen(f"{label}。", [offer], hidden(f"{label}。")) == offer


def test_a_yes_is_short_and_may_be_said_over_and_over() -> None:
    assert [says_yes(text) for text in ("是的是的，好的", "嗯嗯那就办吧", "是的" * (LONGEST // 2))] == [True] * 3
    assert [says_yes(text) for text in ("那就", "是那", "是的" * LONGEST)] == [False] * 3


@pytest.mark.parametrize(
    "said", ["好", "好的", "嗯", "可以", "行", "是", "对", "要得", "中", "OK", "没问题", "没事", "没关系", "不", "算了", "不用"]
)
def test_no_polite_word_lets_somebody_read_what_is_said_of_him(said: str) -> None:
    assert chosen(said, pair("speaks_ok", "speaks_no", ("周启明代表可以看", "别让他看")), hidden(said)) is None
