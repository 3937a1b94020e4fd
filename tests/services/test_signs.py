"""A sign that never reaches a message: its writer reads the same in words, once, and nobody is alarmed."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.voter import signs
from services.watch import give_up
from services.watch import outbox as fate
from storage.outbox import OutboxRow
from storage.tables import outbox
from tests.services import own_matters
from tests.services.own_matters import VOTER

ENDS: dict[str, Callable[[Work, OutboxRow], Any]] = {
    "refused": lambda work, row: fate.refused(work, row, "Bad Request: REACTION_INVALID"),
    "in vain": lambda work, row: give_up.end(work, row, "in_vain", "ServerError"),
    "set aside": fate.set_aside,
}


@pytest.mark.parametrize("how", ENDS)
def test_words_stand_in_for_a_sign_that_never_went(how: str, database: DatabaseThread) -> None:
    def look(work: Work) -> None:
        own_matters.settle_in(work)
        case, voter = own_matters.opened(work), own_matters.voter_of(work)
        for number in (8, 9):
            signs.noted(work, voter, case, own_matters.message(work, "还没修", number=number))
        signs.heard(work, voter, own_matters.message(work, "谢谢", number=10))
        last = own_matters.last_row(work)
        rows = [row for row in work.waiting.of_chat(VOTER, 50) if signs.is_sign(row)]
        assert len(rows) == 3
        for row in rows:
            ENDS[how](work, row)
        since = work.connection.execute(select(outbox.c.chat_id, outbox.c.arguments).where(outbox.c.id > last)).all()
        assert [chat for chat, _ in since] == [VOTER, VOTER], "one line for all that is noted, one for what is seen, to him alone"
        assert case.number in since[0].arguments
        assert case.number not in since[1].arguments

    database.do_now(look)
