"""Cases in a list to somebody of the roster: each by number and words, with what is due when (docs/spec.md section 8, Lists)."""

from collections.abc import Sequence

from domain.buttons import Button
from domain.case import Case
from domain.ids import CaseId, Handle
from domain.masks import masked
from locales import common
from locales.further import short
from services.deed.message import Rows
from services.deed.names import own_words, todo_line
from services.deed.work import Work
from services.desk.look_up import finds


def words_of(work: Work, account: Handle, cases: Sequence[Case]) -> dict[CaseId, str]:
    """By case the matter's own words, as a button has room for them; only of those he may read the words of."""
    t = work.staff_words()
    read = [case for case in cases if finds(work, account, case)]
    found = {case_id: masked(words) for case_id, words in own_words(work, read, t).items()}
    return {case.id: short(found[case.id]) for case in read if found[case.id] and case.number not in found[case.id]}


def lines(work: Work, account: Handle, cases: Sequence[Case]) -> list[str]:
    said = words_of(work, account, cases)
    return [todo_line(work, case, said.get(case.id, "")) for case in cases]


def openers(work: Work, account: Handle, cases: Sequence[Case]) -> Rows:
    """A button each that opens it: by its number alone nobody knows which it is."""
    t, said = work.staff_words(), words_of(work, account, cases)
    return [[(common.b_open(t, case.number, said.get(case.id, "")), Button("open", case.id))] for case in cases]
