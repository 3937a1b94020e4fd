"""A case's timeline as its voter reads it: each step, and what he and the deputies said (docs/spec.md section 3, `/my`)."""

from datetime import date
from typing import Any

from domain.case import Case, Event
from locales import contents, dealings, units
from locales import desk as desk_words
from locales import voter as voter_words
from locales.common import T
from services.case import words_of
from services.deed import tell
from services.deed.work import Work
from storage.case_messages import CaseMessage

OWN_LINES = 20
"""Lines of his own words, the newest: the steps must fit beside them."""
TOLD = frozenset(
    {
        "registered",
        "assigned",
        "claimed",
        "forwarded",
        "handed_up",
        "extended",
        "given_back",
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


def lines(work: Work, t: T, case: Case, history: list[Event]) -> list[str]:
    """`history`: the part of its events that is shown."""
    own, answers = _own_words(work, t, case, history), _answers(work, t, case, history)
    found: list[str] = []
    for n, event in enumerate(history):
        found += [line for line in (_step(work, t, case, event, answers.get(n, "")), own.get(n, "")) if line]
    return found


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
        return desk_words.unit_line(t, *(str(event.data.get(name) or "") for name in ("unit_name", "person", "phone")))
    return desk_words.office(t, str(event.data.get("office") or "")) if event.kind == "handed_up" else ""


def _step(work: Work, t: T, case: Case, event: Event, answer: str) -> str:
    if event.kind == "sent":
        said = work.messages.get(int(event.data.get("message", 0)))
        who = tell.deputy_name(work, case, event.actor, event.at)
        return voter_words.timeline_said(t, work.local_date(event.at), who, words_of.whole(t, work.messages.whole(said)) if said else "")
    if event.kind == "unit_told":
        told = work.messages.get(int(event.data.get("message", 0)))
        words = words_of.whole(t, work.messages.whole(told)) if told else ""
        return units.timeline_told(t, date.fromisoformat(str(event.data["on"])), str(event.data["unit_name"]), words)
    if event.kind not in TOLD:
        return ""
    group = work.roster.groups.get(event.data.get("group", ""))
    line = voter_words.timeline(
        t,
        work.local_date(event.at),
        "forwarded_again" if event.kind == "forwarded" and event.data.get("again") else event.kind,
        {
            "who": tell.deputy_name(work, case, str(event.data.get("claimer") or event.actor), event.at),
            "group": group.name if group else "",
            "value": str(event.data.get("value", "")),
            "outcome": str(event.data.get("outcome", "")),
        },
    )
    return line + (dealings.told(t, answer) or dealings.given_to(t, _went_to(t, event)))


def _own_words(work: Work, t: T, case: Case, history: list[Event]) -> dict[int, str]:
    """By event: what he wrote then; of edits what his message says since the last of them."""
    told = {int(event.data.get("message") or 0) for event in history if event.kind in ("spoke", "edited")}
    begins = [m.id for m in work.said.by_voter(case.id, 0, 1)] if any(event.kind == "registered" for event in history) else []
    messages = {m.id: work.messages.whole(m) for m in words_of.by_voter(work.said.these({*told, *begins}))}
    first = next(iter(begins), 0)
    found: dict[int, str] = {}
    for n, event in enumerate(history):
        message = messages.get(first if event.kind == "registered" else int(event.data.get("message") or 0))
        if message is None or event.kind not in ("registered", "spoke", "edited"):
            continue
        on = work.local_date(event.at)
        if event.kind != "edited":
            found[n] = _told(t, on, words_of.whole(t, _as_first_said(work, message)))
        elif not any(e.kind == "edited" and e.data.get("message") == message.id for e in history[n + 1 :]):
            found[n] = contents.told_edit(t, on, words) if (words := words_of.whole(t, message)) else ""
    newest = list(found)[-OWN_LINES:]
    return {n: found[n] for n in newest}


def _told(t: T, on: Any, words: str) -> str:
    return contents.told_words(t, on, words) if words else ""


def _as_first_said(work: Work, message: CaseMessage) -> words_of.Message:
    return work.messages.earlier_whole(message)[0] if message.version > 1 else message
