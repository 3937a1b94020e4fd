"""Sentences about the time in which the bot was away (docs/spec.md section 6). Rules: locales/common.py."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day


def moment(_: T, at: datetime) -> str:
    return _("{day} {hour}").format(day=day(_, at.date()), hour=at.strftime("%H:%M"))


def back(_: T, first: datetime, last: datetime) -> str:
    return _("我从 {first} 停到 {last}，现在接着办了。").format(first=moment(_, first), last=moment(_, last))


def waits(_: T, count: int) -> str:
    return _("这段时间该提醒的 {count} 条，现在补上；过了日子的催办不再补。").format(count=count)


def lost(_: T, first: datetime, until: datetime) -> str:
    return _("Telegram 只替我存一天：{first} 到 {until} 大家写的、点的，我可能没有收到，要请人再发一次。").format(
        first=moment(_, first), until=moment(_, until)
    )


def moved(_: T, span: timedelta) -> str:
    return _("这段时间点不了，所以评价、同意这些时限都往后顺延 {days} 天 {hours} 小时；已经认领的，这几天不算没办。").format(
        days=span.days, hours=span.seconds // 3600
    )


def missed_day(_: T, name: str, on: date) -> str:
    return _("{day}的{name}我不在，没有提醒；记录照样可以补。").format(day=day(_, on), name=name)


def counted_too_little(_: T, days: Sequence[date]) -> str:
    """Beside the figures of a visit day: on these dates the bot was away."""
    return _("{days}走访日我停着，没有提醒代表；补记的照收，走访的人次可能少算了。").format(days="、".join(day(_, one) for one in days))


def asked_then(_: T, number: str, on: date, hour: str) -> str:
    return _("{number}：代表约您 {day} {hour} 见面，那时我停着，您点的可能没有收到。想见的话，请另约一个时间。").format(
        number=number, day=day(_, on), hour=hour
    )


def wished_then(_: T, number: str, on: date, hour: str) -> str:
    """Of a time that the voter wanted, of which nobody could say yes."""
    return _("{number}：您想改到 {day} {hour} 见面，那时我停着，代表没法回话。想见的话，请另约一个时间。").format(
        number=number, day=day(_, on), hour=hour
    )


def booked_then(_: T, on: date, hour: str, place: str) -> str:
    return _("您约的接待（{day} {hour}，{place}）那时我停着，没能提醒您。没见成的话，请另约一个时间。").format(
        day=day(_, on), hour=hour, place=one_line(place)
    )


def not_answered(_: T, number: str, on: date, hour: str) -> str:
    """To who proposed it."""
    return _("{number}：约选民 {day} {hour} 见面，那时我停着，他没法回。要见的话请再约。").format(number=number, day=day(_, on), hour=hour)


b_tell_voters = N_("告诉有事在办的选民")
voters_told = N_("好的，正在告诉他们。")


def to_group(_: T, first: datetime, last: datetime) -> str:
    return _("我从 {first} 停到 {last}，现在接着办了。那段时间在群里说的、点的，早于一天的我可能没有收到，请再说一次、点一次。").format(
        first=moment(_, first), last=moment(_, last)
    )


def to_voter(_: T, first: datetime, until: datetime) -> str:
    return _("对不起，{first} 到 {until} 我没有在工作，您那时写的我可能没有收到。有要紧的，请再发一次。").format(
        first=moment(_, first), until=moment(_, until)
    )


def clock_off(_: T, ahead: timedelta) -> str:
    """`ahead`: below zero where the clock is behind."""
    said = _("这台机器的钟快了 {span}。") if ahead > timedelta(0) else _("这台机器的钟慢了 {span}。")
    words = _("提醒、走访日通知、小结这些到点的事我先停着，钟对准了自己接着办；大家写的话照常收、照常办。请管机器的人打开自动对时。")
    return said.format(span=_span(_, abs(ahead))) + "\n" + words


def _span(_: T, span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    if minutes < 120:
        return _("{n} 分钟").format(n=minutes)
    hours = round(minutes / 60)
    return _("{n} 小时").format(n=hours) if hours < 48 else _("{n} 天").format(n=round(hours / 24))


def put_back(_: T, last: datetime, now: datetime) -> str:
    """The clock ran until `last`, by which things were done, and says `now`."""
    return _(
        "这台机器的钟往回拨了，从 {last} 回到 {now}。钟不准的时候，这中间该提醒的、该出的小结可能已经提前做过，到时候不会再来一遍。请看看「走访情况」「小结」和「待处理」，少了的补一下，并请管机器的人打开自动对时。"
    ).format(last=_full(_, last), now=_full(_, now))


def _full(_: T, at: datetime) -> str:
    return _("{year}年{moment}").format(year=at.year, moment=moment(_, at))


def self_check(_: T, first: datetime, last: datetime) -> str:
    return _("停过一次：{first} 到 {last}").format(first=moment(_, first), last=moment(_, last))
