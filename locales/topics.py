"""题目: of what voters spoke most, and the draft of a suggestion. Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T
from locales.meetings import date_line

label_topics = N_("建议题目")
counting = N_("数字正在重新整理，请过一会儿再写「建议题目」。")
b_take = N_("就用这个写成建议")
nothing_to_name = N_("这一类没有可以写进建议的事项。")
SHOWN_PLACES = 5
head = N_("近一年选民反映得多的（受理数）。点一个看事项，或起草一件建议：")
b_draft = N_("起草建议")


session_to_secretary = N_("写「建议题目」看事项，起草建议转给代表；请提醒各组早点动手。")
session_to_leader = N_("写「建议题目」，看您小组的选民近一年反映得多的事，点一下就起草一件建议。")


def no_topics(_: T, waiting: int) -> str:
    """`waiting`: matters that nobody has accepted yet."""
    words = _("近一年还没有受理的事项。")
    return words + (_("等待受理的有 {n} 件，受理以后就列出来。").format(n=waiting) if waiting else "")


def session_ahead(_: T, on: date, days: int) -> str:
    return _("{day}开人代会，还有 {n} 天。近一年选民反映得多的，可以写成议案、建议：").format(day=date_line(_, on), n=days)


def before_session(_: T, on: date, days: int) -> str:
    """Above the topics."""
    return _("{day}开人代会，还有 {n} 天。").format(day=date_line(_, on), n=days)


def line(_: T, n: int, category: str, count: int) -> str:
    return _("{n}. {category} {count} 件").format(n=n, category=category, count=count)


def b_show(_: T, category: str) -> str:
    return _("看：{category}").format(category=category)


def one(_: T, number: str, village: str) -> str:
    return _("{number}（{village}）").format(number=number, village=village) if village else number


def draft(_: T, category: str, places: Sequence[str], numbers: Sequence[str], count: int) -> str:
    """First line: 案由. `count`: accepted in the year; `numbers`: those that are named."""
    where = _("、").join(places[:SHOWN_PLACES])
    title = _("关于解决{where}等地{category}问题的建议") if len(places) > SHOWN_PLACES else _("关于解决{where}{category}问题的建议")
    ground = _("近一年，选民反映{category}方面的事 {count} 件，其中：{numbers}。")
    lines = [
        title.format(where=where, category=category),
        ground.format(category=category, count=count, numbers=_("、").join(numbers)),
        _("建议有关单位到现场查看，一件一件说明怎么办、什么时候办好，并答复代表和选民。"),
    ]
    return "\n".join(lines)


def ask_words(_: T, text: str, *, own: bool) -> str:
    """`own`: whether the reader may make a suggestion of it himself."""
    if own:
        return _("草稿如下，可以直接用，也可以改好了整段回复：\n\n{text}").format(text=text)
    return _("草稿如下。建议由代表来提，可以转给代表：\n\n{text}").format(text=text)


def made(_: T, count: int) -> str:
    """`count`: matters it took in."""
    return _("写成建议了，带上 {count} 件事项，选民都会知道。下一步：附议、交办。").format(count=count)
