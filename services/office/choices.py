"""What may be chosen in a case's forms: the same groups, people, units, cases that the chat offers, the likely ones first."""

from collections.abc import Sequence
from itertools import chain, islice

from domain.cases.case import Case
from domain.cases.description import KINDS, MARKS
from domain.cases.details_for_voter import UnitTold
from domain.cases.details_in_hand import UnitAnswered
from domain.cases.life_cycle import OUTCOMES, RATINGS
from domain.congress.congress import Person
from domain.matters.category_of import likely_categories
from domain.ratings.satisfaction import RESOLVED
from domain.rights.towns import units_for
from domain.words.simplified import simplified
from locales import above as above_words
from locales import case as case_words
from locales import common, joining, signs, units
from locales import desk as desk_words
from locales import office_case as words
from locales import progress as progress_words
from locales import promises as promise_words
from services.case import at_above, at_units, shared_words, twins, words_of
from services.deed import tell
from services.deed.by import By
from services.deed.names import outcome_name, people_called
from services.deed.work import Work
from services.desk import call_back, consult, hand_up, key_follow_up, name_claimer, progress, promise
from services.office.fields import Choices
from services.office.rows import rows_of

LIKELY = 3
MAINS = 30
"""Cases of the village to join one to that are chosen from, the likely ones and then the newest; the number of another one is typed."""


def groups(work: Work, by: By, case: Case) -> Choices:
    return [(group.id, group.name) for group in work.roster.live_groups() if group.id != case.group]


def claimers(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    people = [p for p in name_claimer.nameable(work, case) if p.id != case.claimer]
    names = people_called(work, people)
    return [(p.id, desk_words.member_line(t, names[p.id], p.job, linked=p.handle is not None)) for p in people]


def leads(work: Work, by: By, case: Case) -> Choices:
    return _offices(work, [(p, p.presidium_role) for p in key_follow_up.leads(work, case) if p.id != case.key_lead])


def above(work: Work, by: By, case: Case) -> Choices:
    return _offices(work, hand_up.addressees(work, case))


def _offices(work: Work, found: Sequence[tuple[Person, str]]) -> Choices:
    t, names = work.staff_words(), people_called(work, [person for person, _ in found])
    return [(p.id, desk_words.office_line(t, names[p.id], office, tell.town_name(work, p))) for p, office in found]


def told_by(work: Work, case: Case) -> str:
    return desk_words.told_by(work.staff_words(), case.told_day, handed_down=case.handed_down)


def handling_units(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(u.id, desk_words.unit_line(t, u.name, u.person, u.phone)) for u in units_for(work.roster, case)]


def owed_answers(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(str(one.nth), units.which_line(t, one.name, one.due_on)) for one in at_units.owed(work, case)]


def owing_above(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(one.to, above_words.who_line(t, tell.person_name(work, one.to), one.due_on)) for one in at_above.owed(work, case)]


def readers_of_words(work: Work, by: By, case: Case) -> Choices:
    """Whether those read words to its voter too whose cases joined; nothing where there is nothing to choose."""
    if not tell.has_account(work, case) or not shared_words.count(work, case):
        return []
    return [(value, joining.whom(work.staff_words(), value)) for value in ("all", "alone")]


def unit_answers(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return [(str(one.message), words.unit_said(t, one.unit_name, one.on)) for one in unsaid(work, case)]


def unsaid(work: Work, case: Case) -> list[UnitAnswered]:
    """What units said that its voter was not shown yet."""
    steps = work.histories.steps(case.id)
    shown = {event.of(UnitTold).message for event in steps if event.kind == "unit_told"}
    return [said for event in steps if event.kind == "unit_answered" and (said := event.of(UnitAnswered)).message not in shown]


def mains(work: Work, by: By, case: Case) -> Choices:
    near = twins.candidates(work, case)
    likely = twins.likely_twins(work, case, words_of.plain(work.said.opening(case.id)))
    known = {c.id for c in likely}
    rest = (c for c in reversed(near.values()) if c.id not in known)
    found = list(islice((c for c in chain(likely, rest) if work.may_read(by.account, c)), MAINS))
    said = {row.number: row.words for row in rows_of(work, by, found)}
    names = [(c, desk_words.main_line(work.staff_words(), c.number, alike=c.id in known)) for c in found]
    return [(str(c.id), f"{name} {said.get(c.number, '')}".strip()) for c, name in names]


def categories(work: Work, by: By, case: Case) -> Choices:
    said = simplified(words_of.plain(work.said.opening(case.id)))
    likely = likely_categories(said, work.roster.categories.values(), LIKELY)
    found = sorted(work.roster.categories.values(), key=lambda c: likely.index(c.id) if c.id in likely else LIKELY)
    return [(c.id, common.category(work.staff_words(), c.id, c.name)) for c in found]


def kinds(work: Work, by: By, case: Case) -> Choices:
    return [(kind, desk_words.case_kind(work.staff_words(), kind)) for kind in KINDS]


def marks(work: Work, by: By, case: Case) -> Choices:
    return [(mark, case_words.mark(work.staff_words(), mark)) for mark in MARKS]


def outcomes(work: Work, by: By, case: Case) -> Choices:
    return [(value, signs.begun(outcome_name(work, value))) for value in OUTCOMES]


def ways(work: Work, by: By, case: Case) -> Choices:
    return [(way, case_words.way(work.staff_words(), way)) for way in consult.WAYS]


def states(work: Work, by: By, case: Case) -> Choices:
    return [(value, signs.begun(progress_words.state(work.staff_words(), value))) for value in progress.STATES]


def settled(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    return list(zip(promise.SETTLED, (t(promise_words.b_kept), t(promise_words.b_dropped)), strict=True))


def ratings(work: Work, by: By, case: Case) -> Choices:
    return [(value, common.rating(work.staff_words(), value)) for value in RATINGS]


def resolved(work: Work, by: By, case: Case) -> Choices:
    return [(value, signs.begun(case_words.resolved(work.staff_words(), value))) for value in RESOLVED]


def calls(work: Work, by: By, case: Case) -> Choices:
    t = work.staff_words()
    named = list(zip(call_back.CALLED, (t(desk_words.b_call_told), t(desk_words.b_call_missed)), strict=True))
    return [(about, said) for about, said in named if not (about == "told_by_phone" and case.rating)]


def marked(case: Case) -> Sequence[str]:
    return [mark for mark in MARKS if mark in case.marks]
