"""「延期」: once a round, before the due date, with a reason that the voter reads (docs/spec.md section 4)."""

from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import Extended
from domain.cases.life_cycle import HANDLED
from domain.values.errors import IllegalStepError, RefusedError
from locales import desk as desk_words
from services.case import cards, clocks, shared_words
from services.case.act import allowed_to, event_by
from services.deed.by import By
from services.deed.lengths import reason_given
from services.deed.work import Work

REASON = 500
"""Characters of a reason that are kept."""


def may_extend(work: Work, by: By, case: Case) -> date:
    """Until when; raises NotAllowedError, IllegalStepError and RefusedError."""
    allowed_to(work, by, "extend", case)
    if case.due_on is None or case.status not in HANDLED:
        raise IllegalStepError("extended", case.status)
    if case.extended_round == case.round:
        raise RefusedError("extended_before")
    if work.today > case.due_on:
        raise RefusedError("too_late_to_extend", due=case.due_on)
    return clocks.limit(work, case.due_on, clocks.limits_of(work, case).extend)


def day_until(case: Case, last: date, wanted: date | None) -> date:
    """The day that is wanted, where it lies behind the present limit and not behind the last one that it may be; else that."""
    sooner = wanted is not None and case.due_on is not None and case.due_on < wanted < last
    return wanted if sooner and wanted is not None else last


def extend(work: Work, by: By, case: Case, reason: str, wanted: date | None = None) -> Case:
    """`wanted`: another day than the last it may be."""
    until, reason = day_until(case, may_extend(work, by, case), wanted), reason_given(REASON, reason)
    case = work.cases.record(case, event_by(work, by, case, "extended", Extended(due_on=until, reason=reason)))
    clocks.restart_answer(work, case)
    shared_words.tell_step(work, case, reason, lambda tv, number, why: desk_words.told_extended(tv, number, until, why))
    cards.refresh_cards(work, case)
    return case
