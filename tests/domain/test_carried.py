"""What buttons carry is written and read in one way; what no button of ours carries is refused."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.buttons import Button, unpack
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.ids import CaseId, PersonId


@dataclass(frozen=True)
class Handed:
    unit: str
    person: PersonId
    case: CaseId
    due_on: date
    again: bool = False
    promised: date | None = None


@dataclass(frozen=True)
class Page:
    first: int = 0


PLAIN = st.text(st.characters(exclude_characters=":", exclude_categories=["Cc", "Cs"]), max_size=8)


@given(PLAIN, PLAIN, st.integers(0, 10**18 - 1), st.dates(), st.booleans(), st.none() | st.dates())
def test_what_is_written_is_read_again(unit: str, person: str, case: int, day: date, again: bool, promised: date | None) -> None:
    value = Handed(unit, PersonId(person), CaseId(case), day, again, promised)
    assert parsed(Handed, packed(value)) == value


def test_a_field_with_a_default_may_be_missing() -> None:
    assert parsed(Handed, "water:d001:7:2026-12-01") == Handed("water", PersonId("d001"), CaseId(7), date(2026, 12, 1))


def test_a_button_without_a_value_carries_the_defaults() -> None:
    assert parsed(Page, "") == Page(0)
    assert parsed(Page, packed(Page(7))) == Page(7)


@pytest.mark.parametrize(
    "text",
    ["", "water", "water:d001:7", "water:d001:seven:2026-12-01", "water:d001:7:2026-13-01", "water:d001:٧:2026-12-01"]
    + [
        "water:d001:7:2026-12-01:yes",
        "water:d001:7:2026-12-01:1:more",
        "water:d001:7:2026-12-01:1::more",
        f"water:d001:{'9' * 19}:2026-12-01",
    ],
)
def test_what_no_button_carries_is_refused(text: str) -> None:
    with pytest.raises(OldButtonError):
        parsed(Handed, text)


@pytest.mark.parametrize("unit", ["a:b", "a\nb", "a\x00"])
def test_a_value_that_could_not_be_read_again_is_never_sent(unit: str) -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        packed(Handed(unit, PersonId("d001"), CaseId(7), date(2026, 12, 1)))


def test_a_button_longer_than_telegram_takes_is_never_sent() -> None:
    with pytest.raises(ValueError, match="longer than 64"):
        Button("forward_due", 7, packed(Handed("水" * 20, PersonId("d001"), CaseId(7), date(2026, 12, 1)))).pack()


def test_it_travels_in_a_button() -> None:
    value = Handed("water", PersonId("d001"), CaseId(7), date(2026, 12, 1), again=True)
    button = unpack(Button("forward_due", 7, packed(value)).pack())
    assert button is not None
    assert parsed(Handed, button.value) == value
