"""Another village that words name as the place of the trouble: 柳湾的桥栏杆断哒, 路灯坏了，在柳湾那边 (docs/spec.md section 3, Another village).

Not where somebody comes from (我是柳湾的), where a road goes (去柳湾的路), whom they speak of (柳湾的书记), nor what is held up against it (柳湾都修好了).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.congress.congress import Village
from domain.matters.subjects import stands, words_naming
from domain.people.places import plain
from domain.rights.roster import Roster
from domain.values.ids import VillageId
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LONGEST = 300
"""Signs of a text that are looked at."""
NEAR = 6
"""Signs that may stand between a place and what is broken there."""
SHORT = 6
"""Signs behind a place that say what it is of, and nothing yet of how it is."""
_CLAUSES = pattern_of("[^，。,.;；!！?？\\s、:：~～]+")
_NOT_BEHIND = pattern_of(
    "(?:(?<![看见碰遇])到|[去往回从离自走经过和跟与同给比像如学朝向至叫姓找请接连绕由]|嫁|搬|来自|出自|属于?|路过|经过|通[到往向]?)(?:了|着|过)?(?:隔壁|旁边)?$"
    "|(?:[我俺咱]|我们|俺们|咱们|本人|老家|娘家|婆家|[我俺他她]家|屋里?|户口|人|原籍|亲家)(?:就|也|都|的)*(?:是|住|住在|在老家|系|喺)(?:隔壁|旁边)?$"
    "|(?:老家|娘家|婆家|亲家|家住|住在|户口在?|人家|别个|别人)$"
)
"""What stands before a village from which somebody comes, to which he goes, or with which he compares."""
_LINK = pattern_of(
    "(?>村委会门口|村部门口|村口|社区|村子|村)?(?:第?[一二三四五六七八九十\\d]{1,3}(?:组|队|社))?"
    "(?>[的滴嘞嗰嘅哩地]|那[边里头块]|这[边里头块]|[那这](?:个|条|座|口|截|段|盏|根|处|栋|一带)?|[里上下口头尾边]|门口|附近|旁边|靠近|一带)*"
)
_PEOPLE = pattern_of(
    "^(?:的|那|这|有|个|一|几|些|位|帮|群|某)*(?:(?:[一-鿿]{1,3})?(?:书记|支书|主任|会计|干部|代表|组长|队长|医生|老师|校长|老板|师傅|包工头|村民|村医|委员|文书|镇长|所长|站长|网格员|村长|工头)"
    "|(?<!有)人(?!行|饮)|[老小][一-鿿](?=[^一-鿿]|$|[打骂占偷抢欠拿说讲不])|姓|亲戚|媳妇|姑娘|女婿|男的|女的|老乡|朋友|同学|表[哥弟姐妹]|姨|舅|姑|崽|娃|[他她]们?)"
)
_NO_PLACE = pattern_of(
    "^(?:镇|乡|街道|县|都|也|早|已|就(?!是|在)|赶集|方向|来的|回来|过来|去|走|上班|打工|读书|上学|吃酒|喝酒|嫁|代表|小组|联络站)"
)
_WHOSE = pattern_of("[我俺你他她占打骂偷抢欠拿]")
_STANDS_WELL = pattern_of("都|已|好了|亮着|修了|装了|通了|就有")
_BURNS = pattern_of(
    "(?:在)?(?:着火|起火|失火|燃|翻车|翻了|塌|垮|滑坡|山洪|涨水|发大水|淹|爆炸|触电|掉|漏电|有人(?:掉|落|淹|被|触|晕|受伤|跳))"
)
_BARE = pattern_of("(?:是|在|就是|就在|说的是|喺|系|地点|地址|位置)*")
_ORDINARY = ("树", "泥", "岸上", "洲上", "居委会", "座桥", "老街")
"""How names end that may be an ordinary word as well: they are a place where 村 or 那边 stands behind them."""
_SURELY = pattern_of("^(?:村|社区|那[边里头]|第?[一二三四五六七八九十\\d]{1,3}组)")


@dataclass(frozen=True)
class _Named:
    """A village where a clause names it, and what stands before and behind."""

    village: VillageId
    before: str
    behind: str


def place_of_trouble(roster: Roster, text: str, own: VillageId | None) -> Village | None:
    """The village the words are of, where they surely name one other than `own` and that is where the trouble is; None in doubt. `text`: in
    either script."""
    words = simplified(text[:LONGEST])
    clauses = _CLAUSES.findall(words)
    others = _others(roster, own)
    found = [one for clause in clauses for one in _named_in(clause, others)]
    if not found or len({one.village for one in found}) != 1 or any(form in words for form in _own_forms(roster, own)):
        return None
    troubled = any(_troubled(clause) for clause in clauses)
    return roster.villages[found[0].village] if troubled and any(_is_place(one) for one in found) else None


def _troubled(clause: str) -> bool:
    seen = stands(clause)
    return (seen is not None and seen.troubled) or _BURNS.search(clause) is not None


def _is_place(one: _Named) -> bool:
    behind = one.behind
    if _NOT_BEHIND.search(one.before) or _PEOPLE.search(behind.removeprefix("村")) or _NO_PLACE.search(behind.removeprefix("村")):
        return False
    link = _LINK.match(behind)
    rest = behind[link.end() :] if link is not None else behind
    if _NO_PLACE.search(rest) or _PEOPLE.search(rest):
        return False
    if not rest:  # 在柳湾那边, the trouble beside it
        return _BARE.fullmatch(one.before) is not None or _troubled(one.before)
    if _BURNS.match(rest):
        return True
    thing = min((at for word in words_naming(rest).values() if (at := rest.find(word)) >= 0), default=-1)
    near = 0 <= thing <= NEAR and not _WHOSE.search(rest[:thing])
    if _troubled(rest):
        return near or (thing < 0 and not _WHOSE.search(rest))
    return near and len(rest) <= SHORT and not _STANDS_WELL.search(rest)


def _named_in(clause: str, others: dict[str, VillageId]) -> Iterator[_Named]:
    """Each village that a clause names, the longest of its names at each place."""
    at = 0
    while at < len(clause):
        name = next((form for form in others if clause.startswith(form, at)), "")
        behind = clause[at + len(name) :]
        if name and (not name.endswith(_ORDINARY) or _SURELY.search(behind)):
            yield _Named(others[name], clause[:at], behind)
        at += len(name) or 1


def _others(roster: Roster, own: VillageId | None) -> dict[str, VillageId]:
    """Names of the other villages, longest first; what two bear names neither, save one of the same town."""
    here = roster.villages.get(own) if own is not None else None
    found: dict[str, list[Village]] = {}
    for village in roster.open_villages():
        if village.id != own:
            for form in _forms(village):
                found.setdefault(form, []).append(village)
    known = _own_forms(roster, own)
    one = {form: _nearest(villages, here) for form, villages in found.items() if len(form) > 1 and form not in known}
    return {form: one[form] for form in sorted(one, key=len, reverse=True) if one[form]}


def _nearest(villages: list[Village], here: Village | None) -> VillageId:
    """Of several of one name that of his own town; empty where that leaves it open."""
    near = [one for one in villages if here is not None and one.town == here.town] or villages
    return near[0].id if len({one.id for one in near}) == 1 else VillageId("")


def _own_forms(roster: Roster, own: VillageId | None) -> tuple[str, ...]:
    village = roster.villages.get(own) if own is not None else None
    return tuple(form for form in _forms(village) if len(form) > 1) if village is not None else ()


def _forms(village: Village) -> tuple[str, ...]:
    return tuple(_plain(name) for name in (village.name, *village.aliases))


@lru_cache(4096)
def _plain(name: str) -> str:
    return plain(name)
