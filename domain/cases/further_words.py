"""Further words of a voter that wait to be shown below his card, and what of them one message holds (docs/spec.md section 4, Card)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

MOST = 30
"""Pieces of one message; of what comes on top it says how many there are, and 「全文」 has them all."""


@dataclass(frozen=True)
class Piece:
    """`kind`: said, edited (`was` → `words`), told (a step of his, `words` as they stand). `about`: what it is about; a later piece about
    the same takes its place. `also`: what comes with it, as it stands."""

    kind: str
    words: str
    was: str = ""
    about: str = ""
    also: str = ""


@dataclass(frozen=True)
class Further:
    """One message's pieces, in order, and how many found no room in it."""

    pieces: tuple[Piece, ...] = ()
    left_out: int = 0

    def with_piece(self, piece: Piece) -> "Further":
        """What was said before anybody read it and is changed now is shown as it is now."""
        known = next((one for one in self.pieces if piece.about and one.about == piece.about), None)
        if known is not None:
            merged = piece if known.kind == "told" else replace(known, words=piece.words, also=piece.also or known.also)
            kept = tuple(merged if one is known else one for one in self.pieces)
            return replace(self, pieces=tuple(one for one in kept if one.kind != "edited" or one.words != one.was or one.also))
        if len(self.pieces) >= MOST:
            return replace(self, left_out=self.left_out + 1)
        return replace(self, pieces=(*self.pieces, piece))

    def corrected(self, piece: Piece) -> "Further":
        """The same where what it is about waits already; nothing is added."""
        return self.with_piece(piece) if any(one.about == piece.about for one in self.pieces) else self

    def forgetting(self, about: Collection[str]) -> "Further":
        """Without what is about these."""
        return replace(self, pieces=tuple(one for one in self.pieces if one.about not in about))

    def without(self, shown: "Further") -> "Further":
        """What came after `shown` had left."""
        new = tuple(one for one in self.pieces if one not in shown.pieces)
        return Further(new, max(0, self.left_out - shown.left_out))

    def as_data(self) -> dict[str, Any]:
        return {"pieces": [[p.kind, p.words, p.was, p.about, p.also] for p in self.pieces], "left_out": self.left_out}


def further_in(data: Any) -> Further:
    """From a call's arguments; nothing in another's."""
    pieces: Sequence[Sequence[str]] = data["pieces"] if data else ()
    return Further(tuple(Piece(*one) for one in pieces), int(data["left_out"]) if data else 0)
