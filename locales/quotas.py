"""What the town asks of groups and deputies in a year, as they read it while there is time. Rules: locales/common.py."""

from collections.abc import Mapping, Sequence

from locales.common import T


def to_leader(_: T, group: str, lacks: Mapping[str, int], people: Sequence[tuple[str, Mapping[str, int]]]) -> str:
    """`lacks`: study and activity; `people`: who has done too little, and what each still owes."""
    known = {"study": _("这个月的学习还差 {n} 次"), "activity": _("这一季的活动还差 {n} 次")}
    said = _("，").join(known[name].format(n=n) for name, n in lacks.items())
    head = [_("{group}：{said}。办过的，请写「小组活动」记下。").format(group=group, said=said)] if said else []
    if not people:
        return "\n".join(head)
    names = [_("{group}今年还没做够的代表（共 {n} 位，只给您看）：").format(group=group, n=len(people))]
    names += [_("· {name}：还差{rest}").format(name=name, rest=_listed(_, rest)) for name, rest in people]
    return "\n".join([*head, *names])


def to_deputy(_: T, name: str, owed: Mapping[str, int], done: Mapping[str, int], rest: Mapping[str, int]) -> str:
    words = _("{name}，今年请每位代表{owed}。您到今天{done}，还差{rest}。")
    return words.format(name=name, owed=_listed(_, owed), done=_listed(_, {one: done[one] for one in owed}), rest=_listed(_, rest))


def _listed(_: T, counts: Mapping[str, int]) -> str:
    known = {"activities": _("参加活动 {n} 次"), "visits": _("走访 {n} 次")}
    return _("、").join(known[name].format(n=n) for name, n in counts.items())
