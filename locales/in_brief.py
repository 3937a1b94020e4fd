"""The account of a period in a chat: a few sentences, what is nothing left out; tables and rates in full are in the files (docs/spec.md section 7)."""

from collections.abc import Sequence

from domain.figures.statistics import Figures, Rate, small_sample
from locales.account import joined, lasted, late, late_parts, part, said_of_solved, sentence, share
from locales.catalogue import N_
from locales.common import T

counted_apart = N_("反映代表、村干部的事项不算在本组数里，另计在总数里。")


def head(_: T, name: str, when: str, until: str) -> str:
    """`until`: how far the figures reach."""
    return _("{name} {when} 小结（截至 {until}）").format(name=name, when=when, until=until)


def lines(_: T, f: Figures, *, few: bool = False) -> list[str]:
    """What came, what became of it, what voters say, what goes on: each a sentence, where there is something to say.

    `few`: whether another rate is left out for want of cases.
    """
    said = (_came(_, f) + late(_, f), _done(_, f)) if f.incoming or f.carried else (_("没有收到选民意见。"),)
    found = [words for words in (*said, _rated(_, f), _still(_, f)) if words]
    return [*found, _(no_rate)] if few or any(map(small_sample, _shown(f))) else found


def of(_: T, which: str, f: Figures) -> list[str]:
    """One of the sentences: what `came`, what was `done`, how it was `rated`, how many `days` it took."""
    if not any((f.incoming, f.carried, f.kept)):
        return [_("没有收到选民意见。")]
    if which == "days":
        return [lasted(_, f.mean_days, f.median_days) if f.mean_days is not None and f.median_days is not None else _("还没有办结的。")]
    said = {"came": _came(_, f) + late(_, f), "done": _done(_, f), "rated": _rated(_, f) or _("还没有选民评价。")}
    rates: dict[str, tuple[Rate, ...]] = {"done": (f.answer_rate, f.close_rate), "rated": _shown(f)[2:]}
    return [said[which], *([_(no_rate)] if any(map(small_sample, rates.get(which, ()))) else [])]


no_rate = N_("（不到 10 件的不算比率：样本少）")


def _shown(f: Figures) -> tuple[Rate, ...]:
    """The rates that are said where there are cases enough."""
    return (f.answer_rate, f.close_rate, f.rating_rate, f.satisfied_rate, f.mostly_rate, f.unsatisfied_rate)


def _came(_: T, f: Figures) -> str:
    got = _("收到 {n} 件").format(n=f.incoming) if f.incoming else _("没有新收到的")
    taken = _("受理 {n} 件").format(n=f.accepted) if f.accepted else ""
    counted = (
        (f.carried, _("上期转来 {n} 件")),
        (f.declined, _("不予受理 {n} 件")),
        (f.merged, _("并入同类事项 {n} 件")),
        (f.withdrawn, _("选民撤回 {n} 件")),
        (f.pending, _("等待受理 {n} 件")),
    )
    carried, *others = (words.format(n=n) if n else "" for n, words in counted)
    return sentence(_, [got, carried, taken, *others])


def _done(_: T, f: Figures) -> str:
    answered = [_("答复 {n} 件").format(n=f.answered), share(_, _("答复率"), f.answer_rate)] if f.answered else [_("还没有一件得到答复")]
    closed = [_("办结 {n} 件").format(n=f.closed), share(_, _("办结率"), f.close_rate)] if f.closed else []
    done = sentence(_, [*answered, *closed]) if f.kept else ""
    gone = _("受理后又撤回、并案或不予受理的 {n} 件，不算在里面。").format(n=f.gone) if f.gone else ""
    return done + gone + _due(_, f)


def _due(_: T, f: Figures) -> str:
    """Whether anything is late; said wherever something waits for its answer."""
    if f.overdue:
        late, why = _("过了期限还没答复的 {n} 件").format(n=f.overdue), late_parts(_, f)
        return sentence(_, [late, _("里面有{parts}").format(parts=why) if why else ""])
    if not f.answered:
        return _("都没过期。") if f.kept else ""
    return _("其余都没过期。") if f.kept > f.answered else ""


def _rated(_: T, f: Figures) -> str:
    values = ((_("满意"), f.satisfied_rate), (_("基本满意"), f.mostly_rate), (_("不满意"), f.unsatisfied_rate))
    parts = [words for name, value in values if (words := part(_, name, value))]
    rated = _("选民评价 {n} 件：{parts}").format(n=f.rated, parts=_("；").join(parts)) if f.rated else ""
    solved = said_of_solved(_, f, _("说已经解决的 {n} 件").format(n=f.resolved) if f.resolved else "")
    unasked = _("另有 {n} 件在 Telegram 上请不到评价，要打电话问。").format(n=f.unaskable) if f.unaskable else ""
    return sentence(_, [rated, *solved]) + unasked + _others_rated(_, f)


def _others_rated(_: T, f: Figures) -> str:
    names = (_("满意"), _("基本满意"), _("不满意"))
    parts = [_("{name} {n} 件").format(name=name, n=n) for name, n in zip(names, f.joined_rated, strict=True) if n]
    return _("联名反映的选民另评：{parts}。").format(parts=joined(_, parts)) if parts else ""


def _still(_: T, f: Figures) -> str:
    again = _("退回重办 {n} 件").format(n=f.returned) if f.returned else ""
    untalked = _("答复以后没有再和选民谈一次（二次面商）就办结的 {n} 件").format(n=f.no_second_talk) if f.no_second_talk else ""
    hint = _("答复以后请再上门、见面或打电话问问选民，在「更多」「面商」里记一下。") if untalked else ""
    return sentence(_, [again, untalked]) + hint


def group_line(_: T, name: str, f: Figures) -> str:
    counted = (
        (f.accepted, _("受理 {n} 件")),
        (f.answered, _("答复 {n} 件")),
        (f.kept and not f.answered, _("还没有答复")),
        (f.closed, _("办结 {n} 件")),
        (f.overdue, _("过期 {n} 件")),
    )
    parts, why = joined(_, [words.format(n=n) for n, words in counted if n]), late_parts(_, f)
    return _("· {name}：{parts}").format(name=name, parts=parts + (_("（{words}）").format(words=why) if why else ""))


def files_of(_: T, names: Sequence[str]) -> str:
    """Which accounts' files are on their way."""
    return _("{names}的通报、统计图和表随后发来。").format(names=_("、").join(names))
