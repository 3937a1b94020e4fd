"""Numbers and counts that one line claims: 1和5我跑, 0001-0005我认领, 1 2 3我跑，4和5也给我, 前面五件都我来 (docs/spec.md section 4, Typed acts)."""

from dataclasses import dataclass

from domain.at_work.said_claims import END, LOOSE, PLAIN, TOO
from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

MOST = 12
"""So many at once."""
_NTH = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_ONE = rf"第?(?:[A-Za-z]{{1,6}}[-－—]?\d{{4}}[-－—])?{_NTH}[号件]?(?:那件|这件)?"
_AND, _TO = r"(?: ?[、,，和跟与及] ?| )", "(?: ?[-－—–~～到至] ?)"
_RUN = pattern_of(
    rf"(?P<run>{_ONE}(?:(?:{_AND}|{_TO}){_ONE}){{0,11}})(?: ?这?[几两三四五六七八九]件)? ?{TOO}(?:(?P<plain>{PLAIN})|(?:{LOOSE})|我的|我要){END}"
)
_HANDED = pattern_of(
    rf"(?P<run>{_ONE}(?:(?:{_AND}|{_TO}){_ONE}){{0,11}}) ?{TOO}(?:归|交给|转给|给|留给|由|让|叫)(?P<who>[^\W\d_我你您他她它咱俺]{{2,4}}?)(?:代表)?(?:去|来)?(?:办|管|负责|跟|跟进|跑)?{END}(?=[ ,，;；。.!！~～]|$)"
)
"""What is left to a colleague in the same line: 3号给吕春敏."""
_ENDS = pattern_of(r"[ ,，;；。.!！~～]+|$")
_SIDE_BY_SIDE = pattern_of(r"(?<=[\d一二三四五六七八九十][号號])(?=第?[\d一二三四五六七八九十])")
"""1号2号 without a sign between them."""
_PIECE = pattern_of(rf"(?P<to>[-－—–~～到至])? ?第?(?:[A-Za-z]{{1,6}}[-－—]?\d{{4}}[-－—])?(?P<nth>{_NTH})")
_WHERE = "(?:前面?|前头|头|后面?|后头|最后|上面|下面|以上|上头)"
_MANY = r"(?P<many>[一两三四五六七八九十几]|\d{1,2})"
_COUNTED = pattern_of(
    rf"(?:{_WHERE}的?[这那]?{_MANY}(?:件(?:事情?)?我?{TOO}(?:{PLAIN}|{LOOSE}|我?要了|我的)|[个条]我?{TOO}(?:{PLAIN})){END})"
    rf"|(?:[这那]?(?P<all>[两三四五六七八九十]|\d{{1,2}})(?:件|个|条)(?:事情?)?我?{TOO}(?:{PLAIN}){END})"
    rf"|(?P<every>(?:都|全|全都)我来{END}|我(?:都|全|全都)(?:认了|包了|接了|领了|要了|认领)[了吧啊]?)"
)


@dataclass(frozen=True)
class Handed:
    """What he leaves to a colleague; `words`: as he wrote it."""

    numbers: tuple[str, ...]
    who: str
    words: str


@dataclass(frozen=True)
class Run:
    """`numbers`: the last figures of each; `plainly`: whether a word claims that means nothing else (1到3号我来 may be days); `rest`: what
    stands behind, in his own words; `handed`: what he leaves to others beside it."""

    numbers: tuple[str, ...]
    plainly: bool
    rest: str = ""
    handed: tuple[Handed, ...] = ()


def run_claimed(text: str) -> Run | None:
    """None for any other words, and for a single number beside which nothing is left to anybody."""
    own = _SIDE_BY_SIDE.sub("、", " ".join(text.split()).strip(" 。.!！~～"))
    plain = simplified(own)
    at, numbers, plainly, handed = 0, list[str](), True, list[Handed]()
    while at < len(plain):
        found = _RUN.match(plain, at)
        left = _HANDED.match(plain, at) if found is None else None
        clause = found or left
        end = _ENDS.match(plain, clause.end()) if clause is not None else None
        if clause is None or end is None:
            break
        if not (more := _numbers(clause["run"])):
            return None
        if found is not None:
            numbers += [nth for nth in more if nth not in numbers]
            plainly = plainly and (found["plain"] is not None or "号" not in found["run"])
        else:
            handed.append(Handed(tuple(more), clause["who"], own[at : clause.end()]))
        at = end.end()
    several = numbers and 1 < len(numbers) + sum(len(one.numbers) for one in handed) <= MOST
    return Run(tuple(numbers), plainly or bool(handed), own[at:].strip(), tuple(handed)) if several else None


def _numbers(run: str) -> list[str]:
    """None of a span that goes backwards."""
    found: list[int] = []
    for piece in _PIECE.finditer(run):
        nth = number(piece["nth"])
        if piece["to"] and found:
            if not found[-1] < nth <= found[-1] + MOST:
                return []
            found += range(found[-1] + 1, nth)
        found.append(nth)
    return [f"{nth:04d}" for nth in found]


def count_claimed(text: str) -> int | None:
    """How many are claimed by a count or their place alone (前面五件都我来, 最后一件我来), 0 where it says none (都我来吧); None for other words."""
    found = _COUNTED.fullmatch(letters(squeezed(simplified(text))))
    if found is None:
        return None
    many = found["many"] or found["all"] or ""
    return 2 if many == "两" else 0 if many in ("", "几") else number(many)
