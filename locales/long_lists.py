"""A long list to choose from: how it is narrowed by typing. Rules of the sentences: locales/common.py."""

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T

type_here = N_("名单长，打出名字里的几个字就能找到。")
type_as_a_reply = N_("名单长，回复这条消息、打出名字里的几个字就能找到。")
b_whole = N_("看全部")


def narrowed(_: T, typed: str, count: int) -> str:
    """Above what is left of a list by what was typed."""
    if not count:
        return _("没有名字里带「{typed}」的。").format(typed=one_line(typed))
    return _("名字里带「{typed}」的有 {count} 个：").format(typed=one_line(typed), count=count)


or_else = N_("如果不是在找名字，请选这几个字是做什么的：")
