"""Words that point at what was spoken of before, by form alone: back to a matter, at somebody, at a complaint (docs/spec.md section 3, What
follows; Which case a message joins)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_LOOKED_AT = 60
"""Signs of a text in which it may point back."""
_BACK = pattern_of("老样子|老问题|[上那这]次|上回|之前|以前|前面|刚才|[那这]个?(?:事|问题)|[还又]是?|仍然?|依[然旧]|照[样旧]|继续|同样")
_SOMEBODY = pattern_of("[他她佢伊]|那个?人")
_A_MATTER = pattern_of("的事|那[个件桩]")
_A_COMPLAINT = pattern_of(
    "告(?!诉|知|示|别|一段|辞)|检举|举报|揭发|投诉|(?:没|不)敢[提讲说]|[晓知][得道]?是我|说是我|(?:书记|主任|他|那)个?(?:那|这)个?事|另(?:外|一)(?:那|一)?[个件]"
)
"""Words of a complaint, whatever it is about."""


def points_back(text: str) -> bool:
    """还是老样子, 又不行了: to something of before."""
    return _BACK.search(simplified(text[:_LOOKED_AT])) is not None


def points_at_somebody(text: str) -> bool:
    return _SOMEBODY.search(text) is not None


def points_at_a_matter(text: str) -> bool:
    """水管的事, 那件: at one that is told by another word."""
    return _A_MATTER.search(simplified(text)) is not None


def speaks_of_a_complaint(text: str) -> bool:
    return _A_COMPLAINT.search(letters(simplified(text))) is not None
