"""Words that only go on about what was told: where it is, which one, how its writer is reached (就是老屋组那个弯弯, 打我电话).

They name no trouble of their own, so that of somebody with one open matter they belong to it (docs/spec.md section 3).
"""

import re

from domain.simplified import simplified

LONGEST = 24
"""Signs of such words."""
_PLACE = "(?:那(?:个|里|儿|边|头|一?[段头块截条处盏根家])|这(?:里|边|个|儿)|旁边|边上|边边|对面|后面|前面|前头|后头|门口|路口|中间|附近|上头|下头)"
_NUMBER = r"[\d*●•xX\- ]{7,}"
_GOES_ON = re.compile(
    f"(?:我说的)?(?:就是|就在|就|在|是|靠近|挨着|离).{{1,12}}?{_PLACE}.{{0,5}}"
    "|(?:我说的)?不是.{1,8}?[,， ]*(?:而)?是.{1,10}"
    "|(?:请|麻烦|你们?|您|代表|能不能|可不可以|可以|让他们?|叫人)*(?:给我|跟我|打|拨)(?:打|回)?(?:个|一个)?(?:我的?)?电话(?:给我|说|讲|嘛|吧|吗|哈|行不行?)*"
    f"|(?:我)?(?:叫|是|姓)?[一-鿿]{{2,4}}[,， ]*(?:的)?(?:电话|手机|号码)?(?:是|[:：])?[ ]*{_NUMBER}"
    f"|(?:我的|我)?(?:电话|手机|号码|联系方式)(?:号码?)?(?:是|[:：])?[ ]*{_NUMBER}"
)


_SAYS_MORE = re.compile("漏|坏|断|堵|没|冇|不(?!是|行)|欠|偷|臭|脏|鬼|贪|乱|吵|塌|裂|倒了|骗|打人|骂")
"""A trouble of their own."""


def only_goes_on(text: str) -> bool:
    """Whether a whole message does no more than that."""
    plain = simplified(text).strip(" 。.!！~")
    return 0 < len(plain) <= LONGEST and _GOES_ON.fullmatch(plain) is not None and not _SAYS_MORE.search(plain)
