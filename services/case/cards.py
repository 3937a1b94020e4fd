"""The card: one message per case in the chat of its group, kept up to date (docs/spec.md section 4, Card)."""

from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import OPEN
from domain.congress.reminder import quiet_until
from domain.rights.rights import may
from locales import case as case_words
from services.case import dealings, digest, live_cards, media
from services.case.card import card_priority, card_rows, words_for
from services.case.clear_away import take_card
from services.case.media import Urgency
from services.case.places import Place, Spot, places
from services.deed import portions, tell
from services.deed.work import Work
from storage.case_cards import Card
from storage.case_messages import CaseMessage
from storage.outbox import FURTHER, PARTING
from storage.said import OPENING

BURIED = 50
"""A card this many messages up is posted anew."""


def post_cards(work: Work, case: Case, messages: list[CaseMessage] | None = None) -> bool:
    """Post the case where it belongs; nobody linked: it waits and leader and secretary hear of it. Whether it has a card."""
    found = messages if messages is not None else work.said.opening(case.id)
    wanted = places(work, case)
    burst = bool(wanted) and digest.is_burst(work, case)
    for place in wanted:
        if burst:
            digest.fold(work, case, place.chat_id)
        else:
            _post(work, case, place, found)
    return bool(wanted) and not burst


def post_at(work: Work, case: Case, place: Place) -> None:
    """Show the case to one person in private, kept up to date like any card."""
    _post(work, case, place, work.said.opening(case.id))


def _post(work: Work, case: Case, place: Place, messages: list[CaseMessage]) -> None:
    rows = card_rows(work, case, place.person)
    quiet = quiet_until(work.now, work.roster.congress) is not None and "urgent" not in case.marks
    words = words_for(work, case, messages, place)
    how: dict[str, Any] = {"case_id": case.id, "silent": quiet, "priority": card_priority(case), "of_voter": case.voter_id}
    outbox_id = work.say(place.chat_id, words, rows, **how)
    work.cards.add(case.id, place.chat_id, outbox_id, place.person)
    if not case.confidential:
        for message in messages[:OPENING]:
            media.below(work, case, message, Spot(place.chat_id, outbox_id), Urgency(card_priority(case), quiet))
        if len(messages) > OPENING:
            left = {"case": case.id, "chat": place.chat_id, "card": outbox_id, "after": messages[OPENING - 1].id}
            portions.put(work, "more_media", portions.Left(left))


def with_twin(work: Work, case: Case, words: str) -> Case:
    """A case that was just shown looks like an older one: its cards say so, which have not left yet as a rule."""
    noted = dealings.note_twin(work, case, words)
    if noted is case:
        return case
    shown, messages = work.cards.of(noted.id), work.said.opening(noted.id)
    if not all(card.outbox_id in work.outbox.placed for card in shown):
        refresh_cards(work, noted)
        return noted
    for card in shown:
        place = Place(card.chat_id, card.person_id)
        rows = card_rows(work, noted, card.person_id)
        work.reword(card.chat_id, card.outbox_id, words_for(work, noted, messages, place), rows, case_id=noted.id)
    return noted


def more_media(work: Work, data: portions.Data) -> portions.Left | None:
    """Pictures and files of a long case below the card that was posted anew, as long as it stands."""
    case, card = work.cases.get(data["case"]), work.cards.shown_by(data["card"])
    if card is None or not card.live or case.confidential:
        return None
    if portions.crowded(work, [card.chat_id]):
        return portions.Left(data, portions.CHAT_WAIT)
    messages = work.said.by_voter(case.id, data["after"], OPENING)
    for message in messages:
        media.below(work, case, message, Spot(card.chat_id, card.outbox_id), Urgency(card_priority(case), tell.is_quiet(work)))
    return portions.Left({**data, "after": messages[-1].id}) if len(messages) == OPENING else None


def refresh_cards(work: Work, case: Case, *, folded: bool = False, by_voter: bool = False) -> None:
    """Bring every card up to date: edit those in place, post where one is missing, empty those that must go.

    What stands in a chat that takes nothing stays as it is. `folded`: what is missing becomes a line of a digest. `by_voter`: his
    words or taps alone changed it, so that it takes of his share of the chat.
    """
    how: dict[str, Any] = {"of_voter": case.voter_id, "priority": FURTHER} if by_voter and "urgent" not in case.marks else {}
    wanted = {place.chat_id: place for place in places(work, case)}
    messages = work.said.opening(case.id)
    for card in work.cards.of(case.id):
        if card.chat_id in work.roster.shut:
            continue
        place = wanted.pop(card.chat_id, None) or _own_view(work, case, card)
        if place is None:
            take_card(work, case, card)
            continue
        if _buried(work, card):
            repost(work, case, card)
        else:
            rows = card_rows(work, case, place.person)
            words = words_for(work, case, messages, place)
            work.revise(card.chat_id, card.outbox_id, words, rows, case_id=case.id, purpose="card", **how)
    digest.bring_up_to_date(work, case)
    for place in wanted.values():
        if digest.holds(work, case, place.chat_id) or not (case.status in OPEN or case.promised or case.hers_to_see):
            continue
        if folded and "urgent" not in case.marks:
            digest.fold(work, case, place.chat_id)
        else:
            _post(work, case, place, messages)


def _own_view(work: Work, case: Case, card: Card) -> Place | None:
    """A card somebody opened in private stays while he may see the case."""
    person = work.roster.people.get(card.person_id) if card.person_id else None
    if person is None or not may(work.roster, (person,), "see", case) or person.handle != card.chat_id:
        return None
    return Place(card.chat_id, person.id)


def _buried(work: Work, card: Card) -> bool:
    if card.person_id is not None:
        return False
    _, message_id = work.sending.state_of(card.outbox_id)
    return message_id is not None and work.places.height(card.chat_id) - message_id > BURIED


def repost(work: Work, case: Case, card: Card) -> None:
    """Post the card anew; the old one keeps no buttons."""
    t = work.staff_words()
    work.cards.retire(card)
    work.revise(card.chat_id, card.outbox_id, case_words.card_moved(t, case.number), purpose=PARTING)
    messages = work.said.opening(case.id)
    rows = card_rows(work, case, card.person_id)
    outbox_id = work.say(card.chat_id, words_for(work, case, messages, Place(card.chat_id, card.person_id)), rows, case_id=case.id)
    work.cards.add(case.id, card.chat_id, outbox_id, card.person_id)


def below_cards(work: Work, case: Case, words: str, *, but: int = 0) -> None:
    """A step worth telling, once in each chat, below its newest card (`but`: save in this chat, where it was said). What the voter himself says or does:
    services/case/voter_said.py."""
    for card in live_cards.newest(work, case):
        if card.chat_id != but:
            quiet = tell.is_quiet(work)
            work.say(card.chat_id, words, answer_to=card.outbox_id, case_id=case.id, silent=quiet, priority=card_priority(case))
