"""A voter wants his name on his matter, or no more (domain/complaints/name_wish.py): the button that does it stands below (docs/spec.md section 3, Just write)."""

from domain.cases.case import Case
from domain.complaints.name_wish import name_wish
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.own_words import own_spans
from locales import acts, masks
from locales import voter as voter_words
from services.case.own_words import VEILED
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import goes_with
from services.voter.secrecy import meant

MOST = 6
"""Matters that are offered, the newest."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where no matter of his is open."""
    wish = "" if message.media else name_wish(message.text)
    found = [case for case in meant(work, cases, message, replied) if case.open and "minor" not in case.marks][-MOST:] if wish else []
    if not found:
        return False
    t, may = tell.words_for(work, voter), [(case, deed) for case in found if (deed := _deed(work, case, wish))]
    words = {"show": (acts.show_name, acts.name_is_shown), "hide": (acts.hide_name, acts.name_is_hidden)}[wish][not may]
    tell.to_voter(work, voter, t(words), _rows(work, voter, may), reply_to=message.message_id)
    return True


def _deed(work: Work, case: Case, wish: str) -> str:
    if wish == "show":
        return "show_me" if case.anonymous else ""
    if not case.anonymous:
        return "hide_me"
    return "veil" if VEILED not in case.marks and own_spans(goes_with.words_of(work, case)) else ""


def _rows(work: Work, voter: Voter, may: list[tuple[Case, str]]) -> Rows:
    t, said = tell.words_for(work, voter), own_words(work, [case for case, _ in may], tell.words_for(work, voter))
    labels = {"show_me": t(voter_words.b_show_me), "hide_me": t(voter_words.b_hide_me), "veil": t(masks.b_veil)}
    alone = len(may) == 1
    return [[(labels[deed] if alone else acts.b_for_matter(t, labels[deed], said[case.id]), Button(deed, case.id))] for case, deed in may]
