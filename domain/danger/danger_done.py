"""Whether somebody has harmed himself already (喝了农药, 跳河了), not only thinks or speaks of it (想喝农药, 要跳河): docs/spec.md section 3."""

import re

from domain.danger.danger_signs import LEAPS
from domain.words.pattern import pattern_of

_POISON = "(?:农药|百草枯|敌敌畏|除草剂|老鼠药|药水|洁厕|甲胺磷|毒药|安眠药|药)"
_WAYS = f"(?:上吊|吊颈|割腕|割脉|割手腕|割喉|自杀|自尽|自焚|服毒|寻短见|{LEAPS})"
_SOMEBODY = (
    "(?:有人|个人|妈|爸|爹|娘|老婆|堂客|婆娘|媳妇|老公|男人|崽|娃儿?|儿子|女儿|妹子|老头子?|老人|老汉|邻居|他|她|屋里人|公|婆|哥|弟|姐|妹)"
)
_DONE = pattern_of(
    f"喝(?:了|下|完|咗)[^，。]{{0,5}}{_POISON}|{_POISON}(?:喝|吞)(?:了|下|完|咗)|(?:农药|敌敌畏|除草剂|老鼠药|安眠药|毒药)吃(?:了|下|完|咗)|(?:吃|吞)(?:了|下|完|咗)[^，。]{{0,5}}(?:安眠药|老鼠药|农药|除草剂|整瓶|一瓶|一把药|一大把)"
    f"|{_WAYS}(?:了|死|身亡|咗)|寻了短见|{_SOMEBODY}[又也刚才在]{{0,3}}(?:{_WAYS}|喝{_POISON})(?=[，。]|$)|(?:跳|投)(?:了|进|下|到)了?(?:楼|河|江|桥|井|崖|塘|堰|潭|湖|水库)|从[^，。]{{0,6}}跳(?:了)?下(?:去|来)了|喝{_POISON}了"
    "|割了[^，。]{0,3}(?:手腕|腕|脉|喉)|(?:吊|挂)(?:在|到)?[^，。]{0,3}(?:梁|树)|上了吊|吊死(?!鬼|算|给)|(?<![要去塔])吊(?:起来?(?:了|哒|咯|起)?|了)(?=[，。]|$)"
)
_DRUNK = pattern_of(f"(?:喝|吃|吞|服)[^，。]{{0,6}}{_POISON}|{_POISON}[^，。]{{0,4}}(?:喝|吃|吞)")
_ONLY_THOUGHT = pattern_of(
    "想|要(?!不行)|准备|打算|不如|干脆|敢|恨不得|差点|险些|迟早|早晚|如果|万一|宁愿|只能|只好|再[^，。]*就|(?:我|老子)就|没|未|别|莫|不"
)
_NO_WISH = pattern_of("想不(?:开|通)|不想(?:活|过)|活不下去|过不下去")


def has_harmed_himself(plain: str) -> bool:
    """`plain`: the words in sentences, simplified, as `domain.danger.ruled.to_weigh` gives them."""
    return any(not _ONLY_THOUGHT.search(_clause(plain, hit)) for hit in _DONE.finditer(plain))


def has_drunk(plain: str) -> bool:
    """Whether what has happened may be poison: its bottle is kept for the doctor."""
    return _DRUNK.search(plain) is not None


def _clause(plain: str, hit: re.Match[str]) -> str:
    """What stands before it in its clause; that somebody could not go on (想不开) says no wish."""
    return _NO_WISH.sub("", re.split("[，。]", plain[: hit.start()])[-1])
