"""Looking up: `/find WORDS` and `/audit NUMBER` (docs/spec.md section 8). Everybody finds what he may see, no more."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from domain.buttons import Button, number_in
from domain.carried import packed
from domain.case import Case
from domain.ids import CaseId, Handle
from domain.masks import masked
from domain.rights import may, may_in_congress, reads_confidential
from domain.sight import sight
from locales import case_sheet, common
from locales import desk as desk_words
from services.case.sheet import Listed
from services.deed import portions
from services.deed.names import todo_line
from services.deed.work import Work
from storage.next_cases import Stretch

FOUND = 20
SEARCHED = 5_000
"""Messages that are searched in one deed, from the newest back."""
LOOKED_AT = 200
"""Messages with the words that are looked at in one go: not all may be seen by who asks."""
EVENTS = 100
"""Events that `/audit` shows at once."""


@dataclass(frozen=True)
class Further:
    """The search that goes on (or back to a page before), by the draft that keeps its words, and from which message back."""

    draft: int
    before: int


@dataclass(frozen=True)
class Kept:
    """What a search keeps for its buttons: its words, and from which messages the pages were searched that one has seen, newest first."""

    words: str
    starts: tuple[int, ...] = ()

    def text(self) -> str:
        return json.dumps([self.words, *self.starts])

    @classmethod
    def of(cls, text: str) -> "Kept":
        """What `text` made, or the bare words that an earlier version kept."""
        if not text.startswith("["):
            return cls(text)
        words, *starts = json.loads(text)
        return cls(str(words), tuple(map(int, starts)))


def search(work: Work, data: portions.Data) -> portions.Left | None:
    """The next stretch of the past, for one who may still search."""
    account, before, found = data["account"], data["before"], list(data["found"])
    if not may_in_congress(work.roster, work.roster.persons_of(account), "find"):
        return None
    said = work.next_cases.with_words(data["words"], Stretch(before, SEARCHED, LOOKED_AT), sight(work.roster, account))
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
    seen = tuple(data.get("seen", ()))
    lines = [
        desk_words.found(t, masked(words), len(seen) + 1) if cases else desk_words.nothing_found(t, masked(words)),
        *(todo_line(work, c) for c in cases),
    ]
    if cases:
        kept = _keep(work, chat_id, "found", " ".join(str(case.id) for case in cases))
        rows.append([(t(case_sheet.b_sheets), Button("sheets", 0, packed(Listed("find", kept))))])
    if end > 1:
        lines.append(desk_words.looked_back_to(t, _day_of(work, end)))
    if turns := _turns(work, data, seen, end):
        rows.append(turns)
    work.say(chat_id, "\n".join(lines), rows)


def _turns(work: Work, data: portions.Data, seen: tuple[int, ...], end: int) -> list[tuple[str, Button]]:
    """On to older words where any are left, and back to the page before."""
    places = [(desk_words.b_look_further, end)] if end > 1 else []
    places += [(common.b_page_back, seen[-1])] if seen else []
    if not places:
        return []
    t, kept = work.staff_words(), Kept(data["words"], (*seen, data.get("start", data.get("before", 0))))
    search_kept = _keep(work, data["chat"], "find", kept.text())
    return [(t(label), Button("find_page", 0, packed(Further(search_kept, place)))) for label, place in places]


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
