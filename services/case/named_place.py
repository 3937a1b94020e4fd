"""柳湾的桥栏杆断哒 of a voter of another village: his matter is moved there by one tap on its receipt (docs/spec.md section 3, Another village)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.congress.congress import Village
from domain.people.place_of_trouble import place_of_trouble
from domain.rights.routing import groups_for
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.voter import Voter
from locales import acts
from locales import voter as voter_words
from locales.common import T
from services.deed.work import Work


@dataclass(frozen=True)
class InVillage:
    """What a village's button carries: its id, or NOT_LISTED (services/voter/greet.py)."""

    village: str


def other(work: Work, voter: Voter, case: Case, said: str) -> Village | None:
    """The village his words are of, where the matter is of his own and may still go there."""
    may_go = case.status in ("new", "assigned") and case.claimer is None and not case.sealed and case.village == voter.village
    return place_of_trouble(work.roster, said, case.village) if may_go else None


def line(work: Work, t: T, case: Case, place: Village) -> str:
    """Where it is now, and who has it once he taps."""
    serving = groups_for(work.roster, place.id, case.category)
    group = serving[0].name if len(serving) == 1 and serving[0].id != case.group else ""
    return acts.named_place(t, work.roster.place(case.village), work.roster.place(place.id), group)


def button(work: Work, t: T, case: Case, place: Village) -> tuple[str, Button]:
    return voter_words.b_change_village(t, work.roster.place(place.id)), Button("case_village", case.id, packed(InVillage(place.id)))
