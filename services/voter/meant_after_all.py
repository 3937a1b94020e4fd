"""Words below a picture or a voice that he took back as sent by mistake, or withdrew before it had a word: it is meant after all, and heard like a
message of that moment (docs/spec.md section 3)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.values.message import Incoming
from services.deed.work import Work
from services.voter import edited_waiting, receive
from storage.case_messages import CaseMessage
from storage.histories import STEPS


def take(work: Work, known: CaseMessage, message: Incoming) -> bool:
    """False for an edit of anything else. `known`: what stood with the case; what was opened of it since hears the edit itself."""
    case = work.cases.get(known.case_id)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id != message.chat_id or not _is_gone(work, case, known):
        return False
    if not message.text.strip() or message.text == work.messages.whole(known).text:
        return False
    heard = any(one.id > known.id for one in work.messages.all_at(message.chat_id, message.message_id))
    if not heard and not edited_waiting.take(work, message):
        receive.receive_voter_message(work, voter, replace(message, edited=False))
    return True


def _is_gone(work: Work, case: Case, known: CaseMessage) -> bool:
    if case.status == "withdrawn":
        return case.seal == "media"
    splits = (event.of(Split) for event in work.histories.newest_steps(case.id, "split", STEPS))
    return known.elsewhere and any(split.by_mistake and split.message == known.id for split in splits)
