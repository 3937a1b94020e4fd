"""Marks that a voter's words ask for: keep it quiet, a child writes, rude words, another town's matter, a court's (docs/glossary.md, Marks)."""

import re
from collections.abc import Iterable

from domain.mark_words import MARKS
from domain.more_mark_words import MORE
from domain.plain_text import in_sentences, squeezed

_FOUND = {mark: re.compile(found) for mark, (found, _) in MARKS.items()}
_TAKEN_BACK = {mark: re.compile(taken) for mark, (_, taken) in MARKS.items() if taken}
_MORE = {mark: (re.compile(found), re.compile(taken)) for mark, (found, taken) in MORE.items()}
_TOWN = re.compile(r"我是(?:隔壁)?([一-鿿]{2,4}?[镇乡县])的")
LOOKED_AT = 2000
"""Characters of a text that are looked at."""


def marks_in(simple: str, own_towns: Iterable[str] = ()) -> frozenset[str]:
    """`simple`: as `domain.simplified` gives it. Of confidential, minor, abusive, out_of_area, legal those the words ask for."""
    plain = in_sentences(squeezed(simple[:LOOKED_AT]))
    found = {mark for mark, pattern in _FOUND.items() if pattern.search(plain)}
    kept = {mark for mark in found if mark not in _TAKEN_BACK or not _TAKEN_BACK[mark].search(plain)}
    kept |= {mark for mark, (found_too, taken) in _MORE.items() if found_too.search(plain) and not taken.search(plain)}
    return frozenset(kept | ({"out_of_area"} if _other_town(plain, tuple(own_towns)) else set()))


def _other_town(plain: str, own_towns: tuple[str, ...]) -> bool:
    found = _TOWN.search(plain)
    return bool(found) and bool(own_towns) and not any(found.group(1) in town or town in plain for town in own_towns if found)
