"""Words below a matter that may be of another one, which is kept from somebody who reads the first (线接起了，那沙子呢): they go to the kept one, so that nobody
learns of a complaint against himself by thanks for something else (docs/spec.md section 3, Which case a message joins). What the words plainly say of
either is taken apart once a case is chosen, in services/voter/kept_apart.py."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.no_matter.of_its_own import shares_a_word
from domain.values.message import Incoming
from domain.which_matter.joins import Joins
from domain.which_matter.points_back import asks_what_becomes_of_him, speaks_of_a_complaint
from domain.words.simplified import simplified
from services.deed.work import Work
from services.voter.goes_with import words_of
from services.voter.which_case import REOPENS_WITHIN


def meant(work: Work, cases: Sequence[Case], message: Incoming, goes: Joins | None) -> Case | None:
    """The newest such matter; None where the first is kept from the same people, or the words touch none."""
    if goes is None or goes.why != "talk" or not message.text.strip():
        return None
    kept = [case for case in cases if case.id != goes.case.id and is_kept_beside(work, case, goes.case)]
    text, here = simplified(message.text), simplified(words_of(work, goes.case)) if kept else ""
    back = speaks_of_a_complaint(text) or (asks_what_becomes_of_him(text) and not shares_a_word(here, text))
    found = [case for case in kept if back or shares_a_word(simplified(words_of(work, case)), text, but=here)]
    return max(found, key=lambda case: case.id, default=None)


def wished(cases: Sequence[Case], first: Case | None) -> Case | None:
    """The newest matter of which words may be that wish for silence and name none; None where no matter is read by whom another is kept from, or
    they go to such a one anyway. `first`: where they would go, if anything says so."""
    read = [first] if first is not None else cases
    found = [
        case for case in cases if case.open and any(one.open and one.id != case.id and is_kept_from_readers_of(case, one) for one in read)
    ]
    return max(found, key=lambda case: case.id, default=None)


def told_to_readers(cases: Sequence[Case], case: Case) -> bool:
    """Whether words that are of all of these would tell somebody who reads this one that there is another, which is kept from him."""
    return any(one.id != case.id and is_kept_from_readers_of(one, case) for one in cases)


def is_kept_from_readers_of(case: Case, first: Case) -> bool:
    """Whether somebody who may read the first may not read this one, by whom it speaks of or its seal: the rule of both modules."""
    away = {*case.spoken_of, *case.asked_of} - {*first.spoken_of, *first.asked_of}
    return bool(away) or (bool(case.seal) and not first.seal)


def is_kept_beside(work: Work, case: Case, first: Case) -> bool:
    """Whether an open matter that he spoke of lately is kept from somebody who reads the first; not where it is 保密 alone, as words that name
    nothing are rarely of that one (plain ones: `kept_apart`)."""
    if not case.open or case.last_spoke_at is None or work.acted_at - case.last_spoke_at >= REOPENS_WITHIN:
        return False
    return is_kept_from_readers_of(case, first)
