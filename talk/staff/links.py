"""Personal links opened, confirmed and taken back (docs/spec.md section 2)."""

from domain.buttons import Button
from domain.errors import LinkRefusedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import may_in_congress
from locales import texts
from services.case import many_cards
from services.deed import tell
from services.staff.links import check, hashed, show_waiting
from storage.work import Work


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


def confirm(work: Work, press: Press) -> None:
    """The name is confirmed: link, tell the secretary, show what is open."""
    token = press.value
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


def decline(work: Work, press: Press) -> None:
    """「不是我」: whose link it is not is asked no more."""
    work.take_buttons(press.chat_id, press.message_id)


def undo(work: Work, press: Press) -> None:
    """The secretary undoes a link: the account has no rights from now on."""
    person_id = press.value
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
