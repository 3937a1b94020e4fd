"""What a voter says on a case that stands in a chat: below its cards, within his share of the chat (docs/spec.md section 4, Card)."""

from collections.abc import Iterable

from domain.cases.case import Case
from domain.cases.further_words import Piece
from domain.congress.congress import Person
from domain.rights.rights import reads_confidential
from domain.values.ids import Handle
from domain.values.message import same_media
from domain.words.masks import masked
from locales import case as case_words
from locales import contents, reach
from services.case import digest, fold_words, live_cards, media, run_masks, words_of
from services.case.card import shows_words
from services.case.in_his_place import who_reads
from services.case.media import Urgency
from services.case.places import Spot
from services.deed import tell
from services.deed.work import Work
from storage.case_cards import Card
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, FURTHER, NOTICE


def said(work: Work, case: Case, message: CaseMessage, shown: str = "") -> None:
    """Further words and media. In a confidential case the chat hears that there are some, and the claimer reads them in private.

    `shown`: the words as they are shown where they are not the voter's own (a deputy heard them).
    """
    run_masks.mask_before(work, case, message)
    words = shown or masked(words_of.on_card(work.staff_words(), message))
    piece = Piece("told" if shown else "said", words, about=words_of.about_message(message)) if words else None
    if case.confidential:
        _to_claimer(work, case, piece, message)
    for card in live_cards.newest(work, case):
        if case.confidential and not _reads_in_private(case, card):
            fold_words.say(work, case, _spot(card), _as_the_card(work, case, card, piece, message), priority=_priority(case))
            continue
        if piece is not None:
            fold_words.say(work, case, _spot(card), piece, priority=_priority(case))
        media.below(work, case, message, _spot(card), Urgency(_priority(case), tell.is_quiet(work)))
    digest.said_more(work, case)


def put_right(work: Work, case: Case, message: CaseMessage, shown: str) -> None:
    """Words that a deputy heard, as they stand now: in the place of those that nobody read yet, else below them; of a confidential
    case where its words stand."""
    piece = Piece("told", shown, about=words_of.about_message(message))
    if case.confidential:
        _to_claimer(work, case, piece, None)
    for card in live_cards.newest(work, case):
        if _reads_in_private(case, card) or shows_words(work, case, card.chat_id):
            fold_words.say(work, case, _spot(card), piece, priority=_priority(case))


def heard(work: Work, case: Case, message: CaseMessage, *, begins: bool) -> None:
    """What a machine heard in a voice that stands below the cards already. `begins`: the case began with it, and the card itself says it."""
    piece = Piece("said", masked(words_of.on_card(work.staff_words(), message)), about=words_of.about_message(message))
    if case.confidential:
        _to_claimer(work, case, piece, None)
    if begins:
        return
    for card in live_cards.newest(work, case):
        if not case.confidential or _reads_in_private(case, card):
            fold_words.say(work, case, _spot(card), piece, priority=_priority(case))


def edited(work: Work, case: Case, edit: words_of.Edited) -> None:
    """What an edit changed: told once somebody has claimed the case, the new file at once. What still waits is shown as it is now."""
    was, message = edit
    run_masks.mask_before(work, case, message)
    piece, files = _change(work, case, was, message), not same_media(was.attached, message.attached)
    if case.confidential and case.claimer is not None:
        _to_claimer(work, case, piece, message if files else None)
    if piece is not None and case.claimer is None and not case.confidential:
        for card in live_cards.live(work, case):
            fold_words.correct(work, case, _spot(card), piece)
    for card in live_cards.newest(work, case):
        if case.confidential and not _reads_in_private(case, card):
            continue
        if piece is not None and case.claimer is not None:
            fold_words.say(work, case, _spot(card), piece, priority=_priority(case))
        if files:
            silent = case.claimer is None or tell.is_quiet(work)
            media.again(work, case, edit, card, Urgency(_priority(case), silent))


def tell_readers(work: Work, case: Case, words: str, about: str) -> set[int]:
    """A step of his that the group should hear of; a later one about the same takes the place of one that nobody read yet. In which chats
    it is read.
    """
    cards = live_cards.newest(work, case)
    for card in cards:
        fold_words.say(work, case, _spot(card), Piece("told", words, about=about), priority=_priority(case))
    return {card.chat_id for card in cards}


def tell_people(work: Work, case: Case, people: Iterable[Person], words: str, about: str) -> bool:
    """The same to people in private. False when none of them could be told."""
    accounts = dict.fromkeys(p.handle for p in people if p.handle is not None and p.reachable and p.has_rights)
    for account in accounts:
        fold_words.say(work, case, Spot(int(account)), Piece("told", words, about=about), priority=NOTICE)
    return bool(accounts)


def _change(work: Work, case: Case, was: CaseMessage, message: CaseMessage) -> Piece | None:
    t = work.staff_words()
    old, new = masked(words_of.on_card(t, was)), masked(words_of.on_card(t, message))
    split = work.histories.last(case.id, "split")
    if split is not None and split.actor == "voter" and split.learned_at == work.now:
        return Piece("told", case_words.taken_apart(t, case.number, new), about=words_of.about_message(message))
    swapped = ""
    if message.attached and not same_media(was.attached, message.attached):
        swapped = contents.swapped(t, case.number, [m.kind for m in message.attached])
    if old != new:
        return Piece("edited", new or words_of.whole(t, message), old or words_of.whole(t, was), words_of.about_message(message), swapped)
    return Piece("told", swapped, about=f"file:{message.id}") if swapped else None


def spots(work: Work, case: Case) -> list[Spot]:
    """Wherever his further words on it are said."""
    claimer = work.roster.claimer_of(case)
    private = [Spot(claimer.handle)] if case.confidential and claimer is not None and claimer.handle is not None else []
    return [_spot(card) for card in live_cards.live(work, case)] + private


def _spot(card: Card) -> Spot:
    return Spot(card.chat_id, card.outbox_id)


def _priority(case: Case) -> int:
    """Other voters' cards go first; danger to life waits for nothing."""
    return ANSWER if "urgent" in case.marks else FURTHER


def _to_claimer(work: Work, case: Case, piece: Piece | None, message: CaseMessage | None) -> None:
    """Further words of a confidential case: to the claimer, in private (docs/spec.md section 3, Special words); where he cannot be
    reached, or is on leave, to who may read them in his place."""
    claimer = work.roster.claimer_of(case)
    if claimer is None or not claimer.has_rights:
        return
    there = claimer.reachable and not claimer.on_leave(work.today)
    for reader in [claimer] if there else who_reads(work, case, claimer):
        if reader.handle is None or not reader.reachable or any(card.person_id == reader.id for card in work.cards.of(case.id)):
            continue
        if piece is not None:
            fold_words.say(work, case, Spot(reader.handle), piece, priority=NOTICE)
        if message is not None:
            media.to_deputy(work, case, message, Spot(reader.handle), Urgency(NOTICE))


def _as_the_card(work: Work, case: Case, card: Card, piece: Piece | None, message: CaseMessage) -> Piece:
    """The words where they stand on the card too; else, and of files, that there is something."""
    if piece is not None and not message.attached and shows_words(work, case, card.chat_id):
        return piece
    return Piece("told", _hidden(work, case, card), about="hidden")


def _hidden(work: Work, case: Case, card: Card) -> str:
    """What the chat reads in the place of the words."""
    claimer, t = work.roster.claimer_of(case), work.staff_words()
    if claimer is None:
        hers = card.chat_id > 0 and reads_confidential(work.roster, work.roster.persons_of(Handle(card.chat_id)), case)
        return reach.hidden(t, reach.hidden_for_reader if hers else reach.hidden_unclaimed, case.number)
    if not claimer.reachable:
        return reach.hidden(t, reach.hidden_for_secretary, case.number)
    return reach.hidden(t, reach.hidden_on_leave if claimer.on_leave(work.today) else reach.hidden_for_claimer, case.number)


def _reads_in_private(case: Case, card: Card) -> bool:
    return card.person_id is not None and card.person_id == case.claimer
