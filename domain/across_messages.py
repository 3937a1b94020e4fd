"""What leads to a person and is told in several messages of one run (电话138, then 12345678; 微信, then wang_daniang66): which parts of each are masked."""

import re
from collections.abc import Sequence

from domain.figures import has_figures, seen, with_words_as_figures
from domain.masks import Span, private_spans
from domain.pattern import pattern_of

TAIL, HEAD = 40, 60
"""Signs at the end of a message before, and at the beginning of this one, that are read together."""
SHOWN = 3
"""Figures of a part that may stay."""
_HIDDEN = "****"
_ID = pattern_of(r"\s*([A-Za-z][A-Za-z0-9_\-]{4,19})\s*[。.!！]?\s*")
_OF_AN_ID = pattern_of(
    r"(?:微信|薇信|威信|(?<![a-z])(?:vx|wx|qq|wechat)|抖音|快手|小红书|陌陌|电报|telegram|(?<![a-z])tg)(?:账号|帐号|号码?|id|名)?(?:是|为|叫)?[\s:：,，]*",
    re.IGNORECASE,
)
_BEGUN = pattern_of(r"(?:.*\D)?1[3-9]\d\s*[,，、\-]?\s*")
_MIDDLE = pattern_of(r"\s*\d{4}\s*[,，、]?\s*")


def worth_a_look(text: str) -> bool:
    return has_figures(text[:HEAD], SHOWN) or _ID.fullmatch(text) is not None


def spans_in_run(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each of the messages, the oldest first, what of it is masked beside what is by itself."""
    found: list[list[Span]] = [[] for _ in texts]
    heads = [max(0, len(text) - TAIL) for text in texts[:-1]] + [0]
    pieces = [*(text[head:] for text, head in zip(texts[:-1], heads, strict=False)), *(text[:HEAD] for text in texts[-1:])]
    starts, joined = list[int](), ""
    for piece in pieces:
        starts.append(len(joined))
        joined += f"{piece} "
    for span in private_spans(joined):
        for n, (start, piece) in enumerate(zip(starts, pieces, strict=True)):
            first, last = max(span.start, start), min(span.end, start + len(piece))
            alone = span.start >= start and span.end <= start + len(piece)
            if last - first > SHOWN and not (alone and n == 0):
                found[n].append(Span(first - start + heads[n], last - start + heads[n], span.kind, _HIDDEN))
    for n in range(1, len(texts)):
        if not found[n] and (begun := _goes_on(texts[n - 1], texts[n])) is not None:
            found[n].append(begun)
    return [tuple(spans) for spans in found]


def _goes_on(before: str, text: str) -> Span | None:
    """The name of an account behind the word that asks for one, the middle of a mobile number behind its beginning."""
    tail, whole = before[-TAIL:], _ID.fullmatch(text)
    if whole is not None and _ends_with(_OF_AN_ID, tail):
        return Span(*whole.span(1), "wechat", _HIDDEN)
    figures = with_words_as_figures(seen(text[:HEAD]).text)
    if len(text) <= HEAD and _MIDDLE.fullmatch(figures) and _BEGUN.fullmatch(with_words_as_figures(seen(tail).text)):
        return Span(0, len(text), "mobile", _HIDDEN)
    return None


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    return any(found.end() == len(text) for found in pattern.finditer(text))
