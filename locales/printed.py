"""What stands around a printed table: its title, the period, the line to sign, page x of y; and the words of raw data."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from locales.account import moment
from locales.catalogue import N_
from locales.common import T


def heading(_: T, congress: str, name: str, *, own: bool = False) -> str:
    """`own`: of one group, whose name says that they are deputies."""
    words = _("{congress}联系选民　{name}") if own else _("{congress}人大代表联系选民　{name}")
    return words.format(congress=congress, name=name)


def reach(_: T, when: str, cut_off: datetime) -> str:
    return _("期间：{when}　　数字统计到：{at}").format(when=when, at=moment(_, cut_off))


def since_january(_: T, until: date) -> str:
    return _("{year}年，从年初累计到{month}月{day}日").format(year=until.year, month=until.month, day=until.day)


signed = N_("填表人：　　　　　审核人：　　　　　负责人：　　　　　日期：　　　年　　月　　日")
# How a spreadsheet shows a day, in its own signs: the cell stays a day, and sorts as one.
day_format = N_('yyyy"年"m"月"d"日"')
moment_format = N_('yyyy"年"m"月"d"日" hh:mm')


def formats(_: T) -> Mapping[str, str]:
    """Of the kinds of columns that people write otherwise than programs do."""
    return {"date": _(day_format), "moment": _(moment_format)}


# `&P` and `&N` are the spreadsheet's own signs.
page = N_("第 &P 页，共 &N 页")
# The head of the column in which people sign.
signature = N_("签名")
nothing = N_("本期没有。")


def plan(_: T, words: str) -> str:
    return _("年初计划：{words}").format(words=words)


def check_header(_: T) -> Sequence[str]:
    return (_("项目"), _("实际"), _("应有"), _("怎么算"))


def raw_header(_: T) -> Sequence[str]:
    """In the order of the English names beside it."""
    return (
        _("编号"), _("目前"), _("村（居）"), _("小组"), _("类别"), _("类型"), _("渠道"), _("第几轮"), _("评价"), _("是否解决"), _("答复类别"),
        _("来件日"), _("受理日"), _("响应日"), _("响应期限"), _("答复日"), _("答复期限"), _("办结日"),
    )  # fmt: skip
