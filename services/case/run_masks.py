"""A number told in several messages of one run is masked in each of them, though none says it by itself (docs/spec.md section 3, Special words)."""

from functools import partial

from domain.cases.case import Case
from domain.words.across_messages import spans_in_run, worth_a_look
from domain.words.masks import Span
from services.case import cards, shown_masked
from services.case.own_words import before_in_run, masked_too
from services.deed.work import Work
from storage.case_messages import CaseMessage


def mask_before(work: Work, case: Case, message: CaseMessage) -> None:
    """Those before further words, as far as these say now what they are: what stands on the card is shown anew, and so is what stands below it."""
    text = work.messages.whole(message).text
    before = before_in_run(work, case, message.at, message.id) if worth_a_look(text) else []
    spans = spans_in_run([*(work.messages.whole(one).text for one in before), text]) if before else []
    first = next((n for n, found in enumerate(spans[:-1]) if found), None)
    if first is None:
        return
    for one, found in zip(before, spans, strict=False):
        if found:
            whole = work.messages.whole(one).text
            work.messages.mask_more([one], partial(_masked, work, case, (whole, found)))
    cards.refresh_cards(work, case)
    opening = {one.id for one in work.said.by_voter(case.id, 0, 1)}
    shown_masked.show_anew(work, case, [work.messages.get(one.id) or one for one in before[first:] if one.id not in opening])


def _masked(work: Work, case: Case, now: tuple[str, tuple[Span, ...]], said: str) -> tuple[Span, ...]:
    """Of a message as it stands now, or stood before an edit."""
    return (*(now[1] if said == now[0] else ()), *masked_too(work, case, said))
