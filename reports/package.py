"""An office file (Open XML) as a bounded zip of XML parts. Sizes it states are not believed: what is unpacked is counted.

Whatever is wrong is a FileError whose `reason` says what the file is (locales/files.py), so that it can be said in one sentence.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from xml.parsers import expat

from domain.values.errors import LianxinError

MOST_BYTES = 5 * 1024 * 1024
"""Of the file as it comes."""
MOST_PARTS = 1_000
MOST_PER_PART = 40 * 1024 * 1024
MOST_UNPACKED = 80 * 1024 * 1024
MOST_DEPTH = 100
PIECE = 64 * 1024
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Words = Callable[[str], None]


class FileError(LianxinError):
    """The file is not what is wanted, or cannot be read."""

    code = "file"

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


class Package:
    """The parts of an office file by name. Raises FileError from any method."""

    def __init__(self, content: bytes) -> None:
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
            raise FileError("damaged") from error
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS:
            raise FileError("too_large")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise FileError("password")
        self._parts = {part.filename.lstrip("/"): part for part in parts}
        if len(self._parts) != len(parts) or any(part.compress_type not in _PACKED for part in parts):
            raise FileError("damaged")

    @property
    def names(self) -> list[str]:
        return list(self._parts)

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece within the bounds."""
        part, size = self._parts.get(name), 0
        if part is None:
            raise FileError("damaged")
        try:
            with self._zip.open(part) as stream:
                while piece := stream.read(PIECE):
                    size += len(piece)
                    self._unpacked += len(piece)
                    if size > MOST_PER_PART or self._unpacked > MOST_UNPACKED:
                        raise FileError("too_large")
                    yield piece
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError) as error:
            raise FileError("damaged") from error

    def check_all(self) -> None:
        """Unpack every part once: whole, and within the bounds."""
        for name in self.names:
            for _ in self.pieces(name):
                pass

    def parse(self, name: str, start: Start, end: End = lambda _: None, words: Words = lambda _: None) -> None:
        """Go through a part's elements; names are local ones, attributes too (`r:id` is `id`)."""
        _parse(self.pieces(name), start, end, words)

    def relations(self, name: str) -> list[Mapping[str, str]]:
        """Where a part (`""`: the package) leads: each with Id, Type, Target and, to the outside, TargetMode."""
        folder, _, file = name.rpartition("/")
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        found: list[Mapping[str, str]] = []
        if path in self._parts:
            self.parse(path, lambda tag, given: found.append(dict(given)) if tag == "Relationship" else None)
        return [relation | {"part": _target(folder, relation.get("Target", ""))} for relation in map(dict, found)]

    def content_types(self) -> dict[str, str]:
        """The content type of every part."""
        by_ending: dict[str, str] = {}
        by_name: dict[str, str] = {}

        def note(tag: str, given: Mapping[str, str]) -> None:
            if tag == "Default":
                by_ending[given.get("Extension", "").lower()] = given.get("ContentType", "")
            elif tag == "Override":
                by_name[given.get("PartName", "").lstrip("/")] = given.get("ContentType", "")

        if "[Content_Types].xml" in self._parts:
            self.parse("[Content_Types].xml", note)
        return {name: by_name.get(name) or by_ending.get(name.rpartition(".")[2].lower(), "") for name in self.names}

    def main_part(self) -> str:
        """The document, workbook or show itself."""
        for relation in self.relations(""):
            if relation.get("Type", "").endswith("/officeDocument") and relation["part"] in self._parts:
                return relation["part"]
        raise FileError("damaged")


def _target(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def _parse(pieces: Iterator[bytes], start: Start, end: End, words: Words) -> None:
    """No document type and so no entities of its own; depth is bounded."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def opened(tag: str, given: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise FileError("damaged")
        if given and " " in "".join(given):
            given = {name.rpartition(" ")[2]: value for name, value in given.items()}
        start(tag[tag.rfind(" ") + 1 :], given)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag[tag.rfind(" ") + 1 :])

    def refuse(*_: object) -> None:
        raise FileError("damaged")

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = words
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    parser.buffer_text = True
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FileError("damaged") from error
