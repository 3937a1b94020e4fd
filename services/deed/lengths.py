"""How long typed words may be: nothing of them is cut off without a word (docs/spec.md section 4)."""

from domain.errors import FieldError


def held_to(most: int, field: str, words: str) -> str:
    """The words without the blanks around them. `most`: characters. Raises FieldError with how many there are."""
    words = words.strip()
    if len(words) > most:
        raise FieldError(field, "too_many_signs", count=len(words), most=most)
    return words
