"""What is said of a unit's answer to a 转办单: noted, shown to the voter, sent back (docs/spec.md section 4). Rules: locales/common.py."""

from datetime import date

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day

b_answered = N_("单位已回话")
b_visited = N_("和单位去看了")
b_again = N_("退回单位重办")
b_show = N_("让选民也看到")
b_today = N_("今天")
b_yesterday = N_("昨天")
b_before = N_("前天")
nothing_forwarded = N_("这件事还没有转给单位。")
not_so_early = N_("单位回话要在转办之后、今天以前。")
words_needed = N_("请写一句，照片也行。")
shown_already = N_("选民已经看到了。")

SHOWN = 200
"""Characters of a unit's words in a line of the card."""


def ask_which(_: T, number: str) -> str:
    return _("{number} 是哪个单位回了话？").format(number=number)


def which_line(_: T, unit: str, due: date) -> str:
    return _("{unit}（{due}前）").format(unit=unit, due=day(_, due))


def ask_when(_: T, number: str, unit: str) -> str:
    return _("{number}：{unit}是哪天回的话？").format(number=number, unit=unit)


def ask_words(_: T, number: str, unit: str) -> str:
    return _("{number}：{unit}怎么说？回复一句，照片也行。").format(number=number, unit=unit)


def noted(_: T, number: str, unit: str, *, late: bool) -> str:
    line = _("{number}：{unit}的回话记下了，不再催它。").format(number=number, unit=unit)
    return line + (_("比期限晚，已记在它名下。") if late else "") + _("选民现在看不到，等您答复。")


def told_colleagues(_: T, number: str, unit: str, on: date, words: str) -> str:
    return with_quotation(_, _("【{number}】{unit}{day}回话").format(number=number, unit=unit, day=day(_, on)), words)


def card_answered(_: T, unit: str, on: date, words: str) -> str:
    return with_words(_, _("单位已回话（{unit}，{day}）").format(unit=one_line(unit), day=day(_, on)), words)


def told_voter(_: T, number: str, unit: str, on: date, words: str, *, staff: bool) -> str:
    """He hears what the unit said before the answer of who has the matter in hand. `staff`: that is no deputy."""
    known = (
        _("【{number}】{unit}{day}回话了，我们核对后再给您答复。") if staff else _("【{number}】{unit}{day}回话了，代表核对后再给您答复。")
    )
    head = known.format(number=number, unit=unit, day=day(_, on))
    return f"{head}\n{quoted(words)}" if words else head


def timeline_told(_: T, on: date, unit: str, words: str) -> str:
    return with_words(_, _("· {day} {unit}回话").format(day=day(_, on), unit=one_line(unit)), words)


def with_words(_: T, line: str, words: str) -> str:
    """The line, and behind it as many of these words as a line has room for."""
    shown = one_line(words)
    return _("{line}：{words}").format(line=line, words=shown if len(shown) <= SHOWN else shown[:SHOWN] + "…") if shown else line


def with_quotation(_: T, line: str, words: str) -> str:
    """The line, and behind it these words as somebody's own."""
    return _("{line}：{words}").format(line=line, words=quoted(words, inline=True)) if words else line + "。"


def shown_to_voter(_: T, number: str, *, told: bool, joined: int, to_all: bool) -> str:
    """`joined`: how many joined it; `to_all`: whether they read the words too."""
    known = _("{number}：选民看到单位的回话了。") if told else _("{number}：选民暂时收不到消息，他点「我的事项」能看到单位的回话。")
    said = known.format(number=number)
    if not joined:
        return said
    beside = _("{said}并进来的 {count} 件也看到了。") if to_all else _("{said}并进来的 {count} 件只知道单位回话了，看不到原话。")
    return beside.format(said=said, count=joined)


def ask_visit(_: T, number: str) -> str:
    return _("{number}：看到什么、怎么约定的？回复一句，照片也行。").format(number=number)


def visit_noted(_: T, number: str) -> str:
    return _("{number}：记下了，小组里看得到。").format(number=number)


def visit_told(_: T, number: str, who: str, words: str) -> str:
    line = _("【{number}】{who}和单位去看了").format(number=number, who=who)
    return _("{line}：{words}").format(line=line, words=quoted(words, inline=True)) if words else line + "。"


def again_title(_: T, congress: str) -> str:
    return _("{congress}人大代表退回重办单").format(congress=congress)


def again_note(_: T, before: str) -> str:
    """In the line for the unit, where nobody wrote one. `before`: the number of the slip that was answered."""
    return _("{before} 的办理结果选民不满意，请重新办理，并把这次办了什么、什么时候办好写在回执上。").format(before=before)


def voter_says(_: T, words: str) -> str:
    """Of the result, in the line for the unit."""
    return _("选民说：{words}").format(words=words)


def told_again(_: T, number: str, unit: str, due: date, *, staff: bool) -> str:
    """To its voter. `staff`: no deputy has it in hand."""
    words = _("{number}：已退回{unit}重新办理，请它{due}前回话，代表会跟着催办。")
    if staff:
        words = _("{number}：已退回{unit}重新办理，请它{due}前回话，人大工作人员会跟着催办。")
    return words.format(number=number, unit=unit, due=day(_, due))


def again_done(_: T, unit: str, due: date, *, told: bool) -> str:
    line = _("已退回{unit}重办，{due}前回话。单子在下面，请您送去。").format(unit=unit, due=day(_, due))
    return line + (_("已告诉选民。") if told else _("选民暂时收不到消息。"))


def slip_number(_: T, case: str, nth: int) -> str:
    return _("{case}-转{nth}").format(case=case, nth=nth)


def nothing_lies_there(_: T, unit: str) -> str:
    """`unit`: its name, person and telephone."""
    return _("{unit}\n您这里没有转给它、还没回话的事，要催别的就打这个电话。").format(unit=unit)


def b_answered_of(_: T, number: str) -> str:
    return _("{number} 单位已回话").format(number=number)
