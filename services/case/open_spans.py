"""「看遮住的号码」: what was masked in a voter's words is opened for whoever may read contact data; that it was stands in the history."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.values.errors import RefusedError
from services.case.act import actor_of, allowed_to, named_event
from services.deed.by import By
from services.deed.work import Work
from storage.case_messages import CaseMessage


def open_spans(work: Work, by: By, case: Case, messages: list[CaseMessage]) -> list[CaseMessage]:
    """These messages of his as he wrote them. Raises RefusedError where nothing of them is masked."""
    allowed_to(work, by, "contact_data", case)
    if not any(message.masked_spans for message in messages):
        raise RefusedError("nothing_masked")
    work.cases.record(case, named_event(work, case, actor_of(work, by.persons, case), "noted", OfMessage(about="spans_opened")))
    return [work.messages.whole(message) for message in messages]
