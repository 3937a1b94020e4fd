"""What was erased since a copy was made is erased again when the copy is the database (storage/erasures.py, docs/operations.md).

Before the bot says a word: after `db restore`, at every start, and by `lianxin erase`. On what is gone already nothing is done.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.deed import portions
from services.deed.work import Work
from services.privacy import joined_words
from services.privacy.erase import consent_back
from services.privacy.erase_noted import erase_activity, erase_heard, erase_matter, erase_record_note, erase_walk_in
from services.privacy.erase_voter import erase_voter
from storage.erasures import Line

AT_ONCE = 20
"""Lines in one deed."""
ERASING = frozenset({"erase_cases", "erase_words", "erase_spans", "forget_chat", "forget_account", "consent_back", "lists_naming"})
"""Portions by which words and traces go (services/watch/go_on.py)."""


@dataclass(frozen=True)
class _Way:
    """Whether what a line erased is here again, and how it is erased."""

    is_back: Callable[[Work, Line], bool]
    erase: Callable[[Work, Line], None]


def _voter_is_back(work: Work, line: Line) -> bool:
    if not line.means(work.voters.made_at(line.number)):
        return False
    said = line.choice.get("words", False) and work.said.any_of_voter(line.number, line.at)
    return said or work.voters.get(line.number) is not None


def _erase_voter(work: Work, line: Line) -> None:
    voter = work.voters.get(line.number)
    chat = voter.chat_id if voter is not None else 0
    if chat:
        work.inbox.forget_chat(chat, line.at, "new")
    choice = {name: line.choice.get(name, False) for name in ("words", "withdraw")}
    erase_voter(work, line.number, by=line.by, **choice)


def _consent_is_back(work: Work, line: Line) -> bool:
    voter = work.voters.get(line.number) if line.means(work.voters.made_at(line.number)) else None
    return voter is not None and voter.consented_at is not None and voter.consented_at <= line.at


def _take_consent_back(work: Work, line: Line) -> None:
    voter = work.voters.get(line.number)
    if voter is not None:
        work.voters.take_consent_back(voter.id, line.at)
        work.erases("consent", voter.id, voter.met_at, line.by, **line.choice)
        about = {"voter": voter.id, "withdraw": line.choice.get("withdraw", False), "at": line.at.isoformat()}
        portions.begin(work, "consent_back", consent_back, **about, after=0)


def _walk_in_is_back(work: Work, line: Line) -> bool:
    row = work.walk_ins.get(line.number)
    return row is not None and bool(row.words) and line.means(row.at)


def _matter_is_back(work: Work, line: Line) -> bool:
    row = work.visits.matter(str(line.number))
    return row is not None and bool(row.message) and line.means(row.at)


def _heard_is_back(work: Work, line: Line) -> bool:
    row = joined_words.part(work, line.number)
    return row is not None and line.means(row.at)


def _note_is_back(work: Work, line: Line) -> bool:
    record = work.visits.get(line.number)
    return record is not None and bool(record.note) and line.means(record.made_at)


def _activity_is_back(work: Work, line: Line) -> bool:
    row = work.activities.get(line.number)
    return row is not None and bool(row.words) and line.means(row.recorded_at)


WAYS: Mapping[str, _Way] = {
    "voter": _Way(_voter_is_back, _erase_voter),
    "consent": _Way(_consent_is_back, _take_consent_back),
    "walk_in": _Way(_walk_in_is_back, lambda work, line: erase_walk_in(work, line.number, line.by)),
    "matter": _Way(_matter_is_back, lambda work, line: erase_matter(work, line.number, line.by)),
    "note": _Way(_note_is_back, lambda work, line: erase_record_note(work, line.number, line.by)),
    "heard": _Way(_heard_is_back, lambda work, line: erase_heard(work, line.number, line.by)),
    "activity": _Way(_activity_is_back, lambda work, line: erase_activity(work, line.number, line.by)),
}


def replay(work: Work, lines: Sequence[Line], *, dry_run: bool = False) -> int:
    """Erase again what these lines erased and what is back; returns how much that was. With `dry_run` nothing is changed."""
    back = [line for line in lines if line.what in WAYS and WAYS[line.what].is_back(work, line)]
    for line in back if not dry_run else ():
        WAYS[line.what].erase(work, line)
    return len(back)
