"""A visit as a deputy tells it when it is over: 走访完了 5户 12个人, 我25号走访了三户，2户有意见, 补记上个月走访 (docs/spec.md section 5, Visit record)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.days.past_days import DAYS_AGO
from domain.days.reckoned_days import number
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LONGEST = 120
_FIGURE = r"\d{1,3}|[一二三四五六七八九十两]{1,3}"
_DAY = rf"(?:(?P<near>今天|今日|昨天|昨日|前天|大前天)|(?:(?P<month>{_FIGURE})月份?)?(?P<day>{_FIGURE})[号日]|(?P<last>上个?月)(?:份)?)(?:的)?(?:上午|下午|那天|晚上)?"
_GAP = r"[\s,，。:：、;；]*"
_APART = r"[\s,，。:：、;；]+"
_WENT = "(?:走访|入户|下村|下组|走村入户|入户走访|进村)(?:日|选民)?(?:都|已经)?(?:完毕|回来|结束|完|好)?(?:了|啦|咯|哒)?"
_COUNTS = rf"(?:一共|共|总共|走|跑|访|看|见|去)*了?(?P<households>{_FIGURE})(?:多)?(?:户|家)(?:人家|农户|群众)?"
_PEOPLE = rf"(?:见了?|问了?|一共|共|接触了?|谈了?|和|跟|约)*(?P<people>{_FIGURE})(?:多)?(?:个人|个|人|位)(?:群众|选民|老乡|村民)?"
_TELLS = pattern_of(
    rf"\s*(?:我们?|俺)?(?:{_DAY})?(?:我们?)?{_WENT}{_GAP}{_COUNTS}(?:{_GAP}{_PEOPLE})?(?:了|吧|哈|啊)?(?:(?:{_APART}|(?![的就])(?=[^\W\d_]))(?P<rest>\S.*))?"
)
_LATE = "(?:补记|补报|补录|补填|补写|补交|补登)(?:一?下|一份|一个|个)?"
_TELLS_LATE = pattern_of(
    rf"\s*(?:我|我们)?(?:要|想|得|帮我|忘了|请|来|现在)*{_LATE}{_GAP}(?:走访)?(?:记录)?{_GAP}(?:{_DAY})?{_GAP}(?:我们?)?(?:{_WENT})?{_GAP}{_COUNTS}(?:{_GAP}{_PEOPLE})?(?:了|吧|哈|啊)?(?:{_GAP}(?P<rest>[^\s\d的就].*))?"
)
_AFTERWARDS = pattern_of(
    rf"\s*(?:我|我们)?(?:要|想|得|帮我|忘了|请)*(?:补记|补报|补录|补填|补写|补交|补登|补)(?:一?下|一份|一个|个)?(?:{_DAY})?(?:的)?(?:那次|那天|的)?(?:走访|入户)(?:日)?(?:的)?(?:记录|情况|登记|表)?(?:了|吧|哈|啊)?\s*[。.!！]?"
)
_ASKS = pattern_of("[?？]|[吗么呢]$|怎么|咋|谁|几户|哪|多少|没有$")


@dataclass(frozen=True)
class SaidVisit:
    """`on`: the day, where it is said; `of_last_month`: of the visit day of the month before; `rest`: what he says beside that."""

    on: date | None = None
    of_last_month: bool = False
    households: int | None = None
    people: int | None = None
    rest: str = ""


def said_visit(text: str, today: date) -> SaidVisit | None:
    """None for any other words, for a question, and where the day is none."""
    plain = simplified(text)
    if len(text) > LONGEST or _ASKS.search(plain.strip()):
        return None
    found = _TELLS.fullmatch(plain.rstrip()) or _AFTERWARDS.fullmatch(plain) or _TELLS_LATE.fullmatch(plain.rstrip())
    if found is None:
        return None
    said = found.groupdict()
    on = today - timedelta(days=DAYS_AGO[said["near"]]) if said["near"] else None
    if said["day"]:
        on = _last(number(said["month"]) if said["month"] else 0, number(said["day"]), today)
        if on is None:
            return None
    figures = {name: number(said[name]) if said.get(name) else None for name in ("households", "people")}
    rest = in_own_signs(text, *found.span("rest")).strip() if said.get("rest") else ""
    return SaidVisit(on, bool(said["last"]), figures["households"], figures["people"], rest)


def _last(month: int, day: int, today: date) -> date | None:
    """The last such day that is not still to come, of a year at the most."""
    for back in range(13):
        year, at = divmod(today.year * 12 + today.month - 1 - back, 12)
        if month and at + 1 != month:
            continue
        try:
            found = date(year, at + 1, day)
        except ValueError:
            continue
        if found <= today:
            return found
    return None
