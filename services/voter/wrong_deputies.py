"""「代表有误」: what a voter says is wrong with the deputies he is shown goes to the secretary, who keeps the roster (docs/spec.md section 3)."""

from domain.errors import FieldError, RefusedError
from domain.masks import masked
from locales import wrong_deputies as words
from services.case.own_matter import voter_by
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work


def say_wrong(work: Work, by: By, said: Said) -> None:
    """She reads his village and his words, never who he is. It is no matter and has no number."""
    voter = voter_by(work, by)
    if not said.text.strip():
        raise FieldError("words", "words_needed")
    village = work.roster.village_name(voter.village)
    told = words.told(work.staff_words(), village, masked(said.text.strip()))
    if not tell.to_secretary(work, told, of_voter=voter.id):
        raise RefusedError("nobody_in_the_office")
