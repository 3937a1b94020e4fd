"""Looking up: `/find WORDS` and `/audit NUMBER` (docs/spec.md section 8). Everybody finds what he may see, no more."""

from typing import Any

from domain.buttons import Button
from domain.case import Case, Event
from domain.masks import masked
from domain.message import Incoming
from domain.rights import may, may_in_congress
from locales import desk, texts
from services import show_case, tell
from storage.work import Work

FOUND = 20
SHOWN = (
    "claimer",
    "group",
    "to",
    "by",
    "for",
    "acted_for",
    "lead",
    "outcome",
    "value",
    "due_on",
    "promise_on",
    "category",
    "village",
    "how",
    "which",
)
"""Event data that `/audit` prints: who, whither, until when. Words, reasons and whatever leads to the voter are not in it."""


def find(work: Work, message: Incoming, rest: str) -> None:
    """`/find 路灯`: cases in whose words this occurs, newest first."""
    t = work.staff_words()
    account = message.sender.telegram_user_id
    persons = work.roster.persons_of(account)
    words = rest.strip()
    if not may_in_congress(work.roster, persons, "find"):
        work.say(message.chat_id, texts.who_may(t, "find"))
        return
    if len(words) < 2:
        work.say(message.chat_id, desk.find_what(t))
        return
    cases = [c for c in work.cases.with_words(words) if _finds(work, account, c)][:FOUND]
    if not cases:
        work.say(message.chat_id, desk.nothing_found(t, masked(words)))
        return
    lines = [
        texts.todo_line(t, c.number, show_case.village_name(work, c), show_case.status_words(work, c), c.due_on, late=c.overdue(work.today))
        for c in cases
    ]
    rows = [[(c.number, Button("open", c.id))] for c in cases]
    work.say(message.chat_id, desk.found(t, masked(words)) + "\n" + "\n".join(lines), rows)


def _finds(work: Work, account: int, case: Case) -> bool:
    """May see it, it is not his own, and its words are not sealed from him (保密: claimer and secretary)."""
    persons = work.roster.persons_of(account)  # type: ignore[arg-type]
    voter = work.voters.get(case.voter_id)
    if (voter is not None and voter.chat_id == account) or not may(work.roster, persons, "see", case):
        return False
    return not case.confidential or any(p.id == case.claimer or p.role == "secretary" for p in persons)


def audit(work: Work, message: Incoming, rest: str) -> None:
    """`/audit NUMBER`: every event with time and actor, for chairs and the secretary; nobody's words, no voter."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.telegram_user_id)
    case = work.cases.by_number(rest.strip()) if rest.strip() else None
    if case is None or not may(work.roster, persons, "see", case):
        work.say(message.chat_id, texts.no_such_case(t, work.roster.congress.case_prefix))
        return
    if not may(work.roster, persons, "audit", case):
        work.say(message.chat_id, texts.who_may(t, "audit"))
        return
    lines = [desk.audit_head(t, case.number)] + [_line(work, t, event) for event in work.cases.history(case.id)]
    part: list[str] = []
    for line in lines:
        if sum(map(len, part)) + len(line) > tell.PIECE:
            work.say(message.chat_id, "\n".join(part), case_id=case.id)
            part = []
        part.append(line)
    work.say(message.chat_id, "\n".join(part), case_id=case.id)


def _line(work: Work, t: Any, event: Event) -> str:
    local = work.roster.congress.local(event.at).strftime("%m-%d %H:%M")
    facts = [f"{name}={_fact(work, value)}" for name, value in event.data.items() if name in SHOWN and value not in (None, "", [])]
    return f"{local} {desk.actor(t, tell.person_name(work, event.actor))} {desk.event_name(t, event.kind)} {' '.join(facts)}".rstrip()


def _fact(work: Work, value: Any) -> str:
    return tell.person_name(work, value)[:80] if isinstance(value, str) else str(value)[:80]
