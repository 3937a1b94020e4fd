"""What a search of `/find` was understood as, in words, and what widens it (docs/spec.md section 8)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.at_work.typed_search import Asked, Piece, read
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.words.masks import masked
from locales import above, common, finding, office_lists
from locales import case as case_words
from locales import desk as desk_words
from services.deed.work import Work

AS_WORDS = -1
"""In the place of a filter that is left out: all of it is words."""
A_ROW = 2
QUOTES = '「」『』“”"'


@dataclass(frozen=True)
class Wider:
    """The search that the draft keeps, without that filter (AS_WORDS: with none)."""

    draft: int
    without: int


def asked(work: Work, words: str) -> Asked:
    return read(words, work.roster, work.today)


def as_words(words: str) -> str:
    """The same, to be read as words of the matters alone."""
    return f"「{words.translate(str.maketrans(dict.fromkeys(QUOTES)))}」"


def wider(work: Work, words: str, without: int) -> str:
    """What is to be looked for then."""
    found = asked(work, words)
    return found.without(without) if 0 <= without < len(found.pieces) else as_words(words)


def understood(work: Work, found: Asked | None) -> list[str]:
    """The line that says it; none where all is words."""
    return [finding.understood(work.staff_words(), conditions(work, found))] if found is not None and found.pieces else []


def conditions(work: Work, found: Asked | None) -> list[str]:
    """Each filter, and the words that are looked for."""
    if found is None:
        return []
    said = [finding.of_words(work.staff_words(), masked(found.words))] if found.words else []
    return [*(_condition(work, piece) for piece in found.pieces), *said]


def wider_rows(work: Work, found: Asked | None, kept: int) -> list[list[tuple[str, Button]]]:
    """A button for each filter that may be left out. `kept`: the draft with its words."""
    if found is None or not found.pieces:
        return []
    t = work.staff_words()
    labels = [(n, finding.b_without(t, masked(piece.typed))) for n, piece in enumerate(found.pieces)]
    labels = labels if len(labels) > 1 or found.words else []
    taps = [(label, Button("find_wider", 0, packed(Wider(kept, n)))) for n, label in (*labels, (AS_WORDS, t(finding.b_as_words)))]
    return [taps[at : at + A_ROW] for at in range(0, len(taps), A_ROW)]


def _condition(work: Work, piece: Piece) -> str:
    t = work.staff_words()
    if piece.field == "time":
        return finding.came_in(t, *piece.span)
    if piece.field == "number":
        return finding.of_number(t, piece.values[0])
    name = {"person": "claimer"}.get(piece.field, piece.field)
    return office_lists.condition(t, name, "、".join(dict.fromkeys(_NAMES[piece.field](work, value) for value in piece.values)))


def _of_village(work: Work, value: str) -> str:
    village = next(v for v in work.roster.villages.values() if v.id == value)
    now = work.roster.villages.get(village.merged_into or village.id, village)
    return f"{work.roster.congress.towns.get(now.town, '')}{now.name}"


def _of_category(work: Work, value: str) -> str:
    known = work.roster.categories.get(value)
    return common.category(work.staff_words(), value, known.name if known else value)


def _of_person(work: Work, value: str) -> str:
    return next((person.name for person in work.roster.people.values() if value in person.ids), "")


_NAMES: Mapping[str, Callable[[Work, str], str]] = {
    "village": _of_village,
    "group": lambda work, value: next(group.name for group in work.roster.groups.values() if group.id == value),
    "town": lambda work, value: work.roster.congress.towns[value],
    "category": _of_category,
    "kind": lambda work, value: desk_words.case_kind(work.staff_words(), value),
    "status": lambda work, value: office_lists.status(work.staff_words(), value),
    "mark": lambda work, value: case_words.mark(work.staff_words(), value),
    "unit": lambda work, value: value,
    "person": _of_person,
    "rating": lambda work, value: common.rating(work.staff_words(), value),
    "promise": lambda work, value: office_lists.promise(work.staff_words(), value),
    "reached": lambda work, value: above.how_far(work.staff_words(), value),
    "overdue": lambda work, value: "",
}
