"""「来访登记」: who walks into a reception becomes a case, or was answered on the spot (docs/spec.md section 5)."""

from typing import Any

from domain.case import Case
from domain.congress import Person
from domain.errors import FieldError, NotAllowedError
from domain.ids import VillageId
from domain.masks import masked
from domain.message import Incoming
from domain.rights import keys_in_for, may_in_congress
from services.case import words_of
from services.case.open_case import Intake
from services.deed.by import By
from services.deed.work import Work
from services.desk.key_in import open_for

KEPT_WORDS = 500
"""Characters that are kept of what was answered on the spot."""


def receives(work: Work, by: By) -> Person:
    """Who writes down visitors. Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "new"):
        raise NotAllowedError("new")
    return by.live[0]


def _writer(work: Work, by: By, message: Incoming) -> Person:
    """The same, where the visitor said something."""
    writer = receives(work, by)
    if not message.text.strip() and not message.media:
        raise FieldError("message", "words_needed")
    return writer


def walk_in(work: Work, by: By, message: Incoming, village: VillageId) -> Case:
    """A case with channel `reception`, in the words he said."""
    writer = _writer(work, by, message)
    if village not in work.roster.villages:
        raise FieldError("village", "no_choice")
    if not keys_in_for(work.roster, by.persons, village):
        raise NotAllowedError("not_your_village")
    case = open_for(work, message, Intake(channel="reception", village=village, by=writer.id))
    _keep(work, writer, village=village, case_id=case.id, words="")
    return case


def answered_on_the_spot(work: Work, by: By, message: Incoming) -> None:
    """A visitor in the register, no case."""
    _keep(work, _writer(work, by, message), words=masked(words_of.whole(work.staff_words(), message))[:KEPT_WORDS])


def _keep(work: Work, writer: Person, **values: Any) -> None:
    work.walk_ins.put(held_on=work.today, recorded_by=writer.id, at=work.acted_at, **values)
