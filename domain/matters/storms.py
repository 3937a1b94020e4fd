"""Many neighbours write of one thing within an hour or two, each in his own words: which of their matters are of it (docs/spec.md section 4,
Same matter).

Words alone are too unlike (停水了, 龙头不出水, 村口那根管子炸了). What fails for a whole village at once is a short list: who names the same thing is
counted, and who names nothing but what several of them name beside it, where his matter is of their category. What is on no list (田里起了飞虱) is
counted by a word that enough of them have (domain/matters/storm_words.py). Nobody is joined by it: somebody reads the words and decides.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from domain.matters.storm_words import most_named, pairs_in
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified
from domain.words.worked_out import COMPARED, kept

WITHIN = timedelta(hours=2)
FEWEST = 5
"""So many of a village within that time are named to somebody."""
LOOKED_AT = 400
"""Characters of a text in which its things are looked for."""
Id = TypeVar("Id")
_THINGS: Mapping[str, str] = {
    "water": "(?<![污积雨洪排口下泪汗薪药茶香河油脏臭潲])水(?![沟渠泥塘稻库田坑果牛平利灾费])|水厂|龙头|(?<!污)(?<!下水)(?:主管(?!部门|领导|单位|局)|管子|管道)|water|\\btaps?\\b|\\bpipe",
    "power": "电(?![动视话梯瓶脑商影费杆]|线杆|信|焊)|变压器|跳闸|黑灯瞎火|power|electric|blackout",
    "net": "断网|没网|网络|网线|宽带|上不了网|(?:没|冇|无|的)网|网(?:断|没|不通|慢|卡|又|都|也|还|咋|怎)|信号|wifi|[45]g|internet|network|signal",
    "gas": "煤气|燃气|天然气|液化气|停气|没气|断气",
    "bridge": "桥|bridge",
    "rubbish": "垃圾|清运|保洁|garbage|rubbish|trash",
    "lamp": "(?<!电)灯(?!瞎)|street ?lamp|street ?light",
    "blocked": "塌|滑坡|泥石流|落石|滚石|石头|封路|断路|垮(?!台)|(?:过|出|进|走|通|回)不(?:去|来|了|成)|不通|堵(?:车|死|路|住|了路|在路)|landslide|rocks|blocked",
    "flood": "淹|涨水|进水|内涝|洪水|积水|发大水|水漫",
    "smell": "臭|异味|怪味|气味|味道|味儿|刺鼻|熏|呛|smell|stink",
    "noise": "吵|噪音|噪声|喇叭|音响|轰隆|震",
    "bus": "班车|公交|客车|校车|车(?:没来|不来|还没|停运|停了)|\\bbus\\b",
    "dog": "狗",
    "beasts": "野猪|猴子?|马蜂|老鼠|蝗",
    "sewer": "下水道|污水|化粪池|粪|排污|水沟",
    "toilet": "厕所|公厕|旱厕",
    "dam": "鱼塘|水塘|大坝|水坝|河堤|堤坝|水库",
    "field water": "灌溉|放水|抽水|机井|水渠|渠道|干旱|旱",
    "fire": "着火|起火|失火|浓烟|冒烟|大火|火烧",
    "school": "学校|食堂|老师|幼儿园",
    "clinic": "卫生室|卫生院|村医",
    "land": "征地|占地|补偿款?|赔偿",
    "wages": "工钱|工资|血汗钱",
    "money": "低保|养老金|养老钱|补贴|直补|到账",
    "insurance": "合疗|医保|新农合",
    "prices": "水费|电费|卫生费|收费|涨价",
    "cattle": "死猪|死鸡|鸡瘟|猪瘟|瘟",
    "trees": "树",
    "well": "井",
}
"""What a whole village may lack or suffer at one time, and how people call it."""
_PATTERNS = {thing: pattern_of(words) for thing, words in _THINGS.items()}


@dataclass(frozen=True)
class Near:
    """A matter of the village, written within WITHIN of another one."""

    words: str
    category: str


@kept(COMPARED)
def things(words: str) -> frozenset[str]:
    """What the words name of that."""
    plain = simplified(words[:LOOKED_AT]).lower()
    return frozenset(thing for thing, pattern in _PATTERNS.items() if pattern.search(plain))


def of_one_storm(own: Near, others: Mapping[Id, Near]) -> list[Id]:
    """Those of the others that are likely of what this one is of, in the order given; none where it names nothing that many name."""
    named = {key: things(one.words) for key, one in others.items()}
    counts = Counter(thing for found in named.values() for thing in found)
    thing = max(things(own.words), key=lambda one: (counts[one], one), default="")
    same = [key for key, found in named.items() if thing in found]
    if not thing:
        return _of_one_word(own, {key: one for key, one in others.items() if not named[key]})
    if not same:
        return []
    beside = Counter(one for key in same for one in named[key])
    theirs = {one for one, count in beside.items() if count > 1}
    category, _count = Counter([own.category, *(others[key].category for key in same)]).most_common(1)[0]
    too = {key for key, one in others.items() if one.category == category and named[key] and named[key] <= theirs}
    return [key for key in others if key in {*same} | too]


def _of_one_word(own: Near, others: Mapping[Id, Near]) -> list[Id]:
    """Of those that name nothing listed who has the word that enough of them have, with this one."""
    pair = most_named(own.words, (one.words for one in others.values()), FEWEST - 1)
    return [key for key, one in others.items() if pair and pair in pairs_in(one.words)]
