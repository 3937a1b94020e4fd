"""What stands under 重点督办 in an account: which matters, who leads them, what was done, what is next (docs/spec.md section 7)."""

from domain.figures.key_cases import KeyCase, key_case
from domain.figures.set_apart import stands_apart
from locales import key_cases as words
from services.deed.names import outcome_name
from services.deed.tell import person_name
from services.summaries.account import Account, category_of

SHOWN = 10
"""Matters that have a sentence of their own; the others are in the register."""


def key_cases(found: Account) -> list[KeyCase]:
    """By number."""
    each = (key_case(facts, events, found.reckoning) for facts, events in found.work.facts.key_cases(found.reckoning))
    return sorted((one for one in each if one is not None), key=lambda one: one.case.number)


def paragraph(found: Account, *, public: bool) -> list[str]:
    """Nothing where there are none. For the public how many, and no single matter of a voter. What stands under no group is not named: a paper goes to all."""
    t, ours = found.work.staff_words(), key_cases(found)
    if not ours:
        return []
    done, checks = sum(one.done for one in ours), sum(len(one.checks) for one in ours)
    said = [words.together(t, len(ours), done, checks)]
    if public:
        return said
    shown = [one for one in ours if not stands_apart(one.case) and not found.hides(one.case)][:SHOWN]
    left = len(ours) - len(shown)
    return [*said, *(_line(found, one) for one in shown), *([words.others(t, left)] if left and shown else [])]


def _line(found: Account, one: KeyCase) -> str:
    work, case, t = found.work, one.case, found.work.staff_words()
    group = work.roster.group_of(case)
    what = [work.roster.village_name(case.village), category_of(found, t, case.category), group.name if group is not None else ""]
    done = [
        words.checked(t, len(one.checks), max(one.checks)) if one.checks else "",
        words.unit_said(t, one.unit_said_on) if one.unit_said_on else "",
        words.answered(t, one.answered_on, outcome_name(work, case.outcome)) if one.answered_on else "",
    ]
    lead = person_name(work, case.key_lead or "")
    return words.line(t, words.what(t, case.number, what), lead, [*filter(None, done), _next(found, one)])


def _next(found: Account, one: KeyCase) -> str:
    """What is still to come of it, or that nothing is."""
    case, t = one.case, found.work.staff_words()
    if one.closed_on is not None and not case.promised:
        return words.closed(t, one.closed_on)
    if case.promised and case.promise_on is not None:
        return words.promised(t, case.promise_on, late=case.promise_late(found.today))
    if case.status == "answered":
        return t(words.rating_awaited)
    if case.waiting_since is not None:
        return t(words.voter_awaited)
    return words.due(t, case.due_on, late=case.overdue(found.today)) if case.due_on is not None else t(words.hand_over_awaited)
