"""Whether a late 「退办」 waits for the secretary's consent: the group has the case until then (docs/spec.md section 4)."""

from domain.cases.case import Case, Event
from domain.cases.life_cycle import WITH_GROUP
from domain.values.ids import PersonId
from locales import giving_back as words
from services.deed import tell
from services.deed.work import Work

FREELY = 3
"""Working days from the hand-over within which a group gives back by itself (docs/glossary.md, Default limits)."""
ENDS = ("back_asked", "back_refused", "given_back", "assigned", "unmerged", "answered")
"""The newest of these says whether she is asked: a question ends with her word, with an answer, with another group."""


def is_late(work: Work, case: Case) -> bool:
    """Whether it is too long since the hand-over for a group to decide by itself."""
    return case.assigned_at is not None and work.today > work.calendar.add(work.local_date(case.assigned_at), FREELY)


def awaited(work: Work, case: Case) -> Event | None:
    """The question that she has not decided, with its reason (`why`) and who asked (`actor`)."""
    newest = work.histories.newest_of(case.id, ENDS) if case.status in WITH_GROUP else None
    return newest if newest is not None and newest.kind == "back_asked" else None


def card_line(work: Work, case: Case) -> list[str]:
    """That she is asked, by whom and since when: whoever looks at the card knows why nobody goes on, and that the limit runs."""
    if case.status not in WITH_GROUP or not is_late(work, case) or (asked := awaited(work, case)) is None:
        return []
    name = tell.person_name(work, PersonId(asked.actor))
    return [words.card_awaits(work.staff_words(), name, work.local_date(asked.at))]
