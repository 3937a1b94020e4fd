"""What leads to a person and is told in several messages of one run (电话138, then 12345678; 微信, then wang_daniang66): which parts of each are masked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.words.figures import OF_A_PART, has_figures, seen, with_words_as_figures
from domain.words.masks import Span, private_spans
from domain.words.pattern import pattern_of

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


_PART = pattern_of(
    rf"\W*(?:[我他她]的?)?(?:电话|手机|号码|身份证|卡号)?(?P<which>{OF_A_PART})?\W*(?P<figures>\d[\d\W_]*[xX]?)[了哦啊哈呀喔的]?[^\w*]*"
)
"""A message that is a part of a number and nothing else; before it may stand which part it is."""
_ENDS = pattern_of(r"(?P<figures>\d)[^\w*]*(?:后[头面边]?的?(?:下[1一]?条|等下|马上|在下面)\D{0,8})?$")
_BEGINS = pattern_of("[前开開先首头頭起]")
_ASIDE = 10
"""Signs of a message without figures that may stand between two parts (听到没)."""


@dataclass(frozen=True)
class _Piece:
    """What of a message is read: `text`, from `head` on."""

    message: int
    head: int
    text: str

    def part(self, first: int, end: int) -> "_Piece":
        return _Piece(self.message, self.head + first, self.text[first:end])


def is_a_part(text: str) -> bool:
    """Whether words are some figures and nothing else (1234, 后头是5678)."""
    return len(text) <= HEAD and has_figures(text, 2) and _PART.fullmatch(with_words_as_figures(seen(text).text)) is not None


def worth_a_look(text: str) -> bool:
    return has_figures(text[:HEAD], SHOWN) or _ID.fullmatch(text) is not None or is_a_part(text)


def spans_in_run(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each of the messages, the oldest first, what of it is masked beside what is by itself."""
    found: list[list[Span]] = [[] for _ in texts]
    pieces = [_Piece(n, (head := max(0, len(text) - TAIL)), text[head:]) for n, text in enumerate(texts[:-1])]
    pieces += [_Piece(len(texts) - 1, 0, text[:HEAD]) for text in texts[-1:]]
    for n, span in (*_spans_over(pieces, " "), *_spans_over(_as_one_row(pieces), "")):
        if not any(span.start < known.end and known.start < span.end for known in found[n]):
            found[n].append(span)
    for n in range(1, len(texts)):
        if not found[n] and (begun := _goes_on(texts[n - 1], texts[n])) is not None:
            found[n].append(begun)
    return [tuple(spans) for spans in found]


def _spans_over(pieces: Sequence[_Piece], between: str) -> Iterator[tuple[int, Span]]:
    """What leads to a person in the pieces read as one, each with the message in which it stands. Put together, figures of any length are
    no number by their length alone."""
    starts, joined = list[int](), ""
    for piece in pieces:
        starts.append(len(joined))
        joined += piece.text + between
    for span in private_spans(joined):
        for start, piece in zip(starts, pieces, strict=True):
            first, last = max(span.start, start), min(span.end, start + len(piece.text))
            alone = span.start >= start and span.end <= start + len(piece.text)
            if last - first > SHOWN and not (alone and piece.message == 0) and (alone or between or span.kind != "long"):
                yield piece.message, Span(first - start + piece.head, last - start + piece.head, span.kind, _HIDDEN)


def _as_one_row(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The last message and those before it as far as they are figures and nothing else, behind the figures with which one of their run ends;
    what says that it is the beginning stands before them. Of the first the words before its figures are read too."""
    parts, aside = list[tuple[_Piece, re.Match[str]]](), list[_Piece]()
    for piece in reversed(pieces):
        figures = with_words_as_figures(seen(piece.text).text)
        if part := _PART.fullmatch(figures):
            parts, aside = [(piece, part), *parts], []
        elif parts and (ends := _ENDS.search(figures)):
            parts, aside = [(piece, ends), *parts], []
            break
        elif not parts or has_figures(piece.text, 1):
            break
        else:
            aside = aside or [piece]
            if len(piece.text) > _ASIDE:
                break
    if len(parts) < 2:
        return []
    parts.sort(key=lambda one: not _BEGINS.match(one[1].groupdict().get("which") or ""))
    first, part = parts[0]
    return [*aside, first.part(0, _figures(first, part)[1]), *(piece.part(*_figures(piece, found)) for piece, found in parts[1:])]


def _figures(piece: _Piece, found: re.Match[str]) -> tuple[int, int]:
    """Where the figures of such a message stand in it as it was written."""
    at = seen(piece.text).at
    return at[found.start("figures")], at[found.end("figures")]


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
