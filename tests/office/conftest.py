"""The town with the office's pages: `office.enter(person)` gives a browser that is in."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.office.browsers import Office
from tests.town import Town


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    """The pages stand at the port the bot listens at."""
    town.tuning = replace(town.tuning, office_here=True)
    await town.restart()
    made = Office(town)
    yield made
    await made.close()
