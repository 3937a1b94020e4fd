"""What a deputy types in the place of a button of a card: 我来办, 延期五天，材料没到, 转给水利站, 这个不归我们管, 叫老王办, 告诉选民明天去看.

Only where the first or the last words of a message say nothing else; what stands beside them goes along (docs/spec.md section 4, Typed acts). A question, and
what only may be meant (我去看看, 办不了), is none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.at_work.number_first import number_first
from domain.at_work.run_on import WILL, as_meant, with_its_sign
from domain.at_work.said_to_voter import VOTER, told_last, words_for_voter
from domain.at_work.said_whole import THIS, said_whole
from domain.days.reckoned_days import number
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, places_kept, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters of the words that say the act."""
_ENDS = "(?:一下)?[了吧啊呀哈哦嘛]?"
_NOW = "(?:一下)?[吧啊呀哈哦嘛噻呗]?"
"""Without 了: 转给水厂了 is done already."""
_SPAN = r"(?P<span>\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?P<unit>工作日|天|日|周|星期|礼拜|月)"
_TOO = "(?:也|都|就|还是)?"
_MINE = "(?:我们|我|咱们?|本|我们这个)"
_SAYS: Mapping[str, str] = {
    "claim": f"(?:那就?)?{THIS}(?:我|俺)(?:可以|先)?[来去]?(?:认领|办|处理|接|接手|负责|跟|跟进|管|弄|搞|联系|落实)(?:这个|这件|这事)?{_ENDS}"
    f"|(?:行|好|好吧|嗯)?(?:那|那就)?{THIS}(?:让|由)?(?:我|俺)来{_NOW}|包在我身上|认领{THIS}{_ENDS}|{THIS}{_TOO}(?:归|算)我(?:的|办|管)?{_ENDS}"
    f"|{THIS}{_TOO}(?:(?:交|留|丢|甩|扔)?给|交)我(?:办|来|吧|处理)?{_ENDS}|{THIS}(?:我|俺)[来去]?(?:跑|领|包圆|揽|担)(?:这个|这件|这事|下|走)?{_ENDS}"
    f"|{THIS}由我(?:来)?(?:办|负责|处理|跟|跟进){_ENDS}|{THIS}我(?:包|认|接|揽|担)下?了|让我来?(?:办|处理|负责){_NOW}|{THIS}算我头上",
    "release": f"{WILL}(?:把)?{THIS}(?:放下|放回(?:小组|组里|本组|组)|退回(?:小组|组里))(?:去)?{_NOW}|{THIS}我?不(?:办|管|接|跟|负责)了",
    "extend": f"{WILL}{THIS}(?:延期|延长|缓办|延缓|推迟|宽限|延|缓|(?:再|多)给(?:我|我们)?)(?:期限|答复)?(?:{_SPAN}|到(?P<till>.{{2,10}}?)|几天)?{_NOW}",
    "forward": f"{WILL}(?:把)?{THIS}(?:应该|可以|建议)?(?:转办|转交|移交|转|移)(?:给|到|去)?(?:(?P<whom>(?![给到去发]).{{1,12}}?)(?:去|来)?(?:办理?|处理|解决|落实|负责)?)?{_NOW}",
    "give_back": f"{WILL}(?:把)?{THIS}(?:退办(?:给?秘书)?|退回?给?秘书|退回(?:去)?){_NOW}|{THIS}{_MINE}(?:小?组|村|镇)?管不(?:了|着|到)"
    f"|{THIS}(?:真|根本|都)?(?:不|不该|不应该|不应|不是)(?:归|由|属|属于|是)?{_MINE}(?:小?组|村|镇|这边|这里|这儿)?(?:来)?(?:管|办|的|负责|的事|的活|管的|管辖|范围|村的|组的)?(?:事)?{_NOW}",
    "name": f"{THIS}(?:叫|让|喊|请|派|由|安排|指派|麻烦)(?P<who>(?!给).{{1,5}}?)(?:去|来)?(?:办|处理|跟|跟进|弄|搞|管|整|负责|认领|接|接手|跑一趟|看看|看){_NOW}"
    f"|{THIS}(?P<go>[^你我他她]{{2,4}}?)(?:去|来)(?:办|处理|跟进|负责|跑一趟|看看){_NOW}"
    f"|{THIS}(?:(?:指派|交|派|安排|分)给?|(?:丢|甩|扔|推|让|留|拿)给)(?P<to>(?!给).{{1,12}}?)(?:去|来)?(?:办|处理|跟|跟进|弄|搞|管|负责|接手|接)?{_NOW}"
    f"|{THIS}(?:还是|要不)?你们?(?:来|去)?(?:办|弄|搞|管|跟|接|接手|接过去|认领){_NOW}|(?P<you>.{{2,4}}?)你(?:来|去)?(?:办|处理|跟|跟进|负责|接|接手|认领|看看|跑一趟){_NOW}",
    "name_one": f"{THIS}(?P<alone>[^你我他她]{{2,3}})(?:办|负责|跟进|接手)(?:这个|这件事?|此件)?{_NOW}|{THIS}给(?P<hand>(?!我|你|他|她|选民).{{2,4}}?)(?:办|处理)?{_NOW}",
    "closed": f"{THIS}(?:已经|已|都|可以|能)*(?:办结|结案|结了|销号|销了|完事|整(?:好|完|妥))(?:归档)?{_ENDS}"
    f"|(?:这个?件?(?:事情?|条|项)?|此件|该事项)(?:已经|已|都)*(?:办|弄|搞|处理|解决|落实)(?:好|完|妥|结)?了",
    "done": f"{THIS}(?:东西|灯|水|管子|路|井盖|线)?(?:都|也|全部?|已经?|今天|昨天|刚|终于|给他|帮他)*(?:装|换|补|清|清理|疏通|接|搬|拆|铺|更换|安装|恢复|抢修|打扫|清运|维修|维护)(?:好|完|妥|通|上|走|毕)了|{THIS}(?:我|俺)(?:也|都|已经|早就)?(?:给)?(?:办|弄|搞|处理|解决|落实|修)(?:好|完|妥|结|定)了|{THIS}(?:事情?|问题)?(?:已经?)?(?:经)?(?:都)?(?:全)?(?:办|弄|搞|处理|解决|落实|修)(?:好|完|妥|结|定|成)?了|{THIS}(?:已经?)?(?:经)?(?:办好|办完|办结|办妥|解决|修好|完成)(?:了)?|答复{THIS}已解决",
    "kept_waiting": f"{THIS}还要(?:再)?等{_ENDS}",
    "dropped": f"{THIS}办不成了",
    "answer": f"{WILL}(?:给|向)?{THIS}(?:选民)?答复(?:选民)?{_NOW}",
    "reply": "(?:请|帮我|麻烦)?(?:回复|回|告诉|转告|通知|答复|发给|跟|和|给|对|问问|问一下|问)(?:一下)?(?:选民|老乡|群众|村民|对方)(?:说|讲|回话|一声|一下)?",
    "hand_up": f"{WILL}(?:把)?{THIS}(?:(?:往上报|上报|报上去|上交)(?:给|到)?(?:镇里|镇上|县里|上级|主席团|主席)?|报(?:给|到)?(?:镇里|镇上|县里|上面|上级|主席团)){_NOW}",
    "consult": "(?:记)?(?:一次|一下)?面商|(?:我)?(?:已经?)?(?:经)?(?:和|跟|与)选民(?:当面|电话)?(?:谈|聊|见|沟通|联系|说)(?:过|好)?(?:面)?了|(?:我)?(?:已经?)?(?:经)?给选民打(?:过)?电话了",
    "phoned": f"(?:我|刚才|刚|今天|昨天|已经)*(?:[给跟和]{VOTER})?(?:(?:打|通)(?:过|了)(?:一?个)?电话|电话(?:打过|联系过|通过))了?",
    "unit_answered": "(?:单位|承办单位|[^选我你他她]{1,7}[站所局办厂院队社行])(?:已经?)?(?:经)?(?:回|答复|回复)(?:话|复|信)?(?:过)?了",
    "recuse": f"{WILL}(?:对)?{THIS}回避{_NOW}",
    "merge": "并案",
    "meet": f"{WILL}约(?:个|一个)?时间{_NOW}|{WILL}约选民(?:见面|谈谈|面谈){_NOW}",
}
_PATTERNS = {kind: pattern_of(pattern) for kind, pattern in _SAYS.items()}
_SIGNS = " \n\t,，。.!！;；:：、~～…"
CUT = pattern_of(f"[\\s{re.escape(_SIGNS)}]+")
_YES = pattern_of("(?:好|行|嗯|可以|要得|得|中|没问题|收到)[的吧啊嘞哦呀]*")
"""Before a claim no word of its own: 行，那我来."""
ASKS = pattern_of("[?？]|[吗么呢]$|怎么|咋|谁|哪|是不是|能不能|要不要|可不可以|多久|几天内|什么")
_NEAR, _NEVER = (
    pattern_of("(?:他|她|它|这|那|组|人|别人|大家|你们?|我们?|咱们?|选民|老乡|派人|人来|人去)"),
    pattern_of("[没别莫我你您他她它]|不(?!归|是|该|应|属|办|管|接|跟|负)"),
)


@dataclass(frozen=True)
class SaidDeed:
    """`kind`: which act; `whom`: the unit or the person named; `days`, `till`: by how long, until when; `rest`: what stands behind, or the words
    for the voter; `words`: all but what names the matter, where something does."""

    kind: str
    whom: str = ""
    days: int = 0
    working: bool = False
    till: str = ""
    rest: str = ""
    words: str = ""


NO_QUESTION = frozenset({"meet", "name", "chase", "merge"})


_DONE = frozenset({"done", "closed"})
_PLEASE = pattern_of("(?:请|麻烦|劳烦)*(?:帮我|帮忙|帮一下忙?|替我|给我)(?:把)?(?P<does>.+)", re.DOTALL)
_ASKED_OF_US = frozenset({"forward", "extend", "give_back", "hand_up", "release", "name"})


def said_deed(text: str) -> SaidDeed | None:
    """None for any other words."""
    if told := told_last(text):
        said = _said_deed(told) or SaidDeed("reply_with", rest=told)
        return replace(said, words=told) if said.kind in _DONE else said
    found, please = _said_deed(text), _PLEASE.fullmatch(text.strip())
    if found is not None or please is None:
        return found
    asked = _said_deed(please["does"])
    return asked if asked is not None and asked.kind in _ASKED_OF_US else None


def _said_deed(text: str) -> SaidDeed | None:
    plain = squeezed(simplified(text)).strip()
    kind, words = words_for_voter(plain)
    if kind:
        return SaidDeed(kind, rest=tail(text, words))
    kind, whom, words = said_whole(simplified(text))  # squeezed, 0001 would be 001
    if kind and not (kind in NO_QUESTION and ASKS.search(plain)):
        return SaidDeed(kind, whom, rest=tail(text, squeezed(words)))
    if ASKS.search(plain):
        return None
    plain = with_its_sign(as_meant(plain))
    cuts = list(CUT.finditer(plain.rstrip(_SIGNS)))
    ends = (
        [(plain, "")]
        if not cuts
        else [(plain[: cuts[0].start()], plain[cuts[0].end() :]), (plain[cuts[-1].end() :], plain[: cuts[-1].start()])]
    )
    return next((deed for says, beside in ends if (deed := _deed(letters(says), tail(text, beside))) is not None), None)


def _deed(words: str, rest: str) -> SaidDeed | None:
    if not words or len(words) > LONGEST:
        return None
    for kind, pattern in _PATTERNS.items():
        if (found := pattern.fullmatch(words)) is not None and (deed := _made(kind, found, rest)) is not None:
            return deed
    return None


def tail(text: str, plain: str) -> str:
    """The same part of what he typed, in his own signs where none was put in another's place: 1000元 stays 1000元."""
    same = simplified(text)
    kept = places_kept(same)
    at = "".join(same[place] for place in kept).find(plain)
    end = at + len(plain)
    part = in_own_signs(text, kept[at], kept[end] if end < len(kept) else len(same)) if at >= 0 and plain else plain
    return stripped(part)


def stripped(part: str) -> str:
    """Without what joined it to the act; what he ends on (放心……) stays."""
    return part.lstrip(_SIGNS.replace("。", "").replace("！", "")).rstrip(" \n\t,，;；:：、")


def _made(kind: str, found: re.Match[str], rest: str) -> SaidDeed | None:
    groups = found.groupdict()
    whom = (
        groups.get("whom")
        or groups.get("who")
        or groups.get("to")
        or groups.get("you")
        or groups.get("go")
        or groups.get("alone")
        or groups.get("hand")
        or ""
    )
    if kind in ("name", "name_one", "forward") and whom and (_NEAR.fullmatch(whom) or _NEVER.search(whom) or whom[-1] in "了过"):
        return None
    rest = "" if kind == "claim" and _YES.fullmatch(rest) else rest
    days, working = _days(groups.get("span") or "", groups.get("unit") or "")
    return SaidDeed(kind, whom, days, working, groups.get("till") or "", rest)


def _days(span: str, unit: str) -> tuple[int, bool]:
    many = {"半": 0}.get(span, number(span) if span else 0)
    if unit in ("周", "星期", "礼拜"):
        return many * 7, False
    if unit == "月":
        return (many * 30 or 15) if span else 0, False
    return many, unit == "工作日"


_NUMBER = r"(?:编号|事项|第)?(?:[A-Za-z]{1,6}[-－—]?\d{4}[-－—]?)?(?P<whole>\d{4})(?!\d)(?:号)?(?:那件事?|那个|这件|这个|的)?"
_SHORT = r"(?P<ordinal>第)?(?P<nth>\d{1,3}|[一二三四五六七八九十]{1,3})(?P<sign>号(?:那件事?|那个|这件|这个|事项|的)?|(?(ordinal)件|(?!)))"
"""五件都归我 says how many; 第五件归我 which."""
_AHEAD = pattern_of(rf"\s*[把将]?(?:{_NUMBER}|{_SHORT})[\s,，:：、]*(?P<rest>\S.*)", re.DOTALL)
_BEHIND = pattern_of(rf"\s*(?P<rest>\S.*?)[\s,，:：]*(?:{_NUMBER}|{_SHORT})[了吧啊]?\s*", re.DOTALL)
_MORE = pattern_of(r"\s*(?:[、,，和跟与]\s*)?(?:[A-Za-z]{1,6}-\d{4}-)?(\d{4})(?!\d)")
_PLAINLY = pattern_of("办|认领|归我|接|负责|包|管|处理|领")
"""Beside 7号, which may be a day, what claims says so in one of these words: 7号我来 may be when he comes."""


@dataclass(frozen=True)
class NumberedDeed:
    """The last figures of the cases (0007, 0008) and what is to become of them."""

    numbers: tuple[str, ...]
    deed: SaidDeed


_RUN = pattern_of(
    r"\s*(?P<run>(?:第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号[、,，和跟\s]*|[、,，和跟\s]+)){1,8}(?:\d{1,3}|[一二三四五六七八九十]{1,3})号)(?:这几件|几件|都|全)*(?P<rest>\D.*)",
    re.DOTALL,
)
_SAME = pattern_of(
    "(?:这|那)?(?:两|2|俩)?(?:件|个|条)?(?:事情?)?(?:其实|应该|好像|都|就|讲的|说的|反映的)*(?:是|属于)?(?:同一?个?(?:件|回|码|事|问题)|一(?:件|回|码|个)|一样的?|重复(?:了|的)?|相同的?)(?:事情?|事项|问题|东西)?(?:的|了|吧|哈|啊)*(?:合?并(?:案|掉|一起|起来|成一件)?|合在一起|合成一件)?(?:的|了|吧|哈|啊)*"
)
"""0001和0002是同一件."""
_NTH = pattern_of(r"\d{1,3}|[一二三四五六七八九十]{1,3}")


def numbered_deed(text: str) -> NumberedDeed | None:
    """What a message says that names its case itself: 0007 我来, 认领0004, 7号我办, 0003、0004 我来, 1号2号3号归我; None for any other words."""
    text = number_first(text.strip())
    plain = simplified(text)
    if (run := _RUN.fullmatch(plain)) is not None:
        deed = said_deed(run["rest"])
        numbers = tuple(f"{number(nth):04d}" for nth in _NTH.findall(run["run"]))
        if deed is not None and deed.kind == "claim" and _PLAINLY.search(run["rest"]) and len(numbers) > 1:
            return NumberedDeed(numbers, deed)
    for pattern in (_AHEAD, _BEHIND):
        if (found := pattern.fullmatch(plain)) is None:
            continue
        more, rest = _further(found["rest"]) if found["whole"] and pattern is _AHEAD else ((), found["rest"])
        until = found.end("rest")
        own = in_own_signs(text, until - len(rest), until)
        deed = SaidDeed("merge") if len(more) == 1 and _SAME.fullmatch(letters(squeezed(rest))) else said_deed(own)
        if deed is not None and deed.kind == "merge" and not deed.whom and len(more) == 1:
            return NumberedDeed(more, replace(deed, whom=found["whole"]))
        if deed is None or (more and deed.kind != "claim"):
            continue
        if not found["whole"] and not _for_a_short_one(found["sign"], deed, rest):
            continue
        first = found["whole"] or f"{number(found['nth']):04d}"
        return NumberedDeed((first, *more), replace(deed, words=stripped(told_last(own) or own)))
    return None


def _further(rest: str) -> tuple[tuple[str, ...], str]:
    """Further numbers that the words begin with, and what follows."""
    numbers: list[str] = []
    while (found := _MORE.match(rest)) is not None:
        numbers.append(found[1])
        rest = rest[found.end() :]
    return tuple(numbers), rest.lstrip(" ,，:：、")


def _for_a_short_one(sign: str, deed: SaidDeed, rest: str) -> bool:
    """7号 may be a day: a matter is meant where 那件 stands there, or what claims it says so."""
    plainly = _PLAINLY.search(rest) is not None
    return (len(sign) > 1 and sign != "号的") or plainly if deed.kind == "claim" else sign != "号"
