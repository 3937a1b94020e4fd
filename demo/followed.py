"""What is followed up in the invented year: units answer what was forwarded to them, promises are kept or put off once."""

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from demo.hands import Hands
from domain.cases.case import Case
from domain.congress.reminder import at_local
from services.deed.work import Work


@dataclass
class Followed:
    """Its dice are its own, so that what else happens does not depend on these."""

    hands: Hands
    script: dict[str, Any]

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"] + 2)  # noqa: S311  a story, not a secret

    def when_units_answer(self, work: Work, due: int) -> datetime:
        """Mostly before its date, now and then after it. `due`: calendar days until then."""
        day = work.today + timedelta(days=max(1, due + self.dice.choice((-2, -1, -1, 0, 2))))
        return at_local(day, time(11, self.dice.randrange(60)), work.roster.congress)

    def unit_answers(self, work: Work, case: Case, account: int) -> None:
        """Some units never do."""
        if case.open and self.dice.random() < 0.85:
            self.hands.presses(work, account, "unit_said", case.id, f"1:{work.today.isoformat()}")
            self.hands.writes(work, account, self.dice.choice(self.script["unit_words"]))

    def when_promised(self, work: Work, days: int) -> datetime:
        return at_local(work.today + timedelta(days=days), time(10, self.dice.randrange(60)), work.roster.congress)

    def promise_comes(self, work: Work, case: Case, account: int) -> None:
        """Its day has come: done; or not yet, with another day and why."""
        if not case.promised:
            return
        if not case.promise_moves and self.dice.random() < 0.3:
            self.hands.presses(work, account, "promise_wait", case.id)
            until = (work.today + timedelta(days=20)).isoformat()
            self.hands.writes(work, account, until)
            self.hands.writes(work, account, self.dice.choice(self.script["promise_reasons"]))
            for draft in [d for d in work.drafts.newest(account, "reply", 20) if d.case_id == case.id][-1:]:
                self.hands.presses(work, account, "promise_later", case.id, f"{draft.id}:{until}")
            return
        self.hands.presses(work, account, "promise_kept", case.id)
        self.hands.writes(work, account, self.dice.choice(self.script["promise_kept"]))
        for draft in [d for d in work.drafts.newest(account, "answer", 20) if d.case_id == case.id][-1:]:
            self.hands.presses(work, account, "promise_send", case.id, f"{draft.id}:kept")
