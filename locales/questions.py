"""Sentences about a question that cannot be answered where, or as, it was asked (docs/spec.md section 4, Talk). Rules: locales/common.py."""

from collections.abc import Mapping

from locales import above, common, desk, empty_answers, informants, progress, promises, suggestions, units, visitors
from locales.catalogue import N_
from locales.common import T

_NAMES: Mapping[str, str] = {
    "reply": common.b_reply,
    "answer": common.b_answer,
    "reply_words": common.b_reply,
    "answer_words": common.b_answer,
    "promise_date": common.b_answer,
    "progress_words": progress.b_ask,
    "informant_words": informants.b_say,
    "promise_words": promises.b_kept,
    "promise_day": promises.b_wait,
    "promise_reason": promises.b_wait,
    "give_back_reason": common.b_give_back,
    "decline_words": common.b_decline,
    "other_unit": common.b_forward,
    "forward_note": common.b_forward,
    "spot_words": visitors.b_answered_now,
    "send_back_reason": empty_answers.b_send_back,
    "unit_words": units.b_answered,
    "unit_visit_words": units.b_visited,
    "extend_reason": common.b_extend,
    "several_reason": common.b_extend,
    "several_day": common.b_forward,
    "recuse_reason": common.b_recuse,
    "check_words": common.b_checked,
    "consult_words": common.b_consult,
    "split_words": common.b_split,
    "suggest_words": common.b_suggest,
    "suggest_start": suggestions.b_start,
    "suggest_other": suggestions.b_hand,
    "suggest_talk": suggestions.b_talked,
    "suggest_answer": suggestions.b_answered,
    "meeting_when": common.b_meet,
    "visit_words": common.b_record,
    "new_words": common.b_for_voter,
    "new_place": common.b_for_voter,
    "new_due": common.b_for_voter,
}
"""The button behind each question, by its kind; what has none of its own is only called a question."""
OF_DAY: Mapping[str, str] = {
    "forward_due": common.b_forward,
    "up_due": desk.b_hand_up,
    "unit_said": units.b_answered,
    "up_said": above.b_answered,
}
"""The act that each button with a day belongs to (talk/desk/pick_day.py)."""


def asked(_: T, kind: str, number: str) -> str:
    """The button behind a question and of which matter, 「转办」（QX-2611-0001）; empty for neither."""
    name = _(_NAMES[kind]) if kind in _NAMES else ""
    if not number:
        return _("「{name}」").format(name=name) if name else ""
    return _("「{name}」（{number}）").format(name=name, number=number) if name else _("【{number}】").format(number=number)


def answer_by_reply(_: T, kind: str, number: str) -> str:
    """Below plain words in a group of somebody who was asked there just now."""
    said = asked(_, kind, number) or _("我刚才问您的")
    return _("您这句要是回答{asked}的，请长按我问您的那条，点「回复」再写一次。不是就不用管。").format(asked=said)


tap_above = N_("上面问您的是要选的：点一下那条下面的按钮就行。")
"""Below a plain yes to a question that has no yes."""

yes_above = N_("上面那条还等您定。中间说了别的，光说「是」我不敢替您办：请点那条下面的按钮。")
"""Below a plain yes that comes too late, or behind other words."""


def no_longer_his(_: T, kind: str, number: str) -> str:
    """`kind`: what was asked for; `number`: of the case, empty where it was about none. `seat`: nothing was; he is in office no more."""
    if kind == "seat":
        return _("您的任期已经结束，写给选民的话发不出去了。")
    why = _("这件事项已不归您办，") if number else _("您现在不办这个了，")
    return _("{why}刚才问您的{asked}不用写了。").format(why=why, asked=asked(_, kind, number))


def moved_on(_: T, kind: str, number: str) -> str:
    return _("这件事项已经办到下一步，刚才问您的{asked}不用写了。").format(asked=asked(_, kind, number))


def not_sent_yet(_: T, number: str) -> str:
    """Words that were shown once more in the group, and that nobody sent for half an hour."""
    return _("您在群里给 {number} 写的话还没有发出去，先放到这里。要发，请在下面点。").format(number=number)


def given_up(_: T, kind: str, number: str) -> str:
    """He was asked something else before he wrote it."""
    return _("刚才问您的{asked}先放下了，什么也没有发；要写请再点一次。").format(asked=asked(_, kind, number))


def named(kind: str) -> bool:
    """Whether an act has this step: else he is only asked for something."""
    return kind in _NAMES


def same(kind: str, other: str) -> bool:
    """Whether both are steps of one act."""
    return _NAMES.get(kind, kind) == _NAMES.get(other, other)


def over_for_voter(_: T, number: str) -> str:
    return _("事项 {number} 已经结束，刚才问您的不用写了。").format(number=number)


still_waits = N_("刚才问您的还等着，直接写就行；不写了，回「算了」。")


def still_asked(_: T, kind: str, number: str, *, private: bool) -> str:
    """Below words that were no answer."""
    said = asked(_, kind, number) or _("我刚才问您的")
    if private:
        return _("{asked}还等您写一句；不写了，回「算了」。").format(asked=said)
    return _("{asked}还等您写一句，请按住我问您的那条选「回复」再写。").format(asked=said)


def day_still_asked(_: T, name: str, number: str, *, over: bool, private: bool) -> str:
    """Where a day is waited for. `name`: of the button that it belongs to; `over`: a day that is over."""
    said = _("「{name}」（{number}）").format(name=_(name), number=number) if name else _("【{number}】").format(number=number)
    if not private:
        return _("{asked}还等您定哪天：点我问您的那条下面的按钮，或者按住它选「回复」写日子。").format(asked=said)
    if over:
        return _("{asked}还等您说是哪天的事：点上面的按钮，或者写日子；不写了，回「算了」。").format(asked=said)
    return _("{asked}还等您定最迟哪天：点上面的按钮，或者写日子；不定了，回「算了」。").format(asked=said)


note_for_another = N_("还没有转办，这句像是说给别人的。要说给选民，请写“告诉选民”，后面接您的话。")
"""Below what somebody wrote where the line for a unit was asked for."""
sent_to_nobody = N_("您写的话没有发给任何人。")
kept = N_("您写的话没有发给任何人，先替您留着。要用在别处吗？")


def asked_here(_: T, group: str, kind: str, number: str) -> str:
    """The group's chat does not take it any more: he is asked in private."""
    return _("{group}的工作群现在收不到我的消息。刚才在群里问您的{asked}，请直接在这里写给我。").format(
        group=group, asked=asked(_, kind, number)
    )


def asked_again(_: T, kind: str, number: str) -> str:
    """The chat has a new number: what was asked stands in the old one."""
    return _("这个群升级了。刚才问您的{asked}，请回复这条消息再写。").format(asked=asked(_, kind, number))


def put_down(_: T, group: str, kind: str, number: str) -> str:
    """He is asked something else in private already."""
    return _("{group}的工作群现在收不到我的消息，刚才在群里问您的{asked}先放下了；要写请在卡片上再点一次。").format(
        group=group, asked=asked(_, kind, number)
    )


which_of_them = N_("有好几条都等您回话。您说的是哪一条，请点那一条下面的按钮，或者按住那条消息选“回复”再写。")
tap_it = N_("没看懂您要选哪个。请点要选的按钮，或者把按钮上的字写来。")
sure_of_it = N_("这一步定了就改不回来，光写个数我不敢替您定。请点上面的按钮，或者把按钮上的字写来。")
which_of_those = N_("对得上的不止一个，您说的是哪一个？点一下，或者把全名写来。")
which_thing = N_("您说的是哪一个？这会儿没有要您选的。要反映什么事，请直接写出来。")
yes_in_a_group = N_("您这句是答哪一条？请回复那条消息写「是」，或者点它下面的按钮。")
