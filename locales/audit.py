"""Sentences of the morning message and of alerts (docs/spec.md section 8). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence

from locales import common
from locales.catalogue import N_
from locales.common import T


def hello(_: T, day: str) -> str:
    return _("早上好，今天是{day}。").format(day=day)


all_well = N_("机器自查：都正常。")


def faults(_: T, lines: Sequence[str]) -> str:
    return "\n".join([_("机器自查："), *(f"· {line}" for line in lines)])


def fault(_: T, name: str, count: int) -> str:
    known: Mapping[str, str] = {
        "undelivered": _("昨天以来没送到的消息：{count}"),
        "stuck": _("过了五分钟还没办或没发出去的消息：{count}"),
        "unrouted": _("没有小组接的事项：{count}，请点「待处理」"),
        "not_nagged": _("逾期却没有催办的事项：{count}"),
        "promise_alone": _("过了日子却没有人跟的承诺：{count}，请写「在跟的承诺」"),
        "incomplete": _("缺材料、归不了档的事项：{count}"),
        "units_late": _("单位过了日子两个工作日还没回话的事项：{count}，请写「单位回话」"),
        "suggestions_late": _("单位过了期限还没答复的代表建议：{count}，请写「代表建议」"),
        "quota_behind": _("上一季活动没办够的小组：{count}"),
        "session_untold": _("人代会开了，题目却没有提前提醒：{count} 次"),
        "not_told": _("答复了却还没打电话告诉的选民：{count}，请写「要打的电话」"),
        "past_erasure": _("过了保存期还没清掉的选民信息：{count}"),
        "past_end": _("过了保存期还没清掉的草稿、文件和旧消息：{count}"),
    }
    return known[name].format(count=count)


def incomplete(_: T, number: str, lacking: str) -> str:
    return _("· {number}：缺{lacking}，补齐前不归档").format(number=number, lacking=lacking)


def queue(_: T, count: str) -> str:
    return _("等您处理的：{count}，请点「待处理」。").format(count=count)


def late(_: T, count: str) -> str:
    return _("过了期限还没答复的：{count}，在「待处理」里。").format(count=count)


def promises_late(_: T, count: str) -> str:
    return _("答应的日子过了还没办的：{count}，在「待处理」里。").format(count=count)


queue_empty = N_("没有要您定的事。")


def unclaimed(_: T, count: str, days: int) -> str:
    """What nobody has claimed yet; `days`: working days that the first of it has waited."""
    if not days:
        return _("各组还有 {count} 件没人认领。").format(count=count)
    return _("各组还有 {count} 件没人认领，最久的等了 {days} 个工作日。").format(count=count, days=days)


def to_phone(_: T, count: str) -> str:
    return _("要打电话告诉结果的选民：{count}，请写「要打的电话」。").format(count=count)


def phone_late(_: T, number: str, days: int) -> str:
    return _("· {number}：答复 {days} 个工作日了，还没有人打电话告诉他").format(number=number, days=days)


def today_is(_: T, name: str) -> str:
    return _("今天是{name}。").format(name=name)


def booked(_: T, count: int) -> str:
    return _("约了今天来的选民：{count}").format(count=count)


def finding(_: T, code: str, facts: Mapping[str, str]) -> str:
    return "· " + common.finding(_, code, facts)


def stuck(_: T, count: int) -> str:
    return _("有 {count} 条消息过了五分钟还没办或没发出去，都没有丢。请告诉管机器的人。").format(count=count)
