"""What was decided stands in a message, with who and when; for ten minutes it is taken back there (services/deed/decisions.py)."""

from domain.values.buttons import Button
from domain.values.message import Press
from locales import common, decided
from services.case.act import actor_of
from services.deed import decisions, screens
from services.deed.message import Rows
from services.deed.work import Work
from talk.asking.act import Act
from talk.asking.over import close


def stands(work: Work, act: Act, what: str, undo: Button, *, there: bool = False) -> None:
    """`there`: in the message that asked for it, else below what was pressed (a card goes on showing its case)."""
    t = work.staff_words()
    words = decided.by_whom(t, what, actor_of(work, act.persons, act.case).name, work.roster.congress.local(work.acted_at))
    rows: Rows = [[(t(common.b_take_back), undo)]]
    if there:
        in_its_place(work, act.press, words, rows, act.case.id)
    else:
        _below(work, act.press, words, rows, act.case.id)


def in_its_place(work: Work, press: Press, words: str, undo: Rows, case_id: int | None = None) -> None:
    """Where the question stood; below, where nobody knows that message."""
    row = screens.row_at(work, press.chat_id, press.message_id)
    if row is not None:
        decisions.stand(work, (press.chat_id, row), words, undo, case_id)
        return
    work.take_buttons(press.chat_id, press.message_id)
    _below(work, press, words, undo, case_id)


def _below(work: Work, press: Press, words: str, undo: Rows, case_id: int | None) -> None:
    row = work.say(press.chat_id, words, undo, reply_to=press.message_id or None, case_id=case_id)
    decisions.goes_by_itself(work, (press.chat_id, row), words, case_id)


def taken_back(work: Work, act: Act, what: str) -> None:
    """The message says from now on that it was taken back, by whom and when."""
    t, row = work.staff_words(), screens.row_at(work, act.chat_id, act.press.message_id)
    words = decided.taken_back(t, what, actor_of(work, act.persons, act.case).name, work.roster.congress.local(work.acted_at))
    if row is None:
        close(work, act.chat_id, act.press.message_id)
    else:
        decisions.stand(work, (act.chat_id, row), words, case_id=act.case.id)
    work.tell(t(common.taken_back_popup))
