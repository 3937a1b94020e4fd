"""Several matters in one typed line (domain/said_apart.py): each part is done as if it stood alone, and what was not done is said."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.case import Case
from domain.message import Incoming
from domain.said_apart import Part
from domain.said_deeds import SaidDeed, said_deed
from locales import desk as desk_words
from services.deed.work import Work
from storage.steps import Step
from talk.asking.over import confirm

Meant = Callable[[str, SaidDeed | None], Sequence[Case]]
"""The cases that a number may mean there."""
Does = Callable[[Work, Incoming, Case, SaidDeed], bool]


def do_each(work: Work, message: Incoming, parts: Sequence[Part], ways: tuple[Meant, Does]) -> bool:
    """False where nothing of it is an act. Once words are asked for, the rest waits: a second question would put the first aside."""
    deeds = [said_deed(part.words) for part in parts]
    if not any(deeds):
        return False
    left: list[tuple[str, str]] = []
    before, asked = _waits(work, message), False
    for part, deed in zip(parts, deeds, strict=True):
        for number in part.numbers:
            if deed is None or asked or not _one(work, replace(message, text=part.words), ways, (number, deed)):
                left.append((number, part.words))
            asked = asked or _waits(work, message) not in (None, before)
    if left:
        confirm(work, message, desk_words.not_done_of(work.staff_words(), left, asked=asked))
    return True


def _waits(work: Work, message: Incoming) -> Step | None:
    return work.steps.of(message.chat_id, message.sender.handle)


def _one(work: Work, message: Incoming, ways: tuple[Meant, Does], one: tuple[str, SaidDeed]) -> bool:
    (meant, does), (number, deed) = ways, one
    cases = meant(number, deed)
    return len(cases) == 1 and does(work, message, cases[0], deed)
