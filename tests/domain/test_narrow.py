"""What Chinese keyboards type full-width is read like the narrow signs."""

from datetime import date

import pytest

from domain.days.dates import date_in
from domain.words.narrow import case_number, narrow

TODAY = date(2026, 11, 4)


@pytest.mark.parametrize("typed", ["ＱＸ－２６１１－０００３", "qx-2611-0003", " ｑｘ—2611—０００３ ", "QX–2611–0003", "QX‐2611−0003"])
def test_a_number_is_that_of_its_case_however_it_was_typed(typed: str) -> None:
    assert case_number(typed) == "QX-2611-0003"


@pytest.mark.parametrize("typed", ["１２．５", "１２／５", "２０２６－１２－０５", "１２月５日", "１２月５号"])
def test_a_day_in_wide_figures_is_a_day(typed: str) -> None:
    assert date_in(typed, TODAY) == date(2026, 12, 5)


def test_signs_keep_their_places() -> None:
    words = "电话：１２，（三）号楼。Ａ座"
    assert narrow(words) == "电话:12，（三）号楼。A座"
    assert len(narrow(words)) == len(words)
