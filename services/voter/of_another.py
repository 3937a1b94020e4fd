"""Whether what a voter writes while he is asked something is of another of his matters (docs/spec.md section 3, Which case a message joins)."""

from datetime import datetime

from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import TALK_LASTS
from domain.words.phone_said import phone_said
from services.case.main_case import goes_on_in
from services.deed.work import Work
from services.voter.add_words import case_replied_to
from services.voter.matter_choice import NARROWED
from storage.steps import Step


def is_of_another(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """He replies to words about another, or a deputy wrote to him about another since he was asked: that one is meant, and the question
    stays. A number is its answer all the same."""
    if step.kind == NARROWED:
        return False
    of = goes_on_in(work, work.cases.get(step.case_id)).id if step.case_id is not None else None
    if message.reply_to is not None:
        replied = case_replied_to(work, voter, message)
        return replied is not None and goes_on_in(work, replied).id != of
    return not phone_said(message.text).numbers and _written_to_since(work, voter, message, step)


def _written_to_since(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    asked = datetime.fromisoformat(str(step.data.get("at") or work.now.isoformat()))
    others = (one for one in work.cases.of_voter(voter.id) if one.open and one.id != step.case_id)
    return any(one.last_sent_at is not None and asked < one.last_sent_at > message.at - TALK_LASTS for one in others)
