"""An edit of the words by which somebody rated an answer: what they say now is his second word on it, as a message of that moment would be
(docs/spec.md section 3, Rating)."""

from collections.abc import Sequence
from dataclasses import replace

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import OPEN
from domain.no_matter.no_matter import intent_of
from domain.no_matter.of_a_kept import clauses_of
from domain.no_matter.of_its_own import names_of_it
from domain.ratings.rated_things import rating_of
from domain.ratings.rating_heard import hedges, rating_first, settles_nothing
from domain.ratings.satisfaction import said
from domain.ratings.second_thoughts import opens_with, second_word
from domain.typed.judged import judged
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.plain_text import letters
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import edited_waiting, goes_with, kept_apart, rated_words, receive
from services.voter.second_word import POLITE, ask_anew, rate_anew
from services.voter.words_taken import is_blocked
from storage.case_messages import CaseMessage

AMONG = 20
"""Newest words that explain a rating among which these are looked for."""
SHORT = 5
"""Letters of words that say too little to be of anything else (说不清楚)."""


def take(work: Work, known: CaseMessage, message: Incoming, all_known: Sequence[CaseMessage]) -> bool:
    """Whether nothing is left to be done with them; False: they are kept as edited words. What is no word on the answer any more, or one that
    he can change no more, is heard like a message of that moment. `all_known`: what is kept of the same message, as it stood before the edit."""
    case = work.cases.get(known.case_id)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id != message.chat_id or not _may_rate(work, case, known, message):
        return False
    if is_blocked(work, voter) or not _says_of_it(work, voter, case, message, all_known):
        return False
    if _went_on(work, voter, case, message, [one for one in all_known if one.at > known.at]):
        return True
    own, _ = kept_apart.edited(work, known, case, message)
    before = work.messages.whole(known).text
    return own.text != before and _heeded(work, voter, case, before, own)


def _may_rate(work: Work, case: Case, known: CaseMessage, message: Incoming) -> bool:
    return not (known.elsewhere or message.media or message.typed.startswith("/")) and rated_with(work, case, known)


def _went_on(work: Work, voter: Voter, case: Case, message: Incoming, later: Sequence[CaseMessage]) -> bool:
    """Whether the message has become words of something else, which take the edit. Words that wait for his choice are a rating again where
    they say one."""
    if any(not rated_with(work, work.cases.get(one.case_id), one) for one in later):
        return True
    waiting = work.drafts.of_message(message.chat_id, message.message_id)
    if not waiting or value_of(work, voter, case, message.text) is None:
        return edited_waiting.take(work, message)
    for draft in waiting:
        work.drafts.close(draft.id, work.now)
    return False


def _says_of_it(work: Work, voter: Voter, case: Case, message: Incoming, all_known: Sequence[CaseMessage]) -> bool:
    """Of words that rated several: whether they tell these apart still, or name a thing of this one."""
    cases = work.cases.several(sorted({one.case_id for one in all_known if not one.elsewhere}))
    if len(cases) < 2 or any(kept_apart.tells_apart(work, one, message) for one in cases):
        return True
    return names_of_it(own_words(work, [case], tell.words_for(work, voter))[case.id], message.text)


def take_figure(work: Work, voter: Voter, case: Case, before: str, message: Incoming) -> None:
    """The same of a bare figure, which no words were kept of: what stands beside it now is kept."""
    if not _heeded(work, voter, case, before, message):
        rated_words.added(work, voter, work.cases.get(case.id), replace(message, edited=False))


def rated_with(work: Work, case: Case, known: CaseMessage) -> bool:
    """Whether he rated it by these words."""
    if not case.rating:
        return False
    return known.at == case.rated_at or any(
        event.of(OfMessage).message == known.id for event in work.histories.lately(case.id, "explained", AMONG)
    )


def _heeded(work: Work, voter: Voter, case: Case, before: str, message: Incoming) -> bool:
    """`before`: what he had written."""
    was, now = value_of(work, voter, case, before), value_of(work, voter, case, message.text)
    late = case.rated_at is None or message.at - case.rated_at > CHANGES_WITHIN
    if (now != was and late) or (now is None and not settles_little(message.text)):
        of_it = message.reply_to or (message.message_id if now is not None else None)  # no other answer that waits is meant
        receive.receive_voter_message(work, voter, replace(message, edited=False, reply_to=of_it))
        return True
    if now is None:
        ask_anew(work, voter, case, message)
    elif now not in (was, case.rating):
        rate_anew(work, voter, case, message, now)
    return heard_beside(work, voter, work.cases.get(case.id), before, message)


def heard_beside(work: Work, voter: Voter, case: Case, before: str, message: Incoming) -> bool:
    """Whether what stands beside the rating that closed it was heard by itself (`says_beside`). `before`: what he had written."""
    if rated_words.heard_beside(work, voter, case, before, message):
        return True
    if not says_beside(work, voter, case, before, message.text):
        return False
    receive.receive_voter_message(work, voter, replace(message, edited=False))
    return True


def says_beside(work: Work, voter: Voter, case: Case, before: str, text: str) -> bool:
    """Whether it is of something else now: danger, a tip, a complaint of somebody, another thing of his."""
    if rated_words.says_beside(work, voter, case, before, text):
        return True
    return case.status not in OPEN and _names_another(work, case, text) and not _names_another(work, case, before)


def _names_another(work: Work, case: Case, text: str) -> bool:
    rest = "".join(clause for clause in clauses_of(text) if rating_of(clause) is None)
    return bool(rest) and intent_of(rest) not in POLITE and goes_with.names_another(work, case, rest)


def settles_little(text: str) -> bool:
    return settles_nothing(text) or hedges(text) or len(letters(text)) <= SHORT


def value_of(work: Work, voter: Voter, case: Case, text: str) -> str | None:
    """The rating they give now, as one who was asked for nothing else; None where they settle nothing."""
    first = rating_first(text)
    words = own_words(work, [case], tell.words_for(work, voter))[case.id]
    plain = said(text) or opens_with(text) or second_word(text) or (first[0] if first is not None else None)
    return plain or judged(text, words) or rating_of(text)
