"""A list written line by line, with no sign before its lines; a line before them may announce them (docs/spec.md section 3, Several matters)."""

from domain.words.pattern import pattern_of

LONGEST = 30
"""Signs of a line of such a list; longer ones are sentences of a letter."""
_HEAD = pattern_of(r"^[^\n]{0,24}(?:反映|问题|情况|[件个]事|说|建议|意见|诉求|这些|以下|如下)[^\n]{0,6}[:：]?\s*\n|^[^\n]{0,24}[:：]\s*\n?")
_POLITE = pattern_of("(?:您好|你好|代表|大家好|谢谢|多谢|感谢|辛苦了?|麻烦了?|请|您|你们|处理|解决|尽快|[，,。！!~ ])*")


def lines_of_a_list(text: str) -> list[str]:
    """Its lines, without what announces or closes them; none where one of them is too long."""
    rest = _HEAD.sub("", text.strip(), count=1) if "\n" in text.strip() else ""
    lines = [line for line in (line.strip() for line in rest.split("\n")) if line and not _POLITE.fullmatch(line)]
    return lines if all(len(line) <= LONGEST for line in lines) else []
