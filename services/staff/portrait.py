"""The photo on a deputy's card: put there by himself or the secretary, shown to his voters, gone with his seat (docs/spec.md section 8)."""

from base64 import b64decode
from collections.abc import Sequence

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle, PersonId
from locales import deputy_cards as words
from locales.refusals import refusal
from services.deed.by import By
from services.deed.work import Work
from services.staff.on_leave import OnePerson
from storage.outbox import Call
from storage.portraits import Portraits

PURPOSE = "portrait"


def subject(work: Work, by: By, person_id: PersonId) -> Person:
    """Whose it is, for himself and for who keeps the roster. Raises NotAllowedError."""
    person = work.roster.people.get(person_id)
    own = {p.id for p in by.live}
    if person is None or person.kind != "deputy" or not person.has_rights:
        raise NotAllowedError("people")
    if person.id not in own and not may_in_congress(work.roster, by.persons, "people"):
        raise NotAllowedError("people")
    return person


def keep(work: Work, account: Handle, person_id: PersonId, made: str) -> None:
    """It was read, long after it was sent. `made`: base64 (reports/portrait.py); whoever sent it reads that it is there, or why not."""
    t = work.staff_words()
    try:
        person = subject(work, By(work.roster.persons_of(account), account), person_id)
    except NotAllowedError as refused:
        work.say(account, refusal(t, refused))
        return
    Portraits(work.connection).put(person.id, b64decode(made), work.now)
    work.say(account, words.photo_kept(t, person.name))


def take_down(work: Work, by: By, person_id: PersonId) -> bool:
    """Whether there was one. Raises NotAllowedError."""
    return Portraits(work.connection).drop([subject(work, by, person_id).id])


def with_photo(work: Work, people: Sequence[Person]) -> list[Person]:
    """Of these who shows one."""
    there = Portraits(work.connection).there([p.id for p in people])
    return [p for p in people if p.id in there]


def buttons(work: Work, person: Person) -> list[tuple[str, Button]]:
    """To put it there and to take it down."""
    t, there, whose = work.staff_words(), bool(with_photo(work, [person])), packed(OnePerson(person.id))
    put = (t(words.b_new_photo if there else words.b_photo), Button("photo_ask", 0, whose))
    return [put, (t(words.b_no_photo), Button("photo_drop", 0, whose))] if there else [put]


def of(work: Work, person: Person) -> bytes | None:
    return Portraits(work.connection).get(person.id) if person.has_rights else None


def show(work: Work, chat_id: int, person: Person, caption: str) -> bool:
    """Owe it to this chat; False where there is none."""
    content = of(work, person)
    if content is None:
        return False
    held = work.files.put(f"{person.id}.jpg", content, work.now)
    work.outbox.put(Call(chat_id, "sendPhoto", {"chat_id": chat_id, "_held": held, "_as": "photo", "caption": caption}))
    return True
