"""The place of a matter put right: 写错地方了 应该是下坪那边的, 村写错了 是下坪 (docs/spec.md section 3, Which case a message joins)."""

from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
"""Letters beyond which the words say more than that."""
_LEAD = "(?:哎呀?|不好意思|对不起|刚才|刚刚|上面|前面|前头|我|又|代表|把)*"
_SLIP = "(?:写|打|说|讲|填|选|搞|弄|发|点|报|记)"
_OFF = "(?:错|岔|反)(?:了|咯|哒|喽)?"
_WHERE = "(?:地方|地点|地址|位置|村子?|村名|组)"
_THERE = "(?:[那这](?:边|里|头|处|[座条个口只根盏栋段](?:桥|路|沟|渠|井|塘|坝|灯|电杆|电线杆|村|山|田|屋|房子)?)|村里)?"
_PUT_RIGHT = pattern_of(
    f"{_LEAD}(?:{_SLIP}{_OFF}{_WHERE}(?:了|咯|哒|喽)?|{_WHERE}(?:我)?{_SLIP}{_OFF}|{_SLIP}{_OFF}(?=.*(?:是|应该|应当))(?!.*[是该当在][一二三四五六七八九十两几0-9]))(?:不是[^是]{{1,8}}(?=应|其|本|该|是))?(?:应该|应当|其实|本来|该)?(?:是)?(?:在|说)?(?P<place>[一-鿿]{{2,10}}?)"
    f"{_THERE}[的滴嘞]?(?:才对)?(?:事|路灯|那个)?(?:哈|啊|嘛|吧|哦|呢|了)*"
)


_ALONE = pattern_of(
    "(?:嗯|对|是|是的|就|要|系|喺|在|那|转|给|到|去|换成|换到|改成|改到)*(?P<place>[一-鿿]{2,6}?)(?:那边|这边|那里|那头|村里)?[的滴嘞嗰嘅]?(?:事情?)?(?:哈|啊|嘛|吧|哦|呢|咯|㗎|没错|对)*"
)


def place_alone(text: str) -> str:
    """The place where a message says no more than that: 是柳湾的, 对 柳湾; empty for other words."""
    said = letters(squeezed(simplified(text)))
    found = _ALONE.fullmatch(said) if len(said) <= LONGEST // 2 else None
    return found["place"] if found is not None else ""


def place_put_right(text: str) -> str:
    """Where it is; empty for other words."""
    return either_way(_place, simplified(text)) or ""


def _place(plain: str) -> str | None:
    said = letters(squeezed(plain))
    found = _PUT_RIGHT.fullmatch(said) if len(said) <= LONGEST and "?" not in plain and "？" not in plain else None
    return found["place"] if found is not None else None
