"""Which of his matters a voter names by number before or behind what he wishes for it (0001请保密, 0001和0002别说是我讲的): docs/spec.md section 3, Special words."""

from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain

_NUMBER = r"(?:[a-z]{1,6}[-—]?)?(?:\d{4}[-—])?\d{4}"
_NUMBERS = rf"{_NUMBER}(?:号|号?(?:[和与跟同及、,/ ]{{1,2}}|以及|还有|外加){_NUMBER}){{0,5}}(?!\d)"
_BEFORE = pattern_of(
    rf"(?:请|麻烦|能不能|可不可以|帮我|帮忙|关于)*(?:把|将|给)?(?:我的?|编号|第)?(?P<numbers>{_NUMBERS})(?:[这那]?(?:一|两|几)?(?:件|个|条)?(?:事项|事情|事)?)?(?:的|都|也)?[ ,:：。]*"
)
_BEHIND = pattern_of(rf"[ ,:：。(（]*(?P<numbers>(?<!\d){_NUMBERS})[ 。.)）]*$")
_ONE = pattern_of(r"(?:(?P<month>\d{4})[-—])?(?P<nth>\d{4})(?!\d|[-—])")


def named_first(text: str) -> tuple[tuple[str, ...], str]:
    """The ends of the numbers (0001, 2611-0001), and what is left; none for other words."""
    words = plain(text).strip()
    found = _BEFORE.match(words) or _BEHIND.search(words)
    if found is None:
        return (), text
    ends = tuple("-".join(filter(None, (one["month"], one["nth"]))) for one in _ONE.finditer(found["numbers"]))
    return ends, words[: found.start()] + words[found.end() :]
