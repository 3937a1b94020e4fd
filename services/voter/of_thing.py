"""Which of his matters are of the thing that his words name (docs/spec.md section 3, Which case a message joins)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.ratings.rated_things import RatedOne
from domain.values.voter import Voter
from domain.which_matter.points_at import names, points_at, thing_in
from domain.words.simplified import simplified
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work


def naming(work: Work, voter: Voter, cases: Sequence[Case], thing: str) -> list[Case]:
    """Those in whose words that thing is named."""
    said = own_words(work, cases, tell.words_for(work, voter)) if thing else {}
    return [case for case in cases if case.id in said and names(said[case.id], thing)]


def meant(work: Work, voter: Voter, cases: Sequence[Case], text: str) -> list[Case]:
    """Those that the words speak of; all of them where they name no thing of any."""
    return naming(work, voter, cases, thing_in(text) or points_at(text)) or list(cases)


def rated(work: Work, voter: Voter, waiting: Sequence[Case], ones: Sequence[RatedOne]) -> list[tuple[Case, str]]:
    """For each of the ratings the one answer it is of; none where one of them is of none, or of several, or two are of one."""
    found = [(of[0], one.value) for one in ones if len(of := _rated_by(work, voter, waiting, one)) == 1]
    return found if len({case.id for case, _ in found}) == len(ones) else []


def _rated_by(work: Work, voter: Voter, waiting: Sequence[Case], one: RatedOne) -> list[Case]:
    if one.thing:
        return naming(work, voter, waiting, one.thing)
    if one.number:
        return [case for case in waiting if case.is_numbered(one.number)]
    if one.word:
        said = own_words(work, waiting, tell.words_for(work, voter))
        return [case for case in waiting if one.word in simplified(said[case.id])]
    return list(waiting[-1:] if one.nth < 0 else waiting[one.nth - 1 : one.nth])
