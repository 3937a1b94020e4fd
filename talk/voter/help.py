"""`/help`: what somebody can do here, by what he may (docs/spec.md section 3)."""

from domain.congress import Person
from domain.message import Incoming
from domain.rights import may_in_congress
from domain.voter import Voter
from locales import staff as staff_words
from locales import unit_figures
from locales import voter as voter_words
from services.deed import tell
from services.deed.keys import keys
from services.deed.work import Work

LINES: tuple[tuple[str, str, str], ...] = (
    ("cases", "", staff_words.help_cases),
    ("record", "visit_record", staff_words.help_record),
    ("new", "new", staff_words.help_new),
    ("find", "find", staff_words.help_find),
    ("suggest", "suggest", staff_words.help_suggest),
    ("activity", "visit_board", staff_words.help_activity),
    ("queue", "queue", staff_words.help_queue),
    ("callbacks", "callbacks", staff_words.help_callbacks),
    ("summary", "summary", staff_words.help_summary),
    ("units", "summary", unit_figures.help_units),
    ("visitday", "visit_board", staff_words.help_board),
    ("days", "days", staff_words.help_days),
    ("people", "people", staff_words.help_people),
    ("broadcast", "broadcast", staff_words.help_broadcast),
    ("canned", "canned", staff_words.help_canned),
    ("block", "block", staff_words.help_block),
    ("erase", "erase_for", staff_words.help_erase),
)
"""Command, the right it wants (domain/rights.CONGRESS_ACTS; none: for deputies), and what it is for; shown to whoever has the right."""
MINE = (("me", staff_words.help_me), ("case", staff_words.help_case), ("audit", staff_words.help_audit))


def show_help(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """A voter reads how to write; somebody of the roster his own commands, a line each, which Telegram makes tappable."""
    t = tell.words_for(work, voter)
    persons = tuple(p for p in work.roster.persons_of(message.sender.handle) if p.has_rights)
    words = t(voter_words.help_voter)
    if persons:
        lines = [(command, what) for command, act, what in LINES if _may(work, persons, act)]
        words = "\n".join([t(staff_words.help_head), *(f"/{command} {t(what)}" for command, what in (*lines, *MINE))])
    tell.to_voter(work, voter, words, keyboard=keys(work, voter.chat_id, t))


def _may(work: Work, persons: tuple[Person, ...], act: str) -> bool:
    return may_in_congress(work.roster, persons, act) if act else any(p.kind == "deputy" for p in persons)
