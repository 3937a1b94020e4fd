"""Whether those of whom a voter perhaps complains may see his matter: what he is asked, what holds since he said it, and the button that
turns it round (docs/spec.md section 3, Whom he speaks of)."""

from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.cases.details_in_hand import Registered, SpokenOf
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.congress.congress import Person
from domain.rights.rights import roles
from domain.rights.roster import Roster
from domain.values.buttons import MAX_BYTES, Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from locales import speaks
from locales.common import T
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from storage.histories import STEPS

NAMED = 3
"""Names on a button or in a sentence; of more it is said how many."""


@dataclass(frozen=True)
class Meant:
    """What the buttons of the question to a voter carry: the numbers of whom they are about, with commas. Empty: whom he was asked about last."""

    people: str = ""


@dataclass(frozen=True)
class Turned:
    """What the button carries that turns round what he said."""

    clear: bool
    people: str = ""


def has_part(roster: Roster, person: Person, case: Case) -> bool:
    """Whether he would see the case if it did not speak of him."""
    return bool(roles(roster, roster.rows_of(person), replace(case, spoken_of=())))


def asked_about(work: Work, case: Case) -> list[Person]:
    """Of whom its voter is asked: those alone who would see the case. In doubt the others are kept out without a word."""
    return _those(work, case, case.asked_of) if case.open else []


def kept_from(work: Work, case: Case) -> list[Person]:
    """From whom it is kept by what its voter says, of those who would see it."""
    return _those(work, case, case.spoken_of)


def _those(work: Work, case: Case, people: tuple[PersonId, ...]) -> list[Person]:
    found = [work.roster.people[p] for p in people if p in work.roster.people]
    return [person for person in found if has_part(work.roster, person, case)]


def _questions(work: Work, case: Case) -> list[tuple[PersonId, ...]]:
    """About whom its voter was ever asked, the first question first."""
    first = work.histories.first(case.id)
    found = [first.of(Registered).asked_of] if first.kind == "registered" else []
    found += [
        said.asked_of
        for event in work.histories.newest_steps(case.id, "spoken_of", STEPS)
        if isinstance((said := event.of(SpokenOf)).asked_of, tuple)
    ]
    return [people for people in found if people]


def meant(work: Work, case: Case, people: str) -> frozenset[PersonId]:
    """Those of the button, if he was asked about them; of a button that names none those he is asked about, or was last."""
    questions = _questions(work, case)
    named = frozenset(PersonId(one) for one in people.split(",") if one)
    if named:
        return named & frozenset(one for asked in questions for one in asked)
    return frozenset(case.asked_of or (questions[-1] if questions else ()))


def _answered_about(work: Work, case: Case) -> tuple[list[Person], list[Person]]:
    """About whom he was asked and is no longer: who may see it, and who may not."""
    if case.asked_of or case.status not in AWAITING_ANSWER or not (case.cleared or case.spoken_of):
        return [], []
    ever = tuple(sorted({one for asked in _questions(work, case) for one in asked}))
    people = _those(work, case, ever)
    return [p for p in people if p.id not in case.spoken_of], [p for p in people if p.id in case.spoken_of]


def words(work: Work, t: T, case: Case) -> str:
    """The line of a receipt that asks, or says what holds since. Empty: nobody was asked about."""
    if people := asked_about(work, case):
        return speaks.ask_voter(t, names(work, t, people))
    see, kept = _answered_about(work, case)
    lines = [speaks.they_see(t, names(work, t, see))] if see else []
    return "\n".join([*lines, speaks.they_do_not(t, names(work, t, kept))] if kept else lines)


def b_may_see(work: Work, t: T, case: Case) -> str:
    """On the button that lets those who are asked about see it."""
    return speaks.b_may_see(t, names(work, t, asked_about(work, case)))


def rows(work: Work, t: T, case: Case) -> Rows:
    """Below that line: both answers, or what turns round what holds."""
    if people := asked_about(work, case):
        see, keep = (_fitting(Button(kind, case.id, packed(Meant(_ids(people))))) for kind in ("speaks_ok", "speaks_no"))
        return [[(speaks.b_may_see(t, names(work, t, people)), see), (t(speaks.b_keep_from), keep)]]
    seeing, kept = _answered_about(work, case)
    turns = [(speaks.b_may_see(t, names(work, t, kept)), kept, True)] if kept else []
    turns += [(speaks.b_keep_away(t, names(work, t, seeing)), seeing, False)] if seeing else []
    return [[(label, _fitting(Button("speaks_turn", case.id, packed(Turned(clear, _ids(whom))))))] for label, whom, clear in turns]


def asked(work: Work, t: T, case: Case) -> tuple[str, Rows]:
    """The same as a message of its own. Empty words: nobody to ask about."""
    said = words(work, t, case)
    return (f"{case.number}\n{said}", rows(work, t, case)) if said else ("", ())


def still_asked(work: Work, t: T, case: Case) -> tuple[str, Rows]:
    """The question and both answers, as they stand below another line. Empty words: nobody to ask about."""
    return (words(work, t, case), rows(work, t, case)) if asked_about(work, case) else ("", ())


def _ids(people: list[Person]) -> str:
    return ",".join(person.id for person in people)


def _fitting(button: Button) -> Button:
    """Of too many people for a button it names none."""
    long = len(f"{button.kind}|{button.case}|{button.value}".encode()) > MAX_BYTES
    return replace(button, value=button.value.split(":")[0] if button.kind == "speaks_turn" else "") if long else button


def names(work: Work, t: T, people: list[Person]) -> str:
    called = people_called(work, people, t)
    found = [speaks.deputy(t, called[p.id]) if p.kind == "deputy" else called[p.id] for p in people]
    return speaks.several(t, found[:NAMED], len(found))
