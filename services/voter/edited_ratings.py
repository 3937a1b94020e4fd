"""An edit of the one message by which somebody rated several answers (都满意, 路灯满意，水不满意): each is rated anew by what it says of it now, and what
rates none of them is heard like a message of that moment (docs/spec.md section 3, Rating)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.values.errors import RefusedError
from domain.values.ids import CaseId, Handle
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from domain.words.plain_text import letters
from locales import voter as voter_words
from locales.refusals import refusal
from services.case.rating import answer_rows
from services.deed import tell
from services.deed.by import By
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import edited_apart, edited_rating, edited_waiting, rate, rated_words, receive, signs
from services.voter.said_of_each import BETWEEN, Word, of_each
from services.voter.which_case import FOLLOWS
from services.voter.words_taken import is_blocked
from storage.case_messages import CaseMessage

Anew = Sequence[tuple[Case, Word, Word]]
"""The answers of which it says something else now: what it said before, and says."""


def take(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> bool:
    """False where it rated no two answers that are rated by it still, or could be no message now. `known`: what is kept of it."""
    voter = work.voters.of_account(message.sender.handle)
    if voter is None or voter.chat_id != message.chat_id or message.media or message.typed.startswith("/") or is_blocked(work, voter):
        return False
    rows = [one for one in known if one.author == "voter" and not one.elsewhere]
    cases = _rated(work, voter, message, rows)
    if len(cases) < 2:
        return False
    now, before = of_each(work, voter, cases, message), _before(work, voter, message, cases, rows)
    anew = [(case, before[case.id], now[case.id]) for case in cases if case.id in now and now[case.id].text != before[case.id].text]
    changed = [(case, was, said) for case, was, said in anew if said.value not in (None, was.value, case.rating)]
    if any(case.rated_at is None or message.at - case.rated_at > CHANGES_WITHIN for case, _, _ in changed):
        receive.receive_voter_message(work, voter, replace(message, edited=False))
        return True
    _rate(work, voter, changed, message)
    _ask(work, voter, [case for case, _, said in anew if said.value is None and said.unsure], message)
    alone = _hear_rest(work, voter, message, [row for row in rows if row.case_id not in {case.id for case in cases}], anew)
    kept = [case for case in cases if now.get(case.id, before[case.id]) not in alone]
    for case in kept:
        _keep(work, voter, (case, now.get(case.id), before[case.id]), message, ([row for row in rows if row.case_id == case.id], alone))
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


def _before(work: Work, voter: Voter, message: Incoming, cases: Sequence[Case], rows: Sequence[CaseMessage]) -> Mapping[CaseId, Word]:
    """What it said of each. Words that say more than why are kept with one of them alone, and are of all."""
    kept = {row.case_id: work.messages.whole(row).text for row in rows}
    told = {case_id: one.text for case_id, one in _noted(work, message).items()}
    some = next(iter((*told.values(), *kept.values())), "")
    texts = {case.id: kept.get(case.id) or told.get(case.id) or some for case in cases}
    return {case.id: of_each(work, voter, cases, replace(message, text=texts[case.id])).get(case.id, Word("", None)) for case in cases}


def _rate(work: Work, voter: Voter, changed: Anew, message: Incoming) -> None:
    """The new words count; he reads in one line which has which, or why one cannot."""
    t, counted = tell.words_for(work, voter), list[tuple[Case, Word]]()
    named = own_words(work, [case for case, _, _ in changed], t)
    for case, _, said in changed:
        try:
            now = rate.rate(work, By((), Handle(voter.chat_id)), case, of_round=case.rated_round, rating=said.value or "")
            counted.append((now, said))
        except RefusedError as refused:
            tell.to_voter(work, voter, refusal(t, refused), case_id=case.id, reply_to=message.message_id)
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


def _hear_rest(work: Work, voter: Voter, message: Incoming, later: Sequence[CaseMessage], anew: Anew) -> Collection[Word]:
    """What rates none of them any more, and what stands beside a rating that closed one: heard, and no more words of these. `later`: what is kept of
    the message with other matters, as which it was heard before; or it waits for his choice."""
    waiting = [one for one in work.drafts.of_message(message.chat_id, message.message_id) if one.kind.startswith(("matter", FOLLOWS))]
    away = [said for _, _, said in anew if said.value is None and not said.unsure]
    beside = [
        (case, said)
        for case, was, said in anew
        if said.value and edited_rating.says_beside(work, voter, work.cases.get(case.id), was.text, said.text)
    ]
    if later or waiting:
        away += [said for _, said in beside]
    else:
        for case, said in {said: (case, said) for case, said in beside}.values():
            edited_rating.heard_beside(work, voter, work.cases.get(case.id), "", replace(message, text=said.text))
    words = replace(message, text="，".join(sorted({said.text for said in away}, key=message.text.find)))
    for row in later if away else ():
        edited_apart.receive_edit(work, row, words)
    for draft in waiting if not (away or later) else ():
        work.drafts.close(draft.id, work.now)
    if away and not later:
        _heard(work, voter, words, waits=bool(waiting))
    return {*away, *(said for _, said in beside)}


def _heard(work: Work, voter: Voter, words: Incoming, *, waits: bool) -> None:
    if waits:
        edited_waiting.take(work, words)
    else:
        receive.receive_voter_message(work, voter, replace(words, edited=False))


def _keep(
    work: Work, voter: Voter, said: tuple[Case, Word | None, Word], message: Incoming, known: tuple[Sequence[CaseMessage], Collection[Word]]
) -> None:
    """The edit with the answer of which it says something else, or nothing any more, without what was heard alone."""
    (case, now, was), (rows, alone) = said, known
    if now is not None and now.text == was.text:
        return
    left = message.text
    for words in alone:
        left = left.replace(words.text, "", 1)
    for row in rows if letters(left) else ():
        edited_apart.receive_edit(work, row, replace(message, text=left.strip(BETWEEN) if alone else left))
    if not rows and now is not None:
        _note(work, voter, case, now, message)


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
