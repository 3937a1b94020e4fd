"""Cases in a list to somebody of the roster: each by number and words, with what is due when (docs/spec.md section 8, Lists)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.ids import Handle
from locales import common
from services.deed.message import Rows
from services.deed.names import todo_line
from services.deed.shown_words import shown_words
from services.deed.work import Work


def lines(work: Work, account: Handle, cases: Sequence[Case]) -> list[str]:
    said = shown_words(work, account, cases)
    return [todo_line(work, case, said.get(case.id, "")) for case in cases]


def openers(work: Work, account: Handle, cases: Sequence[Case]) -> Rows:
    """A button each that opens it: by its number alone nobody knows which it is."""
    t, said = work.staff_words(), shown_words(work, account, cases)
    return [[(common.b_open(t, case.number, said.get(case.id, "")), Button("open", case.id))] for case in cases]
