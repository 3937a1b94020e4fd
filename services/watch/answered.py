"""A question by buttons in a voter's chat that is answered keeps none: by a tap, in words, on a page, by somebody else or by the clock.

Run after every deed, over the cases it changed and the words that waited and do no more (docs/spec.md section 3). What can still be changed
(a rating, for ten minutes) keeps its buttons so long.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from domain.buttons import Button, unpack
from domain.carried import parsed
from domain.case import Case
from domain.change_of_mind import CHANGES_WITHIN
from domain.errors import OldButtonError
from services.case.rating import TypedRating, asked_anew
from services.case.withdraw import WITHDRAWABLE
from services.deed.work import Work
from services.voter.held import Waiting
from storage.asked import AskedByButtons
from storage.outbox import ANSWER, Call

OVER = frozenset({"archived", "withdrawn", "declined"})
"""Statuses in which nothing is asked about an answer."""
OF_A_DRAFT = frozenset({"as_new", "as_more", "as_open", "ask_after"})
"""Choices of what becomes of words that wait."""

ALONE = OF_A_DRAFT | {"rate", "withdraw_yes", "keep", "seal_keep", "seal_give", "speaks_ok", "speaks_no", "speaks_for", "which_others"}
"""Buttons that lead nowhere once the question of which they are is answered."""


def settle(work: Work) -> None:
    """Costs nothing where no case of a voter changed and no words were dealt with."""
    chats = {chat: True for chat in work.drafts.closed.values() if chat > 0}
    for case_id, before in work.cases.before.items():
        now = work.cases.known(case_id)
        voter = work.voters.get(now.voter_id) if now is not None and _told_by(now) != _told_by(before) else None
        if voter is not None and voter.chat_id:
            chats[voter.chat_id] = True
    for chat_id in chats:
        for asked in work.asked.standing(chat_id):
            if (at := _ends(work, asked)) is not None:
                _take_away(work, chat_id, asked.row, at)


def _told_by(case: Case) -> tuple[object, ...]:
    """What of it says whether a question about it is answered."""
    return case.status, case.round, case.rating, case.rated_at, case.seal, case.asked_of


def _ends(work: Work, asked: AskedByButtons) -> datetime | None:
    """When its buttons go; None as long as one of them may be used, and where others stand beside them."""
    if not ALONE.issuperset(asked.sort):
        return None
    for choice in asked.choices:
        button = unpack(choice.data)
        if button is not None and (rule := _RULES.get(button.kind)) is not None:
            return rule(work, button)
    return None


def _case(work: Work, button: Button) -> Case | None:
    """The case, if this deed changed it: what nothing was done to is as it was."""
    return work.cases.known(button.case) if button.case in work.cases.before else None


def _draft_over(work: Work, button: Button) -> datetime | None:
    try:
        draft = parsed(Waiting, button.value).draft
    except OldButtonError:
        return None
    return work.now if draft in work.drafts.closed else None


def _rated(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    if case is None or asked_anew(work, case):
        return None
    of_round = parsed(TypedRating, button.value).round
    if case.rated_at is not None and case.rated_round == of_round:
        return max(case.rated_at + CHANGES_WITHIN, work.now)
    return work.now if case.round != of_round or case.status in OVER else None


def _withdrawn(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and case.status not in WITHDRAWABLE else None


def _seal_chosen(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and case.seal not in ("asked", "due") else None


def _nobody_asked_of(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and not case.asked_of else None


_RULES: Mapping[str, Callable[[Work, Button], datetime | None]] = {
    **dict.fromkeys(OF_A_DRAFT, _draft_over),
    "rate": _rated,
    "withdraw_yes": _withdrawn,
    "seal_keep": _seal_chosen,
    "speaks_ok": _nobody_asked_of,
}
"""By the button of a question that tells: until when it may be answered."""


def _take_away(work: Work, chat_id: int, row: int, at: datetime) -> None:
    arguments = {"chat_id": chat_id, "reply_markup": {"inline_keyboard": []}}
    call = Call(chat_id, "editMessageReplyMarkup", arguments, priority=ANSWER, refers_to=row)
    if at > work.now:
        key = f"answered:{row}:{at.timestamp()}"
        if work.outbox.with_key(key) is None:  # an edit put again would take its own place
            work.outbox.put(replace(call, due_at=at, dedupe_key=key))
        return
    work.asked.shows(chat_id, row, ())
    work.outbox.put(call)
