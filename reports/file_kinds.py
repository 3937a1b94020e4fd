"""What a file is, whatever its name says: told by how it begins and what lies in it, so that it can be said how to save it."""

import re

from reports.package import MOST_BYTES, FileError, Package

SHEET, DOCUMENT = "sheet", "document"
"""What is wanted."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "old_document"),
    ("Workbook", "old_sheet"),
    ("Book", "old_sheet"),
    ("PowerPoint Document", "slides"),
)
"""What lies in an old office file (compound file binary), by the name of its stream."""
_BEGINNINGS = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rich_text"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"\x09\x08\x10\x00", "old_sheet"),
    (b"\x09\x08\x08\x00", "old_sheet"),
    (b"\x09\x04\x06\x00", "old_sheet"),
)
_PAGE = re.compile(
    rb"^\s*(<!--.*?-->\s*)*<(!doctype html|html|head|meta|body|table|style|script)|^mime-version:", re.IGNORECASE | re.DOTALL
)
_MAIN = (
    ("spreadsheetml.sheet.main", SHEET),
    ("ms-excel.sheet.macroenabled.main", SHEET),
    ("spreadsheetml.template.main", SHEET),
    ("ms-excel.template.macroenabled.main", SHEET),
    ("ms-excel.sheet.binary", "binary_sheet"),
    ("wordprocessingml.document.main", DOCUMENT),
    ("ms-word.document.macroenabled", "macros"),
    ("ms-word.template.macroenabled", "macros"),
    ("wordprocessingml.template.main", "word_template"),
    ("presentationml", "slides"),
)
"""What an Open XML file is, by the content type of a part."""
_OPEN = ((b"opendocument.spreadsheet", "open_sheet"), (b"opendocument.text", "open_document"))


def refuse_other(content: bytes, wanted: str) -> None:
    """Raises FileError that says what the file is, where it is not what is wanted."""
    found = what_is(content)
    if found != wanted:
        raise FileError({SHEET: "workbook", DOCUMENT: "word_document"}.get(found, found))


def what_is(content: bytes) -> str:
    """`sheet`, `document`, or the reason it is neither (worded in locales/files.py)."""
    if len(content) > MOST_BYTES:
        return "too_large"
    if not content.strip(b"\x00 \t\r\n"):
        return "empty"
    if content.startswith(_OLE):
        return _old(content)
    if content.startswith(b"PK"):
        return _zipped(content)
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    return _text(content)


def _old(content: bytes) -> str:
    return next((kind for name, kind in _STREAMS if name.encode("utf-16-le") in content), "old_office")


def _zipped(content: bytes) -> str:
    try:
        package = Package(content)
        types = package.content_types()
    except FileError as error:
        return error.reason
    said = " ".join(types.values()).lower()
    for part, kind in _MAIN:
        if part in said:
            return kind
    if "[Content_Types].xml" in types:
        return "damaged"
    if "mimetype" not in types:
        return "archive"
    try:
        said_so = b"".join(package.pieces("mimetype"))
    except FileError as error:
        return error.reason
    return next((kind for mark, kind in _OPEN if mark in said_so), "archive")


def _text(content: bytes) -> str:
    """Words without an office file around them: a web page, XML, a table of text in whatever encoding, or nothing known."""
    begin = content.removeprefix(b"\xef\xbb\xbf")[:4096]
    if _PAGE.search(begin):
        return "web_page"
    if begin.lstrip().startswith(b"<?xml") or begin.lstrip().startswith(b"<"):
        return (
            "xml_sheet"
            if b"Excel.Sheet" in begin or b"office:spreadsheet" in begin
            else "web_page"
            if b"<html" in begin.lower()
            else "other"
        )
    for encoding in ("utf-8-sig", "gb18030", "utf-16") if b"\x00" not in content else ("utf-16", "utf-16-le"):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if sum(not ch.isprintable() and ch not in "\r\n\t" for ch in text[:4096]) <= len(text[:4096]) // 100:
            return "text_table"
    return "other"
