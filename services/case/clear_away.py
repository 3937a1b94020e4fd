"""What is said of a case goes from a chat: a card that must go, words below it, a voter's words that became confidential."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from domain.cases.case import Case
from domain.rights.rights import reads_confidential
from domain.values.ids import Handle
from locales import case as case_words
from locales import reach
from services.case.chats_about import every_chat
from services.deed import portions
from services.deed.work import Work
from storage.case_cards import Card
from storage.outbox import NOTICE, PARTING, Call, OutboxRow

DELETABLE = timedelta(hours=47)
"""Telegram deletes a message of the bot's for 48 hours; words that are older are edited."""
BELOW = 50
"""Calls put for a case that are looked through in one portion."""


def take_card(work: Work, case: Case, card: Card) -> None:
    """A card in a chat that has nothing to do with the case any more keeps neither words nor buttons, nor what is below it.

    That it is gone is about no case: whoever lost the right to it reads so.
    """
    words = case_words.card_gone(work.staff_words(), case.number)
    clear_below(work, case, card, words)
    work.revise(card.chat_id, card.outbox_id, words, purpose=PARTING)
    work.cards.retire(card)
    work.traces.let_go(card.chat_id, card.outbox_id)


def clear_below(work: Work, case: Case, card: Card, words: str) -> None:
    """Take back what was said about the case below a card: words, media, questions. `words` stand where nothing can be deleted."""
    work.waiting.drop_for_case(card.chat_id, case.id)
    take_away(work, case, card.chat_id, words, card.outbox_id)


def take_away(work: Work, case: Case, chat_id: int, words: str, card_row: int = 0) -> None:
    """All our messages about the case in a chat go (its card aside); what is too old to be deleted says `words` instead."""
    _begin(work, {"case": case.id, "chat": chat_id, "card": card_row, "words": words, "purpose": ""})


def take_words_away(work: Work, case: Case, chat_id: int, words: str, card_row: int = 0) -> None:
    """The same of what is words; pictures and files stay."""
    _begin(work, {"case": case.id, "chat": chat_id, "card": card_row, "words": words, "purpose": "", "only_words": True})


def take_away_some(work: Work, case: Case, chat_id: int, words: str, *, purpose: str) -> None:
    """Those that were put for one purpose."""
    _begin(work, {"case": case.id, "chat": chat_id, "card": 0, "words": words, "purpose": purpose})


def take_away_these(work: Work, row: OutboxRow, message_ids: Sequence[int]) -> None:
    """What a call brought that was under way while its words were taken from this chat; a voter's own stay."""
    if row.case_id is not None and work.voters.chat_of(work.cases.get(row.case_id).voter_id) == row.chat_id:
        return
    for message_id in message_ids:
        asked = {"chat_id": row.chat_id, "message_id": message_id}
        work.outbox.put(Call(row.chat_id, "deleteMessage", asked, priority=NOTICE, case_id=row.case_id))
    work.traces.let_go(row.chat_id, row.id)


def _begin(work: Work, about: Mapping[str, Any]) -> None:
    portions.begin(work, "clear_below", clear_portion, **about, after=0, until=work.outbox.newest_row())


def clear_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages go; what was said after the chat was cleared stays."""
    chat_id, case_id = data["chat"], data["case"]
    standing = work.traces.standing(chat_id, case_id, (data["after"], data["until"]), BELOW, data.get("purpose", ""))
    going = [message for message in standing if message.outbox_id != data["card"] and (message.words or not data.get("only_words"))]
    for message in going:
        if message.words and work.now - message.sent_at > DELETABLE:
            work.revise(chat_id, message.outbox_id, data["words"], purpose=PARTING)
        else:
            asked = {"chat_id": chat_id, "message_id": message.message_id, "_instead": data["words"]}
            work.outbox.put(Call(chat_id, "deleteMessage", asked, priority=NOTICE, case_id=case_id))
    if going:
        work.traces.let_go(chat_id, *(message.outbox_id for message in going))
    return portions.Left({**data, "after": standing[-1].message_id}) if len(standing) == BELOW else None


def hide_words(work: Work, case: Case) -> None:
    """Its voter chose 「保密」: what stands of his words goes from every chat but the claimer's and the secretary's own."""
    words = reach.hidden(work.staff_words(), reach.hidden_for_claimer if case.claimer else reach.hidden_unclaimed, case.number)
    for chat_id, card in every_chat(work, case).items():
        persons = work.roster.persons_of(Handle(chat_id)) if chat_id > 0 else ()
        if reads_confidential(work.roster, persons, case) or work.voters.chat_of(case.voter_id) == chat_id:
            continue
        work.waiting.drop_for_case(chat_id, case.id)
        take_away(work, case, chat_id, words, card)
