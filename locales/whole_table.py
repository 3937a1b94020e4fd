"""总表 of an account's workbook: every figure once, in the order of the 通报 (docs/spec.md section 7). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.figures.statistics import Figures, Rate, small_sample
from domain.suggestions.motions import Proposed
from domain.suggestions.suggestion_doc import Counted
from domain.visits.activities import ActivityFigures
from domain.visits.visits import VisitFigures
from locales.catalogue import C_, N_
from locales.common import T

few, not_said = N_("样本少"), N_("没有登记")
Line = tuple[str, int | float | Rate | None]
"""A name and its count, or a rate with what it is of; nothing counted or nothing to divide by: no row."""


@dataclass(frozen=True)
class Whole:
    """What the 通报 tells. `unsaid`: receptions of which nobody said who came; `met`: 接访, 约访, 回访."""

    figures: Figures
    visits: VisitFigures | None = None
    months: int = 1
    handed_up: Mapping[str, int] = field(default_factory=dict)
    attendance: Rate = (0, 0)
    unsaid: int = 0
    visitors: int = 0
    met: tuple[int, int, int] = (0, 0, 0)
    activities: Sequence[ActivityFigures] = ()
    proposed: Proposed = Proposed()
    suggestions: Counted = Counted()


def header(_: T) -> Sequence[str]:
    return (_("指标"), _("数量"), _("总数"), _("占比"), _("说明"))


def blocks(_: T, w: Whole) -> Sequence[tuple[str, Sequence[Sequence[Any]]]]:
    """Heads and their rows: name, n, m, n ÷ m and a remark. A head without a row is left out."""
    f = w.figures
    came = [(_("来件数"), f.incoming, None, None, ""), *_rows(_, _came(_, f)[:1]), (_("受理数"), f.accepted, None, None, "")]
    said = (
        (_("收到和受理"), [*came, *_rows(_, _came(_, f)[1:])]),
        (_("响应和答复"), _rows(_, _answered(_, f))),
        (_("评价"), _rows(_, _rated(_, f))),
        (_("办结和重办"), _rows(_, _closed(_, f))),
        (_("上报和承诺"), _rows(_, [*_handed_up(_, w.handed_up), *_promised(_, f)])),
        (_("走访"), _rows(_, _visited(_, w.visits, w.months) if w.visits is not None else [])),
        (_("接待"), _received(_, w)),
        (_("小组活动"), _rows(_, _held(_, w.activities))),
        (_("建议和议案"), _rows(_, _suggested(_, f, w.proposed, w.suggestions))),
    )
    return [(head, rows) for head, rows in said if rows]


def _rows(_: T, lines: Sequence[Line]) -> list[Sequence[Any]]:
    return [row for name, value in lines if (row := _row(_, name, value)) is not None]


def _row(_: T, name: str, value: int | float | Rate | None) -> Sequence[Any] | None:
    if isinstance(value, tuple):
        n, m = value
        return (name, n, m, n / m, _(few) if small_sample(value) else "") if m else None
    return (name, value, None, None, "") if value is not None and (value or isinstance(value, float)) else None


def _came(_: T, f: Figures) -> list[Line]:
    """The first stands between what came and what was accepted."""
    return [
        (_("上期转来"), f.carried), (_(C_("status", "不予受理")), f.declined), (_(C_("status", "并案")), f.merged), (_("撤回"), f.withdrawn),
        (_("待受理"), f.pending), (_("上期补登（来件）"), f.late_incoming), (_("上期补登（受理）"), f.late_accepted), (_("重复反映数"), f.repeats),
        (_("受理后离开"), f.gone),
    ]  # fmt: skip


def _answered(_: T, f: Figures) -> list[Line]:
    return [
        (_("响应率"), f.responded), (_("答复率"), f.answer_rate), (_("按时答复率"), f.on_time), (_("逾期数"), f.overdue),
        (_("逾期：答复过、退回重办的"), f.overdue_again), (_("逾期：不在本期受理数里的"), f.overdue_earlier),
    ]  # fmt: skip


def _rated(_: T, f: Figures) -> list[Line]:
    joined = zip((_("联名选民评价满意"), _("联名选民评价基本满意"), _("联名选民评价不满意")), f.joined_rated, strict=True)
    return [
        (_("无法请评"), f.unaskable), (_("上级交办（不请评）"), f.for_above), (_("评价率"), f.rating_rate), (_("满意率"), f.satisfied_rate),
        (_("基本满意率"), f.mostly_rate), (_("不满意率"), f.unsatisfied_rate), (_("综合满意率"), f.overall_rate),
        (_("初次满意率"), f.first_satisfied_rate), *joined, (_("解决率（选民说）"), f.resolved_rate), (_("自报解决率（答复的人说）"), f.self_resolved_rate),
    ]  # fmt: skip


def _closed(_: T, f: Figures) -> list[Line]:
    return [
        (_("办结率"), f.close_rate), (_("本期内办结数（含以前受理的）"), f.closed_in_period), (_("平均办理时长（工作日）"), f.mean_days),
        (_("办理时长中位数（工作日）"), f.median_days), (_("没有二次面商就办结"), f.no_second_talk), (_("重办率"), f.return_rate),
    ]  # fmt: skip


def _handed_up(_: T, by_level: Mapping[str, int]) -> list[Line]:
    names = {"town": _("上报到镇"), "county": _("上报到县"), "above": _("上报到上级人大")}
    return [(names[level], count) for level, count in by_level.items()]


def _promised(_: T, f: Figures) -> list[Line]:
    return [
        (_("兑现承诺"), f.promise_kept), (_("承诺办不成、已向选民说明"), f.promise_dropped), (_("还在跟踪的承诺"), f.promise_open),
        (_("还在跟踪、过了日子的承诺"), f.promise_late),
    ]  # fmt: skip


def _visited(_: T, v: VisitFigures, months: int) -> list[Line]:
    """Who was visited in two months is counted in both: of several months visits alone."""
    homes = [(_("走访户数"), v.households)] if months == 1 else []
    visits = [(_("走访户次"), v.household_visits)] if months > 1 or v.household_visits != v.households else []
    return [
        (_("走访率"), v.visit_rate), *homes, *visits, (_("走访人数"), v.people_met), (_("村覆盖率"), v.coverage), (_("走访意见"), v.matters),
        (_("走访意见立为事项"), v.cases), (_("记录及时率"), v.filing),
    ]  # fmt: skip


def _received(_: T, w: Whole) -> list[Sequence[Any]]:
    """Of a reception of which nobody said who came nothing is known: that is no absence."""
    unsaid = [(_("没有登记谁到岗的接待日（次）"), w.unsaid, None, None, "")] if w.unsaid else []
    nobody = [(_("接待到岗率"), None, None, None, _(not_said))] if w.unsaid and not w.attendance[1] else []
    walked_in, agreed, returned = w.met
    talks = [
        (_("接待来访选民（人次）"), w.visitors), (_("接访（人次）"), walked_in if walked_in != w.visitors else 0), (_("约访（次）"), agreed),
        (_("回访（次）"), returned),
    ]  # fmt: skip
    return [*nobody, *_rows(_, [(_("接待到岗率"), w.attendance)]), *unsaid, *_rows(_, talks)]


def _held(_: T, found: Sequence[ActivityFigures]) -> list[Line]:
    return [
        (_("小组活动（次）"), sum(one.held for one in found)),
        (_("参加活动（人次）"), sum(one.people for one in found)),
        (_("活动中听到、立为事项"), sum(one.cases for one in found)),
        (_("述职听众（人）"), sum(one.audience for one in found)),
    ]


def _suggested(_: T, f: Figures, p: Proposed, c: Counted) -> list[Line]:
    """The rates of suggestions are of those handed over; the ratings the deputies' own."""
    return [
        (_("意见转化数"), f.converted), (_("代表提出议案"), p.submitted), (_("议案列入议程"), p.listed), (_("议案转作建议"), p.turned),
        (_("代表建议交办"), c.handed), (_("代表建议答复率"), (c.answered, c.handed)), (_("代表建议按时答复率（次）"), (c.in_time, c.owed)),
        (_("代表建议办理解决率（A 类）"), c.solved_rate), (_("代表建议办结率"), (c.closed, c.handed)), (_("代表满意率"), c.satisfied_rate),
        (_("代表基本满意率"), (c.mostly, c.rated)), (_("代表不满意率"), (c.unsatisfied, c.rated)),
    ]  # fmt: skip
