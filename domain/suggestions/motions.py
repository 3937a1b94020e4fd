"""议案 beside 建议: another paper, which needs joint proposers and goes to the presidium first (docs/glossary.md, The deputy's suggestion)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.congress.congress import Person
from domain.suggestions.suggestion_doc import STEPS, Steps
from domain.values.errors import IllegalStepError

SUGGESTION, MOTION = "suggestion", "motion"
KINDS = (SUGGESTION, MOTION)
DECISIONS: Mapping[str, str] = {"listed": "listed", "turned": "draft", "ended": "closed"}
"""The presidium's decision and the status after it: 列入议程, 转作建议 (a suggestion from then on), 没有通过或撤回."""
STEPS_OF: Mapping[str, Steps] = {
    SUGGESTION: STEPS,
    MOTION: {
        **STEPS,
        "submitted": (frozenset({"draft"}), "filed"),
        "listed": (frozenset({"filed"}), "listed"),
        "turned": (frozenset({"filed"}), "draft"),
        "ended": (frozenset({"filed", "listed"}), "closed"),
        "handed_over": (frozenset({"listed"}), "handed"),
    },
}
_JOINT, _JOINT_IN_A_TOWN = 10, 5
"""Deputies who propose a motion together, who leads it among them (《地方组织法》第二十二条)."""


@dataclass(frozen=True)
class Joint:
    """How many propose it together, and how many it takes."""

    there: int
    wanted: int

    @property
    def enough(self) -> bool:
        return self.there >= self.wanted


def step(kind: str, status: str, name: str) -> str:
    """The status after it. Raises IllegalStepError."""
    before, after = STEPS_OF[kind].get(name, (frozenset(), None))
    if status not in before:
        raise IllegalStepError(name, status)
    return after or status


def joint(level: str, people: Iterable[Person]) -> Joint:
    """Deputies of the congress of that level, whatever other seats they hold."""
    there = sum(person.has_rights and level in person.levels for person in people)
    return Joint(there, _JOINT_IN_A_TOWN if level == "town" else _JOINT)


@dataclass(frozen=True)
class Proposed:
    """Motions submitted in a period, and what the presidium decided by its cut-off."""

    submitted: int = 0
    listed: int = 0
    turned: int = 0
