"""Which village a person means when he types its name, an alias or a hamlet (docs/spec.md section 3, First contact).

Traditional characters, town and village in one, and a slip of the pen are understood; the name of a town means none of its villages.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from domain.congress.congress import Village
from domain.people.places_in_latin import villages_spelt
from domain.rights.roster import Roster
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified
from domain.words.sounds_alike import alike

SUFFIXES = ("村民委员会", "村委会", "社区居委会", "居委会", "社区", "行政村", "村民", "村", "的", "人")
TOWN_SUFFIXES = ("人民政府", "街道办事处", "街道办", "街道", "民族乡", "镇", "乡", "县", "区", "市", "的", "人", "这边", "那边")
_I = "(?:我们?|俺们?|咱们?|本人|额们?|偶们?|我伲|阿拉|我哋|我家|俺家|我屋[里头]?|屋头)"
_LEADS = pattern_of(f"^(?:{_I}(?:[村庄屯湾队]里?)?)?(?:也|就|都)?(?:是|系|喺|在|住在?|家住在?|家在|来自|家是|叫|属于)?(?:我们|咱们)?")
_TAIL = pattern_of(
    "(?:这边|那边|这里|那里|的|人|呀|啊|哦|呢|吧|啦|了|滴|嘞|勒|哩|咧|咯|喽|哒|噻|撒|嘛|哈|呗|哟|嗫|嘅|㗎|喔|噢|呐)+$|(?<=村)[里头个]$"
)
"""Also as it is said in places (上坪村滴, 上坪村勒)."""
_GROUP = pattern_of("第?[一二三四五六七八九十百\\d]{1,4}(?:村民)?(?:小?组|队|社|号)$")
_FILLS = pattern_of(
    "^(?:我们?|俺们?|咱们?|本人|[额偶系喺]|家|也|就|都|是|在|住|来自|属于|[这那][边里]|村|社区|的|人|[滴嘞勒哩咧咯喽哒噻撒嘛哈呗哟嗫嘅㗎]|\\W)+"
)
"""What leads over from a village to what is said of it."""
_LIKE_A_PLACE = pattern_of(
    "[一-鿿]{1,10}(?:村|社区|居委会|村委会|寨|屯|庄|嘎查|镇|乡|街道|县)(?:第?[一二三四五六七八九十百\\d]{1,4}(?:组|队|社))?"
)
_SAYS_MORE = pattern_of("[没不坏修停管怎什谁啥何吗呢欠漏堵断塌脏臭吵告补建偷]|我们|你们|他们|反映|问题")
NEAR = 6
"""Villages that are offered for a name with a slip in it."""


@dataclass(frozen=True)
class Meant:
    """`villages`: what the words may mean, best first; `near`: they are only like it. `town`: the words name a town (empty: the congress's own),
    None where they do not."""

    villages: tuple[Village, ...] = ()
    near: bool = False
    town: str | None = None


def plain(name: str) -> str:
    """The name as people compare it: width, spaces and script aside, without a trailing 村 or 社区."""
    return _cut(simplified("".join(unicodedata.normalize("NFKC", name).split())).strip("。.!！,，"), SUFFIXES)


def _cut(text: str, suffixes: Iterable[str]) -> str:
    return next((text[: -len(suffix)] for suffix in suffixes if len(text) > len(suffix) + 1 and text.endswith(suffix)), text)


def villages_named(roster: Roster, typed: str) -> tuple[Village, ...]:
    """Villages that the typed words surely name, best first: by name, then alias, then hamlet. Several: ask."""
    meant = places_meant(roster, typed)
    return () if meant.near or meant.town is not None else meant.villages


def places_meant(roster: Roster, typed: str) -> Meant:
    """Villages that the words name, else the town they name, else villages that are named nearly so."""
    said = _said(typed)
    if not said:
        return Meant()
    villages, towns = roster.open_villages(), _towns(roster)
    named = next((town for town, names in towns if said in names), None)
    if found := _exactly(villages, typed, said):
        own = tuple(v for v in villages if named and v.town == named and v not in found)
        return Meant(found + own)
    if named is not None:
        return Meant(town=named)
    if (behind := _behind_a_town(villages, towns, said)) is not None:
        return behind
    if found := _within(villages, said):
        return Meant(found)
    if found := _nearly(villages, said) or villages_spelt(villages, typed) or _shortened(villages, said):
        return Meant(found[:NEAR], near=True)
    return Meant(town=next((town for town, names in towns if any(_slips(name, said) <= 1 for name in names if len(name) > 2)), None))


def _behind_a_town(villages: Sequence[Village], towns: Sequence[tuple[str, frozenset[str]]], said: str) -> Meant | None:
    """Town and village in one: 「清溪镇上坪村」."""
    for town, names in towns:
        lead = next((name for name in sorted(names, key=len, reverse=True) if said.startswith(name) and len(said) > len(name)), "")
        if not lead:
            continue
        own, rest = tuple(v for v in villages if not town or v.town == town), said[len(lead) :]
        if found := _exactly(own, rest, rest) or _within(own, rest):
            return Meant(found)
        if found := _nearly(own, rest):
            return Meant(found, near=True)
    return None


def beside(roster: Roster, villages: Iterable[Village], typed: str) -> str:
    """What words say beside the villages they name: 「我是上坪村的，路烂了」 says that the road is broken."""
    said = simplified("".join(typed.split()))
    forms = {name for _, names in _towns(roster) for name in names}
    for village in villages:
        forms |= {*map(simplified, (village.name, *village.aliases, *village.hamlets)), plain(village.name)}
    for form in sorted(filter(None, forms), key=len, reverse=True):
        said = said.replace(form, "")
    return _FILLS.sub("", said)


_NEAR = pattern_of("隔壁|邻居|旁边|附近|对面|挨着|背后|后头|前头|老家|娘家|婆家|亲家|亲戚|嫁|以前|原来|那边过去|过去一点|再过去|边上|搬")
"""Beside a village's name: it may be another in which he lives."""
_NTH = pattern_of("第?(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|项|条|格|号)?(?:的|吧|嘛|啊)?")
_DIGITS = "零一二三四五六七八九"


def only_near(typed: str) -> bool:
    """Whether a place that is named may not be where he lives: 上坪隔壁那个村, 老家新塘现在住街上."""
    return _NEAR.search(simplified(typed)) is not None


def nth_of(typed: str, shown: Sequence[Village]) -> str:
    """The village that a bare figure means in the list that was shown; empty for other words."""
    found = _NTH.fullmatch("".join(simplified(typed).split()).strip("。.!！"))
    at = _figure(found.group(1)) if found is not None else 0
    return shown[at - 1].id if 0 < at <= len(shown) else ""


def _figure(said: str) -> int:
    if said.isdigit():
        return int(said)
    tens, ten, ones = said.replace("两", "二").rpartition("十")
    places = [_DIGITS.find(sign) for sign in (tens or "一", ones or "零")]
    return (places[0] * 10 if ten else 0) + places[1] if -1 not in places else 0


def looks_like_a_place(typed: str) -> bool:
    """Whether words that name no place here are a place's name all the same, and no matter."""
    said = simplified("".join(typed.split())).strip("。.!！,，")
    said = _TAIL.sub("", _LEADS.sub("", said))
    return _LIKE_A_PLACE.fullmatch(said) is not None and not _SAYS_MORE.search(said)


_ONLY_WHERE = pattern_of(
    "(?:[我俺咱们本他家屋住在是系的滴人村组社队那这边里个头上下号啊呢吧嘛呀哦呗咯哒了过和跟与也就都还到去来从搬嫁再第一二三四五六七八九十百0-9]|不住|隔壁|邻居|旁|附近|对面|挨着|背后|后|前"
    "|老(?=家)|娘(?=家)|婆(?=家)|亲(?=[家戚])|戚|以前|原(?=来)|早先|现(?=在)|如今|一点|之间|交界|中间|镇|街|城|县|外地|打工|户口|哪|或者?|\\W)*"
)
"""Where somebody lives or lived, or near what, and nothing that would be a matter."""


def says_only_where(words: str) -> bool:
    """Whether words beside a village say no more than where he lives: whatever says more is kept, for it may be his matter."""
    said = simplified("".join(words.split()))
    return _ONLY_WHERE.fullmatch(said) is not None or looks_like_a_place(said)


def _said(typed: str) -> str:
    text = simplified("".join(typed.split())).strip("。.!！,，")
    shorter = _TAIL.sub("", _LEADS.sub("", text))
    return shorter or text


def _towns(roster: Roster) -> list[tuple[str, frozenset[str]]]:
    """Each town (the congress itself is the empty one) with what it is called, with 镇 and without."""
    named = [*roster.congress.towns.items(), ("", roster.congress.name)]
    return [(town, frozenset({simplified(name), _cut(simplified(name), TOWN_SUFFIXES)})) for town, name in named]


def _exactly(villages: Iterable[Village], typed: str, said: str) -> tuple[Village, ...]:
    wanted = {plain(typed), plain(said), simplified(typed), said}
    for names in (_names, _aliases, _hamlets):
        found = tuple(v for v in villages if wanted & {form for name in names(v) for form in (plain(name), simplified(name))})
        if found:
            return found
    return ()


def _within(villages: Iterable[Village], said: str) -> tuple[Village, ...]:
    """Those whose name stands in longer words; what goes on with 镇 or 乡 is a town's."""
    return tuple(v for v in villages if any(_stands_in(form, said) for form in (plain(v.name), *map(simplified, v.aliases))))


def _stands_in(name: str, said: str) -> bool:
    at = said.find(name)
    return len(name) > 1 and at >= 0 and not said[at + len(name) :].startswith(("镇", "乡", "街道"))


def _nearly(villages: Iterable[Village], said: str) -> tuple[Village, ...]:
    """Those whose names are like it, the likest first: one character in three may be another, more where they sound alike."""
    wanted = plain(_GROUP.sub("", said) or said)
    if not 2 <= len(wanted) <= 6 or (_SAYS_MORE.search(said) and not said.endswith(("村", "社区"))):
        return ()
    place_like = said != wanted
    scored = [(min(map(_likeness(wanted, sure=place_like), _forms(v)), default=9.0), n, v) for n, v in enumerate(villages)]
    return tuple(v for score, _, v in sorted((one for one in scored if one[0] < 9), key=lambda one: one[:2])[:NEAR])


_SHORT = pattern_of("[^全本我俺咱你他该哪这那某各每外农乡邻a-z](?:村|社区|寨|屯|庄)|[一-鿿]{2}")


def _shortened(villages: Iterable[Village], said: str) -> tuple[Village, ...]:
    """Those of whose name a sign is said with 村 beside it (上村, 坪村), or two of three and more that stand apart in it (柳湾 of 柳家湾)."""
    if _SHORT.fullmatch(said) is None or _SAYS_MORE.search(said):
        return ()
    if said.endswith(("村", "社区", "寨", "屯", "庄")):
        return tuple(v for v in villages if any(said[0] in name for name in _forms(v)))
    return tuple(v for v in villages if any(len(name) > 2 and name[0] == said[0] and name[-1] == said[1] for name in _forms(v)))


def _forms(village: Village) -> tuple[str, ...]:
    return (plain(village.name), *map(plain, village.aliases))


def _likeness(wanted: str, *, sure: bool) -> Callable[[str], float]:
    """0.5 for a character that sounds alike, 1 for one that does not, is missing or too many; 9 where it is too much.

    `sure`: the words say themselves that they name a place.
    """

    def of(name: str) -> float:
        slips = _slips(name, wanted)
        most = max(len(name), len(wanted)) / (2 if sure else 3)
        return slips if 0 < slips <= most else 9.0

    return of


def _slips(name: str, wanted: str) -> float:
    before = [float(n) for n in range(len(wanted) + 1)]
    for row, sign in enumerate(name, 1):
        now = [float(row)]
        for column, other in enumerate(wanted, 1):
            changed = 0.0 if sign == other else 0.5 if other in alike(sign) else 1.0
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + changed))
        before = now
    return before[-1]


def _names(village: Village) -> tuple[str, ...]:
    return (village.name,)


def _aliases(village: Village) -> tuple[str, ...]:
    return village.aliases


def _hamlets(village: Village) -> tuple[str, ...]:
    own = (village.name, *village.aliases)
    return (*village.hamlets, *(plain(name) + hamlet for name in own for hamlet in village.hamlets))
