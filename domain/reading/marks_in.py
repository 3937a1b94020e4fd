"""Marks that a voter's words ask for: keep it quiet, a child writes, rude words, another town's matter, a court's (docs/glossary.md, Marks)."""

from collections.abc import Iterable

from domain.reading.home_from_afar import tells_of_home
from domain.reading.mark_words import MARKS
from domain.reading.more_mark_words import HERE, MORE, NOT_HERE, RESIDES
from domain.reading.told_for_another import another_asks_secrecy
from domain.words.asks_else import asks_else
from domain.words.late_weights import table_of
from domain.words.lightly import LIGHTLY
from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, squeezed
from domain.words.weighed import in_text, lengths

_FOUND = {mark: pattern_of(found) for mark, (found, _) in MARKS.items()}
_TAKEN_BACK = {mark: pattern_of(taken) for mark, (_, taken) in MARKS.items() if taken}
_MORE = {mark: (pattern_of(found), pattern_of(taken)) for mark, (found, taken) in MORE.items()}
_LIGHTLY = pattern_of(LIGHTLY)
_TOWN = pattern_of(r"我是(?:隔壁)?([一-鿿]{2,4}?[镇乡县])的")
_RESIDES, _NOT_HERE, _IS_HERE = tuple(map(pattern_of, RESIDES)), pattern_of(NOT_HERE), pattern_of(HERE)
WEIGHED = {mark: table_of(mark) for mark in ("confidential", "minor", "abusive", "legal", "out_of_area")}
"""What speaks for a mark where no expression does."""
SET_ASIDE = frozenset({"minor", "abusive"})
"""Marks of which an expression that takes them back has the last word."""
_OF_A_PERSON = (
    "低保|五保|特困|救助|高龄|补贴|津贴|补助|养老|退休|残疾|医保|社保|合疗|新农合|病|药|手术|住院|报销|存折|卡|证|户口|身份|工资|丧葬|抚恤|护理|墓|坟|遗"
    "|腿|脚|手(?!机)|眼|腰|头|心脏|血压|牙|耳|名字|电话|号码|生日|年纪|户头|账户|单子|材料|申请|轮椅|拐杖|拐棍|助听|假牙|药费"
)
_MOTHERS = pattern_of(
    f"妈妈的|(?<=[我俺咱她您])(?:老)?妈的(?=[一-鿿])|(?<![去操草艹日干][你他])(?<=[你他])妈的(?={_OF_A_PERSON})|(?:(?<=^)|(?<=[，。]))妈的(?={_OF_A_PERSON})"
)
"""我妈的低保, 他妈的病历: the mother's, and no curse (他妈的水管)."""
_OF_THINGS = pattern_of(
    "饭桶(?=[漏坏破盖里买丢装])|[养来跑有了]一?群猪|一群猪(?=[跑拱吃进在])|畜生(?=[拱吃踩跑啃病])|屁股(?=[疼痛打上后])|傻子(?=走[丢失]|跑丢|不见|没人[管养])|王八(?=死|养|苗|塘|卖)|王八蛋(?=[价跌涨]|多少钱|一斤)|兔崽子(?=[死病丢卖])|脑壳(?=[痛疼昏晕])|屁股(?=坐)|废物(?=没?处理|没人|池|堆|倾倒|乱)|白眼狼(?=牌)|吃屎的狗|狗吃屎"
    "|草泥(?=[巴塘])|白眼狼(?=[咬叼])|砍脑壳的(?=[柴刀])"
)
"""Beasts, vessels and ailments whose names are curses elsewhere."""
LOOKED_AT = 2000
"""Characters of a text that are looked at."""


def marks_in(simple: str, own_places: Iterable[str] = ()) -> frozenset[str]:
    """`simple`: as `domain.words.simplified` gives it. Of confidential, minor, abusive, out_of_area, legal those the words ask for. `own_places`:
    the town's own name, and those of its towns and villages."""
    plain = _LIGHTLY.sub("·", _OF_THINGS.sub("·", _MOTHERS.sub("母亲的", to_weigh(simple))))
    found = by_rules(plain)
    signs, beside = in_text(plain), frozenset(lengths(plain))
    weighed = {mark: table for mark, table in WEIGHED.items() if mark not in found and not _set_aside(mark, plain)}
    found |= {mark for mark, table in weighed.items() if table().says(signs, beside) and not (mark == "confidential" and asks_else(plain))}
    found |= {"confidential"} if another_asks_secrecy(plain) else set()
    places = tuple(own_places)
    if _other_town(plain, places):
        found.add("out_of_area")
    of_here = "out_of_area" in found and (_resides(plain, places) or tells_of_home(plain, places))
    return frozenset(found - ({"out_of_area"} if of_here else set()))


def plainly_secret(simple: str) -> bool:
    """Whether an expression says that it shall be confidential; signs alone may mean who shall not read it."""
    plain = to_weigh(simple)
    return "confidential" in by_rules(plain) or another_asks_secrecy(plain)


def to_weigh(simple: str) -> str:
    return in_sentences(squeezed(simple[:LOOKED_AT]))


def by_rules(plain: str) -> set[str]:
    """The marks of which an expression speaks."""
    found = {mark for mark, pattern in _FOUND.items() if pattern.search(plain)}
    kept = {mark for mark in found if mark not in _TAKEN_BACK or not _TAKEN_BACK[mark].search(plain)}
    kept |= {mark for mark, (found_too, taken) in _MORE.items() if found_too.search(plain) and not taken.search(plain)}
    return {mark for mark in kept if not _set_aside(mark, plain)}


def _set_aside(mark: str, plain: str) -> bool:
    """Whether words say that it is not so, whatever the others weigh: a pupil's mother or teacher is none, another's curse is told."""
    return mark in SET_ASIDE and (_TAKEN_BACK[mark].search(plain) is not None or _MORE[mark][1].search(plain) is not None)


def _resides(plain: str, own_places: tuple[str, ...]) -> bool:
    """Whether somebody from elsewhere says that he lives here: what troubles him here is of here."""
    if _NOT_HERE.search(plain):
        return False
    named = [hit.group("here") for pattern in _RESIDES for hit in pattern.finditer(plain)]
    return any(place.isascii() or _IS_HERE.fullmatch(place) or any(own in place for own in own_places) for place in named)


def _other_town(plain: str, own_places: tuple[str, ...]) -> bool:
    found = _TOWN.search(plain)
    return bool(found) and bool(own_places) and not any(found.group(1) in own or own in plain for own in own_places if found)
