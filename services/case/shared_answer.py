"""An answer reaches those whose cases joined: each once, with a question and a window of his own (docs/spec.md section 4, Same matter).

Of one person with several of them only the first is asked, and none where the main case is his too: what he says counts for that one.
"""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Answered
from domain.cases.event_kinds import as_data, read_as
from domain.values.ids import PersonId
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from locales import desk as desk_words
from services.case import corrected_answer, media, said_undone, unasked, words_of
from services.case.places import Spot
from services.deed import in_pieces, portions, tell
from services.deed.by import Said
from services.deed.work import Work
from storage.case_messages import CaseMessage


def begin(work: Work, case: Case, by: PersonId, message: Incoming) -> None:
    """The case was answered in these words: those who joined it get them too."""
    if case.joined:
        said = as_json(message)
        portions.begin(work, "share_answer", share_answer, case=case.id, by=by, answer=as_data(_answer_of(case)), said=said, after=0)


def _answer_of(case: Case) -> Answered:
    return Answered(outcome=case.outcome, promise_on=case.promise_on, window_ends_at=case.window_ends_at)


def share_answer(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined; who has rated an earlier answer is asked about this one anew."""
    case, by, message = work.cases.get(data["case"]), PersonId(data["by"]), from_json(data["said"])
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES, one_each=True)
    answered = _as_answered(case, read_as(Answered, data["answer"]))
    portions.each(work, "share_answer", joined, lambda own: _share(work, own, answered, by, message))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def share_stored(work: Work, own: Case, main: Case) -> Case:
    """One that joined after the answer: it reaches its voter now. What he has heard from his own main case he does not hear again."""
    found = work.said.last_answer(main.id)
    if found is None:
        return own
    answered = _as_answered(main, _answer_of(main))
    if own.voter_id == main.voter_id or not work.next_cases.asked_by_itself(own):
        return work.cases.record(own, work.event("answer_shared", found.author, _answer_of(main)))
    return _share(work, own, answered, PersonId(found.author), work.messages.whole(found))


def _share(work: Work, own: Case, answered: Case, by: PersonId, message: Incoming | CaseMessage) -> Case:
    """His own question begins; what is still to be said about an earlier one is dropped. The reminder: when it has arrived."""
    work.reminders.cancel(own.id, "rate_remind", said_undone.KIND)
    own = work.cases.record(own, work.event("answer_shared", by, _answer_of(answered)))
    if answer_to(work, own, answered, by, message) is None:
        own = work.cases.record(own, work.event("unaskable"))
    return own


def _as_answered(case: Case, answer: Answered) -> Case:
    """The case as it was answered, whatever its own voter has said to that meanwhile."""
    return replace(case, outcome=answer.outcome, promise_on=answer.promise_on)


def answer_to(work: Work, own: Case, case: Case, by: PersonId, message: Incoming | CaseMessage) -> int | None:
    """The answer to `case` for the voter of `own`, with the question; None where he cannot be asked now."""
    voter = work.voters.get(own.voter_id)
    if voter is None:
        return None
    t = tell.words_for(work, voter)
    if words_of.media_of(message) and voter.unreachable_since is None:
        media.to_voter(work, t, own, message, Spot(voter.chat_id))
    pieces = pieces_of(work, voter, (own, case), by, message)
    row = in_pieces.say(work, voter, pieces, unasked.rows(voter, own, t), case_id=own.id, purpose=unasked.purpose(voter, own))
    if own.id != case.id:
        _stands_in(work, own, row)
    return row


def pieces_of(work: Work, voter: Voter, cases: tuple[Case, Case], by: PersonId, message: Incoming | CaseMessage | Said) -> list[str]:
    """The words of an answer as this voter reads them. `cases`: his own, and the one that was answered."""
    (own, case), t = cases, tell.words_for(work, voter)
    name, said, what = tell.deputy_name(work, case, by), words_of.on_card(t, message), words_of.kinds(t, message)
    *first, last = tell.pieces(desk_words.answer(t, own.number, name, said, what))
    return [*first, unasked.answer(work, voter, case, last, t)]


def _stands_in(work: Work, own: Case, row: int | None) -> None:
    """The row of the newest answer that this case's voter has: found again when the answer is corrected."""
    if (before := work.outbox.with_key(_key(own))) is not None:
        work.outbox.call_it(before, None)
    if row is not None:
        work.outbox.call_it(row, _key(own))


def _key(own: Case) -> str:
    return f"answer:{own.id}"


def correct(work: Work, case: Case, known: CaseMessage, *, files: bool, changed: bool) -> None:
    """The answer reads otherwise now: so it does for those whose cases joined. `files`: what is attached is another; `changed`: what it
    says is."""
    newest = work.said.last_answer(case.id)
    if case.joined and newest is not None and newest.id == known.id:
        told = {"case": case.id, "message": known.id, "files": files, "changed": changed}
        portions.begin(work, "correct_shared", correct_shared, **told, after=0)


def correct_shared(work: Work, data: portions.Data) -> portions.Left | None:
    """The copies of the next of them; whoever has none, since he was out of reach or it is long ago, reads it when he is told next."""
    case = work.cases.get(data["case"])
    newest = work.said.last_answer(case.id)
    if newest is None or newest.id != data["message"]:
        return None  # another answer has reached them meanwhile
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES, one_each=True)
    message = work.messages.whole(newest)
    portions.each(work, "correct_shared", joined, lambda own: _correct(work, own, case, message, data))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _correct(work: Work, own: Case, case: Case, message: CaseMessage, data: portions.Data) -> None:
    voter, stands = work.voters.get(own.voter_id), work.outbox.with_key(_key(own))
    if voter is None or stands is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    *first, last = pieces_of(work, voter, (own, case), PersonId(message.author), message)
    rows = unasked.rows(voter, own, t) if own.question_open else ()
    row = in_pieces.correct(work, voter, stands, in_pieces.Anew([*first, desk_words.corrected(t, last)], rows, own.id))
    if row != stands:
        _stands_in(work, own, row)
    if data["files"]:
        media.to_voter(work, t, own, message, Spot(voter.chat_id, row))
    if data.get("changed"):
        corrected_answer.ask(work, own)
