"""One message, several matters: where one ends and the next begins (docs/spec.md section 3; docs/understood.md has the table).

Parts are the voter's own words, without the signs that count them. Numbered demands about one thing are one matter.
"""

import re
from collections.abc import Callable

from domain.matters.beside import side_by_side
from domain.matters.subjects import first_named
from domain.words.counted_parts import TRIM, counted, counts_kept, lines_with_signs, with_circles
from domain.words.english_words import english_weights
from domain.words.listed_lines import lines_of_a_list
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from domain.words.turn_words import AND_BOTH, BOTH_AND, COUNTED_THINGS, MORE_TURNS

_TURNS = pattern_of(
    r"(?:[，,。；;、…!！?？\s]|^|(?<=[了啦吗呢的])|(?<=[一-鿿]))(?:哦|噢|还有啊|对了|啊对)?[，,]?\s*(?:还(?:想|要|得)(?:说|问|反映|讲|提|请教)(?:一?[下个件]事?|的是)?|还有(?:呢?(?=[，,])|(?:一|个)?(?:件|个|桩)(?!人|吃|孩|老|娃|把|月)(?:事情?|问题)|另外|就是|啊(?=[^，。]{3})|[：:]|(?=我(?!女儿|儿子|孩子)|俺|村里|镇上|我们))(?:一?(?:件|个|桩|点)(?:事情?|问题)?(?:是|就是)?)?|顺便(?:再)?(?:问|说|反映|提|讲|请教|打听|催)(?:问|一下|下|一句|一声)*|顺带(?:问|说|提)?(?:一?[下句])?"
    r"|(?<=[，,。；;…!！?？\s])对了|(?<![算核校说猜答做填弄面])对了[，,]?(?=[一-鿿]{3})|(?<![要会得给喊叫])另外(?![一二两三四五六七八九十几半\d][^件个桩条点])(?:(?=我)|还|就是|说|一件|一个|，|,|(?=[一-鿿]))(?:自己的事|一?件?事|有(?:一|个|件)?(?:事|问题)?)?|此外|除此之外|除了这个|(?<![你他她我话])再(?:一个|一件|有一个|有一件|有就是|有|就是|反映(?:一个|一件)?|说(?:一?个|件)?别的|说一?[件个](?:事)?|讲一?[件个](?:事)?|问(?:一?[件个下])?)(?:事|问题)?|别的(?:还有|就是|事)|而且(?=我|俺|村|镇|那|还有)|同时(?=我|村|还|也)|其次|再次|再者|最后(?=一个|还[想要有得]|再?说[一下句个]|，)|除了|也想(?:问|说|反映)|以及(?=我|村))[，,：:\s]*"
)
_MORE_TURNS = pattern_of(MORE_TURNS)
_FIRST = pattern_of(
    "^还有啊?|^(?:首先|其一|先说|第一|一是|一来)[，,、：:]?|^(?:俺|我)?(?:们)?(?:反映|想说|想问|想反映|说|问|有|要讲|提)?(?:你们)?(?:个|一下|下)?[两俩二三几]个?(?:件)?(?:个)?(?:事儿?|事情|问题)[，,：:]?"
)
_EACH_IS = pattern_of(
    "(?:^|[，,：:。；;、\\s])(?:还有|另外?|再有|再|又|最后|其他的?)?(?:头|又)?一([个件档桩样条])(?:事情?|问题)?(?:呢)?(?:就)?是(?!一)"
)
_IS_ONE = pattern_of("(?:又|也|还|算)*是(?:又|另)?一[个件桩样](?:事情?|问题)?(?=[，,。；;\\s]|$)[，,。；;\\s]*")
_FIRST_OF_MORE = pattern_of(
    "^[^，,。；;]{0,12}?(?:首先|先(?:说|讲|问|反映)(?![好过])|一开始)(?:要|想)?(?:是|说|讲|问|反映)?(?:一?下)?[，,：:]?(?=[一-鿿]{3})"
)
_THEN_OF_MORE = pattern_of(
    "[，,。；;\\s]+(?:其次|再次|再者|然后|接着|接下来|后面|再|最后|还有|再有)(?:就|再|还)?(?:要|想)?(?:是|说|讲|问|反映)?(?:一?下)?[，,：:]?(?=[一-鿿]{3})"
)
_FIRST_THEN = pattern_of(
    "(?:^|[，,。；;])(?:首)?先(?:要|想)?(?:说|问|讲|反映|提|请教)(?![好过])(?:一?下|一声|清楚)?[，,：:]?([^。；;]{2,40}?)[，,。；;](?:再|后|接着|然后)(?:来)?(?:要|想)?(?:说|问|讲|反映|提|请教)(?:一?下|一声)?[，,：:]?([^。；;]{2,40})"
)
_BOTH_OF = pattern_of(
    "[，,。；;\\s](?:这|那|以上)?(?:[两俩二三四234])(?:个|件|样|桩|档子?)(?:事情?|问题|地方|情况)?(?:都(?!说|在|是)|也|全|麻烦|请|想|要|你|一起|能|拖|急|怎么)[^，,。；;]{0,14}$"
)
"""A、B，这两样都想请代表帮忙."""
_NOT_THIS = pattern_of(
    "^(.{2,30}?)(?:的事|这个事|那个事|的问题)(?:先不说|先不提|不说了|先放一放|你们?(?:还)?记着|你记着)[，,。；;](.{4,60})$"
)
_HERE_THERE = pattern_of(
    "(?:这边|这头|东头|前面|村东|上面)一个是([^，,。；;]{2,30}?)[，,；;。\\s]+(?:那边|那头|西头|后面|村西|下面)一个是([^，,。；;]{2,30})"
)
_NAMES_THEM = pattern_of("(?:要|想)(?:说|反映|问|讲)的(?:事情?|问题)?(?:有|是)[:：，,]([^。；;]{3,60})")
_ENGLISH_TURN = pattern_of(
    r"(?i)(?:[.!?;,\n]\s*|\s)(?:and )?(?:also|another (?:thing|problem|issue|matter)(?: is)?(?: that)?|in addition|besides|by the way|second(?:ly)?|plus)\b[,:]?\s+"
)
_ENGLISH_FIRST = pattern_of(r"(?i)^(?:first(?:ly)?|first of all)[,:]?\s+")
_ENGLISH_AND = pattern_of(r"(?i)[,;]?\s+and\s+|[.!?;]+\s+")
_ENGLISH_TOO = pattern_of(r"(?i)\b(?:too|also|as well|either)\b")
_ONE_AND_ONE = pattern_of(
    "(?:^|[，,：:。\\s])一个(?!人|月|小时|钟头|星期|礼拜|多|都|也|村子|给)([^，,。；;]{2,30}?)[，,；;、。\\s]+(?:还有|另)?一个(?!人|月|小时|多)([^，,。；;]{2,30})"
)
_ABOVE = pattern_of(
    "[，,。；;](?:(?:上面|前面|前头|刚才|刚刚|头先|之前)(?:那个|说的|讲的|反映的|问的)?是|主要(?:还?是|想问的?是?)(?!因为|由于|怕|说))([^，,。；;]{2,16})"
)
_ABOVE_TOO = pattern_of(
    "^((?:另外|还有|还想|再).{0,6}[事个件题].{2,40})[，,。；;](?:前面|前头|刚才|刚刚|头先)(?:那个|说的)+是?([^，,。]{2,16})$"
)
_NUMBERS = {"三": 3, "3": 3, "四": 4, "4": 4}
_ANNOUNCES = pattern_of("反映|问题|情况|[件个]事|说|讲|问|建议|意见|您好|你好|代表|诉求|要求|请")
_TWO_THINGS = pattern_of(
    "(?:[两俩二2]|[三四几34](?=[个件桩样][^，。]{1,3}[:：]))(?:个|件|桩|样)?(?:事儿?|事情|问题|情况|件事)(?:(?:要|想)?(?:讲|说|反映|问|提))?[，,：:。]?|[问問]两[件个件](?:事)?[：:，,]"
)
_NO_MATTER = pattern_of("(?:谢谢|多谢|感谢|谢了|您好|你好|辛苦了)(?:代表|你们|您)?$")
_IS = pattern_of("^就?是(?=[一-鿿]{3})")
_HAN = pattern_of("[一-鿿]")
_CLOSING = pattern_of("^(?:(?:你们)?分开(?:记|说|办)|谢谢|多谢|麻烦|就这些|完了|辛苦|请|希望(?:你们)?(?:尽快)?解决)")
_NONE_OF_ITS_OWN = pattern_of(
    "^(?:我|俺)?的?(?:电话|手机|号码)[^，。]{0,6}(?:没变|不变|还是那个|没换)|^(?:我|俺)?(?:们)?家?(?:就)?(?:住|家在|是)[^，。]{0,10}(?:组|村|号|楼|的)$|^(?:再)?(?:附|发|给你)[^，。]{0,5}(?:照片|视频|图)"
    "|^(?:[二三四]是)?(?:我|俺|本人|这|请|可以|有事|麻烦)*(?:们)?(?:的|是)?(?:联系)?(?:电话|手机|号码|联系方式|微信)(?:号码?)?(?:是|为|[:：])?\\s*[\\d*●]|^(?:请|可以|有事|麻烦)?(?:打|拨|加)(?:给)?(?:我|这个号)|^(?:我|俺)(?:叫|是)[一-鿿]{2,4}$"
    "|^(?:给?(?:各位|大家|代表|你们?|您)?(?:拜(?:个)?(?:早|晚)?年|问个?好|打扰|麻烦你们?|按错|发错|打错|下线|我下|随便看看|没得?事|好[嘞的]|进度咋样|新年好|过年好)[了啦]?)+$"
    "|^(?:我|我们)?(?:要|想|还是|也)*(?:谢谢|多谢|感谢|表扬|点赞|夸|辛苦)(?!费|钱|信)|^(?:你们?|您|代表|村里|镇上|政府|大家|干部|上次|之前|这次)*(?:们)?(?:的)?(?:工作|服务|事情?)?(?:办|做|干|搞|处理|服务|弄|管)?(?:得|的)?(?:很|真|挺|非常|特别|都|还|太)*(?:好|不错|满意|到位|及时|辛苦|周到)(?:了|的|啊|呢)*$"
)
"""A greeting, praise, and how to reach him: said beside his matters."""
_PARTICLES = pattern_of("[了啊呀呢吧嘛的]+$")
NAMED = 3.0
"""Weight of an English word that names a thing (domain/words/english_words.py)."""
SHORT = 80
"""Signs of a text in which counted things are several matters; in a longer one (a letter's demands) they have to be about different things."""


def parts_of(text: str, category_of: Callable[[str], str], turns: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """At least two parts, each a matter, or none. `category_of`: what words are about, `other` where nobody knows.

    `turns`: words a town added that turn to another matter.
    """
    signs = with_circles(text)
    simple = counts_kept(signs, simplified(signs))
    if len(simple) != len(text):
        return _parts(signs, category_of, turns)
    found, places, start = _parts(simple, category_of, turns), [], 0
    for part in found:
        at = simple.find(part, start)
        at = at if at >= 0 else simple.find(part)
        start = at + len(part)
        places.append(text[at:start])
    return tuple(places)


def _parts(text: str, category_of: Callable[[str], str], turns: re.Pattern[str] | None) -> tuple[str, ...]:
    if turns is not None and (parts := _whole(turns.split(text))):
        return parts
    if not _HAN.search(text):
        return _english(text, category_of)
    if parts := _first_then_last(text, category_of):
        return parts
    for cut in (lines_with_signs, counted, _each_is, _one_and_one, _turned, _turned_back, _turned_otherwise):
        if parts := _whole(cut(text), 2 if cut in SHORT_PARTS else 3):
            return parts if cut is not counted or _stand_apart(text, parts, category_of) else ()
    return _listed(text, category_of) or _different(text, category_of)


def _listed(text: str, category_of: Callable[[str], str]) -> tuple[str, ...]:
    """Short lines without a sign before them, three at least, that are about different things."""
    parts = _whole(lines_of_a_list(text))
    about = [category_of(part) for part in parts]
    different = len(set(about) - {"other"}) + about.count("other")
    return parts if len(parts) >= 3 and about.count("other") * 3 <= len(about) and different * 10 >= len(about) * 7 else ()


def _english(text: str, category_of: Callable[[str], str]) -> tuple[str, ...]:
    """Parts that turn to something else by a word, or two about different things of which the second says «too»."""
    plain = _ENGLISH_FIRST.sub("", text.strip())
    turned = _whole(_ENGLISH_TURN.split(plain), 8)
    if 2 <= len(turned) <= 3 and all(max(english_weights(part.lower()).values(), default=0) >= NAMED for part in turned):
        return turned
    parts = _whole(_ENGLISH_AND.split(plain), 8)
    about = [category_of(part) for part in parts]
    apart = 2 <= len(parts) <= 3 and "other" not in about and len(set(about)) == len(about)
    return parts if apart and _ENGLISH_TOO.search(parts[-1]) else ()


def _each_is(text: str) -> list[str]:
    """一个是 …, 一个是 …, 还有一个是 …; … 是一个, … 又是一个."""
    found = list(_EACH_IS.finditer(text))
    marks = [hit for hit in found if hit.group(1) == found[0].group(1)]
    if len(marks) > 1:
        ends = [*(hit.start() for hit in marks[1:]), len(text)]
        return [text[hit.end() : end] for hit, end in zip(marks, ends, strict=True)]
    parts = _IS_ONE.split(text)
    return parts[:-1] if len(parts) > 2 and not parts[-1].strip(TRIM) else []


def _first_then_last(text: str, category_of: Callable[[str], str]) -> tuple[str, ...]:
    """首先 …, 然后 …, 最后 …: three at least, each about a thing of its own; what was done one after the other is a story."""
    first = _FIRST_OF_MORE.match(text)
    parts = _whole(_THEN_OF_MORE.split(text[first.end() :])) if first is not None else ()
    about = [first_named(part)[0] or category_of(part) for part in parts]
    return parts if len(parts) > 2 and "other" not in about and len(set(about)) == len(about) else ()


def _one_and_one(text: str) -> list[str]:
    if found := _FIRST_THEN.search(text) or _HERE_THERE.search(text) or _NOT_THIS.search(text):
        return list(found.groups())
    if found := _BOTH_OF.search(text):
        return re.split("[，,。；;]", text[: found.start()])
    if found := _ONE_AND_ONE.search(text):
        return [found.group(1), found.group(2)]
    if found := _NAMES_THEM.search(text):
        return re.split("[，,、；;和]", found.group(1))
    if found := BOTH_AND.search(text) or AND_BOTH.search(text):
        return list(found.groups())
    two = _TWO_THINGS.search(text) or COUNTED_THINGS.search(text)
    if two is None:
        return []
    rest = re.split("[，,；;。、\\s]", text[two.end() :].strip(TRIM))
    parts = [part for part in rest if len(letters(part)) > 1]
    stated = two.group()[0]
    return parts if len(parts) == (2 if stated in "两俩二2" else _NUMBERS.get(stated, len(parts))) and 2 <= len(parts) <= 5 else []


def _turned(text: str) -> list[str]:
    parts = [part for part in _TURNS.split(_FIRST.sub("", text)) if part is not None]
    return parts if len(parts) > 1 and not _NO_MATTER.search(parts[0].strip(TRIM)) else []


def _turned_otherwise(text: str) -> list[str]:
    parts = [part for part in _MORE_TURNS.split(_FIRST.sub("", text)) if part is not None]
    return parts if len(parts) > 1 and not _NO_MATTER.search(parts[0].strip(TRIM)) else []


def _turned_back(text: str) -> list[str]:
    """还有啊 … 上面那个是 …: the other matter is named last."""
    if found := _ABOVE.search(text):
        return [text[: found.start()], found.group(1)]
    found = _ABOVE_TOO.search(text)
    return list(found.groups()) if found else []


def _different(text: str, category_of: Callable[[str], str]) -> tuple[str, ...]:
    """Short complaints, questions or wishes side by side that are plainly about different things."""
    kept = [part for part in side_by_side(text, category_of) if not _NONE_OF_ITS_OWN.search(part)]
    return tuple(kept) if len(kept) > 1 else ()


def _stand_apart(text: str, parts: tuple[str, ...], category_of: Callable[[str], str]) -> bool:
    """Counted things of a short text, unless they are reasons or demands of a matter that was told before them."""
    told = text[: text.find(parts[0])].strip(TRIM)
    if len(letters(told)) >= 4 and not _ANNOUNCES.search(told):
        return len({category_of(part) for part in parts} - {"other"}) > 1
    return len(text) <= SHORT or _differ(parts, category_of)


def _differ(parts: tuple[str, ...], category_of: Callable[[str], str]) -> bool:
    """Numbered demands about one thing are one matter: at least one part has to be about something else."""
    about = {category_of(part) for part in parts}
    return len(about) > 1 or about == {"other"}


def _whole(parts: list[str], least: int = 3) -> tuple[str, ...]:
    """The parts that say something: of at least so many letters."""
    kept = [_IS.sub("", _FIRST.sub("", part.strip(TRIM)).strip(TRIM)) for part in parts]
    kept = [part for part in kept if len(letters(part)) >= least and not (_CLOSING.match(part) and len(letters(part)) < 12)]
    kept = list({_PARTICLES.sub("", letters(part)): part for part in reversed(kept) if not _NONE_OF_ITS_OWN.search(part)}.values())[::-1]
    return tuple(kept) if len(kept) > 1 else ()


SHORT_PARTS = (counted, _each_is, _one_and_one, _turned_back)
"""How parts of two letters are found; other ways find longer ones."""
