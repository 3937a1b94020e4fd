"""Who will read a sealed matter once it is given to a group, and who will not: what its voter and the secretary read before they decide, and
after (docs/spec.md section 3, Special words). Said of nobody who is not kept out by the case itself."""

from dataclasses import replace

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import kept_out
from domain.rights.routing import groups_for
from domain.rights.stand_ins import kept_from_secretary, secretaries_of
from domain.values.ids import GroupId
from locales import sealing
from locales.common import T
from services.case import may_see
from services.deed.work import Work


def given(work: Work, case: Case) -> list[Case]:
    """The case as it would be with each of the groups it may be given to, or with the one that has it."""
    open_one = replace(case, seal="opened", marks=case.marks - {"tip"})
    if case.group is not None:
        return [open_one]
    return [replace(open_one, group=group.id) for group in groups_for(work.roster, case.village, case.category)]


def kept_from(work: Work, case: Case) -> list[Person]:
    """Whom it speaks of, in the voter's order of the roster; and the officials of its village, who would read it as deputies else."""
    spoken = [person for one in case.spoken_of if (person := work.roster.people.get(one)) is not None]
    there = [(one, person) for one in given(work, case) for person in work.roster.members(one.group or GroupId(""))]
    return list({person.id: person for person in (*spoken, *(person for one, person in there if kept_out(person, one)))}.values())


def made_out(case: Case) -> bool:
    """Whether anybody of the roster was recognised in its words; what is sealed for another reason than that it may be a tip is of nobody."""
    return bool(case.spoken_of) or not ("tip" in case.marks or case.kind == "tip")


def words(work: Work, case: Case, t: T) -> str:
    people = kept_from(work, case)
    return sealing.who_reads(t, may_see.names(work, t, people) if people else "", confidential=case.confidential)


def kept_words(work: Work, case: Case, t: T) -> str:
    """From whom it is kept, of a group that nobody reads it in yet; nothing where from nobody."""
    people = kept_from(work, case)
    return sealing.kept_from(t, may_see.names(work, t, people)) if people else ""


def before(work: Work, case: Case, t: T) -> str:
    """The same for its voter before he gives it to the group: where nobody was recognised he is asked who it is."""
    said = sealing.if_given(t, words(work, case, t))
    return said if made_out(case) else f"{said}\n{t(sealing.whom)}"


def before_hers(work: Work, case: Case, t: T) -> str:
    """The same for whoever decides in his place."""
    said = sealing.if_given(t, words(work, case, t))
    return said if made_out(case) else f"{said}\n{t(sealing.whom_hers)}"


def b_keep(work: Work, case: Case, t: T) -> str:
    """On the button that keeps it to that one reader."""
    return sealing.b_keep(t, reader(work, case, t))


def reader(work: Work, case: Case, t: T) -> str:
    """Who alone reads what is sealed, where it is kept from the secretary herself; else nothing."""
    people = secretaries_of(work.roster, case)
    if not kept_from_secretary(work.roster, case) or any(person.kind == "staff" for person in people):
        return ""
    return may_see.names(work, t, list(people)) if people else t(sealing.chair)


def buttons(case: Case) -> list[tuple[str, ...]]:
    """On her card, row by row: while the voter chooses, when the choice is hers, and when he kept it for her. Of what is answered she says that
    it stays hers; nothing is left to assign or to decline."""
    whose = [("speaks",)] if case.seal == "due" and not made_out(case) else []
    if case.hers_to_see:
        choice = {"due": ("q_keep", "q_give"), "kept": ("q_keep", "q_ask")}.get(case.seal)
        return [*([choice] if choice else []), ("full", "menu"), *whose]
    if case.seal == "due":
        return [("q_keep", "q_give"), ("q_assign", "full"), *whose]
    if case.seal == "kept":
        return [("q_ask", "q_decline"), ("full", "menu")]
    return [("q_decline", "full"), ("menu",)]
