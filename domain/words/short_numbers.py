"""A case's number as people shorten it: 12, 0012, 12号, 2611-12, qx-2611-12."""

from collections.abc import Iterable

from domain.words.narrow import case_number
from domain.words.pattern import pattern_of

MONTH = r"\d{2}(?:0[1-9]|1[0-2])"
"""Of a number: two figures of the year, two of the month."""
WRITTEN = r"(?:编号|事项)?(?:[a-z]{1,6}[-－—]?\d{4}[-－—]?)?(?P<number>\d{4})(?!\d)号?"
"""A number within a sentence, of whatever town and month; letters of either case."""
_IN_WORDS = pattern_of(r"(?<!\d)0\d{3}(?!\d)")
_BESIDE_A_LABEL = pattern_of(r"(?:[A-Za-z]{1,6}[-－—]?\d{4}[-－—]?)?(?P<number>\d{4})(?!\d)(?:号|那件|的|\s|[,，:：])*")
_MEANT = pattern_of(rf"(?:(?:(?P<prefix>[A-Z]{{1,6}})-?)?(?P<month>{MONTH})-)?(?P<nth>\d{{1,6}})号?")


def whole_number(prefix: str, month: str, nth: str) -> str:
    """As it is kept: four figures at least."""
    return f"{prefix}-{month}-{int(nth):04d}"


def numbers_meant(typed: str, prefix: str, months: Iterable[str]) -> tuple[str, ...]:
    """Whole numbers that it may be; none for other words. Where no month is said it may be of any of `months` (2611), in their order."""
    found = _MEANT.fullmatch(case_number(typed))
    if found is None or int(found["nth"]) == 0:
        return ()
    chosen = (found["month"],) if found["month"] else tuple(months)
    return tuple(whole_number(found["prefix"] or prefix, month, found["nth"]) for month in chosen)


def number_beside(text: str) -> tuple[str, str]:
    """The four figures of a matter that stand beside a label, and the label alone (0003 办理单); the first empty where there are none."""
    found = _BESIDE_A_LABEL.search(text)
    return (found["number"], text[: found.start()] + text[found.end() :]) if found is not None else ("", text)


def numbers_in(words: str) -> list[str]:
    """The four figures of matters in other words (0003给主席看看)."""
    return _IN_WORDS.findall(words)
