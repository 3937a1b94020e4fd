"""What a step says beside its name in `/audit`: people, places, days and choices, in words; nobody's own (docs/spec.md section 8)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from domain.cases.case import Event
from domain.cases.event_kinds import as_data
from domain.cases.life_cycle import RATINGS
from domain.values.ids import GroupId, VillageId
from locales import audit_facts as words
from locales import case as case_words
from locales import common, progress, signs
from locales import desk as desk_words
from services.deed import tell
from services.deed.names import category_called, outcome_name
from services.deed.work import Work

PLAIN = ("value", "how", "which")
LONGEST = 80
"""Letters of one of them."""


def facts(work: Work, event: Event) -> list[str]:
    """As 「村（居）：上坪村」, or 「满意」 where the step's name says of what; what is empty is left out."""
    said, t = as_data(event.data), work.staff_words()
    named = ((name, said[name]) for name in NAMED if said.get(name) not in (None, "", []))
    shown = ((name, NAMED[name](work, value)[:LONGEST]) for name, value in named)
    return [value if name in PLAIN else words.fact(t, name, value) for name, value in shown]


def _people(work: Work, value: Any) -> str:
    names = [tell.person_name(work, str(one)) for one in (value if isinstance(value, list) else [value])]
    return signs.listed(work.staff_words(), names)


def _group(work: Work, value: Any) -> str:
    group = work.roster.groups.get(GroupId(str(value)))
    return group.name if group else str(value)


def _village(work: Work, value: Any) -> str:
    return work.roster.village_name(VillageId(str(value))) or str(value)


def _day(work: Work, value: Any) -> str:
    return desk_words.full_day(work.staff_words(), date.fromisoformat(str(value)))


def _chosen(work: Work, value: Any) -> str:
    t, chosen = work.staff_words(), str(value)
    if chosen in RATINGS:
        return common.rating(t, chosen)
    return words.chosen(t, chosen) or progress.state(t, chosen)


NAMED: Mapping[str, Callable[[Work, Any], str]] = {
    "claimer": _people,
    "group": _group,
    "to": _people,
    "by": _people,
    "for": _people,
    "acted_for": _people,
    "lead": _people,
    "outcome": lambda work, value: outcome_name(work, str(value)),
    "value": _chosen,
    "due_on": _day,
    "promise_on": _day,
    "category": lambda work, value: category_called(work, str(value)),
    "kind": lambda work, value: str(desk_words.case_kind(work.staff_words(), str(value))),
    "marks": lambda work, value: signs.listed(work.staff_words(), [case_words.mark(work.staff_words(), one) for one in value]),
    "village": _village,
    "how": lambda work, value: words.sealed(work.staff_words(), str(value)) or case_words.way(work.staff_words(), str(value)),
    "which": lambda work, value: case_words.consult_which(work.staff_words(), str(value)),
}
"""By the field of an event's details."""
