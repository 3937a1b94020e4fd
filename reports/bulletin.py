"""The 通报 and the 简报 as Word documents, by GB/T 9704-2012, and the page that staff make their own. Words come in finished."""

from collections.abc import Callable, Mapping
from io import BytesIO

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH

from reports import official
from reports.documents import BODY_FONT, HEAD_FONT, _bytes, keep_with_closing, page_numbers
from reports.official import BODY, paragraph
from reports.paper import Paper
from reports.word_tables import put_figure, put_table

PLACES = ("发文字号", "标题", "主送", "正文", "落款", "附表")
"""What a template holds, each alone in a paragraph and in double braces; 正文 must be there (docs/spec.md section 7)."""
Content = Mapping[str, Callable[[], None]]


def bulletin(paper: Paper, template: bytes | None = None) -> bytes:
    """The document; `template` is the staff's own page, with a head, an imprint and page numbers of its own."""
    document = Document(BytesIO(template)) if template is not None else official.new_paper()
    content: Content = {
        "发文字号": lambda: _put_number(document, paper),
        "标题": lambda: _put_title(document, paper),
        "主送": lambda: _put_addressee(document, paper),
        "正文": lambda: _put_sections(document, paper),
        "落款": lambda: _put_closing(document, paper),
        "附表": lambda: _put_appendices(document, paper),
    }
    if template is not None:
        _fill(document, content)
        return _bytes(document)
    if paper.masthead[0]:
        official.masthead(document, *paper.masthead)
    if paper.banner[0]:
        official.banner(document, *paper.banner)
    for name, put in content.items():
        if name != "发文字号":  # it stands in the head
            put()
    if paper.imprint[0]:
        official.imprint(document, *paper.imprint)
    page_numbers(document)
    return _bytes(document)


def blank_template(hint: str) -> bytes:
    """The page as it is, with its places, for staff to make it their own."""
    document = official.new_paper()
    for name in PLACES:
        made = paragraph(document, _place(name), BODY_FONT, BODY, indent=name == "正文")
        made.alignment = {"发文字号": WD_ALIGN_PARAGRAPH.CENTER, "标题": WD_ALIGN_PARAGRAPH.CENTER, "落款": WD_ALIGN_PARAGRAPH.RIGHT}.get(
            name, WD_ALIGN_PARAGRAPH.LEFT
        )
    document.core_properties.comments = hint[:255]
    page_numbers(document)
    return _bytes(document)


def missing_places(template: bytes) -> list[str]:
    """Places without which nothing can be written. Raises ValueError for what is no Word document."""
    try:
        document = Document(BytesIO(template))
    except Exception as error:  # the library raises whatever its zip and XML readers raise
        raise ValueError("no Word document") from error
    known = {made.text.strip() for made in document.paragraphs}
    return [name for name in ("正文",) if _place(name) not in known]


def _place(name: str) -> str:
    return "{{" + name + "}}"


def _fill(document: Doc, content: Content) -> None:
    """What is written goes where its place stands; a place the staff took out is left out, the tables then come last."""
    places = {made.text.strip(): made for made in document.paragraphs}
    for name, put in content.items():
        place = places.get(_place(name))
        if place is None and name != "附表":
            continue
        known = len(document.element.body)
        put()
        if place is None:
            continue
        for element in list(document.element.body)[known - 1 : -1]:  # what was put stands before the page's own settings
            place._p.addprevious(element)
        place._p.getparent().remove(place._p)


def _put_number(document: Doc, paper: Paper) -> None:
    if paper.masthead[1]:
        paragraph(document, paper.masthead[1], indent=False).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _put_title(document: Doc, paper: Paper) -> None:
    if paper.title:
        official.put_title(document, paper.title)


def _put_addressee(document: Doc, paper: Paper) -> None:
    if paper.addressee:
        paragraph(document, paper.addressee, indent=False)


def _put_sections(document: Doc, paper: Paper) -> None:
    made = []
    for section in paper.sections:
        head = paragraph(document, section.head, HEAD_FONT)
        head.paragraph_format.keep_with_next = True
        made += [head, *(paragraph(document, words) for words in section.paragraphs)]
    keep_with_closing(made)
    official.appendix_list(document, paper.appendix_list)


def _put_closing(document: Doc, paper: Paper) -> None:
    if paper.closing[0]:
        official.closing(document, *paper.closing)


def _put_appendices(document: Doc, paper: Paper) -> None:
    for appendix in paper.appendices:
        untitled = bool(appendix.tables) and not appendix.tables[0].title
        official.appendix_head(document, appendix.label, appendix.title, apart=untitled)
        for table in appendix.tables:
            put_table(document, table)
        for figure in appendix.figures:
            put_figure(document, figure)
