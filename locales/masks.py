"""Sentences about what is masked in words, and about who reads much."""

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T

b_spans = N_("看遮住的号码")


def spans_opened(_: T, number: str, words: str) -> str:
    return _("{number} 的原话，号码没有遮（您看过这一次已经记下）：\n{words}").format(number=number, words=quoted(words))


nothing_masked = N_("这里没有遮住的号码了")
b_veil = N_("改为匿名显示")


def names_himself(_: T, number: str) -> str:
    return _("{number}：您写了自己的名字或门牌，小组看到的和您写的一样。不想让他们看到，就点下面的按钮。").format(number=number)


def veiled(_: T, number: str) -> str:
    return _("{number}：改好了。您写的名字和门牌，别人看到的是 **；以后您再写，也一样遮住。您自己在「我的事项」里看到的是原话。").format(
        number=number
    )


veiled_already = N_("已经是匿名显示了")


def shown_anew(_: T, number: str) -> str:
    return _("{number} 的选民改为匿名显示，请看卡片。").format(number=number)


def reads_much(_: T, name: str, most: int, files: int) -> str:
    """No case is named in it: which ones they were, `/audit` says of each."""
    words = _(
        "{name} 今天打开的事项里，不归他办、也没到期的已经超过 {most} 件。请问问是为了什么；谁看过哪件，写「一件事的经过」能查到。"
    ).format(name=one_line(name), most=most)
    return words + _("今天还取过 {files} 份带原话的表。").format(files=files) if files else words


def read_by(_: T, readers: str) -> str:
    return _("不经办而打开看过的：{readers}").format(readers=readers)
