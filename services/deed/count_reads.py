"""Whoever opens many cases in a day that are neither his nor due is named: to the secretary, she herself to the chair (docs/spec.md section 8).

Nothing is refused and no case is named: `/audit` says who opened one.
"""

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.reads import OF_A_TASK, counts
from domain.rights.towns import chair_of, leads_all
from locales import masks
from services.deed import tell
from services.deed.work import Work
from storage.reads import OPENED

OPENS = frozenset({"open", "full", "spans", "unfold", "call"})
"""Buttons that show a case to whoever presses them."""
FILES = 20


def opened(work: Work, persons: tuple[Person, ...], case: Case, way: str = "") -> None:
    """Somebody was shown a case by an act of his own."""
    today = work.local_date(work.now)
    if not persons or way in OF_A_TASK or not counts(persons, case, today):
        return
    if work.reads.note(today, persons[0].id, case.id, OPENED, work.now):
        _look(work, persons)


def took_file(work: Work, persons: tuple[Person, ...], what: str) -> None:
    """Somebody asked for a file in which words of many cases stand."""
    if persons:
        work.reads.note(work.local_date(work.now), persons[0].id, None, what, work.now)


def _look(work: Work, persons: tuple[Person, ...]) -> None:
    today, reader, most = work.local_date(work.now), persons[0], work.roster.congress.reads_a_day
    if work.reads.count(today, reader.id, most + 1) <= most:
        return
    words = masks.reads_much(work.staff_words(), reader.name, most, work.reads.files(today, reader.id, FILES))
    key = f"reads:{today}:{reader.id}"
    if any(p.kind == "staff" and p.role == "secretary" for p in persons):
        chair = chair_of(work.roster, "")
        others = [p for p in work.roster.chairs() if leads_all(work.roster, p)]
        if not tell.to_person(work, chair, words, dedupe_key=key):
            tell.to_people(work, others, words, dedupe_key=key)
        return
    tell.to_secretary(work, words, dedupe_key=key)
