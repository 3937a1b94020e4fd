"""Whether somebody takes leave of life beside something else that he wants to be done with (都删了 明天我就不在这个世上了, 撤不撤都一样 我今晚就走):
docs/spec.md section 3, Special words."""

from domain.words.pattern import pattern_of

_SOON = "(?:就|也|都|要|会|快|马上|可能|怕是|反正|横竖|人|[今明][晚夜天早]|天亮|后天){0,4}"
_WORLD = pattern_of(f"(?<![等对跟和给])(?:我|俺|老子){_SOON}(?:不在|离开)(?:这个|这|了)?(?:世上|人世|人间|世界)(?!的时候|以后|之后|后|时)")
_LATER = pattern_of("等|万一|要是|如果|假如|以后|将来|哪天|百年|差点|险些|梦")
_DONE_WITH = pattern_of("撤|删|注销|都一样|无所谓|没所谓")
_GOES = pattern_of(f"(?:我|俺|老子){_SOON}走(?:了|咯)?(?=[，。]|$)|(?:永别|别了|来世|下辈子)")


def leaves_the_world(plain: str) -> bool:
    """`plain`: the words in sentences, simplified. An old man's 等我不在世上了 is none."""
    found = _WORLD.search(plain)
    return found is not None and not _LATER.search(plain[: found.end()].rpartition("。")[2])


def goes_for_good(plain: str) -> bool:
    """Of words that weigh as a threat already: whether it is he who goes, and nothing matters to him any more."""
    return _DONE_WITH.search(plain) is not None and _GOES.search(plain) is not None
