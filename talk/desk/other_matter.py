"""Words for a voter that are plainly about another matter of the deputy's: a line of doubt before they leave, and a button that shows them for that one."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.which_matter.fits_words import shares_a_pair
from locales import desk as desk_words
from locales.further import short
from services.case.card import shows_words
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.desk import matter_meant
from services.office.lists import to_do_of

LOOKED_AT = 60
"""Cases of his list, the first, among which one is looked for."""
SHORTEST = 4
"""Signs of a note that may be about something."""
SENDS = frozenset({"send", "send_all", "send_answer"})
"""Buttons below words that may be meant for another matter."""


@dataclass(frozen=True)
class ForOther:
    """What the button carries: the draft in which the words wait."""

    draft: int


def doubt(work: Work, message: Incoming, case: Case, shown: tuple[str, Rows], draft: int) -> tuple[str, Rows]:
    """`shown` with the doubt, where there is one."""
    words, rows = shown
    if not any(button.kind in SENDS for row in rows for _, button in row) or (other := _meant(work, message, case)) is None:
        return shown
    t, said = work.staff_words(), short(own_words(work, [other], work.staff_words())[other.id])
    line = desk_words.rather_of(t, other.number, said)
    return f"{words}\n{line}", [
        *rows[:-1],
        [(desk_words.b_for_other(t, other.number), Button("send_other", other.id, packed(ForOther(draft))))],
        *rows[-1:],
    ]


def rather(work: Work, message: Incoming, case: Case) -> str:
    """A line below a note that is plainly about another matter; empty: it is about this one."""
    if len(message.text) < SHORTEST or (other := _meant(work, message, case)) is None:
        return ""
    t = work.staff_words()
    return desk_words.note_rather_of(t, other.number, short(own_words(work, [other], t)[other.id]))


def _meant(work: Work, message: Incoming, case: Case) -> Case | None:
    """The one that they are about, where they plainly are not about this one."""
    account, persons = Handle(message.sender.handle), work.roster.persons_of(message.sender.handle)
    listed = [one for one in work.lists.page(to_do_of(work, persons), 0, LOOKED_AT).cases if may(work.roster, persons, "see", one)]
    cases = [case, *(one for one in listed if one.id != case.id and _shown_there(work, message, one))]
    found = matter_meant.by_words(work, account, cases, message.text)
    if len(found) != 1 or found[0].id == case.id:
        return None
    said = own_words(work, [case, found[0]], work.staff_words())
    plainly = shares_a_pair(message.text, said[found[0].id]) and not shares_a_pair(message.text, said[case.id])
    return found[0] if plainly else None


def _shown_there(work: Work, message: Incoming, other: Case) -> bool:
    return message.private or (work.may_read(message.chat_id, other) and not other.sealed and shows_words(work, other, message.chat_id))
