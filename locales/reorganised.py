"""Sentences of a town that is reorganised: groups and villages that became part of others (docs/spec.md section 2). Rules: locales/common.py."""

from collections.abc import Sequence

from locales.common import T


def group_merged(_: T, group: str, into: str, people: int, cases: int) -> str:
    """To both groups' leaders and the secretary: who and what came along."""
    return _(
        "{group}并入了{into}：代表 {people} 位、没办完的事项 {cases} 件一起过来。谁认领的还由谁办，期限、走访分工和值班都不变；记了一半的走访记录接着记。"
    ).format(group=group, into=into, people=people, cases=cases)


def group_left(_: T, group: str, into: str) -> str:
    """In the chat of the group that is part of another now; without a chat to its deputies."""
    return _("{group}并入了{into}，没办完的事项都转到{into}，这个群不再收到新的事项。").format(group=group, into=into)


def group_ended(_: T, group: str) -> str:
    """In the chat of a group that the new term has no more."""
    return _("{group}到这一届为止，没办完的事项转给现在服务那些村的小组，这个群不再收到新的事项。").format(group=group)


def village_merged(_: T, village: str, into: str) -> str:
    """To a voter of the village."""
    return _("{village}并入了{into}，您现在算{into}的。以前反映的事照常办，门口的二维码照样能用。").format(village=village, into=into)


def without_group(_: T, names: Sequence[str], count: int) -> str:
    """To the secretary: serving deputies whom no group has."""
    shown = "、".join(names)
    if count > len(names):
        shown = _("{names}等 {count} 人").format(names=shown, count=count)
    return _("{names} 在任，却不在任何代表小组里：收不到事项，也派不到走访。请在名册里给他们写上小组。").format(names=shown)
