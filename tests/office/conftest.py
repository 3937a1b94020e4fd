"""The town with the office's pages: `office.enter(person)` gives a browser that is in."""

from collections.abc import AsyncIterator

import pytest

from tests.office.browsers import Office
from tests.town import Town


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    """The pages stand at the port the bot listens at."""
    made = Office(town)
    yield made
    await made.close()
