"""The roster's stored rows as far as it takes to find whom a town file means."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Stored:
    """A row as it is stored. `ended`: nobody's seat any more."""

    id: str
    data: Mapping[str, Any]
    ended: bool = False

    @property
    def name(self) -> str:
        return str(self.data.get("name") or "")

    @property
    def phone(self) -> str:
        return re.sub(r"\D", "", str(self.data.get("phone") or ""))

    @property
    def groups(self) -> set[str]:
        return {str(g) for g in (self.data.get("group"), *(self.data.get("groups") or ())) if g}

    @property
    def under(self) -> str:
        """The number the file has for him: of a newcomer under an old number it is not his own."""
        return str(self.data.get("under") or self.id)


Known = Mapping[str, Mapping[str, Stored]]


def stored_rows(rows: Mapping[str, Iterable[tuple[str, Mapping[str, Any], bool]]]) -> dict[str, dict[str, Stored]]:
    """By section, from id, data and whether the row has ended."""
    return {
        section: {i: Stored(i, data, ended=ended or data.get("status") == "ended") for i, data, ended in found}
        for section, found in rows.items()
    }
