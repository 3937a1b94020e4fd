"""Somebody changes what he had sent: of a case, of what waits, or of a message that has not come yet (docs/spec.md, promise 4)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from domain.no_matter.no_matter import intent_of
from domain.values.message import Incoming, as_json, from_json
from locales import by_typing
from locales import desk as desk_words
from services.case.file_names import with_file_names
from services.case.open_case import reading_of
from services.deed import screens
from services.deed.work import Work
from services.voter import (
    edited_apart,
    edited_rating,
    edited_ratings,
    edited_waiting,
    first_words,
    held,
    meant_after_all,
    receive,
    signs,
    which_case,
    words_taken,
)
from storage.case_messages import CaseMessage
from talk import in_danger, voters_turn
from talk.desk import talk
from talk.visits import matters
from talk.voter.who_writes import voter_of


def receive_edit(work: Work, message: Incoming) -> None:
    """Somebody changed what he had sent, words or media: a new version, never an overwriting (docs/spec.md, promise 4)."""
    if message.service or not message.message_id:
        return
    message = message.with_quote()
    known = work.messages.all_at(message.chat_id, message.message_id)
    if any(kept.author == "voter" for kept in known) or not work.roster.persons_of(message.sender.handle):
        voter = work.voters.of_account(message.sender.handle)
        message = with_file_names(work, message, voter.village if voter is not None else None)
    if held.put_behind_held(work, edited_waiting.as_kept(work, message)):
        edited_waiting.heed(work, message)
        return
    if edited_ratings.take(work, message, known):
        return
    if _in_danger_once_erased(work, message, known):
        return
    _of_words(work, message, known)


def _of_words(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> None:
    """It edits words of cases, or what is no part of one yet; of a deputy's it may be a cry for help beside that."""
    if known or not message.private:
        in_danger.edited(work, message, known)
    if not known:
        _of_nothing_known(work, message)
    for kept in known:
        _of_kept(work, message, kept, known)


def _of_kept(work: Work, message: Incoming, kept: CaseMessage, known: Sequence[CaseMessage]) -> None:
    """It edits what stands with a case."""
    if kept.author != "voter":
        talk.receive_person_edit(work, kept, message)
    elif not (meant_after_all.take(work, kept, message) or edited_rating.take(work, kept, message, known)):
        edited_apart.receive_edit(work, kept, message)


def _in_danger_once_erased(work: Work, message: Incoming, known: Sequence[CaseMessage]) -> bool:
    """Whether a voter makes danger of what he wrote before all of it was deleted: he is heard as if he wrote it now, and meets us anew. What
    nothing in the chat came after may be still on its way."""
    account = message.sender.handle
    if not message.private or message.typed.startswith("/") or work.roster.persons_of(account):
        return False
    if any(work.voters.chat_of(work.cases.get(kept.case_id).voter_id) for kept in known) or _waits(work, message):
        return False
    is_old = work.voters.of_account(account) is None or work.places.newest_in(message.chat_id) > message.message_id
    if not is_old or not reading_of(work, message.text).danger:
        return False
    voter, anew = voter_of(work, message), replace(message, edited=False)
    voters_turn.take(work, voter, anew)
    if voter.consented_at is not None:
        signs.kept(work, voter, anew)
    return True


def _waits(work: Work, message: Incoming) -> bool:
    """Whether what it edits is kept apart: for consent, for a choice, as words that were met in kind."""
    voter = work.voters.of_account(message.sender.handle)
    held_back = work.held.last_of_message(voter.id, message.message_id) if voter is not None else None
    return held_back is not None or bool(work.drafts.of_message(message.chat_id, message.message_id))


def _of_nothing_known(work: Work, message: Incoming) -> None:
    """It edits what is no part of a case yet: the first of TAKES that knows what he edits takes it."""
    any(takes(work, message) for takes in TAKES)


def _is_command(_work: Work, message: Incoming) -> bool:
    return message.typed.startswith("/")


def _said_nothing(work: Work, message: Incoming) -> bool:
    """Whether it was a bare 谢谢, 你好 or 撤回: what he makes of it is heard anew, like a message of that moment."""
    seen = [draft for draft in work.drafts.of_message(message.chat_id, message.message_id) if _says_another_thing(work, draft, message)]
    for draft in seen:
        work.drafts.close(draft.id, work.now)
    voter = work.voters.of_account(message.sender.handle) if seen else None
    if voter is None:
        return False
    anew = replace(message, edited=False)
    receive.receive_voter_message(work, voter, anew)
    signs.kept(work, voter, anew)
    return True


def _of_record_or_waiting(work: Work, message: Incoming) -> bool:
    """Of a record's matter, or of words that wait; danger that somebody of the roster makes of it in private is heard as well, as if he wrote
    it now."""
    called = _calls_for_help(work, message)
    return matters.edit_matter(work, message) or edited_waiting.take(work, message) or called


def _calls_for_help(work: Work, message: Incoming) -> bool:
    """Whether somebody of the roster makes danger of what he wrote in private: he is heard as if he wrote it now, once for each kind."""
    persons, shown = work.roster.persons_of(message.sender.handle), in_danger.shown_before(work, message)
    if shown and not in_danger.says_new(message.typed, shown):
        return False
    return message.private and bool(persons) and in_danger.take(work, replace(message, edited=False), persons)


def _answered(work: Work, message: Incoming) -> bool:
    """Whether it edits what he answered a question with: he answers anew."""
    voter = work.voters.of_account(message.sender.handle)
    answers = [d for d in work.drafts.of_message(message.chat_id, message.message_id) if d.kind.startswith(signs.OF_QUESTION)]
    if voter is None or not answers:
        return False
    for draft in answers:
        work.drafts.close(draft.id, work.now)
    last, anew = answers[-1], replace(message, edited=False)
    kind = last.kind.removeprefix(signs.OF_QUESTION)
    if words_taken.is_blocked(work, voter) and kind not in voters_turn.OPEN_TO_BLOCKED:
        words_taken.keep_blocked(work, voter, anew)
    elif last.kind == signs.RATED:
        edited_rating.take_figure(work, voter, work.cases.get(last.case_id), from_json(last.message).text, message)
    elif from_json(last.message).text != message.text:
        voters_turn.again(work, voter, anew, kind, last.case_id)
        signs.kept(work, voter, anew)  # what he makes of it then is heard too
    else:
        work.drafts.put(last.kind, message.chat_id, as_json(anew), message.at, last.case_id)
    return True


def _not_taken_now(work: Work, message: Incoming) -> bool:
    """Whether it edits words that wait for their writer's choice and he may add none at this moment: it is kept apart."""
    kinds = ("matter", "words", which_case.FOLLOWS)
    if not any(d.kind.startswith(kinds) for d in work.drafts.of_message(message.chat_id, message.message_id)):
        return False
    voter = work.voters.of_account(message.sender.handle)
    return voter is not None and not words_taken.agreed_to(work, voter, message)


def _shown_once_more(work: Work, message: Incoming) -> bool:
    """Whether it edits words that stand shown once more before they leave: what leaves is what was shown, and their writer reads so."""
    if not any(d.kind in screens.DRAFTS for d in work.drafts.of_message(message.chat_id, message.message_id)):
        return False
    if not _calls_for_help(work, message):
        work.say(message.chat_id, work.staff_words()(desk_words.edited_after_shown), reply_to=message.message_id)
    return True


def _says_another_thing(work: Work, draft: Any, message: Incoming) -> bool:
    """Whether words that were met in kind are of another kind now; of typing that was put right in a hello nothing is said again."""
    if draft.kind != "words":
        return bool(draft.kind == signs.KEPT)
    before = from_json(draft.message)
    kind = _met_as(work, message)
    return before.text != message.text and (not kind or kind != _met_as(work, before))


def _met_as(work: Work, message: Incoming) -> str:
    """The kind of no matter that words are; empty for a matter."""
    return which_case.intent_of_message(work, message) or ("first" if first_words.waits(work, message) else "")


def _comes_early(work: Work, message: Incoming) -> bool:
    """Whether a voter's edit came before the message, as it may where several pushes are under way: it is kept for that."""
    account = message.sender.handle
    early = message.chat_id > 0 and not work.roster.persons_of(account)
    if early:
        work.held.keep(voter_of(work, message).id, as_json(message), held.EARLY, message.at)
    return early


def _stays_as_it_was(work: Work, message: Incoming) -> bool:
    """Whether somebody of the roster edits in private what he answered with, or what was done by it (a leave, a day, whom to call): nothing goes
    along, and he reads so. A thanks or a hello changes nothing."""
    persons = work.roster.persons_of(message.sender.handle)
    if not (message.private and message.text.strip() and any(person.has_rights for person in persons)) or intent_of(message.text):
        return False
    work.say(message.chat_id, work.staff_words()(by_typing.as_before_the_edit), reply_to=message.message_id)
    return True


TAKES: Sequence[Callable[[Work, Incoming], bool]] = (
    _is_command,
    _answered,
    _said_nothing,
    _not_taken_now,
    _shown_once_more,
    _of_record_or_waiting,
    _comes_early,
    _stays_as_it_was,
)
"""What an edit may be of that is no part of a case yet, in the order in which it is asked."""
