"""What was pressed is over."""

from services.deed import screens
from services.deed.work import Work


def close(work: Work, chat_id: int, message_id: int) -> None:
    """It goes from a group; elsewhere, and where nobody knows whose it was, it keeps no buttons."""
    row = screens.row_at(work, chat_id, message_id) if chat_id < 0 else None
    if row is None or not screens.gone(work, row):
        work.take_buttons(chat_id, message_id)
