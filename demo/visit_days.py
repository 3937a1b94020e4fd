"""Visit days and reception days of the invented year: who writes a record of his visit, who comes to sit at the station."""

import random
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from demo.books import Books
from demo.hands import Deed, Hands
from domain.congress.congress import Person
from domain.values.ids import PersonId
from services.deed.work import Work
from storage.days import CongressDay


@dataclass
class VisitDays:
    hands: Hands
    script: dict[str, Any]
    dice: random.Random
    books: Books
    _visited: set[int] = field(default_factory=set)

    def morning(self, work: Work) -> None:
        """On the morning of the day each deputy decides whether, and when, he writes his record; two in the rota come, or not."""
        for kind in ("visit", "reception"):
            day = work.days.last_before(kind, work.today)
            if day is None or day.held_on != work.today or day.id in self._visited:
                continue
            self._visited.add(day.id)
            if kind == "reception":
                self._reception(work, day)
                continue
            for person in work.roster.people.values():
                if person.kind == "deputy" and person.has_rights and self.dice.random() < 0.72:
                    hours = self.dice.choice((3, 4, 6, 8, 9, 27, 30, 52, 75, 130))
                    self.hands.later(work.now + timedelta(hours=hours, minutes=self.dice.randrange(59)), self._record(person.id))

    def _reception(self, work: Work, day: CongressDay) -> None:
        sitting: list[Person] = []
        if not work.days.duties(day.id):  # the sample's rota begins in September
            able = [p for p in work.roster.people.values() if p.kind == "deputy" and p.status == "serving"]
            above, own = ([p for p in able if level in p.levels] for level in self.script["reception_levels"])
            first = above[day.held_on.month % len(above)]
            other = next(p for p in self.books.dice.sample(able, 2) if p is not first and p in own)
            for drawn in (first, other):
                work.days.put_duty(day.id, drawn.id)
        for row in work.days.duties(day.id):
            person = work.roster.people.get(PersonId(row.person_id))
            if person is not None and self.dice.random() < 0.9:
                sitting.append(person)
                self.hands.later(work.now + timedelta(hours=2), self._is_here(int(person.handle or 0), day.id))
        self.books.reception(work, day, sitting)

    def _is_here(self, account: int, day: int) -> Deed:
        return lambda work: self.hands.presses(work, account, "rd_here", 0, str(day))

    def _record(self, person_id: PersonId) -> Deed:
        def deed(work: Work) -> None:
            person = work.roster.people[person_id]
            account = int(person.handle or 0)
            self.hands.presses(work, account, "vr_new", 0, work.today.isoformat())
            record = work.visits.draft_of(person_id)
            if record is None or record.village is None:
                return
            key, place = str(record.id), self.dice.choice(list(work.roster.villages[record.village].hamlets) or [""])
            self.hands.presses(work, account, "vr_mode", 0, f"{key}:{self.dice.choice(('home', 'home', 'field', 'meeting', 'phone'))}")
            households, people = self.dice.choice((2, 3, 4, 5, 5, 6, 8)), self.dice.choice((3, 4, 5, 6, 8, 10))
            self.hands.presses(work, account, "vr_number", 0, f"{key}:households:{households}")
            self.hands.presses(work, account, "vr_number", 0, f"{key}:people:{max(households, people)}")
            if self.dice.random() < 0.7:
                self.hands.writes(work, account, self.dice.choice(self.script["heard"]).format(place=place))
                if self.dice.random() < 0.5:
                    matters = work.visits.matters(record.id)
                    self.hands.presses(work, account, "vr_case", 0, str(matters[-1].id))
            else:
                self.hands.presses(work, account, "vr_note", 0, key)
                self.hands.writes(work, account, self.dice.choice(self.script["notes"]))
            self.hands.presses(work, account, "vr_save", 0, key)
            made = [m.case_id for m in work.visits.matters(record.id) if m.case_id]
            for case_id in made:
                self.hands.handled(case_id, work.now + timedelta(hours=3), work.now + timedelta(days=self.dice.choice((2, 6, 11))))

        return deed
