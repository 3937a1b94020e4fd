"""Whether a Word file may be the staff's own page (docs/spec.md section 7): it is bounded and holds nothing from elsewhere.

Every 通报 carries its template to all who open it: macros, remote templates, links, embedded files and fields that fetch
something are refused, not taken out, so that nobody wonders what became of them.
"""

import re
from collections.abc import Mapping

from reports.file_kinds import DOCUMENT, refuse_other
from reports.package import FileError, Package

MOST_PARAGRAPHS = 1_000
MOST_ELEMENTS = 100_000
"""Of one part of the document."""
_FOREIGN = (
    ("vbaproject", "macros"),
    ("vbadata", "macros"),
    ("macroenabled", "macros"),
    ("keymapcustomizations", "macros"),
    ("attachedtoolbars", "macros"),
    ("extensibility", "macros"),
    ("customui", "macros"),
    ("attachedtemplate", "remote_template"),
    ("oleobject", "embedded"),
    ("activex", "embedded"),
    ("embeddings/", "embedded"),
    ("webextension", "embedded"),
    ("afchunk", "embedded"),
    ("subdocument", "embedded"),
    ("mailmerge", "embedded"),
    ("recipientdata", "embedded"),
)
"""Refused wherever a part's name, its content type or a relation's type holds it."""
_RELATIONS = {"package": "embedded", "frame": "embedded", "control": "embedded", "transform": "outside"}
"""Relations refused by the last word of their type."""
_ALLOWED = re.compile(
    r"application/(xml|vnd\.openxmlformats-(package|officedocument)\.[\w.+-]*xml|vnd\.ms-(word|office)\.[\w.+-]*xml|"
    r"vnd\.openxmlformats-officedocument\.(obfuscatedfont|wordprocessingml\.printersettings)|x-font(data|-ttf))|"
    r"image/(png|jpe?g|gif|bmp|tiff|x-emf|x-wmf)",
    re.IGNORECASE,
)
"""Parts that a page may have: its own XML, pictures, fonts."""
_FIELDS = frozenset(
    """
    = ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIDIOUTLINE COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY EDITTIME EQ
    FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM NOTEREF NUMCHARS
    NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SHAPE STYLEREF SUBJECT
    SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC XE
    """.split()  # noqa: SIM905  as a list it would fill the page
)
"""Fields that are worked out from the document itself. All others fetch something, run something or ask for something."""
_OBJECTS = frozenset(
    ["object", "control", "altChunk", "subDoc", "OLEObject", "frameset", "movie", "videoFile", "audioFile", "quickTimeFile"]
)
_LEADING = frozenset(["src", "href", "link", "cmd"])
"""Attributes that lead somewhere without a relation."""
_ELSEWHERE = re.compile(r"^\\\\|file:|[a-z]+://", re.IGNORECASE)


def check_template(content: bytes) -> None:
    """Raises FileError that says what is wrong; what is kept is whole, small and its own."""
    refuse_other(content, DOCUMENT)
    package = Package(content)
    package.check_all()
    main = package.main_part()
    if any("purl.oclc.org/ooxml" in relation.get("Type", "") for relation in package.relations("")):
        raise FileError("strict_document")
    types = package.content_types()
    _parts(types)
    _relations(package)
    folder = main.rpartition("/")[0]
    for name, kind in types.items():
        if name == main or (name.endswith(".xml") and (name.startswith(f"{folder}/") or "wordprocessingml" in kind)):
            _Part().go(package, name)


def _parts(types: Mapping[str, str]) -> None:
    for name, kind in types.items():
        if name == "[Content_Types].xml" or name.endswith(("/", ".rels")):
            continue
        _refuse_foreign(name, kind)
        if not _ALLOWED.fullmatch(kind):
            raise FileError("embedded")


def _refuse_foreign(*names: str) -> None:
    for name in names:
        for mark, reason in _FOREIGN:
            if mark in name.lower():
                raise FileError(reason)


def _relations(package: Package) -> None:
    """Relations of every part; whatever leads out of the file is refused, a mere link too."""
    for name in package.names:
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("_rels/")
        for relation in package.relations(folder + file.removesuffix(".rels")):
            kind = relation.get("Type", "")
            _refuse_foreign(kind)
            if reason := _RELATIONS.get(kind.lower().rpartition("/")[2]):
                raise FileError(reason)
            if relation.get("TargetMode", "").lower() == "external" or _ELSEWHERE.search(relation.get("Target", "")):
                raise FileError("outside")


class _Part:
    """One part of the document: its length, its objects, its fields (whose words may be cut into many runs)."""

    def __init__(self) -> None:
        self._elements = self._paragraphs = 0
        self._codes: list[str] = []
        self._inside = False

    def go(self, package: Package, name: str) -> None:
        package.parse(name, self._start, self._end, self._text)
        for code in self._codes:
            _check_field(code)

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        self._elements += 1
        self._paragraphs += tag == "p"
        if self._elements > MOST_ELEMENTS or self._paragraphs > MOST_PARAGRAPHS:
            raise FileError("too_long_page", most=str(MOST_PARAGRAPHS))
        if tag in _OBJECTS:
            raise FileError("embedded")
        if tag == "attachedTemplate":
            raise FileError("remote_template")
        if any(name in _LEADING and _leads_away(value) for name, value in given.items()):
            raise FileError("outside")
        if tag == "fldSimple":
            _check_field(given.get("instr", ""))
        self._inside = tag in ("instrText", "delInstrText")
        if tag == "fldChar":
            self._field(given.get("fldCharType", ""))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._codes.append("")
        elif kind == "end" and self._codes:
            _check_field(self._codes.pop())

    def _text(self, words: str) -> None:
        if self._inside:
            if not self._codes:
                self._codes.append("")
            self._codes[-1] += words[:10_000]

    def _end(self, tag: str) -> None:
        self._inside = False


def _leads_away(value: str) -> bool:
    return bool(value) and not value.startswith("#") and not re.fullmatch(r"rId\w*", value)


def _check_field(code: str) -> None:
    """A link to a place in the document itself is none to the outside."""
    words = code.replace('"', " ").split()
    name = words[0].upper() if words else "?"
    if name == "HYPERLINK" and "\\l" in code and not _ELSEWHERE.search(" ".join(words[1:])):
        return
    if name == "HYPERLINK":
        raise FileError("outside")
    if name not in _FIELDS and not name.startswith("="):
        raise FileError("fetching_field", value=name[:20])
