"""Looking up: `/find WORDS` and `/audit NUMBER` (docs/spec.md section 8). Everybody finds what he may see, no more."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.buttons import Button, number_in
from domain.carried import packed
from domain.case import Case
from domain.ids import CaseId, Handle
from domain.masks import masked
from domain.rights import may, may_in_congress, reads_confidential
from locales import case_sheet
from locales import desk as desk_words
from services.case.sheet import Listed
from services.deed import portions
from services.deed.names import todo_line
from services.deed.work import Work

FOUND = 20
SEARCHED = 5_000
"""Messages that are searched in one deed, from the newest back."""
LOOKED_AT = 200
"""Messages with the words that are looked at in one go: not all may be seen by who asks."""
EVENTS = 100
"""Events that `/audit` shows at once."""


@dataclass(frozen=True)
class Further:
    """The search that goes on, by the draft that keeps its words, and from which message back."""

    draft: int
    before: int


def search(work: Work, data: portions.Data) -> portions.Left | None:
    """The next stretch of the past, for one who may still search."""
    account, before, found = data["account"], data["before"], list(data["found"])
    if not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        return None
    said = work.next_cases.with_words(data["words"], before, SEARCHED, LOOKED_AT)
    end = said[-1][0] if len(said) == LOOKED_AT else max(before - SEARCHED, 1)
    for message_id, case in said:
        if case is not None and case.id not in found and finds(work, account, case):
            found.append(case.id)
        if len(found) == FOUND:
            end = message_id
            break
    if end > 1 and len(found) < FOUND:
        return portions.Left({**data, "before": end, "found": found})
    say_found(work, data, found, end)
    return None


def say_found(work: Work, data: portions.Data, found: Sequence[int], end: int) -> None:
    t, words, chat_id = work.staff_words(), data["words"], data["chat"]
    known = {case.id: case for case in work.cases.several(found)}
    cases = [known[CaseId(case_id)] for case_id in found]
    rows: list[list[tuple[str, Button]]] = [[(c.number, Button("open", c.id))] for c in cases]
    lines = [
        desk_words.found(t, masked(words)) if cases else desk_words.nothing_found(t, masked(words)),
        *(todo_line(work, c) for c in cases),
    ]
    if cases:
        kept = _keep(work, chat_id, "found", " ".join(str(case.id) for case in cases))
        rows.append([(t(case_sheet.b_sheets), Button("sheets", 0, packed(Listed("find", kept))))])
    if end > 1:
        lines.append(desk_words.looked_back_to(t, _day_of(work, end)))
        rows.append([(t(desk_words.b_look_further), Button("find_page", 0, packed(Further(_keep(work, chat_id, "find", words), end))))])
    work.say(chat_id, "\n".join(lines), rows)


def _keep(work: Work, chat_id: int, kind: str, words: str) -> int:
    """The words (or the cases found) for the button; those of his search before are not kept any longer."""
    for old in work.drafts.newest(chat_id, kind, 5):
        work.drafts.close(old.id, work.now)
    return work.drafts.put(kind, chat_id, words, work.now)


def found_before(work: Work, chat_id: int, draft_id: int) -> list[Case]:
    """The cases his last search found."""
    draft = work.drafts.get(str(draft_id), "found")
    if draft is None or draft.chat_id != chat_id:
        return []
    return work.cases.several([CaseId(number_in(case_id)) for case_id in str(draft.message).split()])


def _day_of(work: Work, message_id: int) -> str:
    at = work.next_cases.said_at(message_id)
    return work.local_date(at).isoformat() if at is not None else "—"


def finds(work: Work, account: Handle, case: Case) -> bool:
    """May see it, it is not his own, and its words are not sealed from him (保密: claimer and secretary)."""
    persons = work.roster.persons_of(account)
    voter = work.voters.get(case.voter_id)
    if (voter is not None and voter.chat_id == account) or not may(work.roster, persons, "see", case):
        return False
    return not case.confidential or reads_confidential(work.roster, persons, case)
