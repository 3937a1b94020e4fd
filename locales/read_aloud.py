"""The 广播稿: an account of the month to be read aloud in the village; no brackets, no tables, no names (docs/spec.md section 7)."""

from collections.abc import Sequence
from datetime import date

from domain.figures.statistics import Figures
from domain.visits.visits import VisitFigures
from locales.catalogue import N_
from locales.common import T


def title(_: T, congress: str, when: str) -> Sequence[str]:
    return (_("{congress}人大代表联系选民").format(congress=congress), _("{when}广播稿").format(when=when))


def hello(_: T, congress: str, when: str) -> str:
    return _("各位乡亲，大家好。现在播报{congress}人大代表联系选民的情况，时间是{when}。").format(congress=congress, when=when)


def came(_: T, f: Figures) -> str:
    if not f.incoming:
        return _("这段时间，代表没有收到大家反映的事。")
    if f.accepted == f.incoming and not f.carried:
        return _("这段时间，大家一共反映了 {n} 件事，代表小组全部受理。").format(n=f.incoming)
    if f.carried:
        return _("这段时间，大家一共反映了 {n} 件事，连同以前转来的，代表小组受理了 {m} 件。").format(n=f.incoming, m=f.accepted)
    return _("这段时间，大家一共反映了 {n} 件事，代表小组受理了 {m} 件。").format(n=f.incoming, m=f.accepted)


def most(_: T, names: Sequence[str], *, alike: bool) -> str:
    """`alike`: all equally often."""
    words = _("反映的是{names}。") if alike else _("反映最多的是{names}。")
    return words.format(names=_("、").join(names)) if names else ""


def done(_: T, f: Figures) -> str:
    if not f.answered:
        return _("这些事正在办，办得怎样，代表会一件一件告诉反映的人。") if f.kept else ""
    if f.answered == f.kept:
        return _("这些事都已经答复，其中办结的有 {n} 件。").format(n=f.closed) if f.closed else _("这些事都已经答复。")
    closed = _("，办结的有 {n} 件").format(n=f.closed) if f.closed else ""
    return _("已经答复的有 {n} 件{closed}，其余的正在办，或者等代表认领。").format(n=f.answered, closed=closed)


def rated(_: T, f: Figures, again: int) -> str:
    """Nothing is left out that was said against us. `again`: returned and not answered since."""
    names = ((_("满意的有 {n} 件"), f.satisfied), (_("基本满意的有 {n} 件"), f.mostly), (_("不满意的有 {n} 件"), f.unsatisfied))
    parts = [words.format(n=n) for words, n in names if n]
    said = _("大家给 {n} 件事打了分，{parts}。").format(n=f.rated, parts=_("，").join(parts)) if parts else ""
    returned = _("大家不满意、退回重办的有 {n} 件").format(n=f.returned) if f.returned else ""
    if not returned:
        return said
    if not again:
        return said + returned + (_("，都已经重新答复。") if f.returned > 1 else _("，已经重新答复。"))
    return (
        said
        + returned
        + (_("，代表会当面再听意见。") if again == f.returned else _("，还没重新答复的 {n} 件，代表会当面再听意见。").format(n=again))
    )


def visits(_: T, v: VisitFigures, months: int = 1) -> str:
    """Not all of them at the door: some were met in the fields or by telephone."""
    seen, villages = v.coverage
    if not v.valid:
        return ""
    met = _("代表走访了 {n} 户").format(n=v.households) if months == 1 else _("代表走访了 {n} 户次").format(n=v.household_visits)
    homes = met if v.household_visits else _("代表走访了选民")
    went = (
        ""
        if not seen
        else _("，{n} 个村和社区都走到了").format(n=seen)
        if seen == villages
        else _("，走到了 {n} 个村和社区").format(n=seen)
    )
    heard = _("，听到意见 {n} 条").format(n=v.matters) if v.matters else ""
    return _("{homes}{went}{heard}。").format(homes=homes, went=went, heard=heard)


def visitors(_: T, count: int) -> str:
    return _("代表接待日，来反映情况的乡亲有 {n} 位。").format(n=count) if count else ""


def come(_: T, visit: date | None, reception: date | None, place: tuple[str, str]) -> Sequence[str]:
    """`place`: where visitors are received, and the hours."""
    said = []
    if visit is not None:
        said.append(_("下一次走访选民日是{month}月{day}日，代表到村里来，有话请当面说。").format(month=visit.month, day=visit.day))
    if reception is not None:
        where, hours = place
        words = _("下一次代表接待日是{month}月{day}日").format(month=reception.month, day=reception.day)
        said.append(words + "".join(_("，{words}").format(words=part) for part in (_hours(_, hours), where) if part) + _("。"))
    return said


def _hours(_: T, hours: str) -> str:
    """`09:00-11:30` as it is said."""
    start, _sep, end = hours.partition("-")
    return _("{a}到{b}").format(a=_clock(_, start), b=_clock(_, end)) if end else hours


def _clock(_: T, words: str) -> str:
    hour, _sep, minute = words.strip().partition(":")
    if not (hour.isdecimal() and minute.isdecimal()):
        return words.strip()
    return _("{hour}点{minute}分").format(hour=int(hour), minute=int(minute)) if int(minute) else _("{hour}点").format(hour=int(hour))


write = N_("平时有事，用手机扫一扫村里的门贴，在 Telegram 上写给代表，事事有回音。")
goodbye = N_("播报完了，谢谢大家。")
