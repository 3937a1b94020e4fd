"""A voter who writes his own name or door is told once that the group sees it; by 「改为匿名显示」 it is masked for all others (docs/spec.md section 3)."""

from domain.buttons import Button
from domain.case import Case
from domain.masks import Span
from domain.own_words import own_names, own_spans
from domain.voter import Voter
from locales import masks
from services.deed import tell
from services.deed.work import Work

VEILED = "veiled"
"""The mark of a case whose voter wants his name and door masked."""


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


def called_himself(work: Work, case: Case) -> frozenset[str]:
    """What he called himself in what he wrote first: it may stand elsewhere without 我叫."""
    said = (work.messages.whole(message).text for message in work.said.opening(case.id))
    return frozenset(name for text in said for name in own_names(text))
