"""An edit of words that wait: what is surely danger to life now waits for no choice any more, as if it were written now; what waits on brings
the numbers (docs/spec.md section 3, Special words)."""

from dataclasses import replace
from typing import Any

from domain.cases.case import Case
from domain.danger.danger_found import Danger
from domain.danger.denied import denies
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from domain.which_matter.joins import plainly_another
from services.case import alert, call_for_help
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import choose, held, pieces, words_taken
from services.voter.add_words import join
from services.voter.new_case import new_case
from services.voter.which_case import FOLLOWS, burns_already


def take(work: Work, message: Incoming) -> bool:
    """False where nothing of his that waits is edited."""
    waiting = [draft for draft in work.drafts.of_message(message.chat_id, message.message_id) if draft.kind.startswith(("matter", FOLLOWS))]
    voter, danger = work.voters.of_account(message.sender.handle), reading_of(work, message.text).danger
    taken_back = voter is not None and words_taken.is_blocked(work, voter) and denies(message.text)
    if not held.edit_held(work, as_kept(work, message)):
        return False
    if voter is None or not (danger or taken_back):
        return True
    if danger.alarms and waiting and not _said(work, waiting[0]).alarms:
        _at_once(work, voter, waiting[0], message)
    elif not waiting or set(danger.kinds) - set(_said(work, waiting[0]).kinds):
        heed(work, message)
    return True


def as_kept(work: Work, message: Incoming) -> Incoming:
    """The edit with whether staff are woken by it: who is blocked makes no matter that wakes them when it is let in."""
    voter, danger = work.voters.of_account(message.sender.handle), reading_of(work, message.text).danger
    return replace(message, heeded=voter is not None and words_taken.is_blocked(work, voter) and (danger.alarms or danger.held))


def heed(work: Work, message: Incoming) -> None:
    """The numbers for an edit that waits, and staff where its writer is blocked."""
    voter = work.voters.of_account(message.sender.handle)
    if voter is not None and words_taken.is_blocked(work, voter):
        words_taken.heed_blocked(work, voter, message, [])
    elif voter is not None:
        words_taken.numbers(work, voter, message, reading_of(work, message.text).danger)


def _said(work: Work, draft: Any) -> Danger:
    """What it made dangerous before the edit."""
    return reading_of(work, from_json(draft.message).text).danger


def _at_once(work: Work, voter: Voter, draft: Any, message: Incoming) -> None:
    """To his matter that burns already, else one of their own; staff hear of it."""
    danger, cases = reading_of(work, message.text).danger, work.cases.of_voter(voter.id)
    burning = None if plainly_another(message.text) else burns_already(cases, message)
    if burning is None:
        return _placed(work, voter, None, draft, message)
    other = pieces.another_kind(work, burning, message)
    if not danger.silent and not other:
        call_for_help.say(work, voter, danger, burning)
    _placed(work, voter, burning, draft, message)
    return None if other.alarms else alert.danger(work, burning)


def _placed(work: Work, voter: Voter, burning: Case | None, draft: Any, message: Incoming) -> None:
    """With what followed it, where he was asked about it; what followed another message leaves that one waiting."""
    if draft.kind == "matter":
        choose.from_draft(work, voter, burning, draft.id)
        return
    work.drafts.close(draft.id, work.now)
    now = held.after_edit(from_json(draft.message), message)
    if burning is None:
        new_case(work, voter, now, Intake(asks=True))
    else:
        join(work, voter, burning, now)
