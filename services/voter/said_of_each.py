"""What one line says of each of several answers that it rates: which clauses are of which, and the rating they give (docs/spec.md section 3, Rating)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.no_matter.of_a_kept import BETWEEN, clauses_of
from domain.no_matter.of_its_own import names_of_it
from domain.ratings.rated_things import rated_all, rated_things
from domain.values.ids import CaseId
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import edited_rating, kept_apart, of_thing


@dataclass(frozen=True)
class Word:
    """`text`: what is of one answer; `value`: the rating it gives, None where it gives none; `unsure`: it may be one all the same."""

    text: str
    value: str | None
    unsure: bool = False


NOTHING = Word("", None)
"""Of an answer of which it says nothing."""


def of_each(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> Mapping[CaseId, Word]:
    """Those of which it says something. What names none of them is of what stands before it; what names none at all is of each, and rates none."""
    text = message.text
    if value := rated_all(text, len(cases)):
        return {case.id: Word(text, value) for case in cases}
    told = _by_case(work, voter, cases, message)
    if not told and text.strip():
        return {case.id: _unnamed(work, voter, case, text) for case in cases}
    return {case.id: _word(work, voter, case, told[case.id]) for case in cases if case.id in told}


def _word(work: Work, voter: Voter, case: Case, text: str) -> Word:
    return Word(text, edited_rating.value_of(work, voter, case, text), edited_rating.settles_little(text))


def _unnamed(work: Work, voter: Voter, case: Case, text: str) -> Word:
    """不满意 where two were rated: of which of them is his to say, and of neither where it is what he said before."""
    value = edited_rating.value_of(work, voter, case, text)
    known = value == case.rating
    return Word(text, value if known else None, unsure=value is not None or edited_rating.settles_little(text))


def _by_case(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> Mapping[CaseId, str]:
    """Of what is kept from who reads another of them its own clauses, then those that name one."""
    ids = {case.id for case in cases}
    for case in cases:
        parts = kept_apart.parts(work, case, message)
        if any(one.id != case.id and one.id in ids for one, _ in parts):
            told = {one.id: words.text for one, words in parts if one.id != case.id}
            left = next((words.text for one, words in parts if one.id == case.id), "")
            return {**_by_names(work, voter, [one for one in cases if one.id not in told], left), **told}
    return _by_names(work, voter, cases, message.text)


def _by_names(work: Work, voter: Voter, cases: Sequence[Case], text: str) -> Mapping[CaseId, str]:
    clauses, said = clauses_of(text), own_words(work, cases, tell.words_for(work, voter))
    of = [_of_clause(work, voter, cases, clause, said) for clause in clauses]
    at = next((case for case in of if case is not None), None)
    told = dict[CaseId, str]()
    for clause, case in zip(clauses, of, strict=True):
        at = case or at
        if at is not None:
            told[at] = told.get(at, "") + clause
    return {case: words.strip(BETWEEN) for case, words in told.items()}


def _of_clause(work: Work, voter: Voter, cases: Sequence[Case], clause: str, said: Mapping[CaseId, str]) -> CaseId | None:
    rated = of_thing.rated(work, voter, cases, rated_things(clause))
    named = [case.id for case in cases if case.number[-4:] in clause or names_of_it(said[case.id], clause)]
    found = [case.id for case, _ in rated] or named
    return found[0] if len(found) == 1 else None
