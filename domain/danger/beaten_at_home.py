"""Who is beaten by those who live with her, as somebody else tells it (docs/understood.md): 赵婆婆说她男人又打她, 老人被儿子打了."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LOOKED_AT = 2000
"""Characters of a text that are looked at."""
_HIS = "(?:男人|老公|丈夫|屋里人|当家的|汉子|老头子?|老倌|儿子|女婿|媳妇|儿媳妇?|公公|婆婆|继父|后爹|后妈|爸|爹|父亲|孙子|侄子|男的)"
_AGAIN = "(?:又|还|老是?|总是?|天天|经?常|昨[晚天夜]|前[晚天]|喝[了醉]*酒?就?|动手|往死里|把她|把他)*(?:拿[^，。；]{1,4}?)?"
BEATEN = (
    f"{_HIS}(?:也)?{_AGAIN}(?:打|揍|捶|掐|踢|踹|虐待)(?:了|过|得|伤)*(?:她|他(?!们?的|电话|手机)|人(?![工家手才员口]|是?犯法)|老人|婆婆|娃(?!娃))(?!电话|[的]?(?:手机|米|水|针|工))"
    f"|(?:被|挨|遭){_HIS}{_AGAIN}(?:打|揍|虐待)(?!电话|扰|断|压|工|印|扫|捞|开|乱|针|湿)"
)
_BEATEN = pattern_of(BEATEN)


def another_is_beaten(text: str) -> bool:
    """Whether the words tell that somebody else is beaten by those who live with her, now or before."""
    return _BEATEN.search(squeezed(simplified(text[:LOOKED_AT]))) is not None
