"""How many matters somebody has in hand, of those that whoever asks may see (docs/spec.md section 8): one that speaks of the asker is not
counted for him, else the number would tell him of it."""

from domain.congress.congress import Person
from domain.rights.sight import sight_of
from services.deed.work import Work
from storage import office_lists


def count_for(work: Work, readers: tuple[Person, ...], *people: Person) -> int:
    """What these people have to answer still, for whoever reads it (`readers`: the rows of one account); more than `lists.COUNTED` are not counted further."""
    sight = sight_of(work.roster, readers)
    return sum(work.lists.count(office_lists.in_hand_of(person.id, sight)) for person in people)
