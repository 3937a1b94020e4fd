"""What fills the other books of the invented year: visitors of reception days, activities of groups, formal suggestions."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from demo.hands import Deed, Hands
from demo.kept import Kept
from domain.cases.case import Case
from domain.congress.congress import Group, Person
from domain.congress.reminder import at_local
from domain.rights.towns import units_for
from domain.values.ids import PersonId
from domain.visits.activities import REPORT
from domain.visits.plan_items import plan_items
from services.deed.work import Work
from storage.days import CongressDay

CLAIMED, ANSWERED = timedelta(hours=3), (2, 6, 11)
"""A visitor's matter: when somebody takes it, and after how many days he answers."""


@dataclass
class Books:
    """Its dice are its own, so that what the other books hold does not depend on these."""

    hands: Hands
    script: dict[str, Any]
    kept: Kept

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"] + 1)  # noqa: S311  a story, not a secret

    # Visitors

    def reception(self, work: Work, day: CongressDay, sitting: list[Person]) -> None:
        """Between nine and half past eleven they come one by one; whoever sits there writes down what they say, else the secretary."""
        writers = sitting or [p for p in work.roster.people.values() if p.role == "secretary" and p.has_rights]
        minutes = sorted(self.dice.sample(range(5, 150), self.dice.choice(self.script["visitors"])))
        for minute in minutes if writers else ():
            at = at_local(day.held_on, time(9), work.roster.congress) + timedelta(minutes=minute)
            self.hands.later(at, self._visitor(self.dice.choice(writers)))

    def _visitor(self, writer: Person) -> Deed:
        def deed(work: Work) -> None:
            account, village = int(writer.handle or 0), self.dice.choice(list(work.roster.open_villages()))
            self.hands.presses(work, account, "wi_new")
            said = self.dice.choice(self.script["came"]).format(place=self.dice.choice(list(village.hamlets) or [village.name]))
            self.hands.writes(work, account, said)
            for draft in work.drafts.newest(account, "walk_in", 1):
                if self.dice.random() < self.script["answered_on_the_spot"]:
                    self.hands.presses(work, account, "wi_done", 0, str(draft.id))
                else:
                    self.hands.presses(work, account, "wi_case", 0, f"{draft.id}:{village.id}")
                    self._goes_on(work, account)

        return deed

    def _goes_on(self, work: Work, account: int) -> None:
        rows = [row for row in work.walk_ins.between(work.today, work.today, work.now) if row.case_id]
        if rows:
            case_id = max(row.case_id for row in rows)
            self.kept.contact(work, case_id, account)
            self.hands.handled(case_id, work.now + CLAIMED, work.now + timedelta(days=self.dice.choice(ANSWERED)))

    # Activities

    def month(self, work: Work, first: date) -> None:
        """Each group studies once a month, and goes out or sits together once a quarter; its leader writes both down."""
        for group in work.roster.groups.values():
            leader = work.roster.people.get(group.leader) if group.leader else None
            if group.merged_into is not None or leader is None:
                continue
            if first.month == 1:
                at = at_local(first + timedelta(days=self.dice.randrange(6, 14)), time(15), work.roster.congress)
                self.hands.later(at, self._plan(group, leader))
                self.hands.later(at + timedelta(minutes=20), self.kept.station_plan(group, leader))
                self.hands.later(at + timedelta(minutes=40), self._as_planned(group, leader))
            kinds = ["study"] + ([self.dice.choice(("inspection", "talk", "report"))] if first.month % 3 == 2 else [])
            for kind in kinds:
                if self.dice.random() < self.script["activities_held"]:
                    day = first + timedelta(days=self.dice.randrange(2, 26))
                    at = at_local(day, time(self.dice.choice((10, 11, 15, 16)), self.dice.randrange(60)), work.roster.congress)
                    self.hands.later(at, self._activity(group, leader, kind))

    def _plan(self, group: Group, leader: Person) -> Deed:
        def deed(work: Work) -> None:
            account = int(leader.handle or 0)
            self.hands.presses(work, account, "gp_write", 0, group.id)
            self.hands.writes(work, account, self.dice.choice(self.script["plans"]))

        return deed

    def _as_planned(self, group: Group, leader: Person) -> Deed:
        """Most of what the station's plan has a day for is held on it."""

        def deed(work: Work) -> None:
            row = work.activities.station_plan(group.station, work.today.year, work.now) if group.station else None
            for item in plan_items(row.words, work.today) if row is not None else ():
                if self.kept.dice.random() < self.script["activities_held"]:
                    at = at_local(item.on, time(10, 30), work.roster.congress)
                    self.hands.later(at, self._activity(group, leader, REPORT if "述职" in item.words else "talk"))

        return deed

    def _activity(self, group: Group, leader: Person, kind: str) -> Deed:
        def deed(work: Work) -> None:
            account = int(leader.handle or 0)
            present = self.dice.randrange(5, 10)
            place = work.roster.villages[self.dice.choice(group.villages)].name
            words = self.dice.choice(self.script["activities"][kind]).format(group=group.name, place=place, present=present)
            self.hands.presses(work, account, "ac_kind", 0, f"{group.id}:{kind}")
            self.hands.writes(work, account, words)
            for row in work.activities.lately(group.id, work.today, 1):
                members = [p.id for p in work.roster.members(group.id)]
                where = place if kind == "inspection" else self.dice.choice(self.script["activity_places"])
                there = self.dice.sample(members, min(len(members), present))
                self._fill_in(work, account, row, where, there if leader.id in there else [leader.id, *there[1:]])

        return deed

    def _fill_in(self, work: Work, account: int, row: Any, where: str, present: list[PersonId]) -> None:
        """Who was there, where; of a report to voters who listened, each deputy's grades, and what was asked."""
        for person in present:
            self.hands.presses(work, account, "ac_who", 0, f"{row.id}:{person}:0")
        self._says(work, account, f"{row.id}:place:", where)
        self.kept.photo(work, account, row.id)
        listened = self.dice.randrange(50, 120)
        for part in [f"audience:{listened}", *(f"grades:{person}" for person in present)] if row.kind == REPORT else []:
            name, _, which = part.partition(":")
            fair, bad = self.dice.randrange(0, 9), self.dice.randrange(0, 3)
            said = which if name == "audience" else f"满意 {listened - fair - bad} 基本满意 {fair} 不满意 {bad}"
            self._says(work, account, f"{row.id}:{name}:{'' if name == 'audience' else which}", said)
        if row.kind in (REPORT, "talk"):
            self._hears(work, account, row)

    def _says(self, work: Work, account: int, part: str, words: str) -> None:
        self.hands.presses(work, account, "ac_ask", 0, part)
        self.hands.writes(work, account, words)

    def _hears(self, work: Work, account: int, row: Any) -> None:
        village = self.dice.choice(list(work.roster.groups[row.group_id].villages))
        hamlets = work.roster.villages[village].hamlets
        self.hands.presses(work, account, "ac_heard", 0, str(row.id))
        place = self.dice.choice(list(hamlets) or [work.roster.villages[village].name])
        self.hands.writes(work, account, self.dice.choice(self.script["came"]).format(place=place))
        for draft in work.drafts.newest(account, "activity", 1):
            self.hands.presses(work, account, "ac_from", 0, f"{row.id}:{draft.id}:{village}")
        for case_id in work.activities.people.cases_of(row.id):
            self.hands.handled(case_id, work.now + CLAIMED, work.now + timedelta(days=self.dice.choice(ANSWERED)))

    # Suggestions

    def perhaps_suggests(self, at: datetime, case: Case, step: Callable[[int, Callable[[Work, Case, int], None]], Deed]) -> None:
        """Of some matters a deputy makes a formal suggestion; `step` is the year's way to have its handler do something."""
        if case.category in self.script["suggestions"] and self.dice.random() < self.script["suggested"]:
            self.hands.later(at, step(case.id, self._suggest))

    def _suggest(self, work: Work, case: Case, account: int) -> None:
        if not case.open or case.claimer is None:
            return
        self.hands.presses(work, account, "suggest_new", case.id)
        told = "".join(message.text or "" for message in work.messages.of(case.id))
        self.hands.writes(work, account, next(words for sign, words in self.script["suggestions"][case.category] if sign in told))
        self.goes_to_a_unit(work, work.roster.people[case.claimer], account, self.dice)

    def goes_to_a_unit(self, work: Work, deputy: Person, account: int, dice: random.Random) -> None:
        """His newest suggestion, with two colleagues who second it."""
        made = work.suggestions.page([deputy.id], 0, 1, newest=True)
        if not made:
            return
        which = made[0].id
        unit = self._unit(work, which, dice)
        colleagues = [p.id for group in deputy.groups[:1] for p in work.roster.members(group) if p.id != deputy.id]
        for person in dice.sample(colleagues, min(2, len(colleagues))):
            self.hands.presses(work, account, "suggest_seconds", 0, f"{which}:{person}")
        self.hands.presses(work, account, "suggest_unit", 0, f"{which}:{unit}")
        after = timedelta(days=dice.choice((35, 50, 70, 85)))
        self.hands.later(work.now + after, self._unit_answers(which, account))

    def _unit(self, work: Work, suggestion: int, dice: random.Random) -> str:
        """One whose business it is; where there is none, any."""
        cases = work.cases.several(work.suggestions.cases(suggestion, 0, 1))
        known = [unit.id for unit in units_for(work.roster, cases[0]) if cases[0].category in unit.categories] if cases else []
        return dice.choice(known or list(work.roster.units))

    def _unit_answers(self, suggestion: int, account: int) -> Deed:
        def deed(work: Work) -> None:
            self.hands.presses(work, account, "suggest_talk", 0, str(suggestion))
            self.hands.writes(work, account, self.dice.choice(self.script["suggestion_talks"]))
            kind = self.dice.choice(("solved", "planned", "planned", "deferred"))
            self.hands.presses(work, account, "suggest_class", 0, f"{suggestion}:{kind}")
            self.hands.writes(work, account, self.dice.choice(self.script["suggestion_results"][kind]))
            rounds = work.suggestions.rounds(suggestion)
            if len(rounds) == 1 and self.dice.random() < 0.25:
                self.hands.presses(work, account, "suggest_redo", 0, f"{suggestion}:1")
                self.hands.writes(work, account, self.dice.choice(self.script["suggestion_faults"]))
                self.hands.later(work.now + timedelta(days=20), self._unit_answers(suggestion, account))
            else:
                self.hands.presses(
                    work, account, "suggest_rate", 0, f"{suggestion}:{self.dice.choice(('satisfied', 'satisfied', 'mostly'))}"
                )

        return deed
