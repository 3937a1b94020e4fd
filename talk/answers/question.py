"""What somebody of the roster asks of us in his own words: the words, who he is, and what he chose where they meant several (docs/spec.md section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.at_work.asked_ours import Asked
from domain.congress.congress import Group, Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import GroupId, PersonId, VillageId
from domain.values.message import Incoming, as_json
from locales import answers as words
from locales import case as case_words
from locales.common import T
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work

MOST = 24
"""Names to choose from; who bears none of them is typed in full."""
KEPT = "asked"
"""The kind of the draft that keeps the question."""


@dataclass(frozen=True)
class Chosen:
    """What a button below 「您问的是哪一个？」 carries: the draft with the question, which kind of name, and whose."""

    draft: int
    sort: str
    of: str


@dataclass(frozen=True)
class Question:
    work: Work
    message: Incoming
    by: By
    asked: Asked
    chosen: Chosen | None = None

    @property
    def t(self) -> T:
        return self.work.staff_words()

    def say(self, text: str, rows: Rows = ()) -> bool:
        self.work.say(self.message.chat_id, text, rows, reply_to=self.message.message_id or None)
        return True

    def refuse(self, right: str) -> bool:
        return self.say(case_words.who_may(self.t, right))

    def choice(self, sort: str) -> str:
        return self.chosen.of if self.chosen is not None and self.chosen.sort == sort else ""

    def which(self, sort: str, found: Sequence[tuple[str, str]], text: str = "") -> bool:
        """Ask by buttons (id and label); False where there is nothing to choose from, or too much."""
        if not found or len(found) > MOST:
            return False
        kept = self.work.drafts.put(KEPT, self.message.chat_id, as_json(self.message), self.message.at)
        buttons = [(label, Button("ask_of", 0, packed(Chosen(kept, sort, of)))) for of, label in found]
        return self.say(text or self.t(words.which_one), [buttons[n : n + 2] for n in range(0, len(buttons), 2)])

    # Whom and what he means

    def persons(self) -> list[Person]:
        """By the whole name, by what he chose, or by a part of a name or a surname (老周, 吕代表)."""
        people = self.work.roster.people
        if (one := self.choice("person")) and PersonId(one) in people:
            return [people[PersonId(one)]]
        named = [people[PersonId(value)] for value in self.asked.values("person") if PersonId(value) in people]
        live = [person for person in dict.fromkeys(named) if person.has_rights]
        return live or _of_that_name(self.work, self.asked.name)

    def which_person(self, found: Sequence[Person]) -> bool:
        names = people_called(self.work, found)
        return self.which("person", [(str(person.id), names[person.id]) for person in found])

    def groups(self) -> list[Group]:
        """By name, or those that serve the village he names."""
        roster = self.work.roster
        if one := self.choice("group"):
            return [group for group in roster.live_groups() if group.id == one]
        found = [roster.groups[GroupId(value)] for value in self.asked.values("group")]
        found += [group for village in self.asked.values("village") for group in roster.groups_of_village(VillageId(village))]
        return [group for group in dict.fromkeys(found) if group.lives]

    def which_group(self, found: Sequence[Group] = ()) -> bool:
        return self.which("group", [(group.id, group.name) for group in found or self.work.roster.live_groups()], self.t(words.which_group))

    def having(self, chosen: Chosen) -> "Question":
        return replace(self, chosen=chosen)


CALLED = ("代表", "主任", "书记", "主席", "委员", "组长", "同志", "秘书")


def _of_that_name(work: Work, typed: str) -> list[Person]:
    bare = next((typed.removesuffix(end) for end in CALLED if typed.endswith(end) and len(typed) > len(end)), typed)
    live = [person for person in work.roster.people.values() if person.has_rights]
    if len(bare) > 1 and bare[0] in "老小阿":
        bare = bare[1:]
    if len(bare) == 1:
        return [person for person in live if person.name.startswith(bare)]
    return [person for person in live if bare and bare in person.name]
