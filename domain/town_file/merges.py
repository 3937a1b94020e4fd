"""Villages merged into villages and groups into groups: where each ends, and that no chain of them comes back to itself."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from domain.town_file.town_values import Problem

SECTIONS = ("villages", "groups")


@dataclass(frozen=True)
class Merge:
    """From `day` on (ISO; empty: at once) `row` is part of `into`."""

    section: str
    row: str
    into: str
    day: str = ""
    line: int | None = None
    """Where the file says it; none: it is stored already."""


def ends(merged: Mapping[str, str]) -> dict[str, str]:
    """Into what each row was merged in the end, by row. Rows of a ring, and what leads into one, are left out: they stand
    by themselves."""
    found: dict[str, str] = {}
    for row in merged:
        chain = chain_from(merged, row)
        if chain[-1] not in chain[:-1]:
            found[row] = chain[-1]
    return found


def chain_from(merged: Mapping[str, str], row: str) -> list[str]:
    """The row, into what it was merged, and so on; the last is the end, or the first that comes twice."""
    chain = [row]
    for _ in range(len(merged)):
        into = merged.get(chain[-1])
        if into is None:
            break
        chain.append(into)
        if into in chain[:-1]:
            break
    return chain


def rings(merged: Mapping[str, str]) -> list[list[str]]:
    """Every ring once, each as a chain that begins and ends with the same row."""
    found: dict[frozenset[str], list[str]] = {}
    for row in merged:
        chain = chain_from(merged, row)
        if chain[-1] == row and len(chain) > 1:
            found.setdefault(frozenset(chain), chain)
    return list(found.values())


def told(chain: Iterable[str]) -> str:
    return " → ".join(chain)


def ring_problems(said: Collection[Merge], stored: Collection[Merge]) -> Iterable[Problem]:
    """Merges of a file that come back to themselves on some day, alone or with what is stored and waits already."""
    replaced = {(merge.section, merge.row, merge.day) for merge in said}
    for section in SECTIONS:
        known = [merge for merge in stored if (merge.section, merge.row, merge.day) not in replaced]
        yield from _closing([merge for merge in (*known, *said) if merge.section == section])


def _closing(merges: Collection[Merge]) -> Iterable[Problem]:
    """Played day by day: who closes a ring is named, and left out of what follows."""
    now: dict[str, Merge] = {}
    for merge in sorted(merges, key=lambda merge: merge.day):
        before = now.pop(merge.row, None)
        now[merge.row] = merge
        chain = chain_from({row: one.into for row, one in now.items()}, merge.row)
        if chain[-1] != merge.row or len(chain) == 1:
            continue
        lines = [one.line for one in (merge, *(now[row] for row in chain[:-1])) if one.line is not None]
        if lines:
            yield Problem(lines[0], f"{merge.section}.merged_into", "merged_ring", {"value": told(chain)})
        del now[merge.row]
        if before is not None:
            now[merge.row] = before
