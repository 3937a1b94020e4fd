"""The papers of an inspection (视察, 执法检查, 调研): the notice before it, the draft of a report after it. Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from locales.account import file_part
from locales.catalogue import N_
from locales.common import T
from locales.desk import full_day

b_notice = N_("视察通知（Word）")
b_report = N_("视察报告稿（Word）")


def notice_name(_: T, group: str) -> str:
    return file_part(_("{group}_视察通知").format(group=group)) + ".docx"


def report_name(_: T, group: str, on: date) -> str:
    return file_part(_("{group}_{day}_视察报告稿").format(group=group, day=full_day(_, on))) + ".docx"


def notice_title(_: T, group: str) -> str:
    return _("关于{group}开展视察活动的通知").format(group=group)


def report_title(_: T, group: str) -> str:
    return _("{group}视察情况的报告（草稿）").format(group=group)


def head(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "what": _("一、视察内容和时间"),
        "who": _("二、参加人员"),
        "how": _("三、怎样视察"),
        "asked": _("四、有关要求"),
        "held": _("一、基本情况"),
        "seen": _("二、看到的情况"),
        "heard": _("三、听到的意见"),
        "advice": _("四、意见和建议"),
    }
    return known[name]


def planned(_: T, items: Sequence[str]) -> str:
    """What the group's plan has; nothing there is filled in by hand."""
    return "\n".join(items) if items else _("（请写视察什么、哪一天、在哪里集合。）")


def who(_: T, names: Sequence[str], linked: str) -> str:
    words = _("全组代表（{n} 位）：{names}。").format(n=len(names), names="、".join(names))
    return words + (_("请挂联的{name}参加。").format(name=linked) if linked else "")


how = N_("先听有关单位介绍，再到现场看，最后座谈。（请按实际修改。）")
asked = N_("请各位代表事先走访选民，带着问题来；不能参加的请提前向组长请假。视察中听到的意见当场记下，会后由本组跟踪办理。")


def held(_: T, group: str, on: date, place: str, names: Sequence[str]) -> str:
    where = _("到{place}").format(place=place) if place else ""
    words = _("{day}，{group}{where}开展视察活动").format(day=full_day(_, on), group=group, where=where)
    return words + (_("，参加代表 {n} 人：{names}。").format(n=len(names), names="、".join(names)) if names else _("。"))


def heard(_: T, number: str, category: str, status: str) -> str:
    """A matter that was heard there; its words stand in its own papers."""
    return _("{number}（{category}）：{status}").format(number=number, category=category, status=status)


nothing_heard = N_("（没有记下意见；有的话请用「听到的事」补记。）")
advice = N_("（请写具体、办得到的意见和建议，写明请哪个单位办。）")
