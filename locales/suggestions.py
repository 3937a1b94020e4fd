"""A deputy's formal suggestion (代表建议): its steps, its page, what voters of its cases read. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.suggestions.motions import Proposed
from domain.suggestions.suggestion_doc import Counted
from domain.words.quotation import one_line, quoted
from locales.account import joined, sentence, share
from locales.catalogue import C_, N_
from locales.common import T, day, rating
from locales.desk import full_day

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
how_to_sign_along = N_(
    "附议的名单由写这件建议的代表来选：请他在「代表建议」里打开那件，点「附议人」，选您的名字。您这句还没有记到哪一件上。"
)
ask_start = N_("建议什么？回复这条：第一行写案由，下面写怎么办。")
ask_other_unit = N_("哪个单位承办？回复单位名称。")
ask_talk = N_("单位怎么和代表商量的？回复这条记下来。")
ask_class = N_("单位的答复是哪一类？")
talk_noted = N_("面商记下了。")
answer_noted = N_("答复记下了。请代表说说满不满意。")
rated_thanks = N_("记下了，这件建议办结。")
none_open = N_("没有在办的代表建议。点下面的按钮写一件，或者点开一件事项，点「更多」里的「形成建议」。")
no_unit = N_("（单位没有登记）")
list_head = N_("代表建议（点开往下办）：")


@dataclass(frozen=True)
class Said:
    """One step as its voters read it: `what` is handed, extended, answered, satisfied, mostly or unsatisfied, or of BEFORE_A_UNIT."""

    what: str
    kind: str
    unit: str = ""
    due_on: date | None = None
    answer_class: str = ""
    answer: str = ""


BEFORE_A_UNIT = ("submitted", "listed", "turned", "ended")
"""What happens to a motion at the presidium."""


def told_voter(_: T, number: str, said: Said) -> str:
    known = {
        "handed": _("您反映的 {number} 写成了{what}，已交给{unit}办理，{due}前答复代表。"),
        "extended": _("{number} 的{what}还要些时间，{unit}改在{due}前答复。"),
        "answered": _("{number} 的{what}，{unit}答复了（{kind}）：{answer}"),
        "satisfied": _("{number} 的{what}办完了，代表对{unit}的答复满意。"),
        "mostly": _("{number} 的{what}办完了，代表对{unit}的答复基本满意。"),
        "submitted": _("您反映的 {number} 写成了议案，已提交主席团，由主席团决定列不列入会议议程。"),
        "listed": _("{number} 写成的议案列入会议议程了。"),
        "turned": _("{number} 写成的议案，主席团决定作为代表建议办理。"),
        "ended": _("{number} 写成的议案没有通过，或者由代表撤回了。"),
        "unsatisfied": _("{number} 的{what}，代表对答复不满意，已退回{unit}重新办理，{due}前再答复。"),
    }
    if said.what == "answered" and not said.answer_class:
        known["answered"] = _("{number} 的{what}，{unit}答复了：{answer}")
    unit = one_line(said.unit) if said.unit else _("承办单位")
    facts = {"kind": answer_class(_, said.answer_class), "answer": quoted(said.answer), "what": noun(_, said.kind)}
    return known[said.what].format(number=number, unit=unit, due=day(_, said.due_on), **facts)


def noun(_: T, kind: str) -> str:
    return _(C_("the paper", "议案")) if kind == "motion" else _(C_("the paper", "代表建议"))


def about(_: T, kind: str, title: str) -> str:
    """It by its title, at the beginning of a sentence."""
    words = _("议案「{title}」") if kind == "motion" else _("代表建议「{title}」")
    return words.format(title=one_line(title))


def answer_class(_: T, value: str) -> str:
    known = {
        "solved": _("A 类：已经解决或基本解决"),
        "planned": _("B 类：正在办或列入计划"),
        "deferred": _("C 类：条件不够，以后再办"),
        "explained": _("D 类：留作参考或办不了，已说明"),
    }
    return known.get(value, value)


def status(_: T, value: str) -> str:
    known = {
        "draft": _("还没交办"),
        "filed": _("已提交主席团"),
        "listed": _("已列入议程"),
        "handed": _("办理中"),
        "answered": _("已答复，等代表评价"),
        "closed": _("已办结"),
    }
    return known.get(value, value)


def number(_: T, year: int, nth: int, kind: str) -> str:
    """Motions and suggestions are counted apart."""
    words = _("议案〔{year}〕第{nth}号") if kind == "motion" else _("〔{year}〕第{nth}号")
    return words.format(year=year, nth=nth)


def others_submitted(_: T, about: str) -> str:
    return _("{about}已提交主席团。主席团定了以后，请在这件议案里记下来。").format(about=about)


def decision(_: T, value: str) -> str:
    return {"listed": _("列入议程"), "turned": _("转作建议"), "ended": _("没有通过或撤回")}.get(value, value)


def others_decided(_: T, about: str, value: str) -> str:
    return _("{about}，主席团定了：{decision}。").format(about=about, decision=decision(_, value))


def ask_who_joins(_: T, kind: str) -> str:
    return _("哪些代表联名？点名字加上，再点一次去掉。") if kind == "motion" else _("哪些代表附议？点名字加上，再点一次去掉。")


def joint(_: T, there: int, wanted: int) -> str:
    """On the page of a motion that is a draft."""
    if there >= wanted:
        return _("联名：连领衔的 {there} 名代表，够 {wanted} 名了。").format(there=there, wanted=wanted)
    return _("联名：议案要 {wanted} 名以上代表联名，连领衔的现在 {there} 名，还差 {less} 名。").format(
        there=there, wanted=wanted, less=wanted - there
    )


def too_few_joint(_: T, there: int, wanted: int) -> str:
    return _("还不能提交：议案要 {wanted} 名以上代表联名，连领衔的现在 {there} 名。请先点「联名代表」，或者改作建议。").format(
        there=there, wanted=wanted
    )


b_motion = N_("改作议案")
b_suggestion = N_("改作建议")
b_joint = N_("联名代表")
b_submit = N_("提交主席团")
now_motion = N_("改作议案了。")
now_suggestion = N_("改作建议了。")
submitted = N_("已提交主席团。")
decided = N_("记下了。")


def others_handed(_: T, about: str, unit: str, due: date) -> str:
    return _("{about}已交给{unit}，{due}前应有答复。").format(about=about, unit=one_line(unit), due=day(_, due))


def others_extended(_: T, about: str, due: date) -> str:
    return _("{about}延期了，{due}前应有答复。").format(about=about, due=day(_, due))


def others_answered(_: T, about: str, kind: str, words: str) -> str:
    return _("{about}有答复了，{kind}：\n{words}").format(about=about, kind=answer_class(_, kind), words=quoted(words))


def others_rated(_: T, about: str, value: str) -> str:
    return _("{about}办结，代表评价：{rating}。").format(about=about, rating=rating(_, value))


def others_sent_back(_: T, about: str, unit: str, due: date, why: str) -> str:
    return _("{about}，代表不满意，退回{unit}重办，{due}前再答复。代表说：\n{why}").format(
        about=about, unit=one_line(unit), due=day(_, due), why=quoted(why)
    )


def nag(_: T, of: tuple[str, str], state: str, due: date | None, late: int) -> str:
    """`of`: it by its title, and the unit; `late`: working days past the limit."""
    about, unit = of[0], one_line(of[1])
    still = {
        "draft": _("{about}还没有交办。"),
        "filed": _("{about}已提交主席团，请记下主席团怎么定的。"),
        "listed": _("{about}已列入议程。通过了请交办，没有通过也请记下来。"),
        "answered": _("{about}，{unit}已经答复，请代表说说满不满意。"),
    }
    if state in still:
        return still[state].format(about=about, unit=unit)
    if late > 0:
        return _("{about}，{due}前应有答复，{unit}已经晚了 {days} 个工作日，请催一催。").format(
            about=about, due=day(_, due), unit=unit, days=late
        )
    return _("{about}，{due}前应有答复，请问问{unit}办得怎样。").format(about=about, due=day(_, due), unit=unit or _("承办单位"))


def holds_nothing(_: T, about: str, *, declined: bool) -> str:
    """To who follows one whose last matter was withdrawn or declined."""
    words = (
        _("{about}里的事项没有受理，里面没有别的事了，还提不提请您再看看。")
        if declined
        else _("{about}里的事项选民撤回了，里面没有别的事了，还提不提请您再看看。")
    )
    return words.format(about=about)


def follow_it(_: T, about: str, name: str) -> str:
    """To who follows one of whose matters its maker may not read any more."""
    return _("{about}里有一件事，现在不能让 {name} 看了，这件建议请您接着跟。").format(about=about, name=name)


def told_lead(_: T, name: str, number: str) -> str:
    return _("{name} 根据 {number} 起草了一件建议，由您领衔。请看稿子；交办以后，选民会知道。").format(name=name, number=number)


lead_needed = N_("请选哪位代表领衔，建议是代表提的。")
lead_may_not = N_("这件事不归领衔的代表看，请另选一位。")
nobody_leads = N_("没有代表能领衔这件事的建议，请先交给小组。")
ask_lead = N_("建议是代表提的，请选哪位代表领衔：")


def told_seconder(_: T, name: str, kind: str, title: str) -> str:
    """`title` is empty where he may not read every case of it."""
    if kind == "motion":
        words = _("{name} 请您联名提议案「{title}」。") if title else _("{name} 请您联名提一件议案，请找他看稿子。")
    else:
        words = _("{name} 请您附议代表建议「{title}」。") if title else _("{name} 请您附议一件代表建议，请找他看稿子。")
    return words.format(name=name, title=one_line(title))


def line(_: T, about: tuple[str, str, str], state: str, unit: str, due: date | None) -> str:
    """`about`: number, title, of how many cases."""
    nth, title, cases = about
    head = _("· {number} {title}（{cases} 件）").format(number=nth, title=one_line(title), cases=cases)
    if state != "handed":
        return _("{head}：{state}").format(head=head, state=status(_, state))
    return _("{head}：{unit}，{due}前答复").format(head=head, unit=one_line(unit) or _(no_unit), due=day(_, due))


def page(_: T, head: tuple[str, str, str], people: tuple[str, Sequence[str]], state: tuple[str, str], cases: str) -> str:
    """`head`: number, term, title; `people`: who leads it, who seconds it; `state`: its status and kind; `cases`: how many."""
    nth, term, title = head
    lines = [
        _("{number} {title}").format(number=nth, title=one_line(title)),
        _("届次：{term}").format(term=one_line(term)) if term else "",
        _("领衔：{name}").format(name=people[0]),
        (_("联名：{names}") if state[1] == "motion" else _("附议：{names}")).format(names=_("、").join(people[1])) if people[1] else "",
        _("来自选民意见 {cases} 件").format(cases=cases),
        _("现在：{state}").format(state=status(_, state[0])),
    ]
    return "\n".join(line for line in lines if line)


def round_line(_: T, nth: int, unit: str, dates: tuple[date, date], *, extended: bool) -> str:
    """`dates`: handed over, limit."""
    words = _("第 {nth} 次交办：{unit}，{on}交，{due}前答复")
    line = words.format(nth=nth, unit=one_line(unit) or _(no_unit), on=day(_, dates[0]), due=day(_, dates[1]))
    return line + (_("（延过期）") if extended else "")


def printed_round(_: T, nth: int, unit: str, dates: tuple[date, date], *, extended: bool) -> str:
    """On paper, where each day has its year; `dates`: handed over, limit."""
    words = _("第 {nth} 次交办：{unit}，{on}交，{due}前答复")
    line = words.format(nth=nth, unit=one_line(unit) or _(no_unit), on=full_day(_, dates[0]), due=full_day(_, dates[1]))
    return line + (_("（延过期）") if extended else "") + "。"


def answer_line(_: T, on: date, kind: str, words: str) -> str:
    return _("{on}答复，{kind}：\n{words}").format(on=day(_, on), kind=answer_class(_, kind), words=quoted(words))


def rating_line(_: T, on: date, value: str, why: str) -> str:
    line = _("{on}代表评价：{rating}").format(on=day(_, on), rating=rating(_, value))
    return f"{line}\n{quoted(why)}" if why else line


def printed_answer(_: T, on: date, kind: str, words: str) -> str:
    """On paper."""
    return _("{on}答复，{kind}：{words}").format(on=full_day(_, on), kind=answer_class(_, kind), words=words)


def printed_rating(_: T, on: date, value: str, why: str) -> str:
    """On paper."""
    line = _("{on}代表评价：{rating}").format(on=full_day(_, on), rating=rating(_, value))
    return _("{line}。{why}").format(line=line, why=why)


def talk_line(_: T, on: date, name: str, words: str) -> str:
    return _("{on}面商（{name} 记）：\n{words}").format(on=day(_, on), name=name, words=quoted(words))


def ask_unit(_: T, title: str) -> str:
    return _("「{title}」交给哪个单位？").format(title=one_line(title))


b_elsewhere = N_("交给别的单位")


def it_is_he(_: T, who: str, kind: str) -> str:
    """Before it goes to a unit of whose person one of its matters speaks. `who`: he, behind the unit's name."""
    return _(
        "这件{what}里有事说的就是{who}，不能落到他手里。给单位的稿子不写那件事的原话（写了摘要的写摘要），请交给单位负责人。他自己就是负责人的话，请交给别的单位。"
    ).format(what=noun(_, kind), who=one_line(who))


def b_all_the_same(_: T, unit: str) -> str:
    return _("就交给{unit}").format(unit=one_line(unit)[:30])


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


def nth_time(_: T, n: int, words: str) -> str:
    """A cell of the register: what was so when it was handed over for the nth time."""
    return _("第{n}次\n{words}").format(n=n, words=words)


def register_header(_: T) -> Sequence[str]:
    return (
        _("编号"), _("案由"), _("领衔代表"), _("附议、联名代表"), _("提出日期"), _("承办单位"), _("交办日"), _("限期"), _("答复日"), _("答复类别"),
        _("代表评价"), _("办理次数"), _("状态"), _("涉及事项"),
    )  # fmt: skip


of_motions = N_("其中：议案")
of_suggestions = N_("其中：建议")


def proposed(_: T, p: Proposed) -> str:
    """One sentence of the account; empty where no motion was submitted."""
    if not p.submitted:
        return ""
    became = ((_("列入议程"), p.listed), (_("转作建议"), p.turned))
    said = [_("代表提出议案 {n} 件").format(n=p.submitted), *(_("{name} {n} 件").format(name=name, n=n) for name, n in became if n)]
    return sentence(_, said)


def figures(_: T, f: Counted) -> str:
    """One paragraph of the account; empty where nothing was handed over."""
    if not f.handed:
        return ""
    done = (
        [_("办结 {n} 件").format(n=f.closed), share(_, _("办结率"), (f.closed, f.handed))]
        if f.closed
        else [_("还没有一件办结")]
        if f.answered
        else []
    )
    answered = _("单位答复 {n} 件").format(n=f.answered) if f.answered else _("单位都还没有答复")
    said = [sentence(_, [_("代表建议交办 {m} 件").format(m=f.handed), answered, *done])]
    if f.owed:
        words = _("应答复 {m} 次，按时 {n} 次").format(m=f.owed, n=f.in_time)
        said.append(sentence(_, [words, share(_, _("按时答复率"), (f.in_time, f.owed))]))
    if f.answered:
        solved = (
            _("答复为已经解决或基本解决（A 类）的 {n} 件").format(n=f.solved) if f.solved else _("没有一件答复为已经解决或基本解决（A 类）")
        )
        said.append(sentence(_, [solved, share(_, _("办理解决率"), f.solved_rate) if f.solved else ""]))
    if f.rated:
        parts = ((_("满意"), f.satisfied), (_("基本满意"), f.mostly), (_("不满意"), f.unsatisfied))
        words = joined(_, [_("{name} {n} 件").format(name=name, n=n) for name, n in parts if n])
        said.append(sentence(_, [_("提建议的代表评价 {m} 件").format(m=f.rated), words, share(_, _("代表满意率"), f.satisfied_rate)]))
    return "".join(said)
