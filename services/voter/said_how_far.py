"""How far a thing is that he told before (还没动工呢): it is said of his one matter that goes on (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.which_matter.how_far import says_how_far, things_named
from services.deed.work import Work
from services.voter.which_case import joined_to_open


def meant(work: Work, cases: list[Case], message: Incoming) -> Case | None:
    """The matter that such words are of; none where several go on, or they name a thing of which it says nothing (水还没来 of a lamp)."""
    if message.media or message.unknown or message.reply_to is not None or not says_how_far(message.text):
        return None
    going = [case for case in cases if case.open or case.promised or joined_to_open(work, case)]
    if len(going) != 1:
        return None
    words = work.said.first_words([going[0].id]).get(going[0].id, "")
    return going[0] if all(any(sign in words for sign in thing) for thing in things_named(message.text)) else None
