"""Personal links: one account becomes one person of the roster (docs/spec.md section 2)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from domain.congress.congress import Person
from domain.rights.towns import is_chair
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import LinkRefusedError, RefusedError
from domain.values.ids import PersonId
from locales import staff as staff_words
from services.case import many_cards
from services.case.act import allowed_in_congress
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work

VALID = timedelta(days=30)
TOKEN_BYTES = 16
"""128 random bits."""


@dataclass(frozen=True)
class OneLink:
    token: str


@dataclass(frozen=True)
class Linked:
    """Whose link may be undone."""

    person: PersonId


def new_token(work: Work, kind: str, subject: str) -> str:
    """A fresh one-time token; only its hash is stored, and an unused older one stops working."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    work.invites.put(hashed(token), kind, subject, (work.now, work.now + VALID))
    return token


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def check(work: Work, token: str, kind: str) -> str:
    """The subject of a usable link. Raises LinkRefusedError: unknown, used, expired."""
    found = work.invites.find(hashed(token))
    if found is None or found.kind != kind:
        raise LinkRefusedError("unknown")
    if found.used_at is not None:
        raise LinkRefusedError("used")
    if found.expires_at < work.acted_at:
        raise LinkRefusedError("expired")
    return str(found.subject)


def person_of(work: Work, token: str) -> Person:
    """Who is to say that it is he. Raises LinkRefusedError."""
    person = work.roster.people.get(PersonId(check(work, token, "person")))
    if person is None or not person.has_rights:
        raise LinkRefusedError("expired")
    return person


def link_up(work: Work, by: By, token: str) -> Person:
    """This account is that person from now on: the one before it hears that it is no more, the secretary who it was, and what is open
    is shown. Raises LinkRefusedError."""
    person = work.roster.people.get(PersonId(check(work, token, "person")))
    if person is None or not work.invites.use(hashed(token), by.account, work.now):
        raise LinkRefusedError("used")
    t, old = work.staff_words(), work.rows.link(person.id, person.name, by.account, work.now)
    work.roster_changed()
    if old is not None and old != by.account:
        many_cards.in_chat(work, old)
        work.say(old, staff_words.unlinked(t, person.name))
    if person.role != "secretary":
        undo_row = [(t(staff_words.b_undo_link), Button("undo_link", 0, packed(Linked(person.id))))]
        tell.to_secretary(work, staff_words.somebody_linked(t, person.name), [undo_row])
    show_waiting(work, person.id)
    return work.roster.people[person.id]


def undo(work: Work, by: By, person_id: PersonId) -> Person:
    """The secretary undoes a link: the account has no rights from now on, and hears of it."""
    allowed_in_congress(work, by, "people")
    person = work.roster.people.get(person_id)
    if person is None or person.handle is None:
        raise RefusedError("already_so")
    work.rows.unlink(person.id)
    work.roster_changed()
    many_cards.in_chat(work, person.handle)
    work.say(person.handle, staff_words.unlinked(work.staff_words(), person.name))
    return work.roster.people[person.id]


def show_waiting(work: Work, person_id: PersonId) -> None:
    """Cases that had nobody to be shown to are shown now."""
    person = work.roster.people[person_id]
    for group in person.groups:
        if group not in work.roster.chats:
            many_cards.of_group(work, group)
    if person.kind == "staff" and person.role == "secretary":
        many_cards.of_queue(work)
    if is_chair(person) or (
        person.other_rows and any(row.role == "secretary" and row.kind == "staff" for row in work.roster.rows_of(person))
    ):
        many_cards.of_stand_in(work)
