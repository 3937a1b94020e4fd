"""Sentences of the 通报 and the 简报: figures said as an office writes them, and nothing said of what there is not (docs/spec.md section 7)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from domain.congress.leading import Leading
from domain.figures.statistics import Figures, Rate, percent, small_sample
from domain.visits.visits import VisitFigures
from locales.catalogue import N_
from locales.common import T
from locales.summaries import on_day, period

NAMED = 5
"""Villages, groups … that are named in a sentence; of more it says how many."""


def organ(_: T, congress: str, level: str) -> str:
    """Who issues papers: of a town the presidium, of a county the standing committee."""
    if level == "county":
        return _("{congress}人民代表大会常务委员会").format(congress=congress)
    return _("{congress}人民代表大会主席团").format(congress=congress)


JUNE = 6


def masthead(_: T, organ_name: str) -> str:
    return _("{organ}文件").format(organ=organ_name)


def paper_number(_: T, congress: str, kind: str, issued: date, began: date | None = None) -> str:
    """发文字号 of the series that these papers make: year and place in it are those of the day of issue (`kind`: month, quarter, half, year).

    In the year in which a town began its first paper is the first; of the time before there is none. The second half, made when it is asked for, has a series of its own: that of the first has no gaps.
    """
    known = {
        "month": _("{congress}人大通〔{year}〕{n}号"),
        "quarter": _("{congress}人大季通〔{year}〕{n}号"),
        "half": _("{congress}人大上半年通〔{year}〕{n}号") if issued.month > JUNE else _("{congress}人大下半年通〔{year}〕{n}号"),
        "year": _("{congress}人大年通〔{year}〕{n}号"),
    }
    before = began.month if began is not None and began.year == issued.year else 0
    quarter = (issued.month + 2) // 3 - (before + 2) // 3
    nth = {"month": issued.month - before, "quarter": quarter, "half": 1, "year": 1}[kind]
    return known[kind].format(congress=congress, year=issued.year, n=nth) if nth > 0 else ""


def title(_: T, organ_name: str, when: str, *, running: bool = False) -> Sequence[str]:
    """In lines that break where the words do."""
    if running:
        return (organ_name, _("关于{when}").format(when=when), _("人大代表联系选民工作情况的通报"))
    return (organ_name, _("关于{when}人大代表联系选民").format(when=when), _("工作情况的通报"))


def public_title(_: T, congress: str) -> str:
    return _("{congress}人大代表联系选民简报").format(congress=congress)


def until_words(_: T, when: str, day: date) -> str:
    """The period of an account that is still running."""
    return _("{when}（截至{day}）").format(when=when, day=_("{month}月{day}日").format(month=day.month, day=day.day))


def head(_: T, n: int, name: str) -> str:
    """`n` from 0: the sections there are, counted."""
    numbered = (
        _("一、{head}"), _("二、{head}"), _("三、{head}"), _("四、{head}"), _("五、{head}"), _("六、{head}"), _("七、{head}"), _("八、{head}"),
    )  # fmt: skip
    known: Mapping[str, str] = {
        "group": _("小组情况"),
        "plan": _("年初计划和完成情况"),
        "ahead": _("下一步打算"),
        "basics": _("基本情况"),
        "visits": _("走访接待"),
        "handling": _("意见办理"),
        "trend": _("热点与趋势"),
        "problems": _("问题与建议"),
    }
    return numbered[n].format(head=known[name])


def span(_: T, kind: str) -> str:
    return {"month": _("本月"), "quarter": _("本季度"), "half": _("这半年"), "year": _("本年")}[kind]


def moment(_: T, at: datetime) -> str:
    """A local moment: to the hour where it is a full one."""
    day = on_day(_, at.date())
    return (
        _("{day}{hour}时").format(day=day, hour=at.hour)
        if not at.minute
        else _("{day}{hour}时{minute}分").format(day=day, hour=at.hour, minute=at.minute)
    )


def joined(_: T, parts: Sequence[str]) -> str:
    return _("，").join(part for part in parts if part)


def sentence(_: T, parts: Sequence[str]) -> str:
    found = joined(_, parts)
    return _("{words}。").format(words=begun(found)) if found else ""


def begun(words: str) -> str:
    """As a sentence begins: in Latin letters with a great one."""
    return words[:1].upper() + words[1:]


def within(words: str) -> str:
    """A label as it stands within a sentence: in Latin letters with a small one."""
    return words[:1].lower() + words[1:]


def listed(_: T, names: Sequence[str], most: int = NAMED) -> str:
    """Names in a row; of more than `most` the first and how many there are."""
    words = _("、").join(names[:most])
    return words if len(names) <= most else _("{names}等 {count} 个").format(names=words, count=len(names))


def share(_: T, name: str, value: Rate) -> str:
    """`答复率 60.0%`; nothing where there are too few to have one."""
    return "" if not value[1] or small_sample(value) else _("{name} {percent}").format(name=within(name), percent=percent(value))


def part(_: T, name: str, value: Rate) -> str:
    """`满意 40 件，占 70.2%`."""
    if not value[0]:
        return ""
    words = _("{name} {n} 件").format(name=name, n=value[0])
    return words if small_sample(value) else joined(_, (words, _("占 {percent}").format(percent=percent(value))))


def basics(_: T, when: str, f: Figures) -> str:
    if not f.incoming and not f.carried:
        return _("{when}没有收到选民意见。").format(when=when)
    others = (
        (f.declined, _("不予受理 {n} 件")),
        (f.merged, _("并入同类事项 {n} 件")),
        (f.withdrawn, _("选民撤回 {n} 件")),
        (f.pending, _("等待受理 {n} 件")),
    )
    got = _("{when}共收到选民意见 {n} 件").format(when=when, n=f.incoming)
    taken = _("全部受理") if f.accepted == f.incoming and not f.carried else _("受理 {n} 件").format(n=f.accepted) if f.accepted else ""
    came = _("上期转来 {n} 件").format(n=f.carried) if f.carried else ""
    first = sentence(_, [got, came, taken, *(words.format(n=n) for n, words in others if n)])
    again = _("其中 {n} 件是重复反映的。").format(n=f.repeats) if f.repeats else ""
    return first + late(_, f) + again


def late(_: T, f: Figures) -> str:
    """上期补登: what was written before the period and came too late for its account."""
    came = _("来件 {n} 件").format(n=f.late_incoming) if f.late_incoming else ""
    taken = _("受理 {n} 件").format(n=f.late_accepted) if f.late_accepted else ""
    return _("其中上期补登{parts}。").format(parts=joined(_, [came, taken])) if came or taken else ""


def counted_until(_: T, at: datetime, *, few: bool, running: bool) -> str:
    """What the figures rest on; said once: that few cases have no rates."""
    words = _("文中数字统计到{at}，此后的答复和评价计入下一期。")
    if running:
        words = _("本期还没有结束，数字统计到{at}。")
    return words.format(at=moment(_, at)) + (_("不足 10 件的只列件数，不算比率（样本少）。") if few else "")


def visits(_: T, v: VisitFigures, *, months: int, missed: Sequence[str]) -> str:
    """`missed`: names of the villages nobody visited."""
    return "".join((_who_went(_, v, months), _whom_they_met(_, v, months), _villages(_, v, months, missed), _heard(_, v), _filed(_, v)))


def _who_went(_: T, v: VisitFigures, months: int) -> str:
    if not v.due:
        return ""
    due = (_("应走访的代表 {n} 位") if months == 1 else _("应走访的代表 {n} 人次")).format(n=v.due)
    if not v.visited:
        return sentence(_, [due, _("还没有走访记录")])
    went = (_("已走访 {n} 位") if months == 1 else _("已走访 {n} 人次")).format(n=v.visited)
    return sentence(_, [due, went, share(_, _("走访率"), v.visit_rate)])


def _whom_they_met(_: T, v: VisitFigures, months: int) -> str:
    """Who was visited in two months is counted in both."""
    if months > 1:
        homes = _("共走访选民 {n} 户次").format(n=v.household_visits) if v.household_visits else ""
        return sentence(_, [homes, _("与 {n} 人次见面").format(n=v.people_met) if v.people_met else ""])
    homes = _("共走访选民 {n} 户").format(n=v.households) if v.households else ""
    if homes and v.household_visits != v.households:
        homes = _("共走访选民 {n} 户（{visits} 户次）").format(n=v.households, visits=v.household_visits)
    return sentence(_, [homes, _("与 {n} 人见面").format(n=v.people_met) if v.people_met else ""])


def _villages(_: T, v: VisitFigures, months: int, missed: Sequence[str]) -> str:
    seen, all_of_them = v.coverage
    if not seen:
        return ""
    if seen < all_of_them:
        went = _("{m} 个村（居）中走到了 {n} 个").format(m=all_of_them, n=seen)
        return sentence(_, [went, _("还没有走到的是{names}").format(names=listed(_, missed)) if missed else ""])
    often = _("平均每村 {n} 次").format(n=f"{v.village_visits / seen:.1f}".removesuffix(".0")) if months > 1 else ""
    return sentence(_, [_("{n} 个村（居）都走到了").format(n=seen), often])


def _heard(_: T, v: VisitFigures) -> str:
    if not v.matters:
        return ""
    return sentence(_, [_("走访中听到意见 {n} 条").format(n=v.matters), _("其中 {n} 条立为事项").format(n=v.cases) if v.cases else ""])


def _filed(_: T, v: VisitFigures) -> str:
    n, m = v.filing
    return sentence(_, [_("走访日记录 {m} 份").format(m=m), _("按时填写 {n} 份").format(n=n)]) if m else ""


def receptions(_: T, attendance: Rate, unsaid: int = 0) -> str:
    """`unsaid`: receptions that are over, and nobody has said who of those on the rota came."""
    n, m = attendance
    there = [_("代表接待日应到岗 {m} 人次").format(m=m), _("到岗 {n} 人次").format(n=n), share(_, _("到岗率"), attendance)] if m else []
    not_known = _("代表接待日有 {n} 次没有登记谁到岗。").format(n=unsaid) if unsaid else ""
    return sentence(_, there) + not_known


def handling(_: T, f: Figures, kind: str, *, public: bool = False) -> Sequence[str]:
    found = (_answers(_, f, kind), _ratings(_, f), _outcomes(_, f, public=public))
    return [words for words in found if words]


def _answers(_: T, f: Figures, kind: str) -> str:
    when = span(_, kind)
    said = []
    if f.gone:
        said.append(_("受理后又撤回、并案或不予受理的 {n} 件，不算在下面。").format(n=f.gone))
    if f.kept and not f.answered:
        said.append(_("受理的 {n} 件还没有答复。").format(n=f.kept))
    elif f.kept:
        done = [_("办结 {n} 件").format(n=f.closed), share(_, _("办结率"), f.close_rate)] if f.closed else [_("还没有一件办结")]
        first = [_("受理的 {m} 件中，已答复 {n} 件").format(m=f.kept, n=f.answered), share(_, _("答复率"), f.answer_rate)]
        said.append(sentence(_, [*first, *done]))
    said += [
        _limits(_, _("应在{span}内响应的 {m} 件").format(span=when, m=f.responded[1]), f.responded_earlier, (_("响应率"), f.responded, f.kept),
                (_("按时响应 {n} 件"), _("没有一件按时响应"))),
        _limits(_, _("答复期限在{span}的 {m} 件").format(span=when, m=f.on_time[1]), f.on_time_earlier, (_("按时答复率"), f.on_time, f.kept),
                (_("按时答复 {n} 件"), _("没有一件按时答复"))),
    ]  # fmt: skip
    if f.closed_in_period > f.closed:
        said.append(_("连同以前受理的，{span}共办结 {n} 件。").format(span=when, n=f.closed_in_period))
    if f.mean_days is not None and f.median_days is not None:
        said.append(lasted(_, f.mean_days, f.median_days))
    return "".join(said)


def _limits(_: T, words: str, earlier: int, of: tuple[str, Rate, int], done: tuple[str, str]) -> str:
    """What was due, and how much of it came in time. `of`: name and value of its rate, and how many of those accepted in the period are
    left; `done`: how many came in time, and that none did."""
    (name, value, accepted), (kept, none) = of, done
    n, m = value
    if not m:
        return ""
    before = _("都是以前受理的") if earlier == m else _("其中以前受理的 {n} 件").format(n=earlier) if earlier else ""
    twice = _("有的先后交给过不同小组，期限分别算") if m - earlier > accepted else ""
    why = _("；").join(part for part in (before, twice) if part)
    due = words + (_("（{words}）").format(words=why) if why else "")
    return sentence(_, [due, kept.format(n=n) if n else none, share(_, name, value) if n else ""])


def lasted(_: T, mean: float, median: float) -> str:
    """Nothing lasts 0 working days: it was done on the day."""
    if _plain(mean) == "0":
        return _("受理当天就首次办结。")
    half = _("一半的事项当天办结") if _plain(median) == "0" else _("一半的事项不超过 {median} 个工作日").format(median=_plain(median))
    return sentence(_, [_("从受理到首次办结平均用 {mean} 个工作日").format(mean=_plain(mean)), half])


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _ratings(_: T, f: Figures) -> str:
    said = []
    if f.rated:
        n, m = f.rating_rate
        said.append(sentence(_, [_("应请选民评价 {m} 件，作出评价 {n} 件").format(m=m, n=n), share(_, _("评价率"), f.rating_rate)]))
        values = ((_("满意"), f.satisfied_rate), (_("基本满意"), f.mostly_rate), (_("不满意"), f.unsatisfied_rate))
        parts = [words for name, value in values if (words := within(part(_, name, value)))]
        said.append(_("其中{parts}。").format(parts=_("；").join(parts)))
        if f.satisfied and f.mostly and not small_sample(f.overall_rate):
            said.append(_("满意和基本满意合计占 {percent}。").format(percent=percent(f.overall_rate)))
        if f.first_rated and not small_sample(f.first_satisfied_rate):
            said.append(_("第一次评价就满意的占 {percent}。").format(percent=percent(f.first_satisfied_rate)))
    if f.unaskable:
        said.append(_("另有 {n} 件的选民在 Telegram 上请不到评价，没有计入。").format(n=f.unaskable))
    if any(f.joined_rated):
        names = (_("满意"), _("基本满意"), _("不满意"))
        parts = [_("{name} {n} 件").format(name=name, n=n) for name, n in zip(names, f.joined_rated, strict=True) if n]
        said.append(_("联名反映的选民另有评价：{parts}（不计入以上比率）。").format(parts=joined(_, parts)))
    return "".join(said)


def _outcomes(_: T, f: Figures, *, public: bool) -> str:
    said = []
    if f.resolved_asked:
        told = joined(_, said_of_solved(_, f, part(_, _("说已经解决的"), f.resolved_rate)))
        said.append(sentence(_, [_("选民说了问题是否解决的有 {m} 件").format(m=f.resolved_asked), told]))
    if f.self_resolved:
        said.append(sentence(_, [part(_, _("答复时自报已经解决"), f.self_resolved_rate)]))
    said += _promises(_, f, public=public)
    if f.returned:
        said.append(_("因选民不满意退回重办 {n} 件。").format(n=f.returned))
    if f.no_second_talk and not public:
        said.append(_("答复以后没有再和选民谈一次（二次面商）就办结的 {n} 件。").format(n=f.no_second_talk))
    return "".join(said)


def said_of_solved(_: T, f: Figures, solved: str) -> list[str]:
    """Partly is not no: each kind with its count. `solved`: what is said of those that are."""
    unsolved = f.resolved_asked - f.resolved - f.partly_resolved
    others = ((_("说部分解决的 {n} 件"), f.partly_resolved), (_("说还没有解决的 {n} 件"), unsolved))
    return [*filter(None, [solved]), *(words.format(n=n) for words, n in others if n)]


def _promises(_: T, f: Figures, *, public: bool) -> list[str]:
    """What became of 「列入计划」: settled in the period, and what is followed at its end."""
    ended = [
        _("兑现承诺 {n} 件").format(n=f.promise_kept) if f.promise_kept else "",
        _("办不成、已向选民说明的 {n} 件").format(n=f.promise_dropped) if f.promise_dropped else "",
    ]
    left = [
        _("还在跟踪的承诺 {n} 件").format(n=f.promise_open) if f.promise_open else "",
        _("其中过了日子的 {n} 件").format(n=f.promise_late) if f.promise_late and not public else "",
    ]
    return [words for words in (sentence(_, ended), sentence(_, left)) if words]


def hot(_: T, found: Leading, name: Callable[[str], str]) -> str:
    """`name` of a category. Where none is ahead, none is said to be."""
    if not found.kinds:
        return ""
    names = [name(category) for category, _count in found.named]
    if not names:
        words = _("反映的事分在 {kinds} 类，每类 {count} 件。") if found.alike else _("反映的事分在 {kinds} 类，每类不超过 {count} 件。")
        return words.format(kinds=found.kinds, count=found.most)
    if found.alike:
        return _("反映的是{listed}，各 {count} 件。").format(listed=_("、").join(names), count=found.most)
    parts = [_("{name}（{count} 件）").format(name=each, count=count) for each, (_category, count) in zip(names, found.named, strict=True)]
    return _("反映较多的是{listed}。").format(listed=_("、").join(parts))


COMPARED = ("incoming", "accepted", "answered", "closed")


def compared(_: T, when: str, earlier: Figures, now: Figures) -> str:
    """Both as known the same time after their end."""
    names = {"incoming": _("收到的意见"), "accepted": _("受理的"), "answered": _("已答复的"), "closed": _("已办结的")}
    pairs = [(names[name], getattr(earlier, name), getattr(now, name)) for name in COMPARED]
    parts = [_change(_, *pair) for pair in pairs if pair[1] or pair[2]]
    return _("与{when}同一时点相比，{parts}。").format(when=when, parts=_("，").join(parts))


def _change(_: T, name: str, a: int, b: int) -> str:
    words = _("{name}由 {a} 件增至 {b} 件") if b > a else _("{name}由 {a} 件降至 {b} 件") if b < a else _("{name}同为 {b} 件")
    return words.format(name=name, a=a, b=b)


def late_changes(_: T, when: str, changes: Sequence[tuple[str, int, int]]) -> str:
    names = {
        "answered": _("已答复的"),
        "closed": _("已办结的"),
        "rated": _("已评价的"),
        "satisfied": _("满意的"),
        "mostly": _("基本满意的"),
        "unsatisfied": _("不满意的"),
        "returned": _("退回重办的"),
    }
    parts = [_change(_, names[name], before, after) for name, before, after in changes]
    return _("{when}通报印发以后又有变化：{parts}。").format(when=when, parts=_("，").join(parts))


def late_parts(_: T, f: Figures) -> str:
    """Which of the overdue are not the accepted ones without an answer: so that accepted, answered and overdue add up for who reckons."""
    again = _("答复过、退回重办的 {n} 件").format(n=f.overdue_again) if f.overdue_again else ""
    before = _("以前受理或者等待受理的 {n} 件") if f.pending else _("以前受理的 {n} 件")
    return joined(_, [again, before.format(n=f.overdue_earlier) if f.overdue_earlier else ""])


def counted_with_late(_: T, f: Figures) -> str:
    """What stands above a table of parts: what is counted, and what of the overdue is not among the accepted without an answer, and of what
    was due not among the accepted."""
    late, n = late_parts(_, f), f.on_time_earlier
    parts = [_("逾期里有{parts}").format(parts=late) if late else "", _("应到期答复里有以前受理的 {n} 件").format(n=n) if n else ""]
    why = _("；").join(part for part in parts if part)
    return _("单位：件。{why}").format(why=why) if why else _(counted_in)


def overdue(_: T, f: Figures, groups: Sequence[tuple[str, int]], *, own: bool = False) -> str:
    """`groups`: with how many each; `own`: of one group alone, which is not named to itself. What stands under no group is counted and not placed."""
    parts = [_("{name} {count} 件").format(name=name, count=n) for name, n in groups[:NAMED]]
    listed_groups = _("、").join(parts) + (_("等 {count} 个小组").format(count=len(groups)) if len(groups) > NAMED else "")
    alone = _("在{group}") if f.overdue == 1 else _("都在{group}")
    all_there = len(groups) == 1 and groups[0][1] == f.overdue
    who = alone.format(group=groups[0][0]) if all_there else _("其中{parts}").format(parts=listed_groups) if groups else ""
    late = sentence(_, [_("过了期限还没有答复选民的有 {n} 件").format(n=f.overdue), who])
    why = late_parts(_, f)
    fresh = f.overdue - f.overdue_again - f.overdue_earlier
    explained = sentence(_, [_("分开看，新受理、从没答复过的 {n} 件").format(n=fresh) if fresh else "", why]) if why else ""
    return late + explained + (_("请抓紧答复。") if own else _("请有关小组抓紧答复。"))


def again(_: T, count: int) -> str:
    return _("退回重办、还没有再次答复的 {n} 件，请先当面听取选民意见，再办再答复。").format(n=count)


def not_yet_out(_: T, count: int, *, own: bool = False) -> str:
    said = _("走访日没有走访记录的代表有 {n} 位").format(n=count)
    return said + (_("，请问明情况，及时补走补记。") if own else _("，请各小组问明情况，及时补走补记。"))


def not_out_of(_: T, count: int, *, own: bool = False) -> str:
    """Of several months: each visit day of each deputy counts."""
    said = _("各走访日没有走访记录的共 {n} 人次").format(n=count)
    return said + (_("，请问明情况，及时补走补记。") if own else _("，请各小组问明情况，及时补走补记。"))


def slow(_: T, count: int) -> str:
    return _("没有按时响应的 {n} 件，请早些认领，先和选民联系上。").format(n=count)


def late_units(_: T, units: Sequence[tuple[str, int]]) -> str:
    """Of each unit how many hand-overs are over their day without a word, or had it later."""
    parts = [_("{name} {count} 件").format(name=name, count=n) for name, n in units[:NAMED]]
    named = _("、").join(parts) + (_("等 {count} 个单位").format(count=len(units)) if len(units) > NAMED else "")
    return _("承办单位没有按时回话的 {n} 件：{units}。请催一催，问明原因。").format(n=sum(n for _name, n in units), units=named)


# Tables, figures, what is appended


def period_kind(name: str) -> str:
    """`2026-10`, `2026-Q3`, `2026-H1`, `2026`: month, quarter, half, year."""
    return {"": "year", "Q": "quarter", "H": "half"}.get(name[5:6].upper(), "month")


def appendix(_: T, n: int) -> str:
    """`n` 0: the only one has no number."""
    return _("附件{n}").format(n=n) if n else _("附件")


def appendix_title(_: T, what: str, name: str) -> str:
    when = period(_, name)
    return (_("{when}联系选民工作统计表") if what == "tables" else _("{when}联系选民工作统计图")).format(when=when)


def appendix_list(_: T, titles: Sequence[str]) -> Sequence[str]:
    """附件说明: one without a number, several counted."""
    if len(titles) == 1:
        return (_("附件：{title}").format(title=titles[0]),)
    return tuple(
        (_("附件：{n}. {title}") if n == 1 else _("　　　{n}. {title}")).format(n=n, title=words) for n, words in enumerate(titles, 1)
    )


def numbered_table(_: T, n: int, name: str) -> str:
    return _("附表{n}　{title}").format(n=n, title=name)


def numbered_figure(_: T, n: int, name: str) -> str:
    return _("附图{n}　{title}").format(n=n, title=name)


def table_title(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "area": _("各片区办理情况"),
        "town": _("各乡镇办理情况"),
        "group": _("各代表小组办理情况"),
        "village": _("各村（居）办理情况"),
        "category": _("各类意见办理情况"),
        "unit": _("各承办单位办理情况"),
        "overdue": _("过期未答复的事项"),
        "returned": _("退回重办、还没有再次答复的事项"),
        "forwarded": _("转办的事项"),
    }
    return known[name]


some_in_no_list = N_("正文里的件数还包括只计入总数、不逐件列出的事项。")
"""Below a list whose sentence counts more: how many, or of what, is nowhere said of few."""


def in_all(_: T, words: str, shown: int, count: int) -> str:
    """How many there are, and how many of them stand here."""
    if shown == count:
        return _("{title}（共 {count} 件）").format(title=words, count=count)
    return _("{title}（共 {count} 件，这里列 {shown} 件）").format(title=words, count=count, shown=shown)


def rest(_: T, count: int) -> str:
    return _("其余 {count} 件见登记簿").format(count=count)


def part_header(_: T, name: str) -> Sequence[str]:
    first = {
        "area": _("片区"),
        "town": _("乡镇"),
        "group": _("小组"),
        "village": _("村（居）"),
        "category": _("类别"),
        "unit": _("承办单位"),
    }[name]
    return (first, _("受理"), _("已答复"), _("应到期答复"), _("按时答复"), _("办结"), _("满意"), _("基本满意"), _("不满意"), _("逾期"))


total = N_("合计")
counted_in = N_("单位：件")


def chart_title(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "group": _("各代表小组受理的件数"),
        "category": _("各类意见受理的件数"),
        "ratings": _("选民评价的件数"),
    }
    return known[name]


def trend_title(_: T, months: int) -> str:
    """The months that are shown, up to the period's last."""
    return _("近 {n} 个月受理和办结的件数").format(n=months)


def series(_: T) -> tuple[str, str]:
    return (_("受理"), _("当月办结（含以前受理的）"))


def others(_: T, count: int) -> str:
    return _("其余 {count} 个").format(count=count)


def picture_title(_: T, congress: str, when: str) -> str:
    return _("{congress}人大代表联系选民{when}统计图").format(congress=congress, when=when)


def imprint_day(_: T, day: date) -> str:
    return _("{day}印发").format(day=on_day(_, day))


def issue_number(_: T, name: str) -> str:
    """期号 of a 简报: months and quarters are counted within their year."""
    year, _sep, part = name.partition("-")
    if not part:
        return _("{year}年年刊").format(year=year)
    if part[0] in "Qq":
        return _("{year}年第{n}季").format(year=year, n=part[1])
    if part[0] in "Hh":
        return period(_, name)
    return _("{year}年第{n}期").format(year=year, n=int(part))


UNFIT = str.maketrans(dict.fromkeys('/\\:*?"<>|\n\t', "_"))
"""What a file's name may not hold on one system or another."""


def file_name(_: T, congress: str, name: str, kind: str) -> str:
    """`清溪镇_2026年12月_月度通报.docx`."""
    reports = {"month": _("月度通报"), "quarter": _("季度通报"), "half": _("半年通报"), "year": _("年度通报")}
    known = {
        "word": (reports[period_kind(name)], "docx"),
        "excel": (_("统计表"), "xlsx"),
        "picture": (_("统计图"), "png"),
        "registers": (_("登记簿"), "xlsx"),
        "public": (_("简报"), "docx"),
        "spoken": (_("广播稿"), "docx"),
    }
    what, ending = known[kind]
    return _named(congress, period(_, name), what, ending)


def template_name(_: T, congress: str) -> str:
    return _named(congress, "", _("通报模板"), "docx")


def draft_name(_: T, person: str, name: str) -> str:
    return _named(person, period(_, name), _("述职草稿"), "docx")


def quarter_report_name(_: T, person: str, name: str) -> str:
    return _named(person, period(_, name), _("履职情况汇报"), "docx")


def file_part(name: str) -> str:
    """A name as part of a file's name."""
    return "".join(name.split()).translate(UNFIT)


def _named(*parts: str) -> str:
    """Parts with _ between them; the last is the ending."""
    *words, ending = parts
    return "_".join(file_part(part) for part in words if part) + f".{ending}"
