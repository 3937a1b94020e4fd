"""The town in which deeds are tried; who needs another one has a `house` of his own."""

import pytest

from services.run.database_thread import DatabaseThread
from tests.services import own_matters


@pytest.fixture
def house(database: DatabaseThread) -> DatabaseThread:
    database.do_now(own_matters.settle_in)
    return database
