"""A message that Telegram takes while its reader's right ends goes again (docs/spec.md section 1, Rights)."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from domain.values.ids import CaseId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import outbox
from tests.services.test_desk_deeds import MEMBER, claimed, house

__all__ = ["house"]


def deletions(work: Work, chat: int) -> list[int]:
    rows = work.sending.next(work.now, 5_000, spaced=True)
    return [row.arguments["message_id"] for row in rows if row.chat_id == chat and row.method == "deleteMessage"]


def said_on(work: Work, case_id: CaseId) -> Any:
    """A row about the case that is under way to a deputy."""
    work.say(MEMBER, "选民接着说：后来的话", case_id=case_id)
    (row,) = [row for row in work.sending.next(work.now, 5_000, spaced=True) if row.chat_id == MEMBER and "后来的话" in str(row.arguments)]
    return row


WAYS: Mapping[str, Callable[[Work, Any], None]] = {
    "the card goes": lambda work, row: work.waiting.drop_for_case(row.chat_id, row.case_id),
    "the right ends": lambda work, row: work.traces.take_waiting(row.chat_id, row.case_id),
    "a list names the case": lambda work, row: work.traces.take_rows([row.id]),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_came_after_it_was_taken_back_goes_again(house: DatabaseThread, way: str) -> None:
    """Also where it had failed before, as in an outage."""

    def play(work: Work) -> None:
        row = said_on(work, claimed(work).id)
        work.sending.note_try(row, "502 Bad Gateway")
        WAYS[way](work, row)
        outbox.delivered(work, row, [71, 72])
        assert deletions(work, MEMBER) == [71, 72]
        assert work.sending.state_of(row.id)[0] == "replaced"

    house.do_now(play)


def test_what_nobody_took_back_stays(house: DatabaseThread) -> None:
    def play(work: Work) -> None:
        row = said_on(work, claimed(work).id)
        outbox.delivered(work, row, [71])
        assert deletions(work, MEMBER) == []
        assert work.sending.state_of(row.id)[0] == "sent"

    house.do_now(play)


def test_what_goes_another_way_and_came_all_the_same_stays(house: DatabaseThread) -> None:
    def play(work: Work) -> None:
        row = said_on(work, claimed(work).id)
        work.waiting.take_back(MEMBER, "the chat takes nothing")
        outbox.delivered(work, row, [71])
        assert deletions(work, MEMBER) == []

    house.do_now(play)


def test_his_own_words_to_a_voter_stay(house: DatabaseThread) -> None:
    def play(work: Work) -> None:
        case = claimed(work)
        chat = work.voters.chat_of(case.voter_id)
        work.say(chat, "代表回您了", case_id=case.id)
        row = [row for row in work.sending.next(work.now, 5_000, spaced=True) if row.chat_id == chat][-1]
        work.waiting.drop_for_case(chat, case.id)
        outbox.delivered(work, row, [71])
        assert deletions(work, chat) == []

    house.do_now(play)
