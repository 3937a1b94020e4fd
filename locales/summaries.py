"""The account of a period: message, files, drafts. Rules of the sentences: locales/common.py."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from domain.figures.statistics import Rate, percent, small_sample
from locales.catalogue import N_
from locales.common import T
from locales.desk import full_day

with_nobody = N_("未交办或另计")
"""What no group has now, and what is counted for none (domain/figures/set_apart.py), in tables of groups: so that their lines add up. One line
and one name for both: a line of its own would say that there is something to be kept."""
of_no_village = N_("村居未定或另计")


def set_apart_note(_: T, name: str, count: int) -> str:
    """What the line for no group (of a table of villages: of no village) holds. `count`: of what is set apart, where that may be said."""
    line = _(of_no_village) if name == "village" else _(with_nobody)
    if count:
        words = _("「{line}」里有 {n} 件反映代表、村干部，或者只给人大秘书看，只计入总数，不列入各组、各村。")
        return words.format(line=line, n=count)
    alone = _("还不知道是哪个村的") if name == "village" else _("还没有交给小组的")
    both = _("「{line}」里是{alone}事项，和反映代表、村干部或者只给人大秘书看、只计入总数、不列入各组各村的事项。")
    return both.format(line=line, alone=alone)


words_set_apart = N_("（反映代表、村干部，另存）")


def period(_: T, name: str) -> str:
    """`2026-10`, `2026-Q3`, `2026-H1`, `2026` as an office writes it."""
    year, _sep, part = name.partition("-")
    if not part:
        return _("{year}年").format(year=year)
    if part[0] in "Qq":
        return _("{year}年第{quarter}季度").format(year=year, quarter=part[1])
    if part[0] in "Hh":
        return (_("{year}年上半年") if part[1] == "1" else _("{year}年下半年")).format(year=year)
    return _("{year}年{month}月").format(year=year, month=int(part))


counting_again = N_("数字正在重新整理，过一会儿再点一次。")
counting = N_("数字正在重新整理，好了就发给您，请稍等。")


on_day = full_day


def rate(_: T, value: Rate) -> str:
    """n/m and the per cent; a small sample says so, nothing to divide by is a dash."""
    if not value[1]:
        return "—"
    words = _("{n}/{m}（{percent}，样本少）") if small_sample(value) else _("{n}/{m}（{percent}）")
    return words.format(n=value[0], m=value[1], percent=percent(value))


_to_groups = N_("各代表小组、各有关单位：")
_to_towns = N_("各乡镇人大、各代表小组、各有关单位：")
_to_towns_and_subdistricts = N_("各乡镇（街道）人大、各代表小组、各有关单位：")


def addressee(_: T, towns: Collection[str]) -> str:
    """To whom a report goes. `towns`: names of those of a county."""
    if any(name.endswith("街道") for name in towns):
        return _(_to_towns_and_subdistricts)
    return _(_to_towns if towns else _to_groups)


b_write_plan = N_("写计划")


def ask_plan(_: T, group: str, year: int) -> str:
    return _("{year}年开始了，{group}今年打算做些什么？学习、活动、走访、接待，写一段就行。七月和十二月会拿出来和实际对照。").format(
        year=year, group=group
    )


ask_plan_words = N_("把全年计划写成一段发来。再写一次就是新的一版，旧的也留着。")


def plan_kept(_: T, group: str, year: int) -> str:
    return _("{group}{year}年的计划存好了。").format(group=group, year=year)


def plan_head(_: T, group: str, year: int) -> str:
    return _("{group}{year}年计划：").format(group=group, year=year)


def facts_head(_: T, until: date) -> str:
    return _("到{day}实际做了：").format(day=full_day(_, until))


def number(value: float | None) -> str:
    return "—" if value is None else f"{value:.1f}"


def case_header(_: T) -> Sequence[str]:
    return (_("编号"), _("村（居）"), _("类别"), _("小组"), _("限期"), _("轮次"))


def forwarded_header(_: T) -> Sequence[str]:
    return (_("类别"), _("村（居）"), _("承办单位"), _("到哪一步"))


def sheet_name(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "whole": _("总表"),
        "area": _("各片区"),
        "town": _("各乡镇"),
        "group": _("各小组"),
        "village": _("各村居"),
        "category": _("各类别"),
        "unit": _("各承办单位"),
        "area_met": _("各片区走访接待"),
        "town_met": _("各乡镇走访接待"),
        "area_handled": _("各片区单位和建议"),
        "town_handled": _("各乡镇单位和建议"),
        "compared": _("满意率和解决率对照"),
        "unit_answers": _("各承办单位回话"),
        "suggestion_units": _("代表建议办理"),
        "cases": _("选民意见登记簿"),
        "visits": _("走访记录"),
        "receptions": _("接待记录"),
        "talks": _("约访回访登记簿"),
        "check": _("对照表"),
        "activities": _("小组活动记录"),
        "suggestions": _("代表建议登记簿"),
        "letters": _("来信来访登记簿"),
        "roster": _("代表花名册"),
        "grouping": _("代表分组情况"),
        "deputies_by_village": _("各村居代表"),
        "links": _("主席团成员挂联情况"),
        "no_second_talk": _("没有第二次面商的"),
        "raw": _("原始数据"),
        "case_events": _("办理经过"),
        "archive_cases": _("事项目录"),
    }
    return known[name]


def register_header(_: T) -> Sequence[str]:
    """The glossary's columns of 选民意见登记簿, without contact data."""
    return (
        _("编号"), _("来件时间"), _("渠道"), _("村（居）"), _("选民"), _("类别"), _("类型"), _("内容摘要"), _("小组"), _("代表"),
        _("承办单位·责任人·电话"), _("交办日"), _("限期"), _("答复日"), _("答复类别"), _("到哪一步"), _("面商一"), _("面商二"), _("评价"), _("是否解决"),
        _("重办次数"), _("办结日"),
    )  # fmt: skip


def first_answered(_: T, state: str, day: str) -> str:
    """Of what came back."""
    return _("{state}；{day}第一次答复").format(state=state, day=day)


cannot_be_asked = N_("请不到评价")


def no_talk_header(_: T) -> Sequence[str]:
    """Closed cases without a second talk."""
    return (_("编号"), _("村（居）"), _("类别"), _("小组"), _("代表"), _("选民"), _("面商一"), _("办结日"))


def visit_header(_: T) -> Sequence[str]:
    return (
        _("走访日期"), _("走访日"), _("代表"), _("小组"), _("村（居）"), _("方式"), _("户数"), _("人数"), _("反映问题"), _("备注"), _("转为事项"),
        _("记录人"), _("记录时间"), _("核查结论"),
    )  # fmt: skip


def chart_subtitle(_: T, cut_off: datetime) -> str:
    return _("截至{day}{hour}时").format(day=full_day(_, cut_off), hour=cut_off.hour)


def month_label(_: T, month: int) -> str:
    return _("{month}月").format(month=month)


b_word = N_("通报（Word）")
b_excel = N_("表格（Excel）")
b_picture = N_("图")
b_registers = N_("登记簿（Excel）")
b_public = N_("简报（公开）")
b_spoken = N_("广播稿")
b_template = N_("通报模板（Word）")
b_template_back = N_("恢复原样")
template_hint = N_("双花括号里的字各占一段，不要改；其余的文头、字体、页边距随意。正文必须有，其他可以删。")
template_is_own = N_("现在用的是你们自己的模板。")
ask_template = N_(
    "这是通报的模板。可以加文头、改字体和页边距；{{发文字号}} {{标题}} {{主送}} {{正文}} {{落款}} {{附表}} 各占一段，不要改字，{{正文}} 必须有。改好后把文件发回来（回复这条消息）。"
)
template_wanted = N_("请发 Word 文件（.docx，5 MB 以内），回复这条消息。")
template_read = N_("收到了，正在看模板。")


def template_lacks(_: T, names: Sequence[str]) -> str:
    return _("模板里没有单独成段的 {names}，没有换。").format(names="、".join("{{" + name + "}}" for name in names))


template_kept = N_("模板换好了，从下一份通报起用它。")


def template_unfit(_: T, why: str) -> str:
    return _("你们自己的模板没有用上，这一份是原来的版式。{why}").format(why=why)


template_gone = N_("恢复成原来的模板了。")
b_report_draft = N_("述职草稿（Word）")


def file_title(_: T, name: str, when: str) -> str:
    return _("{name} {when} 履职档案").format(name=name, when=when)


nothing_done = N_("没有走访、接待和建议的记录")


def file_lines(_: T, went: Mapping[str, int], receptions: int, suggestions: int) -> Sequence[str]:
    """What he did, in sentences; what he did not is not said. `went`: visits, households, people, matters."""
    known = (
        (went["visits"], _("走访 {visits} 次，{households} 户 {people} 人，听到意见 {matters} 条").format(**went)),
        (receptions, _("接待日值班 {receptions} 次").format(receptions=receptions)),
        (suggestions, _("提出代表建议 {suggestions} 件").format(suggestions=suggestions)),
    )
    return [words for n, words in known if n]


def act_lines(_: T, acts: Mapping[str, int]) -> Sequence[str]:
    """What he did with matters, as he would tell it to voters."""
    known = {
        "claimed": _("认领 {n} 件"),
        "contacted": _("联系选民 {n} 次"),
        "sent": _("给选民回话 {n} 次"),
        "consulted": _("与选民面商 {n} 次"),
        "forwarded": _("转有关单位办理 {n} 次"),
        "handed_up": _("上报 {n} 次"),
        "answered": _("答复 {n} 件"),
        "suggested": _("形成代表建议的意见 {n} 件"),
    }
    told = [words.format(n=acts[kind]) for kind, words in known.items() if acts.get(kind)]
    return [_("办理选民意见：{listed}").format(listed=_("，").join(told))] if told else []


def draft_title(_: T, when: str) -> str:
    return _("{when}履职情况报告（草稿）").format(when=when)


def draft_sections(_: T, facts: str) -> Sequence[tuple[str, str]]:
    return [
        (_("一、联系选民的情况"), facts),
        (_("二、选民反映的问题和办理结果"), _("（请写一两件您办成的或没办成的事。）")),
        (_("三、存在的不足"), _("（请补充。）")),
        (_("四、下一步打算"), _("（请补充。）")),
    ]


def still(_: T, names: Sequence[str]) -> str:
    return _("近三个月没有任何履职记录的代表（只给您看）：{names}").format(names="、".join(names))


def no_such_period(_: T, today: date) -> str:
    words = _("没有这样的月、季、半年、年。例如 {year}-{month:02d}、{year}-Q3、{year}年上半年、{year}。")
    return words.format(year=today.year, month=today.month)


def not_yet(_: T, named: str) -> str:
    """`named`: a period, as `2027-H1`."""
    return _("{period}还没到。").format(period=period(_, named))


def reception_header(_: T) -> tuple[str, ...]:
    return (
        _("日期"),
        _("地点"),
        _("接待代表"),
        _("村（居）"),
        _("反映问题"),
        _("现场答复"),
        _("事项编号"),
        _("记录人"),
        _("时间"),
        _("人次"),
    )
