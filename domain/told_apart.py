"""What tells two matters apart though nearly all their words are the same: another place, another person, another trouble.

三组 and 五组, 王家湾 and 李家湾, 张老板 and 李老板, 停水 and 水浑: neighbours write alike, and a wrong 并案 gives one of them no answer.
"""

import re

_NUMBERED = re.compile("(?:[一二三四五六七八九十两]+|[0-9]+)(?:组|队|号楼|号|栋|单元|社|大队|班|路公交)")
_NAMED = re.compile(
    "[东西南北上下前后新老左右](?:头|边|街|巷|湾|村|屋|屋场|门)|[一-鿿]家(?:湾|坪|沟|坝|冲|岭|院|庄|塘|桥|坡)"
    "|[王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜崔钟谭陆汪范](?:老板|总|某|家)"
    "|隔壁|我家|我妈|我爸|我爷|我奶|我婆|我儿|我女"
)
_TROUBLES = frozenset("坏烂堵漏停断塌臭吵偷欠脏裂倒浑贵锁丢垮爆溢淹黄黑满慢涨")
_OF_ONE_SORT = ("停断", "堵溢满臭淹", "浑黄黑脏臭", "坏烂裂断", "塌垮倒裂", "漏爆溢裂", "丢偷")
"""What two people call one trouble: the drain is blocked, full, smells."""
_NO_TROUBLE = re.compile(
    "满(?:天|地|身|屋|村|街|脸|手)|臭(?:死|骂)|吵架|欠人情|涨工资|停(?:车|下|在)|断(?:断续续|定|奶)|一边倒|倒(?:车|是|也|霉|了八辈子)"
)


def told_apart(one: str, other: str) -> bool:
    """Both in simplified characters: whether each says where, whose or what is wrong, and nothing of it is the same."""
    if any(_apart(find(one), find(other)) for find in (_numbered, _named)):
        return True
    here, there = _troubles(one), _troubles(other)
    return _apart(here, there) and not any(here & set(sort) and there & set(sort) for sort in _OF_ONE_SORT)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _numbered(words: str) -> frozenset[str]:
    return frozenset(_NUMBERED.findall(words))


def _named(words: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(words))


def _troubles(words: str) -> frozenset[str]:
    return _TROUBLES & frozenset(_NO_TROUBLE.sub(" ", words))
