"""How much speaks for two texts being of one matter: by the signs that both have, and by those that only one has (docs/spec.md section 4).

Neighbours write alike of different things and unlike of one; which signs may differ and which may not was weighed on labelled pairs of
texts. The weights (domain/weights/one_matter_weights.py) are made by bench/fit_twins.py.
"""

from collections.abc import Iterator

from domain.words.late_weights import kinds_of

_BOTH, _ONE = "=", "!"
_SHARE, _COMMON = "~", "%"
_STEPS = 10
_BY_SIGNS = kinds_of("one_matter_weights")


def weight(one: frozenset[str], other: frozenset[str], share: float, common: float) -> float:
    """From 0 on it is likelier that both are of one matter, among pairs as labelled; `one`, `other`: the signs of each, see `signs`."""
    return max(_BY_SIGNS().scores(signs(one, other, share, common)), default=float("-inf"))


def signs(one: frozenset[str], other: frozenset[str], share: float, common: float) -> set[str]:
    """What is weighed: characters and pairs of neighbours that both have, and that one has; how alike the pairs are (`share`), and which
    part of the shorter one's characters the other has (`common`), both 0 … 1.
    """
    return {
        *(_BOTH + sign for sign in one & other),
        *(_ONE + sign for sign in one ^ other),
        *_up_to(_SHARE, share),
        *_up_to(_COMMON, common),
    }


def _up_to(mark: str, value: float) -> Iterator[str]:
    """A step for each tenth that is reached, and one for each that is not."""
    return (f"{mark}{step}{'' if value * _STEPS >= step else '-'}" for step in range(1, _STEPS))
