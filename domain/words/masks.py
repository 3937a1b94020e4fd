"""Which parts of a text lead to a person, and the text without them: what a group, a register, a slip or a search may show.

Identity numbers (GB 11643-1999: place, birth date, check digit; fifteen figures before 1999), bank cards (ISO/IEC 7812: length
and Luhn's sum), mobile and landline numbers (numbering plan of China: 1 and ten more; 0, area, seven or eight), number plates
(GA 36), e-mail addresses, QQ and WeChat ids, those of 抖音, 快手 and their like, and Telegram's own names and links. How figures may be written is domain/words/figures.py's; the words stay where they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.words.figures import Group, groups, has_figures, seen, with_words_as_figures
from domain.words.pattern import pattern_of
from domain.words.private_numbers import Row, kind_of
from domain.words.worked_out import OF_A_MESSAGE, kept

_MOST = 22
"""Figures put together from groups; longer ones stand in one run."""
_FULL_TEXT_FIGURES = 5

_PLATE = pattern_of(
    r"(?P<kept>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ·•.\-]{0,2}[A-Z])[ ·•.\-]{0,2}"
    r"(?:[A-Z0-9]{5,6}|[A-Z0-9]{4}[挂学警港澳]|(?:[A-Z0-9][ ·•.\-]{0,2}){4}[A-Z0-9](?:[ ·•.\-]?[A-Z0-9](?![A-Z0-9]))?)(?![A-Z0-9])",
    re.IGNORECASE,
)
_MAIL = pattern_of(
    r"(?P<kept>[A-Z0-9])[A-Z0-9._%+\-]{0,63}\s?(?:@|[(\[]at[)\]]| at )\s?(?:[A-Z0-9\-]{1,63}\s?(?:\.|[(\[]dot[)\]])\s?){1,8}[A-Z]{2,}",
    re.IGNORECASE,
)
_WECHAT = pattern_of(
    r"(?:(?:微信|薇信|威信|wechat|(?<![a-z])(?:vx|wx)|v信|加v|抖音|快手|小红书|微博|支付宝|陌陌|telegram|电报|(?<![a-z])tg)(?:账号|帐号|号|號|id|是|为|：|:|\s|加|我){0,5})(?P<all>[a-z][a-z0-9_\-]{5,19})(?![a-z0-9_])"
    r"|(?P<own>wxid_[a-z0-9]+)",
    re.IGNORECASE,
)
_TELEGRAM = pattern_of(
    r"(?P<link>(?:https?://)?(?:t|telegram)\.me/)[a-z0-9_+/\-]{3,64}|(?P<tg>tg://)[^\s,，。；;]{3,80}"
    r"|(?<![a-z0-9._%+\-@])(?P<at>@)[a-z][a-z0-9_]{4,31}(?![a-z0-9_@]|\.[a-z])",
    re.IGNORECASE,
)
_NAMED_AS_ID = pattern_of(r"(?:号|號|id|是|为|：|:)\s*$", re.IGNORECASE)
_CASE_NUMBER = pattern_of(r"(?<![A-Za-z])[A-Za-z]{1,6}-\d\d(?:0[1-9]|1[0-2])-\d{4}(?![ \-.]?\d)")
_HOW_MANY = pattern_of("(?<=[前后後头頭末尾中间間余剩面])\\d{1,2}(?=[位个個])")
"""How many figures of a number are meant (后8位) is none of them."""
_MASKED = pattern_of(r"\d*\*[\d*]*")
"""A number that was masked before."""
_WORTH_A_LOOK = pattern_of(
    r"[@＠]|\bat\b|[(\[]at|微信|薇信|威信|wechat|vx|wx|v信|加v|抖音|快手|小红书|微博|支付宝|陌陌|t\.me|telegram|电报|tg", re.IGNORECASE
)


@dataclass(frozen=True)
class Span:
    """From `start` to `end` of the text stands something of this kind; `shown` stands there for others."""

    start: int
    end: int
    kind: str
    shown: str


def masked(text: str) -> str:
    """The text as others see it. What is masked already stays as it is."""
    shown, done = [], 0
    for span in private_spans(text):
        shown += [text[done : span.start], span.shown]
        done = span.end
    return "".join(shown) + text[done:]


def without_numbers(text: str) -> str:
    """The words without whatever leads to a person: of 「环卫队 李四 138…」 who it is, not how to call him."""
    kept, done = [], 0
    for span in private_spans(text):
        kept += [text[done : span.start]]
        done = span.end
    plain = _MASKED.sub("", "".join([*kept, text[done:]]))
    return " ".join(plain.split()).strip(" ，,、；;：:（(）)")


@kept(OF_A_MESSAGE)
def private_spans(text: str) -> tuple[Span, ...]:
    """Every part of the text that leads to a person, in order, none over another.

    Remembered for the deed that asks: the same words are read for their marks, stored, and put on a card.
    """
    figures = has_figures(text, _FULL_TEXT_FIGURES) or any("A" <= c.upper() <= "Z" for c in text) and has_figures(text, 2)
    if not figures and not _WORTH_A_LOOK.search(text):
        return ()
    view = seen(text)
    plain, found = view.text, []
    for reading in (_addresses, _numbers):
        for span in reading(plain):
            found.append(span)
            plain = _crossed_out(plain, span)
    spoken = with_words_as_figures(plain)
    if spoken != plain:
        found += [*_plates(spoken), *_numbers(spoken)]
    spans: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        start, end = view.at[span.start], view.at[span.end]
        if not spans or start >= spans[-1].end:
            spans.append(Span(start, max(end, start + 1), span.kind, span.shown))
    return tuple(spans)


def _crossed_out(plain: str, span: Span) -> str:
    return plain[: span.start] + "*" * (span.end - span.start) + plain[span.end :]


def _addresses(plain: str) -> list[Span]:
    spans = [Span(*found.span(), "mail", found["kept"] + "****@****") for found in _MAIL.finditer(plain)]
    for found in _WECHAT.finditer(plain):
        part = "all" if found["all"] else "own"
        word = found[part]
        if part == "own" or any(not c.isalpha() for c in word) or _NAMED_AS_ID.search(plain[: found.start(part)]):
            spans.append(Span(*found.span(part), "wechat", word[:1] + "****"))
    for found in _TELEGRAM.finditer(plain):
        spans.append(Span(*found.span(), "telegram", (found["link"] or found["tg"] or found["at"]) + "****"))
    return spans + _plates(plain)


def _plates(plain: str) -> list[Span]:
    found = _PLATE.finditer(plain)
    return [Span(*plate.span(), "plate", plate["kept"] + "*****") for plate in found if any(c.isdigit() for c in plate.group())]


def _numbers(plain: str) -> list[Span]:
    for number in _CASE_NUMBER.finditer(plain):
        plain = plain[: number.start()] + "*" * len(number.group()) + plain[number.end() :]
    plain = _HOW_MANY.sub(lambda count: "几" * len(count.group()), plain)
    runs, spans, first = groups(plain), [], 0
    while first < len(runs):
        span, taken = next(_readings(plain, runs, first), (None, 1))
        if span is not None:
            spans.append(span)
        first += taken
    return spans


def _readings(plain: str, runs: list[Group], first: int) -> Iterator[tuple[Span, int]]:
    """What the groups from `first` on may be, the longest first, with how many groups it takes."""
    last, total = first, len(runs[first].digits)
    while last + 1 < len(runs) and runs[last + 1].gap and total + len(runs[last + 1].digits) <= _MOST:
        last += 1
        total += len(runs[last].digits)
    for end in range(last, first - 1, -1):
        row = Row(plain, tuple(runs[first : end + 1]))
        kind = kind_of(row)
        if kind:
            kept = row.digits[: 2 if kind in ("bare", "chat") else 3]
            stop = row.groups[-1].end + (row.x_after if kind == "id" else 0)
            yield Span(row.groups[0].start, stop, kind, kept + "*" * (12 if kind in ("id", "card", "long") else 8)), end - first + 1
