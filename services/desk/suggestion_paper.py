"""A suggestion as Word, in the form congresses use: who leads and who seconds it, 案据, 建议 (a motion: 案由, 案据, 方案), the unit, and what came of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Unit
from domain.congress.periods import Period, moments_of
from domain.congress.public_card import public_phone
from domain.rights.rights import reads_confidential
from domain.rights.towns import units_for
from domain.suggestions.motions import MOTION
from domain.suggestions.suggestion_doc import Round, headed
from domain.values.ids import Handle
from domain.visits.visit_days import SESSION
from domain.words.masks import masked
from domain.words.quotation import one_line
from locales import desk as desk_words
from locales import slips
from locales import suggestions as words
from locales.account import file_part
from locales.common import T
from reports.paper import Letter
from services.case import unit_person, words_of
from services.deed import tell
from services.deed.names import names_by_id, village_name
from services.deed.work import Work
from services.desk import forward, suggestion_unit
from services.desk.suggestion_readers import named
from storage.named_in import CASE, Named

IN_DRAFT = 60
"""Cases whose words stand in the draft; of more it says how many."""
ABOUT, SITTING = timedelta(days=45), timedelta(days=7)
"""So long before a meeting's day, and after it while it sits, a suggestion may be one of it."""
READ = 500
"""Cases of one suggestion that are looked at for who may not read it."""


def of_period(work: Work, period: Period, hides: Callable[[Case], bool]) -> Iterator[Any]:
    """Rows of suggestions written in it, none that grew from a matter which is hidden."""
    for made in work.suggestions.made_in(*moments_of(period, work.roster.congress)):
        if not any(hides(case) or case.sealed for case in work.cases.several(work.suggestions.cases(made.id, 0, READ))):
            yield made


def paper(work: Work, row: int, account: int = 0) -> tuple[str, bytes] | None:
    """Name and bytes, without a voter's name; None where there is no such suggestion. `account`: whose it is; what was said in confidence is
    on it as a summary alone, and that for whoever reads its words."""
    from reports.documents import letter  # the Word library is loaded by those who need it

    t, made = work.staff_words(), work.suggestions.get(row)
    if made is None:
        return None
    title = headed(made.title.splitlines()[0])
    content = Letter(
        desk_words.suggestion_title(t, title, made.kind), _sections(work, t, made, account), _closing(work, t, made), _fields(work, t, made)
    )
    return slips.suggestion_file(t, file_part(title)[:40], made.kind), letter(content)


def on_paper(work: Work, row: int) -> list[Named]:
    """What it says something of: itself, and the cases whose words stand in it."""
    return [*named(row), *((CASE, case) for case in work.suggestions.cases(row, 0, IN_DRAFT))]


def _sections(work: Work, t: T, made: Any, account: int) -> list[tuple[str, str]]:
    first, _, rest = made.title.partition("\n")
    taken = work.cases.several(work.suggestions.standing(made.id, 0, IN_DRAFT))
    cases = [case for case in taken if not case.sealed]  # one that became the secretary's alone is none that a unit reads of
    more = work.suggestions.count_cases(made.id) - IN_DRAFT if len(taken) == IN_DRAFT else 0
    rounds = work.suggestions.rounds(made.id)
    heads = desk_words.suggestion_heads(t, made.kind, handed=bool(rounds))
    units = suggestion_unit.of_rounds(work, made.id)
    last = "\n".join(line for one in rounds for line in _round_lines(work, made.id, one)) or _unit_of(work, cases)
    said = [(case, _words(work, case, account, units)) for case in cases]
    asked = _without_numbers(work, rest.strip()) if work.suggestions.cases(made.id, 0, 1) else rest.strip()
    about = (headed(first),) if made.kind == MOTION else ()  # a suggestion says it in its title
    named = zip(
        heads,
        (*about, _facts(work, t, said, more), asked or headed(first), last),
        strict=True,
    )
    written = [(name, words) for name, words in named if words]
    return [(desk_words.head_in_a_row(t, n, name), words) for n, (name, words) in enumerate(written, 1)]


def _without_numbers(work: Work, words: str) -> str:
    """A draft names its matters in a row (，其中：QX-2601-0113（上坪村）、…); on paper they stand above, one by one."""
    number = rf"{re.escape(work.roster.congress.case_prefix)}-[0-9]{{4}}-[0-9]{{4,6}}(?:（[^（）]{{0,40}}）)?"
    return re.sub(rf"[，,]其中[：:]{number}(?:、{number}){{0,{IN_DRAFT}}}(?=。)", "", words)


def _words(work: Work, case: Case, account: int, units: list[Unit]) -> str:
    """What its voter wrote; of what is in confidence, or speaks of somebody at one of the `units`: no word, as on a slip."""
    if not any(unit_person.words_stay(work, case, unit) for unit in units) and not case.confidential:
        return masked(words_of.everything(work.staff_words(), work.said.opening(case.id)))
    if not case.confidential or reads_confidential(work.roster, work.roster.persons_of(Handle(account)), case):
        return forward.words_on_paper(work, case, of_him=True)
    return forward.in_their_place(work, case)


def _facts(work: Work, t: T, cases: list[tuple[Case, str]], more: int) -> str:
    """Each with what is said of it; `more`: how many stand on it no more."""
    facts = [slips.fact(t, n, village_name(work, case), one_line(said)) for n, (case, said) in enumerate(cases, 1)]
    if more > 0:
        facts.append(desk_words.and_more(t, more))
    return "\n".join([*facts, *([slips.came_from(t, [case.number for case, _said in cases])] if cases else [])])


def _unit_of(work: Work, cases: list[Case]) -> str:
    """The first that has to do with such a matter and of whose people none of them speaks."""
    units = units_for(work.roster, cases[0]) if cases else ()
    fit = (u for u in units if cases[0].category in u.categories)
    return next((u.name for u in fit if not any(unit_person.name_meant(work, case, u) for case in cases)), "")


def _round_lines(work: Work, row_id: int, one: Round) -> list[str]:
    """One round of it, as it is printed: no quotation marks of the chat."""
    t, unit = work.staff_words(), suggestion_unit.unit_of(work, one.unit, one.unit_name)
    unit_name = suggestion_unit.on_paper(work, row_id, replace(unit, name=one.unit_name))
    lines = [words.printed_round(t, one.nth, unit_name, (one.handed_on, one.due_on), extended=one.extended)]
    if one.answered_on is not None:
        lines.append(words.printed_answer(t, one.answered_on, one.answer_class, one.answer))
    if one.rated_on is not None:
        lines.append(words.printed_rating(t, one.rated_on, one.rating, one.why))
    return lines


def _fields(work: Work, t: T, made: Any) -> Sequence[tuple[str, str]]:
    """Number, term, who leads and who seconds it; his phone where he chose to show it, else it is written in by hand."""
    person = work.roster.people.get(made.made_by)
    groups = [work.roster.groups[g].name for g in person.groups if g in work.roster.groups] if person is not None else []
    facts = {
        "number": words.number(t, made.year, made.number, made.kind),
        "term": slips.term(t, made.term or work.roster.congress.term_name, sits=_sits(work, work.local_date(made.made_at))),
        "person": tell.person_name(work, made.made_by),
        "seconders": slips.names(t, names_by_id(work, work.suggestions.seconders(made.id))),
        "group": "、".join(groups),
        "phone": public_phone(person) if person is not None else "",
    }
    return slips.suggestion_fields(t, facts, made.kind)


def _sits(work: Work, made_on: date) -> bool:
    """Whether the congress meets about then. What is suggested between its meetings belongs to none."""
    return any(day.held_on - ABOUT <= made_on for day in work.days.held_from(SESSION, made_on - SITTING))


def _closing(work: Work, t: T, made: Any) -> list[str]:
    return [desk_words.suggestion_by(t, tell.person_name(work, made.made_by)), desk_words.full_day(t, work.local_date(made.made_at))]
