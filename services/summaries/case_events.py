"""The story of matters as a table: each step with its time, who did it and what it was; nobody's words, no voter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Consulted
from domain.cases.event_kinds import as_data
from domain.figures.case_facts import CaseFacts
from locales import archives, audit_facts, common, progress
from locales import case as case_words
from locales import desk as desk_words
from locales.common import T
from reports.printed import Column
from services.case.sheet import facts_of_step
from services.deed import tell
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet

WIDTHS = (15, 8, 17, 16, 22, 52)
AT_ONCE = 50
TOLD = (("group", "group"), ("unit", "unit"), ("outcome", "outcome"))
"""What an event may say, and under which name its words stand."""
DAYS = (("due_on", "due"), ("promise_on", "until"))
"""Its days, which say of what they are."""
CHOSEN: Mapping[str, Callable[[T, str], str]] = {
    "rated": common.rating,
    "resolved": case_words.resolved,
    "progress_told": progress.state,
    "mediator_said": audit_facts.chosen,
}
"""How a choice reads, by the kind of its step."""


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
    said, t = as_data(event.data), found.work.staff_words()
    words = facts_of_step(found.work, case, event)
    told = [words[name] for key, name in TOLD if said.get(key)]
    told += [audit_facts.fact(t, key, words[name]) for key, name in DAYS if said.get(key)]
    if said.get("value") and event.kind in CHOSEN:
        told.append(CHOSEN[event.kind](t, str(said["value"])))
    return "；".join(filter(None, [*told, *_talk(t, event)]))


def _talk(t: T, event: Event) -> tuple[str, ...]:
    """Which of the two talks it was, and how they met."""
    if event.kind != "consulted":
        return ()
    talk = event.of(Consulted)
    return (case_words.consult_which(t, talk.which), case_words.way(t, talk.how))
