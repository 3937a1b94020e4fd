"""Sentences about what is masked in words, and about who reads much."""

from collections.abc import Callable

from domain.quotation import one_line, quoted

T = Callable[[str], str]


def b_spans(_: T) -> str:
    return _("看遮住的号码")


def spans_opened(_: T, number: str, words: str) -> str:
    return _("{number} 的原话，号码没有遮（您看过这一次已经记下）：\n{words}").format(number=number, words=quoted(words))


def nothing_masked(_: T) -> str:
    return _("这里没有遮住的号码了")


def reads_much(_: T, name: str, most: int, files: int) -> str:
    """No case is named in it: which ones they were, `/audit` says of each."""
    words = _("{name} 今天打开的事项里，不归他办、也没到期的已经超过 {most} 件。请问问是为了什么；谁看过哪件，/audit 能查到。").format(
        name=one_line(name), most=most
    )
    return words + _("今天还取过 {files} 份带原话的表。").format(files=files) if files else words


def read_by(_: T, readers: str) -> str:
    return _("不经办而打开看过的：{readers}").format(readers=readers)
