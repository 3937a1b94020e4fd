"""Words put into a cell of a Word document so that numbers, days and telephones stay on one line: their hyphens are Word's own that do not
break. A text as wide as the page goes without: an office that finds no place to break in a row of numbers breaks one in two."""

import re

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports.characters import written

_WITHIN = re.compile(r"(?<=[0-9A-Za-z])-(?=\w)")


def put(line: Paragraph, words: str) -> Run:
    """The run that holds them; read from the document they are the same words."""
    first, *others = _WITHIN.split(written(words))
    run = line.add_run(first)
    for part in others:
        run._r.append(OxmlElement("w:noBreakHyphen"))
        run.add_text(part)
    return run
