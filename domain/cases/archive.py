"""What an archived case must hold: what was sent, an answer, the question about it, and the talks (三性: docs/glossary.md, 归档)."""

from dataclasses import dataclass

from domain.cases.case import Case


@dataclass(frozen=True)
class Held:
    """What is kept of a case. `original`: what its voter sent, or a mark that it was erased; `answer`: words to him in answer."""

    original: bool
    answer: bool
    first_talk: bool
    second_talk: bool


HOLDS_UP = ("original", "answer", "question")
"""Without these nothing is archived; a talk that was not had is only named (docs/glossary.md, `consult`)."""


def lacks(case: Case, held: Held) -> tuple[str, ...]:
    """What is missing, in the order in which it comes about."""
    talks = case.limits.get("consult", "off") != "off"
    missing = {
        "original": not held.original,
        "answer": not held.answer,
        "question": not _was_asked(case),
        "first_talk": talks and not held.first_talk,
        "second_talk": talks and not held.second_talk,
    }
    return tuple(name for name, so in missing.items() if so)


def _was_asked(case: Case) -> bool:
    """Whether his word was asked for, came by itself, or could not be asked for (no contact, erased, told by phone)."""
    return case.asked_at is not None or bool(case.rating) or case.unaskable or case.told_by_phone
