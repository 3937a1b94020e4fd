"""「分开」 「就一件」: what the writer of several matters in one message says of them (services/voter/parts.py)."""

from domain.values.carried import parsed
from locales import parts as texts
from services.deed import tell
from services.deed.work import Work
from services.voter import parts, second_part
from services.voter.offers import OneMessage
from talk.asking.ways import Own


def apart(work: Work, own: Own) -> None:
    parts.apart(work, own.by, own.case)


def one(work: Work, own: Own) -> None:
    parts.one(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(texts.kept_as_one))


def part_apart(work: Work, own: Own) -> None:
    """「单独立一件」."""
    second_part.apart(work, own.by, own.case, parsed(OneMessage, own.value).message)


def part_along(work: Work, own: Own) -> None:
    """「不用，一起说的」."""
    second_part.end(work, parsed(OneMessage, own.value).message)
    work.tell(tell.words_for(work, own.voter)(texts.kept_along))
