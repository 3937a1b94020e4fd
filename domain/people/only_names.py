"""Words that are no more than the name of whom a matter speaks of: 吕春敏, 说的是果园的吕代表 (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.people.mention import Mention, replaced
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.surnames import SURNAMES

LONGEST = 40
"""Signs beyond which a text says more."""
FEW = 15
"""Letters of words that only say who it is."""
_TURNS_TO = pattern_of("谢|感谢|请|麻烦|叫|喊|让|找|给|[来去]看|您|你|呢|吗|好$|[?？]")
"""Who turns to somebody, or wishes that he reads it, does not say that it is he."""
_NAME = "※"
_BESIDE = "(?:名字|还有|代表|[我说讲是就指他她那这个位人叫姓告的啊呀嘛哈吧了和跟与、,，。.!！:：\\s])*"
_KNOWN_BY = "(?:[\u3400-\u9fff]{1,6}(?:的|那个|那位|这个))?"
_ONLY = pattern_of(f"{_BESIDE}{_KNOWN_BY}{_BESIDE}{_NAME}(?:{_BESIDE}{_NAME})*{_BESIDE}(?:[,，。 ][\u3400-\u9fff]{{1,6}}的)?{_BESIDE}")
_NO_DEPUTY = pattern_of(f"{_BESIDE}(?P<name>[\u3400-\u9fff]{{2,4}}){_BESIDE}")
_NO_NAME = pattern_of(
    "高[兴低矮]|马[上路虎]|方[便向法式]|安[全心静排]|任何|何[必况时]|全[部都体家]|老[实是早天远旧了]|小[心事时气声]|白[说费天跑]|常[常年]|成[了功]|明[白天]|时[候间]|平[安时]|向来|于是|单[位独]|关[系于心门]|金额|"
    "车子|柴火|房子|田[里地]|石头|江边|雷雨|云[里]|许多|万一|段时间|曾经|应该|毕竟|齐了|强烈|解决|满意|好的|和气|和解|尚未|严[重格]|温度|水[管沟]|牛|钱[的多]|龙头|顾不|管不|查[一清查]"
)
"""Words that begin like a name."""
_NOT_KNOWN = pattern_of(
    "(?:我|俺|咱|也|都|真|实在|就|还|名字|他|她|的|是谁|哪个|是|叫啥|叫什么|我们){0,5}(?:不晓得|不知道|不知|晓不得|不清楚|不认[得识]|不记得|记不[得清起]|忘[了记]|想不起来?|说不[上出清好]来?|讲不[上出清]来?|叫不[上出]来?|没有?(?:名字|谁|哪个|哪位|听说|看清)?|认不[得出]|不好说|唔知|谁知道)"
    "(?:他|她|名字|是谁|哪个|哪位|叫啥|叫什么|叫么子|了|的|来|得|啊|呀|嘛|哎|诶|哪){0,4}"
)


def does_not_know(words: str) -> bool:
    """Whether they say no more than that he cannot tell who it is (不晓得, 叫不出名字)."""
    return _NOT_KNOWN.fullmatch(letters(words)) is not None


def only_names(words: str, named: Sequence[Mention]) -> bool:
    """Whether nothing else is said in these (plain) words, in which those are named."""
    if not named or len(words) > LONGEST:
        return False
    return _ONLY.fullmatch(replaced(words, named, _NAME)) is not None


def says_who_it_is(words: str, named: Sequence[Mention]) -> bool:
    """Whether these are a few words with a name, such as answer the question who it is (是于发收的)."""
    return bool(named) and len(letters(words)) <= FEW and _TURNS_TO.search(words) is None


def name_of_nobody(words: str, named: Sequence[Mention]) -> bool:
    """Whether they may be a name alone that nobody of the roster bears."""
    found = _NO_DEPUTY.fullmatch(words) if not named and len(words) <= LONGEST else None
    if found is None or _NO_NAME.match(found["name"]) is not None:
        return False
    return found["name"][0] in SURNAMES or found["name"][0] in "老小"
