"""A case's timeline as its voter reads it: each step, and what he and the deputies said (docs/spec.md section 3, `/my`)."""

from datetime import datetime
from operator import itemgetter
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import OfMessage, UnitTold
from domain.cases.details_in_hand import Claimed, Forwarded, HandedUp
from domain.cases.details_of_promises import PromiseSettled
from domain.cases.event_kinds import as_data
from domain.values.ids import PersonId
from locales import contents, dealings, units
from locales import desk as desk_words
from locales import voter as voter_words
from locales.common import T
from services.case import shared_words, words_of
from services.deed import tell
from services.deed.names import outcome_name
from services.deed.work import Work
from storage.case_messages import CaseMessage

OWN_LINES = 20
"""Lines of his own words, the newest: the steps must fit beside them."""
HANDLING = frozenset(
    {
        "assigned",
        "claimed",
        "handed",
        "forwarded",
        "handed_up",
        "extended",
        "given_back",
        "promise_kept",
        "promise_moved",
        "promise_dropped",
        "promise_handed",
    }
)
"""What is done with a matter by those who have it; nothing that its voter said or did himself."""
TOLD = HANDLING | frozenset(
    {
        "registered",
        "answered",
        "answer_shared",
        "rated",
        "unrated",
        "unrated_joined",
        "returned",
        "closed",
        "archived",
        "withdrawn",
        "declined",
        "overturned",
        "undeclined",
        "nagged",
        "merged",
        "unmerged",
        "rejoined",
        "split",
        "express",
    }
)
OF_THE_MAIN = HANDLING | {"unit_told"}
"""Steps of a matter that everybody is told whose own joined it (`tell.to_voters`)."""
MAIN_EVENTS = 100
"""Newest events of that one that are looked through."""


def lines(work: Work, t: T, case: Case, history: list[Event], *, newest: bool = True) -> list[str]:
    """`history`: the part of its events that is shown; `newest`: the last one, beside which the steps stand of what it joined."""
    own, answers = _own_words(work, t, case, history), _answers(work, t, case, history)
    found: list[tuple[datetime, tuple[str, ...]]] = [
        (event.at, (_step(work, t, case, event, answers.get(n, "")), own.get(n, ""))) for n, event in enumerate(history)
    ]
    found += _of_main(work, t, case, history) if newest else []
    return [line for _, told in sorted(found, key=itemgetter(0)) for line in told if line]


def _of_main(work: Work, t: T, case: Case, history: list[Event]) -> list[tuple[datetime, tuple[str, ...]]]:
    """What was done with that one before stands behind the step by which his joined it."""
    main = work.cases.known(case.main_case or 0) if case.status == "merged" else None
    since = next((event.at for event in history if event.kind in ("merged", "rejoined")), None)
    if main is None or since is None:
        return []
    events = [placed.event for placed in work.histories.before(main.id, 0, MAIN_EVENTS)]
    return [(max(event.at, since), (_main_step(work, t, main, event),)) for event in events if event.kind in OF_THE_MAIN]


def _main_step(work: Work, t: T, main: Case, event: Event) -> str:
    """What a unit said of the other's home, or in confidence, is not his to read."""
    if not isinstance(event.data, UnitTold):
        return _step(work, t, main, event, "")
    found = work.messages.get(event.data.message)
    told = work.messages.whole(found) if found else None
    fit = told is not None and shared_words.are_for_any(work, main, told.text, words_of.media_of(told))
    return units.timeline_told(t, event.data.on, event.data.unit_name, words_of.whole(t, told) if told and fit else "")


def _answers(work: Work, t: T, case: Case, history: list[Event]) -> dict[int, str]:
    """By event: the words of each answer, newest to newest; of a joined case those of its main one."""
    found: dict[int, str] = {}
    for kind, of in (("answered", case.id), ("answer_shared", case.main_case)):
        steps = [n for n, event in enumerate(history) if event.kind == kind]
        said = work.said.answers(of, len(steps)) if steps and of is not None else []
        found |= {n: words_of.whole(t, work.messages.whole(m)) for n, m in zip(reversed(steps), reversed(said), strict=False)}
    return found


def _went_to(t: T, event: Event) -> str:
    """The unit with its person, the office above."""
    if event.kind == "forwarded":
        named = event.of(Forwarded)
        return desk_words.unit_line(t, named.unit_name, named.person, named.phone)
    return desk_words.office(t, event.of(HandedUp).office) if event.kind == "handed_up" else ""


def _step(work: Work, t: T, case: Case, event: Event, answer: str) -> str:
    if event.kind == "sent":
        said = work.messages.get(event.of(OfMessage).message)
        who = tell.deputy_name(work, case, event.actor, event.at)
        return voter_words.timeline_said(t, work.local_date(event.at), who, words_of.whole(t, work.messages.whole(said)) if said else "")
    if event.kind == "unit_told":
        unit = event.of(UnitTold)
        told = work.messages.get(unit.message)
        words = words_of.whole(t, work.messages.whole(told)) if told else ""
        return units.timeline_told(t, unit.on, unit.unit_name, words)
    if event.kind not in TOLD:
        return ""
    data = as_data(event.data)
    group = work.roster.groups.get(data.get("group", ""))
    line = voter_words.timeline(
        t,
        work.local_date(event.at),
        _how(work, event),
        {
            "who": tell.deputy_name(work, case, str(data.get("claimer") or event.actor), event.at),
            "group": group.name if group else "",
            "value": str(data.get("value", "")),
            "outcome": outcome_name(work, str(data.get("outcome", "")), t),
            "until": str(data.get("promise_on") or ""),
        },
    )
    if isinstance(event.data, PromiseSettled):
        said = work.messages.get(event.data.message)
        answer = words_of.whole(t, work.messages.whole(said)) if said else ""
    return line + (dealings.told(t, answer) or dealings.given_to(t, _went_to(t, event)))


def _how(work: Work, event: Event) -> str:
    """What the line is called: its step, or a claim by who is no deputy."""
    claimer = work.roster.people.get(PersonId(str(event.of(Claimed).claimer or event.actor))) if event.kind == "claimed" else None
    return "claimed_by_staff" if claimer is not None and claimer.kind == "staff" else event.step


def _own_words(work: Work, t: T, case: Case, history: list[Event]) -> dict[int, str]:
    """By event: what he wrote then; of edits what his message says since the last of them."""
    told = {event.of(OfMessage).message for event in history if event.kind in ("spoke", "edited")}
    begins = [m.id for m in work.said.by_voter(case.id, 0, 1)] if any(event.kind == "registered" for event in history) else []
    messages = {m.id: work.messages.whole(m) for m in words_of.by_voter(work.said.these({*told, *begins}))}
    spoken = {event.of(OfMessage).message for event in history if event.kind == "spoke"}
    first = next((one for one in begins if one not in spoken), 0)  # what it began with may have been taken out since
    found: dict[int, str] = {}
    for n, event in enumerate(history):
        message = messages.get(_message_of(event, first))
        if message is None or event.kind not in ("registered", "spoke", "edited"):
            continue
        on = work.local_date(event.at)
        if event.kind != "edited":
            found[n] = _told(t, on, words_of.whole(t, _as_first_said(work, message)))
        elif not any(e.kind == "edited" and e.of(OfMessage).message == message.id for e in history[n + 1 :]):
            found[n] = contents.told_edit(t, on, words) if (words := words_of.whole(t, message)) else ""
    newest = list(found)[-OWN_LINES:]
    return {n: found[n] for n in newest}


def _message_of(event: Event, first: int) -> int:
    """The row of what he said then; `first`: of his first words."""
    return first if event.kind == "registered" else event.data.message if isinstance(event.data, OfMessage) else 0


def _told(t: T, on: Any, words: str) -> str:
    return contents.told_words(t, on, words) if words else ""


def _as_first_said(work: Work, message: CaseMessage) -> words_of.Message:
    return work.messages.earlier_whole(message)[0] if message.version > 1 else message
