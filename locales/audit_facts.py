"""What stands beside a step in `/audit`. Rules: locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import C_
from locales.common import T


def fact(_: T, name: str, value: str) -> str:
    known: Mapping[str, str] = {
        "claimer": _(C_("audit", "经办")),
        "group": _(C_("audit", "小组")),
        "to": _(C_("audit", "给")),
        "by": _(C_("audit", "谁做的")),
        "for": _(C_("audit", "替谁")),
        "acted_for": _(C_("audit", "替谁")),
        "lead": _(C_("audit", "牵头")),
        "outcome": _(C_("audit", "结果")),
        "due_on": _(C_("audit", "期限")),
        "promise_on": _(C_("audit", "答应哪天")),
        "category": _(C_("audit", "类别")),
        "kind": _(C_("audit", "类型")),
        "marks": _(C_("audit", "标记")),
        "village": _(C_("audit", "村（居）")),
    }
    return _("{name}：{value}").format(name=known[name], value=value)


def chosen(_: T, value: str) -> str:
    """Whether it is solved, whether a mediator goes; empty for anything else."""
    return {"yes": _("是"), "partly": _("一部分"), "no": _("不是")}.get(value, "")


def sealed(_: T, value: str) -> str:
    """Who sees it (Case.seal); empty for anything else."""
    known: Mapping[str, str] = {
        "media": _("还没有文字，先放着"),
        "asked": _("请本人选给谁看"),
        "due": _("请秘书定给谁看"),
        "kept": _("只给秘书看"),
        "held": _("只给秘书看"),
        "opened": _("给小组看"),
        "affairs": _("给小组看"),
        "urgent": _("有危险，不等"),
    }
    return known.get(value, "")
