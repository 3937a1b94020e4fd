"""A reply to "are you satisfied?" as it is read: faces that other programs write in words, slips of the hand and of what writes down speech
(慢意, 补满意, 急本满意), pinyin with tones, numerals of other scripts."""

import unicodedata

from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

_FIGURES = str.maketrans("ⅠⅡⅢⅰⅱⅲ", "123123")
_NAMED_FACES = {
    face: pattern_of(rf"\[(?:{names})\]")
    for face, names in {
        "👍": "强|赞|鼓掌|点赞|牛",
        "👎": "弱|鄙视",
        "😡": "发怒|愤怒|怒",
        "🌹": "玫瑰|爱心|鲜花",
        "🙏": "抱拳|合十|握手",
    }.items()
}
"""As other programs write them in words."""
_SPELT = pattern_of("满(?:yi|i|以|易|亿|艺|义|异|益|已|亦|一|懿)|(?:曼|慢|蛮|漫|馒|瞒)(?:意|yi|以)|man意|my(?=$)|m(?:an)?y意")
_NOT_SPELT = pattern_of("(?:布|卜|步|捕|补|部|埠|簿|bu)(?=满意)")
_BASICALLY = pattern_of("(?:[鸡几机基积急即级集记](?:本|夲|本儿|苯)|鸡笨|基奔|机笨)(?=上?满|$)|ji本|基ben|jiben(?=满)")


def with_faces(text: str) -> str:
    for face, named in _NAMED_FACES.items():
        text = named.sub(face, text)
    return text


def respelt(clause: str) -> str:
    return _BASICALLY.sub("基本", _NOT_SPELT.sub("不", _SPELT.sub("满意", clause)))


def in_plain(text: str) -> str:
    return squeezed(_without_tones(simplified(text.translate(_FIGURES))))


def _without_tones(plain: str) -> str:
    """Pinyin with tones as letters alone."""
    if plain.isascii():
        return plain
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", plain) if not "\u0300" <= c <= "\u036f"))
