"""What somebody looks for by `/find`, read from what he typed: 「上坪村 12月 道路 逾期」 (docs/spec.md section 8).

Each word that names a filter is one, the others are words of the matters. What voters write as well (「低保」, 「建议」, a village's by-name) is
a filter only beside another one, or behind its label (「类别：低保」); what stands in quotation marks is words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from domain.at_work.names_of_filters import Names, compared, names_for
from domain.at_work.words_of_filters import CALLED, LABELS, WEAK
from domain.congress.periods import moments_of
from domain.congress.said_periods import Span, said_span
from domain.rights import units
from domain.rights.roster import Roster
from domain.rights.sight import Area, area_of
from domain.rights.wanted import Wanted
from domain.values.ids import GroupId, PersonId, VillageId
from domain.words.grams import phrases
from domain.words.pattern import pattern_of
from domain.words.short_numbers import MONTH, whole_number
from domain.words.simplified import simplified

LONGEST_RUN = 40
"""Signs of a run without blanks in which several filters are looked for."""
MOST = 8
"""Filters of one search."""
_TOKEN = pattern_of(r"[「『“\"](?P<quoted>[^」』”\"]+)[」』”\"]|[^\s,，、;；。]+")
_QUOTED = pattern_of('[「『“"]')
_YEAR_APART = pattern_of(r"((?:\d{4}|\d{2})年|[今去前上本]年)的?\s+(?=[\d一二三四五六七八九十]+月|第?[\d一二三四]季|[上下]半年)")
_LABELLED = pattern_of(r"(?P<label>[^\s:：]+)[:：](?P<value>.+)")
_NUMBER = pattern_of(rf"(?:(?P<prefix>[a-z]{{1,6}})-?)?(?P<month>{MONTH})-(?P<seq>\d{{1,6}})", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """One filter: `values` as the register knows them (of `time` none, but a `span`), as it was `typed`."""

    field: str
    values: tuple[str, ...]
    typed: str
    weak: bool = False
    span: Span = (None, None)

    @property
    def labelled(self) -> str:
        """The same, so that it is read as this filter whatever stands beside it."""
        return f"{_LABEL_OF[self.field]}:{self.typed}"


_FIRST_LABEL = {field: label for label, field in reversed(list(LABELS.items()))}
_LABEL_OF = _FIRST_LABEL | {"overdue": _FIRST_LABEL["status"]}


@dataclass(frozen=True)
class Asked:
    """What was understood: the filters, and the words that are left."""

    pieces: tuple[Piece, ...]
    words: str
    roster: Roster
    today: date

    @property
    def empty(self) -> bool:
        return not self.pieces and not phrases(self.words)

    def without(self, which: int) -> str:
        """The same search as typed words, without this filter."""
        quoted = [f"「{self.words}」"] if phrases(self.words) else []
        return " ".join([piece.labelled for n, piece in enumerate(self.pieces) if n != which] + quoted)

    @cached_property
    def wanted(self) -> Wanted:
        """With `words` as they were typed: whoever asks leaves out his own matters."""
        since, until = _within(self.pieces, self.roster)
        return Wanted(
            since=since,
            until=until,
            villages=tuple(map(VillageId, self._of("village"))),
            groups=tuple(map(GroupId, self._of("group"))),
            area=_area(self.roster, self._of("town")),
            categories=self._of("category"),
            kinds=self._of("kind"),
            statuses=self._of("status"),
            marks=self._of("mark"),
            **units.wanted(self.roster, next(iter(self._of("unit")), "")),
            claimers=tuple(map(PersonId, self._of("person"))),
            overdue=self.today if self._of("overdue") else None,
            ratings=self._of("rating"),
            promise=next(iter(self._of("promise")), ""),
            reached=next(iter(self._of("reached")), ""),
            today=self.today,
            words=self.words,
            numbers=self._of("number"),
        )

    def _of(self, field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for piece in self.pieces if piece.field == field for value in piece.values))


def read(typed: str, roster: Roster, today: date) -> Asked:
    """Words alone where no filter is named: as they were typed."""
    names = names_for(roster)
    runs = [_read_run(found, roster, names, today) for found in _TOKEN.finditer(_YEAR_APART.sub(r"\1", simplified(typed)))]
    fields = {piece.field for run in runs if not isinstance(run, str) for piece in run}
    pieces: list[Piece] = []
    words: list[str] = []
    for run in runs:
        if isinstance(run, str):
            words.append(run)
            continue
        for piece in run:
            if (not piece.weak or len(fields) > 1) and len(pieces) < MOST and _one_more(pieces, piece):
                pieces.append(piece)
            else:
                words.append(piece.typed)
    if len(runs) == 1 and fields == {"number"}:
        pieces = []
    left = " ".join(words) if pieces or _QUOTED.search(typed) else typed.strip()
    return Asked(tuple(pieces), left if not pieces or phrases(left) else "", roster, today)


def _one_more(pieces: Sequence[Piece], piece: Piece) -> bool:
    """A case is forwarded to one unit of a search, and has one number."""
    return piece.field not in ("unit", "number", "promise", "town", "reached") or all(one.field != piece.field for one in pieces)


def _read_run(found: re.Match[str], roster: Roster, names: Names, today: date) -> str | tuple[Piece, ...]:
    """The filters that a run of signs without blanks is made of, or the run itself."""
    if found["quoted"]:
        return str(found["quoted"])
    run = found.group()
    if (labelled := _LABELLED.fullmatch(run)) is not None and labelled["label"].lower() in LABELS:
        return _labelled(labelled, roster, names, today)
    if (one := one_piece(run, roster, names, today)) is not None:
        return (one,)
    parts = _parts(run, roster, names, today) if len(run) <= LONGEST_RUN else ()
    several = len({piece.field for piece in parts}) > 1 and any(not piece.weak for piece in parts)
    return parts if several else run


def _labelled(found: re.Match[str], roster: Roster, names: Names, today: date) -> str | tuple[Piece, ...]:
    field, value = LABELS[found["label"].lower()], found["value"]
    if field == "words":
        return value
    for piece in _readings(value, roster, names, today):
        if field in (piece.field, {"overdue": "status"}.get(piece.field)):
            return (Piece(piece.field, piece.values, value, span=piece.span),)
    return found.group()


def one_piece(word: str, roster: Roster, names: Names, today: date) -> Piece | None:
    """The filter that these words alone are; None for any others."""
    return next(_readings(word, roster, names, today), None)


def _readings(word: str, roster: Roster, names: Names, today: date) -> Iterator[Piece]:
    """What a word may name, the likeliest first."""
    bare = word.removesuffix("的") or word
    if (called := CALLED.get(bare.lower())) is not None:
        yield Piece(called[0], (called[1],), word, bare.lower() in WEAK)
    if (span := said_span(bare, today)) is not None:
        yield Piece("time", (), word, span=span)
    if (named := names.get(compared(bare))) is not None:
        yield Piece(named.field, named.values, word, named.weak)
    if (number := _NUMBER.fullmatch(bare)) is not None:
        prefix = (number["prefix"] or roster.congress.case_prefix).upper()
        yield Piece("number", (whole_number(prefix, number["month"], number["seq"]),), word)


def _parts(run: str, roster: Roster, names: Names, today: date) -> tuple[Piece, ...]:
    """「上坪村12月道路逾期」: the filters of which the whole run is made, the longer ones first; none where anything is left."""
    found: dict[int, tuple[Piece, ...]] = {len(run): ()}
    for start in range(len(run) - 2, -1, -1):
        for end in range(len(run), start + 1, -1):
            if end in found and (piece := one_piece(run[start:end], roster, names, today)) is not None:
                found[start] = (piece, *found[end])
                break
    return found.get(0, ())


def _area(roster: Roster, towns: Sequence[str]) -> Area | None:
    return area_of(roster, towns[0]) if towns else None


def _within(pieces: Iterable[Piece], roster: Roster) -> tuple[datetime | None, datetime | None]:
    """Several months are all from the first of them to the last; 「10月以来」 and 「12月以前」 add up."""
    spans = [piece.span for piece in pieces if piece.field == "time"]
    whole = [(first, last) for first, last in spans if first is not None and last is not None]
    since = [first for first, last in spans if first is not None and last is None]
    until = [last for first, last in spans if first is None and last is not None]
    if whole:
        since.append(min(first for first, _ in whole))
        until.append(max(last for _, last in whole))
    congress = roster.congress
    begins = moments_of((max(since), max(since)), congress)[0] if since else None
    ends = moments_of((min(until), min(until)), congress)[1] if until else None
    return begins, ends
