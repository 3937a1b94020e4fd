"""The morning's nags: one message per person, and one per group's chat, for all cases, however many deeds they were gathered in.

A deed of the clock sees to a few reminders. What it has to say to people is kept, a row for each of them (a portion that waits:
services/deed/portions.py), until nothing more is due; the same deed marks the reminders done, so a kill neither doubles nor skips a line.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from domain.congress.congress import Person
from domain.reading.reading import NUMBER
from domain.rights.rights import nag_free
from domain.values.ids import PersonId
from locales import common
from services.deed import portions, tell
from services.deed.shown_words import shown_words
from services.deed.work import Work
from storage.outbox import NOTICE

NAGGED = 40
"""Lines of one message of nags; the whole list is in `/cases`."""
PORTION = "nags"
LOOK_AGAIN = timedelta(seconds=5)
"""While the clock still gathers."""


@dataclass
class Nags:
    """Lines owed to people and to group chats, gathered so that each gets one message."""

    people: dict[str, list[str]] = field(default_factory=dict)
    chats: dict[int, list[str]] = field(default_factory=dict)

    def add(self, person: Person | None, line: str) -> None:
        if person is not None and line not in self.people.setdefault(person.id, []):
            self.people[person.id].append(line)

    def add_chat(self, chat_id: int, line: str) -> None:
        self.chats.setdefault(chat_id, []).append(line)

    def take(self, more: "Nags") -> None:
        for person_id, lines in more.people.items():
            known = self.people.setdefault(person_id, [])
            known += [line for line in lines if line not in known]
        for chat_id, lines in more.chats.items():
            self.chats.setdefault(chat_id, []).extend(lines)


def send(work: Work, nags: Nags) -> None:
    """All that was due was seen to in this one deed: everybody reads his lines."""
    for person_id, lines in nags.people.items():
        _to_person(work, person_id, lines, len(lines))
    for chat_id, lines in nags.chats.items():
        _to_chat(work, chat_id, lines, len(lines))


def keep(work: Work, nags: Nags) -> None:
    """More is due: the lines wait for those of the next deeds."""
    for person_id, lines in nags.people.items():
        _add(work, f"{PORTION}:person:{person_id}", {"person": person_id}, lines)
    for chat_id, lines in nags.chats.items():
        _add(work, f"{PORTION}:chat:{chat_id}", {"chat": chat_id}, lines)


def gathered(work: Work) -> None:
    """Nothing more is due: what was kept is said at once."""
    work.aside.due_now(PORTION)
    work.ordered = True


def any_wait(work: Work) -> bool:
    """Whether lines of deeds before this one wait for it."""
    return work.aside.portion_waits(PORTION)


def _add(work: Work, key: str, whose: dict[str, Any], lines: list[str]) -> None:
    """Each line once; of more than one reads only their number is kept."""
    known = work.reminders.open_with_key(key)
    before = list(known.data["lines"]) if known is not None else []
    new = [line for line in lines if line not in before]
    count = (int(known.data["count"]) if known is not None else 0) + len(new)
    data = {**whose, "lines": [*before, *new][:NAGGED], "count": count, "key": key}
    if known is not None:
        work.reminders.rewrite(known.id, {**data, "name": PORTION})
    else:
        portions.put(work, PORTION, portions.Left(data, LOOK_AGAIN))


def say_kept(work: Work, data: portions.Data) -> portions.Left | None:
    """What was gathered for one reader. Of cases that left him meanwhile nothing is said."""
    work.reminders.free_key(str(data["key"]))
    if work.reminders.clock_has_more():
        return portions.Left(data, LOOK_AGAIN)
    reader = work.roster.people.get(PersonId(str(data["person"]))) if "person" in data else None
    chat_id = int(data["chat"]) if "chat" in data else int(reader.handle or 0) if reader is not None else 0
    lines = _readable(work, chat_id, list(data["lines"]))
    left = int(data["count"]) - len(data["lines"])
    if lines and reader is not None:
        _to_person(work, reader.id, lines, len(lines) + left)
    elif lines:
        _to_chat(work, chat_id, lines, len(lines) + left)
    return None


def _readable(work: Work, chat_id: int, lines: list[str]) -> list[str]:
    """Without those about cases that this chat may not see now."""
    numbers = {found.group() for line in lines if (found := NUMBER.search(line))}
    hidden = {case.number for case in work.cases.numbered(numbers) if not work.may_read(chat_id, case)}
    return [line for line in lines if (found := NUMBER.search(line)) is None or found.group() not in hidden]


def _to_person(work: Work, person_id: str, lines: list[str], count: int) -> None:
    person = work.roster.people.get(PersonId(person_id))
    if person is not None and not nag_free(person, work.local_date(work.now)):
        tell.to_person(work, person, common.nag_list(work.staff_words(), _most_of(work, int(person.handle or 0), lines, count)))


def _to_chat(work: Work, chat_id: int, lines: list[str], count: int) -> None:
    work.say(chat_id, common.nag_list(work.staff_words(), _most_of(work, chat_id, lines, count)), priority=NOTICE)


_HEAD = re.compile("[^：:\n]+[：:] ?")
"""What a line is about, before what is said of it."""


def once_each(lines: list[str]) -> list[str]:
    """What several lines say of one matter stands in one, in the order in which it was said, below the fullest of their heads."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in lines:
        head = _HEAD.match(line) if "\n" not in line else None
        number = NUMBER.search(head.group()) if head is not None else None
        parts = (head.group(), line[head.end() :]) if head is not None and number is not None else ("", line)
        found.setdefault(number.group() if number is not None else line, []).append(parts)
    return [_one_line(said) for said in found.values()]


def _one_line(said: list[tuple[str, str]]) -> str:
    head = max((head for head, _ in said), key=len)
    words = dict.fromkeys(words for _, words in said)
    return head + "；".join([*(one.rstrip("。.") for one in [*words][:-1]), [*words][-1]])


def _most_of(work: Work, chat_id: int, lines: list[str], count: int) -> list[str]:
    """As many as one reads, a matter once; how many more there are is said."""
    folded = once_each(lines)
    count, shown = count - (len(lines) - len(folded)), _with_words(work, chat_id, folded[:NAGGED])
    return shown if count <= len(shown) else [*shown, common.nags_left(work.staff_words(), count - len(shown))]


def _with_words(work: Work, chat_id: int, lines: list[str]) -> list[str]:
    """Each with its matter's words behind the number, where this chat may read them: read now, never kept with the lines."""
    numbers = {found.group() for line in lines if (found := NUMBER.search(line))}
    cases = work.cases.numbered(numbers)
    words = shown_words(work, chat_id, cases)
    named = {case.number: common.named_in_list(work.staff_words(), case.number, words.get(case.id, "")) for case in cases}
    return [NUMBER.sub(lambda found: named.get(found.group(), found.group()), line, count=1) for line in lines]
