"""Looking up: `/find WORDS` and `/audit NUMBER` (docs/spec.md section 8). Everybody finds what he may see, no more."""

from collections.abc import Sequence
from typing import Any

from domain.buttons import Button, number_in
from domain.case import Case, Event
from domain.errors import NotAllowedError
from domain.ids import CaseId
from domain.masks import masked, private_spans
from domain.message import Incoming, Press
from domain.quotation import one_line
from domain.rights import may, may_in_congress, reads_confidential
from locales import desk, lists, masks, summaries, texts
from services import portions, tell
from services.names import todo_line
from storage.work import Work

FOUND = 20
SEARCHED = 5_000
"""Messages that are searched in one deed, from the newest back."""
LOOKED_AT = 200
"""Messages with the words that are looked at in one go: not all may be seen by who asks."""
EVENTS = 100
"""Events that `/audit` shows at once."""
READERS = 30
"""People who opened it that `/audit` names, the newest."""
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
    "kind",
    "marks",
    "village",
    "how",
    "which",
)
"""Event data that `/audit` prints: who, whither, until when. Words, reasons and whatever leads to the voter are not in it."""


def find(work: Work, message: Incoming, rest: str) -> None:
    """`/find 路灯`: cases in whose words this occurs, or whose number it is, newest first."""
    t, account = work.staff_words(), message.sender.handle
    words = rest.strip()
    if not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        work.say(message.chat_id, texts.who_may(t, "find"))
        return
    if len(words) < 2:
        work.say(message.chat_id, desk.find_what(t))
        return
    if private_spans(words):
        _say_found(work, {"words": words, "chat": message.chat_id}, _with_number(work, account, words), 0)
        return
    named = work.cases.by_number(words)
    found = [named.id] if named is not None and _finds(work, account, named) else []
    found += [case_id for case_id in _with_number(work, account, words) if case_id not in found]
    _begin(work, chat=message.chat_id, account=account, words=words, before=work.next_cases.newest_message() + 1, found=found)


def _with_number(work: Work, account: int, words: str) -> list[CaseId]:
    """Cases in which this whole number stands, masked, for whoever may open contact data. Everybody else gets what he would get for any number."""
    persons = work.roster.persons_of(account)  # type: ignore[arg-type]
    if not any(p.role == "secretary" for p in persons if p.has_rights):
        return []
    cases = work.cases.several(work.spans.cases_with(words))
    known = {case.id: case for case in cases if may(work.roster, persons, "contact_data", case) and _finds(work, account, case)}
    return [case_id for case_id in work.spans.cases_with(words) if case_id in known][:FOUND]


def look_further(work: Work, press: Press, value: str) -> None:
    """「继续往前找」: older words."""
    draft_id, _, before = value.partition(":")
    account = press.sender.handle
    if press.sender.anonymous or not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        raise NotAllowedError("find")
    draft = work.drafts.get(draft_id, "find")
    if draft is None or draft.chat_id != press.chat_id or press.chat_id < 0:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    work.take_buttons(press.chat_id, press.message_id)
    _begin(work, chat=press.chat_id, account=account, words=draft.message, before=number_in(before), found=[])


def _begin(work: Work, **data: Any) -> None:
    """The newest words at once; what lies further back is searched in portions, and said when a page is full or the end is reached."""
    left = search(work, data)
    if left is not None:
        work.say(data["chat"], lists.looks_back(work.staff_words()))
        portions.put(work, "find", left)


def search(work: Work, data: portions.Data) -> portions.Left | None:
    """The next stretch of the past, for one who may still search."""
    account, before, found = data["account"], data["before"], list(data["found"])
    if not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        return None
    said = work.next_cases.with_words(data["words"], before, SEARCHED, LOOKED_AT)
    end = said[-1][0] if len(said) == LOOKED_AT else max(before - SEARCHED, 1)
    for message_id, case in said:
        if case is not None and case.id not in found and _finds(work, account, case):
            found.append(case.id)
        if len(found) == FOUND:
            end = message_id
            break
    if end > 1 and len(found) < FOUND:
        return portions.Left({**data, "before": end, "found": found})
    _say_found(work, data, found, end)
    return None


def _say_found(work: Work, data: portions.Data, found: Sequence[int], end: int) -> None:
    t, words, chat_id = work.staff_words(), data["words"], data["chat"]
    known = {case.id: case for case in work.cases.several(found)}
    cases = [known[CaseId(case_id)] for case_id in found]
    rows: list[list[tuple[str, Button]]] = [[(c.number, Button("open", c.id))] for c in cases]
    lines = [
        desk.found(t, masked(words)) if cases else desk.nothing_found(t, masked(words)),
        *(todo_line(work, c) for c in cases),
    ]
    if end > 1:
        lines.append(lists.looked_back_to(t, _day_of(work, end)))
        rows.append([(lists.b_look_further(t), Button("find_page", 0, f"{_keep(work, chat_id, words)}:{end}"))])
    work.say(chat_id, "\n".join(lines), rows)


def _keep(work: Work, chat_id: int, words: str) -> int:
    """The words for the button; those of his search before are not kept any longer."""
    for old in work.drafts.newest(chat_id, "find", 5):
        work.drafts.close(old.id, work.now)
    return work.drafts.put("find", chat_id, words, work.now)


def _day_of(work: Work, message_id: int) -> str:
    at = work.next_cases.said_at(message_id)
    return work.local_date(at).isoformat() if at is not None else "—"


def _finds(work: Work, account: int, case: Case) -> bool:
    """May see it, it is not his own, and its words are not sealed from him (保密: claimer and secretary)."""
    persons = work.roster.persons_of(account)  # type: ignore[arg-type]
    voter = work.voters.get(case.voter_id)
    if (voter is not None and voter.chat_id == account) or not may(work.roster, persons, "see", case):
        return False
    return not case.confidential or reads_confidential(work.roster, persons, case)


def audit(work: Work, message: Incoming, rest: str) -> None:
    """`/audit NUMBER`: every event with time and actor, for chairs and the secretary; nobody's words, no voter."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    case = work.cases.by_number(rest.strip()) if rest.strip() else None
    if case is None or not may(work.roster, persons, "see", case):
        work.say(message.chat_id, texts.no_such_case(t, work.roster.congress.case_prefix))
        return
    if not may(work.roster, persons, "audit", case):
        work.say(message.chat_id, texts.who_may(t, "audit"))
        return
    _audit_page(work, message.chat_id, case, 0)


def turn_audit(work: Work, press: Press, value: str) -> None:
    """The events after those one has read."""
    case_id, _, after = value.partition(":")
    case = work.cases.get(number_in(case_id))
    persons = work.roster.persons_of(press.sender.handle)
    if press.sender.anonymous or not (may(work.roster, persons, "see", case) and may(work.roster, persons, "audit", case)):
        raise NotAllowedError("audit")
    work.take_buttons(press.chat_id, press.message_id)
    _audit_page(work, press.chat_id, case, number_in(after))


def _audit_page(work: Work, chat_id: int, case: Case, after: int) -> None:
    t = work.staff_words()
    events = work.histories.after(case.id, after, EVENTS)
    *first, last = tell.lines_in_pieces([desk.audit_head(t, case.number), *(_line(work, t, placed.event) for placed in events)])
    rows = [[(lists.b_read_on(t), Button("audit_page", 0, f"{case.id}:{events[-1].id}"))]] if len(events) == EVENTS else []
    if not rows and (readers := _readers(work, case)):
        last = f"{last}\n{masks.read_by(t, readers)}"
    for piece in first:
        work.say(chat_id, piece, case_id=case.id)
    work.say(chat_id, last, rows, case_id=case.id)


def _readers(work: Work, case: Case) -> str:
    """Who opened it without having it in hand, and when (services/count_reads.py)."""
    seen = [(tell.person_name(work, row.person_id), work.roster.congress.local(row.at)) for row in work.reads.of_case(case.id, READERS)]
    return "、".join(f"{one_line(name)} {at:%m-%d %H:%M}" for name, at in seen)


def _line(work: Work, t: Any, event: Event) -> str:
    local = work.roster.congress.local(event.at).strftime("%m-%d %H:%M")
    facts = [f"{name}={_fact(work, t, name, value)}" for name, value in event.data.items() if name in SHOWN and value not in (None, "", [])]
    return f"{local} {desk.actor(t, tell.person_name(work, event.actor))} {desk.event_name(t, event.kind)} {' '.join(facts)}".rstrip()


def _fact(work: Work, t: Any, name: str, value: Any) -> str:
    if name == "marks" and isinstance(value, list):
        return "、".join(str(texts.mark(t, mark)) for mark in value)
    if name == "kind":
        return str(summaries.case_kind(t, str(value)))[:80]
    return tell.person_name(work, value)[:80] if isinstance(value, str) else str(value)[:80]
