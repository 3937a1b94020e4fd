"""A voter who writes his own name or door is told once that the group sees it; by 「改为匿名显示」 it is masked for all others (docs/spec.md section 3)."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from domain.words.across_messages import spans_in_run, worth_a_look
from domain.words.masks import Span
from domain.words.own_words import own_names, own_spans
from locales import masks
from services.deed import tell
from services.deed.work import Work
from storage.case_messages import CaseMessage

VEILED = "veiled"
"""The mark of a case whose voter wants his name and door masked."""

MOST = 4
"""Messages that are read together for a number."""
OF_A_NUMBER = 5 * RUN_PAUSE
"""Who tells a number in pieces looks it up meanwhile."""


def tell_once(work: Work, voter: Voter, case: Case, text: str) -> None:
    """Where others read his words as he wrote them, and he named himself in them: so he is told, once a case."""
    if VEILED in case.marks or case.confidential or case.sealed or not case.anonymous or not voter.chat_id or not own_spans(text):
        return
    t = tell.words_for(work, voter)
    rows = [[(t(masks.b_veil), Button("veil", case.id))]]
    tell.to_voter(work, voter, masks.names_himself(t, case.number), rows, case_id=case.id, dedupe_key=f"own:{case.id}")


def masked_too(work: Work, case: Case, text: str) -> tuple[Span, ...]:
    """What in his words is masked beside numbers: nothing, unless he asked for it."""
    return own_spans(text, called_himself(work, case)) if VEILED in case.marks else ()


def masked_in_run(work: Work, case: Case, text: str, at: datetime, row: int = 0) -> tuple[Span, ...]:
    """The same, and what leads to him only with the words just before (电话138, then 12345678). `row`: the message, where it is stored already."""
    runs = runs_before(work, case, at, row) if worth_a_look(text) else []
    told = [spans_in_run([*(work.messages.whole(one).text for one in before), text])[-1] for before in runs]
    return (*masked_too(work, case, text), *dict.fromkeys(chain.from_iterable(told)))


def runs_before(work: Work, case: Case, at: datetime, row: int) -> list[list[CaseMessage]]:
    """His messages before that moment without a long pause, the oldest first: those on this matter, and, where he wrote on others meanwhile,
    those on all of them."""
    own = work.said.newest_by_voter(case.id, MOST + 1)
    others = [said for other in _others_of_late(work, case, at) for said in work.said.newest_by_voter(other.id, MOST + 1)]
    runs = [_run(own, at, row)]
    if others:
        runs.append(_run(sorted([*own, *others], key=lambda one: one.id, reverse=True), at, row))
    return [run for run in runs if run]


def _others_of_late(work: Work, case: Case, at: datetime) -> list[Case]:
    his = work.cases.of_voter(case.voter_id) if case.voter_id is not None else []
    long_ago = at - MOST * OF_A_NUMBER
    return [one for one in his if one.id != case.id and one.last_spoke_at is not None and one.last_spoke_at > long_ago]


def _run(newest: Sequence[CaseMessage], at: datetime, row: int) -> list[CaseMessage]:
    found, last = list[CaseMessage](), at
    for one in newest:
        if row and one.id >= row:
            continue
        if abs(last - one.at) >= OF_A_NUMBER:
            break
        found.append(one)
        last = one.at
    return found[:MOST][::-1]


def called_himself(work: Work, case: Case) -> frozenset[str]:
    """What he called himself in what he wrote first: it may stand elsewhere without 我叫."""
    said = (work.messages.whole(message).text for message in work.said.opening(case.id))
    return frozenset(name for text in said for name in own_names(text))
