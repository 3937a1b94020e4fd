"""Words that left a case for another one take with them whom only they spoke of (docs/spec.md section 4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.cases.case import Case, Event
from domain.cases.details import Unsaid
from domain.cases.details_in_hand import SpokenOf
from domain.cases.replay import replay
from services.case.by_itself import People, still_said
from services.case.spoken_of import write_down
from services.deed.work import Work


def left(work: Work, case: Case, since: datetime) -> Case:
    """`since`: when the first of the words was told that belong elsewhere by now (aware, UTC). Who was kept out since then, by nothing but
    words, and whom no other word speaks of, sees it again; what its voter or staff chose stays."""
    events = work.histories.from_start(case.id)
    came = next((n for n, one in enumerate(events) if one.learned_at >= since), len(events))
    before = replay(case.id, events[:came])
    new = {*case.spoken_of, *case.asked_of} - {*before.spoken_of, *before.asked_of}
    freed = new - _chosen(before, events[came:]) if new else new
    freed -= still_said(work, case) if freed else set()
    if not freed:
        return case
    of, asked = (tuple(one for one in people if one not in freed) for people in (case.spoken_of, case.asked_of))
    return write_down(work, case, replace(case, spoken_of=of, asked_of=asked), set(case.cleared))


def _chosen(before: Case, events: Sequence[Event]) -> People:
    """About whom somebody decided: staff, a case this one goes with, or its voter, who was asked."""
    of, asked, found = set(before.spoken_of), set(before.asked_of), People()
    for event in events:
        if event.kind != "spoken_of":
            continue
        said = event.of(SpokenOf)
        now_of = of if isinstance(said.spoken_of, Unsaid) else set(said.spoken_of)
        now_asked = asked if isinstance(said.asked_of, Unsaid) else set(said.asked_of)
        found |= asked - now_asked if event.actor == "voter" else (of ^ now_of) | (asked ^ now_asked)
        of, asked = now_of, now_asked
    return found
