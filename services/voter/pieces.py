"""What a voter tells in pieces (里头有人, 快点) is read together as it comes: danger that no piece says alone (docs/spec.md section 3, Special words)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.cases.case import Case
from domain.danger.another_kind import of_another_kind
from domain.danger.danger_found import Danger
from domain.danger.denied import denies
from domain.reading.reading import Reading, marks_of
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from domain.words.plain_text import letters
from services.case import him_again
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.which_case import FOLLOWS

PIECE = 15
"""Letters of a message beyond which it is no piece of something, but says itself what it says."""
HALF, MOST_HALVES = 6, 2
"""Letters of what may be half a sentence, and how many of them before the last are read with it without a pause."""
MOST = 6
"""Pieces that are read together."""
Said = tuple[datetime, str]


def waiting(work: Work, voter: Voter, message: Incoming) -> list[str]:
    """The pieces before this message that wait for his consent, for a choice of his or for the end of a block, each less than 2 minutes after
    the one before."""
    if not _is_piece(message.text):
        return []
    last = work.drafts.newest_like(voter.chat_id, FOLLOWS)
    kinds = ("matter", "words", *([last.kind] if last is not None else []))
    kept = [draft.message for kind in kinds for draft in work.drafts.newest(voter.chat_id, kind, MOST)]
    why = "block" if voter.blocked_until is not None and voter.blocked_until > work.now else "" if voter.consented_at else "consent"
    kept += [row.message for row in work.held.newest(voter.id, why, MOST)] if why else []
    return _run(((one.at, one.text) for one in map(from_json, kept)), message.at)


def on_case(work: Work, case: Case, message: Incoming) -> list[str]:
    """The pieces of his run that the case has before this message."""
    if case.last_spoke_at is None or abs(message.at - case.last_spoke_at) >= RUN_PAUSE:
        return []
    return _run(((one.at, one.text) for one in work.said.newest_by_voter(case.id, MOST)), message.at)


def and_cards(work: Work, voter: Voter, message: Incoming, before: list[str]) -> list[str]:
    """With the names on cards that he shared just before them."""
    return [*him_again.on_a_card(work, voter, message), *before]


def anew(work: Work, before: list[str], message: Incoming) -> Danger:
    """What this message makes dangerous, alone or as a piece with those before it: one of them at least may speak of danger by itself, or an
    expression goes over both (河头漂起一个书包, 没看到娃); none where these said as much already. A piece that denies a danger makes none of others."""
    if denies(message.text):
        return reading_of(work, message.text).danger
    before = [piece for piece in before if not denies(piece)] if _is_piece(message.text) else []
    said, own = _danger(work, before), reading_of(work, message.text).danger
    hinted = bool(own) or any(reading_of(work, piece).danger for piece in before)
    together = _danger(work, [*before, message.text]) if before else own
    both = together if hinted or (together.alarms and not together.by_signs) else own
    now = max((both, own, in_one(work, before, message)), key=_how_grave)
    if of_another_kind(own, [said, *(reading_of(work, piece).danger for piece in before)], message.text):
        return own
    return Danger() if said and (said.alarms or not now.alarms) else now


def in_one(work: Work, before: list[str], message: Incoming) -> Danger:
    """What halves of one sentence (娃掉, 下去) say without a pause, where neither says as much alone."""
    halves = [*before[-MOST_HALVES:], message.text]
    while halves and not all(_is_piece(half, HALF) for half in halves):
        del halves[0]
    alone = max((reading_of(work, half).danger for half in halves), key=_how_grave, default=Danger())
    said = ["".join(map(letters, halves[at:])) for at in range(len(halves) - 1)]
    found = max((reading_of(work, words).danger for words in said), key=_how_grave, default=Danger())
    return found if _how_grave(found) > _how_grave(alone) else Danger()


def _how_grave(danger: Danger) -> tuple[bool, bool]:
    return danger.alarms, bool(danger)


def another_kind(work: Work, case: Case, message: Incoming) -> Danger:
    """What this message makes dangerous beside what its voter said last on a matter that burns already; none where it is of the same kind."""
    now = reading_of(work, message.text).danger
    if not now or "urgent" not in case.marks:
        return Danger()
    known = [reading_of(work, row.text).danger for row in work.said.newest_by_voter(case.id, MOST)]
    return now if of_another_kind(now, known, message.text) else Danger()


def hints_at_danger(work: Work, voter: Voter, message: Incoming) -> bool:
    """Whether one of the pieces that wait may speak of danger: what is surely danger then is of the same."""
    return any(reading_of(work, piece).danger for piece in waiting(work, voter, message))


def with_pieces(work: Work, reading: Reading, before: list[str], message: Incoming) -> Reading:
    """The message's own reading, with the danger that it makes of the pieces before it."""
    now = anew(work, before, message) if before else Danger()
    if not now or (reading.danger and not now.alarms):
        return reading
    return replace(reading, danger=now, marks=reading.marks | marks_of(now))


def _danger(work: Work, pieces: list[str]) -> Danger:
    return reading_of(work, "，".join(pieces)).danger if pieces else Danger()


def _is_piece(text: str, most: int = PIECE) -> bool:
    return 0 < len(letters(text)) <= most


def _run(said: Iterable[Said], at: datetime) -> list[str]:
    """The last of them without a pause, oldest first."""
    run: list[str] = []
    for when, text in sorted(said, reverse=True):
        if abs(at - when) >= RUN_PAUSE or not _is_piece(text) or len(run) == MOST:
            break
        run.insert(0, text)
        at = when
    return run
