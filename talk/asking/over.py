"""What was pressed is over, and what was typed is done."""

from domain.values.message import Incoming
from services.deed import screens
from services.deed.work import Work


def close(work: Work, chat_id: int, message_id: int) -> None:
    """It goes from a group; elsewhere, and where nobody knows whose it was, it keeps no buttons."""
    row = screens.row_at(work, chat_id, message_id) if chat_id < 0 else None
    if row is None or not screens.gone(work, row):
        work.take_buttons(chat_id, message_id)


def confirm(work: Work, message: Incoming, words: str, case_id: int | None = None, purpose: str = "") -> None:
    """What came of typed words, below them, as a popup would say it: in a group it goes after a while, the card says what stands."""
    row = work.say(message.chat_id, words, reply_to=message.message_id, case_id=case_id, purpose=purpose)
    screens.put(work, (message.chat_id, message.sender.handle, row), case_id, screens.LATER)


def say_popup(work: Work, message: Incoming, case_id: int | None = None) -> None:
    """There is no press to answer where it was typed: a popup's words are said."""
    if work.popup is not None:
        confirm(work, message, work.popup[0], case_id=case_id)
        work.popup = None
