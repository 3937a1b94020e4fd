"""One typed act (talk/typed_deed.py): what was typed, where, on which case, and its button alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.at_work.said_deeds import SaidDeed
from domain.values.message import Incoming
from services.deed.work import Work
from storage.steps import Step
from talk.asking.act import Act
from talk.asking.ask import WORDS_WITHIN
from talk.desk import talk
from talk.house import OF_CARD


@dataclass(frozen=True)
class Typed:
    """What was typed, where, on which case."""

    work: Work
    message: Incoming
    act: Act
    deed: SaidDeed


def press(kind: str, *, said: str = "") -> Callable[[Typed], bool]:
    """Its button alone; `said`: `all` where the whole message is the reason it asks for, `rest` where what stands beside it is."""

    def does(typed: Typed) -> bool:
        reason = typed.deed.rest if said == "rest" else typed.message.text.strip() if said == "all" else ""
        OF_CARD[kind](typed.work, replace(typed.act, said=reason))
        if not said:
            keep_rest(typed)
        return True

    return does


def keep_rest(typed: Typed) -> None:
    """What he wrote beside the act stays with the case."""
    if typed.deed.rest:
        talk.note(typed.work, typed.message, typed.work.cases.get(typed.act.case.id))


def step(typed: Typed, kind: str, **data: str) -> Step:
    return Step(kind, typed.act.case.id, dict(data), typed.work.acted_at + WORDS_WITHIN)
