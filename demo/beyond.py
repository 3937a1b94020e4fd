"""What goes beyond a group in the invented year: disputes put before mediators, informants asked, matters for the congress above, its session, photos."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from demo.books import Books
from demo.hands import Deed, Hands
from demo.things import face
from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE
from domain.congress.congress import Person
from domain.congress.reminder import at_local
from domain.rights.kept import kept_out
from domain.values.carried import packed
from domain.values.ids import ChatId, Handle
from reports.portrait import read_portrait
from services.case import at_above
from services.deed.by import By
from services.deed.work import Work
from services.desk import ask_informant, mediate
from services.staff import portrait
from services.summaries import topics
from talk.desk.pick_day import Until

JOINED = 6
"""Who join a motion's leader."""


@dataclass
class Beyond:
    """Its dice are its own, so that what else happens does not depend on these."""

    hands: Hands
    script: dict[str, Any]
    books: Books

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"] + 4)  # noqa: S311  a story, not a secret
        self.talk = random.Random(self.script["seed"] + 6)  # noqa: S311

    def settle_in(self, work: Work) -> None:
        """The town wants a deputy of each level on a reception day."""
        for row_id, row in work.rows.section("congress").items():
            rule = dict(row.data["reception_day"]) | {"levels": self.script["reception_levels"]}
            work.rows.revise("congress", row_id, data=dict(row.data) | {"reception_day": rule})
        work.rows.moved()
        work.roster_changed()

    def month(self, work: Work, first: date) -> None:
        """In January leaders show their faces; before a session it is set when the congress sits, and leaders draft of what voters spoke most."""
        congress = work.roster.congress
        if first.month == 1:
            self.hands.later(at_local(first + timedelta(days=4), time(10), congress), self._photos)
        said = self.script["sessions"].get(first.month)
        if said and date.fromisoformat(str(said)) > first:  # the January that ends the year has none of its own
            self.hands.later(at_local(first + timedelta(days=1), time(10), congress), self._session(str(said)))
            self.hands.later(at_local(date.fromisoformat(str(said)) - timedelta(days=20), time(15), congress), self._drafts)

    def _photos(self, work: Work) -> None:
        for n, leader in enumerate(_leaders(work)):
            portrait.keep(work, Handle(int(leader.handle or 0)), leader.id, read_portrait(face(n)))

    def _session(self, day: str) -> Deed:
        def deed(work: Work) -> None:
            for person in work.roster.staff("secretary")[:1]:
                self.hands.presses(work, int(person.handle or 0), "vd_session")
                self.hands.writes(work, int(person.handle or 0), day)

        return deed

    def _drafts(self, work: Work) -> None:
        """Two leaders take the draft of their voters' first topic as it is: one makes it a motion, the other hands the suggestion over."""
        for n, leader in enumerate(self.dice.sample(_leaders(work), 2)):
            account = int(leader.handle or 0)
            found = topics.listed(work, By((leader,), Handle(account)))
            self.hands.presses(work, account, "topic_draft", 0, found[0][0] if found else "")
            step = work.steps.of(ChatId(account), Handle(account))
            if step is not None and "draft" in step.data:
                self.hands.writes(work, account, str(step.data["draft"]))
                if n:
                    self.books.goes_to_a_unit(work, leader, account, self.dice)
                else:
                    self._as_motion(work, leader, account)

    def _as_motion(self, work: Work, leader: Person, account: int) -> None:
        """With joint proposers to the presidium, which puts it on the agenda a week later."""
        for made in work.suggestions.page([leader.id], 0, 1, newest=True):
            self.hands.presses(work, account, "motion_kind", 0, f"{made.id}:motion")
            colleagues = [p.id for group in leader.groups[:1] for p in work.roster.members(group) if p.id != leader.id and p.has_rights]
            for person in self.dice.sample(colleagues, min(JOINED, len(colleagues))):
                self.hands.presses(work, account, "suggest_seconds", 0, f"{made.id}:{person}")
            self.hands.presses(work, account, "motion_submit", 0, str(made.id))
            self.hands.later(work.now + timedelta(days=7), self._on_the_agenda(made.id))

    def _on_the_agenda(self, motion: int) -> Deed:
        def deed(work: Work) -> None:
            for person in work.roster.staff("secretary")[:1]:
                self.hands.presses(work, int(person.handle or 0), "motion_decide", 0, f"{motion}:listed")

        return deed

    # A case

    def perhaps(self, claimed: datetime, case: Case) -> None:
        """Once somebody has it, now and then: a dispute before the village's mediators, another put to its informant, or to the congress above."""
        if case.category == "dispute" and self.dice.random() < self.script["mediated"]:
            self.hands.later(claimed - timedelta(minutes=30), self._by_somebody(case.id, self._asks_mediators))
        if case.category != "dispute" and self.talk.random() < self.script["informants_asked"]:
            self.hands.later(claimed + timedelta(minutes=40), self._by_somebody(case.id, self._asks_informants))
        if case.category in self.script["above"] and self.dice.random() < self.script["handed_above"]:
            self.hands.later(claimed + timedelta(hours=5), self._by_somebody(case.id, self._hands_above))

    def _by_somebody(self, case_id: int, act: Callable[[Work, Case, int], None]) -> Deed:
        """By who has it, else by one of its group."""

        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            members = work.roster.members(case.group) if case.group is not None else ()
            able = [p for p in members if p.has_rights and p.handle is not None and not kept_out(p, case)]
            who = work.roster.claimer_of(case) or (self.dice.choice(able) if able else None)
            if who is not None and case.open:
                act(work, case, int(who.handle or 0))

        return deed

    def _asks_mediators(self, work: Work, case: Case, account: int) -> None:
        self.hands.presses(work, account, "ask_mediator", case.id)
        for person in mediate.asked(work, work.cases.get(case.id))[:1]:
            self.hands.presses(work, int(work.roster.people[person].handle or 0), "mediator_is", case.id, "yes")

    def _asks_informants(self, work: Work, case: Case, account: int) -> None:
        """Where the village has one he tells what people say."""
        self.hands.presses(work, account, "ask_informant", case.id)
        for person in ask_informant.asked(work, work.cases.get(case.id))[:1]:
            his = int(work.roster.people[person].handle or 0)
            self.hands.presses(work, his, "informant_say", case.id)
            self.hands.writes(work, his, self.talk.choice(self.script["informants_say"]))

    def _hands_above(self, work: Work, case: Case, account: int) -> None:
        if case.open:
            due = work.calendar.add(work.today, 10)
            self.hands.presses(work, account, "up_due", case.id, packed(Until(ABOVE, due)))
            self.hands.later(work.now + timedelta(days=self.dice.choice((3, 6, 9))), self._above_says(case.id, account))

    def _above_says(self, case_id: int, account: int) -> Deed:
        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            if case.open and any(one.to == ABOVE for one in at_above.owed(work, case)):
                self.hands.presses(work, account, "up_said", case_id, packed(Until(ABOVE, work.today)))
                self.hands.writes(work, account, self.dice.choice(self.script["above_words"]))

        return deed


def _leaders(work: Work) -> list[Person]:
    found = (work.roster.people.get(group.leader) for group in work.roster.live_groups() if group.leader)
    return [person for person in found if person is not None and person.handle is not None]
