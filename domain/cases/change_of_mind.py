"""「改主意」: what becomes of a case when its voter takes his word on an answer back (docs/glossary.md, Actions, answers, ratings)."""

from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.cases.details_for_voter import Unrated
from domain.cases.effects_of_answers import RESTORED_DAYS
from domain.cases.life_cycle import allowed

CHANGES_WITHIN = timedelta(minutes=10)
PROMISE = ("promise_on", "promise", "promise_moves", "promise_settled_at")
GONE_ON = ("withdrawn", "archived")


def refusal(case: Case, before: Case, at: datetime) -> str:
    """Why he cannot change it any more: late, withdrawn, archived, acted, moved; empty where he can.

    `before` is the case as it stood when he spoke. `moved`: it is not that word which brought the case where it is now.
    """
    if case.rated_at is None or at - case.rated_at > CHANGES_WITHIN:
        return "late"
    if case.status in GONE_ON:
        return case.status
    astray = case.status == "assigned" and case.round == case.rated_round
    astray = astray or (case.status == "accepted" and not case.sealed)  # what is the secretary's alone went to her by that word
    if astray or not allowed(case.status, step(case, before, None)):
        return "moved"
    return "acted" if _acted_on(case, before) else ""


def _acted_on(case: Case, before: Case) -> bool:
    """Whether somebody did something on it since: of a voter's moments Telegram gives whole seconds, so that an answer he read may be
    later than his word."""
    last = case.last_act_at
    return last is not None and last != before.last_act_at and case.rated_at is not None and last > case.rated_at


def step(case: Case, before: Case, main: Case | None) -> str:
    """Whose case was joined when he spoke is joined again, as long as there is something to join: `main` was not withdrawn.

    Where it was taken back after its answer, his own has that answer and stands alone.
    """
    joined = before.status == "merged" and not _stands_alone(case) and (main is None or main.status != "withdrawn")
    return "unrated_joined" if joined or case.status == "merged" else "unrated"


def _stands_alone(case: Case) -> bool:
    return case.status in ("answered", "closed")


def restored(case: Case, before: Case, main: Case | None) -> Unrated:
    """What the word had moved, as it was before."""
    with_whom = case if before.status == "merged" and _stands_alone(case) else before
    return Unrated(
        main_case=case.main_case or before.main_case if step(case, before, main) == "unrated_joined" else None,
        **{name: getattr(with_whom, name) for name in ("claimer", "group", *PROMISE)},
        **{name: getattr(before, name) for name in ("due_on", "voter_due_on", "resolved", "window_ends_at", *RESTORED_DAYS)},
    )
