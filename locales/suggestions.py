"""A deputy's formal suggestion (代表建议): its steps, its page, what voters of its cases read. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.quotation import one_line, quoted
from domain.suggestion_doc import Counted
from locales.account import joined, sentence, share
from locales.catalogue import N_
from locales.common import T, day, rating

table_title = N_("各承办单位办理代表建议情况")
counted_in = N_("单位：件")
all_units = N_("合计")
b_open = N_("看这件建议")
b_start = N_("写一件建议")
b_hand = N_("交办")
b_seconders = N_("附议人")
b_done = N_("选好了")
b_word = N_("建议稿（Word）")
b_extend = N_("延期")
b_answered = N_("单位已答复")
b_talked = N_("记面商")
ask_start = N_("建议什么？回复这条：第一行写案由，下面写怎么办。")
ask_other_unit = N_("哪个单位承办？回复单位名称。")
ask_talk = N_("单位怎么和代表商量的？回复这条记下来。")
ask_class = N_("单位的答复是哪一类？")
ask_seconders = N_("哪些代表附议？点名字加上，再点一次去掉。")
talk_noted = N_("面商记下了。")
answer_noted = N_("答复记下了。请代表说说满不满意。")
rated_thanks = N_("记下了，这件建议办结。")
none_open = N_("没有在办的代表建议。点下面的按钮写一件，或者点开一件事项，点「更多」里的「形成建议」。")
no_unit = N_("（单位没有登记）")
list_head = N_("代表建议（点开往下办）：")


@dataclass(frozen=True)
class Said:
    """One step as its voters read it: `what` is handed, extended, answered, satisfied, mostly or unsatisfied."""

    what: str
    unit: str
    due_on: date
    answer_class: str
    answer: str


def told_voter(_: T, number: str, said: Said) -> str:
    known = {
        "handed": _("{number} 写成的代表建议已交给{unit}办理，{due}前答复代表。"),
        "extended": _("{number} 的代表建议还要些时间，{unit}改在{due}前答复。"),
        "answered": _("{number} 的代表建议，{unit}答复了（{kind}）：{answer}"),
        "satisfied": _("{number} 的代表建议办完了，代表对{unit}的答复满意。"),
        "mostly": _("{number} 的代表建议办完了，代表对{unit}的答复基本满意。"),
        "unsatisfied": _("{number} 的代表建议，代表对答复不满意，已退回{unit}重新办理，{due}前再答复。"),
    }
    if said.what == "answered" and not said.answer_class:
        known["answered"] = _("{number} 的代表建议，{unit}答复了：{answer}")
    unit = one_line(said.unit) if said.unit else _("承办单位")
    kind = answer_class(_, said.answer_class)
    return known[said.what].format(number=number, unit=unit, due=day(_, said.due_on), kind=kind, answer=quoted(said.answer))


def answer_class(_: T, value: str) -> str:
    known = {
        "solved": _("A 类：已经解决或基本解决"),
        "planned": _("B 类：正在办或列入计划"),
        "deferred": _("C 类：条件不够，以后再办"),
        "explained": _("D 类：留作参考或办不了，已说明"),
    }
    return known.get(value, value)


def status(_: T, value: str) -> str:
    return {"draft": _("还没交办"), "handed": _("办理中"), "answered": _("已答复，等代表评价"), "closed": _("已办结")}.get(value, value)


def number(_: T, year: int, nth: int) -> str:
    return _("〔{year}〕第{nth}号").format(year=year, nth=nth)


def others_handed(_: T, title: str, unit: str, due: date) -> str:
    return _("代表建议「{title}」已交给{unit}，{due}前应有答复。").format(title=one_line(title), unit=one_line(unit), due=day(_, due))


def others_extended(_: T, title: str, due: date) -> str:
    return _("代表建议「{title}」延期了，{due}前应有答复。").format(title=one_line(title), due=day(_, due))


def others_answered(_: T, title: str, kind: str, words: str) -> str:
    return _("代表建议「{title}」有答复了，{kind}：\n{words}").format(
        title=one_line(title), kind=answer_class(_, kind), words=quoted(words)
    )


def others_rated(_: T, title: str, value: str) -> str:
    return _("代表建议「{title}」办结，代表评价：{rating}。").format(title=one_line(title), rating=rating(_, value))


def others_sent_back(_: T, title: str, unit: str, due: date, why: str) -> str:
    return _("代表建议「{title}」代表不满意，退回{unit}重办，{due}前再答复。代表说：\n{why}").format(
        title=one_line(title), unit=one_line(unit), due=day(_, due), why=quoted(why)
    )


def nag(_: T, about: tuple[str, str], state: str, due: date | None, late: int) -> str:
    """`about`: title and unit; `late`: working days past the limit."""
    title, unit = one_line(about[0]), one_line(about[1])
    if state == "draft":
        return _("代表建议「{title}」还没有交办。").format(title=title)
    if state == "answered":
        return _("代表建议「{title}」{unit}已经答复，请代表说满不满意。").format(title=title, unit=unit)
    if late > 0:
        return _("代表建议「{title}」{due}前应有答复，{unit}已经晚了 {days} 个工作日，请催一催。").format(
            title=title, due=day(_, due), unit=unit, days=late
        )
    return _("代表建议「{title}」{due}前应有答复，请问问{unit}办得怎样。").format(title=title, due=day(_, due), unit=unit or _("承办单位"))


def told_seconder(_: T, name: str, title: str) -> str:
    """`title` is empty where he may not read every case of it."""
    if not title:
        return _("{name} 请您附议一件代表建议，请找他看稿子。").format(name=name)
    return _("{name} 请您附议代表建议「{title}」。").format(name=name, title=one_line(title))


def line(_: T, about: tuple[str, str, str], state: str, unit: str, due: date | None) -> str:
    """`about`: number, title, of how many cases."""
    nth, title, cases = about
    head = _("· {number} {title}（{cases} 件）").format(number=nth, title=one_line(title), cases=cases)
    if state != "handed":
        return _("{head}：{state}").format(head=head, state=status(_, state))
    return _("{head}：{unit}，{due}前答复").format(head=head, unit=one_line(unit) or _(no_unit), due=day(_, due))


def page(_: T, head: tuple[str, str, str], people: tuple[str, Sequence[str]], state: str, cases: str) -> str:
    """`head`: number, term, title; `people`: who leads it, who seconds it; `cases`: how many."""
    nth, term, title = head
    lines = [
        _("{number} {title}").format(number=nth, title=one_line(title)),
        _("届次：{term}").format(term=one_line(term)) if term else "",
        _("领衔：{name}").format(name=people[0]),
        _("附议：{names}").format(names=_("、").join(people[1])) if people[1] else "",
        _("来自选民意见 {cases} 件").format(cases=cases),
        _("现在：{state}").format(state=status(_, state)),
    ]
    return "\n".join(line for line in lines if line)


def round_line(_: T, nth: int, unit: str, dates: tuple[date, date], *, extended: bool) -> str:
    """`dates`: handed over, limit."""
    words = _("第 {nth} 次交办：{unit}，{on}交，{due}前答复")
    line = words.format(nth=nth, unit=one_line(unit) or _(no_unit), on=day(_, dates[0]), due=day(_, dates[1]))
    return line + (_("（延过期）") if extended else "")


def answer_line(_: T, on: date, kind: str, words: str) -> str:
    return _("{on}答复，{kind}：\n{words}").format(on=day(_, on), kind=answer_class(_, kind), words=quoted(words))


def rating_line(_: T, on: date, value: str, why: str) -> str:
    line = _("{on}代表评价：{rating}").format(on=day(_, on), rating=rating(_, value))
    return f"{line}\n{quoted(why)}" if why else line


def printed_answer(_: T, on: date, kind: str, words: str) -> str:
    """On paper."""
    return _("{on}答复，{kind}：{words}").format(on=day(_, on), kind=answer_class(_, kind), words=words)


def printed_rating(_: T, on: date, value: str, why: str) -> str:
    """On paper."""
    line = _("{on}代表评价：{rating}").format(on=day(_, on), rating=rating(_, value))
    return _("{line}。{why}").format(line=line, why=why) if why else line


def talk_line(_: T, on: date, name: str, words: str) -> str:
    return _("{on}面商（{name} 记）：\n{words}").format(on=day(_, on), name=name, words=quoted(words))


def ask_unit(_: T, title: str) -> str:
    return _("「{title}」交给哪个单位？").format(title=one_line(title))


def handed(_: T, unit: str, due: date) -> str:
    return _("交给{unit}了，{due}前应有答复。").format(unit=one_line(unit), due=day(_, due))


def extended(_: T, due: date) -> str:
    return _("延到{due}了。").format(due=day(_, due))


def ask_until(_: T, latest: date) -> str:
    return _("延到哪天？最晚{latest}。").format(latest=day(_, latest))


no_later = N_("已经延到最晚了，不能再延。")


def ask_answer(_: T, kind: str) -> str:
    return _(
        "{kind}。单位怎么答复的？回复这条，反映过的选民都会看到。\n不是今天答复的，开头写上日子，如：11月3日答复：已经列入计划"
    ).format(kind=answer_class(_, kind))


def answer_noted_of(_: T, on: date) -> str:
    return _("答复记下了，是{day}答复的。请代表说说满不满意。").format(day=day(_, on))


def answer_day_wrong(_: T, handed_on: date) -> str:
    return _("单位哪天答复的？要写一个有的日子，从交办的{day}到今天。").format(day=day(_, handed_on))


def only_the_day(_: T, why: str, said: str) -> str:
    """`why` its day will not do; `said`: the answer's words, which stay."""
    return _("{why}\n只写日子就行，答复的话留着：\n{said}").format(why=why, said=quoted(said[:200]))


def b_months(_: T, months: int) -> str:
    return _("{months} 个月").format(months=months)


ask_months = N_("退回原单位重办，给几个月？")
ask_why = N_("哪里不满意？回复这条，单位会看到。")


def sent_back(_: T, unit: str, due: date) -> str:
    return _("退回{unit}重办，{due}前再答复。").format(unit=one_line(unit) or _("承办单位"), due=day(_, due))


def made(_: T, due_in: int) -> str:
    return _("建议稿好了。请选附议人，再点「交办」；交办以后 {months} 个月内答复。").format(months=due_in)


def table_header(_: T) -> Sequence[str]:
    """The parts of `Counted` in their order."""
    return (
        _("承办单位"), _("交办"), _("已答复"), _("A 类（解决）"), _("应答复次数"), _("按时答复次数"), _("办结"), _("代表评价"), _("满意"), _("基本满意"), _("不满意"),
    )  # fmt: skip


def register_header(_: T) -> Sequence[str]:
    return (
        _("编号"), _("案由"), _("领衔代表"), _("附议代表"), _("提出日期"), _("承办单位"), _("交办日"), _("限期"), _("答复日"), _("答复类别"),
        _("代表评价"), _("办理次数"), _("状态"), _("涉及事项"),
    )  # fmt: skip


def figures(_: T, f: Counted) -> str:
    """One paragraph of the account; empty where nothing was handed over."""
    if not f.handed:
        return ""
    done = [_("办结 {n} 件").format(n=f.closed), share(_, _("办结率"), (f.closed, f.handed))] if f.closed else []
    answered = _("单位答复 {n} 件").format(n=f.answered) if f.answered else _("单位都还没有答复")
    said = [sentence(_, [_("代表建议交办 {m} 件").format(m=f.handed), answered, *done])]
    if f.owed:
        words = _("应答复 {m} 次，按时 {n} 次").format(m=f.owed, n=f.in_time)
        said.append(sentence(_, [words, share(_, _("按时答复率"), (f.in_time, f.owed))]))
    if f.solved:
        solved = _("答复为已经解决或基本解决（A 类）的 {n} 件").format(n=f.solved)
        said.append(sentence(_, [solved, share(_, _("办理解决率"), f.solved_rate)]))
    if f.rated:
        parts = ((_("满意"), f.satisfied), (_("基本满意"), f.mostly), (_("不满意"), f.unsatisfied))
        words = joined(_, [_("{name} {n} 件").format(name=name, n=n) for name, n in parts if n])
        said.append(sentence(_, [_("提建议的代表评价 {m} 件").format(m=f.rated), words, share(_, _("代表满意率"), f.satisfied_rate)]))
    return "".join(said)
