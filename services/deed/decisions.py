"""A decision stands in the message it was asked for in, with who took it and when; for ten minutes it can be taken back there.

What is taken back is a deed of its own, which asks the right again and looks at the moment of the decision; the button only offers it.
"""

from datetime import datetime, timedelta

from domain.values.errors import RefusedError
from services.deed.message import Rows
from services.deed.work import Work
from storage.reminders import Reminder

TAKEN_BACK_WITHIN = timedelta(minutes=10)
KIND = "undo_over"
"""Reminder: the button goes."""


def is_in_time(work: Work, decided_at: datetime | None) -> bool:
    return decided_at is not None and work.acted_at - decided_at <= TAKEN_BACK_WITHIN


def in_time(work: Work, decided_at: datetime | None) -> None:
    """Raises RefusedError when it is too late to take it back."""
    if not is_in_time(work, decided_at):
        raise RefusedError("decided_long_ago")


def stand(work: Work, place: tuple[int, int], words: str, undo: Rows = (), case_id: int | None = None) -> None:
    """The message (`place`: its chat and outbox row) says from now on what was decided."""
    chat_id, row = place
    work.revise(chat_id, row, words, undo, case_id=case_id)
    if undo:
        goes_by_itself(work, place, words, case_id)
    else:
        asked_again(work, row)


def goes_by_itself(work: Work, place: tuple[int, int], words: str, case_id: int | None = None) -> None:
    """The message shows its button for ten minutes."""
    data = {"chat": place[0], "row": place[1], "words": words, "case": case_id}
    work.reminders.put({"kind": KIND, "due_at": work.now + TAKEN_BACK_WITHIN, "data": data, "key": f"undo:{place[1]}"})


def asked_again(work: Work, row: int) -> None:
    """What stood there is open again: nothing is to be taken away by itself."""
    if (known := work.reminders.open_with_key(f"undo:{row}")) is not None:
        work.reminders.close(known.id)


def over(work: Work, due: Reminder) -> None:
    """The ten minutes are over: the words stay."""
    work.revise(due.data["chat"], due.data["row"], due.data["words"], case_id=due.data["case"])
    work.reminders.close(due.id)
