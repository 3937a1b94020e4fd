"""Sentences about what is masked in words, and about who reads much."""

from collections.abc import Callable

from domain.quotation import quoted

T = Callable[[str], str]


def b_spans(_: T) -> str:
    return _("看遮住的号码")


def spans_opened(_: T, number: str, words: str) -> str:
    return _("{number} 的原话，号码没有遮（您看过这一次已经记下）：\n{words}").format(number=number, words=quoted(words))


def nothing_masked(_: T) -> str:
    return _("这里没有遮住的号码了")
