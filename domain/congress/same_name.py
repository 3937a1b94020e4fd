"""Whether two writings are one name: blanks, widths, dots and old characters aside."""

from functools import lru_cache

from domain.congress.congress import Person
from domain.words.pattern import pattern_of
from domain.words.plain_characters import UNSEEN, plain

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_LETTERS = {
    code: code - 0xFEE0 for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)) for code in range(first, last + 1)
}
_DOTS = pattern_of("[•・‧⋅．.∙]")
_GROUP = pattern_of("(?:代表)?小?[组組]$")
_HAN = r"[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·（）()]"
_BETWEEN = pattern_of(rf"(?<={_HAN})\s+(?={_HAN})")


def narrow(text: str) -> str:
    """Figures, letters and signs of full width as ordinary ones; nothing invisible."""
    return text.translate(UNSEEN).translate(_WIDE)


def tidy(name: str) -> str:
    """A name as it is kept: 王 芳 is 王芳, between words of letters one blank stays."""
    return _BETWEEN.sub("", " ".join(name.translate(UNSEEN).translate(_LETTERS).split()))


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """What two writings of one name have in common."""
    return _DOTS.sub("·", "".join(plain(narrow(name)).split())).replace("（", "(").replace("）", ")").lower()


def without_group(name: str) -> str:
    """A group as people call it: 上下坪 for 上下坪代表小组."""
    return _GROUP.sub("", name)


def borne(person: Person) -> tuple[str, ...]:
    """What people may call him: his name, and each that he bore before the office put it right (只是改名字)."""
    return person.name, *(str(former["name"]) for former in person.former if former["name"])


def same(one: str, other: str) -> bool:
    return one == other or key(one) == key(other)


def near(one: str, other: str) -> bool:
    """One character of three or more is another, is missing or is one too many: a slip, or a name that was changed a little."""
    a, b = sorted((key(one), key(other)), key=len)
    if a == b or len(b) < 3 or len(b) - len(a) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return any(b[:n] + b[n + 1 :] == a for n in range(len(b)))
