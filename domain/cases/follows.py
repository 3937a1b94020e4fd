"""What a matter has of the one of its voter's that it follows: a reply to one that is over, one that is wanted after all, a part.

It is at least as confidential, as sealed and kept from as many as that one (docs/spec.md section 3, What follows).
"""

from domain.cases.case import Case
from domain.values.ids import CaseId

MARKS = frozenset({"confidential", "minor"})


def marks_of(old: Case) -> frozenset[str]:
    return old.marks & MARKS


def people_of(old: Case) -> Case:
    """From whom it is kept, by its voter's words, his choice or staff's. Whom he let in there he is asked about anew: the words are new."""
    return Case(id=CaseId(0), spoken_of=old.spoken_of, asked_of=old.asked_of)


def seal_of(old: Case, *, asks: bool, urgent: bool) -> str:
    """The seal it begins with; empty: none of that one's. `asks`: its voter is at hand. Danger to life is never held."""
    if not old.sealed:
        return ""
    if urgent:
        return "urgent"
    return "kept" if old.seal == "kept" else "asked" if asks else "due"


def is_kept(old: Case) -> bool:
    """Whether there is anything to follow: somebody of his deputies may not read it, or not in the chat."""
    return old.sealed or old.concerns_officials or bool(old.marks & MARKS or old.spoken_of or old.recused)
