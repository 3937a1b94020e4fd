"""How many cases were handed up in an account's period, by how far (docs/glossary.md, Statistics: 上报数)."""

from collections import Counter
from collections.abc import Sequence

from domain.cases.case import Event
from domain.cases.details_in_hand import REACHED, HandedUp
from domain.figures.reckoning import Reckoning
from domain.rights.hand_ups import UP
from locales import above
from services.summaries.account import Account


def counted(found: Account) -> dict[str, int]:
    """Cases by the level they were handed up to in the period, each once a level. Of a group those it has at the cut-off."""
    over, by_level = found.reckoning, Counter[str]()
    for facts, events in found.work.facts.handed_up(over):
        if over.group in ("", facts.case.group):
            by_level.update(_levels(events, over))
    return {level: by_level[level] for level in REACHED}


def _levels(events: Sequence[Event], over: Reckoning) -> set[str]:
    return {
        event.of(HandedUp).reached
        for event in events
        if event.kind in UP and event.learned_at <= over.cut_off and over.within(over.congress.local(event.at).date())
    }


def line(found: Account) -> str:
    return above.counted(found.work.staff_words(), counted(found))
