"""Words put into a Word document so that numbers, days and telephones stay on one line: their hyphens are Word's own that do not break.

Behind a Chinese comma an office finds no place to break between two of them, and breaks one in two: there stands a blank a point high, which
nobody sees. A row of telephones in a cell is broken here, behind a number.
"""

import re
from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports.characters import wide, written

_WITHIN = re.compile(r"(?<=[0-9A-Za-z])-(?=\w)|(?<=[0-9]{3})[–－‑](?=[0-9]{3})")
_BETWEEN = re.compile(r"(?<=[0-9A-Za-z][、，；])(?=[0-9A-Za-z])")
_BLANK = Pt(1)
_NUMBER = r"(?:\+?86[ -]?)?(?:[(（]?0[0-9]{2,3}[)）]?[-–－ ]?[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?|1[0-9]{2}[- ]?[0-9]{4}[- ]?[0-9]{4}|[2-9][0-9]{6,11})"
_UP_TO_A_NUMBER = re.compile(rf"(?P<before>[^0-9+(（]*){_NUMBER}(?![0-9])[、，,；;/\s]*")
LABEL = 8
"""Characters before a telephone (办公室, a name) with which a row of them is still one, and no text."""


def put(line: Paragraph, words: str, room: float = 0) -> Sequence[Run]:
    """The runs that hold them; read from the document they are the same words, with blanks between numbers in a row. `room`: characters that
    one line of a cell holds, where a row of telephones is to be broken between them."""
    words = written(words)
    parts = _BETWEEN.split(in_rows(words, room) if room else words) if _WITHIN.search(words) else [words]
    runs = [_whole(line, parts[0])]
    for part in parts[1:]:
        line.add_run(" ").font.size = _BLANK
        runs.append(_whole(line, part))
    return runs


def _whole(line: Paragraph, words: str) -> Run:
    first, *others = _WITHIN.split(words)
    run = line.add_run(first)
    for part in others:
        run._r.append(OxmlElement("w:noBreakHyphen"))
        for n, text in enumerate(part.split("\n")):
            if n:
                run.add_break()
            run.add_text(text)
    return run


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
