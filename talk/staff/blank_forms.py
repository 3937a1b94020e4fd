"""`/template`, 「模板」, 「空白名册」: which forms there are to fill in, and the empty roster (services/staff/roster_file.py)."""

from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import staff as words
from locales import summaries as summaries_words
from services.case.act import allowed_in_congress
from services.deed.work import Work
from services.staff.roster_file import blank_workbook
from services.summaries.template import may_keep
from talk.asking.ask import ask
from talk.asking.who_acts import who_acts
from talk.staff.roster_file import ROSTER_FILE


def show(work: Work, message: Incoming, rest: str) -> None:
    """A button for each that he may have, and what it is; in private alone."""
    t, by, private = work.staff_words(), who_acts(work, message), message.chat_id > 0
    keeps_people, keeps_page = may_in_congress(work.roster, by.live, "people"), may_keep(work, by)
    forms = (
        (keeps_people, t(words.b_update_roster), words.form_roster, "roster_file"),
        (keeps_people, t(words.b_blank_roster), words.form_blank, "roster_blank"),
        (keeps_page, t(summaries_words.b_template), words.form_page, "tp_show"),
    )
    his = [(label, about, button) for may, label, about, button in forms if may and private]
    said = words.which_form(t, [(label, t(about)) for label, about, _button in his]) if his else case_words.who_may(t, "people")
    work.say(message.chat_id, said, [[(label, Button(button))] for label, _about, button in his])


def send_blank(work: Work, press: Press) -> None:
    """「空白名册」, and the question for the one that is filled in."""
    allowed_in_congress(work, who_acts(work, press), "people")
    t = work.staff_words()
    work.send_file(press.chat_id, f"{t(words.b_blank_roster)}.xlsx", blank_workbook())
    ask(work, press, ROSTER_FILE, t(words.ask_blank))
