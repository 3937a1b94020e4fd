"""Who signs a letter, below its text at the right: his name centred over the day, or lines to be written on by hand."""

from collections.abc import Sequence

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from reports.characters import wide

SIZE, EDGE = 16, 32
"""Points of 三号, and of the room at the right."""
FROM, TO = Cm(7.5), Cm(14.4)
"""From the left edge of the text: where a line to be written on begins, and where it ends above the day."""


def to_be_written_on(words: str) -> bool:
    """Whether it ends with blanks: by themselves they hang out of the page, and leave no room."""
    return words != words.rstrip()


def placed(lines: Sequence[Paragraph], said: Sequence[str]) -> Sequence[Paragraph]:
    """`said`: the words of each line, with the blanks; the lines hold them without."""
    by_hand, longest = any(map(to_be_written_on, said)), max(map(wide, said), default=0.0)
    for line, words in zip(lines, said, strict=True):
        shape = line.paragraph_format
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        shape.right_indent = Pt(EDGE if by_hand else EDGE + SIZE * (longest - wide(words)) / 2)
        if to_be_written_on(words):
            line.alignment, shape.left_indent = WD_ALIGN_PARAGRAPH.LEFT, FROM
            shape.tab_stops.add_tab_stop(TO, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
            line.runs[-1].add_tab()
    return lines
