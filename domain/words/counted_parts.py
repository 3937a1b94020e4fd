"""Signs that count the matters of one message: 一是 … 二是 …, 1、 … 2、 …, ①, ⑴, 1️⃣, 甲、, A., or a sign before each line
(docs/spec.md section 3, Several matters in one message)."""

import re

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

TRIM = " \t\n，,。.；;：:、！!？?…—-~～"
"""Signs around a part."""
_ORDER = ("一二三四五六七八九十", "123456789", "甲乙丙丁戊己庚辛壬癸", "壹贰叁肆伍陆柒捌玖拾", "abcdefgh")
_CIRCLED = str.maketrans({first + n: "①②③④⑤⑥⑦⑧⑨⑩"[n] for first in map(ord, "⑴㈠⒈❶") for n in range(10)})
_KEYS = pattern_of("([1-9])(?=\ufe0f?\u20e3)")
"""Signs that count in a circle, in brackets, with a point, on a key."""
_COUNTED = pattern_of(
    r"(?:(?:问题|事项|诉求|意见|建议|情况)(?=[一二三四五六七八九十1-9]))?(?:第([一二三四五六七八九十]|10|[1-9])(?![次回天年季批期名段遍趟届轮组队村小中初高人民医居栋排层楼产手时夜胎])(?:个(?:是|问题|事)?|件事?|点|条|是|[，,、:：．.\s]|(?=[一-鿿]))|其([一二三四五六七八九十])[，,、是]?|(?<![\d.])(10|[1-9])\s*[、.．)）：:，,](?!\d)|([一二三四五六七八九十])\s*(?:[、.．)）：:]|就?是(?!二是)|来|则)|([甲乙丙丁戊己庚辛壬癸])[、.．是]|([壹贰叁肆伍陆柒捌玖拾])[、.．：:，,]|(?<![a-z])([a-h])\s*[、.．)）：:]\s*(?=[一-鿿])|[(（]([一二三四五六七八九十]|10|[1-9])[)）]|([①-⑩])[\ufe0f\u20e3]*)"
)
_LINES = pattern_of(r"(?m)^[ \t]*[-*•▪◦—–]+[ \t]*(?=\S)")
_GLUED = pattern_of(
    r"([1-9])[ \t]*(?=[一-鿿]{2})(?!公[里斤分]|种(?!子|粮|地|田)|路(?!灯|面)|[号组楼月日年点个名户岁层天次条万千百元块斤亩里米队村区单栋室人只头班台间件样期排座届时分秒度级])"
)

_NTH_ONE = pattern_of("(?<![一二三四五六七八九十第0-9])([二三四五])一([个件])")
"""二一个, where 第二个 is meant."""


def with_circles(text: str) -> str:
    """Signs in brackets, with a point or on a key as those in a circle; no sign more or less."""
    return _KEYS.sub(lambda key: chr(ord("①") + int(key.group()) - 1), text.translate(_CIRCLED))


def counts_kept(text: str, simple: str) -> str:
    """Circled numbers, of which simplified words keep the figure alone, 头一个 as the first and 二一个 as the second."""
    simple = simplified(text.replace("⑩", "①")) if len(simple) != len(text) else simple  # of 十 two figures would be kept
    if len(simple) == len(text):
        simple = "".join(sign if "①" <= sign <= "⑩" else plain for sign, plain in zip(text, simple, strict=True))
    simple = simple.replace("头一个", "第一个").replace("头一件", "第一件")
    return _NTH_ONE.sub(lambda nth: f"第{nth.group(1)}{nth.group(2)}", simple) if "第一" in simple else simple


def lines_with_signs(text: str) -> list[str]:
    """Lines of a list, each with a sign before it."""
    starts = list(_LINES.finditer(text))
    ends = [*(hit.start() for hit in starts[1:]), len(text)]
    return [text[hit.end() : end] for hit, end in zip(starts, ends, strict=True)] if len(starts) > 1 else []


def counted(text: str) -> list[str]:
    """一是 … 二是 …, 1、 … 2、 …, 第一 … 第二 …, 甲、 … 乙、 …: marks of one sort in their order, the first being the first."""
    marks = [(hit, *_place(hit)) for hit in _COUNTED.finditer(text)]
    chosen: list[re.Match[str]] = []
    sort = ""
    for hit, kind, number in marks:
        if number == len(chosen) + 1 and (not sort or kind == sort):
            chosen.append(hit)
            sort = kind
    if len(chosen) < 2:
        chosen = _glued(text)
    if len(chosen) < 2:
        return []
    ends = [*(hit.start() for hit in chosen[1:]), len(text)]
    return [text[hit.end() : end] for hit, end in zip(chosen, ends, strict=True)]


def _glued(text: str) -> list[re.Match[str]]:
    """1路灯不亮2水沟堵了: figures that touch their words, from the first sign on."""
    found = list(_GLUED.finditer(text))
    right = bool(found) and not text[: found[0].start()].strip(TRIM) and [hit.group(1) for hit in found] == list("123456789")[: len(found)]
    return found if right else []


def _place(hit: re.Match[str]) -> tuple[str, int]:
    group = hit.lastindex or 1
    sign = hit.group(group)
    if "①" <= sign <= "⑩":
        return "circled", ord(sign) - ord("①") + 1
    if sign == "10":
        return str(group), 10
    return str(group), next((row.index(sign) + 1 for row in _ORDER if sign in row), 0)
