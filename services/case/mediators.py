"""Who of a case's group mediates, or knows what people say, in its village (docs/glossary.md, 调解员, 情民意信息员)."""

from domain.cases.case import Case
from domain.cases.details_of_mediation import MediatorSaid
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from services.deed.work import Work


def mediators_of(work: Work, case: Case) -> list[Person]:
    """Of a dispute those who may be asked: there, not kept from it. Who wrote it is one of them (services/desk/ask_villagers.py)."""
    return _there(work, case, "mediator") if case.category == "dispute" else []


def informants_of(work: Work, case: Case) -> list[Person]:
    """Of any other matter those who may be asked what people say of it. Of a confidential one nobody is."""
    return _there(work, case, "informant") if case.category != "dispute" and not case.confidential else []


def _there(work: Work, case: Case, tag: str) -> list[Person]:
    if case.group is None:
        return []
    return [
        person
        for person in work.roster.members(case.group)
        if tag in person.tags
        and person.village == case.village
        and person.has_rights
        and not person.on_leave(work.today)
        and not kept_out(person, case)
    ]


def mediating_in(work: Work, case: Case) -> str:
    """Who of them said that he goes, as long as he may; empty: nobody."""
    event = work.histories.newest_of(case.id, ("mediator_said",))
    may_go = {case.claimer, *(person.id for person in mediators_of(work, case))}
    return event.actor if event is not None and event.of(MediatorSaid).value == "yes" and event.actor in may_go else ""


def duty_in(person: Person, case: Case) -> str:
    """What makes him the one to turn to first in the case's village: of a dispute its mediator, else its informant (情民意信息员)."""
    tag = "mediator" if case.category == "dispute" else "informant"
    return tag if tag in person.tags and person.village == case.village else ""
