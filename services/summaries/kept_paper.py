"""A file that was made, with the cases it holds: who fetches it is asked for them again, and in a chat it is found again by each of them."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from zlib import compress, decompress

_MARK = b"lianxin-paper-1\n"
_LENGTH = 8


@dataclass(frozen=True)
class Held:
    """`read`: cases whose words stand in it; `named`: those of which only that they are there, and kept from its reader."""

    read: Sequence[int]
    named: Sequence[int] = ()

    @property
    def count(self) -> int:
        return len(self.read) + len(self.named)

    def with_more(self, more: "Held") -> "Held":
        return Held([*self.read, *more.read], [*self.named, *more.named])


@dataclass(frozen=True)
class Made:
    """Files by name, what is said with them, which cases are in them, and the names of those files that say nothing of a single one."""

    files: Sequence[tuple[str, bytes]]
    note: str = ""
    held: Held = Held(())
    plain: Collection[str] = ()


def packed(held: Held, content: bytes) -> bytes:
    ids = array("q", [*held.read, *(-case for case in held.named)])
    said = compress(ids.tobytes())
    return _MARK + len(said).to_bytes(_LENGTH, "big") + said + content


def unpacked(kept: bytes) -> tuple[Held, bytes] | None:
    """None for one that was kept without its cases."""
    if not kept.startswith(_MARK):
        return None
    begins = len(_MARK) + _LENGTH
    ends = begins + int.from_bytes(kept[len(_MARK) : begins], "big")
    ids = array("q", decompress(kept[begins:ends]))
    return Held([case for case in ids if case > 0], [-case for case in ids if case < 0]), kept[ends:]
