"""The matters of the invented year: who writes what and when, who takes it, answers it, rates it."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from demo.beyond import Beyond
from demo.books import Books
from demo.followed import Followed
from demo.hands import Deed, Hands
from domain.cases.case import Case
from domain.congress.congress import Congress, Person, Village
from domain.congress.reminder import at_local
from domain.rights.kept import kept_out
from domain.values.ids import Handle
from services.deed.work import Work

VOTER = 3_000_000
"""The first voter's account."""


@dataclass
class Matters:
    """`people`: in which village each voter lives."""

    hands: Hands
    script: dict[str, Any]
    dice: random.Random
    books: Books
    people: dict[int, Village]

    def __post_init__(self) -> None:
        self.followed = Followed(self.hands, self.script)
        self.beyond = Beyond(self.hands, self.script, self.books)

    def of_the_year(self, congress: Congress) -> None:
        names = list(self.script["categories"])
        weights = [self.script["categories"][name]["weight"] for name in names]
        for month, share in enumerate(self.script["matters_by_month"], 1):
            first = date(2026, month, 1)
            days = ((first + timedelta(days=32)).replace(day=1) - first).days
            for _ in range(self.script["matters"] * share // 100):
                category = self.dice.choices(names, weights)[0]
                at = at_local(
                    first + timedelta(days=self.dice.randrange(days)),
                    time(self.dice.randrange(7, 21), self.dice.randrange(60)),
                    congress,
                )
                self.hands.later(at, self._matter(self.dice.randrange(len(self.people)), category))

    def _matter(self, n: int, category: str) -> Deed:
        def deed(work: Work) -> None:
            village = self.people[n]
            words = self.dice.choice(self.script["categories"][category]["words"]).format(
                place=self.dice.choice(list(village.hamlets) or [village.name])
            )
            account = VOTER + n
            self.hands.writes(work, account, words)
            for draft in work.drafts.newest(account, "matter", 5):  # he has open matters: this is a new one
                self.hands.presses(work, account, "as_new", 0, str(draft.id))
            voter = work.voters.of_account(Handle(account))
            cases = work.cases.of_voter(voter.id) if voter is not None else []
            if cases and cases[-1].registered_at == work.now:
                self._goes_on(work, cases[-1], account)

        return deed

    def _goes_on(self, work: Work, case: Case, account: int) -> None:
        """Most cases: claimed within two days, spoken to, perhaps forwarded, answered within two weeks, rated. Some wait for ever."""
        if case.status == "accepted" and case.queue_reason:
            return
        at, dice = work.now, self.dice
        claimed = at + timedelta(hours=dice.choice((1, 2, 3, 6, 20, 26, 44, 70)))
        self.hands.later(claimed, self._step(case.id, self._claim))
        if dice.random() < 0.25:
            self.hands.later(claimed + timedelta(hours=1), self._step(case.id, self._reply))
        if dice.random() < 0.2:
            self.hands.later(claimed + timedelta(hours=4), self._step(case.id, self._forward))
        self.books.perhaps_suggests(claimed + timedelta(hours=6), case, self._step)
        self.beyond.perhaps(claimed, case)
        if dice.random() < 0.94:
            answered = claimed + timedelta(days=dice.choice((1, 2, 3, 5, 7, 9, 12, 13, 15, 18)))
            self.hands.later(answered, self._step(case.id, self._answer))
            if dice.random() < 0.75:
                self.hands.later(answered + timedelta(hours=dice.choice((1, 5, 20, 60))), self._rate(case.id, account))

    def _step(self, case_id: int, act: Callable[[Work, Case, int], None]) -> Deed:
        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            who = self._handler(work, case)
            if who is not None:
                act(work, case, int(who.handle or 0))

        return deed

    def _handler(self, work: Work, case: Case) -> Person | None:
        if case.claimer is not None:
            return work.roster.people[case.claimer]
        members = work.roster.members(case.group) if case.group is not None else ()
        able = [p for p in members if p.has_rights and p.handle is not None and not kept_out(p, case)]
        return self.dice.choice(able) if able and case.status == "assigned" else None

    def _claim(self, work: Work, case: Case, account: int) -> None:
        self.hands.presses(work, account, "claim", case.id)

    def _reply(self, work: Work, case: Case, account: int) -> None:
        self.hands.presses(work, account, "reply", case.id)
        self.hands.writes(work, account, self.dice.choice(self.script["replies"]))
        self._send(work, account, "send", case.id)

    def _forward(self, work: Work, case: Case, account: int) -> None:
        units = [u for u in work.roster.units.values() if case.category in u.categories]
        if units and case.open:
            due = work.calendar.add(work.today, self.dice.choice((3, 5, 8)))
            self.hands.presses(work, account, "forward_go", case.id, f"{units[0].id}:{due.isoformat()}")
            at = self.followed.when_units_answer(work, (due - work.today).days)
            self.hands.later(at, self._step(case.id, self.followed.unit_answers))

    def _answer(self, work: Work, case: Case, account: int) -> None:
        if case.status == "assigned":
            self._claim(work, case, account)
        self.books.kept.talks(work, work.cases.get(case.id), account)
        outcome = self.dice.choices(("solved", "planned", "deferred", "explained"), (62, 13, 7, 18))[0]
        self.hands.presses(work, account, "outcome", case.id, outcome)
        if outcome == "planned":
            self.hands.writes(work, account, f"{(work.today + timedelta(days=self.dice.choice((20, 40, 60)))).isoformat()}")
        self.hands.writes(work, account, self.dice.choice(self.script["answers"][outcome]))
        drafts = [d for d in work.drafts.newest(account, "answer", 20) if d.case_id == case.id]
        if drafts:
            step = next(iter(reversed(drafts)))
            promise = (work.today + timedelta(days=40)).isoformat() if outcome == "planned" else ""
            self.hands.presses(work, account, "send_answer", case.id, f"{step.id}:{outcome}:{promise}")
            self.hands.later(work.now + self.books.kept.later_talk(), self._step(case.id, self.books.kept.talks_again))
            for days in (40, 60) if promise else ():
                self.hands.later(self.followed.when_promised(work, days), self._step(case.id, self.followed.promise_comes))

    def _send(self, work: Work, account: int, kind: str, case_id: int) -> None:
        drafts = [d for d in work.drafts.newest(account, "reply", 20) if d.case_id == case_id]
        if drafts:
            self.hands.presses(work, account, kind, case_id, str(drafts[-1].id))

    def _rate(self, case_id: int, account: int) -> Deed:
        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            if not case.question_open or case.rating:
                return
            value = self.dice.choices(("satisfied", "mostly", "unsatisfied"), (63, 27, 10))[0]
            self.hands.presses(work, account, "rate", case_id, f"{case.round}:{value}")
            if value == "unsatisfied":
                answered = work.now + timedelta(days=self.dice.choice((2, 5, 8)))
                self.hands.later(answered, self._step(case_id, self._answer))
                self.hands.later(answered + timedelta(hours=9), self._rate(case_id, account))
            elif self.dice.random() < 0.8:
                self.hands.presses(work, account, "solved", case_id, self.dice.choices(("yes", "partly", "no"), (8, 2, 1))[0])

        return deed

    def handled(self, case_id: int, claimed: datetime, answered: datetime) -> None:
        """A matter of somebody without a phone: taken, and answered."""
        self.hands.later(claimed, self._step(case_id, self._claim))
        self.hands.later(answered, self._step(case_id, self._answer))
