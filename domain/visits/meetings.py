"""Half hours of a reception day, and a time and place that two people agree on (docs/spec.md sections 3 and 5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.days.clock_times import Said, in_part, part_in, spans_in, time_or_span_in
from domain.days.said_days import can_be_no_other, day_in
from domain.words.pattern import pattern_of
from domain.words.worked_out import OF_A_MESSAGE, kept

SLOT = timedelta(minutes=30)
_WEEKDAY = pattern_of("[（(]?(?:周|星期|礼拜)[一二三四五六日天](?!家)[）)]?")


def slots_of(hours: str) -> list[time]:
    """The half hours within `09:00-11:30` or 上午九点到十一点半, the last one ending at its end; none for words that are no hours."""
    return list(dict.fromkeys(slot for first, last in spans_in(hours) for slot in _halves(first, last)))


def _halves(first: time, last: time) -> list[time]:
    start, end = (datetime.combine(date(2000, 1, 1), at) for at in (first, last))
    return [(start + n * SLOT).time() for n in range(int((end - start) / SLOT))]


def free_slots(hours: str, taken: Collection[time]) -> list[time]:
    return [slot for slot in slots_of(hours) if slot not in taken]


@dataclass(frozen=True)
class When:
    """What words say of a meeting, as far as they do. `sure`: the day can be no other (12月5日, 明天); `part`: 下午 without an hour;
    `until`: the end of a span; `told`: whether the hour's part of the day is said."""

    on: date | None = None
    sure: bool = True
    hour: time | None = None
    until: time | None = None
    part: str = ""
    told: bool = False
    place: str = ""

    @property
    def lacks(self) -> tuple[str, ...]:
        """Of day, hour and place those that are not said."""
        return tuple(name for name, said in (("day", self.on), ("hour", self.hour), ("place", self.place)) if not said)

    @property
    def nothing(self) -> bool:
        return len(self.lacks) == 3 and not self.part

    def over(self, known: "When") -> "When":
        """What was said before, with these in its place."""
        days = (self.on, self.sure) if self.on else (known.on, known.sure)
        hours = self if self.hour else known
        part = self.part or ("" if self.told else known.part)
        hour, until = hours.hour, hours.until
        if hour is not None and not hours.told and part:
            hour, until = in_part(part, hour), in_part(part, until) if until else None
        return When(*days, hour, until, part, self.told or known.told, self.place or known.place)


_NOON, _NIGHT_ENDS = 12, 7
"""Nobody meets before it: 三点半 is 15:30."""
_ASIDE = "可不可以 不晓得 不知道 可以吗 好不好 早一点 晚一点 看情况 能不能 行不行 见个面 过几天 都可以 不对 不是 再约 再说 准时 几点 前后 可以 哪天 好吗 好的 定在 就定 就是 尽快 左右 应该 我们 换到 换成 改为 改到 改天 改成 改日 改期 早点 晚点 的话 碰头 碰面 约在 行不 行吗 要不 见面 谈谈 那就 都行 随便 你 再 到 去 吧 呀 呢 哈 哦 啊 嗯 嘛 在 好 定 对 就 您 我 换 改 是 来 的 约 行 见 谈 那"
"""Words beside a time that name no place, the longest first."""
_ONLY_ASIDE = pattern_of(f"(?>{'|'.join(_ASIDE.split())})*")
_BEFORE = pattern_of(r"^(?:(?:见面)?地点|不对|不是|应该是|就是|改成|改到|换到|约在|定在|就在|还是在|还是|就|在|到|去|来)[：:，,\s]*")
_AFTER = pattern_of(r"[，,\s]*(?:见面|碰面|碰头|见|吧|好吗|好不好|行吗|行不行|可以吗)$")


def when_in(text: str, today: date) -> When:
    """Day, hour and place in any order, whatever of them words name."""
    return _read(text, today)[0]


def beside_time(text: str, today: date) -> str:
    """The words without day, hour and part of the day."""
    return _read(text, today)[1]


@kept(OF_A_MESSAGE)
def _read(text: str, today: date) -> tuple[When, str]:
    day = day_in(text, today)
    rest = f"{text[: day.start]} {text[day.end :]}" if day is not None else text
    rest = _WEEKDAY.sub(" ", rest) if day is not None else rest
    found = time_or_span_in(rest)
    rest = f"{rest[: found.start]} {rest[found.end :]}" if found is not None else rest
    alone = part_in(rest)
    if alone is not None:
        rest = f"{rest[: alone[1]]} {rest[alone[2] :]}"
    part = alone[0] if alone is not None else ""
    hour, until = _by_day(found, part) if found is not None else (None, None)
    told = found is not None and (found.part or bool(part) or found.at.hour >= _NOON)
    sure = day is None or can_be_no_other(text, day)
    return When(day.on if day else None, sure, hour, until, part, told, _place(rest)), rest


def _by_day(found: Said, part: str) -> tuple[time, time | None]:
    """An hour of the night that is not said to be one is of the afternoon."""
    if part and not found.part:
        return in_part(part, found.at), in_part(part, found.until) if found.until else None
    if found.part or not 0 < found.at.hour < _NIGHT_ENDS:
        return found.at, found.until
    until = found.until.replace(hour=found.until.hour + _NOON) if found.until and found.until.hour < _NOON else found.until
    return found.at.replace(hour=found.at.hour + _NOON), until


def _place(rest: str) -> str:
    """What is left of the words; nothing where that names no place."""
    plain = " ".join(rest.strip(_EDGES).split())
    if _ONLY_ASIDE.fullmatch("".join(c for c in plain if c.isalnum())):
        return ""
    return _AFTER.sub("", _BEFORE.sub("", plain)).strip(_EDGES)


_EDGES = " ，,。、（）()\n；;：:？?！!"
