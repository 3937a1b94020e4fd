"""What was to go from a group's chat in which the bot can do nothing now: it goes once the bot is back, the secretary has it deleted meanwhile.

A chat the bot was put out of, one whose group has another by now, the old one of a chat that moved (docs/spec.md section 2). Nobody but
Telegram knows where the bot still sits, so that every call is put, and what is refused is kept as owed (`OWED`, storage/named_in.py).
"""

from domain.cases.details_for_voter import Erased
from domain.values.ids import ChatId
from locales import case as case_words
from locales import common, undelivered
from services.case import digest as fold_burst
from services.case.chats_about import group_of, reads_there
from services.case.clear_away import take_away
from services.deed import portions, tell
from services.deed.work import Work
from storage.named_in import OWED
from storage.outbox import EMPTIED, NOTICE, PARTING, STANDING, Call, OutboxRow

ROWS = 50
"""Messages that name something and are looked through in one portion."""


def _is_to_go(work: Work, row: OutboxRow) -> bool:
    """Whether the call takes something away that stands in a group's chat, or brings a card up to date in one that is no group's now."""
    if row.purpose == "card":
        return row.chat_id < 0 and work.roster.group_in(ChatId(row.chat_id)) is None
    return row.chat_id < 0 and (row.method == "deleteMessage" or row.purpose in (PARTING, EMPTIED))


def message_of(work: Work, row: OutboxRow) -> int | None:
    """The message a call about what stands there is about."""
    if "message_id" in row.arguments:
        return int(row.arguments["message_id"])
    return work.sending.state_of(row.refers_to)[1] if row.refers_to is not None else None


def owe(work: Work, row: OutboxRow) -> None:
    """The call came to nothing, as all do there now. What was only to be tidied up, or nobody wished away, is told to nobody."""
    message_id = message_of(work, row) if row.method in STANDING and _is_to_go(work, row) else None
    place = work.places.of(row.chat_id, message_id) if message_id is not None else None
    if message_id is None or place is None or place[0] is None:
        return
    work.named_in.keep(place[0], row.chat_id, {(OWED, message_id)})
    case_id = work.outbox.case_of(place[0])
    if (
        "_instead" in row.arguments
        or row.purpose in (PARTING, EMPTIED)
        or (row.purpose == "card" and _is_hidden(work, row.chat_id, case_id))
    ):
        _tell(work, row, message_id, case_id)


def _is_hidden(work: Work, chat_id: int, case_id: int | None) -> bool:
    """Whether the card would say less there than it does."""
    case = work.cases.known(case_id or 0)
    if case is None or case.confidential or not reads_there(work, chat_id, case, case):
        return True
    erased = work.histories.last(case.id, "erased")
    return erased is not None and erased.of(Erased).words


def owe_waiting(work: Work, chat_id: ChatId, why: str) -> None:
    """What waits to change something that stands there is given up; what was to take it away is owed."""
    for row in work.waiting.of_chat(chat_id, portions.LOOKED_AT):
        owe(work, row)
    work.waiting.drop_standing(chat_id, why)


def _tell(work: Work, row: OutboxRow, message_id: int, case_id: int | None) -> None:
    """The secretary, once for a case and a chat."""
    t, case = work.staff_words(), work.cases.known(case_id or 0)
    group = work.roster.group_in(ChatId(row.chat_id)) or group_of(work, row.chat_id)
    number = case.number if case is not None else ""
    words = undelivered.left_standing(t, group.name if group is not None else "", number, link_to(row.chat_id, message_id))
    tell.to_secretary(work, words, dedupe_key=f"left:{row.chat_id}:{case_id or f'm{message_id}'}", case_id=case_id)


def link_to(chat_id: int, message_id: int | None) -> str:
    """Of a message in a supergroup; its members alone can open it. Nothing else has one."""
    number = str(chat_id)
    return f"https://t.me/c/{number[4:]}/{message_id}" if number.startswith("-100") and len(number) > 4 and message_id else ""


def settle(work: Work, chat_id: ChatId) -> None:
    """The bot can do something there again: what is owed goes, and where it is a group's chat, what that may not read by now."""
    portions.begin(work, "take_owed", take_owed, chat=chat_id, after=0)
    portions.begin(work, "take_unread", take_unread, chat=chat_id, after=0)
    portions.begin(work, "show_digests", show_digests, chat=chat_id, after=0)


def take_owed(work: Work, data: portions.Data) -> portions.Left | None:
    """What is owed among the next messages that name something."""
    if portions.crowded(work, [data["chat"]]):
        return portions.Left(data, portions.CHAT_WAIT)
    rows = work.named_in.in_chat(data["chat"], data["after"], ROWS)
    for row in rows:
        owed = [number for what, number in row.named if what == OWED]
        for message_id in owed:
            asked = {"chat_id": row.chat_id, "message_id": message_id, "_instead": work.staff_words()(common.taken_back)}
            work.outbox.put(Call(row.chat_id, "deleteMessage", asked, priority=NOTICE, case_id=row.about))
        if owed:
            work.named_in.forget(row.row_id)
    return portions.Left({**data, "after": rows[-1].row_id}) if len(rows) == ROWS else None


def take_unread(work: Work, data: portions.Data) -> portions.Left | None:
    """Of the next messages there those about cases that its group may not read: another's by now, kept from somebody who has come."""
    chat_id = data["chat"]
    if work.roster.group_in(ChatId(chat_id)) is None:
        return None
    stand = work.traces.standing_in(chat_id, data["after"], portions.LOOKED_AT)
    for case in work.cases.several(sorted({case_id for _, case_id in stand if case_id is not None})):
        if not work.may_read(chat_id, case):
            take_away(work, case, chat_id, case_words.card_gone(work.staff_words(), case.number))
    return portions.Left({**data, "after": stand[-1][0]}) if len(stand) == portions.LOOKED_AT else None


def show_digests(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages of bursts there say what is so by now."""
    digests = work.digests.every_in(data["chat"], data["after"], portions.CASES)
    for digest in digests:
        fold_burst.show(work, digest)
    return portions.Left({**data, "after": digests[-1].id}) if len(digests) == portions.CASES else None
