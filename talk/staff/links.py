"""A personal link is opened, confirmed, and taken back by the secretary (services/staff/links.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import LinkRefusedError
from domain.values.message import Incoming, Press
from locales import decided
from locales import staff as staff_words
from locales.common import label_cases, label_queue
from locales.refusals import refusal
from services.deed import decisions, screens
from services.deed.keys import keys
from services.deed.work import Work
from services.staff import links as deeds
from services.staff.invites import called_on_paper
from services.staff.links import OneLink
from talk.asking.who_acts import who_acts


def open_personal_link(work: Work, message: Incoming, token: str) -> None:
    """Whoever opens a personal link confirms the name on it first."""
    t = work.staff_words()
    try:
        person = deeds.person_of(work, token)
    except LinkRefusedError as refused:
        work.say(message.chat_id, refusal(t, refused))
        return
    name = called_on_paper(work)[person.id]
    rows = [
        [(staff_words.b_is_me(t, name), Button("link", 0, packed(OneLink(token))))],
        [(t(staff_words.b_not_me), Button("no_link"))],
    ]
    work.say(message.chat_id, staff_words.confirm_name(t, name, work.roster.congress.name), rows)


def confirm(work: Work, press: Press) -> None:
    """The name is confirmed."""
    t, person = work.staff_words(), deeds.link_up(work, who_acts(work, press), parsed(OneLink, press.value).token)
    work.take_buttons(press.chat_id, press.message_id)
    below = keys(work, press.chat_id, t)
    todo = next((label for row in below for label in row if label in (t(label_queue), t(label_cases))), "")
    work.say(press.chat_id, staff_words.linked(t, person.name, todo), keyboard=below)


def decline(work: Work, press: Press) -> None:
    """「不是我」: whose link it is not is asked no more."""
    work.take_buttons(press.chat_id, press.message_id)


def undo(work: Work, press: Press) -> None:
    by = who_acts(work, press)
    person = deeds.undo(work, by, parsed(deeds.Linked, press.value).person)
    _stands_undone(work, press, person.name, by.live[0].name)
    work.tell(staff_words.link_undone(work.staff_words(), person.name))


def _stands_undone(work: Work, press: Press, name: str, who: str) -> None:
    """In the message that offered it: whose link it was, who undid it and when."""
    t, row = work.staff_words(), screens.row_at(work, press.chat_id, press.message_id)
    if row is None:
        work.take_buttons(press.chat_id, press.message_id)
    else:
        words = decided.by_whom(t, decided.link(t, name), who, work.roster.congress.local(work.acted_at))
        decisions.stand(work, (press.chat_id, row), words)
