"""A letter or a visitor's words as a page takes them down (docs/spec.md section 4, `/new`): what was typed, before anybody believes it."""

from dataclasses import dataclass
from datetime import date, timedelta

OLDEST = timedelta(days=31)
"""So long ago a letter may have been written whose month is still to be put right."""


@dataclass(frozen=True)
class Letter:
    """`village`: an id, or a name as it was typed. `category` empty: as the words tell. `join`: the number of the older case it is one
    with; `apart`: whoever typed it has seen those alike and says that it is none of them."""

    village: str
    channel: str
    words: str
    written_on: date | None = None
    name: str = ""
    phone: str = ""
    category: str = ""
    due_on: date | None = None
    join: str = ""
    apart: bool = False
