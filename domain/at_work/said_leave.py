"""A leave as somebody says it: 我请假，十一号到十五号, 请假三天, 下周不在, 吕春敏请假到月底, 我不在，叫于发替我; and of a reception day 接待日我去不了，让谭立安替
(docs/spec.md section 8).

Only where the message says nothing else: the days, the stand-in and what leads over to them are taken away, and nothing may be left.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from domain.at_work.asked_inside import asks
from domain.days.reckoned_days import last_of, number
from domain.days.said_days import day_in
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 60
_SO_LONG = r"(?:[几\d一二两三四五六七八九十半]{1,3}个?(?:天|日|周|星期|礼拜|月)|一段时间|一阵)"
_OTHER = pattern_of(
    r"(?:请|叫|喊|让|由|麻烦|找)(?P<other>[^\W\d_我你他她]{2,4}?)(?:代表)?(?:来)?(?:替我|代我|帮我|顶我|代办|代班|顶班|接手|顶上|替班|替|代|顶)(?>一下|值班|接待|办|几天|班|一天|去|的?事|手上|的|盯着?|盯到|看着|看到|管着|管到|照看|照应|跟着|(?:看|管|跟|顾)(?="
    + _SO_LONG
    + r")|一段时间|一阵子?|哈|吧)*"
)
_WATCHES = pattern_of("盯|[看管跟顾](?=[几\\d一二两三四五六七八九十半])|看着|看到|管着|管到|照看|照应|跟着")
"""帮我盯着: with the name of a colleague he hands over what he has in hand."""
_DUTY = pattern_of(
    r"(?:接待日?|值班|坐班)(?>那天|当天|的时候|我|可能|这次|上午|下午)*(?:去不了|来不了|去不成|来不成|没空|不在|值不了|有事)|(?:去不了|来不了|值不了)(?:接待日?|值班|班)"
)
_SPAN = pattern_of(r"(?P<count>\d{1,2}|[一二两三四五六七八九十半]{1,3})个?(?P<unit>天|周|星期|礼拜|月)(?![底初中末内前后之\d])")
_SOME_DAYS = pattern_of("(?:(?<=[盯看管办代替班着我跟到顾])|[这那])几[天日](?!了)")
"""帮我盯几天, 这几天: nothing is asked by it."""
_WHOLE = pattern_of(r"(?P<which>下下?个?|这个?|本)(?P<unit>周|星期|礼拜|月)(?![一二三四五六日天末\d底初中])")
_AWAY = pattern_of("请(?:个|一下|了)?假|请.{1,8}假|休.{0,4}假|告假|不在|出远门|出门|外出|出差|住院")
_WHO_CAN = pattern_of("[,，\\s]*(?:谁|哪个|哪位)(?:能|可以|有空|方便)?(?:来)?(?:替|代|顶)(?:我|一下|班|值班)*[?？吗呢啊]*$")
"""接待日我去不了，谁能替: he asks for somebody, and asks nothing else."""
_BUSY = pattern_of("有(?:点)?事|没空|去不[了成]|来不[了成]|走不开|抽不出")
"""So he is away where he says who does his part: 25号我有事，让于发替我."""
_FAR = pattern_of(
    "(?:要|得|想)?(?:出(?:去|门)?|外出|回|去|到|上|往|在)(?!了|过)[^\\s\\d,，。号日月周天期年到]{0,6}?(?:打工|务工|做工|做活路|干活路|跑工地|带孙[子女]?|带娃儿?|看病|做手术)去?(?![的了过])"
)
"""到广东打工, 去城里带孙子: he goes away."""
_PLAINLY = pattern_of("请(?:个|一下|了)?假|请.{1,8}假|休.{0,4}假|告假")
_SIDE_BY_SIDE = pattern_of("(?P<which>今明|明后)[这的]?[两二2]?[天日]")
"""明后两天: two days that follow each other."""
_FOR_HIM = pattern_of("^[帮替给代]")
"""帮于发请假 is his leave."""
_UNTIL = pattern_of(r"([到至~～—\-])(\d{1,2}|[一二三四五六七八九十]{1,3})日")
"""11月11日到15日: a day of the month, no fifteen days."""
_FILLS = pattern_of(
    "(?>来不了|来不成|去不了|去不成|走访日?|接待日?|县里|县城|市里|省里|镇里|走亲戚|我|俺|本人|代表|组长|要|想|得|从|起|开始|到|至|请假|休假|告假|请|休|假|不在|出远门|出门|外出|出差|住院|打工|学习|培训|开会|看病|回老家|探亲|旅游|生病了?|身体不舒服"
    "|家里|屋里|(?:屋头|手头|屋里|家里|手上)的?事情?|屋头|手头|在家|家|村里|镇上|本地|有点?事|有事|因为?|去|在|这|那|几天|期间|一段时间|一阵子?|一共|共|都|的|了|吧|啊|哈|报告|秘书|领导|跟您|说一下|这段时间|时间|一趟|一下|人|可能|大概|左右|手上的?事?)*"
)


_HANDED = pattern_of(
    r"(?:把|将)?(?:我)?(?:手[上里头]|名下)(?:这些|那些|几件|所有)?的?(?:事情?|事项|活|东西)?(?:都|全部?|先)*(?:交给|转给|托给|移交给|给)(?P<to>[^\W\d_我你他她您这那]{2,4}?)(?:代表)?(?:代办|办|代管|处理|接手)?(?:吧|了|一下|几天)*"
)
_HANDS = pattern_of(
    r"(?:(?:把|将)?我?(?:手[上里头]|名下)(?:这些|那些|的?几件|所有|现有)?的?(?:事情?|事项|件|案子|活|东西)?|(?=(?:都|全部?)))(?:都|全部?|先|暂时)*(?:交给|转给|托给|托付给|移交给|给|叫|让|请|由|麻烦|拜托)(?P<to>[^\W\d_我你他她您这那]{2,4}?)(?:代表)?"
    r"(?:帮忙?|帮我|先|来)*(?:代办|代管|代为办理|接着办|接手|看着|盯着|管着|照看|看到|办|管|处理|跟着|跟进|跟|弄|看)?(?:吧|了|一下|几天)*(?=[\s,，。.;；!！]|$)"
)
"""Beside a leave: who has in the meantime what lies in his hands."""
_HE = pattern_of(
    r"(?:^|[\s,，。;；])(?P<other>[^\W\d_我你他她]{2,4}?)(?:代表)?(?:来)?(?:替我|代我|顶我|帮我(?:看着|盯着?|管|代办|办))(?>一下|值班|办|几天|班|一天|的?事|手上|的)*(?=[\s,，。.;；!！]|$)"
)
_FOR_A_REASON = pattern_of("去.{0,4}(?:开会|学习|培训|看病|走亲戚|探亲|旅游|办事)")
"""Where he says who stands in for him, he is away."""
SOMEBODY = pattern_of(
    "(?:我|俺|要|想|得|帮我|能不能|可以|可不可以)*(?:请|找|喊|叫|让|换)(?:一?个|位)?(?:人|哪个|谁|别人|同事|别的代表)(?:来|先)?(?:给|帮|替|代)?(?:我)?(?:代办|代管|代为?办理|接手|盯|盯着|看着|管着|照看|接着办|办|跟)(?:一?下|几天|我?(?:手[上头里])?的?(?:这些)?事情?)*[吧啊呀哈吗么]*"
)
"""He wants somebody to take over, and names nobody."""
HOW_IS_MY_LEAVE = pattern_of(
    "(?:请问|那|我|俺)*(?:(?:上次|上回|今天|昨天|刚才)?请?的)?(?:我的)?(?:请的?)?假(?:期)?(?:条)?(?:他们|领导|组长|秘书|主席|上面)?(?:是不是|有没有)?(?:批|同意|准|定|记|登记|通过|办)(?:下来|好|上)?(?:了)?(?:没得|没有?|吗|么|不)?(?:啊|呀|嘛|哦)?"
    "|(?:我|我的|俺)(?:请?的?)?假(?:期)?(?:还有|是|请|休|请了|剩)*(?:到|几|多)(?:几号|几时|哪天|哪日|什么时候|啥时候|几天|久|少天)(?:了|啊|呀|的)*"
    "|(?:组长|秘书|主席|领导)?(?:批|同意|准)(?:了)?我(?:请?的)?假(?:了)?(?:没得|没有?|吗|么)"
)
"""Whether his leave counts, and until when."""
BACK = pattern_of(
    "(?:我)?(?:今天|已经|要|想|来)*(?:销假|假(?:期)?(?:休|请)?(?:完|到期|结束)了?|(?:提前)?回来(?:上班|履职)了?|休完假了?|请假(?:取消|作废|不请了)|不请假了|取消请假)(?:了|吧|啊)*"
)
"""That a leave is over."""
BACK_HOME = pattern_of(
    "(?:我|人|代表|今天|昨天|已经|提前|早就|刚|现在|这)*(?:回来|到家|回村|回镇上|回到镇上|到村里)(?:了|啦|咯|喽|嘞)+(?:哈|啊)?"
)
"""Of who has a leave the same (我提前回来了); of anybody else it says nothing of one."""


@dataclass(frozen=True)
class SaidLeave:
    """`who`: one of the names, empty: himself; the days, where they are said; `other`: who shall do his part; `duty`: of a reception day."""

    who: str = ""
    first: date | None = None
    last: date | None = None
    other: str = ""
    duty: bool = False
    hands_over: bool = False
    """What he has in hand goes to the other, whatever the days."""
    plainly: bool = True
    """His own, or called a leave; of 于发住院了半个月来不了 it is asked."""


def said_leave(text: str, today: date, names: Collection[str]) -> SaidLeave | None:
    """None for any other words, and for 请假 alone."""
    plain = _WHO_CAN.sub("", _UNTIL.sub(r"\1\2号", simplified(text).strip()))
    if len(plain) > LONGEST or asks(_SOME_DAYS.sub("", plain)):
        return None
    return _with_hands(plain, today) or _said(plain, today, names)


def _said(plain: str, today: date, names: Collection[str]) -> SaidLeave | None:
    found = _other_in(plain, names)
    other, rest = (found["other"], _beside(plain, found)) if found is not None else ("", plain)
    rest = _BUSY.sub("不在", rest) if other else rest
    rest = _FOR_HIM.sub("", rest) if any(rest[1:].startswith(name) for name in names) else rest
    who = max((name for name in names if rest.startswith(name)), key=len, default="")
    rest = _FAR.sub("出门", rest[len(who) :])
    if not other and not who and (handed := _HANDED.fullmatch(letters(plain))) is not None:
        return SaidLeave(other=handed["to"], hands_over=True)
    if found is not None and re.search("值班|接待|坐班|代班|顶班", found.group()) and _nothing_left(_without_days(rest, today)[0]):
        return SaidLeave(who, other=other, duty=True)
    watches = found is not None and _WATCHES.search(found.group()[len(other) :]) is not None
    if watches and not any(other in (name, name[1:]) for name in names):
        return None
    if not who and (watches or "代办" in (found.group() if found is not None else "")) and (kept := _handed(other, rest, today)):
        return kept
    if (duty := _DUTY.search(rest)) is not None:
        left = f"{rest[: duty.start()]}，{rest[duty.end() :]}"
        return SaidLeave(who, other=other, duty=True) if _nothing_left(_without_days(left, today)[0]) else None
    if _AWAY.search(rest) is None:
        return None
    left, first, last = _days(rest, today)
    says_how_long = _WHOLE.search(rest) is not None and _SPAN.search(rest) is not None
    if not _nothing_left(left) or (first is None and not other and not says_how_long and not (who and _PLAINLY.search(rest))):
        return None
    return SaidLeave(who, first, last, other, plainly=not who or _PLAINLY.search(rest) is not None)


def _handed(other: str, rest: str, today: date) -> SaidLeave | None:
    """让吕春敏帮我盯三天: for these days he is away; for 几天 what he has in hand goes over. None where anything else stands beside it."""
    left, first, last = _days(rest, today)
    return SaidLeave(first=first, last=last, other=other, hands_over=first is None) if _nothing_left(left) else None


def _beside(plain: str, other: re.Match[str]) -> str:
    """What stands beside who does his part; 到 of 盯到周五 belongs to the day."""
    until = "到" if other.group().endswith("到") else ""
    return f"{plain[: other.start()]}，{until}{plain[other.end() :]}"


def _other_in(plain: str, names: Collection[str]) -> re.Match[str] | None:
    """Who shall do his part, where words lead over to him, or a whole name stands there."""
    found, he = _OTHER.search(plain), _HE.search(plain)
    return he if found is None and he is not None and he["other"] in names else found


def _with_hands(plain: str, today: date) -> SaidLeave | None:
    """我明天不在 手上的事给史树华: his days and who has what lies with him, in one sentence."""
    if (found := _HANDS.search(plain)) is None:
        return None
    rest = f"{plain[: found.start()]}，{plain[found.end() :]}"
    if _AWAY.search(rest) is None and _FOR_A_REASON.search(rest) is None:
        return None
    left, first, last = _days(rest, today)
    return SaidLeave(first=first, last=last, other=found["to"], hands_over=first is None) if _nothing_left(left) else None


def _nothing_left(words: str) -> bool:
    return _FILLS.fullmatch(letters(words)) is not None


def _days(words: str, today: date) -> tuple[str, date | None, date | None]:
    """What is left without them, the first and the last day."""
    if (side := _SIDE_BY_SIDE.search(words)) is not None:
        begins = today + timedelta(days=side["which"] == "明后")
        return f"{words[: side.start()]}{words[side.end() :]}", begins, begins + timedelta(days=1)
    if (whole := _WHOLE.search(words)) is not None and day_in(words[whole.end() :], today) is None:
        first, last = _of_whole(whole, today)
        return f"{words[: whole.start()]}{words[whole.end() :]}", max(first, today), last
    if (span := _SPAN.search(words)) is not None and (whole := _WHOLE.search(words)) is not None:
        first, last = _of_whole(whole, today)
        left = _WHOLE.sub("，", _SPAN.sub("，", words, count=1), count=1)
        as_long = _length(span) >= (last - first).days  # 下周出差 一个礼拜不在; of 下周出差三天 nobody knows which
        return left, *((max(first, today), last) if as_long else (None, None))
    if (span := _SPAN.search(words)) is not None:
        left, days = _without_days(f"{words[: span.start()]}，{words[span.end() :]}", today)
        begins = days[0] if days else today
        return left, begins, begins + timedelta(days=_length(span) - 1)
    left, days = _without_days(words, today)
    if not days:
        return left, None, None
    alone = len(days) == 1
    return left, today if alone and re.search("[到至]", words) else days[0], days[-1]


def _of_whole(whole: re.Match[str], today: date) -> tuple[date, date]:
    on = whole["which"].count("下")
    if whole["unit"] == "月":
        last = last_of(today.year, today.month + on)
        return last.replace(day=1), last
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * on)
    return monday, monday + timedelta(days=6)


def _length(span: re.Match[str]) -> int:
    each = {"天": 1, "月": 30}.get(span["unit"], 7)
    return each // 2 if span["count"] == "半" else max(number(span["count"]) * each, 1)


def _without_days(words: str, today: date) -> tuple[str, list[date]]:
    """Two at most; the second is reckoned from the first where it would lie before it."""
    found: list[date] = []
    while len(found) < 2 and (day := day_in(words, today)) is not None:
        later = day_in(words, found[0]) if found and day.on < found[0] else None
        found.append(later.on if later is not None else day.on)
        words = f"{words[: day.start]}，{words[day.end :]}"
    return words, found
