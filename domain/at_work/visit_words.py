"""What is typed in few words into a visit record, by form alone: counts, how he went, that nobody asks for anything (docs/spec.md section 5,
Visit record). All take words in letters alone, squeezed and simplified."""

from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of

NUMBERS = ("households", "people")
_FIGURES = "(\\d{1,4}|[一二三四五六七八九十两]{1,3})"
_COUNTS = pattern_of(
    f"(?:一共|共|今天|我|走了?|走访了?|去了?|到了?|入户)*(?:{_FIGURES}(?:多)?(?:户|家))?(?:人家|群众|农户)?(?:[，,、和]|一共|共)*(?:见了?|访了?|问了?|谈了?|接触了?|走访了?)*(?:{_FIGURES}(?:多)?(?:个人|口人|位|名|人))?(?:群众|选民|村民|老乡)?(?:了|吧)?"
)
_ASKED_FOR = pattern_of(
    f"(?:一共|共|今天|就|只|有|来了|来过|来|到了|见了|接待了?|走了)*{_FIGURES}(?:多)?(?:个|位|人|名|户|家)?(?:选民|群众|老乡|村民|人)?(?:来|左右|了|吧)*"
)
_NOBODY = pattern_of(
    "(?:今天|那天)?(?:一个|半个)?(?:人)?(?:都|也)?(?:没有?|没得|冇得?|莫得)(?:一个|个)?(?:人|选民|群众)?(?:来|见到)?(?:过|了)?"
)
_NO_OPINION = pattern_of(
    "[^不没未勿，,]{0,6}?(?:(?:没|没有|没得|冇|无|提不出)(?:什么|啥子?|么子)?(?:意见|话说|要说的|要反映的|问题)|满意)[了的啊呀哦嘛呢]*"
)
"""没意见, 都没意见, 王家很满意: nobody asks for anything."""
_TO_DO = pattern_of("(?:要|得|需要|请|嗯|对|是的?|肯定)*(?:有)?(?:人)?(?:去|来)?(?:办|立为?事项|立案)[的吧啊呀嘛]*")
"""What answers whether somebody is to see to the matter heard last."""
_WHERE_IN_IT = pattern_of("(?:[^\\W_]{1,6}(?:[组队湾屋院寨垸片]|院子|自然村|小区))?")
"""What a village's name may have beside it and still say nothing but where he was."""
_MODES = {
    "home": pattern_of("(?:今天|都)?(?:是)?(?:入户|上门|进屋|走到家里|到家里|挨家挨户|进家)(?:走访?|去|看|的|了)*"),
    "field": pattern_of("(?:今天|都)?(?:是)?(?:在)?(?:田间|田里|地里|田头)(?:地头)?(?:走访?|见|谈|看|的|了)*"),
    "meeting": pattern_of("(?:今天|都)?(?:是)?(?:开)?(?:座谈|座谈会|院坝会|屋场会|开会)(?:谈|开|的|了)*"),
    "phone": pattern_of("(?:今天|都)?(?:是)?(?:打|用)?(?:的)?(?:电话|微信)(?:联系|走访|打|问|的|了)*"),
}
"""How he went, in other words than the buttons'."""
_ONLY_A_PHOTO = pattern_of("(?:这是|今天|走访|入户|现场|的|拍|在)*(?:照片|相片|图片|图|合影|留影)(?:一张|两张|如下)?")
"""What stands beside a photo of the visit and tells nothing that was heard."""


def households_and_people(said: str) -> dict[str, int]:
    """5户, 5户12人, 走了5家: by name what is told; empty for other words."""
    found = _COUNTS.fullmatch(said)
    return {name: number(figures) for name, figures in zip(NUMBERS, found.groups(), strict=True) if figures} if found else {}


def how_many_came(said: str) -> int | None:
    """Where a number was asked for: 来了三个, 没人来; None for other words."""
    if (bare := _ASKED_FOR.fullmatch(said)) is not None:
        return number(bare.group(1))
    return 0 if _NOBODY.fullmatch(said) else None


def how_he_went(said: str) -> str:
    """The mode of a visit record; empty for other words."""
    return next((mode for mode, pattern in _MODES.items() if pattern.fullmatch(said)), "")


def is_no_opinion(said: str) -> bool:
    return _NO_OPINION.fullmatch(said) is not None


def is_to_be_done(said: str) -> bool:
    return _TO_DO.fullmatch(said) is not None


def is_part_of_a_village(said: str) -> bool:
    return _WHERE_IN_IT.fullmatch(said) is not None


def names_only_a_photo(said: str) -> bool:
    return _ONLY_A_PHOTO.fullmatch(said) is not None
