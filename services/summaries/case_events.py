"""The story of matters as a table: each step with its time, who did it and what it was; nobody's words, no voter."""

from collections.abc import Iterator, Sequence
from typing import Any

from domain.case import Case, Event
from domain.case_facts import CaseFacts
from domain.event_kinds import as_data
from locales import archives
from locales import desk as desk_words
from reports.printed import Column
from services.case.sheet import facts_of_step
from services.deed import tell
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet

WIDTHS = (15, 8, 17, 16, 22, 52)
AT_ONCE = 50
TOLD = (("group", "group"), ("unit", "unit"), ("due_on", "due"), ("promise_on", "until"), ("outcome", "outcome"), ("value", "value"))
"""What an event may say, and under which name its words stand."""


def story(found: Account, shown: Sequence[CaseFacts]) -> Any:
    t = found.work.staff_words()
    kinds = {1: "number", 2: "moment"}
    labels = zip(archives.events_header(t), WIDTHS, strict=True)
    columns = [Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(labels)]
    return sheet(found, "case_events", columns, _rows(found, shown))


def _rows(found: Account, shown: Sequence[CaseFacts]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(shown), AT_ONCE):
        some = {f.case.id: f.case for f in shown[start : start + AT_ONCE]}
        for case_id, events in found.work.cases.histories(list(some)).items():
            known = [event for event in events if event.learned_at <= found.cut_off]
            yield from (_row(found, some[case_id], n, event) for n, event in enumerate(known, 1))


def _row(found: Account, case: Case, n: int, event: Event) -> tuple[Any, ...]:
    work, t = found.work, found.work.staff_words()
    return (
        case.number,
        n,
        work.roster.congress.local(event.at).replace(tzinfo=None),
        desk_words.actor(t, tell.person_name(work, event.actor)),
        desk_words.event_name(t, event.step),
        _what(found, case, event),
    )


def _what(found: Account, case: Case, event: Event) -> str:
    said = as_data(event.data)
    words = facts_of_step(found.work, case, event)
    return "；".join(words[name] for key, name in TOLD if said.get(key) and words[name])
