"""Full-width signs, as Chinese keyboards type them: ＱＸ－２６１１－０００３, １２．５."""

_WIDE = "".join(chr(n) for n in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))) + "－．／："
_NARROW = {ord(sign): chr(ord(sign) - 0xFEE0) for sign in _WIDE}
_DASHES = str.maketrans(dict.fromkeys("—–‐−", "-"))


def narrow(text: str) -> str:
    """Digits, letters and the signs of days and hours as narrow ones, sign for sign; all others stay."""
    return text.translate(_NARROW)


def case_number(text: str) -> str:
    """A case's number as it is kept: QX-2611-0003, however it was typed."""
    return narrow(text).translate(_DASHES).strip().upper()
