"""A matter that is withdrawn or declined is part of no suggestion any more; the one that goes on for who joined it takes its place (docs/spec.md
section 4)."""

from typing import Any

from domain.cases.case import Case
from domain.cases.details_for_voter import Suggested
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import nag_free
from domain.suggestions.suggestion_doc import NOT_HANDED_OVER
from locales import suggestions as words
from services.deed import portions, tell
from services.deed.work import Work
from storage.named_in import SUGGESTION

AT_MOST = 20
"""Open suggestions of one case that are looked at."""


def fell_out(work: Work, case: Case) -> None:
    """Who follows one that is not with a unit yet, and holds nothing else now, is told, where he may read of it."""
    for row in work.suggestions.open_with(case.id, AT_MOST):
        if row.status in NOT_HANDED_OVER and not work.suggestions.standing(row.id, 0, 1):
            _tell(work, case, row)


def goes_on(work: Work, main: Case, first: Case) -> Case:
    """`first`: the one that goes on for those who joined the main case."""
    for row in work.suggestions.open_with(main.id, AT_MOST):
        if work.suggestions.add_case(row.id, first.id):
            first = work.cases.record(first, work.event("suggested", "system", Suggested(suggestion=row.id)))
    return first


def shut_out(work: Work, before: Case, case: Case) -> None:
    """A case of it became one that its maker may not read: who follows it from now on is told, where he may read of it."""
    for row in work.suggestions.open_with(case.id, AT_MOST):
        maker = work.roster.people.get(row.made_by)
        if maker is not None and kept_out(maker, case) and not kept_out(maker, before):
            t = work.staff_words()
            said = words.follow_it(t, words.about(t, row.kind, row.title.splitlines()[0]), maker.name)
            _tell_follower(work, row, said)


def follower(work: Work, row: Any) -> Person | None:
    """Who follows it now: its maker; while he is on leave, once his seat has ended, and where a case of it is kept from him, who was asked
    to, else his group's leader, else the deputy leader."""
    maker, day = work.roster.people.get(row.made_by), work.local_date(work.now)
    if maker is None:
        return None
    cases = _cases_of(work, row)
    asked = work.roster.people.get(row.followed_by) if row.followed_by else None
    people = [maker, *([asked] if asked is not None else []), *(one for one in work.roster.leaders_of(maker) if one.id != maker.id)]
    return next((one for one in people if not (nag_free(one, day) or any(kept_out(one, case) for case in cases))), None)


def _cases_of(work: Work, row: Any) -> list[Case]:
    return work.cases.several(work.suggestions.cases(row.id, 0, portions.LOOKED_AT))


def _tell(work: Work, case: Case, row: Any) -> None:
    t = work.staff_words()
    _tell_follower(
        work, row, words.holds_nothing(t, words.about(t, row.kind, row.title.splitlines()[0]), declined=case.status == "declined")
    )


def _tell_follower(work: Work, row: Any, said: str) -> None:
    person = follower(work, row)
    if person is None or person.handle is None or not all(work.may_read(int(person.handle), one) for one in _cases_of(work, row)):
        return
    tell.to_person(work, person, said, names=[(SUGGESTION, row.id)])
