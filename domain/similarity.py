"""How alike two voters' words are: shared pairs of neighbouring characters (docs/spec.md section 4, Same matter).

Measured on `tests/samples/twins.jsonl` (tests/domain/test_similarity.py prints precision and recall).
"""

import re
from collections.abc import Mapping
from typing import TypeVar

ALIKE = 0.15
"""From this share on two matters of one village and category are offered for 并案: a person decides, so recall comes first."""
SURE = 0.3
"""From this share on 「相同的并案」 joins them all at one tap."""
WITHIN_DAYS = 14
_NOISE = re.compile(
    r"[\W_]+|您好|你好|请问|我们|你们|他们|代表|领导|麻烦|谢谢|希望|能不能|可不可以|什么时候|没有人|有没有|反映|一下|这个|那个|已经|现在|好多|好几|几天"
)
Id = TypeVar("Id")


def pairs(words: str) -> frozenset[str]:
    """Neighbouring characters of each run of words; polite phrases say nothing about the matter."""
    found: set[str] = set()
    for run in _NOISE.split(words.lower()):
        found |= {run[n : n + 2] for n in range(len(run) - 1)}
    return frozenset(found)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """0 … 1: the share of the shorter one's pairs that the longer one has too, short texts being trusted less."""
    if not one or not other:
        return 0.0
    least = min(len(one), len(other))
    return len(one & other) / max(least, 4)


def twins(words: str, others: Mapping[Id, str]) -> list[Id]:
    """Those of `others` that are alike, the most alike first."""
    own = pairs(words)
    scored = [(alike(own, pairs(text)), key) for key, text in others.items()]
    return [key for score, key in sorted(scored, key=lambda found: -found[0]) if score >= ALIKE]


def clusters(words: Mapping[Id, str]) -> list[list[Id]]:
    """Groups of surely alike matters in the order given: each joins the first group whose first member it resembles."""
    found: list[tuple[frozenset[str], list[Id]]] = []
    for key, text in words.items():
        own = pairs(text)
        home = next((members for first, members in found if alike(own, first) >= SURE), None)
        if home is None:
            found.append((own, [key]))
        else:
            home.append(key)
    return [members for _, members in found]
