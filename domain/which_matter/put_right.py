"""Words that put a slip of the pen right: 打错了 不是周二娃 是周启民 (docs/spec.md section 3, Which case a message joins)."""

from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 40
"""Letters beyond which the words say more than that."""
_SORRY = "(?:不好意思|对不起|哎呀?|哎哟|哦|噢|唉|刚才|刚刚|上面|上头|前头|那个|我|俺|是|手机|语音)*"
_SLIP = "(?:(?:打|写|说|讲|发|记|搞|弄|念|认|听|翻)(?:错|岔|反|成别的)|错|不对|口误|笔误)(?:字|名字|人|地方)?(?:了|咯|哒|啦|喽|嘞|的)*"
_NAMES = "(?:我)?(?:说|写|打|讲|指)?的?(?:那个|人|名字|地方)?"
_FIRST = pattern_of(
    f"{_SORRY}{_SLIP}{_NAMES}不是(?P<wrong>(?:(?!是).){{1,12}}?)(?:而|应该|我说的|我是说|才)?是(?P<right>.{{1,16}}?)(?:了|的|哈|嘛|啊|哦|才对)?"
)
_LAST = pattern_of(
    f"{_SORRY}{_SLIP}{_NAMES}(?:应该|本来|其实)?是(?P<right>(?:(?!不是).){{1,16}}?)不是(?P<wrong>.{{1,12}}?)(?:了|的|哈|嘛|啊|哦)?"
)


@dataclass(frozen=True)
class PutRight:
    """What stood there by mistake, and what was meant."""

    wrong: str
    right: str


def put_right(text: str) -> PutRight | None:
    """None for any other words: 不是周二娃 是周启民 alone may answer a question."""
    said = letters(squeezed(simplified(text)))
    found = (_FIRST.fullmatch(said) or _LAST.fullmatch(said)) if len(said) <= LONGEST and "?" not in text and "？" not in text else None
    return PutRight(found["wrong"], found["right"]) if found is not None else None
