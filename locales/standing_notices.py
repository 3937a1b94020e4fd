"""Standing notices, and when the office is open again, as they are read below receipts; how the secretary sets them."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day

none = N_("现在没有挂着的通知。挂上的通知，选民反映事情时会在回执下面看到，到日子自己撤下。")
standing = N_("挂着的通知（选民在回执下面看到）：")
ask_until = N_("挂到哪一天？例如：月底、11月30日。")
ask_villages = N_("哪些村居的人看到？不点就是全部。")
ask_categories = N_("反映哪些类别的事时看到？不点就是全部。")
b_write = N_("写一条")
b_villages = N_("哪些村居")
b_categories = N_("哪些类别")
b_chosen = N_("选好了")
b_put_up = N_("挂出去")
is_down = N_("撤下了。")
over = N_("这个日子已经过了，或者太远（最长半年）。")


def full(_: T, most: str) -> str:
    return _("已经挂了 {most} 条，先撤下一条。").format(most=most)


def too_long(_: T, most: str) -> str:
    return _("太长了，写 {most} 个字以内。").format(most=most)


def ask_words(_: T, most: int) -> str:
    return _("通知写什么？回复这条，{most} 个字以内。例如：下坪村水管在换，25日来水。").format(most=most)


def bad_until(_: T, today: date) -> str:
    return _("没看懂日子，或者已经过了、太远（最长半年）。例如：{day}").format(day=day(_, today))


def whom(_: T, villages: Sequence[str], categories: Sequence[str]) -> str:
    where = _("、").join(villages) or _("全部村居")
    return _("{where}；{what}").format(where=where, what=_("、").join(categories) or _("全部类别"))


def line(_: T, n: int, words: str, until: date | None, whom: str) -> str:
    return _("{n}. {words}（到{until}；{whom}）").format(n=n, words=one_line(words), until=day(_, until), whom=whom)


def below(_: T, words: str, until: date | None) -> str:
    """As a voter reads it below his receipt."""
    return _("通知（到{until}）：\n{words}").format(until=day(_, until), words=quoted(words))


def form(_: T, words: str, whom: str) -> str:
    return _("回执下面会写：\n{words}\n给谁看：{whom}").format(words=words, whom=whom)


def is_up(_: T, words: str, until: date | None, whom: str) -> str:
    return _("挂出去了，到{until}为止（{whom}）：\n{words}").format(until=day(_, until), whom=whom, words=quoted(words))


def opens(_: T, at: datetime) -> str:
    """`at`: local time of the congress."""
    return _("现在不是上班时间，{day} {time} 起有人上班。").format(day=day(_, at.date()), time=f"{at:%H:%M}")
