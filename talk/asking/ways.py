"""What a room of the talk answers to: each has a table of its own (`ways.py`), and talk/house.py puts them together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from services.deed.by import By
from services.deed.work import Work
from storage.steps import Step
from talk.asking.act import Act


@dataclass(frozen=True)
class Tap:
    """A voter's press on a button about himself; `value` is what it carries (domain/values/carried.py)."""

    voter: Voter
    value: str = ""

    @property
    def by(self) -> By:
        """He acts for himself: what the roster makes of him does not count."""
        return By((), Handle(self.voter.chat_id))


@dataclass(frozen=True)
class Own:
    """A voter's press on a button of a matter of his own, in that message (0: none)."""

    voter: Voter
    case: Case
    value: str = ""
    message_id: int = 0

    @property
    def by(self) -> By:
        """He acts as its voter: what the roster makes of him does not count."""
        return By((), Handle(self.voter.chat_id))


@dataclass(frozen=True)
class Asked:
    """A question to somebody of the roster, and what takes the answer.

    `right` is asked anew when the answer comes (docs/spec.md 1.6); without `media` only typed words will do. `days`: how many days the
    words name at most: those that are only said (月底) are shown before they are taken (talk/asking/said_day.py). `own_end`: it takes
    取消 and 算了 itself; elsewhere they give the question up.
    """

    take: Callable[[Work, Incoming, Step], Any]
    right: str = ""
    media: bool = False
    days: int = 0
    own_end: bool = False


@dataclass(frozen=True)
class AskedVoter:
    """A question to a voter. What takes the answer returns whether the words were meant for it; what was not goes on like any message.

    `typed`: a voice or picture will not do. `of_matter`: the answer is words of his about a matter, as against his village or his data.
    """

    take: Callable[[Work, Voter, Incoming, Step], bool]
    typed: bool = False
    of_matter: bool = False


@dataclass(frozen=True)
class Ways:
    """By name: what anybody types, what staff and deputies type; which button of a voter, of a card, of any other page; which question."""

    commands: Mapping[str, Callable[[Work, Voter, Incoming, str], Any]] = field(default_factory=dict)
    staff_commands: Mapping[str, Callable[[Work, Incoming, str], Any]] = field(default_factory=dict)
    voter: Mapping[str, Callable[[Work, Tap], None]] = field(default_factory=dict)
    own_case: Mapping[str, Callable[[Work, Own], None]] = field(default_factory=dict)
    staff_case: Mapping[str, Callable[[Work, Act], None]] = field(default_factory=dict)
    person: Mapping[str, Callable[[Work, Press], None]] = field(default_factory=dict)
    asked_voter: Mapping[str, AskedVoter] = field(default_factory=dict)
    asked: Mapping[str, Asked] = field(default_factory=dict)
