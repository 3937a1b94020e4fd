"""What a voter reads who wished in words that somebody shall not read his matter, or somebody alone: from whom it is kept now
(docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.complaints.wishes import wish
from domain.congress.congress import Person
from domain.rights.stand_ins import secretaries_of
from domain.values.ids import PersonId
from domain.values.voter import Voter
from locales import speaks
from locales.common import T
from services.case import may_see
from services.case.by_itself import by_itself
from services.case.who_reads import given, reader
from services.deed import tell
from services.deed.work import Work


def line(work: Work, case: Case, text: str, t: T) -> str:
    """As the case itself says it; empty where the words wish nothing of the kind."""
    wished = wish(text, work.roster, case.village)
    if wished.alone:
        return _alone(work, case, t)
    kept = [work.roster.people[one] for one in sorted(wished.kept & set(case.spoken_of) - set(case.asked_of)) if one in work.roster.people]
    return speaks.they_do_not(t, may_see.names(work, t, kept)) if kept else ""


def kept(work: Work, case: Case, text: str, t: T) -> str:
    """The same, or where they wish nothing from whom it is kept all the same, by what he said before or complained of."""
    if case.sealed or not case.open or (said := line(work, case, text, t)):
        return line(work, case, text, t)
    people = _kept_by_its_own(work, case)
    return speaks.they_do_not(t, may_see.names(work, t, people)) if people else said


def wishes(work: Work, voter: Voter, case: Case, text: str) -> bool:
    """Whether the words wish something of the kind that holds now."""
    return bool(line(work, case, text, tell.words_for(work, voter)))


def below(work: Work, voter: Voter, case: Case, text: str) -> str:
    """From whom it is kept as a further line of what he reads."""
    said = kept(work, case, text, tell.words_for(work, voter))
    return f"\n{said}" if said else ""


def who_sees(work: Work, case: Case, t: T) -> str:
    """Who sees it now: by name beside the secretary, and who does not of those that would."""
    kept = _kept_by_its_own(work, case)
    away = speaks.they_do_not_see(t, may_see.names(work, t, kept)) if kept else ""
    if case.sealed:
        return speaks.only_they(t, "", reader(work, case, t))
    if case.confidential:
        return t(speaks.who_claims_sees) + away
    linked = [person for person in _readers(work, case) if _can_read(work, person, case)]
    return speaks.they_see_it(t, may_see.names(work, t, linked)) + away if linked else speaks.only_they(t, "") + away


def _can_read(work: Work, person: Person, case: Case) -> bool:
    """By an account that takes what is sent to it."""
    return person.handle is not None and person.reachable and work.may_read(person.handle, case)


def _kept_by_its_own(work: Work, case: Case) -> list[Person]:
    """Whom its own voter keeps out, or staff; nobody in whom another matter that it goes with is kept from, nor about whom he is asked."""
    people = may_see.kept_from(work, case)
    own = by_itself(work, case) if people else set[PersonId]()
    return [person for person in people if person.id in own and person.id not in case.asked_of]


def _alone(work: Work, case: Case, t: T) -> str:
    people = _readers(work, case)
    return speaks.only_they(t, may_see.names(work, t, people) if people else "")


def _readers(work: Work, case: Case) -> list[Person]:
    """Who of those that would see it is not kept out, beside the secretary."""
    hers: set[PersonId] = {person.id for person in secretaries_of(work.roster, case) if person.kind == "staff"}
    there = given(work, case) if case.sealed else [case]
    return [
        person
        for person in work.roster.people.values()
        if person.id not in hers
        and person.ids.isdisjoint(case.spoken_of)
        and any(may_see.has_part(work.roster, person, one) for one in there)
    ]
