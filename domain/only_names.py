"""Words that are no more than the name of whom a matter speaks of: 吕春敏, 说的是果园的吕代表 (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.mention import Mention
from domain.offices_meant import SURNAMES
from domain.pattern import pattern_of
from domain.plain_text import letters

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


def only_names(words: str, named: Sequence[Mention]) -> bool:
    """Whether nothing else is said in these (plain) words, in which those are named."""
    if not named or len(words) > LONGEST:
        return False
    for mention in reversed(named):
        words = words[: mention.start] + _NAME + words[mention.end :]
    return _ONLY.fullmatch(words) is not None


def says_who_it_is(words: str, named: Sequence[Mention]) -> bool:
    """Whether these are a few words with a name, such as answer the question who it is (是于发收的)."""
    return bool(named) and len(letters(words)) <= FEW and _TURNS_TO.search(words) is None


def name_of_nobody(words: str, named: Sequence[Mention]) -> bool:
    """Whether they may be a name alone that nobody of the roster bears."""
    found = _NO_DEPUTY.fullmatch(words) if not named and len(words) <= LONGEST else None
    return found is not None and (found["name"][0] in SURNAMES or found["name"][0] in "老小")
