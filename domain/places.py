"""Which village a person means when he types its name, an alias or a hamlet (docs/spec.md section 3, First contact)."""

import unicodedata

from domain.congress import Village
from domain.roster import Roster

SUFFIXES = ("村民委员会", "村委会", "社区", "居委会", "村", "的", "人")


def plain(name: str) -> str:
    """The name as people compare it: width and spaces aside, without a trailing 村 or 社区."""
    text = "".join(unicodedata.normalize("NFKC", name).split()).strip("。.!！,，")
    for suffix in SUFFIXES:
        if len(text) > len(suffix) + 1 and text.endswith(suffix):
            return text[: -len(suffix)]
    return text


def villages_named(roster: Roster, typed: str) -> tuple[Village, ...]:
    """Villages that the typed words may mean, best first: by name, then alias, then hamlet. Several: ask."""
    wanted = plain(typed)
    if not wanted:
        return ()
    villages = roster.open_villages()
    for names in (_names, _aliases, _hamlets):
        found = tuple(v for v in villages if wanted in {plain(name) for name in names(v)} | set(names(v)))
        if found:
            return found
    return tuple(v for v in villages if any(len(n) > 1 and n in typed for n in (plain(v.name), *v.aliases)))


def _names(village: Village) -> tuple[str, ...]:
    return (village.name,)


def _aliases(village: Village) -> tuple[str, ...]:
    return village.aliases


def _hamlets(village: Village) -> tuple[str, ...]:
    own = (village.name, *village.aliases)
    return (*village.hamlets, *(plain(name) + hamlet for name in own for hamlet in village.hamlets))
