"""The leaders' meeting: its reminder, and the groups side by side (docs/spec.md section 7). Rules: locales/common.py."""

from collections.abc import Sequence

from domain.figures.statistics import Rate
from locales.common import T


def remind(_: T, when: str) -> str:
    return _("{when}过完了，请定个日子开组长会。下面是各小组这段时间的情况。").format(when=when)


def to_leader(_: T, when: str) -> str:
    return _("{when}各小组的情况，开组长会时用：").format(when=when)


def to_secretary_of_quarter(_: T, when: str) -> str:
    return _("{when}过完了。各小组的情况已发给主席、副主席、挂联的主席团成员和各位组长：").format(when=when)


def to_leader_of_quarter(_: T, when: str) -> str:
    return _("{when}各小组的情况：").format(when=when)


def to_presidium(_: T, when: str) -> str:
    return _("{when}各小组的情况，开主席团会议可以用：").format(when=when)


def theirs(_: T, when: str) -> str:
    """To who is linked to groups, or chairs a town."""
    return _("{when}您联系的小组：").format(when=when)


def line(_: T, group: str, counts: tuple[int, int, int, int], on_time: Rate, went: Rate) -> str:
    """One group. `counts`: accepted, answered, activities, and due of those accepted before; `went`: how many of how many were out on the
    visit days."""
    accepted, answered, held, earlier = counts
    parts = [
        _("受理 {n} 件，答复 {m} 件").format(n=accepted, m=answered) if answered else _("受理 {n} 件，都还没有答复").format(n=accepted)
    ]
    parts = parts if accepted else [_("没有受理事项")]
    due = _("到期 {m} 件（其中以前受理的 {n} 件）") if earlier else _("到期 {m} 件")
    kept = _("按时答复 {n} 件") if on_time[0] else _("没有一件按时答复")
    parts += [due.format(m=on_time[1], n=earlier), kept.format(n=on_time[0])] if on_time[1] else []
    walked = _("应走访 {m} 人次，走了 {n} 人次") if went[0] else _("应走访 {m} 人次，都还没有走")
    parts += [walked.format(n=went[0], m=went[1])] if went[1] else []
    parts.append(_("活动 {n} 次").format(n=held) if held else _("没有活动"))
    return _("· {group}：{parts}").format(group=group, parts=_("，").join(parts))


def behind(_: T, lines: Sequence[str]) -> str:
    """To the leaders alone."""
    return "\n".join([_("这几个小组要赶一赶（只给各位组长看）："), *lines])


def behind_line(_: T, group: str, late: int, missing: int, owed: int) -> str:
    """`late`: matters past their limit; `missing`: who was due on the visit days and did not go; `owed`: activities that are lacking."""
    parts = [_("过期没答复 {n} 件").format(n=late)] if late else []
    parts += [_("走访缺 {n} 人次").format(n=missing)] if missing else []
    parts += [_("活动少 {n} 次").format(n=owed)] if owed else []
    return _("· {group}：{parts}").format(group=group, parts=_("，").join(parts))


def not_reached(_: T, names: Sequence[str], count: int) -> str:
    """Who has no account here, or has shut the bot out. `count`: of all of them."""
    shown = _("、").join(names)
    if count > len(names):
        shown = _("{names}等 {count} 人").format(names=shown, count=count)
    return _("这几位没连上，收不到，请转告：{names}。").format(names=shown)
