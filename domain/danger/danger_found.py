"""What may be dangerous in a voter's words, once they are read (domain/danger/danger.py), and what follows from it (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.danger.danger_signs import SIGNS
from domain.danger.danger_whose import Whose


@dataclass(frozen=True)
class Danger:
    """`kinds` in the order of the table; `alarms`: of a sort and certainty for which staff are woken."""

    kinds: tuple[str, ...] = ()
    alarms: bool = False
    child_or_woman: bool = False
    """Harmed by people: there is a line of their own for them."""
    silent: bool = False
    """Whoever may harm him would hear him on the telephone: he can only write."""
    done: bool = False
    """Somebody has harmed himself already: whoever helps a body comes before whoever listens."""
    by_signs: bool = False
    """No expression says so, the words' signs alone do: words that are plainly something else are."""
    whose: Whose = ""
    """By whose own hand, where it is of that kind."""
    own_despair: bool = False
    """One part of a letter despairs, whatever others tell."""
    held: bool = False
    """It would wake staff, but stands beside a likely tip and is made out by signs alone: who reads what is sealed hears of it, nobody else."""

    def __bool__(self) -> bool:
        return bool(self.kinds)

    @property
    def brief(self) -> str:
        """Its kinds in two letters each: the key by which something is told once holds 96 characters (storage/tables.py), and all of them fit."""
        return "".join(kind[:2] for kind in self.kinds)

    @property
    def plain(self) -> bool:
        """Whether an expression says so, or staff are woken: what a reader knows by its own words (a wish, a question) is none by signs alone."""
        return self.alarms or (bool(self) and not self.by_signs)

    @property
    def named(self) -> bool:
        """Whether it says what there is to run from: 又骂我娘 does by signs alone, 还在漏 does not."""
        return self.plain or (bool(self) and self.kinds != ("other",))

    @property
    def despairs(self) -> bool:
        """Whether he who writes may harm himself, also where he threatens with it (不解决我就跳楼), and nobody else: his words are kept quiet."""
        return self.own_despair or (self.whose == "own" and "threat" not in self.kinds)

    @property
    def doctor_first(self) -> bool:
        return self.done or "poisoning" in self.kinds


def together(parts: Sequence[Danger]) -> Danger:
    """Of words that were read in parts."""
    found = [one for one in parts if one]
    if len(parts) == 1 or not found:
        return replace(parts[0], silent=any(one.silent for one in parts))
    kinds = {kind for one in found for kind in one.kinds}
    return Danger(
        tuple(kind for kind in SIGNS if kind in kinds and (kind != "other" or len(kinds) == 1)),
        alarms=any(one.alarms for one in found),
        child_or_woman=any(one.child_or_woman for one in found),
        silent=any(one.silent for one in parts),
        done=any(one.done for one in found),
        by_signs=all(one.by_signs for one in found),
        whose="own" if any(one.despairs for one in found) else next((one.whose for one in found if one.whose), ""),
        own_despair=any(one.despairs for one in found),
    )
