"""What a case, its village and its category are called by those who work on it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.congress.congress import Person
from domain.no_matter.no_matter import says_nothing
from domain.values.ids import CaseId, PersonId, VillageId
from locales import books, case_sheet, common, contents, promises, signs
from locales import case as case_words
from locales.common import T
from services.deed.work import Work
from storage.case_messages import CaseMessage


def todo_line(work: Work, case: Case, said: str = "") -> str:
    """The case as one line of a list; `said`: words of its own, for who may read them. By when an answer is owed stands there until it is given."""
    t = work.staff_words()
    late = case.promise_late(work.today) if case.promised else case.late(work.today)
    answered = case.status == "answered" and not (case.promised or case.handed_down)
    due = common.owed_by(t, None if answered else case.day, promised=case.promised)
    return common.todo_line(
        t, common.named_in_list(t, case.number, said), village_name(work, case), status_words(work, case), due, late=late
    )


def status_words(work: Work, case: Case, status: Callable[[T, str], str] = common.status_at_work) -> str:
    t = work.staff_words()
    if (case.queue_reason and case.status in AWAITING_ANSWER) or case.hers_to_see:
        return common.queue_reason(t, case.queue_reason)
    if case.promised:
        return signs.clauses(t, status(t, case.status), t(promises.status))
    if case.waiting_since is not None:
        return t(common.status_waiting)
    if case.status == "answered" and (case.unaskable or case.handed_down):
        return common.unasked_in_books(t, heard(work, case))
    return status(t, case.status)


def state_on_paper(work: Work, case: Case) -> str:
    """The same on a paper that is signed and filed: it speaks to nobody."""
    t = work.staff_words()
    if case.promised and case.promise_on is not None:
        return promised_on_paper(t, case, work.today)
    if case.status == "answered" and (how := heard(work, case)) != "asked":
        return case_sheet.answered(t, how)
    waits = case_sheet.state(t, case.queue_reason) if case.status in AWAITING_ANSWER else ""
    return waits or status_words(work, case, common.status_in_books)


def promised_on_paper(t: T, case: Case, on: date) -> str:
    """Answered, with the day that was promised; empty where none is followed. `on`: of another year than this it says it."""
    return case_sheet.promised(t, common.day_of_year(t, case.promise_on, on)) if case.promised and case.promise_on else ""


def heard(work: Work, case: Case) -> str:
    """What its voter heard of the answer: he was `asked`, `phoned`, is `to_phone`, left `no_contact`, is `gone`; or nobody is (`above`)."""
    if case.handed_down:
        return "above"
    if case.told_by_phone or not case.unaskable:
        return "phoned" if case.told_by_phone else "asked"
    voter = work.voters.get(case.voter_id)
    if voter is not None and (voter.phone or voter.chat_id):
        return "to_phone"
    return "gone" if voter is None or case.asked_at is not None else "no_contact"


def status_in_books(work: Work, case: Case) -> str:
    """For the office's registers: of whom nobody asked they do not say that his rating is awaited."""
    t = work.staff_words()
    if case.status == "answered" and (how := heard(work, case)) != "asked":
        return common.unasked_in_books(t, how)
    return common.status_in_books(t, case.status)


def village_name(work: Work, case: Case) -> str:
    return place_name(work, case.village)


def place_name(work: Work, village_id: VillageId | None) -> str:
    """A village, in a county with its town."""
    return work.roster.place(village_id) or work.staff_words()(common.no_village)


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
    """By case: what its voter calls it, his first words that say something; without any the picture or voice of that day that it began with;
    of what is erased category and number."""
    said = work.said.first_said([case.id for case in cases])
    named = {case.id: _what_it_is_about(work, case.id, said[case.id].text if case.id in said else "") for case in cases}
    return {
        case.id: named[case.id] or _what_was_sent(work, said.get(case.id), t) or f"{category_name(work, case, t)} {case.number}"
        for case in cases
    }


def _what_was_sent(work: Work, first: CaseMessage | None, t: T) -> str:
    """The day is a local one of the congress."""
    return contents.of_day(t, [m.kind for m in first.attached], work.local_date(first.at)) if first is not None and first.attached else ""


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


def people_called(work: Work, people: Iterable[Person], t: T | None = None) -> Mapping[PersonId, str]:
    """By id, in this order, their names for every list: namesakes, there or anywhere in the town, with what tells them apart beside."""
    t, there, by_name = t or work.staff_words(), {person.id: person for person in people}, dict[str, dict[PersonId, Person]]()
    for person in there.values():
        same = by_name.setdefault(person.name, {})
        same.update((one.id, one) for one in (person, *work.roster.namesakes(person)))
    beside = dict(each for same in by_name.values() for each in _told_apart(work, t, list(same.values()), there))
    return {person.id: books.block(t, person.name, beside[person.id]) for person in there.values()}


def name_of(work: Work, person: Person) -> str:
    """His name where he is spoken of to staff and deputies, told apart likewise."""
    return names_of(work, [person])[0]


def names_of(work: Work, people: Iterable[Person], t: T | None = None) -> list[str]:
    """The same names alone."""
    return list(people_called(work, people, t).values())


def names_by_id(work: Work, ids: Iterable[str]) -> list[str]:
    """Of those whom the roster has, in this order."""
    return names_of(work, (work.roster.people[PersonId(each)] for each in ids if PersonId(each) in work.roster.people))


APART = ((0,), (1,), (2,), (0, 1), (0, 2), (1, 2), (0, 1, 2))
"""What may stand beside a name, of village, group and office; the first that nobody of the name shares."""


def _told_apart(work: Work, t: T, same: Sequence[Person], asked: Collection[PersonId]) -> Iterator[tuple[PersonId, str]]:
    """Each that is asked for with what stands beside; nothing beside the only one. Who is alike in all of it is told by his number in the roster."""
    parts = [_parts(work, t, person) for person in same]
    for person, own in zip(same, parts, strict=True):
        if person.id not in asked:
            continue
        others = [each for each in parts if each is not own]
        ways = [which for which in APART if all(own[n] for n in which) and all(any(each[n] != own[n] for n in which) for each in others)]
        beside = [own[n] for n in ways[0]] if ways else [*own, str(person.id)]
        yield person.id, signs.clauses(t, *beside) if others else ""


def _parts(work: Work, t: T, person: Person) -> tuple[str, str, str]:
    roster = work.roster
    village = roster.villages.get(person.village) if person.village is not None else None
    town = roster.congress.towns.get(village.town, "") if village is not None else ""
    groups = signs.listed(t, [roster.groups[each].name for each in person.groups if each in roster.groups])
    office = books.presidium_role(t, person.presidium_role) if person.presidium_role else books.staff_role(t, person.role)
    return f"{town}{village.name}" if village is not None else "", groups, office or person.job
