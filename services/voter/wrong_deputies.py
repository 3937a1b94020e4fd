"""「代表有误」: what a voter says is wrong with the deputies he is shown goes to the secretary, who keeps the roster (docs/spec.md section 3)."""

from domain.complaints.spoken_of import spoken_of
from domain.complaints.whose_it_is import tells_harm
from domain.danger.danger import alarms
from domain.values.errors import FieldError, RefusedError
from domain.values.voter import Voter
from domain.words.masks import masked
from locales import wrong_deputies as words
from services.case.own_matter import voter_by
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work


def is_a_matter(work: Work, voter: Voter, text: str) -> bool:
    """Whether they call for help, or tell what a deputy has done to him, and are no remark on the list."""
    about = spoken_of(text, work.roster, voter.village).all
    return alarms(text) or (tells_harm(text) and any(work.roster.people[one].kind == "deputy" for one in about))


def say_wrong(work: Work, by: By, said: Said) -> None:
    """She reads his village and his words, never who he is; words that complain of her a chair reads. It is no matter and has no number."""
    voter = voter_by(work, by)
    if not said.text.strip():
        raise FieldError("words", "words_needed")
    village = work.roster.village_name(voter.village)
    told = words.told(work.staff_words(), village, masked(said.text.strip()))
    about = spoken_of(said.text, work.roster, voter.village).all
    readers = work.roster.staff("secretary")
    if any(not person.ids.isdisjoint(about) for person in readers):
        readers = tuple(person for person in (*readers, *work.roster.chairs()) if person.ids.isdisjoint(about))
    if not tell.to_people(work, readers, told, of_voter=voter.id):
        raise RefusedError("nobody_in_the_office")
