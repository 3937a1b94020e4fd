"""Who pressed or wrote, as deeds know him."""

from domain.values.message import Incoming, Press
from services.deed.by import By
from services.deed.work import Work


def who_acts(work: Work, asker: Press | Incoming) -> By:
    """An administrator who hides behind his chat is nobody of the roster."""
    persons = () if asker.sender.anonymous else work.roster.persons_of(asker.sender.handle)
    return By(persons, asker.sender.handle)
