"""A suggestion's paper in a chat: where its case may be shown, else in private (services/desk/suggestion_paper.py)."""

from services.deed.work import Work
from services.desk.suggestion_paper import on_paper, paper
from services.desk.suggestion_readers import fits


def shows_where(work: Work, row: int, chat_id: int, account: int) -> int:
    """Here, or in private with a case in it that is confidential or kept from the chat."""
    return chat_id if fits(work, row, chat_id) else account


def hand_out(work: Work, row: int, chat_id: int) -> None:
    """It says what voters wrote: it is found again by it and by each of its cases, as long as it stands."""
    made = paper(work, row, chat_id)
    if made is not None:
        work.send_file(chat_id, *made, names=on_paper(work, row))
