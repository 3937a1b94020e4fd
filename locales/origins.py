"""Where the figures of an account come from (docs/spec.md section 4, Asked of us). Rules: locales/common.py."""

from domain.figures.statistics import Figures
from locales.catalogue import N_
from locales.common import T

not_counted_yet = N_("数字还在统计，过几分钟再问一次。")


def where_from(_: T, when: tuple[str, str], f: Figures) -> str:
    """`when`: the period, and the moment until which was counted."""
    joined = _("；并进来的选民各评各的，各算一次") if any(f.joined_rated) else ""
    lines = [
        _("{period}的数统计到{moment}，每一件都在登记簿里，一件一行，可以照着数：").format(period=when[0], moment=when[1]),
        _("· 收到 {incoming} 件、受理 {accepted} 件：「选民意见登记簿」，看「来件时间」「到哪一步」").format(
            incoming=f.incoming, accepted=f.accepted
        ),
        _("· 答复 {answered} 件、办结 {closed} 件：「答复日」「办结日」写了日子的").format(answered=f.answered, closed=f.closed),
        _("· 评价 {rated} 件：「评价」写了字的{joined}").format(rated=f.rated, joined=joined),
        _("· 过期 {overdue} 件：「限期」已过、「答复日」空着的，通报附表里也列着").format(overdue=f.overdue) if f.overdue else "",
        _("· 单位回话：转给谁、哪天回的话，写在每一件的经过里；现在还欠着的，点「单位回话」看"),
        _("· 走访、接待和活动：「走访记录」「接待记录」「小组活动记录」几页，一次一行"),
        _("并案、撤回和不受理的不算受理，后面几项也不算。反映代表、村干部的和只给秘书看的，算在总数里，不算在各组各村里。"),
    ]
    return "\n".join(filter(None, lines))
