"""Sentences about a question that cannot be answered where, or as, it was asked (docs/spec.md section 4, Talk). Rules: locales/texts.py."""

from collections.abc import Callable, Mapping

from locales import desk, meetings, texts, visits
from locales.texts import T

_NAMES: Mapping[str, Callable[[T], str]] = {
    "reply_words": texts.b_reply,
    "answer_words": texts.b_answer,
    "promise_date": texts.b_answer,
    "give_back_reason": texts.b_give_back,
    "decline_words": texts.b_decline,
    "other_unit": desk.b_forward,
    "forward_note": desk.b_forward,
    "extend_reason": desk.b_extend,
    "recuse_reason": desk.b_recuse,
    "check_words": desk.b_checked,
    "consult_words": desk.b_consult,
    "split_words": desk.b_split,
    "suggest_words": desk.b_suggest,
    "meeting_when": meetings.b_meet,
    "visit_words": visits.b_record,
    "new_words": desk.b_for_voter,
    "new_place": desk.b_for_voter,
    "new_due": desk.b_for_voter,
}
"""The button behind each question, by its kind; what has none of its own is only called a question."""


def _asked(_: T, kind: str, number: str) -> str:
    name = _NAMES[kind](_) if kind in _NAMES else ""
    if not number:
        return _("「{name}」").format(name=name) if name else ""
    return _("「{name}」（{number}）").format(name=name, number=number) if name else _("【{number}】").format(number=number)


def no_longer_his(_: T, kind: str, number: str) -> str:
    """`kind`: what was asked for; `number`: of the case, empty where it was about none."""
    why = _("这件事项已不归您办，") if number else _("您现在不办这个了，")
    return _("{why}刚才问您的{asked}不用写了。").format(why=why, asked=_asked(_, kind, number))


def moved_on(_: T, kind: str, number: str) -> str:
    return _("这件事项已经办到下一步，刚才问您的{asked}不用写了。").format(asked=_asked(_, kind, number))


def over_for_voter(_: T, number: str) -> str:
    return _("事项 {number} 已经结束，刚才问您的不用写了。").format(number=number)


def sent_to_nobody(_: T) -> str:
    return _("您写的话没有发给任何人。")


def kept(_: T) -> str:
    return _("您写的话没有发给任何人，先替您留着。要用在别处吗？")


def asked_here(_: T, group: str, kind: str, number: str) -> str:
    """The group's chat does not take it any more: he is asked in private."""
    return _("{group}的工作群现在收不到我的消息。刚才在群里问您的{asked}，请直接在这里写给我。").format(
        group=group, asked=_asked(_, kind, number)
    )


def asked_again(_: T, kind: str, number: str) -> str:
    """The chat has a new number: what was asked stands in the old one."""
    return _("这个群升级了。刚才问您的{asked}，请回复这条消息再写。").format(asked=_asked(_, kind, number))


def put_down(_: T, group: str, kind: str, number: str) -> str:
    """He is asked something else in private already."""
    return _("{group}的工作群现在收不到我的消息，刚才在群里问您的{asked}先放下了；要写请在卡片上再点一次。").format(
        group=group, asked=_asked(_, kind, number)
    )
