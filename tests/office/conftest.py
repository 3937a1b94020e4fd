"""The town with the office's pages: `office.enter(person)` gives a browser that is in."""

from collections.abc import AsyncIterator, Callable

import pytest

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.office.browsers import Office
from tests.office.filled import fill
from tests.town import Town


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    """The pages stand at the port the bot listens at."""
    made = Office(town)
    yield made
    await made.close()


@pytest.fixture
def begun(request: pytest.FixtureRequest) -> Callable[[Work], None] | None:
    return fill if "filled" in request.fixturenames else None


@pytest.fixture
def filled(database: DatabaseThread) -> DatabaseThread:
    """A town with a case of every kind (tests/office/filled.py)."""
    return database
