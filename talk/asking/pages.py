"""A list that is turned over in the message it stands in."""

from collections.abc import Collection

from domain.values.message import Press
from services.deed.message import Rows
from services.deed.work import Work
from storage.named_in import Named


def turn(work: Work, press: Press, words: str, rows: Rows, names: Collection[Named] = ()) -> None:
    """Show another page in the message that was pressed; posted anew where the bot does not know that message. `names`: as in `How`."""
    known = work.places.of(press.chat_id, press.message_id)
    if known is not None and known[0] is not None:
        work.revise(press.chat_id, known[0], words, rows, names=names)
    else:
        work.say(press.chat_id, words, rows, names=names)
