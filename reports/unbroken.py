"""Words put into a Word document so that numbers, days and telephones stay on one line: their hyphens are Word's own that do not break."""

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
