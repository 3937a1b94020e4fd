"""Below which cards of a case something is said: where it is read, and once in each chat (docs/spec.md section 4, Card)."""

from domain.cases.case import Case
from domain.values.ids import Handle
from services.deed.work import Work
from storage.case_cards import Card


def live(work: Work, case: Case) -> list[Card]:
    """Its cards, save those in a chat that takes nothing, or of somebody whom nothing reaches."""
    return [card for card in work.cards.of(case.id) if _takes(work, card.chat_id)]


def newest(work: Work, case: Case) -> list[Card]:
    """Of these the newest in each chat: whoever asked for the matter again has several, and reads once what is said of it."""
    return list({card.chat_id: card for card in live(work, case)}.values())


def _takes(work: Work, chat_id: int) -> bool:
    if chat_id < 0:
        return chat_id not in work.roster.shut
    return all(person.reachable for person in work.roster.persons_of(Handle(chat_id)))
