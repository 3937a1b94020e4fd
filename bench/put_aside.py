"""How rightly people are heard on the lines of strangers that a lot put aside («kept» of tests/samples/strangers_…), whose other lines weights were fitted on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.heard import KNOWN, is_none
from bench.scene import Row
from domain.complaints.asks_secrecy import only_asks_secrecy
from domain.matters.category_of import plain_category
from domain.matters.several import parts_of
from domain.no_matter.asked_after import asked_after
from domain.reading.marks_in import marks_in
from domain.words.simplified import simplified
from tests.samples_of import lines

Line = dict[str, Any]


@dataclass(frozen=True)
class Heard:
    """`true`: which lines of the file are to be heard as that; of the others at most one in `else_one_in` may be."""

    what: str
    file: str
    true: Callable[[Line], bool]
    read: Callable[[Line], bool]
    others: Callable[[Line], bool]
    else_one_in: int = 100


def _is_several(line: Line) -> bool:
    return bool(parts_of(line["text"], lambda part: plain_category(simplified(part), KNOWN)))


def _quiet(line: Line) -> bool:
    return only_asks_secrecy(line["text"]) or "confidential" in marks_in(simplified(line["text"]))


READERS = (
    Heard(
        "no matter: met in kind",
        "none",
        lambda x: x["kind"] != "matter",
        lambda x: is_none(x["text"]),
        lambda x: x["kind"] == "matter",
        1000,
    ),
    Heard(
        "questions after his own matter",
        "asks",
        lambda x: bool(x["asks"]),
        lambda x: asked_after(x["text"], x["open"]) is not None,
        lambda x: not x["asks"],
    ),
    Heard("wishes for secrecy alone", "secrecy", lambda x: x["alone"], lambda x: only_asks_secrecy(x["text"]), lambda x: not x["asks"]),
    Heard("wishes for secrecy: kept confidential", "secrecy", lambda x: x["asks"], _quiet, lambda x: not x["asks"], 10),
    Heard("several matters: offered to be parted", "several", lambda x: x["several"], _is_several, lambda x: not x["several"], 20),
)
AIM = 0.85


def put_aside() -> list[Row]:
    """Two rows a reader: how many of those it is for it hears, and how many others it takes for one."""
    return [row for reader in READERS for row in _rows(reader, lines(f"strangers_{reader.file}", "kept"))]


def _rows(reader: Heard, known: Sequence[Line]) -> list[Row]:
    heard = [reader.read(x) for x in known if reader.true(x)]
    others = [reader.read(x) for x in known if reader.others(x)]
    found = f"{sum(heard)} of {len(heard)} ({100 * sum(heard) / len(heard):.0f} %)"
    return [
        (f"strangers' lines put aside, {reader.what}", f"≥ {100 * AIM:.0f} %", found, sum(heard) >= AIM * len(heard)),
        (
            "the same: others taken for it",
            f"≤ 1 in {reader.else_one_in}",
            f"{sum(others)} of {len(others)}",
            sum(others) * reader.else_one_in <= len(others),
        ),
    ]
