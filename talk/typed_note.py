"""「发」, 把这句也给老乡看 typed right after a note that its writer may send on: it is shown as the voter will read it (docs/spec.md section 4, Talk)."""

from dataclasses import replace
from datetime import timedelta

from domain.at_work.said_of_note import passes_on
from domain.values.buttons import Button, unpack
from domain.values.errors import IllegalStepError, NotAllowedError, RefusedError
from domain.values.ids import CaseId, MessageId
from domain.values.message import Incoming
from services.deed import screens
from services.deed.whole import whole
from services.deed.work import Work
from services.desk import reply
from talk.asking.act import act_of
from talk.desk import talk
from talk.steps import current_step

FRESH = timedelta(minutes=10)
"""So long such words are for it, where nothing of his was shown or asked since."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and where no such note of his stands."""
    if message.media or message.sender.anonymous or not passes_on(message.text) or current_step(work, message) is not None:
        return False
    return any(_shows(work, message, row, button) for row, button in _noted(work, message))


def _noted(work: Work, message: Incoming) -> list[tuple[int, Button]]:
    """The offers below notes there, the newest first; a reply means one of the matter it replies to. What was shown since is meant before."""
    below = talk.case_below(work, message) if message.reply_to is not None else None
    if message.reply_to is not None and below is None:
        return []
    exact = screens.row_at(work, message.chat_id, message.reply_to or 0)
    found: list[tuple[int, Button]] = []
    later = False
    for one in reversed(work.asked.standing(message.chat_id)):
        button = next((button for choice in one.choices if (button := unpack(choice.data)) is not None), None)
        if button is None or one.over or (below is not None and below.id != button.case):
            continue
        if button.kind == "send_note" and one.row == exact:
            return [(one.row, button)]
        later = later or (one.asks and (message.private or screens.waits_for(work, one.row, message.sender.handle)))
        if button.kind == "send_note" and not later and message.at - one.at <= FRESH:
            found.append((one.row, button))
    return found


def _shows(work: Work, message: Incoming, row: int, button: Button) -> bool:
    """Whether it is his, and he may still write to the voter."""
    act = act_of(work, message, CaseId(button.case), button.value)
    place = work.places.message_ids(row)[-1:]
    try:
        with whole(work):
            reply.may_reply(work, act.by, act.case)
            talk.show_note(work, replace(act, press=replace(act.press, message_id=MessageId(place[0]))) if place else act)
    except (NotAllowedError, IllegalStepError, RefusedError):
        return False
    return True
