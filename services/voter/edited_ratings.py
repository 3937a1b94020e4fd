"""An edit of the one message by which somebody rated several answers (都满意, 路灯满意，水不满意): each is rated anew by what it says of it now, and what
rates none of them is heard like a message of that moment (docs/spec.md section 3, Rating)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.values.errors import RefusedError
from domain.values.ids import CaseId, Handle
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.words.plain_text import letters
from locales import voter as voter_words
from locales.refusals import refusal
from services.case import phone_left
from services.case.rating import answer_rows
from services.deed import tell
from services.deed.by import By
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import beside_ratings, edited_apart, edited_rating, edited_waiting, rate, rated_words, receive, signs
from services.voter.said_of_each import NOTHING, Word, of_each
from services.voter.which_case import FOLLOWS
from services.voter.words_taken import is_blocked
from storage.case_messages import CaseMessage


@dataclass(frozen=True)
class Anew:
    """What the message said of the answer to one case, and says now; `NOTHING` where it says nothing of it."""

    case: Case
    was: Word
    now: Word


def take(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> bool:
    """False where it rated no two answers that are rated by it still, or could be no message now. `known`: what is kept of it."""
    voter = work.voters.of_account(message.sender.handle)
    if voter is None or voter.chat_id != message.chat_id or message.media or message.typed.startswith("/") or is_blocked(work, voter):
        return False
    rows = [one for one in known if one.author == "voter" and not one.elsewhere]
    cases = _rated(work, voter, message, rows)
    if len(cases) < 2:
        return False
    others = [one for one in _anew(work, voter, message, cases, rows) if one.now == NOTHING or one.now.text != one.was.text]
    said = [one for one in others if one.now != NOTHING]
    changed = [one for one in said if one.now.value not in (None, one.was.value, one.case.rating)]
    if any(one.case.rated_at is None or message.at - one.case.rated_at > CHANGES_WITHIN for one in changed):
        receive.receive_voter_message(work, voter, replace(message, edited=False))
        return True
    _rate(work, voter, changed, message)
    _ask(work, voter, [one.case for one in said if one.now.value is None and one.now.unsure], message)
    alone = _hear_rest(work, voter, message, [row for row in rows if row.case_id not in {case.id for case in cases}], said)
    for one in others:
        if one.now.text not in alone:
            _keep(work, voter, one, _left_for(work, voter, one, message, alone), [row for row in rows if row.case_id == one.case.id])
    return True


def _rated(work: Work, voter: Voter, message: Incoming, rows: Sequence[CaseMessage]) -> list[Case]:
    """Those whose rating is of this message: of some that one says 都满意 of, no words are kept (services/voter/rate_each.py)."""
    moments = {row.at for row in rows} | {stood.at for row in rows for stood in work.messages.earlier_whole(row)}
    moments |= {kept.at for kept in _noted(work, message).values()}
    by_words = {row.case_id for row in rows if edited_rating.rated_with(work, work.cases.get(row.case_id), row)}
    return [case for case in work.cases.of_voter(voter.id) if case.rating and (case.id in by_words or case.rated_at in moments)]


def _noted(work: Work, message: Incoming) -> Mapping[CaseId, Incoming]:
    drafts = work.drafts.of_message(message.chat_id, message.message_id)
    return {draft.case_id: from_json(draft.message) for draft in drafts if draft.kind == signs.RATED}


def _anew(work: Work, voter: Voter, message: Incoming, cases: Sequence[Case], rows: Sequence[CaseMessage]) -> list[Anew]:
    """Words that say more than why are kept with one of them alone, and are of all."""
    kept = {row.case_id: work.messages.whole(row).text for row in rows}
    told = {case_id: one.text for case_id, one in _noted(work, message).items()}
    some = next(iter((*told.values(), *kept.values())), "")
    texts = {case.id: kept.get(case.id) or told.get(case.id) or some for case in cases}
    now = of_each(work, voter, cases, message)
    was = {case.id: of_each(work, voter, cases, replace(message, text=texts[case.id])).get(case.id, NOTHING) for case in cases}
    return [Anew(case, was[case.id], now.get(case.id, NOTHING)) for case in cases]


def _rate(work: Work, voter: Voter, changed: Sequence[Anew], message: Incoming) -> None:
    """The new words count; he reads in one line which has which, or why one cannot."""
    t, counted = tell.words_for(work, voter), list[tuple[Case, Word]]()
    named = own_words(work, [one.case for one in changed], t)
    for one in changed:
        try:
            case = rate.rate(work, By((), Handle(voter.chat_id)), one.case, of_round=one.case.rated_round, rating=one.now.value or "")
            counted.append((case, one.now))
        except RefusedError as refused:
            tell.to_voter(work, voter, refusal(t, refused), case_id=one.case.id, reply_to=message.message_id)
    if counted:
        words = voter_words.rated_each(t, [(named[case.id], said.value or "") for case, said in counted])
        tell.to_voter(work, voter, words, reply_to=message.message_id)
    for case, said in counted:
        rated_words.ask(work, voter, case, replace(message, text=said.text), named=named[case.id])


def _ask(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> None:
    """不满意 may be said of one of them, or of each: he is asked with the three buttons."""
    t = tell.words_for(work, voter)
    for case in cases:
        words = voter_words.of_matter(t, own_words(work, [case], t)[case.id], t(voter_words.ask_again))
        tell.to_voter(work, voter, words, answer_rows(t, case, case.rated_round), case_id=case.id, reply_to=message.message_id)


def _hear_rest(work: Work, voter: Voter, message: Incoming, later: Sequence[CaseMessage], anew: Sequence[Anew]) -> Collection[str]:
    """What rates none of them any more, and what is heard apart beside a rating; the words of these. `later`: what is kept of the message with other
    matters, as which it was heard before; or it waits for his choice."""
    waiting = [one for one in work.drafts.of_message(message.chat_id, message.message_id) if one.kind.startswith(("matter", FOLLOWS))]
    away = [one.now.text for one in anew if one.now.value is None and not one.now.unsure]
    beside = {told: one.case for one in anew if one.now.text not in away and (told := _apart(work, voter, one))}
    if later or waiting:
        away += beside
    else:
        for said, case in beside.items():
            beside_ratings.hear(work, voter, work.cases.get(case.id), replace(message, text=said))
    words = replace(message, text="，".join(sorted(set(away), key=message.text.find)))
    for row in later if away else ():
        edited_apart.receive_edit(work, row, words)
    for draft in waiting if not (away or later) else ():
        work.drafts.close(draft.id, work.now)
    if away and not later:
        _heard(work, voter, words, waits=bool(waiting))
    return {*away, *beside}


def _apart(work: Work, voter: Voter, one: Anew) -> str:
    return beside_ratings.apart(work, voter, beside_ratings.Told(work.cases.get(one.case.id), one.was.text, one.now.text))


def _heard(work: Work, voter: Voter, words: Incoming, *, waits: bool) -> None:
    if waits:
        edited_waiting.take(work, words)
    else:
        receive.receive_voter_message(work, voter, replace(words, edited=False))


def _left_for(work: Work, voter: Voter, one: Anew, message: Incoming, alone: Collection[str]) -> Incoming:
    """The line without what was heard alone; of what weighs beside one of the answers the others get nothing."""
    left = beside_ratings.without(message.text, alone)
    if one.now.text and beside_ratings.weighs(work, voter, one.case, left):
        left = beside_ratings.without(one.now.text, alone)
    return replace(message, text=left)


def _keep(work: Work, voter: Voter, one: Anew, left: Incoming, rows: Sequence[CaseMessage]) -> None:
    """The edit with the answer of which it says something else, or nothing any more. `rows`: what is kept of it with that."""
    for row in rows if letters(left.text) else ():
        edited_apart.receive_edit(work, row, left)
    if not rows and one.now != NOTHING:
        _note(work, voter, one.case, one.now, left)
    _offer_phone(work, voter, one, left, rows)


def _offer_phone(work: Work, voter: Voter, one: Anew, left: Incoming, rows: Sequence[CaseMessage]) -> None:
    """A number that he tells beside the rating of what goes on is offered to whoever has that, as one in further words is."""
    said = beside_ratings.beside_rating(one.now.text)
    if not rows or said == beside_ratings.beside_rating(one.was.text) or not phone_left.says_how_reached(said):
        return
    found = phone_left.answered(work, voter, work.cases.get(one.case.id), replace(left, text=said), rows[0])
    if found is not None:
        tell.to_voter(work, voter, *found, case_id=one.case.id, reply_to=left.message_id)


def _note(work: Work, voter: Voter, case: Case, said: Word, message: Incoming) -> None:
    """Of a matter with which no words of it are kept: what is of it alone is now."""
    for draft in work.drafts.of_message(message.chat_id, message.message_id):
        if draft.kind == signs.RATED and draft.case_id == case.id:
            work.drafts.close(draft.id, work.now)
    own = replace(message, text=said.text, edited=False)
    if said.text == message.text:
        work.drafts.put(signs.RATED, message.chat_id, as_json(own), message.at, case.id)
    elif said.value:
        rated_words.added(work, voter, case, own)
