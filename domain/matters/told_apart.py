"""What tells two matters apart though nearly all their words are the same: another place, another person, another trouble.

三组 and 五组, 王家湾 and 李家湾, 张老板 and 李老板, 停水 and 水浑: neighbours write alike, and a wrong 并案 gives one of them no answer.
"""

from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.worked_out import COMPARED, kept

_NUMBERED = pattern_of(
    "([一二三四五六七八九十]{1,3}|[0-9]{1,3})(?:[、和跟到]?([一二三四五六七八九十]|[0-9]{1,3}))?(组|大?队|号楼?|栋|单元|社|班|弄|年级|路公交)"
)
_SIDE = pattern_of(
    "[村街河沟桥坝庄屯镇路塘渠湾]([东西南北])|([东西南北])[头边沟街村门口巷坡塘河岭面院坝井桥湾庄屯洼场片路关渠侧区地]"
    "|([前后上下新老旧])[湾街巷村屯庄塘桥坝院坡沟井坪畈头门河]"
)
_OPPOSITE = frozenset(map(frozenset, ("东西", "南北", "东南", "东北", "西南", "西北", "前后", "上下", "新老", "新旧")))
_DIGITS = {str(n): sign for n, sign in enumerate("一二三四五六七八九", start=1)} | {"10": "十"}
_NAMED = pattern_of(
    "[东西南北上下前后新老左右](?:头|边|街|巷|湾|村|屋|屋场|门)|[一-鿿]家(?:湾|坪|沟|坝|冲|岭|院|庄|塘|桥|坡)"
    "|[王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜崔钟谭陆汪范](?:老板|总|某|家)"
    "|隔壁|我家|我妈|我爸|我爷|我奶|我婆|我儿|我女"
)
_TROUBLES = frozenset("坏烂堵漏停断塌臭吵偷欠脏裂倒浑贵锁丢垮爆溢淹黄黑满慢涨")
_OF_ONE_SORT = tuple(map(frozenset, ("停断", "堵溢满臭淹", "浑黄黑脏臭", "坏烂裂断", "塌垮倒裂", "漏爆溢裂", "丢偷")))
"""What two people call one trouble: the drain is blocked, full, smells."""
_NO_TROUBLE = pattern_of(
    "满(?:天|地|身|屋|村|街|脸|手)|臭(?:死|骂)|吵架|欠人情|涨工资|停(?:车|下|在)|断(?:断续续|定|奶)|一边倒|倒(?:车|是|也|霉|了八辈子)"
)


@dataclass(frozen=True)
class _Signs:
    numbered: frozenset[str]
    named: frozenset[str]
    sides: frozenset[str]
    troubles: frozenset[str]


def told_apart(one: str, other: str) -> bool:
    """Both in simplified characters: whether each says where, whose or what is wrong, and nothing of it is the same."""
    a, b = _signs(one), _signs(other)
    if in_another_place(one, other) or _apart(a.named, b.named):
        return True
    return _apart(a.troubles, b.troubles) and not any(a.troubles & sort and b.troubles & sort for sort in _OF_ONE_SORT)


def in_another_place(one: str, other: str) -> bool:
    """Both in simplified characters: whether each says where, by number or side, and nothing of it is the same."""
    a, b = _signs(one), _signs(other)
    return _apart(a.numbered, b.numbered) or _opposite(a.sides, b.sides)


@kept(COMPARED)
def _signs(words: str) -> _Signs:
    return _Signs(_numbered(words), frozenset(_NAMED.findall(words)), _sides(words), _TROUBLES & frozenset(_NO_TROUBLE.sub(" ", words)))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _opposite(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other and any(frozenset((here, there)) in _OPPOSITE for here in one for there in other)


def _numbered(words: str) -> frozenset[str]:
    """三组, 三四组, 3组: each number with what it counts, in one writing."""
    return frozenset(_DIGITS.get(n, n) + hit[3] for hit in _NUMBERED.finditer(words) for n in (hit[1], hit[2]) if n)


def _sides(words: str) -> frozenset[str]:
    return frozenset(side for hit in _SIDE.finditer(words) for side in hit.groups() if side)
