"""What stands in the files of a SQLite database, byte for byte: the search of somebody who took the disk."""

import json
from collections.abc import Iterable
from pathlib import Path


def forms(marker: str | int) -> set[bytes]:
    """Every way in which words, a number or an account might be written there."""
    if isinstance(marker, int):  # SQLite writes a number of ten digits in six bytes, largest first; as the key of a row in groups of 7 bits
        text = str(marker)
        packed = {marker.to_bytes(6, "big"), marker.to_bytes(8, "little"), _grouped(marker)}
        return {text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode().hex().encode(), *packed}
    return {
        marker.encode(),
        marker.encode("utf-16-le"),
        marker.encode("utf-16-be"),
        json.dumps(marker)[1:-1].encode(),
        marker.encode().hex().encode(),
    }


def _grouped(number: int) -> bytes:
    """As https://www.sqlite.org/fileformat2.html#varint says."""
    parts = [number & 0x7F]
    while number := number >> 7:
        parts.append(number & 0x7F | 0x80)
    return bytes(reversed(parts))


def files_of(database: Path) -> list[Path]:
    """The database, its log, and the index of the log."""
    return [path for path in (database.with_name(database.name + ending) for ending in ("", "-wal", "-shm", "-journal")) if path.exists()]


def found(files: Iterable[Path], *markers: str | int) -> list[tuple[str, str | int]]:
    """Which markers stand in which files, in whatever form."""
    read = {path.name: path.read_bytes() for path in files}
    return [(name, marker) for name, content in read.items() for marker in markers if any(form in content for form in forms(marker))]
