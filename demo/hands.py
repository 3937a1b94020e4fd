"""What the invented year lends to those who tell parts of it: its people's fingers, and its clock."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from services.deed.work import Work

Deed = Callable[[Work], None]


class Hands(Protocol):
    def writes(self, work: Work, account: int, words: str) -> None: ...
    def photographs(self, work: Work, account: int) -> None: ...
    def presses(self, work: Work, account: int, kind: str, case: int = 0, value: str = "") -> None: ...
    def later(self, at: datetime, deed: Deed) -> None: ...
    def handled(self, case_id: int, claimed: datetime, answered: datetime) -> None: ...
