"""Buttons that finished a deed: a second tap on the same message does nothing and says so (docs/spec.md section 4, Talk).

Where a deed refuses its own repetition by what it wrote (`already_so`, `asked_today`, a draft that is gone) nothing is kept here. Kept with
the open questions (`step`), under an account that nobody has: the newest messages of a chat whose deed was done.
"""

from datetime import datetime, timedelta

from domain.values.errors import RefusedError
from services.deed import screens
from services.deed.work import Work
from storage.steps import Step

LASTS = timedelta(days=30)
ONCE = {"forward_go": LASTS, "ask_phone": LASTS, "consulted": LASTS, "call_missed": timedelta(minutes=10)}
"""Buttons behind which the same deed could be done again at once, each time with words to a voter or a line in the history; how long one
that was used is not used again. Who was not reached is phoned again from the same message."""
ANSWERED = frozenset({"forward_note"})
"""Questions in words below which such a button stands: the typed answer finishes it too."""
KIND, OF_CHAT = "finished", -1
"""Of the step, and the account under which it lies."""
MOST = 40
"""Messages of a chat that are remembered, the newest."""


def refuse_again(work: Work, chat_id: int, message_id: int, kind: str) -> None:
    """Raises RefusedError where that button of that message was used."""
    row = screens.row_at(work, chat_id, message_id) if kind in ONCE else None
    used = [datetime.fromisoformat(at) for one, name, at in _found(work, chat_id) if (one, name) == (row, kind)]
    if any(work.now - at < ONCE[kind] for at in used):
        raise RefusedError("used_button")


def by_tap(work: Work, chat_id: int, message_id: int, kind: str) -> None:
    row = screens.row_at(work, chat_id, message_id) if kind in ONCE else None
    if row is not None:
        _keep(work, chat_id, row, kind)


def by_words(work: Work, chat_id: int, step: Step) -> None:
    """The answer came in words: whatever button stands below the question is used too."""
    if step.kind in ANSWERED and (row := step.data.get("prompt")) is not None:
        _keep(work, chat_id, row, *sorted(ONCE))


def _found(work: Work, chat_id: int) -> list[tuple[int, str, str]]:
    """Outbox row, kind of the button, and when."""
    step = work.steps.of(chat_id, OF_CHAT)
    return [(row, kind, at) for row, kind, at in step.data["used"]] if step is not None else []


def _keep(work: Work, chat_id: int, row: int, *kinds: str) -> None:
    used = [*_found(work, chat_id), *((row, kind, work.now.isoformat()) for kind in kinds)][-MOST:]
    work.steps.put(chat_id, OF_CHAT, Step(KIND, None, {"used": used}, work.now + LASTS))
