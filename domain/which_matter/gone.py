"""Half sentences that say that a thing is gone (没得了, 没了, 冇) right after a message that only names it (水): alone they are a noise, or the
end of what somebody tells (没了 after 路灯不亮).
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

_GONE = pattern_of(
    "(?:又|都|也|全|就|突然|一下子?|这两天|现在)*(?:没有?|没得|冇得?|莫得|冒得|无得|呒没)(?:了|咯|喽|啦|哒|嘞|啊|哦|哟|呢|的|嘛|噻)*"
)
_WHOSE = "(?:我|我们|俺|俺们|咱|咱们|阿拉|村|村里|村头|组|组里|屋|屋里|屋头|家|家里|这里|这边|那边|的)*"
_THING = pattern_of(
    f"{_WHOSE}(?:自来|吃的?|饮用|井|热|山泉|渠|塘|河|田)?(?:水)(?:又|都|也)?"
    f"|{_WHOSE}(?:电|灯|路灯|网|网络|信号|气|煤气|天然气|燃气|暖气|路|桥|便桥|井盖|盖子|护栏|栏杆|牌子|路牌|标牌|垃圾桶|厕所|车|班车|公交|公交车|校车|医生|老师|药|饭|粮|米"
    "|肥|化肥|种子|苗|树|树苗|谷子|钱|低保|补贴|补助|工资|工钱|养老金|退休金|牛|羊|猪|鸡|鸭|鱼|狗|地|田|山|房子|屋子|证|手续|名额|名字|人|娃|娃儿|孩子|老人)(?:又|都|也)?"
)


def is_gone(before: list[str], text: str) -> bool:
    """`before`: what he wrote just before, oldest first. Whether its last only names a thing, and these words that it is gone."""
    return bool(before) and _THING.fullmatch(_plain(before[-1])) is not None and _GONE.fullmatch(_plain(text)) is not None


def only_names_a_thing(text: str) -> bool:
    """Whether a whole message names a thing and says nothing of it (灯, 我家的水)."""
    return _THING.fullmatch(_plain(text)) is not None and len(text) <= 40


def _plain(text: str) -> str:
    return letters(squeezed(simplified(text[:40])))
