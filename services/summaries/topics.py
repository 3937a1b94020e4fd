"""题目: of what voters spoke most in the last twelve months, and a draft of a suggestion that names these matters (docs/spec.md section 4)."""

import re
from collections.abc import Iterator
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import STATUSES, WITH_ANSWER, WITH_GROUP
from domain.congress.periods import Period, moments_of
from domain.congress.working_days import add_months
from domain.figures.reckoning import Reckoning
from domain.figures.set_apart import stands_apart
from domain.figures.statistics import Figures
from domain.rights.rights import may, may_in_congress, sees_all
from domain.rights.sight import sight_of
from domain.rights.wanted import Wanted
from domain.values.errors import FieldError, NotAllowedError
from locales import topics as words
from services.deed.by import By
from services.deed.names import category_name
from services.deed.work import Work
from services.desk import offered, suggest
from services.summaries.account import led_groups

MONTHS = 12
NAMED = 20
"""Matters that one draft names: their voters hear of it at once."""
ACCEPTED = tuple(status for status in STATUSES if status in WITH_GROUP | WITH_ANSWER)


def may_read(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "topics"):
        raise NotAllowedError("topics")


def period(work: Work) -> Period:
    """The last twelve months, today among them."""
    return add_months(work.today, -MONTHS) + timedelta(days=1), work.today


def listed(work: Work, by: By) -> list[tuple[str, int]]:
    """Categories with the matters accepted in that time (受理数), the most first: of the whole, or of the groups he reads of."""
    found: dict[str, int] = {}
    for figures in _figures(work, by):
        for category, part in figures.by_category:
            found[str(category)] = found.get(str(category), 0) + part.accepted
    return sorted(((one, count) for one, count in found.items() if count), key=lambda one: (-one[1], one[0]))


def waiting(work: Work, by: By) -> int:
    """Matters of that time that nobody has accepted yet: they are no topic before."""
    return sum(figures.pending for figures in _figures(work, by))


def _figures(work: Work, by: By) -> Iterator[Figures]:
    """Of the whole, or of each of the groups he reads of. Raises NotAllowedError."""
    may_read(work, by)
    for group in [""] if sees_all(work.roster, by.live) else led_groups(work, by.live):
        yield work.facts.figures(Reckoning(period(work), work.now, work.roster.congress, work.calendar, group))


def named(work: Work, by: By, category: str) -> list[Case]:
    """The newest matters of it that a suggestion of his may take in, oldest first."""
    may_read(work, by)
    if category not in work.roster.categories:
        raise FieldError("category", "no_choice")
    since, until = moments_of(period(work), work.roster.congress)
    wanted = Wanted(since=since, until=until, categories=(category,), statuses=ACCEPTED)
    found = work.register.page(wanted, sight_of(work.roster, by.live), None, 2 * NAMED).cases
    return [case for case in found if _may_name(work, by, case)][:NAMED][::-1]


def _may_name(work: Work, by: By, case: Case) -> bool:
    """What is confidential, or kept from somebody, stands in no paper that others read; his own matter he does not take up."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == by.account
    open_to_all = not (case.confidential or stands_apart(case)) and offered.fits(work, case, "suggest")
    return may(work.roster, by.persons, "see", case) and open_to_all and not own


def draft(work: Work, by: By, category: str) -> str:
    """Its first line is the 案由; the matters stand in it by number and village."""
    cases = named(work, by, category)
    if not cases:
        raise FieldError("category", "nothing_to_name")
    t, count = work.staff_words(), dict(listed(work, by)).get(category, len(cases))
    places = list(dict.fromkeys(filter(None, (work.roster.village_name(case.village) for case in cases))))
    numbers = [words.one(t, case.number, work.roster.village_name(case.village)) for case in cases]
    return words.draft(t, category_name(work, cases[0]), places, numbers, max(count, len(cases)))


def make(work: Work, by: By, said: str) -> int:
    """The suggestion with the matters that its words name, so far as he may take them in. Returns its row. Raises what `suggest.start` does."""
    row = suggest.start(work, by, said)
    for case in _in_words(work, said):
        if _may_name(work, by, case) and may(work.roster, by.persons, "take_up", case):
            suggest.add_case(work, by, case, row)
    return row


def _in_words(work: Work, said: str) -> list[Case]:
    prefix = re.escape(work.roster.congress.case_prefix)
    numbers = dict.fromkeys(number.upper() for number in re.findall(rf"{prefix}-\d{{4}}-\d{{4,}}", said, re.IGNORECASE))
    return work.cases.numbered(list(numbers)[:NAMED])
