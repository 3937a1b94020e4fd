"""Looking up: `/find WORDS` and `/audit NUMBER` (docs/spec.md section 8). Everybody finds what he may see, no more."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.at_work.typed_search import Asked
from domain.cases.case import Case
from domain.rights.sight import sight_of
from domain.values.buttons import Button, number_in
from domain.values.carried import packed
from domain.values.ids import CaseId, Handle
from domain.words.masks import masked
from locales import case_sheet, common, finding, further
from locales import desk as desk_words
from services.case.sheet import Listed
from services.deed import word_index
from services.deed.names import todo_line
from services.deed.work import Work
from services.desk import typed_search
from services.desk.beyond import is_beyond
from services.desk.named_by_number import cases_meant
from storage.register import Count, Found

FOUND = 20
NEWLY_FORWARDED = 20
"""Cases that changed in the last minute: to which unit they went is looked at before a search by one (storage/unit_rows.py)."""
EVENTS = 100
"""Events that `/audit` shows at once."""


@dataclass(frozen=True)
class Further:
    """The search that goes on (or back to a page before), by the draft that keeps its words, and behind which case (0: from the newest)."""

    draft: int
    before: int


@dataclass(frozen=True)
class Kept:
    """What a search keeps for its buttons: its words, and behind which cases the pages began that one has seen, the first one first."""

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


@dataclass(frozen=True)
class Search:
    """Who looks, in which chat, for what, and the pages before this one."""

    chat_id: int
    account: Handle
    words: str
    seen: tuple[int, ...] = ()
    behind: bool = False
    """Whether older words are not in the index yet: after an upgrade it takes a while."""
    read: Asked | None = None
    """What the words were understood as; None: a number that leads to a person, looked for by itself."""

    numbered: bool = False
    """Whether cases of that number stand above those in whose words it stands."""

    asks: bool = False
    """Whether it is the answer to a question: how many there are stands first."""

    @property
    def filtered(self) -> bool:
        return self.read is not None and bool(self.read.pieces)


def search(work: Work, asked: Search, after: int, above: list[Case]) -> None:
    """Say a page of what he finds; `above` (a number's case) stands first. What was written a moment ago is found too."""
    behind, read = word_index.put_in(work), typed_search.asked(work, asked.words)
    if read.wanted.unit or read.wanted.unit_part:
        work.facts.catch_up(work.roster.congress, NEWLY_FORWARDED)
    persons, own = work.roster.persons_of(asked.account), work.voters.of_account(asked.account)
    wanted, sight = replace(read.wanted, not_of=own.id if own is not None else None), sight_of(work.roster, persons)
    found, count = work.register.found(wanted, sight, CaseId(after) if after else None, FOUND - len(above))
    known, numbered = {case.id for case in above}, not read.wanted.numbers and any(case in above for case in cases_meant(work, asked.words))
    found = replace(found, cases=(*above, *(case for case in found.cases if case.id not in known)))
    asked = replace(asked, seen=(*asked.seen, after), behind=behind, read=read, numbered=numbered and bool(found.cases[len(above) :]))
    say_found(work, asked, found, count)


def say_found(work: Work, asked: Search, found: Found, count: Count) -> None:
    """The page, where it stands in the whole, and the ways on, back and wider. The last of `seen` is its own beginning."""
    t, words = work.staff_words(), masked(asked.words)
    late = [t(desk_words.older_words_wait)] if asked.behind else []
    read_as = typed_search.understood(work, asked.read)
    if not found.cases and found.whole and asked.asks:
        work.say(asked.chat_id, "\n".join([*_counted(work, asked, count), *late]))
        return
    if not found.cases and found.whole:
        lines = [desk_words.nothing_found(t, words), *read_as, *late, *([t(finding.widen)] if read_as else [])]
        work.say(asked.chat_id, "\n".join(lines), _ways_on(work, asked, found))
        return
    said = _said(work, found.cases)
    rows: list[list[tuple[str, Button]]] = [
        [(common.b_open(t, case.number, said.get(case.id, "")), Button("open", case.id))] for case in found.cases
    ]
    read_as += [t(finding.number_first)] if asked.numbered else []
    head = [desk_words.found(t, words, len(asked.seen)), *read_as] if not asked.asks else _counted(work, asked, count)
    lines = [*head, *_lines(work, found.cases, said)]
    if found.cases:
        kept = _keep(work, asked.chat_id, "found", " ".join(str(case.id) for case in found.cases))
        rows.append([(t(case_sheet.b_sheets), Button("sheets", 0, packed(Listed("find", kept))))])
    if not found.whole and found.after is not None:
        lines.append(desk_words.looked_back_to(t, _day_of(work, found.after)))
    elif count.whole and (count.total > len(found.cases) or len(asked.seen) > 1):
        first = (len(asked.seen) - 1) * FOUND
        lines.append(common.place(t, first + 1, first + len(found.cases), count.total))
    work.say(asked.chat_id, "\n".join([*lines, *late]), [*rows, *_ways_on(work, asked, found)])


def _counted(work: Work, asked: Search, count: Count) -> list[str]:
    """What was asked, and how many there are; of words of which not all were looked through, and of a place that is not his, only what was asked."""
    t, conditions = work.staff_words(), typed_search.conditions(work, asked.read)
    if asked.read is not None and is_beyond(work, work.roster.persons_of(asked.account), asked.read.wanted):
        nothing = count.whole and not count.total
        return [finding.not_his(t, conditions)] if nothing else [finding.so_many(t, conditions, None), t(finding.only_what_is_his)]
    return [finding.so_many(t, conditions, count.total if count.whole else None)]


def _said(work: Work, cases: Sequence[Case]) -> dict[CaseId, str]:
    """The first words of its voter, masked: by its number alone nobody knows which it is. Of 保密 there are none."""
    first = work.said.first_words([case.id for case in cases if not case.confidential])
    return {case_id: further.short(masked(words)) for case_id, words in first.items()}


def _lines(work: Work, cases: Sequence[Case], said: Mapping[CaseId, str]) -> list[str]:
    return [f"{todo_line(work, case)}\n　{said[case.id]}" if said.get(case.id) else todo_line(work, case) for case in cases]


def _ways_on(work: Work, asked: Search, found: Found) -> list[list[tuple[str, Button]]]:
    """On to older ones where any are left, back to the page before, and to what fewer filters find."""
    onward = common.b_page_on if found.whole else desk_words.b_look_further
    places = [(onward, int(found.after))] if found.after is not None else []
    places += [(common.b_page_back, asked.seen[-2])] if len(asked.seen) > 1 else []
    if not places and not asked.filtered:
        return []
    kept = _keep(work, asked.chat_id, "find", Kept(asked.words, asked.seen).text())
    turns = [(work.staff_words()(label), Button("find_page", 0, packed(Further(kept, place)))) for label, place in places]
    return [*([turns] if turns else []), *(typed_search.wider_rows(work, asked.read, kept) if not asked.asks else ())]


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


def _day_of(work: Work, case_id: int) -> str:
    at = work.next_cases.registered_from(case_id)
    return work.local_date(at).isoformat() if at is not None else "—"
