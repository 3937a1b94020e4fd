"""What was asked by buttons in a chat lately: the newest such messages, so that typed words can stand for a tap (domain/typed/button_words.py).

Kept with the open questions (`step`, under no account). Of a label only a hash stays, which is enough to know it again.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.days.nth_choice import listed
from domain.typed.chosen_button import Choice, asks, roles, typable, typed_label
from domain.values.buttons import Button
from storage.steps import NOBODY, Step, Steps

KIND = "buttons"
LASTS = timedelta(days=1)
"""So long typed words may stand for a tap."""
STANDS = timedelta(days=30)
"""So long it is known which buttons stand there, to take them away once they are answered."""
WATCHED = frozenset({"rate", "send_note"})
"""Buttons that nothing typed stands for: of a rating, which go once it is given, and below a note, which words may show once more."""
MOST = 8
"""Questions of a chat that are remembered, the newest, and as many pages that only offer something."""
Rows = Sequence[Sequence[tuple[str, Button]]]


@dataclass(frozen=True)
class AskedByButtons:
    """`row`: the outbox row of the message; `at`: when it was put or showed other buttons."""

    row: int
    at: datetime
    choices: tuple[Choice, ...]
    over: bool = False

    @property
    def asks(self) -> bool:
        """Whether plain words may answer it; else it is a page whose labels may be typed."""
        return asks(self.sort)

    @property
    def sort(self) -> tuple[str, ...]:
        """What is asked, whomever and whatever it is about."""
        return tuple(choice.kind for choice in self.choices)


def hidden(text: str) -> str:
    """A label as it is kept."""
    return hashlib.sha256(typed_label(text).encode()).hexdigest()[:16]


class Asked:
    def __init__(self, steps: Steps, now: datetime) -> None:
        self._steps, self._now = steps, now

    def put(self, chat_id: int, row: int, rows: Rows) -> None:
        """A message with these buttons stands there; where it stood before, it shows them now."""
        buttons = [one for line in rows for one in line]
        if not _kept([button.kind for _, button in buttons], private=chat_id > 0):
            return
        self._keep(chat_id, [*self._others(chat_id, row), _as_json(row, self._now, buttons, private=chat_id > 0)])

    def shows(self, chat_id: int, row: int, rows: Rows) -> None:
        """A message of ours shows other buttons, or none: that changes something only where it asked."""
        buttons = [one for line in rows for one in line]
        if buttons and not _kept([button.kind for _, button in buttons], private=chat_id > 0):
            return
        if any(one["row"] == row for one in self._found(chat_id)):
            self._keep(chat_id, self._others(chat_id, row))
            self.put(chat_id, row, rows)

    def of(self, chat_id: int) -> list[AskedByButtons]:
        """What typed words may answer, oldest first."""
        return [one for one in self.standing(chat_id) if self._now - one.at < LASTS and typable(one.sort) and not one.over]

    def standing(self, chat_id: int) -> list[AskedByButtons]:
        """All that is known to stand there, oldest first."""
        return [
            AskedByButtons(
                one["row"], datetime.fromisoformat(one["at"]), tuple(Choice(*choice) for choice in one["choices"]), "over" in one
            )
            for one in self._found(chat_id)
        ]

    def asked_in(self, chats: Collection[int]) -> list[int]:
        """Those of the chats in which anything is known to stand."""
        return self._steps.of_kind(KIND, NOBODY, chats)

    def taken(self, chat_id: int, place: tuple[int | None, Any] | None) -> None:
        """The buttons of the message at that place go; None where nobody knows it."""
        if place is not None and place[0] is not None:
            self.shows(chat_id, place[0], ())

    def over(self, chat_id: int, row: int) -> None:
        """It was answered: typed words are not for it any more. What this very deed asks there anew stays."""
        if any(one["row"] == row and one["at"] != self._now.isoformat() for one in self._found(chat_id)):
            self._keep(chat_id, [one | {"over": True} if one["row"] == row else one for one in self._found(chat_id)])

    def forget(self, chat_id: int) -> None:
        self._steps.drop(chat_id, NOBODY)

    def _found(self, chat_id: int) -> list[dict[str, Any]]:
        step = self._steps.of(chat_id, NOBODY)
        return list(step.data["asked"]) if step is not None and step.kind == KIND else []

    def _others(self, chat_id: int, row: int) -> list[dict[str, Any]]:
        return [one for one in self._found(chat_id) if one["row"] != row]

    def _keep(self, chat_id: int, asked: list[dict[str, Any]]) -> None:
        if not asked:
            self._steps.drop(chat_id, NOBODY)
            return
        pages = [one for one in asked if not _is_question(one)][:-MOST]
        questions = [one for one in asked if _is_question(one)][:-MOST]
        kept = [one for one in asked if one not in pages and one not in questions]
        self._steps.put(chat_id, NOBODY, Step(KIND, None, {"asked": kept}, self._now + STANDS))


def _kept(kinds: Sequence[str], *, private: bool) -> list[int]:
    """Which of the buttons are remembered: what may be typed, else those whose words are read in their own way, else in private a list, of which
    a number means one."""
    watched = [n for n, kind in enumerate(kinds) if kind in WATCHED]
    return typable(kinds) or watched or (listed(kinds) if private else [])


def _is_question(one: dict[str, Any]) -> bool:
    return asks([choice[0] for choice in one["choices"]])


def _as_json(row: int, at: datetime, buttons: Sequence[tuple[str, Button]], *, private: bool) -> dict[str, Any]:
    kinds = [button.kind for _, button in buttons]
    meant, found = roles(kinds), [(n, *buttons[n]) for n in _kept(kinds, private=private)]
    choices = [[button.kind, button.pack(), meant[n], hidden(label)] for n, label, button in found]
    return {"row": row, "at": at.isoformat(), "choices": choices}
