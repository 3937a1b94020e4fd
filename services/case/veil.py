"""「改为匿名显示」: a voter's name and door are masked where his words are stored and shown (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.cases.life_cycle import allowed
from domain.rights.rights import reads_confidential
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.ids import Handle
from domain.words.own_words import own_spans
from locales import masks
from services.case import cards as show_case
from services.case import media
from services.case.chats_about import every_chat
from services.case.clear_away import take_away
from services.case.media import Urgency
from services.case.own_matter import own_matter
from services.case.own_words import VEILED, called_himself
from services.case.places import Spot
from services.deed import portions, word_index
from services.deed.by import By
from services.deed.work import Work
from storage.said import OPENING


def veil(work: Work, by: By, case: Case) -> Case:
    """His words are masked where they are stored; cards say so, and what stands below them goes and comes masked."""
    own_matter(work, by, case)
    if not allowed(case.status, "changed"):
        raise IllegalStepError("changed", case.status)
    if VEILED in case.marks:
        raise RefusedError("veiled_already")
    case = work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | {VEILED})))))
    portions.begin(work, "veil", veil_words, case=case.id, after=0)
    for chat_id, card_row in _chats(work, case):
        work.waiting.drop_for_case(chat_id, case.id)
        take_away(work, case, chat_id, masks.shown_anew(work.staff_words(), case.number), card_row)
    show_case.refresh_cards(work, case)
    _show_media_again(work, case)
    return case


def veil_words(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of his messages, and how they stood before."""
    case = work.cases.get(data["case"])
    names = called_himself(work, case)
    said = work.said.by_voter(case.id, data["after"], portions.LOOKED_AT)
    work.messages.mask_more(said, lambda text: own_spans(text, names))
    word_index.merge_later(work)
    if len(said) == portions.LOOKED_AT:
        return portions.Left({**data, "after": said[-1].id})
    show_case.refresh_cards(work, case)
    return None


def _chats(work: Work, case: Case) -> Sequence[tuple[int, int]]:
    """Where something about the case stands or waits, his own chat aside, each with the row of its card."""
    own = work.voters.chat_of(case.voter_id)
    return [(chat, card) for chat, card in every_chat(work, case).items() if chat != own]


def _show_media_again(work: Work, case: Case) -> None:
    """What was taken away below the cards and names nobody: pictures, voices, files."""
    for card in work.cards.of(case.id):
        if card.chat_id in work.roster.shut or (case.confidential and not _reads_in_private(work, case, card.chat_id)):
            continue
        for message in [m for m in work.said.opening(case.id)[:OPENING] if m.media]:
            media.below(work, case, message, Spot(card.chat_id, card.outbox_id), Urgency(silent=True))


def _reads_in_private(work: Work, case: Case, chat_id: int) -> bool:
    return chat_id > 0 and reads_confidential(work.roster, work.roster.persons_of(Handle(chat_id)), case)
