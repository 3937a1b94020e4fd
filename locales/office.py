"""The office's pages in the browser: the door, and what all pages say. Sentences of the templates stand there. Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import datetime

from domain.words.quotation import one_line
from locales import office_lists
from locales.catalogue import N_
from locales.common import T, day

b_end = N_("结束")
b_end_all = N_("全部结束")
b_none_of_them = N_("都不是")
label_office = N_("电脑上办公")
no_office = N_("这里还没有开通电脑上的页面。")
login_over = N_("这次登录已经过去了。请在电脑上刷新页面，再来一次。")
link_over = N_("这个链接用过了，或者过了时间。请在手机上发「电脑上办公」，再要一个；也可以打开登录页，用手机扫码。")
login_often = N_("登录试得太多了，请过十分钟再来。")
code_wanted = N_("请写登录页上的六位数，例：登录 123456")
refused = N_("好，那台电脑没有登录。要是别人让您扫的，请告诉人大秘书。")
let_in = N_("对，是这个数。电脑上的页面马上打开。")
wrong_number = N_("不是这个数，那台电脑没有登录。请在电脑上刷新页面，再来一次。")
ended = N_("结束了，那台电脑要重新登录才能看。")
ended_before = N_("这次登录早就结束了。")
no_sessions = N_("现在没有电脑登录着。")
page_gone = N_("没有这一页，或者这一页不归您看。")
page_foreign = N_("这张表不是从我们的页面交来的，什么也没有改动。请回到页面再交一次。")
page_broken = N_("这一页刚才没有打开，什么也没有改动。请过一会儿再试。")
page_slow = N_("现在读不到数据，请过一会儿再试。")
page_too_large = N_("交来的内容太长了，请写短一些。")
address_unread = N_("这个网址看不懂：可能抄错了一个字，或者是以前存下的，现在没有这一项了。请从首页点进去。")
page_moved = N_("这一页上的事刚刚有了变化，请看过现在的情况再办。")


def not_understood(_: T, name: str, value: str) -> str:
    """A part of a page's address: `name` as the address has it."""
    said = office_lists.condition(_, name, one_line(value)) if name in office_lists.CONDITIONS else f"{one_line(name)}={one_line(value)}"
    return _("网址里的「{said}」看不懂，或者现在没有了：这一条没有用上，别的照旧。").format(said=said[:80])


def ask_number(_: T, agent: str, address: str) -> str:
    return _("是您在电脑上登录吗？\n浏览器：{agent}，网络地址：{address}\n请点电脑页面上的那个数。").format(agent=agent, address=address)


def logged_in(_: T, agent: str, address: str, at: datetime) -> str:
    """`at`: local."""
    when = f"{day(_, at.date())} {at:%H:%M}"
    return _("您的账号在电脑上登录了（{agent}，{address}，{when}）。不是您，请点「结束」。").format(agent=agent, address=address, when=when)


def link(_: T, address: str, minutes: int) -> str:
    return _("在电脑上打开这个链接，点「进入」。只能用一次，{minutes}分钟内有效，别转给别人：\n{address}").format(
        address=address, minutes=minutes
    )


def sessions(_: T, lines: Sequence[str]) -> str:
    return _("正在登录的电脑：\n{lines}").format(lines="\n".join(lines))


def session(_: T, agent: str, address: str, at: datetime) -> str:
    """`at`: local, when it began."""
    return _("{agent}，{address}，{when}起").format(agent=agent, address=address, when=f"{day(_, at.date())} {at:%H:%M}")


def b_end_one(_: T, number: int) -> str:
    return _("结束第{number}个").format(number=number)
