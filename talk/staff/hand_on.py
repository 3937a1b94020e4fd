"""What somebody has in hand a colleague is to have, and it is not his to hand on: who it is is asked, then whoever leads him reads it with the tap
that does it (docs/spec.md section 4, Typed acts)."""

from collections.abc import Sequence

from domain.congress.congress import Person
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.errors import NotAllowedError, RefusedError
from locales import books, leaves
from locales import desk as desk_words
from services.case.mediators import duty_in
from services.deed import tell
from services.deed.names import people_called
from services.deed.work import Work
from services.desk import name_claimer as namings
from talk.asking.act import Act
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page


def only_claims(work: Work, act: Act) -> bool:
    """Whether it is his, and not his to hand on."""
    return act.case.claimer in {person.id for person in act.persons} and not may(work.roster, act.persons, "name_claimer", act.case)


def ask_whom(work: Work, act: Act, *, only: Sequence[Person] = ()) -> None:
    """`only`: who may be meant by what was typed; else all who could have it."""
    _his(work, act)
    t = work.staff_words()
    could = [one for one in namings.nameable(work, act.case) if one.id != act.case.claimer and (not only or one in only)]
    names = people_called(work, could)
    items = [
        Item(
            desk_words.member_line(t, names[one.id], books.tag(t, duty_in(one, act.case)) or one.job, linked=one.handle is not None),
            Button("hand_on", act.case.id, one.id),
            (one.name,),
        )
        for one in could
    ]
    words = leaves.hand_on_to_whom(t, called(work, act)) if items else t(desk_words.nobody_to_name)
    offer_page(work, act, Choice(words, items, "hands_on"))


def ask_leaders(work: Work, act: Act) -> None:
    """Raises RefusedError for who may not have it, and where nobody can be asked."""
    mine = _his(work, act)
    other = next((one for one in namings.nameable(work, act.case) if one.id == act.value and one.id != mine.id), None)
    if other is None:
        raise RefusedError("already_so")
    t, case = work.staff_words(), act.case
    names = people_called(work, [mine, other], t)
    words, name = leaves.hand_on_wanted(t, names[mine.id], case.number, names[other.id]), names[other.id]
    tap = [[(leaves.b_hand_on(t, name), Button("named", case.id, other.id))]]
    heads = [one for one in work.roster.leaders_of(mine) if may(work.roster, work.roster.rows_of(one), "name_claimer", case)]
    if not tell.to_people(work, heads, words, tap) and not tell.to_people(work, tell.secretaries(work, case.id), words, tap):
        raise RefusedError("nobody_linked")
    work.tell(leaves.hand_on_asked(t, case.number, name))


def _his(work: Work, act: Act) -> Person:
    """Raises NotAllowedError for who has it not."""
    mine = next((person for person in act.persons if person.id == act.case.claimer and person.has_rights), None)
    if mine is None:
        raise NotAllowedError("name_claimer")
    return mine
