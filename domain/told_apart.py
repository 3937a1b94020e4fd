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


def told_apart(one: str, other: str) -> bool:
    """Both in simplified characters: whether each says where, whose or what is wrong, and nothing of it is the same."""
    return any(_apart(find(one), find(other)) for find in (_numbered, _named, _troubles))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _numbered(words: str) -> frozenset[str]:
    return frozenset(_NUMBERED.findall(words))


def _named(words: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(words))


def _troubles(words: str) -> frozenset[str]:
    return _TROUBLES & frozenset(words)
