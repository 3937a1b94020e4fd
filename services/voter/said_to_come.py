"""吕代表说周五来的 咋没来: a question after the matter that she has in hand, which reaches her (docs/spec.md section 3, A question about his own matter)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.no_matter.asked_after import Asked
from domain.no_matter.said_to_come import said_to_come
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import goes_with, matter_choice
from services.voter.asked_after import say_state
from services.voter.which_case import answers, by_the_rule, waiting_choice


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, where nothing of his goes on, where he was asked something, and in a run of his words."""
    if not cases or message.media or not said_to_come(message.text) or answers(work, cases, message, replied):
        return False
    goes = by_the_rule(work, cases, message) if replied is None else None
    in_a_run = replied is None and (waiting_choice(work, voter, message) is not None or (goes is not None and goes.why == "run"))
    if in_a_run or reading_of(work, message.text).danger.plain:
        return False
    found = _meant(work, cases, message, goes.case if goes is not None else replied)
    if len(found) == 1:
        say_state(work, voter, (found[0], Asked("when", more=True)), message, goes)
    elif found:
        matter_choice.offer(work, voter, found, message, "ask")
    return bool(found)


def _meant(work: Work, cases: Sequence[Case], message: Incoming, spoken: Case | None) -> list[Case]:
    """Those that somebody has in hand whom he names; else the one he speaks of; else all that somebody has in hand, or that go on."""
    going = goes_with.that_go_on(work, cases)
    if named := goes_with.claimed_by_named(work, going, message.text) if going else []:
        return named
    if spoken is not None:
        return [spoken] if spoken in going else []
    return [case for case in going if case.claimer is not None] or going
