"""Word documents: the 转办单 that goes with a forwarded case, and the draft of a suggestion (docs/spec.md section 4).

Fonts are named as offices have them (方正小标宋, 仿宋 …) and not embedded: Word falls back to what the machine has.
"""

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.run import Run

from reports.characters import written

TITLE_FONT, BODY_FONT, HEAD_FONT = "方正小标宋简体", "仿宋_GB2312", "黑体"
LABEL_WIDTH, WORDS_WIDTH = Cm(4.2), Cm(11.4)


def _new() -> Doc:
    """An A4 page with the margins of GB/T 9704."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Cm(3.7), Cm(3.5), Cm(2.8), Cm(2.6)
    return document


def _font(run: Run, name: str, size: float) -> None:
    run.font.name, run.font.size = name, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def _title(document: Doc, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _font(paragraph.add_run(written(words)), TITLE_FONT, 22)


def _bytes(document: Doc) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def slip(title: str, lines: Sequence[tuple[str, str]]) -> bytes:
    """A table of label and words under a title."""
    document = _new()
    _title(document, title)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for label, words in lines:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = LABEL_WIDTH, WORDS_WIDTH
        for cell, text, font in ((cells[0], label, HEAD_FONT), (cells[1], words or "—", BODY_FONT)):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(5)
            _font(paragraph.add_run(written(text)), font, 14)
    table.columns[0].width, table.columns[1].width = LABEL_WIDTH, WORDS_WIDTH
    return _bytes(document)


def letter(title: str, sections: Sequence[tuple[str, str]], closing: Sequence[str]) -> bytes:
    """A title, numbered sections and a signature at the right."""
    document = _new()
    _title(document, title)
    for head, words in sections:
        _font(document.add_paragraph().add_run(written(head)), HEAD_FONT, 16)
        for part in (words or "—").splitlines():
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.first_line_indent = Pt(32)
            paragraph.paragraph_format.line_spacing = Pt(28)
            _font(paragraph.add_run(written(part)), BODY_FONT, 16)
    for line in closing:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _font(paragraph.add_run(written(line)), BODY_FONT, 16)
    return _bytes(document)


def script(title: Sequence[str], lines: Sequence[str]) -> bytes:
    """A text to be read aloud: large letters, a line of space after each paragraph."""
    document = _new()
    for words in title:
        _title(document, words)
    for words in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(44)
        paragraph.paragraph_format.line_spacing = Pt(40)
        paragraph.paragraph_format.space_after = Pt(10)
        _font(paragraph.add_run(written(words)), BODY_FONT, 22)
    return _bytes(document)
