"""Whether a case holds what an archived one must: what was sent, an answer, the question (domain/cases/archive.py; docs/glossary.md, 归档)."""

from domain.cases.archive import HOLDS_UP, Held, lacks
from domain.cases.case import Case
from services.deed.work import Work

KEY = "incomplete"
"""How the keys of those begin that wait because something is missing."""


def holding_up(work: Work, case: Case) -> tuple[str, ...]:
    """What must be there before it is archived. What was erased was there; the answer of a joined case is the main one's."""
    if work.histories.last(case.id, "erased") is not None:
        return ()
    answer = work.said.last_answer(case.id)
    own = work.histories.last(case.id, "answered") is not None
    worded = answer is not None and bool(answer.text.strip() or answer.media)
    held = Held(bool(work.said.by_voter(case.id, 0, 1)), case.answered_at is not None and (worded or not own), True, True)
    return tuple(name for name in lacks(case, held) if name in HOLDS_UP)
