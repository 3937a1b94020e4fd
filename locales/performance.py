"""「履职档案」 of deputies for who may read them, their trainings and awards (docs/spec.md section 7). Rules: locales/common.py."""

from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day

label_files = N_("履职档案")
choose_deputy = N_("看谁的履职档案？")
b_training = N_("记培训")
b_award = N_("记获奖")
who_may = N_("组长、副组长、挂联的主席团成员、主席和工作人员能看代表的履职档案；自己的，写「我的设置」看。")
ask_training = N_("参加了什么培训？回复这条写日子和内容，例：10月12日 县人大代表培训班，两天。")
ask_award = N_("得了什么奖？回复这条写日子和名称，例：10月12日 县级优秀代表。")


def ask(_: T, kind: str) -> str:
    return _(ask_training) if kind == "training" else _(ask_award)


def line(_: T, kind: str, on: date, words: str) -> str:
    """Of a training or an award, in the file."""
    known = {"training": _("培训：{day} {words}"), "award": _("获奖：{day} {words}")}
    return known[kind].format(day=day(_, on), words=one_line(words))


def unsaid(_: T, count: int) -> str:
    """Of his duties on reception days."""
    return _("接待日值班 {n} 次没有登记谁到岗").format(n=count)


def b_take_out(_: T, words: str) -> str:
    return _("去掉：{words}").format(words=one_line(words)[:20])


def ended(_: T, line: str) -> str:
    """A line of the chat as a sentence of a paper."""
    return line if not line or line[-1] in "。！？：；.!?:;" else _("{line}。").format(line=line)
