"""A personal link is opened, confirmed, and taken back by the secretary (services/staff/links.py)."""

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.errors import LinkRefusedError
from domain.message import Incoming, Press
from locales import texts
from locales.refusals import refusal
from services.staff import links as deeds
from services.staff.links import OneLink
from storage.work import Work
from talk.asking.who_acts import who_acts


def open_personal_link(work: Work, message: Incoming, token: str) -> None:
    """Whoever opens a personal link confirms the name on it first."""
    t = work.staff_words()
    try:
        person = deeds.person_of(work, token)
    except LinkRefusedError as refused:
        work.say(message.chat_id, refusal(t, refused))
        return
    rows = [[(texts.b_is_me(t, person.name), Button("link", 0, packed(OneLink(token))))], [(texts.b_not_me(t), Button("no_link"))]]
    work.say(message.chat_id, texts.confirm_name(t, person.name, work.roster.congress.name), rows)


def confirm(work: Work, press: Press) -> None:
    """The name is confirmed."""
    t, person = work.staff_words(), deeds.link_up(work, who_acts(work, press), parsed(OneLink, press.value).token)
    work.take_buttons(press.chat_id, press.message_id)
    keys = [[texts.label_cases(t), texts.label_my(t)], [texts.label_deputies(t), texts.label_help(t)]]
    work.say(press.chat_id, texts.linked(t, person.name), keyboard=keys)


def decline(work: Work, press: Press) -> None:
    """「不是我」: whose link it is not is asked no more."""
    work.take_buttons(press.chat_id, press.message_id)


def undo(work: Work, press: Press) -> None:
    person = deeds.undo(work, who_acts(work, press), parsed(deeds.Linked, press.value).person)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(texts.link_undone(work.staff_words(), person.name))
