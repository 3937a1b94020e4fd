"""A case's timeline as those who may see it read it in the office: each step in words, what was said with it, versions, files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details import Unsaid
from domain.cases.details_for_voter import Answered, Joined, OfMessage, Returned, Split, TookIn, UnitTold, Word
from domain.cases.details_in_hand import (
    Assigned,
    Changed,
    Claimed,
    Consulted,
    Declined,
    Extended,
    Forwarded,
    Handed,
    HandedUp,
    Key,
    Progress,
    Queued,
    UnitAnswered,
    UpAnswered,
)
from domain.cases.details_of_promises import PromiseHanded, PromiseMoved
from domain.rights.rights import may, reads_confidential
from domain.values.ids import VillageId
from locales import case as case_words
from locales import common, signs, units
from locales import desk as desk_words
from locales import office_case as words
from locales import progress as progress_words
from locales.common import T
from services.case import joined
from services.case.words_of import by_voter
from services.deed import tell
from services.deed.by import By
from services.deed.names import category_called, outcome_name
from services.deed.work import Work
from services.office import said_in_case
from services.office.said_in_case import Attached

AT_ONCE = 100
"""Newest events of a case that one page shows; older ones are on the next."""
INSIDE = frozenset(
    {"asked", "asked_anew", "window_moved", "undone", "undone_over", "unaskable", "alike", "spoken_of", "sealed", "asked_on"}
)
"""Steps that `/audit` alone names."""
TAPS = frozenset({"contact_opened", "spans_opened"})
"""Notes of who looked at what, `/audit`'s likewise."""


@dataclass(frozen=True)
class Entry:
    """One step. `at`: local, as people write it; `said`: somebody's words, masked; `earlier`: how they stood before each edit; `whose`: voter,
    told (said to him), inside."""

    at: str
    who: str
    what: str
    fact: str = ""
    said: str = ""
    earlier: tuple[str, ...] = ()
    files: tuple[Attached, ...] = ()
    whose: str = "inside"


@dataclass(frozen=True)
class Stretch:
    """So much of a timeline, oldest first. `older`: the event before which one reads on; `masked`: rows of words in which something is masked."""

    entries: tuple[Entry, ...]
    older: int = 0
    masked: tuple[int, ...] = ()


def stretch(work: Work, by: By, case: Case, before: int = 0, opened: frozenset[int] = frozenset()) -> Stretch:
    """`opened`: words whose masked numbers are shown, by a tap that was logged (services/office/taps.py)."""
    placed = work.histories.before(case.id, before, AT_ONCE)
    audits = may(work.roster, by.persons, "audit", case)
    events = [one.event for one in placed if audits or not _inside(one.event)]
    reads = not case.confidential or reads_confidential(work.roster, by.persons, case)
    said = said_in_case.by_event(work, case, events) if reads else {}
    parted = any(m.version > 1 for m in said.values()) and not _reads_parts(work, by, case)
    reader = said_in_case.Reader(opened, reads_confidential(work.roster, by.persons, case), parted)
    read = [reads and not _names_kept(work, by, event) for event in events]
    entries = tuple(
        _entry(work, case, event, said_in_case.shown(work, reader, said.get(n)), reads=read[n]) for n, event in enumerate(events)
    )
    masked = tuple(m.id for m in by_voter(said.values()) if m.masked_spans)
    return Stretch(entries, placed[0].id if len(placed) == AT_ONCE else 0, masked)


def _reads_parts(work: Work, by: By, case: Case) -> bool:
    """Whether every matter that became of this one is his to read: one may be hers alone now, or speak of him."""
    parts = [event.data.part for event in work.histories.steps(case.id) if isinstance(event.data, Split) and event.data.part is not None]
    return all(_reads(work, by, part) and _reads_parts(work, by, part) for part in work.cases.several(parts)) if parts else True


def _names_kept(work: Work, by: By, event: Event) -> bool:
    """Whether the step is about another matter too, which he may not see."""
    data = event.data
    other = data.main_case if isinstance(data, Joined) else data.part if isinstance(data, Split) else None
    found = work.cases.known(other) if other is not None else None
    return found is not None and not may(work.roster, by.persons, "see", found)


def _reads(work: Work, by: By, case: Case) -> bool:
    see = may(work.roster, by.persons, "see", case)
    return see and (not case.confidential or reads_confidential(work.roster, by.persons, case))


def _inside(event: Event) -> bool:
    return event.kind in INSIDE or (isinstance(event.data, OfMessage) and event.data.about in TAPS)


def _entry(work: Work, case: Case, event: Event, said: said_in_case.Shown, *, reads: bool) -> Entry:
    t = work.staff_words()
    who = desk_words.actor(t, tell.person_name(work, event.actor))
    at = words.moment(t, work.roster.congress.local(event.at))
    fact = _fact(work, case, event) if reads or not isinstance(event.data, WORDED) else ""
    whose = "voter" if event.actor == "voter" else "told" if event.kind in ("sent", "answered", "answer_shared") else "inside"
    fact = "" if event.step == "claimed" and fact == who else fact  # 「吕春敏 认领」, not his name twice
    return Entry(at, who, _name(t, event), fact, said.words, said.earlier, said.files, whose)


def _name(t: T, event: Event) -> str:
    """What was done; a talk as which of them it was: 二次面商, 回访."""
    which = event.data.which if isinstance(event.data, Consulted) else ""
    return case_words.consult_which(t, which) if which else desk_words.event_name(t, event.step)


WORDED = (Declined, Extended, Forwarded, Returned, PromiseMoved, Joined, Split)
"""Steps with somebody's own words in them, or with the number of another matter: they are read by who reads that."""


def _fact(work: Work, case: Case, event: Event) -> str:
    """What the step says beside its name."""
    found = next((make for kind, make in FACTS.items() if isinstance(event.data, kind)), None)
    return found(work, case, event.data) if found is not None else ""


def _until(t: T, due_on: date | None) -> str:
    return words.until(t, due_on) if due_on else ""


def _assigned(work: Work, case: Case, data: Assigned) -> str:
    t, group = work.staff_words(), work.roster.groups.get(data.group) if data.group else None
    return signs.clauses(t, group.name if group else "", _until(t, data.due_on))


def _forwarded(work: Work, case: Case, data: Forwarded) -> str:
    t = work.staff_words()
    note = t(units.b_again) if data.again else data.note  # that one was made for the unit, in the town's words
    return signs.clauses(t, desk_words.unit_line(t, data.unit_name, data.person, data.phone), _until(t, data.due_on), note)


def _handed_up(work: Work, case: Case, data: HandedUp) -> str:
    t = work.staff_words()
    office = desk_words.office(t, data.office) if data.office else ""
    return signs.clauses(t, words.to_office(t, tell.person_name(work, data.to), office), _until(t, data.due_on))


def _unit(work: Work, case: Case, data: UnitAnswered | UnitTold) -> str:
    t = work.staff_words()
    return signs.clauses(t, data.unit_name, common.day(t, data.on))


def _above(work: Work, case: Case, data: UpAnswered) -> str:
    t = work.staff_words()
    return signs.clauses(t, tell.person_name(work, data.to), common.day(t, data.on))


def _consulted(work: Work, case: Case, data: Consulted) -> str:
    return case_words.way(work.staff_words(), data.how)


def _limit(work: Work, case: Case, data: Extended | Returned) -> str:
    t = work.staff_words()
    return signs.clauses(t, _until(t, data.due_on), data.reason)


def _answered(work: Work, case: Case, data: Answered) -> str:
    t = work.staff_words()
    return signs.clauses(t, outcome_name(work, data.outcome), _until(t, data.promise_on))


def _taken_in(work: Work, case: Case, data: TookIn) -> str:
    """What joined it, and that it went out again."""
    number, other = joined.number_taken_in(work, case, data), work.cases.known(data.case)
    return words.parted_again(work.staff_words(), number) if other is not None and number and other.main_case != case.id else number


def _other_case(work: Work, case: Case, data: Joined | Split) -> str:
    other = data.main_case if isinstance(data, Joined) else data.part
    found = work.cases.known(other) if other is not None else None
    return found.number if found is not None else ""


def _changed(work: Work, case: Case, data: Changed) -> str:
    t, named = work.staff_words(), {}
    if not isinstance(data.category, Unsaid):
        named["category"] = category_called(work, data.category)
    if not isinstance(data.kind, Unsaid):
        named["kind"] = desk_words.case_kind(t, data.kind)
    if not isinstance(data.marks, Unsaid):
        named["marks"] = signs.listed(t, [case_words.mark(t, mark) for mark in data.marks]) or "—"
    if not isinstance(data.village, Unsaid):
        named["village"] = work.roster.village_name(VillageId(data.village or "")) or "—"
    return words.changes(t, named)


def _moved(work: Work, case: Case, data: PromiseMoved) -> str:
    t = work.staff_words()
    return signs.clauses(t, _until(t, data.promise_on), data.reason)


def _progress(work: Work, case: Case, data: Progress) -> str:
    return progress_words.state(work.staff_words(), data.value) if data.value else ""


FACTS: Mapping[type, Callable[[Work, Case, Any], str]] = {
    Assigned: _assigned,
    Claimed: lambda work, case, data: tell.person_name(work, data.claimer),
    Handed: lambda work, case, data: tell.person_name(work, data.claimer),
    Forwarded: _forwarded,
    HandedUp: _handed_up,
    UnitAnswered: _unit,
    UnitTold: _unit,
    UpAnswered: _above,
    Consulted: _consulted,
    Extended: _limit,
    Returned: _limit,
    Answered: _answered,
    Word: lambda work, case, data: words.rated(work.staff_words(), data.value),
    Joined: _other_case,
    Split: _other_case,
    TookIn: _taken_in,
    Changed: _changed,
    Key: lambda work, case, data: tell.person_name(work, data.lead),
    Declined: lambda work, case, data: data.reason,
    Queued: lambda work, case, data: common.queue_reason(work.staff_words(), data.reason),
    Progress: _progress,
    PromiseMoved: _moved,
    PromiseHanded: lambda work, case, data: tell.person_name(work, data.claimer) if data.claimer else "",
    OfMessage: lambda work, case, data: words.about(work.staff_words(), data.about),
}
"""By what an event says. Not among them, as nobody but whom it was told to reads it: why somebody steps aside or gives a case back."""
