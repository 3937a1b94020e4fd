"""A number told in several messages is masked in each of them, though none says it by itself, also where they are of several matters of his
(docs/spec.md section 3, Special words)."""

from collections.abc import Mapping, Sequence
from functools import partial

from domain.cases.case import Case
from domain.words.across_messages import spans_in_run, worth_a_look
from domain.words.masks import Span
from services.case import cards, shown_masked
from services.case.own_words import masked_too, runs_before
from services.deed.work import Work
from storage.case_messages import CaseMessage

Spans = Mapping[int, tuple[Span, ...]]
"""What is masked of messages, by their row."""


def mask_before(work: Work, case: Case, message: CaseMessage) -> None:
    """Those before further words, as far as these say now what they are: what stands on the card is shown anew, and so is what stands below it."""
    text = work.messages.whole(message).text
    said, spans = dict[int, CaseMessage](), dict[int, tuple[Span, ...]]()
    for before in runs_before(work, case, message.at, message.id) if worth_a_look(text) else ():
        told = spans_in_run([*(work.messages.whole(one).text for one in before), text])
        for one, found in zip(before, told, strict=False):
            said[one.id], spans[one.id] = one, tuple(dict.fromkeys((*spans.get(one.id, ()), *found)))
    for case_id in dict.fromkeys(one.case_id for one in said.values() if spans[one.id]):
        of = case if case_id == case.id else work.cases.get(case_id)
        _mask(work, of, [one for _, one in sorted(said.items()) if one.case_id == case_id], spans)


def _mask(work: Work, case: Case, said: Sequence[CaseMessage], spans: Spans) -> None:
    """`said`: what he said on the case lately, the oldest first."""
    first = next(n for n, one in enumerate(said) if spans[one.id])
    for one in said[first:]:
        if spans[one.id]:
            whole = work.messages.whole(one).text
            work.messages.mask_more([one], partial(_masked, work, case, (whole, spans[one.id])))
    cards.refresh_cards(work, case)
    shown_masked.take_pages(work, case, said[first].at)
    opening = {one.id for one in work.said.by_voter(case.id, 0, 1)}
    shown_masked.show_anew(work, case, [work.messages.get(one.id) or one for one in said[first:] if one.id not in opening])


def _masked(work: Work, case: Case, now: tuple[str, tuple[Span, ...]], said: str) -> tuple[Span, ...]:
    """Of a message as it stands now, or stood before an edit."""
    return (*(now[1] if said == now[0] else ()), *masked_too(work, case, said))
