"""What who is suspended reads himself: that he is, that it is no end of his seat, and whom he asks (docs/spec.md section 8)."""

from domain.congress.congress import Person
from domain.values.ids import Handle
from locales import leaving
from services.deed import tell
from services.deed.names import names_of
from services.deed.work import Work


def asked(work: Work) -> str:
    """The secretary by name."""
    return leaving.ask_secretary(work.staff_words(), "、".join(names_of(work, work.roster.staff("secretary")[:1])))


def is_suspended(persons: tuple[Person, ...]) -> bool:
    """Whether all that an account was in the roster is suspended."""
    return bool(persons) and all(person.status == "suspended" for person in persons)


def popup(work: Work, persons: tuple[Person, ...]) -> str:
    """Below a button that is his no more; empty for everybody else."""
    return leaving.suspended_popup(work.staff_words(), asked(work)) if is_suspended(persons) else ""


def of_nobody(work: Work, persons: tuple[Person, ...]) -> str:
    """Beside why it is not his, for whom the roster does not have, any more or yet; empty for everybody else."""
    return "" if persons else leaving.not_of_the_roster(work.staff_words(), asked(work))


def tell_him(work: Work, person: Person) -> None:
    """While he still has his rights, for words of the roster go to nobody else."""
    tell.to_person(work, person, leaving.suspended_you(work.staff_words(), person.name, asked(work)))


def tell_he_is_back(work: Work, person: Person, *, besides: Handle) -> None:
    if person.handle != besides:
        tell.to_person(work, person, leaving.resumed_you(work.staff_words(), person.name))
