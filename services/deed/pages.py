"""A list a page at a time: 「第 21–40 件，共 300 件」 with 「上一页」 and 「下一页」, in one message that is turned over."""

from dataclasses import dataclass

from domain.values.buttons import Button, number_in
from locales import common
from locales.common import T
from services.deed.message import Rows
from storage.lists import COUNTED, Page

SIZE = 20
"""Cases on a page."""


@dataclass(frozen=True)
class Turned:
    """A page of `shown` lines from place `first` on, of `total`; `size` is a full page's. Its buttons are of this `kind`."""

    kind: str
    first: int
    shown: int
    total: int
    size: int = SIZE
    case_id: int = 0
    """The case that its buttons carry, of a choice on one."""
    counted: bool = True
    """Whether its reader may know how many there are in all."""

    def lines(self, t: T) -> list[str]:
        """Below a list that has more than one page: where one is."""
        if not self.counted or (self.total <= self.shown and not self.first):
            return []
        last = self.first + self.shown
        more = [t(common.rest_waits)] if last >= COUNTED and self.total > COUNTED else []
        return [common.place(t, self.first + 1, last, self.total), *more]

    def rows(self, t: T) -> Rows:
        """The buttons that turn it over."""
        row = []
        if self.first > 0:
            row.append((t(common.b_page_back), Button(self.kind, self.case_id, str(max(self.first - self.size, 0)))))
        if self.first + self.size < min(self.total, COUNTED):
            row.append((t(common.b_page_on), Button(self.kind, self.case_id, str(self.first + self.size))))
        return [row] if row else []


def turned(kind: str, page: Page, size: int = SIZE) -> Turned:
    return Turned(kind, page.first, len(page.cases), page.total, size)


def place_in(value: str) -> int:
    """The place a button's value names; a forged one is the first."""
    return min(number_in(value), COUNTED)


def within(first: int, total: int, size: int = SIZE) -> int:
    """The beginning of the page that holds the place `first`; a place behind the last one gives the last page there is."""
    return min(max(first, 0), max(total - 1, 0)) // size * size
