"""Points, stars and parts of ten in a reply to "are you satisfied?" that can only be one rating (10分给8分, 满意度百分百, 8/10).

A whole message or clause of them alone. What lies between two ratings (六十分, 四颗星, 95分), and few points with no word of how many there are
(2分), is asked again.
"""

from domain.words.pattern import pattern_of

_DIGITS = {sign: figure for figure, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_NUMBER = "(?:[0-9]{1,3}|百|一百|[一二两三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九])"
_SCALE = "(?:5|10|100|五|十|百|一百)"
_GIVE = "(?:(?:我|俺|咱)(?:们)?)?(?:就|只|也|可以|能|想)?(?:给|打|评|算|得)(?:你们?|您)?(?:个|上|到)?"
_END = "[了的吧嘛啦呗噻咯啊哈哦喽]?"
_OF_ALL = tuple(
    pattern_of(words)
    for words in (
        f"(?:{_GIVE})?(?P<many>{_NUMBER})分?/(?P<all>{_SCALE})分?{_END}",
        f"(?:满分|总分)?(?P<all>{_SCALE})(?:分制?|分满分)(?:里头?|当中|的话)?[,， ]?{_GIVE}(?P<many>{_NUMBER})分?{_END}",
        f"(?:满分|总分)(?P<all>{_SCALE})分?[,， ]?{_GIVE}(?P<many>{_NUMBER})分?{_END}",
        f"(?:{_GIVE})?(?P<many>{_NUMBER})分{_END}[,， ](?:满分|总分)(?:是)?(?P<all>{_SCALE})分?{_END}",
    )
)
_GIVEN = pattern_of(f"{_GIVE}(?P<many>{_NUMBER})分{_END}")
_DEGREE = pattern_of(
    f"满意[度率](?:是|有|为|达到?|嘛)?[,， ]?(?:(?P<hundred>百分之?百|100[%分]|一百分|满分)|(?P<tenths>[七八])成|(?P<part>[78][0-9])[%分]|(?P<none>0[%分]?|零分?)){_END}"
)
_FIVE_STARS = pattern_of("(?:[⭐🌟★]\ufe0f?){5}")
FIVE, GOOD, BAD = 5, (0.7, 0.9), 0.4
"""Points of which only all or none say enough; shares of ten or a hundred: of who is mostly satisfied, and of who is not at the most."""
GIVEN = {0: "unsatisfied", 8: "mostly", **dict.fromkeys(range(70, 91), "mostly"), 10: "satisfied", 100: "satisfied"}
"""By points of which nobody said of how many: one rating, whether of ten or of a hundred."""


def are_five_stars(text: str) -> bool:
    """As he sent them: read once, they are no longer five."""
    return _FIVE_STARS.fullmatch(text.strip()) is not None


def said_thrice(text: str) -> str | None:
    """33333, 1 1 1: one of the three figures, at least three times over, as he sent it."""
    said = [sign for sign in text if sign not in _BETWEEN]
    return _BY_FIGURE.get(said[0]) if len(said) > 2 and len(set(said)) == 1 else None


_BETWEEN = frozenset(" \n,，、.。!！")
_BY_FIGURE = {"1": "satisfied", "2": "mostly", "3": "unsatisfied"}


def of_points(plain: str) -> str | None:
    """`satisfied`, `mostly`, `unsatisfied`, or None. `plain`: in simplified characters and half width."""
    plain = plain.strip(" 。.!！~")
    if found := _DEGREE.fullmatch(plain):
        return "satisfied" if found["hundred"] else "unsatisfied" if found["none"] else "mostly"
    for pattern in _OF_ALL:
        if found := pattern.fullmatch(plain):
            return _by_share(_number(found["many"]), _number(found["all"]))
    found = _GIVEN.fullmatch(plain)
    return GIVEN.get(_number(found["many"])) if found else None


def _by_share(many: int, whole: int) -> str | None:
    share = many / whole
    if share in (0, 1):
        return "satisfied" if share else "unsatisfied"
    if whole == FIVE:
        return None
    if GOOD[0] <= share <= GOOD[1]:
        return "mostly"
    return "unsatisfied" if share <= BAD else None


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    if said.endswith("百"):
        return 100
    tens, ten, ones = said.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
