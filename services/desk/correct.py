"""Somebody of the roster changes what he has written: words already sent correct the voter's copy (docs/spec.md, promise 4)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.values.ids import PersonId
from domain.values.message import same_media
from domain.values.voter import Voter
from locales import desk as desk_words
from services.case import cards, corrected_answer, media, shared_answer, shared_words, unasked, words_of
from services.case.act import allowed_to
from services.case.places import Spot
from services.deed import in_pieces, tell
from services.deed.by import By, Said
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import heard_on_visit
from storage.case_messages import CaseMessage


@dataclass(frozen=True)
class Corrected:
    """Words as they stood (`known`, `before`) and as they were `said` now; `files`: what is attached is another."""

    case: Case
    known: CaseMessage
    said: Said
    before: str
    files: bool


@dataclass(frozen=True)
class Kind:
    """Of words of one kind: by which right they are written, whether cards show them, and what is done with the copies that voters have."""

    right: str = "reply"
    on_card: bool = False
    copies: Callable[[Work, Corrected], None] | None = None


def correct(work: Work, by: By, known: CaseMessage, said: Said) -> Case | None:
    """A new version; what the voter has of it is marked 已修改. Returns the matter of its own that the words became instead
    (services/desk/heard_on_visit.py).

    It is asked like words of this moment: whoever may not write any more corrects nothing either.
    """
    before, files = work.messages.whole(known).text, not same_media(known.attached, said.media)
    if said.text == before and not files:
        return None
    kind, case = KINDS.get(known.kind, Kind()), work.cases.get(known.case_id)
    if heard_on_visit.stands_alone(work, case, known, said.text):
        return heard_on_visit.opened(work, by, known, said)
    if not heard_on_visit.of_sealed(work, by, known):
        allowed_to(work, by, kind.right, case)
    work.messages.revise(known, said.text, said.media, said.at)
    case = work.cases.record(work.cases.get(known.case_id), work.event("corrected", known.author, OfMessage(message=known.id)))
    case = heard_on_visit.heed(work, by, case, known, said)
    if kind.on_card:
        cards.refresh_cards(work, case)
    if kind.copies is not None:
        kind.copies(work, Corrected(case, known, said, before, files))
    return None


def _to_voter(work: Work, new: Corrected) -> None:
    """Words to him, and to those whose cases joined."""
    case, known, said = new.case, new.known, new.said
    if (voter := _reached(work, case)) is not None:
        t = tell.words_for(work, voter)
        name, words, what = tell.deputy_name(work, case, known.author), words_of.on_card(t, said), words_of.kinds(t, said)
        _correct_copy(work, voter, new, tell.pieces(desk_words.from_deputy(t, case.number, name, words, what)))
    shared_words.correct(work, case, known, files=new.files)


def _answer(work: Work, new: Corrected) -> None:
    """An answer; who has rated it is asked anew where it says something else."""
    case, known = new.case, new.known
    if (voter := _reached(work, case)) is not None:
        rows = unasked.rows(voter, case, tell.words_for(work, voter)) if case.question_open else ()
        _correct_copy(work, voter, new, shared_answer.pieces_of(work, voter, (case, case), PersonId(known.author), new.said), rows)
    changed = new.files or corrected_answer.says_otherwise(new.before, new.said.text)
    if changed:
        corrected_answer.ask(work, case)
    shared_answer.correct(work, case, known, files=new.files, changed=changed)


def _reached(work: Work, case: Case) -> Voter | None:
    voter = work.voters.get(case.voter_id)
    return voter if voter is not None and voter.unreachable_since is None else None


def _correct_copy(work: Work, voter: Voter, new: Corrected, pieces: Sequence[str], rows: Rows = ()) -> None:
    """`pieces`: as he reads it now."""
    *first, last = pieces
    stood, t = new.known.outbox_id, tell.words_for(work, voter)
    if stood is None:
        return
    row = in_pieces.correct(work, voter, stood, in_pieces.Anew([*first, desk_words.corrected(t, last)], rows, new.case.id))
    if row != stood:
        work.messages.stands_in(new.known, row)
    if new.files:
        media.to_voter(work, t, new.case, new.said, Spot(voter.chat_id, row))


KINDS: Mapping[str, Kind] = {
    "note": Kind("note"),
    "abstract": Kind("summarise", on_card=True),
    "unit_said": Kind("unit_answered", on_card=True),
    "unit_visit": Kind("unit_visited"),
    "up_said": Kind("up_answered", on_card=True),
    "to_voter": Kind(on_card=True, copies=_to_voter),
    "answer": Kind(on_card=True, copies=_answer),
}
"""By the kind of the words; any other is a reply."""
