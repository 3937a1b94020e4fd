"""A question by buttons in a private chat that is answered keeps none: by a tap, in words, on a page, by somebody else or by the clock.

Run after every deed, over the cases it changed and the words that waited and do no more, for voters, deputies and staff alike (docs/spec.md
section 3). What can still be changed
(a rating, for ten minutes) keeps its buttons so long.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.cases.life_cycle import STILL_HIS, WITH_GROUP
from domain.values.buttons import Button, number_in, unpack
from domain.values.carried import BETWEEN, parsed
from domain.values.errors import OldButtonError
from services.case.asked_back import awaited
from services.case.rating import TypedRating, asked_anew
from services.case.seal_choice import may_keep
from services.deed.work import Work
from services.voter.held import Waiting
from services.voter.offers import OFFERED, STANDS
from storage.asked import AskedByButtons
from storage.outbox import ANSWER, Call

OVER = frozenset({"archived", "withdrawn", "declined"})
"""Statuses in which nothing is asked about an answer."""
OF_A_DRAFT = frozenset({"as_new", "as_more", "as_open", "as_again", "ask_after"})
"""Choices of what becomes of words that wait."""
KEPT_ASIDE = frozenset({"as_what", "as_own", "as_for", "as_visit", "as_reply", "as_act", "as_which", "as_task"})
"""The same of words of somebody of the roster."""
OFFICE = frozenset({"q_keep", "q_give", "back_yes", "back_no", "promise_kept", "promise_wait", "promise_dropped", "send_answer", "drop"})
"""What deputies and staff are asked of a case."""

ALONE = (
    OF_A_DRAFT
    | KEPT_ASIDE
    | OFFICE
    | {
        "as_nothing",
        "rate",
        "undone_yes",
        "undone_no",
        "withdraw_yes",
        "keep",
        "seal_keep",
        "seal_give",
        "speaks",
        "speaks_ok",
        "speaks_no",
        "speaks_for",
        "which_others",
    }
)
"""Buttons that lead nowhere once the question of which they are is answered."""


def settle(work: Work) -> None:
    """Costs nothing where no case of a voter changed and no words were dealt with."""
    chats = {chat: True for chat in work.drafts.closed.values() if chat > 0}
    for case_id, before in work.cases.before.items():
        now = work.cases.known(case_id)
        voter = work.voters.get(now.voter_id) if now is not None and _told_by(now) != _told_by(before) else None
        if voter is not None and voter.chat_id:
            chats[voter.chat_id] = True
        if now is not None and _told_in_office(now) != _told_in_office(before):
            chats |= dict.fromkeys(_office(work, now, before), True)
    for chat_id in work.asked.asked_in(chats):
        for asked in work.asked.standing(chat_id):
            if (at := _ends(work, asked)) is not None:
                _take_away(work, chat_id, asked.row, at)


def _told_by(case: Case) -> tuple[object, ...]:
    """What of it says whether a question about it is answered."""
    return case.status, case.round, case.rating, case.rated_at, case.seal, case.asked_of


def _told_in_office(case: Case) -> tuple[object, ...]:
    """The same of what deputies and staff were asked."""
    return case.status in WITH_GROUP, case.group, case.seal, case.hers_to_see, case.promised, case.promise_on, case.last_act_at


def _office(work: Work, now: Case, before: Case) -> list[int]:
    """The private chats in which somebody may have been asked about it."""
    people = [person for group in {now.group, before.group} if group is not None for person in work.roster.members(group)]
    people += [
        *work.roster.staff("secretary"),
        *filter(None, map(work.roster.people.get, filter(None, (before.claimer, *before.handed_up_to)))),
    ]
    return [int(person.handle) for person in people if person.handle is not None]


def _ends(work: Work, asked: AskedByButtons) -> datetime | None:
    """When its buttons go; None as long as one of them may be used, and where others stand beside them. What is offered beside them stands out
    its hour."""
    if not (ALONE | OFFERED).issuperset(asked.sort):
        return None
    for choice in asked.choices:
        button = unpack(choice.data)
        if button is not None and (rule := _RULES.get(button.kind)) is not None:
            at = rule(work, button)
            stands = not OFFERED.isdisjoint(asked.sort)
            return max(at, asked.at + STANDS + timedelta(seconds=1)) if at is not None and stands else at
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


def _kept_words_over(work: Work, button: Button) -> datetime | None:
    return work.now if number_in(button.value) in work.drafts.closed else None


def _shown_over(work: Work, button: Button) -> datetime | None:
    """An answer that was shown once more: it left or was dropped, or the case has moved on."""
    case = _case(work, button)
    if case is not None and case.status not in WITH_GROUP:
        return work.now
    return work.now if number_in(button.value.partition(BETWEEN)[0]) in work.drafts.closed else None


def _secretary_decided(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and not may_keep(work, case) else None


def _consent_given(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and awaited(work, case) is None else None


def _promise_over(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and not (case.promised and case.promise_on == work.cases.before[case.id].promise_on) else None


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
    return work.now if case is not None and case.status not in STILL_HIS else None


def _seal_chosen(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and case.seal not in ("asked", "due") else None


def _nobody_asked_of(work: Work, button: Button) -> datetime | None:
    case = _case(work, button)
    return work.now if case is not None and not case.asked_of else None


_RULES: Mapping[str, Callable[[Work, Button], datetime | None]] = {
    **dict.fromkeys(OF_A_DRAFT, _draft_over),
    "as_own": _kept_words_over,
    "send_answer": _shown_over,
    "q_keep": _secretary_decided,
    "back_yes": _consent_given,
    "promise_kept": _promise_over,
    **dict.fromkeys(("rate", "undone_yes"), _rated),
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
