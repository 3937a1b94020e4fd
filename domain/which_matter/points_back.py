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
_HIM = "(?:他|她|佢|伊|那(?:个)?(?:人|家伙))(?:们)?"
_WHAT_BECOMES_OF_HIM = pattern_of(
    f"(?:处理|批评|处分|教育|训|骂|找|问|查|管|抓|罚|治|收拾|撤|免|开除|调走|拘|关|放)(?:了|过|一下|不)?{_HIM}|(?:跟|和|同|对|把|拿|叫|喊|让|给){_HIM}"
    f"|{_HIM}(?:今天|刚才|昨天|现在|又|还|都|也|会|要|就|再)*(?:来|跑来|打电话来?)?(?:问|找|骂|吓|威胁|求|堵|打|报复|赔|认|道歉|晓得|知道|承认|敢|怕|收敛|改)"
    "|处分|处理(?!厂|站|池|垃圾|污)|批评|谈话|谈(?:了|过)|纪[委检]|监[委察]|派出所|公安|抓人|撤职|免职|停职|开除|坐牢|查(?!看|收|询)|调查|核实|录音|证据|作证|对质|还敢|报复|咋办|怎么办"
    "|(?:主席|书记|上头|上面|上级|领导|[县市镇]里)[^，。]{0,4}(?:晓得|知道|咋说|怎么说|管|派人|来人|表态)|有(?:个)?(?:结果|说法|下文|交代)"
)
"""Words that ask what becomes of somebody, as of who is complained of, and fear of him; of a lamp they ask less often."""


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


def asks_what_becomes_of_him(text: str) -> bool:
    """处理他没有, 纪委来了没, 他来问我了: words that may be of a complaint of somebody where nothing in them is of another matter."""
    return _WHAT_BECOMES_OF_HIM.search(letters(simplified(text))) is not None
