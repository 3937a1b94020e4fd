"""Words put into a Word document so that numbers, days and telephones stay on one line: their hyphens are Word's own that do not break.

Where hardly any Chinese stands between them an office finds no place to break, and breaks one in two: a row of case numbers in the text goes
without, and a row of telephones in a cell is broken here, behind a number.
"""

import re
from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports.characters import written

_WITHIN = re.compile(r"(?<=[0-9A-Za-z])-(?=\w)|(?<=[0-9]{3})[–－‑](?=[0-9]{3})")
_ROW = re.compile("[^\u4e00-\u9fff]{25}")
"""So many signs without a Chinese character."""
_NUMBER = r"(?:\+?86[ -]?)?(?:[(（]?0[0-9]{2,3}[)）]?[-–－ ]?[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?|1[0-9]{2}[- ]?[0-9]{4}[- ]?[0-9]{4}|[2-9][0-9]{6,11})"
_UP_TO_A_NUMBER = re.compile(rf"(?P<before>[^0-9+(（]*){_NUMBER}(?![0-9])[、，,；;/\s]*")
LABEL = 8
"""Characters before a telephone (办公室, a name) with which a row of them is still one, and no text."""


def put(line: Paragraph, words: str, room: float = 0) -> Run:
    """The run that holds them; read from the document they are the same words. `room`: characters that one line of a cell holds, where a
    row of telephones is to be broken between them."""
    words = written(words)
    first, *others = _WITHIN.split(in_rows(words, room) if room else words)
    run = line.add_run(first)
    for part in others:
        run._r.append(OxmlElement("w:noBreakHyphen"))
        for n, text in enumerate(part.split("\n")):
            if n:
                run.add_break()
            run.add_text(text)
    return run


def breaks_between(words: str) -> bool:
    """Whether a text as wide as the page has places to break beside its numbers."""
    return _WITHIN.search(words) is not None and _ROW.search(words) is None


def in_rows(words: str, room: float) -> str:
    """Several telephones that do not fit one line stand in lines, each whole; anything else as it is."""
    return "\n".join(line for said in words.splitlines() for line in _rows(said, room)) if wide(words) > room else words


def _rows(said: str, room: float) -> Sequence[str]:
    found = list(_UP_TO_A_NUMBER.finditer(said))
    rest = said[found[-1].end() :] if found else ""
    apart = any(before.end() != one.start() for before, one in zip(found, found[1:], strict=False))
    if len(found) < 2 or found[0].start() or apart or max(len(rest), *(len(one["before"]) for one in found)) > LABEL:
        return [said]
    lines = [""]
    for part in (*(one.group() for one in found), rest):
        if wide((lines[-1] + part).rstrip()) > room and lines[-1]:
            lines.append("")
        lines[-1] += part
    return [line.rstrip() for line in lines]


def wide(words: str) -> float:
    """In characters of Chinese; figures and Latin letters are half as wide."""
    return sum(0.5 if sign.isascii() else 1 for sign in words)
