"""A month of an invented town, played once for who looks at how it is kept."""

from datetime import date
from pathlib import Path

import pytest

from demo import year
from tests.made_once import made_once


@pytest.fixture(scope="session")
def month_played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its database, to be copied."""

    def make(folder: Path) -> None:
        year.play(folder / "y", until=date(2026, 2, 1), matters=40, voters=30, matters_by_month=[90, 10, *([0] * 10)])

    return made_once(tmp_path_factory, "month", make) / "y" / "lianxin.db"
