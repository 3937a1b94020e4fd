"""「来访登记」: who walks into a reception becomes a case, or was answered on the spot (docs/spec.md section 5)."""

from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.rights import keys_in_for, may_in_congress
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import VillageId
from domain.values.message import Incoming
from domain.words.masks import masked
from locales import visitors
from services.case import words_of
from services.case.intake import Intake
from services.deed.by import By
from services.deed.lengths import held_to
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


def answered_on_the_spot(work: Work, by: By, message: Incoming) -> int:
    """A visitor in the register, no case. Returns its row."""
    return _keep(work, _writer(work, by, message), words=held_to(KEPT_WORDS, "words", masked(words_of.whole(work.staff_words(), message))))


def may_add(work: Work, by: By, number: int) -> Any:
    """Who noted the visitor says on the same day what he was told. Raises NotAllowedError and RefusedError."""
    row = work.walk_ins.get(number)
    if row is not None and row.recorded_by not in {p.id for p in by.live}:
        raise NotAllowedError("new", "writer")
    if row is None or row.held_on != work.today or row.case_id is not None or not row.words:
        raise RefusedError("visitor_of_before")
    return row


def add_answer(work: Work, by: By, number: int, message: Incoming) -> None:
    """What he was told stands with what he said."""
    row = may_add(work, by, number)
    if not message.text.strip():
        raise FieldError("message", "words_needed")
    answer = held_to(KEPT_WORDS, "words", masked(message.text))
    work.walk_ins.reword(number, visitors.with_answer(work.staff_words(), row.words, answer))


def _keep(work: Work, writer: Person, **values: Any) -> int:
    return work.walk_ins.put(held_on=work.today, recorded_by=writer.id, at=work.acted_at, **values)
