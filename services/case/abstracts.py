"""The words somebody found for a matter (摘要), as others read them: marked as such, beside what the voter himself sent."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.ids import CaseId
from domain.words.masks import masked
from locales import describe
from services.deed import tell
from services.deed.work import Work
from storage.case_messages import CaseMessage

LONGEST = 500
"""Characters of it that are kept and shown."""
KIND = "abstract"
"""What such a row among the messages of a case is called."""


def on_card(work: Work, case: Case) -> str:
    """Empty where there is none."""
    found = _of([case], work).get(case.id)
    return describe.abstract_on_card(work.staff_words(), writer(work, found), words_in(found)) if found is not None else ""


def plain(work: Work, case: Case) -> str:
    """The same for paper, one line."""
    return in_lines(work, [case]).get(case.id, "")


def said(work: Work, case: Case) -> str:
    """The words alone."""
    found = _of([case], work).get(case.id)
    return words_in(found) if found is not None else ""


def in_lines(work: Work, cases: Sequence[Case]) -> dict[CaseId, str]:
    """For a list of many cases: of each that has one."""
    t = work.staff_words()
    return {case_id: describe.abstract(t, writer(work, found), words_in(found)) for case_id, found in _of(cases, work).items()}


def words_in(message: CaseMessage) -> str:
    return " ".join(masked(message.text)[:LONGEST].split())


def writer(work: Work, message: CaseMessage) -> str:
    """Who wrote it; empty for a machine."""
    return "" if message.author == "system" else tell.person_name(work, message.author)


def _of(cases: Sequence[Case], work: Work) -> dict[CaseId, CaseMessage]:
    rows = [case.abstract for case in cases if case.abstract is not None]
    return {m.case_id: m for m in work.said.these(rows) if m.text} if rows else {}
