"""What a button carries: a frozen value, packed into at most 64 bytes (Telegram's limit for callback data)."""

from dataclasses import dataclass

MAX_BYTES = 64
_SEPARATOR = "|"


@dataclass(frozen=True)
class Button:
    """`kind` names the deed, `case` the case it acts on (0: none), `value` whatever else the deed needs."""

    kind: str
    case: int = 0
    value: str = ""

    def pack(self) -> str:
        """Raises ValueError when the value is too long for a button."""
        packed = _SEPARATOR.join((self.kind, str(self.case), self.value))
        if len(packed.encode()) > MAX_BYTES:
            raise ValueError(f"button data is longer than {MAX_BYTES} bytes: {packed}")
        return packed


def unpack(data: str) -> Button | None:
    """The button, or None for data that no button of ours carries."""
    parts = data.split(_SEPARATOR, 2)
    if len(parts) != 3 or not parts[0].isidentifier() or not parts[1].isascii() or not parts[1].isdigit() or len(parts[1]) > 18:
        return None
    return Button(parts[0], int(parts[1]), parts[2])


def number_in(text: str) -> int:
    """The row a button's value names; 0, which no row has, for anything else a forged button may carry."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0
