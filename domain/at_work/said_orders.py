"""What staff or the claimer say a matter is to be set to: 0003类别改成道路, 0003是环境卫生的, 灯那件改为急件, 0003摘要写成…, and whose
刚才那封信 is to be (docs/spec.md section 4, Typed acts).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.congress.congress import Category
from domain.matters.category_of import OTHER, plain_category
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 40
"""Signs beyond which words are a matter, save of a summary's own."""
LONGEST_TOPIC = 8
_JUST = "(?:刚才|刚刚|刚)(?:登记|录|记|收到?)?的?[那这]?一?[封件个条](?:来信|信|事情?|来电)?|[那这上]一?[封件](?:来信|信|事情?)?|上面[那这]一?[件个条]"


def _which(nth: str = "") -> str:
    """The words that say which matter; `nth` makes the groups of a second place their own."""
    number = rf"(?:编号|事项)?(?:[a-z]{{1,6}}[-－—]?\d{{4}}[-－—]?)?(?P<number{nth}>\d{{4}})(?!\d)号?(?:的|那件事?|那个|这件|这个)?"
    topic = rf"(?P<topic{nth}>[^\s,，。:：\d把将]{{1,{LONGEST_TOPIC}}}?)的?[那这][件个条]事?"
    return f"[把将]?(?:{number}|(?P<just{nth}>{_JUST})|{topic})"


_WHICH = _which()
_WHAT = "(?P<what>类别|分类|类型|种类|性质)"
_WRONG = "(?:(?:类别|分类|类型)?(?:错了|不对|弄错了|分错了|搞错了)[,，。 ]*)?"
_SET = "(?:改成|改为|改到|改作|更改为|更改成|换成|换到|调成|调到|归到|归类到|归类为|归为|归入|分到|放到|设为|设成|定为|定成|标成|标为|标记为|划到|划为|算到|写成|填成|改|归|是|该是)"
_SHOULD = "(?:还是|应该|应当|帮我|给我|请|麻烦|要|得|都)*"
_SET_TO = pattern_of(
    f"{_WRONG}(?:{_WHICH})?的?{_WHAT}?(?:错了|不对|弄错了|分错了|搞错了)?[,，。]?{_SHOULD}{_SET}(?P<to>.{{1,10}}?)", re.IGNORECASE
)
_IS = pattern_of(f"{_WRONG}{_WHICH}(?:其实|应该|应当)?(?:是|属于|属|算)(?P<to>.{{1,10}}?)(?:方面|问题|类)?(?:的|类)", re.IGNORECASE)
_IS_SO = pattern_of("(?:是|改|归|算到|写成|填成)$")
"""What may say something else of a matter (0003是我办的): only the plain name of a category follows."""
_AFTER = pattern_of("(?:这一?类|那一?类|类别|类的|类|方面的?|里面|里头|里)?(?:一下|吧|了|啊|哦)*$")
_MARKED = pattern_of(
    f"{_WHICH}(?P<not>不是|不算|别算|取消|去掉|撤掉)?(?:标成|标为|标|加)?[了个]?(?:急件|加急|特急|紧急件?)(?:标记|标志)?(?:一下|[吧了])*"
    f"|(?P<off>取消|去掉|撤掉){_which('2')}的?(?:急件|加急|特急|紧急)(?:标记)?",
    re.IGNORECASE,
)
_ABSTRACT = pattern_of(
    rf"\s*(?:{_WHICH})?\s*的?\s*摘要\s*(?:改成|改为|写成|写上|写为|写|就写|是|为)?[\s:：,，]*(?P<to>\S.*)", re.IGNORECASE | re.DOTALL
)
_AND = pattern_of("[与和及、]")
_HAND = pattern_of(rf"\s*[把将]?(?P<just>{_JUST})\s*(?P<rest>\S.*)", re.DOTALL)
_ASKS = pattern_of("[?？吗么呢]$|怎么|咋|什么|哪")
URGENT = frozenset({"急件", "急", "紧急", "紧急件", "加急", "加急件", "特急", "特急件", "急的", "急事"})
PLAIN = frozenset({"普通件", "普通", "一般件", "一般", "平件", "普通的", "不急", "不急的", "非急件"})
HIDDEN = frozenset({"保密", "保密件", "保密的"})
KINDS = {
    **dict.fromkeys(("投诉", "反映", "投诉件"), "complaint"),
    **dict.fromkeys(("求助", "求助件"), "help"),
    **dict.fromkeys(("咨询", "咨询件"), "enquiry"),
    **dict.fromkeys(("建议", "建议件", "意见建议"), "suggestion"),
    **dict.fromkeys(("表扬", "感谢", "表扬件"), "praise"),
}
_ALSO = {
    "环境": "sanitation",
    "环境卫生": "sanitation",
    "卫生": "sanitation",
    "公共设施": "sanitation",
    "路灯": "sanitation",
    "道路": "road",
    "修路": "road",
    "交通": "road",
    "自来水": "water",
    "吃水": "water",
    "水利": "irrigation",
    "电": "power_comms",
    "用电": "power_comms",
    "污染": "pollution",
    "环保": "pollution",
    "宅基地": "land",
    "土地": "land",
    "征地": "requisition",
    "拆迁": "requisition",
    "农业": "agriculture",
    "补贴": "agriculture",
    "低保": "welfare",
    "养老": "welfare",
    "民政": "welfare",
    "医保": "medical",
    "学校": "education",
    "危房": "housing",
    "住房": "housing",
    "欠薪": "labour",
    "就业": "labour",
    "纠纷": "dispute",
    "邻里": "dispute",
    "矛盾": "dispute",
    "治安": "safety",
    "安全": "safety",
    "村务": "village_affairs",
    "作风": "village_affairs",
    "干部作风": "village_affairs",
    "其他": OTHER,
    "其它": OTHER,
}
"""What an office calls a category of ours beside its own name."""


@dataclass(frozen=True)
class SaidMatter:
    """Which matter: its last figures, words of it, or the one of a moment ago (neither)."""

    number: str = ""
    topic: str = ""


@dataclass(frozen=True)
class SaidOrder:
    """`what`: `category`, `kind`, `urgent`, `calm`, `confidential`, `abstract`, `choose` (a category nobody knows), `hand` (the rest is an act);
    `to`: to what, or the words."""

    what: str
    of: SaidMatter
    to: str = ""


def said_order(text: str, categories: Collection[Category]) -> SaidOrder | None:
    """None for any other words."""
    plain = simplified(text).strip(" \n。.!！~～")
    if (found := _ABSTRACT.fullmatch(plain)) is not None:
        return SaidOrder("abstract", _of(found), _own(text, found["to"]))
    if len(plain) > LONGEST or _ASKS.search(plain):
        return None
    if (found := _HAND.fullmatch(plain)) is not None and (hand := found["rest"])[0] in "交派转让叫给由请":
        return SaidOrder("hand", SaidMatter(), hand)
    said = "".join(plain.split())
    return _marked(said) or _set(said, categories)


def _marked(said: str) -> SaidOrder | None:
    found = _MARKED.fullmatch(said)
    if found is None:
        return None
    if found["off"]:
        return SaidOrder("calm", SaidMatter(found["number2"] or "", found["topic2"] or ""))
    return SaidOrder("calm" if found["not"] else "urgent", _of(found))


def _set(said: str, categories: Collection[Category]) -> SaidOrder | None:
    found = _SET_TO.fullmatch(_AFTER.sub("", said))
    plainly = found is not None and not _IS_SO.search(said[: found.start("to")])
    found = found or _IS.fullmatch(said)
    if found is None:
        return None
    which, named = _of(found), "what" in found.groupdict() and bool(found["what"])
    if not (found["number"] or found["just"] or found["topic"] or named):
        return None
    loose = named or plainly
    to = _AFTER.sub("", found["to"]) or found["to"]
    to = to[:-1] if len(to) > 1 and to[-1] in "的地" and to[-2:] != "基地" else to
    if to in URGENT | PLAIN | HIDDEN and not named:
        return SaidOrder("urgent" if to in URGENT else "calm" if to in PLAIN else "confidential", which)
    if category := category_called(to, categories, loose=loose):
        return SaidOrder("category", which, category)
    if to in KINDS and loose:
        return SaidOrder("kind", which, KINDS[to])
    return SaidOrder("choose", which, to) if named else None


def category_called(words: str, categories: Collection[Category], *, loose: bool) -> str:
    """Which category an office calls so: by its name, a part of it, a word of its own; `loose`: or by what the words are plainly about."""
    known = {category.id: category for category in categories}
    said = letters(words)
    if not said:
        return ""
    for category in known.values():
        if said == letters(category.name) or said in _AND.split(category.name):
            return str(category.id)
    if (also := _ALSO.get(said, "")) in known:
        return also
    by_word = [c.id for c in known.values() if said in c.keywords or (len(said) > 1 and letters(c.name).startswith(said))]
    if len(by_word) == 1:
        return str(by_word[0])
    found = plain_category(words, known.values()) if loose and len(said) > 1 else OTHER
    return found if found != OTHER and found in known else ""


def _of(found: re.Match[str]) -> SaidMatter:
    return SaidMatter(found["number"] or "", found["topic"] or "")


def _own(text: str, end: str) -> str:
    """The same part of what was typed, in his own signs."""
    own = text.strip(" \n。.!！~～")
    return own[-len(end) :]
