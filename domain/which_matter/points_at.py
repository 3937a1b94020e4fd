"""A thing that words name first (路灯 in 路灯是三组那个), and whether they point at a matter of it (docs/spec.md section 3, Which case)."""

from domain.matters.subjects import first_named, named_in, stands
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

CUT = pattern_of(r"[\s，,。.；;！!？?…~～、]+")
_POINTS = pattern_of(
    "[^，]{0,4}[那这]一?[个件条盏处段家桩根座口](?![月年天星礼人])|的?(?:事情?|问题)(?!故)|(?:就|说的)?是(?!不是|谁|什么|啥|怎)|就?在(?=[一-鿿])(?!修|装|弄|漏|响)|呢$|(?:最|很|比较)?(?:急|要紧)"
)
"""What stands behind the thing then."""
_ASKS = pattern_of("[?？]|[吗么]$|怎|啥|什么|哪|几[点时个天号]|多少|多久|谁|能不能|可不可以|是不是")
LONGEST = 24
"""Letters of words that point."""


def thing_in(text: str) -> str:
    """The thing that words say something of: none where they tell what others said or did."""
    clause = _first(text)
    found = stands(clause) if clause else None
    return found.thing if found is not None else ""


def points_at(text: str) -> str:
    """The thing at a matter of which a whole message points; empty for other words, and for what asks."""
    plain = simplified(text).strip()
    says = len(letters(plain)) <= LONGEST and not _ASKS.search(plain)
    thing, behind = first_named(_first(text)) if says else ("", "")
    return thing if thing and _POINTS.match(behind) else ""


def names(words: str, thing: str) -> bool:
    """Whether words name the thing anywhere."""
    return thing in named_in(simplified(words))


def _first(text: str) -> str:
    return next((clause for clause in CUT.split(simplified(text)) if letters(clause)), "")
