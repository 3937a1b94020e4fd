"""Every answer to a question asks the right again: between question and words a seat may have ended (docs/spec.md 1.6)."""

from domain.values.carried import parsed
from domain.values.message import Incoming
from services.case.act import allowed_to
from services.deed.work import Work
from storage.steps import Step
from talk.asking.act import act_of
from talk.desk.pick_day import DEEDS, OtherDay
from talk.house import ASKED


def allow_answer(work: Work, message: Incoming, step: Step) -> None:
    """Raises NotAllowedError, and NoSuchCaseError."""
    right = ASKED[step.kind].right or None
    if step.kind == "other_day":
        right = DEEDS[parsed(OtherDay, str(step.data["deed"])).button]
    if right is not None and step.case_id is not None:
        act = act_of(work, message, step.case_id)
        allowed_to(work, act.by, right, act.case)
