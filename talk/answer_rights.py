"""Every answer to a question asks the right again: between question and words a seat may have ended (docs/spec.md 1.6)."""

from collections.abc import Mapping

from domain.message import Incoming
from services.case.act import allowed_to
from storage.reminders import Step
from storage.work import Work
from talk.case.act import act_of
from talk.desk.pick_day import DEEDS

RIGHTS: Mapping[str, str] = {
    "reply_words": "reply",
    "answer_words": "answer",
    "promise_date": "answer",
    "give_back_reason": "give_back",
    "decline_words": "decline",
    "other_unit": "forward",
    "forward_note": "forward",
    "extend_reason": "extend",
    "recuse_reason": "note",
    "check_words": "checked",
    "consult_words": "consult",
    "abstract_words": "summarise",
    "split_words": "split",
    "suggest_words": "note",
    "meeting_when": "reply",
}
"""The right behind each question about a case; other questions ask for their own where they take the words."""


def allow_answer(work: Work, message: Incoming, step: Step) -> None:
    """Raises NotAllowedError, and NoSuchCaseError."""
    right = RIGHTS.get(step.kind)
    if step.kind == "other_day":
        right = DEEDS.get(str(step.data.get("deed", "")).partition(":")[0])
    if right is not None and step.case_id is not None:
        act = act_of(work, message, step.case_id)
        allowed_to(work, act.persons, right, act.case, act.account)
