"""Personal links: one account becomes one person of the roster (docs/spec.md section 2)."""

import hashlib
import secrets
from datetime import timedelta

from domain.errors import LinkRefusedError
from domain.ids import PersonId
from domain.towns import is_chair
from services.case import many_cards
from storage.work import Work

VALID = timedelta(days=30)
TOKEN_BYTES = 16
"""128 random bits."""


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


def show_waiting(work: Work, person_id: PersonId) -> None:
    """Cases that had nobody to be shown to are shown now."""
    person = work.roster.people[person_id]
    for group in person.groups:
        if group not in work.roster.chats:
            many_cards.of_group(work, group)
    if person.kind == "staff" and person.role == "secretary":
        many_cards.of_queue(work)
    if is_chair(person):
        many_cards.of_stand_in(work)
