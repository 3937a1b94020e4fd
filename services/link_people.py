"""Personal links: one account becomes one person of the roster (docs/spec.md section 2)."""

import hashlib
import secrets
from datetime import timedelta

from domain.buttons import Button
from domain.errors import LinkRefusedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from domain.towns import is_chair
from locales import texts
from services import many_cards, tell
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


def open_personal_link(work: Work, message: Incoming, token: str) -> None:
    """Whoever opens a personal link confirms the name on it first."""
    t = work.staff_words()
    try:
        person = work.roster.people.get(PersonId(check(work, token, "person")))
        if person is None or not person.has_rights:
            raise LinkRefusedError("expired")
    except LinkRefusedError as refusal:
        work.say(message.chat_id, texts.link_refused(t, refusal.reason))
        return
    rows = [[(texts.b_is_me(t, person.name), Button("link", 0, token))], [(texts.b_not_me(t), Button("no_link"))]]
    work.say(message.chat_id, texts.confirm_name(t, person.name, work.roster.congress.name), rows)


def confirm(work: Work, press: Press, token: str) -> None:
    """The name is confirmed: link, tell the secretary, show what is open."""
    t = work.staff_words()
    try:
        person = work.roster.people.get(PersonId(check(work, token, "person")))
        if person is None or not work.invites.use(hashed(token), press.sender.handle, work.now):
            raise LinkRefusedError("used")
    except LinkRefusedError as refusal:
        work.tell(texts.link_refused(t, refusal.reason), alert=True)
        return
    old = work.rows.link(person.id, person.name, press.sender.handle, work.now)
    work.roster_changed()
    work.take_buttons(press.chat_id, press.message_id)
    keys = [[texts.label_cases(t), texts.label_my(t)], [texts.label_deputies(t), texts.label_help(t)]]
    work.say(press.chat_id, texts.linked(t, person.name), keyboard=keys)
    if old is not None and old != press.sender.handle:
        many_cards.in_chat(work, old)
        work.say(old, texts.unlinked(t, person.name))
    if person.role != "secretary":
        rows = [[(texts.b_undo_link(t), Button("undo_link", 0, person.id))]]
        tell.to_secretary(work, texts.somebody_linked(t, person.name), rows)
    show_waiting(work, person.id)


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


def undo(work: Work, press: Press, person_id: str) -> None:
    """The secretary undoes a link: the account has no rights from now on."""
    t = work.staff_words()
    if not may_in_congress(work.roster, work.roster.persons_of(press.sender.handle), "people"):
        work.tell(texts.who_may(t, "people"), alert=True)
        return
    person = work.roster.people.get(PersonId(person_id))
    if person is None or person.handle is None:
        work.tell(texts.already_so(t))
        return
    work.rows.unlink(person.id)
    work.roster_changed()
    work.take_buttons(press.chat_id, press.message_id)
    many_cards.in_chat(work, person.handle)
    work.say(person.handle, texts.unlinked(t, person.name))
    work.tell(texts.link_undone(t, person.name))
