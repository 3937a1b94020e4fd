"""「改为匿名显示」: the tap (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.case import Case, allowed
from domain.errors import IllegalStepError
from domain.ids import Handle
from domain.rights import reads_confidential
from locales import masks
from services.case import cards as show_case
from services.case import media
from services.case.clear_away import take_away
from services.case.own_words import VEILED
from services.case.veil import veil_words
from services.deed import portions, tell
from storage.said import OPENING
from storage.work import Work
from talk.asking.ways import Own


def veil(work: Work, own: Own) -> None:
    """「改为匿名显示」: his words are masked where they are stored; cards say so, and what stands below them goes and comes masked."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if not allowed(case.status, "changed"):
        raise IllegalStepError("changed", case.status)
    if VEILED in case.marks:
        work.tell(masks.veiled_already(t))
        return
    case = work.cases.record(case, work.event("changed", "voter", marks=sorted(case.marks | {VEILED})))
    portions.begin(work, "veil", veil_words, case=case.id, after=0)
    for chat_id, card_row in _chats(work, case):
        work.outbox.drop_for_case(chat_id, case.id)
        take_away(work, case, chat_id, masks.shown_anew(work.staff_words(), case.number), card_row)
    show_case.refresh_cards(work, case)
    _show_media_again(work, case)
    tell.to_voter(work, voter, masks.veiled(t, case.number), case_id=case.id)


def _chats(work: Work, case: Case) -> Sequence[tuple[int, int]]:
    """Where something about the case stands or waits, his own chat aside, each with the row of its card."""
    cards = {card.chat_id: card.outbox_id for card in work.cases.cards(case.id)}
    own = work.voters.chat_of(case.voter_id)
    return [(chat, cards.get(chat, 0)) for chat in sorted({*cards, *work.traces.chats_about(case.id)}) if chat != own]


def _show_media_again(work: Work, case: Case) -> None:
    """What was taken away below the cards and names nobody: pictures, voices, files."""
    for card in work.cases.cards(case.id):
        if card.chat_id in work.roster.shut or (case.confidential and not _reads_in_private(work, case, card.chat_id)):
            continue
        for message in [m for m in work.said.opening(case.id)[:OPENING] if m.media]:
            media.below(work, case, message, card.chat_id, card.outbox_id, silent=True)


def _reads_in_private(work: Work, case: Case, chat_id: int) -> bool:
    return chat_id > 0 and reads_confidential(work.roster, work.roster.persons_of(Handle(chat_id)), case)
