"""Seats by level, and a group that lost its leader (docs/spec.md sections 2 and 8). Rules: locales/common.py."""

from collections.abc import Sequence

from domain.rights.seats import Seats
from locales.catalogue import N_
from locales.common import T
from locales.voter import level

b_new_leader = N_("定新组长")
ask_leader = N_("谁来当组长？")
leader_known = N_("这个小组已经有组长了。")


def seats(_: T, found: Sequence[Seats]) -> str:
    """One line: each level with how many seats, sit, are vacant."""
    return _("代表席位：{listed}").format(listed="；".join(_one(_, each) for each in found))


def _one(_: T, found: Seats) -> str:
    name = level(_, found.level)
    if not found.seats:
        return _("{level}级现有 {n} 名").format(level=name, n=found.sitting)
    words = _("{level}级 {seats} 名，现有 {n} 名").format(level=name, seats=found.seats, n=found.sitting)
    return words + (_("，空缺 {k} 名").format(k=found.vacant) if found.vacant else "")


def leader_gone(_: T, group: str, name: str, deputy: str) -> str:
    """To the secretary. `deputy`: the deputy leader, who stands in until then; empty: there is none."""
    words = _("{name} 不再担任代表，{group}没有组长了。").format(name=name, group=group)
    return words + (_("现在由副组长{name}管着。请定一位新组长。").format(name=deputy) if deputy else _("请尽快定一位新组长。"))


def b_for_group(_: T, group: str) -> str:
    return _("给{group}定组长").format(group=group)


def leader_set(_: T, group: str, name: str) -> str:
    return _("{group}的组长定为{name}。请在名册文件里也改过来。").format(group=group, name=name)


def you_lead(_: T, group: str) -> str:
    return _("您现在是{group}的组长：指派、走访分工、请假和小组活动归您安排，点「帮助」看怎么办。").format(group=group)


def leads_now(_: T, group: str, name: str) -> str:
    """To the group."""
    return _("{group}的组长现在是{name}。").format(group=group, name=name)


def went_back(_: T, groups: Sequence[tuple[str, int]]) -> str:
    """Behind who left: to which groups their matters went."""
    return "\n" + "\n".join(_("· {group} {n} 件").format(group=group, n=n) for group, n in groups)
