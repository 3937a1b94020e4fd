"""What others said, between the marks of a quotation, is nobody's own words (docs/spec.md section 3)."""

from collections.abc import Iterable

from domain.people.mention import Mention
from domain.words.pattern import pattern_of

_QUOTED = pattern_of(r"“[^”]{2,}”|「[^」]{2,}」|『[^』]{2,}』|\"[^\"]{2,}\"|‘[^’]{2,}’|《[^》]{2,}》")
BLANK = "※"


def without_quotations(words: str, named: Iterable[Mention]) -> str:
    """What others said is blanked; a name alone between the marks is a name, and a line that is nothing else is what he shows us."""
    for found in _QUOTED.finditer(words):
        line = words.rfind("\n", 0, found.start()) + 1, words.find("\n", found.end())
        alone = not words[line[0] : found.start()].strip() and not words[found.end() : line[1] if line[1] >= 0 else None].strip()
        if not alone and not any(m.start <= found.start() + 1 and m.end >= found.end() - 1 for m in named):
            words = words[: found.start()] + BLANK * (found.end() - found.start()) + words[found.end() :]
    return words
