"""Pictures, voices and files sent with several matters go with the one that is kept from somebody, since nobody knows of which they are."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.cases.case import Case
from services.case import media, own_words, part_words, voter_said
from services.case.media import Urgency
from services.case.places import Spot
from services.deed.work import Work
from storage.case_messages import CaseMessage

CLOSE = timedelta(minutes=10)
"""Between the words and what is sent without any: a run of his lasts so long."""


def move(work: Work, whole: Case, part: Case, words: str) -> bool:
    """To the part of these words. Whether there was anything."""
    sent, held = _sent_with(work, whole, words), next(iter(work.said.by_voter(part.id, 0, 1)), None)
    if not sent or held is None:
        return False
    for spot in voter_said.spots(work, whole):
        media.forget(work, whole, sent, spot)
    for one in sent:
        _without_files(work, whole, one)
    _give(work, part, held, [file.as_data() for one in sent for file in one.attached])
    return True


def held_by(work: Work, part: Case) -> CaseMessage | None:
    """The first words of a part, where files came with them."""
    first = next(iter(work.said.by_voter(part.id, 0, 1)), None)
    return first if first is not None and first.media else None


def hand_over(work: Work, part: Case, other: Case) -> bool:
    """From one part to another that is perhaps theirs as well. Whether it could."""
    held, theirs = held_by(work, part), next(iter(work.said.by_voter(other.id, 0, 1)), None)
    if held is None or theirs is None:
        return False
    for spot in voter_said.spots(work, part):
        media.forget(work, part, [held], spot)
    work.messages.hold(held.id, [])
    _give(work, other, theirs, held.media)
    return True


def _give(work: Work, part: Case, held: CaseMessage, files: Sequence[Mapping[str, Any]]) -> None:
    work.messages.hold(held.id, [*held.media, *files])
    voter_said.said(work, part, replace(held, text="", media=files))


def show_rest(work: Work, whole: Case, chat_id: int) -> None:
    """What is left to it below its card, after all of it was taken away there."""
    for card in work.cards.of(whole.id) if not whole.confidential else ():
        for message in work.said.opening(whole.id) if card.chat_id == chat_id and chat_id not in work.roster.shut else ():
            media.below(work, whole, message, Spot(card.chat_id, card.outbox_id), Urgency(silent=True))


def _sent_with(work: Work, whole: Case, words: str) -> list[CaseMessage]:
    """The messages that say, or said, the part's words, those of their albums, and those without words close to them."""
    opening = work.said.opening(whole.id)
    said = [message for message in opening if part_words.says(work, message, words)]
    albums = {message.album for message in said if message.album}
    close = {one.id for one in opening if not one.text and any(abs(one.at - message.at) < CLOSE for message in said)}
    theirs = {message.id for message in said} | close | {one.id for one in opening if one.album in albums}
    return [one for one in opening if one.id in theirs and one.media]


def _without_files(work: Work, whole: Case, message: CaseMessage) -> None:
    """They stay among what was sent, and are no part of what it says."""
    if not message.text:
        return work.messages.put_elsewhere([message.id])
    text = work.messages.whole(message).text
    work.messages.revise(message, text, (), message.at, own_words.masked_too(work, whole, text))
    return None
