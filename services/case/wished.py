"""What a voter reads who wished in words that somebody shall not read his matter, or somebody alone: from whom it is kept now
(docs/spec.md section 3, Special words)."""

from domain.case import Case
from domain.ids import PersonId
from domain.stand_ins import secretaries_of
from domain.voter import Voter
from domain.wishes import wish
from locales import speaks
from locales.common import T
from services.case import may_see
from services.case.who_reads import given
from services.deed import tell
from services.deed.work import Work


def line(work: Work, case: Case, text: str, t: T) -> str:
    """As the case itself says it; empty where the words wish nothing of the kind."""
    wished = wish(text, work.roster, case.village)
    if wished.alone:
        return _alone(work, case, t)
    kept = [work.roster.people[one] for one in sorted(wished.kept & set(case.spoken_of) - set(case.asked_of)) if one in work.roster.people]
    return speaks.they_do_not(t, may_see.names(work, t, kept)) if kept else ""


def below(work: Work, voter: Voter, case: Case, text: str) -> str:
    """The same as a further line of what he reads."""
    said = line(work, case, text, tell.words_for(work, voter))
    return f"\n{said}" if said else ""


def _alone(work: Work, case: Case, t: T) -> str:
    """Who of those that would see it is not kept out, beside the secretary."""
    hers: set[PersonId] = {person.id for person in secretaries_of(work.roster, case)}
    there = given(work, case)
    people = [
        person
        for person in work.roster.people.values()
        if person.id not in hers
        and person.ids.isdisjoint(case.spoken_of)
        and any(may_see.has_part(work.roster, person, one) for one in there)
    ]
    return speaks.only_they(t, may_see.names(work, t, people) if people else "")
