"""What is written about a meeting that was proposed or agreed: another time or place, a question, 我到了 (docs/spec.md section 3).

The patterns are read for words that are said while such a meeting stands; none of them is asked of other words.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.days.no_such_day import NoDay, no_such_day
from domain.days.reckoned_days import number
from domain.visits.meetings import When, beside_time, when_in
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 36
"""Letters beyond which words say more than that."""
_COMING = pattern_of("来|去|到|那天|[這这]天|约|約|见面|見面|改天|改期|改日|没空|不得空|没时间|换|換")
_ASKS = "吗|嘛|啊|呀|呢|哈|哦|不"
_WHERE = pattern_of(
    "(?>请问|代表|我们|那|到底|约的?|就|是|要|去|来|到|在|明天|后天|今天|见面|可以|好的?|行)*(?:哪里|哪儿|哪点|哪个地方|什么地方|啥地方|哪边|哪)"
    f"(?>见面|见|碰头|碰面|谈|等|找你们?|去|来|{_ASKS})*|(?:见面的?)?(?:地点|地方)(?:在|是|呢)?(?:哪里|哪儿|哪)?(?:{_ASKS})?"
)
_WHEN_CORE = pattern_of("几点|几时|哪天|哪一天|什么时候|啥时候|什么时间|几号")
_WHEN = pattern_of(
    "(?>我们|来着|我|记错了|忘记了|忘了|不记得|可以|好的?|行|那|到底|是|约的|约在|约|请问|代表|明天|后天|今天|见面|见|去|来|到|钟|的|在|上午|下午|"
    f"几点|几时|哪天|哪一天|什么时候|啥时候|什么时间|几号|{_ASKS})+"
)
_STILL = pattern_of(
    "(?>你们|你|您|代表|明天|后天|今天|那天|到时候|下午|上午|到底|我们|约的|见面|是|还|会|的)*"
    f"(?:来不来|去不去|见不见|算不算数?|作不作数|会不会来|约不约|来|见|算数|作数|没变|不变|没有变)(?>吧|了|见|{_ASKS})*"
)
_STILL_CORE = pattern_of("来不来|去不去|见不见|算不算|作不作|会不会|约不约|还.*[吗嘛吧不]|[没不]变|来吗|算数")
_ANY = pattern_of("")
_QUESTIONS = (("where", _WHERE, _ANY), ("still", _STILL, _STILL_CORE), ("when", _WHEN, _WHEN_CORE))
"""A kind, the whole of such words, and what must stand in them."""
_ASK = pattern_of(
    "(?:带|拿|准备|要)(?:什么|啥|哪些|些什么|些啥)|(?:要不要|用不用|需不需要|该不该|要|用|需要)(?:带|拿|准备)|(?:带|拿).{1,8}(?:吗|不|么|行不行|可以)$"
    "|(?:几个人?|哪些人|哪个|谁)(?:来|去|见|跟)|要(?:多久|好久|多长时间)|(?:能|可以|可不可以|能不能).{0,2}(?:带|喊|叫).{1,10}"
)
_HERE = pattern_of(
    "(?:我们?|已经|刚)*(?:到了|来了|在这|到村|到门口).{0,6}|我.{0,2}在.{1,8}(?:等|了).{0,4}|(?:你们?|您|代表|人)(?:人)?(?:呢|在哪里?|到哪里?了?|怎么没来|怎么还没来|没来|还没来|没到|还没到|不在)"
    "|等了.{1,8}(?:没见|没来|不见|没人|还没).{0,4}|(?:怎么)?(?:没见|没看到|没看见|不见)(?:到)?(?:人|代表)|(?:怎么)?还没(?:来|到)|(?:在?路上|堵车|车坏).{0,8}"
    "|.{0,6}(?:晚|迟)(?:一?点|.{1,5}分钟|一会儿?|半(?:个)?小时)(?:到|来).{0,2}"
)
_MARKS = pattern_of(
    "改|换|挪|推迟|提前|行不|可以(?=吗|不|$)|可不可以|行吗|好吗|好不好|能不能|要不|要得不|得空|有空|没空|没时间|方便|[来去]不了|不[来去在行]|没问题|都行|见(?:面|吧)?$"
)
_NO = pattern_of("不得空|没得?空|没有空|没时间|不方便|[来去]不了|走不开|不[来去]了|(?<!行)不行(?!吗)|要赶场|那天.{0,4}有事|有事")
_VAGUE = pattern_of(
    "(?>我|想|能不能|可不可以|可以|要不|那|就|再|时间|见面|代表|请|把|稍微|稍)*"
    "(?:[晚早](?:一点|点|些|一些|一会儿?|一下|几天|两天)|推迟|往后推|延后|延期|提前|改(?:个|一下|下)?时间|换(?:个|一下|下)?(?:时间|日子)|改(?:个)?地方|换(?:个)?地方)"
    "(?>一下|一点|点|些|几天|两天|见面|见|行不行|行不|行吗|可以|好不好|好吗|吧|呢|嘛|吗|啊|不|再)*"
)
_PLACE = pattern_of(
    "(?:^|改|换|挪|那|还是|就|要不|能不能|可不可以|约)(?:在|到|去|来|成)(?P<place>(?!哪|什么|啥).{2,12}?)(?:来|去)?(?:等|见面|见|谈|碰头|碰面|行不行|行不|行吗|可以吗|可以|好吗|好不好|吧|嘛|呢|方便些?|近些?)*$"
)
_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～…?？]+")
_BESIDE = pattern_of(
    "推迟|提前|那天|这天|当天|不得空|没得空|没有空|没空|没时间|来不了|去不了|不方便|走不开|时间|一下|代表|麻烦|请问|可以|方便|有空|得空|家里|临时|赶场|有事|见得成"
    "|行不行|行不|不行|行吗|好不好|好吗|能不能|可不可以|见面|改|换|挪|推|能|也|都|才|再|吗|呢|点|天|到|成|去|来|在|我|您|你|那|就|要|行|好|吧|嘛|啊|不|的|了|见|约|为|还是|是|时候|谢谢|对不起|不好意思"
)
_SHIFT = pattern_of(
    "(?P<way>提前|早|推迟|往后推|晚|延后|迟)(?:个)?(?:(?P<half>半个?(?:小时|钟头))|(?P<quarter>一刻钟?)|(?P<hours>[一二两三1-3])个?(?:半)?(?:小时|钟头)|(?P<minutes>[一二三四五1-5]?[十0])分钟?)"
)
_EARLIER = ("提前", "早")
_NOON, _EVENING = 12, 18


@dataclass(frozen=True)
class Old:
    """The time and place that stand."""

    on: date
    hour: time
    until: time | None
    place: str


@dataclass(frozen=True)
class OfMeeting:
    """`kind`: change (with the new `when`, what is not said of it as it was), vague (another time, but not which), same, where, when, still,
    ask, here; empty for other words. `refused`: the time that stands does not suit;
    `marked`: that it is another is said in so many words (改成, 行不行), and not only a time."""

    kind: str = ""
    when: When = When()
    refused: bool = False
    no_day: NoDay | None = None
    marked: bool = False


def said_of_meeting(text: str, today: date, old: Old, *, near: bool = False) -> OfMeeting:
    """`near`: its time is here, so that 我到了 is said of it."""
    plain = simplified(text)
    said = letters(squeezed(plain))
    if not said or len(said) > LONGEST:
        return OfMeeting()
    if near and _HERE.fullmatch(said):
        return OfMeeting("here")
    if asked := next((kind for kind, whole, core in _QUESTIONS if whole.fullmatch(said) and core.search(squeezed(plain))), ""):
        return OfMeeting(asked)
    changed = _another_time(plain, said, today, old)
    return changed if changed.kind or not _ASK.search(said) else OfMeeting("ask")


def may_be_of_a_meeting(text: str, today: date) -> bool:
    """Whether such words may be of one, whichever it is: what they are is read once it is known."""
    return bool(said_of_meeting(text, today, Old(today, time(_NOON), None, ""), near=True).kind)


def _another_time(plain: str, said: str, today: date, old: Old) -> OfMeeting:
    if (fault := no_such_day(plain, today)) is not None:
        return OfMeeting("no_day", no_day=fault)
    if (shift := _SHIFT.search(said)) is not None and not _BESIDE.sub("", said.replace(shift.group(), "")):
        return OfMeeting("change", When(old.on, True, _shifted(shift, old), told=True, place=old.place), marked=True)
    return OfMeeting("vague", refused=bool(_NO.search(said))) if _VAGUE.fullmatch(said) else _change(plain, said, today, old)


def _change(plain: str, said: str, today: date, old: Old) -> OfMeeting:
    wanted = _wanted(plain)
    when, rest = when_in(wanted, today), beside_time(wanted, today)
    marked, refused = bool(_MARKS.search(said)), bool(_NO.search(said))
    timed = when.on is not None or when.hour is not None or bool(when.part)
    place = _new_place(rest) if marked else ""
    if not place and marked and when.hour is not None and _names_a_place(when.place):
        place = when.place
    beside = _BESIDE.sub("", letters(rest).replace(place, "").replace(old.place, ""))
    if not (timed or (place and marked)) or (beside and not marked):
        return OfMeeting()
    if when.hour is None and when.part and (when.on is None or not _in(when.part, old.hour)):
        return OfMeeting("vague", When(on=when.on or old.on, part=when.part, place=place or old.place), refused)
    hour, until = (_hour(when, old), when.until) if when.hour is not None else (old.hour, old.until)
    new = When(when.on or old.on, when.sure, hour, until, told=True, place=place or old.place)
    same = (new.on, new.hour, new.place) == (old.on, old.hour, old.place)
    return OfMeeting("same" if same else "change", new, refused and not same, marked=marked)


def _wanted(plain: str) -> str:
    """Without the clauses that say what does not suit (今天不行，明天行; 不是四点，是五点); of a single one what stands behind that (那天没空改到周五)."""
    clauses = [clause for clause in _CLAUSES.split(plain) if clause]
    left = [clause for clause in clauses if not _NO.search(clause) and not clause.startswith("不是")]
    if left:
        return "，".join(left) if len(left) < len(clauses) else plain
    last = [found.end() for found in _NO.finditer(plain)]
    return plain[last[-1] :] if last else ""


def _names_a_place(left: str) -> bool:
    """What is left beside an hour: 改到明天十点 活动室."""
    return 2 <= len(left) <= 8 and letters(left) == left and _BESIDE.sub("", left) == left


def _new_place(rest: str) -> str:
    """Of the last clause that names one: 不来家里，去村委会."""
    for clause in reversed([letters(one) for one in _CLAUSES.split(rest) if letters(one)]):
        found = _PLACE.search(clause)
        if found is not None and _BESIDE.sub("", found["place"]):
            return found["place"]
    return ""


def _shifted(shift: re.Match[str], old: Old) -> time:
    """推迟半小时, 提前一个小时."""
    minutes = (
        30 if shift["half"] else 15 if shift["quarter"] else 60 * number(shift["hours"]) if shift["hours"] else _minutes(shift["minutes"])
    )
    by = timedelta(minutes=-minutes if shift["way"] in _EARLIER else minutes)
    return (datetime.combine(old.on, old.hour) + by).time()


def _minutes(said: str) -> int:
    return int(said) if said.isdigit() else number(said)


def _hour(when: When, old: Old) -> time:
    """八点 of a meeting in the evening is of the evening."""
    at = when.hour or old.hour
    later = not when.told and at.hour < _NOON and old.hour.hour >= _EVENING
    return at.replace(hour=at.hour + _NOON) if later else at


def _in(part: str, at: time) -> bool:
    """Whether the hour that stands is of that part of the day: 后天下午 leaves 15:30."""
    return (at.hour >= _EVENING - 1) if "晚" in part or "夜" in part or "傍" in part else (at.hour >= _NOON) == (part in ("下午", "午后"))


NEAR = (timedelta(hours=2), timedelta(hours=4))
"""So long before and after its time 我到了 is said of a meeting."""


def speaks_of_coming(text: str) -> bool:
    """Whether who cannot means the meeting by it (来不了, 改天) and not something else."""
    return _COMING.search(text) is not None
