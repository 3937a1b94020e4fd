"""Which of 110, 119 and 120 stands first, by what may be dangerous."""

from domain.danger.danger_found import Danger

_FIRST = (
    (frozenset({"violence", "threat"}), "110 / 120 / 119"),
    (frozenset({"fire", "gas", "electricity", "water", "flood", "collapse"}), "119 / 120 / 110"),
    (frozenset({"illness", "poisoning", "traffic", "self_harm", "animals"}), "120 / 110 / 119"),
)


def numbers_for(danger: Danger) -> str:
    """The three numbers, the one for this kind first."""
    if danger.doctor_first:
        return "120 / 110 / 119"
    return next((numbers for kinds, numbers in _FIRST if kinds & set(danger.kinds)), "110 / 119 / 120")


def doctor_first(numbers: str) -> str:
    """A town's own numbers (110 / 119 / 120), 120 before the others."""
    return " / ".join(sorted(numbers.split(" / "), key=lambda one: "120" not in one))
