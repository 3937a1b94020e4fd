"""What people note and keep in the invented year besides: talks with voters, calls to those without a phone of ours, photos, plans of stations."""

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from demo.hands import Deed, Hands
from domain.cases.case import Case
from domain.congress.congress import Group, Person
from services.deed.work import Work
from storage import lists
from storage.kept_away import NOBODY

CALLS = 30
"""Of one morning."""


@dataclass
class Kept:
    """Its dice are its own, so that what else happens does not depend on these."""

    hands: Hands
    script: dict[str, Any]

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"] + 3)  # noqa: S311  a story, not a secret
        self._visitors = 0

    def talks(self, work: Work, case: Case, account: int) -> None:
        """Before the answer: mostly, and not always does he meet the voter."""
        self._talk(work, case, account, 0.7)

    def talks_again(self, work: Work, case: Case, account: int) -> None:
        """After it, while the case is not archived."""
        if case.status in ("answered", "closed"):
            self._talk(work, case, account, 0.5)

    def _talk(self, work: Work, case: Case, account: int, chance: float) -> None:
        if self.dice.random() < chance:
            self.hands.presses(work, account, "consulted", case.id, self.dice.choice(("visit", "visit", "phone")))
            self.hands.writes(work, account, self.dice.choice(self.script["talks"]))

    def contact(self, work: Work, case_id: int, account: int) -> None:
        """A visitor leaves his name and number, so that he can be told."""
        self._visitors += 1
        self.hands.presses(work, account, "new_contact", case_id)
        self.hands.writes(work, account, f"{self.dice.choice(self.script['visitors_names'])} 1380000{self._visitors:04d}")

    def calls(self, work: Work) -> None:
        """On a Monday the secretary phones whom nobody has told yet; most say how satisfied they are."""
        account = next((int(p.handle) for p in work.roster.staff("secretary") if p.handle is not None), None)
        if account is None:
            return
        for case in work.lists.page(lists.to_phone(None, NOBODY, sealed=False), 0, CALLS).cases:
            self.hands.presses(work, account, "call", case.id)
            if self.dice.random() < 0.7:
                value = self.dice.choice(("satisfied", "satisfied", "mostly"))
                self.hands.presses(work, account, "call_rate", case.id, f"{case.round}:{value}")
                self.hands.presses(work, account, "call_solved", case.id, "yes")
            else:
                self.hands.presses(work, account, "call_told", case.id)

    def photo(self, work: Work, account: int, activity: int) -> None:
        if self.dice.random() < 0.4:
            self.hands.presses(work, account, "ac_ask", 0, f"{activity}:photo:")
            self.hands.photographs(work, account)

    def station_plan(self, group: Group, leader: Person) -> Deed:
        """In January, after the group's own."""

        def deed(work: Work) -> None:
            if group.station:
                self.hands.presses(work, int(leader.handle or 0), "sp_write", 0, group.station)
                self.hands.writes(work, int(leader.handle or 0), self.dice.choice(self.script["station_plans"]))

        return deed

    def later_talk(self) -> timedelta:
        return timedelta(days=self.dice.choice((1, 2, 3)), hours=2)
