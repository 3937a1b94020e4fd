"""What a deputy tells his group's meeting of a quarter, drafted from the records as Word, to be finished in his own words
(docs/glossary.md, 履职汇报). For whoever may read his file, and of the cases only those that this reader may open."""

from collections.abc import Sequence
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.congress.congress import Person
from domain.congress.periods import moments_of, period_of
from domain.figures.set_apart import stands_apart
from domain.rights.kept import kept_out
from domain.rights.rights import may
from locales import account, common
from locales import quarter_report as words
from locales import suggestions as suggestion_words
from locales import summaries as summaries_words
from reports.paper import Letter
from services.deed.by import By
from services.deed.names import category_name, state_on_paper, village_name
from services.deed.work import Work
from services.desk.suggestion_readers import readable
from storage.named_in import CASE, SUGGESTION, Named

HANDLED = ("claimed", "contacted", "consulted", "forwarded", "handed_up", "answered")
"""Acts by which a case is one of his quarter."""
LOOKED_AT, LISTED = 200, 30
"""Cases that are looked at, and cases and suggestions that stand in it."""


def paper(work: Work, by: By, person: Person, quarter: str, said: tuple[Sequence[str], Sequence[str]]) -> tuple[str, bytes]:
    """Its name and content. `said`: where he went and what he took part in, and what he did with matters, in sentences."""
    from reports.documents import letter

    t, when = work.staff_words(), summaries_words.period(work.staff_words(), quarter)
    went, acts = said
    cases = cases_of(work, by, person, quarter)
    parts = [
        ("contact", list(went)),
        ("cases", [*acts, *_listed(work, cases)]),
        ("suggestions", _suggestions(work, by, person, quarter)),
        (
            "next",
            [words.in_hand(t, sum(case.status in AWAITING_ANSWER and case.claimer == person.id for case in cases)), t(words.to_finish)],
        ),
    ]
    there = [(name, lines) for name, lines in parts if any(lines)]
    sections = [(words.head(t, n, name), "\n".join(filter(None, lines))) for n, (name, lines) in enumerate(there)]
    content = letter(Letter(words.title(t, when), sections, (person.name, summaries_words.on_day(t, work.today))))
    return account.quarter_report_name(t, person.name, quarter), content


def cases_of(work: Work, by: By, person: Person, quarter: str) -> list[Case]:
    """Those he did something with in the quarter and that the reader may open, by number; confidential ones are told by himself. Nothing that
    speaks of anybody or is kept from one of his group: it is read to all of them."""
    since, until = moments_of(period_of(quarter), work.roster.congress)
    ids = work.histories.acted_on(person.id, HANDLED, (since, until), LOOKED_AT)
    heard = [member for group in person.groups for member in work.roster.members(group)]
    several = [case for case in work.cases.several(ids) if not (stands_apart(case) or case.confidential)]
    found = [case for case in several if not any(kept_out(member, case) for member in heard)]
    return sorted((case for case in found if may(work.roster, by.persons, "see", case)), key=lambda case: case.number)


def _listed(work: Work, cases: Sequence[Case]) -> list[str]:
    t = work.staff_words()
    lines = [words.case_line(t, (case.number, village_name(work, case), category_name(work, case)), _state(work, case)) for case in cases]
    rest = len(lines) - LISTED
    return [*lines[:LISTED], *([words.rest(t, rest)] if rest > 0 else [])]


def _state(work: Work, case: Case) -> str:
    """How it stands, until when it is to be answered, what its voter said."""
    t, state = work.staff_words(), state_on_paper(work, case)
    if case.status in AWAITING_ANSWER and case.due_on is not None:
        return words.due(t, state, case.due_on)
    return words.rated(t, state, common.rating(t, case.rating)) if case.rating else state


def _own(work: Work, by: By, person: Person, quarter: str) -> list[Any]:
    """His suggestions of the quarter that all who hear it may read."""
    made = work.suggestions.newest_of(person.id, *moments_of(period_of(quarter), work.roster.congress), LISTED)
    heard = [int(member.handle) for group in person.groups for member in work.roster.members(group) if member.handle is not None]
    return [row for row in made if readable(work, row.id, by.account, *heard)]


def named_in(work: Work, by: By, person: Person, quarter: str) -> list[Named]:
    """What it says something of, so that it goes from a chat with any of them."""
    cases = [(CASE, case.id) for case in cases_of(work, by, person, quarter)[:LISTED]]
    return [*cases, *((SUGGESTION, row.id) for row in _own(work, by, person, quarter))]


def _suggestions(work: Work, by: By, person: Person, quarter: str) -> list[str]:
    t = work.staff_words()
    return [
        words.suggestion(
            t, suggestion_words.number(t, row.year, row.number, row.kind), row.title.splitlines()[0], suggestion_words.status(t, row.status)
        )
        for row in _own(work, by, person, quarter)
    ]
