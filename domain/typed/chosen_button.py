"""The one button of a question that a whole typed message means (domain/typed/button_words.py holds the words)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.days.clock_times import time_in
from domain.typed.button_words import ALONE, ASKED, BACK, END, NO, OFFERS, PAIRS, WORDS, YES
from domain.typed.said_erasing import erases_all
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

_WORDS = {kind: pattern_of(f"(?:{pattern}){END}") for kind, pattern in WORDS.items() if pattern}
HOUR = "mt_book"
"""The button of a half hour of a reception day."""
ERASES, WORDS_TOO = "pv_erase", ":words"
"""The buttons of 「真的要删吗」, and how the one ends that takes what he wrote too."""
_BESIDE_AN_HOUR = pattern_of("(?:我|就|想|要|来|可以|吧|行|好|到|去|约|那|改|的|钟|嘛|啊|哈|过|您看)*(?:(?<=行)不)?")
"""No day (it may be another than theirs), and nothing that denies it."""
_EARLIEST = pattern_of("(?:就)?(?:最早|最前|第一|头一)(?:的|个|那个|一个)*")
LONGEST = 14
"""Letters beyond which words are more than the choice of a button."""
_PLAINLY = pattern_of("(?:是|对|对头|没错|确定|确认|就(?:这么|这样|那么)办|就是(?:这样|同一件)|是同一(?:件|个)|并了?|并案)[的了吧啊嘛哦]?")


@dataclass(frozen=True)
class Choice:
    """One button of a question. `role`: yes, no or empty; `label`: what its label is when it is typed (`typed_label`)."""

    kind: str
    data: str
    role: str
    label: str


def asks(kinds: Sequence[str]) -> bool:
    """Whether a message with such buttons is a question."""
    return any(kind in ASKED for kind in kinds)


def typable(kinds: Sequence[str]) -> list[int]:
    """Which of the buttons of one message may be typed: all of a question, of a page those that it offers by their labels."""
    return [n for n, kind in enumerate(kinds) if kind in OFFERS] if not asks(kinds) else list(range(len(kinds)))


def roles(kinds: Sequence[str]) -> list[str]:
    """Which of the buttons of one message says yes, which no; several that might say yes leave yes to their labels."""
    if len(kinds) == 1 and kinds[0] in ALONE:
        return ["yes"]
    found = [""] * len(kinds)
    for yes, no in PAIRS:
        places = [n for n, kind in enumerate(kinds) if kind == yes]
        if yes == no and len(places) > 1:
            found[places[0]] = "yes"
            found[places[-1]] = "no"
        elif yes != no and no in kinds:
            found[kinds.index(no)] = "no"
            if len(places) == 1:
                found[places[0]] = "yes"
    if "no" not in found:
        last = next((n for n, kind in enumerate(kinds) if kind in BACK), None)
        if last is not None:
            found[last] = "no"
    return found


def typed_label(text: str) -> str:
    """Letters and figures of a label or of what was typed; signs and spaces do not matter."""
    return letters(squeezed(simplified(text))).lower()


def chosen(text: str, choices: Sequence[Choice], hidden: str) -> Choice | None:
    """The one button that a whole message means: its label, words of its own, or else a plain yes or no.

    `hidden`: the message as labels are kept. Words that fit two buttons are none of them.
    """
    said = typed_label(text)
    if not said:
        return None
    by_label = [choice for choice in choices if choice.label == hidden]
    if by_label or len(said) > LONGEST:
        return by_label[0] if len(by_label) == 1 else None
    if (by_hour := _by_hour(text, choices)) is not None:
        return by_hour
    if erases_all(text) and (erasing := [choice for choice in choices if choice.kind == ERASES and choice.data.endswith(WORDS_TOO)]):
        return erasing[0]
    by_words = [choice for choice in choices if choice.kind in _WORDS and _WORDS[choice.kind].fullmatch(said)]
    if len(by_words) > 1:  # 发 below words for a voter that may be the answer: they are a word to him
        by_words = [choice for choice in by_words if choice.role == "yes"]
        return by_words[0] if len(by_words) == 1 else None
    if by_words:
        return by_words[0]
    role = "yes" if YES.fullmatch(said) else "no" if NO.fullmatch(said) else None
    by_role = [choice for choice in choices if role is not None and choice.role == role]
    return by_role[0] if len(by_role) == 1 else None


def _by_hour(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The half hour that a typed time of the day means (十点, 我九点半来): 三点 of an afternoon is 15:00 where there is no 03:00."""
    hours = [choice for choice in choices if choice.kind == HOUR]
    if hours and _EARLIEST.fullmatch(typed_label(text)):
        return hours[0]
    said = time_in(text)
    if not hours or said is None or not _BESIDE_AN_HOUR.fullmatch(letters(text[: said.start] + text[said.end :])):
        return None
    for hour in (said.at.hour, said.at.hour + 12):
        found = [choice for choice in hours if choice.data.endswith(f"{hour:02}{said.at.minute:02}")]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def says_yes(text: str) -> bool:
    """Whether a whole message is a plain yes."""
    said = typed_label(text)
    return len(said) <= LONGEST and YES.fullmatch(said) is not None


_SENDS = pattern_of(
    "(?:好的?|行|可以|嗯|那就?|对)?(?P<bare>发送?|发吧|发送吧|发了吧|就?(?:这么|这样|照这样)发(?:送|吧)?)|(?:好的?|行|可以|嗯|那就?|对)?(?:就)?(?:发出去|发过去|发给(?:他|她|选民))吧?"
)


def says_plainly_yes(text: str) -> bool:
    """是, 对, 就这么办, 是同一件: to a question, and hardly to anybody else."""
    return _PLAINLY.fullmatch(letters(squeezed(simplified(text)))) is not None


def says_send(text: str, *, bare: bool = False) -> bool:
    """Whether a whole message is 「发」 or its like; `bare`: that names nobody, so that it is said to nobody else."""
    found = _SENDS.fullmatch(letters(squeezed(simplified(text))))
    return found is not None and bool(found["bare"] or not bare)


_DROPS = pattern_of(
    "(?:先|那(?!句)|就|还是|这句|那句|上面那句)*(?:不发|别发|不要发|莫发|不用发|甭发)(?:给(?:他|她|选民))?(?:出去|过去)?[了吧啊]*"
)
_LEAVES = pattern_of("(?:先|那|就|还是)*(?:算了|取消|删掉)[吧啊]*")


def says_drop(text: str, *, plainly: bool = False) -> bool:
    """Whether a whole message is 「不发了」 or its like; 算了 and 取消 too, unless it must say so `plainly`."""
    said = letters(squeezed(simplified(text)))
    return _DROPS.fullmatch(said) is not None or (not plainly and _LEAVES.fullmatch(said) is not None)


def as_he_wrote(text: str) -> bool:
    """好, 对, 发 below words that are shown again: they are meant as they stand."""
    return says_yes(text) or says_send(text)


def is_label(choice: Choice, hidden: str) -> bool:
    """Whether what was typed is the button's own label, which is no other's."""
    return choice.label == hidden


def may_choose(text: str) -> bool:
    """Whether a message is short enough to stand for a button at all."""
    return 0 < len(text.strip()) <= MOST


MOST = 64
"""Signs of the longest label."""
