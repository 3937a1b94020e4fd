"""`/activity`: study, inspections, talks of a group are written down (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.congress import Group
from domain.errors import FieldError
from domain.ids import GroupId
from services.deed.by import By, Said
from services.deed.work import Work
from services.visits.who_goes import led_group

KINDS = ("study", "inspection", "talk", "report", "other")
WORDS = 2000
"""Characters of its words that are kept."""


@dataclass(frozen=True)
class Activity:
    """`kind`: one of KINDS."""

    group: GroupId
    kind: str


def group_of(work: Work, by: By, activity: Activity) -> Group:
    """Raises NotAllowedError for a group he does not lead, and FieldError."""
    group = led_group(work, by, activity.group)
    if activity.kind not in KINDS:
        raise FieldError("kind", "no_choice")
    return group


def log_activity(work: Work, by: By, activity: Activity, said: Said) -> Group:
    """Held today. Who, what, what came of it; a photo alone will do."""
    group, words = group_of(work, by, activity), said.text.strip()
    if not words and not said.media:
        raise FieldError("said", "activity_words")
    work.activities.put(
        group_id=group.id,
        kind=activity.kind,
        held_on=work.today,
        words=words[:WORDS],
        media=[m.as_data() for m in said.media],
        recorded_by=by.live[0].id,
        recorded_at=work.acted_at,
    )
    return group
