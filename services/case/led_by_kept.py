"""Who leads a case, or has to report back on it from above, and is kept from it since: somebody else is asked for (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.rights import may
from domain.rights.stand_ins import leaders_of, secretaries_of
from domain.values.buttons import Button
from domain.values.ids import PersonId
from locales import desk, speaks
from services.case import at_above
from services.deed import tell
from services.deed.work import Work


def decided_anew(work: Work, before: Case, case: Case) -> Case:
    """Nobody leads it any more where its leading member may not see it; whoever decides reads of whom, and that another is to be named."""
    led, owing = _kept(work, [case.key_lead], case), _kept(work, [one.to for one in at_above.owed(work, case)], case)
    if led:
        case = work.cases.record(case, work.event("unkey", "system"))
    for person in dict.fromkeys([*led, *(one for one in owing if not kept_out(one, before))]):
        words = speaks.led_by_the_kept(work.staff_words(), case.number, person.name, led=person in led, owes=person in owing)
        row = [(work.staff_words()(desk.b_open), Button("open", case.id))]
        tell.to_people(work, _deciders(work, case), words, [row], case_id=case.id)
    return case


def _kept(work: Work, ids: list[PersonId | None], case: Case) -> list[Person]:
    people = (work.roster.people.get(one) for one in ids if one)
    return [person for person in people if person is not None and kept_out(person, case)]


def _deciders(work: Work, case: Case) -> list[Person]:
    people = dict.fromkeys((*leaders_of(work.roster, case), *secretaries_of(work.roster, case)))
    return [person for person in people if may(work.roster, (person,), "see", case)]
