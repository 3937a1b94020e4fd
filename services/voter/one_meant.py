"""The one matter of a voter that words are of which name none: a voice or a place, how far it is, what he thinks of its answer, half sentences."""

from domain.cases.case import Case
from domain.values.message import Incoming
from services.deed.work import Work
from services.voter import at_its_unit, goes_with, rate, said_how_far, wordless
from services.voter.which_case import without_words


def meant_alone(work: Work, cases: list[Case], message: Incoming, *, waits: bool) -> Case | None:
    """`waits`: other words of his wait for a choice, with which these would wait; so does a voice or a picture right behind them."""
    shares = waits and bool(message.media) and not message.text.strip()
    by_itself = None if shares else without_words(cases, message) or wordless.meant(work, cases, message)
    if by_itself is not None or waits:
        return by_itself
    found = said_how_far.meant(work, cases, message) or rate.vaguely_meant(work, cases, message)
    return found or at_its_unit.meant(work, cases, message) or goes_with.meant(work, cases, message)
