"""Whether words are plainly of another matter than those before them, though none of them says so (docs/spec.md section 3, Which case).

路灯不亮, then 我妈的低保停了. They have to stand by themselves (domain/matters/subjects.py), name no thing that was named before, and be of a category
that what was said before is surely not of. What goes on with a story (孩子都摔了, 药都吃不起了) does not stand by itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.matters.storms import things
from domain.matters.subjects import named_in, stands, tied, told_as_one
from domain.which_matter.points_at import CUT
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

Shares = Mapping[str, float]
"""By category how likely words are of it."""
OTHER = "other"
_CANNOT = pattern_of("不(?:了|上|到|下|来|动)")
"""What of all that may follow from something else is as often a trouble of its own (医保卡刷不了)."""
_REFUNDED = pattern_of("报销|报不[了到上]|[没冇未]报[到上得销]|[没冇未]给?报(?=$)|医保|合作?医疗|合疗|新农合|慢性?病[卡证]|门慢")
_HURT = pattern_of("[摔跌绊撞伤咬烫触中]|住院|医院|看病|药|骨折|翻车|车祸|病")
"""What is paid back for a cure, a matter of its own where nobody was hurt or ill before it (路灯不亮, then 我老婆子药费又没报到)."""
SHORTEST = 3
"""Letters of words that may be a matter."""
CLEAR = 0.3
"""How likely a category must be for words that name no thing to be of a matter that is known."""
_HAILS = pattern_of(
    "(?:[一-鿿]{0,2}(?:领导|代表|书记|主任)|各位|老师)?(?:您好|你们好|你好|早上好|晚上好|好|在吗|谢谢|辛苦了|请问|问一下|麻烦了?)*"
)
_GOES_ON = pattern_of(
    "^(?:[他她它人]们?|那[个边时天](?![一-鿿]{2})|这[个边样]?|结果|所以|因为|后来|当时|现在"
    "|(?:我们?|俺们?|咱)?(?:还要|就是|就|才|只有|已经|说|讲|叫|连|都|也|再|怕|还(?!有))|不然|要不|如果|要是|每[天次]"
    "|[热冷吵臭吓痛饿渴累]得|掉|坐|是不是|算不算|轮到|改完|听说|能[^，]{0,5}[不吗]$)|害得|搞得|弄得|[摔跌绊吓]|滑倒|出人命|出事"
    "|^(?:群众|大家|大伙|乡亲|网上|邻居[都也])|^(?:全[村组队湾]|家家户户|好多人|好些人)|意见[大很多]|^[我俺](?:是|姓|叫|今年)"
    "|^(?:[我俺]|家里|屋[里头])[^，]{0,4}有[^，]{0,3}(?:病|血压|癌|残疾)|都(?:过|走|进|出|开|用|睡|喝|吃|住)不"
    "|(?:门口|旁边|边上|对面|后[头面]|前[头面]|隔壁|附近|中间|背后)的?[那这]?[里边条段个家头块处]?$"
)
"""Words that begin what goes on with a story."""


@dataclass(frozen=True)
class _Limits:
    """How much of both may be of one category at most, and how likely theirs must be."""

    most: float
    least: float

    def stricter(self, most: float, least: float) -> "_Limits":
        return _Limits(min(self.most, most), max(self.least, least))


_HAN = pattern_of("[一-鿿]")
_TROUBLE = pattern_of(
    r"\b(?:broken|broke|out of order|leak\w*|stopped|cut off|missing|blocked|dirty|stinks?|smells?|unpaid|owes?|full of holes|holes?|not work\w*|doesn't work|don't work"
    r"|not paid|not collect\w*|nobody collects?|no (?:water|power|electricity|signal|bus|doctor|teacher|medicine|light)|is (?:bad|too \w+)|collapsed|flooded|cracked|stolen)\b"
)
"""What is wrong with a thing, in English."""
IN_ENGLISH = _Limits(0.05, 0.3)
_ENOUGH: Mapping[tuple[bool, bool], _Limits] = {
    (True, True): _Limits(0.15, 0.25),
    (True, False): _Limits(0.03, 0.35),
    (False, True): _Limits(0.03, 0.6),
    (False, False): _Limits(0.02, 0.8),
}
"""By whether a thing is named first, and whether something is wrong with it, asked or wished."""


def plainly_of_another(before: str, text: str, shares_of: Callable[[str], Shares]) -> bool:
    """`before`: what he said of the matter until now; `shares_of`: how likely words are of each category, in simplified characters."""
    old, new = simplified(before), simplified(text)
    first = next((clause for clause in CUT.split(new) if len(letters(clause)) >= SHORTEST and not _HAILS.fullmatch(clause)), "")
    if not first or _GOES_ON.search(first) or named_in(old) & named_in(new) or things(first) & things(old):
        return False
    was, now = shares_of(old), shares_of(new)
    both = sum(share * was.get(category, 0.0) for category, share in now.items())
    if not _HAN.search(new):
        return _TROUBLE.search(new) is not None and both <= IN_ENGLISH.most and _sure(was, now, IN_ENGLISH.least)
    if not named_in(old) and (max(was.values(), default=0.0) < CLEAR or _likeliest(was) == OTHER):
        return False
    if _beside(first, old):
        return True
    limits = _limits(first, old, (_likeliest(was), _likeliest(now)))
    return limits is not None and both <= limits.most and max(now.values(), default=0.0) >= limits.least


FIXTURES = frozenset(
    {"lamp", "manhole", "tap", "well", "rubbish", "camera", "lift", "parking", "tree", "toilet", "drain", "road", "bridge", "bus", "power"}
    | {"net", "canal", "house", "plot", "works", "stable", "quarry", "dog", "sport", "aid", "grain", "health", "school", "wages", "parcel"}
    | {"site", "noise", "river", "fishing", "hill", "old", "farm_goods", "estate", "gas", "loudspeaker"}
)
"""Things of which each is a matter of its own, whatever category both are of (路灯不亮, then 垃圾没人收)."""


_EACH_BY_ITSELF = ({"road", "lamp"}, {"road", "manhole"}, {"bridge", "lamp"})
"""Told in one sentence they are often one matter, in two messages hardly ever."""


def _beside(clause: str, old: str) -> bool:
    """Whether something is wrong with such a thing, and something else was wrong with another, told as plainly."""
    told, found = stands(next(iter(CUT.split(old)), "")), stands(clause)
    if told is None or found is None or found.follows or not (told.troubled and found.troubled):
        return False
    both = {told.thing, found.thing}
    return both <= FIXTURES and (both in _EACH_BY_ITSELF or not any(tied(found.thing, other) for other in named_in(old)))


def _limits(clause: str, old: str, about: tuple[str, str]) -> _Limits | None:
    """What has to be so that the clause is of something else; None where it never is. `about`: of which category each is likely."""
    found = stands(clause)
    if found is None or (not found.thing and (found.follows or about[1] == OTHER)) or (found.follows and not _CANNOT.search(clause)):
        return None
    limits, named = _ENOUGH[bool(found.thing), found.troubled], bool(found.thing) and found.troubled
    if named and _REFUNDED.search(clause) and not _HURT.search(old):
        return limits
    if told_as_one(about):
        limits = limits.stricter(0.02 if named else 0.01, 0.0)
    if any(tied(found.thing, other) for other in named_in(old)):
        limits = limits.stricter(0.02, 0.45 if named else 0.8)
    if found.follows:
        limits = limits.stricter(0.02, 0.4)
    return limits.stricter(0.02, 0.85) if about[1] == OTHER else limits


def _sure(was: Shares, now: Shares, least: float) -> bool:
    """Whether each is likely of a category that has a name."""
    return all(max(shares.values(), default=0.0) >= least and _likeliest(shares) != OTHER for shares in (was, now))


def _likeliest(shares: Shares) -> str:
    return max(shares, key=shares.__getitem__, default=OTHER)
