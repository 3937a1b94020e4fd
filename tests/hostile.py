"""Files that people send and that are not what they should be: made here, small, each below 5 MB. Nothing in them is real."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from docx import Document

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0"?>'
_ENTITIES = '<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefg", "bcdefgh", strict=True)
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def workbook(rows: str, shared: str | None = None, title: str = "基本情况") -> bytes:
    """One sheet with these rows as they are given."""
    types = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/>'
    )
    links = f'<Relationship Id="rId1" Type="{_DOC}/worksheet" Target="worksheets/sheet1.xml"/>'
    if shared is not None:
        types += f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEET}.sharedStrings+xml"/>'
        links += f'<Relationship Id="rId2" Type="{_DOC}/sharedStrings" Target="sharedStrings.xml"/>'
    office = f'<Relationship Id="r1" Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/>'
    sheets = f'<sheets><sheet name="{title}" sheetId="1" r:id="rId1"/></sheets>'
    parts = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{office}</Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook {_MAIN} xmlns:r="{_DOC}">{sheets}</workbook>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "xl/worksheets/sheet1.xml": f"{_XML}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>",
    }
    return zipped(parts | ({"xl/sharedStrings.xml": shared} if shared is not None else {}))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return kept.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def old_office(stream: str) -> bytes:
    """A compound file with a stream of this name, as old offices and password protection write it."""
    return OLE + stream.encode("utf-16-le") + b"\x00" * 1024


def with_a_password(content: bytes) -> bytes:
    """The same zip, its parts marked as encrypted."""
    kept = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = kept.find(mark)
        while at >= 0:
            kept[at + place] |= 1
            at = kept.find(mark, at + 4)
    return bytes(kept)


def _strings(count: int) -> str:
    return f"{_XML}<sst {_MAIN}>{'<si/>' * count}</sst>"


@cache
def slow() -> bytes:
    """A million empty rows: it takes a moment to read, and one to make."""
    return workbook("".join(f'<row r="{n}"/>' for n in range(1, 1_000_001)))


WORKBOOKS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "wide": (lambda: workbook("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 20_001))), "too_wide"),
    "formats far to the right": (lambda: workbook("".join(f'<row r="{n}"><c r="XFD{n}" s="0"/></row>' for n in range(1, 20_001))), ""),
    "shared texts nobody uses": (lambda: workbook('<row r="1"><c r="A1"><v>1</v></c></row>', _strings(300_000)), ""),
    "many shared texts": (lambda: workbook('<row r="1"><c r="A1" t="s"><v>299999</v></c></row>', _strings(300_000)), ""),
    "a shared text that is not there": (lambda: workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', _strings(2)), "damaged"),
    "many empty rows": (lambda: workbook("".join(f'<row r="{n}"/>' for n in range(1, 300_001))), ""),
    "too many rows": (lambda: workbook("".join(f'<row><c r="A{n}"><v>1</v></c></row>' for n in range(1, 5_102))), "too_many_rows"),
    "broken off": (lambda: workbook('<row r="1"><c r="A1"><v>1</v></c>'), "damaged"),
    "a cell that does not exist": (lambda: workbook('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'), "damaged"),
    "a row that does not exist": (lambda: workbook('<row r="99999999999999999"><c><v>1</v></c></row>' * 2), ""),
    "entities": (
        lambda: workbook(
            '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
            f"{_XML}<!DOCTYPE s [{_ENTITIES}]><sst {_MAIN}><si><t>&h;</t></si></sst>",
        ),
        "damaged",
    ),
    "deep": (lambda: workbook("<row>" * 100_000), "damaged"),
    "one part of 60 MB": (lambda: workbook(" " * 60_000_000), "too_large"),
    "many parts": (lambda: zipped({f"xl/{n}.xml": "" for n in range(3_000)}), "too_large"),
    "one text without end": (lambda: workbook(f'<row><c t="inlineStr"><is><t>{"长" * 4_100_000}</t></is></c></row>'), "too_large"),
    "half a zip": (lambda: workbook("")[:-100], "damaged"),
    "a zip of something else": (lambda: zipped({"readme.txt": "x"}), "archive"),
    "an empty zip": (lambda: zipped({}), "archive"),
    "empty": (lambda: b"", "empty"),
    "blank": (lambda: b"\r\n \r\n", "empty"),
    "xls": (lambda: old_office("Workbook"), "old_sheet"),
    "et": (lambda: old_office("Book"), "old_sheet"),
    "doc": (lambda: old_office("WordDocument"), "old_document"),
    "with a password": (lambda: old_office("EncryptedPackage"), "password"),
    "a zip with a password": (lambda: with_a_password(workbook("")), "password"),
    "an old office file": (lambda: OLE, "old_office"),
    "csv": (lambda: "编号,姓名\r\nd001,张三\r\n".encode(), "text_table"),
    "csv with a mark": (lambda: "编号,姓名\r\nd001,张三\r\n".encode("utf-8-sig"), "text_table"),
    "csv in GBK": (lambda: "编号,姓名\r\nd001,张三\r\n".encode("gbk"), "text_table"),
    "csv in UTF-16": (lambda: "编号\t姓名\r\nd001\t张三\r\n".encode("utf-16"), "text_table"),
    "a page": (lambda: "<html><body><table><tr><td>编号</td></tr></table></body></html>".encode("gbk"), "web_page"),
    "a page with a doctype": (lambda: b"\xef\xbb\xbf<!DOCTYPE html>\n<html></html>", "web_page"),
    "a bare table": (lambda: b"<table border=1><tr><td>1</td></tr></table>", "web_page"),
    "a page in one file": (lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "web_page"),
    "xml of 2003": (lambda: b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', "xml_sheet"),
    "ods": (lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}), "open_sheet"),
    "xlsb": (
        lambda: _retyped(workbook(""), f"{_SHEET}.sheet.main+xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
        "binary_sheet",
    ),
    "docx": (lambda: template(1), "word_document"),
    "pdf": (lambda: b"%PDF-1.7\n", "pdf"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
    "noise": (lambda: bytes((n * 7919) % 251 for n in range(5_000)), "other"),
}
"""By name: how it is made, and the reason it is refused (empty: it is read, though it may hold nothing)."""


def template(paragraphs: int, place: str = "{{正文}}") -> bytes:
    """A Word file with the place of the body and so many empty paragraphs."""
    plain = io.BytesIO()
    document = Document()
    document.add_paragraph(place)
    document.save(plain)
    parts = unzipped(plain.getvalue())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", b"<w:p/>" * paragraphs + b"<w:sectPr", 1)
    return zipped(parts)


def _with(change: Callable[[dict[str, bytes]], object]) -> bytes:
    parts = unzipped(template(1))
    change(parts)
    return zipped(parts)


def _related(kind: str, target: str, *, outside: bool = True, part: str = "document") -> bytes:
    """The template with one more relation of a part."""
    mode = ' TargetMode="External"' if outside else ""
    made = f'<Relationship Id="rIdX" Type="{kind}" Target="{target}"{mode}/>'

    def relate(parts: dict[str, bytes]) -> None:
        name = f"word/_rels/{part}.xml.rels"
        whole = parts.get(name, f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'.encode())
        parts[name] = whole.replace(b"</Relationships>", made.encode() + b"</Relationships>")

    return _with(relate)


def _inside(xml: str) -> bytes:
    """The template with this in its body."""

    def put(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)

    return _with(put)


def _field(*pieces: str) -> bytes:
    """A field whose words are cut into runs."""
    runs = "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return _inside(f"<w:p>{begin}{runs}{end}</w:p>")


def _part(name: str, kind: str, content: bytes = b"x") -> bytes:
    def put(parts: dict[str, bytes]) -> None:
        parts[name] = content
        made = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", made)

    return _with(put)


def _retyped(content: bytes, before: str, after: str) -> bytes:
    """The main part under another content type."""
    parts = unzipped(content)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(before.encode(), after.encode())
    return zipped(parts)


def _typed(kind: str) -> bytes:
    return _retyped(template(1), "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind)


def _without_style(parts: dict[str, bytes]) -> None:
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Table Grid", b"Another Grid")


_MS = "http://schemas.microsoft.com/office/2006/relationships"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
TEMPLATES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "a remote template": (
        lambda: _related(f"{_DOC}/attachedTemplate", "http://elsewhere.invalid/a.dotm", part="settings"),
        "remote_template",
    ),
    "a template of this machine": (lambda: _related(f"{_DOC}/attachedTemplate", "file:///C:/a.dotx", part="settings"), "remote_template"),
    "macros": (lambda: _part("word/vbaProject.bin", "application/vnd.ms-office.vbaProject"), "macros"),
    "a relation to macros": (lambda: _related(f"{_MS}/vbaProject", "vbaProject.bin", outside=False), "macros"),
    "docm": (lambda: _typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
    "a ribbon": (lambda: _related(f"{_MS}/ui/extensibility", "customUI/customUI.xml", outside=False), "macros"),
    "a remote picture": (lambda: _related(f"{_DOC}/image", "http://elsewhere.invalid/a.png"), "outside"),
    "a picture on a share": (lambda: _related(f"{_DOC}/image", "\\\\elsewhere\\a.png", outside=False), "outside"),
    "a remote picture of the header": (lambda: _related(f"{_DOC}/image", "https://elsewhere.invalid/a.png", part="header1"), "outside"),
    "a link": (lambda: _related(f"{_DOC}/hyperlink", "https://elsewhere.invalid/"), "outside"),
    "an old picture from elsewhere": (
        lambda: _inside(
            '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://elsewhere.invalid/a"/></w:pict></w:r></w:p>'
        ),
        "outside",
    ),
    "an embedded object": (
        lambda: _part("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject"),
        "embedded",
    ),
    "an embedded workbook": (lambda: _related(f"{_DOC}/package", "embeddings/a.xlsx", outside=False), "embedded"),
    "a program": (lambda: _part("word/media/a.exe", "application/x-msdownload"), "embedded"),
    "another file taken in": (lambda: _related(f"{_DOC}/aFChunk", "a.html", outside=False), "embedded"),
    "an element that takes in a file": (lambda: _inside("<w:altChunk/>"), "embedded"),
    "a control": (lambda: _inside("<w:p><w:r><w:object/></w:r></w:p>"), "embedded"),
    "an add-in": (
        lambda: _part("word/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml", b"<x/>"),
        "embedded",
    ),
    "DDE": (lambda: _field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" '), "fetching_field"),
    "DDE cut into pieces": (lambda: _field("D", "D", "E", " a b "), "fetching_field"),
    "DDE in one": (lambda: _inside('<w:p><w:fldSimple w:instr="DDE a b"/></w:p>'), "fetching_field"),
    "a text from elsewhere": (lambda: _field(' INCLUDETEXT "http://elsewhere.invalid/a" '), "fetching_field"),
    "a picture by field": (lambda: _field(' INCLUDEPICTURE "http://elsewhere.invalid/a" '), "fetching_field"),
    "a link by field": (lambda: _field(' HYPERLINK "http://elsewhere.invalid/" '), "outside"),
    "200,000 paragraphs": (lambda: template(200_000), "too_long_page"),
    "strict": (
        lambda: _with(lambda parts: parts.update({"_rels/.rels": parts["_rels/.rels"].replace(_DOC.encode(), _STRICT)})),
        "strict_document",
    ),
    "dotx": (lambda: _typed("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), "word_template"),
    "doc": (lambda: old_office("WordDocument"), "old_document"),
    "with a password": (lambda: old_office("EncryptedPackage"), "password"),
    "rtf": (lambda: b"{\\rtf1 x}", "rich_text"),
    "xlsx": (lambda: workbook(""), "workbook"),
    "no table style": (lambda: _with(_without_style), "unfit"),
    "one part of 60 MB": (lambda: _part("word/media/a.png", "image/png", b"\0" * 60_000_000), "too_large"),
    "entities": (
        lambda: _with(lambda parts: parts.update({"word/settings.xml": f"{_XML}<!DOCTYPE s [{_ENTITIES}]><s>&h;</s>".encode()})),
        "damaged",
    ),
}
"""By name: how it is made, and the reason it is refused."""
