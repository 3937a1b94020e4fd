"""How long typed words may be: nothing of them is cut off without a word (docs/spec.md section 4)."""

from domain.values.errors import FieldError
from domain.words.quotation import has_no_word


def held_to(most: int, field: str, words: str) -> str:
    """The words without the blanks around them. `most`: characters. Raises FieldError with how many there are."""
    words = words.strip()
    if len(words) > most:
        raise FieldError(field, "too_many_signs", count=len(words), most=most)
    return words


def reason_given(most: int, reason: str, field: str = "reason") -> str:
    """What somebody else is to read as the reason of a deed (docs/glossary.md, 原因), without the blanks around it. Raises FieldError where
    it has neither letters nor figures, and with how many signs there are too many."""
    if has_no_word(reason):
        raise FieldError(field, "reason_needed")
    return held_to(most, field, reason)
