"""One message, several matters: where one ends and the next begins (docs/spec.md section 3; docs/understood.md has the table).

Parts are the voter's own words, without the signs that count them. Numbered demands about one thing are one matter.
"""

import re
from collections.abc import Callable

from domain.plain_text import letters
from domain.simplified import simplified
from domain.subjects import differ

_ORDER = ("一二三四五六七八九", "123456789", "甲乙丙丁戊己庚辛壬")
_COUNTED = re.compile(
    r"(?:第([一二三四五六1-6])(?![次回天年季批期名段遍趟届轮组队村小中初高人民医居栋排层楼产手时夜胎])(?:个(?:是|问题|事)?|件事?|点|条|是|[，,、:：．.\s]|(?=[一-鿿]))|其([一二三四五])[，,、是]?|(?<![\d.])([1-9])\s*[、.．)）：:](?!\d)|([一二三四五六])\s*(?:[、.．)）：:]|是(?!二是)|来(?=[，,])|则)|([甲乙丙丁])[、.．是]|[(（]([一二三四五六1-9])[)）]|([①-⑨]))"
)
_TURNS = re.compile(
    r"(?:[，,。；;、…!！?？\s]|^|(?<=[了啦吗呢的])|(?<=[一-鿿]))(?:哦|噢|还有啊|对了|啊对)?[，,]?\s*(?:还(?:想|要|得)(?:说|问|反映|讲|提|请教)(?:一?[下个件]事?|的是)?|还有(?:呢?(?=[，,])|(?:一|个)?(?:件|个|桩)(?!人|吃|孩|老|娃|把|月)(?:事情?|问题)|另外|就是|啊(?=[^，。]{3})|[：:]|(?=我(?!女儿|儿子|孩子)|俺|村里|镇上|我们))(?:一?(?:件|个|桩|点)(?:事情?|问题)?(?:是|就是)?)?|顺便(?:再)?(?:问|说|反映|提|讲|请教|打听|催)(?:问|一下|下|一句|一声)*|顺带(?:问|说|提)?(?:一?[下句])?"
    r"|(?<=[，,。；;…!！?？\s])对了|对了[，,]?(?=[一-鿿]{3})|另外(?:我|还|就是|说|一件|一个|，|,|(?=[一-鿿]))(?:自己的事|一?件?事|有(?:一|个|件)?(?:事|问题)?)?|此外|除此之外|除了这个|再(?:一个|一件|有一个|有一件|有就是|有|就是|反映(?:一个|一件)?|说(?:一?个|件)?别的|说一?[件个](?:事)?|讲一?[件个](?:事)?|问(?:一?[件个下])?)(?:事|问题)?|别的(?:还有|就是|事)|而且(?=我|俺|村|镇|那|还有)|同时(?=我|村|还|也)|其次|再次|再者|最后(?=一个|还|说|，)|除了|也想(?:问|说|反映)|以及(?=我|村))[，,：:\s]*"
)
_TURN = re.compile("^(?:还有就是|还有|另外|同时|再就是|另一个就是|仲有)")
_SEMI = re.compile("[；;。\n]+")
_COMMAS = re.compile("[，,。；;、！!]+")
_BROKEN = re.compile("坏|没|不|烂|堵|漏|停|断|塌|臭|吵|偷|欠|脏|乱|返水|裂|倒|满|黑|浑")
_SHORT = re.compile("^[一-鿿]{2,3}(?:不|没|坏|烂|堵|漏|停|断|臭|太)[一-鿿]{1,2}$")
_RUDE = re.compile("妈的|你们吃|饭桶|养你们")
_FIRST = re.compile(
    "^还有啊?|^(?:首先|其一|先说|第一|一是|一来)[，,、：:]?|^(?:俺|我)?(?:们)?(?:反映|想说|想问|想反映|说|问|有|要讲|提)?(?:你们)?(?:个|一下|下)?[两俩二三几]个?(?:件)?(?:个)?(?:事儿?|事情|问题)[，,：:]?"
)
_ONE_AND_ONE = re.compile(
    "(?:^|[，,：:。\\s])一个(?!人|月|小时|钟头|星期|礼拜|多|都|也)([^，,。；;]{2,30}?)[，,；;、\\s]+(?:还有)?一个(?!人|月|小时|多)([^，,。；;]{2,30})"
)
_ABOVE = re.compile("[，,。](?:上面|前面|前头|刚才|刚刚|头先|之前)(?:那个|说的)?是([^，,。]{2,16})")
_ABOVE_TOO = re.compile(
    "^((?:另外|还有|还想|再).{0,6}[事个件题].{2,40})[，,。](?:前面|前头|刚才|刚刚|头先)(?:那个|说的)+是?([^，,。]{2,16})$"
)
_NUMBERS = {"三": 3, "3": 3, "四": 4, "4": 4}
_ANNOUNCES = re.compile("反映|问题|情况|[件个]事|说|讲|问|建议|意见|您好|你好|代表|诉求|要求|请")
_TWO_THINGS = re.compile(
    "(?:[两俩二2]|[三四几34](?=[个件桩样][^，。]{1,3}[:：]))(?:个|件|桩|样)?(?:事儿?|事情|问题|情况|件事)(?:(?:要|想)?(?:讲|说|反映|问|提))?[，,：:。]?|[问問]两[件个件](?:事)?[：:，,]"
)
_NO_MATTER = re.compile("(?:谢谢|多谢|感谢|谢了|您好|你好|辛苦了)(?:代表|你们|您)?$")
_IS = re.compile("^就?是(?=[一-鿿]{3})")
_TRIM = " \t\n，,。.；;：:、！!？?…—-~～"
_CLOSING = re.compile("^(?:(?:你们)?分开(?:记|说|办)|谢谢|多谢|麻烦|就这些|完了|辛苦|请|希望(?:你们)?(?:尽快)?解决)")

_NONE_OF_ITS_OWN = re.compile(
    "^(?:我|俺|本人|这|请|可以|有事|麻烦)*(?:们)?(?:的|是)?(?:联系)?(?:电话|手机|号码|联系方式|微信)(?:号码?)?(?:是|为|[:：])?\\s*[\\d*●]|^(?:请|可以|有事|麻烦)?(?:打|拨|加)(?:给)?(?:我|这个号)|^(?:我|俺)叫[一-鿿]{2,4}$"
    "|^(?:我|我们)?(?:要|想|还是|也)*(?:谢谢|多谢|感谢|表扬|点赞|夸|辛苦)(?!费|钱|信)|^(?:你们?|您|代表|村里|镇上|政府|大家|干部|上次|之前|这次)*(?:们)?(?:的)?(?:工作|服务|事情?)?(?:办|做|干|搞|处理|服务|弄|管)?(?:得|的)?(?:很|真|挺|非常|特别|都|还|太)*(?:好|不错|满意|到位|及时|辛苦|周到)(?:了|的|啊|呢)*$"
)
"""Praise, and how to reach him: said beside his matters."""
_PARTICLES = re.compile("[了啊呀呢吧嘛的]+$")


SHORT = 80
"""Signs of a text in which counted things are several matters; in a longer one (a letter's demands) they have to be about different things."""


def parts_of(text: str, category_of: Callable[[str], str], turns: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """At least two parts, each a matter, or none. `category_of`: what words are about, `other` where nobody knows.

    `turns`: words a town added that turn to another matter.
    """
    simple = _counts_kept(text, simplified(text))
    if len(simple) != len(text):
        return _parts(text, category_of, turns)
    found, places, start = _parts(simple, category_of, turns), [], 0
    for part in found:
        at = simple.find(part, start)
        at = at if at >= 0 else simple.find(part)
        start = at + len(part)
        places.append(text[at:start])
    return tuple(places)


def _counts_kept(text: str, simple: str) -> str:
    """Circled numbers, of which simplified words keep the figure alone, and 头一个 as the first."""
    if len(simple) == len(text):
        simple = "".join(sign if "①" <= sign <= "⑨" else plain for sign, plain in zip(text, simple, strict=True))
    return simple.replace("头一个", "第一个").replace("头一件", "第一件")


def _parts(text: str, category_of: Callable[[str], str], turns: re.Pattern[str] | None) -> tuple[str, ...]:
    if turns is not None and (parts := _whole(turns.split(text))):
        return parts
    for cut in (_counted, _one_and_one, _turned, _turned_back):
        if parts := _whole(cut(text), 2 if cut is _one_and_one else 3):
            return parts if cut is not _counted or _stand_apart(text, parts, category_of) else ()
    return _different(text, category_of)


def _counted(text: str) -> list[str]:
    """一是 … 二是 …, 1、 … 2、 …, 第一 … 第二 …, 甲、 … 乙、 …: marks of one sort in their order, the first being the first."""
    marks = [(hit, *_place(hit)) for hit in _COUNTED.finditer(text)]
    chosen: list[re.Match[str]] = []
    sort = ""
    for hit, kind, number in marks:
        if number == len(chosen) + 1 and (not sort or kind == sort):
            chosen.append(hit)
            sort = kind
    if len(chosen) < 2:
        return []
    ends = [*(hit.start() for hit in chosen[1:]), len(text)]
    return [text[hit.end() : end] for hit, end in zip(chosen, ends, strict=True)]


def _place(hit: re.Match[str]) -> tuple[str, int]:
    group = hit.lastindex or 1
    sign = hit.group(group)
    if "①" <= sign <= "⑨":
        return "circled", ord(sign) - ord("①") + 1
    return str(group), next((row.index(sign) + 1 for row in _ORDER if sign in row), 0)


def _one_and_one(text: str) -> list[str]:
    found = _ONE_AND_ONE.search(text)
    if found:
        return [found.group(1), found.group(2)]
    two = _TWO_THINGS.search(text)
    if two is None:
        return []
    rest = re.split("[，,；;。、]", text[two.end() :].strip(_TRIM))
    parts = [part for part in rest if len(letters(part)) > 1]
    stated = two.group()[0]
    return parts if len(parts) == (2 if stated in "两俩二2" else _NUMBERS.get(stated, len(parts))) and 2 <= len(parts) <= 5 else []


def _turned(text: str) -> list[str]:
    parts = [part for part in _TURNS.split(_FIRST.sub("", text)) if part is not None]
    return parts if len(parts) > 1 and not _NO_MATTER.search(parts[0].strip(_TRIM)) else []


def _turned_back(text: str) -> list[str]:
    """还有啊 … 上面那个是 …: the other matter is named last."""
    if found := _ABOVE.search(text):
        return [text[: found.start()], found.group(1)]
    found = _ABOVE_TOO.search(text)
    return list(found.groups()) if found else []


def _different(text: str, category_of: Callable[[str], str]) -> tuple[str, ...]:
    """Two or three short complaints side by side that are plainly about different things."""
    clauses = [part.strip(_TRIM) for part in _COMMAS.split(text) if letters(part)]
    if differ(clauses):
        return tuple(_TURN.sub("", clause).strip(_TRIM) for clause in clauses)
    for split in (_SEMI, _COMMAS):
        parts = _whole([part for part in split.split(text) if not _RUDE.search(part)])
        least = 4 if split is _SEMI else 2
        if 2 <= len(parts) <= 3 and all(least < len(letters(part)) <= 12 and _BROKEN.search(part) for part in parts):
            if split is _COMMAS and not all(_SHORT.search(part) for part in parts):
                continue
            about = [category_of(part) for part in parts]
            if "other" not in about and len(set(about)) == len(about):
                return parts
    return ()


def _stand_apart(text: str, parts: tuple[str, ...], category_of: Callable[[str], str]) -> bool:
    """Counted things of a short text, unless they are reasons or demands of a matter that was told before them."""
    told = text[: text.find(parts[0])].strip(_TRIM)
    if len(letters(told)) >= 4 and not _ANNOUNCES.search(told):
        return len({category_of(part) for part in parts} - {"other"}) > 1
    return len(text) <= SHORT or _differ(parts, category_of)


def _differ(parts: tuple[str, ...], category_of: Callable[[str], str]) -> bool:
    """Numbered demands about one thing are one matter: at least one part has to be about something else."""
    about = {category_of(part) for part in parts}
    return len(about) > 1 or about == {"other"}


def _whole(parts: list[str], least: int = 3) -> tuple[str, ...]:
    """The parts that say something: of at least so many letters."""
    kept = [_IS.sub("", _FIRST.sub("", part.strip(_TRIM)).strip(_TRIM)) for part in parts]
    kept = [part for part in kept if len(letters(part)) >= least and not (_CLOSING.match(part) and len(letters(part)) < 12)]
    kept = list({_PARTICLES.sub("", letters(part)): part for part in reversed(kept) if not _NONE_OF_ITS_OWN.search(part)}.values())[::-1]
    return tuple(kept) if len(kept) > 1 else ()
