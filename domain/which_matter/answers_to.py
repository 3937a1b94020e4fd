"""Which of several questions words answer: by what was asked (几盏, 几点, 在哪) and by the words of the matter (docs/spec.md section 3, Which case)."""

import re
from collections.abc import Mapping, Sequence

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LOOKED_AT = 200
"""Signs of each text."""
_NUMBER = "[一二三四五六七八九十百千两几半\\d]"
_COUNTS = pattern_of("(?:几|多少|好多)(?:个)?([一-鿿])")
_ASKED: Mapping[str, tuple[str, str]] = {
    "when": (
        "几点|几时|什么时候|啥时候?|哪天|哪一?日|何时|几号|多久|多长时间",
        f"{_NUMBER}[点号日天月]|早上|上午|中午|下午|晚上|夜里|半夜|昨|今[天早晚]|明天|后天|前天|周|礼拜|星期|刚才|上个月|去年",
    ),
    "where": (
        "哪里|哪儿|在哪|哪一?[段头边块条处家户组盏]|什么地方|啥地方|位置|哪个(?:地方|路口|位置|组|湾|村)",
        "门口|旁边|边上|对面|后面|前面|路口|桥头|村[头口东西南北]|[东西南北]头|这边|那边|[一-鿿]组|那段|那头|附近|隔壁|口子",
    ),
    "who": ("是谁|哪个(?:人|来|去|办)|谁(?:家|来|说|办|管)|哪一?家|哪位", "他|她|老板|主任|书记|邻居|家的|老[一-鿿]|师傅"),
    "phone": ("电话|号码|联系方式", r"\d{7,}|[●*•]"),
}
_KINDS = {kind: (pattern_of(asked), pattern_of(said)) for kind, (asked, said) in _ASKED.items()}


ALONE = 6
"""Letters of words that say no more than what was asked."""
_THINGS = frozenset("路灯水电桥沟渠网气井厕校车站堤塘坝树牌坑房田墙")
"""Signs that alone name what a matter is about."""


def the_one(text: str, questions: Sequence[tuple[str, str]], *, alone: bool = False) -> int | None:
    """The place of the one question that the words plainly answer; None where that is none, or more than one. Of each question: what was
    asked last, and the words of the matter. `alone`: they have to say what was asked and nothing else."""
    said = letters(simplified(text[:LOOKED_AT]))
    if alone and len(said) > ALONE:
        return None
    for answers in (_is_asked_for,) if alone else (_is_asked_for, _shares_words):
        found = [n for n, (asked, of) in enumerate(questions) if answers(said, simplified(asked[:LOOKED_AT]), simplified(of[:LOOKED_AT]))]
        if len(found) == 1:
            return found[0]
    return None


def _is_asked_for(said: str, asked: str, of: str) -> bool:
    counted = {unit for unit in _COUNTS.findall(asked) if unit not in "点号天日月时"}
    if any(re.search(_NUMBER + unit, said) for unit in counted):
        return True
    return any(asks.search(asked) and answer.search(said) for asks, answer in _KINDS.values())


def _shares_words(said: str, asked: str, of: str) -> bool:
    words = letters(asked) + " " + letters(of)
    return any(said[n : n + 2] in words for n in range(len(said) - 1)) or bool(_THINGS & set(said) & set(words))
