"""移交清单: what is open in somebody's hands when he goes, on one paper for whoever takes it up (docs/spec.md section 8).

Nobody's words stand in it. Of what is confidential it names number and limit; what its reader may not see is
counted, but for what is kept from him or is the secretary's alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import may
from domain.words.quotation import one_line
from locales import hand_over as words
from locales import suggestions as suggestion_words
from locales import summaries as summaries_words
from reports.paper import Letter
from services.deed import portions
from services.deed.by import By
from services.deed.names import category_name, state_on_paper, village_name
from services.deed.work import Work
from services.desk.suggestion_readers import kept_from_one, readable
from services.staff import left_behind

MOST, LISTED = 2_000, 500
"""Of each kind so many are looked at, and so many stand in it."""
DRAFTS = ("answer", "reply", "note", "promise")
"""Words that were shown to him once more and have not left."""


@dataclass(frozen=True)
class Part:
    """Lines of one head, and how many its reader may not see."""

    name: str
    lines: Sequence[str]
    unseen: int = 0


def paper(work: Work, by: By, person: Person) -> tuple[str, bytes]:
    """Its name and content, for this reader. Made before he goes: with his rights his claims are gone too."""
    from reports.documents import letter  # the Word library is loaded by those who need it

    t = work.staff_words()
    parts = [part for part in parts_of(work, by, person) if part.lines or part.unseen]
    sections = [(words.head(t, n, part.name), "\n".join(_lines(work, part))) for n, part in enumerate(parts)]
    signed = (t(words.given_by), t(words.taken_by), summaries_words.on_day(t, work.today))
    content = letter(Letter(words.title(t, person.name), sections or [(t(words.nothing), t(words.nothing))], signed))
    return words.file_name(t, person.name), content


def _lines(work: Work, part: Part) -> list[str]:
    t, rest = work.staff_words(), len(part.lines) - LISTED
    more = [words.more(t, rest)] if rest > 0 else []
    return [*part.lines[:LISTED], *more, *([words.not_listed(t, part.unseen)] if part.unseen else [])]


def parts_of(work: Work, by: By, person: Person) -> list[Part]:
    t = work.staff_words()
    unsent = _unsent(work, person)
    return [
        _of_cases(work, by, "cases", work.next_cases.in_hand_of(person.id, 0, MOST)),
        _of_cases(work, by, "promises", work.next_cases.promised_by(person.id, 0, MOST)),
        _of_cases(work, by, "led", _led_by(work, person)),
        _of_suggestions(work, by, person),
        Part("ahead", [line.removeprefix("· ") for line in left_behind.lines(work, by.persons, _without_suggestions(work, person))]),
        Part("unsent", [words.unsent(t, unsent)] if unsent else []),
    ]


def _of_cases(work: Work, by: By, name: str, cases: Iterable[Case]) -> Part:
    known = list(cases)
    seen = [case for case in known if may(work.roster, by.persons, "see", case)]
    others = [case for case in known if case not in seen and not case.sealed and not any(kept_out(person, case) for person in by.persons)]
    return Part(name, [_case_line(work, name, case) for case in seen], len(others))


def _case_line(work: Work, name: str, case: Case) -> str:
    t = work.staff_words()
    if name == "promises":
        return words.promise_line(t, case.number, case.promise_on)
    about = (case.number, "", "") if case.confidential else (case.number, village_name(work, case), category_name(work, case))
    return words.case_line(t, about, state_on_paper(work, case), case.up_due_on if name == "led" else case.due_on)


def _led_by(work: Work, person: Person) -> list[Case]:
    """Open ones that were handed up to him or that he leads."""
    found: list[Case] = []
    after = 0
    while cases := work.next_cases.led(after, portions.LOOKED_AT):
        found += [case for case in cases if case.open and person.id in (*case.handed_up_to, case.key_lead)]
        after = cases[-1].id
        if len(cases) < portions.LOOKED_AT or len(found) >= MOST:
            break
    return found[:MOST]


def _of_suggestions(work: Work, by: By, person: Person) -> Part:
    t, rows = work.staff_words(), work.suggestions.page([person.id], 0, MOST)
    seen = [row for row in rows if readable(work, row.id, by.account)]
    lines = [
        words.suggestion_line(
            t,
            f"{suggestion_words.number(t, row.year, row.number, row.kind)} {one_line(row.title.splitlines()[0])}",
            suggestion_words.status(t, row.status),
            row.due_on,
        )
        for row in seen
    ]
    others = [row for row in rows if row not in seen and not kept_from_one(work, row.id, by.persons)]
    return Part("suggestions", lines, len(others))


def _without_suggestions(work: Work, person: Person) -> left_behind.Behind:
    """They stand by themselves."""
    found = left_behind.behind(work, person)
    return left_behind.Behind(person, found.duties, found.plans, found.meetings, found.record)


def _unsent(work: Work, person: Person) -> int:
    """In his private chat; how many alone is said."""
    if person.handle is None:
        return 0
    return sum(len(work.drafts.next_of(person.handle, kind, LISTED)) for kind in DRAFTS)
