"""Somebody of the roster changes what he has written: words already sent correct the voter's copy (docs/spec.md, promise 4)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.values.ids import PersonId
from domain.values.message import same_media
from locales import desk as desk_words
from services.case import cards, corrected_answer, media, shared_answer, shared_words, unasked, words_of
from services.case.act import allowed_to
from services.case.places import Spot
from services.deed import in_pieces, tell
from services.deed.by import By, Said
from services.deed.work import Work
from storage.case_messages import CaseMessage

RIGHTS = {"note": "note", "abstract": "summarise", "unit_said": "unit_answered", "unit_visit": "unit_visited", "up_said": "up_answered"}
"""By kind of the words: which act it is to write them; any other is a reply."""


def correct(work: Work, by: By, known: CaseMessage, said: Said) -> None:
    """A new version; what the voter has of it is marked 已修改.

    It is asked like words of this moment: whoever may not write any more corrects nothing either.
    """
    before, files = work.messages.whole(known).text, not same_media(known.attached, said.media)
    if said.text == before and not files:
        return
    allowed_to(work, by, RIGHTS.get(known.kind, "reply"), work.cases.get(known.case_id))
    work.messages.revise(known, said.text, said.media, said.at)
    case = work.cases.record(work.cases.get(known.case_id), work.event("corrected", known.author, OfMessage(message=known.id)))
    if known.kind in ("abstract", "unit_said", "up_said", "to_voter", "answer"):
        cards.refresh_cards(work, case)
    if known.kind in ("answer", "to_voter"):
        _correct_copy(work, case, known, said, files=files)
    if known.kind == "to_voter":
        shared_words.correct(work, case, known, files=files)
    if known.kind == "answer":
        changed = files or corrected_answer.says_otherwise(before, said.text)
        if changed:
            corrected_answer.ask(work, case)
        shared_answer.correct(work, case, known, files=files, changed=changed)


def _correct_copy(work: Work, case: Case, known: CaseMessage, said: Said, *, files: bool) -> None:
    voter = work.voters.get(case.voter_id)
    if known.outbox_id is None or voter is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    if known.kind == "answer":
        *first, last = shared_answer.pieces_of(work, voter, (case, case), PersonId(known.author), said)
        rows = unasked.rows(voter, case, t) if case.question_open else ()
    else:
        name, words, what = tell.deputy_name(work, case, known.author), words_of.on_card(t, said), words_of.kinds(t, said)
        *first, last = tell.pieces(desk_words.from_deputy(t, case.number, name, words, what))
        rows = ()
    anew = in_pieces.Anew([*first, desk_words.corrected(t, last)], rows, case.id)
    row = in_pieces.correct(work, voter, known.outbox_id, anew)
    if row != known.outbox_id:
        work.messages.stands_in(known, row)
    if files:
        media.to_voter(work, t, case, said, Spot(voter.chat_id, row))
