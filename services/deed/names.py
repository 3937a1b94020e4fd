"""What a case, its village and its category are called by those who work on it."""

from collections import Counter
from collections.abc import Sequence

from domain.case import Case
from domain.congress import Person
from domain.ids import CaseId
from domain.no_matter import says_nothing
from locales import books, common, promises, signs
from locales import case as case_words
from locales.common import T
from services.deed.work import Work


def todo_line(work: Work, case: Case) -> str:
    """The case as one line of a list."""
    words = common.todo_line
    return words(
        work.staff_words(),
        case.number,
        village_name(work, case),
        status_words(work, case),
        case.day,
        late=case.promise_late(work.today) if case.promised else case.late(work.today),
    )


def status_words(work: Work, case: Case) -> str:
    t = work.staff_words()
    if case.queue_reason:
        return common.queue_reason(t, case.queue_reason)
    if case.promised:
        return signs.clauses(t, common.status(t, case.status), t(promises.status))
    if case.waiting_since is not None:
        return t(common.status_waiting)
    return common.status(t, case.status)


def village_name(work: Work, case: Case) -> str:
    village = work.roster.villages.get(case.village) if case.village else None
    if village is None:
        return work.staff_words()(common.no_village)
    town = work.roster.congress.towns.get(village.town, "")
    return f"{town}{village.name}"


def category_name(work: Work, case: Case, t: T | None = None) -> str:
    return category_called(work, case.category, t)


def category_called(work: Work, category_id: str, t: T | None = None) -> str:
    """As the town calls it; one that it has no more by its id."""
    category = work.roster.categories.get(category_id)
    return common.category(t or work.staff_words(), category_id, category.name if category else category_id)


def outcome_name(work: Work, outcome: str, t: T | None = None) -> str:
    """What an answer comes to, as the town calls it."""
    return work.roster.congress.outcomes.get(outcome) or case_words.outcome(t or work.staff_words(), outcome)


def own_words(work: Work, cases: Sequence[Case], t: T) -> dict[CaseId, str]:
    """By case: what its voter calls it, his first words that say something; where there are none, category and number."""
    said = work.said.first_words([case.id for case in cases])
    named = {case.id: _what_it_is_about(work, case.id, said.get(case.id, "")) for case in cases}
    return {case.id: named[case.id] or f"{category_name(work, case, t)} {case.number}" for case in cases}


LOOKED_THROUGH = 5
"""First messages of a case among which its name is looked for."""


def _what_it_is_about(work: Work, case_id: CaseId, first: str) -> str:
    """His first words that say something: 你好 and 有个事 name no matter. Where none do, the first ones."""
    if not first or not says_nothing(first):
        return first
    said = (message.text for message in work.said.by_voter(case_id, 0, LOOKED_THROUGH))
    return next((words for words in said if words.strip() and not says_nothing(words)), first)


def claimer_name(work: Work, case: Case) -> str:
    """Who has it in hand; of staff with their office, since they stand in columns of deputies too. Empty: nobody."""
    claimer = work.roster.claimer_of(case)
    if claimer is None:
        return ""
    office = books.staff_role(work.staff_words(), claimer.role) if claimer.kind == "staff" else ""
    return f"{office} {claimer.name}".strip()


def names_apart(work: Work, people: Sequence[Person]) -> list[tuple[str, str]]:
    """By id, their names; namesakes among them with their village and group beside."""
    often = Counter(person.name for person in people)
    return [(p.id, _with_place(work, p) if often[p.name] > 1 else p.name) for p in people]


def _with_place(work: Work, person: Person) -> str:
    t, roster = work.staff_words(), work.roster
    village = roster.villages.get(person.village) if person.village is not None else None
    groups = [roster.groups[each].name for each in person.groups if each in roster.groups]
    where = signs.clauses(t, village.name if village is not None else "", *groups)
    return books.block(t, person.name, where)
