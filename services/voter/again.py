"""又坏了 after a matter is over: words without a thing of their own are of the one that ended last, and begin one that carries its words on
(docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import SETTLED
from domain.ratings.satisfaction import said
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.again import only_names, says_again, thing_again
from domain.which_matter.points_at import names
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import further
from services.case.intake import Intake
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import after_all, goes_with, other_matter
from services.voter.behind import kept_before
from services.voter.new_case import new_case
from services.voter.sealed_before import beside_sealed
from services.voter.which_case import lately_closed

LATELY = timedelta(days=60)
"""Since it was closed."""


def meant(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The matter of his that was closed last, or of those whose thing they point at; none while another of his goes on."""
    return next(iter(may_mean(work, cases, message)), None)


def may_mean(work: Work, cases: Sequence[Case], message: Incoming) -> list[Case]:
    """All of these, the one that was closed last first."""
    if message.media or message.reply_to is not None or not says_again(message.text):
        return []
    if any(case.open or case.promised for case in cases):
        return []
    over = [(case.closed_at, case.id, case) for case in cases if case.status in SETTLED and case.closed_at]
    over = [one for one in over if work.acted_at - one[0] < LATELY]
    if things := thing_again(message.text):
        over = [one for one in over if any(names(goes_with.words_of(work, one[2]), thing) for thing in things)]
    return [case for _, _, case in sorted(over, key=lambda one: one[:2], reverse=True)]


def only_named(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The one matter closed lately whose thing is all that he wrote (灯)."""
    if message.media or not only_names(message.text) or any(case.open or case.promised for case in cases):
        return None
    named = letters(simplified(message.text))
    found = [case for case in lately_closed(work, list(cases)) if named in simplified(goes_with.words_of(work, case))]
    return found[0] if len(found) == 1 else None


def follow(work: Work, voter: Voter, message: Incoming, case: Case) -> None:
    """A matter that follows it, with its words before these; he reads which one it goes on from."""
    t, cases = tell.words_for(work, voter), work.cases.of_voter(voter.id)
    carried = after_all.with_its_words(work, case, message)
    whole = (
        message
        if carried is None
        else replace(message, text=_once(carried.text), media=() if carried.text != message.text else carried.media)
    )
    words = own_words(work, [case], t)[case.id]
    perhaps, marks = kept_before(work, cases, message), other_matter.marks_beside(work, cases, message.text)
    sealed = beside_sealed(work, cases)
    new_case(work, voter, whole, Intake(follows=case, repeats=True, asks=True, marks=marks, perhaps=perhaps, beside_sealed=sealed), cases)
    tell.to_voter(work, voter, further.goes_on_from(t, case.number, words))


def _once(text: str) -> str:
    """Each line once, without his word on the answer."""
    return "\n".join(dict.fromkeys(line for line in text.split("\n") if said(line) is None))
